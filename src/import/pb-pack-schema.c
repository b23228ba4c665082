#include "pb-pack-schema.h"

#include "pb-figures.h"
#include "pb-fuzzy-date.h"
#include "pb-indicator.h"
#include "pb-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const PbPackTable pb_pack_tables[PB_N_PACK_TABLES] = {
  [PB_PACK_DATASETS] = {
    "datasets",
    {
      { "code", PB_CELL_TEXT, TRUE },
      { "title", PB_CELL_TEXT, TRUE },
      { "publisher", PB_CELL_TEXT, TRUE },
      { "republisher", PB_CELL_TEXT },
      { "licence", PB_CELL_TEXT, TRUE },
      { "licence_url", PB_CELL_TEXT },
      { "attribution", PB_CELL_TEXT },
      { "published", PB_CELL_FUZZY },
      { "accessed", PB_CELL_FUZZY },
      { "area_edition", PB_CELL_TEXT },
      { "file_name", PB_CELL_TEXT },
      { "sha256", PB_CELL_TEXT },
      { "bytes", PB_CELL_INTEGER },
      { "location", PB_CELL_TEXT },
      { "note", PB_CELL_TEXT },
      { "disclosure", PB_CELL_TEXT },
    },
    NULL,
    "INSERT INTO dataset (id, code, title, publisher, republisher, licence, licence_url, attribution, published, accessed,"
    "                     area_edition, file_name, sha256, bytes, location, note, disclosure)"
    " VALUES (?21, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)"
    " ON CONFLICT (code) DO UPDATE SET title = excluded.title, publisher = excluded.publisher,"
    "   republisher = excluded.republisher, licence = excluded.licence, licence_url = excluded.licence_url,"
    "   attribution = excluded.attribution, published = excluded.published, accessed = excluded.accessed,"
    "   area_edition = excluded.area_edition, file_name = excluded.file_name, sha256 = excluded.sha256,"
    "   bytes = excluded.bytes, location = excluded.location, note = excluded.note, disclosure = excluded.disclosure",
  },
  [PB_PACK_AREAS] = {
    "areas",
    {
      { "code", PB_CELL_TEXT, TRUE },
      { "name", PB_CELL_TEXT, TRUE },
      { "level", PB_CELL_LEVEL, TRUE },
      { "valid_from", PB_CELL_DAY },
      { "valid_to", PB_CELL_DAY },
      { "parent_code", PB_CELL_TEXT },
      { "role", PB_CELL_ROLE, TRUE },
    },
    NULL,
    /* An area that another system owns stays as that system describes it. */
    "INSERT INTO area (id, system_id, code, name, level, valid_from, valid_to, parent_code, role)"
    " VALUES (?21, CASE WHEN ?7 = 'own' THEN ?20 END, ?1, ?2, ?3, ?4, ?5, NULLIF (?6, ''), ?7)"
    " ON CONFLICT (code) DO UPDATE SET name = excluded.name, level = excluded.level, valid_from = excluded.valid_from,"
    "   valid_to = excluded.valid_to, parent_code = excluded.parent_code, role = excluded.role,"
    "   system_id = COALESCE (excluded.system_id, area.system_id)"
    " WHERE area.system_id IS NULL OR area.system_id = ?20",
  },
  [PB_PACK_AREA_SETS] = {
    "area-sets",
    {
      { "code", PB_CELL_TEXT, TRUE },
      { "name", PB_CELL_TEXT, TRUE },
      { "kind", PB_CELL_SET_KIND, TRUE },
      { "valid_from", PB_CELL_DAY },
      { "valid_to", PB_CELL_DAY },
      { "is_default", PB_CELL_FLAG, TRUE },
      { "note", PB_CELL_TEXT },
      { "source", PB_CELL_TEXT },
    },
    NULL,
    "INSERT INTO area_set (system_id, code, name, kind, valid_from, valid_to, is_default, note, source)"
    " VALUES (?20, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
    " ON CONFLICT (system_id, code) DO UPDATE SET name = excluded.name, kind = excluded.kind, valid_from = excluded.valid_from,"
    "   valid_to = excluded.valid_to, is_default = excluded.is_default, note = excluded.note, source = excluded.source",
  },
  [PB_PACK_AREA_MEMBERS] = {
    "area-members",
    {
      { "area_set", PB_CELL_AREA_SET, TRUE },
      { "place_code", PB_CELL_TEXT, TRUE },
      { "place_name", PB_CELL_TEXT, TRUE },
      { "area_code", PB_CELL_AREA, TRUE },
      { "edition", PB_CELL_TEXT },
      { "valid_from", PB_CELL_DAY },
      { "valid_to", PB_CELL_DAY },
    },
    "DELETE FROM area_member WHERE area_set_id IN (SELECT id FROM area_set WHERE system_id = ?1)",
    "INSERT INTO area_member (area_set_id, place_code, place_name, area_code, edition, valid_from, valid_to)"
    " VALUES ((SELECT id FROM area_set WHERE code = ?1 AND system_id = ?20), ?2, ?3, ?4, ?5, ?6, ?7)",
  },
  [PB_PACK_AREA_SUCCESSORS] = {
    "area-successors",
    {
      { "from_code", PB_CELL_TEXT, TRUE },
      { "to_code", PB_CELL_TEXT, TRUE },
      { "change", PB_CELL_TEXT, TRUE },
      { "date", PB_CELL_DAY },
    },
    NULL,
    "INSERT INTO area_successor (from_code, to_code, change, date) VALUES (?1, ?2, ?3, ?4)"
    " ON CONFLICT (from_code, to_code) DO UPDATE SET change = excluded.change, date = excluded.date",
  },
  [PB_PACK_PRIORITIES] = {
    "priorities",
    {
      { "number", PB_CELL_INTEGER, TRUE },
      { "short_name", PB_CELL_TEXT, TRUE },
      { "wording", PB_CELL_TEXT, TRUE },
      { "document", PB_CELL_TEXT },
      { "date", PB_CELL_FUZZY },
    },
    NULL,
    "INSERT INTO priority (system_id, number, short_name, wording, document, document_date)"
    " VALUES (?20, ?1, ?2, ?3, ?4, ?5)"
    " ON CONFLICT (system_id, number) DO UPDATE SET short_name = excluded.short_name, wording = excluded.wording,"
    "   document = excluded.document, document_date = excluded.document_date",
  },
  [PB_PACK_INDICATORS] = {
    "indicators",
    {
      { "code", PB_CELL_TEXT, TRUE },
      { "name", PB_CELL_TEXT, TRUE },
      { "short_name", PB_CELL_TEXT },
      { "definition", PB_CELL_TEXT },
      { "unit", PB_CELL_TEXT },
      { "value_type", PB_CELL_VALUE_TYPE, TRUE },
      { "decimals", PB_CELL_INTEGER, TRUE },
      { "polarity", PB_CELL_POLARITY, TRUE },
      { "multiplier", PB_CELL_NUMBER },
      { "ci_method", PB_CELL_TEXT },
      { "standard_population", PB_CELL_TEXT },
      { "disclosure_rule", PB_CELL_TEXT },
      { "group", PB_CELL_INTEGER, TRUE },
      { "position", PB_CELL_INTEGER, TRUE },
      { "caveats", PB_CELL_TEXT },
      { "source_note", PB_CELL_TEXT },
    },
    "DELETE FROM indicator_group WHERE system_id = ?1",
    /* An indicator that an earlier system shows stays as that system describes it. */
    "INSERT INTO indicator (id, code, name, short_name, definition, unit, value_type, decimals, polarity, multiplier,"
    "                       ci_method, standard_population, disclosure_rule, caveats, source_note)"
    " VALUES (?21, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?15, ?16)"
    " ON CONFLICT (code) DO UPDATE SET name = excluded.name, short_name = excluded.short_name,"
    "   definition = excluded.definition, unit = excluded.unit, value_type = excluded.value_type,"
    "   decimals = excluded.decimals, polarity = excluded.polarity, multiplier = excluded.multiplier,"
    "   ci_method = excluded.ci_method, standard_population = excluded.standard_population,"
    "   disclosure_rule = excluded.disclosure_rule, caveats = excluded.caveats, source_note = excluded.source_note"
    " WHERE NOT EXISTS (SELECT 1 FROM indicator_group AS g WHERE g.indicator_id = indicator.id AND g.system_id < ?20)",
    "INSERT INTO indicator_group (system_id, indicator_id, \"group\", position) "
    " VALUES (?20, (SELECT id FROM indicator WHERE code = ?1), ?13, ?14)",
  },
};

guint
pb_pack_count_columns (const PbPackTable *table)
{
  guint n_columns = 0;

  while (n_columns < PB_PACK_MAX_COLUMNS && table->columns[n_columns].name != NULL)
    n_columns++;

  return n_columns;
}

static gboolean
is_one_of (const char        *text,
           const char *const *words)
{
  return g_strv_contains (words, text);
}

static const char *
check_word (PbCellKind  kind,
            const char *text)
{
  static const char *const roles[] = { "own", "context", "benchmark", NULL };
  static const char *const set_kinds[] = { "actual", "scenario", NULL };
  static const char *const flags[] = { "0", "1", "false", "true", NULL };
  PbLevel level;
  PbPolarity polarity;
  PbValueType value_type;

  switch ((int) kind)
    {
    case PB_CELL_LEVEL:
      return pb_level_from_word (text, &level) ? NULL : _("not a level: country, region, utla, ltla, nhs, place, ward, msoa or lsoa");

    case PB_CELL_POLARITY:
      return pb_polarity_from_word (text, &polarity)
               ? NULL
               : _("not a polarity: high-is-good, low-is-good, no-judgement or not-applicable");

    case PB_CELL_VALUE_TYPE:
      return pb_value_type_from_word (text, &value_type) ? NULL : _("not a kind of value");

    case PB_CELL_ROLE:
      return is_one_of (text, roles) ? NULL : _("not a role: own, context or benchmark");

    case PB_CELL_SET_KIND:
      return is_one_of (text, set_kinds) ? NULL : _("not a kind of area set: actual or scenario");

    case PB_CELL_FLAG:
      return is_one_of (text, flags) ? NULL : _("neither 0 nor 1");

    default:
      return NULL;
    }
}

const char *
pb_cell_check (PbCellKind  kind,
               const char *text)
{
  PbFuzzyDate date;
  PbDay day;
  double number;
  gint64 integer;

  if (*text == '\0')
    return NULL;

  switch ((int) kind)
    {
    case PB_CELL_DAY:
      return pb_day_parse_iso (text, &day) ? NULL : _("not a day; write it like 2024-03-31");

    case PB_CELL_FUZZY:
      return pb_fuzzy_date_parse (text, &date, NULL) ? NULL : _("not a date; write it like 2024-03-31, 2024-03, 2024-spring or 2024");

    case PB_CELL_NUMBER:
      return pb_figure_parse (text, &number) ? NULL : _("not a number");

    case PB_CELL_INTEGER:
      return g_ascii_string_to_signed (text, 10, 0, G_MAXINT64, &integer, NULL) ? NULL : _("not a whole number");

    default:
      return check_word (kind, text);
    }
}

const char *
pb_cell_to_stored (PbCellKind  kind,
                   const char *text)
{
  if (kind == PB_CELL_FLAG)
    return g_str_equal (text, "1") || g_str_equal (text, "true") ? "1" : "0";

  if (*text == '\0' && (kind == PB_CELL_DAY || kind == PB_CELL_NUMBER || kind == PB_CELL_INTEGER))
    return NULL;

  return text;
}
