"""Registers of a pack go in with it: once, whole, and never over what people wrote."""

import csv
import json
import shutil
import sqlite3

from placeboard_cli import FOLDER, SECOND_PACK, is_whole, run, summary
from tap import case, check, run as run_cases

COMMON = ["source", "source_mark", "quote", "note"]
COLUMNS = {
    "document": "title issuer date address accessed licence audience kind state".split(),
    "innovation": "name need description start_date cohort phase work owner review_date".split(),
    "innovation_state": "innovation state date body reason".split(),
    "link": "from_kind from_uid role to_kind to_key from_date to_date".split(),
}
LETTER = {"uid": "t:document/letter", "title": "A letter", "kind": "letter", "state": "held", "date": "2020-06"}
VISITS = {
    "uid": "t:innovation/visits", "name": "Visits by video", "start_date": "2020-spring", "phase": "response",
    "source": "t:document/letter", "source_mark": "1.2", "quote": "we visit, “by video”,\nevery day", "note": "Read twice",
}
STATE = {"uid": "t:state/visits", "innovation": "t:innovation/visits", "state": "kept", "date": "2020-07"}
LINK = {
    "uid": "t:link/1", "from_kind": "innovation", "from_uid": "t:innovation/visits", "role": "reach", "to_kind": "place",
    "to_key": "E06000006",
}
ROWS = {"document": [LETTER], "innovation": [VISITS], "innovation_state": [STATE], "link": [LINK]}


def pack(name, rows=ROWS, version="1", header=None, register=None):
    """The second pack's tables with these registers instead of its own."""
    folder = FOLDER / name
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(SECOND_PACK, folder)
    shutil.rmtree(folder / "registers", ignore_errors=True)
    (folder / "registers").mkdir()
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    package["version"] = version
    package["resources"] = [r for r in package["resources"] if not r["path"].startswith("registers/")]
    for kind, these in rows.items():
        path = "registers/links.csv" if kind == "link" else f"registers/{kind}.csv"
        with open(folder / path, "w", encoding="utf-8", newline="") as stream:
            names = header or ["uid", *COLUMNS[kind], *COMMON]
            writer = csv.DictWriter(stream, names, restval="", extrasaction="ignore", lineterminator="\n")
            writer.writeheader()
            writer.writerows(these)
        package["resources"].append(
            {"name": f"registers-{kind}", "path": path, "placeboard": {"kind": "register", "register": register or kind}}
        )
    (folder / "datapackage.json").write_text(json.dumps(package, ensure_ascii=False), encoding="utf-8")
    return folder


def ask(path, sql):
    database = sqlite3.connect(path)
    try:
        return database.execute(sql).fetchall()
    finally:
        database.close()


def write(path, *statements):
    database = sqlite3.connect(path)
    with database:
        for statement in statements:
            database.execute(statement)
    database.close()


def dump(path):
    return [ask(path, f"SELECT * FROM {table} ORDER BY id") for table in
            ("document", "innovation", "innovation_state", "register_link", "change", "change_action")]


def with_pack(name):
    path = FOLDER / f"{name}.gpkg"
    summary(path, pack(f"{name}-pack"))
    return path


def again(**changes):
    """ROWS with other values of the one innovation."""
    return {**ROWS, "innovation": [{**VISITS, **changes}]}


@case("every value goes in as it stands, and the history has one row")
def whole():
    path = with_pack("whole")
    is_whole(path)
    names = ["uid", "name", "start_date", "phase", "source", "source_mark", "quote", "note"]
    (row,) = ask(path, f"SELECT {', '.join(names)} FROM innovation")
    check(row == tuple(VISITS[name] for name in names), f"{row}")
    check(ask(path, "SELECT DISTINCT system FROM innovation") == [(SECOND_PACK.name,)], "another system")
    check(ask(path, "SELECT need, version FROM innovation") == [(None, 1)], "missing is NULL, and the version is 1")
    check(ask(path, "SELECT to_kind, to_key FROM register_link") == [("place", "E06000006")], "another link")
    check(ask(path, "SELECT kind FROM change_action") == [("pack",)] and not ask(path, "SELECT * FROM change"),
          "the history has more than one row of summary")


@case("the same pack twice, and a newer one that says the same, add nothing")
def twice():
    path = with_pack("twice")
    before = dump(path)
    summary(path, FOLDER / "twice-pack", expect=2)
    summary(path, pack("twice-newer", version="2"))
    check(dump(path) == before, "something was added or recorded")


@case("a newer pack changes what people left alone")
def newer():
    path = with_pack("newer")
    more = {**again(name="Visits by telephone and video"), "document": [LETTER, {**LETTER, "uid": "t:document/second"}]}
    summary(path, pack("newer-2", more, "2"))
    check(ask(path, "SELECT name, version FROM innovation") == [("Visits by telephone and video", 2)], "not changed")
    check(len(ask(path, "SELECT * FROM document")) == 2, "the new row is not there")
    check(ask(path, "SELECT kind FROM change_action") == [("pack",)] * 2, "the history has another row")


@case("what people changed stays, and the import says so")
def people():
    path = with_pack("people")
    write(path, "UPDATE innovation SET owner = 'The board', version = version + 1")
    message = summary(path, pack("people-2", again(name="Another name"), "2"))
    check(ask(path, "SELECT name, owner FROM innovation") == [(VISITS["name"], "The board")], "people's words were lost")
    check(any("changed by people" in note for note in message["notes"]), f"nothing is said: {message['notes']}")


@case("what people deleted does not come back, nor what names it")
def deleted():
    path = with_pack("deleted")
    write(path, "DELETE FROM register_link", "DELETE FROM innovation_state", "DELETE FROM innovation")
    rows = {**again(name="Another name"), "innovation_state": [STATE, {**STATE, "uid": "t:state/second", "state": "stopped"}]}
    message = summary(path, pack("deleted-2", rows, "2"))
    check(message["rows_refused"] == 0, f"{message}")
    check(not ask(path, "SELECT 1 FROM innovation UNION SELECT 1 FROM innovation_state UNION SELECT 1 FROM register_link"),
          "a deleted row is back")
    is_whole(path)


@case("a system is taken back with its rows, but never with what people wrote")
def taken_back():
    path = with_pack("taken-back")
    write(path, "UPDATE innovation SET owner = 'The board', version = version + 1")
    done = run("--workspace", path, "undo-import", 1, expect=2)
    check("1 rows" in done.err and "People changed" in done.err, done.err)
    check(ask(path, "SELECT owner FROM innovation") == [("The board",)], "what was refused was done in part")

    path = with_pack("named")
    write(path, "INSERT INTO innovation_state (uid, innovation, state) SELECT 'mine', uid, 'kept' FROM innovation")
    done = run("--workspace", path, "undo-import", 1, expect=2)
    check("name rows that came with this system" in done.err, done.err)
    check(ask(path, "SELECT count(*) FROM innovation") == [(1,)], "what was refused was done in part")

    write(path, "DELETE FROM innovation_state WHERE uid = 'mine'")
    run("--workspace", path, "undo-import", 1)
    check(ask(path, "SELECT count(*) FROM innovation UNION ALL SELECT count(*) FROM document") == [(0,), (0,)], "rows are left")
    is_whole(path)


# What is wrong, and the refusal: file, line, column, value.
REFUSED = [
    (again(start_date="soon"), "registers/innovation.csv", 2, "start_date", "soon"),
    (again(phase="later"), "registers/innovation.csv", 2, "phase", "later"),
    (again(name=""), "registers/innovation.csv", 2, "name", ""),
    (again(uid=""), "registers/innovation.csv", 2, "uid", ""),
    (again(uid="two words"), "registers/innovation.csv", 2, "uid", "two words"),
    (again(source="t:document/none"), "registers/innovation.csv", 2, "source", "t:document/none"),
    ({**ROWS, "document": [LETTER, {**LETTER, "title": "Twice"}]}, "registers/document.csv", 3, "uid", LETTER["uid"]),
    ({**ROWS, "innovation_state": [{**STATE, "state": "liked"}]}, "registers/innovation_state.csv", 2, "state", "liked"),
    ({**ROWS, "link": [{**LINK, "from_uid": "t:innovation/none"}]}, "registers/links.csv", 2, "from_uid", "t:innovation/none"),
    ({**ROWS, "link": [{**LINK, "to_kind": "document", "to_key": "t:document/none"}]}, "registers/links.csv", 2, "to_key",
     "t:document/none"),
]


@case("a row that cannot be used is refused by file, line, column and value; the rest goes in")
def refused():
    for number, (rows, *wanted) in enumerate(REFUSED):
        path = FOLDER / f"refused-{number}.gpkg"
        summary(path, pack("refused", rows), expect=1)
        got = ask(path, 'SELECT file_name, line, "column", value FROM import_refusal')
        check(any(row[0].endswith(wanted[0]) and list(row[1:]) == wanted[1:] for row in got), f"{wanted}: {got}")
        check(ask(path, "SELECT count(*) FROM observation") != [(0,)], "the rest did not go in")
        is_whole(path)


@case("a row that names a refused one falls with it")
def fallen():
    path = FOLDER / "fallen.gpkg"
    message = summary(path, pack("fallen", again(phase="later")), expect=1)
    check(message["rows_refused"] == 3, f"the innovation, its state and its link: {message}")
    check(not ask(path, "SELECT 1 FROM innovation_state UNION SELECT 1 FROM register_link"), "a row names nothing")


@case("another file than the register asks is refused whole, with words")
def wrong_files():
    for folder, words in (
        (pack("no-column", {"document": [LETTER]}, header=["uid", *COLUMNS["document"][1:], *COMMON]), "title"),
        (pack("no-uid", {"document": [LETTER]}, header=[*COLUMNS["document"], *COMMON]), "uid"),
        (pack("more", {"document": [LETTER]}, header=["uid", "colour", *COLUMNS["document"], *COMMON]), "colour"),
        (pack("system", {"document": [LETTER]}, header=["uid", "system", *COLUMNS["document"], *COMMON]), "system"),
        (pack("unknown", {"document": [LETTER]}, register="documents"), "documents"),
    ):
        path = FOLDER / f"{folder.name}.gpkg"
        done = run("--workspace", path, "import", folder, expect=2)
        check(f"“{words}”" in done.err and folder.name in done.err, f"{folder.name}: {done.err}")


@case("a dry run writes nothing")
def dry():
    path = with_pack("dry")
    before = dump(path)
    summary(path, "--dry-run", pack("dry-2", again(name="Another name"), "2"), expect=None)
    check(dump(path) == before, "it was written")


@case("registers are exported as they came in, and people's own rows with the only system")
def exported():
    path = with_pack("exported")
    write(path, "INSERT INTO innovation (uid, name) VALUES ('own', 'Somebody''s own')")
    first, second = FOLDER / "exported-1", FOLDER / "exported-2"
    (message,) = run("--json", "--workspace", path, "pack", "export", SECOND_PACK.name, first).messages("summary")
    check(message["register_rows"] == 5, f"{message}")
    text = (first / "registers" / "innovation.csv").read_text(encoding="utf-8")
    kept = (FOLDER / "exported-pack" / "registers" / "innovation.csv").read_text(encoding="utf-8")
    check(text.startswith(kept) and "own,Somebody's own" in text[len(kept):], text)
    back = FOLDER / "exported-back.gpkg"
    summary(back, first)
    run("--quiet", "--workspace", back, "pack", "export", SECOND_PACK.name, second)
    for one in first.rglob("*.*"):
        if one.is_file():
            check(one.read_bytes() == (second / one.relative_to(first)).read_bytes(), f"{one.name}: other bytes")


run_cases()
