-- Inequality measures that were worked out before.  A result is good for as long as
-- the fingerprint of the figures it was made from is theirs; an import that changes
-- them leaves it stale, and it is made again.  Nobody's data: it may be emptied at
-- any time, and GeoPackage readers are not told of it.

CREATE TABLE inequality_result (
  question TEXT NOT NULL PRIMARY KEY CHECK (question <> ''),  -- series, Place, grouping, measure, role
  fingerprint TEXT NOT NULL CHECK (length (fingerprint) = 64 AND fingerprint NOT GLOB '*[^0-9a-f]*'),
  result TEXT NOT NULL CHECK (json_valid (result)),           -- [[value, lower, upper], …], one a period
  computed TEXT NOT NULL DEFAULT (strftime ('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT, WITHOUT ROWID;
