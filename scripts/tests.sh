#!/usr/bin/env bash
# Runs one of the test runners and writes how many tests it ran into build/test-results/, which scripts/summary.sh adds up
# and .ci/run holds against .ci/minimum-tests.
set -euo pipefail
cd "$(dirname "$0")/.."
results=build/test-results
mkdir -p "$results"

# record RUNNER PASSED FAILED LEFT-OUT
record() {
  printf '%s %s %s %s\n' "$1" "$2" "$3" "$4" >"$results/$1.txt"
  echo "$1: $2 passed, $3 failed, $4 left out"
}

# Adds up what surefire wrote about the modules or folders given.
surefire() {
  local runner=$1
  shift
  # shellcheck disable=SC2046
  record "$runner" $(cat /dev/null $(find "$@" -name 'TEST-*.xml' 2>/dev/null) | grep -o '<testsuite [^>]*>' | awk '
    function value(name,  s) { s = $0; if (!sub(".*[ ]" name "=\"", "", s)) return 0; sub("\".*", "", s); return s + 0 }
    { tests += value("tests"); bad += value("failures") + value("errors"); skipped += value("skipped") }
    END { printf "%d %d %d", tests - bad - skipped, bad, skipped }')
}

rust() {
  rm -f "$results/rust.txt"
  local log=$results/rust.log status=0
  cargo test --workspace --no-fail-fast 2>&1 | tee "$log" || status=$?
  # shellcheck disable=SC2046
  record rust $(awk '/^test result: / { p += $4; f += $6; i += $8 } END { printf "%d %d %d", p, f, i }' "$log")
  return "$status"
}

android() {
  rm -f "$results/robolectric.txt" "$results/desktop.txt"
  rm -rf android/*/target/surefire-reports
  local status=0 modules=()
  command -v aapt2 >/dev/null || { echo "aapt2 is not installed (Debian: aapt): only the desktop is tested"; modules=(-pl desktop); }
  mvn -B -ntp --fail-at-end -f android/pom.xml "${modules[@]}" test || status=$?
  [ ${#modules[@]} -gt 0 ] || surefire robolectric android/app/target/surefire-reports
  surefire desktop android/desktop/target/surefire-reports
  return "$status"
}

swift_kit() {
  rm -f "$results/swift.txt"
  local why log=$results/swift.log status=0
  why=$(scripts/swift.sh) || { echo "$why"; exit 3; }
  scripts/swift-in "$PWD" ios/check.sh test typecheck 2>&1 | tee "$log" || status=$?
  # shellcheck disable=SC2046
  record swift $(awk -v status="$status" '
    /^swift test: [0-9]+ tests passed/ { p = $3 }
    /✘ Test [^r]/ { f++ }
    END { printf "%d %d 0", p, f || !status ? f : 1 }' "$log")
  return "$status"
}

scenarios() {
  local log=$results/scenarios.log status=0
  rm -f "$results"/scenarios-*.txt
  tests/run-scenarios.sh 2>&1 | tee "$log" || status=$?
  local language
  for language in rust kotlin swift; do
    # shellcheck disable=SC2046
    record "scenarios-$language" $(awk -v start="^$language: [0-9]+ passed" 'tolower($0) ~ start { p = $2; f = $4 } END { printf "%d %d 0", p, f }' "$log")
  done
  return "$status"
}

case ${1:-} in
  rust | android | scenarios) "$1" ;;
  swift) swift_kit ;;
  *) echo "tests: no such runner: ${1:-}" >&2; exit 1 ;;
esac
