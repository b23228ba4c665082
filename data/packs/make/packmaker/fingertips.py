"""More Fingertips copies: the publisher's own export, the copies of 2020, cumulative quarters."""

from . import periods
from .rows import COMPARISONS, UPPER_TIER_ONLY, not_published, observation, read_rows, two_tier

# indicator, age, kind of a year "2015/16"; the copies hold lower-tier authorities and England
TRAFFORD_2020 = {
    'fingertips-falls-2020': ('22401', '65+ yrs', periods.financial),
    'fingertips-self-harm-2020': ('21001', 'All ages', periods.financial),
    'fingertips-alcohol-admissions-2020': ('91414', 'All ages', periods.financial),
    'fingertips-usual-place-2020': ('92727', '65+ yrs', None),
    'fingertips-dementia-2020': ('92949', '65+ yrs', None),
    'fingertips-smi-mortality-2020': ('91096', '18-74 yrs', periods.financial),
}


def trafford_2020(raw, dataset, areas):
    indicator, age, year_kind = TRAFFORD_2020[dataset]
    for row in read_rows(raw.path(dataset)):
        if row['area_code'] not in areas:
            continue
        value, status, note = row['value'], 'present', ''
        if value == 'NA':
            value, status, note = '', 'missing', 'NA in the source, without a reason'
        yield observation(dataset, indicator, 'Persons', age, row['area_code'],
                          periods.parse_fingertips(row['period'], year_kind), value, status, note,
                          published_comparison=COMPARISONS[row['significance']])


def health_checks(raw, dataset, areas):
    """Cumulative since April 2021: each period starts on the same day."""
    for row in read_rows(raw.path(dataset)):
        if row['area_code'] in areas:
            yield observation(dataset, '91112', 'Persons', '40-74 yrs', row['area_code'],
                              periods.parse_quarters(row['period']), row['value'],
                              published_comparison=COMPARISONS[row['compared_to_England']])


def export(raw, dataset, areas):
    """The export of 26 columns: categories in the publisher's words, counts, denominators."""
    for row in read_rows(raw.path(dataset)):
        if row['Area Code'] not in areas:
            continue
        if not row['Value']:
            raise ValueError(f'{dataset}: no value for {row["Area Code"]} {row["Time period"]} and no rule')
        yield observation(
            dataset, row['Indicator ID'], row['Sex'], row['Age'], row['Area Code'],
            periods.parse_fingertips(row['Time period']), row['Value'], note=row['Value note'],
            category_type=row['Category Type'], category=row['Category'],
            lower95=row['Lower CI 95.0 limit'], upper95=row['Upper CI 95.0 limit'],
            lower998=row['Lower CI 99.8 limit'], upper998=row['Upper CI 99.8 limit'],
            count=row['Count'], denominator=row['Denominator'], published_trend=row['Recent Trend'],
            published_comparison=COMPARISONS[row['Compared to England value or percentiles']],
            published_goal=row['Compared to goal'])


def observations(raw, system, areas):
    result = {dataset: list(trafford_2020(raw, dataset, areas)) for dataset in TRAFFORD_2020}
    districts = two_tier(system)

    deaths = result['fingertips-smi-mortality-2020']
    deaths += list(not_published(deaths, districts, UPPER_TIER_ONLY))

    checks = list(health_checks(raw, 'fingertips-health-checks-2026', areas))
    checks += list(not_published(checks, districts, UPPER_TIER_ONLY))
    result['fingertips-health-checks-2026'] = checks

    alcohol = list(export(raw, 'fingertips-alcohol-mortality-2019', areas))
    totals = [row for row in alcohol if not row['category']]
    result['fingertips-alcohol-mortality-2019'] = alcohol + list(not_published(totals, districts, UPPER_TIER_ONLY))
    return result
