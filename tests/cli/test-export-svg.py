"""Every kind of chart as SVG looks the same in librsvg and in Chromium.

Text leaves as outlines, so that it needs no font: what is measured is the mean
difference of all pixels, which is to stay under 1%.
"""

import re
import subprocess

from chart_views import VIEWS, export
from placeboard_cli import FOLDER, workspace
from tap import case, check, run

W = workspace("export-svg")
MOST = 0.01


def render(path):
    """The picture by librsvg and by Chromium, one pixel a unit."""
    ours, theirs = path.with_suffix(".rsvg.png"), path.with_suffix(".chromium.png")
    subprocess.run(["rsvg-convert", path, "--output", ours], check=True)
    size = subprocess.run(["identify", "-format", "%w,%h", ours], check=True, capture_output=True, text=True).stdout
    subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1",
         f"--user-data-dir={FOLDER / 'chromium'}", f"--window-size={size}", f"--screenshot={theirs}", path.as_uri()],
        check=True, capture_output=True, timeout=120)
    return ours, theirs


def difference(ours, theirs):
    """The mean over all pixels and colours, 0 to 1."""
    done = subprocess.run(["compare", "-metric", "MAE", ours, theirs, "null:"], capture_output=True, text=True)
    return float(re.search(r"\(([\d.e-]+)\)", done.stderr).group(1))


def check_view(name):
    path = export(W, name, "svg")
    svg = path.read_text(encoding="utf-8")
    check("<text" not in svg and "<image" not in svg, "letters that need a font, or pixels")
    ours, theirs = render(path)
    found = difference(ours, theirs)
    check(found < MOST, f"differs by {found:.2%}")
    print(f"# {name}: {found:.2%}", flush=True)


for kind in VIEWS:
    case(f"{kind}: the same in two renderers")(lambda kind=kind: check_view(kind))


@case("a picture that differs is found")
def found():
    ours, _ = render(export(W, "bars", "svg"))
    _, theirs = render(export(W, "multiples", "svg"))
    subprocess.run(["convert", theirs, "-resize", subprocess.run(
        ["identify", "-format", "%wx%h!", ours], check=True, capture_output=True, text=True).stdout, theirs], check=True)
    check(difference(ours, theirs) > MOST, "bars and small multiples are taken for the same")


run()
