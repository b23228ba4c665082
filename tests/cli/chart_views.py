"""One view of real figures for every kind of chart, and its files.

    for name, view in VIEWS.items(): path = export(workspace, name, "pdf")
"""

import json

from placeboard_cli import FOLDER, run

CHESTERFIELD, DERBY = "E07000034", "E06000015"
HEART = {"indicator": "93722", "place": CHESTERFIELD}
LIFE = {"indicator": "90366", "sex": "Male", "place": CHESTERFIELD}

VIEWS = {
    "map": LIFE,
    "table": HEART,
    "bars": HEART,
    "trend": HEART,
    "inequality": {**LIFE, "place": DERBY},
    "spc": {"indicator": "delayed-transfer-days", "place": DERBY},
    "dumbbell": HEART,
    "multiples": HEART,
    "rug": HEART,
    "spine": HEART,
    "funnel": {"indicator": "fuel-poverty", "place": CHESTERFIELD},
    "scatter": {**HEART, "against": "90366"},
    "pyramid": {"indicator": "population", "place": CHESTERFIELD},
    "box": HEART,
    "states": HEART,
    "timeline": HEART,
    "too-early": {"chart": "pyramid", "indicator": "population", "place": CHESTERFIELD, "moment": "2019-06-29"},
}

# What the pack has no figures for: the file says so and draws nothing.
REFUSED = {"too-early"}


def export(workspace, name, form, *words, **environment):
    view = FOLDER / f"{name}.json"
    view.write_text(json.dumps({"placeboard-view": 1, "chart": name, **VIEWS[name]}))
    path = FOLDER / f"{name}.{form}"
    run("--quiet", "--workspace", workspace, "export", "--view", view, "--output", path, *words, **environment)
    return path
