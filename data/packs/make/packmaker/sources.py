"""Where every input comes from: publisher, copy, vintage, quirks.

A raw file is named relative to the raw folder; what a pack records of it is this table, its
SHA-256 and its size.  "published" is the publisher's own date where the copy or its metadata
states one, else the month of the copy (said in the note).
"""

from .copies import (
    ACCESSED, DEMOGRAPHR, DWP, ELS, ELS_APP, FUEL_POVERTY, GEOGRAPHR, HEALTHYR, IMD, LICENCE, LICENCE_URL, NEXT,
    NHS, OHID, OHID_NAME, ONS, ONS_NAME, TRAFFORD_2020, UK_GEOJSON, els, fingertips, fingertips_2020,
    health_index, hospital, topic,
)
from .tables import describe_file

SOURCES = {
    # Fingertips, copy of 2026
    'fingertips-life-expectancy-2026': fingertips('life_expectancy', 'Life expectancy at birth'),
    'fingertips-sii-2026': fingertips(
        'inequality_life_expectancy', 'Inequality in life expectancy at birth, 2026 vintage',
        'Nothing here is compared with England by the publisher. Figures differ from the 2020 vintage.'),
    'fingertips-preventable-mortality-2026': fingertips(
        'mortality_rate', 'Under-75 mortality from causes considered preventable',
        'The copy holds the sex in its column "unit".'),
    'fingertips-smoking-2026': fingertips('adults_smoking', 'Smoking prevalence in adults (APS)'),
    'fingertips-smoking-manual-2026': fingertips(
        'adults_smoking_manual', 'Smoking prevalence in routine and manual occupations (APS)',
        'Single years and three-year pools stand in one table; here the pools are a category of their own. '
        'NA is read as suppressed: the survey reached too few people.'),
    'fingertips-overweight-2026': fingertips('overweight_adult', 'Overweight (including obesity) in adults'),
    'fingertips-inactive-2026': fingertips('inactive_adults', 'Physically inactive adults'),
    'fingertips-dental-decay-2026': fingertips('children_dental_decay', 'Visible dental decay at age 5'),
    'fingertips-depression-2026': fingertips(
        'adults_depression', 'Depression: QOF prevalence', 'The copy has no row for 2023/24.'),
    # The older vintage
    'fingertips-sii-2020': dict(
        TRAFFORD_2020, file='fingertips_trafford/2020_slope_index_of_inequality.csv',
        title='Inequality in life expectancy at birth, 2020 vintage',
        note='The date is that of the copy. Derby, Derbyshire county and England only, 2010-12 to 2015-17. '
             'An earlier vintage: never one line with the 2026 figures.'),
    # Explore Local Statistics
    'els-preventable-cvd-2025': els(
        'preventable-cardiovascular-mortality-england', 'Preventable cardiovascular mortality (England)',
        OHID_NAME, '2025-11-04', OHID, 'Rows are not in time order.'),
    'els-adult-obesity-2026': els(
        'adult-obesity-prevalence', 'Adult obesity prevalence', OHID_NAME, '2026-05-06', OHID),
    'els-early-cancer-2025': els(
        'cancer-diagnosis-at-stage-1-and-2', 'Cancer diagnosis at stage 1 and 2', OHID_NAME, '2025-11-04', OHID,
        'Ten values carry the flag u (low reliability or unavailable): withheld, so suppressed here.'),
    'els-healthy-life-expectancy-2026': els(
        'healthy-life-expectancy', 'Healthy life expectancy', ONS_NAME, '2026-02-19', ONS,
        'Official statistics in development, by an interim method. Upper-tier authorities only: the rows '
        'of the districts say not published.'),
    'els-wellbeing-2023': els(
        'personal-wellbeing-estimates', 'Personal well-being', ONS_NAME, '2023-11-07', ONS,
        'The measure stands before the observation in this file alone.'),
    'els-child-poverty-2026': els(
        'children-in-relative-poverty', 'Children in relative poverty', 'Department for Work and Pensions',
        '2026-03-26', DWP, 'Provisional. No figure for England in the file; the region and county are '
        'aggregates of the Office for National Statistics.'),
    'els-hle-male-2024': dict(
        ELS, file='ons_els/superseded_male-healthy-life-expectancy.csv', publisher=ONS_NAME, attribution=ONS,
        title='Male healthy life expectancy, earlier method', published='2024-02',
        note='An earlier version, kept in the history of the repository from 5 February 2024 (the date '
             'given). Another layout and another method: superseded.'),
    'els-hle-female-2024': dict(
        ELS, file='ons_els/superseded_female-healthy-life-expectancy.csv', publisher=ONS_NAME, attribution=ONS,
        title='Female healthy life expectancy, earlier method', published='2024-02',
        note='An earlier version, kept in the history of the repository from 5 February 2024 (the date '
             'given). Another layout and another method: superseded.'),
    # As used in the Explore Local Statistics application
    'els-year-6-obesity-2025': dict(
        ELS_APP, file='ons_els_app/obese-children-year-6.csv', publisher=OHID_NAME, attribution=OHID,
        title='Obesity in children aged 10 to 11', published='2025-11-04',
        note='Converted from column-wise JSON; the first year names the school year. Blank values have no flag: '
             'missing. Equal to the Fingertips copy of 2026 after rounding, with intervals and more years.'),
    **{f'els-population-{sex}-2025': dict(
        ELS_APP, file=f'ons_els_app/population-count{suffix}.csv', publisher=ONS_NAME, attribution=ONS,
        title=f'Mid-year population estimates, {sex}', published='2025-09-26',
        note='Converted from column-wise JSON. Rebased on the 2021 Census: never a denominator for figures on '
             'the earlier estimates.')
       for sex, suffix in (('persons', ''), ('males', '-male'), ('females', '-female'))},
    # Indices of deprivation
    'imd-2015': dict(
        IMD, file='deprivation/imd2015_england_lsoa11_derbyshire.csv', published='2015-09',
        title='English Indices of Deprivation 2015, by LSOA 2011', area_edition='2011',
        note='Converted from an R object. Relative: ranks of 32,844 areas.'),
    'imd-2019': dict(
        IMD, file='deprivation/imd2019_england_lsoa11_derbyshire.csv', published='2019-09',
        title='English Indices of Deprivation 2019, by LSOA 2011', area_edition='2011',
        note='Converted from an R object. Ranks and deciles; this copy has no scores. Relative: ranks of '
             '32,844 areas.'),
    'imd-2025': dict(
        IMD, file='deprivation/imd2025_england_lsoa21_derbyshire.csv', published='2025-10',
        title='English Indices of Deprivation 2025, by LSOA 2021', area_edition='2021',
        note='Converted from an R object. Relative: ranks of 33,755 areas.'),
    # Population of small areas
    **{f'population-lsoa-{year}': dict(
        DEMOGRAPHR, file=f'population/population{year % 100}_lsoa11_derbyshire.csv', published=published,
        title=f'Mid-{year} population estimates by LSOA 2011', area_edition='2011',
        note='Converted from an R object. Persons only; made before the 2021 Census.')
       for year, published in ((2017, '2018'), (2019, '2020'), (2020, '2021'))},
    **{f'population-ltla-{year}': dict(
        DEMOGRAPHR, file=f'population/population{year % 100}_ltla{edition % 100}_derbyshire.csv',
        published=published, title=f'Mid-{year} population estimates by local authority, made before the 2021 Census',
        area_edition=str(edition), note='Converted from an R object. Persons only; equals the sum of its LSOAs. '
                                           'Single years of age are added up to bands of five years.')
       for year, edition, published in ((2019, 2019, '2020'), (2020, 2021, '2021'))},
    'census-2021-lsoa': dict(
        DEMOGRAPHR, file='census2021/ethnicity21_lsoa21_derbyshire.csv', published='2022',
        title='Census 2021: usual residents by LSOA 2021', area_edition='2021',
        note='Converted from an R object. The total of the table on ethnic group; cells were disturbed by the '
             'Census Office, so sums differ slightly from district totals.'),
    'census-2021-ltla': dict(
        DEMOGRAPHR, file='population/age_gender21_ltla21_ew_derbyshire.csv', published='2022',
        title='Census 2021: usual residents by local authority and sex', area_edition='2021',
        note='Converted from an R object.'),
    # Labour market, child weight
    'els-employment-2024': els(
        'employment-rate', 'Employment and economic inactivity (APS)', ONS_NAME, '2024-04-16', ONS,
        'Official statistics in development: response to the survey has fallen. Updates are suspended until the '
        'survey is reweighted. Rows are not in time order.'),
    'els-inactive-sickness-2024': dict(
        ELS, publisher=ONS_NAME, attribution=ONS, published='2024-02',
        file='ons_els/superseded_proportion-of-people-who-are-economically-inactive-due-to-sickness.csv',
        title='Economically inactive through long-term sickness (APS)',
        note='Taken from the history of the repository (5 February 2024, the date given, to 2 October 2025): no '
             'newer file is there. Another layout, without intervals. Flag x: not available, so missing.'),
    **{f'els-reception-{measure}-2025': dict(
        ELS_APP, file=f'ons_els_app/{file}-children-reception.csv', publisher=OHID_NAME, attribution=OHID,
        title=f'{title} in children aged 4 to 5', published='2025-11-04',
        note='Converted from column-wise JSON; the first year names the school year. Blank values have no flag: '
             'missing. ' + note)
       for measure, file, title, note in (
           ('obesity', 'obese', 'Obesity', 'Equal to the Fingertips copy of 2026 after rounding, with intervals and '
                                           'more years.'),
           ('overweight', 'overweight', 'Overweight (without obesity)', 'Children living with obesity are not '
                                                                        'in it.'))},
    # Fingertips: the publisher's export, and more series of the two copies
    'fingertips-alcohol-mortality-2019': dict(
        publisher='Public Health England (Fingertips)', attribution=OHID, republisher='Colin Angus (Maps)',
        file='fingertips/alcohol-specific-mortality_91380_CountyUA.csv', title='Alcohol-specific mortality',
        location='github.com/VictimOfMaths/Maps, commit 3f63723 (file of 2019-12-21)', published='2019-12',
        area_edition='2019',
        note='The export of 26 columns. England also by deprivation tenth in four schemes, by the areas that are '
             'ranked (counties or districts) and the edition of the index; one scheme has two blanks in its name. '
             'Counts have decimals: a part of a death where a cause counts in part. A note on Cornwall and the '
             'Isles of Scilly stands on rows of England.'),
    'fingertips-health-checks-2026': fingertips(
        'nhs_health_checks', 'People receiving an NHS Health Check, cumulative',
        'Derby and England alone. Each period starts in April 2021 and is longer than the one before: never add '
        'them.'),
    'fingertips-falls-2020': fingertips_2020('admissions_falls', 'Emergency admissions due to falls at 65 and over'),
    'fingertips-self-harm-2020': fingertips_2020('admissions_self_harm', 'Emergency admissions for self-harm'),
    'fingertips-alcohol-admissions-2020': fingertips_2020(
        'alcohol_related_admissions', 'Admissions for alcohol-related conditions (narrow)'),
    'fingertips-usual-place-2020': fingertips_2020(
        'deaths_at_home', 'Deaths in usual place of residence at 65 and over'),
    'fingertips-dementia-2020': fingertips_2020('dementia_diagnosis', 'Estimated dementia diagnosis rate'),
    'fingertips-smi-mortality-2020': fingertips_2020(
        'mortality_serious_mental_illness', 'Excess under-75 mortality in adults with serious mental illness',
        'Derby, Derbyshire county and England only.'),
    # Hospitals and social care
    'nhse-delayed-transfers-2020': dict(
        file='social_care/DToC_Days_Reason_for_Delay.csv', publisher='NHS England', attribution=NHS,
        republisher='Rich Tyler (DTOC)', location='github.com/psychty/DTOC, commit a789281', published='2020',
        area_edition='2019', title='Delayed transfers of care: days of delay by reason',
        note='April 2011 to December 2019, 105 months without a gap; rows unordered. Early months carry the codes '
             '507 and 506 for Derby and Derbyshire and - for England. The reason "Other" is NA until March 2017. '
             'Dated by the year after its last figures.'),
    'nhse-discharges-2025': hospital(
        'icb_discharged_patients_derbyshire', 'Patients discharged from acute hospital, by day', '2025',
        'The hour of discharge is told until May 2023. On 19 June 2022 all figures are 0.'),
    'nhse-criteria-to-reside-2025': hospital(
        'icb_criteria_to_reside_derbyshire', 'Patients who no longer meet the criteria to reside, by day', '2025',
        'On 19 June 2022 the figure is 0.'),
    'nhse-rtt-2025': hospital(
        'rtt_stp_qj2', 'Referral to treatment: pathways over 18 and over 52 weeks', '2025',
        'The copy adds all parts of the return: pathways still waiting, those of them with a decision to admit '
        '(so counted again), and pathways completed in the month. It is larger than the published waiting list. '
        'By provider, code QJ2, under two names. Rows are not in time order.'),
    'nhse-ae-2025': hospital(
        'icb_accidents_emergency_derbyshire', 'A&E attendances and emergency admissions', '2025',
        'Shares are rounded to whole per cents in the copy, so they are worked out again from its counts.'),
    'nhse-beds-2025': hospital(
        'critical_general_acute_beds_derbyshire_trusts', 'General and acute beds, by trust', '2025',
        'Monthly means of beds available and occupied. July and August 2022 are equal at both trusts.'),
    'oflog-social-care-2023': dict(
        file='social_care/oflog_ASC_data.csv', attribution=NHS, published='2023', area_edition='2023',
        publisher='NHS Digital; Office for Local Government', republisher='Office for Local Government',
        location='github.com/communitiesuk/oflog-automated-text, commit 8036fa8',
        title='Adult social care outcomes, 2015/16 to 2022/23',
        note='Derby and Derbyshire county. The medians of peers in the file are not figures of England and are left '
             'out; so are requests for support, whose unit is not said. Dated by the year of its last figures.'),
    # Health Index
    'health-index-values-2023': dict(
        health_index('indicators_2015_2021', 'ONS Health Index, underlying values',
                     'The copy has no units: those taken here follow the key of the earlier edition. No intervals, '
                     'counts or England. Gaps were filled by carrying values: marked where a value equals that of '
                     'the year before. Some jumps are changes of definition.'), area_edition='2021'),
    'health-index-scores-2023': dict(
        health_index('domains_2015_2021_all_ltla', 'ONS Health Index, scores of districts',
                     'England in 2015 is 100. Values carried forward go into the scores.'), area_edition='2021'),
    'health-index-board-2023': dict(
        health_index('ics_derbyshire', 'ONS Health Index, scores of the integrated care board',
                     'England in 2015 is 100. For the area of 2022, with Glossop, in every year.'),
        area_edition='2022'),
    # Households and people with denominators
    'fuel-poverty-2020-area': dict(
        FUEL_POVERTY, file='fuel_poverty/subregional_fuel_poverty_2020_Table_2.csv', area_edition='2021',
        title='Sub-regional fuel poverty 2020, by local authority',
        note='Converted from a workbook; the name stands in one of three columns.'),
    'fuel-poverty-2020-lsoa': dict(
        FUEL_POVERTY, file='fuel_poverty/subregional_fuel_poverty_2020_Table_3.csv', area_edition='2011',
        title='Sub-regional fuel poverty 2020, by LSOA 2011', note='Converted from a workbook. Modelled.'),
    'census-2021-disability-lsoa': topic('disability21_lsoa21_ew', 'disability by LSOA 2021'),
    'census-2021-disability-ltla': dict(
        topic('', 'disability by local authority'), republisher=HEALTHYR['republisher'],
        location=HEALTHYR['location'], file='nhs/england_disability_21.csv'),
    'census-2021-ethnic-group-lsoa': topic('ethnicity21_lsoa21', 'ethnic group by LSOA 2021'),
    'census-2021-deprivation-lsoa': topic('household_deprivation21_lsoa21', 'household deprivation by LSOA 2021'),
    'census-2021-overcrowding-lsoa': topic('household_overcrowding21_lsoa21', 'occupancy of rooms by LSOA 2021'),
    'census-2021-tenure-lsoa': topic('household_tenure21_lsoa21', 'tenure by LSOA 2021'),
    'census-2021-english-msoa': topic(
        'proficiency21_msoa21', 'proficiency in English by MSOA 2021', 'People aged 3 and over. Wide layout.'),
    'census-2021-movers-msoa': topic('migration21_msoa21', 'address a year before by MSOA 2021', 'Wide layout.'),
    # Boundaries and lookups
    'boundary-ltla-2024': dict(
        NEXT, file='boundaries/lad24_bsc_england.geojson', published='2024', area_edition='2024',
        title='Local authority districts, May 2024, super-generalised (200 m)',
        note='2 of the 296 English polygons are invalid and left as found.'),
    'boundary-utla-2023': dict(
        NEXT, file='boundaries/ctyua23_bsc_derbyshire.geojson', published='2023', area_edition='2023',
        title='Counties and unitary authorities, 2023, super-generalised (200 m)', note=''),
    'boundary-region-2023': dict(
        NEXT, file='boundaries/regions23_buc_england.geojson', published='2023', area_edition='2023',
        title='Regions of England, 2023, ultra-generalised (500 m)',
        note='For the small map of where in England a system lies.'),
    'boundary-icb-2023': dict(
        NEXT, file='boundaries/icb23_bsc_derby_derbyshire.geojson', published='2023', area_edition='2023',
        title='Integrated care boards, 2023, super-generalised (200 m)', note='Includes Glossop.'),
    'boundary-lsoa-2011': dict(
        UK_GEOJSON, file='boundaries/lsoa11_detailed_derbyshire.geojson', published='2016', area_edition='2011',
        title='Lower layer super output areas, 2011, generalised',
        note='One file a district, joined. 3 polygons touch themselves and are left as found. Edges do not '
             'coincide with those of the super-generalised districts.'),
    'boundary-lsoa-2021': dict(
        GEOGRAPHR, file='boundaries/lsoa21_derbyshire.geojson', published='2021', area_edition='2021',
        title='Lower layer super output areas, 2021, strongly simplified',
        note='Converted from an R object. About 12 vertices a polygon: angular at street scale.'),
    'boundary-msoa-2021': dict(
        GEOGRAPHR, file='boundaries/msoa21_derbyshire.geojson', published='2021', area_edition='2021',
        title='Middle layer super output areas, 2021, strongly simplified',
        note='Converted from an R object: angular at street scale.'),
    'lookup-msoa11-msoa21': dict(
        GEOGRAPHR, file='lookups/msoa11_msoa21_lad22.csv', published='2022', area_edition='2021', attribution=ONS,
        title='MSOA 2011 to MSOA 2021 and local authority, 2022',
        note='Converted from an R object. Two areas of Derbyshire Dales became one; the others are unchanged.'),
    'lookup-lsoa11-ccg-2021': dict(
        GEOGRAPHR, file='lookups/lsoa11_ccg21_stp21_lad21.csv', published='2021', area_edition='2011',
        title='LSOA 2011 to clinical commissioning group and local authority, April 2021', attribution=ONS,
        note='Converted from an R object. 21 LSOAs of High Peak are in NHS Tameside and Glossop CCG.'),
    'lookup-lsoa11-icb-2022': dict(
        GEOGRAPHR, file='lookups/lsoa11_sicbl22_icb22_lad22.csv', published='2022', area_edition='2011',
        title='LSOA 2011 to integrated care board and local authority, July 2022', attribution=ONS,
        note='Converted from an R object.'),
    'lookup-lsoa11-lsoa21': dict(
        GEOGRAPHR, file='lookups/lsoa11_lsoa21_lad22.csv', published='2022', area_edition='2021',
        title='LSOA 2011 to LSOA 2021 and local authority, 2022', attribution=ONS,
        note='Converted from an R object. 633 areas unchanged, 9 split in two, none merged. Seven of the unchanged '
             'have another name.'),
    'lookup-ltla-region-2024': dict(
        GEOGRAPHR, file='lookups/lad24_region24.csv', published='2024', area_edition='2024',
        title='Local authority district to region, 2024', attribution=ONS, note='Converted from an R object.'),
    'lookup-ltla-utla-2023': dict(
        GEOGRAPHR, file='lookups/lad23_utla23.csv', published='2023', area_edition='2023',
        title='Lower-tier to upper-tier local authority, 2023', attribution=ONS, note='Converted from an R object.'),
}


def of_cheshire_and_merseyside(series, file, title, note='', **more):
    """The same publications, filtered to another system: a dataset of its own."""
    return {f'fingertips-{series}-2026-cheshire-and-merseyside':
            dict(fingertips(file, title, note, **more), file=f'cheshire_merseyside/2026_{file}.csv')}


SOURCES |= of_cheshire_and_merseyside('life-expectancy', 'life_expectancy', 'Life expectancy at birth')
SOURCES |= of_cheshire_and_merseyside('sii', 'inequality_life_expectancy',
                                      'Inequality in life expectancy at birth, 2026 vintage')
SOURCES |= of_cheshire_and_merseyside(
    'healthy-life-expectancy', 'healthy_life_expectancy', 'Healthy life expectancy at birth',
    'Here it is dated by the publication of the same figures by the Office for National Statistics.',
    published='2026-02-19')
SOURCES |= of_cheshire_and_merseyside('preventable-mortality', 'mortality_rate',
                                      'Under-75 mortality from causes considered preventable')
SOURCES |= of_cheshire_and_merseyside('smoking', 'adults_smoking', 'Smoking prevalence in adults (APS)')
SOURCES |= of_cheshire_and_merseyside('overweight', 'overweight_adult', 'Overweight (including obesity) in adults')
SOURCES |= of_cheshire_and_merseyside('inactive', 'inactive_adults', 'Physically inactive adults')
SOURCES |= of_cheshire_and_merseyside(
    'year-6-obesity', 'obese_year6', 'Obesity in Year 6',
    'Here it is dated by the publication of the same figures. NA has no reason: missing.', published='2025-11-04')


class Raw:
    """The raw folder: opens inputs by dataset code and remembers which were used."""

    def __init__(self, folder):
        self.folder = folder
        self.used = set()

    def path(self, code):
        self.used.add(code)
        return self.folder / SOURCES[code]['file']

    def row(self, code):
        """The row of datasets.csv for one input."""
        source = dict(SOURCES[code])
        path = self.folder / source.pop('file')
        digest, size = describe_file(path)
        return dict(source, code=code, licence=LICENCE, licence_url=LICENCE_URL, accessed=ACCESSED,
                    file_name=path.name, sha256=digest, bytes=size,
                    disclosure='Disclosure-controlled by the publisher; nothing was added or restored here.')

    def rows(self):
        return [self.row(code) for code in sorted(self.used)]
