#!/usr/bin/env bash
# Opens the app in a phone-sized window; where there is no display, says so and draws the tour instead.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ "$(uname)" = Linux ]; then
  echo "There is no display here, so no window. The tour draws every screen instead:"
  exec make tour
fi
scripts/step.sh app "Building the app for this machine (first time 5 min, then 1 min)" \
  --reads "android/pom.xml android/ui android/desktop/pom.xml android/desktop/src build/generated" -- \
  mvn -B -ntp -f android/pom.xml -pl desktop process-classes
echo "→ Opening the window; close it to come back. The diary is this computer's own, in your data folder."
exec java -Djna.library.path=target/debug -cp "android/desktop/target/classes:$(cat android/desktop/target/classpath)" \
  app.stillnight.desktop.MainKt
