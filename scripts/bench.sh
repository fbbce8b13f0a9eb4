#!/usr/bin/env bash
# Measures the core, as built for release, against the limits of this machine, in one run; then the library's size. Prints a
# table of ratios. The times are this machine's; only the ratios and the counts say something about the code.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/step.sh bench-build "Building for release (first time 8 min, then 3 min)" -- \
  cargo build --release -p stillnight-bench -p stillnight-ffi
echo "→ Measuring (about 10 min)"
held=0
target/release/stillnight-bench table build/bench || held=$?
rm -rf build/bench

library=target/release/libstillnight.so
stripped=$(mktemp)
trap 'rm -f "$stripped"' EXIT
strip --strip-unneeded -o "$stripped" "$library"
awk -v bytes="$(stat -c %s "$stripped")" 'BEGIN {
  printf "%-52s %7.2f MB %20s  ≤ 2.5 MB", "library, stripped", bytes / 1e6, ""
  if (bytes > 2.5e6) printf ": missed by %.2f", (bytes - 2.5e6) / 1e6
  print ""
}'
exit "$held"
