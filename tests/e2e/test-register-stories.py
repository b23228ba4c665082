"""Stories at the registers: P5 (pledges and asks), P7 (the reablement decision), R2 (open actions)."""

import json

from driver import BUTTONS, act, wait_for
from placeboard import Placeboard
from tap import case, check, run

window = Placeboard()
file = window.folder / "view.json"


def start(**members):
    file.write_text(json.dumps({"placeboard-view": 1, "indicator": "90366", "sex": "Male", "level": "ltla",
                                "place": "E07000034", **members}), encoding="utf-8")
    window.arguments = ["--size", "1280x800", "--view", str(file)]
    window.start()


def wait_for_page(name):
    wait_for(f"the page {name}", lambda: window.root.get_name() == f"{name} – Placeboard")


def is_gone(pattern):
    return window.look(None, pattern) is None


@case("P7: the reablement decision step by step; its outcome, the beds and the transfer are as recorded")
def reablement():
    start(page="decisions", moment="2026-03-01", record="decision jucd:decision/reablement")
    steps = window.find("list", r"^Steps of the decision$")
    window.find("list item", r"^Step 1, 6 February 2025, DCHS Trust Board, Agreed in principle", steps)
    window.find("list item", r"^Step 2, 20 February 2025, Derbyshire County Council Cabinet, Agreed, ", steps)
    window.find("list item", r"^Step 3, 6 March 2025, DCHS Trust Board, Due; outcome not recorded", steps)
    window.find("list item", r"^2 February 2026, .*Beds not yet transferred", steps)
    window.find("list item", r"^Step 4, No date, DCHS executive directors, Planned, Waits for step 3", steps)


@case("P7: the beds of the three settings after the decision are not stated")
def beds():
    act(window.find("list item", r"^Staveley Centre, "))
    window.find_label(r"^At 1 March 2026: community support beds; beds: not stated$")


@case("R2: 57 recommendations recorded, none triaged")
def recommendations():
    window.find("list item", r"^NHSE/I Midlands Region.*57 recorded in the report, 0 entered, 0 triaged, 0 local$")


@case("R2: the open action says its age in days")
def actions():
    window.find("list item", r"^Bring the results of the local reading of the 57 recommendations.*, open · 1928 days")


@case("P5: what we promised: what I will do, and what I need, with owner, age and state")
def promised():
    window.press_keys("ctrl+6")
    wait_for_page("Assembly")
    window.find_label(r"^What I will do for my Place is…$")
    window.find_label(r"^What I need from other partners is…$")
    window.find(BUTTONS, r"^Pledge: No changes to services for Glossop.*High Peak\. By whom is not stated\. "
                r"Due 1 July 2023\. Met, age not stated$")
    window.find(BUTTONS, r"^Action: .*Joined Up Care Derbyshire Board\. Due date not stated\. Open, 1928 days old$")


@case("P5: of my Place alone: none recorded")
def my_place():
    window.press(r"^My Place: Chesterfield$")
    wait_for("the pledge of High Peak to go", lambda: is_gone(r"^Pledge: No changes to services for Glossop"))
    window.find_label(r"^None recorded$")
    window.press_keys("ctrl+z")
    window.find(BUTTONS, r"^Pledge: No changes to services for Glossop")


@case("nothing is complained about")
def complaints():
    check(not window.complaints(), "\n".join(window.complaints()))


try:
    run(after_failure=window.keep_evidence)
finally:
    window.remove()
