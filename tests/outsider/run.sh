#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The outsider: an ordinary day of a community manager, played on the real window against a real WordPress, by somebody
# who knows nothing of the program but the names that a screen reader reads out.
#
#   run.sh DIRECTORY-OF-RUCHE-AND-RUCHECTL [DIRECTORY-FOR-SCREENSHOTS]
#
# Exit status 77: this machine lacks what it needs; the reason is on stderr.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
skip() { echo "outsider: SKIPPED: $*" >&2; exit 77; }

programs=$(realpath "${1:?directory of ruche and ruchectl}")
for command in Xvfb openbox xdotool dbus-run-session python3; do
    command -v "$command" > /dev/null || skip "$command is missing (packages: xvfb openbox xdotool dbus-daemon python3)"
done
python=
for candidate in /usr/bin/python3 python3; do # the bindings are those of the system's Python, whichever comes first
    "$candidate" -c 'import gi; gi.require_version("Atspi", "2.0"); from gi.repository import Atspi' 2> /dev/null || continue
    python=$candidate
    break
done
[ -n "$python" ] || skip "the accessibility tree cannot be read (packages: python3-gi gir1.2-atspi-2.0)"
[ -e /usr/share/dbus-1/services/org.a11y.Bus.service ] || skip "nothing serves the accessibility tree (package: at-spi2-core)"

place=$(mktemp -d /tmp/ruche-outsider-XXXXXX)
started=()
clean() {
    local process
    for process in "${started[@]}"; do
        kill "$process" 2> /dev/null || true
    done
    "$here/../servers/wordpress.sh" stop "$place/site" > /dev/null 2>&1 || true
    rm -rf "$place"
}
trap clean EXIT

status=0
RUCHE_SERVER_OWNER=$$ "$here/../servers/wordpress.sh" start "$place/site" > "$place/facts" || status=$?
[ "$status" != 77 ] || skip "there is no WordPress here; the reason stands above"
[ "$status" = 0 ] || exit "$status"

Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3> "$place/display" 2> "$place/xvfb.log" &
started+=($!)
for _ in $(seq 100); do
    [ ! -s "$place/display" ] || break
    sleep 0.1
done
[ -s "$place/display" ] || { cat "$place/xvfb.log" >&2; exit 1; }

export DISPLAY RUCHE_OUTSIDER_PROGRAMS=$programs RUCHE_OUTSIDER_PICTURES=${2:-}
DISPLAY=:$(cat "$place/display")
mkdir -p "$place/home" "$place/run"
chmod 700 "$place/run"
export HOME=$place/home XDG_RUNTIME_DIR=$place/run
# Libraries of the X server's keyboard copy words out of its messages by their length, which that check takes for a fault.
[ -z "${ASAN_OPTIONS:-}" ] || export ASAN_OPTIONS=$ASAN_OPTIONS:strict_string_checks=0
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS WAYLAND_DISPLAY
openbox > "$place/openbox.log" 2>&1 &
started+=($!)

dbus-run-session -- "$python" -u "$here/outsider.py" "$place/facts"
