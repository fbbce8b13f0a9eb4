#!/usr/bin/env bash
# Checks the Kotlin sources with ktlint, which Maven fetches once; with --format, mends what it can.
set -euo pipefail
cd "$(dirname "$0")/.."
version=1.8.0
jar=build/tools/ktlint-cli-$version-all.jar
if [ ! -e "$jar" ]; then
  mkdir -p build/tools
  fetch() {
    mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
      -Dartifact="com.pinterest.ktlint:ktlint-cli:$version:jar:all" -DoutputDirectory="$PWD/build/tools"
  }
  fetch || { sleep 5; fetch; }
fi
mapfile -t sources < <(find android tests -name target -prune -o \( -name '*.kt' -o -name '*.kts' \) -print)
java --add-opens=java.base/java.lang=ALL-UNNAMED -jar "$jar" --relative "$@" "${sources[@]}"
