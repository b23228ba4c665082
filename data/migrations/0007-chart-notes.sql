-- Notes that people pin to a chart: to a period of a series in an area, or to the whole of it.

-- A chart is named by codes and words, so that a note outlives an import that is taken back
-- and made again.  No area: whatever areas the chart shows; no period: the whole chart.
CREATE TABLE register_chart_note (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  text TEXT NOT NULL CHECK (text <> ''),
  date TEXT NOT NULL
    CHECK (date IS date (date, '+0 days') OR date || '-01' IS date (date || '-01', '+0 days')
           OR date GLOB '[12][0-9][0-9][0-9]'
           OR date GLOB '[12][0-9][0-9][0-9]-*' AND substr (date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  author TEXT CHECK (author <> ''),
  indicator TEXT NOT NULL CHECK (indicator <> ''),
  sex TEXT CHECK (sex <> ''),
  age TEXT CHECK (age <> ''),
  category_type TEXT CHECK (category_type <> ''),
  category TEXT CHECK (category <> ''),
  area TEXT CHECK (area <> ''),
  period TEXT CHECK (period <> ''),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX register_chart_note_by_source ON register_chart_note (source);
CREATE INDEX register_chart_note_by_indicator ON register_chart_note (indicator);

INSERT INTO gpkg_contents (table_name, data_type, identifier, description) VALUES
  ('register_chart_note', 'attributes', 'register_chart_note', 'Notes pinned to charts');
