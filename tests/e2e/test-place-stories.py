"""Stories of a Place lead at the map: P1, P2, P3, P4, P8, and the join from a priority to the measure's
trend, gap, innovations and open decisions."""

import json
import re

from driver import BUTTONS, act, wait_for
from placeboard import Placeboard, actions
from tap import case, check, run

# The three records of Team Up are separate accounts, never joined.
TEAM_UP = [
    "24,000 visits in a year, 2,300 fewer category 3 ambulance calls and 1,400 fewer hospital stays",
    "Nearly 1,500 fewer A&E attendances than expected and nearly 1,000 fewer unplanned admissions in the frailest",
    "24,259 visits; 95% of staff recommend it",
]

window = Placeboard()
file = window.folder / "view.json"
file.write_text(json.dumps({"placeboard-view": 1, "indicator": "90366", "sex": "Male", "level": "ltla",
                            "place": "E07000034", "moment": "2025-03-15", "imd-edition": "2019"}), encoding="utf-8")
window.arguments = ["--size", "1280x800", "--view", str(file)]


def wait_for_page(name):
    wait_for(f"the page {name}", lambda: window.root.get_name() == f"{name} – Placeboard")


def names(role, within):
    roles = {role} if isinstance(role, str) else role
    return [node.get_name() for node in window.walk_shown(within) if node.get_role_name() in roles and node.get_name()]


@case("P1: my Place at a glance: people, deprivation, life expectancy, Staveley Centre, networks not recorded")
def at_a_glance():
    window.start()
    place = window.place_panel()
    window.find("label", r"^Chesterfield$", place)
    window.find("label", r"^District · 106,045 people, mid-2024$", place)
    window.find(None, r"^20 of 69 small areas are in England’s most deprived fifth", place)
    window.find(None, r"Edition of the Index of Multiple Deprivation: 2019", place)
    window.find("label", r"^Lowest of 9 districts; ", place)
    window.find("label", r"^Gap: 2\.4 years below England in 2023-25", place)
    trend = window.find("image", r"^Trend over time$", place)
    check("2023-25: 77.3 years" in trend.get_description(), trend.get_description())
    window.find(BUTTONS, r"^Staveley Centre: community support beds; beds: not stated$", place)
    window.find(None, r"^Primary care networks: not recorded$", place)


@case("P2: what is worse than England comes first, with since when and where it goes; activity is not judged")
def worse():
    listing = window.find("list", r"^Against England, worst first$", window.place_panel())
    rows = [name for name in names("list item", listing) if "ended" not in name]
    judged = [row.split(", ")[-2] if ". " not in row else re.search(r", (worse|worst), ", row).group(1) for row in rows]
    worse = [row for row, word in zip(rows, judged) if word in ("worse", "worst")]
    check(worse and rows[:len(worse)] == worse, f"what is worse does not stand first: {rows}")
    for row in worse:
        check(re.search(r"\. Worse: (new in|since|since at least) \d{4}", row), f"does not say since when: {row}")
    life = [row for row in worse if row.startswith("Life expectancy at birth: 77.3 years")]
    check(len(life) == 1 and re.search(r"Worse: since .*\d\.\d years below ", life[0]), f"no direction: {worse}")
    activity = [row for row in rows if row.startswith("Depression recorded by general practice")]
    check(len(activity) == 1 and ", higher, " in activity[0] and "orse" not in activity[0], str(activity))


@case("P8: settings are pins: their use and beds at the moment, in words")
def pins():
    window.press(r"^Settings \(17\)$")
    window.find("label", r"^Community support beds$")
    seen = set()
    for _ in range(17):
        before = window.shown_area()
        act(window.map(), "map.next-marker")
        wait_for("the next pin", lambda: window.shown_area() != before)
        seen.add(window.shown_area())
    for name, place in (("Bennerley Fields", "Erewash"), ("Staveley Centre", "Chesterfield"),
                        ("Thomas Fields", "High Peak")):
        said = [words for words in seen if words.startswith(name)]
        check(len(said) == 1, f"no pin says {name}: {sorted(seen)}")
        check("community support beds" in said[0] and place in said[0] and "not stated" in said[0], said[0])


@case("P8: Belper’s strip of use over time shows 20 beds leaving")
def belper():
    window.press_keys("ctrl+5")
    wait_for_page("Decisions")
    act(window.find("list item", r"^Ada Belfield, Belper"))
    strip = window.find("image", r"^Use over time: ")
    check(re.search(r"beds: 20; .*offered for sale, from 2025 .*beds: 0$", strip.get_name()), strip.get_name())
    window.find(None, r"The 20 reablement places moved to Ilkeston after May 2025")
    window.press_keys("ctrl+1")
    wait_for_page("Explore")


@case("P3: what we kept from Covid: none is recorded as kept, and the undecided say how strong their evidence is")
def kept():
    window.press(r"^All innovations of this Place$", within=window.place_panel())
    wait_for_page("Innovations")
    window.find(BUTTONS, r"^Place: Chesterfield$")
    window.press(r"^Kept: 0$")
    window.find(BUTTONS, r"^State: Kept$")
    window.find_label(r"none recorded$")
    window.press_keys("ctrl+z")
    rows = wait_for("the innovations", lambda: names("table row", window.find("tree table", r"^Innovations$")))
    rows = [row for row in rows if "Started: " in row]
    check(rows and all("Strongest local evidence: " in row for row in rows), f"rows without evidence: {rows}")
    check(any(row.startswith("Team Up Derbyshire.") and "before-and-after, 3 records" in row for row in rows), str(rows))


@case("P4: what lapsed: zero is stated as “none recorded”")
def lapsed():
    window.press(r"^Kept, then lapsed: none recorded$")
    window.find(BUTTONS, r"^State: Kept, then lapsed$")
    window.find_label(r"^Kept, then lapsed: none recorded$")
    window.find(BUTTONS, r"^Clear filters$")
    window.press_keys("ctrl+z")


@case("P3: Team Up shows three separate evidence records")
def team_up():
    row = window.find(None, r"^Team Up Derbyshire\. Started: April 2021")
    act(next(node for node in window.walk(row) if "innovation.open" in actions(node)), "innovation.open")
    for title in TEAM_UP:
        window.find(BUTTONS, "^Open the evidence: " + re.escape(title))


@case("the join: from Priorities, Prevention, Smoking, one press shows trend, gap, innovations and open decisions")
def join():
    window.press_keys("ctrl+3")
    wait_for_page("Priorities")
    prevention = window.find(None, r"^Priority 1, Prevention and self-care")
    window.press(r"^Smoking prevalence in adults: 10\.5%, similar, 2024", within=prevention)
    wait_for_page("Explore")
    place = window.place_panel()
    window.find("label", r"^Chesterfield$", place)
    window.find("label", r"^Gap: 0\.1 percentage points above England in 2024$", place)
    trend = window.find("image", r"^Trend over time$", place)
    check("2024: 10.5%" in trend.get_description(), trend.get_description())
    check("Vaccination hubs began by December 2020" in trend.get_description(), trend.get_description())
    window.find(None, r"^Innovations for Prevention and self-care$", place)
    window.find(BUTTONS, r"^Vaccination hubs: undecided; evidence: activity$", place)
    window.find(None, r"^Open decisions at March 2025$", place)
    window.find(BUTTONS, r"^Closer working of Derbyshire County Council and DCHS on reablement: in progress", place)


@case("the join: one step back is Priorities again")
def back():
    window.press_keys("ctrl+z")
    wait_for_page("Priorities")
    window.find(BUTTONS, r"^Smoking prevalence in adults: 10\.5%, similar, 2024")


@case("nothing is complained about")
def complaints():
    check(not window.complaints(), "\n".join(window.complaints()))


try:
    run(after_failure=window.keep_evidence)
finally:
    window.remove()
