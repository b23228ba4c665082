#include "pb-area-row-item.h"

#include "pb-shapes.h"
#include "pb-text-for-people.h"
#include "pb-trend-data.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _PbAreaRowItem
{
  GObject   parent_instance;

  PbFrame  *frame;
  int       area;        /* in the frame's table; PB_AREA_ROW_BENCHMARK for England */
  int       earlier;
  gboolean  is_lit;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbAreaRowItem, pb_area_row_item, G_TYPE_OBJECT)

static PbSeriesTable *
get_table (PbAreaRowItem *self)
{
  return pb_frame_get_table (self->frame);
}

static PbIndicator *
get_indicator (PbAreaRowItem *self)
{
  return pb_series_table_get_indicator (get_table (self));
}

static PbArea *
get_area (PbAreaRowItem *self)
{
  return self->area == PB_AREA_ROW_BENCHMARK ? pb_series_table_get_benchmark (get_table (self))
                                             : pb_series_table_get_area (get_table (self), self->area);
}

/* The cell of any period. */
static const PbObservation *
get_cell_of (PbAreaRowItem *self,
             int            period)
{
  return self->area == PB_AREA_ROW_BENCHMARK ? pb_series_table_get_benchmark_cell (get_table (self), period)
                                             : pb_series_table_get_cell (get_table (self), self->area, period);
}

static double
get_value_of (PbAreaRowItem *self,
              int            period)
{
  const PbObservation *cell;

  if (period < 0 || period >= pb_series_table_get_n_periods (get_table (self)))
    return NAN;

  cell = get_cell_of (self, period);
  return cell->status == PB_STATUS_PRESENT ? cell->value : NAN;
}

static char *
dup_cell_text (PbAreaRowItem       *self,
               const PbObservation *cell)
{
  if (cell->status == PB_STATUS_PRESENT)
    return pb_text_number (get_indicator (self), cell->value);

  /* The column beside it says of what. */
  if (cell->status == PB_STATUS_SUPPRESSED || cell->status == PB_STATUS_SUPPRESSED_HERE)
    return g_strdup (_("Hidden"));
  if (cell->status == PB_STATUS_NOT_PUBLISHED)
    return g_strdup (_("Not published"));

  return g_strdup (pb_status_to_label (cell->status));
}

static char *
dup_interval_text (PbAreaRowItem       *self,
                   const PbObservation *cell)
{
  char *interval = pb_text_interval (get_indicator (self), cell->lower95, cell->upper95);

  if (interval != NULL)
    return interval;
  if (cell->status == PB_STATUS_SUPPRESSED)
    return g_strdup (_("small number"));
  if (cell->status == PB_STATUS_SUPPRESSED_HERE)
    return g_strdup (_("by rule, here"));

  return g_strdup (cell->status == PB_STATUS_PRESENT ? _("not supplied") : "");
}

/* From worse to better, then what is no verdict, then what is not compared. */
static int
get_comparison_order (PbComparison comparison)
{
  static const int orders[PB_N_COMPARISONS] = {
    [PB_COMPARISON_WORST] = 0,
    [PB_COMPARISON_WORSE] = 1,
    [PB_COMPARISON_SIMILAR] = 2,
    [PB_COMPARISON_BETTER] = 3,
    [PB_COMPARISON_BEST] = 4,
    [PB_COMPARISON_HIGHER] = 5,
    [PB_COMPARISON_LOWER] = 6,
    [PB_COMPARISON_NOT_COMPARED] = 7,
  };

  return orders[comparison];
}

/* The first period that one line joins to the one shown; -1 for none. */
static int
find_start (PbAreaRowItem *self)
{
  int start = pb_frame_get_period_index (self->frame);

  while (start > 0 && !pb_trend_data_has_break (get_table (self), start))
    start--;

  return start;
}

/* What a column sorts by; NaN for missing. */
static double
get_sort_key (PbAreaRowItem *self,
              PbAreaColumn   column)
{
  const PbObservation *cell = pb_area_row_item_get_cell (self);

  switch (column)
    {
    case PB_AREA_COLUMN_VALUE:
      return cell->status == PB_STATUS_PRESENT ? cell->value : NAN;
    case PB_AREA_COLUMN_INTERVAL:
      return cell->lower95;
    case PB_AREA_COLUMN_COMPARISON:
      if (cell->status != PB_STATUS_PRESENT)
        return NAN;
      return get_comparison_order (pb_area_row_item_get_comparison (self));
    case PB_AREA_COLUMN_EARLIER:
      return get_value_of (self, self->earlier);
    case PB_AREA_COLUMN_SINCE:
      /* The line's own finding: the change since its first period. */
      return get_value_of (self, pb_frame_get_period_index (self->frame)) - get_value_of (self, find_start (self));
    case PB_AREA_COLUMN_NAME:
    case PB_N_AREA_COLUMNS:
    default:
      g_return_val_if_reached (NAN);
    }
}

static void
pb_area_row_item_finalize (GObject *object)
{
  PbAreaRowItem *self = PB_AREA_ROW_ITEM (object);

  g_clear_object (&self->frame);

  G_OBJECT_CLASS (pb_area_row_item_parent_class)->finalize (object);
}

static void
pb_area_row_item_class_init (PbAreaRowItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_area_row_item_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pb_area_row_item_init (PbAreaRowItem *self)
{
}

PbAreaRowItem *
pb_area_row_item_new (PbFrame *frame,
                      int      area,
                      int      earlier)
{
  PbAreaRowItem *self = g_object_new (PB_TYPE_AREA_ROW_ITEM, NULL);

  pb_area_row_item_set_frame (self, frame, area, earlier);

  return self;
}

void
pb_area_row_item_set_frame (PbAreaRowItem *self,
                            PbFrame       *frame,
                            int            area,
                            int            earlier)
{
  g_return_if_fail (PB_IS_AREA_ROW_ITEM (self));
  g_return_if_fail (PB_IS_FRAME (frame));

  g_set_object (&self->frame, frame);
  self->area = area;
  self->earlier = earlier;
}

void
pb_area_row_item_set_lit (PbAreaRowItem *self,
                          gboolean       is_lit)
{
  self->is_lit = is_lit;
}

gboolean
pb_area_row_item_is_lit (PbAreaRowItem *self)
{
  return self->is_lit;
}

void
pb_area_row_item_changed (PbAreaRowItem *self)
{
  g_return_if_fail (PB_IS_AREA_ROW_ITEM (self));

  g_signal_emit (self, signals[CHANGED], 0);
}

int
pb_area_row_item_get_area (PbAreaRowItem *self)
{
  g_return_val_if_fail (PB_IS_AREA_ROW_ITEM (self), -1);
  return self->area;
}

PbFrame *
pb_area_row_item_get_frame (PbAreaRowItem *self)
{
  g_return_val_if_fail (PB_IS_AREA_ROW_ITEM (self), NULL);
  return self->frame;
}

const char *
pb_area_row_item_get_code (PbAreaRowItem *self)
{
  g_return_val_if_fail (PB_IS_AREA_ROW_ITEM (self), NULL);
  return pb_area_get_code (get_area (self));
}

const char *
pb_area_row_item_get_name (PbAreaRowItem *self)
{
  g_return_val_if_fail (PB_IS_AREA_ROW_ITEM (self), NULL);
  return pb_area_get_name (get_area (self));
}

gboolean
pb_area_row_item_is_benchmark (PbAreaRowItem *self)
{
  g_return_val_if_fail (PB_IS_AREA_ROW_ITEM (self), FALSE);
  return self->area == PB_AREA_ROW_BENCHMARK;
}

const PbObservation *
pb_area_row_item_get_cell (PbAreaRowItem *self)
{
  g_return_val_if_fail (PB_IS_AREA_ROW_ITEM (self), NULL);
  return self->area == PB_AREA_ROW_BENCHMARK ? pb_frame_get_benchmark (self->frame)
                                             : pb_frame_get_area (self->frame, self->area)->cell;
}

PbComparison
pb_area_row_item_get_comparison (PbAreaRowItem *self)
{
  g_return_val_if_fail (PB_IS_AREA_ROW_ITEM (self), PB_COMPARISON_NOT_COMPARED);

  if (self->area == PB_AREA_ROW_BENCHMARK)
    return PB_COMPARISON_NOT_COMPARED;

  return pb_frame_get_area (self->frame, self->area)->assessment.comparison;
}

char *
pb_area_row_item_dup_text (PbAreaRowItem *self,
                           PbAreaColumn   column)
{
  const PbObservation *cell;

  g_return_val_if_fail (PB_IS_AREA_ROW_ITEM (self), NULL);

  cell = pb_area_row_item_get_cell (self);

  switch (column)
    {
    case PB_AREA_COLUMN_NAME:
      return g_strdup (pb_area_row_item_get_name (self));
    case PB_AREA_COLUMN_VALUE:
      return dup_cell_text (self, cell);
    case PB_AREA_COLUMN_INTERVAL:
      return dup_interval_text (self, cell);
    case PB_AREA_COLUMN_COMPARISON:
      if (self->area == PB_AREA_ROW_BENCHMARK || cell->status != PB_STATUS_PRESENT)
        return g_strdup ("");
      return g_strdup (pb_comparison_to_label (pb_area_row_item_get_comparison (self)));
    case PB_AREA_COLUMN_EARLIER:
      return self->earlier < 0 ? g_strdup ("") : dup_cell_text (self, get_cell_of (self, self->earlier));
    case PB_AREA_COLUMN_SINCE:
      return g_strdup ("");
    case PB_N_AREA_COLUMNS:
    default:
      g_return_val_if_reached (NULL);
    }
}

char *
pb_area_row_item_dup_reason (PbAreaRowItem *self)
{
  g_return_val_if_fail (PB_IS_AREA_ROW_ITEM (self), NULL);

  if (self->area == PB_AREA_ROW_BENCHMARK)
    return NULL;

  return pb_frame_dup_comparison (self->frame, self->area);
}

char *
pb_area_row_item_dup_sentence (PbAreaRowItem *self)
{
  const PbObservation *cell;
  g_autofree char *value = NULL;

  g_return_val_if_fail (PB_IS_AREA_ROW_ITEM (self), NULL);

  if (self->area != PB_AREA_ROW_BENCHMARK)
    return pb_frame_dup_sentence (self->frame, self->area);

  cell = pb_area_row_item_get_cell (self);
  value = cell->status == PB_STATUS_PRESENT ? pb_text_value (get_indicator (self), cell->value)
                                            : g_strdup (pb_status_to_sentence (cell->status));
  /* Translators: England's row, "England, 2022-24: 30.2 per 100,000" */
  return g_strdup_printf (_("%s, %s: %s"), pb_area_row_item_get_name (self),
                          pb_frame_get_period_label (self->frame), value);
}

int
pb_area_row_item_compare (PbAreaRowItem *a,
                          PbAreaRowItem *b,
                          PbAreaColumn   column,
                          gboolean       is_descending)
{
  double x, y;

  if (column == PB_AREA_COLUMN_NAME)
    return g_utf8_collate (pb_area_row_item_get_name (a), pb_area_row_item_get_name (b));

  x = get_sort_key (a, column);
  y = get_sort_key (b, column);

  if (isnan (x) || isnan (y))
    return (isnan (x) - isnan (y)) * (is_descending ? -1 : 1);

  return (x > y) - (x < y);
}

gboolean
pb_area_row_item_matches (PbAreaRowItem *self,
                          const char    *words)
{
  g_return_val_if_fail (PB_IS_AREA_ROW_ITEM (self), FALSE);

  if (words == NULL || *words == '\0')
    return TRUE;

  return g_str_match_string (words, pb_area_row_item_get_name (self), TRUE) ||
         g_str_match_string (words, pb_area_row_item_get_code (self), TRUE);
}

int
pb_area_row_find_earlier (PbFrame *frame)
{
  const PbPeriod *shown = pb_frame_get_period (frame);
  PbSeriesTable *table = pb_frame_get_table (frame);

  if (shown == NULL)
    return -1;

  /* Periods are in the order of their midpoints: the nearest that shares no day, unless another
   * index or other boundaries part the two. */
  for (int i = pb_frame_get_period_index (frame) - 1; i >= 0 && !pb_trend_data_has_break (table, i + 1); i--)
    if (pb_series_table_get_period (table, i)->last < shown->first)
      return i;

  return -1;
}
