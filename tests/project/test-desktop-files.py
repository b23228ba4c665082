"""What a desktop reads beside the programs is valid, and says the same things.

Arguments: the source folder, the merged desktop file, the merged metainfo.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

from tap import case, check, run

APP = "io.github.placeboard.Placeboard"
ROOT, DESKTOP, METAINFO = map(pathlib.Path, sys.argv[1:4])
MANIFEST = ROOT / "flatpak" / f"{APP}.json"
SCHEMA = ROOT / "data" / f"{APP}.gschema.xml"
ICONS = ROOT / "data" / "icons" / "hicolor"


def succeed(*command, **options):
    result = subprocess.run(command, capture_output=True, text=True, **options)
    check(result.returncode == 0, f"{command[0]} says: {result.stdout}{result.stderr}")
    return result.stdout


@case("the desktop file is valid")
def desktop_is_valid():
    words = succeed("desktop-file-validate", str(DESKTOP))
    check(words == "", words)


@case("the metainfo is valid")
def metainfo_is_valid():
    # Newer versions also warn that no page of the project is named; there is none yet.
    result = subprocess.run(["appstreamcli", "validate", "--no-net", str(METAINFO)], capture_output=True, text=True)
    wrong = [line for line in result.stdout.splitlines() if re.match("[EW]: (?!.*url-homepage-missing)", line)]
    check("Validation" in result.stdout and not wrong, f"appstreamcli says: {result.stdout}{result.stderr}")


@case("the metainfo names the desktop file and the version being built")
def metainfo_agrees():
    root = xml.etree.ElementTree.parse(METAINFO).getroot()
    check(root.findtext("id") == APP, "another id")
    check(root.findtext("launchable") == f"{APP}.desktop", "another desktop file")
    version = re.search(r"version: '([^']+)'", (ROOT / "meson.build").read_text()).group(1)
    newest = root.find("releases/release").get("version")
    check(newest == version, f"meson.build builds {version}, the newest release is {newest}")


@case("the settings schema compiles and its path is ours")
def schema_compiles():
    with tempfile.TemporaryDirectory() as folder:
        succeed("glib-compile-schemas", "--strict", f"--targetdir={folder}", str(SCHEMA.parent))
    schema = xml.etree.ElementTree.parse(SCHEMA).getroot().find("schema")
    check(schema.get("id") == APP, "another id")
    check(schema.get("path") == "/io/github/placeboard/Placeboard/", "another path")
    for key in schema.findall("key"):
        check(key.findtext("summary") and key.findtext("description"), f"{key.get('name')} is not explained")


@case("the program reads and writes only settings that the schema has")
def settings_exist():
    keys = {key.get("name") for key in xml.etree.ElementTree.parse(SCHEMA).getroot().iter("key")}
    call = re.compile(r"g_settings_(?:get|set|bind|reset)\w*\s*\(\s*[\w>.-]+\s*,\s*\"([^\"]+)\"")
    for source in sorted((ROOT / "src").rglob("*.c")):
        for key in call.findall(source.read_text(encoding="utf-8")):
            check(key in keys, f"{source.relative_to(ROOT)} uses “{key}”, which the schema lacks")


@case("flatpak-builder reads the manifest")
def manifest_is_read():
    with tempfile.TemporaryDirectory() as folder:
        shown = json.loads(succeed("flatpak-builder", "--show-manifest", str(MANIFEST), cwd=folder))
    check(shown["id"] == APP, "another id")
    check(shown["command"] == "placeboard", "another command")


@case("the sandbox gets neither files nor a network")
def sandbox_is_closed():
    for permission in json.loads(MANIFEST.read_text())["finish-args"]:
        check(
            not re.match(r"--(filesystem|share=network|device=all|talk-name|system-talk-name|socket=x11$)", permission),
            f"{permission} is more than the application needs",
        )


@case("each source of the manifest is pinned by its checksum")
def sources_are_pinned():
    for module in json.loads(MANIFEST.read_text())["modules"]:
        for source in module["sources"]:
            if source["type"] != "dir":
                check(re.fullmatch(r"[0-9a-f]{64}", source.get("sha256", "")), f"{module['name']} is not pinned")


@case("the icons are drawn at every size")
def icons_draw():
    for name, size in (("scalable", "128"), ("symbolic", "16")):
        suffix = "-symbolic" if name == "symbolic" else ""
        icon = ICONS / name / "apps" / f"{APP}{suffix}.svg"
        with tempfile.NamedTemporaryFile(suffix=".png") as picture:
            succeed("rsvg-convert", "--width", size, "--output", picture.name, str(icon))
            shades = succeed("convert", picture.name, "-format", "%k", "info:")
        check(int(shades) > 1, f"{icon.name} is empty")


run()
