#include "pb-spc-reading-private.h"

#include <math.h>

static PbSpcFigure *
get_figure (PbSpcReading *self,
            guint         i)
{
  return &g_array_index (self->figures->figures, PbSpcFigure, i);
}

/* The rebase that the stretch from point @i on begins with; the later of two. */
static const PbSpcRebase *
find_rebase (PbSpcReading *self,
             guint         i)
{
  const PbSpcRebase *found = NULL;

  for (guint j = 0; i > 0 && j < self->rebases->len; j++)
    {
      const PbSpcRebase *rebase = g_ptr_array_index (self->rebases, j);

      if (rebase->day <= get_figure (self, i)->period->first && rebase->day > get_figure (self, i - 1)->period->first)
        found = rebase;
    }

  return found;
}

/* Limits are fixed on values, and a gap is none. */
static guint
count_places (PbSpcReading *self,
              guint         first,
              guint         n_places,
              guint         n_values)
{
  guint n = 0;

  for (guint i = 0; n_values > 0 && i < n_places; i++)
    {
      n += !isnan (get_figure (self, first + i)->value);
      if (n == n_values)
        return i + 1;
    }

  return 0;
}

static gboolean
compute_segment (PbSpcReading  *self,
                 guint          first,
                 guint          last,
                 PbSpcPoint    *marks,
                 GError       **error)
{
  guint n_places = last - first + 1;
  PbSpcOptions options = {
    .direction = self->direction,
    .n_fixed = count_places (self, first, n_places, self->n_fixed),
    .run_length = self->settings.run_length,
    .screens_outliers = self->settings.tool == PB_SPC_TOOL_PLOT_THE_DOTS,
  };
  PbSpcReadingSegment segment = { .first = first, .last = last, .rebase = find_rebase (self, first) };
  g_autofree double *values = g_new (double, n_places);
  g_autofree PbSpcSegment *found = g_new (PbSpcSegment, n_places);
  guint n_found;

  for (guint i = 0; i < n_places; i++)
    {
      values[i] = get_figure (self, first + i)->value;
      segment.n_points += !isnan (values[i]);
    }

  if (!pb_spc_calculate (values, NULL, n_places, self->has_target ? self->target.value : NAN, &options, marks + first,
                         found, &n_found, error))
    return FALSE;

  segment.mean = found->mean;
  segment.lower = found->lower;
  segment.upper = found->upper;
  segment.is_short = segment.n_points < PB_SPC_FEWEST_POINTS;
  segment.variation = found->variation;
  g_array_append_val (self->segments, segment);

  /* What counts is the last stretch. */
  self->variation = found->variation;
  self->assurance = found->assurance;

  return TRUE;
}

static void
add_points (PbSpcReading     *self,
            const PbSpcPoint *marks)
{
  for (guint i = 0; i < self->figures->figures->len; i++)
    {
      const PbSpcFigure *figure = get_figure (self, i);
      PbSpcReadingPoint point = {
        .period = figure->period,
        .value = figure->value,
        .status = isnan (figure->value) && figure->status == PB_STATUS_PRESENT ? PB_STATUS_MISSING : figure->status,
        .is_later = (int) i > self->figures->end,
        /* A gap behind the last value belongs to its stretch. */
        .segment = MAX (self->segments->len, 1) - 1,
        .words = "",
        .note = figure->note,
      };

      g_array_append_val (self->points, point);
    }

  for (guint i = 0; i < self->segments->len; i++)
    {
      const PbSpcReadingSegment *segment = &g_array_index (self->segments, PbSpcReadingSegment, i);

      for (guint j = segment->first; j <= segment->last; j++)
        {
          PbSpcReadingPoint *point = &g_array_index (self->points, PbSpcReadingPoint, j);

          point->segment = i;
          point->is_outside = marks[j].is_outside;
          point->rule = marks[j].rule;
          point->variation = marks[j].variation;
        }
    }
}

/**
 * pb_spc_reading_compute:
 * @self: a reading with its figures, rebases and settings
 * @error: return location for an error
 *
 * Parts the figures up to the latest value into stretches, and gives each its
 * mean, limits and rules. A gap takes up its place, so that it has no moving
 * range and breaks a run; it counts for nothing else.
 *
 * Errors: those of pb_spc_calculate().
 *
 * Returns: %TRUE if all is set
 */
gboolean
pb_spc_reading_compute (PbSpcReading  *self,
                        GError       **error)
{
  g_autofree PbSpcPoint *marks = g_new0 (PbSpcPoint, self->figures->figures->len + 1);
  guint first = 0;

  if (self->refusal == NULL)
    for (int i = 0; i <= self->figures->shown; i++)
      {
        gboolean is_last = i == self->figures->shown || find_rebase (self, i + 1) != NULL;

        if (is_last && !compute_segment (self, first, i, marks, error))
          return FALSE;
        if (is_last)
          first = i + 1;
      }

  add_points (self, marks);
  return TRUE;
}
