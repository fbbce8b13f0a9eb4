#!/usr/bin/env bash
# Lays out the Rust, Kotlin and Swift sources as the checks of `make test` want them.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo fmt --all
scripts/ktlint.sh --format || echo "ktlint: the rest is to be mended by hand (above)"
if scripts/swift.sh; then
  scripts/swift-in "$PWD/ios" swift format --in-place --recursive Package.swift TypeCheck/Package.swift \
    StillnightKit StillnightApp Stubs Tests
fi
