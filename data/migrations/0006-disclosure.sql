-- Small counts: which rule a person chose for a dataset, and what left the program under one.

-- The newest row of a dataset stands before what its publisher or pack says; older ones stay,
-- so that it can be told who chose what and when.
CREATE TABLE disclosure_choice (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  dataset_code TEXT NOT NULL CHECK (dataset_code <> ''),  -- by code: it outlives an import that is made again
  rule TEXT NOT NULL CHECK (rule <> ''),
  who TEXT NOT NULL CHECK (who <> ''),
  at TEXT NOT NULL DEFAULT (strftime ('%Y-%m-%dT%H:%M:%SZ', 'now'))
) STRICT;

CREATE INDEX disclosure_choice_by_dataset ON disclosure_choice (dataset_code, id);

-- One row each time figures left after somebody had looked at what was hidden.  Which
-- figures, never what they were.
CREATE TABLE disclosure_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL DEFAULT (strftime ('%Y-%m-%dT%H:%M:%SZ', 'now')),
  who TEXT NOT NULL CHECK (who <> ''),
  what TEXT NOT NULL CHECK (what <> ''),                  -- 'export', 'copy', 'print', 'board-pack', 'pack'
  name TEXT NOT NULL DEFAULT '',                          -- of the file
  rules TEXT NOT NULL CHECK (json_valid (rules)),         -- [{dataset, title, rule}, …]
  n_hidden INTEGER NOT NULL CHECK (n_hidden >= 0),
  n_rounded INTEGER NOT NULL CHECK (n_rounded >= 0),
  hidden TEXT NOT NULL CHECK (json_valid (hidden)),       -- ["what: reason", …]
  warnings TEXT NOT NULL CHECK (json_valid (warnings))
) STRICT;

INSERT INTO gpkg_contents (table_name, data_type, identifier, description) VALUES
  ('disclosure_choice', 'attributes', 'disclosure_choice', 'Rules for small counts that people chose'),
  ('disclosure_log', 'attributes', 'disclosure_log', 'What left the program under a rule for small counts');
