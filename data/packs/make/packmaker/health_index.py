"""The ONS Health Index: scores, and underlying values with what was carried forward marked."""

from . import periods
from .rows import observation, read_rows

CARRIED = 'Equal to the year before in every district: carried forward in the source, so no sign of a trend'
EQUAL = 'Equal to the year before in the source'

# those whose unit is known; the copy gives none
INDICATORS = {
    'Mortality from all causes': 'health-index-mortality',
    'Avoidable mortality': 'health-index-avoidable-mortality',
    'Infant mortality': 'health-index-infant-mortality',
    'Suicides': 'health-index-suicides',
    'Unemployment': 'health-index-unemployment',
    'Air pollution': 'health-index-air-pollution',
    'Child vaccination coverage': 'health-index-child-vaccination',
    'Cancer screening attendance': 'health-index-cancer-screening',
    'Low birth weight': 'health-index-low-birth-weight',
    'Teenage pregnancy': 'health-index-teenage-pregnancy',
}
DOMAINS = {
    'overall_score': {},
    **{f'healthy_{domain}_domain': dict(category_type='Domain', category=f'Healthy {domain.capitalize()}')
       for domain in ('people', 'lives', 'places')},
}


def values(raw, dataset, areas):
    rows = [row for row in read_rows(raw.path(dataset))
            if row['ltla21_code'] in areas and row['indicator'] in INDICATORS]
    found = {(row['ltla21_code'], row['indicator'], int(row['year'])): row['value'] for row in rows}
    moved = {(name, year) for (area_code, name, year), value in found.items()
             if found.get((area_code, name, year - 1)) != value}
    for (area_code, name, year), value in found.items():
        note = ''
        if found.get((area_code, name, year - 1)) == value:
            note = EQUAL if (name, year) in moved else CARRIED
        yield observation(dataset, INDICATORS[name], 'Persons', 'All ages', area_code, periods.calendar(year), value,
                          note=note)


def scores(raw, dataset, areas):
    """Scores of districts, or of the NHS area as it was drawn after these years."""
    for row in read_rows(raw.path(dataset)):
        code = row.get('ltla21_code') or row['icb22_code']
        if code not in areas:
            continue
        note = '' if 'ltla21_code' in row else 'Worked out by ONS for the area of the board of 2022'
        for column, category in DOMAINS.items():
            value = row.get(column) or row[f'{column}_score']
            yield observation(dataset, 'health-index', 'Persons', 'All ages', code, periods.calendar(int(row['year'])),
                              value, note=note, **category)


def observations(raw, system, areas):
    return {
        'health-index-values-2023': list(values(raw, 'health-index-values-2023', areas)),
        'health-index-scores-2023': list(scores(raw, 'health-index-scores-2023', areas)),
        'health-index-board-2023': list(scores(raw, 'health-index-board-2023', {system['nhs'][-1][0]})),
    }
