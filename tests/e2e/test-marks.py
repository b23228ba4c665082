"""The time bar goes from mark to mark, and Glossop comes in."""

import json
import os
import re
import tempfile

from driver import act
from placeboard import Placeboard
from tap import case, check, run

VIEW = {"placeboard-view": 1, "indicator": "imd", "level": "lsoa", "area-set": "nhs-area", "place": "E07000037",
        "moment": "2022-06-01"}
window = Placeboard(arguments=["--size", "1280x800"])


def show(**changes):
    """Starts the program at a view."""
    path = os.path.join(tempfile.mkdtemp(), "view.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump({**VIEW, **changes}, file)
    if window.process is not None:
        window.close()
    window.arguments = ["--size", "1280x800", "--view", path]
    window.start()
    window.wait_until_settled()


def time_line():
    return window.find(role="slider", name=r"^Moment$")


def said():
    return time_line().get_description()


@case("A5: before July 2022 the NHS area has 621 small areas; the next mark brings the 21 others, by name")
def glossop():
    show()
    window.find_label(r"621 small areas on this date; 21 more join on 1 July 2022")
    for _ in range(6):
        act(time_line(), "time.next-mark")
        if "NHS area: 621 to 642 small areas" in said():
            break
    check(re.search(r"\d+ marks: \d+ steps of decisions, \d+ meetings", said()), said())
    check("NHS area: 621 to 642 small areas" in said() and said().startswith("July 2022"), said())

    act(time_line(), "time.open-mark")
    note = window.find_label(r"High Peak: 38 to 59 small areas. 21 came in:")
    names = re.findall(r"High Peak 00\d[A-Z]", note)
    check(len(set(names)) == 21, note)
    window.press_keys("Escape")


@case("nothing complained meanwhile")
def no_complaint():
    window.close()
    check(not window.complaints(), "\n".join(window.complaints()))


try:
    run(after_failure=window.keep_evidence)
finally:
    window.remove()
