"""Story R3: the five priorities on one screen, in the document's words, each with its indicators
and with what no source holds; and from a measure to the map and back in one step."""

import json

from driver import BUTTONS, act, wait_for
from placeboard import Placeboard
from tap import case, check, run

WORDS = [
    "to do more to prevent ill health and help people take good care of themselves",
    "to tailor services so they look after and focus on people in their communities",
    "to make it easy for people to access the right care, whenever it is needed",
    "to get health and social care working seamlessly together",
    "to make organisations as efficient as possible so money is pumped into services and care, with running costs "
    "kept low",
]

window = Placeboard()


def start(moment):
    file = window.folder / "view.json"
    file.write_text(json.dumps({"placeboard-view": 1, "indicator": "90366", "sex": "Male", "level": "ltla",
                                "place": "E07000034", "page": "priorities", "moment": moment}), encoding="utf-8")
    window.arguments = ["--size", "1280x800", "--view", str(file)]
    window.start()


@case("R3: five priorities in the document's words; none has a published target")
def words():
    start("2025-03-15")
    window.find_label("Five priorities; none has a published target in the documents held")
    window.find_label("Chesterfield against England, at March 2025. Plan of 2016, in the document’s words")
    for number, wording in enumerate(WORDS, 1):
        window.find(None, rf"^Priority {number}, .*“{wording}”$")


@case("R3: each priority has its indicators, and says of some that no source holds them")
def indicators():
    window.find(BUTTONS, r"^Smoking prevalence in adults: 10\.5%, similar, 2024")
    window.find(None, r"^Section 75 agreements: 3 in operation, 1 proposed")
    window.press(r"^All 23 indicators$")
    window.find(None, r"^MMR vaccination, two doses at age 5: Data not available\. No source holds this indicator yet$")


@case("programmes open below a priority, and one opens its record and comes back")
def programmes():
    window.press(r"^Prevention and self-care: 2 programmes")
    act(window.find(BUTTONS, r"^Fit4Life: Initiative"))
    window.find(None, "Chesterfield Royal Hospital")
    window.press(r"^Back$")
    window.find_label("Five priorities; none has a published target in the documents held")


@case("the projected gap is labelled with its condition, and our sum as ours")
def gap():
    window.find_label("Do nothing, and the gap reaches £219m and £136m")
    window.find_label("“if organisations carry on working the way they are and patients use services as they do today”")
    window.find(None, r"^Health £219m, Social care £136m\. £355m, our sum of the two$")


@case("commitments say what the registers hold")
def commitments():
    window.find_label("Four commitments of June 2020")
    window.find(BUTTONS, r"^Commitment 1: .*Kept: none recorded\. Undecided: 10\. Lapsed: none recorded")
    window.find(BUTTONS, r"^Commitment 2: .*2 decisions with both dates: 51 to 199 days")
    window.find(BUTTONS, r"^Commitment 4: .*rose in 8 of 9 districts since 2015-17\. Not tested")


@case("a kind of record opens as a list that can be searched")
def documents():
    window.press(r"^Statements: ")
    window.find(None, r"^Search: Statements$")
    act(window.find(BUTTONS, r"^This work is still in progress: Statement"))
    window.find(None, "This work is still in progress")
    window.press(r"^Back$")
    window.press(r"^Priorities$")
    window.find_label("Five priorities; none has a published target in the documents held")


@case("one press on a measure shows it on the map, and undo comes back")
def measure():
    window.press(r"^Smoking prevalence in adults: ")
    wait_for("Explore", lambda: window.root.get_name() == "Explore – Placeboard")
    wait_for("smoking to be chosen", lambda: "moking" in (window.current_indicator() or ""))
    window.press_keys("ctrl+z")
    wait_for("the priorities again", lambda: window.root.get_name() == "Priorities – Placeboard")
    window.find_label("Five priorities; none has a published target in the documents held")


@case("nothing is complained about")
def complaints():
    check(not window.complaints(), "\n".join(window.complaints()))


try:
    run(after_failure=window.keep_evidence)
finally:
    window.remove()
