"""Every string that people read can be translated, and the template is fresh.

Argument: the source folder.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

from tap import case, check, run

ROOT = pathlib.Path(sys.argv[1])
TEMPLATE = ROOT / "po" / "placeboard.pot"
LISTED = [
    line for line in (ROOT / "po" / "POTFILES.in").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
REGENERATE = "run: make translations"

C_STRING = re.compile(r"(?<![A-Za-z0-9_])(?:_|C_|N_|NC_|Q_|ngettext|g_dngettext|g_dpgettext2?)\s*\(\s*\"")
UI_STRING = re.compile(r"translatable=\"(?:yes|true|1)\"")


def entries(text):
    """The template without what changes with the day and with the version of gettext.

    That is its date, where a string is broken into lines, and which formats are marked as such.
    """
    whole = re.sub(r'^(?:"POT-Creation-Date:|#,).*\n', "", text, flags=re.MULTILINE)
    return whole.replace('"\n"', "").splitlines()


@case("every listed file is there, once, in order")
def listed_files():
    for name in LISTED:
        check((ROOT / name).is_file(), f"po/POTFILES.in lists {name}, which is not there")
    check(LISTED == sorted(set(LISTED)), "po/POTFILES.in is not sorted, or names a file twice")


@case("every file with strings for people is listed")
def files_are_listed():
    unlisted = []
    for folder, suffix, pattern in (("src", "*.c", C_STRING), ("ui", "*.ui", UI_STRING)):
        for source in sorted((ROOT / folder).rglob(suffix)):
            name = str(source.relative_to(ROOT))
            if pattern.search(source.read_text(encoding="utf-8")) and name not in LISTED:
                unlisted.append(name)
    check(not unlisted, "po/POTFILES.in lacks files with strings for people:\n" + "\n".join(unlisted))


@case("the template holds the strings of today")
def template_is_fresh():
    with tempfile.TemporaryDirectory() as folder:
        fresh = pathlib.Path(folder) / "fresh.pot"
        command = [str(ROOT / "po" / "make-template.sh"), str(fresh)]
        result = subprocess.run(command, capture_output=True, text=True)
        check(result.returncode == 0, result.stderr)
        now, kept = entries(fresh.read_text("utf-8")), entries(TEMPLATE.read_text("utf-8"))
    changed = sorted(set(now) ^ set(kept))
    check(now == kept, f"po/placeboard.pot is stale, {REGENERATE}\n" + "\n".join(changed[:20]))


run()
