"""Observations: one reader for each family of files.

Each reader yields rows of observations/*.csv for the areas of a system.  A value is the
publisher's text; what stands where a value is absent decides the status, reader by reader.
"""

from . import census, fingertips, health_index, periods, services
from .rows import COMPARISONS, UPPER_TIER_ONLY, not_published, observation, read_rows, two_tier
from .systems import area_codes

# series: indicator, age, column of the sex (None: persons), kind of a year "2015/16",
# status of NA and its note
TRAFFORD_2026 = {
    'life-expectancy': ('90366', 'All ages', 'inequality', None, None, ''),
    'sii': ('92901', 'All ages', 'inequality', None, None, ''),
    'healthy-life-expectancy': ('90362', 'All ages', 'inequality', None, None, ''),
    'preventable-mortality': ('93721', '<75 yrs', 'unit', None, None, ''),
    'smoking': ('92443', '18+ yrs', None, None, None, ''),
    'smoking-manual': ('92445', '18-64 yrs', None, None, 'suppressed',
                       'NA in the source: withheld, too few people surveyed'),
    'overweight': ('93088', '18+ yrs', None, periods.active_lives, None, ''),
    'inactive': ('93015', '19+ yrs', None, periods.active_lives, None, ''),
    'year-6-obesity': ('90323', '10-11 yrs', None, periods.academic, 'missing', 'NA in the source, without a reason'),
    'dental-decay': ('93563', '5 yrs', None, periods.academic, None, ''),
    'depression': ('848', '18+ yrs', None, periods.financial, None, ''),
}
POOLED = dict(category_type='Period', category='Three years combined')


def trafford_2026(raw, series, dataset, areas):
    """A Fingertips series of the copy of 2026."""
    indicator, age, sex_column, year_kind, na_status, na_note = TRAFFORD_2026[series]
    for row in read_rows(raw.path(dataset)):
        # rows by deprivation quintile are five years combined: another indicator
        if row['area_code'] not in areas or 'quintile' in row['inequality']:
            continue
        period = periods.parse_fingertips(row['period'], year_kind)
        more = dict(published_comparison=COMPARISONS[row['compared_to_England']])
        if indicator == '92445' and '-' in period.label:
            more.update(POOLED)
        value, status, note = row['value'], 'present', ''
        if value == 'NA':
            if na_status is None:
                raise ValueError(f'{dataset}: NA for {row["area_code"]} {period.label} has no rule')
            value, status, note = '', na_status, na_note
        sex = row[sex_column] if sex_column else 'Persons'
        yield observation(dataset, indicator, sex, age, row['area_code'], period, value, status, note, **more)


# the first period of the copy of 2026, which has the districts
SII_OF_DISTRICTS_FROM = '2015-01-01'


def trafford_sii_2020(raw, dataset, areas):
    """The slope index in the copy of 2020: other columns, fewer areas."""
    for row in read_rows(raw.path(dataset)):
        if row['area_code'] in areas:
            yield observation(dataset, '92901', row['group'], 'All ages', row['area_code'],
                              periods.parse_fingertips(row['period']), row['value'],
                              published_comparison=COMPARISONS[row['significance']])


# indicator as named in the file: code, sex, age
ELS = {
    'els-preventable-cvd-2025': {
        'Preventable cardiovascular mortality (England)': ('93722', 'Persons', '<75 yrs')},
    'els-adult-obesity-2026': {'Adult obesity prevalence': ('93881', 'Persons', '18+ yrs')},
    'els-early-cancer-2025': {'Cancer diagnosis at stage 1 and 2': ('93671', 'Persons', 'All ages')},
    'els-healthy-life-expectancy-2026': {
        'Male healthy life expectancy': ('90362', 'Male', 'All ages'),
        'Female healthy life expectancy': ('90362', 'Female', 'All ages')},
    'els-wellbeing-2023': {
        'Satisfaction': ('wellbeing-satisfaction', 'Persons', '16+ yrs'),
        'Worthwhile': ('wellbeing-worthwhile', 'Persons', '16+ yrs'),
        'Happiness': ('wellbeing-happiness', 'Persons', '16+ yrs'),
        'Anxiety': ('wellbeing-anxiety', 'Persons', '16+ yrs')},
    'els-employment-2024': {
        'Employment rate': ('employment', 'Persons', '16-64 yrs'),
        'Economically inactive': ('economic-inactivity', 'Persons', '16-64 yrs')},
    'els-child-poverty-2026': {
        'Children in relative poverty before housing costs': ('child-poverty-bhc', 'Persons', '<16 yrs'),
        'Children in relative poverty after housing costs': ('child-poverty-ahc', 'Persons', '<16 yrs')},
}
ELS_FLAGS = {
    # ONS shorthand; the value beside it is blank
    'u': ('suppressed', 'Flag u in the source: low reliability or unavailable, so withheld'),
    'c': ('suppressed', 'Flag c in the source: confidential'),
    'x': ('missing', 'Flag x in the source: not available'),
}


def els(raw, dataset, areas):
    """A series of Explore Local Statistics, by column name: their order varies."""
    for row in read_rows(raw.path(dataset)):
        if row['areacd'] not in areas:
            continue
        indicator, sex, age = ELS[dataset][row['indicator']]
        status, note = 'present', row['notes']
        if not row['observation']:
            status, note = ELS_FLAGS[row['status']]
        yield observation(dataset, indicator, sex, age, row['areacd'], periods.parse_interval(row['period']),
                          row['observation'], status, note, lower95=row['lci_95'], upper95=row['uci_95'])


def els_superseded(raw, dataset, areas, sex):
    """The earlier layout: 16 columns, capitalised, "Value"."""
    for row in read_rows(raw.path(dataset)):
        if row['AREACD'] in areas:
            yield observation(dataset, '90362', sex, 'All ages', row['AREACD'], periods.parse_interval(row['Period']),
                              row['Value'], lower95=row['Lower Confidence Interval (95%)'],
                              upper95=row['Upper Confidence Interval (95%)'])


def inactive_through_sickness(raw, dataset, areas):
    """The earlier layout again, with flags and without intervals."""
    for row in read_rows(raw.path(dataset)):
        if row['AREACD'] in areas:
            status, note = ('present', '') if row['Observation'] else ELS_FLAGS[row['Observation Status']]
            yield observation(dataset, 'inactive-sickness', 'Persons', '16-64 yrs', row['AREACD'],
                              periods.calendar(int(row['Period'])), row['Observation'], status, note)


CHILD_WEIGHT = {
    'els-reception-obesity-2025': ('90319', '4-5 yrs'),
    'els-reception-overweight-2025': ('reception-overweight', '4-5 yrs'),
    'els-year-6-obesity-2025': ('90323', '10-11 yrs'),
}


def child_weight(raw, dataset, areas):
    indicator, age = CHILD_WEIGHT[dataset]
    for row in read_rows(raw.path(dataset)):
        if row['areacd'] in areas:
            status, note = ('present', '') if row['value'] else ('missing', 'Blank in the source, without a reason')
            yield observation(dataset, indicator, 'Persons', age, row['areacd'],
                              periods.academic(int(row['xDomainNumb'])), row['value'], status, note,
                              lower95=row['lci'], upper95=row['uci'])


POPULATION_SEXES = {'persons': 'Persons', 'males': 'Male', 'females': 'Female'}
EARLIER = dict(category_type='Estimate', category='Before the 2021 Census')
CENSUS = dict(category_type='Estimate', category='Census 2021')


def population_els(raw, dataset, areas):
    sex = POPULATION_SEXES[dataset.split('-')[2]]
    for row in read_rows(raw.path(dataset)):
        if row['areacd'] in areas:
            yield observation(dataset, 'population', sex, 'All ages', row['areacd'],
                              periods.mid_year(int(row['xDomainNumb'])), row['value'])


# the last column of single years has no end
OLDEST = 90
ADDED_UP = 'Single years of age added up here'


def population_earlier(raw, dataset, areas):
    """Estimates made before the 2021 Census, by LSOA 2011 or by local authority."""
    period = periods.mid_year(int(dataset.rsplit('-', 1)[1]))
    for row in read_rows(raw.path(dataset)):
        (code_column,) = [name for name in row if name.endswith('_code')]
        if row[code_column] not in areas:
            continue
        yield observation(dataset, 'population', 'Persons', 'All ages', row[code_column], period,
                          row['total_population'], **EARLIER)
        # small areas by age would be many rows that nothing here shows
        if '-ltla-' in dataset:
            for age, people in five_year_bands(dataset, row).items():
                yield observation(dataset, 'population', 'Persons', age, row[code_column], period, people,
                                  note=ADDED_UP, **EARLIER)


def five_year_bands(dataset, row):
    """People by ages "0-4 yrs" to "90+ yrs", from columns of single years: all of the total, exactly."""
    bands = {f'{low}-{low + 4} yrs': sum(int(row[str(age)]) for age in range(low, low + 5))
             for low in range(0, OLDEST, 5)}
    bands[f'{OLDEST}+ yrs'] = int(row[f'{OLDEST}+'])
    if sum(bands.values()) != int(row['total_population']):
        raise ValueError(f'{dataset}: ages of {row} do not add up to its total')
    return bands


def population_census_lsoa(raw, dataset, areas):
    totals = {row['lsoa21_code']: row['total_residents'] for row in read_rows(raw.path(dataset))}
    for code, total in totals.items():
        if code in areas:
            yield observation(dataset, 'population', 'Persons', 'All ages', code, census.CENSUS_DAY, total, **CENSUS)


def population_census_ltla(raw, dataset, areas):
    columns = {'Persons': 'total_population', 'Female': 'total_females', 'Male': 'total_males'}
    for row in read_rows(raw.path(dataset)):
        if row['ltla21_code'] in areas:
            for sex, column in columns.items():
                yield observation(dataset, 'population', sex, 'All ages', row['ltla21_code'], census.CENSUS_DAY,
                                  row[column], **CENSUS)


# A tenth, a rank and a score are numbers of three kinds, so they are three indicators.
DEPRIVATION = {
    'imd_decile': ('imd', {'category_type': 'Measure', 'category': 'Decile'}),
    'imd_rank': ('imd-rank', {}),
    'imd_score': ('imd-score', {}),
}


def deprivation(raw, dataset, areas):
    """Decile, rank and, where the copy has it, score of an edition."""
    period = periods.calendar(int(dataset.rsplit('-', 1)[1]))
    for row in read_rows(raw.path(dataset)):
        code = row.get('lsoa11_code') or row['lsoa21_code']
        if code not in areas:
            continue
        for column, (indicator, category) in DEPRIVATION.items():
            if value := row.get(column.replace('imd', 'IMD')):
                yield observation(dataset, indicator, 'Persons', 'All ages', code, period, value, **category)


def all_observations(raw, system, lsoas, msoas):
    """Rows of every dataset of a system, by dataset code."""
    areas = set(area_codes(system))
    result = {}
    for series in system['fingertips']:
        dataset = f'fingertips-{series}-2026{system["suffix"]}'
        result[dataset] = list(trafford_2026(raw, series, dataset, areas))
    if system['has_small_areas']:
        result |= district_observations(raw, system, areas)
        result |= population_observations(raw, areas, lsoas)
        result |= census.observations(raw, areas, lsoas, msoas)
        for dataset in ('imd-2015', 'imd-2019', 'imd-2025'):
            result[dataset] = list(deprivation(raw, dataset, lsoas))
    return result


def district_observations(raw, system, areas):
    """What the raw folder holds for the first system alone."""
    slope = list(trafford_sii_2020(raw, 'fingertips-sii-2020', areas))
    # 2015-17 has come out for districts since
    slope += list(not_published([row for row in slope if row['period_from'] < SII_OF_DISTRICTS_FROM],
                                two_tier(system), UPPER_TIER_ONLY))
    result = {'fingertips-sii-2020': slope}
    for dataset in ELS:
        result[dataset] = list(els(raw, dataset, areas))

    healthy = result['els-healthy-life-expectancy-2026']
    healthy += list(not_published(healthy, two_tier(system), UPPER_TIER_ONLY))
    for sex in ('Male', 'Female'):
        dataset = f'els-hle-{sex.lower()}-2024'
        result[dataset] = list(els_superseded(raw, dataset, areas, sex))
    for dataset in CHILD_WEIGHT:
        result[dataset] = list(child_weight(raw, dataset, areas))
    result['els-inactive-sickness-2024'] = list(
        inactive_through_sickness(raw, 'els-inactive-sickness-2024', areas))
    result |= fingertips.observations(raw, system, areas)
    result |= services.observations(raw, system, areas)
    result |= health_index.observations(raw, system, areas)
    return result


def population_observations(raw, areas, lsoas):
    result = {}
    for sex in POPULATION_SEXES:
        dataset = f'els-population-{sex}-2025'
        result[dataset] = list(population_els(raw, dataset, areas))
    for dataset in ('population-lsoa-2017', 'population-lsoa-2019', 'population-lsoa-2020',
                    'population-ltla-2019', 'population-ltla-2020'):
        result[dataset] = list(population_earlier(raw, dataset, areas | lsoas))
    result['census-2021-lsoa'] = list(population_census_lsoa(raw, 'census-2021-lsoa', lsoas))
    result['census-2021-ltla'] = list(population_census_ltla(raw, 'census-2021-ltla', areas))
    return result
