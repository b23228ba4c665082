"""One box for everything, Ctrl+K: what it finds and where Enter goes; terms of the glossary explain themselves."""

import json
import re
import subprocess

from driver import GROUPS, PATIENCE, act, wait_for
from placeboard import Placeboard
from tap import case, check, run

NO_SOURCE = "Data not available. No source holds this indicator yet"
REABLEMENT = "Short help to regain daily skills"

window = Placeboard(arguments=["--size", "1280x800"])


def wait_for_page(name):
    wait_for(f"the page {name}", lambda: window.root.get_name() == f"{name} – Placeboard")


def go_to(words, pattern):
    hits = window.look_up(words)
    check(any(re.search(pattern, hit) for hit in hits), f"“{words}” finds {hits}, not {pattern}")
    window.go_to_hit(pattern)


@case("a term in the name of an indicator explains itself as soon as the keys come to it")
def focus():
    window.start()
    row = window.find("list item", r"^Life expectancy at birth: ", window.find(None, r"^Indicators$"))
    # The window takes it that a person walks by the keys.
    window.press_keys("Tab")
    act(row, "indicator.details")
    label = window.find(GROUPS, r"^Life expectancy at birth$", row)
    meaning = r"^Life expectancy: How long a newborn would live"
    check(re.search(meaning, label.get_description()), f"it is described as “{label.get_description()}”")
    window.focus(label)
    window.find_label(meaning, label)
    window.press_keys("Escape")
    wait_for("the end of the explanation", lambda: window.look("label", meaning, label) is None)
    window.press_keys("Escape")
    wait_for("the end of the details", lambda: not window.is_in_sight(label))


@case("an innovation, and Enter opens its record")
def innovation():
    go_to("virtual wards", r"^Virtual wards, Innovation")
    wait_for_page("Innovations")
    window.find(None, r"^Name: Virtual wards$", window.find(None, r"^Record$"))


@case("a decision, and Enter opens its record")
def decision():
    go_to("closer working reablement", r"^Closer working of Derbyshire County Council and DCHS on reablement, Decision")
    wait_for_page("Decisions")
    window.find(None, r"^Title: Closer working of Derbyshire County Council and DCHS on reablement$")


@case("“key messages” finds the Board's document of that name, and Enter opens its record")
def document():
    go_to("key messages", r"^Joined Up Care Derbyshire Board – 19th November 2020: Key Messages, Document")
    window.find(None, r"^Title: Joined Up Care Derbyshire Board – 19th November 2020: Key Messages$")


@case("an indicator, and Enter shows it on the map")
def indicator():
    go_to("smoking preval", r"^Smoking prevalence in adults, ")
    wait_for_page("Explore")
    wait_for("smoking as the indicator", lambda: (window.current_indicator() or "").startswith("Smoking"))


@case("a Place, and Enter chooses it")
def place():
    go_to("chesterf", r"^Chesterfield, ")
    wait_for("Chesterfield in the panel", lambda: "Chesterfield" in window.labels(window.place_panel()))


@case("a term of the glossary, which is explained where it is found")
def term():
    hits = window.look_up("reablement")
    check(any(hit.startswith("Reablement, ") and REABLEMENT in hit for hit in hits), f"{hits}")


@case("an indicator that no source holds: the centre and the panel say so")
def no_source():
    go_to("team up home visits", r"^(Home visits by Team Up Derbyshire|Team Up home visits), ")
    wait_for_page("Explore")
    wait_for(
        "the sentence in the centre and in the panel",
        lambda: sum(window.is_in_sight(node) for node in window.walk_shown() if node.get_name() == NO_SOURCE) == 2,
    )


@case("what nothing matches is told so")
def nothing():
    hits = window.look_up("zzqx")
    check(not hits, f"{hits}")
    window.find("label", r"^Nothing matches “zzqx”\.$", window.dialog("Search everything"))
    window.press_keys("Escape")
    window.wait_until_gone("Search everything")


@case("such an indicator makes a picture of the window at once")
def picture_without_source():
    view = window.folder / "no-source.json"
    view.write_text(json.dumps({"placeboard-view": 1, "indicator": "team-up-visits", "place": "E07000034"}), encoding="utf-8")
    picture = window.folder / "no-source.png"
    subprocess.run(
        [window.program, *window.arguments, "--view", str(view), "--screenshot", str(picture)],
        env=window.environment, check=True, timeout=2 * PATIENCE,
    )
    check(picture.exists(), "there is no picture")


@case("nothing is complained about")
def complaints():
    check(not window.complaints(), "\n".join(window.complaints()))


try:
    run(after_failure=window.keep_evidence)
finally:
    window.remove()
