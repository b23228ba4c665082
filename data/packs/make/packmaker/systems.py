"""What is particular to a system: its areas, sets of Places, priorities and targets."""

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
    'context_km': 100,
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
    'targets': [
        dict(indicator='93671', sex='Persons', age='All ages', value='75', direction='at-least', by='2028',
             wording='75% of cancers diagnosed at stage 1 or 2 by 2028',
             source='NHS England, Core20PLUS5 (adults), November 2021: a national aim'),
    ],
}

SYSTEMS = {system['code']: system for system in (DERBY_AND_DERBYSHIRE,)}
ENGLAND = ('E92000001', 'England')


def area_codes(system):
    """Every area that figures are kept for, larger than an LSOA."""
    return [*system['districts'], *system['counties'], system['region'][0], ENGLAND[0]]
