"""Every kind of chart leaves as a PDF that says what it shows to who does not see it."""

import xml.etree.ElementTree as xml

from chart_views import REFUSED, VIEWS, export
from pdf_reader import check_document, output
from placeboard_cli import workspace
from tap import case, check, run

W = workspace("export-pdf")
SVG = "{http://www.w3.org/2000/svg}"
EPOCH = "1764000000"


def words_of(name):
    """The headline and the description that the same view has as SVG."""
    picture = xml.parse(export(W, name, "svg")).getroot()
    return picture.find(f"{SVG}title").text, picture.find(f"{SVG}desc").text


def check_view(name):
    title, description = words_of(name)
    path = export(W, name, "pdf", SOURCE_DATE_EPOCH=EPOCH)
    pdf = check_document(path, title)
    info = pdf.info()
    check(info["Pages"] == "1" and info["Page size"].startswith("480 x"), info)
    check(info["CreationDate"] == "Mon Nov 24 16:00:00 2025 UTC", info)

    figures = pdf.elements("Figure")
    check(bool(figures) == (name not in REFUSED), f"{len(figures)} figures")
    for figure in figures:
        check(description.startswith(figure.alternative), f"“{figure.alternative}” and “{description}”")

    # What is read: the finding, what is measured, the figure, whose figures they are.
    kinds = [element.kind for element in pdf.tree().kids]
    check(kinds[0] == "H1" and kinds[1] == "P" and kinds[-1] == "P", kinds)
    # Without spaces: a line may end inside of "re-published".
    text = "".join(output("pdftotext", "-raw", path, "-").split())
    check(text.startswith("".join(title.split())), text[:200])
    if name in REFUSED:
        return
    source = "".join(description[len(figures[0].alternative):].split())
    check(len(source) > 20 and text.endswith(source), f"“{text[-len(source):]}” and “{source}”")


for kind in VIEWS:
    case(f"{kind}: tagged, with its words, its fonts and nothing left over")(lambda kind=kind: check_view(kind))


@case("the same view twice is the same file")
def same_bytes():
    for name in ("map", "trend", "inequality", "spc"):
        once = export(W, name, "pdf", SOURCE_DATE_EPOCH=EPOCH).read_bytes()
        check(once == export(W, name, "pdf", SOURCE_DATE_EPOCH=EPOCH).read_bytes(), f"{name} differs")


@case("a page of any width is one page")
def widths():
    for width in (480, 2400):
        path = export(W, "bars", "pdf", "--width", width)
        check_document(path, words_of("bars")[0])


run()
