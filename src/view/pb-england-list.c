#include "pb-england-list.h"

#include "pb-england-row.h"
#include "pb-worst-first.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  PbWorstFirst         place;
  PbIndicatorSummary  *summary;
} Ranked;

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  return pb_worst_first_compare (&((const Ranked *) a)->place, &((const Ranked *) b)->place);
}

static gboolean
belongs (PbIndicatorSummary *summary)
{
  const PbObservation *cell = pb_indicator_summary_get_cell (summary);

  return cell != NULL && cell->status == PB_STATUS_PRESENT &&
         pb_indicator_get_value_type (pb_indicator_summary_get_indicator (summary)) != PB_VALUE_COUNT;
}

GPtrArray *
pb_england_list_sort (GListModel *summaries)
{
  g_autoptr(GArray) ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (summaries); i++)
    {
      g_autoptr(PbIndicatorSummary) summary = g_list_model_get_item (summaries, i);
      int period = pb_indicator_summary_get_period_index (summary);
      Ranked item;

      if (!belongs (summary))
        continue;

      item.place = pb_worst_first (pb_indicator_summary_get_indicator (summary),
                                   pb_indicator_summary_get_assessment (summary),
                                   pb_indicator_summary_get_cell (summary),
                                   pb_series_table_get_benchmark_cell (pb_indicator_summary_get_table (summary),
                                                                       period));
      item.place.has_ended = pb_indicator_summary_has_ended (summary);
      item.summary = g_steal_pointer (&summary);
      g_array_append_val (ranked, item);
    }

  g_array_sort (ranked, compare_ranked);
  for (guint i = 0; i < ranked->len; i++)
    g_ptr_array_add (sorted, g_array_index (ranked, Ranked, i).summary);

  return sorted;
}

char *
pb_england_list_dup_basis (GPtrArray *summaries)
{
  gboolean published = FALSE;
  gboolean intervals = FALSE;

  for (guint i = 0; i < summaries->len; i++)
    {
      const PbAssessment *assessment = pb_indicator_summary_get_assessment (g_ptr_array_index (summaries, i));

      published |= assessment->basis == PB_COMPARISON_BASIS_PUBLISHED;
      intervals |= assessment->basis == PB_COMPARISON_BASIS_INTERVALS;
    }

  if (published && intervals)
    return g_strdup (_("published or intervals"));
  if (published)
    return g_strdup (_("as published"));
  if (intervals)
    return g_strdup (_("from 95% intervals"));

  return g_strdup ("");
}

void
pb_england_list_fill (GtkListBox *list_box,
                      GPtrArray  *summaries)
{
  GtkListBoxRow *row;
  guint n = 0;

  for (; n < summaries->len; n++)
    {
      row = gtk_list_box_get_row_at_index (list_box, n);
      if (row == NULL)
        {
          gtk_list_box_append (list_box, pb_england_row_new ());
          row = gtk_list_box_get_row_at_index (list_box, n);
        }

      pb_england_row_show (PB_ENGLAND_ROW (row), g_ptr_array_index (summaries, n));
    }

  while ((row = gtk_list_box_get_row_at_index (list_box, n)) != NULL)
    gtk_list_box_remove (list_box, GTK_WIDGET (row));
}
