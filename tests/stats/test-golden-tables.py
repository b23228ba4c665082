"""The golden tables of `placeboard-cli measure` with a layout of their own: the
points and segments of control charts, the lines of funnel plots.

Arguments: the program and the folder of golden tables. One named test a case.
"""

import csv
import pathlib
import subprocess
import sys

from tap import case, check, run

PROGRAM = pathlib.Path(sys.argv[1])
GOLDEN = pathlib.Path(sys.argv[2])


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def measure(family, part):
    command = [PROGRAM, "measure", family, "--input", GOLDEN / f"{family}_input.csv", "--part", part, "--quiet"]
    result = subprocess.run(command, capture_output=True, text=True)
    assert result.returncode == 0, f"{family}: exit status {result.returncode}: {result.stderr}"
    return list(csv.DictReader(result.stdout.splitlines()))


def by_case(table):
    cases = {}
    for row in table:
        cases.setdefault(row["case_id"], []).append(row)
    return cases


def scales(family, columns):
    """The largest absolute input of each case, below whose 1e-9 nothing is compared."""
    largest = {}
    for row in rows(GOLDEN / f"{family}_input.csv"):
        values = [abs(float(row[column])) for column in columns if row.get(column)]
        largest[row["case_id"]] = max([largest.get(row["case_id"], 0), *values])
    return largest


def check_number(name, got, wanted, tolerance):
    if wanted in ("", "nan"):
        check(got == wanted, f"{name}: {got} for {wanted or 'an empty field'}")
        return
    check(got not in ("", "nan"), f"{name}: {got or 'empty'} for {wanted}")
    check(abs(float(got) - float(wanted)) <= tolerance, f"{name}: {got} for {wanted}")


def add(family, part, expected_file, check_row, key):
    answers = {}

    def answer():
        if not answers:
            answers.update(by_case(measure(family, part)))
        return answers

    for case_id, wanted_rows in by_case(rows(GOLDEN / expected_file)).items():
        @case(f"{family} {part} {case_id}")
        def one_case(case_id=case_id, wanted_rows=wanted_rows):
            got_rows = answer().get(case_id, [])
            check(len(got_rows) == len(wanted_rows), f"{len(got_rows)} rows for {len(wanted_rows)}")
            for got, wanted in zip(got_rows, wanted_rows):
                check_row(f"{case_id} {wanted[key]}", got, wanted)


SPC_NUMBERS = ["value", "mean", "lpl", "upl"]
EVENTS = scales("funnel", ["numerator"])
STATISTICS = {row["case_id"]: row["statistic"] for row in rows(GOLDEN / "funnel_input.csv")}


def check_spc_row(name, got, wanted):
    for column, text in wanted.items():
        if column in SPC_NUMBERS:
            check_number(f"{name} {column}", got[column], text, 1e-9 * abs(float(text or 0)))
        elif column != "note":
            check(got[column] == text, f"{name} {column}: {got[column]} for {text}")


def funnel_tolerance(wanted, expected):
    """The peer halves intervals where ours are exact quantiles; less one, what
    it is off by counts for more."""
    if STATISTICS[wanted["case_id"]] == "proportion":
        return 1e-9 * max(abs(expected), 1)
    relative = 1e-4 if float(wanted["x"]) < 5 else 1e-6
    return max(relative * abs(expected), 1e-9 * EVENTS[wanted["case_id"]])


def check_funnel_row(name, got, wanted):
    check(float(got["x"]) == float(wanted["x"]), f"{name}: x {got['x']}")
    for column in ("lower_2s", "upper_2s", "lower_3s", "upper_3s", "baseline"):
        tolerance = funnel_tolerance(wanted, float(wanted[column] or 0))
        check_number(f"{name} {column}", got[column], wanted[column], tolerance)
    check(got["status"] == wanted["status"], f"{name}: status {got['status']}")


add("spc", "points", "spc_points_expected.csv", check_spc_row, "date")
add("spc", "summary", "spc_summary_expected.csv", check_spc_row, "rebase_group")
add("funnel", "limits", "funnel_limits_expected.csv", check_funnel_row, "x")
run()
