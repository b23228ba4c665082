"""What goes wrong is told in words: a bad file, a file with bad rows, nothing at all."""


from driver import wait_for
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
        window.import_file()
        label = window.find("label", r"notes\.csv")
        check(len(label.get_name().split()) >= 5, f"says only “{label.get_name()}”")
        window.dismiss()
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
        window.import_file()
        window.find("label", r"twelve")
        words = " ".join(window.labels())
        check("line 3" in words.lower() or "3" in words.split(), f"no line number in: {words}")
        window.dismiss()
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
    window.environment["PLACEBOARD_WORKSPACE"] = str(window.empty_workspace())
    try:
        super(Placeboard, window).start()
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
        super(Placeboard, window).start()
        window.find("label", r"broken\.gpkg")
        check(broken.read_bytes() == before, "the file was changed")
    except Exception:
        window.keep_evidence("no workspace")
        raise
    finally:
        window.remove()


run()
