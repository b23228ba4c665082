"""Choices can be undone and done again, and the next start finds them."""

from driver import act, wait_for
from placeboard import LIFE_EXPECTANCY, Placeboard, default_figures
from tap import case, check, run

figures = default_figures()
window = Placeboard(arguments=["--size", "1280x800"])
periods = figures.periods(LIFE_EXPECTANCY, "Male", "ltla")


@case("undo takes back the moment, then the indicator; redo brings them again")
def undo_redo():
    window.start()
    window.wait_for_period(periods[-1])
    window.choose_indicator(r"^Inequality in life expectancy|^Gap in life expectancy")
    wait_for("the gap as the indicator", lambda: "ap in" in (window.current_indicator() or "") or "nequality" in window.current_indicator())
    chosen = window.current_indicator()
    before = window.moment()
    window.press(r"^Previous period$")
    wait_for("another period", lambda: window.moment() != before)

    window.press_keys("ctrl+z")
    wait_for("the period before", lambda: window.moment() == before)
    window.press_keys("ctrl+z")
    wait_for("life expectancy again", lambda: "Life expectancy" in (window.current_indicator() or "")[:20])
    window.wait_for_period(periods[-1])

    window.press_keys("ctrl+shift+z")
    wait_for("the gap again", lambda: window.current_indicator() == chosen)
    window.press_keys("ctrl+shift+z")
    wait_for("the other period again", lambda: window.moment() != before)


@case("the next start finds Place, measure and moment as they were left")
def restored():
    window.walk_to("Bolsover")
    act(window.map(), "map.select")
    wait_for("Bolsover in the panel", lambda: "Bolsover" in window.labels(window.place_panel()))
    indicator, moment = window.current_indicator().split(",")[0], window.moment()
    window.close()

    window.start()
    wait_for("the same moment", lambda: window.moment() == moment)
    check(window.current_indicator().startswith(indicator), f"{window.current_indicator()} is not {indicator}")
    check("Bolsover" in window.labels(window.place_panel()), "another Place is selected")


@case("nothing complained meanwhile")
def no_complaint():
    window.close()
    check(not window.complaints(), "\n".join(window.complaints()))


try:
    run(after_failure=window.keep_evidence)
finally:
    window.remove()
