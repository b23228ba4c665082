"""The command line as tests use it: PLACEBOARD_CLI runs in a folder of its own.

A run that ends by a signal, or prints a critical message, is a failure.
"""

import csv
import io
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

from tap import Failure, check

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
FIXTURES = ROOT / "tests" / "fixtures" / "import"
PACK = ROOT / "data" / "packs" / "derby-and-derbyshire"
SECOND_PACK = ROOT / "data" / "packs" / "cheshire-and-merseyside"
CLI = os.environ["PLACEBOARD_CLI"]

_folder = tempfile.TemporaryDirectory(prefix="placeboard-test-")
FOLDER = pathlib.Path(_folder.name)


class Run:
    """How a command ended: `status`, `out`, `err`, and `out` as rows or messages."""

    def __init__(self, done):
        self.status, self.out, self.err = done.returncode, done.stdout, done.stderr

    def rows(self):
        return list(csv.DictReader(io.StringIO(self.out)))

    def messages(self, kind=None):
        lines = [json.loads(line) for line in self.out.splitlines()]
        return [line for line in lines if kind in (None, line["type"])]


def run(*words, expect=0, **extra_environment):
    environment = {
        **os.environ,
        "XDG_DATA_HOME": str(FOLDER / "home"),
        "PLACEBOARD_DATA_DIR": str(FOLDER / "installed"),
        **extra_environment,
    }
    environment.pop("PLACEBOARD_WORKSPACE", None)
    done = subprocess.run(
        [CLI, *map(str, words)], capture_output=True, text=True, encoding="utf-8", env=environment, timeout=300
    )
    if done.returncode < 0 or "CRITICAL" in done.stderr or "ERROR: " in done.stderr:
        raise Failure(f"{words} ended with {done.returncode}: {done.stderr}")
    if expect is not None:
        check(done.returncode == expect, f"{words} ended with {done.returncode}, not {expect}: {done.stderr}")
    return Run(done)


_base = FOLDER / "base.gpkg"


def workspace(name):
    """A workspace of its own with the pack of Derby and Derbyshire in it."""
    if not _base.exists():
        run("--quiet", "--workspace", _base, "import", PACK)
    path = FOLDER / f"{name}.gpkg"
    for old in (path, pathlib.Path(f"{path}-wal"), pathlib.Path(f"{path}-shm")):
        old.unlink(missing_ok=True)
    shutil.copyfile(_base, path)
    return path


def is_whole(path):
    run("--workspace", path, "check")


def query(path, *words):
    return run("--workspace", path, "query", *words).rows()


def summary(path, *words, expect=0):
    """The summary message of an import."""
    (message,) = run("--json", "--workspace", path, "import", *words, expect=expect).messages("summary")
    balance = message["rows_kept"] + message["rows_unchanged"] + message["rows_refused"]
    check(message["rows_read"] == balance, f"the counts do not add up: {message}")
    return message


def empty_workspace(name):
    """Areas without a value: a pack of the areas alone."""
    folder = FOLDER / f"areas-{name}"
    folder.mkdir()
    (folder / "areas.csv").write_text((PACK / "areas.csv").read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "datapackage.json").write_text(
        json.dumps(
            {
                "name": "areas",
                "resources": [{"name": "areas", "path": "areas.csv"}],
                "placeboard": {"format": 1, "system": {"code": "areas", "name": "Areas"}},
            }
        )
    )
    path = FOLDER / f"{name}.gpkg"
    summary(path, folder)
    return path
