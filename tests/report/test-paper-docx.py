"""A paper of every kind of block, as LibreOffice opens it.

PLACEBOARD_SAMPLE_PAPER writes it.
"""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as xml
import zipfile

from pdf_reader import output
from tap import case, check, run

PROGRAM = os.environ["PLACEBOARD_SAMPLE_PAPER"]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"

_folder = tempfile.TemporaryDirectory(prefix="placeboard-test-")
FOLDER = pathlib.Path(_folder.name)


def write(name):
    path = FOLDER / name
    subprocess.run([PROGRAM, path], check=True, capture_output=True, env={**os.environ, "SOURCE_DATE_EPOCH": "1764000000"})
    return path


def convert(path):
    """What LibreOffice prints of it."""
    office = shutil.which("soffice")
    check(office, "there is no LibreOffice: install libreoffice-writer-nogui")
    done = subprocess.run([office, "--headless", f"-env:UserInstallation=file://{FOLDER}/profile", "--convert-to", "pdf",
                           "--outdir", FOLDER / "office", path], capture_output=True, text=True, timeout=240)
    printed = FOLDER / "office" / path.with_suffix(".pdf").name
    check(done.returncode == 0 and printed.exists(), done.stdout + done.stderr)
    return printed


def words(text):
    return re.sub(r"\s+", "", text)


def get_pages(path):
    return int(re.search(r"Pages:\s+(\d+)", output("pdfinfo", path)).group(1))


PAPER = write("paper.docx")
PDF = write("paper.pdf")
with zipfile.ZipFile(PAPER) as parts:
    STORY = xml.fromstring(parts.read("word/document.xml"))
PRINTED = convert(PAPER)
TEXT = output("pdftotext", "-raw", PRINTED, "-")
ALL_WORDS = words(TEXT)


def style(paragraph):
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return found.get(f"{W}val") if found is not None else ""


def text(element):
    return "".join(part.text or "" for part in element.iter(f"{W}t"))


@case("it has about as many pages as the PDF, on A4")
def pages():
    n, of_pdf = get_pages(PRINTED), get_pages(PDF)
    check(abs(n - of_pdf) <= max(2, of_pdf // 8), f"{n} pages, {of_pdf} in the PDF")
    check("A4" in output("pdfinfo", PRINTED), "it is not A4")


@case("every heading is printed, and is a heading to LibreOffice")
def headings():
    found = [(style(p), text(p)) for p in STORY.iter(f"{W}p") if re.match(r"Heading\d", style(p))]
    check(len(found) > 30, f"{len(found)} headings")
    for _, heading in found:
        check(words(heading) in ALL_WORDS, f"“{heading}” is lost")


@case("contents name the page on which LibreOffice puts each heading")
def contents():
    entries = [p for p in STORY.iter(f"{W}p") if re.match(r"TOC\d", style(p))]
    check(len(entries) > 30, f"{len(entries)} entries")
    tops = [p for p in entries if style(p) == "TOC1"]
    for entry in tops:
        name, page = re.fullmatch(r"(.*\D)(\d+)", text(entry)).groups()
        check(words(name) in words(output("pdftotext", "-f", page, "-l", page, PRINTED, "-")),
              f"“{name}” is not on page {page}")


@case("no word of a table is lost, and heads are repeated")
def tables():
    found = list(STORY.iter(f"{W}tbl"))
    check(len(found) >= 10, f"{len(found)} tables")
    for table in found:
        rows = list(table.iter(f"{W}tr"))
        check(rows[0].find(f"{W}trPr/{W}tblHeader") is not None, "the first row is no head")
        check(len({len(row.findall(f"{W}tc")) for row in rows}) == 1, "rows have other cells")
        for row in rows:
            for cell in row.findall(f"{W}tc"):
                for part in text(cell).split():
                    check(words(part) in ALL_WORDS, f"“{part}” is lost")


@case("figures say what they show")
def figures():
    found = [d.get("descr") for d in STORY.iter(f"{WP}docPr")]
    check(len(found) > 20 and all(found), f"{len(found)} figures")
    printed = output("pdfimages", "-list", PRINTED).splitlines()[2:]
    check(len(printed) >= len(found), f"{len(printed)} of {len(found)} pictures are printed")


@case("running headers, sources and page numbers frame the pages")
def furniture():
    n = get_pages(PRINTED)
    for page in range(1, n + 1):
        shown = output("pdftotext", "-layout", "-f", page, "-l", page, PRINTED, "-")
        check(f"Page {page} of {n}" in shown, f"page {page} has no number")
        check(("Joined Up Care" in shown) == (page > 2), f"page {page}: another header")


@case("what stands on the left is read before what stands on the right")
def order():
    places = [ALL_WORDS.rindex(words(part)) for part in ("Every district", "How the figures are compared")]
    check(places == sorted(places), places)
    first = ALL_WORDS.index(words("Kept innovations"), ALL_WORDS.index(words("None recorded.")) - 40)
    check(first < ALL_WORDS.index(words("Decisions due"), first), "the columns are read the other way round")


run()
