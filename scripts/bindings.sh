#!/usr/bin/env bash
# Generates the Kotlin and Swift sources from the built library. Replaces only files that differ, so that what is compiled
# from them is not compiled again for nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
library=target/debug/libstillnight.so
[ -e "$library" ] || library=target/debug/libstillnight.dylib
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
for language in kotlin swift; do
  cargo run --quiet -p stillnight-bindgen -- generate "$library" --language "$language" --no-format --out-dir "$fresh/$language"
done
mkdir -p build/generated
(cd "$fresh" && find . -type f) | while read -r file; do
  if cmp -s "$fresh/$file" "build/generated/$file"; then continue; fi
  mkdir -p "build/generated/$(dirname "$file")"
  cp "$fresh/$file" "build/generated/$file"
done
# What is no longer generated must not be compiled.
(cd build/generated && find kotlin swift -type f) | while read -r file; do
  [ -e "$fresh/$file" ] || rm "build/generated/$file"
done
