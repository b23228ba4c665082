"""The pages of the window: how a person gets to each of them and back."""

import json

import layout
from driver import BUTTONS, is_shown, states, wait_for
from gi.repository import Atspi
from placeboard import Placeboard
from tap import case, check, run

# Shortcut, name, and whether the wide header has a button for it.
PAGES = [
    ("ctrl+3", "Priorities", True),
    ("ctrl+4", "Innovations", True),
    ("ctrl+5", "Decisions", True),
    ("ctrl+6", "Assembly", True),
    ("ctrl+8", "Data quality", False),
]
TEAM_UP = "innovation jucd:innovation/team-up-derbyshire"

window = Placeboard(arguments=["--size", "1280x800"])


def title(of=None):
    return (of or window).root.get_name()


def wait_for_page(name, of=None):
    wait_for(f"the page {name}", lambda: title(of) == f"{name} – Placeboard")


def switcher(of=None):
    return (of or window).find(None, r"^Pages$")


def is_pressed(name, of=None):
    button = (of or window).find(BUTTONS, f"^{name}$", switcher(of))
    return states(button).contains(Atspi.StateType.PRESSED) or states(button).contains(Atspi.StateType.CHECKED)


def with_view(size, **members):
    """Another window that starts with this view."""
    other = Placeboard()
    file = other.folder / "view.json"
    file.write_text(json.dumps({"placeboard-view": 1, "indicator": "90366", "sex": "Male", **members}), encoding="utf-8")
    other.arguments = ["--size", size, "--view", str(file)]
    return other


def proves(name, other, prove):
    try:
        other.start()
        prove(other)
        check(not other.complaints(), "\n".join(other.complaints()))
    except Exception:
        other.keep_evidence(name)
        raise
    finally:
        other.remove()


@case("each page has a shortcut, is named by the window, and its button is down")
def shortcuts():
    window.start()
    check(title() == "Explore – Placeboard", f"the window says “{title()}”")
    check(is_pressed("Explore"), "the button of Explore is not down")
    for keys, name, has_button in PAGES:
        window.press_keys(keys)
        wait_for_page(name)
        if has_button:
            wait_for(f"the button {name} to be down", lambda: is_pressed(name))
        else:
            more = window.find(BUTTONS, r"^More pages$")
            wait_for("the menu to say which", lambda: more.get_description() == f"Showing {name}")
        check(not is_pressed("Explore"), f"Explore is down while {name} is shown")


@case("buttons turn to the pages")
def buttons():
    for _, name, has_button in PAGES:
        if has_button:
            window.press(f"^{name}$", within=switcher())
            wait_for_page(name)


@case("the time bar stays below a page")
def time_bar():
    before = window.moment()
    window.press_keys("alt+Left")
    wait_for("an earlier moment", lambda: window.moment() != before)
    window.press_keys("ctrl+z")
    wait_for("the moment before", lambda: window.moment() == before)


@case("what works on the map alone does not work elsewhere")
def map_only():
    window.press_keys("ctrl+e")
    picture, pack = (window.find("menu item", name) for name in (r"\(PNG\)", r"^Board pack"))
    check(not states(picture).contains(Atspi.StateType.SENSITIVE), "a page without a chart can be a picture")
    check(states(pack).contains(Atspi.StateType.SENSITIVE), "a page without a chart cannot be part of a pack")
    window.press_keys("Escape")
    check(window.look(BUTTONS, r"^Show indicators$") is None, "the sidebar's button is there without a sidebar")
    window.press(r"^Explore$", within=switcher())
    wait_for_page("Explore")
    window.find(BUTTONS, r"^Show indicators$")


@case("Ctrl+1 and Ctrl+2 return to Explore with that panel, and one step back is the page again")
def panels():
    for keys, name in (("ctrl+2", r"^Inequality$"), ("ctrl+1", r"^Place$")):
        window.press_keys("ctrl+5")
        wait_for_page("Decisions")
        window.press_keys(keys)
        wait_for_page("Explore")
        window.find(None, name)
        window.press_keys("ctrl+z")
        wait_for_page("Decisions")


@case("Alt+2 shows the table from any page")
def chart():
    window.press_keys("alt+2")
    wait_for_page("Explore")
    window.find(None, r"^Table of areas")
    window.press_keys("ctrl+z")
    wait_for_page("Decisions")


@case("Escape leaves a page")
def escape():
    window.press_keys("Escape")
    wait_for_page("Explore")


@case("the next start finds the page as it was left")
def restored():
    window.press_keys("ctrl+4")
    wait_for_page("Innovations")
    window.close()
    window.start()
    wait_for_page("Innovations")


@case("nothing complained meanwhile")
def no_complaint():
    window.close()
    check(not window.complaints(), "\n".join(window.complaints()))


@case("Escape closes the record first, then leaves its page")
def escape_record():
    def prove(other):
        wait_for_page("Innovations", other)
        other.find_label(r"^Team Up Derbyshire$")
        other.press_keys("Escape")
        wait_for("the record to close", lambda: can_undo(other))
        check(title(other) == "Innovations – Placeboard", f"the window says “{title(other)}”")
        other.press_keys("Escape")
        wait_for_page("Explore", other)

    # Closing the record is the first step that can be taken back.
    def can_undo(other):
        return states(other.find(BUTTONS, r"^Undo$")).contains(Atspi.StateType.SENSITIVE)

    proves("escape record", with_view("1280x800", page="innovations", record=TEAM_UP), prove)


@case("a narrow window has its pages at the bottom, the panels among them")
def narrow():
    def prove(other):
        bar = switcher(other)
        names = [node.get_name() for node in bar_buttons(bar)]
        expected = ["Explore", "Place", "Inequality", "Priorities", "Innovations", "Decisions", "More pages"]
        check(names == expected, f"the bottom has {names}")
        check("Innovations" in other.labels(bar), "the icons have no words")
        for name in ("Place", "Inequality", "Decisions", "Explore"):
            other.press(f"^{name}$", within=bar)
            wait_for_page(name, other)
            wait_for(f"the button {name} to be down", lambda: is_pressed(name, other))
        other.press(r"^Place$", within=bar)
        wait_for_page("Place", other)
        other.press_keys("Escape")
        wait_for_page("Explore", other)

    proves("narrow", with_view("700x800"), prove)


@case("as narrow as a window gets, icons with names are left")
def narrowest():
    def prove(other):
        bar = switcher(other)
        check(not other.labels(bar), f"words are left: {other.labels(bar)}")
        for button in bar_buttons(bar):
            check(button.get_name(), "a button has no name")
        root = layout.read(other.root)
        check(root.place[2] <= 360, f"the window is {root.place[2]} wide")
        problems = [line for line in layout.outside_window(root) if "Pages" in line or "push button" in line]
        check(not problems, "\n".join(problems))

    proves("narrowest", with_view("360x640", page="innovations"), prove)


def bar_buttons(bar):
    found = [bar.get_child_at_index(number) for number in range(bar.get_child_count())]
    return [node for node in found if node.get_role_name() in BUTTONS and is_shown(node)]


try:
    run(after_failure=window.keep_evidence)
finally:
    window.remove()
