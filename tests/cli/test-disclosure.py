"""Small counts on their way out: what leaves, who is asked, and what is written down."""

import csv
import io
import json
import sqlite3
import subprocess

from placeboard_cli import FOLDER, ROOT, query, run, workspace
from tap import case, check, run as run_cases

PACKS = ROOT / "tests" / "fixtures" / "disclosure"


def pack(name):
    path = FOLDER / f"{name}.gpkg"
    if not path.exists():
        run("--quiet", "--workspace", path, "import", PACKS / name)
    return path


def export(path, view, name, *words, expect):
    document = FOLDER / f"{name}.view.json"
    document.write_text(json.dumps({"placeboard-view": 1, **view}), encoding="utf-8")
    output = FOLDER / name
    output.unlink(missing_ok=True)
    done = run("--quiet", "--workspace", path, "export", "--view", document, "--output", output, *words, expect=expect)
    return output, done


def rows(path):
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))


def log(path):
    done = run("--workspace", path, "--json", "disclosure", "log")
    return [json.loads(line) for line in done.out.splitlines()]


BARS = {"chart": "bars", "indicator": "admissions", "sex": "Female", "level": "ltla", "moment": "2023-07-01"}


@case("nothing leaves before somebody has seen what is hidden")
def asks_first():
    path = pack("parent-total")
    output, done = export(path, BARS, "asked.csv", expect=2)
    check(not output.exists(), "the file was written")
    check("Admissions, Dogwood, Female, All ages, 2023: its count is from 1 to 7" in done.err, done.err)
    check("Fir, Female, All ages, 2023: a hidden figure could be worked out from it" in done.err, done.err)
    check("2024" not in done.err, "a period that is not shown is listed")
    check("Counts from 1 to 7 are hidden; 0 is shown." in done.err, done.err)
    check("--confirm-disclosure" in done.err, done.err)
    check(log(path) == [], "something was logged that did not leave")


@case("what leaves is controlled, marked and written down")
def leaves():
    path = pack("parent-total")
    output, _ = export(path, BARS, "left.csv", "--confirm-disclosure", expect=1)
    told = {row["area_name"]: row for row in rows(output)}
    for name, row in told.items():
        is_hidden = name in ("Dogwood", "Fir")
        check(row["status"] == ("suppressed-here" if is_hidden else "present"), row)
        for column in ("value", "lower95", "upper95", "lower998", "upper998", "count", "denominator"):
            check((row[column] == "") == is_hidden, row)
        # Which of the two is the small one is not told.
        check(row["note"] == ("Hidden by the rule for small counts" if is_hidden else ""), row)
    entry, = log(path)
    check(entry["what"] == "export" and entry["name"] == "left.csv" and entry["who"] != "" and entry["at"] != "", entry)
    check(entry["n_hidden"] == 2 == len(entry["hidden"]), entry)
    check("hide:1-7" in entry["rules"], entry)
    check("5.0" not in json.dumps(entry["hidden"]), "the log tells a figure")


@case("every kind of file that leaves is controlled")
def every_format():
    path = pack("parent-total")
    for chart in ("bars", "trend", "table"):
        for file_format in ("svg", "pdf", "png"):
            output, _ = export(path, {**BARS, "chart": chart, "place": "T07000004"}, f"{chart}.{file_format}",
                               "--confirm-disclosure", expect=1)
            check(output.stat().st_size > 1000, f"{chart}.{file_format}")
            if file_format == "pdf":
                words = subprocess.run(["pdftotext", str(output), "-"], capture_output=True, text=True, check=True).stdout
                words = " ".join(words.split())
                check("Hidden here, not by the publisher" in words, words)
                check("Hidden by the publisher" not in words, f"{chart}: the publisher hid none of them: {words}")


# Every kind that can show this pack: it has counts of one year after another by district and sex.
KINDS = {
    "map": {}, "bars": {}, "table": {}, "trend": {"place": "T07000004"}, "multiples": {}, "dumbbell": {}, "box": {},
    "timeline": {}, "states": {}, "spine": {"place": "T07000004"}, "rug": {"place": "T07000004"}, "funnel": {},
}


@case("no text of any kind of chart says that the publisher hid what the rule hid")
def whose_hand():
    path = pack("parent-total")
    n_told = 0
    for chart, more in KINDS.items():
        for ending in ("svg", "csv"):
            view = FOLDER / f"hand-{chart}.view.json"
            view.write_text(json.dumps({"placeboard-view": 1, **BARS, "chart": chart, **more}), encoding="utf-8")
            output = FOLDER / f"hand-{chart}.{ending}"
            done = run("--quiet", "--workspace", path, "export", "--view", view, "--output", output,
                       "--confirm-disclosure", expect=None)
            if not output.exists():
                continue
            text = output.read_bytes().decode("utf-8", "replace")
            for wrong in ("by the publisher: small", "idden by the publisher", ",suppressed,", "suppressed by the publisher"):
                check(wrong not in text.replace("not by the publisher", ""), f"{chart}.{ending}: {wrong}")
            n_told += "idden here by" in text or "suppressed-here" in text
    check(n_told >= 10, f"{n_told} files tell of what was hidden")


@case("a total, a second sex and a query give nothing back")
def nothing_back():
    path = pack("parent-total")
    for sex in ("Persons", "Male", "Female"):
        done = run("--workspace", path, "query", "--indicator", "admissions", "--sex", sex, "--period", "2023", expect=None)
        counts = {row["area_name"]: row["count"] for row in done.rows()}
        hidden = [name for name, count in counts.items() if count == ""]
        check(len(hidden) != 1, f"{sex}: {counts}")
        check(sex == "Persons" or sorted(hidden) == ["Dogwood", "Fir"], f"{sex}: {counts}")
        check(done.status == (1 if hidden else 0), f"{sex}: {done.status}")


@case("rounded figures leave as if they had been made of rounded counts")
def rounded():
    path = pack("rounding")
    output, done = export(path, {"chart": "bars", "indicator": "smokers", "level": "ltla"}, "rounded.csv",
                          "--confirm-disclosure", expect=1)
    for row in rows(output):
        check(float(row["count"]) % 5 == 0 and float(row["denominator"]) % 5 == 0, row)
        check(abs(float(row["value"]) - 100 * float(row["count"]) / float(row["denominator"])) < 1e-9, row)
        check(float(row["lower95"]) <= float(row["value"]) <= float(row["upper95"]), row)
        check(row["status"] == "present", row)
    check("rounded" in done.err, done.err)
    output, _ = export(path, {"chart": "bars", "indicator": "smokers", "level": "ltla"}, "rounded.pdf",
                       "--confirm-disclosure", expect=1)
    words = subprocess.run(["pdftotext", str(output), "-"], capture_output=True, text=True, check=True).stdout
    check("Rounded here, not by the publisher" in " ".join(words.split()), words)
    entry = log(path)[0]
    check(entry["n_hidden"] == 0 and entry["n_rounded"] > 0 and entry["hidden"] == [], entry)


@case("two area sets and two periods are warned of")
def differences():
    path = pack("differences")
    _, done = export(path, {"chart": "bars", "indicator": "drownings", "level": "place"}, "drownings.csv", expect=2)
    check("differ by a small count: Drownings, Forest" in done.err, done.err)
    _, done = export(path, {"chart": "trend", "indicator": "bites", "level": "ltla", "place": "T07000003"}, "bites.csv",
                     expect=2)
    check("differ by a small count: Dog bites, Cedar" in done.err, done.err)
    check("Drownings" not in done.err, "a warning of another indicator")


@case("a person changes the rule of a dataset, and it is known who and when")
def chooses():
    path = pack("parent-total")
    code = "parent-total-figures"
    listed = run("--workspace", path, "disclosure").rows()
    check([(row["dataset"], row["rule"], row["who"]) for row in listed] == [(code, "hide:1-7", "")], listed)
    check(listed[0]["words"] == "test of a total that is shown", listed)

    run("--workspace", path, "disclosure", "set", code, "hide:2-9", expect=64)
    run("--workspace", path, "disclosure", "set", "no-such-dataset", "none", expect=2)
    run("--workspace", path, "disclosure", "set", code, "hide:0-7; agreed on 3 June", "--who", "A. Analyst")
    listed = run("--workspace", path, "disclosure").rows()
    check([(row["rule"], row["words"], row["who"]) for row in listed] == [("hide:0-7", "agreed on 3 June", "A. Analyst")],
          listed)
    check(listed[0]["at"].startswith("20"), listed)

    output, _ = export(path, {**BARS, "moment": "2024-07-01"}, "zero.csv", "--confirm-disclosure", expect=1)
    told = {row["area_name"]: row["status"] for row in rows(output)}
    check(told["Fir"] == "suppressed-here", f"a count of 0 is shown: {told}")

    for rule in ("none", "controlled"):
        run("--workspace", path, "disclosure", "set", code, rule)
        output, done = export(path, BARS, "open.csv", expect=0)
        check(all(row["status"] == "present" for row in rows(output)), rule)
        check(done.err == "", done.err)

    run("--workspace", path, "disclosure", "set", code, "unknown")
    _, done = export(path, BARS, "unknown.csv", expect=2)
    check("nobody has said which rule" in done.err, done.err)
    output, _ = export(path, BARS, "unknown.csv", "--confirm-disclosure", expect=0)
    check(all(row["status"] == "present" for row in rows(output)), "unknown hides")
    run("--workspace", path, "disclosure", "set", code, "hide:1-7")


@case("a pack of small counts is written only for somebody who may see them, with the rule that was chosen")
def packs():
    path = pack("rounding")
    folder = FOLDER / "packed"
    done = run("--workspace", path, "pack", "export", "rounding", folder, expect=2)
    check(not folder.exists() and "--confirm-disclosure" in done.err, done.err)
    run("--workspace", path, "disclosure", "set", "rounding-figures", "round:10; for the board")
    run("--quiet", "--workspace", path, "pack", "export", "rounding", folder, "--confirm-disclosure")
    dataset, = rows(folder / "datasets.csv")
    check(dataset["disclosure"] == "round:10; for the board", dataset)
    check(log(path)[0]["what"] == "pack" and log(path)[0]["name"] == "packed", log(path))


@case("what cannot be written down does not leave")
def no_log_no_file():
    path = pack("differences")
    copy = FOLDER / "locked.gpkg"
    copy.write_bytes(path.read_bytes())
    with sqlite3.connect(copy) as connection:
        connection.execute("CREATE TRIGGER refuse BEFORE INSERT ON disclosure_log BEGIN SELECT RAISE (ABORT, 'full'); END")
    connection.close()
    output, done = export(copy, {"chart": "bars", "indicator": "drownings", "level": "place"}, "locked.csv",
                          "--confirm-disclosure", expect=2)
    check(not output.exists(), "it left unlogged")


@case("published open data passes as it is, and nobody is asked")
def published():
    path = workspace("published")
    view = {"chart": "bars", "indicator": "93722", "level": "ltla"}
    plain, done = export(path, view, "plain.csv", expect=0)
    check(done.err == "", done.err)
    check(log(path) == [], "it was logged")
    check({row["rule"] for row in run("--workspace", path, "disclosure").rows()} == {"controlled"}, "a dataset is not")

    # With a rule for another dataset the gate is shut, and the same bytes pass.
    run("--workspace", path, "disclosure", "set", "imd-2019", "hide:1-7")
    guarded, done = export(path, view, "guarded.csv", expect=0)
    check(plain.read_bytes() == guarded.read_bytes(), "other bytes")
    check(done.err == "", done.err)
    for words in (["--indicator", "90366"], ["--indicator", "population"]):
        before = run("--workspace", workspace("open"), "query", *words).out
        check(before == run("--workspace", path, "query", *words).out, f"{words}: other rows")


run_cases()
