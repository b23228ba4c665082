#!/usr/bin/python3
"""screenshots.py PREFIX FOLDER: pictures of every part of the window, wide and
narrow, light and dark, and of every exported file, for eyes to look at."""

import json
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from driver import Window  # noqa: E402

SIZES = {"wide": "1280x800", "narrow": "900x600", "tall": "700x800"}
STYLES = ("light", "dark")

DISTRICTS = {
    "placeboard-view": 1, "indicator": "90366", "sex": "Male", "age": "All ages", "level": "ltla",
    "area-set": "districts", "place": "E06000015", "moment": "2024-07-01",
}
SMALL_AREAS = {
    "placeboard-view": 1, "indicator": "imd", "category-type": "Measure", "category": "Decile", "level": "lsoa",
    "place": "E07000034", "moment": "2025-07-01",
}
VIEWS = {
    "map": {**DISTRICTS, "chart": "map"},
    "comparison": {**DISTRICTS, "chart": "map", "colour-rule": "comparison", "indicator": "93722", "sex": "Persons", "age": "<75 yrs"},
    "small-areas": {**SMALL_AREAS, "chart": "map"},
    "table": {**DISTRICTS, "chart": "table"},
    "bars": {**DISTRICTS, "chart": "bars"},
    "inequality": {**DISTRICTS, "chart": "map", "panel": "inequality", "indicator": "92901", "moment": "2023-07-01"},
    "inequality-deciles": {**DISTRICTS, "chart": "map", "panel": "inequality", "indicator": "91380", "moment": "2017-07-01"},
    "spc": {"placeboard-view": 1, "chart": "spc", "indicator": "delayed-transfer-days", "level": "ltla",
            "area-set": "districts", "place": "E06000015", "moment": "2019-08-15"},
    "spc-refused": {**DISTRICTS, "chart": "spc"},
    "not-published": {**DISTRICTS, "chart": "map", "indicator": "90362"},
}
# Charts that a panel shows and a file can hold.
PANEL_CHARTS = {
    "trend": {**DISTRICTS, "chart": "trend"},
    "inequality-chart": {**VIEWS["inequality"], "chart": "inequality"},
    "inequality-deciles-chart": {**VIEWS["inequality-deciles"], "chart": "inequality"},
}
FORMATS = ("png", "svg", "pdf", "csv")


def run(*command, **options):
    subprocess.run([str(part) for part in command], check=True, **options)


def write_views(folder, views):
    """Each view in a file of its own."""
    files = {name: folder / f"{name}.json" for name in views}
    for name, view in views.items():
        files[name].write_text(json.dumps(view), encoding="utf-8")
    return files


def take_windows(program, folder, views, environment):
    for name, view in views.items():
        for size, pixels in SIZES.items():
            for style in STYLES:
                target = folder / f"{name}-{size}-{style}.png"
                run(program, "--screenshot", target, "--size", pixels, "--style", style, "--view", view, env=environment)
                print(target.name, flush=True)


def take_empty(program, folder, environment):
    """The window on a workspace that holds nothing."""
    empty = folder / "empty.gpkg"
    empty.unlink(missing_ok=True)
    for style in STYLES:
        target = folder / f"empty-wide-{style}.png"
        run(program, "--workspace", empty, "--screenshot", target, "--size", SIZES["wide"], "--style", style, env=environment)
        print(target.name, flush=True)


def take_import_error(program, folder):
    """The import of a file with one good row and one that cannot be used."""
    source = folder / "partly-bad.csv"
    header = (
        "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,"
        "Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,"
        "Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,"
        "Compared to Region value or percentiles,Time period Sortable,New data,Compared to goal"
    )
    row = "999901,An indicator made to be refused,,,E06000015,Derby,County & UA,Persons,All ages,,,{},{},,,,,,,,,,,,,"
    source.write_text("\n".join([header, row.format(2022, "12.5"), row.format(2023, "twelve"), ""]), encoding="utf-8")

    for style in STYLES:
        window = Window(program, {"PLACEBOARD_OPEN_FILE": str(source)}, ["--size", SIZES["wide"], "--style", style])
        try:
            window.start()
            window.find("slider", r"^Moment$")
            window.press_keys("ctrl+i")
            dialog = window.dialog("Import")
            window.press(r"^Choose a file", within=dialog)
            window.press(r"^Import$", within=dialog)
            window.find("label", r"^twelve$", within=dialog)
            target = folder / f"import-error-wide-{style}.png"
            run("import", "-window", "root", "-crop", SIZES["wide"] + "+0+0", "+repage", target)
            print(target.name, flush=True)
        finally:
            window.remove()


def take_exports(cli, folder, views, environment):
    """Every format of every view as a file, and how each looks as a picture."""
    for name, view in views.items():
        for kind in FORMATS:
            exported = folder / f"export-{name}.{kind}"
            run(cli, "export", "--view", view, "--format", kind, "--output", exported, env=environment)
            if kind == "svg":
                run("rsvg-convert", "--output", folder / f"export-{name}-svg.png", exported)
            elif kind == "pdf":
                run("pdftoppm", "-png", "-r", "110", "-singlefile", exported, folder / f"export-{name}-pdf")
            print(exported.name, flush=True)


def main(prefix, folder):
    prefix, folder = pathlib.Path(prefix), pathlib.Path(folder).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    person = folder / "person"
    environment = {
        **os.environ,
        "XDG_DATA_HOME": str(person / "data"),
        "XDG_CONFIG_HOME": str(person / "config"),
        "XDG_CACHE_HOME": str(person / "cache"),
        "GSETTINGS_BACKEND": "memory",
    }
    windows = write_views(folder, VIEWS)

    take_windows(prefix / "bin" / "placeboard", folder, windows, environment)
    take_empty(prefix / "bin" / "placeboard", folder, environment)
    take_import_error(str(prefix / "bin" / "placeboard"), folder)
    take_exports(prefix / "bin" / "placeboard-cli", folder, {**windows, **write_views(folder, PANEL_CHARTS)}, environment)


if __name__ == "__main__":
    main(*sys.argv[1:])
