#!/bin/sh
# list-files.sh: writes POTFILES.in, every file with strings that people read.
set -eu
export LC_ALL=C

here=$(cd "$(dirname "$0")" && pwd)
cd "$here/.."
{
  echo "# Every file with strings that people read, sorted."
  {
    ls data/*.desktop.in data/*.gschema.xml data/*.metainfo.xml.in
    grep -rlE --include='*.c' \
      '(^|[^A-Za-z0-9_])(_|C_|N_|NC_|Q_|ngettext|g_dngettext|g_dpgettext2?) *\( *"' src
    grep -rlE --include='*.ui' 'translatable="(yes|true|1)"' ui
  } | sort
} > "$here/POTFILES.in"
