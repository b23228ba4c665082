"""The tables of a pack: their columns, and how they are written.

Bytes depend on the inputs alone: rows are sorted, line ends are LF, no clock is read.
"""

import csv
import hashlib
import json

COLUMNS = {
    'areas': 'code name level valid_from valid_to parent_code role',
    'area-sets': 'code name kind valid_from valid_to is_default note source',
    'area-members': 'area_set place_code place_name area_code edition valid_from valid_to',
    'area-successors': 'from_code to_code change date',
    'datasets': 'code title publisher republisher licence licence_url attribution published accessed '
                'area_edition file_name sha256 bytes location note disclosure',
    'indicators': 'code name short_name definition unit value_type decimals polarity multiplier ci_method '
                  'standard_population disclosure_rule group position caveats source_note',
    'priorities': 'number short_name wording document date',
    'observations': 'dataset indicator sex age category_type category area_code period period_from period_to '
                    'period_kind value lower95 upper95 lower998 upper998 count denominator status note '
                    'published_comparison published_trend published_goal',
}
COLUMNS = {table: names.split() for table, names in COLUMNS.items()}

TYPES = {
    'decimals': 'integer', 'multiplier': 'number', 'group': 'integer', 'position': 'integer',
    'number': 'integer', 'bytes': 'integer', 'is_default': 'boolean',
    'value': 'number', 'lower95': 'number', 'upper95': 'number', 'lower998': 'number', 'upper998': 'number',
    'count': 'number', 'denominator': 'number', 'period_from': 'date', 'period_to': 'date',
}


def observation_order(row):
    return (row['indicator'], row['sex'], row['age'], row['category_type'], row['category'],
            row['period_from'], row['period_to'], row['area_code'])


def write_csv(path, table, rows):
    """Writes rows (dictionaries; absent columns stay empty) under the columns of a table."""
    columns = COLUMNS[table]
    for row in rows:
        if unknown := set(row) - set(columns):
            raise ValueError(f'{path.name}: columns {sorted(unknown)} are not in {table}')
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, 'w', encoding='utf-8', newline='') as stream:
        writer = csv.DictWriter(stream, columns, restval='', lineterminator='\n')
        writer.writeheader()
        writer.writerows(rows)


def write_json(path, value):
    text = json.dumps(value, ensure_ascii=False, indent=2)
    path.write_text(text + '\n', encoding='utf-8')


def describe_file(path):
    """SHA-256 (hexadecimal) and size of a file [bytes]."""
    content = path.read_bytes()
    return hashlib.sha256(content).hexdigest(), len(content)


def csv_resource(root, path, table):
    digest, size = describe_file(path)
    location = path.relative_to(root).as_posix()
    fields = [{'name': name, 'type': TYPES.get(name, 'string')} for name in COLUMNS[table]]
    if table == 'indicators':
        fields[0]['constraints'] = {'required': True, 'unique': True}
    return {
        'name': location.removesuffix('.csv').replace('/', '-'),
        'path': location,
        'profile': 'tabular-data-resource',
        'format': 'csv',
        'mediatype': 'text/csv',
        'encoding': 'utf-8',
        'hash': f'sha256:{digest}',
        'bytes': size,
        'schema': {'fields': fields, 'missingValues': ['']},
    }


def register_resource(root, path):
    """A register, written by hand: its columns are those of its header."""
    digest, size = describe_file(path)
    with open(path, encoding='utf-8', newline='') as stream:
        header = next(csv.reader(stream))
    return {
        'name': f'registers-{path.stem}',
        'path': path.relative_to(root).as_posix(),
        'profile': 'tabular-data-resource',
        'format': 'csv',
        'mediatype': 'text/csv',
        'encoding': 'utf-8',
        'hash': f'sha256:{digest}',
        'bytes': size,
        'schema': {'fields': [{'name': name, 'type': 'string'} for name in header], 'missingValues': ['']},
        'placeboard': {'kind': 'register', 'register': 'link' if path.stem == 'links' else path.stem},
    }
