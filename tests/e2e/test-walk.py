"""Every text that the readings of the source documents expect is on a screen.

tests/registers/screens.csv says of each row of tests/registers/rows.csv on which page, in
which record and under which accessible name it is read. Here each record is opened on the
real window, as its rows and the search do, and each name looked for in what the record shows.
"""

import csv
import os
import pathlib
import re
import subprocess
import time

from driver import wait_for
from gi.repository import Gio, GLib
from placeboard import CLI, Placeboard
from tap import case, check, run
from tree import ACCESSIBLE, Node, Tree

SOURCE = pathlib.Path(__file__).resolve().parents[2]
REGISTERS = SOURCE / "tests" / "registers"
PACK = SOURCE / "data" / "packs" / "cheshire-and-merseyside"
OURS, OTHER = "derby-and-derbyshire", "cheshire-and-merseyside"

# What a page is called by the accessibility bus, where not as its title.
PAGE_GROUPS = {"Decisions": "Decisions and agreements", "Innovations": "Innovation details"}
# What heads a record's list of links, before the name of the row in it.
WITHIN = " > "
# The two forms of the second system's Assembly are how any pledge and ask begins.
FORMS = {"What I will do for my Place is…", "What I need from other partners is…"}
PATIENCE = 10
# Where no record appears, there is nothing to wait for but the window's own rest.
REST = 0.5
CONTACTS = {
    "an e-mail address": re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+"),
    "a telephone number": re.compile(r"(?<![\d.])(?:\+44|0)[ -]?\d{2,4}[ -]?\d{3}[ -]?\d{3,4}(?!\d)"),
}


def read(name):
    with open(REGISTERS / name, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


EXPECTED = read("rows.csv")
SCREENS = read("screens.csv")


class Reader(Tree):
    """Reads one part of the window, and opens records."""

    def __init__(self, window):
        super().__init__(window.process.pid)
        self.window = window
        self.session = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.program = self._find_on_session(window.process.pid)
        self.holders = {}

    def _find_on_session(self, identifier):
        def ask(method, arguments=None):
            bus = "org.freedesktop.DBus"
            return self.session.call_sync(
                bus, "/org/freedesktop/DBus", bus, method, arguments, None, Gio.DBusCallFlags.NONE, -1, None
            ).unpack()[0]

        for name in ask("ListNames"):
            if name.startswith(":") and ask("GetConnectionUnixProcessID", GLib.Variant("(s)", (name,))) == identifier:
                return name
        raise LookupError(f"process {identifier} is not on the message bus")

    def activate(self, action, *parameters):
        """The window's own actions, which each row of a list and of the search does."""
        self.session.call_sync(
            self.program, "/io/github/placeboard/Placeboard/window/1", "org.gtk.Actions", "Activate",
            GLib.Variant("(sava{sv})", (action, list(parameters), {})), None, Gio.DBusCallFlags.NONE, -1, None,
        )

    def open(self, record):
        self.activate("show-record", GLib.Variant("(ss)", tuple(record.split(" ", 1))))

    def read_below(self, path):
        """The node of this path and all below it, but for the parts of a row that says itself whole."""
        generation = [Node(path)]
        nodes = []
        while generation:
            nodes += generation
            generation = self._read_names(generation)
        return nodes

    def _read_names(self, generation):
        """Fills in names and roles; the next generation."""
        get = ("org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (ACCESSIBLE, "Name")))
        answers = self._ask_all(
            [(node.path, *get) for node in generation]
            + [(node.path, ACCESSIBLE, "GetRoleName", None) for node in generation]
        )
        for node, name, role in zip(generation, answers, answers[len(generation):]):
            node.name = name[0] if name else ""
            node.role = role[0] if role else ""
        parents = [node for node in generation if ": " not in node.name and node.role != "label"]
        for node, below in zip(parents, self.children(*[node.path for node in parents])):
            node.children = [Node(path) for path in below]
        return [child for node in parents for child in node.children]

    def children(self, *paths):
        """The paths of what each holds."""
        answers = self._ask_all([(path, ACCESSIBLE, "GetChildren", None) for path in paths])
        return [[path for owner, path in (below[0] if below else []) if owner == self.name] for below in answers]

    def record(self, page):
        """The nodes of the record that this page shows; none where it shows no record."""
        if page not in self.holders and not self._find_holder(page):
            return []
        # A page can make the view of its record anew, always in the same place.
        for path in reversed(self.children(self.holders[page])[0]):
            nodes = self.read_below(path) if self._is_record(path) else []
            if nodes:
                return nodes
        return []

    def _is_record(self, path):
        get = ("org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (ACCESSIBLE, "Name")))
        name = self._ask_all([(path, *get)])[0]
        return name is not None and name[0] == "Record"

    def _find_holder(self, page):
        """What holds the record's view on a page; a page of another kind than this is not taken for it."""
        name = PAGE_GROUPS.get(page, page)
        groups = [node for node in self.read().walk() if node.name == name and node.role in ("panel", "grouping", "group")]
        check(len(groups) == 1, f"{len(groups)} groups are called {name}")
        for node in groups[0].walk():
            if any(child.name == "Record" for child in node.children):
                self.holders[page] = node.path
                return True
        return False

    def is_in_place(self, node):
        """Whether the node has room on the window."""
        answer = self._ask_all([(node.path, "org.a11y.atspi.Component", "GetExtents", GLib.Variant("(u)", (1,)))])[0]
        return answer is not None and answer[0][2] > 0 and answer[0][3] > 0


def look(nodes, name):
    """The node of this name; of "Attachments > Document: …" the one within the group."""
    group, _, last = name.rpartition(WITHIN)
    if group:
        nodes = [node for top in nodes if top.name == group for node in top.walk()]
    return next((node for node in nodes if last in (node.name, node.description)), None)


def missing_names(reader, page, names):
    """Those of the names that the record on the page does not have."""
    nodes = reader.record(page)
    check_no_contact(nodes, page)
    return [name for name in names if not (node := look(nodes, name)) or not reader.is_in_place(node)]


def unfold(reader, page):
    """Opens the lists that show a part of what they hold."""
    for node in reader.record(page):
        if node.role in ("push button", "button") and node.name.startswith("Show all "):
            reader._ask_all([(node.path, "org.a11y.atspi.Action", "DoAction", GLib.Variant("(i)", (0,)))])


def walk_record(reader, page, record, names):
    """Opens the record; says what is not on its page."""
    reader.open(record)
    wait_for(f"the page {page} for {record}", lambda: reader.window.root.get_name() == f"{page} – Placeboard")
    deadline = time.monotonic() + PATIENCE
    has_unfolded = False
    while missing := missing_names(reader, page, names):
        if time.monotonic() > deadline - PATIENCE / 2 and not has_unfolded:
            unfold(reader, page)
            has_unfolded = True
        if time.monotonic() > deadline:
            return [f"{record} on {page} does not show “{name}”" for name in missing]
    return []


def in_order(records):
    """By page, so that what one record says is never taken for the same words of the one before."""
    ordered, left = [], sorted(records, key=lambda record: record[0])
    while left:
        before = set(records[ordered[-1]]) if ordered else set()
        page = ordered[-1][0] if ordered else None
        same = [record for record in left if record[0] == page] or left
        ordered.append(next((record for record in same if not before & set(records[record])), same[0]))
        left.remove(ordered[-1])
    return ordered


def walk(reader, pack):
    records = {}
    for row in SCREENS:
        if row["pack"] == pack and row["record"]:
            records.setdefault((row["screen"], row["record"]), []).append(row["accessible"])
    check(records, f"nothing is expected of {pack}")
    problems = []
    before = set()
    started = time.monotonic()
    for screen, record in in_order(records):
        names = records[screen, record]
        check(not before >= set(names), f"{record} could not be told from the record before it")
        problems += walk_record(reader, screen, record, names)
        before = set(names)
    print(f"# {len(records)} records in {time.monotonic() - started:.0f} s", flush=True)
    check(not problems, "\n".join(problems))


def check_page_alone(reader, pack, screen):
    """What a page says without any record: the words of a system and its priorities."""
    wanted = [row["accessible"] for row in SCREENS
              if (row["pack"], row["screen"], row["record"]) == (pack, screen, "") and row["accessible"]]
    check(wanted, f"nothing is expected of {screen}")
    words = [text for node in reader.read().walk() for text in node.words()]
    missing = [text for text in wanted if not any(text in shown for shown in words)]
    check(not missing, f"{screen} does not say: {'; '.join(missing)}")


def check_no_contacts(window, reader):
    for page in ("explore", "priorities", "innovations", "decisions", "assembly", "targets", "quality"):
        reader.activate("show-page", GLib.Variant("s", page))
        time.sleep(REST)
        check_no_contact(reader.read().walk(), page)


def check_no_contact(nodes, where):
    for node in nodes:
        for text in node.words():
            for what, pattern in CONTACTS.items():
                check(not pattern.search(text), f"{where} says {what}: {text}")


default = Placeboard(arguments=["--size", "1280x800"])
alone = Placeboard(arguments=["--size", "1280x800"])
readers = {}


@case("each expected text has its screen and its accessible name")
def table():
    keys = ("row", "pack", "kind", "uid", "column")
    expected = [tuple(row[key] for key in keys) for row in EXPECTED]
    found = [tuple(row[key] for key in keys) for row in SCREENS]
    check(found == expected, f"the tables differ: {sorted(set(found) ^ set(expected))[:3]}")
    for row, screen in zip(EXPECTED, SCREENS):
        if row["kind"] == "absence":
            continue
        check(screen["screen"] and screen["accessible"], f"row {row['row']}, {row['uid']} has no screen")
        # Dates, states and names of other rows are said in words of their own.
        if row["column"] in ("quote", "text", "wording", "short_name", "note", "definition", "condition"):
            check(row["expected"] in screen["accessible"], f"row {row['row']}: “{screen['accessible']}” is not the text")
    check(len({row["row"] for row in SCREENS}) == 97, "the readings have 97 rows")


@case("A1, A2, A3, A5: every text of the default workspace is on its record")
def walk_default():
    default.start()
    readers[OURS] = Reader(default)
    walk(readers[OURS], OURS)


@case("the five priorities of 2016 stand on their page")
def priorities():
    reader = readers[OURS]
    default.press_keys("Escape")
    reader.activate("show-page", GLib.Variant("s", "priorities"))
    wait_for("Priorities", lambda: default.root.get_name() == "Priorities – Placeboard")
    wait_for("the first priority", lambda: default.look("label", r"Prevention and self-care"))
    check_page_alone(reader, OURS, "Priorities")


@case("the window names the system, what it is also called, and how its area changed")
def system():
    reader = readers[OURS]
    reader.activate("show-page", GLib.Variant("s", "explore"))
    reader.activate("choose-area-set", GLib.Variant("s", "nhs-area"))
    wait_for("Explore", lambda: default.root.get_name() == "Explore – Placeboard")
    default.wait_until_settled()
    check_page_alone(reader, OURS, "Explore")


@case("A4 is not answered: no record of the other system opens")
def absent():
    reader = readers[OURS]
    reader.activate("show-page", GLib.Variant("s", "priorities"))
    wait_for("Priorities", lambda: default.root.get_name() == "Priorities – Placeboard")
    records = sorted({row["record"] for row in SCREENS if row["pack"] == OTHER and row["record"]})
    texts = {row["expected"] for row in EXPECTED if row["pack"] == OTHER and row["column"] in ("text", "quote")} - FORMS
    check(len(records) >= 40 and len(texts) > 15, f"only {len(records)} records and {len(texts)} texts are looked for")
    for record in records:
        reader.open(record)
    time.sleep(REST)
    words = [text for node in reader.read().walk() for text in node.words()]
    said = [text for text in texts if any(text in shown for shown in words)]
    check(not said, f"the default workspace says: {'; '.join(said)}")


@case("4.20: no page and no record gives an e-mail address or a telephone number")
def no_contacts():
    check_no_contacts(default, readers[OURS])


@case("nothing complained meanwhile")
def no_complaint():
    default.close()
    check(not default.complaints(), "\n".join(default.complaints()))


@case("A4: every text of the letter is on its record in a workspace of its pack")
def walk_other():
    path = alone.folder / "alone.gpkg"
    done = subprocess.run(
        [CLI, "--workspace", str(path), "import", str(PACK)], capture_output=True, text=True,
        env={**os.environ, "GSETTINGS_BACKEND": "memory"},
    )
    check(done.returncode == 0, done.stderr)
    alone.environment["PLACEBOARD_WORKSPACE"] = str(path)
    alone.start()
    readers[OTHER] = Reader(alone)
    walk(readers[OTHER], OTHER)


@case("4.20: nor does the other system")
def no_contacts_alone():
    check_no_contacts(alone, readers[OTHER])


@case("nothing complained there either")
def no_complaint_alone():
    alone.close()
    check(not alone.complaints(), "\n".join(alone.complaints()))


def keep_evidence(name):
    default.keep_evidence(name)
    alone.keep_evidence(name)


try:
    run(after_failure=keep_evidence)
finally:
    default.remove()
    alone.remove()
