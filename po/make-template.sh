#!/bin/sh
# make-template.sh [FILE]: gathers every string for people into the template,
# po/placeboard.pot unless said otherwise. Entries name their file but no line,
# so that the template changes only when a string does.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
output=${1:-$here/placeboard.pot}
version=$(sed -n "s/^ *version: '\(.*\)',$/\1/p" "$here/../meson.build" | head -n 1)

xgettext \
  --directory="$here/.." --files-from="$here/POTFILES.in" --output="$output" \
  --package-name=placeboard --package-version="$version" \
  --copyright-holder='The Placeboard contributors' \
  --from-code=UTF-8 --add-comments=Translators --add-location=file \
  --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 \
  --keyword=g_dgettext:2 --keyword=g_dcgettext:2 --keyword=g_dngettext:2,3 --keyword=g_dpgettext2:2c,3 \
  --flag=N_:1:pass-c-format --flag=C_:2:pass-c-format --flag=NC_:2:pass-c-format \
  --flag=g_dngettext:2:pass-c-format --flag=g_dngettext:3:pass-c-format \
  --flag=g_strdup_printf:1:c-format --flag=g_string_printf:2:c-format \
  --flag=g_string_append_printf:2:c-format --flag=g_error_new:3:c-format --flag=g_set_error:4:c-format \
  --flag=g_print:1:c-format --flag=g_printerr:1:c-format

# The template's head is not a form to fill in.
sed -i \
  -e '1s/.*/# Words that people read in Placeboard./' \
  -e '2s/YEAR/2026/' \
  -e '4d' "$output"
