"""Process charts leave the program whole: picture, words, rows, and refusals in words."""

import csv
import io
import json
import xml.etree.ElementTree as xml

from placeboard_cli import FOLDER, run, workspace
from tap import case, check, run as run_cases

W = workspace("spc-export")
SVG = "{http://www.w3.org/2000/svg}"


def export(name, form, **view):
    """The bytes of a view's file."""
    path = FOLDER / f"{name}.json"
    path.write_text(json.dumps({"placeboard-view": 1, "chart": "spc", **view}))
    out = FOLDER / f"{name}.{form}"
    run("--workspace", W, "export", "--view", path, "--output", out)
    return out.read_bytes()


def delays(form, **view):
    return export("delays", form, indicator="delayed-transfer-days", place="E06000015", **view)


def description(svg):
    (desc,) = xml.fromstring(svg).findall(f"{SVG}desc")
    return desc.text


@case("rows: every month, its limits, what it says, the rules and the source")
def rows():
    table = list(csv.DictReader(io.StringIO(delays("csv").decode("utf-8"), newline="")))
    check(len(table) == 105, f"{len(table)} rows")
    first, last = table[0], table[-1]
    check((first["period"], first["value"]) == ("April 2011", "354"), first)
    check((last["period"], last["value"]) == ("December 2019", "357"), last)
    # By hand: the mean of the 105 months; limits 2.66 mean moving ranges either side of it.
    values = [float(row["value"]) for row in table]
    mean = sum(values) / len(values)
    ranges = [abs(b - a) for a, b in zip(values, values[1:])]
    usual = sum(ranges) / len(ranges)
    kept = [r for r in ranges if r < 3.267 * usual]
    reach = 2.66 * sum(kept) / len(kept)
    for row in table:
        check(abs(float(row["mean"]) - mean) < 1e-9, row)
        check(abs(float(row["upper_limit"]) - mean - reach) < 1e-9, row)
        check(abs(float(row["lower_limit"]) - mean + reach) < 1e-9, row)
        above = float(row["value"]) > mean + reach
        check(above == (row["special_cause"] == "Above UCL"), row)
        check(row["run_length"] == "7" and row["tool"] == "plot-the-dots" and row["new_limits_reason"] == "", row)
        check("NHS England" in row["source"] and "Open Government Licence" in row["source"], row)
        check(row["status"] == "used" and row["stretch"] == "1", row)


@case("a moment: later months are there, but in no limit")
def moment():
    table = list(csv.DictReader(io.StringIO(delays("csv", moment="2014-06-15").decode("utf-8"), newline="")))
    check(len(table) == 105, f"{len(table)} rows")
    used = [row for row in table if row["status"] == "used"]
    check(used[-1]["period"] in ("May 2014", "June 2014"), used[-1])
    for row in table[len(used):]:
        check(row["status"] == "later" and row["mean"] == row["upper_limit"] == row["special_cause"] == "", row)


@case("pictures: the same bytes twice, and words for who cannot see them")
def pictures():
    for form, start in (("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")):
        once = delays(form)
        check(once.startswith(start), f"{form}: {once[:8]}")
        if form != "pdf":
            check(delays(form) == once, f"{form} differs from run to run")
    words = description(delays("svg"))
    for part in ("Process chart", "Delayed transfer days in Derby", "357 days in December 2019", "mean 399, limits 186 to 613",
                 "71 points are special causes", "June 2018 to December 2019, Special cause: improvement", "Open Government Licence"):
        check(part in words, f"“{part}” is not in “{words}”")


@case("1,249 days are a picture of their own size")
def dense():
    svg = export("discharges", "svg", indicator="discharges", category_type="Period", category="Daily")
    check(len(svg) < 1_500_000, f"{len(svg)} bytes")
    check("Discharges" in description(svg), description(svg))


@case("what cannot be charted says so in the picture, and has no limits")
def refusal():
    words = description(export("refused", "svg", indicator="90366", sex="Male", place="E06000015"))
    check("no SPC chart" in words and "overlap" in words, words)
    table = list(csv.DictReader(io.StringIO(
        export("refused", "csv", indicator="90366", sex="Male", place="E06000015").decode("utf-8"), newline="")))
    check(all(row["mean"] == row["upper_limit"] == "" for row in table), table[:1])


run_cases()
