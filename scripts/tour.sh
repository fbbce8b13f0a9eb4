#!/usr/bin/env bash
# Draws every screen of the story, by the real app under Robolectric, into out/tour/.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v aapt2 >/dev/null || { echo "aapt2 is not installed (Debian: aapt): the tour needs it"; exit 1; }
rm -rf out/tour
mkdir -p out/tour
mvn -B -ntp -f android/pom.xml -pl app -am -Dtest=TourTest -Dsurefire.failIfNoSpecifiedTests=false test
[ -n "$(find out/tour -name '*.png')" ] || { echo "the tour drew nothing"; exit 1; }
