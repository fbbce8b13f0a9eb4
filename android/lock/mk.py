# lock.json -> ../androidx/pom.xml and ../androidx-test/pom.xml
import json
lock=json.load(open('lock.json'))
EX='<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>'
def ver(g,v):
    if g.startswith('androidx.compose.') : return '${androidx.material3.version}' if g.endswith('material3') else '${androidx.compose.version}'
    if g=='androidx.lifecycle': return '${androidx.lifecycle.version}'
    if g=='androidx.savedstate': return '${androidx.savedstate.version}'
    if g=='com.patrykandpatrick.vico': return '${vico.version}'
    if g=='net.java.dev.jna': return '${jna.version}'
    if g=='androidx.activity': return '${androidx.activity.version}'
    return v
def dep(g,a,t,v):
    if t=='aar': return f'    <dependency><groupId>{g}</groupId><artifactId>{a}</artifactId><version>{ver(g,v)}</version><type>aar</type><scope>provided</scope>{EX}</dependency>'
    v='' if g.startswith('org.jetbrains.kotlin') and 'serialization' not in a else f'<version>{ver(g,v)}</version>'
    return f'    <dependency><groupId>{g}</groupId><artifactId>{a}</artifactId>{v}{EX}</dependency>'
HEAD='''<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
         xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 http://maven.apache.org/xsd/maven-4.0.0.xsd">
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>app.stillnight</groupId><artifactId>parent</artifactId><version>0.1</version></parent>
  <artifactId>%s</artifactId>
  <description>%s</description>
'''
BUILD='''  <build>
    <plugins>
      <plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-dependency-plugin</artifactId></plugin>
      <plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-antrun-plugin</artifactId></plugin>
    </plugins>
  </build>
</project>
'''
def w(path,aid,desc,deps,props=''):
    open(path,'w').write(HEAD%(aid,desc)+props+'  <!-- The whole closure by name and no transitive resolution: these POMs name AARs as jars and KMP root modules,\n       which only Gradle module metadata repairs. Regenerate with ../lock: gen.py, lock.py, mk.py when a version changes. -->\n  <dependencies>\n'+'\n'.join(deps)+'\n  </dependencies>\n'+BUILD)
PR='../'
jars=[x for x in lock if x[2]=='jar' and x[:2]!=['org.jetbrains','annotations']]
w(PR+'androidx/pom.xml','androidx','The AndroidX AARs as one jar, with their resources beside it',[dep(*x) for x in jars]+[dep(*x) for x in lock if x[2]=='aar'],
'''  <properties>
    <androidx.lifecycle.version>2.9.4</androidx.lifecycle.version>
    <androidx.savedstate.version>1.3.3</androidx.savedstate.version>
    <androidx.activity.version>1.10.1</androidx.activity.version>
  </properties>
''')
t=[('androidx.compose.ui','ui-test-android','aar',''),('androidx.compose.ui','ui-test-junit4-android','aar',''),('androidx.compose.ui','ui-test-manifest','aar',''),
('androidx.test','core','aar','1.7.0'),('androidx.test','monitor','aar','1.8.0'),('androidx.test','runner','aar','1.7.0'),('androidx.test','annotation','aar','1.0.1'),
('androidx.test.ext','junit','aar','1.3.0'),('androidx.test.espresso','espresso-core','aar','3.7.0'),('androidx.test.espresso','espresso-idling-resource','aar','3.7.0'),('androidx.test.services','storage','aar','1.6.0')]
tj=[('org.jetbrains.kotlinx','kotlinx-coroutines-test-jvm','jar','1'),('junit','junit','jar','4.13.2'),('org.hamcrest','hamcrest-core','jar','1.3'),('org.hamcrest','hamcrest-library','jar','1.3')]
w(PR+'androidx-test/pom.xml','androidx-test','The AndroidX test AARs as one jar; for tests only',[dep(*x) for x in tj+t])
