# The AndroidX versions that belong together -> a POM whose dependency tree lock.py reads.
#   python3 gen.py > /somewhere/pom.xml; mvn -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:tree > tree.log (there)
#   copy tree.log here; python3 lock.py; python3 mk.py
import sys
C='1.12.1'; L='2.9.4'
pins={}
def p(g,v,*aa):
    for a in aa: pins[(g,a)]=v
def kmp(g,v,*aa):
    for a in aa: p(g,v,a,a+'-android')
kmp('androidx.compose.runtime',C,'runtime','runtime-saveable','runtime-retain','runtime-annotation')
kmp('androidx.compose.ui',C,'ui','ui-geometry','ui-graphics','ui-text','ui-unit','ui-util','ui-test','ui-test-junit4')
kmp('androidx.compose.foundation',C,'foundation','foundation-layout')
kmp('androidx.compose.animation',C,'animation','animation-core')
kmp('androidx.compose.material',C,'material-ripple')
kmp('androidx.compose.material3','1.5.0-alpha22','material3')
kmp('androidx.lifecycle',L,'lifecycle-runtime','lifecycle-runtime-ktx','lifecycle-runtime-compose','lifecycle-viewmodel','lifecycle-viewmodel-savedstate','lifecycle-viewmodel-compose')
p('androidx.lifecycle',L,'lifecycle-common','lifecycle-common-jvm','lifecycle-common-java8','lifecycle-livedata-core','lifecycle-livedata-core-ktx','lifecycle-livedata','lifecycle-process','lifecycle-viewmodel-ktx')
kmp('androidx.savedstate','1.3.3','savedstate','savedstate-compose'); p('androidx.savedstate','1.3.3','savedstate-ktx')
p('androidx.activity','1.10.1','activity','activity-ktx','activity-compose')
p('androidx.core','1.16.0','core','core-ktx'); p('androidx.core','1.0.0','core-viewtree')
p('androidx.annotation','1.9.1','annotation','annotation-jvm'); p('androidx.annotation','1.4.1','annotation-experimental')
p('androidx.collection','1.5.0','collection','collection-jvm','collection-ktx')
kmp('androidx.navigationevent','1.0.2','navigationevent','navigationevent-compose')
kmp('androidx.graphics','1.0.1','graphics-shapes')
p('androidx.emoji2','1.2.0','emoji2')
p('com.patrykandpatrick.vico','3.3.1','compose-android')
p('net.java.dev.jna','5.19.1','jna')
p('org.jetbrains.kotlin','2.4.21','kotlin-stdlib')
p('org.jetbrains.kotlinx','1.11.0','kotlinx-coroutines-core','kotlinx-coroutines-core-jvm','kotlinx-coroutines-android')
def dm():
    o=[]
    for (g,a),v in pins.items():
        for t in ('jar','aar'):
            o.append(f'<dependency><groupId>{g}</groupId><artifactId>{a}</artifactId><version>{v}</version><type>{t}</type></dependency>')
    return '\n'.join(o)
roots=[('com.patrykandpatrick.vico','compose-android'),('net.java.dev.jna','jna'),('androidx.activity','activity-compose'),('androidx.compose.ui','ui-android'),('androidx.compose.material3','material3-android')]
if len(sys.argv)>1: roots.append(('androidx.compose.ui','ui-test-junit4-android'))
# Vico names JetBrains' Compose, whose Android artifacts only point at the androidx ones pinned here
NOT_JB='<exclusions>'+''.join(f'<exclusion><groupId>org.jetbrains.compose.{x}</groupId><artifactId>*</artifactId></exclusion>' for x in ('ui','runtime','foundation','animation'))+'</exclusions>'
deps='\n'.join(f'<dependency><groupId>{g}</groupId><artifactId>{a}</artifactId><type>aar</type>{NOT_JB}</dependency>' for g,a in roots)
print(f'<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version><dependencyManagement><dependencies>{dm()}</dependencies></dependencyManagement><dependencies>{deps}</dependencies></project>')
