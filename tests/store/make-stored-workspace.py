#!/usr/bin/python3
"""Makes a small stored workspace out of a system pack, without the program.

    make-stored-workspace.py MIGRATIONS PACK VERSION OUTPUT

Runs the migrations up to VERSION with Python's own SQLite and fills them with a
selection of the pack's real rows: every larger area, the small areas of High Peak
and one of Derby that was split, and the indicators that the store's tests ask for.
Each released schema gets its file once, under tests/fixtures/store; later versions
of the program must open it.  A second publication of one value is kept as the
importer keeps it: the newer in `observation`, the older in `superseded_observation`.
"""

import csv
import json
import pathlib
import sqlite3
import struct
import sys
import uuid

from osgeo import ogr

SPLIT_IN_DERBY = {"E01013479", "E01034256", "E01034257"}
SMALL_DISTRICT = "E07000037"  # High Peak, whose Glossop part changed NHS area in July 2022
CONTEXT = {"E08000008", "E08000019"}  # Tameside and Sheffield
DATASETS = {
    "els-healthy-life-expectancy-2026", "els-hle-female-2024", "els-hle-male-2024", "els-population-persons-2025",
    "fingertips-life-expectancy-2026", "fingertips-sii-2020", "fingertips-sii-2026", "imd-2015", "imd-2019",
    "imd-2025", "population-lsoa-2020", "census-2021-lsoa", "boundary-ltla-2024", "boundary-utla-2023",
    "boundary-lsoa-2011", "boundary-lsoa-2021",
}
INDICATORS = {"90366", "92901", "90362", "imd", "population"}
WHEN = "2026-11-21T12:00:00Z"


def rows_of(path):
    with path.open(newline="", encoding="utf-8") as file:
        yield from csv.DictReader(file)


def extent_of(blob):
    """The envelope of a GeoPackage geometry as this script writes it."""
    return struct.unpack("<4d", blob[8:40])


def to_geopackage(geometry):
    if geometry.GetGeometryName() == "POLYGON":
        geometry = ogr.ForceToMultiPolygon(geometry)
    header = b"GP" + struct.pack("<BBi4d", 0, 0b11, 4326, *geometry.GetEnvelope())
    return header + bytes(geometry.ExportToIsoWkb(ogr.wkbNDR))


def connect(path):
    connection = sqlite3.connect(path, isolation_level=None)
    connection.create_function("ST_IsEmpty", 1, lambda blob: 0)
    for number, name in enumerate(("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")):
        connection.create_function(name, 1, lambda blob, number=number: extent_of(blob)[number])
    return connection


def migrate(connection, folder, version):
    for path in sorted(folder.glob("[0-9]*.sql")):
        if int(path.name[:4]) <= version:
            connection.executescript(path.read_text(encoding="utf-8"))
            connection.execute("INSERT INTO placeboard_schema VALUES (?, ?, ?)",
                               (int(path.name[:4]), "placeboard 0.1.0", WHEN))


class Filler:
    def __init__(self, connection, pack):
        self.db = connection
        self.pack = pack
        self.package = json.loads((pack / "datapackage.json").read_text(encoding="utf-8"))
        self.ids = {}

    def insert(self, table, **values):
        names = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" * len(values))
        return self.db.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(values.values())).lastrowid

    def find(self, table, **values):
        """The id of a row that is made when it is first asked for."""
        key = (table, *values.values())
        if key not in self.ids:
            self.ids[key] = self.insert(table, **values)
        return self.ids[key]

    def system(self):
        facts = self.package["placeboard"]
        default = facts["default"]
        self.system_id = self.insert(
            "system", uid=str(uuid.uuid5(uuid.NAMESPACE_URL, facts["system"]["code"])), code=facts["system"]["code"],
            name=facts["system"]["name"], aliases=json.dumps(facts["system"]["aliases"]),
            default_indicator=default["indicator"], default_sex=default["sex"], default_level=default["level"],
            default_area_set=default["area_set"], pack_version=self.package["version"])
        self.import_id = self.insert(
            "import", system_id=self.system_id, kind="pack", file_name="datapackage.json", sha256="0" * 64, bytes=0,
            rows_read=0, rows_kept=0, rows_refused=0, rows_unchanged=0, started=WHEN, finished=WHEN)
        for row in rows_of(self.pack / "priorities.csv"):
            self.insert("priority", system_id=self.system_id, number=int(row["number"]),
                        short_name=row["short_name"], wording=row["wording"], document=row["document"],
                        document_date=row["date"])

    def areas(self):
        for row in rows_of(self.pack / "areas.csv"):
            is_small = row["level"] == "lsoa"
            if is_small and row["parent_code"] != SMALL_DISTRICT and row["code"] not in SPLIT_IN_DERBY:
                continue
            if row["role"] == "context" and row["code"] not in CONTEXT:
                continue
            is_own = row["role"] == "own"
            self.ids["area", row["code"]] = self.insert(
                "area", system_id=self.system_id if is_own else None,
                **{name: value or None for name, value in row.items()})

    def area_sets(self):
        sets = {}
        for row in rows_of(self.pack / "area-sets.csv"):
            if row["code"] not in ("districts", "nhs-area"):
                continue
            sets[row["code"]] = self.insert(
                "area_set", system_id=self.system_id, code=row["code"], name=row["name"], kind=row["kind"],
                valid_from=row["valid_from"] or None, valid_to=row["valid_to"] or None,
                is_default=int(row["is_default"]), note=row["note"], source=row["source"])
        for row in rows_of(self.pack / "area-members.csv"):
            if row["area_set"] in sets and ("area", row["area_code"]) in self.ids:
                self.insert("area_member", area_set_id=sets[row["area_set"]], place_code=row["place_code"],
                            place_name=row["place_name"], area_code=row["area_code"], edition=row["edition"],
                            valid_from=row["valid_from"] or None, valid_to=row["valid_to"] or None)
        for row in rows_of(self.pack / "area-successors.csv"):
            self.insert("area_successor", **row)

    def sources(self):
        for row in rows_of(self.pack / "datasets.csv"):
            if row["code"] in DATASETS:
                row["bytes"] = int(row["bytes"]) if row["bytes"] else None
                self.ids["dataset", row["code"]] = self.insert("dataset", **row)
        for row in rows_of(self.pack / "indicators.csv"):
            if row["code"] in INDICATORS:
                for name in ("decimals", "group", "position"):
                    row[name] = int(row[name])
                row["multiplier"] = float(row["multiplier"]) if row["multiplier"] else None
                place = {name: row.pop(name) for name in ("group", "position")}
                self.ids["indicator", row["code"]] = self.insert("indicator", **row)
                self.insert("indicator_group", system_id=self.system_id,
                            indicator_id=self.ids["indicator", row["code"]], **place)

    def boundaries(self):
        for resource in self.package["resources"]:
            facts = resource.get("placeboard", {})
            if facts.get("kind") != "boundary" or facts["dataset"] not in DATASETS:
                continue
            collection = json.loads((self.pack / resource["path"]).read_text(encoding="utf-8"))
            for feature in collection["features"]:
                code = feature["properties"][facts["code_field"]]
                if ("area", code) not in self.ids or (facts["level"] == "lsoa" and code > "E01019733"
                                                      and code not in SPLIT_IN_DERBY):
                    continue
                self.insert("boundary", geom=to_geopackage(ogr.CreateGeometryFromJson(json.dumps(feature["geometry"]))),
                            area_code=code, name=feature["properties"][facts["name_field"]], level=facts["level"],
                            edition=facts["edition"], role=facts["role"], detail=facts["detail"],
                            dataset_id=self.ids["dataset", facts["dataset"]], import_id=self.import_id)

    def observation(self, row):
        values = {name: float(row[name]) if row[name] else None
                  for name in ("value", "lower95", "upper95", "lower998", "upper998", "count", "denominator")}
        values |= {name: row[name] or None
                   for name in ("note", "published_comparison", "published_trend", "published_goal")}
        values |= {
            "series_id": self.find("series", indicator_id=self.ids["indicator", row["indicator"]], sex=row["sex"],
                                   age=row["age"], category_type=row["category_type"], category=row["category"]),
            "period_id": self.find("period", label=row["period"], first_day=row["period_from"],
                                   last_day=row["period_to"], kind=row["period_kind"]),
            "area_id": self.ids["area", row["area_code"]],
            "status": row["status"], "dataset_id": self.ids["dataset", row["dataset"]], "import_id": self.import_id,
        }
        key = (values["series_id"], values["period_id"], values["area_id"])
        names = ", ".join(values)
        is_old = "series_id = ? AND period_id = ? AND area_id = ?"
        self.db.execute(f"INSERT INTO superseded_observation ({names}, superseded_by) "
                        f"SELECT {names}, ? FROM observation WHERE {is_old}", (self.import_id, *key))
        self.db.execute(f"DELETE FROM observation WHERE {is_old}", key)
        self.insert("observation", **values)

    def observations(self):
        published = {row["code"]: row["published"] for row in rows_of(self.pack / "datasets.csv")}
        chosen = [row for path in sorted((self.pack / "observations").glob("*.csv")) for row in rows_of(path)
                  if row["dataset"] in DATASETS and ("area", row["area_code"]) in self.ids
                  and row["indicator"] in INDICATORS]
        for row in sorted(chosen, key=lambda row: published[row["dataset"]]):
            self.observation(row)


def main():
    migrations, pack, version, output = sys.argv[1:]
    ogr.UseExceptions()
    pathlib.Path(output).unlink(missing_ok=True)
    connection = connect(output)
    connection.execute("PRAGMA page_size = 4096")
    migrate(connection, pathlib.Path(migrations), int(version))
    connection.execute("BEGIN")
    filler = Filler(connection, pathlib.Path(pack))
    for step in (filler.system, filler.areas, filler.area_sets, filler.sources, filler.boundaries,
                 filler.observations):
        step()
    connection.execute("COMMIT")
    connection.execute("VACUUM")
    connection.close()


main()
