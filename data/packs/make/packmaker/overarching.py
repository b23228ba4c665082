"""Indicators of no single priority, in our own words; facts from the publishers' metadata."""

from .definitions import (
    CENSUS, COUNTED, ESP, IMD_EDITIONS, LOW, NONE, SURVEY, YES, health_index, indicator, percentage, wellbeing,
)

OVERARCHING = [
    indicator('90366', 'Life expectancy at birth', 'Life expectancy', 0, 'life-expectancy', 'years', 1, YES,
              'How many years a newborn baby would live on average if the death rates of its area in these three '
              'years held for its whole life.',
              caveats='Life expectancy describes death rates now, not the life of babies born now. The life expectancy '
                      'of several areas together is not the mean of theirs.',
              source_note='Fingertips 90366'),
    indicator('92901', 'Inequality in life expectancy at birth (SII)', 'Gap in life expectancy (SII)', 0, 'sii',
              'years', 1, LOW,
              'Slope index of inequality: how many years of life expectancy separate the most and the least '
              'deprived ends of an area, by a straight line through its deprivation tenths.',
              caveats='The slope index assumes a straight line. About zero or below zero means no clear gradient, '
                      'not a good result. The slope index of several areas together is not the mean of theirs.',
              source_note='Fingertips 92901'),
    indicator('90362', 'Healthy life expectancy at birth', 'Healthy life expectancy', 0, 'life-expectancy', 'years',
              1, YES,
              'How many years a newborn baby would live in good or very good self-reported health if the death '
              'rates and the reported health of its area in these three years held for its whole life.',
              caveats='The figures are published for counties and unitary authorities, not for districts. They are '
                      'official statistics in development: since 2026 by an interim method, because the survey has '
                      'become '
                      'smaller.',
              ci_method='Sullivan life table; the variance of the reported health only',
              source_note='Fingertips 90362; published by the Office for National Statistics'),
    indicator('93721', 'Under-75 mortality from causes considered preventable', 'Preventable deaths under 75', 0,
              'dsr', 'per 100,000', 1, LOW,
              'Deaths of people under 75 from causes that prevention and public health could mostly avoid, for '
              'each 100,000 people, as if every area had the same ages.',
              caveats='The years from 2020 include the pandemic.', standard_population=ESP, multiplier='100000',
              source_note='Fingertips 93721'),
    indicator('imd', 'Index of Multiple Deprivation', 'Deprivation (IMD)', 0, 'decile', '', 0, YES,
              'Where a small area stands among all small areas of England on seven kinds of deprivation: income, '
              'work, education, health, crime, housing and services, and surroundings, in tenths. Tenth 1 is the '
              'most deprived.',
              caveats='Tenths are relative: a change of tenth is not a change in how deprived people are. ' +
                      IMD_EDITIONS,
              ci_method='None: not a sample', source_note='English Indices of Deprivation'),
    indicator('imd-rank', 'Rank in the Index of Multiple Deprivation', 'Deprivation rank (IMD)', 0, 'rank', '', 0,
              YES,
              'The place of a small area in the order of all small areas of England, from the most deprived, '
              'which is rank 1: of 32,844 in 2015 and 2019, of 33,755 in 2025.',
              caveats='Ranks are relative: a change of rank is not a change in how deprived people are. ' +
                      IMD_EDITIONS,
              ci_method='None: not a sample', source_note='English Indices of Deprivation'),
    indicator('imd-score', 'Score in the Index of Multiple Deprivation', 'Deprivation score (IMD)', 0, 'score', '',
              3, LOW,
              'The score from which the index ranks a small area: a high score is more deprived.',
              caveats='Scores of two editions are not on one scale. No score of 2019 is in this copy. ' +
                      IMD_EDITIONS,
              ci_method='None: not a sample', source_note='English Indices of Deprivation'),
    indicator('population', 'Population', 'Population', 0, 'count', 'people', 0, NONE,
              'Usual residents on 30 June, estimated by the Office for National Statistics, or on Census day.',
              caveats='Estimates made before and after the 2021 Census disagree (Derby 2020: 256,814 and 261,999) '
                      'and are kept apart. Those before it, which alone are here by age, were replaced by those after '
                      'it.',
              ci_method='None published', source_note='ONS mid-year estimates and Census 2021'),
    percentage('child-poverty-bhc', 'Children in relative poverty before housing costs',
               'Child poverty, before housing', 0, LOW,
               'Share of children under 16 in families whose income is under 60% of the national median, before '
               'housing costs are taken off.',
               caveats='The figures are provisional. This source has none for England.', ci_method='None published',
               source_note='DWP children in low income families'),
    percentage('child-poverty-ahc', 'Children in relative poverty after housing costs',
               'Child poverty, after housing', 0, LOW,
               'Share of children under 16 in families whose income is under 60% of the national median, after '
               'housing costs are taken off.',
               caveats='The figures are provisional and of two years only. This source has none for England.',
               ci_method='None published', source_note='DWP children in low income families'),
    wellbeing('wellbeing-satisfaction', 'Life satisfaction', 'Life satisfaction', YES,
              'how satisfied they are with their life'),
    wellbeing('wellbeing-worthwhile', 'Feeling that life is worthwhile', 'Life is worthwhile', YES,
              'how far the things they do in life are worthwhile'),
    wellbeing('wellbeing-happiness', 'Happiness', 'Happiness', YES, 'how happy they felt yesterday'),
    wellbeing('wellbeing-anxiety', 'Anxiety', 'Anxiety', LOW, 'how anxious they felt yesterday'),
    percentage('employment', 'Employment rate', 'Employment', 0, YES,
               'Share of people aged 16 to 64 who are in paid work, by the Annual Population Survey.',
               caveats=SURVEY + ' Response to the survey has fallen since 2020.', ci_method='95%, as published',
               source_note='ONS local labour market indicators'),
    percentage('economic-inactivity', 'Economic inactivity rate', 'Economic inactivity', 0, LOW,
               'Share of people aged 16 to 64 who neither work nor look for work: students, carers, the retired and '
               'the long-term sick among them.',
               caveats=SURVEY + ' Response to the survey has fallen since 2020.', ci_method='95%, as published',
               source_note='ONS local labour market indicators'),
    percentage('inactive-sickness', 'Economically inactive through long-term sickness', 'Inactive through sickness', 0,
               LOW,
               'Share of the economically inactive aged 16 to 64 whose reason is a long-term sickness.',
               caveats=SURVEY + ' The figure is a share of the inactive, not of all people. This source has no '
                                'intervals.',
               source_note='ONS Annual Population Survey, an earlier version'),
    percentage('fuel-poverty', 'Households in fuel poverty', 'Fuel poverty', 0, LOW,
               'Share of households in a home rated D or worse for energy whom paying for warmth would leave below '
               'the official poverty line.',
               caveats='The one year here is on one definition; earlier years rest on others and are not joined. '
                       'The figures are modelled from a national survey: that of one small area is uncertain.',
               ci_method='None published', source_note='DESNZ sub-regional fuel poverty 2020'),
    percentage('census-household-deprivation', 'Households deprived in one way or more', 'Household deprivation', 0,
               LOW,
               'Share of households that the Census counts as deprived in at least one of four ways: work, '
               'education, health and disability, housing. The categories tell in how many.',
               caveats=CENSUS, ci_method=COUNTED, source_note='Census 2021'),
    percentage('census-overcrowding', 'Overcrowded households', 'Overcrowding', 0, LOW,
               'Share of households with at least one bedroom fewer than their people need.',
               caveats=CENSUS, ci_method=COUNTED, source_note='Census 2021'),
    percentage('census-tenure', 'Households by tenure', 'Tenure', 0, NONE,
               'Share of households that own their home, share its ownership, rent it or live in it rent free.',
               caveats=CENSUS, ci_method=COUNTED, source_note='Census 2021'),
    percentage('census-disability', 'Disabled people', 'Disability', 0, NONE,
               'Share of residents with a condition of twelve months or more that limits what they do from day to '
               'day, a little or a lot.',
               caveats=CENSUS + ' An older place has more disabled people: the figure is not adjusted for age.',
               ci_method=COUNTED,
               source_note='Census 2021'),
    percentage('census-ethnic-group', 'People by ethnic group', 'Ethnic group', 0, NONE,
               'Share of residents who chose each of the five broad ethnic groups of the Census.',
               caveats=CENSUS, ci_method=COUNTED, source_note='Census 2021'),
    percentage('census-english', 'People who speak little or no English', 'Little or no English', 0, NONE,
               'Share of residents aged 3 and over whose main language is another and who cannot speak English well '
               'or at all.',
               caveats=CENSUS, ci_method=COUNTED, source_note='Census 2021'),
    percentage('census-movers', 'People who moved within the last year', 'Moved in the last year', 0, NONE,
               'Share of residents who lived at another address a year before the Census, in the UK or outside it; '
               'students with a term-time address are counted apart by the source and are not in it.',
               caveats=CENSUS + ' The year before the Census was one of lockdowns.', ci_method=COUNTED,
               source_note='Census 2021'),
    indicator('health-index', 'ONS Health Index', 'Health Index', 0, 'score', '', 1, YES,
              'One score of the health of an area out of 56 figures on health, on what shapes it in how people live, '
              'and on the places they live in. England in 2015 is 100; a higher score is healthier.',
              caveats='The index has no intervals. Some of the figures it is made of were carried forward from '
                      'earlier years.',
              source_note='ONS Health Index 2015 to 2021'),
    health_index('mortality', 'Mortality from all causes', 'Deaths, all causes', 0, 'dsr', 'per 100,000', LOW,
                 'Deaths from any cause for each 100,000 people, as if every area had the same ages.',
                 standard_population=ESP, multiplier='100000'),
    health_index('avoidable-mortality', 'Avoidable mortality', 'Avoidable deaths', 0, 'dsr', 'per 100,000', LOW,
                 'Deaths under 75 that care or prevention could mostly avoid, for each 100,000 people, as if every '
                 'area had the same ages.', standard_population=ESP, multiplier='100000'),
    health_index('infant-mortality', 'Infant mortality', 'Infant deaths', 0, 'rate', 'per 1,000', LOW,
                 'Deaths before the first birthday for each 1,000 live births.', multiplier='1000'),
    health_index('suicides', 'Suicides', 'Suicides', 0, 'dsr', 'per 100,000', LOW,
                 'Deaths by suicide for each 100,000 people, as if every area had the same ages.',
                 standard_population=ESP, multiplier='100000'),
    health_index('unemployment', 'Unemployment, modelled', 'Unemployment', 0, 'proportion', '%', LOW,
                 'Share of people in or looking for work who have none, estimated by a model for each district.',
                 multiplier='100'),
    health_index('air-pollution', 'Fine particles in the air', 'Air pollution', 0, 'mean', 'µg/m³', LOW,
                 'Average amount of fine particles in the outdoor air over a year, by weight in a cubic metre.'),
]
