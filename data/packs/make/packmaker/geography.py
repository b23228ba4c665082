"""Areas, sets of Places, their dated members, and successors."""

from . import boundaries
from .rows import read_rows
from .systems import ENGLAND

CENSUS_2021 = '2021-03-21'
DAY_BEFORE_CENSUS_2021 = '2021-03-20'


class SmallAreas:
    """LSOA of both editions: names, districts, successors, and who commissioned for them; MSOA of 2021.

    Empty for a system whose small areas are not in the raw folder.
    """

    def __init__(self, raw, system):
        self.links, self.names, self.district, self.of_edition, self.joined_later = [], {}, {}, {}, set()
        self.middle = {}
        if system['has_small_areas']:
            self.read(raw, system)

    def read(self, raw, system):
        links = [row for row in read_rows(raw.path('lookup-lsoa11-lsoa21'))
                 if row['ltla22_code'] in system['districts']]
        self.links = links
        self.names = {row['lsoa11_code']: row['lsoa11_name'] for row in links}
        # the name of 2021 where the code lives on
        self.names.update({row['lsoa21_code']: row['lsoa21_name'] for row in links})
        self.district = {row['lsoa11_code']: row['ltla22_code'] for row in links}
        self.district.update({row['lsoa21_code']: row['ltla22_code'] for row in links})
        self.of_edition = {'2011': sorted({row['lsoa11_code'] for row in links}),
                           '2021': sorted({row['lsoa21_code'] for row in links})}

        # code: name, district, and whether it is older than 2021
        for row in read_rows(raw.path('lookup-msoa11-msoa21')):
            self.middle[row['msoa21_code']] = (row['msoa21_name'], row['ltla22_code'],
                                               row['msoa21_code'] == row['msoa11_code'])

        ccg = {row['lsoa11_code']: row['ccg21_code'] for row in read_rows(raw.path('lookup-lsoa11-ccg-2021'))}
        icb = {row['lsoa11_code']: row['icb22_code'] for row in read_rows(raw.path('lookup-lsoa11-icb-2022'))}
        in_icb = {code for code in self.of_edition['2011'] if icb[code] == system['nhs'][-1][0]}
        if in_icb != set(self.of_edition['2011']):
            raise ValueError('the integrated care board is not the sum of the districts')
        outside = {code for code in self.of_edition['2011'] if ccg[code] != system['ccg']}
        outside |= {row['lsoa21_code'] for row in links if row['lsoa11_code'] in outside}
        self.joined_later = outside


def upper_tier(raw, system):
    """The county of a district; of an authority with one tier its region."""
    region = system['region'][0]
    if not system['counties']:
        return dict.fromkeys(system['districts'], region)
    upper = {row['ltla23_code']: row['utla23_code'] for row in read_rows(raw.path('lookup-ltla-utla-2023'))}
    regions = {row['ltla24_code']: row['region24_code'] for row in read_rows(raw.path('lookup-ltla-region-2024'))}
    for code, name in system['districts'].items():
        if regions[code] != region:
            raise ValueError(f'{name} is in region {regions[code]}')
    return {code: upper[code] if upper[code] != code else region for code in system['districts']}


def area_rows(raw, system, small, context, regions):
    region = system['region']
    rows = [dict(code=ENGLAND[0], name=ENGLAND[1], level='country', role='benchmark'),
            dict(code=region[0], name=region[1], level='region', parent_code=ENGLAND[0], role='benchmark')]
    rows += [dict(code=feature['properties']['RGN23CD'], name=feature['properties']['RGN23NM'].strip(), level='region',
                  parent_code=ENGLAND[0], role='context')
             for feature in regions if feature['properties']['RGN23CD'] != region[0]]
    rows += [dict(code=code, name=name, level='utla', parent_code=region[0], role='own')
             for code, name in system['counties'].items()]
    rows += [dict(code=code, name=name, level='nhs', valid_from=first, valid_to=last, parent_code=ENGLAND[0],
                  role='own') for code, name, first, last in system['nhs']]

    upper = upper_tier(raw, system)
    rows += [dict(code=code, name=name, level='ltla', parent_code=upper[code], role='own')
             for code, name in system['districts'].items()]
    rows += [dict(code=feature['properties']['LAD24CD'], name=feature['properties']['LAD24NM'].strip(),
                  level='ltla', parent_code=ENGLAND[0], role='context') for feature in context]

    old, new = (set(small.of_edition.get(edition, ())) for edition in ('2011', '2021'))
    for code, name in small.names.items():
        rows.append(dict(code=code, name=name, level='lsoa', parent_code=small.district[code], role='own',
                         valid_from='' if code in old else CENSUS_2021,
                         valid_to='' if code in new else DAY_BEFORE_CENSUS_2021))
    rows += [dict(code=code, name=name, level='msoa', parent_code=district, role='own',
                  valid_from='' if older else CENSUS_2021) for code, (name, district, older) in small.middle.items()]
    rows += [dict(code=code, name=name, level='place', valid_from=system['icp_from'], valid_to=system['ccg_to'],
                  parent_code=region[0], role='own') for code, name, _ in system['icps']]
    return sorted(rows, key=lambda row: row['code'])


def member_rows(system, small):
    rows = []
    default = system['sets'][0]['code']
    for place, name in system['districts'].items():
        blocks = [(code, edition) for edition, codes in small.of_edition.items()
                  for code in codes if small.district[code] == place]
        common = dict(area_set=default, place_code=place, place_name=name)
        rows.append(dict(common, area_code=place))
        rows += [dict(common, area_code=code, edition=edition) for code, edition in blocks]

        if system['nhs']:
            grows = any(code in small.joined_later for code, _ in blocks)
            common = dict(area_set='nhs-area', place_code=place, place_name=name)
            rows.append(dict(common, area_code=place,
                             valid_from=system['joined'] if grows else system['ccg_from']))
            rows += [dict(common, area_code=code, edition=edition,
                          valid_from=system['joined'] if code in small.joined_later else system['ccg_from'])
                     for code, edition in blocks]
    return rows + partnership_rows(system, small)


def partnership_rows(system, small):
    rows = []
    for place, name, districts in system['icps']:
        common = dict(area_set='icp-2019', place_code=place, place_name=name,
                      valid_from=system['icp_from'], valid_to=system['ccg_to'])
        for district in districts:
            codes = [code for code in small.names if small.district[code] == district]
            # a district that was partly outside is no block, only its small areas inside are
            if not small.joined_later.intersection(codes):
                rows.append(dict(common, area_code=district))
            rows += [dict(common, area_code=code, edition=edition) for edition, of_edition in small.of_edition.items()
                     for code in of_edition if small.district[code] == district and code not in small.joined_later]
    return rows


def successor_rows(small):
    """Only the areas that changed: the others keep their code."""
    if any(row['change_code'] not in ('U', 'S') for row in small.links):
        raise ValueError('a change of small areas is neither none nor a split')
    rows = [dict(from_code=row['lsoa11_code'], to_code=row['lsoa21_code'], change='split', date=CENSUS_2021)
            for row in small.links if row['change_code'] == 'S']
    return sorted(rows, key=lambda row: (row['from_code'], row['to_code']))


def neighbours(features, own, limit_km):
    """The other districts within limit_km of the area [km between extents]."""
    ours = boundaries.extent([feature for feature in features if feature['properties']['LAD24CD'] in own])
    return [feature for feature in features if feature['properties']['LAD24CD'] not in own
            and boundaries.distance_km(boundaries.extent([feature]), ours) <= limit_km]
