#include "pb-frame-private.h"

#include "pb-headline.h"

#include <math.h>

#define N_CLASSES 5
#define MIN_AREAS_TO_BREAK 3

G_DEFINE_FINAL_TYPE (PbFrame, pb_frame, G_TYPE_OBJECT)

/* Classes are shared between frames and freed with the last one. */
typedef struct
{
  PbClasses *classes;
} SharedClasses;

static void
clear_shared_classes (gpointer data)
{
  pb_classes_free (((SharedClasses *) data)->classes);
}

static PbClasses *
share_classes (PbClasses *classes)
{
  SharedClasses *shared = g_rc_box_new (SharedClasses);

  shared->classes = classes;
  return (PbClasses *) shared;
}

static PbClasses *
get_classes (PbFrame *self)
{
  return self->classes != NULL ? ((SharedClasses *) self->classes)->classes : NULL;
}

static PbIndicator *
get_indicator (PbFrame *self)
{
  return pb_series_table_get_indicator (self->table);
}

PbDay
pb_frame_get_day_of_set (PbFrame *self)
{
  PbDay from = pb_area_set_get_valid_from (self->area_set);
  PbDay to = pb_area_set_get_valid_to (self->area_set);

  if (from != PB_DAY_NONE && self->view->moment < from)
    return from;
  if (to != PB_DAY_NONE && self->view->moment > to)
    return to;

  return self->view->moment;
}

/* A set made of districts says nothing of small areas: their district answers. */
const char *
pb_frame_find_place (PbFrame *self,
                     PbArea  *area)
{
  const char *parent = pb_area_get_parent_code (area);
  const char *place;
  PbDay day;

  if (self->area_set == NULL)
    return NULL;

  day = pb_frame_get_day_of_set (self);
  place = pb_area_set_place_of (self->area_set, pb_area_get_code (area), pb_frame_get_edition (self), day);

  if (place == NULL && parent != NULL)
    place = pb_area_set_place_of (self->area_set, parent, NULL, day);

  return place;
}

/* A district is in the set while it is a building block of it: one of which a part only
 * belongs (High Peak without Glossop) has no published figure of its own there. */
static gboolean
is_block (PbFrame *self,
          PbArea  *area)
{
  return pb_frame_find_place (self, area) != NULL;
}

/* A county is in a set of districts while all of its districts are. */
static gboolean
has_all_districts (PbFrame *self,
                   PbArea  *county)
{
  GPtrArray *areas = pb_catalogue_get_areas (self->catalogue);
  guint n_districts = 0;

  for (guint i = 0; i < areas->len; i++)
    {
      PbArea *area = g_ptr_array_index (areas, i);

      if (pb_area_get_level (area) != PB_LEVEL_LTLA ||
          g_strcmp0 (pb_area_get_parent_code (area), pb_area_get_code (county)) != 0)
        continue;

      if (!is_block (self, area))
        return FALSE;

      n_districts++;
    }

  return n_districts > 0;
}

static gboolean
is_in_set (PbFrame *self,
           PbArea  *area)
{
  return self->area_set == NULL || is_block (self, area) ||
         (pb_area_get_level (area) == PB_LEVEL_UTLA && has_all_districts (self, area));
}

/* A level that the set does not speak of (a county, a region) is shown whole. */
static void
find_members (PbFrame *self)
{
  int n_areas = pb_series_table_get_n_areas (self->table);
  gboolean any = FALSE;

  for (int i = 0; i < n_areas; i++)
    {
      self->in_set[i] = is_in_set (self, pb_series_table_get_area (self->table, i));
      any |= self->in_set[i];
    }

  for (int i = 0; !any && i < n_areas; i++)
    self->in_set[i] = TRUE;
}

static const PbObservation *
get_cell (PbFrame *self,
          int      area)
{
  return self->period < 0 ? &self->no_cell : pb_series_table_get_cell (self->table, area, self->period);
}

/* Nobody wrote it, and the boundaries shown do not know the area: those of the period;
 * before the first those of the first; where nothing is published the newest. */
static gboolean
is_on_map (PbFrame *self,
           int      area)
{
  const PbObservation *cell;

  if (pb_series_table_get_n_periods (self->table) == 0)
    return pb_area_get_valid_to (pb_series_table_get_area (self->table, area)) == PB_DAY_NONE;

  cell = pb_series_table_get_cell (self->table, area, MAX (self->period, 0));

  return !(cell->status == PB_STATUS_NOT_APPLICABLE && cell->dataset < 0);
}

static void
judge_areas (PbFrame *self)
{
  int n_areas = pb_series_table_get_n_areas (self->table);
  const PbObservation *benchmark = pb_frame_get_benchmark (self);
  gboolean by_comparison = self->view->colour_rule == PB_COLOUR_COMPARISON;

  for (int i = 0; i < n_areas; i++)
    {
      PbFrameArea *area = &self->areas[i];

      area->cell = get_cell (self, i);
      area->in_set = self->in_set[i];
      area->on_map = is_on_map (self, i);
      area->assessment = pb_assess (get_indicator (self), area->cell, benchmark);
      area->class = -1;
      if (area->cell->status == PB_STATUS_PRESENT)
        area->class = by_comparison
                        ? pb_classes_find_comparison (get_classes (self), area->assessment.comparison)
                        : pb_classes_find (get_classes (self), area->cell->value);
    }
}

typedef struct
{
  double value;
  int    area;
} Ranked;

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  double x = ((const Ranked *) a)->value;
  double y = ((const Ranked *) b)->value;

  return (x > y) - (x < y);
}

static void
rank_areas (PbFrame *self)
{
  g_autoptr(GArray) ranked = g_array_new (FALSE, FALSE, sizeof (Ranked));
  int n_areas = pb_series_table_get_n_areas (self->table);

  for (int i = 0; i < n_areas; i++)
    if (self->in_set[i] && self->areas[i].cell->status == PB_STATUS_PRESENT)
      {
        Ranked entry = { self->areas[i].cell->value, i };

        g_array_append_val (ranked, entry);
      }

  g_array_sort (ranked, compare_ranked);
  self->n_valued = (int) ranked->len;

  for (guint i = 0; i < ranked->len; i++)
    {
      const Ranked *entry = &g_array_index (ranked, Ranked, i);
      gboolean is_joint = i > 0 && entry[-1].value == entry->value;

      self->areas[entry->area].rank = is_joint ? self->areas[entry[-1].area].rank : (int) i + 1;
    }
}

/* The national fifths of a decile are given; they are not found in the local values. */
static PbClasses *
make_fifths (void)
{
  static const double deciles[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 };

  return pb_classes_new (PB_CLASSES_EQUAL, N_CLASSES, deciles, G_N_ELEMENTS (deciles), 0);
}

static PbClasses *
make_comparison_classes (PbFrame *self)
{
  g_autoptr(GArray) comparisons = g_array_new (FALSE, FALSE, sizeof (PbComparison));

  for (int j = 0; j < pb_series_table_get_n_periods (self->table); j++)
    for (int i = 0; i < pb_series_table_get_n_areas (self->table); i++)
      {
        const PbObservation *cell = pb_series_table_get_cell (self->table, i, j);
        const PbObservation *benchmark = pb_series_table_get_benchmark_cell (self->table, j);
        PbComparison comparison;

        if (cell->status != PB_STATUS_PRESENT)
          continue;

        comparison = pb_assess (get_indicator (self), cell, benchmark).comparison;
        g_array_append_val (comparisons, comparison);
      }

  return pb_classes_new_comparison ((const PbComparison *) comparisons->data, (int) comparisons->len);
}

/* One scale for all periods, so that a colour means the same at every moment. */
static gboolean
has_any_value (PbFrame *self,
               int      area)
{
  for (int i = 0; i < pb_series_table_get_n_periods (self->table); i++)
    if (pb_series_table_get_cell (self->table, area, i)->status == PB_STATUS_PRESENT)
      return TRUE;

  return FALSE;
}

gboolean
pb_frame_has_few_areas (PbFrame *self)
{
  int n_valued = 0;

  for (int i = 0; i < pb_series_table_get_n_areas (self->table) && n_valued < MIN_AREAS_TO_BREAK; i++)
    n_valued += has_any_value (self, i);

  return n_valued < MIN_AREAS_TO_BREAK;
}

static PbClasses *
make_value_classes (PbFrame *self)
{
  static const PbClassMethod methods[] = {
    [PB_COLOUR_NATURAL_BREAKS] = PB_CLASSES_NATURAL,
    [PB_COLOUR_QUANTILES] = PB_CLASSES_QUANTILES,
    [PB_COLOUR_EQUAL_INTERVALS] = PB_CLASSES_EQUAL,
  };
  g_autoptr(GArray) values = g_array_new (FALSE, FALSE, sizeof (double));

  for (int j = 0; j < pb_series_table_get_n_periods (self->table); j++)
    for (int i = 0; i < pb_series_table_get_n_areas (self->table); i++)
      {
        const PbObservation *cell = pb_series_table_get_cell (self->table, i, j);

        if (cell->status == PB_STATUS_PRESENT)
          g_array_append_val (values, cell->value);
      }

  return pb_classes_new (methods[self->view->colour_rule], pb_frame_has_few_areas (self) ? 1 : N_CLASSES,
                         (const double *) values->data, (int) values->len, pb_indicator_get_decimals (get_indicator (self)));
}

static void
choose_classes (PbFrame *self,
                PbFrame *scale)
{
  if (scale != NULL && scale->table == self->table && scale->view->colour_rule == self->view->colour_rule)
    {
      self->classes = g_rc_box_acquire (scale->classes);
      return;
    }

  if (self->view->colour_rule == PB_COLOUR_COMPARISON)
    self->classes = share_classes (make_comparison_classes (self));
  else if (pb_indicator_get_value_type (get_indicator (self)) == PB_VALUE_DECILE)
    self->classes = share_classes (make_fifths ());
  else
    self->classes = share_classes (make_value_classes (self));
}

static void
pb_frame_finalize (GObject *object)
{
  PbFrame *self = PB_FRAME (object);

  if (self->classes != NULL)
    g_rc_box_release_full (self->classes, clear_shared_classes);
  pb_view_free (self->view);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->table);
  g_free (self->areas);
  g_free (self->in_set);
  g_free (self->period_words);
  g_clear_pointer (&self->legend, g_array_unref);
  g_clear_pointer (&self->legend_texts, g_ptr_array_unref);
  g_free (self->legend_title);
  g_free (self->legend_rule);
  g_free (self->headline);
  g_free (self->subtitle);
  g_free (self->footnote);
  g_free (self->banner);
  g_free (self->banner_label);
  g_free (self->banner_action);

  G_OBJECT_CLASS (pb_frame_parent_class)->finalize (object);
}

static void
pb_frame_class_init (PbFrameClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_frame_finalize;
}

static void
pb_frame_init (PbFrame *self)
{
  pb_observation_init (&self->no_cell, PB_STATUS_MISSING);
}

PbFrame *
pb_frame_new (const PbView  *view,
              PbCatalogue   *catalogue,
              PbSeriesTable *table,
              PbFrame       *scale)
{
  PbFrame *self;
  int n_areas;

  g_return_val_if_fail (view != NULL, NULL);
  g_return_val_if_fail (PB_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (PB_IS_SERIES_TABLE (table), NULL);

  self = g_object_new (PB_TYPE_FRAME, NULL);
  self->view = pb_view_copy (view);
  self->catalogue = g_object_ref (catalogue);
  self->table = g_object_ref (table);
  if (view->area_set != NULL)
    self->area_set = pb_catalogue_find_area_set (catalogue, view->area_set);

  n_areas = pb_series_table_get_n_areas (table);
  self->areas = g_new0 (PbFrameArea, MAX (n_areas, 1));
  self->in_set = g_new0 (gboolean, MAX (n_areas, 1));
  self->shown_kind = pb_period_rule (pb_series_table_get_periods (table), pb_series_table_get_n_periods (table),
                                     view->moment, &self->period);

  find_members (self);
  choose_classes (self, scale);
  judge_areas (self);
  rank_areas (self);

  return self;
}

const PbView *
pb_frame_get_view (PbFrame *self)
{
  g_return_val_if_fail (PB_IS_FRAME (self), NULL);
  return self->view;
}

PbCatalogue *
pb_frame_get_catalogue (PbFrame *self)
{
  g_return_val_if_fail (PB_IS_FRAME (self), NULL);
  return self->catalogue;
}

PbSeriesTable *
pb_frame_get_table (PbFrame *self)
{
  g_return_val_if_fail (PB_IS_FRAME (self), NULL);
  return self->table;
}

PbAreaSet *
pb_frame_get_area_set (PbFrame *self)
{
  g_return_val_if_fail (PB_IS_FRAME (self), NULL);
  return self->area_set;
}

int
pb_frame_get_period_index (PbFrame *self)
{
  g_return_val_if_fail (PB_IS_FRAME (self), -1);
  return self->period;
}

PbShownKind
pb_frame_get_shown_kind (PbFrame *self)
{
  g_return_val_if_fail (PB_IS_FRAME (self), PB_SHOWN_NOT_YET);
  return self->shown_kind;
}

/* %NULL where not yet measured. */
const PbPeriod *
pb_frame_get_period (PbFrame *self)
{
  g_return_val_if_fail (PB_IS_FRAME (self), NULL);
  return self->period < 0 ? NULL : pb_series_table_get_period (self->table, self->period);
}

const char *
pb_frame_get_period_words (PbFrame *self)
{
  g_return_val_if_fail (PB_IS_FRAME (self), NULL);

  if (self->period_words == NULL)
    self->period_words = pb_frame_make_period_words (self);

  return self->period_words;
}

/* Where nothing is measured yet the first period's boundaries stand; "", the newest,
 * where nothing is published. */
const char *
pb_frame_get_edition (PbFrame *self)
{
  g_return_val_if_fail (PB_IS_FRAME (self), NULL);

  if (pb_series_table_get_n_periods (self->table) == 0)
    return "";

  return pb_series_table_get_edition (self->table, MAX (self->period, 0));
}

int
pb_frame_get_n_areas (PbFrame *self)
{
  g_return_val_if_fail (PB_IS_FRAME (self), 0);
  return pb_series_table_get_n_areas (self->table);
}

const PbFrameArea *
pb_frame_get_area (PbFrame *self,
                   int      area)
{
  g_return_val_if_fail (PB_IS_FRAME (self), NULL);
  g_return_val_if_fail (area >= 0 && area < pb_frame_get_n_areas (self), NULL);
  return &self->areas[area];
}

int
pb_frame_get_n_valued (PbFrame *self)
{
  g_return_val_if_fail (PB_IS_FRAME (self), 0);
  return self->n_valued;
}

const PbObservation *
pb_frame_get_benchmark (PbFrame *self)
{
  g_return_val_if_fail (PB_IS_FRAME (self), NULL);
  return self->period < 0 ? &self->no_cell : pb_series_table_get_benchmark_cell (self->table, self->period);
}

PbClasses *
pb_frame_get_classes (PbFrame *self)
{
  g_return_val_if_fail (PB_IS_FRAME (self), NULL);
  return get_classes (self);
}

PbStrongEnd
pb_frame_get_strong_end (PbFrame *self)
{
  gboolean is_low;

  g_return_val_if_fail (PB_IS_FRAME (self), PB_STRONG_END_HIGH);

  is_low = pb_indicator_is_low_strong (get_indicator (self)) != self->view->reverse_shades;

  return is_low ? PB_STRONG_END_LOW : PB_STRONG_END_HIGH;
}

const PbLegendRow *
pb_frame_get_legend (PbFrame *self,
                     int     *n_rows_out)
{
  g_return_val_if_fail (PB_IS_FRAME (self), NULL);
  g_return_val_if_fail (n_rows_out != NULL, NULL);

  if (self->legend == NULL)
    pb_frame_make_legend (self);

  *n_rows_out = (int) self->legend->len;
  return (const PbLegendRow *) self->legend->data;
}

const char *
pb_frame_get_legend_title (PbFrame *self)
{
  g_return_val_if_fail (PB_IS_FRAME (self), NULL);

  if (self->legend_title == NULL)
    self->legend_title = pb_frame_make_legend_title (self);

  return self->legend_title;
}

const char *
pb_frame_get_legend_rule (PbFrame *self)
{
  g_return_val_if_fail (PB_IS_FRAME (self), NULL);

  if (self->legend_rule == NULL)
    self->legend_rule = pb_frame_make_legend_rule (self);

  return self->legend_rule;
}

static PbHeadlineInput
get_headline_input (PbFrame *self)
{
  return (PbHeadlineInput) {
    .table = self->table,
    .catalogue = self->catalogue,
    .period = self->period,
    .in_set = self->in_set,
  };
}

const char *
pb_frame_get_headline (PbFrame *self)
{
  g_return_val_if_fail (PB_IS_FRAME (self), NULL);

  if (self->headline == NULL)
    {
      PbHeadlineInput input = get_headline_input (self);

      self->headline = pb_headline_areas (&input);
    }

  return self->headline;
}

const char *
pb_frame_get_subtitle (PbFrame *self)
{
  g_return_val_if_fail (PB_IS_FRAME (self), NULL);

  if (self->subtitle == NULL)
    {
      PbHeadlineInput input = get_headline_input (self);

      self->subtitle = pb_headline_areas_subtitle (&input);
    }

  return self->subtitle;
}

const char *
pb_frame_get_footnote (PbFrame *self)
{
  g_return_val_if_fail (PB_IS_FRAME (self), NULL);

  if (self->footnote == NULL)
    self->footnote = pb_frame_make_footnote (self);

  return self->footnote;
}

gboolean
pb_frame_is_outside_dates (PbFrame *self)
{
  g_return_val_if_fail (PB_IS_FRAME (self), FALSE);

  return self->area_set != NULL && !pb_area_set_is_in_force (self->area_set, self->view->moment);
}

const char *
pb_frame_get_banner (PbFrame *self)
{
  g_return_val_if_fail (PB_IS_FRAME (self), NULL);

  pb_frame_make_banner (self);
  return *self->banner != '\0' ? self->banner : NULL;
}

const char *
pb_frame_get_banner_label (PbFrame *self)
{
  g_return_val_if_fail (PB_IS_FRAME (self), NULL);

  pb_frame_make_banner (self);
  return self->banner_label;
}

const char *
pb_frame_get_banner_action (PbFrame *self)
{
  g_return_val_if_fail (PB_IS_FRAME (self), NULL);

  pb_frame_make_banner (self);
  return self->banner_action;
}
