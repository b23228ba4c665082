#!/usr/bin/env python3
"""import.py CLI WORKSPACE FOLDER CSV: a million rows in the layout of
Fingertips, validated and stored, against `sqlite3 .import` of the same file.

WORKSPACE is copied; FOLDER keeps the rows between runs.
"""

import os
import pathlib
import shutil
import subprocess
import sys

import measure

N_TURNS = int(os.environ.get("BENCH_IMPORTS", "3"))
N_ROWS = int(os.environ.get("BENCH_ROWS", "1000000"))
HERE = pathlib.Path(__file__).resolve().parent


def main(cli, workspace, folder, csv):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    areas, rows = folder / "areas.csv", folder / f"fingertips-{N_ROWS}.csv"
    if not rows.exists():
        with open(areas, "wb") as file:
            subprocess.run([cli, "--workspace", workspace, "list", "areas"], stdout=file, check=True)
        subprocess.run([HERE / "make-fingertips-rows.py", areas, folder / "part", str(N_ROWS)], check=True)
        (folder / "part").rename(rows)

    target, raw = folder / "target.gpkg", folder / "raw.sqlite"
    ours, theirs = [], []
    for _ in range(N_TURNS):
        for old in (target, raw):
            for name in (str(old), f"{old}-wal", f"{old}-shm"):
                pathlib.Path(name).unlink(missing_ok=True)
        shutil.copyfile(workspace, target)
        ours.append(measure.run([cli, "--quiet", "--workspace", str(target), "import", str(rows)]))
        theirs.append(measure.run(["sqlite3", str(raw), "-cmd", ".mode csv", f".import '{rows}' rows"]))

    answer = subprocess.run(
        ["sqlite3", str(target), "SELECT rows_kept FROM import ORDER BY id DESC LIMIT 1"],
        capture_output=True, text=True, check=True,
    )
    kept = int(answer.stdout)
    if kept != N_ROWS:
        raise RuntimeError(f"{kept} of {N_ROWS} rows were kept")

    our_time, their_time = (min(seconds for seconds, _ in runs) for runs in (ours, theirs))
    table = measure.Table(csv)
    table.add(f"import of {N_ROWS} rows, validated and stored", our_time, "s")
    table.add("sqlite3 .import of the same file, raw", their_time, "s")
    table.add("ratio", our_time / their_time, "", "at most 1")
    table.add("import, peak memory", max(memory for _, memory in ours), "MB", "under 250")
    table.keep()
    target.unlink()
    raw.unlink()


if __name__ == "__main__":
    main(*sys.argv[1:])
