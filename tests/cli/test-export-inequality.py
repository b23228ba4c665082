"""A measure of inequality as a file: the same words, figures and bytes each time."""

import csv
import io
import json

from placeboard_cli import FOLDER, run, workspace
from tap import case, check, run as run_cases

W = workspace("export-inequality")
SII = {"indicator": "92901", "sex": "Male", "place": "E06000015"}


def export(name, view, file_format, **environment):
    path = FOLDER / f"{name}.json"
    path.write_text(json.dumps({"placeboard-view": 1, "chart": "inequality", **view}), encoding="utf-8")
    output = FOLDER / f"{name}.{file_format}"
    run("--quiet", "--workspace", W, "export", "--view", path, "--format", file_format, "--output", output, **environment)
    return output.read_bytes()


def rows(name, view):
    return list(csv.DictReader(io.StringIO(export(name, view, "csv").decode("utf-8"), newline="")))


@case("the same view gives the same bytes")
def bytes_twice():
    starts = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF", "csv": b"indicator,"}
    for file_format, start in starts.items():
        one = export("one", SII, file_format, SOURCE_DATE_EPOCH="1767225600")
        other = export("two", SII, file_format, SOURCE_DATE_EPOCH="1767225600")
        check(one == other, f"{file_format} differs")
        check(one.startswith(start), f"{file_format} begins with {one[:8]}")


@case("the rows hold the published figures, the verdict at the moment, and where they come from")
def sii_rows():
    told = rows("sii", SII)
    ours = [row for row in told if row["kind"] == "measure"]
    check([row["value"] for row in ours] == "10.5 10.6 10.5 11.4 12.9 13.3 12.7 11.9".split(), ours)
    last = ours[-1]
    check((last["shown"], last["direction"], last["change"], last["verdict"]) == ("moment", "rose", "1.4", "not-tested"), last)
    check(last["note"] == "The gap for men in Derby rose 1.4 years, from 10.5 in 2015-17 to 11.9 in 2022-24", last)
    check([row["period"] for row in ours if row["shown"] == "baseline"] == ["2015-17"], ours)
    for row in told:
        check("Open Government Licence" in row["source"], row)
        check(row["status"] in ("present", "missing"), row)
        check(row["value"] != "" or row["status"] == "missing", row)
        check("\n" not in "".join(row.values()), row)
    borrowed = [row for row in told if row["indicator"] != "92901"]
    check(all(row["kind"] == "group" and row["area_code"] == "" and row["measure"] == "" for row in borrowed), borrowed)


@case("a view that names no sex is of the series the inequality command takes")
def no_sex():
    for chart in ("inequality", "table"):
        told = rows("no-sex", {"indicator": "91380", "chart": chart})
        check({row["sex"] for row in told if row["indicator"] == "91380"} == {"Persons"}, told)
    asked = run("--workspace", W, "inequality", "--indicator", "91380").rows()
    check({row["sex"] for row in asked} == {"Persons"}, asked)


@case("a small area is refused by its name")
def small_area():
    told = rows("small", {"indicator": "fuel-poverty", "level": "lsoa", "place": "E01013480"})
    check((told[0]["kind"], told[0]["area_name"]) == ("refusal", "Derby 016A"), told)
    check("One small area has no inequality of its own" in told[0]["note"], told)


@case("the panel's own choices choose the figures")
def choices():
    told = rows("sexes", {"indicator": "90366", "sex": "Male", "grouping": "sexes", "measure": "d", "baseline": "2016-18"})
    ours = [row for row in told if row["kind"] == "measure"]
    check({row["grouping"] for row in ours} == {"sexes"}, ours)
    check([row["period"] for row in ours if row["shown"] == "baseline"] == ["2016-18"], ours)
    check([row["line"] for row in told if row["kind"] == "group"] == ["men", "women"], told)


@case("a picture says the finding, the verdict, the method and the source")
def words():
    svg = export("words", SII, "svg").decode("utf-8")
    for text in (
        "<title id=\"title\">The gap for men in Derby rose 1.4 years, from 10.5 in 2015-17 to 11.9 in 2022-24</title>",
        "Not tested: no intervals supplied.", "Derby: 2015-17 10.5,", "England: 2015-17 9.6,", "as published August 2020: 2010-12 12.0,",
        "Open Government Licence",
    ):
        check(text in svg, f"“{text}” is missing")


@case("a refusal is a file with its words, not an empty chart")
def refusal():
    view = {"indicator": "90366", "sex": "Male", "grouping": "imd-tenths"}
    told = rows("refused", view)
    check([row["kind"] for row in told][0] == "refusal", told)
    check("Not published for small areas" in told[0]["note"], told[0])
    check(not [row for row in told if row["kind"] == "measure"], told)
    svg = export("refused", view, "svg").decode("utf-8")
    check("<title id=\"title\">Not published for small areas" in svg, svg[:400])
    for file_format in ("png", "pdf"):
        check(len(export("refused", view, file_format)) > 1000, file_format)


@case("words that a spreadsheet would run are harmless")
def harmless():
    for row in rows("harmless", SII):
        for name in ("line", "note", "method", "source", "indicator_name", "area_name", "unit"):
            check(not row[name].startswith(("=", "+", "-", "@")), row)


run_cases()
