"""Stories R1, P9 and F4: a board pack, one page of a Place, and files that overwrite nothing."""

import json
import re
import subprocess

from driver import act, wait_for
from placeboard import Placeboard
from tap import case, check, run

window = Placeboard(arguments=["--size", "1280x800"])


def saved(suffix):
    """All finished files under this suffix, by name."""
    return sorted(path for path in window.saved.glob(f"*.{suffix}") if path.stat().st_size > 0)


def pages_of(path):
    text = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout
    return text.split("\f")[:-1]


def choose_in_menu(words):
    window.press_keys("ctrl+e")
    act(window.find("menu item", words))


@case("F4: a second export of the same chart does not write over the first")
def second_export():
    window.start()
    window.export("PDF")
    wait_for("the first file", lambda: len(saved("pdf")) == 1)
    first = saved("pdf")[0].read_bytes()
    window.export("PDF")
    wait_for("the second file", lambda: len(saved("pdf")) == 2)
    check(first in [path.read_bytes() for path in saved("pdf")], "the first file was changed")
    for path in saved("pdf"):
        path.unlink()


@case("words that a person writes stand in the file and stay with the view")
def written_words():
    window.press_keys("ctrl+e")
    act(window.find("menu item", r"\(SVG\)"))
    dialog = window.focus_dialog("Export")
    window.press(r"^Words$", within=dialog)
    headline = window.find("text", r"^Headline$", within=dialog)
    window.focus(headline)
    window.press_keys("ctrl+a")
    window.type("Men in the north live shorter")
    window.press(r"^Save", within=dialog)
    window.wait_until_gone("Export")
    drawing = wait_for("the drawing", lambda: saved("svg") and saved("svg")[0]).read_text("utf-8")
    check("<title" in drawing and "Men in the north live shorter" in drawing, "the headline is not in the file")

    window.export("SVG")
    again = wait_for("the second drawing", lambda: len(saved("svg")) == 2 and saved("svg"))
    check(all("Men in the north live shorter" in path.read_text("utf-8") for path in again), "the words were lost")


@case("P9: one page of the Place in view, with its sources and the day of its figures")
def one_page():
    choose_in_menu(r"^One page of this Place")
    dialog = window.dialog("Board pack")
    window.press(r"^Build", within=dialog)
    window.wait_until_gone("Board pack")
    (document,) = wait_for("the page", lambda: saved("pdf"))
    pages = pages_of(document)
    check(len(pages) == 1, f"{len(pages)} pages")
    place = window.place_panel().get_name() if window.place_panel() else ""
    check("Against England" in pages[0], "no list against England")
    check("Sources:" in pages[0], "no sources in the footer")
    check(re.search(r"20\d\d", pages[0]), "no period on the page")
    check(place.split(",")[0] in pages[0] or not place, f"the page is not of {place}")
    document.unlink()


@case("R1: a meeting is chosen, the pack is built: parts in order, page numbers, glossary, sources")
def board_pack():
    choose_in_menu(r"^Board pack")
    dialog = window.focus_dialog("Board pack")
    words = window.labels(dialog)
    check(words[words.index("Places") + 1] == "9 of 9", f"not the nine districts: {words}")
    window.focus(window.find("combo box", r"^Meeting", within=dialog))
    window.press_keys("space")
    window.press_keys("Down")
    window.press_keys("Return")
    window.press(r"^Build", within=dialog)
    window.wait_until_gone("Board pack")
    (document,) = wait_for("the pack", lambda: saved("pdf"))
    check(document.name.startswith("health-inequalities-by-place"), document.name)

    pages = pages_of(document)
    whole = "\n".join(pages)
    check(re.search(r"Board +(?!not stated)\S", pages[0]), "the cover does not name the board")
    check(re.search(r"Meeting +.*20\d\d", pages[0]), "the cover does not say when it meets")
    places = [whole.find(f"\n{part}\n") for part in ("Latest figures by Place", "Priorities", "Decision log", "Glossary")]
    check(all(place >= 0 for place in places) and places == sorted(places), f"parts at {places}")
    for number, page in enumerate(pages, 1):
        check(f"Page {number} of {len(pages)}" in page, f"page {number} has no number")
    check("Sources and licences" in whole, "no sources")


@case("a view is kept as a file that a person can read")
def keep_view():
    choose_in_menu(r"^Save this view")
    (path,) = wait_for("the view", lambda: saved("json"))
    view = json.loads(path.read_text("utf-8"))
    check(view["placeboard-view"] == 1 and view["indicator"], f"the file holds {view}")


@case("nothing complained meanwhile")
def no_complaint():
    window.close()
    check(not window.complaints(), "\n".join(window.complaints()))


try:
    run(after_failure=window.keep_evidence)
finally:
    window.remove()
