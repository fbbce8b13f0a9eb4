#!/usr/bin/env bash
# rustfmt or clippy over the workspace, where the Rust toolchain has them.
set -euo pipefail
cd "$(dirname "$0")/.."
case $1 in
  fmt)
    cargo fmt --version >/dev/null 2>&1 || { echo "rustfmt is not installed with this Rust (its component rustfmt)"; exit 3; }
    cargo fmt --all --check
    ;;
  clippy)
    cargo clippy --version >/dev/null 2>&1 || { echo "clippy is not installed with this Rust (its component clippy)"; exit 3; }
    cargo clippy --workspace --all-targets --quiet -- -D warnings
    ;;
esac
