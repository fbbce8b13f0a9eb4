#!/usr/bin/env bash
# Makes the Android package. The Rust library of an ABI goes in if it is in build/android-libs/<abi>/: see the README.
set -euo pipefail
cd "$(dirname "$0")/.."
for tool in aapt2 zipalign apksigner; do
  command -v "$tool" >/dev/null || { echo "$tool is not installed (Debian: aapt zipalign apksigner)"; exit 3; }
done
mvn -B -ntp -f android/pom.xml -pl app -am -DskipTests package
