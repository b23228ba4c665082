#!/usr/bin/env python3
"""exports.py CLI CHARTS WORKSPACE FOLDER CSV: how fast a chart becomes a file, and what memory a thousand hold.

CLI is the installed placeboard-cli, CHARTS the build's placeboard-bench-exports. The views for the thousand are
written to FOLDER: each format in turn, trends, bars, tables and maps of several Places. At last the board pack of
every Place as PDF.
"""

import json
import os
import pathlib
import resource
import shutil
import subprocess
import sys

import measure

N_VIEWS = int(os.environ.get("BENCH_EXPORTS", "1000"))
N_PACKS = 3
PLACES = ["E06000015", "E07000032", "E07000033", "E07000034", "E07000035", "E07000036", "E07000037", "E07000038", "E07000039"]
FORMATS = ["pdf", "svg", "png", "csv", "xlsx"]
VIEWS = [
    {"chart": "trend", "indicator": "93722"},
    {"chart": "bars", "indicator": "90366", "sex": "Male"},
    {"chart": "table", "indicator": "93722"},
    {"chart": "map", "indicator": "93722"},
    {"chart": "trend", "indicator": "92901", "sex": "Male"},
]


def write_views(folder):
    paths = []
    for i in range(N_VIEWS):
        path = folder / f"view-{i:04}.json"
        view = {"placeboard-view": 1, **VIEWS[i % len(VIEWS)], "place": PLACES[i % len(PLACES)]}
        path.write_text(json.dumps(view), encoding="utf-8")
        paths += ["--view", path]
    return paths


def measure_pack(cli, workspace, folder, table):
    """From the start of the program to the file; what is on the clock includes opening the workspace."""
    recipe = folder / "pack.json"
    recipe.write_text('{"placeboard-board-pack": 1, "title": "Measured"}', encoding="utf-8")
    command = [cli, "--quiet", "--workspace", workspace, "board-pack", "--recipe", recipe, "--format", "pdf"]
    runs = []
    for _ in range(N_PACKS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds, memory = measure.run([*command, "--output", folder])
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        runs.append((seconds, used, memory))
    seconds, used, memory = (measure.median(values) for values in zip(*runs))
    table.add("Board pack of every Place as PDF", seconds, "s", "under 2")
    table.add("Board pack of every Place as PDF, processor time", used, "s")
    table.add("Board pack of every Place as PDF, memory", memory, "MB")


def main(cli, charts, workspace, folder, csv):
    table = measure.Table(csv)
    output = subprocess.run([charts, workspace], capture_output=True, text=True, check=True).stdout
    for chart, reading, drawing, processor, first in (line.split("\t") for line in output.splitlines()):
        table.add(f"{chart} to PDF", float(drawing), "ms", "under 30")
        table.add(f"{chart} to PDF, processor time", float(processor), "ms")
        table.add(f"{chart} to PDF, the first time, processor time", float(first), "ms")
        table.add(f"{chart}, read", float(reading), "ms")

    folder = pathlib.Path(folder) / "exports"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    views = write_views(folder)
    for form in FORMATS:
        memory = {}
        for share in (10, 1):
            words = views[: len(views) // share]
            command = [cli, "--quiet", "--workspace", workspace, "export", *words, "--format", form, "--output", folder / form]
            seconds, memory[share] = measure.run(command)
        table.add(f"{N_VIEWS} charts as {form}, one", seconds * 1e3 / N_VIEWS, "ms")
        table.add(f"{N_VIEWS} charts as {form}, memory", memory[1], "MB")
        table.add(f"{N_VIEWS} charts as {form}, memory against a tenth of them", memory[1] / memory[10], "", "at most 1.05")
    measure_pack(cli, workspace, folder, table)
    table.keep()
    shutil.rmtree(folder)


if __name__ == "__main__":
    main(*sys.argv[1:])
