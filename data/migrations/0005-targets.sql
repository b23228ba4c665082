-- Targets become a register: each row is named by its uid, its changes are recorded, and
-- they can be undone.  A link names its indicator by code, so that it outlives an import
-- that is taken back and made again; a target may speak of what no source holds yet.

-- What somebody aims at: a value, for whom, by when.
CREATE TABLE register_target (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  wording TEXT NOT NULL CHECK (wording <> ''),
  sex TEXT CHECK (sex <> ''),
  age TEXT CHECK (age <> ''),
  place TEXT CHECK (place <> ''),
  value REAL,
  direction TEXT CHECK (direction IN ('at-least', 'at-most')),
  set_date TEXT
    CHECK (set_date IS date (set_date, '+0 days') OR set_date || '-01' IS date (set_date || '-01', '+0 days')
           OR set_date GLOB '[12][0-9][0-9][0-9]'
           OR set_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (set_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  due TEXT
    CHECK (due IS date (due, '+0 days') OR due || '-01' IS date (due || '-01', '+0 days')
           OR due GLOB '[12][0-9][0-9][0-9]'
           OR due GLOB '[12][0-9][0-9][0-9]-*' AND substr (due, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  state TEXT NOT NULL CHECK (state IN ('set', 'withdrawn')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX register_target_by_source ON register_target (source);

-- What was there before; its source was a sentence.
INSERT INTO register_target (uid, wording, sex, age, value, direction, due, state, note, system)
SELECT coalesce (s.code, 'own') || ':target/' || t.id, t.wording, nullif (t.sex, ''), nullif (t.age, ''), t.value,
       nullif (t.direction, ''), nullif (t.due, ''), 'set', nullif (t.source, ''), s.code
  FROM target AS t LEFT JOIN system AS s ON s.id = t.system_id;

INSERT INTO register_link (uid, from_kind, from_uid, role, to_kind, to_key, system)
SELECT coalesce (s.code, 'own') || ':link/target-' || t.id || '--about--' || i.code, 'target',
       coalesce (s.code, 'own') || ':target/' || t.id, 'about', 'indicator', i.code, s.code
  FROM target AS t JOIN indicator AS i ON i.id = t.indicator_id LEFT JOIN system AS s ON s.id = t.system_id;

DROP TABLE target;
DELETE FROM gpkg_contents WHERE table_name = 'target';
INSERT INTO gpkg_contents (table_name, data_type, identifier, description) VALUES
  ('register_target', 'attributes', 'register_target', 'Targets: a value, for whom, by when');
