-- What people decide about SPC charts: where limits start anew and why, on how many
-- points they are fixed, and which rules are followed.
--
-- A decision names its series and area by their own words, not by their rows, so that
-- it outlives an import that is taken back and made again.

-- From the first period that begins on the day or later the limits start anew.
CREATE TABLE spc_rebase (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  indicator_code TEXT NOT NULL CHECK (indicator_code <> ''),
  sex TEXT NOT NULL DEFAULT '',
  age TEXT NOT NULL DEFAULT '',
  category_type TEXT NOT NULL DEFAULT '',
  category TEXT NOT NULL DEFAULT '',
  area_code TEXT NOT NULL CHECK (area_code <> ''),
  day TEXT NOT NULL CHECK (day IS date (day, '+0 days')),  -- so that 30 February is refused
  reason TEXT NOT NULL CHECK (trim (reason) <> ''),
  recorded TEXT NOT NULL DEFAULT (strftime ('%Y-%m-%dT%H:%M:%SZ', 'now')),
  UNIQUE (indicator_code, sex, age, category_type, category, area_code, day)
) STRICT;

-- Limits of each stretch come from its first n_points; no row: from all of them.
CREATE TABLE spc_fixed_limits (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  indicator_code TEXT NOT NULL CHECK (indicator_code <> ''),
  sex TEXT NOT NULL DEFAULT '',
  age TEXT NOT NULL DEFAULT '',
  category_type TEXT NOT NULL DEFAULT '',
  category TEXT NOT NULL DEFAULT '',
  area_code TEXT NOT NULL CHECK (area_code <> ''),
  n_points INTEGER NOT NULL CHECK (n_points BETWEEN 12 AND 10000),
  recorded TEXT NOT NULL DEFAULT (strftime ('%Y-%m-%dT%H:%M:%SZ', 'now')),
  UNIQUE (indicator_code, sex, age, category_type, category, area_code)
) STRICT;

-- One row at most; none: the national rules.
CREATE TABLE spc_setting (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  run_length INTEGER NOT NULL DEFAULT 7 CHECK (run_length IN (6, 7, 8)),
  tool TEXT NOT NULL DEFAULT 'plot-the-dots' CHECK (tool IN ('plot-the-dots', 'excel-tool')),
  recorded TEXT NOT NULL DEFAULT (strftime ('%Y-%m-%dT%H:%M:%SZ', 'now'))
) STRICT;

INSERT INTO gpkg_contents (table_name, data_type, identifier, description) VALUES
  ('spc_rebase', 'attributes', 'spc_rebase', 'Where the limits of SPC charts start anew, and why'),
  ('spc_fixed_limits', 'attributes', 'spc_fixed_limits', 'On how many points the limits of SPC charts are fixed'),
  ('spc_setting', 'attributes', 'spc_setting', 'Rules that SPC charts follow');
