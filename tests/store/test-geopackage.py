#!/usr/bin/python3
"""Reads workspaces as other programs do: GDAL's validator and every registered table.

    test-geopackage.py WORKSPACE...

Each table and layer that gpkg_contents names is read to its last row through OGR, and
the number of rows is compared with SQLite's own count.  Nothing is written: a reader
that needs a writable file would fail on a CD or a portal.
"""

import contextlib
import hashlib
import io
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from osgeo import gdal, ogr
from osgeo_utils.samples import validate_gpkg

results = []


def report(is_right, name, why=""):
    results.append(is_right)
    print(f"{'ok' if is_right else 'not ok'} {len(results)} - {name}")
    if not is_right:
        print("".join(f"# {line}\n" for line in str(why).splitlines()), end="")


def validate(path):
    with contextlib.redirect_stdout(io.StringIO()) as said:
        try:
            status = validate_gpkg.check(str(path), abort_at_first_error=False)
        except validate_gpkg.GPKGCheckException as error:
            status = [error]
    problems = [] if not status else status
    report(not problems, f"{path.name}: validate_gpkg", f"{problems}\n{said.getvalue()}")


def count_rows(path):
    """Registered name to number of rows, by SQLite."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    names = [name for (name,) in connection.execute("SELECT table_name FROM gpkg_contents ORDER BY table_name")]
    counts = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}
    connection.close()
    return counts


def read_layer(layer):
    """Reads every row with every field; counts rows and, of a layer, whole geometries."""
    n_rows = n_whole = 0
    seen = set()
    for feature in layer:
        n_rows += 1
        seen.add(feature.GetFID())
        feature.ExportToJson()
        geometry = feature.GetGeometryRef()
        if geometry is not None and not geometry.IsEmpty() and geometry.Area() > 0:
            n_whole += 1
    return n_rows, n_whole, len(seen)


def read_tables(path):
    expected = count_rows(path)
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR, allowed_drivers=["GPKG"])
    offered = {source.GetLayer(number).GetName() for number in range(source.GetLayerCount())}
    report(offered == set(expected), f"{path.name}: registered tables are offered",
           f"only registered: {set(expected) - offered}; only offered: {offered - set(expected)}")
    for name, n_expected in expected.items():
        layer = source.GetLayerByName(name)
        n_rows, n_whole, n_numbers = read_layer(layer)
        is_spatial = layer.GetGeomType() != ogr.wkbNone
        report(n_rows == n_expected == n_numbers and (not is_spatial or n_whole == n_rows),
               f"{path.name}: {name}, {n_expected} rows",
               f"{n_rows} rows read, {n_numbers} numbers, {n_whole} whole geometries")


def ogrinfo(path):
    run = subprocess.run(["ogrinfo", "-al", "-ro", str(path)], capture_output=True, text=True, check=False)
    wrong = [line for line in (run.stdout + run.stderr).splitlines() if line.startswith(("ERROR", "Warning"))]
    report(run.returncode == 0 and not wrong, f"{path.name}: ogrinfo -al", "\n".join(wrong) or run.returncode)


def spatial_filter(path):
    """The R-tree answers as a walk through all boundaries does."""
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR, allowed_drivers=["GPKG"])
    layer = source.GetLayerByName("boundary")
    envelopes = [feature.GetGeometryRef().GetEnvelope() for feature in layer]
    if not envelopes:
        return
    min_x, max_x, min_y, max_y = envelopes[0]
    walked = sum(e[0] <= max_x and e[1] >= min_x and e[2] <= max_y and e[3] >= min_y for e in envelopes)
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    indexed, = connection.execute(
        "SELECT count(*) FROM rtree_boundary_geom WHERE minx <= ? AND maxx >= ? AND miny <= ? AND maxy >= ?",
        (max_x, min_x, max_y, min_y)).fetchone()
    connection.close()
    # The R-tree keeps single floats, rounded outwards: it may find a neighbour more.
    report(walked <= indexed <= len(envelopes) and (walked < len(envelopes) or indexed == walked),
           f"{path.name}: spatial index", f"{indexed} found, {walked} by walking")


def main():
    gdal.UseExceptions()
    gdal.SetConfigOption("OGR_SQLITE_JOURNAL", None)
    for original in map(pathlib.Path, sys.argv[1:]):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / original.name
            shutil.copy(original, path)
            before = hashlib.sha256(path.read_bytes()).hexdigest()
            for check in (validate, read_tables, ogrinfo, spatial_filter):
                try:
                    check(path)
                except (RuntimeError, sqlite3.Error, AttributeError) as error:
                    report(False, f"{path.name}: {check.__name__}", repr(error))
            report(hashlib.sha256(path.read_bytes()).hexdigest() == before, f"{path.name}: was only read")
    print(f"1..{len(results)}")
    sys.exit(not results or not all(results))


main()
