"""Small counts: a person sees what is hidden before a file leaves, says yes or no, and it is written down."""

import csv
import json
import shutil
import subprocess

from driver import act, text_of, wait_for
from placeboard import CLI, WORKSPACE, Placeboard
from tap import case, check, run

# A rule far above any in use, so that published counts are small for once.
RULE, ALCOHOL, DATASET = "hide:1-70", "91380", "fingertips-alcohol-mortality-2019"
TITLE = "Small counts"

window = Placeboard()
workspace = shutil.copy(WORKSPACE, window.folder / "workspace.gpkg")
view = window.folder / "view.json"
view.write_text(json.dumps({"placeboard-view": 1, "indicator": ALCOHOL, "sex": "Male", "level": "ltla", "chart": "trend",
                            "place": "E06000015"}))
window.arguments = ["--size", "1280x800", "--workspace", str(workspace), "--view", str(view)]


def cli(*words):
    return subprocess.run([CLI, "--workspace", str(workspace), *words], capture_output=True, text=True, check=True).stdout


def log():
    return [json.loads(line) for line in cli("--json", "disclosure", "log").splitlines()]


def ask_for_csv():
    window.press_keys("ctrl+e")
    act(window.find("menu item", r"\(CSV\)"))
    window.press(r"^Save", within=window.dialog("Export"))
    return window.dialog(TITLE)


@case("an export lists what is hidden and why, and no is an answer")
def says_no():
    cli("disclosure", "set", DATASET, RULE, "--who", "Ann Example")
    window.start()
    dialog = ask_for_csv()
    listed = text_of(window.find(None, r"^What is hidden and why$", dialog))
    check("Alcohol-specific mortality, Derby, Male" in listed and "its count is from 1 to 70" in listed, listed)
    check("Counts from 1 to 70 are hidden; 0 is shown." in listed, listed)
    window.focus_dialog(TITLE)
    window.press_keys("Escape")
    window.wait_until_gone(TITLE)
    wait_for("the answer", lambda: any("Nothing left" in words for words in window.labels(window.dialog("Export"))))
    check(not list(window.saved.glob("*.csv")), "a file left")
    check(log() == [], "a file that did not leave is logged")


@case("after a yes the file is controlled, and the workspace says who, when and what")
def says_yes():
    window.press(r"^Save", within=window.dialog("Export"))
    window.press(r"^Confirm$", within=window.dialog(TITLE))
    window.wait_until_gone(TITLE)
    window.wait_until_gone("Export")
    file, = wait_for("the file", lambda: list(window.saved.glob("*.csv")))
    with open(file, encoding="utf-8-sig", newline="") as opened:
        rows = [row for row in csv.DictReader(opened) if row["area_code"] == "E06000015"]
    hidden = [row for row in rows if row["status"] == "suppressed-here"]
    check(hidden and all(row["count"] == row["value"] == row["lower95"] == "" for row in hidden), rows)
    check(all(float(row["count"]) > 70 for row in rows if row["count"]), rows)
    entry, = log()
    check((entry["what"], entry["name"], entry["n_hidden"]) == ("export", file.name, len(entry["hidden"])), entry)
    check(entry["who"] and entry["at"], entry)


@case("a copy asks too")
def copies():
    window.press_keys("ctrl+shift+c")
    window.focus_dialog(TITLE)
    window.press_keys("Escape")
    window.wait_until_gone(TITLE)
    check(len(log()) == 1, "a copy that was not made is logged")


@case("published data leaves unasked")
def published():
    cli("disclosure", "set", DATASET, "controlled")
    window.export("PNG")
    wait_for("the picture", lambda: list(window.saved.glob("*.png")))
    check(len(log()) == 1, "it is logged")


@case("the rules and the log stand on the Data quality page")
def rules_in_window():
    window.press_keys("ctrl+8")
    window.press(r"^Rules and log…$")
    dialog = window.focus_dialog("Rules for small counts")
    words = window.labels(dialog)
    check(any("Exported: " in said for said in words), f"the log is not there: {words}")
    window.press_keys("Escape")
    window.wait_until_gone("Rules for small counts")


@case("nothing complained meanwhile")
def no_complaint():
    window.close()
    check(not window.complaints(), "\n".join(window.complaints()))


try:
    run(after_failure=window.keep_evidence)
finally:
    window.remove()
