"""Boundaries: features filtered, properties reduced, one feature a line.

Coordinates keep the six decimals that they have (about 0.1 m), so that neighbours still share
every vertex; no polygon is repaired or simplified here.
"""

import json
import math

from .tables import describe_file

DECIMALS = 6
KM_PER_DEGREE = 111.2


def rounded(coordinates):
    if isinstance(coordinates[0], (int, float)):
        return [round(coordinates[0], DECIMALS), round(coordinates[1], DECIMALS)]
    return [rounded(part) for part in coordinates]


def vertices(coordinates):
    if isinstance(coordinates[0], (int, float)):
        yield coordinates
    else:
        for part in coordinates:
            yield from vertices(part)


def extent(features):
    """West, south, east and north of all features [degrees]."""
    points = [point for feature in features for point in vertices(feature['geometry']['coordinates'])]
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    return min(xs), min(ys), max(xs), max(ys)


def distance_km(a, b):
    """Between two extents; 0 where they touch."""
    shrink = math.cos(math.radians((a[1] + a[3]) / 2))
    dx = max(a[0] - b[2], b[0] - a[2], 0) * shrink
    dy = max(a[1] - b[3], b[1] - a[3], 0)
    return KM_PER_DEGREE * math.hypot(dx, dy)


def load(path):
    return json.loads(path.read_text(encoding='utf-8-sig'))['features']


def write(path, features, code_field, name_field):
    """One feature a line, in the order of the codes."""
    lines = []
    for feature in sorted(features, key=lambda feature: feature['properties'][code_field]):
        properties = feature['properties']
        lines.append(json.dumps({
            'type': 'Feature',
            'properties': {code_field: properties[code_field], name_field: properties[name_field].strip()},
            'geometry': {'type': feature['geometry']['type'],
                         'coordinates': rounded(feature['geometry']['coordinates'])},
        }, ensure_ascii=False, separators=(',', ':')))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text('{"type":"FeatureCollection","features":[\n' + ',\n'.join(lines) + '\n]}\n', encoding='utf-8')


def resource(root, path, source, level, edition, role, code_field, name_field, detail):
    digest, size = describe_file(path)
    location = path.relative_to(root).as_posix()
    return {
        'name': location.removesuffix('.geojson').replace('/', '-'),
        'path': location,
        'format': 'geojson',
        'mediatype': 'application/geo+json',
        'encoding': 'utf-8',
        'hash': f'sha256:{digest}',
        'bytes': size,
        'title': source['title'],
        'licenses': [{'name': source['licence'], 'path': source['licence_url']}],
        'placeboard': {
            'kind': 'boundary', 'level': level, 'edition': edition, 'role': role,
            'code_field': code_field, 'name_field': name_field, 'detail': detail,
            'dataset': source['code'],
            'licence': source['licence'],
            'attribution': source['attribution'],
        },
    }
