#!/usr/bin/env bash
# Gets a Swift 6 toolchain: nothing to do where `swift` is new enough; on Debian as root, Debian 13's swiftlang in a small
# tree of its own (about 2.1 GB, 90 seconds), which leaves the machine's own packages as they are. scripts/swift-in runs it.
# Ends with status 3, after one line that says why, where it can do neither.
set -euo pipefail
tree=${SWIFT_ROOT:-/opt/swift-trixie}
ready=$tree/.swift-ready-1
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
cannot() { echo "swift: $*"; exit 3; }

if [ -e "$ready" ]; then
  unshare --mount --propagation private true 2>/dev/null || cannot "the Swift tree under $tree can be used by root alone, and not in every container."
  exit 0
fi
if swift --version 2>/dev/null | grep -Eq 'Swift version ([6-9]|[1-9][0-9])'; then exit 0; fi
[ -r /etc/debian_version ] && command -v apt-get >/dev/null || cannot "Swift 6 is needed: install it from swift.org, then run this again."
[ "$(id -u)" = 0 ] || cannot "Swift 6 is needed, and installing it takes root: run scripts/setup.sh swift as root, or install Swift 6."
unshare --mount --propagation private true 2>/dev/null || cannot "Swift 6 is needed, and this machine (a container?) does not let root mount its tree: install Swift 6."

# What is left of an attempt that was cut off.
rm -rf --one-file-system "$tree".part.*
log=$(mktemp)
part=$tree.part.$$
trap 'rm -rf --one-file-system "$part"; rm -f "$log"' EXIT
echo "  Installing the Swift toolchain (about 90 seconds, 2.1 GB, under $tree)"

try_once() {
  apt-get -q -o DPkg::Lock::Timeout=300 update
  DEBIAN_FRONTEND=noninteractive apt-get -y -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 \
    install --no-install-recommends mmdebstrap debian-archive-keyring
  # The Debian mirror this machine's apt is set up with.
  local mirror
  mirror=$(apt-get indextargets --format '$(ORIGIN)|$(SITE)|$(RELEASE)' | awk -F'|' '$1 == "Debian" && $3 !~ /security/ && !seen++ { print $2 }')
  [ -n "$mirror" ] || mirror=$(apt-get indextargets --format '$(SITE) $(RELEASE)' | awk '$2 !~ /security/ && !seen++ { print $1 }')
  [ -n "$mirror" ] || { echo "swift: apt has no Debian mirror"; return 1; }
  rm -rf --one-file-system "$part"
  mkdir -p "$(dirname "$tree")"
  # --mode=root: no user namespaces needed. tzdata: Foundation's TimeZone reads it.
  mmdebstrap --quiet --mode=root --variant=apt --keyring="$keyring" \
    --include=swiftlang,libc6-dev,libstdc++-14-dev,tzdata,ca-certificates,git \
    --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Retries "3"' \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' \
    --customize-hook='rm -rf "$1"/usr/libexec/swift/lib/swift/embedded "$1"/usr/libexec/swift/bin/*lldb* "$1"/usr/libexec/swift/bin/docc' \
    trixie "$part" "$mirror"
  touch "$part/.swift-ready-1"
  rm -rf --one-file-system "$tree"
  mv "$part" "$tree"
}
for try in 1 2; do
  # Not a condition: `set -e` must stay in force inside.
  set +e; (set -e; try_once) >"$log" 2>&1 </dev/null; status=$?; set -e
  [ "$status" != 0 ] || exit 0
  [ "$try" = 2 ] || sleep 5
done
cat "$log"
cannot "the Swift toolchain could not be installed (see above)."
