#!/usr/bin/env bash
# Kills the process at random moments of the story and looks whether a tap that was acknowledged is lost:
# scripts/crash.sh TIMES [SEED]
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/step.sh crash-build "Building the crash test (first time 3 min, then seconds)" -- cargo build -p stillnight-tests --bin crash
exec target/debug/crash "$@"
