"""The other ways to build: without the application, and as distributions do.

Arguments: the source folder, meson. Slow, so not part of every check.
"""

import pathlib
import subprocess
import sys
import tempfile

from tap import case, check, run

ROOT, MESON = sys.argv[1:3]


def build(*options):
    """Configures and builds into a folder of its own, and lists what would be installed."""
    with tempfile.TemporaryDirectory() as folder:
        for command in (
            [MESON, "setup", folder + "/build", ROOT, "--prefix=/usr", "-Dwerror=true", *options],
            [MESON, "compile", "-C", folder + "/build"],
            [MESON, "install", "-C", folder + "/build", "--no-rebuild", "--destdir", folder + "/root"],
        ):
            result = subprocess.run(command, capture_output=True, text=True)
            check(result.returncode == 0, f"{' '.join(command)}:\n{result.stdout[-4000:]}{result.stderr[-4000:]}")
        root = pathlib.Path(folder) / "root"
        return {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()}


@case("the command line builds alone, and installs nothing of the desktop")
def command_line_alone():
    installed = build("-Dapplication=false", "-Dtests=false")
    check("usr/bin/placeboard-cli" in installed, "no placeboard-cli")
    for name in installed:
        check("applications" not in name and "icons" not in name and "schemas" not in name, f"{name} is of the desktop")


@case("a release build with every optimisation has no warning")
def release_build():
    installed = build("-Dbuildtype=release", "-Db_lto=true")
    for name in (
        "usr/bin/placeboard",
        "usr/bin/placeboard-cli",
        "usr/share/applications/io.github.placeboard.Placeboard.desktop",
        "usr/share/metainfo/io.github.placeboard.Placeboard.metainfo.xml",
        "usr/share/placeboard/workspaces/derby-and-derbyshire.gpkg",
    ):
        check(name in installed, f"no {name}")


run()
