#!/usr/bin/env bash
# Says how many tests each runner passed, and all together: the last line of `make test`.
set -euo pipefail
cd "$(dirname "$0")/../build/test-results"
cat ./*.txt | awk '
  { printf "  %-18s %5d passed%s%s\n", $1, $2, $3 ? ", " $3 " FAILED" : "", $4 ? ", " $4 " left out" : ""; passed += $2; failed += $3 }
  END { printf "%d passed, %d failed\n", passed, failed; exit failed > 0 }'
