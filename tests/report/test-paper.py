"""A paper of every kind of block, as programs that read PDF find it.

PLACEBOARD_SAMPLE_PAPER writes it.
"""

import os
import pathlib
import re
import subprocess
import tempfile

from pdf_reader import Pdf, check_document, output
from tap import case, check, run

PROGRAM = os.environ["PLACEBOARD_SAMPLE_PAPER"]
TITLE = "Health inequalities by Place: Derby and Derbyshire"
DISTRICTS = ["Amber Valley", "Bolsover", "Chesterfield", "Derby", "Derbyshire Dales", "Erewash", "High Peak",
             "North East Derbyshire", "South Derbyshire"]

_folder = tempfile.TemporaryDirectory(prefix="placeboard-test-")
FOLDER = pathlib.Path(_folder.name)


def write(name, epoch="1764000000"):
    path = FOLDER / name
    subprocess.run([PROGRAM, path], check=True, capture_output=True, env={**os.environ, "SOURCE_DATE_EPOCH": epoch})
    return path


PAPER = write("paper.pdf")
PDF = Pdf(PAPER)


@case("fonts, title, language, elements, tables, lists, links and marks are as they should be")
def whole():
    pdf = check_document(PAPER, TITLE)
    info = pdf.info()
    check("A4" in info["Page size"], info)
    check(info["Author"] == "Public health team" and info["Subject"].startswith("Life expectancy"), info)
    check(info["CreationDate"] == "Mon Nov 24 16:00:00 2025 UTC", info)


@case("figures say what they show and where they are")
def figures():
    found = PDF.elements("Figure")
    check(len(found) == 3 * len(DISTRICTS) + 1, f"{len(found)} figures")
    for i, name in enumerate(DISTRICTS):
        a_map, trend, heart = found[3 * i:3 * i + 3]
        check(a_map.alternative.startswith("Map."), a_map.alternative)
        check(trend.alternative.startswith("Line chart.") and name in trend.alternative, trend.alternative)
        check("heart deaths" in heart.alternative and name in heart.alternative, heart.alternative)
        for figure in (a_map, trend, heart):
            left, bottom, right, top = figure.attribute("/BBox")
            check(50 < left < right < 545 and 50 < bottom < top < 800, figure.attribute("/BBox"))
        # Read from left to right, from top to bottom.
        check(a_map.attribute("/BBox")[0] < trend.attribute("/BBox")[0], "the map stands on the left")
        check(trend.attribute("/BBox")[1] > heart.attribute("/BBox")[3], "one below the other")


@case("headings are bookmarks, nested, and lead to their pages")
def bookmarks():
    tops = []
    entry = PDF.get(PDF.get(PDF.root["/Outlines"])["/First"])
    while entry:
        kids, kid = [], PDF.get(entry.get("/First"))
        while kid:
            kids.append(kid["/Title"][2:])
            kid = PDF.get(kid.get("/Next"))
        tops.append((entry["/Title"][2:], kids))
        entry = PDF.get(entry.get("/Next"))
    check([top for top, _ in tops] == ["Contents", *DISTRICTS, "Every district"], tops)
    for _, kids in tops[1:-1]:
        check(kids == ["Against England, as published", "Kept innovations", "Decisions due"], kids)


@case("contents name the page on which each heading is")
def contents():
    lines = output("pdftotext", "-layout", "-f", 2, "-l", 2, PAPER, "-").splitlines()
    named = [re.fullmatch(r"\s*(.+?)[\s.]+(\d+)", line) for line in lines if line.strip()]
    named = [(m.group(1), int(m.group(2))) for m in named if m and not m.group(1).startswith("Page")]
    check(len(named) == 4 * len(DISTRICTS) + 2, named)
    check(len(PDF.elements("TOCI")) == len(named), f"{len(PDF.elements('TOCI'))} entries")
    for words, page in named:
        check(words in PDF.text(page), f"“{words}” is not on page {page}")


@case("every page has its number; running headers are no part of what is read")
def furniture():
    n = int(PDF.info()["Pages"])
    check(n >= 18, f"{n} pages")
    for page in range(1, n + 1):
        check(f"Page {page} of {n}" in PDF.text(page), f"page {page} has no number")
        check(("Joined Up Care" in PDF.text(page)) == (page > 2), f"page {page}: another header")


@case("a table goes on over pages with its head, which is said once")
def long_table():
    table = PDF.elements("Table")[-1]
    rows = [kid for kid in table.kids if kid.kind == "TR"]
    check(len(rows) == 1 + 9 * 22, f"{len(rows)} rows")
    check([kid.kind for kid in table.kids[:2]] == ["Caption", "TR"], [kid.kind for kid in table.kids[:2]])
    check({cell.kind for cell in rows[0].kids} == {"TH"}, "the first row is no head")
    pages = {mark[0] for row in rows for cell in row.kids for mark in cell.marks}
    check(len(pages) > 3, f"on {len(pages)} pages")
    for page in pages:
        number = PDF.pages().index(page) + 1
        check("Deaths per 100,000" in PDF.text(number), f"no head on page {number}")


@case("a heading stands on the page of what it leads to")
def headings_stay():
    elements = list(PDF.tree().walk())

    def first_page(element):
        return next((mark[0] for part in element.walk() for mark in part.marks), None)

    for i, element in enumerate(elements):
        if re.fullmatch(r"H\d", element.kind):
            after = next(first_page(other) for other in elements[i + 1:] if first_page(other))
            check(first_page(element) == after, f"a heading at the end of page {PDF.pages().index(first_page(element)) + 1}")


@case("a paragraph that goes on over a page is one paragraph")
def long_paragraphs():
    split = [p for p in PDF.elements("P") if len({mark[0] for kid in p.walk() for mark in kid.marks}) == 2]
    check(split, "no paragraph goes on over a page")
    for paragraph in split:
        check([kid.kind for kid in paragraph.kids] == ["Span", "Span"], [kid.kind for kid in paragraph.kids])


@case("text is read in its order")
def order():
    text = output("pdftotext", "-raw", "-f", 3, "-l", 4, PAPER, "-")
    places = [text.index(words) for words in ("Amber Valley", "Figures as published", "table of every district",
                                              "differs by 4.5", "2015-17 to 2023-25\n", "clear fall",
                                              "Against England", "Kept innovations", "Decisions due")]
    check(places == sorted(places), places)


@case("the same paper twice is the same file; another date is another")
def same_bytes():
    check(PAPER.read_bytes() == write("again.pdf").read_bytes(), "the bytes differ")
    check(PAPER.read_bytes() != write("later.pdf", epoch="1764000060").read_bytes(), "the date is not that of the epoch")


run()
