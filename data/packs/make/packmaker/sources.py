"""Where every input comes from: publisher, copy, vintage, quirks.

A raw file is named relative to the raw folder; what a pack records of it is this table, its
SHA-256 and its size.  "published" is the publisher's own date where the copy or its metadata
states one, else the month of the copy (said in the note).
"""

from .tables import describe_file

LICENCE = 'OGL-UK-3.0'
LICENCE_URL = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'
ACCESSED = '2026-11-21'

OGL = 'Contains public sector information licensed under the Open Government Licence v3.0.'
ONS = 'Source: Office for National Statistics licensed under the Open Government Licence v3.0.'
OHID = ('Contains Department of Health and Social Care (OHID, Fingertips) data licensed under the '
        'Open Government Licence v3.0.')
MHCLG = ('Contains MHCLG (English Indices of Deprivation) data licensed under the Open Government Licence v3.0.')
DWP = 'Contains Department for Work and Pensions data licensed under the Open Government Licence v3.0.'
NHS = 'Contains NHS England / NHS Digital data licensed under the Open Government Licence v3.0.'
OS_2024 = ONS + ' Contains OS data © Crown copyright and database right 2024.'
OS_2016 = (ONS + ' Contains Ordnance Survey, Office of National Statistics, National Records Scotland and '
           'LPS Intellectual Property data © Crown copyright and database right 2016.')

TRAFFORD_2026 = dict(
    publisher='Department of Health and Social Care (OHID, Fingertips)', attribution=OHID,
    republisher='Trafford Data Lab',
    location='github.com/traffordDataLab/trafford_themes, commit ae20a08 (2026-05-13)',
    published='2026-05', area_edition='2024')
TRAFFORD_2020 = dict(
    publisher='Public Health England (Fingertips)', attribution=OHID,
    republisher='Trafford Data Lab',
    location='github.com/traffordDataLab/dashboard, commit 83e9bc0 (2020-08-20)',
    published='2020-08', area_edition='2019')
ELS = dict(
    republisher='Office for National Statistics (Explore Local Statistics)',
    location='github.com/ONSdigital/explore-local-statistics-data, commit 4972c588 (2026-06-26)',
    area_edition='2024')
ELS_APP = dict(
    republisher='Office for National Statistics (Explore Local Statistics)',
    location='github.com/ONSdigital/explore-local-statistics-app, commit d9534eff (2025-11-06)',
    area_edition='2024')
IMD = dict(
    publisher='Ministry of Housing, Communities and Local Government', attribution=MHCLG,
    republisher='humaniverse (British Red Cross)',
    location='github.com/humaniverse/IMD, commit 2f6c905 (2025-11-20)')
DEMOGRAPHR = dict(
    publisher='Office for National Statistics', attribution=ONS,
    republisher='humaniverse (British Red Cross)',
    location='github.com/humaniverse/demographr, commit d041710 (2025-02-27)')
GEOGRAPHR = dict(
    publisher='Office for National Statistics (Open Geography)', attribution=OS_2024,
    republisher='humaniverse (British Red Cross)',
    location='github.com/humaniverse/geographr, commit c026be5 (2026-06-29)')
NEXT = dict(
    publisher='Office for National Statistics (Open Geography)', attribution=OS_2024,
    republisher='Department of Health and Social Care (FingertipsNext)',
    location='github.com/dhsc-govuk/FingertipsNext, commit d1600f4a (2025-08-07)')
UK_GEOJSON = dict(
    publisher='Office for National Statistics (Open Geography)', attribution=OS_2016,
    republisher='Martin Chorley (UK-GeoJSON)',
    location='github.com/martinjc/UK-GeoJSON, commit 88339000 (2017-05-22)')

COPY = ('The date is that of the copy. It holds the lower-tier authorities and England, without intervals, '
        'counts, county or region.')


def fingertips(file, title, note='', **more):
    return {**TRAFFORD_2026, 'file': f'fingertips_trafford/2026_{file}.csv', 'title': title,
            'note': (COPY + ' ' + note).strip(), **more}


def els(file, title, publisher, published, attribution, note=''):
    return dict(ELS, file=f'ons_els/{file}.csv', title=title, publisher=publisher, published=published,
                attribution=attribution, note=note)


OHID_NAME = 'Department of Health and Social Care (OHID, Fingertips)'
ONS_NAME = 'Office for National Statistics'

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
        area_edition=str(edition), note='Converted from an R object. Persons only; equals the sum of its LSOAs.')
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
    # Boundaries and lookups
    'boundary-ltla-2024': dict(
        NEXT, file='boundaries/lad24_bsc_england.geojson', published='2024', area_edition='2024',
        title='Local authority districts, May 2024, super-generalised (200 m)',
        note='2 of the 296 English polygons are invalid and left as found.'),
    'boundary-utla-2023': dict(
        NEXT, file='boundaries/ctyua23_bsc_derbyshire.geojson', published='2023', area_edition='2023',
        title='Counties and unitary authorities, 2023, super-generalised (200 m)', note=''),
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
