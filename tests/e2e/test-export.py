"""What a person saves holds the workspace's own figures."""

import csv
import subprocess

import openpyxl

from driver import wait_for
from placeboard import CLI, LIFE_EXPECTANCY, WORKSPACE, Placeboard, default_figures
from tap import case, check, run

figures = default_figures()
window = Placeboard(arguments=["--size", "1280x800"])
VALUES = ("value", "lower95", "upper95", "count", "denominator")


def saved_file(suffix):
    """The one finished file that was saved under this suffix."""
    def look():
        found = list(window.saved.glob(f"*.{suffix}"))
        return found[0] if found and found[0].stat().st_size > 0 else None

    return wait_for(f"a saved .{suffix} file", look)


@case("a table of what is shown is saved as CSV")
def save_csv():
    window.start()
    window.export("CSV")
    with open(saved_file("csv"), encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    check(rows, "the file has no row")

    period = window.moment().rsplit("showing ", 1)[1]
    exported = {row["area_code"]: row for row in rows if row["period"] == period}
    expected = figures.values(LIFE_EXPECTANCY, "Male", "ltla", period)
    check(len(expected) == 9, "the workspace has not nine districts")
    for row in expected:
        ours = exported.get(row["area_code"])
        check(ours is not None, f"{row['area_name']} is not in the file")
        check(ours["area_name"] == row["area_name"], f"{ours['area_name']} is not {row['area_name']}")
        check(ours["status"] == row["status"], f"{row['area_name']}: status {ours['status']}")
        for column in VALUES:
            stands = float(ours[column]) if ours[column] else None
            check(stands == row[column], f"{row['area_name']}: {column} {stands} is not {row[column]}")
        check(ours["source"], f"{row['area_name']}: no source")


@case("the file has every column of a query, in its order")
def same_columns():
    answer = subprocess.run(
        [CLI, "--workspace", str(WORKSPACE), "query", "--indicator", LIFE_EXPECTANCY, "--sex", "Male"],
        capture_output=True, text=True, check=True,
    ).stdout
    asked = next(csv.reader([answer.splitlines()[0]]))
    with open(saved_file("csv"), encoding="utf-8-sig", newline="") as file:
        header = next(csv.reader(file))
    check([name for name in header if name in asked] == asked, f"columns {header}")


@case("a workbook holds the same values as the CSV")
def save_workbook():
    window.export("XLSX")
    sheet = openpyxl.load_workbook(saved_file("xlsx")).worksheets[-1]
    (table,) = sheet.tables.values()
    with open(saved_file("csv"), encoding="utf-8-sig", newline="") as file:
        told = list(csv.DictReader(file))
    lines = list(sheet[table.ref])[1:]
    check(len(lines) == len(told), f"{len(lines)} rows, not {len(told)}")
    for row, line in zip(told, lines):
        code, value = line[0].value, line[list(row).index("value")].value
        check(code == row["area_code"], f"{code} is not {row['area_code']}")
        check(value == (float(row["value"]) if row["value"] else "[x]"), f"{code}: {value} is not {row['value']}")


@case("a picture, a drawing and a document are saved, each with its words")
def save_others():
    window.export("PNG")
    check(saved_file("png").read_bytes()[:8] == b"\x89PNG\r\n\x1a\n", "not a PNG")

    window.export("SVG")
    drawing = saved_file("svg").read_text("utf-8")
    check("<title" in drawing and "<desc" in drawing, "the SVG has no title or description")

    window.export("PDF")
    document = saved_file("pdf")
    words = subprocess.run(["pdftotext", "-layout", str(document), "-"], capture_output=True, text=True, check=True).stdout
    period = window.moment().rsplit("showing ", 1)[1]
    check(period in words, "the PDF does not name the period")
    check("icence" in words, "the PDF does not name the licence")
    fonts = subprocess.run(["pdffonts", str(document)], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
    check(fonts and all(line.split()[-5] == "yes" for line in fonts), "\n".join(fonts))
    images = subprocess.run(["pdfimages", "-list", str(document)], capture_output=True, text=True, check=True).stdout
    check(len(images.splitlines()) == 2, f"the PDF is not made of lines:\n{images}")


@case("an indicator without the sex last chosen is exported as it is shown")
def save_other_sex():
    window.choose_indicator(r"^Index of Multiple Deprivation")
    wait_for("deprivation in view", lambda: "Deprivation" in (window.current_indicator() or ""))
    for old in window.saved.glob("*.csv"):
        old.unlink()
    window.export("CSV")
    with open(saved_file("csv"), encoding="utf-8-sig", newline="") as file:
        sexes = {row["sex"] for row in csv.DictReader(file)}
    check(sexes == {"Persons"}, f"the file is about {sexes}")


@case("Ctrl+P asks how to print, and Escape takes it back")
def ask_to_print():
    window.press_keys("ctrl+p")
    window.focus_dialog("Print")
    window.press_keys("Escape")
    window.wait_until_gone("Print")


@case("nothing complained meanwhile")
def no_complaint():
    window.close()
    check(not window.complaints(), "\n".join(window.complaints()))


try:
    run(after_failure=window.keep_evidence)
finally:
    window.remove()
