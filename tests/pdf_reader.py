"""A PDF as its readers meet it: what qpdf and poppler say of it, and its elements.

    paper = Pdf(path)
    for element in paper.elements("Figure"): element.alternative
"""

import base64
import json
import re
import subprocess

from tap import check


def output(*command, status=0):
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, encoding="utf-8")
    check(done.returncode == status, f"{command} ended with {done.returncode}: {done.stdout}{done.stderr}")
    return done.stdout


class Element:
    """An element of the structure tree: its kind, its kids, its place in the file."""

    def __init__(self, pdf, dictionary, parent):
        self.pdf, self.dictionary, self.parent = pdf, dictionary, parent
        self.kind = dictionary["/S"][1:]
        self.kids, self.marks, self.objects = [], [], []
        kids = dictionary.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            value = pdf.get(kid)
            if isinstance(value, int):
                self.marks.append((dictionary["/Pg"], value))
            elif value.get("/Type") == "/MCR":
                self.marks.append((value.get("/Pg", dictionary.get("/Pg")), value["/MCID"]))
            elif value.get("/Type") == "/OBJR":
                self.objects.append(pdf.get(value["/Obj"]))
            else:
                self.kids.append(Element(pdf, value, self))

    def walk(self):
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def attribute(self, key):
        return self.pdf.get(self.dictionary.get("/A", {})).get(key)

    @property
    def alternative(self):
        return text_of(self.dictionary.get("/Alt"))


def text_of(string):
    """A string of qpdf's JSON: "u:words"."""
    return None if string is None else string[2:]


class Pdf:
    def __init__(self, path):
        self.path = path
        done = output("qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", path)
        self.file = json.loads(done)
        self.objects = self.file["qpdf"][1]
        self.root = self.get(self.get(self.objects["trailer"]["value"]["/Root"]))

    def get(self, value):
        """What a reference leads to; a stream's dictionary."""
        while isinstance(value, str) and re.fullmatch(r"\d+ \d+ R", value):
            found = self.objects["obj:" + value]
            value = found["value"] if "value" in found else found["stream"]["dict"]
        return value

    def bytes_of(self, reference):
        return base64.b64decode(self.objects["obj:" + reference]["stream"]["data"])

    def tree(self):
        tops = self.get(self.root["/StructTreeRoot"])["/K"]
        (top,) = tops if isinstance(tops, list) else [tops]
        return Element(self, self.get(top), None)

    def elements(self, *kinds):
        return [element for element in self.tree().walk() if element.kind in kinds]

    def pages(self):
        return [page["object"] for page in self.file["pages"]]

    def text(self, page=None):
        only = [] if page is None else ["-f", page, "-l", page]
        return output("pdftotext", *only, self.path, "-")

    def info(self):
        lines = output("pdfinfo", self.path).splitlines()
        return {key: value.strip() for key, _, value in (line.partition(":") for line in lines)}


# Enough of a page's content: strings, names, numbers, words.
TOKEN = re.compile(
    rb"\((?:\\.|[^\\()]|\((?:\\.|[^\\()])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|[\[\]]|/[^\s()<>\[\]{}/%]*|[^\s()<>\[\]{}/%]+",
    re.DOTALL,
)
PAINTING = {b"f", b"F", b"f*", b"S", b"s", b"B", b"B*", b"b", b"b*", b"Do", b"sh", b"Tj", b"TJ", b"'", b'"', b"EI"}


def marks_of(content):
    """The numbers of marked content in the order of drawing; every mark of it is inside one
    element or an artifact, and none inside another."""
    numbers, depth, inner, last = [], 0, 0, []
    for match in TOKEN.finditer(content):
        token = match.group()
        if token in (b"BDC", b"BMC"):
            before = b" ".join(last)
            found = re.search(rb"/MCID\s+(\d+)", before)
            if b"/ActualText" in before:
                # The letters of a glyph that stands for several.
                check(depth == 1 and inner == 0, "letters outside of what is marked")
                inner = 1
            else:
                check(depth == 0, "marked content inside of marked content")
                check(found or before.endswith(b"/Artifact"), f"marked as {before}")
                depth = 1
                numbers += [int(found.group(1))] if found else []
        elif token == b"EMC" and inner:
            inner = 0
        elif token == b"EMC":
            check(depth == 1, "EMC without a beginning")
            depth = 0
        elif token in PAINTING:
            check(depth == 1, f"{token} is neither in an element nor an artifact")
        last = [*last, token][-7:]
    check(depth == 0, "marked content without an end")
    return numbers


def check_fonts(path):
    rows = output("pdffonts", path).splitlines()[2:]
    check(rows, "no fonts")
    for row in rows:
        embedded, subset, unicode = row.split()[-5:-2]
        check(embedded == unicode == "yes", f"not embedded, or without Unicode: {row}")


def check_marks(pdf):
    """Page by page: what is drawn is what the elements name, each once, in one order."""
    named = {}
    for element in pdf.tree().walk():
        for page, number in element.marks:
            named.setdefault(page, []).append(number)
    for page in pdf.pages():
        contents = pdf.get(page)["/Contents"]
        numbers = marks_of(pdf.bytes_of(contents))
        check(sorted(numbers) == sorted(named.get(page, [])), f"{page}: drawn {numbers}, named {named.get(page)}")
        check(numbers == named.get(page, []), f"{page}: drawn and read in another order")


def check_headings(pdf):
    level = 0
    for element in pdf.tree().walk():
        if element.kind in ("H1", "H2", "H3", "H4"):
            found = int(element.kind[1])
            check(found <= level + 1, f"{element.kind} below H{level}")
            level = found
    check(level > 0, "no heading")


def check_tables(pdf):
    for row in pdf.elements("TR"):
        check(row.parent.kind == "Table", f"a row in {row.parent.kind}")
        kinds = [cell.kind for cell in row.kids]
        check(set(kinds) <= {"TH", "TD"}, kinds)
        scope = "/Row" if "TD" in kinds else "/Column"
        for cell in row.kids:
            if cell.kind == "TH":
                check(cell.attribute("/Scope") == scope, f"{kinds}: {cell.dictionary.get('/A')}")
    for table in pdf.elements("Table"):
        widths = {len(row.kids) for row in table.kids if row.kind == "TR"}
        check(len(widths) == 1, f"rows of {widths} cells")


def check_lists(pdf):
    for item in pdf.elements("LI"):
        check(item.parent.kind == "L", f"an item in {item.parent.kind}")
        check([kid.kind for kid in item.kids] == ["Lbl", "LBody"], [kid.kind for kid in item.kids])
    for whole in pdf.elements("L"):
        check(whole.attribute("/ListNumbering") is not None, "a list without its numbering")


def check_links(pdf):
    linked = []
    for link in pdf.elements("Link"):
        check(len(link.objects) == 1, f"a link of {len(link.objects)} annotations")
        annotation = link.objects[0]
        check(text_of(annotation.get("/Contents")), f"a link that does not say what it is: {annotation}")
        check(annotation["/F"] & 4, "a link that is not printed")
        linked.append(annotation)
    n = sum(len(pdf.get(pdf.get(page).get("/Annots", []))) for page in pdf.pages())
    check(n == len(linked), f"{n} annotations, {len(linked)} links")


def check_document(path, title, language="en-GB"):
    """What every PDF of ours has; answers it for what is its own."""
    output("qpdf", "--check", path)
    check_fonts(path)
    pdf = Pdf(path)
    info = pdf.info()
    check(info["Tagged"] == "yes" and info["Title"] == title, info)
    check(info["Metadata Stream"] == "yes", info)
    check(text_of(pdf.root["/Lang"]) == language, pdf.root.get("/Lang"))
    check(pdf.get(pdf.root["/ViewerPreferences"])["/DisplayDocTitle"] is True, pdf.root["/ViewerPreferences"])
    check(pdf.get(pdf.root["/MarkInfo"])["/Marked"] is True, pdf.root["/MarkInfo"])
    metadata = pdf.bytes_of(pdf.root["/Metadata"]).decode("utf-8")
    check(f"<dc:language><rdf:Bag><rdf:li>{language}<" in metadata, metadata)
    check(pdf.tree().kind == "Document", pdf.tree().kind)
    for page in pdf.pages():
        check(pdf.get(page)["/Tabs"] == "/S", f"{page}: the tab key goes another way")
    figures = pdf.elements("Figure")
    for figure in figures:
        check(figure.alternative, "a figure without an alternative")
    check_headings(pdf)
    check_marks(pdf)
    check_tables(pdf)
    check_lists(pdf)
    check_links(pdf)
    return pdf
