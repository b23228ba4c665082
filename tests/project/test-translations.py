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
FORMAT_MACRO = re.compile(r"\"[ \t\n]*(?:PRI[a-zA-Z0-9]+|G_[A-Z0-9]+_(?:FORMAT|MODIFIER))\b")
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


def translated_strings(text):
    """The arguments of each call that translates, to the bracket that closes it, and the call's line."""
    for call in C_STRING.finditer(text):
        depth, in_string, at = 0, False, text.index("(", call.start())
        for end in range(at, len(text)):
            letter = text[end]
            if letter == '"' and text[end - 1] != "\\":
                in_string = not in_string
            elif not in_string:
                depth += (letter == "(") - (letter == ")")
                if depth == 0:
                    break
        yield text.count("\n", 0, at) + 1, text[at : end + 1]


@case("no string for people is cut by a macro")
def strings_are_whole():
    bad = 'x = _("one %" G_GINT64_FORMAT " of (two)"), "%" G_GUINT64_FORMAT'
    found = [string for _, string in translated_strings(bad) if FORMAT_MACRO.search(string)]
    check(found == ['("one %" G_GINT64_FORMAT " of (two)")'], f"the check itself finds {found}")

    # The template would end at the macro; the words after it would never be translated.
    cut = []
    for source in sorted((ROOT / "src").rglob("*.[ch]")):
        for line, string in translated_strings(source.read_text(encoding="utf-8")):
            if FORMAT_MACRO.search(string):
                cut.append(f"{source.relative_to(ROOT)}:{line}")
    check(not cut, "write %lld or %llu and cast the number, in:\n" + "\n".join(cut))


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
