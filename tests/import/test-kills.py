"""An import that is killed at a random moment leaves the workspace as it was
or as it should be: never between, never damaged."""

import os
import random
import signal
import sqlite3
import subprocess
import time

from placeboard_cli import CLI, FIXTURES, FOLDER, empty_workspace, is_whole, run, workspace
from tap import case, check, run as run_cases

N_KILLS = int(os.environ.get("PLACEBOARD_TEST_KILLS", "50"))
SOURCE = random.Random(int(os.environ.get("PLACEBOARD_TEST_SEED", str(time.time_ns()))))


def long_file():
    """The alcohol file again and again, each time as another indicator."""
    text = (FIXTURES / "fingertips-alcohol.csv").read_text(encoding="utf-8")
    header, *rows = text.splitlines()
    path = FOLDER / "long.csv"
    with open(path, "w", encoding="utf-8") as file:
        file.write(header + "\n")
        for number in range(200):
            file.writelines(row.replace("91380", str(95000 + number), 1) + "\n" for row in rows)
    return path, 200 * len(rows)


def state(path):
    """How many imports, values and refusals there are, read by SQLite alone."""
    with sqlite3.connect(path) as db:
        check(db.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "SQLite finds damage")
        check(db.execute("PRAGMA foreign_key_check").fetchall() == [], "SQLite finds a broken reference")
        return db.execute("SELECT (SELECT count(*) FROM import), (SELECT count(*) FROM observation)").fetchone()


def staging_files():
    return [name for name in os.listdir(FOLDER) if name.startswith(".placeboard-import")]


def start(path, file):
    environment = {**os.environ, "XDG_DATA_HOME": str(FOLDER / "home")}
    return subprocess.Popen(
        [CLI, "--quiet", "--workspace", path, "import", file],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment,
    )


@case(f"{N_KILLS} kills at random moments")
def kills():
    file, n_rows = long_file()
    path = workspace("kills")
    before = state(path)
    began = time.monotonic()
    check(start(path, file).wait() == 0, "the import fails even unharmed")
    duration = time.monotonic() - began
    after = state(path)
    check(after == (before[0] + 1, before[1] + n_rows), f"{before} became {after}")

    ends = {"before": 0, "after": 0}
    for _ in range(N_KILLS):
        path = workspace("kills")
        process = start(path, file)
        time.sleep(SOURCE.uniform(0, duration * 1.05))
        process.send_signal(signal.SIGKILL)
        process.wait()
        found = state(path)
        check(found in (before, after), f"{found} is neither {before} nor {after}")
        is_whole(path)
        ends["before" if found == before else "after"] += 1

    check(ends["before"] > 0, f"no kill came in time: {ends}")
    # What a kill left in the moment in which a staging file has a name, the next import takes away. A kill that came
    # too late left the file imported, so it begins anew.
    ended = run("--workspace", workspace("kills"), "import", file, expect=None)
    check(ended.status in (0, 1), f"the import after the kills ended with {ended.status}: {ended.err}")
    check(staging_files() == [], f"{staging_files()} are left")


@case("an import sweeps what a killed one left")
def sweep():
    path = empty_workspace("swept")
    (FOLDER / ".placeboard-import-A1b2C3").write_bytes(b"left")
    (FOLDER / "placeboard-import-notes.txt").write_bytes(b"somebody's own")
    run("--workspace", path, "import", FIXTURES / "fingertips-alcohol.csv", expect=0)
    check(staging_files() == [], f"{staging_files()} are left")
    check((FOLDER / "placeboard-import-notes.txt").exists(), "a file of somebody else is gone")


@case("two imports at once do not sweep each other")
def two_at_once():
    file, n_rows = long_file()
    paths = [workspace("first"), workspace("second")]
    before = [state(path) for path in paths]
    for process in [start(path, file) for path in paths]:
        check(process.wait() == 0, "one of two imports fails")
    for path, (n_imports, n_values) in zip(paths, before):
        check(state(path) == (n_imports + 1, n_values + n_rows), f"{state(path)} in {path}")
    check(staging_files() == [], f"{staging_files()} are left")


@case("SIGTERM takes everything back and ends with 2")
def terminated():
    file, _ = long_file()
    path = workspace("terminated")
    before = state(path)
    began = time.monotonic()
    check(start(path, file).wait() == 0, "the import fails even unharmed")
    duration = time.monotonic() - began

    # A signal that comes before the program listens ends it as any signal does: how long
    # that takes depends on the machine, so shares of the whole are tried.
    n_stopped = 0
    for share in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9) * 2:
        delay = share * duration
        if n_stopped == 4:
            break
        path = workspace("terminated")
        process = start(path, file)
        time.sleep(delay)
        process.send_signal(signal.SIGTERM)
        status = process.wait()
        if status == 2:
            n_stopped += 1
            check(state(path) == before, "something stayed")
        else:
            check(status in (0, -signal.SIGTERM), f"it ended with {status}")
    check(n_stopped > 0, "no signal came in time")


@case("while another program writes, an import waits or says so")
def busy():
    path = workspace("busy")
    before = state(path)
    with sqlite3.connect(path, isolation_level=None) as db:
        db.execute("BEGIN IMMEDIATE")
        done = run("--workspace", path, "import", FIXTURES / "fingertips-alcohol.csv", expect=2)
        db.execute("ROLLBACK")
    check("writing" in done.err, done.err)
    check(state(path) == before, "something came in")


@case("a disk that is full changes nothing")
def disk_full():
    path = empty_workspace("full")
    before = state(path)
    file, _ = long_file()
    # Files of this process may not grow past the workspace's own size: a full disk to SQLite.
    size_kib = path.stat().st_size // 1024
    done = subprocess.run(
        ["sh", "-c", f'trap "" XFSZ; ulimit -f {size_kib}; exec "$0" --workspace "$1" import "$2"', CLI, path, file],
        capture_output=True, text=True, timeout=120, env={**os.environ, "XDG_DATA_HOME": str(FOLDER / "home")},
    )
    check(done.returncode == 2, f"it ended with {done.returncode}: {done.stderr}")
    check(state(path) == before, "something came in")


run_cases()
