#!/usr/bin/env bash
# Measures the core, as built for release, against the limits of this machine, in one run; then the library's size. Prints a
# table of ratios. The times are this machine's; only the ratios and the counts say something about the code.
#   scripts/bench.sh                       everything
#   scripts/bench.sh reminders history     only these: log, opening, search, exchange, reminders, history, timetable
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/step.sh bench-build "Building for release (first time 8 min, then 3 min)" -- \
  cargo build --release -p stillnight-bench -p stillnight-ffi
# The peer in Java. Without it its lines are left out, and say so.
scripts/step.sh bench-lib-recur "Fetching and building lib-recur's side (seconds)" --reads bench/lib-recur -- \
  mvn -B -ntp -q -f bench/lib-recur/pom.xml compile || true
if [ $# -eq 0 ]; then echo "→ Measuring (about 4 min)"; else echo "→ Measuring: $*"; fi
held=0
target/release/stillnight-bench table build/bench "$@" || held=$?
rm -rf build/bench
[ $# -eq 0 ] || exit "$held"

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
