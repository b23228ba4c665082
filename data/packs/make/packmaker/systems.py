"""What is particular to a system: its areas, sets of Places and priorities."""

DERBY_AND_DERBYSHIRE = {
    'code': 'derby-and-derbyshire',
    'name': 'Derby and Derbyshire',
    'aliases': ['Joined Up Care Derbyshire'],
    'default': {'indicator': '90366', 'sex': 'Male', 'level': 'ltla', 'area_set': 'districts'},
    'districts': {
        'E06000015': 'Derby', 'E07000032': 'Amber Valley', 'E07000033': 'Bolsover', 'E07000034': 'Chesterfield',
        'E07000035': 'Derbyshire Dales', 'E07000036': 'Erewash', 'E07000037': 'High Peak',
        'E07000038': 'North East Derbyshire', 'E07000039': 'South Derbyshire',
    },
    'counties': {'E10000007': 'Derbyshire'},
    'region': ('E12000004', 'East Midlands'),
    'has_small_areas': True,
    'nhs': [
        # code, name, valid from, valid to
        ('E38000229', 'NHS Derby and Derbyshire CCG', '2019-04-01', '2022-06-30'),
        ('E54000058', 'NHS Derby and Derbyshire ICB', '2022-07-01', ''),
    ],
    'ccg': 'E38000229',
    'joined': '2022-07-01',     # the rest of the area comes into the ICB
    'ccg_from': '2019-04-01',
    'ccg_to': '2022-06-30',
    'icps': [
        # Place, its districts in the order of the source
        ('icp-chesterfield-north-east-bolsover', 'Chesterfield, North East Derbyshire and Bolsover',
         ['E07000034', 'E07000038', 'E07000033']),
        ('icp-derby-city', 'Derby City', ['E06000015']),
        ('icp-south-amber-erewash', 'South Derbyshire, Amber Valley and Erewash',
         ['E07000039', 'E07000032', 'E07000036']),
        ('icp-dales-high-peak', 'Derbyshire Dales and High Peak', ['E07000035', 'E07000037']),
    ],
    'icp_from': '2019-09-01',   # the source gives the month
    'sets': [
        dict(code='districts', name='Districts and city', kind='actual', is_default='1',
             note='The eight districts of the county and the city of Derby.',
             source='ONS Open Geography, local authority districts 2024'),
        dict(code='nhs-area', name='NHS area', kind='actual', valid_from='2019-04-01', is_default='0',
             note='The area of the clinical commissioning group and, from 1 July 2022, of the integrated care '
                  'board. Glossop, 21 small areas of High Peak, was outside until 30 June 2022, so High Peak has 38 '
                  'small areas before and 59 after. High Peak is its own district, with the published figures of '
                  'the district, from 1 July 2022 only.',
             source='ONS lookups LSOA to CCG (April 2021) and LSOA to ICB (July 2022)'),
        dict(code='icp-2019', name='Integrated care partnerships 2019', kind='actual',
             valid_from='2019-09-01', valid_to='2022-06-30', is_default='0',
             note='Four partnerships of providers; the source gives September 2019 to the month. It names '
                  'districts: Glossop is left out here because it was outside the system until 30 June 2022. '
                  'They ended with the joint committee of the same initials on 1 July 2022.',
             source='Joined Up Care Derbyshire, integrated care system update, February 2020'),
    ],
    'context_km': 100,
    'fingertips': [
        'life-expectancy', 'sii', 'preventable-mortality', 'smoking', 'smoking-manual', 'overweight', 'inactive',
        'dental-decay', 'depression',
    ],
    'suffix': '',
    'priorities': [
        ('Prevention and self-care',
         'to do more to prevent ill health and help people take good care of themselves'),
        ('Place-based care',
         'to tailor services so they look after and focus on people in their communities'),
        ('Right care',
         'to make it easy for people to access the right care, whenever it is needed'),
        ('Joined-up health and social care',
         'to get health and social care working seamlessly together'),
        ('Efficient organisations',
         'to make organisations as efficient as possible so money is pumped into services and care, with running '
         'costs kept low'),
    ],
    'priorities_document': 'Derbyshire health and care leaders share Joined Up Care priorities (press release on the '
                           'Sustainability and Transformation Plan)',
    'priorities_date': '2016',
}

CHESHIRE_AND_MERSEYSIDE = {
    'code': 'cheshire-and-merseyside',
    'name': 'Cheshire and Merseyside',
    'aliases': ['Cheshire & Merseyside Health and Care Partnership'],
    'default': {'indicator': '90366', 'sex': 'Male', 'level': 'ltla', 'area_set': 'places'},
    'districts': {
        'E06000006': 'Halton', 'E06000007': 'Warrington', 'E06000049': 'Cheshire East',
        'E06000050': 'Cheshire West and Chester', 'E08000011': 'Knowsley', 'E08000012': 'Liverpool',
        'E08000013': 'St. Helens', 'E08000014': 'Sefton', 'E08000015': 'Wirral',
    },
    'counties': {},
    'region': ('E12000002', 'North West'),
    'has_small_areas': False,
    'nhs': [],
    'icps': [],
    'sets': [
        dict(code='places', name='Places', kind='actual', is_default='1',
             note='Nine Places, one for each council.',
             source='Cheshire and Merseyside Health and Care Partnership'),
    ],
    'context_km': 60,
    'fingertips': [
        'life-expectancy', 'sii', 'healthy-life-expectancy', 'preventable-mortality', 'smoking', 'overweight',
        'inactive', 'year-6-obesity',
    ],
    'suffix': '-cheshire-and-merseyside',
    # its Beacon Indicators and their eight principles are not held here, so nothing is grouped
    'priorities': [],
}

SYSTEMS = {system['code']: system for system in (DERBY_AND_DERBYSHIRE, CHESHIRE_AND_MERSEYSIDE)}
ENGLAND = ('E92000001', 'England')


def area_codes(system):
    """Every area that figures are kept for, larger than an LSOA."""
    return [*system['districts'], *system['counties'], system['region'][0], ENGLAND[0]]
