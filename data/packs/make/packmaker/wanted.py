"""Indicators of the five priorities that no publisher's series holds, in our own words.

Some are counted from the registers; of the others no source is held yet. They stand in the
catalogue so that people see what is missing, and so that figures that come find their place.
"""

from .definitions import LOW, NONE, YES, indicator, percentage

NO_SOURCE = 'No source holds this indicator yet'
COUNTED_HERE = 'Counted from the registers of this workspace'
NOT_YET = 'None: there are no figures'


def missing(make, *description, known_as=None, **more):
    note = f'{NO_SOURCE}. Fingertips {known_as} in its catalogue of 2017' if known_as else NO_SOURCE
    return make(*description, ci_method=NOT_YET, source_note=note, **more)


def counted(code, name, short_name, group, unit, polarity, definition):
    return indicator(code, name, short_name, group, 'count', unit, 0, polarity, definition,
                     ci_method='None: a count of records', source_note=COUNTED_HERE)


WANTED = [
    counted('innovations-kept', 'Innovations kept, undecided and lapsed', 'Innovations kept', 0, 'innovations', NONE,
            'How many of the innovations on record are kept, undecided or lapsed at the moment, and on what evidence.'),
    # Priority 1: prevention and self-care
    missing(percentage, '20301', 'Smoking at the time of delivery', 'Smoking at delivery', 1, LOW,
            'Share of women who smoke when their baby is born.', known_as='20301'),
    missing(percentage, '30311', 'MMR vaccination, two doses at age 5', 'MMR, two doses', 1, YES,
            'Share of five-year-olds who have had two doses of the vaccine against measles, mumps and rubella.',
            known_as='30311'),
    missing(percentage, '30314', 'Flu vaccination at 65 and over', 'Flu vaccination', 1, YES,
            'Share of people aged 65 and over who were vaccinated against flu in the season.', known_as='30314'),
    missing(percentage, '91720', 'Bowel cancer screening coverage', 'Bowel screening', 1, YES,
            'Share of people of the screened ages with a result of bowel screening in time.', known_as='91720'),
    missing(percentage, '90631', 'Good level of development at the end of Reception', 'Development in Reception', 1, YES,
            'Share of children who have reached a good level of development when their first school year ends.',
            known_as='90631'),
    # Priority 2: place-based care
    missing(indicator, '1194', 'Permanent admissions to care homes at 65 and over', 'Care home admissions', 2, 'rate',
            'per 100,000', 1, LOW,
            'People aged 65 and over whom councils support to move into a care home for good, for each 100,000.',
            known_as='1194', multiplier='100000'),
    missing(indicator, 'team-up-visits', 'Home visits by Team Up Derbyshire', 'Team Up home visits', 2, 'count',
            'visits', 0, NONE, 'How many visits at home the teams made. The claims on record are evidence, not a series.'),
    # Priority 3: right care
    missing(indicator, 'acute-conditions-admissions',
            'Emergency admissions for acute conditions that usually need none', 'Avoidable admissions', 3, 'rate',
            'per 100,000', 1, LOW,
            'Emergency admissions for acute conditions that hospital care is not usually needed for, for each 100,000.',
            multiplier='100000'),
    missing(percentage, '41101', 'Emergency readmissions within 30 days', 'Readmissions', 3, LOW,
            'Share of discharges from hospital after which the patient came back as an emergency within 30 days.',
            known_as='41101'),
    missing(indicator, 'ae-avoided-frail', 'A&E attendances avoided among frail people', 'A&E avoided, frail', 3, 'count',
            'attendances', 0, YES, 'How many fewer times frail people came to A&E than was expected, by local count.'),
    missing(indicator, 'category-3-calls', 'Category 3 ambulance calls', 'Category 3 calls', 3, 'count', 'calls', 0, LOW,
            'How many calls the ambulance service put into category 3: urgent, but not an immediate danger.'),
    missing(percentage, 'two-hour-response', 'Urgent community response within two hours', 'Two-hour response', 3, YES,
            'Share of calls for an urgent response at home that a team answered within two hours.'),
    missing(indicator, 'virtual-wards', 'Virtual ward places', 'Virtual wards', 3, 'count', 'places', 0, NONE,
            'How many people can be cared for at home by virtual wards at a time, and how many are.'),
    # Priority 4: joined-up health and social care
    missing(percentage, '90584', 'Still at home 91 days after reablement, at 65 and over', 'Home after 91 days', 4, YES,
            'Share of people aged 65 and over who are still at home 91 days after they left hospital into reablement.',
            known_as='90584'),
    missing(percentage, '90585', 'Offered reablement when discharged, at 65 and over', 'Offered reablement', 4, YES,
            'Share of people aged 65 and over who were offered reablement when they left hospital.', known_as='90585'),
    counted('community-support-beds', 'Community support beds, by setting', 'Community support beds', 4, 'beds', NONE,
            'Settings used for community support beds at the moment, with their beds where a document states them.'),
    counted('section-75-agreements', 'Section 75 agreements in operation', 'Section 75 agreements', 4, 'agreements', NONE,
            'Agreements under Section 75 of the NHS Act 2006 in operation at the moment, and those proposed.'),
    # Priority 5: efficient organisations
    counted('projected-gap', 'Projected gap, health and social care', 'Projected gap', 5, '£m', LOW,
            'What the plan projected to be missing by its last year if nothing changed: not a deficit and not a cut.'),
    counted('days-to-decide', 'Days from raised to decided', 'Days to decide', 5, 'days', LOW,
            'Days from the day a decision was raised to the day it was taken, of decisions that have both dates.'),
    counted('steps-to-decide', 'Steps to decide', 'Steps to decide', 5, 'steps', LOW,
            'Recorded steps of a decision up to and with the one that decided it.'),
    missing(indicator, 'total-beds', 'Hospital beds in all', 'Total beds', 5, 'count', 'beds', 0, NONE,
            'Beds of all kinds in hospital. The totals that documents quote differ in scope and are not joined.'),
    missing(indicator, 'running-cost', 'Running cost of the commissioner for each person', 'Running cost per head', 5,
            'mean', '£', 2, NONE, 'What the commissioner of health care spends on running itself, for each resident.'),
]
