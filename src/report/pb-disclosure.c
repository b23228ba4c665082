#include "pb-disclosure.h"

#include <glib/gi18n-lib.h>
#include <math.h>

void
pb_disclosure_warning_free (PbDisclosureWarning *self)
{
  g_free (self->words);
  g_free (self);
}

void
pb_disclosure_warn (GPtrArray              *warnings,
                    const PbDisclosureCell *cell,
                    char                   *words)
{
  PbDisclosureWarning *warning = g_new (PbDisclosureWarning, 1);

  *warning = (PbDisclosureWarning) { words, cell->dataset, cell->series };
  g_ptr_array_add (warnings, warning);
}

char *
pb_disclosure_cell_dup_name (const PbDisclosureCell *cell)
{
  GString *name = g_string_new (cell->indicator_name);

  g_string_append_printf (name, ", %s", cell->area_name);
  if (*cell->sex != '\0')
    g_string_append_printf (name, ", %s", cell->sex);
  if (*cell->age != '\0')
    g_string_append_printf (name, ", %s", cell->age);
  if (*cell->category != '\0')
    g_string_append_printf (name, ", %s", cell->category);
  g_string_append_printf (name, ", %s", cell->period_label);

  return g_string_free (name, FALSE);
}

char *
pb_disclosure_cell_dup_reason (const PbDisclosureCell *cell)
{
  switch (cell->action)
    {
    case PB_DISCLOSURE_HIDDEN_COUNT:
      return g_strdup_printf (_("its count is from %d to %u"), cell->rule.hides_zero ? 0 : 1, cell->rule.highest_hidden);

    case PB_DISCLOSURE_HIDDEN_REST:
      return g_strdup_printf (_("all but %d to %u of those at risk are counted"), cell->rule.hides_zero ? 0 : 1,
                              cell->rule.highest_hidden);

    case PB_DISCLOSURE_HIDDEN_AT_RISK:
      return g_strdup_printf (_("fewer than %u are at risk"), cell->rule.least_denominator);

    case PB_DISCLOSURE_HIDDEN_SECOND:
      return g_strdup (_("a hidden figure could be worked out from it"));

    case PB_DISCLOSURE_HIDDEN_BEFORE:
      return g_strdup (_("it came hidden"));

    case PB_DISCLOSURE_ROUNDED:
      return g_strdup_printf (_("rounded to the nearest %u"), cell->rule.base);

    case PB_DISCLOSURE_SHOWN:
    case PB_N_DISCLOSURE_ACTIONS:
    default:
      return g_strdup ("");
    }
}

/* Those of whom it is not so are as few as those of whom it would be. Only of a proportion
 * are both the same people; of a rate the denominator may be years. */
static gboolean
has_small_rest (const PbDisclosureCell *cell,
                double                  count)
{
  return cell->value_type == PB_VALUE_PROPORTION && cell->denominator >= count &&
         pb_disclosure_rule_hides (&cell->rule, cell->denominator - count);
}

static PbDisclosureAction
judge (const PbDisclosureCell *cell)
{
  double count = pb_disclosure_cell_count (cell);

  if (cell->status == PB_STATUS_SUPPRESSED && pb_disclosure_rule_is_active (&cell->rule))
    return PB_DISCLOSURE_HIDDEN_BEFORE;
  if (pb_disclosure_rule_hides (&cell->rule, count))
    return PB_DISCLOSURE_HIDDEN_COUNT;
  if (has_small_rest (cell, count))
    return PB_DISCLOSURE_HIDDEN_REST;
  if (cell->denominator < cell->rule.least_denominator)
    return PB_DISCLOSURE_HIDDEN_AT_RISK;

  return PB_DISCLOSURE_SHOWN;
}

void
pb_disclosure_hide_small (GArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      PbDisclosureCell *cell = &g_array_index (cells, PbDisclosureCell, i);

      cell->action = judge (cell);
    }
}

static gboolean
is_countless (const PbDisclosureCell *cell)
{
  return pb_disclosure_rule_is_active (&cell->rule) && cell->status == PB_STATUS_PRESENT &&
         isnan (pb_disclosure_cell_count (cell));
}

/* A rule about counts says nothing of figures that have none: that is for a person to judge.
 * One sentence a series. */
static void
warn_of_countless (GArray    *cells,
                   GPtrArray *warnings)
{
  g_autoptr(GHashTable) counted = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, NULL);

  for (guint i = 0; i < cells->len; i++)
    {
      PbDisclosureCell *cell = &g_array_index (cells, PbDisclosureCell, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counted, &cell->series));

      if (is_countless (cell))
        g_hash_table_replace (counted, &cell->series, GUINT_TO_POINTER (n + 1));
    }

  for (guint i = 0; i < cells->len; i++)
    {
      PbDisclosureCell *cell = &g_array_index (cells, PbDisclosureCell, i);
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counted, &cell->series));

      if (!is_countless (cell) || n == 0)
        continue;

      pb_disclosure_warn (warnings, cell,
                          g_strdup_printf (ngettext ("%s, %s: %u figure has no count, so its rule could not be applied.",
                                                     "%s, %s: %u figures have no count, so their rule could not be applied.",
                                                     n),
                                           cell->indicator_name, cell->sex, n));
      g_hash_table_remove (counted, &cell->series);
    }
}

GPtrArray *
pb_disclosure_control (GArray    *cells,
                       GPtrArray *blocks)
{
  GPtrArray *warnings = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_disclosure_warning_free);
  g_autoptr(GPtrArray) too_early = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_disclosure_warning_free);
  g_autoptr(GPtrArray) sums = NULL;
  g_autoptr(GPtrArray) same_sums = NULL;

  pb_disclosure_hide_small (cells);
  sums = pb_disclosure_find_sums (cells, blocks, too_early);
  pb_disclosure_hide_second (cells, sums, warnings);

  /* Which parts are shown is known only now. */
  same_sums = pb_disclosure_find_sums (cells, blocks, warnings);
  pb_disclosure_find_differences (cells, blocks, warnings);
  warn_of_countless (cells, warnings);
  pb_disclosure_apply (cells);

  return warnings;
}
