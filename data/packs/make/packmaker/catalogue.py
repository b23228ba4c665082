"""What the indicators are, in our own words; facts from the publishers' metadata."""

NO_INTERVAL = 'None supplied in this copy'
ESP = 'European Standard Population 2013'
YES, LOW, NONE = 'high-is-good', 'low-is-good', 'no-judgement'
IMD_EDITIONS = '2015 and 2019 are on the small areas of 2011, 2025 on those of 2021; never join editions.'


def indicator(code, name, short_name, group, value_type, unit, decimals, polarity, definition, caveats='',
              ci_method=NO_INTERVAL, standard_population='', source_note='', multiplier='1'):
    return dict(code=code, name=name, short_name=short_name, group=group, value_type=value_type, unit=unit,
                decimals=decimals, polarity=polarity, definition=definition, caveats=caveats, ci_method=ci_method,
                standard_population=standard_population, multiplier=multiplier,
                disclosure_rule='As published: the publisher withheld what could identify people or mislead.',
                source_note=source_note)


def percentage(code, name, short_name, group, polarity, definition, **more):
    return indicator(code, name, short_name, group, 'proportion', '%', more.pop('decimals', 1), polarity,
                     definition, multiplier='100', **more)


def wellbeing(code, name, short_name, polarity, question):
    return indicator(
        code, name, short_name, 0, 'mean', 'out of 10', 2, polarity,
        f'Average answer of people aged 16 and over, from 0 to 10, when asked {question}.',
        caveats='A survey: the interval is wide in a district. A year is not a change on the year before unless '
                'tested.',
        ci_method='As published with the Annual Population Survey', source_note='ONS personal well-being')


SURVEY = 'A survey of few people in each district: one year against the year before is mostly noise.'

INDICATORS = [
    # Overarching
    indicator('90366', 'Life expectancy at birth', 'Life expectancy', 0, 'life-expectancy', 'years', 1, YES,
              'How many years a newborn baby would live on average if the death rates of its area in these three '
              'years held for its whole life.',
              caveats='Three-year periods overlap. It describes death rates now, not the life of babies born now. '
                      'It cannot be averaged over areas.',
              source_note='Fingertips 90366'),
    indicator('92901', 'Inequality in life expectancy at birth (SII)', 'Gap in life expectancy (SII)', 0, 'sii',
              'years', 1, LOW,
              'Slope index of inequality: how many years of life expectancy separate the most and the least '
              'deprived ends of an area, by a straight line through its deprivation tenths.',
              caveats='It assumes a straight line. About zero or below zero means no clear gradient, not a good '
                      'result. Three-year periods overlap. It cannot be averaged over areas.',
              source_note='Fingertips 92901'),
    indicator('90362', 'Healthy life expectancy at birth', 'Healthy life expectancy', 0, 'life-expectancy', 'years',
              1, YES,
              'How many years a newborn baby would live in good or very good self-reported health if the death '
              'rates and the reported health of its area in these three years held for its whole life.',
              caveats='Published for counties and unitary authorities, not for districts. Official statistics in '
                      'development: since 2026 by an interim method, because the survey has become smaller.',
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
              caveats='Relative: a change of tenth is not a change in how deprived people are. ' + IMD_EDITIONS,
              ci_method='None: not a sample', source_note='English Indices of Deprivation'),
    indicator('imd-rank', 'Rank in the Index of Multiple Deprivation', 'Deprivation rank (IMD)', 0, 'rank', '', 0,
              YES,
              'The place of a small area in the order of all small areas of England, from the most deprived, '
              'which is rank 1: of 32,844 in 2015 and 2019, of 33,755 in 2025.',
              caveats='Relative: a change of rank is not a change in how deprived people are. ' + IMD_EDITIONS,
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
                      'and are kept apart.',
              ci_method='None published', source_note='ONS mid-year estimates and Census 2021'),
    percentage('child-poverty-bhc', 'Children in relative poverty before housing costs',
               'Child poverty, before housing', 0, LOW,
               'Share of children under 16 in families whose income is under 60% of the national median, before '
               'housing costs are taken off.',
               caveats='Provisional. Not given for England in this source.', ci_method='None published',
               source_note='DWP children in low income families'),
    percentage('child-poverty-ahc', 'Children in relative poverty after housing costs',
               'Child poverty, after housing', 0, LOW,
               'Share of children under 16 in families whose income is under 60% of the national median, after '
               'housing costs are taken off.',
               caveats='Provisional; two years only. Not given for England in this source.',
               ci_method='None published', source_note='DWP children in low income families'),
    wellbeing('wellbeing-satisfaction', 'Life satisfaction', 'Life satisfaction', YES,
              'how satisfied they are with their life'),
    wellbeing('wellbeing-worthwhile', 'Feeling that life is worthwhile', 'Life is worthwhile', YES,
              'how far the things they do in life are worthwhile'),
    wellbeing('wellbeing-happiness', 'Happiness', 'Happiness', YES, 'how happy they felt yesterday'),
    wellbeing('wellbeing-anxiety', 'Anxiety', 'Anxiety', LOW, 'how anxious they felt yesterday'),
    # Priority 1: prevention and self-care
    percentage('92443', 'Smoking prevalence in adults', 'Adult smoking', 1, LOW,
               'Share of people aged 18 and over who say in the Annual Population Survey that they smoke.',
               caveats=SURVEY + ' The survey changed its method in 2020.', source_note='Fingertips 92443'),
    percentage('92445', 'Smoking in routine and manual occupations', 'Smoking, routine and manual', 1, LOW,
               'Share of people aged 18 to 64 in routine and manual occupations who say that they smoke.',
               caveats=SURVEY + ' Some years are withheld; three-year pools are steadier.',
               source_note='Fingertips 92445'),
    percentage('93088', 'Adults overweight or living with obesity', 'Adults overweight or obese', 1, LOW,
               'Share of people aged 18 and over whose body mass index is 25 or more, from height and weight as '
               'reported and then adjusted, as if every area had the same ages.',
               caveats=SURVEY + ' Years run from mid-November.', standard_population='European Standard Population',
               source_note='Fingertips 93088; Active Lives survey'),
    percentage('93881', 'Adults living with obesity', 'Adult obesity', 1, LOW,
               'Share of people aged 18 and over whose body mass index is 30 or more, from height and weight as '
               'reported and then adjusted, as if every area had the same ages.',
               caveats='A survey. Years run from mid-November.', standard_population='European Standard Population',
               ci_method='95%, as published: simulated from the survey',
               source_note='Fingertips 93881; Active Lives survey'),
    percentage('90323', 'Obesity in Year 6', 'Year 6 obesity', 1, LOW,
               'Share of children aged 10 to 11 in state schools, among those measured, whose body mass index is at '
               'or above the 95th centile of the 1990 reference for their age and sex.',
               caveats='Few were measured in 2020/21: only England and the region have a figure. By where the '
                       'child lives.',
               ci_method='95%, as published', source_note='Fingertips 90323; National Child Measurement Programme'),
    percentage('93015', 'Physically inactive adults', 'Physical inactivity', 1, LOW,
               'Share of people aged 19 and over who are moderately active for less than 30 minutes a week, by what '
               'they report of the last four weeks.',
               caveats=SURVEY + ' Years run from mid-November.', source_note='Fingertips 93015; Active Lives survey'),
    percentage('93563', 'Visible dental decay at age 5', 'Dental decay at 5', 1, LOW,
               'Share of five-year-olds examined at school who have visible decay in one tooth or more.',
               caveats='A sample of schools, not every year.', source_note='Fingertips 93563'),
    indicator('93722', 'Under-75 mortality from cardiovascular disease considered preventable',
              'Preventable heart deaths under 75', 1, 'dsr', 'per 100,000', 1, LOW,
              'Deaths of people under 75 from diseases of the heart and blood vessels that prevention could mostly '
              'avoid, for each 100,000 people, as if every area had the same ages.',
              caveats='Three-year periods overlap. Periods from 2018-20 on include the pandemic.',
              ci_method='95%, as published', standard_population=ESP, multiplier='100000',
              source_note='Fingertips 93722'),
    percentage('93671', 'Cancers diagnosed at stage 1 or 2', 'Early cancer diagnosis', 1, YES,
               'Share of new cancers of a known stage that were found at stage 1 or 2, for a list of common cancers.',
               caveats='Values of low reliability are withheld. Some cancers are left out because their stage is '
                       'too often unknown.',
               ci_method='95%, as published', source_note='Fingertips 93671'),
    # Priority 2: place-based care
    percentage('848', 'Depression recorded by general practice', 'Recorded depression', 2, NONE,
               'Share of patients aged 18 and over with depression on the register of their practice.',
               caveats='It counts what practices record: more can mean more need or better recognition. No figure '
                       'for 2023/24 in this copy.',
               source_note='Fingertips 848; Quality and Outcomes Framework'),
]


def rows(used, n_priorities):
    """indicators.csv of a system: those used, in the order above; its position within a group.

    The groups are the priorities of Derby and Derbyshire; a system without priorities of its own
    has every indicator in group 0, overarching.
    """
    positions = {}
    result = []
    for entry in INDICATORS:
        if entry['code'] not in used:
            continue
        group = entry['group'] if n_priorities else 0
        positions[group] = positions.get(group, 0) + 1
        result.append(dict(entry, group=group, position=positions[group]))
    return sorted(result, key=lambda row: (row['group'], row['position']))
