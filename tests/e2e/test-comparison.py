"""An innovation's Places with and without it: recorded in the form, then compared in the words of the medians."""

import contextlib
import sqlite3
import statistics

from driver import wait_for
from placeboard import BOLSOVER, DERBY, LIFE_EXPECTANCY, default_figures
from sharing import FORM, Colleague
from tap import case, check, run

HUB = "jucd:innovation/derby-community-response-hub"
TITLE = "Places with and without it"

figures = default_figures()
window = Colleague("Dee Example", record=f"innovation {HUB}", moment="2026-03-01")


def link_indicator():
    """By another program, before the window looks."""
    with contextlib.closing(sqlite3.connect(window.workspace)) as db, db:
        db.execute(
            "INSERT INTO register_link (uid, from_kind, from_uid, role, to_kind, to_key)"
            " VALUES ('link', 'innovation', ?, 'about', 'indicator', ?)", (HUB, LIFE_EXPECTANCY))


def medians(sex, area):
    """Of the periods wholly before April 2020 and wholly after it."""
    periods = figures.periods(LIFE_EXPECTANCY, sex, "ltla")
    sides = ([period for period in periods if int(period[-2:]) < 20], [period for period in periods if int(period[:4]) > 2020])
    return [
        f"{statistics.median(figures.value(LIFE_EXPECTANCY, sex, area, period)['value'] for period in side):.1f}"
        for side in sides
    ]


@case("without a Place that is without it there is nothing to compare, and it says so")
def nothing():
    link_indicator()
    window.start()
    window.find_label(r"^Nothing to compare: no Place is recorded as being without it$")


@case("a Place without it is recorded in the form")
def record():
    window.take_keys()
    window.press(r"^Edit$", within=window.record())
    form = window.focus_dialog(FORM)
    window.fill(form, r"^Places without it: add one$", "Bolsover")
    window.press_keys("Down", "Return")
    window.find(None, r"^Remove Bolsover", form)
    window.press_keys("ctrl+Return")
    window.say_who()
    window.wait_until_gone(FORM)
    window.find(None, r"^Place: Bolsover$", window.record())


@case("both stand side by side with the medians before and after, those with it first")
def compared():
    table = window.find(None, rf"^{TITLE}$")
    wait_for("the rows", lambda: "without it" in window.labels(table))
    labels = window.labels(table)
    found = [label.removesuffix(" years") for label in labels[labels.index("Derby"):]]
    sex = "Male" if window.look("label", r"^Life expectancy, males, years$") else "Female"
    expected = ["Derby", "with it", *medians(sex, DERBY), "Bolsover", "without it", *medians(sex, BOLSOVER)]
    check(found[:len(expected)] == expected, f"{labels} are not {expected}")
    window.find_label(r"^Places differ in more than this\. Before-and-after is not effect\.$")


@case("nothing is complained about")
def complaints():
    check(not window.complaints(), "\n".join(window.complaints()))


try:
    run(after_failure=window.keep_evidence, stop_at_failure=True)
finally:
    window.remove()
