#!/bin/sh
# install-packages.sh SECTION...: installs what .ci/packages lists under these
# sections and this machine lacks. With nothing missing it does nothing and
# needs no network. Elsewhere than on Debian it says what is needed and goes
# on, since the tools may be there under other names.
set -eu

list=$(dirname "$0")/packages
wanted=
for section in "$@"; do
  names=$(awk -v section="[$section]" '
    /^\[/ { inside = ($1 == section); found = found || inside; next }
    inside && NF && !/^#/ { print $1 }
    END { exit !found }' "$list") || {
    echo "install-packages.sh: $list has no section [$section]" >&2
    exit 64
  }
  wanted="$wanted $names"
done

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  echo "This is not a Debian system, so nothing is installed for you." >&2
  printf "  %s\n" "Needed, by their Debian names:" "$wanted" >&2
  exit 0
fi

missing=
for package in $wanted; do
  status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) || status=
  [ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "Please install, as root:" >&2
    echo "  apt-get install --no-install-recommends$missing" >&2
    exit 1
  fi
  as_root=sudo
fi

echo "Installing:$missing"
# Unquoted on purpose: a list of names; no sudo where there is no need.
# shellcheck disable=SC2086
{
  $as_root apt-get update -q || echo "No new package lists; trying with the present ones." >&2
  $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -q -y --no-install-recommends $missing
}
