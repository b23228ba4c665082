#!/usr/bin/python3
"""register-window.py PLACEBOARD WORKSPACE FOLDER CSV: 5,000 innovations with 50,000 rows of evidence in the
window: from the start to the whole list, scrolled by Page Down to its end and back, searched and filtered.

A stall is how long the program leaves a question unanswered that its main loop has to
answer: one is asked over the accessibility bus as soon as the one before is answered.
What counts is how long its main thread ran meanwhile; how long it waited for a processor
that others had is left out, as the kernel counts both.
WORKSPACE itself stays as it is; a picture of what was found goes into FOLDER.
"""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import threading
import time

import measure

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "e2e")]

from driver import Window, text_of, wait_for  # noqa: E402
from tree import ACCESSIBLE, Tree  # noqa: E402

N_INNOVATIONS, N_EVIDENCE = 5000, 50000
ROW = r"^\w+ \w+ \w+ \d+$"
FIRST, LAST = r"^\w+ \w+ \w+ 0$", rf"^\w+ \w+ \w+ {N_INNOVATIONS - 1}$"
SEARCH = r"^Search the innovations$"
WORD = "clinic"
N_PAGES = 480   # of ten rows and more
PATIENCE_ROUNDS = 4


class Stalls:
    """Asks the program one question after the other, from a thread with a connection of its own."""

    def __init__(self, process):
        self.tree = Tree(process)
        self.run_time = f"/proc/{process}/task/{process}/schedstat"
        self.times = []

    def __enter__(self):
        self.is_over = False
        self.thread = threading.Thread(target=self._ask)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.is_over = True
        self.thread.join()

    def _ask(self):
        while not self.is_over:
            begun = self._ran()
            self.tree._ask(self.tree.name, self.tree.root, ACCESSIBLE, "GetRole")
            self.times.append(self._ran() - begun)
            time.sleep(0.002)

    def _ran(self):
        """How long the main thread has run so far [ms]."""
        with open(self.run_time, encoding="ascii") as file:
            return int(file.read().split()[0]) / 1e6


def read_rows(window):
    """The names that the list holds ready, in sight or near it."""
    names = [node.name for node in Tree(window.process.pid).read().walk() if node.role == "label"]
    return [name for name in names if re.search(ROW, name)]


def is_there(window, name):
    return any(re.search(name, row) for row in read_rows(window))


def press_until(window, key, n, name, stalls):
    """Presses a key n times, as fast as it repeats, and again where a busy program missed some."""
    for _ in range(PATIENCE_ROUNDS):
        with stalls:
            subprocess.run(["xdotool", "key", "--repeat", str(n), "--repeat-delay", "50", key], check=True)
            # What is still to be drawn belongs to it.
            time.sleep(0.3)
        if is_there(window, name):
            return
    raise RuntimeError(f"{key} does not come to the row {name}")


def add(table, name, stalls):
    table.add(f"{name} in the window, stall p95", measure.percentile(stalls.times, 0.95), "ms", "under 50")
    table.add(f"{name} in the window, longest stall", max(stalls.times), "ms", "under 100")


def scroll(window, table):
    """Down the whole list by Page Down and up again by Page Up; then at once by End and Home."""
    ways = {
        "Page Down through 5,000": [("Next", N_PAGES, LAST)],
        "Page Up through 5,000": [("Prior", N_PAGES, FIRST)],
        "End and Home of 5,000": [("End", 1, LAST), ("Home", 1, FIRST)],
    }
    window.click(window.find({"text", "entry"}, SEARCH))
    window.press_keys("Tab", "Tab", "Tab")
    for name, keys in ways.items():
        stalls = Stalls(window.process.pid)
        for key, n, row in keys:
            press_until(window, key, n, row, stalls)
        add(table, name, stalls)


def search(window, table):
    """The list narrows with each letter."""
    entry = window.find({"text", "entry"}, SEARCH)
    window.click(entry)
    before = read_rows(window)
    with Stalls(window.process.pid) as stalls:
        window.type(WORD)
        time.sleep(0.5)
    wait_for("the word in the search", lambda: text_of(entry) == WORD)
    wait_for("a list without the rows that lack the word", lambda: 0 < len(set(before) - set(read_rows(window))))
    add(table, f"typing “{WORD}” over 5,000", stalls)


def main(program, workspace, folder, csv):
    table = measure.Table(csv)
    window = Window(program)
    try:
        copy = window.folder / "registers.gpkg"
        shutil.copyfile(workspace, copy)
        subprocess.run([HERE / "make-registers.py", copy, str(N_INNOVATIONS), str(N_EVIDENCE)], check=True)
        view = window.folder / "view.json"
        view.write_text(json.dumps({"placeboard-view": 1, "indicator": "90366", "page": "innovations"}), encoding="utf-8")
        window.arguments = ["--size", "1280x800", "--workspace", str(copy), "--view", str(view)]

        begun = time.monotonic()
        window.start()
        window.find("label", r"^[45]\d\d\d innovations recorded")
        table.add("start to the list of 5,000 in the window", time.monotonic() - begun, "s")
        scroll(window, table)
        search(window, table)
        window.picture(pathlib.Path(folder) / "register-window.png")
        table.keep()
    finally:
        window.remove()


if __name__ == "__main__":
    main(*sys.argv[1:])
