"""Torn and hostile files are refused with words; the workspace stays as it was."""

import csv
import json
import os
import random
import shutil

from placeboard_cli import FIXTURES, FOLDER, PACK, is_whole, run, workspace
from tap import case, check, run as run_cases

ALCOHOL = (FIXTURES / "fingertips-alcohol.csv").read_bytes()
HEADER = ALCOHOL.split(b"\n", 1)[0]


def pack_with(name, change):
    folder = FOLDER / name
    shutil.copytree(PACK, folder)
    description = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    change(folder, description)
    (folder / "datapackage.json").write_text(json.dumps(description), encoding="utf-8")
    return folder


def geojson(*features, **extra):
    return json.dumps({"type": "FeatureCollection", "features": features, **extra}).encode()


def feature(code, coordinates, kind="Polygon"):
    return {"type": "Feature", "properties": {"LAD24CD": code, "LAD24NM": "X"}, "geometry": {"type": kind, "coordinates": coordinates}}


SQUARE = [[[-1.5, 53.0], [-1.4, 53.0], [-1.4, 53.1], [-1.5, 53.1], [-1.5, 53.0]]]

FILES = {
    "empty.csv": b"",
    "blank-lines.csv": b"\n\n\n",
    "header-only.csv": HEADER + b"\n",
    "header-without-end.csv": HEADER,
    "nul.csv": ALCOHOL[:2000] + b"\0" + ALCOHOL[2000:],
    "utf16.csv": ALCOHOL.decode().encode("utf-16"),
    "other-columns.csv": b"a,b,c\n1,2,3\n",
    "unclosed-quote.csv": HEADER + b'\n"' + b"x" * (3 << 20),
    "one-long-line.csv": b"x" * (3 << 20),
    "only-commas.csv": HEADER + b"\n" + b"," * (3 << 20),
    "picture.csv": bytes(random.Random(1).randbytes(5000)),
    "cut.geojson": geojson(feature("E06000015", SQUARE))[:-60],
    "no-features.geojson": geojson(),
    "points.geojson": geojson(feature("E06000015", [-1.5, 53.0], "Point")),
    "no-codes.geojson": geojson({**feature("", SQUARE), "properties": {"x": 1}}),
    "metres.geojson": geojson(feature("E07000034", [[[4e9, 3e9], [5e9, 3e9], [5e9, 4e9], [4e9, 3e9]]])),
    "not-json.geojson": b"PK\3\4 not at all",
    "deep.json": b'{"a":' * 100000,
    "torn.gpkg": b"SQLite format 3\0" + b"\0" * 500,
    "link.geojson": b'{"type":"FeatureCollection","features":"http://example.invalid/"}',
    "vrt.kml": b"<OGRVRTDataSource><OGRVRTLayer name='x'><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>",
}


def stays(path, *words, expect=(2,)):
    before = path.read_bytes()
    done = run("--workspace", path, "import", *words, expect=None)
    check(done.status in expect, f"{words} ended with {done.status}: {done.err}")
    check(done.err.strip() != "", f"{words}: no words")
    check(path.read_bytes() == before, f"{words} changed the workspace")
    return done


@case("files that are none")
def none():
    path = workspace("none")
    for name, content in FILES.items():
        (FOLDER / name).write_bytes(content)
        stays(path, FOLDER / name)
    is_whole(path)


@case("things that are no files")
def no_files():
    path = workspace("no-files")
    os.mkfifo(FOLDER / "pipe.csv")
    (FOLDER / "folder.csv").mkdir()
    for name in ("missing.csv", "pipe.csv", "folder.csv"):
        stays(path, FOLDER / name)
    for name in ("/vsicurl/http://example.invalid/x.geojson", "/vsizip/x.zip/x.geojson", "http://example.invalid/x.geojson", "/dev/zero", "/dev/null"):
        stays(path, name)


@case("packs that are not what they say")
def packs():
    path = workspace("packs")

    def outside(folder, description):
        description["resources"][0]["path"] = "../../../etc/passwd"

    def absolute(folder, description):
        description["resources"][0]["path"] = "/etc/passwd"

    def changed(folder, description):
        with open(folder / "areas.csv", "a") as file:
            file.write("\n")

    def newer(folder, description):
        description["placeboard"]["format"] = 2

    def stranger(folder, description):
        del description["placeboard"]

    def no_code(folder, description):
        description["placeboard"]["system"]["code"] = 7

    def other_columns(folder, description):
        resource = next(item for item in description["resources"] if item["name"] == "areas")
        resource["schema"]["fields"][0]["name"] = "id"

    def no_file(folder, description):
        (folder / "areas.csv").unlink()

    def numbers(folder, description):
        description["resources"] = [1, None, "x", {}]

    for change in (outside, absolute, changed, newer, stranger, no_code, other_columns, no_file, numbers):
        stays(path, pack_with(f"pack-{change.__name__}", change))
    for text in ("", "[]", "{", '"x"', "{}"):
        folder = FOLDER / f"pack-{len(text)}-{abs(hash(text))}"
        folder.mkdir()
        (folder / "datapackage.json").write_text(text)
        stays(path, folder)
    is_whole(path)


@case("rows of a pack that cannot be used are listed, and the rest goes in")
def pack_rows():
    def wrong(folder, description):
        areas = (folder / "areas.csv").read_text(encoding="utf-8")
        (folder / "areas.csv").write_text(areas + "X1,,ltla,,,,own\nX2,Two,galaxy,,,,own\nX3,Three,ltla,2024-02-30,,,own\n", encoding="utf-8")
        for resource in description["resources"]:
            resource.pop("hash", None)

    path = FOLDER / "pack-rows.gpkg"
    messages = run("--json", "--workspace", path, "import", pack_with("pack-rows", wrong), expect=1)
    got = [(message["file"], message["column"], message["value"]) for message in messages.messages("refused")]
    check(got == [("areas.csv", "name", ""), ("areas.csv", "level", "galaxy"), ("areas.csv", "valid_from", "2024-02-30")], f"{got}")
    is_whole(path)


@case("rows of a pack that a table does not take are refused alone, with where and why")
def pack_constraints():
    lines = {
        "areas.csv": "X1,One,ltla,2024-03-31,2023-04-01,,own",
        "area-sets.csv": "backwards,Backwards,actual,2024-03-31,2023-04-01,0,,",
        "area-members.csv": "districts,E06000015,Derby,E06000015,,,",
        "priorities.csv": "0,None,None,,",
        "indicators.csv": "x1,One,,,,rate,99,no-judgement,,,,,0,1,,",
        "datasets.csv": "d1,One,Publisher,,Licence,,,,,,,abc,,,,",
    }

    def wrong(folder, description):
        for name, line in lines.items():
            with open(folder / name, "a", encoding="utf-8") as file:
                file.write(line + "\n")
        for resource in description["resources"]:
            resource.pop("hash", None)

    path = FOLDER / "pack-constraints.gpkg"
    folder = pack_with("pack-constraints", wrong)
    ends = {name: sum(1 for _ in csv.reader((folder / name).open(encoding="utf-8", newline=""))) for name in lines}
    messages = run("--json", "--workspace", path, "import", folder, expect=1)
    got = {message["file"]: (message["column"], message["value"]) for message in messages.messages("refused")}
    wanted = {
        "areas.csv": ("valid_to", "2023-04-01"),
        "area-sets.csv": ("valid_to", "2023-04-01"),
        "area-members.csv": ("area_set", "districts"),
        "priorities.csv": ("number", "0"),
        "indicators.csv": ("decimals", "99"),
        "datasets.csv": ("sha256", "abc"),
    }
    check(got == wanted, f"{got}")
    for message in messages.messages("refused"):
        check(message["reason"] and message["line"] == ends[message["file"]], f"{message} is line {ends[message['file']]}")
    (result,) = messages.messages("summary")
    check(result["rows_refused"] == len(lines) and result["rows_kept"] > 40000, f"{result}")
    is_whole(path)


@case("a file torn at any byte or with any byte changed")
def torn():
    source = random.Random(20261121)
    path = workspace("torn")
    n_turns = int(os.environ.get("PLACEBOARD_TEST_TURNS", "60"))
    for turn in range(n_turns):
        content = bytearray(ALCOHOL)
        if turn % 3 == 0:
            content = content[: source.randrange(len(content))]
        for _ in range(0 if turn % 3 == 0 else source.randrange(1, 20)):
            content[source.randrange(len(content))] = source.choice([0x22, 0x2C, 0x0A, 0x0D, 0x80, 0xFF, 0x41, 0x2D, 0xC3])
        (FOLDER / "torn.csv").write_bytes(content)
        done = run("--workspace", path, "import", FOLDER / "torn.csv", expect=None)
        check(done.status in (0, 1, 2), f"turn {turn}: {done.status}")
    is_whole(path)


@case("an outline file torn at any byte")
def torn_outlines():
    source = random.Random(7)
    whole = (FIXTURES / "districts-27700.geojson").read_bytes()
    path = workspace("torn-outlines")
    for turn in range(int(os.environ.get("PLACEBOARD_TEST_TURNS", "60")) // 4):
        content = bytearray(whole[: source.randrange(len(whole))] if turn % 2 else whole)
        for _ in range(5):
            content[source.randrange(len(content))] = source.choice(b'{}[]",:0-9.eE')
        (FOLDER / "torn.geojson").write_bytes(content)
        run("--workspace", path, "import", FOLDER / "torn.geojson", expect=None)
    is_whole(path)


@case("a workspace that cannot be written is left alone, with words")
def read_only():
    path = FOLDER / "not-one.gpkg"
    path.write_bytes(b"not a workspace")
    stays(path, FIXTURES / "fingertips-alcohol.csv")


run_cases()
