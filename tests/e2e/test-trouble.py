"""What goes wrong is told in words: a bad file, a file with bad rows, nothing at all."""


from driver import BUTTONS, Window, states, wait_for
from gi.repository import Atspi
from placeboard import Placeboard
from tap import case, check, run

HEADER = (
    "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,"
    "Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,"
    "Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,"
    "Compared to Region value or percentiles,Time period Sortable,New data,Compared to goal\n"
)


def row(area, period, value):
    return (
        f"999901,An indicator made for this test,E92000001,England,{area},Derby,County & UA,Persons,All ages,,,"
        f"{period},{value},,,,,,,,,,,,,\n"
    )


@case("a file that is no dataset is refused in words, and nothing changes")
def refused_file():
    window = Placeboard(arguments=["--size", "1280x800"])
    broken = window.folder / "notes.csv"
    broken.write_text("these are notes\nwithout a table\n", encoding="utf-8")
    window.environment["PLACEBOARD_OPEN_FILE"] = str(broken)
    try:
        window.start()
        before = window.indicator_rows()
        dialog = window.import_file()
        window.find("label", r"notes\.csv", within=dialog)
        window.find("label", r"no known layout|cannot be read", within=dialog)
        button = window.look(BUTTONS, r"^Import$", dialog)
        check(button is None or not states(button).contains(Atspi.StateType.SENSITIVE), "it can be imported")
        words = " ".join(window.labels(dialog))
        check("no known layout" in words or "cannot be read" in words, f"says only: {words}")
        window.press(r"^(Cancel|Close)$", within=dialog)
        window.wait_until_gone("Import")
        check(window.indicator_rows() == before, "the indicators changed")
    except Exception:
        window.keep_evidence("refused file")
        raise
    finally:
        window.remove()


@case("rows that cannot be used are counted and listed with line, column, value and reason")
def refused_rows():
    window = Placeboard(arguments=["--size", "1280x800"])
    source = window.folder / "partly-bad.csv"
    source.write_text(
        HEADER + row("E06000015", "2022", "12.5") + row("E06000015", "2023", "twelve") + row("E06000015", "2024", "13.5"),
        encoding="utf-8",
    )
    window.environment["PLACEBOARD_OPEN_FILE"] = str(source)
    try:
        window.start()
        dialog = window.import_file()
        window.press(r"^Import$", within=dialog)
        window.find("label", r"^twelve$", within=dialog)
        words = window.labels(dialog)
        for word in ("3", "Value", "twelve"):
            check(word in words, f"no {word} in: {words}")
        check(any("2 " in word and "came in" in word for word in words), f"does not count what came in: {words}")
        window.press(r"^Close$", within=dialog)
        window.wait_until_gone("Import")
        wait_for(
            "the new indicator in the sidebar",
            lambda: any("made for this test" in name for name in window.indicator_rows()),
        )
    except Exception:
        window.keep_evidence("refused rows")
        raise
    finally:
        window.remove()


@case("an empty workspace says so and offers what to do")
def empty_workspace():
    window = Placeboard(arguments=["--size", "1280x800"])
    window.environment["PLACEBOARD_DATA_DIR"] = str(window.folder / "nothing-installed")
    try:
        Window.start(window)
        window.find("label", r"This workspace is empty")
        window.find(None, r"Import a file")
    except Exception:
        window.keep_evidence("empty workspace")
        raise
    finally:
        window.remove()


@case("a file that is no workspace is refused in words and left as it is")
def no_workspace():
    window = Placeboard(arguments=["--size", "1280x800"])
    broken = window.folder / "broken.gpkg"
    broken.write_bytes(b"This is not a database. " * 100)
    before = broken.read_bytes()
    window.environment["PLACEBOARD_WORKSPACE"] = str(broken)
    try:
        Window.start(window)
        window.find("label", r"broken\.gpkg")
        check(broken.read_bytes() == before, "the file was changed")
    except Exception:
        window.keep_evidence("no workspace")
        raise
    finally:
        window.remove()


run()
