#!/usr/bin/env python3
"""start.py PLACEBOARD CSV: from start to the first complete coloured map,
against gnome-maps to its first window; the same screen, turn by turn.

Both are watched from outside, by looking at the screen. Placeboard's map counts
as complete when the five shades of a district map cover a good part of the
window; gnome-maps is timed to the first picture of its window alone, without a
map in it, which needs a network.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import measure
from screen import Screen

N_TURNS = int(os.environ.get("BENCH_TURNS", "7"))
PATIENCE_S = 60
SHADES = {0xE2DBF1, 0xC4B8E0, 0xA091CD, 0x6F5FB0, 0x3D2B80}


def has_window(screen):
    """Whether a window is there and something is painted in it."""
    for x, y, width, height in screen.windows():
        colours = set()
        for row in range(y, y + height, max(1, height // 25)):
            colours.update(screen.row(x, row, width))
        if len(colours) > 3:
            return True
    return False


def has_coloured_map(screen):
    """Whether at least four of the five shades cover a twentieth of the window."""
    for x, y, width, height in screen.windows():
        seen, n_shaded, n_looked = set(), 0, 0
        for row in range(y, y + height, max(1, height // 25)):
            colours = screen.row(x, row, width)
            n_looked += len(colours)
            for colour in colours:
                if colour in SHADES:
                    seen.add(colour)
                    n_shaded += 1
        if len(seen) >= 4 and n_shaded > n_looked / 20:
            return True
    return False


def start(command, is_ready, environment):
    """Starts a program, waits until it shows what is asked: (seconds, peak MB)."""
    screen = Screen()
    begun = time.monotonic()
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        while not is_ready(screen):
            if time.monotonic() - begun > PATIENCE_S or process.poll() is not None:
                raise RuntimeError(f"{command[0]} did not come up")
            time.sleep(0.005)
        seconds = time.monotonic() - begun
        time.sleep(2)   # both settle before their memory is read
        return seconds, measure.peak_memory(process.pid)
    finally:
        process.terminate()
        process.wait()
        while screen.windows():
            time.sleep(0.05)


def main(placeboard, csv):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="placeboard-bench."))
    environment = {
        **os.environ,
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "GSETTINGS_BACKEND": "memory",
    }
    programs = {
        "Placeboard": ([placeboard], has_coloured_map),
        "gnome-maps": (["gnome-maps"], has_window),
    }
    times, memory = {}, {}
    try:
        first, _ = start(*programs["Placeboard"], environment)
        start(*programs["gnome-maps"], environment)   # the disk's cache is warm for both
        for _ in range(N_TURNS):
            for name, (command, is_ready) in programs.items():
                seconds, megabytes = start(command, is_ready, environment)
                times.setdefault(name, []).append(seconds)
                memory.setdefault(name, []).append(megabytes)
    finally:
        shutil.rmtree(folder, ignore_errors=True)

    ours, theirs = (measure.median(times[name]) for name in programs)
    table = measure.Table(csv)
    table.add("Placeboard, first start ever (copies the workspace)", first, "s")
    table.add("Placeboard, start to complete coloured map", ours, "s")
    table.add("gnome-maps, start to first window", theirs, "s")
    table.add("ratio", ours / theirs, "", "at most 0.6")
    ours, theirs = (max(memory[name]) for name in programs)
    table.add("Placeboard, peak memory", ours, "MB")
    table.add("gnome-maps, peak memory", theirs, "MB")
    table.add("ratio", ours / theirs, "", "at most 1")
    table.keep()


if __name__ == "__main__":
    main(*sys.argv[1:])
