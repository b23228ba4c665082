"""A person asks whether the gap is narrowing: the panel by keyboard, its verdict, its choosers, its groups."""

from driver import BUTTONS, GROUPS, act, states, wait_for
from gi.repository import Atspi
from placeboard import DERBY, SII, Placeboard, actions, default_figures
from tap import check, run, case

figures = default_figures()
window = Placeboard(arguments=["--size", "1280x800"])


def panel():
    return window.find(GROUPS, r"^Inequality$")


def words(pattern, patience=20):
    """A label of the panel that reads so."""
    return window.find_label(pattern, panel(), patience)


def chooser(name):
    return window.find(BUTTONS, rf"^{name}: ", panel())


def chosen(name):
    return chooser(name).get_name().split(": ", 1)[1]


def open_chooser(name):
    """The part of a menu button that is pressed is within it."""
    act(next(node for node in window.walk(chooser(name)) if actions(node)))


def choose(name, pattern):
    """Opens a chooser and presses the row of its list that begins so."""
    open_chooser(name)
    row = window.find("list item", pattern, panel())
    act(row, "choice.choose")


def gradient():
    return window.find(None, r"^Gradient by group$", panel())


def gap_over_time():
    return window.find("slider", r"^Gap over time$", panel())


def published(period):
    return figures.value(SII, "Male", DERBY, period)["value"]


@case("Ctrl+2 opens the panel and Ctrl+1 the Place again")
def open_panel():
    window.start()
    window.press_keys("ctrl+2")
    words(r"^Life expectancy for ")
    window.press_keys("ctrl+1")
    window.find_label(r"^Against England, worst first$", window.place_panel())
    window.press_keys("ctrl+2")
    words(r"^Life expectancy for ")


@case("the published gap for men in Derby is said with its direction and without a verdict")
def read_verdict():
    window.choose_indicator(r"^Inequality in life expectancy at birth")
    window.focus_map()
    window.walk_to("Derby")
    window.press_keys("Return")
    periods = figures.periods(SII, "Male", "ltla")
    last, first = periods[-1], "2015-17"
    window.wait_for_period(last)
    rise = published(last) - published(first)
    words(
        rf"^The gap for men in Derby rose {rise:.1f} years, from {published(first):.1f} in {first} "
        rf"to {published(last):.1f} in {last}$"
    )
    words(r"^Not tested: no intervals supplied$")
    words(rf"^{published(last):.1f} years$")
    check(chosen("Measure") == "Slope index of inequality", chosen("Measure"))
    check(chosen("Groups") == "As published", chosen("Groups"))
    check(chosen("Compare with") == f"Since {first}", chosen("Compare with"))


@case("the line says the value at the moment and steps through its periods")
def step_line():
    periods = figures.periods(SII, "Male", "ltla")
    check(gap_over_time().get_description().startswith(f"{periods[-1]}: {published(periods[-1]):.1f} years"),
          gap_over_time().get_description())
    window.focus(gap_over_time())
    window.press_keys("Left")
    window.wait_for_period(periods[-2])
    wait_for(
        "the value of the period before",
        lambda: gap_over_time().get_description().startswith(f"{periods[-2]}: {published(periods[-2]):.1f} years"),
    )
    act(gap_over_time(), "trend.last-period")
    window.wait_for_period(periods[-1])


@case("another baseline changes the words, and undo brings the first one back")
def change_baseline():
    choose("Compare with", r"^2018-20")
    wait_for("the baseline", lambda: chosen("Compare with") == "Since 2018-20")
    words(rf"^The gap for men in Derby rose .* from {published('2018-20'):.1f} in 2018-20 ")
    window.press_keys("ctrl+z")
    wait_for("the first baseline", lambda: chosen("Compare with") == "Since 2015-17")
    words(r" in 2015-17 to ")


@case("what cannot be had says why, and pressing it does nothing")
def read_reason():
    open_chooser("Measure")
    row = window.find("list item", r"^Relative index of inequality\. Not available: ")
    check("without its groups" in row.get_name(), row.get_name())
    window.press_keys("Escape")
    check(chosen("Measure") == "Slope index of inequality", chosen("Measure"))


@case("another measure of the gap between districts is said in its own unit")
def change_measure():
    window.choose_indicator(r"^Life expectancy")
    wait_for("the areas as groups", lambda: chosen("Groups") == "Districts")
    words(r"^Life expectancy for men: the gap between districts ")
    choose("Measure", r"^Ratio\b")
    wait_for("the ratio", lambda: chosen("Measure") == "Ratio")
    words(r"^1\.\d+( times)?$")
    window.press_keys("ctrl+z")
    wait_for("the difference again", lambda: chosen("Measure") == "Difference")


@case("other groups: men against women, and undo")
def change_grouping():
    choose("Groups", r"^Men and women")
    wait_for("men and women", lambda: chosen("Groups") == "Men and women")
    words(r"^Life expectancy.*(women|men)")
    window.press_keys("ctrl+z")
    wait_for("the districts again", lambda: chosen("Groups") == "Districts")


@case("a group of the gradient is lit on the map and put out again")
def light_group():
    window.focus(gradient())
    window.press_keys("Home")
    first = wait_for("the first group", lambda: "Group 1 of" in gradient().get_description() and gradient().get_description())
    window.press_keys("Right")
    wait_for("the second group", lambda: "Group 2 of" in gradient().get_description())
    window.press_keys("Home", "Return")
    wait_for("the lit group", lambda: "Lit on the map: " in gradient().get_description())
    name = gradient().get_description().split("Lit on the map: ")[1]
    check(first.startswith(f"{name}: "), f"“{name}” is lit, the group was “{first}”")
    words(rf"^{name}: 1 area lit on the map")
    window.press_keys("Escape")
    wait_for("no lit group", lambda: "Lit on the map" not in gradient().get_description())


@case("both sexes stand side by side, and a press chooses one")
def choose_other_sex():
    button = window.find(BUTTONS, r"^Women: \d", panel())
    act(button)
    wait_for("women", lambda: chosen("Sex") == "Females")
    words(r"^Life expectancy for women: the gap between districts ")
    window.press_keys("ctrl+z")
    wait_for("men", lambda: chosen("Sex") == "Males")


@case("the small areas in the most deprived 20% are counted by edition")
def read_core20():
    words(r"^Derby: small areas in England’s most deprived 20%$")
    words(r"^51 of 151$")
    switch = window.find({"switch", "check box"}, r"^National most deprived 20% against the rest$", panel())
    check(not states(switch).contains(Atspi.StateType.SENSITIVE), "life expectancy is not published for small areas")


@case("the table holds the periods of the line")
def read_table():
    window.press(r"^Show the gap over time as a table$", within=panel())
    words(r"^2015-17$")
    words(r"^not supplied$")
    window.press(r"^Show the gap over time as a table$", within=panel())


@case("nothing complained meanwhile")
def no_complaint():
    window.close()
    check(not window.complaints(), "\n".join(window.complaints()))


try:
    run(after_failure=window.keep_evidence)
finally:
    window.remove()
