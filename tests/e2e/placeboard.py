"""Placeboard's window in the words of a person who uses it.

Every test gets the same arguments: the application, the command line, the
folder of its data, the folder of its settings schema.
"""

import pathlib
import sys

from driver import BUTTONS, GROUPS, Window, act, states, text_of, wait_for
from figures import Figures
from gi.repository import Atspi
from tap import Failure

PROGRAM, CLI, DATA_DIR, SCHEMA_DIR = sys.argv[1:5]
WORKSPACE = pathlib.Path(DATA_DIR) / "workspaces" / "derby-and-derbyshire.gpkg"

LIFE_EXPECTANCY, SII, SMOKING, IMD = "90366", "92901", "92443", "imd"
DERBY, BOLSOVER, DERBYSHIRE_DALES, ENGLAND = "E06000015", "E07000033", "E07000035", "E92000001"


class Placeboard(Window):
    def __init__(self, environment=None, arguments=()):
        super().__init__(
            PROGRAM,
            {
                "PLACEBOARD_DATA_DIR": DATA_DIR,
                "PLACEBOARD_CLI": CLI,
                "GSETTINGS_SCHEMA_DIR": SCHEMA_DIR,
                **(environment or {}),
            },
            arguments,
        )

    def start(self):
        super().start()
        self.wait_until_settled()
        return self

    def wait_until_settled(self):
        """Waits until the figures are there: the time bar says which period it shows."""
        wait_for("the figures", lambda: ", showing " in self.moment())

    # Measure

    def search(self, words):
        """Types into the search of the indicators; returns the rows that are left."""
        self.press_keys("ctrl+f")
        entry = self.find(None, r"^Search indicators$")
        wait_for("the focus in the search", lambda: states(entry).contains(Atspi.StateType.FOCUSED))
        self.press_keys("ctrl+a", "Delete")
        self.type(words)
        wait_for("the words in the search", lambda: text_of(entry) == words)

    def indicator_rows(self):
        """What the rows of the sidebar say, top to bottom."""
        sidebar = self.find(None, r"^Indicators$")
        return [node.get_name() for node in items(sidebar) if "indicator.choose" in actions(node)]

    def current_indicator(self):
        sidebar = self.find(None, r"^Indicators$")
        for node in items(sidebar):
            if "indicator.choose" in actions(node) and states(node).contains(Atspi.StateType.SELECTED):
                return node.get_name()
        return None

    def choose_indicator(self, pattern):
        """By the row's own action, as a screen reader does."""
        sidebar = self.find(None, r"^Indicators$")
        act(self.find(None, pattern, sidebar), "indicator.choose")

    # Search of everything

    def look_up(self, words):
        """Types into the box that searches everything; returns the rows of what was found."""
        self.press_keys("ctrl+k")
        dialog = self.focus_dialog("Search everything")
        self.press_keys("ctrl+a")
        self.type(words)
        entry = self.find({"text", "entry"}, r"^Search everything$", dialog)
        wait_for("the words in the search", lambda: text_of(entry) == words)
        return [node.get_name() for node in items(self.find(None, r"^Found$", dialog))]

    def go_to_hit(self, pattern):
        """Walks down to a row of what was found, and goes where it leads."""
        found = self.find(None, r"^Found$", self.dialog("Search everything"))
        row = self.find("list item", pattern, found)
        for _ in range(40):
            if states(row).contains(Atspi.StateType.SELECTED):
                break
            self.press_keys("Down")
        self.press_keys("Return")
        self.wait_until_gone("Search everything")

    # Moment

    def moment(self):
        """What the time bar says first: "July 2024, showing 2023-25"; its marks come after."""
        return self.find("slider", r"^Moment$").get_description().split(". ")[0]

    def wait_for_period(self, label):
        wait_for(f"the period {label}", lambda: self.moment().endswith(f"showing {label}"))

    # Place

    def map(self):
        return self.find(None, r"^Map of areas")

    def shown_area(self):
        """The sentence about the area under the keyboard's cursor."""
        return self.map().get_description()

    def focus_map(self):
        self.focus(self.map())

    def walk_to(self, name):
        """Moves the map's cursor from area to area until it stands on this one."""
        for _ in range(40):
            if (self.shown_area() or "").startswith(f"{name},"):
                return
            act(self.map(), "map.next-area")
        raise Failure(f"the map's cursor does not reach {name}")

    def place_panel(self):
        return self.find(GROUPS, r"^Place$")

    def level(self):
        """What the chooser of levels says: "Districts"."""
        return self.find(BUTTONS, r"^Level: ").get_name().removeprefix("Level: ")

    # Files

    def export(self, kind):
        """Saves what is in view as PNG, SVG, PDF, CSV or XLSX, by the menu."""
        self.press_keys("ctrl+e")
        act(self.find("menu item", rf"\({kind}\)"))
        dialog = self.dialog("Export")
        self.press(r"^Save", within=dialog)
        self.wait_until_gone("Export")

    def import_file(self):
        """Opens the import and chooses the file that stands for the chooser's answer."""
        self.press_keys("ctrl+i")
        dialog = self.dialog("Import")
        self.press(r"^Choose a file", within=dialog)
        return dialog


def items(listing):
    """The rows of a list, without walking into them."""
    rows = [listing.get_child_at_index(number) for number in range(listing.get_child_count())]
    return [row for row in rows if row is not None and row.get_role_name() == "list item"]


def actions(node):
    interface = node.get_action_iface()
    return [interface.get_action_name(number) for number in range(interface.get_n_actions())] if interface else []


def default_figures():
    return Figures(WORKSPACE)
