"""Licences and attributions, and the public copies that inputs were taken from."""

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
DESNZ = ('Contains Department for Energy Security and Net Zero data licensed under the Open Government '
         'Licence v3.0.')
FUEL_POVERTY = dict(
    publisher='Department for Energy Security and Net Zero (then BEIS)', attribution=DESNZ,
    republisher='Rich Tyler (pcn_hi_2022_des)', location='github.com/psychty/pcn_hi_2022_des, commit 2d1d348',
    published='2022')
HEALTHYR = dict(
    republisher='humaniverse (British Red Cross)', area_edition='2023',
    location='github.com/humaniverse/healthyr, commit ed2003e (2026-01-13)')
CENSUS = dict(DEMOGRAPHR, published='2022')

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


def fingertips_2020(file, title, note=''):
    return dict(TRAFFORD_2020, file=f'fingertips_trafford/2020_{file}.csv', title=title,
                note=('The date is that of the copy: later revisions are not in it. ' + note).strip())


def topic(file, title, note='', area_edition='2021'):
    return dict(CENSUS, file=f'census2021/{file}_derbyshire.csv', title=f'Census 2021: {title}',
                area_edition=area_edition,
                note=('Converted from an R object. Cells were disturbed by the Census Office, so small counts are not '
                      'exact. ' + note).strip())


def hospital(file, title, published, note):
    return dict(HEALTHYR, file=f'nhs/england_{file}.csv', title=title, publisher='NHS England', attribution=NHS,
                published=published, note='Converted from an R object; dated by its last figures. ' + note)


def health_index(file, title, note):
    return dict(HEALTHYR, file=f'health_index/england_health_index_{file}.csv', title=title, publisher=ONS_NAME,
                attribution=ONS, published='2023', note='Converted from an R object. ' + note)
