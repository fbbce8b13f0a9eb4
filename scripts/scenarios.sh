#!/usr/bin/env bash
# Runs scenario files in three languages: scripts/scenarios.sh FOLDER [FILE ...], relative names being relative to FOLDER, where
# the person stands, or else to the project; with no file, all of tests/scenarios.
set -euo pipefail
cd "$(dirname "$0")/.."
from=$1
shift
files=()
for file in "$@"; do
  case $file in /*) ;; *) [ ! -e "$from/$file" ] || file=$from/$file ;; esac
  files+=("$file")
done
echo "→ Running scenarios in Rust, Kotlin and Swift (first time 4 min, then seconds)"
exec tests/run-scenarios.sh "${files[@]}"
