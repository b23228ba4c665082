"""People by age of every district, as the files say, against the sums that the pack's own rows give here.

The pack has both sexes together alone, on estimates that later ones replaced: no word of a figure may tell a sex,
none may mix the estimates.
"""

import collections
import csv
import json
import re
import xml.etree.ElementTree as xml

from pdf_reader import output
from placeboard_cli import FOLDER, PACK, run, workspace
from tap import case, check
from tap import run as run_cases

W = workspace("age-profile")
SVG = "{http://www.w3.org/2000/svg}"
SYSTEM = "Derby and Derbyshire"
BANDS = [*(f"{low}-{low + 4} yrs" for low in range(0, 90, 5)), "90+ yrs"]


def rows(name):
    with open(PACK / name, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


# year: district: age: people
PEOPLE = {year: collections.defaultdict(dict) for year in (2019, 2020)}
for year, districts in PEOPLE.items():
    for row in rows(f"observations/population-ltla-{year}.csv"):
        districts[row["area_code"]][row["age"]] = int(row["value"])
MAIN = {(row["area_code"], row["period"]): int(row["value"])
        for row in rows("observations/els-population-persons-2025.csv")}
NAMES = {row["code"]: row["name"] for row in rows("areas.csv")}
DISTRICTS = sorted(PEOPLE[2020])


def export(form, **view):
    path = FOLDER / f"profile.{form}"
    record = FOLDER / "profile.json"
    record.write_text(json.dumps({"placeboard-view": 1, "chart": "pyramid", "indicator": "population", **view}))
    run("--quiet", "--workspace", W, "export", "--view", record, "--output", path)
    return path


def words_of(**view):
    picture = xml.parse(export("svg", **view)).getroot()
    return picture.find(f"{SVG}title").text, picture.find(f"{SVG}desc").text


def check_notes(total, name, main, **view):
    # without spaces: a line may end anywhere
    text = "".join(output("pdftotext", "-raw", export("pdf", **view), "-").split())
    for note in (f"Estimates: Before the 2021 Census. They count {total:,} people in {name} in mid-2020; the main series "
                 f"has {main:,} instead.", "Single years of age added up here.", "England has no figures by age here.",
                 "were replaced by those after it."):
        check("".join(note.split()) in text, f"“{note}” is not in “{text}”")


def shares(year, codes):
    """Under 15, and 65 and over [%]."""
    total = young = old = 0
    for code in codes:
        for age in BANDS:
            people = PEOPLE[year][code][age]
            total += people
            young += people if int(re.match(r"\d+", age).group()) < 15 else 0
            old += people if int(re.match(r"\d+", age).group()) >= 65 else 0
    return 100 * young / total, 100 * old / total


def check_headline(title, name, year, codes, others):
    found = re.fullmatch(
        rf"{re.escape(name)} in mid-{year}: ([\d.]+)% of people are under 15 and ([\d.]+)% are 65 and over"
        + (rf" \({SYSTEM} ([\d.]+)% and ([\d.]+)%\)" if others else ""), title)
    check(found, f"“{title}”")
    wanted = shares(year, codes) + (shares(year, others) if others else ())
    for told, share in zip(map(float, found.groups()), wanted, strict=True):
        check(abs(told - share) <= 0.0501, f"“{title}”: {share}")


def check_words(title, description):
    check(not re.search(r"\b(fe)?males?\b|\b(wo)?men\b", f"{title} {description}", re.I), description)
    check("both sexes together, since the source does not tell them apart" in description, description)
    check("People by age, mid-2020, Before the 2021 Census;" in description, description)


@case("the nine districts against all of the system, in words")
def districts():
    check(len(DISTRICTS) == 9, f"{DISTRICTS}")
    for code in DISTRICTS:
        title, description = words_of(place=code)
        total = PEOPLE[2020][code]["All ages"]
        check(sum(PEOPLE[2020][code][age] for age in BANDS) == total, f"{code}: {total}")
        check_headline(title, NAMES[code], 2020, [code], DISTRICTS)
        check_words(title, description)
        check_notes(total, NAMES[code], MAIN[code, "mid-2020"], place=code)
        for age in BANDS:
            people = PEOPLE[2020][code][age]
            label = age.replace("+ yrs", " and over").replace("-", " to ").replace(" yrs", "")
            told = f"{people:,}" if people >= 10000 else people
            check(f"{label}: {told} ({100 * people / total:.1f}%)." in description, f"{label}: {description}")


@case("Derby: the two estimates of the same day, as published")
def derby():
    check_notes(256814, "Derby", 261999, place="E06000015")


@case("all of the system has nothing to be compared with")
def system():
    title, description = words_of()
    check_headline(title, SYSTEM, 2020, DISTRICTS, None)
    check_words(title, description)
    check_notes(sum(PEOPLE[2020][code]["All ages"] for code in DISTRICTS), SYSTEM,
                sum(MAIN[code, "mid-2020"] for code in DISTRICTS))


@case("the moment decides the year; before the first there is none")
def moments():
    title, _ = words_of(place="E07000035", moment="2020-06-29")
    check_headline(title, "Derbyshire Dales", 2019, ["E07000035"], DISTRICTS)
    title, _ = words_of(place="E07000035", moment="2019-06-29")
    check(title == "No pyramid of Derbyshire Dales: people by age were counted only later. Choose a later moment", title)


@case("the rows of the figure are the pack's")
def tidy():
    with open(export("csv", place="E07000034"), encoding="utf-8-sig", newline="") as stream:
        told = list(csv.DictReader(stream))
    check(len(told) == 9 * 19, f"{len(told)} rows")
    for row in told:
        check(row["sex"] == "Persons" and row["period"] == "mid-2020", f"{row}")
        check(row["category"] == "Before the 2021 Census", f"{row}")
        check(float(row["value"]) == PEOPLE[2020][row["area_code"]][row["age"]], f"{row}")


run_cases()
