#include "pb-scatter-data.h"

#include "pb-headline-words.h"
#include "pb-place-areas.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What most questions about small areas are asked against. */
#define USUAL_INDICATOR "imd-score"
#define DEPRIVATION     "imd"

static const char *
get_name (PbSeriesTable *table)
{
  return pb_indicator_get_short_name (pb_series_table_get_indicator (table));
}

/* Nobody asks how something goes with a rank or a number of people. */
static gboolean
is_measure (PbIndicator *indicator)
{
  PbValueType type = pb_indicator_get_value_type (indicator);

  return type != PB_VALUE_RANK && type != PB_VALUE_DECILE && type != PB_VALUE_COUNT;
}

/* The series nearest to the view's that has values of the level. */
static PbSeries *
find_series (PbCatalogue  *catalogue,
             PbIndicator  *indicator,
             const PbView *view,
             PbSeries     *series)
{
  PbSeries *best = pb_catalogue_choose_series (catalogue, indicator, pb_series_get_sex (series), view->age, NULL);
  g_autoptr(GPtrArray) list = NULL;

  if (best == NULL || pb_series_has_level (best, view->level))
    return best;

  list = pb_catalogue_list_series (catalogue, indicator);
  for (guint i = 0; i < list->len; i++)
    if (pb_series_has_level (g_ptr_array_index (list, i), view->level))
      return g_ptr_array_index (list, i);

  return best;
}

/* Whether both are figures of the index of deprivation, of which one says the other. */
static gboolean
is_same_index (PbIndicator *a,
               PbIndicator *b)
{
  return g_str_has_prefix (pb_indicator_get_code (a), DEPRIVATION) &&
         g_str_has_prefix (pb_indicator_get_code (b), DEPRIVATION);
}

GPtrArray *
pb_scatter_list_series (PbCatalogue  *catalogue,
                        const PbView *view,
                        PbSeries     *series,
                        gboolean     *is_default_out)
{
  PbIndicator *own = pb_series_get_indicator (series);
  const char *code = view->against != NULL ? view->against : USUAL_INDICATOR;
  PbIndicator *chosen = pb_catalogue_find_indicator (catalogue, code);
  GPtrArray *list = g_ptr_array_new ();

  *is_default_out = view->against == NULL;
  if (view->against != NULL)
    {
      PbSeries *found = chosen != NULL && chosen != own ? find_series (catalogue, chosen, view, series) : NULL;

      if (found != NULL)
        g_ptr_array_add (list, found);
      return list;
    }

  for (int i = -1; i < (int) pb_catalogue_get_n_indicators (catalogue); i++)
    {
      PbIndicator *other = i < 0 ? chosen : pb_catalogue_get_indicator (catalogue, (guint) i);
      PbSeries *found;

      if (other == NULL || other == own || (i >= 0 && other == chosen) || !is_measure (other) ||
          is_same_index (own, other))
        continue;

      found = find_series (catalogue, other, view, series);
      if (found != NULL && pb_series_has_level (found, view->level))
        g_ptr_array_add (list, found);
    }

  return list;
}

static gboolean
is_same_edition (const char *a,
                 const char *b)
{
  return *a == '\0' || *b == '\0' || g_str_equal (a, b);
}

/* The latest period at or before the moment among those on the frame's boundaries; -1
 * for none.  @any_out: the same on any. */
static int
find_period (PbScatterData *self,
             int           *any_out)
{
  PbDay moment = pb_frame_get_view (self->frame)->moment;
  const char *edition = pb_series_table_get_edition (pb_frame_get_table (self->frame),
                                                     pb_frame_get_period_index (self->frame));
  int n = pb_series_table_get_n_periods (self->against);
  g_autofree const PbPeriod **periods = g_new (const PbPeriod *, MAX (n, 1));
  g_autofree int *which = g_new (int, MAX (n, 1));
  int n_same = 0, found;

  pb_period_rule (pb_series_table_get_periods (self->against), n, moment, any_out);
  for (int i = 0; i < n; i++)
    if (is_same_edition (edition, pb_series_table_get_edition (self->against, i)))
      {
        periods[n_same] = pb_series_table_get_period (self->against, i);
        which[n_same++] = i;
      }

  pb_period_rule (periods, n_same, moment, &found);

  return found >= 0 ? which[found] : -1;
}

static void
list_pairs (PbScatterData *self)
{
  PbSeriesTable *table = pb_frame_get_table (self->frame);

  for (int i = 0; i < pb_frame_get_n_areas (self->frame); i++)
    {
      const PbFrameArea *area = pb_frame_get_area (self->frame, i);
      PbScatterPair pair = { .area = i, .residual = NAN };
      const PbObservation *cell;

      if (!area->in_set || !area->on_map)
        continue;

      pair.other = pb_series_table_find_area (self->against, pb_area_get_code (pb_series_table_get_area (table, i)));
      cell = pair.other >= 0 ? pb_series_table_get_cell (self->against, pair.other, self->period) : NULL;
      if (cell == NULL || cell->status != PB_STATUS_PRESENT || area->cell->status != PB_STATUS_PRESENT)
        {
          self->n_unpaired++;
          continue;
        }

      pair.x = cell->value;
      pair.y = area->cell->value;
      g_array_append_val (self->pairs, pair);
    }
}

static int
compare_pairs (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const PbScatterPair *first = a, *second = b;
  PbScatterData *self = user_data;
  gboolean is_low_first = pb_indicator_is_low_strong (pb_series_table_get_indicator (pb_frame_get_table (self->frame)));

  if (first->y != second->y)
    return (first->y < second->y) == is_low_first ? -1 : 1;

  return first->area - second->area; /* the table is ordered by name */
}

static PbScatterPair *
get_pair (PbScatterData *self,
          guint          index)
{
  return &g_array_index (self->pairs, PbScatterPair, index);
}

static void
fit_line (PbScatterData *self)
{
  guint n = self->pairs->len;
  g_autofree double *xs = g_new (double, n);
  g_autofree double *ys = g_new (double, n);

  for (guint i = 0; i < n; i++)
    {
      xs[i] = get_pair (self, i)->x;
      ys[i] = get_pair (self, i)->y;
    }

  /* Values that are all the same have no line, which is said. */
  self->has_line = n >= PB_SCATTER_LEAST_PAIRS && pb_regression_fit (xs, ys, n, &self->line, NULL) &&
                   isfinite (self->line.r);
  for (guint i = 0; i < n && self->has_line && self->line.residual_se > 0; i++)
    get_pair (self, i)->residual = (ys[i] - pb_regression_predict (&self->line, xs[i])) / self->line.residual_se;
}

static void
light_place (PbScatterData *self)
{
  g_autoptr(GArray) places = pb_place_areas_list (self->frame);

  for (guint i = 0; i < self->pairs->len; i++)
    for (guint j = 0; j < places->len; j++)
      if (g_array_index (places, int, j) == get_pair (self, i)->area)
        {
          get_pair (self, i)->is_lit = TRUE;
          if (places->len == 1)
            self->selected = (int) i;
        }
}

/* Nothing to set against: nothing chosen and no other there, or what was chosen is not. */
static char *
refuse_alone (PbScatterData *self)
{
  const PbView *view = pb_frame_get_view (self->frame);
  PbSeriesTable *table = pb_frame_get_table (self->frame);
  const char *name = get_name (table);

  if (g_strcmp0 (view->against, pb_indicator_get_code (pb_series_table_get_indicator (table))) == 0)
    /* Translators: a measure */
    return g_strdup_printf (_("No scatter of %s against itself. Choose another indicator"), name);
  if (view->against != NULL)
    /* Translators: a measure, the code of an indicator */
    return g_strdup_printf (_("No scatter of %s: this workspace has no indicator “%s” to set it against. Choose "
                              "another"), name, view->against);

  /* Translators: a measure, the plural of a level of area */
  return g_strdup_printf (_("No scatter of %s: no other indicator is published for %s. Choose another level"), name,
                          pb_text_level_plural (view->level, 2));
}

static char *
refuse_period (PbScatterData *self,
               int            any)
{
  PbSeriesTable *table = pb_frame_get_table (self->frame);
  const char *name = get_name (table), *other = get_name (self->against);

  if (pb_frame_get_period (self->frame) == NULL)
    return g_strdup_printf (_("No scatter of %s: not yet measured. Choose a later moment"), name);
  if (any < 0)
    /* Translators: two measures */
    return g_strdup_printf (_("No scatter of %s against %s: the second is not yet measured. Choose a later moment"),
                            name, other);

  /* Translators: two measures, their periods, two editions of boundaries: "2011" and "2021" */
  return g_strdup_printf (_("No scatter of %s against %s: %s is on the boundaries of %s, %s on those of %s, and their "
                            "small areas are not the same. Choose another moment or indicator"), name, other,
                          pb_frame_get_period_label (self->frame),
                          pb_series_table_get_edition (table, pb_frame_get_period_index (self->frame)),
                          pb_text_period (pb_series_table_get_period (self->against, any)),
                          pb_series_table_get_edition (self->against, any));
}

static gboolean
has_values (PbSeriesTable *table)
{
  return pb_series_has_level (pb_series_table_get_series (table), pb_series_table_get_level (table));
}

static char *
refuse_values (PbScatterData *self)
{
  PbSeriesTable *table = pb_frame_get_table (self->frame);
  PbLevel level = pb_series_table_get_level (table);
  gboolean is_own = !has_values (table);

  if (is_own || !has_values (self->against))
    /* Translators: two measures, the one that lacks values, the plural of a level of area */
    return g_strdup_printf (_("No scatter of %s against %s: %s is not published for %s. Choose another indicator or "
                              "level"), get_name (table), get_name (self->against), get_name (is_own ? table : self->against),
                            pb_text_level_plural (level, 2));

  return NULL;
}

static void
find_pairs (PbScatterData *self)
{
  int any = -1;

  self->refusal = refuse_values (self);
  if (self->refusal != NULL)
    return;

  if (pb_frame_get_period (self->frame) != NULL)
    {
      self->period = find_period (self, &any);
      self->is_older = self->period >= 0 && self->period != any;
    }
  if (self->period < 0)
    {
      self->refusal = refuse_period (self, any);
      return;
    }

  list_pairs (self);
  if (self->pairs->len == 0)
    /* Translators: two measures, the plural of a level of area */
    self->refusal = g_strdup_printf (_("No scatter of %s against %s: no %s have both values. Choose another moment"),
                                     get_name (pb_frame_get_table (self->frame)), get_name (self->against),
                                     pb_text_level_plural (pb_series_table_get_level (self->against), 2));
}

PbScatterData *
pb_scatter_data_new (PbFrame       *frame,
                     PbSeriesTable *against,
                     gboolean       is_default)
{
  PbScatterData *self = g_new0 (PbScatterData, 1);

  self->frame = g_object_ref (frame);
  g_set_object (&self->against, against);
  self->is_default = is_default;
  self->period = -1;
  self->selected = -1;
  self->pairs = g_array_new (FALSE, TRUE, sizeof (PbScatterPair));

  if (against == NULL)
    {
      self->refusal = refuse_alone (self);
      return self;
    }

  find_pairs (self);
  if (self->refusal != NULL)
    return self;

  g_array_sort_with_data (self->pairs, compare_pairs, self);
  fit_line (self);
  light_place (self);

  return self;
}

void
pb_scatter_data_free (PbScatterData *self)
{
  g_object_unref (self->frame);
  g_clear_object (&self->against);
  g_array_unref (self->pairs);
  g_free (self->refusal);
  g_free (self);
}
