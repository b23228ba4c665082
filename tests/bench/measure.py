"""Runs commands and says how long they took and how much memory they held."""

import os
import statistics
import subprocess
import time


def run(command, **options):
    """Runs a command to its end: (seconds, peak memory in MB)."""
    begun = time.monotonic()
    process = subprocess.Popen(command, **options)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise RuntimeError(f"{command[0]} ended with {process.returncode}")
    return seconds, usage.ru_maxrss / 1024


def peak_memory(pid):
    """The most memory a running process has held [MB]."""
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        for line in status:
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return float("nan")


def percentile(values, share):
    """The nearest-rank percentile, `share` between 0 and 1."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, -(-int(len(ordered) * share * 1000) // 1000) - 1))]


def median(values):
    return statistics.median(values)


class Table:
    """Rows of (what, value, unit, goal), printed and kept as CSV."""

    def __init__(self, path):
        self.path = path
        self.rows = []

    def add(self, what, value, unit, goal=""):
        self.rows.append((what, value, unit, goal))
        print(f"{what:58} {value:10.2f} {unit:6} {goal}", flush=True)

    def keep(self):
        new = not os.path.exists(self.path)
        with open(self.path, "a", encoding="utf-8") as file:
            if new:
                file.write("when,what,value,unit,goal\n")
            when = time.strftime("%Y-%m-%dT%H:%M:%S")
            for what, value, unit, goal in self.rows:
                file.write(f'{when},"{what}",{value:.4g},{unit},"{goal}"\n')
