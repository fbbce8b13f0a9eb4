#!/usr/bin/env bash
# Holds the core against solvers and libraries that others wrote, over random cases: what one says, the other must say.
#   scripts/oracles.sh SEED CASES [ORACLE...]
#   scripts/oracles.sh packages [ORACLE...]    only installs what they need
# Each oracle is a script tests/oracles/NAME.py that takes a binary of stillnight-tests of the same name, the seed and the number of
# cases; the line "# needs: PACKAGE ..." in it names its packages of PyPI. They go into build/oracles/, not into the system.
set -euo pipefail
cd "$(dirname "$0")/.."
only_packages=
if [ "${1:-}" = packages ]; then
  only_packages=1
  shift
else
  seed=${1:-1} cases=${2:-300}
  shift $(($# < 2 ? $# : 2))
fi
oracles=("$@")
[ ${#oracles[@]} -gt 0 ] || mapfile -t oracles < <(basename -s .py tests/oracles/*.py)

python=build/oracles/bin/python
if ! "$python" -m pip --version >/dev/null 2>&1; then
  scripts/setup.sh oracles
  rm -rf build/oracles
  mkdir -p build
  python3 -m venv build/oracles || { echo "oracles: Python 3 with venv is needed (Debian: python3-venv)"; exit 3; }
fi
failed=0
for oracle in "${oracles[@]}"; do
  script=tests/oracles/$oracle.py
  [ -e "$script" ] || { echo "oracles: no such oracle: $oracle"; exit 1; }
  needs=$(sed -n 's/^# needs: //p' "$script")
  # shellcheck disable=SC2086 # a list of packages
  scripts/step.sh "oracle-$oracle-packages" "Looking for $needs (first time a minute)" -- \
    "$python" -m pip install --quiet --disable-pip-version-check $needs
  [ -z "$only_packages" ] || continue
  scripts/step.sh "oracle-$oracle-build" "Building the core's side of $oracle (first time 5 min, then 1 min)" -- \
    cargo build -p stillnight-tests --bin "$oracle"
  echo "→ Comparing: $oracle, seed $seed, $cases cases (about a second a case)"
  "$python" -u "$script" "target/debug/$oracle" "$seed" "$cases" || failed=1
done
exit "$failed"
