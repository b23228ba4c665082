-- The registers: what the system decided, kept and promised; and the record of every
-- change of them.
--
-- Columns and words are those of src/model/pb-register-kind-columns.c; a test compares
-- the two.  A row is named by its uid everywhere: by files, links, columns of other rows
-- and the history.  Its id is never used twice, so that a row whose deletion is undone
-- stands where it stood.  Dates are as exact as their source ("2020-06-17", "2020-06",
-- "2020-spring", "2020"), numbers keep their bound ("over 60"); both are texts.
-- The triggers that write the history are made from these tables when they are all
-- there: see src/store/pb-register-triggers.c.

-- The registers ------------------------------------------------------------------

-- Documents that the registers rest on.
CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  title TEXT NOT NULL CHECK (title <> ''),
  issuer TEXT CHECK (issuer <> ''),
  date TEXT
    CHECK (date IS date (date, '+0 days') OR date || '-01' IS date (date || '-01', '+0 days')
           OR date GLOB '[12][0-9][0-9][0-9]'
           OR date GLOB '[12][0-9][0-9][0-9]-*' AND substr (date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  address TEXT CHECK (address <> ''),
  accessed TEXT
    CHECK (accessed IS date (accessed, '+0 days') OR accessed || '-01' IS date (accessed || '-01', '+0 days')
           OR accessed GLOB '[12][0-9][0-9][0-9]'
           OR accessed GLOB '[12][0-9][0-9][0-9]-*' AND substr (accessed, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  licence TEXT CHECK (licence <> ''),
  audience TEXT CHECK (audience <> ''),
  kind TEXT NOT NULL
    CHECK (kind IN ('letter', 'press-release', 'board-paper', 'minutes', 'news', 'report', 'plan', 'page',
                    'dataset', 'slides', 'other')),
  state TEXT NOT NULL CHECK (state IN ('held', 'link-only', 'referred-to')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX document_by_source ON document (source);

-- Organisations, boards and networks, dated.
CREATE TABLE organisation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  name TEXT NOT NULL CHECK (name <> ''),
  short_name TEXT CHECK (short_name <> ''),
  kind TEXT NOT NULL
    CHECK (kind IN ('nhs-trust', 'council', 'icb', 'ccg', 'provider', 'cic', 'partnership', 'board', 'forum',
                    'network', 'national-body', 'combined-authority', 'other')),
  level TEXT CHECK (level IN ('neighbourhood', 'place', 'system', 'regional', 'national')),
  from_date TEXT
    CHECK (from_date IS date (from_date, '+0 days') OR from_date || '-01' IS date (from_date || '-01', '+0 days')
           OR from_date GLOB '[12][0-9][0-9][0-9]'
           OR from_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (from_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  to_date TEXT
    CHECK (to_date IS date (to_date, '+0 days') OR to_date || '-01' IS date (to_date || '-01', '+0 days')
           OR to_date GLOB '[12][0-9][0-9][0-9]'
           OR to_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (to_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  successor TEXT REFERENCES organisation (uid) DEFERRABLE INITIALLY DEFERRED,
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX organisation_by_successor ON organisation (successor);
CREATE INDEX organisation_by_source ON organisation (source);

-- People, as documents print them.
CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  name TEXT NOT NULL CHECK (name <> ''),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX person_by_source ON person (source);

-- Who held which role where, as documents print it.
CREATE TABLE role (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  person TEXT NOT NULL REFERENCES person (uid) DEFERRABLE INITIALLY DEFERRED,
  organisation TEXT REFERENCES organisation (uid) DEFERRABLE INITIALLY DEFERRED,
  title TEXT CHECK (title <> ''),
  from_date TEXT
    CHECK (from_date IS date (from_date, '+0 days') OR from_date || '-01' IS date (from_date || '-01', '+0 days')
           OR from_date GLOB '[12][0-9][0-9][0-9]'
           OR from_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (from_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  to_date TEXT
    CHECK (to_date IS date (to_date, '+0 days') OR to_date || '-01' IS date (to_date || '-01', '+0 days')
           OR to_date GLOB '[12][0-9][0-9][0-9]'
           OR to_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (to_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  is_sourced INTEGER NOT NULL CHECK (is_sourced IN (0, 1)),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX role_by_person ON role (person);
CREATE INDEX role_by_organisation ON role (organisation);
CREATE INDEX role_by_source ON role (source);

-- Plans, strategies and operating models.
CREATE TABLE "plan" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('stp', 'strategy', 'refresh', 'operating-model', 'framework')),
  from_date TEXT
    CHECK (from_date IS date (from_date, '+0 days') OR from_date || '-01' IS date (from_date || '-01', '+0 days')
           OR from_date GLOB '[12][0-9][0-9][0-9]'
           OR from_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (from_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  to_date TEXT
    CHECK (to_date IS date (to_date, '+0 days') OR to_date || '-01' IS date (to_date || '-01', '+0 days')
           OR to_date GLOB '[12][0-9][0-9][0-9]'
           OR to_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (to_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  state TEXT CHECK (state IN ('in-development', 'published', 'in-force', 'superseded')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX plan_by_source ON "plan" (source);

-- What the system committed itself to.
CREATE TABLE commitment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  number INTEGER CHECK (number >= 0),
  text TEXT NOT NULL CHECK (text <> ''),
  date TEXT
    CHECK (date IS date (date, '+0 days') OR date || '-01' IS date (date || '-01', '+0 days')
           OR date GLOB '[12][0-9][0-9][0-9]'
           OR date GLOB '[12][0-9][0-9][0-9]-*' AND substr (date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  plan TEXT REFERENCES "plan" (uid) DEFERRABLE INITIALLY DEFERRED,
  confidence TEXT CHECK (confidence IN ('early', 'firm')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX commitment_by_plan ON commitment (plan);
CREATE INDEX commitment_by_source ON commitment (source);

-- Later ways of stating what comes first.
CREATE TABLE frame (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  name TEXT NOT NULL CHECK (name <> ''),
  date TEXT
    CHECK (date IS date (date, '+0 days') OR date || '-01' IS date (date || '-01', '+0 days')
           OR date GLOB '[12][0-9][0-9][0-9]'
           OR date GLOB '[12][0-9][0-9][0-9]-*' AND substr (date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  plan TEXT REFERENCES "plan" (uid) DEFERRABLE INITIALLY DEFERRED,
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX frame_by_plan ON frame (plan);
CREATE INDEX frame_by_source ON frame (source);

-- Priorities of the later frames.
CREATE TABLE frame_priority (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  frame TEXT NOT NULL REFERENCES frame (uid) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL CHECK (number >= 0),
  short_name TEXT NOT NULL CHECK (short_name <> ''),
  wording TEXT CHECK (wording <> ''),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX frame_priority_by_frame ON frame_priority (frame);
CREATE INDEX frame_priority_by_source ON frame_priority (source);

-- Principles and aims, as worded.
CREATE TABLE principle (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  text TEXT NOT NULL CHECK (text <> ''),
  plan TEXT REFERENCES "plan" (uid) DEFERRABLE INITIALLY DEFERRED,
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX principle_by_plan ON principle (plan);
CREATE INDEX principle_by_source ON principle (source);

-- Pressures that plans name.
CREATE TABLE driver (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  text TEXT NOT NULL CHECK (text <> ''),
  plan TEXT REFERENCES "plan" (uid) DEFERRABLE INITIALLY DEFERRED,
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX driver_by_plan ON driver (plan);
CREATE INDEX driver_by_source ON driver (source);

-- Themes that run across registers.
CREATE TABLE theme (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  name TEXT NOT NULL CHECK (name <> ''),
  text TEXT CHECK (text <> ''),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX theme_by_source ON theme (source);

-- What a body said, with date and confidence.
CREATE TABLE statement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  text TEXT NOT NULL CHECK (text <> ''),
  date TEXT
    CHECK (date IS date (date, '+0 days') OR date || '-01' IS date (date || '-01', '+0 days')
           OR date GLOB '[12][0-9][0-9][0-9]'
           OR date GLOB '[12][0-9][0-9][0-9]-*' AND substr (date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  body TEXT REFERENCES organisation (uid) DEFERRABLE INITIALLY DEFERRED,
  confidence TEXT CHECK (confidence IN ('early', 'firm')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX statement_by_body ON statement (body);
CREATE INDEX statement_by_source ON statement (source);

-- Phases, plans and the pandemic as stretches of time.
CREATE TABLE period_band (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  name TEXT NOT NULL CHECK (name <> ''),
  from_date TEXT
    CHECK (from_date IS date (from_date, '+0 days') OR from_date || '-01' IS date (from_date || '-01', '+0 days')
           OR from_date GLOB '[12][0-9][0-9][0-9]'
           OR from_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (from_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  to_date TEXT
    CHECK (to_date IS date (to_date, '+0 days') OR to_date || '-01' IS date (to_date || '-01', '+0 days')
           OR to_date GLOB '[12][0-9][0-9][0-9]'
           OR to_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (to_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  kind TEXT NOT NULL CHECK (kind IN ('pandemic', 'phase', 'plan')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX period_band_by_source ON period_band (source);

-- Amounts projected under a condition.
CREATE TABLE projection (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  name TEXT NOT NULL CHECK (name <> ''),
  amount TEXT NOT NULL CHECK (amount GLOB '*[0-9]'),
  unit TEXT CHECK (unit <> ''),
  sector TEXT CHECK (sector <> ''),
  by_date TEXT
    CHECK (by_date IS date (by_date, '+0 days') OR by_date || '-01' IS date (by_date || '-01', '+0 days')
           OR by_date GLOB '[12][0-9][0-9][0-9]'
           OR by_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (by_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  scenario TEXT CHECK (scenario <> ''),
  condition TEXT CHECK (condition <> ''),
  is_derived INTEGER NOT NULL CHECK (is_derived IN (0, 1)),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX projection_by_source ON projection (source);

-- Figures as quoted beside figures as derived.
CREATE TABLE quoted_figure (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  name TEXT NOT NULL CHECK (name <> ''),
  quoted TEXT NOT NULL CHECK (quoted GLOB '*[0-9]'),
  derived TEXT CHECK (derived GLOB '*[0-9]'),
  unit TEXT CHECK (unit <> ''),
  working TEXT CHECK (working <> ''),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX quoted_figure_by_source ON quoted_figure (source);

-- Innovations to keep, amplify, revise or stop.
CREATE TABLE innovation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  name TEXT NOT NULL CHECK (name <> ''),
  need TEXT CHECK (need <> ''),
  description TEXT CHECK (description <> ''),
  start_date TEXT
    CHECK (start_date IS date (start_date, '+0 days') OR start_date || '-01' IS date (start_date || '-01', '+0 days')
           OR start_date GLOB '[12][0-9][0-9][0-9]'
           OR start_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (start_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  cohort TEXT CHECK (cohort <> ''),
  phase TEXT CHECK (phase IN ('response', 'restoration', 'recovery', 'new-normal')),
  work TEXT CHECK (work IN ('restore', 'prepare', 'transform')),
  owner TEXT CHECK (owner <> ''),
  review_date TEXT
    CHECK (review_date IS date (review_date, '+0 days') OR review_date || '-01' IS date (review_date || '-01', '+0 days')
           OR review_date GLOB '[12][0-9][0-9][0-9]'
           OR review_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (review_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX innovation_by_source ON innovation (source);

-- Dated states of innovations.
CREATE TABLE innovation_state (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  innovation TEXT NOT NULL REFERENCES innovation (uid) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL
    CHECK (state IN ('idea', 'pandemic-practice', 'under-review', 'kept', 'amplified', 'revised', 'stopped',
                     'lapsed', 'undecided')),
  date TEXT
    CHECK (date IS date (date, '+0 days') OR date || '-01' IS date (date || '-01', '+0 days')
           OR date GLOB '[12][0-9][0-9][0-9]'
           OR date GLOB '[12][0-9][0-9][0-9]-*' AND substr (date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  body TEXT REFERENCES organisation (uid) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT CHECK (reason <> ''),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX innovation_state_by_innovation ON innovation_state (innovation);
CREATE INDEX innovation_state_by_body ON innovation_state (body);
CREATE INDEX innovation_state_by_source ON innovation_state (source);

-- Initiatives of organisations.
CREATE TABLE initiative (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  name TEXT NOT NULL CHECK (name <> ''),
  need TEXT CHECK (need <> ''),
  description TEXT CHECK (description <> ''),
  start_date TEXT
    CHECK (start_date IS date (start_date, '+0 days') OR start_date || '-01' IS date (start_date || '-01', '+0 days')
           OR start_date GLOB '[12][0-9][0-9][0-9]'
           OR start_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (start_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  site TEXT CHECK (site <> ''),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX initiative_by_source ON initiative (source);

-- What is known of an innovation’s or initiative’s effect.
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  innovation TEXT REFERENCES innovation (uid) DEFERRABLE INITIALLY DEFERRED,
  initiative TEXT REFERENCES initiative (uid) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('none', 'claim', 'activity', 'before-and-after', 'comparison', 'trial')),
  claim TEXT CHECK (claim <> ''),
  number TEXT CHECK (number GLOB '*[0-9]'),
  unit TEXT CHECK (unit <> ''),
  population TEXT CHECK (population <> ''),
  comparator TEXT CHECK (comparator <> ''),
  from_date TEXT
    CHECK (from_date IS date (from_date, '+0 days') OR from_date || '-01' IS date (from_date || '-01', '+0 days')
           OR from_date GLOB '[12][0-9][0-9][0-9]'
           OR from_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (from_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  to_date TEXT
    CHECK (to_date IS date (to_date, '+0 days') OR to_date || '-01' IS date (to_date || '-01', '+0 days')
           OR to_date GLOB '[12][0-9][0-9][0-9]'
           OR to_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (to_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  method TEXT CHECK (method <> ''),
  cited_from TEXT CHECK (cited_from <> ''),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX evidence_by_innovation ON evidence (innovation);
CREATE INDEX evidence_by_initiative ON evidence (initiative);
CREATE INDEX evidence_by_source ON evidence (source);

-- Decisions, each a chain of steps.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  title TEXT NOT NULL CHECK (title <> ''),
  text TEXT CHECK (text <> ''),
  raised_date TEXT
    CHECK (raised_date IS date (raised_date, '+0 days') OR raised_date || '-01' IS date (raised_date || '-01', '+0 days')
           OR raised_date GLOB '[12][0-9][0-9][0-9]'
           OR raised_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (raised_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX decision_by_source ON decision (source);

-- Steps of decisions, with their conditions.
CREATE TABLE decision_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  decision TEXT NOT NULL REFERENCES decision (uid) DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL CHECK (number >= 0),
  body TEXT REFERENCES organisation (uid) DEFERRABLE INITIALLY DEFERRED,
  date TEXT
    CHECK (date IS date (date, '+0 days') OR date || '-01' IS date (date || '-01', '+0 days')
           OR date GLOB '[12][0-9][0-9][0-9]'
           OR date GLOB '[12][0-9][0-9][0-9]-*' AND substr (date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  outcome TEXT NOT NULL
    CHECK (outcome IN ('planned', 'proposed', 'agreed-in-principle', 'decided', 'rejected', 'deferred',
                       'agreement-signed', 'in-operation', 'ended', 'not-recorded')),
  condition TEXT CHECK (condition <> ''),
  depends_on TEXT REFERENCES decision_step (uid) DEFERRABLE INITIALLY DEFERRED,
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX decision_step_by_decision ON decision_step (decision);
CREATE INDEX decision_step_by_body ON decision_step (body);
CREATE INDEX decision_step_by_depends_on ON decision_step (depends_on);
CREATE INDEX decision_step_by_source ON decision_step (source);

-- Agreements between organisations.
CREATE TABLE agreement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  title TEXT NOT NULL CHECK (title <> ''),
  legal_basis TEXT CHECK (legal_basis <> ''),
  scope TEXT CHECK (scope <> ''),
  pooled_fund TEXT CHECK (pooled_fund GLOB '*[0-9]'),
  start_date TEXT
    CHECK (start_date IS date (start_date, '+0 days') OR start_date || '-01' IS date (start_date || '-01', '+0 days')
           OR start_date GLOB '[12][0-9][0-9][0-9]'
           OR start_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (start_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  term TEXT CHECK (term <> ''),
  review_date TEXT
    CHECK (review_date IS date (review_date, '+0 days') OR review_date || '-01' IS date (review_date || '-01', '+0 days')
           OR review_date GLOB '[12][0-9][0-9][0-9]'
           OR review_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (review_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  expiry_date TEXT
    CHECK (expiry_date IS date (expiry_date, '+0 days') OR expiry_date || '-01' IS date (expiry_date || '-01', '+0 days')
           OR expiry_date GLOB '[12][0-9][0-9][0-9]'
           OR expiry_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (expiry_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'in-operation', 'varied', 'ended')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX agreement_by_source ON agreement (source);

-- Care settings.
CREATE TABLE setting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  name TEXT NOT NULL CHECK (name <> ''),
  town TEXT CHECK (town <> ''),
  kind TEXT CHECK (kind <> ''),
  latitude REAL CHECK (latitude BETWEEN -90 AND 90),
  longitude REAL CHECK (longitude BETWEEN -180 AND 180),
  location_precision TEXT CHECK (location_precision IN ('site', 'ward', 'town', 'place')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
  CHECK ((latitude IS NULL) = (longitude IS NULL))
) STRICT;

CREATE INDEX setting_by_source ON setting (source);

-- Dated uses of settings, with beds.
CREATE TABLE setting_use (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  setting TEXT NOT NULL REFERENCES setting (uid) DEFERRABLE INITIALLY DEFERRED,
  use TEXT NOT NULL
    CHECK (use IN ('mixed', 'long-term', 'dementia-long-term', 'community-support-beds', 'offered-for-sale',
                   'closed', 'not-stated')),
  from_date TEXT
    CHECK (from_date IS date (from_date, '+0 days') OR from_date || '-01' IS date (from_date || '-01', '+0 days')
           OR from_date GLOB '[12][0-9][0-9][0-9]'
           OR from_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (from_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  to_date TEXT
    CHECK (to_date IS date (to_date, '+0 days') OR to_date || '-01' IS date (to_date || '-01', '+0 days')
           OR to_date GLOB '[12][0-9][0-9][0-9]'
           OR to_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (to_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  beds TEXT CHECK (beds GLOB '*[0-9]'),
  option TEXT CHECK (option <> ''),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX setting_use_by_setting ON setting_use (setting);
CREATE INDEX setting_use_by_source ON setting_use (source);

-- What is said of capacity, with or without a number.
CREATE TABLE capacity_statement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  subject TEXT NOT NULL CHECK (subject <> ''),
  direction TEXT NOT NULL CHECK (direction IN ('up', 'down', 'unchanged', 'consolidated')),
  number TEXT CHECK (number GLOB '*[0-9]'),
  unit TEXT CHECK (unit <> ''),
  date TEXT
    CHECK (date IS date (date, '+0 days') OR date || '-01' IS date (date || '-01', '+0 days')
           OR date GLOB '[12][0-9][0-9][0-9]'
           OR date GLOB '[12][0-9][0-9][0-9]-*' AND substr (date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX capacity_statement_by_source ON capacity_statement (source);

-- Services and kinds of service.
CREATE TABLE service (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  name TEXT NOT NULL CHECK (name <> ''),
  text TEXT CHECK (text <> ''),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX service_by_source ON service (source);

-- Meetings and assemblies.
CREATE TABLE meeting (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  body TEXT REFERENCES organisation (uid) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL CHECK (title <> ''),
  date TEXT NOT NULL
    CHECK (date IS date (date, '+0 days') OR date || '-01' IS date (date || '-01', '+0 days')
           OR date GLOB '[12][0-9][0-9][0-9]'
           OR date GLOB '[12][0-9][0-9][0-9]-*' AND substr (date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  kind TEXT NOT NULL CHECK (kind IN ('board', 'cabinet', 'assembly', 'other')),
  in_public INTEGER CHECK (in_public IN (0, 1)),
  sequence INTEGER CHECK (sequence >= 0),
  format TEXT CHECK (format <> ''),
  state TEXT CHECK (state IN ('planned', 'held', 'cancelled')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX meeting_by_body ON meeting (body);
CREATE INDEX meeting_by_source ON meeting (source);

-- Questions that an assembly was asked.
CREATE TABLE assembly_question (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  meeting TEXT NOT NULL REFERENCES meeting (uid) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('main', 'exit')),
  text TEXT NOT NULL CHECK (text <> ''),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX assembly_question_by_meeting ON assembly_question (meeting);
CREATE INDEX assembly_question_by_source ON assembly_question (source);

-- Answers to an assembly’s questions.
CREATE TABLE assembly_response (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  question TEXT NOT NULL REFERENCES assembly_question (uid) DEFERRABLE INITIALLY DEFERRED,
  place TEXT CHECK (place <> ''),
  text TEXT NOT NULL CHECK (text <> ''),
  "by" TEXT CHECK ("by" <> ''),
  date TEXT
    CHECK (date IS date (date, '+0 days') OR date || '-01' IS date (date || '-01', '+0 days')
           OR date GLOB '[12][0-9][0-9][0-9]'
           OR date GLOB '[12][0-9][0-9][0-9]-*' AND substr (date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX assembly_response_by_question ON assembly_response (question);
CREATE INDEX assembly_response_by_place ON assembly_response (place);
CREATE INDEX assembly_response_by_source ON assembly_response (source);

-- “What I will do for my Place is…”.
CREATE TABLE pledge (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  place TEXT CHECK (place <> ''),
  "by" TEXT CHECK ("by" <> ''),
  text TEXT NOT NULL CHECK (text <> ''),
  due_date TEXT
    CHECK (due_date IS date (due_date, '+0 days') OR due_date || '-01' IS date (due_date || '-01', '+0 days')
           OR due_date GLOB '[12][0-9][0-9][0-9]'
           OR due_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (due_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'met', 'declined', 'overdue')),
  date TEXT
    CHECK (date IS date (date, '+0 days') OR date || '-01' IS date (date || '-01', '+0 days')
           OR date GLOB '[12][0-9][0-9][0-9]'
           OR date GLOB '[12][0-9][0-9][0-9]-*' AND substr (date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX pledge_by_place ON pledge (place);
CREATE INDEX pledge_by_source ON pledge (source);

-- “What I need from other partners is…”.
CREATE TABLE ask (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  from_party TEXT CHECK (from_party <> ''),
  to_party TEXT CHECK (to_party <> ''),
  text TEXT NOT NULL CHECK (text <> ''),
  state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'met', 'declined', 'overdue')),
  date TEXT
    CHECK (date IS date (date, '+0 days') OR date || '-01' IS date (date || '-01', '+0 days')
           OR date GLOB '[12][0-9][0-9][0-9]'
           OR date GLOB '[12][0-9][0-9][0-9]-*' AND substr (date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX ask_by_source ON ask (source);

-- Topics parked by a meeting, and when they were picked up.
CREATE TABLE topic (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  meeting TEXT REFERENCES meeting (uid) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL CHECK (text <> ''),
  state TEXT NOT NULL CHECK (state IN ('parked', 'picked-up')),
  date TEXT
    CHECK (date IS date (date, '+0 days') OR date || '-01' IS date (date || '-01', '+0 days')
           OR date GLOB '[12][0-9][0-9][0-9]'
           OR date GLOB '[12][0-9][0-9][0-9]-*' AND substr (date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX topic_by_meeting ON topic (meeting);
CREATE INDEX topic_by_source ON topic (source);

-- Reports that make recommendations.
CREATE TABLE recommendation_set (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  title TEXT NOT NULL CHECK (title <> ''),
  issuer TEXT CHECK (issuer <> ''),
  total INTEGER CHECK (total >= 0),
  date TEXT
    CHECK (date IS date (date, '+0 days') OR date || '-01' IS date (date || '-01', '+0 days')
           OR date GLOB '[12][0-9][0-9][0-9]'
           OR date GLOB '[12][0-9][0-9][0-9]-*' AND substr (date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX recommendation_set_by_source ON recommendation_set (source);

-- Recommendations, as far as they were entered.
CREATE TABLE recommendation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  recommendation_set TEXT NOT NULL REFERENCES recommendation_set (uid) DEFERRABLE INITIALLY DEFERRED,
  number TEXT CHECK (number <> ''),
  text TEXT NOT NULL CHECK (text <> ''),
  owner TEXT CHECK (owner <> ''),
  state TEXT NOT NULL
    CHECK (state IN ('not-triaged', 'local', 'regional', 'accepted', 'in-progress', 'done', 'rejected')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX recommendation_by_recommendation_set ON recommendation (recommendation_set);
CREATE INDEX recommendation_by_source ON recommendation (source);

-- Things to be done.
CREATE TABLE "action" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  text TEXT NOT NULL CHECK (text <> ''),
  raised_date TEXT
    CHECK (raised_date IS date (raised_date, '+0 days') OR raised_date || '-01' IS date (raised_date || '-01', '+0 days')
           OR raised_date GLOB '[12][0-9][0-9][0-9]'
           OR raised_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (raised_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  due_date TEXT
    CHECK (due_date IS date (due_date, '+0 days') OR due_date || '-01' IS date (due_date || '-01', '+0 days')
           OR due_date GLOB '[12][0-9][0-9][0-9]'
           OR due_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (due_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  owner TEXT CHECK (owner <> ''),
  work TEXT CHECK (work IN ('restore', 'prepare', 'transform')),
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX action_by_source ON "action" (source);

-- Milestones.
CREATE TABLE milestone (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  text TEXT NOT NULL CHECK (text <> ''),
  date TEXT
    CHECK (date IS date (date, '+0 days') OR date || '-01' IS date (date || '-01', '+0 days')
           OR date GLOB '[12][0-9][0-9][0-9]'
           OR date GLOB '[12][0-9][0-9][0-9]-*' AND substr (date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  done_date TEXT
    CHECK (done_date IS date (done_date, '+0 days') OR done_date || '-01' IS date (done_date || '-01', '+0 days')
           OR done_date GLOB '[12][0-9][0-9][0-9]'
           OR done_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (done_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX milestone_by_source ON milestone (source);

-- Things that happened.
CREATE TABLE event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  title TEXT NOT NULL CHECK (title <> ''),
  date TEXT NOT NULL
    CHECK (date IS date (date, '+0 days') OR date || '-01' IS date (date || '-01', '+0 days')
           OR date GLOB '[12][0-9][0-9][0-9]'
           OR date GLOB '[12][0-9][0-9][0-9]-*' AND substr (date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  to_date TEXT
    CHECK (to_date IS date (to_date, '+0 days') OR to_date || '-01' IS date (to_date || '-01', '+0 days')
           OR to_date GLOB '[12][0-9][0-9][0-9]'
           OR to_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (to_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  kind TEXT CHECK (kind <> ''),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX event_by_source ON event (source);

-- How people were involved.
CREATE TABLE engagement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  text TEXT NOT NULL CHECK (text <> ''),
  mode TEXT CHECK (mode <> ''),
  date TEXT
    CHECK (date IS date (date, '+0 days') OR date || '-01' IS date (date || '-01', '+0 days')
           OR date GLOB '[12][0-9][0-9][0-9]'
           OR date GLOB '[12][0-9][0-9][0-9]-*' AND substr (date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  to_date TEXT
    CHECK (to_date IS date (to_date, '+0 days') OR to_date || '-01' IS date (to_date || '-01', '+0 days')
           OR to_date GLOB '[12][0-9][0-9][0-9]'
           OR to_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (to_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX engagement_by_source ON engagement (source);

-- Consultations.
CREATE TABLE consultation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  title TEXT NOT NULL CHECK (title <> ''),
  from_date TEXT
    CHECK (from_date IS date (from_date, '+0 days') OR from_date || '-01' IS date (from_date || '-01', '+0 days')
           OR from_date GLOB '[12][0-9][0-9][0-9]'
           OR from_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (from_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  to_date TEXT
    CHECK (to_date IS date (to_date, '+0 days') OR to_date || '-01' IS date (to_date || '-01', '+0 days')
           OR to_date GLOB '[12][0-9][0-9][0-9]'
           OR to_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (to_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  responses TEXT CHECK (responses GLOB '*[0-9]'),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX consultation_by_source ON consultation (source);

-- Impact assessments.
CREATE TABLE assessment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  title TEXT NOT NULL CHECK (title <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('equality-impact', 'other')),
  state TEXT CHECK (state <> ''),
  date TEXT
    CHECK (date IS date (date, '+0 days') OR date || '-01' IS date (date || '-01', '+0 days')
           OR date GLOB '[12][0-9][0-9][0-9]'
           OR date GLOB '[12][0-9][0-9][0-9]-*' AND substr (date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX assessment_by_source ON assessment (source);

-- Whom a decision touches.
CREATE TABLE impact (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  group_name TEXT NOT NULL CHECK (group_name <> ''),
  text TEXT NOT NULL CHECK (text <> ''),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX impact_by_source ON impact (source);

-- What documents say of Places.
CREATE TABLE place_profile (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  place TEXT CHECK (place <> ''),
  text TEXT NOT NULL CHECK (text <> ''),
  maturity TEXT CHECK (maturity <> ''),
  date TEXT
    CHECK (date IS date (date, '+0 days') OR date || '-01' IS date (date || '-01', '+0 days')
           OR date GLOB '[12][0-9][0-9][0-9]'
           OR date GLOB '[12][0-9][0-9][0-9]-*' AND substr (date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX place_profile_by_place ON place_profile (place);
CREATE INDEX place_profile_by_source ON place_profile (source);

-- Words of the field.
CREATE TABLE glossary_term (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  term TEXT NOT NULL CHECK (term <> ''),
  definition TEXT NOT NULL CHECK (definition <> ''),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX glossary_term_by_source ON glossary_term (source);

-- Which row has to do with which, and how.
CREATE TABLE register_link (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (uid <> '' AND uid NOT GLOB '*[ ,;"]*'),
  from_kind TEXT NOT NULL CHECK (from_kind <> ''),
  from_uid TEXT NOT NULL CHECK (from_uid <> ''),
  role TEXT NOT NULL
    CHECK (role IN ('about', 'answers', 'approver', 'area', 'attachment', 'author', 'chair', 'considered',
                    'covers', 'follows', 'indicator', 'lead', 'measure', 'member', 'mentions', 'partner',
                    'party', 'permission', 'phase', 'place', 'priority', 'reach', 'scope', 'service',
                    'signatory', 'site', 'supports', 'theme', 'without')),
  to_kind TEXT NOT NULL CHECK (to_kind <> ''),
  to_key TEXT NOT NULL CHECK (to_key <> ''),
  from_date TEXT
    CHECK (from_date IS date (from_date, '+0 days') OR from_date || '-01' IS date (from_date || '-01', '+0 days')
           OR from_date GLOB '[12][0-9][0-9][0-9]'
           OR from_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (from_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  to_date TEXT
    CHECK (to_date IS date (to_date, '+0 days') OR to_date || '-01' IS date (to_date || '-01', '+0 days')
           OR to_date GLOB '[12][0-9][0-9][0-9]'
           OR to_date GLOB '[12][0-9][0-9][0-9]-*' AND substr (to_date, 5) IN ('-spring', '-summer', '-autumn', '-winter')),
  source TEXT REFERENCES document (uid) DEFERRABLE INITIALLY DEFERRED,
  source_mark TEXT CHECK (source_mark <> ''),
  quote TEXT CHECK (quote <> ''),
  note TEXT CHECK (note <> ''),
  system TEXT REFERENCES system (code) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;

CREATE INDEX register_link_by_from ON register_link (from_kind, from_uid, role);
CREATE INDEX register_link_by_to ON register_link (to_kind, to_key, role);
CREATE INDEX register_link_by_source ON register_link (source);

-- The history --------------------------------------------------------------------

-- What somebody did in one go.  Undoing and redoing are actions themselves; of_action is
-- what they undid or redid.  A pack is one row without changes.
CREATE TABLE change_action (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE CHECK (length (uid) = 36),
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo', 'import', 'pack', 'erase', 'outside')),
  who TEXT NOT NULL DEFAULT '',           -- as the person calls themselves; '' where not known
  at TEXT NOT NULL DEFAULT (strftime ('%Y-%m-%dT%H:%M:%fZ', 'now')),
  words TEXT NOT NULL DEFAULT '',         -- what was done, in the words of who did it
  of_action INTEGER REFERENCES change_action (id),
  is_undone INTEGER NOT NULL DEFAULT 0 CHECK (is_undone IN (0, 1)),
  is_redoable INTEGER NOT NULL DEFAULT 0 CHECK (is_redoable IN (0, 1)),  -- no until a new action ends the branch
  CHECK (is_redoable <= is_undone),
  CHECK ((of_action IS NOT NULL) = (kind IN ('undo', 'redo')))
) STRICT;

CREATE INDEX change_action_by_of_action ON change_action (of_action);

-- One row of a register before and after; the triggers write it.
CREATE TABLE change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  action_id INTEGER NOT NULL REFERENCES change_action (id),
  sequence INTEGER NOT NULL CHECK (sequence >= 1),
  kind TEXT NOT NULL CHECK (kind <> ''),  -- the register's table
  uid TEXT NOT NULL CHECK (uid <> ''),
  row_id INTEGER NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  version INTEGER NOT NULL CHECK (version >= 1),  -- of the row after it; of a deleted row, its last
  before TEXT CHECK (before IS NULL OR json_valid (before)),
  after TEXT CHECK (after IS NULL OR json_valid (after)),
  is_erased INTEGER NOT NULL DEFAULT 0 CHECK (is_erased IN (0, 1)),  -- text was taken out of it since
  UNIQUE (action_id, sequence),
  CHECK ((before IS NULL) = (op = 'insert')),
  CHECK ((after IS NULL) = (op = 'delete'))
) STRICT;

CREATE INDEX change_by_row ON change (kind, uid);

-- One row: the action that changes now belong to, and whether a pack is being loaded,
-- row by row unrecorded.  Both are set and cleared within one transaction, so nobody
-- else ever sees them set.  A change that no action has claimed was made by another
-- program (QGIS, the sqlite3 shell) and becomes an action of its own.
CREATE TABLE change_recording (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  action_id INTEGER REFERENCES change_action (id),
  is_silent INTEGER NOT NULL DEFAULT 0 CHECK (is_silent IN (0, 1))
) STRICT;

INSERT INTO change_recording (id) VALUES (1);

-- Rows whose uid told what was erased, so that no pack brings them back: of the old uid
-- only its digest is kept.
CREATE TABLE erased_uid (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length (sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*')
) STRICT;

INSERT INTO gpkg_contents (table_name, data_type, identifier, description) VALUES
  ('document', 'attributes', 'document', 'Documents that the registers rest on'),
  ('organisation', 'attributes', 'organisation', 'Organisations, boards and networks, dated'),
  ('person', 'attributes', 'person', 'People, as documents print them'),
  ('role', 'attributes', 'role', 'Who held which role where, as documents print it'),
  ('plan', 'attributes', 'plan', 'Plans, strategies and operating models'),
  ('commitment', 'attributes', 'commitment', 'What the system committed itself to'),
  ('frame', 'attributes', 'frame', 'Later ways of stating what comes first'),
  ('frame_priority', 'attributes', 'frame_priority', 'Priorities of the later frames'),
  ('principle', 'attributes', 'principle', 'Principles and aims, as worded'),
  ('driver', 'attributes', 'driver', 'Pressures that plans name'),
  ('theme', 'attributes', 'theme', 'Themes that run across registers'),
  ('statement', 'attributes', 'statement', 'What a body said, with date and confidence'),
  ('period_band', 'attributes', 'period_band', 'Phases, plans and the pandemic as stretches of time'),
  ('projection', 'attributes', 'projection', 'Amounts projected under a condition'),
  ('quoted_figure', 'attributes', 'quoted_figure', 'Figures as quoted beside figures as derived'),
  ('innovation', 'attributes', 'innovation', 'Innovations to keep, amplify, revise or stop'),
  ('innovation_state', 'attributes', 'innovation_state', 'Dated states of innovations'),
  ('initiative', 'attributes', 'initiative', 'Initiatives of organisations'),
  ('evidence', 'attributes', 'evidence', 'What is known of an innovation’s or initiative’s effect'),
  ('decision', 'attributes', 'decision', 'Decisions, each a chain of steps'),
  ('decision_step', 'attributes', 'decision_step', 'Steps of decisions, with their conditions'),
  ('agreement', 'attributes', 'agreement', 'Agreements between organisations'),
  ('setting', 'attributes', 'setting', 'Care settings'),
  ('setting_use', 'attributes', 'setting_use', 'Dated uses of settings, with beds'),
  ('capacity_statement', 'attributes', 'capacity_statement', 'What is said of capacity, with or without a number'),
  ('service', 'attributes', 'service', 'Services and kinds of service'),
  ('meeting', 'attributes', 'meeting', 'Meetings and assemblies'),
  ('assembly_question', 'attributes', 'assembly_question', 'Questions that an assembly was asked'),
  ('assembly_response', 'attributes', 'assembly_response', 'Answers to an assembly’s questions'),
  ('pledge', 'attributes', 'pledge', '“What I will do for my Place is…”'),
  ('ask', 'attributes', 'ask', '“What I need from other partners is…”'),
  ('topic', 'attributes', 'topic', 'Topics parked by a meeting, and when they were picked up'),
  ('recommendation_set', 'attributes', 'recommendation_set', 'Reports that make recommendations'),
  ('recommendation', 'attributes', 'recommendation', 'Recommendations, as far as they were entered'),
  ('action', 'attributes', 'action', 'Things to be done'),
  ('milestone', 'attributes', 'milestone', 'Milestones'),
  ('event', 'attributes', 'event', 'Things that happened'),
  ('engagement', 'attributes', 'engagement', 'How people were involved'),
  ('consultation', 'attributes', 'consultation', 'Consultations'),
  ('assessment', 'attributes', 'assessment', 'Impact assessments'),
  ('impact', 'attributes', 'impact', 'Whom a decision touches'),
  ('place_profile', 'attributes', 'place_profile', 'What documents say of Places'),
  ('glossary_term', 'attributes', 'glossary_term', 'Words of the field'),
  ('register_link', 'attributes', 'register_link', 'Which row has to do with which, and how'),
  ('change_action', 'attributes', 'change_action', 'What was done to the registers, by whom and when'),
  ('change', 'attributes', 'change', 'Every change of a row of a register'),
  ('change_recording', 'attributes', 'change_recording', 'Whether changes are being recorded, and for which action'),
  ('erased_uid', 'attributes', 'erased_uid', 'Digests of the names of rows that were erased');
