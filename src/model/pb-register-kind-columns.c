#include "pb-register-kinds-private.h"

#include <glib/gi18n-lib.h>

/* Every register, column by column, in the order of forms and of the files of packs.
 * The migrations hold the same as SQL; a test compares the two. */

#define COLUMN(name, title, type, words, kind, must) { name, title, PB_REGISTER_##type, words, kind, must }
#define PLAIN(name, title, type)      COLUMN (name, title, type, NULL, NULL, FALSE)
#define MUST_PLAIN(name, title, type) COLUMN (name, title, type, NULL, NULL, TRUE)
#define WORD(name, title, words)      COLUMN (name, title, WORD, words, NULL, FALSE)
#define MUST_WORD(name, title, words) COLUMN (name, title, WORD, words, NULL, TRUE)
#define REF(name, title, kind)        COLUMN (name, title, REF, NULL, kind, FALSE)
#define MUST_REF(name, title, kind)   COLUMN (name, title, REF, NULL, kind, TRUE)

#define N_COMMON 5
#define COMMON_COLUMNS \
  REF ("source", N_("Source"), "document"), \
  PLAIN ("source_mark", N_("Where in the source"), TEXT), \
  PLAIN ("quote", N_("Exact wording"), LONG_TEXT), \
  PLAIN ("note", N_("Note"), LONG_TEXT), \
  PLAIN ("system", N_("Came with"), TEXT)

#define KIND(word, table, title, plural, file_name, title_column) \
  { #word, table, title, plural, file_name, word##_columns, G_N_ELEMENTS (word##_columns), \
    G_N_ELEMENTS (word##_columns) - N_COMMON, title_column }
#define REGISTER(word, title, plural, title_column) \
  KIND (word, #word, title, plural, "registers/" #word ".csv", title_column)

static const char *const confidence_words[] = { "early", "firm", NULL };
static const char *const promise_words[] = { "open", "accepted", "met", "declined", "overdue", NULL };
/* The three tasks that systems were set in the summer of 2020. */
static const char *const work_words[] = { "restore", "prepare", "transform", NULL };

static const char *const document_kind_words[] = {
  "letter", "press-release", "board-paper", "minutes", "news", "report", "plan", "page", "dataset",
  "slides", "other", NULL,
};
static const char *const document_state_words[] = { "held", "link-only", "referred-to", NULL };

static const PbRegisterColumn document_columns[] = {
  MUST_PLAIN ("title", N_("Title"), TEXT),
  PLAIN ("issuer", N_("Issued by"), TEXT),
  PLAIN ("date", N_("Date"), DATE),
  PLAIN ("address", N_("Address"), TEXT),
  PLAIN ("accessed", N_("Accessed"), DATE),
  PLAIN ("licence", N_("Licence"), TEXT),
  PLAIN ("audience", N_("Audience"), TEXT),
  MUST_WORD ("kind", N_("Kind"), document_kind_words),
  MUST_WORD ("state", N_("State"), document_state_words),
  COMMON_COLUMNS,
};

static const char *const organisation_kind_words[] = {
  "nhs-trust", "council", "icb", "ccg", "provider", "cic", "partnership", "board", "forum", "network",
  "national-body", "combined-authority", "other", NULL,
};
static const char *const organisation_level_words[] = {
  "neighbourhood", "place", "system", "regional", "national", NULL,
};

static const PbRegisterColumn organisation_columns[] = {
  MUST_PLAIN ("name", N_("Name"), TEXT),
  PLAIN ("short_name", N_("Short name"), TEXT),
  MUST_WORD ("kind", N_("Kind"), organisation_kind_words),
  WORD ("level", N_("Level"), organisation_level_words),
  PLAIN ("from_date", N_("Start"), DATE),
  PLAIN ("to_date", N_("End"), DATE),
  REF ("successor", N_("Succeeded by"), "organisation"),
  COMMON_COLUMNS,
};

static const PbRegisterColumn person_columns[] = {
  MUST_PLAIN ("name", N_("Name"), TEXT),
  COMMON_COLUMNS,
};

static const PbRegisterColumn role_columns[] = {
  MUST_REF ("person", N_("Person"), "person"),
  REF ("organisation", N_("Organisation"), "organisation"),
  PLAIN ("title", N_("Title"), TEXT),
  PLAIN ("from_date", N_("Start"), DATE),
  PLAIN ("to_date", N_("End"), DATE),
  MUST_PLAIN ("is_sourced", N_("A document states it"), BOOLEAN),
  COMMON_COLUMNS,
};

static const char *const plan_kind_words[] = {
  "stp", "strategy", "refresh", "operating-model", "framework", NULL,
};
static const char *const plan_state_words[] = {
  "in-development", "published", "in-force", "superseded", NULL,
};

static const PbRegisterColumn plan_columns[] = {
  MUST_PLAIN ("name", N_("Name"), TEXT),
  MUST_WORD ("kind", N_("Kind"), plan_kind_words),
  PLAIN ("from_date", N_("Start"), DATE),
  PLAIN ("to_date", N_("End"), DATE),
  WORD ("state", N_("State"), plan_state_words),
  COMMON_COLUMNS,
};

static const PbRegisterColumn commitment_columns[] = {
  PLAIN ("number", N_("Number"), INTEGER),
  MUST_PLAIN ("text", N_("Wording"), LONG_TEXT),
  PLAIN ("date", N_("Date"), DATE),
  REF ("plan", N_("Plan"), "plan"),
  WORD ("confidence", N_("Confidence"), confidence_words),
  COMMON_COLUMNS,
};

static const PbRegisterColumn frame_columns[] = {
  MUST_PLAIN ("name", N_("Name"), TEXT),
  PLAIN ("date", N_("Date"), DATE),
  REF ("plan", N_("Plan"), "plan"),
  COMMON_COLUMNS,
};

static const PbRegisterColumn frame_priority_columns[] = {
  MUST_REF ("frame", N_("Frame"), "frame"),
  MUST_PLAIN ("number", N_("Number"), INTEGER),
  MUST_PLAIN ("short_name", N_("Short name"), TEXT),
  PLAIN ("wording", N_("Wording"), LONG_TEXT),
  COMMON_COLUMNS,
};

static const PbRegisterColumn principle_columns[] = {
  MUST_PLAIN ("text", N_("Wording"), LONG_TEXT),
  REF ("plan", N_("Plan"), "plan"),
  COMMON_COLUMNS,
};

static const PbRegisterColumn driver_columns[] = {
  MUST_PLAIN ("text", N_("Wording"), LONG_TEXT),
  REF ("plan", N_("Plan"), "plan"),
  COMMON_COLUMNS,
};

static const PbRegisterColumn theme_columns[] = {
  MUST_PLAIN ("name", N_("Name"), TEXT),
  PLAIN ("text", N_("Description"), LONG_TEXT),
  COMMON_COLUMNS,
};

static const PbRegisterColumn statement_columns[] = {
  MUST_PLAIN ("text", N_("Wording"), LONG_TEXT),
  PLAIN ("date", N_("Date"), DATE),
  REF ("body", N_("Said by"), "organisation"),
  WORD ("confidence", N_("Confidence"), confidence_words),
  COMMON_COLUMNS,
};

static const char *const period_band_kind_words[] = { "pandemic", "phase", "plan", NULL };

static const PbRegisterColumn period_band_columns[] = {
  MUST_PLAIN ("name", N_("Name"), TEXT),
  PLAIN ("from_date", N_("Start"), DATE),
  PLAIN ("to_date", N_("End"), DATE),
  MUST_WORD ("kind", N_("Kind"), period_band_kind_words),
  COMMON_COLUMNS,
};

static const PbRegisterColumn projection_columns[] = {
  MUST_PLAIN ("name", N_("Name"), TEXT),
  MUST_PLAIN ("amount", N_("Amount"), NUMBER),
  PLAIN ("unit", N_("Unit"), TEXT),
  PLAIN ("sector", N_("Sector"), TEXT),
  PLAIN ("by_date", N_("By"), DATE),
  PLAIN ("scenario", N_("Scenario"), TEXT),
  PLAIN ("condition", N_("Condition"), LONG_TEXT),
  MUST_PLAIN ("is_derived", N_("Derived"), BOOLEAN),
  COMMON_COLUMNS,
};

static const PbRegisterColumn quoted_figure_columns[] = {
  MUST_PLAIN ("name", N_("Name"), TEXT),
  MUST_PLAIN ("quoted", N_("As quoted"), NUMBER),
  PLAIN ("derived", N_("As derived"), NUMBER),
  PLAIN ("unit", N_("Unit"), TEXT),
  PLAIN ("working", N_("Working"), LONG_TEXT),
  COMMON_COLUMNS,
};

static const char *const innovation_phase_words[] = {
  "response", "restoration", "recovery", "new-normal", NULL,
};

static const PbRegisterColumn innovation_columns[] = {
  MUST_PLAIN ("name", N_("Name"), TEXT),
  PLAIN ("need", N_("Need"), LONG_TEXT),
  PLAIN ("description", N_("Description"), LONG_TEXT),
  PLAIN ("start_date", N_("Started"), DATE),
  PLAIN ("cohort", N_("Cohort"), TEXT),
  WORD ("phase", N_("Phase"), innovation_phase_words),
  WORD ("work", N_("Task"), work_words),
  PLAIN ("owner", N_("Owner"), TEXT),
  PLAIN ("review_date", N_("Review"), DATE),
  COMMON_COLUMNS,
};

static const char *const innovation_state_state_words[] = {
  "idea", "pandemic-practice", "under-review", "kept", "amplified", "revised", "stopped", "lapsed",
  "undecided", NULL,
};

static const PbRegisterColumn innovation_state_columns[] = {
  MUST_REF ("innovation", N_("Innovation"), "innovation"),
  MUST_WORD ("state", N_("State"), innovation_state_state_words),
  PLAIN ("date", N_("Date"), DATE),
  REF ("body", N_("Decided by"), "organisation"),
  PLAIN ("reason", N_("Reason"), LONG_TEXT),
  COMMON_COLUMNS,
};

static const PbRegisterColumn initiative_columns[] = {
  MUST_PLAIN ("name", N_("Name"), TEXT),
  PLAIN ("need", N_("Need"), LONG_TEXT),
  PLAIN ("description", N_("Description"), LONG_TEXT),
  PLAIN ("start_date", N_("Started"), DATE),
  PLAIN ("site", N_("Site"), TEXT),
  COMMON_COLUMNS,
};

static const char *const evidence_kind_words[] = {
  "none", "claim", "activity", "before-and-after", "comparison", "trial", NULL,
};

static const PbRegisterColumn evidence_columns[] = {
  REF ("innovation", N_("Innovation"), "innovation"),
  REF ("initiative", N_("Initiative"), "initiative"),
  MUST_WORD ("kind", N_("Strength"), evidence_kind_words),
  PLAIN ("claim", N_("Claim"), LONG_TEXT),
  PLAIN ("number", N_("Number"), NUMBER),
  PLAIN ("unit", N_("Unit"), TEXT),
  PLAIN ("population", N_("Population"), TEXT),
  PLAIN ("comparator", N_("Comparator"), TEXT),
  PLAIN ("from_date", N_("Start"), DATE),
  PLAIN ("to_date", N_("End"), DATE),
  PLAIN ("method", N_("Method"), LONG_TEXT),
  PLAIN ("cited_from", N_("Cited from"), TEXT),
  COMMON_COLUMNS,
};

static const PbRegisterColumn decision_columns[] = {
  MUST_PLAIN ("title", N_("Title"), TEXT),
  PLAIN ("text", N_("Description"), LONG_TEXT),
  PLAIN ("raised_date", N_("Raised"), DATE),
  COMMON_COLUMNS,
};

static const char *const decision_step_outcome_words[] = {
  "planned", "proposed", "agreed-in-principle", "decided", "rejected", "deferred", "agreement-signed",
  "in-operation", "ended", "not-recorded", NULL,
};

static const PbRegisterColumn decision_step_columns[] = {
  MUST_REF ("decision", N_("Decision"), "decision"),
  MUST_PLAIN ("number", N_("Number"), INTEGER),
  REF ("body", N_("Body"), "organisation"),
  PLAIN ("date", N_("Date"), DATE),
  MUST_WORD ("outcome", N_("Outcome"), decision_step_outcome_words),
  PLAIN ("condition", N_("Condition"), LONG_TEXT),
  REF ("depends_on", N_("Depends on"), "decision_step"),
  COMMON_COLUMNS,
};

static const char *const agreement_state_words[] = { "proposed", "in-operation", "varied", "ended", NULL };

static const PbRegisterColumn agreement_columns[] = {
  MUST_PLAIN ("title", N_("Title"), TEXT),
  PLAIN ("legal_basis", N_("Legal basis"), TEXT),
  PLAIN ("scope", N_("Scope"), LONG_TEXT),
  PLAIN ("pooled_fund", N_("Pooled fund"), NUMBER),
  PLAIN ("start_date", N_("Start"), DATE),
  PLAIN ("term", N_("Term"), TEXT),
  PLAIN ("review_date", N_("Review"), DATE),
  PLAIN ("expiry_date", N_("Expiry"), DATE),
  MUST_WORD ("state", N_("State"), agreement_state_words),
  COMMON_COLUMNS,
};

static const char *const setting_location_precision_words[] = { "site", "ward", "town", "place", NULL };

static const PbRegisterColumn setting_columns[] = {
  MUST_PLAIN ("name", N_("Name"), TEXT),
  PLAIN ("town", N_("Town"), TEXT),
  PLAIN ("kind", N_("Kind"), TEXT),
  PLAIN ("latitude", N_("Latitude"), DECIMAL),
  PLAIN ("longitude", N_("Longitude"), DECIMAL),
  WORD ("location_precision", N_("Location is exact to the"), setting_location_precision_words),
  COMMON_COLUMNS,
};

static const char *const setting_use_use_words[] = {
  "mixed", "long-term", "dementia-long-term", "community-support-beds", "offered-for-sale", "closed",
  "not-stated", NULL,
};

static const PbRegisterColumn setting_use_columns[] = {
  MUST_REF ("setting", N_("Setting"), "setting"),
  MUST_WORD ("use", N_("Use"), setting_use_use_words),
  PLAIN ("from_date", N_("Start"), DATE),
  PLAIN ("to_date", N_("End"), DATE),
  PLAIN ("beds", N_("Beds"), NUMBER),
  PLAIN ("option", N_("Option"), TEXT),
  COMMON_COLUMNS,
};

static const char *const capacity_statement_direction_words[] = {
  "up", "down", "unchanged", "consolidated", NULL,
};

static const PbRegisterColumn capacity_statement_columns[] = {
  MUST_PLAIN ("subject", N_("Subject"), TEXT),
  MUST_WORD ("direction", N_("Direction"), capacity_statement_direction_words),
  PLAIN ("number", N_("Number"), NUMBER),
  PLAIN ("unit", N_("Unit"), TEXT),
  PLAIN ("date", N_("Date"), DATE),
  COMMON_COLUMNS,
};

static const PbRegisterColumn service_columns[] = {
  MUST_PLAIN ("name", N_("Name"), TEXT),
  PLAIN ("text", N_("Description"), LONG_TEXT),
  COMMON_COLUMNS,
};

static const char *const meeting_kind_words[] = { "board", "cabinet", "assembly", "other", NULL };
static const char *const meeting_state_words[] = { "planned", "held", "cancelled", NULL };

static const PbRegisterColumn meeting_columns[] = {
  REF ("body", N_("Body"), "organisation"),
  MUST_PLAIN ("title", N_("Title"), TEXT),
  MUST_PLAIN ("date", N_("Date"), DATE),
  MUST_WORD ("kind", N_("Kind"), meeting_kind_words),
  PLAIN ("in_public", N_("In public"), BOOLEAN),
  PLAIN ("sequence", N_("Sequence"), INTEGER),
  PLAIN ("format", N_("Format"), TEXT),
  WORD ("state", N_("State"), meeting_state_words),
  COMMON_COLUMNS,
};

static const char *const assembly_question_kind_words[] = { "main", "exit", NULL };

static const PbRegisterColumn assembly_question_columns[] = {
  MUST_REF ("meeting", N_("Meeting"), "meeting"),
  MUST_WORD ("kind", N_("Kind"), assembly_question_kind_words),
  MUST_PLAIN ("text", N_("Question"), LONG_TEXT),
  COMMON_COLUMNS,
};

static const PbRegisterColumn assembly_response_columns[] = {
  MUST_REF ("question", N_("Question"), "assembly_question"),
  PLAIN ("place", N_("Place"), CODE),
  MUST_PLAIN ("text", N_("Response"), LONG_TEXT),
  PLAIN ("by", N_("By"), TEXT),
  PLAIN ("date", N_("Date"), DATE),
  COMMON_COLUMNS,
};

static const PbRegisterColumn pledge_columns[] = {
  PLAIN ("place", N_("Place"), CODE),
  PLAIN ("by", N_("By"), TEXT),
  MUST_PLAIN ("text", N_("Pledge"), LONG_TEXT),
  PLAIN ("due_date", N_("Due"), DATE),
  MUST_WORD ("state", N_("State"), promise_words),
  PLAIN ("date", N_("Date"), DATE),
  COMMON_COLUMNS,
};

static const PbRegisterColumn ask_columns[] = {
  PLAIN ("from_party", N_("Who asks"), TEXT),
  PLAIN ("to_party", N_("Who is asked"), TEXT),
  MUST_PLAIN ("text", N_("Ask"), LONG_TEXT),
  MUST_WORD ("state", N_("State"), promise_words),
  PLAIN ("date", N_("Date"), DATE),
  COMMON_COLUMNS,
};

static const char *const topic_state_words[] = { "parked", "picked-up", NULL };

static const PbRegisterColumn topic_columns[] = {
  REF ("meeting", N_("Meeting"), "meeting"),
  MUST_PLAIN ("text", N_("Topic"), LONG_TEXT),
  MUST_WORD ("state", N_("State"), topic_state_words),
  PLAIN ("date", N_("Date"), DATE),
  COMMON_COLUMNS,
};

static const PbRegisterColumn recommendation_set_columns[] = {
  MUST_PLAIN ("title", N_("Title"), TEXT),
  PLAIN ("issuer", N_("Issued by"), TEXT),
  PLAIN ("total", N_("Recommendations in all"), INTEGER),
  PLAIN ("date", N_("Date"), DATE),
  COMMON_COLUMNS,
};

static const char *const recommendation_state_words[] = {
  "not-triaged", "local", "regional", "accepted", "in-progress", "done", "rejected", NULL,
};

static const PbRegisterColumn recommendation_columns[] = {
  MUST_REF ("recommendation_set", N_("Set"), "recommendation_set"),
  PLAIN ("number", N_("Number"), TEXT),
  MUST_PLAIN ("text", N_("Wording"), LONG_TEXT),
  PLAIN ("owner", N_("Owner"), TEXT),
  MUST_WORD ("state", N_("State"), recommendation_state_words),
  COMMON_COLUMNS,
};

static const char *const action_state_words[] = { "open", "done", "dropped", NULL };

static const PbRegisterColumn action_columns[] = {
  MUST_PLAIN ("text", N_("Action"), LONG_TEXT),
  PLAIN ("raised_date", N_("Raised"), DATE),
  PLAIN ("due_date", N_("Due"), DATE),
  PLAIN ("owner", N_("Owner"), TEXT),
  WORD ("work", N_("Task"), work_words),
  MUST_WORD ("state", N_("State"), action_state_words),
  COMMON_COLUMNS,
};

static const PbRegisterColumn milestone_columns[] = {
  MUST_PLAIN ("text", N_("Milestone"), LONG_TEXT),
  PLAIN ("date", N_("Due"), DATE),
  PLAIN ("done_date", N_("Done"), DATE),
  COMMON_COLUMNS,
};

static const PbRegisterColumn event_columns[] = {
  MUST_PLAIN ("title", N_("Title"), TEXT),
  MUST_PLAIN ("date", N_("Date"), DATE),
  PLAIN ("to_date", N_("End"), DATE),
  PLAIN ("kind", N_("Kind"), TEXT),
  COMMON_COLUMNS,
};

static const PbRegisterColumn engagement_columns[] = {
  MUST_PLAIN ("text", N_("What was done"), LONG_TEXT),
  PLAIN ("mode", N_("Mode"), TEXT),
  PLAIN ("date", N_("Date"), DATE),
  PLAIN ("to_date", N_("End"), DATE),
  COMMON_COLUMNS,
};

static const PbRegisterColumn consultation_columns[] = {
  MUST_PLAIN ("title", N_("Title"), TEXT),
  PLAIN ("from_date", N_("Start"), DATE),
  PLAIN ("to_date", N_("End"), DATE),
  PLAIN ("responses", N_("Responses"), NUMBER),
  COMMON_COLUMNS,
};

static const char *const assessment_kind_words[] = { "equality-impact", "other", NULL };

static const PbRegisterColumn assessment_columns[] = {
  MUST_PLAIN ("title", N_("Title"), TEXT),
  MUST_WORD ("kind", N_("Kind"), assessment_kind_words),
  PLAIN ("state", N_("State"), TEXT),
  PLAIN ("date", N_("Date"), DATE),
  COMMON_COLUMNS,
};

static const PbRegisterColumn impact_columns[] = {
  MUST_PLAIN ("group_name", N_("Group"), TEXT),
  MUST_PLAIN ("text", N_("Impact"), LONG_TEXT),
  COMMON_COLUMNS,
};

static const PbRegisterColumn place_profile_columns[] = {
  PLAIN ("place", N_("Place"), CODE),
  MUST_PLAIN ("text", N_("Text"), LONG_TEXT),
  PLAIN ("maturity", N_("Maturity"), TEXT),
  PLAIN ("date", N_("Date"), DATE),
  COMMON_COLUMNS,
};

static const PbRegisterColumn glossary_term_columns[] = {
  MUST_PLAIN ("term", N_("Term"), TEXT),
  MUST_PLAIN ("definition", N_("Definition"), LONG_TEXT),
  COMMON_COLUMNS,
};

static const char *const target_direction_words[] = { "at-least", "at-most", NULL };
static const char *const target_state_words[] = { "set", "withdrawn", NULL };

static const PbRegisterColumn target_columns[] = {
  MUST_PLAIN ("wording", N_("Wording"), LONG_TEXT),
  PLAIN ("sex", N_("Sex"), TEXT),
  PLAIN ("age", N_("Age"), TEXT),
  PLAIN ("place", N_("Place"), CODE),
  PLAIN ("value", N_("Value"), DECIMAL),
  WORD ("direction", N_("Met when the value is"), target_direction_words),
  PLAIN ("set_date", N_("Set"), DATE),
  PLAIN ("due", N_("By"), DATE),
  MUST_WORD ("state", N_("State"), target_state_words),
  COMMON_COLUMNS,
};

static const PbRegisterColumn chart_note_columns[] = {
  MUST_PLAIN ("text", N_("What the note says"), LONG_TEXT),
  MUST_PLAIN ("date", N_("Written"), DATE),
  PLAIN ("author", N_("By"), TEXT),
  MUST_PLAIN ("indicator", N_("Indicator"), TEXT),
  PLAIN ("sex", N_("Sex"), TEXT),
  PLAIN ("age", N_("Age"), TEXT),
  PLAIN ("category_type", N_("Kind of category"), TEXT),
  PLAIN ("category", N_("Category"), TEXT),
  PLAIN ("area", N_("Area"), CODE),
  PLAIN ("period", N_("Period"), TEXT),
  COMMON_COLUMNS,
};

static const char *const link_role_words[] = {
  "about", "answers", "approver", "area", "attachment", "author", "chair", "considered", "covers",
  "follows", "indicator", "lead", "measure", "member", "mentions", "partner", "party", "permission",
  "phase", "place", "priority", "reach", "scope", "service", "signatory", "site", "supports", "theme",
  "without", NULL,
};

static const PbRegisterColumn link_columns[] = {
  MUST_PLAIN ("from_kind", N_("Register"), TEXT),
  MUST_PLAIN ("from_uid", N_("Row"), TEXT),
  MUST_WORD ("role", N_("Link"), link_role_words),
  MUST_PLAIN ("to_kind", N_("Linked register"), TEXT),
  MUST_PLAIN ("to_key", N_("Linked row or code"), TEXT),
  PLAIN ("from_date", N_("Start"), DATE),
  PLAIN ("to_date", N_("End"), DATE),
  COMMON_COLUMNS,
};

const PbRegisterKind pb_register_kinds[] = {
  REGISTER (document, N_("Document"), N_("Documents"), "title"),
  REGISTER (organisation, N_("Organisation"), N_("Organisations"), "name"),
  REGISTER (person, N_("Person"), N_("People"), "name"),
  REGISTER (role, N_("Role"), N_("Roles"), "title"),
  REGISTER (plan, N_("Plan"), N_("Plans"), "name"),
  REGISTER (commitment, N_("Commitment"), N_("Commitments"), "text"),
  REGISTER (frame, N_("Frame of priorities"), N_("Frames of priorities"), "name"),
  REGISTER (frame_priority, N_("Priority of a frame"), N_("Priorities of frames"), "short_name"),
  REGISTER (principle, N_("Principle"), N_("Principles"), "text"),
  REGISTER (driver, N_("Driver"), N_("Drivers"), "text"),
  REGISTER (theme, N_("Theme"), N_("Themes"), "name"),
  REGISTER (statement, N_("Statement"), N_("Statements"), "text"),
  REGISTER (period_band, N_("Period"), N_("Periods"), "name"),
  REGISTER (projection, N_("Projection"), N_("Projections"), "name"),
  REGISTER (quoted_figure, N_("Quoted figure"), N_("Quoted figures"), "name"),
  REGISTER (innovation, N_("Innovation"), N_("Innovations"), "name"),
  REGISTER (innovation_state, N_("State of an innovation"), N_("States of innovations"), "state"),
  REGISTER (initiative, N_("Initiative"), N_("Initiatives"), "name"),
  REGISTER (evidence, N_("Evidence"), N_("Evidence"), "claim"),
  REGISTER (decision, N_("Decision"), N_("Decisions"), "title"),
  REGISTER (decision_step, N_("Step of a decision"), N_("Steps of decisions"), "outcome"),
  REGISTER (agreement, N_("Agreement"), N_("Agreements"), "title"),
  REGISTER (setting, N_("Setting"), N_("Settings"), "name"),
  REGISTER (setting_use, N_("Use of a setting"), N_("Uses of settings"), "use"),
  REGISTER (capacity_statement, N_("Statement of capacity"), N_("Statements of capacity"), "subject"),
  REGISTER (service, N_("Service"), N_("Services"), "name"),
  REGISTER (meeting, N_("Meeting"), N_("Meetings"), "title"),
  REGISTER (assembly_question, N_("Question of an assembly"), N_("Questions of assemblies"), "text"),
  REGISTER (assembly_response, N_("Response"), N_("Responses"), "text"),
  REGISTER (pledge, N_("Pledge"), N_("Pledges"), "text"),
  REGISTER (ask, N_("Ask"), N_("Asks"), "text"),
  REGISTER (topic, N_("Topic"), N_("Topics"), "text"),
  REGISTER (recommendation_set, N_("Set of recommendations"), N_("Sets of recommendations"), "title"),
  REGISTER (recommendation, N_("Recommendation"), N_("Recommendations"), "text"),
  REGISTER (action, N_("Action"), N_("Actions"), "text"),
  REGISTER (milestone, N_("Milestone"), N_("Milestones"), "text"),
  REGISTER (event, N_("Event"), N_("Events"), "title"),
  REGISTER (engagement, N_("Engagement"), N_("Engagement"), "text"),
  REGISTER (consultation, N_("Consultation"), N_("Consultations"), "title"),
  REGISTER (assessment, N_("Assessment"), N_("Assessments"), "title"),
  REGISTER (impact, N_("Impact"), N_("Impacts"), "group_name"),
  REGISTER (place_profile, N_("Place profile"), N_("Place profiles"), "text"),
  REGISTER (glossary_term, N_("Term"), N_("Glossary"), "term"),
  KIND (target, "register_target", N_("Target"), N_("Targets"), "registers/target.csv", "wording"),
  KIND (chart_note, "register_chart_note", N_("Note on a chart"), N_("Notes on charts"), "registers/chart_note.csv",
        "text"),
  KIND (link, "register_link", N_("Link"), N_("Links"), "registers/links.csv", "role"),
};

const guint pb_register_n_kinds = G_N_ELEMENTS (pb_register_kinds);
