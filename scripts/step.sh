#!/usr/bin/env bash
# One step of the Makefile: says what it is doing and how long that usually takes, keeps what the command prints in
# build/logs/NAME.log, and shows all of it where the command fails. Does not repeat a step that passed while nothing it
# reads has changed, unless FRESH is set.
#   scripts/step.sh NAME "What it is doing (how long)" [--reads "PATH ..."] -- COMMAND [ARGUMENT...]
# A command that ends with status 3 could not run on this machine: its last line says why, and the step counts as left out.
set -euo pipefail
cd "$(dirname "$0")/.."
name=$1 says=$2
shift 2
reads=""
if [ "$1" = --reads ]; then reads=$2; shift 2; fi
[ "$1" = -- ] && shift

log=build/logs/$name.log
passed=build/passed/$name
mkdir -p build/logs build/passed build/test-results

fingerprint() {
  {
    printf '%s\n' "$@"
    # A path that is not there (yet) is no fault.
    # shellcheck disable=SC2086 # a list of paths
    { find -L $reads \( -name target -o -name .build -o -name Generated \) -prune -o -type f -print0 2>/dev/null || true; } |
      LC_ALL=C sort -z | xargs -0 -r sha1sum
  } | sha1sum
}

now=""
if [ -n "$reads" ]; then
  now=$(fingerprint "$@")
  if [ -z "${FRESH:-}" ] && [ "$(cat "$passed" 2>/dev/null)" = "$now" ]; then
    echo "→ ${says%% (*}: unchanged since it passed"
    exit 0
  fi
fi
rm -f "$passed"

echo "→ $says"
status=0
started=$SECONDS
"$@" >"$log" 2>&1 </dev/null || status=$?
took=$((SECONDS - started))
case $status in
  0)
    [ -z "$now" ] || printf '%s\n' "$now" >"$passed"
    [ "$took" -lt 5 ] || echo "  done in $took s"
    ;;
  3)
    echo "  left out: $(tail -n 1 "$log")"
    ;;
  *)
    cat "$log"
    echo "✗ $says: failed after $took s (the above is $log)"
    exit 1
    ;;
esac
