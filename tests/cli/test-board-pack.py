"""A board pack from a recipe: its parts in order, what a machine reads of it, and recipes that cannot be used."""

import json
import os
import re
import shutil
import sqlite3
import subprocess
import tempfile
from pathlib import Path

from tap import case, check, run as run_cases

CLI = os.environ["PLACEBOARD_CLI"]
WORKSPACE = os.environ["PLACEBOARD_DEFAULT_WORKSPACE"]
_folder = tempfile.TemporaryDirectory(prefix="placeboard-board-")
FOLDER = Path(_folder.name)
DAY = {**os.environ, "SOURCE_DATE_EPOCH": "1772323200"}  # 1 March 2026
PARTS = ["cover", "latest", "places", "priorities", "innovations", "decisions", "glossary", "sources"]


def build(name, recipe, *arguments, expected=0):
    """Runs board-pack on a recipe (a dict, or text as it is); answers the folder and what it said."""
    path = FOLDER / f"{name}.json"
    text = recipe if isinstance(recipe, str) else json.dumps({"placeboard-board-pack": 1, **recipe})
    path.write_text(text, "utf-8")
    out = FOLDER / name
    answer = subprocess.run([CLI, "--workspace", WORKSPACE, "board-pack", "--recipe", path, "--output", out, *arguments],
                            capture_output=True, text=True, env=DAY, check=False)
    check(answer.returncode == expected, f"{name}: status {answer.returncode}\n{answer.stdout}{answer.stderr}")
    return out, answer.stderr


def read(*command):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=True).stdout


def pages(path):
    return read("pdftotext", "-layout", path, "-").split("\f")[:-1]


WHOLE = {"title": "Health inequalities by Place", "meeting": {"body": "The Board", "date": "March 2026", "agenda-item": "7"},
         "author": "Public health", "parts": PARTS}


@case("every part stands in its order, every page has its number, every Place one page")
def whole_pack():
    out, _ = build("whole", WHOLE)
    (document,) = out.glob("*.pdf")
    check(document.name == "health-inequalities-by-place-march-2026.pdf", document.name)
    sheets = pages(document)
    for number, sheet in enumerate(sheets, 1):
        check(f"Page {number} of {len(sheets)}" in sheet, f"page {number} has no number")
    check("The Board" in sheets[0] and "March 2026" in sheets[0] and "not stated" in sheets[0], sheets[0])

    heads = [sheet.strip().splitlines()[1 if "Agenda item" in sheet.strip().splitlines()[0] else 0].strip()
             for sheet in (re.sub(r"\n\s*\n", "\n", sheet) for sheet in sheets)]
    wanted = ["Latest figures by Place", "Amber Valley", "Bolsover", "Chesterfield", "Derby", "Derbyshire Dales",
              "Erewash", "High Peak", "North East Derbyshire", "South Derbyshire", "Priorities", "Innovations",
              "Decision log", "Glossary", "Sources and licences"]
    found = [head for head in heads if head in wanted]
    check(found == wanted, f"heads {heads}")
    derby, dales = heads.index("Derby"), heads.index("Derbyshire Dales")
    check(dales == derby + 1, "Derby has more than one page")
    chesterfield = sheets[heads.index("Chesterfield")]
    for words in ("106,045 people", "77.3", "Against England", "Kept innovations", "Decisions due", "Sources:"):
        check(words in chesterfield, f"Chesterfield's page does not say {words}")


@case("fonts are embedded, the file is tagged, named, in a language, and every figure has its words")
def machine_readable():
    (document,) = (FOLDER / "whole").glob("*.pdf")
    fonts = read("pdffonts", document).splitlines()[2:]
    check(fonts and all(line.split()[-5] == "yes" for line in fonts), "\n".join(fonts))
    facts = read("pdfinfo", document)
    check(re.search(r"Tagged:\s+yes", facts) and "Health inequalities by Place" in facts, facts)
    read("qpdf", "--check", document)
    objects = json.loads(read("qpdf", "--json", document))
    bodies = objects["qpdf"][1].values() if "qpdf" in objects else objects["objects"].values()
    values = [body.get("value", body) if isinstance(body, dict) else body for body in bodies]
    figures = [value for value in values if isinstance(value, dict) and value.get("/S") == "/Figure"]
    check(len(figures) >= 30, f"{len(figures)} figures")
    check(all(figure.get("/Alt") for figure in figures), "a figure has no alternative text")
    check(not any("lcohol" in figure["/Alt"] for figure in figures), "a gap's words tell of another chart")
    (catalog,) = [value for value in values if isinstance(value, dict) and value.get("/Type") == "/Catalog"]
    check("en" in str(catalog.get("/Lang")), catalog.get("/Lang"))


@case("the same recipe on the same day gives the same bytes")
def same_bytes():
    again, _ = build("again", WHOLE)
    for first in (FOLDER / "whole").iterdir():
        check(first.read_bytes() == (again / first.name).read_bytes(), f"{first.name} differs")


@case("a pack of one Place is its page alone")
def one_place():
    out, _ = build("one", {"title": "Derby", "places": ["E06000015"], "parts": ["places"]}, "--format", "pdf")
    (document,) = out.iterdir()
    (sheet,) = pages(document)
    check("Derby" in sheet and "Against England" in sheet, sheet)


@case("a chart of the recipe stands in the paper with the words that a person wrote")
def chosen_chart():
    view = {"placeboard-view": 1, "chart": "bars", "indicator": "92443", "level": "ltla",
            "headline": "Fewer people smoke than did"}
    out, _ = build("chart", {"title": "Smoking", "parts": ["charts"], "charts": [view]}, "--format", "pdf")
    (document,) = out.iterdir()
    check("Fewer people smoke than did" in pages(document)[0], "the headline is not there")


@case("what cannot be used is named, and nothing is written")
def refusals():
    for name, recipe, words in (
        ("no-json", "{", "not a recipe"),
        ("no-recipe", '{"title": "x"}', "placeboard-board-pack"),
        ("newer", '{"placeboard-board-pack": 2}', "newer Placeboard"),
        ("part", {"parts": ["cover", "appendix"]}, "appendix"),
        ("title", {"title": 7}, "title"),
        ("place", {"places": ["E99999999"]}, "E99999999"),
        ("indicator", {"indicators": ["no-such"]}, "no-such"),
        ("draws", {"indicator": "no-such"}, "no-such"),
        ("chart-view", {"parts": ["charts"], "charts": [{"placeboard-view": 1, "chart": "pie"}]}, "pie"),
        ("moment", {"moment": "soon"}, "soon"),
    ):
        out, said = build(name, recipe, expected=2)
        check(words in said, f"{name}: {said}")
        check(not out.exists() or not list(out.iterdir()), f"{name}: something was written")


@case("what is asked wrongly is said so")
def usage():
    answer = subprocess.run([CLI, "board-pack"], capture_output=True, text=True, check=False)
    check(answer.returncode == 64 and "--recipe" in answer.stderr, answer.stderr)


@case("parts with little to say share a page, and none is left out")
def short_parts():
    path = FOLDER / "second.gpkg"
    pack = Path(__file__).resolve().parents[2] / "data" / "packs" / "cheshire-and-merseyside"
    subprocess.run([CLI, "--quiet", "--workspace", path, "import", pack], check=True, capture_output=True)
    recipe = FOLDER / "short.json"
    recipe.write_text(json.dumps({"placeboard-board-pack": 1, "title": "Short", "moment": "2026-03-01",
                                  "parts": ["priorities", "innovations", "decisions"]}), "utf-8")
    subprocess.run([CLI, "--workspace", path, "board-pack", "--recipe", recipe, "--output", FOLDER / "short", "--format", "pdf"],
                   check=True, capture_output=True, env=DAY)
    sheets = pages(FOLDER / "short" / "short.pdf")
    check(len(sheets) == 1, f"{len(sheets)} pages")
    places = [sheets[0].find(words) for words in ("Priorities", "No priorities are recorded.", "Innovations",
                                                  "No innovation is recorded by 1 March 2026.", "Decision log")]
    check(places == sorted(places) and places[0] >= 0, sheets[0])


@case("a paper says on its cover what is hidden here, and each cell whose hand it was")
def small_counts():
    copy = FOLDER / "small-counts.gpkg"
    shutil.copy(WORKSPACE, copy)
    with sqlite3.connect(copy) as connection:
        connection.execute("UPDATE observation SET count = 5 WHERE dataset_id = (SELECT id FROM dataset"
                           " WHERE code = 'fuel-poverty-2020-area')"
                           " AND area_id = (SELECT id FROM area WHERE name = 'High Peak' AND level = 'ltla')")
    connection.close()
    subprocess.run([CLI, "--workspace", copy, "disclosure", "set", "fuel-poverty-2020-area", "hide:1-7"],
                   check=True, capture_output=True)
    recipe = FOLDER / "small-counts.json"
    out = FOLDER / "small-counts"
    for parts, sheet in ((["cover", "latest"], 0), (["latest"], -1)):
        recipe.write_text(json.dumps({"placeboard-board-pack": 1, **WHOLE, "parts": parts}), "utf-8")
        done = subprocess.run([CLI, "--workspace", copy, "board-pack", "--recipe", recipe, "--output", out, "--format", "pdf",
                               "--confirm-disclosure"], capture_output=True, text=True, env=DAY, check=False)
        check(done.returncode == 1, done.stderr)
        (document,) = out.glob("*.pdf")
        sheets = [" ".join(one.split()) for one in pages(document)]
        check("Hidden here, not by the publisher." in sheets[sheet], sheets[sheet])
        check("Counts from 1 to 7 are hidden" in sheets[sheet], sheets[sheet])
        check("Already disclosure-controlled" not in sheets[sheet], "rules that hid nothing are listed")
        whole = " ".join(sheets)
        check("[c] Hidden here by rule" in whole, "the key does not tell the two apart")
        check("Hidden here by the rule for small counts:" in whole, "the notes do not count what is hidden here")


run_cases()
