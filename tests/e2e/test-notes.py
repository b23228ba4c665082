"""A note is pinned to the period in view by keyboard, leaves with the chart, and is undone."""

import json
import re

from driver import wait_for
from placeboard import Placeboard
from tap import case, check, run

NOTE = "Clinic closed over the winter"

window = Placeboard()
file = window.folder / "view.json"


def pinned():
    return window.look({"label"}, rf"^1 2023-25: {NOTE} \(Gill, ")


@case("n on the trend pins a note to the period in view")
def pin():
    file.write_text(json.dumps({"placeboard-view": 1, "indicator": "90366", "sex": "Male", "level": "ltla",
                                "place": "E07000034"}), encoding="utf-8")
    window.arguments = ["--size", "1280x800", "--view", str(file)]
    window.start()
    window.focus(window.find(None, r"^Trend over time$", window.place_panel()))
    window.press_keys("n")
    dialog = window.focus_dialog("Add: Note on a chart")
    window.focus(window.find({"text", "entry"}, r"^What the note says", dialog))
    window.type(NOTE)
    by = window.find({"text", "entry"}, r"^By$", dialog)
    window.focus(by)
    window.type("Gill")
    window.press_keys("ctrl+Return")
    who = window.focus_dialog("Your name")
    window.focus(window.find({"text", "entry"}, r"^Recorded as$", who))
    window.press_keys("ctrl+a")
    window.type("Gill")
    window.press_keys("Return")
    window.wait_until_gone("Add: Note on a chart")
    wait_for("the note below the chart", pinned)


@case("the drawing of the chart says the note")
def leave():
    window.export("SVG")
    drawing = wait_for("the drawing", lambda: [path for path in window.saved.glob("*.svg") if path.stat().st_size > 0])
    words = re.search(r"<desc[^>]*>(.*?)</desc>", drawing[0].read_text("utf-8"), re.S).group(1)
    check(re.search(rf"Note Chesterfield, 2023-25: {NOTE} \(Gill, \d+ \w+ \d+\)\.", words), words)


@case("undo takes the note back")
def undo():
    window.press_keys("ctrl+z")
    wait_for("the note is gone", lambda: pinned() is None)


try:
    run(after_failure=window.keep_evidence)
finally:
    window.remove()
