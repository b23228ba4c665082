"""The command line keeps its contract: words, headers, order, exit statuses."""

import hashlib
import json
import re
import shutil

from placeboard_cli import FIXTURES, FOLDER, PACK, ROOT, empty_workspace, is_whole, query, run, workspace
from tap import case, check, run as run_cases

HEADER = (
    "area_code,area_name,indicator,sex,age,category_type,category,period,period_from,period_to,value,lower95,upper95,"
    "lower998,upper998,count,denominator,status,note,published_comparison,vintage,source"
)
W = workspace("commands")


def ask(*words):
    return query(W, *words)


@case("version and help")
def version():
    check(re.fullmatch(r"placeboard-cli \d+\.\d+\.\d+\n", run("--version").out), "the version is not a line of its own")
    text = run("help").out
    for command in ("inspect", "import", "imports", "undo-import", "list", "query", "check", "help"):
        check(re.search(rf"^  {command}\b", text, re.M), f"{command} is not in the help")
        check("Usage" in run("help", command).out, f"help {command} says nothing")


@case("wrong usage ends with 64 and words")
def usage():
    for words in (
        [], ["nonsense"], ["--nonsense"], ["query"], ["query", "--indicator"], ["query", "--indicator", "90366", "--level", "galaxy"],
        ["query", "--indicator", "90366", "--as-of", "soon"], ["query", "--indicator", "90366", "--format", "xml"],
        ["list"], ["list", "everything"], ["import"], ["undo-import"], ["undo-import", "first"], ["inspect"], ["check", "x"],
        ["imports", "x"], ["help", "nonsense"],
    ):
        done = run("--workspace", W, *words, expect=64)
        check(done.err.strip() and not done.out, f"{words}: {done.out}{done.err}")


@case("what is not there ends with 2 and words")
def missing():
    for words in (
        ["--workspace", FOLDER / "none.gpkg", "check"], ["--workspace", W, "query", "--indicator", "0"],
        ["--workspace", W, "query", "--indicator", "90366", "--area-set", "x"], ["--workspace", W, "undo-import", "99"],
        ["list", "areas"],
    ):
        check(run(*words, expect=2).err.strip(), f"{words}: no words")


@case("the header of query, exactly, and its order")
def header():
    out = run("--workspace", W, "query", "--indicator", "92901").out
    check(out.splitlines()[0] == HEADER, out.splitlines()[0])
    keys = [
        (row["indicator"], row["sex"], row["age"], row["category"], row["period_from"], row["area_code"])
        for row in ask("--indicator", "92901")
    ]
    check(keys == sorted(keys) and len(keys) > 100, "the rows are not in order")
    nothing = run("--workspace", W, "query", "--indicator", "92901", "--sex", "Nobody")
    check(nothing.out == HEADER + "\n" and nothing.err, "no rows: the header and words")


@case("reading leaves nothing beside a workspace")
def traces():
    path = workspace("traces")
    run("--quiet", "--workspace", path, "import", FIXTURES / "districts-27700.geojson", expect=None)
    before = path.read_bytes()
    check(before[18] == 2, "the workspace keeps no log, so the test proves nothing")
    for words in (["check"], ["query", "--indicator", "90366"], ["list", "areas"], ["imports"]):
        run("--workspace", path, *words)
        left = [name.name for name in path.parent.glob("traces.gpkg-*")]
        check(left == [] and path.read_bytes() == before, f"{words} leaves {left}")


@case("without a workspace of one's own, what is installed is copied and never written")
def installed():
    folder, home = FOLDER / "installed-2", FOLDER / "home-2"
    default = folder / "workspaces" / "derby-and-derbyshire.gpkg"
    default.parent.mkdir(parents=True)
    shutil.copyfile(workspace("installed"), default)
    before = hashlib.sha256(default.read_bytes()).hexdigest()
    own = home / "placeboard" / "workspace.gpkg"
    places = {"PLACEBOARD_DATA_DIR": str(folder), "XDG_DATA_HOME": str(home)}
    boundaries = FIXTURES / "districts-27700.geojson"

    def untouched(words):
        check(hashlib.sha256(default.read_bytes()).hexdigest() == before, f"{words} writes into what is installed")
        left = [path.name for path in default.parent.iterdir()]
        check(left == [default.name], f"{words} leaves {left} beside what is installed")
        if home.exists():
            left = [path.name for path in own.parent.iterdir()]
            check(left in ([], [own.name]), f"{words} leaves {left}")

    for words, status in ((["import", "--dry-run", boundaries], None), (["import", FOLDER / "none.csv"], 2),
                          (["undo-import", "99"], 2)):
        run("--quiet", *words, expect=status, **places)
        untouched(words)
        check(not own.exists(), f"{words} changed nothing, but leaves a workspace")

    n_imports = len(run("imports", **places).rows())
    run("--quiet", "undo-import", "1", **places)
    untouched("undo-import")
    check([row["undone"] != "" for row in run("imports", **places).rows()] == [True] * n_imports, "nothing was undone")

    own.unlink()
    run("--quiet", "import", boundaries, expect=None, **places)
    untouched("import")
    check(len(run("imports", **places).rows()) == n_imports + 1, "the import is not in the person's own workspace")
    check(len(run("--workspace", default, "imports").rows()) == n_imports, "the import is in what is installed")
    is_whole(own)


@case("query's filters")
def filters():
    rows = ask("--indicator", "90366", "--sex", "Male", "--area", "E06000015", "--area", "E92000001", "--period", "2023 - 25")
    check([row["area_code"] for row in rows] == ["E06000015", "E92000001"], f"{rows}")
    check({row["period"] for row in rows} == {"2023-25"}, f"{rows}")
    rows = ask("--indicator", "90366", "--sex", "Male", "--level", "ltla", "--period", "2023-25")
    check(len(rows) == 9, f"{len(rows)} districts")
    rows = ask("--indicator", "90366", "--sex", "Female", "--period", "2024-07-01", "--area-set", "districts")
    check({row["period"] for row in rows} == {"2023-25"}, f"{ {row['period'] for row in rows} }")
    rows = ask("--indicator", "90366", "--sex", "Female", "--period", "1990-07-01")
    check(rows == [], "a period was found before the first")
    before = ask("--indicator", "imd", "--category", "Decile", "--level", "lsoa", "--area-set", "nhs-area", "--period", "2022-06-30")
    after = ask("--indicator", "imd", "--category", "Decile", "--level", "lsoa", "--area-set", "nhs-area", "--period", "2022-07-01")
    check((len(before), len(after)) == (621, 642), f"{len(before)} and {len(after)} small areas")
    check({row["age"] for row in ask("--indicator", "90366", "--age", "All ages")} == {"All ages"}, "the age is another")


@case("vintages")
def vintages():
    one = ask("--indicator", "92901", "--sex", "Male", "--area", "E06000015", "--period", "2015-17")
    check([row["value"] for row in one] == ["10.5"], f"{one}")
    both = ask("--indicator", "92901", "--sex", "Male", "--area", "E06000015", "--period", "2015-17", "--all-vintages")
    check([row["value"] for row in both] == ["10.5", "10"], f"{both}")
    old = ask("--indicator", "92901", "--sex", "Male", "--area", "E06000015", "--period", "2015-17", "--as-of", "2021-12-31")
    check([row["value"] for row in old] == ["10"], f"{old}")


@case("JSON says the same as CSV")
def as_json():
    words = ("--workspace", W, "query", "--indicator", "92901", "--sex", "Male", "--level", "ltla")
    rows = run(*words).rows()
    for done in (run("--json", *words), run(*words, "--format", "json")):
        answer = json.loads(done.out)
        check(len(answer) == len(rows), "another number of rows")
        for one, other in zip(answer, rows):
            check(list(one) == HEADER.split(","), "other members")
            check((one["value"], one["area_code"]) == (float(other["value"]) if other["value"] else None, other["area_code"]), f"{one}")


@case("lists")
def lists():
    def listed(what):
        return run("--workspace", W, "list", what).rows()

    check([row["code"] for row in listed("systems")] == ["derby-and-derbyshire"], "the system is another")
    check({"90366", "92901", "imd"} <= {row["code"] for row in listed("indicators")}, "indicators are missing")
    check({"districts", "nhs-area"} <= {row["code"] for row in listed("area-sets")}, "area sets are missing")
    check(len([row for row in listed("areas") if row["level"] == "ltla" and row["role"] == "own"]) == 9, "not nine districts")
    check(any(row["indicator"] == "90366" and row["sex"] == "Male" for row in listed("series")), "no series")
    check("2023-25" in {row["label"] for row in listed("periods")}, "no periods")
    measures = {row["measure"]: row for row in listed("measures")}
    check("sii" in measures and all(row["source"] for row in measures.values()), "a measure is missing, or its source")
    check(json.loads(run("--json", "--workspace", W, "list", "systems").out)[0]["code"] == "derby-and-derbyshire", "no JSON")


@case("inspect tells formats and problems")
def inspect():
    def told(path, expect=0):
        return json.loads(run("--json", "inspect", path, expect=expect).out)

    check(told(PACK)["format"] == "system-pack", "the pack is not recognised")
    answer = told(FIXTURES / "fingertips-alcohol.csv")
    check((answer["format"], len(answer["columns"]), answer["n_rows"]) == ("fingertips-csv", 26, 56), f"{answer}")
    check(answer["columns"][12] == {"name": "Value", "meaning": "value"}, f"{answer['columns'][12]}")
    check(told(FIXTURES / "fingertips-campylobacter.csv", expect=1)["problems"], "short rows are no problem")
    layer = told(FIXTURES / "districts-27700.geojson")["layers"][0]
    check((layer["projection"], layer["code_field"], layer["name_field"]) == ("EPSG:27700", "LAD24CD", "LAD24NM"), f"{layer}")
    check(told(ROOT / "COPYING", expect=1)["format"] == "csv", "any text can be a CSV")
    check("Format" in run("inspect", FIXTURES / "fingertips-alcohol.csv").out, "no words")


@case("imports and quiet")
def imports():
    rows = run("--workspace", W, "imports").rows()
    check([(row["id"], row["kind"]) for row in rows] == [("1", "pack")], f"{rows}")
    check(run("--quiet", "--workspace", W, "check").err == "", "quiet speaks")
    check(run("--workspace", W, "check").err != "", "check says nothing")


@case("progress speaks protocol 1")
def progress():
    path = empty_workspace("progress")
    messages = run("--json", "--workspace", path, "import", FIXTURES / "fingertips-alcohol.csv").messages()
    check(messages[0]["type"] == "hello" and messages[0]["protocol"] == 1 and messages[0]["version"], f"{messages[0]}")
    kinds = [message["type"] for message in messages]
    check(kinds[-1] == "summary" and "progress" in kinds, f"{kinds}")
    for message in messages:
        if message["type"] == "progress":
            check(0 <= message["done"] <= message["total"] and "rows_per_second" in message, f"{message}")


run_cases()
