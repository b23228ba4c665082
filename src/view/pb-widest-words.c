#include "pb-widest-words.h"

#include "pb-headline-words.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

gboolean
pb_widest_row_is_tested (const PbWidestRow *row)
{
  return isfinite (row->verdict.z);
}

GPtrArray *
pb_widest_words_filter (PbWidest       *widest,
                        const char     *sex,
                        PbWidestFilter  filter,
                        guint          *n_tested_out,
                        guint          *n_out)
{
  GPtrArray *wanted = g_ptr_array_new ();
  guint n;
  const PbWidestRow *rows = pb_widest_get_rows (widest, &n);

  *n_tested_out = *n_out = 0;

  for (guint i = 0; i < n; i++)
    {
      gboolean is_tested = pb_widest_row_is_tested (&rows[i]);

      if (sex != NULL && !g_str_equal (pb_series_get_sex (rows[i].series), sex))
        continue;

      *n_tested_out += is_tested;
      *n_out += 1;
      if (filter == PB_WIDEST_ALL || is_tested == (filter == PB_WIDEST_TESTED))
        g_ptr_array_add (wanted, (gpointer) &rows[i]);
    }

  return wanted;
}

char *
pb_widest_words_heading (const char *sex)
{
  if (sex == NULL)
    return g_strdup (_("Largest rises"));

  /* Translators: "Largest rises, males" */
  return g_strdup_printf (_("Largest rises, %s"), pb_text_sex_in_subtitle (sex));
}

char *
pb_widest_words_periods (GPtrArray *rows,
                         PbDay      moment)
{
  const PbWidestRow *first = rows->len > 0 ? g_ptr_array_index (rows, 0) : NULL;
  g_autofree char *month = pb_text_month (moment);

  for (guint i = 0; i < rows->len; i++)
    {
      const PbWidestRow *row = g_ptr_array_index (rows, i);

      if (!g_str_equal (row->from->label, first->from->label) || !g_str_equal (row->to->label, first->to->label))
        /* Translators: the month that is looked at, "First to latest period, by July 2024" */
        return g_strdup_printf (_("First to latest period, by %s"), month);
    }

  return first != NULL ? pb_widest_row_dup_periods (first) : g_strdup ("");
}

char *
pb_widest_words_count (guint           n_shown,
                       guint           n_rows,
                       PbWidestFilter  filter,
                       guint           n_tested,
                       guint           n_all)
{
  switch (filter)
    {
    case PB_WIDEST_TESTED:
      /* Translators: "8 of the 120 gaps with a test; 192 are not tested" */
      return g_strdup_printf (_("%u of the %u gaps with a test; %u are not tested"), n_shown, n_rows, n_all - n_tested);
    case PB_WIDEST_NOT_TESTED:
      return g_strdup_printf (_("%u of the %u gaps without a test; %u are tested"), n_shown, n_rows, n_tested);
    case PB_WIDEST_ALL:
    default:
      return g_strdup_printf (_("%u of %u gaps: %u tested, %u not"), n_shown, n_rows, n_tested, n_all - n_tested);
    }
}

const char *
pb_widest_words_none (PbWidestFilter filter,
                      guint          n_all)
{
  if (n_all == 0)
    return _("No gap can be compared with an earlier period here.");
  if (filter == PB_WIDEST_TESTED)
    return _("None of these gaps can be tested: no intervals are supplied.");

  return _("All of these gaps are tested.");
}

static char *
dup_measure (const PbWidestRow *row)
{
  const char *name = pb_indicator_get_short_name (pb_series_get_indicator (row->series));
  const char *sex = pb_series_get_sex (row->series);

  if (*sex == '\0' || g_str_equal (sex, "Persons"))
    return g_strdup (name);

  return g_strdup_printf ("%s, %s", name, pb_text_sex_in_subtitle (sex));
}

char *
pb_widest_row_dup_name (const PbWidestRow *row)
{
  g_autofree char *measure = dup_measure (row);

  switch (row->kind)
    {
    case PB_WIDEST_FROM_ENGLAND:
      /* Translators: a measure, "Adult smoking, against England" */
      return g_strdup_printf (_("%s, against England"), measure);
    case PB_WIDEST_GROUPS:
      /* Translators: a measure, "Alcohol-specific mortality, males, most and least deprived" */
      return g_strdup_printf (_("%s, most and least deprived"), measure);
    case PB_WIDEST_BETWEEN_AREAS:
    case PB_WIDEST_PUBLISHED:
    default:
      return g_steal_pointer (&measure);
    }
}

char *
pb_widest_row_dup_whose (const PbWidestRow *row,
                         PbLevel            level)
{
  if (row->kind == PB_WIDEST_BETWEEN_AREAS)
    /* Translators: "Between districts" */
    return g_strdup_printf (_("Between %s"), pb_text_level_plural (level, 2));

  return g_strdup (row->place_name);
}

char *
pb_widest_row_dup_number (const PbWidestRow *row,
                          double             gap)
{
  return pb_text_number (pb_series_get_indicator (row->series), gap);
}

/* A row has no room for a unit that starts with "per". */
static char *
dup_amount (const PbWidestRow *row)
{
  PbIndicator *indicator = pb_series_get_indicator (row->series);

  if (g_str_has_prefix (pb_indicator_get_unit (indicator), "per "))
    return pb_text_number (indicator, fabs (row->verdict.change));

  return pb_headline_difference (indicator, row->verdict.change);
}

char *
pb_widest_row_dup_change (const PbWidestRow *row)
{
  g_autofree char *amount = dup_amount (row);

  switch (row->verdict.direction)
    {
    case PB_DIRECTION_ROSE:
      /* Translators: of a gap, "rose 2.5 years" */
      return g_strdup_printf (_("rose %s"), amount);
    case PB_DIRECTION_FELL:
      return g_strdup_printf (_("fell %s"), amount);
    case PB_DIRECTION_UNCHANGED:
    case PB_DIRECTION_NONE:
    default:
      return g_strdup (_("the same"));
    }
}

char *
pb_widest_row_dup_periods (const PbWidestRow *row)
{
  /* Translators: two periods, "2015-17 to 2022-24" */
  return g_strdup_printf (_("%s to %s"), pb_text_period (row->from), pb_text_period (row->to));
}

char *
pb_widest_row_dup_verdict (const PbWidestRow *row)
{
  switch (row->verdict.kind)
    {
    case PB_VERDICT_WIDENING:
      return g_strdup (_("widening"));
    case PB_VERDICT_NARROWING:
      return g_strdup (_("narrowing"));
    case PB_VERDICT_NO_CLEAR_CHANGE:
      return g_strdup (_("no clear change"));
    case PB_VERDICT_NO_CLEAR_GRADIENT:
      return g_strdup (row->kind == PB_WIDEST_FROM_ENGLAND ? _("not worse than England") : _("no clear gradient"));
    case PB_VERDICT_NOT_TESTED:
    case PB_VERDICT_NONE:
    case PB_N_VERDICTS:
    default:
      return g_strdup (_("not tested"));
    }
}

char *
pb_widest_row_dup_sentence (const PbWidestRow *row)
{
  g_autofree char *verdict = pb_widest_row_to_text (row);

  /* Translators: a headline and its verdict, two sentences */
  return g_strdup_printf (_("%s. %s"), row->headline, verdict);
}
