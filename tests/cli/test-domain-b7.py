"""The figures that people quote come out of the workspace that the build made."""

import csv
import os
import pathlib
from decimal import Decimal

from placeboard_cli import ROOT, run
from tap import case, check, run as run_cases

EXPECTED = ROOT / "tests" / "fixtures" / "domain-b7"
WORKSPACE = pathlib.Path(os.environ["PLACEBOARD_DEFAULT_WORKSPACE"])


def ask(*words):
    return run("--workspace", WORKSPACE, "query", *words).rows()


def expected(name):
    with open(EXPECTED / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def agrees(value, printed):
    """Equal after rounding to the decimals that the publisher printed."""
    if printed == "" or value == "":
        return printed == value
    printed = Decimal(printed)
    return abs(Decimal(value) - printed) <= Decimal(1).scaleb(printed.as_tuple().exponent) / 2


def compare(name, *words):
    rows = expected(name)
    check(rows, f"{name} is empty")
    found = {}
    for indicator in {row["indicator"] for row in rows}:
        for row in ask("--indicator", indicator, "--category", "", *words):
            found.setdefault((indicator, row["sex"], row["area_code"], row["period"]), []).append(row)
    wrong = []
    for row in rows:
        key = (row["indicator"], row["sex"], row["area_code"], row["period"])
        got = found.get(key, [])
        if len(got) != 1 or got[0]["status"] != row["status"] or not agrees(got[0]["value"], row["value"]):
            wrong.append(f"{key}: {row['value']} {row['status']}, not {[(one['value'], one['status']) for one in got]}")
    check(not wrong, f"{len(wrong)} of {len(rows)}: " + "; ".join(wrong[:5]))


for file_name in (
    "sii.csv", "life-expectancy.csv", "healthy-life-expectancy.csv", "preventable-mortality.csv", "smoking.csv", "other-values.csv",
):
    case(file_name)(lambda file_name=file_name: compare(file_name))


@case("sii-vintage-2020.csv")
def old_vintage():
    compare("sii-vintage-2020.csv", "--as-of", "2020-12-31")


@case("gaps.csv")
def gaps():
    for row in expected("gaps.csv"):
        values = {
            found["area_name"]: Decimal(found["value"])
            for found in ask("--indicator", row["indicator"], "--sex", row["sex"], "--period", row["period"], "--level", "ltla")
        }
        check(len(values) == 9, f"{row['period']}: {len(values)} districts")
        gap = max(values.values()) - min(values.values())
        check(agrees(str(gap), row["gap"]), f"{row}: {gap}")
        if row["lowest"]:
            check(values[row["lowest"]] == min(values.values()), f"{row}: {min(values, key=values.get)}")


def counts(deciles):
    return sum(value == 1 for value in deciles), sum(value <= 2 for value in deciles), len(deciles)


def wanted(row):
    return int(row["most_deprived_10"]), int(row["most_deprived_20"]), int(row["lsoas"])


@case("deprived-areas.csv")
def deprived_areas():
    parents = {row["code"]: row["parent_code"] for row in run("--workspace", WORKSPACE, "list", "areas").rows()}
    for edition in ("2015", "2019", "2025"):
        deciles = {
            row["area_code"]: int(row["value"])
            for row in ask("--indicator", "imd", "--category", "Decile", "--period", edition, "--level", "lsoa")
        }
        for row in (row for row in expected("deprived-areas.csv") if row["imd"] == edition):
            if row["area_code"].startswith("E5"):
                inside = list(deciles.values())
            elif row["area_code"] == "E10000007":
                inside = [value for code, value in deciles.items() if parents[code] != "E06000015"]
            else:
                inside = [value for code, value in deciles.items() if parents[code] == row["area_code"]]
            check(counts(inside) == wanted(row), f"{row['area_name']} {edition}: {counts(inside)}, not {wanted(row)}")


@case("nhs-area.csv")
def nhs_area():
    parents = {row["code"]: row["parent_code"] for row in run("--workspace", WORKSPACE, "list", "areas").rows()}
    for row in expected("nhs-area.csv"):
        rows = ask(
            "--indicator", "imd", "--category", "Decile", "--level", "lsoa", "--area-set", "nhs-area", "--period", row["moment"],
        )
        check({found["period"] for found in rows} == {row["imd"]}, f"{row}: another edition")
        inside = [int(found["value"]) for found in rows if row["place_code"] in ("", parents[found["area_code"]])]
        check(counts(inside) == wanted(row), f"{row}: {counts(inside)}")


@case("a day finds the last of the periods that hold it, for districts and England")
def day():
    rows = ask("--indicator", "90366", "--period", "2024-07-01")
    check({row["period"] for row in rows} == {"2023-25"}, f"{ {row['period'] for row in rows} }")
    check(len(rows) == 20 and len({(row["area_code"], row["sex"]) for row in rows}) == 20, f"{len(rows)} rows")


@case("the default workspace is whole and in rollback mode")
def whole():
    run("--workspace", WORKSPACE, "check")
    with open(WORKSPACE, "rb") as file:
        header = file.read(20)
    check(header[18:20] == b"\1\1", "it is in WAL mode")


run_cases()
