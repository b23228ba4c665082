"""A system as a pack again: exported, imported and exported, the bytes are the same."""

import csv
import hashlib
import json
import shutil

from placeboard_cli import FIXTURES, FOLDER, PACK, SECOND_PACK, is_whole, query, run, summary, workspace
from tap import case, check, run as run_cases


def export(path, system, name, **options):
    folder = FOLDER / name
    run("--quiet", "--workspace", path, "pack", "export", system, folder, **options)
    return folder


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def check_same(first, second):
    one, two = files(first), files(second)
    check(sorted(one) == sorted(two), f"other files: {sorted(set(one) ^ set(two))}")
    different = [name for name in one if one[name] != two[name]]
    check(not different, f"other bytes: {different}")


def imported(folder, name):
    path = FOLDER / f"{name}.gpkg"
    message = summary(path, folder)
    check(message["rows_refused"] == 0, f"the exported pack has rows that cannot be used: {message}")
    is_whole(path)
    return path


def go_round(path, system, name):
    """Exports, imports and exports again; the first folder and the second workspace."""
    first = export(path, system, f"{name}-first")
    again = imported(first, f"{name}-again")
    check_same(first, export(again, system, f"{name}-second"))
    return first, again


def rows(path):
    with open(path, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def tidy(row):
    """A row whose numbers are numbers, 50.0 and 50 one value, with one blank between words."""
    tidied = {}
    for name, text in row.items():
        try:
            tidied[name] = float(text) if name not in ("period", "indicator", "code", "edition") else text
        except ValueError:
            tidied[name] = " ".join(text.split())
    return tuple(tidied.items())


def check_tells_the_same(pack, folder):
    """Every row of the pack that was imported is in the one that was exported, and no other."""
    tables = [path.relative_to(pack) for path in (*pack.glob("*.csv"), *pack.glob("observations/*.csv"))]
    check(len(tables) > 10, "too few tables to prove anything")
    for table in tables:
        before, after = ({*map(tidy, rows(root / table))} for root in (pack, folder))
        check(before == after, f"{table}: {list(before ^ after)[:2]}")


def outlines(folder):
    """Geometry by file and code; a polygon alone is a multipolygon of one."""
    found = {}
    for path in folder.glob("boundaries/*.geojson"):
        for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
            shape = feature["geometry"]
            parts = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
            code = next(value for name, value in feature["properties"].items() if not name.lower().endswith(("nm", "name")))
            found[path.name, code] = parts
    return found


for pack in (PACK, SECOND_PACK):

    @case(f"{pack.name}: export, import, export gives the same bytes, and what the pack said")
    def round_trip(pack=pack):
        path = FOLDER / f"{pack.name}.gpkg"
        summary(path, pack)
        folder, _ = go_round(path, pack.name, pack.name)
        check_tells_the_same(pack, folder)
        before, after = outlines(pack), outlines(folder)
        check(before.keys() == after.keys(), "other outlines")
        moved = [key for key in before if before[key] != after[key]]
        # Three of them cross themselves as published, and are repaired when they come in.
        check(len(moved) <= 3, f"other outlines: {moved}")


@case("what a person imported goes with the pack, and its older vintage stays older")
def own_data():
    path = workspace("own-data")
    for name in ("fingertips-campylobacter.csv", "fingertips-alcohol.csv"):
        summary(path, FIXTURES / name, expect=None)
    for name in ("sii-2020", "sii-2026"):
        summary(path, FIXTURES / f"{name}.csv", "--mapping", FIXTURES / f"{name}.json", expect=None)
    _, again = go_round(path, PACK.name, "own-data")
    indicators = {row["code"] for row in run("--workspace", path, "list", "indicators").rows()}
    check(len(indicators) > len(rows(PACK / "indicators.csv")), "the files brought no indicator, so the test proves little")
    for indicator in ("92901", "91380", *sorted(indicators - {row["code"] for row in rows(PACK / "indicators.csv")})):
        for words in ([], ["--all-vintages"]):
            before, after = (
                sorted(map(tidy, query(which, "--indicator", indicator, *words)), key=str) for which in (path, again)
            )
            check(before == after, f"{indicator} {words}: other values: {[row for row in before if row not in after][:2]}")


@case("a dataset that states too little for a pack is named")
def too_little():
    path = workspace("too-little")
    summary(path, FIXTURES / "districts-27700.geojson", expect=None)
    done = run("--workspace", path, "pack", "export", PACK.name, FOLDER / "too-little", expect=2)
    check("publisher" in done.err and "datasets.csv" in done.err and "mapping" in done.err, done.err)
    check(not (FOLDER / "too-little").exists() and not list(FOLDER.glob("*.part-*")), "something is left")


@case("of two systems, each goes without the other's own areas and values")
def two_systems():
    path = workspace("two")
    summary(path, SECOND_PACK)
    for pack, other in ((PACK, SECOND_PACK), (SECOND_PACK, PACK)):
        folder, _ = go_round(path, pack.name, f"two-{pack.name}")
        own = {row["code"] for row in rows(pack / "areas.csv") if row["role"] == "own"}
        others = {row["code"] for row in rows(other / "areas.csv") if row["role"] == "own"}
        check({row["code"] for row in rows(folder / "areas.csv") if row["role"] == "own"} == own, "other own areas")
        valued = {row["area_code"] for path in folder.glob("observations/*.csv") for row in rows(path)}
        check(valued & own and not valued & others, "values of the other system's areas")
        for table in ("area-sets.csv", "area-members.csv", "priorities.csv"):
            check(rows(folder / table) == rows(pack / table), f"another {table}")


@case("the description tells the files as they are")
def description():
    folder = export(workspace("described"), PACK.name, "described")
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    check(package["name"] == PACK.name and package["placeboard"]["format"] == 1, "another package")
    described = {resource["path"]: resource for resource in package["resources"]}
    check(described.keys() | {"datapackage.json"} == files(folder).keys(), "files that are not described")
    for path, resource in described.items():
        content = (folder / path).read_bytes()
        check(resource["bytes"] == len(content), f"{path}: another size")
        check(resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest(), f"{path}: another hash")
        if path.endswith(".csv"):
            header = content.decode("utf-8").split("\n", 1)[0].split(",")
            check([field["name"] for field in resource["schema"]["fields"]] == header, f"{path}: another header")
    before = json.loads((PACK / "datapackage.json").read_text(encoding="utf-8"))
    for member in ("title", "version", "licenses", "placeboard"):
        check({"v": before[member]} == {"v": package[member]} or member == "licenses", f"another {member}")


@case("words, JSON and exit statuses")
def words():
    path = workspace("words")
    before = path.read_bytes()
    folder = FOLDER / "told"
    folder.mkdir()
    done = run("--json", "--workspace", path, "pack", "export", SECOND_PACK.name, folder, expect=2)
    check(SECOND_PACK.name in done.err and list(folder.iterdir()) == [], f"a system that is not there: {done.err}")
    (message,) = run("--json", "--workspace", path, "pack", "export", PACK.name, folder).messages("summary")
    check(message["files"] == len(files(folder)) and message["observations"] > 38000, f"{message}")
    done = run("--workspace", path, "pack", "export", PACK.name, folder, expect=2)
    check("empty" in done.err and str(folder) in done.err, done.err)
    for wrong in ([], ["export"], ["export", PACK.name], ["import", PACK.name, folder], ["export", "a", "b", "c"]):
        check(run("--workspace", path, "pack", *wrong, expect=64).err.strip(), f"{wrong}: no words")
    check(path.read_bytes() == before, "the workspace was written")
    check(not list(FOLDER.glob("*.part-*")), "something is left half written")


@case("a folder that cannot be written is named, and nothing is left")
def unwritable():
    done = run("--workspace", workspace("unwritable"), "pack", "export", PACK.name, FOLDER / "none" / "pack", expect=2)
    check(str(FOLDER / "none" / "pack") in done.err, done.err)
    shutil.rmtree(FOLDER / "none", ignore_errors=True)


run_cases()
