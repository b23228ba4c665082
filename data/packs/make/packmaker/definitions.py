"""How an indicator is described: the columns that most share, and phrases used more than once."""

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
        caveats='The figure is of a survey: its interval is wide in a district. One year is not a change on the year '
                'before unless tested.',
        ci_method='As published with the Annual Population Survey', source_note='ONS personal well-being')


SURVEY = 'The survey asks few people in each district: one year against the year before is mostly noise.'
CENSUS = ('The Census was on one day, 21 March 2021, in the pandemic. The Census Office disturbs small counts, so '
          'the smallest areas are not exact.')
COUNTED = 'None published: a count of everybody'
UPPER_TIER = 'The figures are published for counties and unitary authorities, not for districts.'
TRAFFORD_2020 = 'The figures are as published by 2020: later years and revisions are not in this copy.'


def health_index(code, name, short_name, group, value_type, unit, polarity, definition, **more):
    return indicator(
        f'health-index-{code}', name, short_name, group, value_type, unit, 1, polarity, definition,
        caveats='The source has no intervals, counts or figure for England. The publisher filled gaps by carrying '
                'values forward: those are marked, and are no sign of a trend. A label of one year can stand for '
                'several together.',
        source_note='ONS Health Index 2015 to 2021', **more)
