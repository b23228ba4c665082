"""Views on paper, as the print dialog's "Print to file" writes them: A4, whole where a sheet holds them,
else cut between their lines.

PLACEBOARD_PRINT_VIEW prints a view of the workspace that is named first.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from pdf_reader import output
from tap import case, check, run

PROGRAM, WORKSPACE = os.environ["PLACEBOARD_PRINT_VIEW"], sys.argv[1]

_folder = tempfile.TemporaryDirectory(prefix="placeboard-test-")
FOLDER = pathlib.Path(_folder.name)

LIFE_EXPECTANCY = {"placeboard-view": 1, "indicator": "90366", "sex": "Male", "level": "ltla", "place": "E06000015",
                   "moment": "2024-07-01"}
DEPRIVATION = {"placeboard-view": 1, "indicator": "imd", "level": "lsoa", "moment": "2025-07-01",
               "category-type": "Measure", "category": "Decile"}


def print_view(view, *arguments):
    file, paper = FOLDER / "view.json", FOLDER / "print.pdf"
    paper.unlink(missing_ok=True)
    file.write_text(json.dumps(view), encoding="utf-8")
    done = subprocess.run([PROGRAM, WORKSPACE, file, paper, *arguments], capture_output=True, text=True)
    return done, paper


def print_well(view):
    """The text of each page; what poppler says of the whole."""
    done, paper = print_view(view)
    check(done.returncode == 0, f"ended with {done.returncode}: {done.stderr}")
    check("CRITICAL" not in done.stderr and "WARNING" not in done.stderr, done.stderr)
    info = dict(re.findall(r"^(.+?): +(.+)$", output("pdfinfo", paper), re.MULTILINE))
    check("A4" in info["Page size"], info["Page size"])
    pages = output("pdftotext", "-layout", paper, "-").split("\f")[:-1]
    check(len(pages) == int(info["Pages"]) == int(done.stdout), f"{len(pages)} pages, {done.stdout} said")
    return pages


@case("a trend is one A4 page with its headline, its notes and its source")
def trend():
    (page,) = print_well({**LIFE_EXPECTANCY, "chart": "trend"})
    check(re.search(r"Derby", page.split("\n\n")[0]), page)
    check("Source:" in page and "icence" in page, page)
    check("Page 1" not in page, "a single page is numbered")


@case("every kind is printed on A4, whole")
def kinds():
    for chart in ("map", "bars", "table", "inequality", "box"):
        pages = print_well({**LIFE_EXPECTANCY, "chart": chart})
        check(len(pages) == 1, f"{chart}: {len(pages)} pages")
        check("Source:" in pages[0], f"{chart}: no source")


@case("a map is not cut in two")
def small_areas():
    pages = print_well({**DEPRIVATION, "chart": "map"})
    check(len(pages) == 1, f"{len(pages)} pages")


@case("a table of hundreds of rows has each of them once, and the names of its columns on every page")
def long_table():
    pages = print_well({**DEPRIVATION, "chart": "table"})
    check(len(pages) > 5, f"{len(pages)} pages")
    areas = [name for page in pages for name in re.findall(r"^ *((?:[A-Z][\w'-]*,? )+\d{3}[A-Z]) ", page, re.MULTILINE)]
    check(len(areas) > 600 and len(set(areas)) == len(areas), f"{len(areas)} rows, {len(set(areas))} areas")
    for number, page in enumerate(pages, 1):
        check(f"Page {number} of {len(pages)}" in page, f"page {number} has no number")
        if re.search(r"\d{3}[A-Z] ", page):
            check(re.search(r"Value +To England", page), f"page {number} does not name its columns")
    check("Source:" in pages[-1] and "Source:" not in pages[0], "the source stands elsewhere than at the end")


@case("a chart of more rows than a page holds goes on, and says its headline once")
def long_chart():
    pages = print_well({**LIFE_EXPECTANCY, "chart": "spine"})
    check(len(pages) == 2, f"{len(pages)} pages")
    check("worse than England" in pages[0] and "worse than England" not in pages[1].split("Source:")[0][:400], pages[1])
    check("Page 2 of 2" in pages[1], pages[1])


@case("a print that is cancelled ends without a complaint")
def cancelled():
    done, _ = print_view({**DEPRIVATION, "chart": "table"}, "cancel")
    check(done.returncode == 2, f"ended with {done.returncode}: {done.stderr}")
    check("CRITICAL" not in done.stderr, done.stderr)


@case("what cannot be drawn says why")
def refused():
    done, _ = print_view({key: value for key, value in LIFE_EXPECTANCY.items() if key != "place"} | {"chart": "trend"})
    check(done.returncode == 1 and "choose a Place" in done.stderr, f"{done.returncode}: {done.stderr}")


run()
