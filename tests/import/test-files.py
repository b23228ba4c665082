"""Files as published go in as they are; what cannot be used is listed."""

import csv
import json
import shutil
import sqlite3

from placeboard_cli import FIXTURES, FOLDER, PACK, SECOND_PACK, empty_workspace, is_whole, query, run, summary, workspace
from tap import case, check, run as run_cases


def told(row):
    return {key: row[key] for key in ("value", "lower95", "upper95", "count", "denominator")}


def content(path):
    """Every row of every table but the records of what was tried and done."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        kept = [name for name in tables if name not in ("import", "import_refusal", "change_action", "gpkg_contents", "sqlite_sequence")]
        return {name: sorted(map(repr, db.execute(f'SELECT * FROM "{name}"'))) for name in kept}


@case("a Fingertips download keeps every figure")
def alcohol():
    path = empty_workspace("alcohol")
    result = summary(path, FIXTURES / "fingertips-alcohol.csv")
    check(result["rows_kept"] == 56 and result["rows_refused"] == 0, str(result))
    (row,) = query(path, "--indicator", "91380", "--area", "E92000001", "--sex", "Male", "--period", "2006-08", "--category", "")
    check(
        told(row)
        == {
            "value": "15.03762696",
            "lower95": "14.74822394",
            "upper95": "15.33123964",
            "count": "10473.358",
            "denominator": "75613149",
        },
        f"{row}",
    )
    check((row["period_from"], row["period_to"]) == ("2006-01-01", "2008-12-31"), f"{row}")
    check(row["published_comparison"] == "not-compared", f"{row}")
    tenths = query(path, "--indicator", "91380", "--category", "Most deprived decile (IMD2015)")
    check(len(tenths) == 2, f"{len(tenths)} rows of the most deprived tenth")
    check("  " not in tenths[0]["category_type"], f"two blanks stay in {tenths[0]['category_type']}")
    check(tenths[0]["note"] == "", f"{tenths[0]}")
    is_whole(path)


@case("a line break in the name and a column too few are no obstacle")
def campylobacter():
    path = workspace("campylobacter")
    check(summary(path, FIXTURES / "fingertips-campylobacter.csv")["rows_kept"] == 78, "not all 78 rows are kept")
    names = {row["code"]: row["name"] for row in run("--workspace", path, "list", "indicators").rows()}
    check(names["93356"] == "Campylobacter incidence rate/100,000", f"{names['93356']!r}")
    rows = query(path, "--indicator", "93356", "--area", "E06000015")
    check([row["period"] for row in rows] == ["2015", "2016", "2017", "2016", "2017"] or len(rows) == 5, f"{rows}")


@case("a value that is not there says why")
def absent():
    path = workspace("absent")
    summary(path, FIXTURES / "fingertips-social-contact.csv")
    rows = [row for row in query(path, "--indicator", "90638") + query(path, "--indicator", "90280") if row["value"] == ""]
    check(len(rows) == 25, f"{len(rows)} rows without a value")
    check({row["status"] for row in rows} == {"missing"}, f"{[row['status'] for row in rows]}")
    check({row["note"] for row in rows} == {"", "Value missing in source data"}, f"{[row['note'] for row in rows]}")


@case("every row that cannot be used is listed, and the rest goes in")
def refusals():
    path = empty_workspace("refusals")
    messages = run("--json", "--workspace", path, "import", FIXTURES / "refusals.csv", expect=1)
    (hello,) = messages.messages("hello")
    check(hello["protocol"] == 1, f"{hello}")
    with open(FIXTURES / "refusals-expected.csv", encoding="utf-8", newline="") as file:
        expected = list(csv.DictReader(file))
    got = [
        {key: str(message[key]) for key in ("line", "column", "value", "reason")}
        for message in sorted(messages.messages("refused"), key=lambda message: message["line"])
    ]
    check(got == expected, "".join(f"\n  {one} for {other}" for one, other in zip(got, expected) if one != other) or str(len(got)))
    with sqlite3.connect(path) as db:
        stored = db.execute('SELECT line, "column", value, reason FROM import_refusal WHERE import_id = 2 ORDER BY line').fetchall()
    check([list(map(str, row)) for row in stored] == [list(row.values()) for row in expected], f"{stored}")
    (result,) = messages.messages("summary")
    check((result["rows_kept"], result["rows_unchanged"], result["rows_refused"]) == (4, 1, 11), f"{result}")
    rows = query(path, "--indicator", "91380")
    check(len(rows) == 4 and any(row["status"] == "suppressed" for row in rows), f"{rows}")
    is_whole(path)


@case("columns in another order, CRLF, a byte-order mark and Windows-1252 change nothing")
def disguises():
    with open(FIXTURES / "fingertips-alcohol.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    rows[1][19] = "café – note"
    turned = [row[::-1] for row in rows]

    def write(name, table, encoding, end, delimiter=","):
        with open(FOLDER / name, "w", encoding=encoding, newline="") as file:
            csv.writer(file, lineterminator=end, delimiter=delimiter).writerows(table)
        return FOLDER / name

    plain = empty_workspace("plain")
    summary(plain, write("plain.csv", rows, "utf-8", "\n"))
    wanted = [{**row, "source": ""} for row in query(plain, "--indicator", "91380")]
    check(any(row["note"] == "café – note" for row in wanted), "the note did not survive")

    for name, table, encoding, end, delimiter in (
        ("turned", turned, "utf-8", "\n", ","),
        ("dos", rows, "utf-8-sig", "\r\n", ","),
        ("windows", rows, "cp1252", "\r\n", ","),
        ("semicolon", rows, "utf-8", "\n", ";"),
        ("old-mac", rows, "utf-8", "\r", ","),
    ):
        path = empty_workspace(name)
        summary(path, write(f"{name}.csv", table, encoding, end, delimiter))
        got = [{**row, "source": ""} for row in query(path, "--indicator", "91380")]
        check(got == wanted, f"{name} reads otherwise")


@case("headers of other names are read with a mapping")
def mapping():
    text = (FIXTURES / "fingertips-alcohol.csv").read_text(encoding="utf-8")
    renamed = FOLDER / "renamed.csv"
    renamed.write_text(text.replace("Area Code", "LA").replace("Value,", "Rate,", 1), encoding="utf-8")
    path = empty_workspace("mapping")
    answer = run("--workspace", path, "import", renamed, expect=2)
    check("Area Code" in answer.err and "Value" in answer.err, answer.err)
    note = FOLDER / "mapping.json"
    note.write_text(json.dumps({"columns": {"area_code": "LA", "value": "Rate"}, "published": "2019-12"}))
    check(summary(path, renamed, "--mapping", note)["rows_kept"] == 56, "not all rows are kept")
    check(query(path, "--indicator", "91380")[0]["vintage"] == "2019-12", "the vintage is not the one stated")
    note.write_text(json.dumps({"columns": {"no_such_field": "LA"}}))
    run("--workspace", path, "import", renamed, "--mapping", note, expect=2)


@case("the same file twice adds nothing and says so")
def twice():
    path = empty_workspace("twice")
    first = summary(path, FIXTURES / "fingertips-alcohol.csv")
    before = content(path)
    again = run("--workspace", path, "import", FIXTURES / "fingertips-alcohol.csv", expect=2)
    check(f"import {first['import']}" in again.err, again.err)
    check(content(path) == before, "the second import changed something")
    path = workspace("pack-twice")
    before = content(path)
    run("--workspace", path, "import", PACK, expect=2)
    check(content(path) == before, "the pack changed something")


@case("the same values in other words add nothing")
def same_values():
    path = empty_workspace("same-values")
    summary(path, FIXTURES / "fingertips-alcohol.csv")
    before = content(path)
    text = (FIXTURES / "fingertips-alcohol.csv").read_text(encoding="utf-8")
    reordered = FOLDER / "reordered.csv"
    header, *rows = text.splitlines()
    reordered.write_text("\n".join([header, *reversed(rows)]) + "\n", encoding="utf-8")
    result = summary(path, reordered, expect=2)
    check((result["rows_kept"], result["rows_unchanged"]) == (0, 56), f"{result}")
    after = content(path)
    check(after["observation"] == before["observation"], "values changed")
    check(after["superseded_observation"] == before["superseded_observation"], "a vintage was made of nothing")


def sii(path, *words):
    rows = query(path, "--indicator", "92901", "--area", "E06000015", "--sex", "Male", "--period", "2015-17", *words)
    return [(row["value"], row["vintage"]) for row in rows]


@case("a dry run writes nothing")
def dry_run():
    path = empty_workspace("dry")
    before = content(path)
    result = summary(path, "--dry-run", FIXTURES / "fingertips-alcohol.csv")
    check(result["dry_run"] and result["rows_kept"] == 56 and result["import"] == 0, f"{result}")
    check(content(path) == before, "a dry run changed the workspace")


def add(path, year):
    return summary(path, FIXTURES / f"sii-{year}.csv", "--mapping", FIXTURES / f"sii-{year}.json")


@case("a newer vintage keeps the older one, in either order")
def vintages():
    newer_last, newer_first = empty_workspace("newer-last"), empty_workspace("newer-first")
    add(newer_last, "2020")
    check(sii(newer_last) == [("10", "2020")], f"{sii(newer_last)}")
    result = add(newer_last, "2026")
    check(result["superseded"] > 0, f"{result}")
    add(newer_first, "2026")
    result = add(newer_first, "2020")
    check(result["older_vintage"] > 0 and result["superseded"] == 0, f"{result}")
    for path in (newer_last, newer_first):
        check(sii(path) == [("10.5", "2026-05")], f"{path.stem}: {sii(path)}")
        check(sii(path, "--all-vintages") == [("10.5", "2026-05"), ("10", "2020")], f"{path.stem}: {sii(path, '--all-vintages')}")
        same = query(path, "--indicator", "92901", "--area", "E06000015", "--sex", "Female", "--period", "2015-17", "--all-vintages")
        check([row["vintage"] for row in same] == ["2026-05", "2020"], f"{path.stem}: two vintages that agree became one")
        check(sii(path, "--as-of", "2021-01-01") == [("10", "2020")], f"{path.stem}: {sii(path, '--as-of', '2021-01-01')}")
        is_whole(path)


def series_of(path, indicator):
    keys = ("area_code", "sex", "age", "category", "period", "value", "lower95", "upper95", "count", "denominator", "status")
    return {tuple(row[key] for key in keys) for row in query(path, "--indicator", indicator)}


def grouping(path, system):
    with sqlite3.connect(path) as db:
        return db.execute(
            'SELECT i.code, g."group", g.position FROM indicator_group AS g JOIN indicator AS i ON i.id = g.indicator_id'
            " JOIN system AS s ON s.id = g.system_id WHERE s.code = ? ORDER BY 1", (system,)
        ).fetchall()


@case("a second system takes nothing from the first, and goes without a trace")
def two_systems():
    path = workspace("two-systems")
    indicators = [row["code"] for row in run("--workspace", path, "list", "indicators").rows()]
    before = {code: series_of(path, code) for code in indicators}
    groups, described = grouping(path, "derby-and-derbyshire"), content(path)["indicator"]
    result = summary(path, SECOND_PACK)
    check(result["superseded"] == 0 and result["rows_refused"] == 0, f"{result}")
    for code in indicators:
        lost = before[code] - series_of(path, code)
        check(not lost, f"{code}: {len(lost)} rows were lost: {sorted(lost)[:2]}")
    check(grouping(path, "derby-and-derbyshire") == groups, "the first system's indicators were regrouped")
    check(content(path)["indicator"] == described, "the first system's indicators were described anew")
    with open(SECOND_PACK / "indicators.csv", encoding="utf-8", newline="") as file:
        wanted = sorted((row["code"], int(row["group"]), int(row["position"])) for row in csv.DictReader(file))
    check(grouping(path, "cheshire-and-merseyside") == wanted, "the second system is grouped otherwise than its pack says")
    is_whole(path)

    sets = {(row["system"], row["code"]) for row in run("--workspace", path, "list", "area-sets").rows()}
    check({("derby-and-derbyshire", "districts"), ("cheshire-and-merseyside", "places")} <= sets, f"{sets}")
    run("--workspace", path, "undo-import", result["import"])
    is_whole(path)
    for code in indicators:
        check(series_of(path, code) == before[code], f"{code} is not as it was before the second system")
    check(grouping(path, "derby-and-derbyshire") == groups, "taking the second back regrouped the first")
    areas = {row["code"]: row["role"] for row in run("--workspace", path, "list", "areas").rows()}
    check(areas["E06000049"] == "context", "Cheshire East is no neighbour any more")


@case("two systems may call their area sets alike")
def same_set():
    folder = FOLDER / "same-set"
    shutil.copytree(SECOND_PACK, folder)
    for name in ("area-sets.csv", "area-members.csv"):
        text = (folder / name).read_text(encoding="utf-8").replace("places,", "districts,")
        (folder / name).write_text(text, encoding="utf-8")
    description = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    description["placeboard"]["default"]["area_set"] = "districts"
    for resource in description["resources"]:
        resource.pop("hash", None)
    (folder / "datapackage.json").write_text(json.dumps(description), encoding="utf-8")
    path = workspace("same-set")
    summary(path, folder)
    is_whole(path)
    ask = ("--indicator", "90366", "--sex", "Male", "--period", "2015-17", "--area-set")
    first, second = query(path, *ask, "districts"), query(path, *ask, "cheshire-and-merseyside/districts")
    check(len(first) == 9 and "E06000015" in {row["area_code"] for row in first}, f"{first}")
    check(len(second) == 9 and "E06000049" in {row["area_code"] for row in second}, f"{second}")


@case("of one value of one vintage the row with the intervals stays, in either order")
def richer():
    rich_file, poor_file, stated = FIXTURES / "fingertips-alcohol.csv", FOLDER / "poor.csv", FOLDER / "stated.json"
    stated.write_text(json.dumps({"published": "2019-12"}))
    with open(rich_file, encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    for row in rows:
        row[12] = f"{float(row[12]):.1f}"
        row[13:19] = [""] * 6
    with open(poor_file, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    rich_first, poor_first = empty_workspace("rich-first"), empty_workspace("poor-first")
    ask = ("--indicator", "91380", "--area", "E92000001", "--sex", "Male", "--period", "2006-08", "--category", "", "--all-vintages")

    summary(rich_first, rich_file, "--mapping", stated)
    (rich,) = query(rich_first, *ask)
    check((rich["value"], rich["lower95"]) == ("15.03762696", "14.74822394"), f"{rich}")
    result = summary(rich_first, poor_file, "--mapping", stated, expect=2)
    check(result["rows_unchanged"] == result["rows_read"] == 56, f"{result}")
    check(query(rich_first, *ask) == [rich], "the poorer row took the richer one's place")

    summary(poor_first, poor_file, "--mapping", stated)
    result = summary(poor_first, rich_file, "--mapping", stated)
    check(result["superseded"] == result["rows_kept"] == 56, f"{result}")
    now, old = query(poor_first, *ask)
    check(told(now) == told(rich) and (old["value"], old["lower95"]) == ("15", ""), f"{now} {old}")
    run("--workspace", poor_first, "undo-import", result["import"])
    (back,) = query(poor_first, *ask)
    check((back["value"], back["lower95"]) == ("15", ""), f"{back}")


@case("taking an import back restores what it replaced")
def undo():
    path = empty_workspace("undo")
    nothing = content(path)
    first = add(path, "2020")["import"]
    one = content(path)
    second = add(path, "2026")["import"]
    run("--workspace", path, "undo-import", second)
    got = content(path)
    for table in one:
        check(got[table] == one[table], f"{table} is not as it was before")
    run("--workspace", path, "undo-import", second, expect=2)
    add(path, "2026")
    run("--workspace", path, "undo-import", first)
    check(sii(path, "--all-vintages") == [("10.5", "2026-05")], f"{sii(path, '--all-vintages')}")
    run("--workspace", path, "undo-import", first + 2)
    got = content(path)
    for table in nothing:
        check(got[table] == nothing[table], f"{table} is not as it was at first")
    imports = run("--workspace", path, "imports").rows()
    check([row["undone"] != "" for row in imports] == [False, True, True, True], f"{imports}")
    is_whole(path)


@case("taking a pack back leaves an empty workspace")
def undo_pack():
    path = workspace("undo-pack")
    run("--workspace", path, "undo-import", 1)
    left = {table: len(rows) for table, rows in content(path).items() if rows and not table.startswith(("gpkg", "rtree", "placeboard"))}
    check(not {"observation", "area", "boundary", "indicator", "series", "area_set", "system", "innovation", "document", "register_link"} & set(left), f"{left}")
    is_whole(path)
    summary(path, PACK)
    check(content(path)["observation"] != [], "the pack did not come back")


@case("outlines of another projection lie where they belong")
def projection():
    path = empty_workspace("projection")
    result = summary(path, FIXTURES / "districts-27700.geojson")
    check(result["boundaries"] == 2, f"{result}")
    boxes_sql = (
        "SELECT b.area_code, b.edition, r.minx, r.miny, r.maxx, r.maxy FROM boundary AS b"
        " JOIN rtree_boundary_geom AS r ON r.id = b.fid"
        " WHERE b.level = 'ltla' AND b.role = 'own' AND b.area_code IN ('E06000015', 'E07000034') ORDER BY b.area_code"
    )
    with sqlite3.connect(path) as db, sqlite3.connect(workspace("degrees")) as degrees:
        got, wanted = db.execute(boxes_sql).fetchall(), degrees.execute(boxes_sql).fetchall()
    check([row[:2] for row in got] == [("E06000015", "2024"), ("E07000034", "2024")], f"{got}")
    # A hundred-thousandth of a degree is a metre.
    off = max(abs(one - other) for row, other_row in zip(got, wanted) for one, other in zip(row[2:], other_row[2:]))
    check(len(wanted) == 2 and off < 1e-5, f"{got}\n{wanted}")
    is_whole(path)


@case("an outline that crosses itself is repaired and said to be")
def crossing():
    path = workspace("crossing")
    result = summary(path, FIXTURES / "lsoa-crossing.geojson")
    check(result["boundaries"] == 1 and any("repaired" in note for note in result["notes"]), f"{result}")
    is_whole(path)


@case("outlines bring areas, and values of these go in")
def new_areas():
    path = FOLDER / "new-areas.gpkg"
    answer = run("--workspace", path, "import", FIXTURES / "sii-2026.csv", expect=2)
    check("no areas" in answer.err and not path.exists(), answer.err)
    check(summary(path, FIXTURES / "districts-27700.geojson")["new_areas"] == 2, "the areas did not come")
    result = summary(path, FIXTURES / "sii-2026.csv", expect=1)
    check((result["rows_kept"], result["rows_refused"]) == (4, 4), f"{result}")


run_cases()
