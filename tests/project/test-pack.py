"""The packs as committed: whole, coherent, and telling the known figures.

Argument: the source folder.
"""

import collections
import csv
import datetime
import hashlib
import json
import math
import pathlib
import re
import sys

from tap import case, check, run

ROOT = pathlib.Path(sys.argv[1])
sys.path.append(str(ROOT / "data" / "packs" / "make"))
from packmaker import periods  # noqa: E402 (the maker's own reading of labels)

PACKS = ROOT / "data" / "packs"
PACK = PACKS / "derby-and-derbyshire"
SECOND = PACKS / "cheshire-and-merseyside"
KNOWN = ROOT / "tests" / "fixtures" / "domain-b7"

# The columns that the importer reads; told again here on purpose.
COLUMNS = {
    "areas": "code,name,level,valid_from,valid_to,parent_code,role",
    "area-sets": "code,name,kind,valid_from,valid_to,is_default,note,source",
    "area-members": "area_set,place_code,place_name,area_code,edition,valid_from,valid_to",
    "area-successors": "from_code,to_code,change,date",
    "datasets": "code,title,publisher,republisher,licence,licence_url,attribution,published,accessed,area_edition,"
                "file_name,sha256,bytes,location,note,disclosure",
    "indicators": "code,name,short_name,definition,unit,value_type,decimals,polarity,multiplier,ci_method,"
                  "standard_population,disclosure_rule,group,position,caveats,source_note",
    "priorities": "number,short_name,wording,document,date",
}
OBSERVATION = (
    "dataset,indicator,sex,age,category_type,category,area_code,period,period_from,period_to,period_kind,value,"
    "lower95,upper95,lower998,upper998,count,denominator,status,note,published_comparison,published_trend,"
    "published_goal"
)
LEVELS = {"country", "region", "utla", "ltla", "nhs", "place", "ward", "msoa", "lsoa"}
STATUSES = {"present", "missing", "suppressed", "not-published", "not-applicable"}
POLARITIES = {"high-is-good", "low-is-good", "no-judgement", "not-applicable"}
COMPARISONS = {"", "not-compared", "worst", "worse", "similar", "better", "best", "lower", "higher"}
KINDS = {"date", "month", "quarter", "calendar", "financial", "academic", "span"}
DETAILS = {"full", "generalised", "super-generalised", "ultra-generalised"}
VALUE_TYPES = {
    "life-expectancy", "sii", "dsr", "rate", "proportion", "mean", "score", "rank", "decile", "count",
}
DISTRICTS = {
    "E06000015", "E07000032", "E07000033", "E07000034", "E07000035", "E07000036", "E07000037", "E07000038",
    "E07000039",
}
NUMBER = re.compile(r"-?\d+(\.\d+)?")
FUZZY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")


def read(path):
    with open(path, encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream, strict=True)
        rows = list(reader)
    for number, row in enumerate(rows, 2):
        check(None not in row and None not in row.values(), f"{path.name}: record {number} has another number of cells")
    return reader.fieldnames, rows


TABLES = {name: read(PACK / f"{name}.csv") for name in COLUMNS}
AREAS = {row["code"]: row for row in TABLES["areas"][1]}
DATASETS = {row["code"]: row for row in TABLES["datasets"][1]}
INDICATORS = {row["code"]: row for row in TABLES["indicators"][1]}
FILES = {path.name: read(path) for path in sorted((PACK / "observations").glob("*.csv"))}
OBSERVATIONS = [row for _, rows in FILES.values() for row in rows]
PACKAGE = json.loads((PACK / "datapackage.json").read_text(encoding="utf-8"))
BOUNDARIES = {
    resource["path"]: (resource["placeboard"], json.loads((PACK / resource["path"]).read_text(encoding="utf-8")))
    for resource in PACKAGE["resources"] if resource["format"] == "geojson"
}


def is_day(text):
    return datetime.date.fromisoformat(text).isoformat() == text


def series(row):
    return tuple(row[name] for name in ("indicator", "sex", "age", "category_type", "category"))


def index(rows):
    """Rows by series, area and period label."""
    return {(*series(row), row["area_code"], row["period"]): row for row in rows}


def newest():
    """One row a figure: that of the newest dataset."""
    ordered = sorted(OBSERVATIONS, key=lambda row: DATASETS[row["dataset"]]["published"])
    return index(ordered)


def known(name):
    return read(KNOWN / f"{name}.csv")[1]


def age_of(indicator):
    ages = {row["age"] for row in OBSERVATIONS if row["indicator"] == indicator}
    check(len(ages) == 1, f"{indicator} has the ages {sorted(ages)}")
    return ages.pop()


def compare_with(name, figures, least):
    rows = known(name)
    check(len(rows) >= least, f"{name}.csv holds only {len(rows)} figures")
    for row in rows:
        indicator = row["indicator"]
        key = (indicator, row["sex"], age_of(indicator), "", "", row["area_code"], row["period"])
        words = f"{name}: {indicator} {row['sex']} {row['area_name']} {row['period']}"
        check(key in figures, f"{words} is not in the pack")
        found = figures[key]
        check(found["status"] == row["status"], f"{words} is {found['status']}, should be {row['status']}")
        if row["value"]:
            decimals = len(row["value"].partition(".")[2])
            check(abs(float(found["value"]) - float(row["value"])) <= 0.5 * 10**-decimals + 1e-9,
                  f"{words} is {found['value']}, should be {row['value']}")


def package_is_whole(pack):
    package = json.loads((pack / "datapackage.json").read_text(encoding="utf-8"))
    check(package["name"] == package["placeboard"]["system"]["code"] == pack.name, f"{pack.name} has another name")
    check(package["placeboard"]["format"] == 1 and package["licenses"], f"{pack.name} has no format or licence")
    listed = {resource["path"]: resource for resource in package["resources"]}
    present = {path.relative_to(pack).as_posix() for path in pack.rglob("*") if path.is_file()}
    check(present - {"datapackage.json"} == set(listed), f"differ: {sorted(present ^ set(listed))}")
    names = [resource["name"] for resource in package["resources"]]
    check(len(names) == len(set(names)), "a resource name is used twice")
    for path, resource in listed.items():
        content = (pack / path).read_bytes()
        check(resource["bytes"] == len(content), f"{path} has {len(content)} bytes")
        check(resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest(), f"{path} has another digest")
        check(b"\r" not in content and not content.startswith(b"\xef\xbb\xbf"), f"{path} has a carriage return or a mark")
    total = sum(path.stat().st_size for path in pack.rglob("*") if path.is_file())
    check(total < 12_000_000, f"the pack has {total} bytes")


@case("each package lists every file with its size and digest, and no other")
def packages_are_whole():
    package_is_whole(PACK)
    package_is_whole(SECOND)


@case("every table has its columns, and the package says the same")
def columns():
    fields = {
        resource["path"]: ",".join(field["name"] for field in resource["schema"]["fields"])
        for resource in PACKAGE["resources"] if resource["format"] == "csv"
    }
    for name, expected in COLUMNS.items():
        check(",".join(TABLES[name][0]) == expected, f"{name}.csv has the columns {TABLES[name][0]}")
        check(fields[f"{name}.csv"] == expected, f"the package tells other columns of {name}.csv")
    check(len(FILES) > 20, "too few files of observations")
    for name, (found, rows) in FILES.items():
        check(",".join(found) == OBSERVATION, f"{name} has the columns {found}")
        check(fields[f"observations/{name}"] == OBSERVATION, f"the package tells other columns of {name}")
        check(rows, f"{name} is empty")


@case("nothing names a machine or a shared folder")
def no_path():
    for path in PACK.rglob("*"):
        if path.suffix in {".csv", ".json"}:
            text = path.read_text(encoding="utf-8")
            check(not re.search(r"(^|[\s\",])(/|\.\./|[A-Z]:\\)\w", text), f"{path.name} holds a path")
    for row in DATASETS.values():
        check(row["location"].startswith("github.com/") and "commit " in row["location"],
              f"{row['code']} is at {row['location']}")


@case("areas: codes, levels, parents up to England, both editions")
def areas():
    rows = TABLES["areas"][1]
    check([row["code"] for row in rows] == sorted(AREAS), "codes are not in order or not unique")
    for row in rows:
        check(row["level"] in LEVELS and row["role"] in {"own", "context", "benchmark"}, f"{row}")
        check(row["name"] == row["name"].strip() != "", f"{row['code']} has no tidy name")
        check(all(not row[end] or is_day(row[end]) for end in ("valid_from", "valid_to")), f"{row}")
        if row["level"] != "country":
            check(row["parent_code"] in AREAS, f"{row['code']} has the parent {row['parent_code']}")
    own = {row["code"] for row in rows if row["level"] == "ltla" and row["role"] == "own"}
    check(own == DISTRICTS, f"districts are {sorted(own)}")
    lsoas = [row for row in rows if row["level"] == "lsoa"]
    check(all(row["parent_code"] in DISTRICTS for row in lsoas), "an LSOA lies in no district")
    check(sum(not row["valid_from"] for row in lsoas) == 642, "there are not 642 LSOAs of 2011")
    check(sum(not row["valid_to"] for row in lsoas) == 651, "there are not 651 LSOAs of 2021")
    msoas = [row for row in rows if row["level"] == "msoa"]
    check(len(msoas) == 130 and all(row["parent_code"] in DISTRICTS for row in msoas), f"{len(msoas)} MSOAs")
    check([row["code"] for row in msoas if row["valid_from"]] == ["E02007029"], "one MSOA came with the Census of 2021")
    middle = {row["name"]: row["parent_code"] for row in msoas}
    check(all(middle.get(row["name"][:-1]) == row["parent_code"] for row in lsoas if not row["valid_to"]),
          "an LSOA of 2021 is not named after an MSOA of its district: the two are joined by name")
    check(AREAS["E06000015"]["parent_code"] == "E12000004" and AREAS["E07000037"]["parent_code"] == "E10000007",
          "the city or a district has another parent")


@case("successors: nine areas split in two, in their district")
def successors():
    rows = TABLES["area-successors"][1]
    parts = collections.Counter(row["from_code"] for row in rows)
    check(len(parts) == 9 and set(parts.values()) == {2}, f"{parts}")
    for row in rows:
        old, new = AREAS[row["from_code"]], AREAS[row["to_code"]]
        check(old["parent_code"] == new["parent_code"] and old["valid_to"] < new["valid_from"] == row["date"], f"{row}")


def members(area_set, edition, day):
    """Place by block, in force on a day."""
    found = {}
    for row in TABLES["area-members"][1]:
        if row["area_set"] == area_set and row["edition"] == edition:
            if (row["valid_from"] or "0") <= day <= (row["valid_to"] or "9"):
                check(row["area_code"] not in found, f"{row['area_code']} is in two Places of {area_set} on {day}")
                found[row["area_code"]] = row["place_code"]
    return found


@case("sets of Places: each small area in one Place, on every day that matters")
def area_sets():
    sets = {row["code"]: row for row in TABLES["area-sets"][1]}
    check([code for code, row in sets.items() if row["is_default"] == "1"] == ["districts"], "the default set")
    for row in TABLES["area-members"][1]:
        check(row["area_set"] in sets and row["place_code"] in AREAS, f"{row}")
        block = AREAS[row["area_code"]]
        check((row["edition"] in {"2011", "2021"}) == (block["level"] == "lsoa"), f"{row}")
        if row["edition"] == "2011":
            check(not block["valid_from"], f"{row['area_code']} is no LSOA of 2011")
        if row["edition"] == "2021":
            check(not block["valid_to"], f"{row['area_code']} is no LSOA of 2021")
    for day, n_2011, n_2021 in (("2018-01-01", 642, 651), ("2026-01-01", 642, 651)):
        check(len(members("districts", "2011", day)) == n_2011, f"districts on {day}")
        check(len(members("districts", "2021", day)) == n_2021, f"districts on {day}")
    check(set(members("districts", "", "2026-01-01").items()) == {(code, code) for code in DISTRICTS}, "districts")
    for day, n_2011, n_districts in (("2019-03-31", 0, 0), ("2019-04-01", 621, 8), ("2022-06-30", 621, 8),
                                     ("2022-07-01", 642, 9), ("2026-11-01", 642, 9)):
        check(len(members("nhs-area", "2011", day)) == n_2011, f"the NHS area on {day}")
        check(len(members("nhs-area", "", day)) == n_districts, f"whole districts of the NHS area on {day}")
    check(len(members("nhs-area", "2021", "2022-07-01")) == 651, "the NHS area of 2021 areas")
    check(len(set(members("nhs-area", "2011", "2020-01-01").values())) == 9, "the NHS area has nine Places")
    check(len(set(members("icp-2019", "2011", "2020-01-01").values())) == 4, "there were four partnerships")
    check(not members("icp-2019", "2011", "2022-07-01"), "the partnerships outlived their end")


@case("Glossop is the 21 areas that came in on 1 July 2022")
def glossop():
    before, after = (set(members("nhs-area", "2011", day)) for day in ("2022-06-30", "2022-07-01"))
    numbers = [*range(727, 734), *range(738, 741), *range(749, 755), *range(756, 759), 763, 768]
    listed = {f"E01019{number}" for number in numbers}
    check(after - before == listed, f"{sorted(listed ^ (after - before))}")
    check(all(AREAS[code]["parent_code"] == "E07000037" for code in listed), "one is not in High Peak")


@case("datasets: publisher, licence, attribution, vintage, digest")
def datasets():
    for row in DATASETS.values():
        for name in ("title", "publisher", "licence", "licence_url", "attribution", "published", "accessed", "file_name"):
            check(row[name], f"{row['code']} has no {name}")
        check(re.fullmatch(r"[0-9a-f]{64}", row["sha256"]) and int(row["bytes"]) > 0, f"{row['code']} has no digest")
        check(FUZZY.fullmatch(row["published"]) and is_day(row["accessed"]), f"{row['code']} has odd dates")
        check("Open Government Licence" in row["attribution"] or "Open Government" in row["licence"]
              or "licensed under the" in row["attribution"], f"{row['code']} does not name its licence")
    used = {row["dataset"] for row in OBSERVATIONS}
    check(used <= set(DATASETS), f"no dataset {sorted(used - set(DATASETS))}")
    for name, (_, rows) in FILES.items():
        check({row["dataset"] for row in rows} == {name.removesuffix(".csv")}, f"{name} mixes datasets")
    for code, edition in (("imd-2015", "2011"), ("imd-2019", "2011"), ("imd-2025", "2021")):
        check(DATASETS[code]["area_edition"] == edition, f"{code} is on {DATASETS[code]['area_edition']}")


@case("indicators: words, numbers, one place each in the list")
def indicators():
    rows = TABLES["indicators"][1]
    places = [(int(row["group"]), int(row["position"])) for row in rows]
    check(places == sorted(set(places)), "two indicators share a place in the list")
    for row in rows:
        check(row["value_type"] in VALUE_TYPES and row["polarity"] in POLARITIES, f"{row['code']}: odd words")
        check(0 <= int(row["group"]) <= 5 and 0 <= int(row["decimals"]) <= 3, f"{row['code']}: odd numbers")
        check(len(row["definition"]) > 40 and row["short_name"] and row["ci_method"], f"{row['code']} is not defined")
    used = {row["indicator"] for row in OBSERVATIONS}
    wanted = {code for code, row in INDICATORS.items() if row["source_note"].startswith(("No source holds", "Counted from the registers"))}
    check(used | wanted == set(INDICATORS), f"differ: {sorted((used | wanted) ^ set(INDICATORS))}")
    check(not used & wanted, f"a source does hold {sorted(used & wanted)}")
    check([row["number"] for row in TABLES["priorities"][1]] == list("12345"), "there are five priorities")


@case("observations: every code and word is known, and days are in order")
def observation_words():
    for row in OBSERVATIONS:
        words = f"{row['dataset']} {row['area_code']} {row['period']}"
        check(row["area_code"] in AREAS, f"{words}: no such area")
        check(row["sex"] in {"Male", "Female", "Persons"} and row["age"], f"{words}: sex or age")
        check(bool(row["category"]) == bool(row["category_type"]), f"{words}: half a category")
        check(row["status"] in STATUSES and row["published_comparison"] in COMPARISONS, f"{words}: odd words")
        check(row["period_kind"] in KINDS and is_day(row["period_from"]) and is_day(row["period_to"])
              and row["period_from"] <= row["period_to"], f"{words}: odd period")
        check("E47" not in row["area_code"], f"{words}: the combined authority is no area of this pack")


@case("periods: a label means one run of days")
def period_labels():
    meaning = {}
    for row in OBSERVATIONS:
        key = (row["indicator"], row["period"])
        days = (row["period_from"], row["period_to"], row["period_kind"])
        check(meaning.setdefault(key, days) == days, f"{key} means {days} and {meaning[key]}")
        first, last = (datetime.date.fromisoformat(day) for day in days[:2])
        n_days = (last - first).days + 1
        if row["period_kind"] == "date":
            check(n_days == 1, f"{key} is no day")
        elif row["period_kind"] == "month":
            check(first.day == 1 and first.strftime("%B %Y") == row["period"] and 28 <= n_days <= 31, f"{key} is {days}")
        elif " Q" in row["period"]:
            check(periods.parse_quarters(row["period"].replace("-", " - "))[1:] == days, f"{key} is {days}")
        elif re.fullmatch(r"\d{4}-\d\d", row["period"]):
            check(first.year == int(row["period"][:4]) and last.year % 100 == int(row["period"][5:])
                  and last.year - first.year == 2, f"{key} is {days}")
        else:
            check(n_days in (365, 366) and first.year == int(row["period"][:4]), f"{key} is {days}")


@case("statuses: a value where present, none where not, and zero is a value")
def statuses():
    counts = collections.Counter()
    for row in OBSERVATIONS:
        words = f"{row['dataset']} {row['area_code']} {row['period']}"
        counts[row["status"]] += 1
        if row["status"] == "present":
            check(NUMBER.fullmatch(row["value"]), f"{words}: value “{row['value']}”")
        else:
            numbers = [row[name] for name in ("value", "lower95", "upper95", "count", "denominator")]
            check(not any(numbers), f"{words}: {row['status']} with the numbers {numbers}")
            check(row["note"], f"{words}: {row['status']} without a word why")
    check(counts["suppressed"] == 16, f"{counts['suppressed']} values are suppressed")
    # child weight, long-term sickness, the reason "Other", a district of which nothing is known in 2016/17
    check(counts["missing"] == 17 + 2 * 19 + 8 + 72 * 3 + 3, f"{counts['missing']} values are missing")
    # per district: the slope index, healthy life expectancy, alcohol, mental illness, checks, delays, social care
    n_left_out = 5 * 2 + 12 * 2 + 11 * 3 + 6 + 19 + 105 + 34
    check(counts["not-published"] == 8 * n_left_out, f"{counts['not-published']} values are not published")


@case("intervals: both ends or none, and the value inside")
def intervals():
    n_intervals = 0
    for row in OBSERVATIONS:
        ends = [row["lower95"], row["upper95"]]
        words = f"{row['dataset']} {row['area_code']} {row['period']}"
        check(bool(ends[0]) == bool(ends[1]), f"{words}: half an interval")
        if ends[0]:
            n_intervals += 1
            check(float(ends[0]) <= float(row["value"]) <= float(ends[1]), f"{words}: {row['value']} outside {ends}")
    check(n_intervals > 1400, f"only {n_intervals} intervals")


@case("values lie where their kind can lie")
def ranges():
    limits = {"life-expectancy": (50, 100), "sii": (-10, 30), "dsr": (1, 4000), "proportion": (0, 100),
              "mean": (0, 700), "count": (0, 7e7)}
    for row in OBSERVATIONS:
        kind = INDICATORS[row["indicator"]]["value_type"]
        if row["value"] and kind in limits:
            low, high = limits[kind]
            check(low <= float(row["value"]) <= high, f"{row['dataset']} {row['area_code']} {row['period']}: {row['value']}")
    check(any(row["value"].startswith("-") for row in OBSERVATIONS if row["indicator"] == "92901"),
          "no negative slope index is left")


@case("rows are in order, and no figure stands twice in a dataset")
def order():
    for name, (_, rows) in FILES.items():
        keys = [(*series(row), row["period_from"], row["period_to"], row["area_code"]) for row in rows]
        check(keys == sorted(set(keys)), f"{name} is out of order or repeats a figure")


@case("only two series have an older vintage, each a dataset of its own")
def vintages():
    holders = collections.defaultdict(set)
    for row in OBSERVATIONS:
        holders[*series(row), row["area_code"], row["period"]].add(row["dataset"])
    doubled = {frozenset(names) for names in holders.values() if len(names) > 1}
    check(doubled == {
        frozenset({"fingertips-sii-2026", "fingertips-sii-2020"}),
        frozenset({"els-healthy-life-expectancy-2026", "els-hle-male-2024"}),
        frozenset({"els-healthy-life-expectancy-2026", "els-hle-female-2024"}),
    }, f"{doubled}")
    for names in doubled:
        check(len({DATASETS[name]["published"] for name in names}) == 2, f"{sorted(names)} were published together")


@case("sums: men and women are people, small areas are their district")
def sums():
    people = collections.defaultdict(dict)
    for row in OBSERVATIONS:
        if row["indicator"] == "population" and row["age"] == "All ages":
            people[row["category"], row["area_code"], row["period"]][row["sex"]] = int(row["value"])
    n_pairs = 0
    for key, by_sex in people.items():
        if len(by_sex) == 3:
            n_pairs += 1
            check(by_sex["Male"] + by_sex["Female"] == by_sex["Persons"], f"{key}: {by_sex}")
    check(n_pairs == 12 * 34 + 9, f"{n_pairs} totals have both sexes")
    for year in (2019, 2020):
        for district in DISTRICTS:
            parts = [by_sex["Persons"] for (category, area, period), by_sex in people.items()
                     if category == "Before the 2021 Census" and period == f"mid-{year}"
                     and AREAS[area]["level"] == "lsoa" and AREAS[area]["parent_code"] == district]
            total = people["Before the 2021 Census", district, f"mid-{year}"]["Persons"]
            check(len(parts) >= 43 and sum(parts) == total, f"{district} mid-{year}: {sum(parts)} and {total}")
    check(people["", "E06000015", "mid-2020"]["Persons"] == 261999
          and people["Before the 2021 Census", "E06000015", "mid-2020"]["Persons"] == 256814,
          "the two estimates of Derby in 2020 are not kept apart")


@case("ages: nineteen bands without a gap are the total of every district, before the Census alone")
def ages():
    bands, totals = collections.defaultdict(dict), {}
    wanted = {f"{low}-{low + 4} yrs" for low in range(0, 90, 5)} | {"90+ yrs"}
    for row in OBSERVATIONS:
        if row["indicator"] != "population":
            continue
        key = row["category"], row["area_code"], row["period"]
        if row["age"] == "All ages":
            totals[(*key, row["sex"])] = int(row["value"])
        else:
            check(row["sex"] == "Persons" and row["note"] == "Single years of age added up here", f"{row}")
            bands[key][row["age"]] = int(row["value"])
    check(set(bands) == {("Before the 2021 Census", district, f"mid-{year}") for district in DISTRICTS
                         for year in (2019, 2020)}, f"{sorted(bands)}")
    for key, people in bands.items():
        check(set(people) == wanted and sum(people.values()) == totals[(*key, "Persons")], f"{key}: {people}")
    # by hand: 2,921 + 3,137 + 3,166 + 3,269 + 3,302
    check(bands["Before the 2021 Census", "E06000015", "mid-2020"]["0-4 yrs"] == 15795, "Derby under 5")


def imd(measure, period):
    indicator = {"Decile": "imd", "Rank": "imd-rank", "Score": "imd-score"}[measure]
    return {row["area_code"]: float(row["value"]) for row in OBSERVATIONS
            if row["indicator"] == indicator and row["period"] == period}


@case("deprivation: deciles follow from ranks, and the sets of areas are whole")
def deciles():
    for period, n_areas, n_england in (("2015", 642, 32844), ("2019", 642, 32844), ("2025", 651, 33755)):
        ranks, tenths = imd("Rank", period), imd("Decile", period)
        check(len(ranks) == len(tenths) == n_areas, f"{period} has {len(ranks)} ranks")
        for code, rank in ranks.items():
            check(tenths[code] == math.ceil(10 * rank / n_england), f"{period} {code}: rank {rank}, tenth {tenths[code]}")
    check(len(imd("Score", "2025")) == 651 and not imd("Score", "2019"), "scores")


@case("boundaries: every area of its edition, once, in closed rings in degrees")
def boundaries():
    def rings(geometry):
        polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
        return [ring for polygon in polygons for ring in polygon]

    expected = {
        ("ltla", "2024", "own"): DISTRICTS,
        ("utla", "2023", "own"): {"E10000007"},
        ("nhs", "2023", "own"): {"E54000058"},
        ("msoa", "2021", "own"): {code for code, row in AREAS.items() if row["level"] == "msoa"},
        ("lsoa", "2011", "own"): {code for code, row in AREAS.items() if row["level"] == "lsoa" and not row["valid_from"]},
        ("lsoa", "2021", "own"): {code for code, row in AREAS.items() if row["level"] == "lsoa" and not row["valid_to"]},
        ("ltla", "2024", "context"): {code for code, row in AREAS.items()
                                      if row["role"] == "context" and row["level"] == "ltla"},
        ("region", "2023", "context"): {code for code, row in AREAS.items() if row["level"] == "region"},
    }
    found = {}
    for path, (words, content) in BOUNDARIES.items():
        codes = [feature["properties"][words["code_field"]] for feature in content["features"]]
        check(codes == sorted(set(codes)), f"{path}: codes out of order or twice")
        found[words["level"], words["edition"], words["role"]] = set(codes)
        check(words["dataset"] in DATASETS and words["attribution"], f"{path} has no source")
        check(words["detail"] in DETAILS, f"{path} is {words['detail']}")
        for feature in content["features"]:
            check(feature["properties"][words["name_field"]], f"{path} has a feature without a name")
            for ring in rings(feature["geometry"]):
                check(len(ring) >= 4 and ring[0] == ring[-1], f"{path}: an open ring")
                check(all(-7 < x < 2 and 49 < y < 56 for x, y in ring), f"{path}: a point outside England")
    check(found == expected, f"differ: {[key for key in expected if found.get(key) != expected[key]]}")
    check(len(expected["ltla", "2024", "context"]) > 60, "too few neighbours")
    check(len(expected["region", "2023", "context"]) == 9, "not all regions of England")


@case("neighbouring districts share their vertices with the area")
def shared_edges():
    def points(path):
        def walk(part):
            if isinstance(part[0], float):
                yield tuple(part)
            else:
                for piece in part:
                    yield from walk(piece)
        return {point for feature in BOUNDARIES[path][1]["features"] for point in walk(feature["geometry"]["coordinates"])}

    shared = points("boundaries/ltla-2024.geojson") & points("boundaries/ltla-2024-context.geojson")
    check(len(shared) > 150, f"only {len(shared)} vertices are shared with neighbours")


@case("the slope index, in both vintages")
def known_sii():
    compare_with("sii", newest(), 160)
    older = index([row for row in OBSERVATIONS if row["dataset"] == "fingertips-sii-2020"])
    compare_with("sii-vintage-2020", older, 24)


@case("the slope index of 2020: a word for each district that it left out, until the copy of 2026 has it")
def sii_left_out():
    districts = {code for code in DISTRICTS if code.startswith("E07")}
    rows = [row for row in OBSERVATIONS if row["dataset"] == "fingertips-sii-2020" and row["area_code"] in districts]
    check({row["status"] for row in rows} == {"not-published"} and all(row["note"] for row in rows), "a row has no word")
    found = {(row["area_code"], row["sex"], row["period"]) for row in rows}
    periods_left_out = ("2010-12", "2011-13", "2012-14", "2013-15", "2014-16")
    check(len(rows) == 80 and found == {(code, sex, period) for code in districts for sex in ("Male", "Female")
                                        for period in periods_left_out}, f"{len(rows)} rows")


@case("caveats have a subject, and none says what the program computes")
def caveats():
    for code, row in INDICATORS.items():
        for sentence in re.split(r"(?<=\.) ", row["caveats"]):
            check(not re.match(r"(It|A survey|By|None|Not|Published|Provisional)\b", sentence), f"{code}: {sentence}")
        check("periods overlap" not in row["caveats"], f"{code}: {row['caveats']}")


@case("life expectancy, healthy life expectancy, preventable deaths, smoking")
def known_values():
    figures = newest()
    for name, least in (("life-expectancy", 80), ("healthy-life-expectancy", 34), ("preventable-mortality", 70),
                        ("smoking", 42), ("other-values", 17)):
        compare_with(name, figures, least)


@case("the gap between the best and the worst district")
def known_gaps():
    figures = newest()
    for row in known("gaps"):
        values = {district: float(figures[row["indicator"], row["sex"], "All ages", "", "", district, row["period"]]["value"])
                  for district in DISTRICTS}
        gap = round(max(values.values()) - min(values.values()), 1)
        check(f"{gap:.1f}" == row["gap"], f"{row['sex']} {row['period']}: {gap}, should be {row['gap']}")
        if row["lowest"]:
            lowest = AREAS[min(values, key=values.get)]["name"]
            check(lowest == row["lowest"], f"{row['sex']} {row['period']}: lowest is {lowest}")


def deprived(codes, period):
    tenths = imd("Decile", period)
    return sum(tenths[code] == 1 for code in codes), sum(tenths[code] <= 2 for code in codes), len(codes)


@case("small areas in the most deprived tenth and fifth, by district and edition")
def known_deprivation():
    rows = known("deprived-areas")
    check(len(rows) == 33, f"{len(rows)} rows")
    for row in rows:
        districts = {"E54000058": DISTRICTS, "E10000007": DISTRICTS - {"E06000015"}}.get(row["area_code"], {row["area_code"]})
        codes = [code for code in imd("Decile", row["imd"]) if AREAS[code]["parent_code"] in districts]
        expected = tuple(int(row[name]) for name in ("most_deprived_10", "most_deprived_20", "lsoas"))
        found = deprived(codes, row["imd"])
        check(found == expected, f"{row['area_name']} {row['imd']}: {found}, should be {expected}")


@case("the NHS area before and after Glossop came in")
def known_nhs_area():
    for row in known("nhs-area"):
        places = members("nhs-area", row["lsoa_edition"], row["moment"])
        codes = [code for code, place in places.items() if row["place_code"] in ("", place)]
        expected = tuple(int(row[name]) for name in ("most_deprived_10", "most_deprived_20", "lsoas"))
        found = deprived(codes, row["imd"])
        check(found == expected, f"{row['moment']} {row['place_name']}: {found}, should be {expected}")


@case("the second system: nine Places, no priorities of the first, the known slope index")
def second_system():
    tables = {name: read(SECOND / f"{name}.csv") for name in COLUMNS}
    for name, expected in COLUMNS.items():
        check(",".join(tables[name][0]) == expected, f"{name}.csv has the columns {tables[name][0]}")
    areas = {row["code"] for row in tables["areas"][1]}
    places = {row["code"] for row in tables["areas"][1] if row["role"] == "own"}
    check(len(places) == 9 and {row["area_code"] for row in tables["area-members"][1]} == places, "nine Places")
    check(all(row["parent_code"] in areas for row in tables["areas"][1] if row["level"] != "country"), "a parent is lost")
    check({row["group"] for row in tables["indicators"][1]} == {"0"}, "it is grouped by priorities of another system")
    datasets = {row["code"] for row in tables["datasets"][1]}
    check(not datasets & (set(DATASETS) - {"boundary-ltla-2024", "boundary-region-2023"}), "another input has the code of one of the first pack")

    rows = []
    for path in sorted((SECOND / "observations").glob("*.csv")):
        fields, found = read(path)
        check(",".join(fields) == OBSERVATION, f"{path.name} has the columns {fields}")
        rows += found
    for row in rows:
        words = f"{row['dataset']} {row['area_code']} {row['period']}"
        check(row["area_code"] in places | {"E92000001"} and row["dataset"] in datasets, f"{words}: unknown code")
        check(bool(row["value"]) == (row["status"] == "present") and row["status"] in STATUSES, f"{words}: status")
    check({row["indicator"] for row in rows} == {row["code"] for row in tables["indicators"][1]}, "indicators")
    compare_with("cheshire-and-merseyside-sii", index(rows), 18)


@case("the maker reads every style of period, and refuses what it does not know")
def maker_periods():
    wanted = {
        ("2015 - 17", None): ("2015-17", "2015-01-01", "2017-12-31", "calendar"),
        ("2010-12", None): ("2010-12", "2010-01-01", "2012-12-31", "calendar"),
        ("1999 - 01", None): ("1999-01", "1999-01-01", "2001-12-31", "calendar"),
        ("2024", None): ("2024", "2024-01-01", "2024-12-31", "calendar"),
        ("2024/25", periods.financial): ("2024/25", "2024-04-01", "2025-03-31", "financial"),
        ("2024/25", periods.academic): ("2024/25", "2024-09-01", "2025-08-31", "academic"),
        ("2015/16", periods.active_lives): ("2015/16", "2015-11-16", "2016-11-15", "span"),
        ("1999/00", periods.financial): ("1999/00", "1999-04-01", "2000-03-31", "financial"),
    }
    for (text, kind), expected in wanted.items():
        check(tuple(periods.parse_fingertips(text, kind)) == expected, f"{text}: {periods.parse_fingertips(text, kind)}")
    intervals_of_ons = {
        "2011-01-01/P3Y": ("2011-13", "2011-01-01", "2013-12-31", "calendar"),
        "2011-01-01T00:00:00/P3Y": ("2011-13", "2011-01-01", "2013-12-31", "calendar"),
        "2018-04-01/P1Y": ("2018/19", "2018-04-01", "2019-03-31", "financial"),
        "2015-11-16/P1Y": ("2015/16", "2015-11-16", "2016-11-15", "span"),
    }
    for text, expected in intervals_of_ons.items():
        check(tuple(periods.parse_interval(text)) == expected, f"{text}: {periods.parse_interval(text)}")
    for text in ("2015/17", "2015/16 Q1", "", "15-17"):
        try:
            periods.parse_fingertips(text, periods.financial)
        except ValueError:
            continue
        check(False, f"“{text}” was taken for a period")


run()
