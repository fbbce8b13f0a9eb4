#!/usr/bin/env bash
# Makes the Rust library for iPhones and the simulator, as Generated/StillnightCore.xcframework, and the Swift bindings.
#
# NEVER RUN WHERE IT WAS WRITTEN: it needs macOS with Xcode. It is written from the documentation of cargo, lipo and
# xcodebuild, and is to be read with that in mind.
#
# Usage: build-xcframework.sh [--if-older]
#   --if-older  does nothing if the framework is newer than every Rust source.
# Needs: Xcode, and Rust with the targets aarch64-apple-ios, aarch64-apple-ios-sim and x86_64-apple-ios.
set -euo pipefail
ios=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$ios/.." && pwd)
framework=$ios/Generated/StillnightCore.xcframework
bindings=$root/build/generated/swift
package=stillnight-ffi

[ "$(uname)" = Darwin ] || { echo "build-xcframework.sh: needs macOS with Xcode" >&2; exit 1; }
for tool in cargo xcodebuild lipo; do
  command -v "$tool" >/dev/null || { echo "build-xcframework.sh: $tool is missing" >&2; exit 1; }
done

if [ "${1:-}" = --if-older ] && [ -f "$framework/Info.plist" ]; then
  newer=$(find "$root/core" "$root/bindings" "$root/Cargo.lock" -type f -newer "$framework/Info.plist" -print -quit)
  [ -n "$newer" ] || exit 0
fi

cd "$root"
# Xcode sets these for the phone; cargo's build scripts are for the Mac.
unset SDKROOT CPATH LIBRARY_PATH || true
export IPHONEOS_DEPLOYMENT_TARGET=17.0

for target in aarch64-apple-ios aarch64-apple-ios-sim x86_64-apple-ios; do
  echo "Building the Rust library for $target"
  cargo build --release --package "$package" --target "$target"
done

echo "Generating the Swift bindings"
cargo build --package "$package"
cargo run --package stillnight-bindgen -- generate target/debug/libstillnight.dylib \
  --language swift --no-format --out-dir "$bindings"
"$ios/generate.sh" "$bindings"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/headers" "$work/simulator"
cp "$bindings/StillnightCoreFFI.h" "$work/headers/"
# A library's module map must have this name.
cp "$bindings/StillnightCoreFFI.modulemap" "$work/headers/module.modulemap"
lipo -create \
  target/aarch64-apple-ios-sim/release/libstillnight.a \
  target/x86_64-apple-ios/release/libstillnight.a \
  -output "$work/simulator/libstillnight.a"

rm -rf "$framework"
xcodebuild -create-xcframework \
  -library target/aarch64-apple-ios/release/libstillnight.a -headers "$work/headers" \
  -library "$work/simulator/libstillnight.a" -headers "$work/headers" \
  -output "$framework"
