#!/bin/bash
# on-virtual-display.sh COMMAND...: runs a command on a screen of its own, with
# a message bus and a runtime folder of its own, and takes them down again.
#
# Each run has a fresh X server and a fresh XDG_RUNTIME_DIR: on a display used
# before, the address of an accessibility bus that is gone is still found.
set -u

size=${VIRTUAL_DISPLAY_SIZE:-1600x1000}
folder=$(mktemp -d "${TMPDIR:-/tmp}/placeboard-display.XXXXXX")
server=

finish () {
  if [ -n "$server" ]; then
    kill "$server" 2>/dev/null
    wait "$server" 2>/dev/null
  fi
  # The document portal mounts a folder there and lets go of it a little later.
  fusermount3 -u -z "$folder/runtime/doc" 2>/dev/null
  rm -rf "$folder" 2>/dev/null || { sleep 1; rm -rf "$folder"; }
}
trap finish EXIT
trap 'exit 143' TERM
trap 'exit 130' INT

# Without a machine id the message bus does not start; a container may lack it.
if [ ! -s /etc/machine-id ] && [ ! -s /var/lib/dbus/machine-id ] && [ -w /etc ]; then
  rm -f /etc/machine-id
  dbus-uuidgen --ensure=/etc/machine-id
fi

mkfifo "$folder/display"
Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset \
  3>"$folder/display" 2>"$folder/xvfb.log" &
server=$!
exec 4<>"$folder/display"
if ! read -r -t 30 number <&4; then
  echo "on-virtual-display.sh: no X server came up" >&2
  cat "$folder/xvfb.log" >&2
  exit 1
fi
exec 4<&-

mkdir -m 700 "$folder/runtime"
export DISPLAY=":$number"
export XDG_RUNTIME_DIR="$folder/runtime"
export GDK_BACKEND=x11
export GSK_RENDERER="${GSK_RENDERER:-cairo}"
export LANG="${LANG:-C.UTF-8}"
unset WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS GTK_A11Y NO_AT_BRIDGE

# What the bus and the services that it starts say is of no interest here; what
# the command says is.
# shellcheck disable=SC2016
dbus-run-session -- bash -c 'exec "$@" >&5 2>&6 5>&- 6>&-' command "$@" 5>&1 6>&2 >"$folder/bus.log" 2>&1
