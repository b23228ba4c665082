#include "pb-widest-private.h"

#include "pb-inequality-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>

G_DEFINE_FINAL_TYPE (PbWidest, pb_widest, G_TYPE_OBJECT)

static void
pb_widest_finalize (GObject *object)
{
  PbWidest *self = PB_WIDEST (object);

  g_clear_object (&self->catalogue);
  g_string_chunk_free (self->texts);
  g_ptr_array_unref (self->periods);
  g_array_unref (self->rows);

  G_OBJECT_CLASS (pb_widest_parent_class)->finalize (object);
}

static void
pb_widest_class_init (PbWidestClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_widest_finalize;
}

static void
pb_widest_init (PbWidest *self)
{
  self->texts = g_string_chunk_new (4096);
  self->periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_period_free);
  self->rows = g_array_new (FALSE, TRUE, sizeof (PbWidestRow));
}

static gboolean
has_gap (PbIndicator *indicator)
{
  PbValueType type = pb_indicator_get_value_type (indicator);
  PbPolarity polarity = pb_indicator_get_polarity (indicator);

  return type != PB_VALUE_COUNT && type != PB_VALUE_RANK && type != PB_VALUE_DECILE &&
         (polarity == PB_POLARITY_HIGH_IS_GOOD || polarity == PB_POLARITY_LOW_IS_GOOD);
}

/* An area that is better off than what it is compared with has no gap to close. */
static gboolean
is_gap (const PbWidestRow *row)
{
  return row->verdict.kind != PB_VERDICT_NO_CLEAR_GRADIENT;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const PbWidestRow *row_a = a;
  const PbWidestRow *row_b = b;

  if (is_gap (row_a) != is_gap (row_b))
    return is_gap (row_a) ? -1 : 1;
  if (isnan (row_a->size) || isnan (row_b->size))
    return isnan (row_a->size) - isnan (row_b->size);
  if (row_a->size != row_b->size)
    return row_a->size > row_b->size ? -1 : 1;

  return g_strcmp0 (row_a->headline, row_b->headline);
}

static PbWidest *
compute (PbWorkspace   *workspace,
         PbCatalogue   *catalogue,
         PbLevel        level,
         const char    *sex,
         PbDay          moment,
         GHashTable    *tables,
         GCancellable  *cancellable,
         GError       **error)
{
  g_autoptr(PbWidest) self = g_object_new (PB_TYPE_WIDEST, NULL);

  self->catalogue = g_object_ref (catalogue);

  for (guint i = 0; i < pb_catalogue_get_n_indicators (catalogue); i++)
    {
      PbIndicator *indicator = pb_catalogue_get_indicator (catalogue, i);
      g_autoptr(GPtrArray) all = has_gap (indicator) ? pb_catalogue_list_series (catalogue, indicator) : NULL;

      for (guint j = 0; all != NULL && j < all->len; j++)
        {
          PbSeries *series = g_ptr_array_index (all, j);
          PbInequalityQuestion question = { .series = series, .level = level, .moment = moment };
          PbInequalityLoad load = { workspace, catalogue, &question, cancellable, tables, NULL };
          PbSeriesTable *table;

          if (*pb_series_get_category (series) != '\0' || (sex != NULL && !g_str_equal (pb_series_get_sex (series), sex)))
            continue;
          if (!pb_widest_add_groups (self, &load, level, error))
            return NULL;
          if (!pb_series_has_level (series, level))
            continue;

          table = pb_inequality_get_table (&load, series, level, error);
          if (table == NULL)
            return NULL;
          pb_widest_add_table (self, table, level, moment);
        }
    }

  g_array_sort (self->rows, compare_rows);

  return g_steal_pointer (&self);
}

PbWidest *
pb_widest_load (PbWorkspace   *workspace,
                PbCatalogue   *catalogue,
                PbLevel        level,
                const char    *sex,
                PbDay          moment,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr(GHashTable) tables = pb_inequality_new_tables ();

  g_return_val_if_fail (PB_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (PB_IS_CATALOGUE (catalogue), NULL);

  return compute (workspace, catalogue, level, sex, moment, tables, cancellable, error);
}

typedef struct
{
  PbCatalogue *catalogue;
  PbLevel      level;
  char        *sex;
  PbDay        moment;
} Load;

static void
load_free (Load *load)
{
  g_object_unref (load->catalogue);
  g_free (load->sex);
  g_free (load);
}

static GObject *
read_load (PbInequalityReader  *reader,
           gpointer             question,
           GCancellable        *cancellable,
           GError             **error)
{
  const Load *load = question;

  return (GObject *) compute (reader->workspace, load->catalogue, load->level, load->sex, load->moment, reader->tables,
                              cancellable, error);
}

void
pb_widest_load_async (PbWorkspace         *workspace,
                      PbCatalogue         *catalogue,
                      PbLevel              level,
                      const char          *sex,
                      PbDay                moment,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Load *load;

  g_return_if_fail (PB_IS_WORKSPACE (workspace));
  g_return_if_fail (PB_IS_CATALOGUE (catalogue));

  load = g_new (Load, 1);
  *load = (Load) { g_object_ref (catalogue), level, g_strdup (sex), moment };
  task = g_task_new (workspace, cancellable, callback, user_data);
  g_task_set_source_tag (task, pb_widest_load_async);
  pb_inequality_read_in_thread (task, read_load, load, (GDestroyNotify) load_free);
}

PbWidest *
pb_widest_load_finish (PbWorkspace   *workspace,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, workspace), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

const PbWidestRow *
pb_widest_get_rows (PbWidest *self,
                    guint    *n_out)
{
  g_return_val_if_fail (PB_IS_WIDEST (self), NULL);
  g_return_val_if_fail (n_out != NULL, NULL);

  *n_out = self->rows->len;
  return (const PbWidestRow *) self->rows->data;
}

char *
pb_widest_row_to_text (const PbWidestRow *row)
{
  if (row->kind == PB_WIDEST_FROM_ENGLAND && row->verdict.kind == PB_VERDICT_NO_CLEAR_GRADIENT)
    return g_strdup (_("Not worse than England"));

  return pb_verdict_to_text (&row->verdict);
}

const char *
pb_widest_get_method (PbWidest *self)
{
  g_return_val_if_fail (PB_IS_WIDEST (self), "");

  return _("Ordered by how much the gap grew, in multiples of the usual difference between areas (the standard deviation of "
           "their values) at the start; groups of England against their own gap. Areas that are no worse off now come last. "
           "From the first period that shares no year with the one shown. England’s value is taken as exact. Change is tested "
           "at the 5% level where 95% intervals are supplied; the best and the worst area are picked by their values, which "
           "widens their gap by chance.");
}
