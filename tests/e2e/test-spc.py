"""Statistical process control by keyboard: read, set, rebased, put back, saved."""

import csv

from driver import BUTTONS, act, states, wait_for, xdotool
from gi.repository import Atspi
from placeboard import DERBY, Placeboard, default_figures
from tap import case, check, run
from xmr import limits, special_causes

INDICATOR = "delayed-transfer-days"
FROM, REASON = "April 2015", "Discharge hub opened"

figures = default_figures()
window = Placeboard(arguments=["--size", "1280x800"])
points = figures.rows(
    "SELECT period, value FROM area_value WHERE indicator_code = ? AND area_code = ? AND category = ''"
    " AND value IS NOT NULL ORDER BY period_from", INDICATOR, DERBY,
)
values = [point["value"] for point in points]


def chart():
    return window.find("slider", r"^Process chart$")


def said():
    """What the chart says of the point that is looked at."""
    return chart().get_description()


def number(value):
    return f"{value:,.0f}"


def saved_rows():
    """The table of the page, saved anew."""
    for old in window.saved.glob("*.csv"):
        old.unlink()
    window.export("CSV")
    file = wait_for("the saved table", lambda: next(iter(window.saved.glob("*.csv")), None))
    wait_for("its end", lambda: file.stat().st_size > 0)
    with open(file, encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def check_figures(rows, first, run_length):
    """The rows from this number on against limits and rules worked out here."""
    centre, lower, upper = limits(values[first:])
    expected = special_causes(values[first:], run_length)
    for row, value, is_special in zip(rows[first:], values[first:], expected):
        name = f"{row['period']}: "
        check(float(row["value"]) == value, name + f"value {row['value']} is not {value}")
        for column, limit in (("mean", centre), ("lower_limit", lower), ("upper_limit", upper)):
            check(abs(float(row[column]) - limit) < 1e-9 * abs(limit), name + f"{column} {row[column]} is not {limit}")
        says_special = row["special_cause"] != "Common Cause"
        check(says_special == is_special, name + f"special cause “{row['special_cause']}”")


@case("the process chart of delayed transfers in Derby is chosen by keyboard")
def open_chart():
    window.start()
    window.search("delayed")
    wait_for("only rows about delays", lambda: all("elayed" in row for row in window.indicator_rows()))
    window.press_keys("Return")
    wait_for("delayed transfers", lambda: "elayed" in (window.current_indicator() or ""))
    window.walk_to("Derby")
    act(window.map(), "map.select")
    window.find("label", "^Derby$", window.place_panel())
    window.press_keys("alt+4")
    wait_for("the chart's words", lambda: points[-1]["period"] in said())


@case("the variation and the limits are said in words")
def words():
    heading = window.find_label(r"Delayed transfer days in Derby: ")
    check("special cause" in heading or "common cause" in heading, heading)
    variation = "special cause" if special_causes(values, 7)[-1] else "common cause"
    window.find_label(rf"(?i)^{variation}")
    check(variation in heading, f"{heading}, not {variation}")
    centre, lower, upper = limits(values)
    window.find_label(rf"mean {number(centre)}\b.*limits {number(lower)} to {number(upper)}")


@case("Left and Right step the points, and each says period, value and rule")
def step():
    window.focus(chart())
    expected = special_causes(values, 7)
    for back in range(1, 6):
        window.press_keys("Left")
        point = points[-1 - back]
        sentence = wait_for(
            f"the point {point['period']}", lambda: said() if said().startswith(f"{point['period']}: ") else None
        )
        check(number(point["value"]) in sentence, f"{sentence} has not {point['value']}")
        check(("Special cause" in sentence) == expected[-1 - back], sentence)
    window.press_keys("Home")
    wait_for("the first point", lambda: said().startswith(f"{points[0]['period']}: "))
    window.press_keys("End")
    wait_for("the last point", lambda: said().startswith(f"{points[-1]['period']}: "))


@case("what is later than the moment says so")
def later():
    before = window.moment()
    for _ in range(3):
        window.press_keys("Left")
    wait_for("an earlier point", lambda: said().startswith(f"{points[-4]['period']}: "))
    window.press_keys("Return")
    wait_for("the moment there", lambda: window.moment() != before)
    window.press_keys("Right")
    wait_for("a later point", lambda: "Later than the moment" in said() and points[-3]["period"] in said())
    window.press_keys("ctrl+z")
    wait_for("the moment of before", lambda: window.moment() == before)


@case("a run of eight is set by keyboard, and the saved figures follow it")
def set_run():
    rows = saved_rows()
    check(len(rows) == len(values), f"{len(rows)} rows, not {len(values)}")
    check_figures(rows, 0, 7)

    # A menu button holds the button that opens it.
    act(window.find(BUTTONS, r"^Rules of the process chart$").get_child_at_index(0))
    seven = window.find(None, r"^7 points in a row$")
    eight = window.find(None, r"^8 points in a row$")
    window.focus(seven)
    window.press_keys("Right")
    wait_for("a run of eight", lambda: states(eight).contains(Atspi.StateType.CHECKED))
    window.press_keys("Escape")
    wait_for("the rules to close", lambda: window.look(None, r"^8 points in a row$") is None)
    xdotool("windowfocus", "--sync", window.identifier)
    check_figures(saved_rows(), 0, 8)


@case("limits are rebased with a reason, which is read back")
def rebase():
    window.press(r"^Rebase from…$")
    dialog = window.dialog("Rebase")
    add = window.find(BUTTONS, r"^Rebase$", dialog)
    check(not states(add).contains(Atspi.StateType.SENSITIVE), "a rebase without a reason can be added")
    reason = window.find("text", r"^Reason$", dialog)
    # There is no window manager to give the dialog the focus.
    xdotool("search", "--onlyvisible", "--name", "^Rebase$", "windowfocus", "--sync")
    wait_for("the focus in the reason", lambda: states(reason).contains(Atspi.StateType.FOCUSED))
    window.type(REASON)
    wait_for("the button to work", lambda: states(add).contains(Atspi.StateType.SENSITIVE))
    window.press_keys("shift+Tab")
    window.press_keys("space")
    # The list has the focus; its search stands before it.
    wait_for("all periods", lambda: window.look("label", r"^November 2019$", dialog))
    window.press_keys("shift+Tab")
    window.type(FROM)
    wait_for("the one period", lambda: window.look("label", r"^November 2019$", dialog) is None)
    window.press_keys("Down", "Return")
    wait_for("the end of the search", lambda: window.look("entry", within=dialog) is None)
    check(FROM in window.labels(dialog), f"{FROM} is not chosen")
    act(add)
    window.wait_until_gone("Rebase")

    window.find_label(rf"^{REASON}$")
    window.find_label(r"^From 1 April 2015")
    first = [point["period"] for point in points].index(FROM)
    wait_for("the new limits", lambda: number(limits(values[first:])[0]) in window.find_label(r"mean .*limits"))
    check_figures(saved_rows(), first, 8)


def removing_button():
    """It may be below what is in sight of the page."""
    return next((node for node in window.walk() if node.get_name() == "Remove the rebase from 1 April 2015"), None)


def remove_rebase():
    act(wait_for("a rebase to remove", removing_button))
    wait_for("no rebase", lambda: removing_button() is None)


@case("a rebase that was taken back by mistake is put back as it was")
def put_back():
    remove_rebase()
    # The header bar has an Undo too, as an icon; the button of a toast is named by its label alone.
    act(window.find("label", r"^Undo$").get_parent())
    wait_for("the rebase", removing_button)
    check(any(node.get_name() == REASON for node in window.walk()), "another reason")
    first = [point["period"] for point in points].index(FROM)
    wait_for("the new limits", lambda: number(limits(values[first:])[0]) in window.find_label(r"mean .*limits"))
    check_figures(saved_rows(), first, 8)


@case("a rebase is taken back")
def remove():
    remove_rebase()
    wait_for("the old limits", lambda: number(limits(values)[0]) in window.find_label(r"mean .*limits"))
    check_figures(saved_rows(), 0, 8)


@case("the points stand in a table, and an icon leads to another chart")
def table():
    window.press(r"^Show as table$")
    window.find(None, r"^Points of the process chart$")
    window.press(r"^Show as table$")
    before = window.current_indicator()
    window.press(r"^Over 4 hours in A&E, ")
    wait_for("another indicator", lambda: window.current_indicator() != before)
    window.find_label(r"^Over 4 hours in A&E in ")
    window.press_keys("ctrl+z")
    wait_for("the indicator of before", lambda: window.current_indicator() == before)
    window.find_label(r"^Delayed transfer days in Derby: ")


@case("nothing complained meanwhile")
def no_complaint():
    window.close()
    check(not window.complaints(), "\n".join(window.complaints()))


try:
    run(after_failure=window.keep_evidence)
finally:
    window.remove()
