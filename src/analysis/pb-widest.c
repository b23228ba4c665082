#include "pb-widest.h"

#include "pb-headline-words.h"
#include "pb-inequality-private.h"
#include "pb-inequality-reader.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MIN_AREAS_FOR_SPREAD 3

struct _PbWidest
{
  GObject       parent_instance;
  PbCatalogue  *catalogue;
  GStringChunk *texts;
  GPtrArray    *periods;   /* PbPeriod */
  GArray       *rows;      /* PbWidestRow */
};

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

/* One figure over the periods of a table: what a row is made from. */
typedef struct
{
  PbSeriesTable *table;
  int            shown;
  int            decimals;
} Trend;

typedef gboolean (*ReadEnd) (const Trend  *trend,
                             int           area,
                             int           period,
                             PbVerdictEnd *end_out);

static gboolean
is_present (const PbObservation *cell)
{
  return cell->status == PB_STATUS_PRESENT;
}

/* The series' own value: a published gap. */
static gboolean
read_published (const Trend  *trend,
                int           area,
                int           period,
                PbVerdictEnd *end_out)
{
  const PbObservation *cell = pb_series_table_get_cell (trend->table, area, period);

  *end_out = (PbVerdictEnd) { cell->value, cell->lower95, cell->upper95 };

  return is_present (cell);
}

/* Positive where the area is worse off than England, which is taken as exact. */
static gboolean
read_from_england (const Trend  *trend,
                   int           area,
                   int           period,
                   PbVerdictEnd *end_out)
{
  const PbObservation *cell = pb_series_table_get_cell (trend->table, area, period);
  const PbObservation *england = pb_series_table_get_benchmark_cell (trend->table, period);
  PbIndicator *indicator = pb_series_table_get_indicator (trend->table);

  if (!is_present (cell) || !is_present (england))
    return FALSE;

  if (pb_indicator_get_polarity (indicator) == PB_POLARITY_HIGH_IS_GOOD)
    *end_out = (PbVerdictEnd) { england->value - cell->value, england->value - cell->upper95,
                                england->value - cell->lower95 };
  else
    *end_out = (PbVerdictEnd) { cell->value - england->value, cell->lower95 - england->value,
                                cell->upper95 - england->value };

  return TRUE;
}

/* Between the highest and the lowest area, where the same number had a value as is shown. */
static gboolean
read_between (const Trend  *trend,
              int           area,
              int           period,
              PbVerdictEnd *end_out)
{
  const PbObservation *high = NULL, *low = NULL;
  double half;
  int n = 0, n_shown = 0;

  for (int i = 0; i < pb_series_table_get_n_areas (trend->table); i++)
    {
      const PbObservation *cell = pb_series_table_get_cell (trend->table, i, period);

      n_shown += is_present (pb_series_table_get_cell (trend->table, i, trend->shown));
      if (!is_present (cell))
        continue;

      n++;
      if (high == NULL || cell->value > high->value)
        high = cell;
      if (low == NULL || cell->value < low->value)
        low = cell;
    }

  if (n < 2 || n != n_shown)
    return FALSE;

  half = hypot ((high->upper95 - high->lower95) / 2, (low->upper95 - low->lower95) / 2);
  *end_out = (PbVerdictEnd) { high->value - low->value, high->value - low->value - half, high->value - low->value + half };

  return TRUE;
}

/* Published together with what is shown: vintages are never compared with each other. */
static gboolean
is_of_same_vintage (const Trend *trend,
                    int          area,
                    int          period)
{
  for (int i = 0; i < pb_series_table_get_n_areas (trend->table); i++)
    if (area < 0 || i == area)
      {
        const PbObservation *then = pb_series_table_get_cell (trend->table, i, period);
        const PbObservation *now = pb_series_table_get_cell (trend->table, i, trend->shown);

        if (is_present (then) && is_present (now))
          return then->dataset == now->dataset;
      }

  return FALSE;
}

/* The standard deviation of the areas' values: what a change is large or small against. */
static double
find_spread (PbSeriesTable *table,
             int            period)
{
  double sum = 0, squares = 0;
  int n = 0;

  for (int i = 0; i < pb_series_table_get_n_areas (table); i++)
    {
      const PbObservation *cell = pb_series_table_get_cell (table, i, period);

      if (!is_present (cell))
        continue;
      n++;
      sum += cell->value;
      squares += cell->value * cell->value;
    }

  if (n < MIN_AREAS_FOR_SPREAD)
    return NAN;

  squares = (squares - sum * sum / n) / (n - 1);
  return squares > 0 ? sqrt (squares) : NAN;
}

static char *
say_row (const PbWidestRow *row,
         PbLevel            level)
{
  PbIndicator *indicator = pb_series_get_indicator (row->series);
  g_autofree char *subject = pb_headline_subject (row->series);
  g_autofree char *change = pb_headline_difference (indicator, row->verdict.change);
  g_autofree char *before = pb_text_number (indicator, row->before);
  g_autofree char *now = pb_text_number (indicator, row->now);
  g_autofree char *whose = NULL;

  switch (row->kind)
    {
    case PB_WIDEST_PUBLISHED:
      whose = g_strdup_printf ("%s, %s", subject, row->place_name);
      break;
    case PB_WIDEST_FROM_ENGLAND:
      /* Translators: measure and Place, "Adult smoking, Derby, against England" */
      whose = g_strdup_printf (_("%s, %s, against England"), subject, row->place_name);
      break;
    case PB_WIDEST_BETWEEN_AREAS:
      whose = g_strdup_printf (_("%s, between %s"), subject, pb_text_level_plural (level, 2));
      break;
    case PB_WIDEST_GROUPS:
    default:
      whose = g_strdup_printf (_("%s, most and least deprived, %s"), subject, row->place_name);
      break;
    }

  switch (row->verdict.direction)
    {
    case PB_DIRECTION_ROSE:
      /* Translators: "Gap in life expectancy for men, Derby: rose 1.4 years, from 10.5 in 2015-17 to 11.9 in 2022-24" */
      return g_strdup_printf (_("%s: rose %s, from %s in %s to %s in %s"), whose, change, before, row->from->label, now,
                              row->to->label);
    case PB_DIRECTION_FELL:
      return g_strdup_printf (_("%s: fell %s, from %s in %s to %s in %s"), whose, change, before, row->from->label, now,
                              row->to->label);
    case PB_DIRECTION_UNCHANGED:
    case PB_DIRECTION_NONE:
    default:
      return g_strdup_printf (_("%s: the same, %s, in %s and %s"), whose, now, row->from->label, row->to->label);
    }
}

static PbPeriod *
keep_period (PbWidest       *self,
             const PbPeriod *period)
{
  g_ptr_array_add (self->periods, pb_period_copy (period));

  return g_ptr_array_index (self->periods, self->periods->len - 1);
}

static void
add_row (PbWidest           *self,
         PbWidestKind        kind,
         PbSeries           *series,
         PbLevel             level,
         const char         *code,
         const char         *name,
         const PbPeriod     *from,
         const PbPeriod     *to,
         const PbVerdictEnd *before,
         const PbVerdictEnd *now,
         double              spread)
{
  PbVerdictInput input = {
    .from = *before,
    .to = *now,
    .decimals = MAX (pb_indicator_get_decimals (pb_series_get_indicator (series)), 0),
    .has_polarity = TRUE,
  };
  PbWidestRow row = {
    .kind = kind,
    .series = series,
    .place_code = code != NULL ? g_string_chunk_insert_const (self->texts, code) : NULL,
    .place_name = g_string_chunk_insert_const (self->texts, name),
    .from = keep_period (self, from),
    .to = keep_period (self, to),
    .before = before->value,
    .now = now->value,
    .verdict = pb_verdict (&input),
  };
  g_autofree char *headline = NULL;

  row.size = row.verdict.change / spread;
  headline = say_row (&row, level);
  row.headline = g_string_chunk_insert_const (self->texts, headline);
  g_array_append_val (self->rows, row);
}

/* @area: -1 for all areas together */
static void
add_trend (PbWidest     *self,
           const Trend  *trend,
           PbWidestKind  kind,
           ReadEnd       read,
           int           area,
           PbLevel       level)
{
  const PbPeriod *to = pb_series_table_get_period (trend->table, trend->shown);
  PbArea *place = area >= 0 ? pb_series_table_get_area (trend->table, area) : NULL;
  PbVerdictEnd before, now;

  if (!read (trend, area, trend->shown, &now))
    return;

  for (int i = 0; i < trend->shown; i++)
    {
      const PbPeriod *from = pb_series_table_get_period (trend->table, i);

      if (pb_period_overlaps (from, to) || !is_of_same_vintage (trend, area, i) || !read (trend, area, i, &before))
        continue;

      add_row (self, kind, pb_series_table_get_series (trend->table), level, place != NULL ? pb_area_get_code (place) : NULL,
               place != NULL ? pb_area_get_name (place) : pb_catalogue_get_facts (self->catalogue)->system_name, from, to,
               &before, &now, find_spread (trend->table, i));
      return;
    }
}

static void
add_table (PbWidest      *self,
           PbSeriesTable *table,
           PbLevel        level,
           PbDay          moment)
{
  PbIndicator *indicator = pb_series_table_get_indicator (table);
  gboolean is_published = pb_indicator_get_value_type (indicator) == PB_VALUE_SII;
  Trend trend = { .table = table };

  pb_period_rule (pb_series_table_get_periods (table), pb_series_table_get_n_periods (table), moment, &trend.shown);
  if (trend.shown < 0)
    return;

  for (int i = 0; i < pb_series_table_get_n_areas (table); i++)
    if (is_published)
      add_trend (self, &trend, PB_WIDEST_PUBLISHED, read_published, i, level);
    else
      add_trend (self, &trend, PB_WIDEST_FROM_ENGLAND, read_from_england, i, level);

  if (!is_published)
    add_trend (self, &trend, PB_WIDEST_BETWEEN_AREAS, read_between, -1, level);
}

/* Most and least deprived groups of England, where they are published. */
static gboolean
add_groups (PbWidest          *self,
            PbInequalityLoad  *load,
            PbLevel            level,
            GError           **error)
{
  PbSeries *series = load->question->series;
  g_autoptr(GPtrArray) types = pb_category_list_types (load->catalogue, series);
  const PbPanelMeasure *measure = pb_panel_measure_find ("d");

  for (guint i = 0; i < types->len; i++)
    {
      g_autofree char *id = g_strconcat ("category:", g_ptr_array_index (types, i), NULL);
      g_autoptr(PbGrouping) grouping = pb_grouping_new (PB_GROUPING_CATEGORIES, id, g_ptr_array_index (types, i), "");
      PbInequalityFigure now, before;
      PbGrouped *to;
      int shown;

      if (!pb_grouping_load_categories (grouping, load, error))
        return FALSE;

      shown = pb_grouped_find_shown (grouping->periods, load->question->moment);
      if (shown < 1)
        continue;

      to = g_ptr_array_index (grouping->periods, shown);
      pb_inequality_measure (measure, grouping, to, pb_series_get_indicator (series), &now);
      for (int j = 0; j < shown && now.reason == NULL; j++)
        {
          PbGrouped *from = g_ptr_array_index (grouping->periods, j);

          if (pb_period_overlaps (from->period, to->period))
            continue;
          pb_inequality_measure (measure, grouping, from, pb_series_get_indicator (series), &before);
          if (before.reason == NULL)
            {
              /* Against the gap itself: there is but one England. */
              add_row (self, PB_WIDEST_GROUPS, series, level, NULL, grouping->place_words, from->period, to->period,
                       &(PbVerdictEnd) { before.value, before.lower, before.upper },
                       &(PbVerdictEnd) { now.value, now.lower, now.upper }, fabs (before.value));
              break;
            }
          g_free (before.reason);
        }
      g_free (now.reason);
    }

  return TRUE;
}

static gboolean
has_gap (PbIndicator *indicator)
{
  PbValueType type = pb_indicator_get_value_type (indicator);
  PbPolarity polarity = pb_indicator_get_polarity (indicator);

  return type != PB_VALUE_COUNT && type != PB_VALUE_RANK && type != PB_VALUE_DECILE &&
         (polarity == PB_POLARITY_HIGH_IS_GOOD || polarity == PB_POLARITY_LOW_IS_GOOD);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const PbWidestRow *row_a = a;
  const PbWidestRow *row_b = b;

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
          if (!add_groups (self, &load, level, error))
            return NULL;
          if (!pb_series_has_level (series, level))
            continue;

          table = pb_inequality_get_table (&load, series, level, error);
          if (table == NULL)
            return NULL;
          add_table (self, table, level, moment);
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
  char        *system;
} Load;

static void
load_free (Load *load)
{
  g_object_unref (load->catalogue);
  g_free (load->sex);
  g_free (load->system);
  g_free (load);
}

static void
load_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Load *load = task_data;
  GError *error = NULL;
  PbInequalityReader *reader;
  PbWidest *self = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  reader = pb_inequality_take_reader (source_object, load->system, &error);
  if (reader != NULL)
    {
      self = compute (reader->workspace, load->catalogue, load->level, load->sex, load->moment, reader->tables, cancellable,
                      &error);
      pb_inequality_give_reader (source_object, reader);
    }

  if (self != NULL)
    g_task_return_pointer (task, self, g_object_unref);
  else
    g_task_return_error (task, error);
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
  *load = (Load) { g_object_ref (catalogue), level, g_strdup (sex), moment, g_strdup (pb_workspace_get_system (workspace)) };
  task = g_task_new (workspace, cancellable, callback, user_data);
  g_task_set_source_tag (task, pb_widest_load_async);
  g_task_set_task_data (task, load, (GDestroyNotify) load_free);
  g_task_run_in_thread (task, load_in_thread);
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
           "their values) at the start; groups of England against their own gap. From the first period that shares no year "
           "with the one shown. England’s value is taken as exact. Change is tested at the 5% level where 95% intervals are "
           "supplied; the best and the worst area are picked by their values, which widens their gap by chance.");
}
