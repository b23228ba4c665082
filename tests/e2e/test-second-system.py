"""Another system than the default one: added to its workspace and turned to (story F9),
and alone in a workspace, where nothing speaks of the default one."""

import os
import pathlib
import re
import subprocess

from driver import act, wait_for
from placeboard import CLI, DATA_DIR, Placeboard, actions
from tap import case, check, run
from tree import Tree

SOURCE = pathlib.Path(__file__).resolve().parents[2]
PACK = SOURCE / "data" / "packs" / "cheshire-and-merseyside"
OURS, OTHER = "Cheshire and Merseyside", "Derby and Derbyshire"
PLACES = [
    "Halton", "Warrington", "Cheshire East", "Cheshire West and Chester", "Knowsley", "Liverpool", "St. Helens",
    "Sefton", "Wirral",
]
FOREIGN = re.compile(r"Derby|JUCD|Joined Up Care|Chesterfield|Glossop|DCHS")

# Every page by its shortcut and the window's title; Explore by its charts and panels too.
PAGES = [
    ("ctrl+3", "Priorities"), ("ctrl+4", "Innovations"), ("ctrl+5", "Decisions"), ("ctrl+6", "Assembly"),
    ("ctrl+7", "Targets"), ("ctrl+8", "Data quality"),
]
CHARTS = ["alt+1", "alt+2", "alt+3", "alt+4"]
PANELS = ["ctrl+1", "ctrl+2"]

# What the letter of 17 September 2020 says, and the Assembly page shows.
LETTER = [
    "Alan Yates", "Chair", "November 2019", "17 September 2020", "online",
    "Partnership Assembly arranged for 17th September",
    "Place has always been a foundational constituency in health and care",
    "Place based integration achieving its full potential",
    "What has to happen now to make Places work at their best?",
    "What I will do for my Place is…", "What I need from other partners is…",
    "restore as far as possible the level of service", "a potential second wave", "transform our services",
    "Local Resilience Forums", "Partnership Coordination Group",
    "the lowering of barriers between organisations", "integrated commissioning and provision at Place",
    "what lessons we are learning from COVID-19 more widely", "decade long effects of austerity",
    "the NHS “Phase 3 letter”", "supporting Primary Care Networks",
    "changing population health status and increased health inequalities", "acute services sustainability",
    "CCG configuration", "a greater difference to improving health and wellbeing and reducing inequalities",
    "introductions to the concept and meaning of Place", "a programme for the morning",
    "a set of slides to which I will speak at the start of the morning", "establishing invitation lists",
    "some background slides",
    "the Partnership Board agreed that the starting point of our discussions should be Place",
]


# A pack that is installed is offered by name, whatever the workspace holds. The items of
# that one menu are the only words of the other system that are allowed.
def is_offer(node):
    return node.role == "menu item" and node.name == OTHER


def read(window):
    """The tree of all windows of the program, shown or not."""
    if window.tree is None:
        window.tree = Tree(window.process.pid)
    return window.tree.read()


def all_words(window):
    return [words for node in read(window).walk(leave_out=is_offer) for words in node.words()]


def wait_for_words(window, words, within=""):
    """Waits until all of these words stand in what is named so."""
    def missing():
        found = next((node for node in read(window).walk() if node.name.startswith(within)), None)
        names = {node.name for node in found.walk()} if found else set()
        return [text for text in words if text not in names]

    wait_for(f"the words {', '.join(words)}", lambda: not missing())


def check_ours(window, where):
    words = all_words(window)
    check(len(words) > 50, f"{where}: only {len(words)} names were read")
    foreign = [text for text in words if FOREIGN.search(text)]
    check(not foreign, f"{where} says: {'; '.join(foreign[:5])}")


def wait_for_page(window, name):
    wait_for(f"the page {name}", lambda: window.root.get_name() == f"{name} – Placeboard")


def open_system_menu(window):
    """The named node is the menu button; what can be pressed is within it."""
    button = window.find(None, r"^System: ")
    act(next(node for node in window.walk(button) if actions(node)))


def choose_from_system_menu(window, *items):
    """The menu is made anew with each system, so that no item is one that was found before."""
    open_system_menu(window)
    for item in items:
        act(window.find("menu item", item, within=window.root))


def wait_for_system(window, name):
    wait_for_words(window, [f"System: {name}"])
    window.wait_until_settled()


def make_window():
    """With both packs installed."""
    window = Placeboard(arguments=["--size", "1280x800"])
    data = window.folder / "installed"
    data.mkdir()
    os.symlink(pathlib.Path(DATA_DIR) / "workspaces", data / "workspaces")
    os.symlink(PACK.parent, data / "packs")
    window.environment["PLACEBOARD_DATA_DIR"] = str(data)
    window.tree = None
    return window


both = make_window()
alone = make_window()


@case("F9: a system is added from the menu")
def add():
    both.start()
    wait_for_system(both, OTHER)
    choose_from_system_menu(both, r"^Add a system$", f"^{OURS}$")
    dialog = both.dialog("Import")
    both.press(r"^Import$", within=dialog)
    both.press(r"^Close$", within=dialog)
    both.wait_until_gone("Import")
    wait_for_system(both, OTHER)


@case("F9: the menu turns to the other system: its Places, its Assembly; and back")
def turn():
    choose_from_system_menu(both, f"^{OURS}$")
    wait_for_system(both, OURS)
    both.press_keys("alt+2")
    wait_for_words(both, PLACES, within="Table of areas")
    both.press_keys("ctrl+6")
    wait_for_page(both, "Assembly")
    wait_for_words(both, ["What has to happen now to make Places work at their best?"])

    choose_from_system_menu(both, f"^{OTHER}$")
    wait_for_system(both, OTHER)
    wait_for_words(both, ["No assembly is recorded for Derby and Derbyshire."])


@case("a system that is there is not offered again")
def offered_once():
    open_system_menu(both)
    both.find("menu item", f"^{OURS}$", within=both.root)
    check(both.look("menu item", r"^Add a system$") is None, "a system can be added, though all are there")
    both.press_keys("Escape")


@case("the next start shows the system that was left")
def remembered():
    choose_from_system_menu(both, f"^{OURS}$")
    wait_for_system(both, OURS)
    both.close()
    both.tree = None
    both.start()
    wait_for_system(both, OURS)
    both.close()
    check(not both.complaints(), "\n".join(both.complaints()))


@case("F9: alone in a workspace, the system opens with its nine Places")
def open_alone():
    path = alone.folder / "alone.gpkg"
    done = subprocess.run(
        [CLI, "--workspace", str(path), "import", str(PACK)], capture_output=True, text=True,
        env={**os.environ, "GSETTINGS_BACKEND": "memory"},
    )
    check(done.returncode == 0, done.stderr)
    alone.environment["PLACEBOARD_WORKSPACE"] = str(path)
    alone.start()
    wait_for_system(alone, OURS)
    check_ours(alone, "the first screen")
    alone.press_keys("alt+2")
    wait_for_words(alone, PLACES, within="Table of areas")


@case("no chart and no panel speaks of the other system")
def explore_alone():
    for keys in CHARTS + PANELS:
        alone.press_keys(keys)
        wait_for_page(alone, "Explore")
        alone.wait_until_settled()
        check_ours(alone, f"what {keys} shows")


@case("no page speaks of the other system")
def pages_alone():
    for keys, name in PAGES:
        alone.press_keys(keys)
        wait_for_page(alone, name)
        check_ours(alone, f"the page {name}")


@case("A4: the Assembly page shows all that the letter says")
def letter():
    alone.press_keys("ctrl+6")
    wait_for_page(alone, "Assembly")
    wait_for_words(alone, ["Also in the letter"])
    words = all_words(alone)
    missing = [text for text in LETTER if not any(text in shown for shown in words)]
    check(not missing, f"the page does not say: {'; '.join(missing)}")
    for place in PLACES:
        check(any(text.startswith(f"Place profile: {place}.") for text in words), f"no profile of {place}")


@case("no menu and no dialog speaks of the other system, but to offer its pack")
def dialogs_alone():
    alone.press_keys("ctrl+1")
    wait_for_page(alone, "Explore")
    open_system_menu(alone)
    wait_for("the offer of the other system", lambda: any(is_offer(node) for node in read(alone).walk()))
    check_ours(alone, "the system menu")
    alone.press_keys("Escape")
    for keys, title in [("ctrl+i", "Import"), ("ctrl+k", "Search everything")]:
        alone.press_keys(keys)
        alone.focus_dialog(title)
        check_ours(alone, f"the window “{title}”")
        alone.press_keys("Escape")
        alone.wait_until_gone(title)


@case("nothing complained meanwhile")
def no_complaint():
    alone.close()
    check(not alone.complaints(), "\n".join(alone.complaints()))


def keep_evidence(name):
    both.keep_evidence(name)
    alone.keep_evidence(name)


try:
    run(after_failure=keep_evidence)
finally:
    both.remove()
    alone.remove()
