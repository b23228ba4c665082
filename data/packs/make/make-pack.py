#!/usr/bin/env python3
"""Makes a system pack out of a folder of raw publications.

    python3 make-pack.py RAW_FOLDER OUTPUT_FOLDER [--system CODE]

The output depends on the inputs alone: two runs give the same bytes.
"""

import argparse
import shutil
import sys
from pathlib import Path

from packmaker import boundaries, catalogue, figures, geography, sources, tables
from packmaker.systems import SYSTEMS

VERSION = '1.1.0'


def write_boundaries(raw, root, system):
    """Writes the GeoJSON files; returns their resources, the context districts and the regions."""
    row_of = {}

    def write(name, dataset, features, *description):
        path = root / 'boundaries' / f'{name}.geojson'
        code_field, name_field = description[3:5]
        boundaries.write(path, features, code_field, name_field)
        source = row_of.setdefault(dataset, raw.row(dataset))
        return boundaries.resource(root, path, source, *description)

    districts = boundaries.load(raw.path('boundary-ltla-2024'))
    own = [feature for feature in districts if feature['properties']['LAD24CD'] in system['districts']]
    context = geography.neighbours(districts, system['districts'], system['context_km'])
    resources = [
        write('ltla-2024', 'boundary-ltla-2024', own,
              'ltla', '2024', 'own', 'LAD24CD', 'LAD24NM', 'super-generalised'),
        write('ltla-2024-context', 'boundary-ltla-2024', context,
              'ltla', '2024', 'context', 'LAD24CD', 'LAD24NM', 'super-generalised'),
    ]
    regions = boundaries.load(raw.path('boundary-region-2023'))
    resources.append(write('region-2023-context', 'boundary-region-2023', regions,
                           'region', '2023', 'context', 'RGN23CD', 'RGN23NM', 'ultra-generalised'))
    if system['has_small_areas']:
        counties = [feature for feature in boundaries.load(raw.path('boundary-utla-2023'))
                    if feature['properties']['CTYUA23CD'] in system['counties']]
        resources += [
            write('utla-2023', 'boundary-utla-2023', counties,
                  'utla', '2023', 'own', 'CTYUA23CD', 'CTYUA23NM', 'super-generalised'),
            write('nhs-2023', 'boundary-icb-2023', boundaries.load(raw.path('boundary-icb-2023')),
                  'nhs', '2023', 'own', 'ICB23CD', 'ICB23NM', 'super-generalised'),
            write('lsoa-2011', 'boundary-lsoa-2011', boundaries.load(raw.path('boundary-lsoa-2011')),
                  'lsoa', '2011', 'own', 'LSOA11CD', 'LSOA11NM', 'generalised'),
            write('lsoa-2021', 'boundary-lsoa-2021', boundaries.load(raw.path('boundary-lsoa-2021')),
                  'lsoa', '2021', 'own', 'lsoa21_code', 'lsoa21_name', 'ultra-generalised'),
            write('msoa-2021', 'boundary-msoa-2021', boundaries.load(raw.path('boundary-msoa-2021')),
                  'msoa', '2021', 'own', 'msoa21_code', 'msoa21_name', 'ultra-generalised'),
        ]
    return resources, context, regions


def write_pack(raw_folder, root, system):
    raw = sources.Raw(raw_folder)
    small = geography.SmallAreas(raw, system)
    observations = figures.all_observations(raw, system, set(small.names), set(small.middle))
    used = {row['indicator'] for rows in observations.values() for row in rows}
    geojson, context, regions = write_boundaries(raw, root, system)

    content = {
        'areas': geography.area_rows(raw, system, small, context, regions),
        'area-sets': system['sets'],
        'area-members': geography.member_rows(system, small),
        'area-successors': geography.successor_rows(small),
        'datasets': raw.rows(),
        'indicators': catalogue.rows(used, len(system['priorities'])),
        'priorities': [dict(number=number, short_name=short_name, wording=wording,
                            document=system['priorities_document'], date=system['priorities_date'])
                       for number, (short_name, wording) in enumerate(system['priorities'], 1)],
    }
    resources = []
    for table, rows in content.items():
        path = root / f'{table}.csv'
        tables.write_csv(path, table, rows)
        resources.append(tables.csv_resource(root, path, table))
    for dataset, rows in sorted(observations.items()):
        path = root / 'observations' / f'{dataset}.csv'
        tables.write_csv(path, 'observations', sorted(rows, key=lambda row: tables.observation_order(
            {name: row.get(name, '') for name in tables.COLUMNS['observations']})))
        resources.append(tables.csv_resource(root, path, 'observations'))
    resources += [tables.register_resource(root, path) for path in sorted(root.glob('registers/*.csv'))]

    tables.write_json(root / 'datapackage.json', {
        'profile': 'data-package',
        'name': system['code'],
        'title': f'{system["name"]}: Places, indicators and boundaries',
        'version': VERSION,
        'licenses': [{'name': sources.LICENCE, 'path': sources.LICENCE_URL,
                      'title': 'Open Government Licence v3.0'}],
        'sources': [{'title': f'{row["title"]} ({row["publisher"]})', 'path': row['location']}
                    for row in content['datasets']],
        'placeboard': {
            'format': 1,
            'system': {'code': system['code'], 'name': system['name'], 'aliases': system['aliases']},
            'default': system['default'],
        },
        'resources': resources + geojson,
    })


def clear(root):
    """Empties the pack of what is made; the registers are written by hand and stay."""
    for path in root.iterdir():
        if path.name == 'registers':
            continue
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


def main():
    parser = argparse.ArgumentParser(description='Makes a system pack out of a folder of raw publications.')
    parser.add_argument('raw', type=Path, metavar='RAW_FOLDER')
    parser.add_argument('output', type=Path, metavar='OUTPUT_FOLDER')
    parser.add_argument('--system', choices=sorted(SYSTEMS), default='derby-and-derbyshire')
    arguments = parser.parse_args()

    # Only a pack of ours, or nothing, may be replaced.
    if arguments.output.exists():
        if any(arguments.output.iterdir()) and not (arguments.output / 'datapackage.json').exists():
            sys.exit(f'{arguments.output} holds something else: name an empty folder or a pack')
        clear(arguments.output)
    arguments.output.mkdir(parents=True, exist_ok=True)
    write_pack(arguments.raw, arguments.output, SYSTEMS[arguments.system])


if __name__ == '__main__':
    main()
