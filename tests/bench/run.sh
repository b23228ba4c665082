#!/bin/bash
# run.sh PREFIX FOLDER: measures the installed program, prints a table and adds
# it to FOLDER/bench.csv. The numbers are reported; they gate nothing.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
prefix=$1
mkdir -p "$2"
folder=$(cd "$2" && pwd)
workspace=$prefix/share/placeboard/workspaces/derby-and-derbyshire.gpkg
display=$here/../../.ci/on-virtual-display.sh
csv=$folder/bench.csv

echo "Load before: $(cut -d ' ' -f 1-3 /proc/loadavg); a busy machine gives larger numbers."
"$display" "$here/start.py" "$prefix/bin/placeboard" "$csv" 2>"$folder/start.log"
"$here/import.py" "$prefix/bin/placeboard-cli" "$workspace" "$folder" "$csv"
echo "Kept in $csv"
