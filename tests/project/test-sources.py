"""The files speak of the project alone, and its scripts are sound.

Argument: the source folder.
"""

import pathlib
import re
import subprocess
import sys

from tap import case, check, run

ROOT = pathlib.Path(sys.argv[1])
TEXT = {
    "", ".build", ".c", ".css", ".desktop", ".gs", ".h", ".in", ".json", ".md", ".pot", ".py", ".sh", ".sql",
    ".svg", ".txt", ".ui", ".xml", ".1",
}
LARGEST = 1_000_000

# Written in halves, so that this file passes its own check.
OF_ONE_MACHINE = re.compile(
    "|".join(["/wor" r"k/", "/tm" r"p/(?:bri" "ef|build)", "/ro" r"ot/", "/hom" r"e/[a-z]", r"\.\./sha" "red"])
)
UNFINISHED = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK|lorem ip" r"sum)\b")
OF_THE_MAKING = re.compile(
    r"(?i)\b(?:issue (?:no\. ?)?#?\d+|cla" r"ude|anthro" r"pic|chat" r"gpt|co-auth" r"ored-by|lang" r"uage model)\b"
)


def git(*arguments):
    return subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, text=True)


def sources():
    """Every text file of the project; a folder without history is walked."""
    listed = git("ls-files", "-z")
    if listed.returncode == 0 and listed.stdout:
        names = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        names = [path for path in ROOT.rglob("*") if not any(part.startswith("build") for part in path.parts)]
    return [
        path for path in names
        if path.is_file() and path.name != "COPYING" and path.suffix in TEXT and path.stat().st_size < LARGEST
    ]


def search(pattern, meaning):
    for path in sources():
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            found = pattern.search(line)
            check(not found, f"{path.relative_to(ROOT)}:{number}: “{found and found.group()}” {meaning}")


@case("there are files to read")
def there_are_sources():
    check(len(sources()) > 50, f"only {len(sources())} files found below {ROOT}")


@case("no file names a path of one machine")
def no_machine_path():
    search(OF_ONE_MACHINE, "is a path of one machine")


@case("no file has a mark of something unfinished")
def nothing_unfinished():
    search(UNFINISHED, "marks something unfinished")


@case("no file tells how it was made")
def nothing_of_the_making():
    search(OF_THE_MAKING, "is not about the project")


@case("text ends its lines with a line feed alone, and no line with a space")
def tidy_lines():
    for path in sources():
        if path.suffix in {".c", ".h", ".py", ".sh", ".build", ".ui", ".css", ".sql"} and "fixtures" not in path.parts:
            text = path.read_bytes()
            name = path.relative_to(ROOT)
            check(b"\r" not in text, f"{name} has carriage returns")
            check(not re.search(rb"[ \t]$", text, re.MULTILINE), f"{name} has spaces at the end of a line")
            check(not text or text.endswith(b"\n"), f"{name} does not end with a line feed")


@case("shell scripts pass shellcheck")
def shell_scripts():
    scripts = [
        path for path in sources()
        if path.suffix in {"", ".sh"} and path.read_bytes()[:2] == b"#!" and b"sh" in path.read_bytes().split(b"\n")[0]
    ]
    check(len(scripts) >= 4, f"only {len(scripts)} scripts found")
    result = subprocess.run(["shellcheck", *map(str, scripts)], capture_output=True, text=True)
    check(result.returncode == 0, result.stdout + result.stderr)


@case("Python files compile")
def python_files():
    for path in sources():
        if path.suffix == ".py":
            compile(path.read_text(encoding="utf-8"), str(path), "exec")


@case("only the folders that may know GTK and GDAL name them")
def libraries_stay_apart():
    for path in sorted((ROOT / "src").rglob("*.[ch]")):
        folder = path.relative_to(ROOT / "src").parts[0]
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(ROOT)
        if folder != "view":
            check(not re.search(r"#include <(?:gtk/|adwaita|shumate/)", text), f"{name} includes GTK")
        if folder not in {"import", "cli"}:
            check(not re.search(r"#include <(?:gdal|ogr_|cpl_)", text), f"{name} includes GDAL")


@case("every package list names packages once a section")
def packages_are_listed_once():
    sections, section = {}, None
    for line in (ROOT / ".ci" / "packages").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            check(re.fullmatch(r"[a-z0-9][a-z0-9+.-]+", line), f"“{line}” is no package name")
            section.append(line)
    for name, packages in sections.items():
        check(packages and len(packages) == len(set(packages)), f"[{name}] is empty or names a package twice")


run()
