"""Workbooks as spreadsheet programs read them, against the CSV of the same view."""

import csv
import json
import shutil
import subprocess
import zipfile

import openpyxl

from placeboard_cli import FOLDER, run, workspace
from tap import case, check, run as run_cases

W = workspace("export-xlsx")
EPOCH = {"SOURCE_DATE_EPOCH": "1767225600"}
VIEWS = {
    "map": {"chart": "map", "indicator": "93722"},
    "table": {"chart": "table", "indicator": "90366", "sex": "Male"},
    "bars": {"chart": "bars", "indicator": "93722"},
    "small-areas": {"chart": "table", "indicator": "fuel-poverty", "level": "lsoa"},
    "suppressed": {"chart": "table", "indicator": "92445", "moment": "2022-06-30"},
    "missing": {"chart": "bars", "indicator": "90319", "moment": "2021-03-31"},
    "not-published": {"chart": "table", "indicator": "91112", "moment": "2022-06-30"},
    "trend": {"chart": "trend", "indicator": "92901", "sex": "Male", "place": "E06000015"},
    "inequality": {"chart": "inequality", "indicator": "92901", "sex": "Male", "place": "E06000015"},
    "refused": {"chart": "inequality", "indicator": "90366", "sex": "Male", "grouping": "imd-tenths"},
    "spc": {"chart": "spc", "indicator": "delayed-transfer-days", "place": "E06000015"},
    "dumbbell": {"chart": "dumbbell", "indicator": "93722"},
    "multiples": {"chart": "multiples", "indicator": "93722"},
    "rug": {"chart": "rug", "indicator": "93722"},
    "spine": {"chart": "spine", "indicator": "93722", "place": "E06000015"},
    "funnel": {"chart": "funnel", "indicator": "93722"},
    "scatter": {"chart": "scatter", "indicator": "93722", "against": "90366"},
    "pyramid": {"chart": "pyramid", "place": "E06000015"},
    "box": {"chart": "box", "indicator": "93722"},
    "states": {"chart": "states"},
    "timeline": {"chart": "timeline"},
}
FRONT = ["Cover", "Contents", "Notes"]
SHORTHAND = {"[c]", "[x]", "[z]", "[b]", "[r]", "[p]"}
FIGURES = {"value", "lower95", "upper95", "lower998", "upper998", "count", "denominator"}


def export(form, folder):
    """Every view in one run; the folder they are in."""
    views = FOLDER / "views"
    views.mkdir(exist_ok=True)
    words = []
    for name, view in VIEWS.items():
        path = views / f"{name}.json"
        path.write_text(json.dumps({"placeboard-view": 1, **view}), encoding="utf-8")
        words += ["--view", path]
    output = FOLDER / folder
    run("--quiet", "--workspace", W, "export", *words, "--format", form, "--output", output, **EPOCH)
    names = sorted(path.name for path in output.iterdir())
    check(names == sorted(f"{name}.{form}" for name in VIEWS), names)
    return output


XLSX, CSV = export("xlsx", "xlsx"), export("csv", "csv")


def tidy_rows(name):
    with (CSV / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def book(name):
    return openpyxl.load_workbook(XLSX / f"{name}.xlsx")


def find_head(sheet):
    """The row of headings, from 0, as the sheet's table has it; None where there is no table."""
    if not sheet.tables:
        return None
    (table,) = sheet.tables.values()
    first, last = table.ref.split(":")
    check(table.headerRowCount == 1, f"{sheet.title} has {table.headerRowCount} header rows")
    check(first.startswith("A"), f"{sheet.title}: the table begins at {first}")
    check(last == sheet.dimensions.split(":")[1], f"{sheet.title}: {sheet.dimensions} is more than the table {table.ref}")
    return int(first[1:]) - 1


def same(told, cell):
    """Whether a cell of a workbook says what the CSV does."""
    if told == "":
        return cell in SHORTHAND
    if isinstance(cell, (int, float)):
        return abs(float(told) - cell) <= 1e-12 * max(1, abs(cell))
    # An apostrophe makes a text of a CSV harmless; a workbook knows that it is a text.
    return cell == told or "'" + cell == told or (cell == "[z]" and told in ('""', ""))


@case("the same view gives the same bytes")
def bytes_twice():
    again = export("xlsx", "again")
    for path in XLSX.iterdir():
        check(path.read_bytes() == (again / path.name).read_bytes(), f"{path.name} differs")


@case("the layout of government tables: front sheets, one marked table a sheet, nothing joined or empty")
def layout():
    for name in VIEWS:
        workbook = book(name)
        check(workbook.sheetnames[:3] == FRONT and len(workbook.sheetnames) > 3, f"{name}: {workbook.sheetnames}")
        check(workbook.properties.title and workbook.properties.creator == "Placeboard", f"{name}: {workbook.properties}")
        titles = []
        for sheet in workbook:
            check(not sheet.merged_cells.ranges, f"{name}, {sheet.title}: cells are joined")
            check(sheet["A1"].value, f"{name}, {sheet.title}: A1 is empty")
            titles.append(sheet["A1"].value)
            lines = list(sheet.iter_rows(values_only=True))
            check(all(line[0] not in (None, "") for line in lines), f"{name}, {sheet.title}: a row is empty")
            head = find_head(sheet)
            if sheet.title == "Cover" or head is None:
                check(sheet.title == "Cover" or "no table" in sheet["A2"].value, f"{name}, {sheet.title}: no table")
                continue
            check(sheet.freeze_panes == f"A{head + 2}", f"{name}, {sheet.title}: frozen at {sheet.freeze_panes}")
            for line in lines[head:]:
                check(None not in line and "" not in line, f"{name}, {sheet.title}: {line}")
            check(len(set(map(str.casefold, lines[head]))) == len(lines[head]), f"{name}, {sheet.title}: {lines[head]}")
        check(len(set(titles)) == len(titles), f"{name}: {titles}")


@case("contents link to every sheet, and the notes say what shorthand means")
def front():
    for name in VIEWS:
        workbook = book(name)
        links = {cell.value: cell.hyperlink.location for (cell,) in workbook["Contents"]["A4:A40"] if cell.hyperlink}
        check(set(links) == set(workbook.sheetnames) - {"Cover", "Contents"}, f"{name}: {links}")
        for tab, place in links.items():
            check(place == f"'{tab}'!A1", f"{name}: {tab} leads to {place}")
        signs = [sign for (sign,) in workbook["Notes"].iter_rows(min_row=4, max_col=1, values_only=True)]
        check(SHORTHAND <= set(signs), f"{name}: {signs}")
        numbers = [sign for sign in signs if sign.startswith("Note ")]
        check(numbers == [f"Note {i + 1}" for i in range(len(numbers))], f"{name}: {numbers}")
        words = "\n".join(line for (line,) in workbook["Cover"].iter_rows(values_only=True))
        for part in ("Made with Placeboard on 1 January 2026.", "Not stated"):
            check(part in words, f"{name}: the cover does not say “{part}”: {words}")


@case("values are those of the CSV, numbers as numbers")
def values():
    for name in VIEWS:
        told = tidy_rows(name)
        sheet = book(name).worksheets[-1]
        head = find_head(sheet)
        if head is None:
            check(len(told) < 2, f"{name}: {len(told)} rows are not in the workbook")
            continue
        lines = list(sheet.iter_rows(min_row=head + 2, values_only=True))
        check(len(lines) == len(told) - 1, f"{name}: {len(lines)} rows, not {len(told) - 1}")
        for row, line in zip(told[1:], lines):
            for column, text, cell in zip(told[0], row, line):
                check(same(text, cell), f"{name}, {column}: “{cell}” is not “{text}”")
                if column in FIGURES and text != "":
                    check(isinstance(cell, (int, float)), f"{name}, {column}: “{cell}” is a text")


@case("what is not there says why")
def missing():
    statuses = {"present": None, "missing": "[x]", "suppressed": "[c]", "not-published": "[x]", "not-applicable": "[z]"}
    met = set()
    for name in ("suppressed", "missing", "not-published", "trend"):
        sheet = book(name).worksheets[-1]
        head = tidy_rows(name)[0]
        for line in sheet.iter_rows(min_row=find_head(sheet) + 2, values_only=True):
            row = dict(zip(head, line))
            met.add(row["status"])
            expected = statuses[row["status"]]
            check(row["value"] == expected if expected else isinstance(row["value"], (int, float)), f"{name}: {row}")
    check(met == set(statuses) - {"not-applicable"}, met)
    for name, sign in (("suppressed", "[c]"), ("missing", "[x]")):
        shown = [line[1] for line in book(name)["Figures"].iter_rows(min_row=6, values_only=True)]
        check(sign in shown, f"{name}: {shown}")


@case("LibreOffice opens every workbook and reads the same")
def libreoffice():
    office = shutil.which("soffice")
    check(office, "there is no LibreOffice: install libreoffice-calc-nogui")
    output = FOLDER / "office"
    # Each sheet a file: commas, quoted where needed, UTF-8, all columns as they are stored.
    done = subprocess.run(
        [office, "--headless", f"-env:UserInstallation=file://{FOLDER}/profile", "--convert-to",
         "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1", "--outdir", output,
         *sorted(map(str, XLSX.iterdir()))],
        capture_output=True, text=True, timeout=300,
    )
    check(done.returncode == 0, done.stderr)
    for name in VIEWS:
        workbook = book(name)
        for sheet in workbook:
            path = output / f"{name}-{sheet.title}.csv"
            check(path.exists(), f"LibreOffice did not read {path.name}: {done.stdout}")
            with path.open(encoding="utf-8", newline="") as file:
                read = [line for line in csv.reader(file)]
            lines = list(sheet.iter_rows(values_only=True))
            check(len(read) == len(lines), f"{path.name}: {len(read)} rows, not {len(lines)}")
            for told, line in zip(read, lines):
                for text, cell in zip(told, line):
                    if isinstance(cell, (int, float)):
                        check(abs(float(text) - cell) <= 1e-9 * max(1, abs(cell)), f"{path.name}: {text} is not {cell}")
                    else:
                        check(text == (cell or ""), f"{path.name}: “{text}” is not “{cell}”")


@case("a workbook holds no formula, macro or link to elsewhere")
def harmless():
    for path in XLSX.iterdir():
        with zipfile.ZipFile(path) as parts:
            for part in parts.namelist():
                check("vba" not in part and "external" not in part, f"{path.name}: {part}")
                text = parts.read(part).decode("utf-8")
                check("<f>" not in text and 'TargetMode="External"' not in text, f"{path.name}: {part}")


@case("several views: one that cannot be shown is told, and the others are written")
def several():
    views = FOLDER / "some"
    views.mkdir()
    (views / "good.json").write_text('{"placeboard-view": 1, "chart": "table"}')
    (views / "bad.json").write_text('{"placeboard-view": 1, "chart": "table", "indicator": "no-such-code"}')
    output = FOLDER / "some-output"
    words = ["--workspace", W, "export", "--view", views / "bad.json", "--view", views / "good.json"]
    done = run(*words, "--format", "svg", "--output", output, expect=1)
    check("bad.json" in done.err and "no-such-code" in done.err and "1 of 2" in done.err, done.err)
    check([path.name for path in output.iterdir()] == ["good.svg"], list(output.iterdir()))

    alone = FOLDER / "alone.svg"
    run("--workspace", W, "export", "--view", views / "good.json", "--output", alone)
    check(alone.read_bytes() == (output / "good.svg").read_bytes(), "alone it is another file")

    run(*words, "--output", output, expect=64)
    run(*words[:4], views / "good.json", "--view", views / "good.json", "--format", "svg", "--output", output, expect=64)
    done = run(*words[:5], "--view", views / "bad.json", "--format", "svg", "--output", FOLDER / "nothing", expect=64)
    (views / "worse.json").write_text("{")
    done = run(*words[:5], "--view", views / "worse.json", "--format", "svg", "--output", FOLDER / "nothing", expect=2)
    check("worse.json" in done.err, done.err)


@case("one view's system is not the next one's")
def systems():
    views = FOLDER / "systems"
    views.mkdir()
    (views / "first.json").write_text('{"placeboard-view": 1, "chart": "table", "system": "derby-and-derbyshire"}')
    (views / "second.json").write_text('{"placeboard-view": 1, "chart": "table"}')
    output = FOLDER / "systems-output"
    run("--quiet", "--workspace", W, "export", "--view", views / "first.json", "--view", views / "second.json",
        "--format", "csv", "--output", output)
    check((output / "first.csv").read_bytes() == (output / "second.csv").read_bytes(), "the system stayed")


run_cases()
