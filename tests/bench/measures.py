#!/usr/bin/env python3
"""measures.py PROGRAM PANEL REGISTER WORKSPACE CSV: measures of inequality over 2,250 groups
of ten, and rates and life tables of 2,250 areas; then what the Inequality panel
works out of WORKSPACE. PROGRAM is the build's placeboard-bench-measures, PANEL its
placeboard-bench-inequality, REGISTER its placeboard-bench-register-filter.

The packages in R need about 1,000 s for the simulated slope indices of
PHEindicatormethods, 1 s for its rates and 7 s for its life expectancies, and 15 s
for RCI, ACI and TI of healthequal: published figures, not run here.
"""

import subprocess
import sys

import measure

GOALS = {
    "SII and RII, closed form": "under 20",
    "RCI": "under 50",
    "ACI": "under 50",
    "TI": "under 50",
    "DSR": "under 50",
    "Life expectancy": "under 50",
    "SII and RII, 100000 draws": "under 60000 on two idle cores",
    "Another Place, slowest": "under 50",
    "filter": "under 30",
}


def read(*command):
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [line.split("\t") for line in output.splitlines()]


def main(program, panel, register, workspace, csv):
    table = measure.Table(csv)
    for name, value, processor in read(program):
        table.add(f"2,250 groups, {name}", float(value), "ms", GOALS[name])
        table.add(f"2,250 groups, {name}, processor time", float(processor), "ms")
    for name, value, processor, question in read(panel, workspace):
        table.add(f"Inequality panel, {name}", float(value), "ms", GOALS.get(name, ""))
        table.add(f"Inequality panel, {name}, processor time ({question})", float(processor), "ms")
    for name, value, longest in read(register):
        table.add(f"5,000 innovations, {name}", float(value), "ms", GOALS.get(name, ""))
        if longest:
            table.add(f"5,000 innovations, {name}, longest", float(longest), "ms")
    table.keep()


if __name__ == "__main__":
    main(*sys.argv[1:])
