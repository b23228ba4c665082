"""A person explores: a measure by search, a moment, a Place by keyboard, a level."""

from driver import act, wait_for
from placeboard import DERBY, ENGLAND, LIFE_EXPECTANCY, SMOKING, Placeboard, default_figures
from tap import check, run, case

figures = default_figures()
window = Placeboard(arguments=["--size", "1280x800"])


def period_now():
    return window.moment().rsplit("showing ", 1)[1]


@case("the first start shows the default indicator at its last period")
def first_start():
    window.start()
    last = figures.periods(LIFE_EXPECTANCY, "Male", "ltla")[-1]
    window.wait_for_period(last)
    chosen = wait_for("the chosen indicator", window.current_indicator)
    check("Life expectancy" in chosen, f"chosen is {chosen}")


@case("an indicator is found by search and chosen with Enter")
def choose_by_search():
    window.search("smok")
    rows = wait_for(
        "only rows about smoking",
        lambda: [row for row in window.indicator_rows()] if all("mok" in row for row in window.indicator_rows()) else None,
    )
    check(len(rows) >= 2, f"found only {rows}")
    window.press_keys("Return")
    wait_for("an indicator about smoking", lambda: "mok" in (window.current_indicator() or ""))
    last = figures.periods(SMOKING, "Persons", "ltla")[-1]
    window.wait_for_period(last)


@case("a search that finds nothing says so and can be cleared")
def search_nothing():
    window.search("zebra crossing")
    window.find_label("No indicators match “zebra crossing”")
    window.press(r"^Clear search$")
    wait_for("all indicators again", lambda: len(window.indicator_rows()) > 10)


@case("the list is one stop of Tab, and the arrows move within it")
def tab_through_list():
    window.search("")
    chosen = wait_for("the chosen row", window.current_indicator)
    window.press_keys("Tab")
    wait_for("the focus on the chosen row", lambda: window.focused_name() == chosen)
    window.press_keys("Down")
    below = wait_for("the focus on the next row", lambda: next_name(chosen))
    check(below in window.indicator_rows(), f"the focus is on {below}")
    window.press_keys("Tab")
    wait_for("the focus on the row's button", lambda: window.focused_name() == "Definition and source")
    window.press_keys("Tab")
    after = wait_for("the focus elsewhere", lambda: next_name("Definition and source"))
    check(after not in window.indicator_rows(), f"Tab goes on to the row {after}")
    window.press_keys("shift+Tab")
    wait_for("the focus back on the chosen row", lambda: window.focused_name() == chosen)
    window.press_keys("shift+Tab")
    wait_for("the focus in the search", lambda: window.focused_name() == "Search indicators")


def next_name(before):
    name = window.focused_name()
    return name if name not in (None, "", before) else None


@case("the moment steps through every period, backwards and forwards")
def step_time():
    window.choose_indicator(r"^Life expectancy")
    periods = figures.periods(LIFE_EXPECTANCY, "Male", "ltla")
    window.wait_for_period(periods[-1])
    for label in reversed(periods[:-1]):
        window.press(r"^Previous period$")
        window.wait_for_period(label)
    for label in periods[1:]:
        act(window.find("slider", r"^Moment$"), "time.next-period")
        window.wait_for_period(label)


@case("a Place is selected on the map with the keyboard alone")
def select_on_map():
    window.focus_map()
    window.press_keys("Right")
    first = wait_for("an area under the cursor", window.shown_area)
    seen = {first}
    for key in ("Right", "Down", "Left", "Up", "Right", "Down"):
        window.press_keys(key)
        seen.add(window.shown_area())
    check(len(seen) >= 3, f"the arrows reach only {seen}")
    here = window.shown_area().split(",")[0]
    window.press_keys("Return")
    window.find("label", f"^{here}$", window.place_panel())


@case("the map says the value and the comparison that the workspace holds")
def read_value():
    window.walk_to("Derby")
    row = figures.value(LIFE_EXPECTANCY, "Male", DERBY, period_now())
    england = figures.value(LIFE_EXPECTANCY, "Male", ENGLAND, period_now())
    sentence = window.shown_area()
    check(sentence.startswith(f"Derby, {period_now()}: {row['value']:.1f} years"), sentence)
    if row["lower95"] is None:
        check("interval" not in sentence.split(".")[0], f"invents an interval: {sentence}")
    published = figures.published_comparison(LIFE_EXPECTANCY, "Male", DERBY, period_now())
    check(f"{published.capitalize()} than England ({england['value']:.1f})" in sentence, sentence)
    check("Comparison as published" in sentence, f"does not say whose comparison it is: {sentence}")
    lower = [
        other for other in figures.values(LIFE_EXPECTANCY, "Male", "ltla", period_now())
        if other["value"] is not None and other["value"] < row["value"]
    ]
    check(f"{['Lowest', '2nd lowest', '3rd lowest', '4th lowest'][len(lower)]} of 9 districts" in sentence, sentence)


@case("small areas are shown in place of districts, and districts again")
def change_level():
    window.choose_indicator(r"^Index of Multiple Deprivation")
    window.find_label(r"^Not published for districts")
    window.press(r"^Show small areas")
    wait_for("small areas on the map", lambda: "mall areas" in window.level())
    window.choose_indicator(r"^Life expectancy")
    window.press(r"^Show districts")
    wait_for("districts on the map", lambda: window.level() == "Districts")


@case("nothing complained meanwhile")
def no_complaint():
    window.close()
    check(not window.complaints(), "\n".join(window.complaints()))


try:
    run(after_failure=window.keep_evidence)
finally:
    window.remove()
