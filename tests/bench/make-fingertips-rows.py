#!/usr/bin/env python3
"""make-fingertips-rows.py AREAS.csv OUTPUT.csv [ROWS]: writes a large file in
the 26-column layout of Fingertips, for measuring an import.

Nothing in it is a figure of anything: indicators are called synthetic, numbers
come from a generator with a fixed seed. AREAS.csv has columns code, name and
level; ROWS is a million unless said. The same input gives the same bytes.
"""

import csv
import itertools
import random
import sys

HEADER = [
    "Indicator ID", "Indicator Name", "Parent Code", "Parent Name", "Area Code", "Area Name", "Area Type", "Sex",
    "Age", "Category Type", "Category", "Time period", "Value", "Lower CI 95.0 limit", "Upper CI 95.0 limit",
    "Lower CI 99.8 limit", "Upper CI 99.8 limit", "Count", "Denominator", "Value note", "Recent Trend",
    "Compared to England value or percentiles", "Compared to Region value or percentiles", "Time period Sortable",
    "New data", "Compared to goal",
]
AREA_TYPES = {"country": "England", "region": "Region", "utla": "County & UA", "ltla": "District & UA", "lsoa": "LSOA"}
FIRST_YEAR, N_YEARS = 2001, 20
SEXES = ["Male", "Female", "Persons"]
FIRST_INDICATOR = 990001


def rows(areas, random_numbers):
    """An endless table: indicator by indicator, each with every area, sex and year."""
    for number in itertools.count():
        identifier = FIRST_INDICATOR + number
        name = f"Synthetic indicator {number + 1}, for measuring speed only"
        for area, sex, year in itertools.product(areas, SEXES, range(FIRST_YEAR, FIRST_YEAR + N_YEARS)):
            denominator = random_numbers.randrange(800, 60000)
            count = random_numbers.randrange(8, denominator // 4)
            value = 100 * count / denominator
            half = 196 * (count * (denominator - count) / denominator**3) ** 0.5
            yield [
                identifier, name, "E92000001", "England", area["code"], area["name"],
                AREA_TYPES.get(area["level"], area["level"]), sex, "All ages", "", "", year,
                f"{value:.10g}", f"{value - half:.10g}", f"{value + half:.10g}",
                f"{value - 1.58 * half:.10g}", f"{value + 1.58 * half:.10g}",
                count, denominator, "", "Cannot be calculated", random_numbers.choice(["Better", "Similar", "Worse"]),
                "Not compared", f"{year}0000", "", "",
            ]


def main(areas_path, output_path, n_rows=1_000_000):
    with open(areas_path, encoding="utf-8", newline="") as source:
        areas = [row for row in csv.DictReader(source) if row["level"] in AREA_TYPES]
    with open(output_path, "w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, lineterminator="\r\n")
        writer.writerow(HEADER)
        writer.writerows(itertools.islice(rows(areas, random.Random(20250306)), int(n_rows)))


if __name__ == "__main__":
    main(*sys.argv[1:])
