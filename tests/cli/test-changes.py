"""Changes of the registers from one workspace to another, by the command line."""

import contextlib
import json
import sqlite3

from placeboard_cli import FOLDER, is_whole, run, workspace
from tap import case, check, run as run_cases


def sql(path, *statements):
    """Changes made by another program: the triggers record them too."""
    with contextlib.closing(sqlite3.connect(path)) as db, db:
        for statement in statements:
            db.execute(statement)


def names(path):
    with contextlib.closing(sqlite3.connect(path)) as db:
        return dict(db.execute("SELECT uid, name FROM innovation"))


def pair(name):
    first, second = workspace(f"{name}-first"), workspace(f"{name}-second")
    return first, second


@case("rows that were added there are here after an import, and a second one changes nothing")
def added():
    first, second = pair("added")
    sql(first, "INSERT INTO innovation (uid, name) VALUES ('theirs', 'Theirs')")
    sql(second, "INSERT INTO innovation (uid, name) VALUES ('mine', 'Mine')")
    path = FOLDER / "added.jsonl"
    run("--workspace", first, "changes", "export", path, "--who", "Ann")
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    check(lines[0]["format"] == "placeboard-changes" and lines[0]["who"] == "Ann" and lines[0]["rows"] == len(lines) - 1,
          f"the first line: {lines[0]}")
    check([(line["kind"], line["uid"], line["op"]) for line in lines[1:]] == [("innovation", "theirs", "insert")], f"{lines[1:]}")

    shown = run("--json", "--workspace", second, "changes", "show", path).messages("summary")[0]
    check(shown["added"] == 1 and "written" not in shown, f"{shown}")
    check("theirs" not in names(second), "showing wrote")
    done = run("--json", "--workspace", second, "changes", "import", path).messages("summary")[0]
    check(done["written"] == 1, f"{done}")
    check(names(second).items() >= {"theirs": "Theirs", "mine": "Mine"}.items(), f"{names(second)}")
    again = run("--json", "--workspace", second, "changes", "import", path, expect=2).messages("summary")[0]
    check(again["written"] == 0 and again["there_already"] == 1, f"{again}")
    is_whole(second)


@case("what both sides changed stays as it is here and is told, unless a side is preferred")
def conflicts():
    first, second = pair("conflict")
    sql(first, "INSERT INTO innovation (uid, name) VALUES ('both', 'Theirs')")
    sql(second, "INSERT INTO innovation (uid, name) VALUES ('both', 'Mine')")
    path = FOLDER / "conflict.jsonl"
    run("--workspace", first, "changes", "export", path)
    told = run("--json", "--workspace", second, "changes", "import", path, expect=1).messages("row")[0]
    check(told["fate"] == "conflicts" and told["words"], f"{told}")
    check(names(second)["both"] == "Mine", "their version was taken unasked")
    run("--workspace", second, "changes", "import", path, "--prefer", "theirs")
    check(names(second)["both"] == "Theirs", "their version was not taken")


@case("a bad line is told with file, line and value, and nothing is changed")
def bad_line():
    first, second = pair("bad")
    sql(first, "INSERT INTO innovation (uid, name) VALUES ('bad', 'Bad')")
    path = FOLDER / "bad.jsonl"
    run("--workspace", first, "changes", "export", path)
    path.write_text(path.read_text(encoding="utf-8").replace('"insert"', '"upsert"'), encoding="utf-8")
    result = run("--workspace", second, "changes", "import", path, expect=2)
    for words in ("bad.jsonl", "line 2", "upsert"):
        check(words in result.err, f"“{words}” is not in: {result.err}")
    check("bad" not in names(second), "something was written")


@case("a day that is none, a side that is none, and an unknown word are wrong usage")
def usage():
    path = workspace("usage")
    run("--workspace", path, "changes", "export", FOLDER / "x.jsonl", "--since", "yesterday", expect=64)
    run("--workspace", path, "changes", "import", FOLDER / "x.jsonl", "--prefer", "ours", expect=64)
    run("--workspace", path, "changes", "mend", FOLDER / "x.jsonl", expect=64)
    run("--workspace", path, "changes", "export", FOLDER / "x.jsonl", expect=2)


run_cases()
