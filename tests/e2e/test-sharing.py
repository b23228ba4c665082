"""Colleagues share a register: changes go by file from one workspace to another; two windows share one workspace."""

import contextlib
import sqlite3
import time

from driver import states, wait_for
from gi.repository import Atspi
from sharing import FORM, Colleague
from tap import case, check, run

ADDED = "Walking bus to the clinic"

ann = Colleague("Ann Example")
beside = Colleague("Ben Example", ann.workspace)
cem = Colleague("Cem Example")


def choose(window, dialog, chosen, other):
    """The other of two versions, by the keys: Tab stops at what is chosen of the two."""
    chosen, other = (window.find({"radio button", "check box"}, name, dialog) for name in (chosen, other))
    check(states(chosen).contains(Atspi.StateType.CHECKED), "the other is chosen already")
    window.tab_to(chosen)
    window.press_keys("Right")
    wait_for("the choice of the other", lambda: states(other).contains(Atspi.StateType.CHECKED))


def has_added(window):
    with contextlib.closing(sqlite3.connect(window.workspace)) as db:
        return bool(db.execute("SELECT 1 FROM innovation WHERE name = ?", (ADDED,)).fetchone())


@case("Export changes: a row that was changed and one that was added go into a file")
def export():
    global file
    ann.start()
    ann.give_owner("Team A")
    ann.press(r"^Back to all innovations$")
    ann.press(r"^Add an innovation")
    form = ann.focus_dialog("Add: Innovation")
    ann.fill(form, r"^Name, required$", ADDED)
    ann.save(form)
    ann.wait_until_gone("Add: Innovation")
    file, said = ann.export_changes()
    check(said == "2 rows have changed since then: 1 added, 1 changed, 0 deleted.", said)


@case("Import changes: a colleague sees the file first, and closing it changes nothing")
def shown_first():
    cem.start()
    words = cem.labels(cem.open_changes(file))
    for said in (
        "1 added, 1 changed, 0 deleted, 0 there already, 0 changed on both sides, 0 that cannot be applied",
        ADDED, "Owner: “empty” becomes “Team A”",
    ):
        check(said in words, f"“{said}” is not in {words}")
    cem.press_keys("Escape")
    cem.wait_until_gone("Import changes")
    check(cem.owner() == "Not stated", f"the owner is {cem.owner()}")


@case("Import changes: it is one action, which undo takes back whole and redo brings again")
def one_action():
    cem.import_changes(cem.open_changes(file))
    cem.wait_for_owner("Team A")
    check(has_added(cem), "the row that was added there is not here")
    cem.press_keys("ctrl+z")
    cem.wait_for_owner("Not stated")
    check(not has_added(cem), "undo took back one row of two")
    cem.press_keys("ctrl+shift+z")
    cem.wait_for_owner("Team A")
    check(has_added(cem), "redo brought again one row of two")


@case("Import changes: what both have changed stands side by side, and the choice holds")
def conflict():
    ann.take_keys()
    ann.look_up("team up derb")
    ann.go_to_hit(r"^Team Up Derbyshire, Innovation")
    ann.wait_for_owner("Team A")
    ann.give_owner("Team D")
    cem.give_owner("Team C")
    again, _ = ann.export_changes()
    dialog = cem.open_changes(again)
    cem.find_label("1 changed on both sides", dialog)
    choose(cem, dialog, r"^Owner, mine: Team C$", r"^Owner, theirs: Team D$")
    cem.import_changes(dialog)
    cem.wait_for_owner("Team D")
    cem.press_keys("ctrl+z")
    cem.wait_for_owner("Team C")


@case("two windows on one workspace: an edit in one is seen in the other")
def seen():
    beside.start()
    check(beside.owner() == "Team D", f"the owner is {beside.owner()}")
    ann.give_owner("Team E")
    beside.wait_for_owner("Team E", patience=5)


@case("two windows on one workspace: an edit that meets another is refused with both versions; the choice holds")
def refused():
    ann_form = ann.write_owner("Ann Example")
    beside_form = beside.write_owner("Team F")
    ann.focus_dialog(FORM)
    ann.save(ann_form)
    ann.wait_until_gone(FORM)
    beside.focus_dialog(FORM)
    beside.save(beside_form)
    versions = beside.focus_dialog("Two versions")
    choose(beside, versions, r"^Owner, yours: Team F$", r"^Owner, theirs: Ann Example$")
    beside.press(r"^Save$", within=versions)
    beside.wait_until_gone("Two versions")
    beside.wait_until_gone(FORM)
    beside.wait_for_owner("Ann Example")
    ann.wait_for_owner("Ann Example")


@case("Erase from history: the text is gone from both windows within three seconds")
def erase():
    ann.choose_from_menu(r"^Erase from history…$")
    dialog = ann.focus_dialog("Erase from history")
    ann.fill(dialog, r"Text to erase", "Ann Example")
    ann.press(r"^Erase…$", within=dialog)
    ann.press(r"^Erase$", within=ann.focus_dialog("Erase “Ann Example” everywhere?"))
    ann.find_label(r"^Erased in ", dialog)
    begun = time.monotonic()
    for window in (ann, beside):
        window.wait_for_owner("[erased]", patience=3)
    check(time.monotonic() - begun < 3, f"{time.monotonic() - begun:.1f} seconds")
    ann.focus_dialog("Erase from history")
    ann.press_keys("Escape")
    ann.wait_until_gone("Erase from history")
    for window in (ann, beside):
        left = [words for words in window.words() if "Ann Example" in words]
        check(not left, f"{left}")


@case("nothing is complained about")
def complaints():
    for window in (ann, beside, cem):
        check(not window.complaints(), "\n".join(window.complaints()))


def keep_evidence(name):
    for window in (ann, beside, cem):
        window.keep_evidence(f"{name} {window.who}")


try:
    run(after_failure=keep_evidence, stop_at_failure=True)
finally:
    for window in (beside, cem, ann):
        window.remove()
