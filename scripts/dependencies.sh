#!/usr/bin/env bash
# Checks the Rust dependencies against deny.toml's lists of licences and of crates that must not be there, with cargo alone;
# and that the core knows nothing of uniffi. Advisories are left to cargo-deny, which needs its database: it runs where it
# is installed and its database can be had.
set -euo pipefail
cd "$(dirname "$0")/.."

tree() { cargo tree --workspace --all-features --target all -e normal,build,dev --prefix none "$@" | sed 's/ (\*)$//' | sort -u; }
# The strings of the list that follows a pattern in deny.toml, one a line.
list() { awk -v from="$1" '$0 ~ from { on = 1; next } on && /^\]/ { exit } on' deny.toml | grep -o '"[^"]*"' | tr -d '"'; }

allowed=$(list '^allow = \[')
banned=$(list '^deny = \[')
[ -n "$allowed" ] && [ -n "$banned" ] || { echo "dependencies: deny.toml lost its lists" >&2; exit 1; }

# An SPDX expression becomes arithmetic: an allowed licence is 1, another is 0, OR is ||, AND is &&.
permitted() {
  local words=${1//\// OR } sum="" word
  words=${words//(/ ( }; words=${words//)/ ) }; words=${words// WITH /+WITH+}
  for word in $words; do
    case $word in
      OR) sum+=" || " ;; AND) sum+=" && " ;; "(" | ")") sum+=" $word " ;;
      *) if grep -qxF -- "${word//+WITH+/ WITH }" <<<"$allowed"; then sum+=1; else sum+=0; fi ;;
    esac
  done
  [ -n "$sum" ] && [ $((sum)) -eq 1 ]
}

bad=0 crates=0
while IFS='|' read -r package licence; do
  [ -n "$package" ] || continue
  crates=$((crates + 1))
  permitted "$licence" || { echo "dependencies: $package has the licence \"$licence\", which deny.toml does not allow"; bad=1; }
  if grep -qxF -- "${package%% *}" <<<"$banned"; then echo "dependencies: $package must not be used (deny.toml)"; bad=1; fi
done < <(tree -f '{p}|{l}')
[ "$crates" -gt 10 ] || { echo "dependencies: cargo tree listed $crates crates; something is wrong"; exit 1; }

if cargo tree -p stillnight-core -e normal --prefix none | grep -i uniffi; then
  echo "dependencies: stillnight-core must stay free of uniffi"; bad=1
fi
[ "$bad" = 0 ] || exit 1
echo "dependencies: $crates crates, licences as deny.toml allows, no uniffi in stillnight-core"

command -v cargo-deny >/dev/null || { echo "dependencies: cargo-deny is not installed; advisories were not checked"; exit 0; }
cargo deny check
