#include "pb-funnel-private.h"

#include "pb-headline-words.h"
#include "pb-place-areas.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define DAYS_A_YEAR 365.25

/* The figures that src/stats reads, of the areas with a count. */
typedef struct
{
  double      *numerators;
  double      *denominators;
  double      *rates;
  double      *bases;
  const char **names;
  double       average;   /* events a person */
} Figures;

static void
figures_clear (Figures *self)
{
  g_free (self->numerators);
  g_free (self->denominators);
  g_free (self->rates);
  g_free (self->bases);
  g_free (self->names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Figures, figures_clear)

static PbIndicator *
get_indicator (const PbFunnelData *self)
{
  return pb_series_table_get_indicator (pb_frame_get_table (self->frame));
}

double
pb_funnel_data_get_multiplier (const PbFunnelData *self)
{
  double multiplier = pb_indicator_get_facts (get_indicator (self))->multiplier;

  return multiplier > 0 ? multiplier : 1;
}

static gboolean
is_rate (PbFunnelStatistic statistic)
{
  return statistic != PB_FUNNEL_PROPORTION;
}

/* FALSE for a measure that is not made of counts. */
static gboolean
find_statistic (PbFunnelData *self)
{
  switch (pb_indicator_get_value_type (get_indicator (self)))
    {
    case PB_VALUE_PROPORTION:
      self->statistic = PB_FUNNEL_PROPORTION;
      return TRUE;
    case PB_VALUE_RATE:
      self->statistic = PB_FUNNEL_CRUDE_RATE;
      return TRUE;
    case PB_VALUE_DSR:
      self->statistic = PB_FUNNEL_DSR;
      return TRUE;
    case PB_VALUE_LIFE_EXPECTANCY:
    case PB_VALUE_SII:
    case PB_VALUE_MEAN:
    case PB_VALUE_SCORE:
    case PB_VALUE_RANK:
    case PB_VALUE_DECILE:
    case PB_VALUE_COUNT:
    case PB_N_VALUE_TYPES:
    default:
      return FALSE;
    }
}

/* A count above its denominator is of another thing than a share: of those who may be
 * counted twice. */
static gboolean
may_be_judged (const PbFunnelData  *self,
               const PbObservation *cell)
{
  return cell->count >= 0 && cell->denominator > 0 &&
         (is_rate (self->statistic) ? cell->value > 0 || cell->count == 0 : cell->count <= cell->denominator);
}

static void
list_areas (PbFunnelData *self)
{
  for (int i = 0; i < pb_frame_get_n_areas (self->frame); i++)
    {
      const PbFrameArea *area = pb_frame_get_area (self->frame, i);
      PbFunnelArea one = { .area = i, .size = NAN, .value = NAN };

      if (!area->in_set || !area->on_map)
        continue;

      self->n_of_level++;
      if (area->cell->status != PB_STATUS_PRESENT)
        self->n_valueless++;
      else if (!may_be_judged (self, area->cell))
        self->n_countless++;
      else
        g_array_append_val (self->areas, one);
    }
}

static PbFunnelArea *
get_area (const PbFunnelData *self,
          guint               index)
{
  return &g_array_index (self->areas, PbFunnelArea, index);
}

static const PbObservation *
get_cell (const PbFunnelData *self,
          guint               index)
{
  return pb_frame_get_area (self->frame, get_area (self, index)->area)->cell;
}

static void
read_figures (PbFunnelData *self,
              Figures      *figures)
{
  guint n = self->areas->len;

  figures->numerators = g_new (double, n);
  figures->denominators = g_new (double, n);
  figures->rates = g_new (double, n);
  figures->bases = g_new (double, n);
  figures->names = g_new (const char *, n);

  for (guint i = 0; i < n; i++)
    {
      const PbObservation *cell = get_cell (self, i);

      figures->numerators[i] = cell->count;
      figures->denominators[i] = cell->denominator;
      figures->rates[i] = cell->value;
      figures->names[i] = pb_area_get_name (pb_series_table_get_area (pb_frame_get_table (self->frame),
                                                                      get_area (self, i)->area));
    }
}

static void
judge (PbFunnelData        *self,
       const PbFunnelInput *input,
       const Figures       *figures)
{
  guint n = self->areas->len;
  g_autofree PbFunnelSignificance *judgements = g_new (PbFunnelSignificance, n);
  PbPolarity polarity = pb_indicator_get_polarity (get_indicator (self));

  pb_funnel_get_significance (input, figures->bases, figures->average, judgements);
  for (guint i = 0; i < n; i++)
    {
      PbFunnelArea *area = get_area (self, i);
      gboolean is_hidden = judgements[i] == PB_FUNNEL_TOO_FEW_EVENTS || judgements[i] == PB_FUNNEL_UNKNOWN;

      area->judgement = judgements[i];
      area->mark = pb_funnel_mark_of (polarity, judgements[i]);
      area->value = is_hidden ? NAN : get_cell (self, i)->value;
      area->size = is_hidden ? NAN : figures->bases[i] / self->n_years;
    }
}

static void
light_place (PbFunnelData *self)
{
  g_autoptr(GArray) places = pb_place_areas_list (self->frame);

  for (guint i = 0; i < self->areas->len; i++)
    for (guint j = 0; j < places->len; j++)
      if (g_array_index (places, int, j) == get_area (self, i)->area)
        {
          get_area (self, i)->is_lit = TRUE;
          if (places->len == 1)
            self->selected = (int) i;
        }
}

static int
compare_areas (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const PbFunnelArea *first = a, *second = b;
  PbFunnelData *self = user_data;
  double x = pb_frame_get_area (self->frame, first->area)->cell->value;
  double y = pb_frame_get_area (self->frame, second->area)->cell->value;
  gboolean is_low_first = pb_indicator_is_low_strong (get_indicator (self));

  if (x != y)
    return (x < y) == is_low_first ? -1 : 1;

  return first->area - second->area; /* the table is ordered by name */
}

static void
find_average (PbFunnelData *self,
              Figures      *figures)
{
  const PbObservation *benchmark = pb_frame_get_benchmark (self->frame);

  self->is_benchmark = benchmark->status == PB_STATUS_PRESENT && benchmark->value > 0;
  if (self->is_benchmark)
    figures->average = benchmark->value / pb_funnel_data_get_multiplier (self);

  self->average = figures->average * pb_funnel_data_get_multiplier (self);
}

/**
 * pb_funnel_data_new:
 * @frame: the view's areas at its moment
 *
 * Judges each area of the set by the limits round England's value, or round that of all
 * areas together where the series has none for England.
 *
 * Returns: (transfer full): the figures, or a refusal in words
 */
PbFunnelData *
pb_funnel_data_new (PbFrame *frame)
{
  PbFunnelData *self = g_new0 (PbFunnelData, 1);
  g_auto(Figures) figures = { NULL };
  g_autoptr(GError) error = NULL;
  PbFunnelInput input = { 0 };
  gboolean has_statistic;

  self->frame = g_object_ref (frame);
  self->selected = -1;
  self->areas = g_array_new (FALSE, TRUE, sizeof (PbFunnelArea));
  self->n_years = 1;
  has_statistic = find_statistic (self);
  if (has_statistic && pb_frame_get_period (frame) != NULL)
    list_areas (self);
  if (self->areas->len == 0)
    {
      self->refusal = pb_funnel_data_refuse (self, has_statistic);
      return self;
    }

  g_array_sort_with_data (self->areas, compare_areas, self);
  if (is_rate (self->statistic))
    self->n_years = fmax (1, round (pb_period_get_length (pb_frame_get_period (frame)) / DAYS_A_YEAR));

  read_figures (self, &figures);
  input = (PbFunnelInput) { self->statistic, self->areas->len, figures.numerators, figures.denominators,
                            figures.rates, figures.names, pb_funnel_data_get_multiplier (self), self->n_years };
  if (!pb_funnel_get_base (&input, figures.bases, &figures.average, &error))
    {
      self->refusal = g_strdup (error->message);
      return self;
    }

  find_average (self, &figures);
  judge (self, &input, &figures);
  self->refusal = pb_funnel_data_refuse_judged (self);
  if (self->refusal != NULL)
    return self;

  pb_funnel_data_draw_lines (self, input, figures.bases, figures.average);
  light_place (self);

  return self;
}

void
pb_funnel_data_free (PbFunnelData *self)
{
  for (int i = 0; i < PB_FUNNEL_N_DRAWN; i++)
    {
      g_free (self->xs[i]);
      g_free (self->ys[i]);
    }

  g_object_unref (self->frame);
  g_array_unref (self->areas);
  g_free (self->refusal);
  g_free (self);
}

int
pb_funnel_data_count (const PbFunnelData *self,
                      PbDotMark           mark)
{
  int n = 0;

  for (guint i = 0; i < self->areas->len; i++)
    n += isfinite (get_area (self, i)->value) && get_area (self, i)->mark == mark;

  return n;
}

char *
pb_funnel_data_dup_average_name (const PbFunnelData *self)
{
  PbSeriesTable *table = pb_frame_get_table (self->frame);

  if (self->is_benchmark)
    return g_strdup (pb_headline_benchmark (table));

  /* Translators: the plural of a level of area: what the limits stand round where England has no value */
  return g_strdup_printf (_("all %s together"),
                          pb_text_level_plural (pb_series_table_get_level (table), self->areas->len));
}
