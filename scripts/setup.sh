#!/usr/bin/env bash
# Makes a machine able to build and test Stillnight. Rust, a JDK and Maven must be there; the rest is installed on Debian as
# root, and named elsewhere. Installs nothing that is there already, so it is quick the second time and says nothing.
#   scripts/setup.sh          what every build and test needs
#   scripts/setup.sh swift    the Swift toolchain
#   scripts/setup.sh bench    what the benchmarks need besides: strace, and CP-SAT in build/oracles/
#   scripts/setup.sh oracles  Python, for the oracles
# Ends in failure only where Rust, the JDK, Maven or a C compiler is missing: the rest can be gone without, step by step.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

stop() { echo "setup: $*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
on_debian() { [ -r /etc/debian_version ] && have apt-get; }
root() { [ "$(id -u)" = 0 ]; }

# Whether version $1 is at least $2.
at_least() { [ "$(printf '%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

languages() {
  have cargo && have rustc || stop "Rust 1.95 or newer is needed and cargo is not on the PATH. Install Rust, then run this again."
  local rust java
  rust=$(rustc --version | awk '{print $2}')
  at_least "$rust" 1.95 || stop "Rust 1.95 or newer is needed; this is $rust. Update Rust, then run this again."
  have javac || stop "JDK 17 is needed and javac is not on the PATH. Install a JDK (Debian: openjdk-17-jdk), then run this again."
  java=$(javac -version 2>&1 | awk '{print $2}')
  at_least "$java" 17 || stop "JDK 17 or newer is needed; this is $java. Install it, then run this again."
  have mvn || stop "Maven 3.8 or newer is needed and mvn is not on the PATH. Install Maven (Debian: maven), then run this again."
}

# Debian packages for what is missing, one a line. By what they provide, so that other systems are served by their own.
missing() {
  have cc || echo gcc
  [ -e /usr/include/stdio.h ] || ! on_debian || echo libc6-dev
  have make || echo make
  have git || echo git
  have zip || echo zip
  have unzip || echo unzip
  have aapt2 || echo aapt
  have zipalign || echo zipalign
  have apksigner || echo apksigner
  have fc-list || echo fontconfig
  have fc-list && [ -n "$(fc-list 2>/dev/null | head -n 1)" ] || echo fonts-dejavu-core
  # What Compose's desktop drawing loads.
  local library package libraries
  libraries=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null || true)
  while read -r library package; do
    grep -q "$library" <<<"$libraries" || echo "$package"
  done <<<"$desktop_libraries"
  # A JDK without a window toolkit can't open the desktop window or draw its pictures.
  [ -n "$(find -L "$(java_home)" -name libawt_xawt.so 2>/dev/null | head -n 1)" ] || echo openjdk-17-jre
}
desktop_libraries="libGL.so.1 libgl1
libfontconfig.so.1 libfontconfig1
libX11.so.6 libx11-6
libXext.so.6 libxext6
libXi.so.6 libxi6
libXrender.so.1 libxrender1
libXtst.so.6 libxtst6"
java_home() { dirname "$(dirname "$(readlink -f "$(command -v javac)")")"; }

# Installs Debian packages, waiting for another apt to finish and trying a second time; or says what to install.
install() {
  [ $# -gt 0 ] || return 0
  if ! on_debian; then
    echo "setup: not a Debian machine: install what these Debian packages hold by your own means: $*"
    return 0
  fi
  if ! root; then
    echo "setup: not root: to have everything, run: sudo apt-get install --no-install-recommends $*"
    return 0
  fi
  echo "  Installing Debian packages (about a minute): $*"
  local log try
  log=$(mktemp)
  for try in 1 2 3; do
    if { apt-get -q -o DPkg::Lock::Timeout=300 update \
      && DEBIAN_FRONTEND=noninteractive apt-get -y -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 \
        install --no-install-recommends "$@"; } >"$log" 2>&1 </dev/null; then
      rm -f "$log"
      return 0
    fi
    [ "$try" = 3 ] || sleep 5
  done
  cat "$log"
  rm -f "$log"
  echo "setup: these packages could not be installed: $*"
}

case ${1:-} in
  "")
    languages
    mapfile -t packages < <(missing)
    install "${packages[@]}"
    have cc || stop "a C compiler is needed (Debian: gcc, libc6-dev). Install one, then run this again."
    ;;
  swift) exec "$here/swift.sh" ;;
  bench)
    have strace || install strace
    # Without it the timetable's line is left out, and says so.
    "$here/oracles.sh" packages timetable || echo "setup: CP-SAT could not be installed: the timetable is measured against nothing"
    ;;
  oracles) python3 -c 'import venv, ensurepip' 2>/dev/null || install python3 python3-venv ;;
  *) stop "no such part: $1" ;;
esac
