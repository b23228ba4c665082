-- The workspace: an OGC GeoPackage 1.3 that holds areas, indicators and values.
--
-- A released migration is never edited.  Words in CHECK constraints are those of
-- src/base/pb-words.c and src/base/pb-period.c.  Days are ISO text; a date no more
-- exact than its source ("2020-06", "2020-spring", "2020") is kept as that text.

PRAGMA application_id = 0x47504B47; -- 'GPKG'
PRAGMA user_version = 10300;        -- GeoPackage 1.3.0

-- GeoPackage's own tables --------------------------------------------------------

CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL,
  definition TEXT NOT NULL,
  description TEXT
);

INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
  ('WGS 84 geodetic', 4326, 'EPSG', 4326,
   'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]',
   'longitude and latitude in decimal degrees on the WGS 84 spheroid');

CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY,
  data_type TEXT NOT NULL,
  identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE,
  min_y DOUBLE,
  max_x DOUBLE,
  max_y DOUBLE,
  srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);

CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL,
  m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents (table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);

CREATE TABLE gpkg_extensions (
  table_name TEXT,
  column_name TEXT,
  extension_name TEXT NOT NULL,
  definition TEXT NOT NULL,
  scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
);

-- Our schema ---------------------------------------------------------------------

-- One row a migration; the highest is the workspace's version.
CREATE TABLE placeboard_schema (
  version INTEGER PRIMARY KEY,
  program TEXT NOT NULL,
  applied TEXT NOT NULL DEFAULT (strftime ('%Y-%m-%dT%H:%M:%SZ', 'now'))
) STRICT;

-- A health and care system; a pack describes one.
CREATE TABLE system (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  aliases TEXT NOT NULL DEFAULT '[]' CHECK (json_valid (aliases)),
  default_indicator TEXT NOT NULL DEFAULT '',
  default_sex TEXT NOT NULL DEFAULT '',
  default_level TEXT NOT NULL DEFAULT ''
    CHECK (default_level IN ('', 'country', 'region', 'utla', 'ltla', 'nhs', 'place', 'ward', 'msoa', 'lsoa')),
  default_area_set TEXT NOT NULL DEFAULT '',
  pack_version TEXT NOT NULL DEFAULT ''
) STRICT;

-- Where figures and boundaries come from.
CREATE TABLE dataset (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  title TEXT NOT NULL,
  publisher TEXT NOT NULL DEFAULT '',
  republisher TEXT NOT NULL DEFAULT '',
  licence TEXT NOT NULL DEFAULT '',
  licence_url TEXT NOT NULL DEFAULT '',
  attribution TEXT NOT NULL DEFAULT '',
  published TEXT NOT NULL DEFAULT ''
    CHECK (published = '' OR published GLOB '[12][0-9][0-9][0-9]' OR published GLOB '[12][0-9][0-9][0-9]-*'),
  accessed TEXT NOT NULL DEFAULT ''
    CHECK (accessed = '' OR accessed GLOB '[12][0-9][0-9][0-9]' OR accessed GLOB '[12][0-9][0-9][0-9]-*'),
  area_edition TEXT NOT NULL DEFAULT '',  -- the boundaries its small areas are on: "2011"
  file_name TEXT NOT NULL DEFAULT '',
  sha256 TEXT NOT NULL DEFAULT ''
    CHECK (sha256 = '' OR (length (sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*')),
  bytes INTEGER CHECK (bytes >= 0),
  location TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  disclosure TEXT NOT NULL DEFAULT ''
) STRICT;

-- One run of the importer.  Its row is written with its values: no row, no import.
CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  system_id INTEGER REFERENCES system (id),
  dataset_id INTEGER REFERENCES dataset (id),
  kind TEXT NOT NULL CHECK (kind IN ('pack', 'data', 'boundary')),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length (sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  rows_read INTEGER NOT NULL CHECK (rows_read >= 0),
  rows_kept INTEGER NOT NULL CHECK (rows_kept >= 0),
  rows_refused INTEGER NOT NULL CHECK (rows_refused >= 0),
  rows_unchanged INTEGER NOT NULL CHECK (rows_unchanged >= 0),
  mapping TEXT NOT NULL DEFAULT '',
  started TEXT NOT NULL,
  finished TEXT NOT NULL,
  undone TEXT,                            -- when it was taken back
  CHECK (started <= finished)
) STRICT;

CREATE INDEX import_by_sha256 ON import (sha256);

CREATE TABLE import_refusal (
  id INTEGER PRIMARY KEY,
  import_id INTEGER NOT NULL REFERENCES import (id) ON DELETE CASCADE,
  file_name TEXT NOT NULL DEFAULT '',
  line INTEGER CHECK (line >= 0),
  "column" TEXT NOT NULL DEFAULT '',
  value TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;

CREATE INDEX import_refusal_by_import ON import_refusal (import_id, line);

-- Geography ----------------------------------------------------------------------

-- The parent of a small area is its district, of a district its county (itself
-- where it is unitary), then region, then country.
CREATE TABLE area (
  id INTEGER PRIMARY KEY,
  system_id INTEGER REFERENCES system (id),  -- whose own area it is
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  level TEXT NOT NULL
    CHECK (level IN ('country', 'region', 'utla', 'ltla', 'nhs', 'place', 'ward', 'msoa', 'lsoa')),
  valid_from TEXT CHECK (valid_from IS date (valid_from)),
  valid_to TEXT CHECK (valid_to IS date (valid_to)),
  parent_code TEXT,
  role TEXT NOT NULL CHECK (role IN ('own', 'context', 'benchmark')),
  CHECK (valid_from <= valid_to)
) STRICT;

CREATE INDEX area_by_level ON area (level, role, name);
CREATE INDEX area_by_parent ON area (parent_code);

CREATE TABLE area_set (
  id INTEGER PRIMARY KEY,
  system_id INTEGER NOT NULL REFERENCES system (id),
  code TEXT NOT NULL CHECK (code <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('actual', 'scenario')),
  valid_from TEXT CHECK (valid_from IS date (valid_from)),
  valid_to TEXT CHECK (valid_to IS date (valid_to)),
  is_default INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1)),
  note TEXT NOT NULL DEFAULT '',
  source TEXT NOT NULL DEFAULT '',
  UNIQUE (system_id, code),
  CHECK (valid_from <= valid_to)
) STRICT;

-- Building block to Place; rows stand in the order of the pack.
CREATE TABLE area_member (
  id INTEGER PRIMARY KEY,
  area_set_id INTEGER NOT NULL REFERENCES area_set (id) ON DELETE CASCADE,
  place_code TEXT NOT NULL CHECK (place_code <> ''),
  place_name TEXT NOT NULL CHECK (place_name <> ''),
  area_code TEXT NOT NULL REFERENCES area (code) DEFERRABLE INITIALLY DEFERRED,
  edition TEXT NOT NULL DEFAULT '',       -- of a small area: "2011" or "2021"
  valid_from TEXT CHECK (valid_from IS date (valid_from)),
  valid_to TEXT CHECK (valid_to IS date (valid_to)),
  CHECK (valid_from <= valid_to)
) STRICT;

CREATE UNIQUE INDEX area_member_key
  ON area_member (area_set_id, place_code, area_code, edition, COALESCE (valid_from, ''));
CREATE INDEX area_member_by_area ON area_member (area_code, edition);

CREATE TABLE area_successor (
  id INTEGER PRIMARY KEY,
  from_code TEXT NOT NULL CHECK (from_code <> ''),
  to_code TEXT NOT NULL CHECK (to_code <> ''),
  change TEXT NOT NULL CHECK (change <> ''),
  date TEXT CHECK (date IS date (date)),
  UNIQUE (from_code, to_code)
) STRICT;

-- A feature table cannot be STRICT: SQLite knows no type MULTIPOLYGON.
CREATE TABLE boundary (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON NOT NULL CHECK (typeof (geom) = 'blob'),
  area_code TEXT NOT NULL CHECK (typeof (area_code) = 'text' AND area_code <> ''),
  name TEXT NOT NULL DEFAULT '' CHECK (typeof (name) = 'text'),
  level TEXT NOT NULL
    CHECK (level IN ('country', 'region', 'utla', 'ltla', 'nhs', 'place', 'ward', 'msoa', 'lsoa')),
  edition TEXT NOT NULL DEFAULT '' CHECK (typeof (edition) = 'text'),
  role TEXT NOT NULL CHECK (role IN ('own', 'context')),
  detail TEXT NOT NULL DEFAULT 'full'
    CHECK (detail IN ('full', 'generalised', 'super-generalised', 'ultra-generalised')),
  dataset_id INTEGER REFERENCES dataset (id),
  import_id INTEGER REFERENCES import (id),
  UNIQUE (area_code, level, edition, role, detail)
);

CREATE INDEX boundary_by_level ON boundary (level, role, edition);

-- Indicators and values ----------------------------------------------------------

CREATE TABLE priority (
  id INTEGER PRIMARY KEY,
  system_id INTEGER NOT NULL REFERENCES system (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  short_name TEXT NOT NULL CHECK (short_name <> ''),
  wording TEXT NOT NULL,
  document TEXT NOT NULL DEFAULT '',
  document_date TEXT NOT NULL DEFAULT '',
  UNIQUE (system_id, number)
) STRICT;

CREATE TABLE indicator (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  short_name TEXT NOT NULL DEFAULT '',
  definition TEXT NOT NULL DEFAULT '',
  unit TEXT NOT NULL DEFAULT '',          -- what follows a number: "years", "%"
  value_type TEXT NOT NULL
    CHECK (value_type IN ('life-expectancy', 'sii', 'dsr', 'rate', 'proportion', 'mean', 'score', 'rank',
                          'decile', 'count')),
  decimals INTEGER NOT NULL DEFAULT 1 CHECK (decimals BETWEEN 0 AND 12),
  polarity TEXT NOT NULL
    CHECK (polarity IN ('high-is-good', 'low-is-good', 'no-judgement', 'not-applicable')),
  multiplier REAL CHECK (multiplier > 0),
  ci_method TEXT NOT NULL DEFAULT '',
  standard_population TEXT NOT NULL DEFAULT '',
  disclosure_rule TEXT NOT NULL DEFAULT '',
  caveats TEXT NOT NULL DEFAULT '',
  source_note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Where a system shows an indicator.  One that stands in no system's groups came
-- with somebody's file and belongs to all of them.
CREATE TABLE indicator_group (
  id INTEGER PRIMARY KEY,
  system_id INTEGER NOT NULL REFERENCES system (id) ON DELETE CASCADE,
  indicator_id INTEGER NOT NULL REFERENCES indicator (id) ON DELETE CASCADE,
  "group" INTEGER NOT NULL DEFAULT 0 CHECK ("group" >= 0),  -- 0: overarching; else a priority's number
  position INTEGER NOT NULL DEFAULT 0,
  UNIQUE (system_id, indicator_id)
) STRICT;

CREATE INDEX indicator_group_by_indicator ON indicator_group (indicator_id);

-- An indicator for one sex, age and category.
CREATE TABLE series (
  id INTEGER PRIMARY KEY,
  indicator_id INTEGER NOT NULL REFERENCES indicator (id),
  sex TEXT NOT NULL DEFAULT '',
  age TEXT NOT NULL DEFAULT '',
  category_type TEXT NOT NULL DEFAULT '',
  category TEXT NOT NULL DEFAULT '',
  UNIQUE (indicator_id, sex, age, category_type, category)
) STRICT;

CREATE TABLE period (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL CHECK (label <> ''),
  first_day TEXT NOT NULL CHECK (first_day IS date (first_day)),
  last_day TEXT NOT NULL CHECK (last_day IS date (last_day)),
  kind TEXT NOT NULL
    CHECK (kind IN ('date', 'month', 'quarter', 'calendar', 'financial', 'academic', 'span')),
  CHECK (first_day <= last_day),
  UNIQUE (label, first_day, last_day)
) STRICT;

-- A value, or why there is none.  NULL is missing; zero is a value.  SQLite builds a
-- table in memory for each IN of a CHECK and each row, so the words stand in a row of
-- ORs, the most frequent first: a million values come in twice as fast.  Rows of a series
-- are stored area by area, so its key answers both questions: all moments of one area
-- are one stretch of it, and all areas at every moment are the whole series, which is
-- what a map with a time bar reads.  A second index would cost an import a third more.
CREATE TABLE observation (
  id INTEGER PRIMARY KEY,
  series_id INTEGER NOT NULL REFERENCES series (id),
  period_id INTEGER NOT NULL REFERENCES period (id),
  area_id INTEGER NOT NULL REFERENCES area (id),
  value REAL,
  lower95 REAL,
  upper95 REAL CHECK (upper95 >= lower95),
  lower998 REAL,
  upper998 REAL CHECK (upper998 >= lower998),
  count REAL CHECK (count >= 0),
  denominator REAL CHECK (denominator >= 0),
  status TEXT NOT NULL
    CHECK (status = 'present' OR status = 'missing' OR status = 'suppressed' OR status = 'not-published'
           OR status = 'not-applicable'),
  note TEXT,
  published_comparison TEXT
    CHECK (published_comparison = 'similar' OR published_comparison = 'better' OR published_comparison = 'worse'
           OR published_comparison = 'not-compared' OR published_comparison = 'higher' OR published_comparison = 'lower'
           OR published_comparison = 'best' OR published_comparison = 'worst'),
  published_trend TEXT,
  published_goal TEXT,
  dataset_id INTEGER NOT NULL REFERENCES dataset (id),
  import_id INTEGER NOT NULL REFERENCES import (id),
  CHECK ((status = 'present') = (value IS NOT NULL)),
  UNIQUE (series_id, area_id, period_id)
) STRICT;

-- Values of an older vintage.  superseded_by is the import that replaced a value
-- or, where the older vintage came in after the newer, the import that brought it.
CREATE TABLE superseded_observation (
  id INTEGER PRIMARY KEY,
  series_id INTEGER NOT NULL REFERENCES series (id),
  period_id INTEGER NOT NULL REFERENCES period (id),
  area_id INTEGER NOT NULL REFERENCES area (id),
  value REAL,
  lower95 REAL,
  upper95 REAL CHECK (upper95 >= lower95),
  lower998 REAL,
  upper998 REAL CHECK (upper998 >= lower998),
  count REAL CHECK (count >= 0),
  denominator REAL CHECK (denominator >= 0),
  status TEXT NOT NULL
    CHECK (status = 'present' OR status = 'missing' OR status = 'suppressed' OR status = 'not-published'
           OR status = 'not-applicable'),
  note TEXT,
  published_comparison TEXT
    CHECK (published_comparison = 'similar' OR published_comparison = 'better' OR published_comparison = 'worse'
           OR published_comparison = 'not-compared' OR published_comparison = 'higher' OR published_comparison = 'lower'
           OR published_comparison = 'best' OR published_comparison = 'worst'),
  published_trend TEXT,
  published_goal TEXT,
  dataset_id INTEGER NOT NULL REFERENCES dataset (id),
  import_id INTEGER NOT NULL REFERENCES import (id),
  superseded_by INTEGER NOT NULL REFERENCES import (id),
  CHECK ((status = 'present') = (value IS NOT NULL))
) STRICT;

CREATE INDEX superseded_observation_key ON superseded_observation (series_id, period_id, area_id);

CREATE TABLE target (
  id INTEGER PRIMARY KEY,
  system_id INTEGER REFERENCES system (id),
  indicator_id INTEGER NOT NULL REFERENCES indicator (id),
  sex TEXT NOT NULL DEFAULT '',
  age TEXT NOT NULL DEFAULT '',
  value REAL,
  direction TEXT NOT NULL DEFAULT '',
  due TEXT NOT NULL DEFAULT '',           -- by when, as exact as the source says
  wording TEXT NOT NULL CHECK (wording <> ''),
  source TEXT NOT NULL DEFAULT ''
) STRICT;

-- What GeoPackage readers are told of ----------------------------------------------

-- A value on its boundary: the one of the dataset's own edition, else the newest.
-- The first column is named for GDAL, which takes it for the feature's number.
CREATE VIEW area_value AS
SELECT o.id AS value_id, a.level AS level, a.code AS area_code, a.name AS area_name,
       i.code AS indicator_code, i.name AS indicator, s.sex AS sex, s.age AS age,
       s.category_type AS category_type, s.category AS category,
       p.label AS period, p.first_day AS period_from, p.last_day AS period_to,
       o.value AS value, o.lower95 AS lower95, o.upper95 AS upper95, o.count AS count,
       o.denominator AS denominator, i.unit AS unit, o.status AS status, o.note AS note,
       d.title AS source,
       COALESCE ((SELECT min (b.fid) FROM boundary AS b
                   WHERE b.area_code = a.code AND b.level = a.level AND b.role = 'own'
                     AND b.edition = d.area_edition),
                 (SELECT b.fid FROM boundary AS b
                   WHERE b.area_code = a.code AND b.level = a.level AND b.role = 'own'
                   ORDER BY b.edition DESC, b.fid LIMIT 1)) AS boundary_fid
  FROM observation AS o
  JOIN area AS a ON a.id = o.area_id
  JOIN series AS s ON s.id = o.series_id
  JOIN indicator AS i ON i.id = s.indicator_id
  JOIN period AS p ON p.id = o.period_id
  JOIN dataset AS d ON d.id = o.dataset_id;

CREATE VIEW county_values AS
SELECT v.value_id AS OGC_FID, b.geom AS geom,
       v.area_code, v.area_name, v.indicator_code, v.indicator, v.sex, v.age, v.category_type, v.category, v.period, v.period_from,
       v.period_to, v.value, v.lower95, v.upper95, v.count, v.denominator, v.unit, v.status, v.note, v.source
  FROM area_value AS v JOIN boundary AS b ON b.fid = v.boundary_fid
 WHERE v.level = 'utla';

CREATE VIEW district_values AS
SELECT v.value_id AS OGC_FID, b.geom AS geom,
       v.area_code, v.area_name, v.indicator_code, v.indicator, v.sex, v.age, v.category_type, v.category, v.period, v.period_from,
       v.period_to, v.value, v.lower95, v.upper95, v.count, v.denominator, v.unit, v.status, v.note, v.source
  FROM area_value AS v JOIN boundary AS b ON b.fid = v.boundary_fid
 WHERE v.level = 'ltla';

CREATE VIEW nhs_area_values AS
SELECT v.value_id AS OGC_FID, b.geom AS geom,
       v.area_code, v.area_name, v.indicator_code, v.indicator, v.sex, v.age, v.category_type, v.category, v.period, v.period_from,
       v.period_to, v.value, v.lower95, v.upper95, v.count, v.denominator, v.unit, v.status, v.note, v.source
  FROM area_value AS v JOIN boundary AS b ON b.fid = v.boundary_fid
 WHERE v.level = 'nhs';

CREATE VIEW place_values AS
SELECT v.value_id AS OGC_FID, b.geom AS geom,
       v.area_code, v.area_name, v.indicator_code, v.indicator, v.sex, v.age, v.category_type, v.category, v.period, v.period_from,
       v.period_to, v.value, v.lower95, v.upper95, v.count, v.denominator, v.unit, v.status, v.note, v.source
  FROM area_value AS v JOIN boundary AS b ON b.fid = v.boundary_fid
 WHERE v.level = 'place';

CREATE VIEW ward_values AS
SELECT v.value_id AS OGC_FID, b.geom AS geom,
       v.area_code, v.area_name, v.indicator_code, v.indicator, v.sex, v.age, v.category_type, v.category, v.period, v.period_from,
       v.period_to, v.value, v.lower95, v.upper95, v.count, v.denominator, v.unit, v.status, v.note, v.source
  FROM area_value AS v JOIN boundary AS b ON b.fid = v.boundary_fid
 WHERE v.level = 'ward';

CREATE VIEW middle_area_values AS
SELECT v.value_id AS OGC_FID, b.geom AS geom,
       v.area_code, v.area_name, v.indicator_code, v.indicator, v.sex, v.age, v.category_type, v.category, v.period, v.period_from,
       v.period_to, v.value, v.lower95, v.upper95, v.count, v.denominator, v.unit, v.status, v.note, v.source
  FROM area_value AS v JOIN boundary AS b ON b.fid = v.boundary_fid
 WHERE v.level = 'msoa';

CREATE VIEW small_area_values AS
SELECT v.value_id AS OGC_FID, b.geom AS geom,
       v.area_code, v.area_name, v.indicator_code, v.indicator, v.sex, v.age, v.category_type, v.category, v.period, v.period_from,
       v.period_to, v.value, v.lower95, v.upper95, v.count, v.denominator, v.unit, v.status, v.note, v.source
  FROM area_value AS v JOIN boundary AS b ON b.fid = v.boundary_fid
 WHERE v.level = 'lsoa';

INSERT INTO gpkg_contents (table_name, data_type, identifier, description) VALUES
  ('placeboard_schema', 'attributes', 'placeboard_schema', 'Versions of the workspace’s schema'),
  ('system', 'attributes', 'system', 'Health and care systems'),
  ('dataset', 'attributes', 'dataset', 'Where figures and boundaries come from'),
  ('import', 'attributes', 'import', 'Files that were imported'),
  ('import_refusal', 'attributes', 'import_refusal', 'Rows that could not be used'),
  ('area', 'attributes', 'area', 'Statistical areas'),
  ('area_set', 'attributes', 'area_set', 'Ways of dividing a system into Places'),
  ('area_member', 'attributes', 'area_member', 'Building blocks of Places, dated'),
  ('area_successor', 'attributes', 'area_successor', 'Which area replaced which'),
  ('priority', 'attributes', 'priority', 'Priorities of a system’s plan'),
  ('indicator', 'attributes', 'indicator', 'What is measured'),
  ('indicator_group', 'attributes', 'indicator_group', 'Where each system shows its indicators'),
  ('series', 'attributes', 'series', 'Indicators by sex, age and category'),
  ('period', 'attributes', 'period', 'Periods of time, as published'),
  ('observation', 'attributes', 'observation', 'Values'),
  ('superseded_observation', 'attributes', 'superseded_observation', 'Values of older vintages'),
  ('target', 'attributes', 'target', 'Targets');

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES
  ('boundary', 'features', 'boundary', 'Boundaries of areas', 4326),
  ('county_values', 'features', 'county_values', 'Counties and unitary authorities with their values', 4326),
  ('district_values', 'features', 'district_values', 'Districts with their values', 4326),
  ('nhs_area_values', 'features', 'nhs_area_values', 'NHS areas with their values', 4326),
  ('place_values', 'features', 'place_values', 'Places with their values', 4326),
  ('ward_values', 'features', 'ward_values', 'Wards with their values', 4326),
  ('middle_area_values', 'features', 'middle_area_values', 'Middle layer super output areas with their values', 4326),
  ('small_area_values', 'features', 'small_area_values', 'Lower layer super output areas with their values', 4326);

INSERT INTO gpkg_geometry_columns VALUES
  ('boundary', 'geom', 'MULTIPOLYGON', 4326, 0, 0),
  ('county_values', 'geom', 'MULTIPOLYGON', 4326, 0, 0),
  ('district_values', 'geom', 'MULTIPOLYGON', 4326, 0, 0),
  ('nhs_area_values', 'geom', 'MULTIPOLYGON', 4326, 0, 0),
  ('place_values', 'geom', 'MULTIPOLYGON', 4326, 0, 0),
  ('ward_values', 'geom', 'MULTIPOLYGON', 4326, 0, 0),
  ('middle_area_values', 'geom', 'MULTIPOLYGON', 4326, 0, 0),
  ('small_area_values', 'geom', 'MULTIPOLYGON', 4326, 0, 0);

-- The R-tree extension, as GeoPackage 1.3 annex F.3 states it -----------------------

INSERT INTO gpkg_extensions VALUES
  ('boundary', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec130/#extension_rtree', 'write-only');

CREATE VIRTUAL TABLE rtree_boundary_geom USING rtree (id, minx, maxx, miny, maxy);

CREATE TRIGGER rtree_boundary_geom_insert AFTER INSERT ON boundary
  WHEN (NEW.geom NOT NULL AND NOT ST_IsEmpty (NEW.geom))
BEGIN
  INSERT OR REPLACE INTO rtree_boundary_geom VALUES
    (NEW.fid, ST_MinX (NEW.geom), ST_MaxX (NEW.geom), ST_MinY (NEW.geom), ST_MaxY (NEW.geom));
END;

CREATE TRIGGER rtree_boundary_geom_update1 AFTER UPDATE OF geom ON boundary
  WHEN OLD.fid = NEW.fid AND (NEW.geom NOT NULL AND NOT ST_IsEmpty (NEW.geom))
BEGIN
  INSERT OR REPLACE INTO rtree_boundary_geom VALUES
    (NEW.fid, ST_MinX (NEW.geom), ST_MaxX (NEW.geom), ST_MinY (NEW.geom), ST_MaxY (NEW.geom));
END;

CREATE TRIGGER rtree_boundary_geom_update2 AFTER UPDATE OF geom ON boundary
  WHEN OLD.fid = NEW.fid AND (NEW.geom IS NULL OR ST_IsEmpty (NEW.geom))
BEGIN
  DELETE FROM rtree_boundary_geom WHERE id = OLD.fid;
END;

CREATE TRIGGER rtree_boundary_geom_update3 AFTER UPDATE ON boundary
  WHEN OLD.fid <> NEW.fid AND (NEW.geom NOT NULL AND NOT ST_IsEmpty (NEW.geom))
BEGIN
  DELETE FROM rtree_boundary_geom WHERE id = OLD.fid;
  INSERT OR REPLACE INTO rtree_boundary_geom VALUES
    (NEW.fid, ST_MinX (NEW.geom), ST_MaxX (NEW.geom), ST_MinY (NEW.geom), ST_MaxY (NEW.geom));
END;

CREATE TRIGGER rtree_boundary_geom_update4 AFTER UPDATE ON boundary
  WHEN OLD.fid <> NEW.fid AND (NEW.geom IS NULL OR ST_IsEmpty (NEW.geom))
BEGIN
  DELETE FROM rtree_boundary_geom WHERE id IN (OLD.fid, NEW.fid);
END;

CREATE TRIGGER rtree_boundary_geom_delete AFTER DELETE ON boundary
  WHEN OLD.geom NOT NULL
BEGIN
  DELETE FROM rtree_boundary_geom WHERE id = OLD.fid;
END;
