#!/usr/bin/env python3
"""frames.py PROGRAM WORKSPACE CSV: panning and recolouring of the map with the
cairo renderer; PROGRAM is the build's placeboard-bench-map."""

import subprocess
import sys

import measure

GOALS = {"pan p95": "under 20", "recolour p95": "under 30"}


def main(program, workspace, csv):
    table = measure.Table(csv)
    for level, words in (("ltla", "9 districts"), ("lsoa", "small areas")):
        output = subprocess.run([program, workspace, level], capture_output=True, text=True, check=True).stdout
        for line in output.splitlines():
            name, _, value = line.partition("\t")
            if value:
                table.add(f"map of {words}, {name}", float(value), "ms", GOALS.get(name, ""))
    table.keep()


if __name__ == "__main__":
    main(*sys.argv[1:])
