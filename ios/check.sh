#!/usr/bin/env bash
# All checks of the iOS side that a Linux machine can make: tests of StillnightKit against the real Rust library, the
# app's screens type-checked against stand-ins for Apple's frameworks, and the format of the sources.
#
# Run it where Swift 6 is, after `cargo build --workspace` and after the bindings were generated:
#   ios/check.sh [test|typecheck|format]...     all three if none is named
# The folder of libstillnight.so is STILLNIGHT_LIB_DIR, or target/debug. Prints one line of counts a check.
set -euo pipefail
ios=$(cd "$(dirname "$0")" && pwd)
export STILLNIGHT_LIB_DIR=${STILLNIGHT_LIB_DIR:-$(cd "$ios/.." && pwd)/target/debug}
# A test that disappears is noticed: see the counts beside the runners.
ran() { sed -n 's/.*Test run with \([0-9]*\) tests passed.*/\1/p' "$1"; }

kit() {
  [ -f "$STILLNIGHT_LIB_DIR/libstillnight.so" ] || {
    echo "ios/check.sh: no $STILLNIGHT_LIB_DIR/libstillnight.so: build the Rust workspace first" >&2
    return 1
  }
  "$ios/generate.sh"
  local log=$ios/.build/test.log
  mkdir -p "$ios/.build"
  if ! (cd "$ios" && swift test --disable-xctest) >"$log" 2>&1; then
    grep -E 'error:|✘|Fatal' "$log" || tail -40 "$log"
    return 1
  fi
  echo "swift test: $(ran "$log") tests passed"
}

typecheck() {
  "$ios/generate.sh"
  local log=$ios/.build/typecheck.log
  mkdir -p "$ios/.build"
  if ! (cd "$ios/TypeCheck" && swift build) >"$log" 2>&1 || grep -q 'StillnightApp/.*warning:' "$log"; then
    grep -E 'error:|warning:' "$log" || tail -40 "$log"
    return 1
  fi
  echo "type check: $(find "$ios/StillnightApp" -name '*.swift' | wc -l) app sources passed"
}

format() {
  cd "$ios"
  swift format lint --strict --recursive --parallel \
    Package.swift TypeCheck/Package.swift StillnightKit StillnightApp Stubs Tests
  echo "swift format: $(find StillnightKit StillnightApp Stubs Tests -name '*.swift' | wc -l) sources passed"
}

[ $# -gt 0 ] || set -- format test typecheck
for check in "$@"; do
  case $check in
    test) kit ;;
    typecheck) typecheck ;;
    format) (format) ;;
    *) echo "ios/check.sh: no check '$check'" >&2; exit 2 ;;
  esac
done
