"""Colleagues who work on registers: each has a window on a workspace of their own, or on one between them."""

import json
import shutil

from driver import act, states, wait_for, xdotool
from gi.repository import Atspi
from placeboard import WORKSPACE, Placeboard
from tap import Failure
from tree import Tree

RECORD = "innovation jucd:innovation/team-up-derbyshire"
FORM = "Edit: Innovation"


class Colleague(Placeboard):
    """On an innovation's record, in the workspace at `workspace`, else in a new copy of the default one."""

    def __init__(self, name, workspace=None, **view):
        super().__init__()
        self.who = name
        self.is_asked = False
        self.workspace = workspace or shutil.copy(WORKSPACE, self.folder / "workspace.gpkg")
        # What the colleague chooses when asked for a file.
        self.received = self.folder / "received.jsonl"
        self.environment["PLACEBOARD_OPEN_FILE"] = str(self.received)
        members = {"placeboard-view": 1, "indicator": "90366", "page": "innovations", "record": RECORD, **view}
        file = self.folder / "view.json"
        file.write_text(json.dumps(members), encoding="utf-8")
        self.arguments = ["--size", "1280x800", "--workspace", str(self.workspace), "--view", str(file)]

    def start(self):
        super().start()
        self.find(None, r"^Owner: ", self.record())
        return self

    # Reading

    def words(self):
        """All that is said in the first window, shown or not."""
        frames = [frame for frame in Tree(self.process.pid).read().children if frame.name == self.root.get_name()]
        return [words for frame in frames for node in frame.walk() for words in node.words()]

    def record(self):
        return self.find(None, r"^Record$")

    def owner(self):
        """Who owns the innovation, as the record says; empty while it is made anew."""
        fact = self.look(None, r"^Owner: ", self.record())
        return fact.get_name().removeprefix("Owner: ") if fact else ""

    def wait_for_owner(self, owner, patience=20):
        wait_for(f"the owner {owner}", lambda: self.owner() == owner, patience)

    # Writing

    def take_keys(self):
        """Of several programs on one screen, this one now has the keys."""
        xdotool("windowfocus", "--sync", self.identifier)

    def choose_from_menu(self, item):
        self.take_keys()
        self.press_keys("F10")
        act(self.find("menu item", item))

    def tab_to(self, node):
        for _ in range(40):
            if states(node).contains(Atspi.StateType.FOCUSED):
                return
            self.press_keys("Tab")
        raise Failure(f"Tab does not reach “{node.get_name()}”")

    def fill(self, dialog, name, words):
        """Walks to a field by the keys and types over what is there."""
        self.tab_to(self.find({"text", "entry"}, name, dialog))
        self.press_keys("ctrl+a", "Delete")
        self.type(words)

    def write_owner(self, owner):
        """In the form, not saved."""
        self.take_keys()
        self.press(r"^Edit$", within=self.record())
        form = self.focus_dialog(FORM)
        self.fill(form, r"^Owner$", owner)
        return form

    def save(self, form):
        """Who one is is asked at the first change."""
        self.press(r"^Save$", within=form)
        self.say_who()

    def say_who(self):
        if not self.is_asked:
            dialog = self.focus_dialog("Your name")
            self.fill(dialog, r"^Recorded as$", self.who)
            self.press_keys("Return")
            self.is_asked = True

    def give_owner(self, owner):
        self.save(self.write_owner(owner))
        self.wait_until_gone(FORM)
        self.wait_for_owner(owner)

    # Files

    def export_changes(self):
        """Saves what has changed; returns the file and what the dialog said of it."""
        self.choose_from_menu(r"^Export changes…$")
        dialog = self.focus_dialog("Export changes")
        said = self.find_label("since then", dialog)
        before = set(self.saved.iterdir())
        self.press(r"^Save…$", within=dialog)
        self.wait_until_gone("Export changes")
        return (set(self.saved.iterdir()) - before).pop(), said

    def open_changes(self, file):
        """Chooses the file; returns the window that shows it first."""
        shutil.copy(file, self.received)
        self.choose_from_menu(r"^Import changes…$")
        return self.focus_dialog("Import changes")

    def import_changes(self, dialog):
        self.press(r"^Import$", within=dialog)
        self.say_who()
        self.wait_until_gone("Import changes")
