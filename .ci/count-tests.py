#!/usr/bin/env python3
"""count-tests.py FOLDER...: counts the tests of meson build folders.

Reads each folder's testlog.json and ends with the line "N passed, N failed".
A program that speaks TAP counts once a case, any other once. Skipped counts as
failed: a test that did not run has proved nothing. Exits 1 when anything
failed, when a folder has no log, or when nothing ran at all.
"""

import json
import pathlib
import re
import sys

CASE = re.compile(r"^(not )?ok\b(.*)$", re.MULTILINE)
PLAN = re.compile(r"^1\.\.\d+", re.MULTILINE)
SKIP = re.compile(r"#\s*skip", re.IGNORECASE)


def count(entry):
    """The numbers of passed cases and the names of failed ones of one program."""
    name, output = entry["name"], entry.get("stdout", "")
    passed, failed = 0, []

    if PLAN.search(output):
        for not_ok, rest in CASE.findall(output):
            if not_ok:
                failed.append(f"{name}: failed:{rest}")
            elif SKIP.search(rest):
                failed.append(f"{name}: skipped:{rest}")
            else:
                passed += 1
    elif entry["result"] in ("OK", "EXPECTEDFAIL"):
        passed = 1

    # A crash or a timeout after good cases is still a failure.
    if entry["result"] not in ("OK", "EXPECTEDFAIL") and not failed:
        failed.append(f"{name}: {entry['result'].lower()}")
    if passed == 0 and not failed:
        failed.append(f"{name}: ran no case")
    return passed, failed


def main(folders):
    n_passed, failures = 0, []
    for folder in folders:
        log = pathlib.Path(folder) / "meson-logs" / "testlog.json"
        if not log.exists():
            failures.append(f"{folder}: no test ran")
            continue
        for line in log.read_text(encoding="utf-8").splitlines():
            passed, failed = count(json.loads(line))
            n_passed += passed
            failures += [f"{folder}: {failure}" for failure in failed]

    for failure in failures:
        print(failure)
    print(f"{n_passed} passed, {len(failures)} failed")
    return 1 if failures or n_passed == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
