"""Notes pinned to charts: kept, undone, taken along in a pack, and exported with the chart."""

import csv
import json
import re
import sqlite3

from placeboard_cli import FOLDER, PACK, run, summary, workspace
from tap import case, check, run as run_cases

INDICATOR, PLACE, PERIOD = "90366", "E07000034", "2020-22"
COLUMNS = ("uid", "text", "date", "author", "indicator", "sex", "age", "area", "period", "system")
NOTES = [
    ("own:chart_note/closed", "Clinic closed", "2025-03-03", "A. Smith", INDICATOR, "Male", "All ages", PLACE, PERIOD),
    ("own:chart_note/first", "First of the new series", "2024", None, INDICATOR, None, None, PLACE, "2015-17"),
    ("own:chart_note/all", "Deaths are registered late", "2025-05", None, INDICATOR, None, None, None, None),
    ("own:chart_note/other", "Of another area", "2025-05", None, INDICATOR, None, None, "E06000015", PERIOD),
    ("own:chart_note/women", "Of women alone", "2025-05", None, INDICATOR, "Female", None, PLACE, PERIOD),
]


def write(path):
    system = json.loads((PACK / "datapackage.json").read_text("utf-8"))["placeboard"]["system"]["code"]
    with sqlite3.connect(path) as database:
        for note in NOTES:
            database.execute(f"INSERT INTO register_chart_note ({', '.join(COLUMNS)}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                             (*note, system))
    database.close()
    return system


def export(path, name, **members):
    view = FOLDER / "view.json"
    view.write_text(json.dumps({"placeboard-view": 1, "indicator": INDICATOR, "sex": "Male", "level": "ltla",
                                "place": PLACE, **members}), "utf-8")
    output = FOLDER / name
    run("--quiet", "--workspace", path, "export", "--view", view, "--output", output)
    return output.read_text("utf-8-sig")


def said(svg):
    return re.search(r"<desc[^>]*>(.*?)</desc>", svg, re.S).group(1)


file = FOLDER / "notes.gpkg"


@case("a trend's alternative text tells its notes by point, in order of time")
def trend():
    summary(file, PACK)
    write(file)
    words = said(export(file, "trend.svg", chart="trend"))
    check("Note 1 2015-17: First of the new series (2024)." in words, words)
    check("Note 2 2020-22: Clinic closed (A. Smith, 3 March 2025)." in words, words)
    check("Note Whole chart: Deaths are registered late (May 2025)." in words, words)
    check("another area" not in words and "women" not in words, words)


@case("a chart of one moment tells the notes of its period, by area; its CSV stays as it is")
def bars():
    words = said(export(file, "bars.svg", chart="bars", moment="2021-07-01"))
    check("Note Chesterfield, 2020-22: Clinic closed (A. Smith, 3 March 2025)." not in words,
          "a note of 2025 was known in 2021")
    words = said(export(file, "now.svg", chart="bars"))
    check("Clinic closed" not in words and "Whole chart: Deaths are registered late" in words, words)
    table = export(file, "bars.csv", chart="bars")
    check("Deaths are registered late" not in table, "the note is in the CSV")


@case("a note that was written after the moment is not told")
def moment():
    words = said(export(file, "then.svg", chart="trend", moment="2024-12-31"))
    check("Clinic closed" in words, "in the last period's time all is known")
    words = said(export(file, "before.svg", chart="trend", moment="2021-07-01"))
    check("Clinic closed" not in words and "First of the new series" not in words, words)


@case("notes go with a pack, and come back from it")
def pack():
    with sqlite3.connect(file) as database:
        (system,) = database.execute("SELECT DISTINCT system FROM register_chart_note").fetchone()
    folder = FOLDER / "notes-pack"
    run("--quiet", "--workspace", file, "pack", "export", system, folder)
    with open(folder / "registers" / "chart_note.csv", encoding="utf-8", newline="") as stream:
        rows = {row["uid"]: row for row in csv.DictReader(stream)}
    check(set(rows) == {note[0] for note in NOTES}, f"{sorted(rows)}")
    check(rows["own:chart_note/closed"]["author"] == "A. Smith", f"{rows['own:chart_note/closed']}")

    again = FOLDER / "notes-again.gpkg"
    message = summary(again, folder)
    check(message["rows_refused"] == 0, f"{message}")
    ours, theirs = (sqlite3.connect(path).execute(f"SELECT {', '.join(COLUMNS)} FROM register_chart_note ORDER BY uid")
                    .fetchall() for path in (file, again))
    check(ours == theirs, f"{theirs}")
    words = said(export(again, "again.svg", chart="trend"))
    check("Note 2 2020-22: Clinic closed (A. Smith, 3 March 2025)." in words, words)


run_cases()
