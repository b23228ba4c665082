"""The manual page and the shell completion of placeboard-cli.

Arguments: the source folder, the program placeboard-cli.
"""

import pathlib
import re
import subprocess
import sys

from tap import case, check, run

ROOT, PROGRAM = pathlib.Path(sys.argv[1]), sys.argv[2]
PAGE = ROOT / "data" / "placeboard-cli.1"
COMPLETION = ROOT / "data" / "completions" / "placeboard-cli"
COMMANDS = ["inspect", "import", "imports", "undo-import", "list", "query", "inequality", "export", "disclosure", "pack", "changes", "check", "help"]


def read(command, **options):
    return subprocess.run(command, capture_output=True, text=True, **options)


def shown_page():
    result = read(["man", "--warnings", "--local-file", str(PAGE)], env={"MANWIDTH": "200", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"})
    check(result.returncode == 0 and result.stderr == "", result.stderr)
    return result.stdout


def completions(line):
    """What bash offers after `line`, with placeboard-cli standing for the program."""
    script = f"""
        source /usr/share/bash-completion/bash_completion
        source {COMPLETION}
        COMP_LINE="$1"; COMP_POINT=${{#COMP_LINE}}
        eval "COMP_WORDS=($COMP_LINE)"
        [[ $COMP_LINE == *' ' ]] && COMP_WORDS+=('')
        COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
        _placeboard_cli
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    result = read(["bash", "-c", script, "bash", line])
    check(result.stderr == "", result.stderr)
    return result.stdout.split()


@case("the manual page is shown without a warning")
def page_is_shown():
    check("PLACEBOARD-CLI(1)" in shown_page(), "not a manual page")


@case("the manual page, the help and the completion name the same commands")
def commands_agree():
    page = shown_page()
    result = read([PROGRAM, "help"])
    help_words = result.stdout + result.stderr
    offered = completions("placeboard-cli ")
    for command in COMMANDS:
        check(re.search(rf"^ +{command}\b", page, re.MULTILINE), f"the manual page lacks {command}")
        check(re.search(rf"\b{command}\b", help_words), f"the help lacks {command}")
        check(command in offered, f"the completion lacks {command}")


@case("the completion knows options and their values")
def options_complete():
    check("--level" in completions("placeboard-cli query --l"), "no --level after query")
    check(completions("placeboard-cli query --level ls") == ["lsoa"], "no lsoa after --level")
    check(completions("placeboard-cli export --format p") == ["png", "pdf"], "export offers another format")
    check("area-sets" in completions("placeboard-cli --quiet list "), "no area-sets after list")


@case("wrong usage ends with 64 and says how to ask for help")
def wrong_usage():
    result = read([PROGRAM, "no-such-command"])
    check(result.returncode == 64, f"exit status {result.returncode}")
    check("help" in result.stderr, f"says only: {result.stderr}")


run()
