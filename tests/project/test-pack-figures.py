"""Families of figures in the first pack: sums that must hold, figures known from the publications, what is flagged.

Argument: the source folder.
"""

import collections
import csv
import datetime
import pathlib
import sys

from tap import case, check, run

ROOT = pathlib.Path(sys.argv[1])
sys.path.append(str(ROOT / "data" / "packs" / "make"))
from packmaker import periods  # noqa: E402 (the maker's own reading of labels)

PACK = ROOT / "data" / "packs" / "derby-and-derbyshire"
DERBY, COUNTY, ENGLAND, BOARD = "E06000015", "E10000007", "E92000001", "E54000058"


def read(name):
    with open(PACK / f"{name}.csv", encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


AREAS = {row["code"]: row for row in read("areas")}
INDICATORS = {row["code"]: row for row in read("indicators")}
DISTRICTS = sorted(code for code, row in AREAS.items() if row["level"] == "ltla" and row["role"] == "own")


def family(name):
    return read(f"observations/{name}")


def figure(rows, indicator, area_code, period, category="", sex="Persons"):
    found = [row for row in rows if (row["indicator"], row["area_code"], row["period"], row["category"], row["sex"])
             == (indicator, area_code, period, category, sex)]
    check(len(found) == 1, f"{indicator} {area_code} {period} {category}: {len(found)} rows")
    return found[0]


def tell(rows, *known):
    """known: (indicator, area, period, category, value)."""
    for indicator, area_code, period, category, value in known:
        found = figure(rows, indicator, area_code, period, category)["value"]
        check(abs(float(found) - value) < 1e-9, f"{indicator} {area_code} {period} {category}: {found}, not {value}")


def by_district(rows, column):
    sums = collections.Counter()
    for row in rows:
        sums[AREAS[row["area_code"]]["parent_code"]] += int(row[column])
    return sums


@case("no priority is without indicators, and the first twelve are those people ask for first")
def order():
    groups = collections.defaultdict(list)
    for row in INDICATORS.values():
        groups[row["group"]].append(row["code"])
    check(sorted(groups) == list("012345") and min(len(codes) for codes in groups.values()) >= 3, f"{dict(groups)}")
    check(groups["0"][:5] == ["90366", "92901", "90362", "93721", "imd"], f"{groups['0'][:5]}")
    check(groups["1"][:7] == ["92443", "92445", "93088", "90323", "93015", "91112", "93563"], f"{groups['1'][:7]}")


@case("polarity: activity and what nobody calls good have none")
def polarity():
    neutral = {"ae-attendances", "discharges", "rtt-over-18", "rtt-over-52", "bed-occupancy", "848", "92727",
               "census-tenure", "census-ethnic-group", "census-disability", "ascof-staff-turnover", "population"}
    low = {"91380", "22401", "21001", "91414", "90319", "delayed-transfer-days", "ae-over-4-hours", "fuel-poverty",
           "economic-inactivity", "91096", "health-index-suicides"}
    high = {"91112", "92949", "employment", "ascof-no-further-support", "ascof-quality", "health-index",
            "health-index-child-vaccination"}
    for wanted, codes in (("no-judgement", neutral), ("low-is-good", low), ("high-is-good", high)):
        for code in codes:
            check(INDICATORS[code]["polarity"] == wanted, f"{code} is {INDICATORS[code]['polarity']}")


@case("alcohol: four schemes of ten tenths whose counts and people are England")
def alcohol():
    rows = family("fingertips-alcohol-mortality-2019")
    published = [row for row in rows if row["status"] == "present"]
    check(len(published) == 1392, f"{len(published)} published rows")
    check(all(row["lower95"] and row["count"] and row["denominator"] for row in published), "a row lacks a number")
    check({row["area_code"] for row in published if row["category"]} == {ENGLAND}, "tenths are of England")
    schemes = {row["category_type"] for row in published} - {""}
    check(len(schemes) == 4 and "District & UA (pre Apr2019)  deprivation deciles in England (IMD2015)" in schemes,
          f"{sorted(schemes)}")

    tenths = collections.defaultdict(list)
    for row in published:
        if row["category"]:
            tenths[row["category_type"], row["sex"], row["period"]].append(row)
    check(len(tenths) == 3 * (2 * 10 + 2 * 11), f"{len(tenths)} gradients")
    for (scheme, sex, period), parts in tenths.items():
        check(len({row["category"] for row in parts}) == 10, f"{scheme} {sex} {period}: {len(parts)} tenths")
        whole = figure(published, "91380", ENGLAND, period, sex=sex)
        people = sum(int(row["denominator"]) for row in parts)
        deaths = sum(float(row["count"]) for row in parts)
        check(people == int(whole["denominator"]), f"{scheme} {sex} {period}: {people} people")
        check(abs(deaths / float(whole["count"]) - 1) < 3e-4, f"{scheme} {sex} {period}: {deaths} deaths")

    worst = [row for row in tenths["County & UA deprivation deciles in England (IMD2019, 4/19 geog.)", "Male", "2016-18"]
             if row["category"] == "Most deprived decile (IMD2019)"]
    check([(row["value"], row["count"], row["denominator"], row["published_comparison"]) for row in worst]
          == [("23.05503522", "1487", "7834494", "worse")], f"{worst}")


@case("fuel poverty: households of small areas add up to their district")
def fuel_poverty():
    small = family("fuel-poverty-2020-lsoa")
    areas = {row["area_code"]: row for row in family("fuel-poverty-2020-area")}
    check(len(small) == 642 and len(areas) == 12, f"{len(small)} and {len(areas)} areas")
    for column in ("count", "denominator"):
        for district, total in by_district(small, column).items():
            check(int(areas[district][column]) == total, f"{district}: {column} {total}")
    for row in [*small, *areas.values()]:
        check(abs(float(row["value"]) - 100 * int(row["count"]) / int(row["denominator"])) < 1e-9, f"{row['area_code']}")
    check((areas[DERBY]["count"], areas[DERBY]["denominator"]) == ("18008", "109742"), "Derby")


@case("Census topics: a share is its counts, answers add up, small areas are all there")
def census():
    for name, n_areas in (("disability-lsoa", 651), ("disability-ltla", 9), ("ethnic-group-lsoa", 651),
                          ("deprivation-lsoa", 651), ("overcrowding-lsoa", 651), ("tenure-lsoa", 651),
                          ("english-msoa", 130), ("movers-msoa", 130)):
        rows = family(f"census-2021-{name}")
        check(len({row["area_code"] for row in rows}) == n_areas, f"{name}: areas")
        for row in rows:
            if row["indicator"] != "population":
                share = 100 * int(row["count"]) / int(row["denominator"])
                check(abs(float(row["value"]) - share) <= 5.1e-5, f"{name} {row['area_code']}: {row['value']}")

    for name, parts in (("ethnic-group-lsoa", 5), ("tenure-lsoa", 8), ("deprivation-lsoa", 4), ("movers-msoa", 2)):
        sums, whole = collections.defaultdict(list), {}
        for row in family(f"census-2021-{name}"):
            if row["indicator"] == "population":
                continue
            if row["category"]:
                sums[row["area_code"]].append(int(row["count"]))
            whole[row["area_code"]] = int(row["denominator"] if parts >= 5 else row["count"]) \
                if not row["category"] or parts >= 5 else whole.get(row["area_code"])
        for area_code, counts in sums.items():
            check(len(counts) == parts and sum(counts) == whole[area_code], f"{name} {area_code}: {counts}")

    # cells were disturbed, so small areas only nearly add up
    known = {row["area_code"]: row for row in family("census-2021-disability-ltla")}
    for district, count in by_district(family("census-2021-disability-lsoa"), "count").items():
        check(abs(count - int(known[district]["count"])) <= 40, f"{district}: {count}")
    check(known[DERBY]["count"] == "49040" and known[DERBY]["denominator"] == "261364", "Derby")
    english = figure(family("census-2021-english-msoa"), "census-english", "E02002796", "2021-03-21")
    check((english["count"], english["denominator"]) == ("26", "6030"), f"{english}")
    overcrowded = family("census-2021-overcrowding-lsoa")
    check(all(int(row["count"]) * 2 < int(row["denominator"]) for row in overcrowded), "a half is overcrowded")


@case("delayed transfers: 105 months without a gap, reasons that are the total")
def delays():
    rows = [row for row in family("nhse-delayed-transfers-2020") if row["status"] != "not-published"]
    check({row["area_code"] for row in rows} == {DERBY, COUNTY, ENGLAND}, "areas")
    totals = {(row["area_code"], row["period"]): int(row["value"]) for row in rows if not row["category"]}
    check(len(totals) == 3 * 105, f"{len(totals)} totals")
    sums = collections.Counter()
    for row in rows:
        if row["category"] and row["value"]:
            sums[row["area_code"], row["period"]] += int(row["value"])
    check(sums == totals, "the reasons are not the total")
    months = sorted({(row["period_from"], row["period_to"]) for row in rows})
    check(months[0][0] == "2011-04-01" and months[-1][1] == "2019-12-31" and len(months) == 105, "months")
    for (_, last), (first, _) in zip(months, months[1:]):
        gap = datetime.date.fromisoformat(first) - datetime.date.fromisoformat(last)
        check(gap.days == 1, f"a gap before {first}")
    blanks = {row["category"] for row in rows if row["status"] == "missing"}
    check(blanks == {"Other"}, f"missing are {blanks}")
    tell(rows, ("delayed-transfer-days", DERBY, "April 2019", "", 380),
         ("delayed-transfer-days", COUNTY, "April 2019", "Awaiting care package in own home", 176),
         ("delayed-transfer-days", ENGLAND, "April 2019", "", 130773),
         ("delayed-transfer-days", DERBY, "April 2011", "", 354))
    withheld = {row["area_code"] for row in family("nhse-delayed-transfers-2020") if row["status"] == "not-published"}
    check(withheld == set(DISTRICTS) - {DERBY}, "the districts are not told to be without figures")


@case("discharges and criteria to reside: 1,249 days and 41 whole months made of them")
def days():
    for name, indicator, mean in (("discharges", "discharges", False),
                                  ("criteria-to-reside", "no-criteria-to-reside", True)):
        rows = [row for row in family(f"nhse-{name}-2025") if row["indicator"] == indicator]
        check({row["area_code"] for row in rows} == {BOARD}, "another area")
        daily = [row for row in rows if row["category"] == "Daily"]
        monthly = [row for row in rows if not row["category"]]
        check((len(daily), len(monthly)) == (1249, 41), f"{name}: {len(daily)} days, {len(monthly)} months")
        counts = collections.defaultdict(list)
        for row in daily:
            counts[row["period_from"][:7]].append(int(row["value"]))
        for row in monthly:
            values = counts[row["period_from"][:7]]
            check(len(values) == int(row["period_to"][8:]), f"{row['period']} has {len(values)} days")
            wanted = sum(values) / (len(values) if mean else 1)
            check(abs(float(row["value"]) - wanted) <= 0.0051, f"{name} {row['period']}: {row['value']}, not {wanted}")
        zeros = [row for row in daily if row["value"] == "0"]
        check([row["period"] for row in zeros] == ["2022-06-19"] and "no return" in zeros[0]["note"], f"{name}: zeros")
    rows = family("nhse-discharges-2025")
    tell(rows, ("discharges", BOARD, "2022-04-01", "Daily", 310), ("discharges", BOARD, "2025-08-31", "Daily", 120),
         ("discharges", BOARD, "May 2023", "", 8360))
    early = [row for row in rows if row["indicator"] == "discharged-by-five"]
    check(len(early) == 14 and early and max(row["period_to"] for row in early) == "2023-05-31", f"{len(early)} months")


@case("hospital series: regular months, no sum of shares, the predecessor named before the board")
def hospitals():
    for name, indicator, n_months in (("rtt", "rtt-over-18", 59), ("rtt", "rtt-over-52", 59),
                                      ("ae", "ae-attendances", 40), ("ae", "ae-over-4-hours", 40),
                                      ("ae", "ae-admission-over-4-hours", 40), ("beds", "bed-occupancy", 41)):
        rows = sorted((row for row in family(f"nhse-{name}-2025")
                       if row["indicator"] == indicator and not row["category"]), key=lambda row: row["period_from"])
        check(len(rows) == n_months and {row["area_code"] for row in rows} == {BOARD}, f"{indicator}: {len(rows)}")
        for before, row in zip(rows, rows[1:]):
            step = datetime.date.fromisoformat(row["period_from"]) - datetime.date.fromisoformat(before["period_to"])
            check(step.days == 1, f"{indicator}: a gap before {row['period']}")
        for row in rows:
            check(("QJ2" in row["note"]) == (row["period_from"] < "2022-07-01"), f"{indicator} {row['period']}: note")
            if row["count"]:
                share = 100 * int(row["count"]) / int(row["denominator"])
                check(abs(float(row["value"]) - share) <= 5.1e-5, f"{indicator} {row['period']}: {row['value']}")
    tell(family("nhse-rtt-2025"), ("rtt-over-18", BOARD, "April 2020", "", 28991),
         ("rtt-over-52", BOARD, "April 2020", "", 338))
    tell(family("nhse-ae-2025"), ("ae-attendances", BOARD, "July 2025", "", 59134))
    check("counts again" in INDICATORS["rtt-over-18"]["caveats"], "nobody says that the waits are no waiting list")
    beds = family("nhse-beds-2025")
    whole = figure(beds, "bed-occupancy", BOARD, "April 2022")
    check((whole["count"], whole["denominator"]) == ("1860", "1970"), f"{whole}")
    copied = {row["period"] for row in beds if "looks like a copy" in row["note"]}
    check(copied == {"August 2022"}, f"copied: {copied}")


@case("social care, health checks and mental illness: the city and county, and a word for each district")
def upper_tier():
    care = family("oflog-social-care-2023")
    tell(care, ("ascof-no-further-support", COUNTY, "2022/23", "", 93.7),
         ("ascof-no-further-support", DERBY, "2022/23", "", 60.7), ("ascof-quality", DERBY, "2019/20", "", 0.368),
         ("ascof-carer-quality", COUNTY, "2018/19", "", 7.2))
    checks = family("fingertips-health-checks-2026")
    tell(checks, ("91112", DERBY, "2021/22 Q1-2025/26 Q3", "", 26.7), ("91112", ENGLAND, "2021/22 Q1", "", 0.6))
    check({row["period_from"] for row in checks} == {"2021-04-01"}, "a cumulative period starts later")
    for name in ("oflog-social-care-2023", "fingertips-health-checks-2026", "fingertips-smi-mortality-2020",
                 "fingertips-alcohol-mortality-2019"):
        rows = [row for row in family(name) if not row["category"]]
        keys = {(row["indicator"], row["sex"], row["period"]) for row in rows if row["area_code"] == DERBY}
        for district in set(DISTRICTS) - {DERBY}:
            told = {(row["indicator"], row["sex"], row["period"]) for row in rows
                    if row["area_code"] == district and row["status"] == "not-published"}
            check(told == keys, f"{name} {district}: {len(told)} of {len(keys)}")


@case("Fingertips of 2020, child weight and work: figures as published")
def others():
    tell(family("fingertips-falls-2020"), ("22401", DERBY, "2010/11", "", 1929), ("22401", ENGLAND, "2010/11", "", 2126))
    tell(family("fingertips-self-harm-2020"), ("21001", DERBY, "2010/11", "", 315.6))
    tell(family("fingertips-dementia-2020"), ("92949", DERBY, "2017", "", 77.2))
    tell(family("fingertips-usual-place-2020"), ("92727", DERBY, "2001", "", 37.3))
    tell(family("els-reception-obesity-2025"), ("90319", ENGLAND, "2024/25", "", 10.49178))
    tell(family("els-employment-2024"), ("employment", ENGLAND, "2018", "", 75.4),
         ("economic-inactivity", ENGLAND, "2023", "", 21))
    tell(family("els-inactive-sickness-2024"), ("inactive-sickness", "E07000033", "2022", "", 42.64))
    gone = [row for row in family("fingertips-falls-2020") if row["status"] == "missing"]
    check([(row["area_code"], row["period"]) for row in gone] == [("E07000036", "2016/17")], f"{gone}")


@case("Health Index: no intervals, and what was carried forward says so")
def health_index():
    rows = family("health-index-values-2023")
    check(len(rows) == 10 * 9 * 7, f"{len(rows)} values")
    check(not any(row["lower95"] or row["count"] for row in rows), "an interval or a count came from nowhere")
    values = {(row["indicator"], row["area_code"], int(row["period"])): row for row in rows}
    n_equal = 0
    for (indicator, area_code, year), row in values.items():
        before = values.get((indicator, area_code, year - 1))
        equal = before is not None and before["value"] == row["value"]
        n_equal += equal
        check(equal == row["note"].startswith("Equal to the year before"), f"{indicator} {area_code} {year}: {row['note']}")
    check(n_equal == 19, f"{n_equal} values are carried")
    check("carried forward" in values["health-index-avoidable-mortality", DERBY, 2021]["note"], "the carried year")
    check(values["health-index-suicides", DERBY, 2015]["value"] == "10.2", "Derby, suicides 2015")
    tell(family("health-index-board-2023"), ("health-index", BOARD, "2015", "", 104.3),
         ("health-index", BOARD, "2015", "Healthy Places", 108))
    check("carr" in INDICATORS["health-index-suicides"]["caveats"], "no caveat")


@case("the maker reads months and cumulative quarters")
def maker_periods():
    check(tuple(periods.parse_month("February 2020")) == ("February 2020", "2020-02-01", "2020-02-29", "month"), "month")
    wanted = {
        "2021/22 Q1": ("2021/22 Q1", "2021-04-01", "2021-06-30", "quarter"),
        "2021/22 Q4": ("2021/22 Q4", "2022-01-01", "2022-03-31", "quarter"),
        "2021/22 Q1 - 2021/22 Q4": ("2021/22 Q1-2021/22 Q4", "2021-04-01", "2022-03-31", "span"),
        "2021/22 Q1 - 2025/26 Q3": ("2021/22 Q1-2025/26 Q3", "2021-04-01", "2025-12-31", "span"),
    }
    for text, expected in wanted.items():
        check(tuple(periods.parse_quarters(text)) == expected, f"{text}: {periods.parse_quarters(text)}")
    for reader, text in ((periods.parse_month, "Smarch 2020"), (periods.parse_month, "2020-01"),
                         (periods.parse_quarters, "2021/22 Q5"), (periods.parse_quarters, "2021/22")):
        try:
            reader(text)
        except ValueError:
            continue
        check(False, f"“{text}” was taken for a period")


run()
