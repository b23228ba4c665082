"""Story P6: a pledge is recorded by keyboard; it answers a partner's ask, is undone, and stays over a restart."""

import json
import re

from driver import BUTTONS, states, wait_for
from gi.repository import Atspi
from placeboard import Placeboard
from tap import case, check, run

ASK = "A nurse for the Bolsover clinic on Mondays"
PLEDGE = "Lend a nurse to Bolsover on Mondays"
PLEDGED = rf"^Pledge: {PLEDGE}\. Chesterfield\. "
ASKED = rf"^Ask: {ASK}\. Bolsover asks Chesterfield\. Open"
ANSWERED = rf"{ASKED}.* Pledged by Chesterfield: {PLEDGE}$"

window = Placeboard()
file = window.folder / "view.json"


def start(**members):
    file.write_text(json.dumps({"placeboard-view": 1, "indicator": "90366", "sex": "Male", "level": "ltla",
                                "place": "E07000034", **members}), encoding="utf-8")
    window.arguments = ["--size", "1280x800", "--view", str(file)]
    window.start()


def wait_for_page(name):
    wait_for(f"the page {name}", lambda: window.root.get_name() == f"{name} – Placeboard")


def is_focused(node):
    return states(node).contains(Atspi.StateType.FOCUSED)


def tab_to(entry, keys="Tab"):
    for _ in range(30):
        if is_focused(entry):
            return
        window.press_keys(keys)
    check(is_focused(entry), f"{keys} does not reach “{entry.get_name()}”")


def fill(dialog, name, words, keys="Tab"):
    """Walks to a field and types over what is there."""
    entry = window.find({"text", "entry"}, name, dialog)
    tab_to(entry, keys)
    window.press_keys("ctrl+a")
    window.type(words)


def find_button(pattern):
    """The page is a long one, and is made anew with each change."""
    return window.find(BUTTONS, pattern, patience=60)


def is_gone(pattern):
    return window.look(None, pattern) is None


@case("P6: a partner's ask is recorded by keyboard; the name for the history is asked once")
def ask():
    start(page="assembly", moment="2026-03-01")
    wait_for_page("Assembly")
    window.press(r"^Add an ask$")
    dialog = window.focus_dialog("Add: Ask")
    fill(dialog, r"^Ask", ASK)
    fill(dialog, r"^Who is asked", "Chesterfield", "shift+Tab")
    fill(dialog, r"^Who asks", "Bolsover", "shift+Tab")
    window.press_keys("ctrl+Return")
    who = window.focus_dialog("Your name")
    fill(who, r"^Recorded as$", "Gill")
    window.press_keys("Return")
    window.wait_until_gone("Add: Ask")
    find_button(ASKED)


@case("P6: a pledge is recorded by keyboard; it is in my Place and in the partner's asks")
def pledge():
    window.press(r"^Add a pledge for Chesterfield$")
    dialog = window.focus_dialog("Add: Pledge")
    fill(dialog, r"^Pledge", PLEDGE)
    fill(dialog, r"^Answers", "A nurse")
    window.press_keys("Down", "Return")
    window.find(None, rf"^Remove {ASK}", dialog)
    window.press_keys("ctrl+Return")
    window.wait_until_gone("Add: Pledge")
    find_button(PLEDGED)
    find_button(ANSWERED)


@case("P6: undo takes the pledge back from both; redo brings it again")
def undo():
    window.press_keys("ctrl+z")
    wait_for("the pledge to go", lambda: is_gone(PLEDGED), 60)
    check(is_gone(ANSWERED), "the ask still has its answer")
    find_button(ASKED)
    window.press_keys("ctrl+shift+z")
    find_button(PLEDGED)
    find_button(ANSWERED)


@case("P6: it is still there after the program was closed, also among the pledges of the Place, and undo still works")
def restart():
    window.close()
    start(page="assembly", moment="2026-03-01")
    find_button(PLEDGED)
    find_button(ANSWERED)
    window.press_keys("ctrl+z")
    wait_for("the pledge to go", lambda: is_gone(PLEDGED), 60)
    window.press_keys("ctrl+shift+z")
    find_button(PLEDGED)
    window.press_keys("ctrl+1")
    wait_for_page("Explore")
    window.find(BUTTONS, rf"^{re.escape(PLEDGE)}: Pledge$", window.place_panel(), patience=60)


@case("nothing is complained about")
def complaints():
    check(not window.complaints(), "\n".join(window.complaints()))


try:
    run(after_failure=window.keep_evidence)
finally:
    window.remove()
