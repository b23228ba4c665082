"""The window at its two sizes: nothing overlaps, leaves its parent or is cut, and
the map keeps its share of the room."""

import json

import layout
from driver import extents
from placeboard import Placeboard
from tap import case, check, run

SIZES = {"1280x800": (1280, 800), "900x600": (900, 600)}
MAP_SHARE = 0.45

DISTRICTS = {
    "placeboard-view": 1, "indicator": "90366", "sex": "Male", "age": "All ages", "level": "ltla",
    "area-set": "districts", "place": "E07000035", "moment": "2024-07-01",
}
VIEWS = {
    "map": {**DISTRICTS, "chart": "map"},
    "table": {**DISTRICTS, "chart": "table"},
    "bars": {**DISTRICTS, "chart": "bars"},
    "inequality": {**DISTRICTS, "chart": "map", "panel": "inequality"},
    "process chart": {
        "placeboard-view": 1, "chart": "spc", "indicator": "delayed-transfer-days", "sex": "Persons", "age": "18+ yrs",
        "level": "utla", "area-set": "districts", "place": "E06000015", "moment": "2018-01-15",
    },
    "small areas": {
        "placeboard-view": 1, "chart": "map", "indicator": "imd", "category-type": "Measure", "category": "Decile",
        "level": "lsoa", "place": "E07000034", "moment": "2025-07-01",
    },
    "small areas of 2019": {
        "placeboard-view": 1, "chart": "map", "indicator": "imd", "category-type": "Measure", "category": "Decile",
        "level": "lsoa", "place": "E07000034", "moment": "2019-07-01",
    },
    "no Place": {**{name: value for name, value in DISTRICTS.items() if name != "place"}, "chart": "map"},
    "part of a district": {
        **DISTRICTS, "chart": "map", "area-set": "nhs-area", "place": "E07000037", "moment": "2021-01-01",
    },
    "county": {
        "placeboard-view": 1, "chart": "map", "indicator": "90362", "sex": "Female", "age": "All ages",
        "level": "utla", "area-set": "districts", "place": "E10000007", "moment": "2021-01-01",
    },
    "four choosers": {
        "placeboard-view": 1, "chart": "map", "indicator": "91380", "sex": "Male", "level": "ltla",
        "area-set": "districts", "place": "E06000015", "moment": "2017-07-01",
    },
    "long headline": {
        "placeboard-view": 1, "chart": "map", "indicator": "93722", "sex": "Persons", "level": "ltla",
        "area-set": "districts", "place": "E07000038", "moment": "2024-07-01", "colour-rule": "comparison",
    },
}


def prove(view, size):
    window = Placeboard()
    file = window.folder / "view.json"
    file.write_text(json.dumps(VIEWS[view]), encoding="utf-8")
    window.arguments = ["--size", size, "--view", str(file)]
    try:
        window.start()
        root = layout.read(window.root)
        width, height = SIZES[size]
        check(root.place[2] <= width and root.place[3] <= height, f"the window is {root.place[2]}x{root.place[3]}")
        problems = (
            layout.outside_window(root) + layout.outside_parent(root) + layout.overlapping(root) + layout.cut(root)
            + layout.overlapping_over_map(root)
        )
        check(not problems, "\n".join(problems))
        if VIEWS[view]["chart"] == "map":
            check(layout.over_map(root), "nothing lies over the map")
            share = extents(window.map())[2] / root.place[2]
            check(share >= MAP_SHARE, f"the map has {share:.0%} of the width")
    except Exception:
        window.keep_evidence(f"layout {view} {size}")
        raise
    finally:
        window.remove()


for size in SIZES:
    for view in VIEWS:
        case(f"{view} at {size}")(lambda view=view, size=size: prove(view, size))

run()
