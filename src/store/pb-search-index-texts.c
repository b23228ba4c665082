#include "pb-search-index-private.h"

#include <glib/gi18n-lib.h>

/* Which rows are found under which heading; other kinds under the last. */
static const struct { const char *kind; PbSearchGroup group; } places_of_kinds[] = {
  { "innovation", PB_SEARCH_INNOVATIONS },
  { "innovation_state", PB_SEARCH_INNOVATIONS },
  { "initiative", PB_SEARCH_INNOVATIONS },
  { "evidence", PB_SEARCH_INNOVATIONS },
  { "decision", PB_SEARCH_DECISIONS },
  { "decision_step", PB_SEARCH_DECISIONS },
  { "agreement", PB_SEARCH_AGREEMENTS },
  { "setting", PB_SEARCH_SETTINGS },
  { "setting_use", PB_SEARCH_SETTINGS },
  { "capacity_statement", PB_SEARCH_SETTINGS },
  { "service", PB_SEARCH_SETTINGS },
  { "commitment", PB_SEARCH_PRIORITIES },
  { "frame", PB_SEARCH_PRIORITIES },
  { "frame_priority", PB_SEARCH_PRIORITIES },
  { "plan", PB_SEARCH_PRIORITIES },
  { "principle", PB_SEARCH_PRIORITIES },
  { "driver", PB_SEARCH_PRIORITIES },
  { "theme", PB_SEARCH_PRIORITIES },
  { "projection", PB_SEARCH_PRIORITIES },
  { "milestone", PB_SEARCH_PRIORITIES },
  { "meeting", PB_SEARCH_ASSEMBLY },
  { "assembly_question", PB_SEARCH_ASSEMBLY },
  { "assembly_response", PB_SEARCH_ASSEMBLY },
  { "pledge", PB_SEARCH_ASSEMBLY },
  { "ask", PB_SEARCH_ASSEMBLY },
  { "topic", PB_SEARCH_ASSEMBLY },
  { "organisation", PB_SEARCH_ORGANISATIONS },
  { "person", PB_SEARCH_ORGANISATIONS },
  { "role", PB_SEARCH_ORGANISATIONS },
  { "document", PB_SEARCH_DOCUMENTS },
  { "glossary_term", PB_SEARCH_GLOSSARY },
};

const char *
pb_search_group_get_title (PbSearchGroup group)
{
  static const char *const titles[PB_N_SEARCH_GROUPS] = {
    N_("Indicators"),
    N_("Places and areas"),
    N_("Innovations"),
    N_("Decisions"),
    N_("Agreements"),
    N_("Settings"),
    N_("Priorities and plans"),
    N_("Assembly"),
    N_("Organisations and people"),
    N_("Documents"),
    N_("Glossary"),
    N_("Other records"),
  };

  g_return_val_if_fail (group < PB_N_SEARCH_GROUPS, "");

  return _(titles[group]);
}

void
pb_search_text_free (gpointer data)
{
  PbSearchText *self = data;

  g_free (self->key);
  g_free (self->title);
  g_free (self->about);
  g_free (self->body);
  g_free (self);
}

static PbSearchText *
add (GPtrArray  *group,
     const char *kind,
     const char *key,
     const char *title)
{
  PbSearchText *text = g_new0 (PbSearchText, 1);

  text->kind = g_intern_string (kind);
  text->key = g_strdup (key);
  text->title = g_strdup (title);
  text->is_named = TRUE;
  g_ptr_array_add (group, text);

  return text;
}

static void
add_indicators (PbCatalogue *catalogue,
                GPtrArray   *group)
{
  for (guint i = 0; i < pb_catalogue_get_n_indicators (catalogue); i++)
    {
      PbIndicator *indicator = pb_catalogue_get_indicator (catalogue, i);
      const PbIndicatorFacts *facts = pb_indicator_get_facts (indicator);
      PbSearchText *text = add (group, "indicator", facts->code, facts->name);

      text->about = g_strdup (facts->unit);
      text->body = g_strjoin (" · ", facts->definition, facts->caveats, facts->short_name, facts->code, NULL);
    }
}

static void
add_places (PbCatalogue *catalogue,
            GPtrArray   *group,
            GHashTable  *seen)
{
  for (guint s = 0; s < pb_catalogue_get_n_area_sets (catalogue); s++)
    {
      PbAreaSet *set = pb_catalogue_get_area_set (catalogue, s);

      for (guint i = 0; i < pb_area_set_get_n_places (set); i++)
        {
          const char *code = pb_area_set_get_place_code (set, i);
          PbSearchText *text;

          if (!g_hash_table_add (seen, g_strdup (code)))
            continue;

          text = add (group, "place", code, pb_area_set_get_place_name (set, i));
          text->about = g_strdup_printf (_("Place, %s"), pb_area_set_get_name (set));
          text->body = g_strdup (code);
        }
    }
}

static const char *
get_level_title (PbLevel level)
{
  switch (level)
    {
    case PB_LEVEL_COUNTRY:
      return _("Country");
    case PB_LEVEL_REGION:
      return _("Region");
    case PB_LEVEL_UTLA:
      return _("County or unitary authority");
    case PB_LEVEL_LTLA:
      return _("District");
    case PB_LEVEL_NHS:
      return _("NHS area");
    case PB_LEVEL_WARD:
      return _("Ward");
    case PB_LEVEL_MSOA:
    case PB_LEVEL_LSOA:
      return _("Small area");
    case PB_LEVEL_PLACE:
    default:
      return _("Place");
    }
}

/* Going to a small area is going to the district it lies in. */
static void
add_areas (PbCatalogue *catalogue,
           GPtrArray   *areas,
           gboolean     are_small,
           GPtrArray   *group,
           GHashTable  *seen)
{
  for (guint i = 0; areas != NULL && i < areas->len; i++)
    {
      PbArea *area = g_ptr_array_index (areas, i);
      const char *code = pb_area_get_code (area);
      PbArea *parent = NULL;
      PbSearchText *text;

      if (!g_hash_table_add (seen, g_strdup (code)))
        continue;

      if (are_small && pb_area_get_parent_code (area) != NULL)
        parent = pb_catalogue_find_area (catalogue, pb_area_get_parent_code (area));

      text = add (group, "place", parent != NULL ? pb_area_get_code (parent) : code, pb_area_get_name (area));
      text->about = parent != NULL ? g_strdup_printf (_("%s in %s"), get_level_title (pb_area_get_level (area)),
                                                      pb_area_get_name (parent))
                                   : g_strdup (get_level_title (pb_area_get_level (area)));
      text->body = g_strdup (code);
    }
}

/* Marks and codes are no words. */
static gboolean
is_text (const PbRegisterColumn *column)
{
  return !g_str_equal (column->name, "system") && !g_str_equal (column->name, "source_mark") &&
         (column->type == PB_REGISTER_TEXT || column->type == PB_REGISTER_LONG_TEXT);
}

/* Titles of rows that have none of their own ("kept") are those of the rows they are about. */
static char *
dup_title (PbRegisters      *registers,
           PbRegisterRecord *record)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);
  const PbRegisterColumn *column = &kind->columns[pb_register_kind_find_column (kind, kind->title_column)];
  const char *title = pb_register_record_get_title (record);

  if (column->type != PB_REGISTER_WORD)
    return g_strdup (title);

  title = pb_register_column_get_word_title (column, pb_register_record_get (record, kind->title_column));
  for (guint i = 0; i < kind->n_own; i++)
    if (kind->columns[i].is_required && kind->columns[i].ref_kind != NULL &&
        pb_registers_get_title_of (registers, record, kind->columns[i].name) != NULL)
      return g_strdup_printf ("%s: %s", pb_registers_get_title_of (registers, record, kind->columns[i].name), title);

  return g_strdup (title);
}

static void
add_record (PbRegisters      *registers,
            PbRegisterRecord *record,
            GPtrArray        *group)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);
  g_autofree char *title = dup_title (registers, record);
  gboolean is_named = kind->columns[pb_register_kind_find_column (kind, kind->title_column)].type == PB_REGISTER_TEXT;
  g_autoptr(GString) body = g_string_new (is_named ? NULL : title);
  PbSearchText *text = add (group, kind->word, pb_register_record_get_uid (record), title);

  for (guint i = 0; i < kind->n_columns; i++)
    {
      const char *value = pb_register_record_get_value (record, i);

      if (value != NULL && is_text (&kind->columns[i]) && !g_str_equal (value, title))
        g_string_append_printf (body, "%s%s", body->len > 0 ? "\n" : "", value);
    }

  text->is_named = is_named;
  text->body = g_string_free (g_steal_pointer (&body), FALSE);
}

static PbSearchGroup
find_group (const PbRegisterKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (places_of_kinds); i++)
    if (g_str_equal (places_of_kinds[i].kind, kind->word))
      return places_of_kinds[i].group;

  return PB_SEARCH_OTHERS;
}

void
pb_search_collect (PbCatalogue *catalogue,
                   PbRegisters *registers,
                   GPtrArray   *small_areas,
                   GPtrArray  **groups)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_kinds;
  const PbRegisterKind *kinds = pb_register_kinds_get (&n_kinds);

  add_indicators (catalogue, groups[PB_SEARCH_INDICATORS]);
  add_places (catalogue, groups[PB_SEARCH_PLACES], seen);
  add_areas (catalogue, pb_catalogue_get_areas (catalogue), FALSE, groups[PB_SEARCH_PLACES], seen);
  add_areas (catalogue, small_areas, TRUE, groups[PB_SEARCH_PLACES], seen);

  for (guint k = 0; registers != NULL && k < n_kinds; k++)
    {
      GPtrArray *records = pb_registers_list (registers, kinds[k].word);

      if (g_str_equal (kinds[k].word, "link"))
        continue;
      for (guint i = 0; i < records->len; i++)
        add_record (registers, g_ptr_array_index (records, i), groups[find_group (&kinds[k])]);
    }
}
