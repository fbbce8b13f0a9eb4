#!/usr/bin/env bash
# Puts the generated Swift bindings where the package expects them (ios/Generated, never committed).
# Usage: generate.sh [FOLDER]; FOLDER is where the bindings were generated (build/generated/swift).
# Touches a file only if its content changed, so that an unchanged binding is not compiled again.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
from=${1:-$here/../build/generated/swift}
for file in StillnightCore.swift StillnightCoreFFI.h StillnightCoreFFI.modulemap; do
  [ -f "$from/$file" ] || { echo "generate.sh: no $from/$file: run 'make bindings' first" >&2; exit 1; }
done

place() {
  mkdir -p "$(dirname "$2")"
  cmp -s "$1" "$2" || cp "$1" "$2"
}
place "$from/StillnightCore.swift" "$here/Generated/StillnightCore/StillnightCore.swift"
place "$from/StillnightCoreFFI.h" "$here/Generated/StillnightCoreFFI/StillnightCoreFFI.h"
place "$from/StillnightCoreFFI.modulemap" "$here/Generated/StillnightCoreFFI/module.modulemap"
