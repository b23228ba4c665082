"""The panel's figures from the command line, against figures worked out here from the publishers' own rows."""

import csv
import json
from decimal import Decimal

from placeboard_cli import PACK, ROOT, run, workspace
from tap import case, check, run as run_cases

W = workspace("inequality")
ALCOHOL = ROOT / "tests" / "fixtures" / "analysis" / "alcohol-by-decile.csv"
COUNTY_TENTHS = "County & UA deprivation deciles in England (IMD2019, 4/19 geog.)"
DECILES = [
    "Most deprived", "Second most deprived", "Third more deprived", "Fourth more deprived", "Fifth more deprived",
    "Fifth less deprived", "Fourth less deprived", "Third less deprived", "Second least deprived", "Least deprived",
]


def ask(*words, expect=0):
    return run("--workspace", W, "inequality", *words, expect=expect)


def tell(*words, expect=0):
    return json.loads(ask(*words, "--format", "json", expect=expect).out)


def measured(rows):
    return {row["period"]: row for row in rows if row["kind"] == "measure"}


def read(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@case("Derby's published slope index, its direction and its words")
def derby():
    done = ask("--indicator", "92901", "--sex", "Male", "--area", "E06000015")
    rows = measured(done.rows())
    check([row["value"] for row in rows.values()] == "10.5 10.6 10.5 11.4 12.9 13.3 12.7 11.9".split(), rows.values())
    last = rows["2022-24"]
    check(last["words"] == "The gap for men in Derby rose 1.4 years, from 10.5 in 2015-17 to 11.9 in 2022-24", last["words"])
    check((last["direction"], last["change"], last["verdict"]) == ("rose", "1.4", "not-tested"), last)
    check("Not tested: no intervals supplied" in done.err, done.err)
    check("Without a test no change can be told from chance" in done.err, done.err)
    older = {}
    for row in done.rows():
        if row["kind"] == "older":
            older.setdefault(row["line"], []).append(row["value"])
    check(older == {
        "Derby, as published August 2020": "12 12.1 11.6 10.6 10.4 10".split(),
        "England, as published August 2020": "9.1 9 9.1 9.2 9.4 9.4".split(),
    }, f"the copy of 2020 is not a line of its own: {older}")


@case("a small area has no inequality of its own, and the words name what can be asked")
def small_area():
    done = ask("--indicator", "91380", "--area", "E01013480", expect=2)
    check("“E01013480” is one small area and has no inequality of its own" in done.err, done.err)
    check("Ask for a district, a county or a Place" in done.err and "leave --area out" in done.err, done.err)


@case("groups are named for people, and keep the publisher's words as their id")
def group_words():
    told = tell("--indicator", "91380", "--sex", "Persons", "--grouping", f"category:{COUNTY_TENTHS}")
    titles = {choice["id"]: choice["title"] for choice in told["groupings"]}
    words = "Deprivation tenths of England’s counties and unitary authorities, IMD 2019"
    check(titles[f"category:{COUNTY_TENTHS}"] == words, titles)
    check(titles["imd-tenths"] == "Deprivation tenths of the system", titles)
    check(words in told["subtitle"] and words in told["method"], told)
    of_derby = tell("--indicator", "91380", "--sex", "Persons", "--area", "E06000015")
    titles = {choice["id"]: choice["title"] for choice in of_derby["groupings"]}
    check(titles["imd-fifths"] == "Deprivation fifths of the Place", titles)


@case("measures are named and counted in words")
def measure_words():
    asked = ("--indicator", "fuel-poverty", "--area", "E06000015", "--grouping", "imd-tenths")
    told = tell(*asked, "--measure", "idis")
    check("the weighted index of disparity in Derby" in told["headline"], told["headline"])
    told = tell(*asked, "--measure", "bgv")
    check(" percentage points squared" in told["headline"], told["headline"])


@case("a gap that is reversed is no good result")
def dales():
    for period, value in (("2017-19", "-0.4"), ("2018-20", "-1.6"), ("2019-21", "-0.1")):
        told = tell("--indicator", "92901", "--sex", "Female", "--area", "E07000035", "--period", period)
        check(told["verdict_words"] == "No clear gradient, or reversed", told["verdict_words"])
        check(f"no clear gradient in {period} ({value} years)" in told["headline"], told["headline"])


@case("the gap between the best and the worst district")
def districts():
    for sex, before, now in (("Male", 2.9, 4.5), ("Female", 2.7, 4.1)):
        told = tell("--indicator", "90366", "--sex", sex)
        points = {point["period"]: point["value"] for point in told["lines"][0]["points"]}
        check(round(points["2015-17"], 6) == before and round(points["2023-25"], 6) == now, points)
        check(f"from {before} in 2015-17 to {now} in 2023-25" in told["headline"], told["headline"])


def line_through(groups):
    """Where the line through the groups lies at both ends: weighted least squares on cumulative midpoints."""
    total = sum(people for _, people in groups)
    below, points = 0, []
    for value, people in groups:
        points.append((below + people / total / 2, value, people / total))
        below += people / total
    mean = sum(share * value for _, value, share in points)
    slope = (sum(share * (x - 0.5) * (value - mean) for x, value, share in points)
             / sum(share * (x - 0.5) ** 2 for x, value, share in points))
    return mean - slope / 2, mean + slope / 2


def alcohol_groups():
    """England's deciles as published: period to pairs of rate and person-years, most deprived first."""
    found = {}
    for row in read(ALCOHOL):
        for order, words in enumerate(DECILES):
            if row["Category"].startswith(words + " decile"):
                found.setdefault(row["Time period"].replace(" ", ""), {})[order] = (
                    float(row["Value"]), float(row["Denominator"]))
    return {period: [groups[order] for order in range(10)] for period, groups in found.items()}


@case("deaths from alcohol by decile: slope, ratio, gradient")
def alcohol():
    expected = alcohol_groups()
    check(len(expected) == 11, f"{len(expected)} periods")
    words = ("--indicator", "91380", "--sex", "Persons",
             "--grouping", "category:County & UA deprivation deciles in England (IMD2019, 4/19 geog.)")
    slopes, ratios = (measured(ask(*words, "--measure", name).rows()) for name in ("sii", "rii"))
    check(set(slopes) == set(expected), sorted(slopes))
    for period, groups in expected.items():
        most, least = line_through(groups)
        check(abs(float(slopes[period]["value"]) - (most - least)) < 1e-9, f"slope of {period}: {slopes[period]['value']}")
        check(abs(float(ratios[period]["value"]) - most / least) < 1e-9, f"ratio of {period}: {ratios[period]['value']}")
        check(float(slopes[period]["lower95"]) < most - least < float(slopes[period]["upper95"]), slopes[period])
        gap = measured(ask(*words, "--measure", "gap").rows())[period]
        check(abs(float(gap["value"]) - (groups[0][0] - groups[9][0])) < 1e-9, gap)
    told = tell(*words)
    check(told["gradient"]["headline"] == "Most deprived tenth: 2.3 times the least", told["gradient"]["headline"])
    check(told["verdict"] in ("widening", "narrowing", "no-clear-change"), told["verdict"])
    check(abs(told["gradient"]["line_start"] - line_through(expected["2016-18"])[0]) < 1e-9, "another line")


@case("small areas in the national most deprived fifth: the numbers that people quote")
def core20():
    expected = {}
    for row in read(ROOT / "tests" / "fixtures" / "domain-b7" / "deprived-areas.csv"):
        expected.setdefault(row["area_code"], []).append((row["imd"], int(row["most_deprived_20"]), int(row["lsoas"])))
    districts = {area: counts for area, counts in expected.items() if area.startswith(("E06", "E07"))}
    check(len(districts) == 9, sorted(districts))
    for area, counts in districts.items():
        told = tell("--indicator", "92901", "--sex", "Male", "--area", area)["core20"]
        check([(row["imd_edition"], row["n_core20"], row["n_areas"]) for row in told] == counts, f"{area}: {told}")


@case("counts of small areas are added up by their own edition of the IMD")
def fuel_poverty():
    deciles = {row["area_code"]: float(row["value"]) for row in read(PACK / "observations" / "imd-2019.csv")
               if row["category"] == "Decile"}
    sums = {True: [Decimal(0), Decimal(0)], False: [Decimal(0), Decimal(0)]}
    for row in read(PACK / "observations" / "fuel-poverty-2020-lsoa.csv"):
        if row["area_code"] in deciles:
            part = sums[deciles[row["area_code"]] <= 2]
            part[0] += Decimal(row["count"])
            part[1] += Decimal(row["denominator"])
    told = tell("--indicator", "fuel-poverty", "--grouping", "core20")
    shares = [100 * sums[is_core][0] / sums[is_core][1] for is_core in (True, False)]
    for group, share, is_core in zip(told["gradient"]["groups"], shares, (True, False)):
        check(abs(group["value"] - float(share)) < 1e-9 and group["population"] == float(sums[is_core][1]), group)
    check(abs(told["lines"][0]["points"][-1]["value"] - float(shares[0] - shares[1])) < 1e-9, told["lines"][0])
    check(told["imd"].startswith("IMD 2019"), told["imd"])
    check(sum(len(group["areas"]) for group in told["gradient"]["groups"]) == 642, "not all small areas are in a group")


@case("middle areas are ranked by the scores of their small areas, each by its people")
def middle_areas():
    names = {row["code"]: row["name"] for row in read(PACK / "areas.csv")}
    people = {row["area_code"]: Decimal(row["value"]) for row in read(PACK / "observations" / "census-2021-lsoa.csv")}
    sums = {}
    for row in read(PACK / "observations" / "imd-2025.csv"):
        if row["indicator"] == "imd-score":
            part = sums.setdefault(names[row["area_code"]][:-1], [Decimal(0), Decimal(0)])
            part[0] += Decimal(row["value"]) * people[row["area_code"]]
            part[1] += people[row["area_code"]]
    moved = {names[row["area_code"]]: row for row in read(PACK / "observations" / "census-2021-movers-msoa.csv")
             if row["indicator"] == "census-movers" and not row["category"]}
    order = sorted(sums, key=lambda name: -sums[name][0] / sums[name][1])
    check(len(order) == 130 and set(order) == set(moved), f"{len(order)} middle areas")
    told = tell("--indicator", "census-movers", "--grouping", "imd-fifths")
    for number, group in enumerate(told["gradient"]["groups"]):
        inside = order[26 * number:26 * (number + 1)]
        check({names[code] for code in group["areas"]} == set(inside), f"{group['name']}: other areas")
        count, total = (sum(int(moved[name][column]) for name in inside) for column in ("count", "denominator"))
        check(abs(group["value"] - 100 * count / total) < 1e-9 and group["population"] == total, group)
    check("Middle areas are ranked by the average IMD score of their small areas, by people" in told["imd"], told["imd"])
    check(told["verdict"] == "none" and "no verdict" in told["method"], told["method"])
    check("higher in the most deprived fifth" in told["headline"], told["headline"])


@case("what is invalid is refused, with the reason")
def refusals():
    for words, reason in (
        (("--indicator", "90366", "--sex", "Male", "--measure", "par"), "life expectancy cannot be averaged over areas"),
        (("--indicator", "93721", "--grouping", "areas", "--measure", "ti"), "rates cannot be averaged over areas"),
        (("--indicator", "92901", "--sex", "Male", "--grouping", "areas"), "cannot be averaged"),
        (("--indicator", "90362", "--sex", "Male", "--grouping", "areas", "--level", "ltla"), "fewer than two areas"),
        (("--indicator", "fuel-poverty", "--grouping", "core20", "--measure", "sii"), "needs 5 groups or more; there are 2"),
        (("--indicator", "imd",), "no groups to compare"),
        (("--indicator", "census-movers", "--grouping", "core20"), "middle areas (MSOA) have no national rank"),
        (("--indicator", "census-movers", "--grouping", "imd-tenths", "--area", "E07000035"),
         "9 middle areas are too few for 10 groups"),
        (("--indicator", "population", "--grouping", "areas"), "A count grows with the number of people"),
    ):
        done = ask(*words, expect=1)
        check(reason in done.err and len(done.out.splitlines()) >= 1, f"{words}: {done.err}")
        check(reason in tell(*words, expect=1)["refusal"], words)


@case("periods that share years are not compared")
def overlap():
    told = tell("--indicator", "92901", "--sex", "Male", "--area", "E06000015", "--baseline", "2020-22")
    check(told["direction"] == "none" and told["change"] is None, told["direction"])
    check(told["verdict_words"] == "Not compared: the two periods share years", told["verdict_words"])


@case("the gap between five districts is not compared with that between nine")
def others():
    for words in ([], ["--baseline", "2011"]):
        told = tell("--indicator", "92445", "--period", "2023", *words)
        check(told["direction"] == "none" and told["change"] is None, told["headline"])
        check(told["verdict_words"] == "Not compared: not the same areas had a value", told["verdict_words"])
        check("; 5 of 9 have a value" in told["subtitle"], told["subtitle"])


@case("another indicator's gradient is said to be one")
def borrowed():
    told = tell("--indicator", "population", expect=1)
    check(told["gradient"]["subtitle"].endswith("Population has no gradient of its own"), told["gradient"]["subtitle"])
    told = tell("--indicator", "92901", "--sex", "Male")
    check(told["gradient"]["subtitle"].endswith("Gap in life expectancy (SII) has no gradient of its own"), told["gradient"])


@case("wrong usage, and what is not there")
def usage():
    for words in ([], ["--indicator", "90366", "--level", "galaxy"], ["--indicator", "90366", "--format", "xml"],
                  ["--indicator", "90366", "extra"]):
        check(ask(*words, expect=64).err.strip(), words)
    for words in (["--indicator", "0"], ["--indicator", "90366", "--sex", "Persons"], ["--indicator", "90366", "--area", "X"],
                  ["--indicator", "90366", "--area-set", "X"]):
        check(ask(*words, expect=2).err.strip(), words)


run_cases()
