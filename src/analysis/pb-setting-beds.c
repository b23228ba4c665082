#include "pb-setting-beds.h"

#include "pb-bounded-number.h"

#include <glib/gi18n-lib.h>

static void
beds_row_free (PbSettingBedsRow *row)
{
  g_object_unref (row->setting);
  g_free (row->name);
  g_free (row->place);
  g_free (row->before);
  g_free (row->after);
  g_free (row->sentence);
  g_free (row);
}

/* The day of the step that decides; PB_DAY_NONE where no dated step does. */
static PbDay
find_day_decided (PbRegisters      *registers,
                  PbRegisterRecord *decision)
{
  GPtrArray *steps = pb_registers_list_naming (registers, "decision_step", "decision",
                                               pb_register_record_get_uid (decision));
  PbDay day = PB_DAY_NONE;

  for (guint i = 0; i < steps->len; i++)
    {
      PbRegisterRecord *step = g_ptr_array_index (steps, i);
      PbFuzzyDate date;

      if (pb_decision_outcome_decides (pb_register_record_get (step, "outcome")) &&
          pb_register_record_get_date (step, "date", &date) && (day == PB_DAY_NONE || date.last < day))
        day = date.last;
    }

  return day;
}

/* The number that a statement prints before the words "community support beds"; NULL for none. */
static char *
find_printed_total (PbRegisterRecord *statement)
{
  const char *text = pb_register_record_get (statement, "text");
  g_autoptr(GRegex) regex = g_regex_new ("([0-9][0-9,]*) community support beds", G_REGEX_CASELESS, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;

  if (text == NULL || !g_regex_match (regex, text, 0, &match))
    return NULL;

  return g_match_info_fetch (match, 1);
}

static void
read_statements (PbRegisters   *registers,
                 PbSettingBeds *self,
                 PbDay          moment)
{
  g_autoptr(GPtrArray) statements = pb_decision_list_linking (registers, self->of, "statement");
  g_autoptr(GPtrArray) capacities = pb_decision_list_linking (registers, self->of, "capacity_statement");

  for (guint i = 0; i < statements->len; i++)
    {
      PbRegisterRecord *statement = g_ptr_array_index (statements, i);

      if (pb_decision_know_row (registers, statement, "date", moment) != PB_KNOWN_CERTAINLY)
        continue;
      g_ptr_array_add (self->statements, g_object_ref (statement));
      if (self->total_before == NULL)
        self->total_before = find_printed_total (statement);
    }
  for (guint i = 0; i < capacities->len; i++)
    {
      PbRegisterRecord *capacity = g_ptr_array_index (capacities, i);
      const char *direction = pb_register_record_get (capacity, "direction");
      g_autofree char *number = NULL;
      PbBoundedNumber bounded;

      if (pb_decision_know_row (registers, capacity, "date", moment) != PB_KNOWN_CERTAINLY)
        continue;
      g_ptr_array_add (self->statements, g_object_ref (capacity));
      if (g_strcmp0 (direction, "up") != 0 && g_strcmp0 (direction, "down") != 0)
        continue;
      if (pb_register_record_get_number (capacity, "number", &bounded))
        number = pb_bounded_number_describe (&bounded);
      g_free (self->total_after);
      if (g_str_equal (direction, "up"))
        self->total_after = g_strdup_printf (_("increase, %s"), number != NULL ? number : _("number not stated"));
      else
        self->total_after = g_strdup_printf (_("decrease, %s"), number != NULL ? number : _("number not stated"));
    }
}

/* A home of mixed use without a number of its own is one of those that the total counts. */
static char *
say_beds (const PbSettingUse *use,
          const char         *total)
{
  if (use != NULL && total != NULL && pb_register_record_get (use->record, "beds") == NULL &&
      g_strcmp0 (use->word, "mixed") == 0)
    return g_strdup_printf (_("part of %s"), total);

  return pb_setting_use_beds (use != NULL ? use->record : NULL);
}

static PbSettingBedsRow *
make_row (PbRegisters      *registers,
          PbCatalogue      *catalogue,
          PbRegisterRecord *setting,
          PbDay             decided,
          PbDay             moment,
          const char       *total)
{
  g_autoptr(PbSettingRow) now = pb_setting_row_new (registers, catalogue, setting, moment);
  PbSettingUse *before = pb_setting_find_use (now->uses, decided != PB_DAY_NONE ? decided - 1 : moment);
  PbSettingBedsRow *row = g_new0 (PbSettingBedsRow, 1);

  row->setting = g_object_ref (setting);
  row->name = g_strdup (pb_register_record_get_title (setting));
  row->place = g_strdup (now->place);
  row->before = say_beds (before, total);
  row->after = decided == PB_DAY_NONE || moment < decided
                 ? g_strdup (_("not decided by then"))
                 : pb_setting_use_beds (now->use);
  row->sentence = g_strdup_printf (_("%s, %s: beds before: %s; beds after: %s"), row->name, row->place, row->before,
                                   row->after);

  return row;
}

PbSettingBeds *
pb_setting_beds_new (PbRegisters      *registers,
                     PbCatalogue      *catalogue,
                     PbRegisterRecord *decision,
                     PbDay             moment)
{
  PbRegisterRecord *of;
  g_autoptr(GPtrArray) settings = pb_decision_list_settings (registers, decision, &of);
  PbSettingBeds *self;
  PbDay decided;

  if (settings->len == 0)
    return NULL;

  self = g_new0 (PbSettingBeds, 1);
  self->of = g_object_ref (of);
  self->is_of_another = of != decision;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) beds_row_free);
  self->statements = g_ptr_array_new_with_free_func (g_object_unref);
  read_statements (registers, self, moment);
  self->is_support_beds = self->total_before != NULL || self->total_after != NULL;

  decided = find_day_decided (registers, of);
  for (guint i = 0; i < settings->len; i++)
    g_ptr_array_add (self->rows, make_row (registers, catalogue, g_ptr_array_index (settings, i), decided, moment,
                                           self->total_before));

  /* Translators: heading over a table of settings; "increase, number not stated" */
  self->headline = self->total_after != NULL ? g_strdup_printf (_("Beds in all: %s"), self->total_after)
                                             : g_strdup (_("Beds after: not stated"));

  return self;
}

void
pb_setting_beds_free (PbSettingBeds *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->of);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->statements);
  g_free (self->total_before);
  g_free (self->total_after);
  g_free (self->headline);
  g_free (self);
}
