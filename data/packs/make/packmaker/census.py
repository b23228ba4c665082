"""Counts of people and households with their denominators: Census 2021 topics and fuel poverty."""

import collections

from . import periods
from .rows import observation, read_rows, share

CENSUS_DAY = periods.on_day('2021-03-21')


def counted(dataset, indicator, code, count, total, **category):
    return observation(dataset, indicator, 'Persons', 'All ages', code, CENSUS_DAY, share(count, total),
                       count=count, denominator=total, **category)


# dataset: indicator, column of the total, column of the answer, type of category,
# answers that together are the headline, answers that are shown on their own
TOPICS = {
    'census-2021-disability-lsoa': (
        'census-disability', 'total_residents', 'disability', '', ('Disabled under the Equality Act',), ()),
    'census-2021-disability-ltla': (
        'census-disability', 'total_residents', 'disability_level', '', ('Disabled under the Equality Act',), ()),
    'census-2021-ethnic-group-lsoa': (
        'census-ethnic-group', 'total_residents', 'ethnic_group', 'Ethnic group', (),
        ('Asian, Asian British or Asian Welsh', 'Black, Black British, Black Welsh, Caribbean or African',
         'Mixed or Multiple ethnic groups', 'White', 'Other ethnic group')),
    'census-2021-deprivation-lsoa': (
        'census-household-deprivation', 'total_households', 'deprivation_dimensions', 'Dimensions',
        ('Household is deprived in one dimension', 'Household is deprived in two dimensions',
         'Household is deprived in three dimensions', 'Household is deprived in four dimensions'),
        ('Household is deprived in one dimension', 'Household is deprived in two dimensions',
         'Household is deprived in three dimensions', 'Household is deprived in four dimensions')),
    'census-2021-overcrowding-lsoa': (
        'census-overcrowding', 'total_households', 'occupancy_rating', '',
        ('-1 (overcrowded)', '-2 or less (overcrowded)'), ()),
    'census-2021-tenure-lsoa': (
        'census-tenure', 'total_households', 'tenure', 'Tenure', (),
        ('Owned: Owns outright', 'Owned: Owns with a mortgage or loan', 'Shared ownership: Shared ownership',
         'Social rented: Rents from council or Local Authority', 'Social rented: Other social rented',
         'Private rented: Private landlord or letting agency', 'Private rented: Other private rented',
         'Lives rent free')),
}


def topic(raw, dataset, areas):
    """A topic in long layout; a headline of several answers is the sum of their counts."""
    indicator, total_column, answer_column, category_type, headline, shown = TOPICS[dataset]
    totals, counts = {}, collections.defaultdict(dict)
    for row in read_rows(raw.path(dataset)):
        code = row.get('lsoa21_code') or row['ltla21_code']
        if code in areas:
            totals[code] = int(row[total_column])
            counts[code][row[answer_column]] = int(row['n'])
    for code, answers in counts.items():
        if sum(answers.values()) != totals[code]:
            raise ValueError(f'{dataset}: the answers of {code} are not its total')
        if headline:
            yield counted(dataset, indicator, code, sum(answers[answer] for answer in headline), totals[code])
        for answer in shown:
            yield counted(dataset, indicator, code, answers[answer], totals[code],
                          category_type=category_type, category=answer)


MAIN_ENGLISH = 'Main language is English (English or Welsh in Wales)'
NOT_ENGLISH = 'Main language is not English (English or Welsh in Wales)'


def english(raw, dataset, areas):
    """People aged 3 and over who speak English badly or not at all, among all whose language is known."""
    for row in read_rows(raw.path(dataset)):
        if row['msoa21_code'] in areas:
            count = sum(int(row[f'{NOT_ENGLISH}: {answer}'])
                        for answer in ('Cannot speak English well', 'Cannot speak English'))
            total = int(row[MAIN_ENGLISH]) + int(row[NOT_ENGLISH])
            yield counted(dataset, 'census-english', row['msoa21_code'], count, total)


MOVES = {'migrant_from_within_uk': 'From within the UK', 'migrant_from_outside_uk': 'From outside the UK'}


def movers(raw, dataset, areas):
    """Who lived elsewhere a year before; and all residents."""
    for row in read_rows(raw.path(dataset)):
        code, total = row['msoa21_code'], int(row['all_usual_residents'])
        if code not in areas:
            continue
        yield counted(dataset, 'census-movers', code, sum(int(row[column]) for column in MOVES), total)
        for column, category in MOVES.items():
            yield counted(dataset, 'census-movers', code, int(row[column]), total,
                          category_type='Moved', category=category)
        yield observation(dataset, 'population', 'Persons', 'All ages', code, CENSUS_DAY, str(total),
                          category_type='Estimate', category='Census 2021')


def fuel_poverty(raw, dataset, areas):
    """Households, those in fuel poverty and their share, by area or by LSOA 2011."""
    for row in read_rows(raw.path(dataset)):
        code = row.get('LSOA Code') or row['Area Codes']
        if code in areas:
            yield observation(dataset, 'fuel-poverty', 'Persons', 'All ages', code, periods.calendar(2020),
                              row['Proportion of households fuel poor (%)'],
                              count=row['Number of households in fuel poverty'],
                              denominator=row['Number of households'])


def observations(raw, areas, small, middle):
    result = {dataset: list(topic(raw, dataset, areas | small)) for dataset in TOPICS}
    result['census-2021-english-msoa'] = list(english(raw, 'census-2021-english-msoa', middle))
    result['census-2021-movers-msoa'] = list(movers(raw, 'census-2021-movers-msoa', middle))
    for dataset in ('fuel-poverty-2020-area', 'fuel-poverty-2020-lsoa'):
        result[dataset] = list(fuel_poverty(raw, dataset, areas | small))
    return result
