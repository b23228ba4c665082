"""How `placeboard-cli measure` answers: its columns, its refusals, its exit status.

Arguments: the program, the folder of golden tables.
"""

import csv
import pathlib
import subprocess
import sys
import tempfile

from tap import case, check, run

PROGRAM = pathlib.Path(sys.argv[1])
GOLDEN = pathlib.Path(sys.argv[2])
HEADER = "case_id,key,measure,conf,estimate,lower,upper,se,text,status"
INEQUALITY = ["sii", "he_ordered", "he_nonordered", "he_individual"]
SII = "case_id,key,quantile,population,value,se,value_type,transform,multiplier,confs\n"


def call(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True)


def measure(family, text):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "input.csv"
        path.write_text(text, encoding="utf-8")
        result = call("measure", family, "--input", path, "--quiet")
    return result, list(csv.DictReader(result.stdout.splitlines()))


def deciles(case_id, key="A", population="1000"):
    return "".join(f"{case_id},{key},{i},{population},{70 + i},0.5,0,0,1,0.95\n" for i in range(1, 11))


@case("every measure that is printed stands in the registry, under its family")
def registry():
    listed = {row["measure"]: row for row in csv.DictReader(call("measure", "--list").stdout.splitlines())}
    check(all(all(row.values()) for row in listed.values()), "a cell of the registry is empty")
    for family in INEQUALITY:
        result = call("measure", family, "--input", GOLDEN / f"{family}_input.csv", "--quiet")
        printed = {row["measure"] for row in csv.DictReader(result.stdout.splitlines())}
        check(printed, f"{family} printed nothing")
        for name in sorted(printed):
            check(name in listed, f"{name} is not in the registry")
            check(family in listed[name]["families"].split(), f"{name} does not name {family}")


@case("list measures is the same registry")
def same_list():
    check(call("list", "measures").stdout == call("measure", "--list").stdout, "the two lists differ")


@case("the header is the contract's, and figures read back to the same double")
def header():
    result, rows = measure("sii", SII + deciles("a"))
    check(result.returncode == 0, result.stderr)
    check(result.stdout.splitlines()[0] == HEADER, result.stdout.splitlines()[0])
    sii = next(row for row in rows if row["measure"] == "sii")
    check(abs(float(sii["estimate"]) - 10) < 1e-12, f"a slope of {sii['estimate']} where each decile adds 1")
    check(sii["conf"] == "0.95" and sii["status"] == "ok", f"{sii}")


@case("a refused case is one row, and the others come out")
def refused():
    result, rows = measure("sii", SII + deciles("a") + deciles("b", "Ashbourne", "0") + deciles("c"))
    check(result.returncode == 1, f"exit status {result.returncode}")
    bad = [row for row in rows if row["case_id"] == "b"]
    check(len(bad) == 1 and bad[0]["status"] == "error", f"{bad}")
    check("Ashbourne" in bad[0]["text"] and "population of 0" in bad[0]["text"], bad[0]["text"])
    check({row["case_id"] for row in rows if row["status"] == "ok"} == {"a", "c"}, "a sound case is missing")


@case("what is no number is refused with its line and column")
def no_number():
    result, rows = measure("sii", SII + deciles("a").replace(",75,", ",75 yrs,", 1))
    check(result.returncode == 1 and rows[0]["status"] == "error", f"{rows}")
    for word in ("Line 6", "value", "75 yrs"):
        check(word in rows[0]["text"], f"“{word}” is not in: {rows[0]['text']}")


@case("areas of one case keep their order, and text may have commas and quotes")
def keys():
    _, rows = measure("sii", SII + deciles("a", '"Wye, ""upper"""') + deciles("a", "B"))
    keys_in_order = list(dict.fromkeys(row["key"] for row in rows))
    check(keys_in_order == ['Wye, "upper"', "B"], f"{keys_in_order}")


@case("a file without a needed column is refused")
def no_column():
    result, rows = measure("sii", "case_id,key,value\na,A,1\n")
    check(result.returncode == 2 and not rows, f"exit status {result.returncode}")
    check("quantile" in result.stderr, result.stderr)


@case("wrong usage exits with 64")
def usage():
    for arguments in (["measure"], ["measure", "sii"], ["measure", "nothing", "--input", "x"],
                      ["measure", "sii", "--input", "x", "--part", "none"],
                      ["measure", "sii", "--input", "x", "--repetitions", "10"]):
        result = call(*arguments)
        check(result.returncode == 64 and result.stderr, f"{arguments}: exit status {result.returncode}")


@case("the same seed draws the same limits, another seed others")
def seeds():
    rates = "".join(f"a,A,{i},1000,{300 - 9 * i},0.1,1,0,1,0.95\n" for i in range(1, 11))
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "input.csv"
        path.write_text(SII + rates, encoding="utf-8")
        outputs = [call("measure", "sii", "--input", path, "--repetitions", "2000", "--seed", seed).stdout
                   for seed in ("4", "4", "5")]
    check(outputs[0] == outputs[1], "the same seed gave other limits")
    check(outputs[0] != outputs[2], "another seed gave the same limits")


run()
