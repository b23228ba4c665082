"""Every golden case of every family of `placeboard-cli measure`, one named test each.

Arguments: the program, the folder of golden tables, then families; a family
may name a part after a colon, such as spc:summary.

A row passes within its own tolerance: tol_rel of the expected figure, or
tol_ci_abs for limits that were simulated; never stricter than 1e-9 of the
largest input. Rows with status error want the input refused, or, where the
note tells of a defect of the peer, any answer; rows with status na want a
result that is not given as sound.
"""

import csv
import math
import pathlib
import subprocess
import sys

from tap import case, check, run

PROGRAM = pathlib.Path(sys.argv[1])
GOLDEN = pathlib.Path(sys.argv[2])

# The same input, asked in another way.
VARIANTS = {"sii_seeded": ("sii", ["--r-stream", "--seed", "1", "--repetitions", "100000"])}
# Whose largest value sets the scale below which nothing is compared.
SCALE_COLUMNS = ["value", "est", "rate"]
FIGURES = ["estimate", "lower", "upper", "se"]


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def number(text):
    return float(text) if text else None


def key_of(row):
    conf = number(row.get("conf", ""))
    return row["case_id"], row["key"], row["measure"], None if conf is None else round(conf, 9)


def measure(family, arguments):
    """What the program prints for a family's golden input."""
    name, _, part = family.partition(":")
    command = [PROGRAM, "measure", name, "--input", GOLDEN / f"{name}_input.csv", "--quiet", *arguments]
    result = subprocess.run(command + (["--part", part] if part else []), capture_output=True, text=True)
    assert result.returncode in (0, 1), f"{name}: exit status {result.returncode}: {result.stderr}"
    return list(csv.DictReader(result.stdout.splitlines()))


def scales(family):
    """The largest absolute input of each case."""
    largest = {}
    for row in rows(GOLDEN / f"{family}_input.csv"):
        values = [abs(float(row[column])) for column in SCALE_COLUMNS if row.get(column)]
        largest[row["case_id"]] = max([largest.get(row["case_id"], 0), *filter(math.isfinite, values)])
    return largest


def same(got, wanted, tolerance):
    if wanted is None:
        return True
    if got is None:
        return False
    if math.isnan(wanted) or math.isinf(wanted):
        return str(got) == str(wanted)
    return abs(got - wanted) <= tolerance


def compare(got, wanted, scale):
    """A sentence about the first figure that is off, or None."""
    relative = float(wanted["tol_rel"])
    absolute = number(wanted["tol_ci_abs"])
    for figure in FIGURES:
        expected = number(wanted[figure])
        least = max(relative * abs(expected or 0), 1e-9 * scale) if math.isfinite(expected or 0) else 0
        tolerance = absolute if absolute is not None and figure in ("lower", "upper") else least
        if not same(number(got[figure]), expected, tolerance):
            return f"{figure} {got[figure] or 'empty'} for {wanted[figure]}, tolerance {tolerance:g}"
    if wanted["text"] and wanted["text"] != got["text"]:
        return f"text {got['text']} for {wanted['text']}"
    return None


def check_row(printed, wanted, scale):
    name = ",".join(wanted[column] for column in ("case_id", "key", "measure", "conf"))
    got = printed.get(key_of(wanted))
    if wanted["status"] == "error" and "peer defect" in wanted["note"]:
        return
    check(got is not None, f"{name}: no such row")
    if wanted["status"] == "error":
        check(got["status"] == "error" and got["text"], f"{name}: status {got['status']}, not refused")
    elif wanted["status"] == "na":
        check(got["status"] == "na", f"{name}: status {got['status']} for what is not calculable")
        # Figures that the peer prints beside it are hidden.
        check(not number(got["estimate"]) or math.isnan(number(got["estimate"])), f"{name}: a figure in spite of na")
    else:
        check(got["status"] == "ok", f"{name}: status {got['status']}: {got['text']}")
        wrong = compare(got, wanted, scale)
        check(wrong is None, f"{name}: {wrong}")


def add_family(family):
    input_family, arguments = VARIANTS.get(family, (family, []))
    expected = {}
    for row in rows(GOLDEN / f"{family.replace(':', '_')}_expected.csv"):
        expected.setdefault(row["case_id"], []).append(row)
    scale = scales(input_family.partition(":")[0])
    answers = {}

    def answer():
        if not answers:
            answers["rows"] = {key_of(row): row for row in measure(input_family, arguments)}
        return answers["rows"]

    for case_id, wanted_rows in expected.items():
        @case(f"{family} {case_id}")
        def one_case(case_id=case_id, wanted_rows=wanted_rows):
            printed = answer()
            for wanted in wanted_rows:
                check_row(printed, wanted, scale[case_id])


for each in sys.argv[3:]:
    add_family(each)
run()
