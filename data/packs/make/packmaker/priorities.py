"""Indicators of the five priorities, in our own words; facts from the publishers' metadata."""

from .definitions import (
    COUNTED, ESP, LOW, NONE, SURVEY, TRAFFORD_2020, UPPER_TIER, YES, health_index, indicator, percentage,
)

MONTHLY = ('The figures are by hospitals of the system, not by where patients live. Figures before July 2022 are of '
           'the partnership before the integrated care board.')
DAILY = MONTHLY + ' 19 June 2022 is 0 in the source and looks like no return.'
RTT = ('The figure is not the published waiting list, but larger: this copy adds those still waiting, counts again '
       'those of them with a decision to admit, and adds those whose treatment began in the month. A rise can mean '
       'more people '
       'treated after a long wait. The figures are by hospitals of the system, not by where patients live.')
ASCOF = 'This copy has no figure for England and no intervals. ' + UPPER_TIER

PRIORITIES = [
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
    percentage('90323', 'Obesity in Year 6', 'Year 6 obesity', 1, LOW,
               'Share of children aged 10 to 11 in state schools, among those measured, whose body mass index is at '
               'or above the 95th centile of the 1990 reference for their age and sex.',
               caveats='Few children were measured in 2020/21: only England and the region have a figure. Children are '
                       'counted where they live.',
               ci_method='95%, as published', source_note='Fingertips 90323; National Child Measurement Programme'),
    percentage('93015', 'Physically inactive adults', 'Physical inactivity', 1, LOW,
               'Share of people aged 19 and over who are moderately active for less than 30 minutes a week, by what '
               'they report of the last four weeks.',
               caveats=SURVEY + ' Years run from mid-November.', source_note='Fingertips 93015; Active Lives survey'),
    percentage('91112', 'People receiving an NHS Health Check, cumulative', 'NHS Health Checks', 1, YES,
               'Share of people aged 40 to 74 who are eligible for a check of heart and circulation and have had one '
               'since April 2021.',
               caveats='The share is cumulative: each period starts in April 2021 and takes in the ones before, so it '
                       'can only rise and periods are never compared with each other. ' + UPPER_TIER,
               source_note='Fingertips 91112'),
    percentage('93563', 'Visible dental decay at age 5', 'Dental decay at 5', 1, LOW,
               'Share of five-year-olds examined at school who have visible decay in one tooth or more.',
               caveats='The survey takes a sample of schools, and not every year.', source_note='Fingertips 93563'),
    percentage('93881', 'Adults living with obesity', 'Adult obesity', 1, LOW,
               'Share of people aged 18 and over whose body mass index is 30 or more, from height and weight as '
               'reported and then adjusted, as if every area had the same ages.',
               caveats='The figure is of a survey. Its years run from mid-November.',
               standard_population='European Standard Population',
               ci_method='95%, as published: simulated from the survey',
               source_note='Fingertips 93881; Active Lives survey'),
    percentage('90319', 'Obesity in Reception', 'Reception obesity', 1, LOW,
               'Share of children aged 4 to 5 in state schools, among those measured, whose body mass index is at '
               'or above the 95th centile of the 1990 reference for their age and sex.',
               caveats='Few children were measured in 2020/21: only England and the region have a figure. Children are '
                       'counted where they live.',
               ci_method='95%, as published', source_note='Fingertips 90319; National Child Measurement Programme'),
    percentage('reception-overweight', 'Overweight in Reception, without obesity', 'Reception overweight', 1, LOW,
               'Share of children aged 4 to 5 in state schools, among those measured, whose body mass index is '
               'between the 85th and the 95th centile of the 1990 reference for their age and sex.',
               caveats='Children living with obesity are not in it: a fall can mean that more are obese. Few '
                       'children were measured in 2020/21.',
               ci_method='95%, as published', source_note='National Child Measurement Programme'),
    indicator('93722', 'Under-75 mortality from cardiovascular disease considered preventable',
              'Preventable heart deaths under 75', 1, 'dsr', 'per 100,000', 1, LOW,
              'Deaths of people under 75 from diseases of the heart and blood vessels that prevention could mostly '
              'avoid, for each 100,000 people, as if every area had the same ages.',
              caveats='Periods from 2018-20 on include the pandemic.',
              ci_method='95%, as published', standard_population=ESP, multiplier='100000',
              source_note='Fingertips 93722'),
    percentage('93671', 'Cancers diagnosed at stage 1 or 2', 'Early cancer diagnosis', 1, YES,
               'Share of new cancers of a known stage that were found at stage 1 or 2, for a list of common cancers.',
               caveats='Values of low reliability are withheld. Some cancers are left out because their stage is '
                       'too often unknown.',
               ci_method='95%, as published', source_note='Fingertips 93671'),
    indicator('91380', 'Alcohol-specific mortality', 'Alcohol deaths', 1, 'dsr', 'per 100,000', 1, LOW,
              'Deaths from conditions that only alcohol causes, for each 100,000 people, as if every area had the '
              'same ages. England is also told by the deprivation of its areas, in tenths.',
              caveats=UPPER_TIER + ' The tenths are of counties or of districts, '
                      'by two editions of the index: four schemes that are never mixed.',
              ci_method='95%, as published (Dobson and Byar)', standard_population=ESP, multiplier='100000',
              source_note='Fingertips 91380, as of December 2019'),
    indicator('91414', 'Admissions for alcohol-related conditions (narrow)', 'Alcohol admissions', 1, 'dsr',
              'per 100,000', 0, LOW,
              'Hospital admissions whose main reason is a condition that alcohol causes wholly or in part, for each '
              '100,000 people, as if every area had the same ages.',
              caveats=TRAFFORD_2020, standard_population=ESP, multiplier='100000', source_note='Fingertips 91414'),
    health_index('child-vaccination', 'Child vaccination coverage', 'Child vaccination', 1, 'proportion', '%', YES,
                 'Share of children who have had the vaccinations due at their age; the source does not say which.',
                 multiplier='100'),
    health_index('cancer-screening', 'Cancer screening attendance', 'Cancer screening', 1, 'proportion', '%', YES,
                 'Share of people invited to cancer screening who had it, over the national programmes together.',
                 multiplier='100'),
    health_index('low-birth-weight', 'Low birth weight of term babies', 'Low birth weight', 1, 'proportion', '%', LOW,
                 'Share of babies born at term who weigh less than 2,500 grams.', multiplier='100'),
    health_index('teenage-pregnancy', 'Conceptions under 18', 'Conceptions under 18', 1, 'rate', 'per 1,000', LOW,
                 'Conceptions before the age of 18 for each 1,000 girls and women aged 15 to 17.', multiplier='1000'),
    # Priority 2: place-based care
    percentage('848', 'Depression recorded by general practice', 'Recorded depression', 2, NONE,
               'Share of patients aged 18 and over with depression on the register of their practice.',
               caveats='The register counts what practices record: more can mean more need or better recognition. '
                       'No figure for 2023/24 in this copy.',
               source_note='Fingertips 848; Quality and Outcomes Framework'),
    percentage('92949', 'Estimated dementia diagnosis rate', 'Dementia diagnosis', 2, YES,
               'People aged 65 and over with a recorded diagnosis of dementia, as a share of those who are estimated '
               'to have it.',
               caveats=TRAFFORD_2020 + ' The number expected is an estimate by age and sex alone.',
               source_note='Fingertips 92949'),
    indicator('22401', 'Emergency admissions due to falls at 65 and over', 'Falls admissions', 2, 'dsr', 'per 100,000',
              0, LOW,
              'Emergency hospital admissions for an injury from a fall, for each 100,000 people aged 65 and over, '
              'as if every area had the same ages.',
              caveats=TRAFFORD_2020, standard_population=ESP, multiplier='100000', source_note='Fingertips 22401'),
    percentage('92727', 'Deaths in usual place of residence at 65 and over', 'Deaths in usual place', 2, NONE,
               'Share of deaths of people aged 65 and over that happened at home or in the care home where they '
               'lived.',
               caveats=TRAFFORD_2020 + ' Where somebody wished to die is not recorded, so no direction is good.',
               source_note='Fingertips 92727'),
    # Priority 3: right care
    percentage('ae-over-4-hours', 'A&E attendances longer than four hours', 'Over 4 hours in A&E', 3, LOW,
               'Share of people who came to an A&E department of the system and were there for more than four hours '
               'before they were admitted, moved or sent home.',
               caveats=MONTHLY, ci_method=COUNTED, source_note='NHS England A&E statistics'),
    percentage('ae-admission-over-4-hours', 'Emergency admissions that waited over four hours for a bed',
               'Over 4 hours for a bed', 3, LOW,
               'Share of emergency admissions through A&E that began more than four hours after it was decided to '
               'admit.',
               caveats=MONTHLY, ci_method=COUNTED, source_note='NHS England A&E statistics'),
    indicator('ae-attendances', 'A&E attendances', 'A&E attendances', 3, 'count', 'attendances', 0, NONE,
              'How many times people came to an A&E department or an urgent treatment centre of the system in a '
              'month.',
              caveats=MONTHLY + ' The count is a measure of activity: months have 28 to 31 days.', ci_method=COUNTED,
              source_note='NHS England A&E statistics'),
    indicator('rtt-over-18', 'Referral-to-treatment pathways over 18 weeks', 'Pathways over 18 weeks', 3, 'count',
              'pathways', 0, NONE,
              'Pathways from referral to treatment at the hospitals of the system that were longer than 18 weeks, '
              'added over all parts of the monthly return.',
              caveats=RTT, ci_method=COUNTED, source_note='NHS England consultant-led referral to treatment'),
    indicator('rtt-over-52', 'Referral-to-treatment pathways over 52 weeks', 'Pathways over 52 weeks', 3, 'count',
              'pathways', 0, NONE,
              'Pathways from referral to treatment at the hospitals of the system that were longer than 52 weeks, '
              'added over all parts of the monthly return.',
              caveats=RTT, ci_method=COUNTED, source_note='NHS England consultant-led referral to treatment'),
    indicator('discharges', 'Discharges from acute hospital', 'Discharges', 3, 'count', 'patients', 0, NONE,
              'How many patients left the acute hospitals of the system: by month, the sum of the daily counts, and '
              'as a category by day.',
              caveats=DAILY + ' The count is a measure of activity: months have 28 to 31 days.', ci_method=COUNTED,
              source_note='NHS England acute discharge situation report'),
    indicator('21001', 'Emergency admissions for self-harm', 'Self-harm admissions', 3, 'dsr', 'per 100,000', 1, LOW,
              'Emergency hospital admissions after intentional self-harm, for each 100,000 people, as if every area '
              'had the same ages.',
              caveats=TRAFFORD_2020, standard_population=ESP, multiplier='100000', source_note='Fingertips 21001'),
    # Priority 4: joined-up health and social care
    indicator('delayed-transfer-days', 'Delayed transfers of care: days of delay', 'Delayed transfer days', 4,
              'count', 'days', 0, LOW,
              'Days that patients spent in hospital in a month after they were ready to leave, in all and by the '
              'reason for which they waited. By the council where they live.',
              caveats='The collection ended with December 2019. The figure is a count, so a larger area has more. '
                      + UPPER_TIER,
              ci_method=COUNTED, source_note='NHS England delayed transfers of care'),
    indicator('no-criteria-to-reside', 'Patients in hospital without criteria to reside', 'Ready to leave hospital', 4,
              'mean', 'patients', 0, LOW,
              'How many patients in the acute hospitals of the system no longer meet the criteria to be there: by '
              'month, the mean of the daily counts, and as a category by day.',
              caveats=DAILY + ' Patients who will leave the same day are counted too.', ci_method=COUNTED,
              source_note='NHS England acute discharge situation report'),
    percentage('ascof-no-further-support', 'No more support needed after short-term support',
               'No further support needed', 4, YES,
               'Share of new users of short-term support from the council who afterwards needed none or less than '
               'long-term care.',
               caveats=ASCOF, source_note='Adult Social Care Outcomes Framework, through Oflog'),
    indicator('ascof-quality', 'Quality of life of people who use social care', 'Care users’ quality of life', 4,
              'score', '', 3, YES,
              'Quality of life of people who use adult social care, from eight questions of a yearly survey, '
              'corrected so that it tells what the care itself adds; from 0 to 1.',
              caveats=ASCOF + ' There was no survey in 2020/21.',
              source_note='Adult Social Care Outcomes Framework, through Oflog'),
    indicator('ascof-carer-quality', 'Quality of life of carers', 'Carers’ quality of life', 4, 'score', 'out of 12',
              1, YES,
              'Quality of life of people who care for somebody unpaid, from six questions of a survey every second '
              'year; from 0 to 12.',
              caveats=ASCOF, source_note='Adult Social Care Outcomes Framework, through Oflog'),
    percentage('ascof-finding-information', 'Care users who find information easily', 'Information, care users', 4, YES,
               'Share of people who use adult social care who say that information about services is easy to find.',
               caveats=ASCOF + ' There was no survey in 2020/21.',
               source_note='Adult Social Care Outcomes Framework, through Oflog'),
    percentage('ascof-carer-information', 'Carers who find information easily', 'Information, carers', 4, YES,
               'Share of unpaid carers who say that information about support is easy to find, from a survey every '
               'second year.',
               caveats=ASCOF, source_note='Adult Social Care Outcomes Framework, through Oflog'),
    indicator('91096', 'Excess deaths under 75 in adults with serious mental illness',
              'Deaths in mental illness', 4, 'score', '', 1, LOW,
              'Deaths under 75 of adults in contact with specialist mental health services, as a percentage of the '
              'number expected if they died at the rates of everybody of their age and sex: 100 is as expected.',
              caveats=TRAFFORD_2020 + ' ' + UPPER_TIER, source_note='Fingertips 91096'),
    # Priority 5: efficient organisations
    percentage('bed-occupancy', 'General and acute beds occupied', 'Bed occupancy', 5, NONE,
               'Share of the general and acute beds of the two acute hospital trusts that had a patient in them, on '
               'average over the month. Each trust is a category.',
               caveats=MONTHLY + ' One trust also runs hospitals in Staffordshire, whose beds are counted. Too high is '
                                 'a risk and too low is waste, so no direction is good.',
               ci_method=COUNTED, source_note='NHS England critical care and general and acute beds'),
    percentage('discharged-by-five', 'Patients discharged by five o’clock', 'Discharged by five', 5, YES,
               'Share of the patients discharged from the acute hospitals of the system in a month who left by 17:00, '
               'so that the bed was free the same evening.',
               caveats=MONTHLY + ' The hour was told from April 2022 to May 2023 alone.', ci_method=COUNTED,
               source_note='NHS England acute discharge situation report'),
    percentage('ascof-staff-turnover', 'Turnover of staff in adult social care', 'Care staff turnover', 5, NONE,
               'Share of the staff in adult social care, of councils and of other employers, who left their job '
               'within the year.',
               caveats=ASCOF + ' The publisher calls no direction good.',
               source_note='Skills for Care, through Oflog'),
]
