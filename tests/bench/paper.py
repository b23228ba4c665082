#!/usr/bin/env python3
"""paper.py PROGRAM WORKSPACE CSV: how fast a paper for a board becomes a file.

PROGRAM is the build's placeboard-bench-paper.
"""

import subprocess
import sys

import measure


def main(program, workspace, csv):
    table = measure.Table(csv)
    output = subprocess.run([program, workspace], capture_output=True, text=True, check=True).stdout
    n_pages, reading, writing, processor, size = output.split()
    table.add(f"Paper of {n_pages} pages to PDF", float(writing), "ms", "20 pages under 2000")
    table.add(f"Paper of {n_pages} pages to PDF, processor time", float(processor), "ms")
    table.add(f"Paper of {n_pages} pages, charts read", float(reading), "ms")
    table.add(f"Paper of {n_pages} pages, size", float(size), "kB")
    table.keep()


if __name__ == "__main__":
    main(*sys.argv[1:])
