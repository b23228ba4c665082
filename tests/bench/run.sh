#!/bin/bash
# run.sh PREFIX BUILT FOLDER: measures the installed programs and those below
# BUILT that are only for measuring; prints a table and adds it to
# FOLDER/bench.csv. The numbers are reported; they gate nothing.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
prefix=$1
built=$(cd "$2" && pwd)
mkdir -p "$3"
folder=$(cd "$3" && pwd)
workspace=$prefix/share/placeboard/workspaces/derby-and-derbyshire.gpkg
display=$here/../../.ci/on-virtual-display.sh
csv=$folder/bench.csv

echo "Load before: $(cut -d ' ' -f 1-3 /proc/loadavg); a busy machine gives larger numbers."
"$here/measures.py" "$built/stats/placeboard-bench-measures" "$built/analysis/placeboard-bench-inequality" \
  "$built/analysis/placeboard-bench-register-filter" "$workspace" "$csv"
"$display" "$here/start.py" "$prefix/bin/placeboard" "$csv" 2>"$folder/start.log"
GSK_RENDERER=cairo "$display" "$here/frames.py" "$built/view/placeboard-bench-map" "$workspace" "$csv"
"$here/import.py" "$prefix/bin/placeboard-cli" "$workspace" "$folder" "$csv"
"$here/paper.py" "$built/report/placeboard-bench-paper" "$workspace" "$csv"
"$here/registers.py" "$built/store/placeboard-bench-registers" "$workspace" "$folder" "$csv"
"$display" "$here/register-window.py" "$prefix/bin/placeboard" "$workspace" "$folder" "$csv"
"$here/exports.py" "$prefix/bin/placeboard-cli" "$built/report/placeboard-bench-exports" "$workspace" "$folder" "$csv"
echo "Kept in $csv"
