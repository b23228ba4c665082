#include "pb-setting-list.h"

#include "pb-bounded-number.h"
#include "pb-register-places.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

/* The first use that begins, or may begin, after the one that holds. */
static PbSettingUse *
find_next (GPtrArray    *uses,
           PbSettingUse *current,
           PbDay         moment)
{
  for (guint i = 0; i < uses->len; i++)
    {
      PbSettingUse *use = g_ptr_array_index (uses, i);

      if (use != current && use->has_from && !pb_fuzzy_date_holds_certainly (&use->from, moment))
        return use;
    }

  return NULL;
}

static char *
say_later (const PbSettingUse *next,
           PbDay               moment)
{
  g_autofree char *when = pb_text_fuzzy (pb_register_record_get (next->record, "from_date"));
  g_autofree char *beds = pb_setting_use_beds (next->record);
  gboolean is_possible = pb_fuzzy_date_holds_possibly (&next->from, moment);

  return is_possible
           ? g_strdup_printf (_("Possibly already, from %s: %s; beds: %s"), when, pb_setting_use_to_words (next->word), beds)
           : g_strdup_printf (_("Later, from %s: %s; beds: %s"), when, pb_setting_use_to_words (next->word), beds);
}

/* Where the number of beds falls from one use to the next: how many leave, and when. */
static char *
say_change (GPtrArray *uses,
            PbDay      moment)
{
  for (guint i = 1; i < uses->len; i++)
    {
      PbSettingUse *before = g_ptr_array_index (uses, i - 1);
      PbSettingUse *after = g_ptr_array_index (uses, i);
      g_autofree char *when = NULL;
      PbBoundedNumber from, to;
      int n_beds;

      if (!after->has_from || !pb_register_record_get_number (before->record, "beds", &from) ||
          !pb_register_record_get_number (after->record, "beds", &to) || !(to.value < from.value) ||
          from.bound != PB_BOUND_EXACT || to.bound != PB_BOUND_EXACT)
        continue;

      n_beds = (int) (from.value - to.value);
      when = pb_text_fuzzy (pb_register_record_get (after->record, "from_date"));
      return pb_fuzzy_date_holds_certainly (&after->from, moment)
               ? g_strdup_printf (ngettext ("%d bed left, %s", "%d beds left, %s", n_beds), n_beds, when)
               : g_strdup_printf (ngettext ("%d bed leaves, %s", "%d beds leave, %s", n_beds), n_beds, when);
    }

  return NULL;
}

/* How exact the place on the map is, and why. */
static char *
say_location (PbRegisterRecord *setting)
{
  const char *word = pb_register_record_get (setting, "location_precision");
  gboolean has_coordinate = pb_register_record_get (setting, "latitude") != NULL &&
                            pb_register_record_get (setting, "longitude") != NULL;

  if (has_coordinate && (word == NULL || g_str_equal (word, "site")))
    return g_strdup (_("exact to the site"));
  if (g_strcmp0 (word, "ward") == 0)
    return g_strdup (_("approximate: ward"));
  if (g_strcmp0 (word, "town") == 0)
    return g_strdup (_("approximate: town"));
  if (g_strcmp0 (word, "place") == 0)
    return g_strdup (_("approximate: Place"));

  return g_strdup (_("not stated"));
}

static char *
say_place (PbRegisters      *registers,
           PbCatalogue      *catalogue,
           PbRegisterRecord *setting)
{
  g_autoptr(GPtrArray) codes = pb_decision_list_places (registers, setting);

  if (codes->len == 0)
    return g_strdup (_("not stated"));
  if (catalogue == NULL)
    return g_strdup (g_ptr_array_index (codes, 0));

  return g_strdup (pb_register_places_get_name (catalogue, g_ptr_array_index (codes, 0)));
}

/* "Ada Belfield, Belper, Amber Valley, care home: offered for sale, from 20 February 2025; beds: 20. …" */
static char *
say_row (const PbSettingRow *row)
{
  const char *town = pb_register_record_get (row->setting, "town");
  const char *kind = pb_register_record_get (row->setting, "kind");
  g_autoptr(GString) text = g_string_new (pb_register_record_get_title (row->setting));

  g_string_append_printf (text, ", %s, %s, %s: %s", town != NULL ? town : _("town not stated"), row->place,
                          kind != NULL ? kind : _("kind not stated"), row->use_words);
  if (row->since != NULL)
    g_string_append_printf (text, ", %s", row->since);
  /* Translators: number of beds, or "not stated" */
  g_string_append_printf (text, _("; beds: %s"), row->beds);
  if (row->change != NULL)
    g_string_append_printf (text, "; %s", row->change);
  if (row->later != NULL)
    g_string_append_printf (text, ". %s", row->later);
  /* Translators: how exact the point on the map is */
  g_string_append_printf (text, _(". Location %s"), row->location);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

PbSettingRow *
pb_setting_row_new (PbRegisters      *registers,
                    PbCatalogue      *catalogue,
                    PbRegisterRecord *setting,
                    PbDay             moment)
{
  PbSettingRow *self = g_new0 (PbSettingRow, 1);
  PbSettingUse *use, *next;

  self->setting = g_object_ref (setting);
  self->uses = pb_setting_list_uses (registers, setting);
  use = pb_setting_find_use (self->uses, moment);
  next = find_next (self->uses, use, moment);

  if (use != NULL)
    {
      const char *from = pb_register_record_get (use->record, "from_date");
      g_autofree char *when = pb_text_fuzzy (from);

      self->use = use->record;
      self->use_words = g_strdup (pb_setting_use_to_words (use->word));
      self->since = from != NULL ? g_strdup_printf (_("from %s"), when) : NULL;
    }
  else
    {
      g_autofree char *day = pb_text_day (moment);

      self->use_words = g_strdup_printf (_("no use recorded by %s"), day);
    }
  if (next != NULL && pb_fuzzy_date_holds_possibly (&next->from, moment))
    self->possible = next->record;

  self->beds = pb_setting_use_beds (self->use);
  self->change = say_change (self->uses, moment);
  self->later = next != NULL ? say_later (next, moment) : NULL;
  self->place = say_place (registers, catalogue, setting);
  self->location = say_location (setting);
  self->sentence = say_row (self);

  return self;
}

void
pb_setting_row_free (PbSettingRow *row)
{
  if (row == NULL)
    return;

  g_object_unref (row->setting);
  g_ptr_array_unref (row->uses);
  g_free (row->use_words);
  g_free (row->since);
  g_free (row->beds);
  g_free (row->change);
  g_free (row->later);
  g_free (row->place);
  g_free (row->location);
  g_free (row->sentence);
  g_free (row);
}

static gboolean
is_in_place (PbRegisters      *registers,
             PbCatalogue      *catalogue,
             PbRegisterRecord *setting,
             const char       *place)
{
  g_autoptr(GPtrArray) codes = NULL;

  if (place == NULL || catalogue == NULL)
    return TRUE;

  codes = pb_decision_list_places (registers, setting);
  for (guint i = 0; i < codes->len; i++)
    if (pb_register_places_covers (catalogue, place, g_ptr_array_index (codes, i)))
      return TRUE;

  return FALSE;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const PbSettingRow *first = *(PbSettingRow **) a;
  const PbSettingRow *second = *(PbSettingRow **) b;

  return g_utf8_collate (pb_register_record_get_title (first->setting), pb_register_record_get_title (second->setting));
}

GPtrArray *
pb_setting_list_new (PbRegisters *registers,
                     PbCatalogue *catalogue,
                     const char  *place,
                     PbDay        moment)
{
  GPtrArray *settings = pb_registers_list (registers, "setting");
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_setting_row_free);

  for (guint i = 0; i < settings->len; i++)
    {
      PbRegisterRecord *setting = g_ptr_array_index (settings, i);

      if (is_in_place (registers, catalogue, setting, place))
        g_ptr_array_add (rows, pb_setting_row_new (registers, catalogue, setting, moment));
    }
  g_ptr_array_sort (rows, compare_rows);

  return rows;
}
