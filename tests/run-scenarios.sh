#!/usr/bin/env bash
# Runs scenario files through the boundary in Rust, Kotlin and Swift: tests/run-scenarios.sh [FILE ...], from any folder; with
# no file, all of tests/scenarios. One line a file and language, then one line a language. Ends non-zero if a file failed in
# a language; a language that can't run on this machine is named with the reason.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
files=()
for file in "$@"; do
  [ -f "$file" ] || { echo "run-scenarios: no such file: $file" >&2; exit 2; }
  files+=("$(cd "$(dirname "$file")" && pwd)/$(basename "$file")")
done
[ $# -gt 0 ] || files=("$root"/tests/scenarios/*.json "$root"/tests/scenarios/self-test/*.json)
cd "$root"
work=build/scenarios
mkdir -p "$work"

status=0
# report LANGUAGE COMMAND...: runs a runner over the files in STILLNIGHT_SCENARIOS and puts its language before its lines.
report() {
  local language=$1 out=$work/$1.txt
  shift
  "$@" >"$out" 2>&1 || status=1
  sed '$d' "$out" | sed -E "s/^(ok|FAILED|MISTAKE)/$(printf '%-7s' "$language")\1/"
  if tail -n 1 "$out" | grep -Eq '^[0-9]+ passed, [0-9]+ failed$'; then
    echo "$language: $(tail -n 1 "$out")"
  else
    tail -n 1 "$out"
    echo "$language: 0 passed, ${#files[@]} failed (the runner itself stopped)"
    status=1
  fi
}
# built LANGUAGE COMMAND...: builds a runner; says what was wrong where that fails.
built() {
  local language=$1 log=$work/$1-build.log
  shift
  "$@" >"$log" 2>&1 && return
  cat "$log"
  echo "$language: 0 passed, ${#files[@]} failed (the runner could not be built)"
  status=1
  return 1
}
list=$(printf '%s\n' "${files[@]}")

bindings() {
  cargo build --workspace
  if [ -n "$(find target/debug -maxdepth 1 -name 'libstillnight.*' -newer "$work/bindings-made" 2>/dev/null)" ] || [ ! -e "$work/bindings-made" ] ||
    [ ! -d build/generated/kotlin ] || [ ! -d build/generated/swift ]; then
    scripts/bindings.sh
    touch "$work/bindings-made"
  fi
}

rust() {
  STILLNIGHT_SCENARIOS=$list report Rust target/debug/scenarios
}

kotlin_built() {
  local stamp=tests/kotlin/target/.built
  local device=android/ui/src/commonMain/kotlin/app/stillnight/ui/JavaDevice.kt
  if [ -e "$stamp" ] && [ -z "$(find tests/kotlin/pom.xml tests/kotlin/src build/generated/kotlin $device -newer "$stamp")" ]; then return; fi
  rm -f "$stamp"
  mvn -q -B -ntp -f tests/kotlin/pom.xml compile
  touch "$stamp"
}

kotlin() {
  local missing=""
  command -v java >/dev/null || missing="java"
  command -v mvn >/dev/null || missing="${missing:+$missing and }mvn"
  [ -z "$missing" ] || { echo "Kotlin: can't run here: no $missing (a JDK 17 and Maven 3.8 are needed)"; return; }
  built Kotlin kotlin_built || return 0
  STILLNIGHT_SCENARIOS=$list report Kotlin \
    java -Djna.library.path="$root/target/debug" -cp "tests/kotlin/target/classes:tests/kotlin/target/jars/*" app.stillnight.scenarios.MainKt
}

swift_built() {
  ios/generate.sh
  target/debug/reference swift
  scripts/swift-in "$root" swift build --package-path tests/swift
}

# The Swift tree sees only the project's folder: files from elsewhere are copied in, and named as they were.
swift_run() {
  local here=() names=() i
  rm -rf "$work/files"
  for i in "${!files[@]}"; do
    case ${files[i]} in
      "$root"/*) here+=("${files[i]}") ;;
      *)
        mkdir -p "$work/files/$i"
        cp "${files[i]}" "$work/files/$i/scenario.json"
        here+=("$root/$work/files/$i/scenario.json")
        names+=("$root/$work/files/$i/scenario.json" "${files[i]}")
        ;;
    esac
  done
  local status=0 out
  out=$(STILLNIGHT_SCENARIOS=$(printf '%s\n' "${here[@]}") SWIFT_IN_ENV=STILLNIGHT_SCENARIOS scripts/swift-in "$root" tests/swift/.build/debug/scenarios 2>&1) || status=$?
  for ((i = 0; i < ${#names[@]}; i += 2)); do out=${out//"${names[i]}"/"${names[i + 1]}"}; done
  printf '%s\n' "$out"
  return "$status"
}

swift() {
  if [ ! -e "${SWIFT_ROOT:-/opt/swift-trixie}/.swift-ready-1" ] && ! command swift --version 2>/dev/null | grep -Eq 'Swift version ([6-9]|[1-9][0-9])'; then
    echo "Swift: can't run here: no Swift 6 (\`make setup-swift\` installs it on Debian, as root)"
    return
  fi
  built Swift swift_built || return 0
  report Swift swift_run
}

command -v cargo >/dev/null || { echo "Rust: can't run here: no cargo, and the other languages need the library it builds"; exit 1; }
built Rust bindings || exit 1
rust
kotlin
swift
exit "$status"
