"""Rows of observations/*.csv, and what most readers of a family share."""

import csv

COMPARISONS = {
    'Not compared': 'not-compared', 'Better': 'better', 'Similar': 'similar', 'Worse': 'worse',
    'Higher': 'higher', 'Lower': 'lower',
    # funnel against the 99.8% limits, as the depression register is compared
    'Higher 99.8': 'higher', 'Lower 99.8': 'lower',
}


def read_rows(path):
    with open(path, encoding='utf-8-sig', newline='') as stream:
        yield from csv.DictReader(stream)


def observation(dataset, indicator, sex, age, area_code, period, value, status='present', note='', **more):
    return dict(dataset=dataset, indicator=indicator, sex=sex, age=age, area_code=area_code,
                period=period.label, period_from=period.first, period_to=period.last, period_kind=period.kind,
                value=value, status=status, note=note, **more)


def not_published(rows, areas, note):
    """One row for each of areas that a publisher leaves out, in every series and period of rows."""
    seen = {(row['indicator'], row['sex'], row['age'], row.get('category', ''), row['period']): row for row in rows}
    empty = dict.fromkeys(('value', 'lower95', 'upper95', 'count', 'denominator', 'published_comparison',
                           'published_trend'), '')
    for row in seen.values():
        for area_code in areas:
            yield row | empty | dict(area_code=area_code, status='not-published', note=note)


def two_tier(system):
    """The districts under a county: left out where a publisher stops at counties and unitary authorities."""
    return [code for code in system['districts'] if code.startswith('E07')]


UPPER_TIER_ONLY = 'Published for counties and unitary authorities, not for districts'


def share(part, whole):
    """Counts as a percentage [%], to four decimals."""
    return f'{100 * part / whole:.4f}'
