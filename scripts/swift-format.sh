#!/usr/bin/env bash
# Checks how the Swift sources are laid out, where there is a Swift.
set -euo pipefail
cd "$(dirname "$0")/.."
why=$(scripts/swift.sh) || { echo "$why"; exit 3; }
scripts/swift-in "$PWD" ios/check.sh format
