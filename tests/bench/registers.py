#!/usr/bin/env python3
"""registers.py BENCH WORKSPACE FOLDER CSV: 5,000 innovations with 50,000 rows of evidence: how fast they
are loaded, indexed and searched, against `sqlite3 .dump` of the same rows and against LIKE.

WORKSPACE is copied into FOLDER.
"""

import os
import pathlib
import shutil
import subprocess
import sys

import measure

N_TURNS = int(os.environ.get("BENCH_TURNS", "3"))
N_INNOVATIONS, N_EVIDENCE = 5000, 50000
TABLES = "innovation innovation_state evidence register_link"
HERE = pathlib.Path(__file__).resolve().parent


def figures(bench, copy):
    lines = subprocess.run([bench, copy], capture_output=True, text=True, check=True).stdout.splitlines()
    return {name: float(value) for name, value in (line.split("\t") for line in lines)}


def main(bench, workspace, folder, csv):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    copy = folder / "registers.gpkg"
    shutil.copyfile(workspace, copy)
    subprocess.run([HERE / "make-registers.py", copy, str(N_INNOVATIONS), str(N_EVIDENCE)], check=True)

    runs = [figures(bench, str(copy)) for _ in range(N_TURNS)]
    best = {name: min(run[name] for run in runs) for name in runs[0]}
    dump = min(measure.run(["sqlite3", str(copy), f".dump {TABLES}"], stdout=subprocess.DEVNULL)[0] for _ in range(N_TURNS)) * 1e3

    table = measure.Table(csv)
    table.add(f"registers of {best['rows']:.0f} rows, loaded", best["load"], "ms")
    table.add("sqlite3 .dump of the same rows", dump, "ms")
    table.add("ratio", best["load"] / dump, "", "at most 1")
    table.add("registers, memory", best["memory"], "MB")
    table.add(f"search index of {best['texts']:.0f} texts, built", best["index"], "ms", "under 1000")
    table.add("search index, memory", best["index memory"], "MB")
    table.add("search, median", best["query"], "ms", "under 10")
    table.add("search, slowest", best["slowest query"], "ms", "under 10")
    table.add("LIKE over the same texts, median", best["like"], "ms")
    table.add("ratio of medians", best["query"] / best["like"], "", "at most 1")
    table.keep()
    copy.unlink()


if __name__ == "__main__":
    main(*sys.argv[1:])
