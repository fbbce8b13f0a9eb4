#!/usr/bin/env bash
# Copies the pictures that the README shows from the tour.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p docs/pictures
grep -o 'docs/pictures/[a-z0-9-]*\.png' README.md | sort -u | while read -r picture; do
  cp "out/tour/$(basename "$picture")" "$picture"
  echo "  $picture"
done
