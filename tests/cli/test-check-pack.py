"""`check` and pack.schema.json ask the same of a pack, and `check` says it in words."""

import copy
import json
import re
import shutil

from placeboard_cli import FOLDER, PACK, ROOT, SECOND_PACK, run, workspace
from tap import case, check, run as run_cases

SCHEMA = json.loads((ROOT / "data" / "packs" / "pack.schema.json").read_text(encoding="utf-8"))
DESCRIPTION = json.loads((SECOND_PACK / "datapackage.json").read_text(encoding="utf-8"))
BOUNDARY = next(i for i, resource in enumerate(DESCRIPTION["resources"]) if resource.get("placeboard", {}).get("kind") == "boundary")
TYPES = {"object": dict, "array": list, "string": str, "integer": int}
KEYWORDS = {
    "$schema", "title", "description", "definitions", "$ref", "type", "enum", "const", "minLength", "minimum", "pattern",
    "required", "properties", "items", "allOf", "if", "then",
}


def is_valid(value, rule):
    """JSON schema as far as the one of packs goes; a keyword beyond it fails the test."""
    check(set(rule) <= KEYWORDS, f"keywords that are not read here: {set(rule) - KEYWORDS}")
    if "$ref" in rule:
        return is_valid(value, SCHEMA["definitions"][rule["$ref"].rsplit("/", 1)[1]])
    if "type" in rule and (not isinstance(value, TYPES[rule["type"]]) or isinstance(value, bool)):
        return False
    if value not in rule.get("enum", [value]) or value != rule.get("const", value):
        return False
    if isinstance(value, str) and (len(value) < rule.get("minLength", 0) or not re.search(rule.get("pattern", ""), value)):
        return False
    if isinstance(value, int) and value < rule.get("minimum", value):
        return False
    if isinstance(value, list) and not all(is_valid(element, rule.get("items", {})) for element in value):
        return False
    if isinstance(value, dict):
        members = rule.get("properties", {})
        if not set(rule.get("required", [])) <= set(value):
            return False
        if not all(is_valid(value[name], members[name]) for name in members if name in value):
            return False
    if "if" in rule and is_valid(value, rule["if"]) and not is_valid(value, rule["then"]):
        return False
    return all(is_valid(value, part) for part in rule.get("allOf", []))


def changed(*steps, value=None, is_gone=False):
    description = copy.deepcopy(DESCRIPTION)
    place = description
    for step in steps[:-1]:
        place = place[step]
    if is_gone:
        del place[steps[-1]]
    else:
        place[steps[-1]] = value
    return description


def pack(name, description):
    """The second pack with another description."""
    folder = FOLDER / name
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(SECOND_PACK, folder)
    text = description if isinstance(description, str) else json.dumps(description, ensure_ascii=False)
    (folder / "datapackage.json").write_text(text, encoding="utf-8")
    return folder


def problems(folder, expect=1):
    return run("check", folder, expect=expect).out.splitlines()


@case("both packs are what schema and check ask")
def good():
    for folder in (PACK, SECOND_PACK):
        description = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        check(is_valid(description, SCHEMA), f"{folder.name} breaks the schema")
        done = run("check", folder)
        check(done.out == "" and folder.name in done.err, f"{done.out}{done.err}")


# The place in the description, what stands there, and the value in the message.
R = ("resources", 0)
B = ("resources", BOUNDARY, "placeboard")
WRONG = [
    (("name",), "Cheshire and Merseyside"), (("name",), ""), (("name",), 7), (("profile",), "package"), (("title",), ["a"]),
    (("version",), 1), (("licenses",), "OGL"), (("licenses",), ["OGL"]), (("sources",), {}), (("resources",), {}),
    (("resources",), ["areas.csv"]), (("placeboard",), []), (("placeboard", "format"), 2), (("placeboard", "format"), "1"),
    (("placeboard", "system"), "x"), (("placeboard", "system", "code"), ""), (("placeboard", "system", "name"), ""),
    (("placeboard", "system", "aliases"), "x"), (("placeboard", "system", "aliases"), [1]),
    (("placeboard", "default", "level"), "galaxy"), (("placeboard", "default", "sex"), 1), (("placeboard", "default"), 1),
    ((*R, "name"), "Areas"), ((*R, "path"), "/areas.csv"), ((*R, "path"), "../areas.csv"), ((*R, "path"), "a/../areas.csv"),
    ((*R, "path"), "https://example.org/areas.csv"), ((*R, "path"), "a//b.csv"), ((*R, "path"), "a\\b.csv"), ((*R, "path"), ""),
    ((*R, "profile"), "table"), ((*R, "format"), 1), ((*R, "mediatype"), 1), ((*R, "encoding"), "latin-1"),
    ((*R, "hash"), "md5:0"), ((*R, "hash"), "sha256:12"), ((*R, "bytes"), -1), ((*R, "bytes"), "12"), ((*R, "title"), 1),
    ((*R, "licenses"), 1), ((*R, "schema"), 1), ((*R, "schema", "fields"), 1), ((*R, "schema", "fields", 0, "name"), ""),
    ((*R, "schema", "fields", 0, "type"), "text"), (B, 1), ((*B, "kind"), "outline"), ((*B, "level"), "county"),
    ((*B, "edition"), 2024), ((*B, "role"), "benchmark"), ((*B, "code_field"), 1), ((*B, "name_field"), 1),
    ((*B, "detail"), "coarse"), ((*B, "dataset"), ""), ((*B, "licence"), 1), ((*B, "attribution"), 1),
    (B, {"kind": "register"}), (B, {"kind": "register", "register": ""}),
]
NEEDED = [
    ("name",), ("placeboard",), ("resources",), ("placeboard", "format"), ("placeboard", "system"),
    ("placeboard", "system", "code"), ("placeboard", "system", "name"), (*R, "name"), (*R, "path"), (*R, "schema", "fields"),
    (*R, "schema", "fields", 0, "name"), (*B, "kind"), (*B, "level"), (*B, "role"), (*B, "dataset"),
]


def member_of(steps):
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)[1:]


@case("what breaks the schema is a problem that names file, member and value")
def wrong_members():
    for steps, value in WRONG:
        description = changed(*steps, value=value)
        check(not is_valid(description, SCHEMA), f"the schema lets {member_of(steps)} be {value!r}")
        found = "\n".join(problems(pack("wrong", description)))
        check(member_of(steps) in found or value in ([], {"kind": "register"}, {"kind": "register", "register": ""}),
              f"{member_of(steps)} {value!r}: {found}")
        check("datapackage.json" in found, found)
        check(not isinstance(value, str) or f"“{value}”" in found, f"{value!r} is not named: {found}")


@case("what is missing is named")
def missing_members():
    for steps in NEEDED:
        description = changed(*steps, is_gone=True)
        check(not is_valid(description, SCHEMA), f"the schema does without {member_of(steps)}")
        found = "\n".join(problems(pack("missing", description)))
        check(f"{member_of(steps)} is missing" in found, f"{member_of(steps)}: {found}")


@case("members that nobody names, and a register, are well")
def other_members():
    for description in (changed("homepage", value="https://example.org"), changed(*R, "description", value="Areas")):
        check(is_valid(description, SCHEMA), "the schema refuses a member of somebody's own")
        check(problems(pack("other", description), expect=0) == [], "check refuses a member of somebody's own")
    check(is_valid(changed(*B, value={"kind": "register", "register": "innovation"}), SCHEMA), "the schema knows no register")


@case("files are those that are described")
def wrong_files():
    folder = pack("files", DESCRIPTION)
    (folder / "area-sets.csv").unlink()
    with open(folder / "areas.csv", "a", encoding="utf-8") as stream:
        stream.write("E99999999,Nowhere,ltla,,,,own\n")
    text = (folder / "priorities.csv").read_text(encoding="utf-8")
    (folder / "priorities.csv").write_text(text.replace("wording", "words"), encoding="utf-8")
    found = problems(folder)
    for words in ("area-sets.csv: datapackage.json describes this file", f"areas.csv: it has {(folder / 'areas.csv').stat().st_size} bytes", "areas.csv: its hash",
                  "priorities.csv: the column “wording” is missing", "priorities.csv: column 3 is “words”"):
        check(any(words in line for line in found), f"{words}: {found}")


@case("two resources of one name or path are told apart")
def twice():
    found = problems(pack("twice", changed("resources", 1, value=DESCRIPTION["resources"][0])))
    check(any("resources[1].name" in line and "“areas”" in line for line in found), f"{found}")
    check(any("resources[1].path" in line for line in found), f"{found}")


@case("what is no description is one problem")
def torn():
    for text in ('{"name": "torn', "[]", ""):
        found = problems(pack("torn", text))
        check(len(found) == 1 and "datapackage.json" in found[0], f"{text}: {found}")


@case("check without a pack looks at the workspace and the installed packs")
def installed():
    path = workspace("installed")
    packs = FOLDER / "data" / "packs"
    packs.mkdir(parents=True)
    shutil.copytree(SECOND_PACK, packs / "second")
    done = run("--workspace", path, "check", PLACEBOARD_DATA_DIR=str(FOLDER / "data"))
    check(str(path) in done.err and "second" in done.err and done.out == "", f"{done.err}{done.out}")
    (packs / "second" / "areas.csv").unlink()
    done = run("--json", "--workspace", path, "check", PLACEBOARD_DATA_DIR=str(FOLDER / "data"), expect=1)
    message = json.loads(done.out)
    check(message["workspace"] == str(path) and "areas.csv" in message["problems"][0], done.out)


run_cases()
