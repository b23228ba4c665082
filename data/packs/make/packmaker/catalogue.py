"""The indicators of a system, in the order in which a person reads them."""

from .overarching import OVERARCHING
from .priorities import PRIORITIES
from .wanted import WANTED

INDICATORS = OVERARCHING + PRIORITIES + WANTED
WANTED_CODES = {entry['code'] for entry in WANTED}


def rows(used, n_priorities):
    """indicators.csv of a system: those used, in the order above; its position within a group.

    Those that its priorities want and no source holds come last in their group.

    The groups are the priorities of Derby and Derbyshire; a system without priorities of its own
    has every indicator in group 0, overarching.
    """
    positions = {}
    result = []
    for entry in INDICATORS:
        if entry['code'] not in used and not (n_priorities and entry['code'] in WANTED_CODES):
            continue
        group = entry['group'] if n_priorities else 0
        positions[group] = positions.get(group, 0) + 1
        result.append(dict(entry, group=group, position=positions[group]))
    return sorted(result, key=lambda row: (row['group'], row['position']))
