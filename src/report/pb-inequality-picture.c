#include "pb-inequality-picture.h"

#include "pb-number.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static PbTrendRole
get_role (PbInequalityLineKind kind)
{
  switch (kind)
    {
    case PB_LINE_REFERENCE:
      return PB_TREND_COMPARATOR;
    case PB_LINE_OLDER:
      return PB_TREND_OLDER_VINTAGE;
    case PB_LINE_PUBLISHED:
      return PB_TREND_BESIDE;
    case PB_LINE_OURS:
    default:
      return PB_TREND_PLACE;
    }
}

static void
add_line (PbInequalityTrend      *self,
          const PbInequalityLine *line,
          guint                   position)
{
  GArray *points = g_array_sized_new (FALSE, FALSE, sizeof (PbTrendPoint), line->n_points);
  PbTrendSeries series = {
    .name = g_strdup (line->name),
    .role = get_role (line->kind),
    .is_computed = line->is_computed,
    .n_points = (int) line->n_points,
  };

  for (guint i = 0; i < line->n_points; i++)
    {
      const PbInequalityPoint *from = &line->points[i];
      PbTrendPoint point = {
        .period = pb_text_period (from->period),
        .first = from->period->first,
        .last = from->period->last,
        .value = from->value,
        .lower = from->lower,
        .upper = from->upper,
        .status = isfinite (from->value) ? PB_STATUS_PRESENT : PB_STATUS_MISSING,
      };

      if (series.role == PB_TREND_PLACE && isfinite (point.lower) && isfinite (point.upper))
        self->input.intervals = PB_TREND_INTERVALS_BAND;
      g_array_append_val (points, point);
    }

  series.points = (const PbTrendPoint *) points->data;
  g_ptr_array_add (self->points, points);
  g_ptr_array_add (self->names, (char *) series.name);
  g_array_append_val (self->series, series);
  g_array_append_val (self->lines, position);
}

/* Between the middle of the period that begins on @day and the middle of the one before:
 * there the lines part, whether or not the periods overlap. */
static PbDay
find_parting (PbInequalityTrend *self,
              PbDay              day)
{
  PbDay after = PB_DAY_NONE, before = PB_DAY_NONE;

  for (int pass = 0; pass < 2; pass++)
    for (guint s = 0; s < self->points->len; s++)
      {
        GArray *points = g_ptr_array_index (self->points, s);

        for (guint i = 0; i < points->len; i++)
          {
            const PbTrendPoint *point = &g_array_index (points, PbTrendPoint, i);
            PbDay middle = point->first + (point->last - point->first) / 2;

            if (pass == 0 && point->first == day && (after == PB_DAY_NONE || middle < after))
              after = middle;
            else if (pass == 1 && after != PB_DAY_NONE && middle < after && (before == PB_DAY_NONE || middle > before))
              before = middle;
          }
      }

  return before == PB_DAY_NONE ? day : before + (after - before + 1) / 2;
}

static void
add_breaks (PbInequalityTrend *self,
            PbInequality      *inequality)
{
  guint n;
  const PbInequalityBreak *breaks = pb_inequality_get_breaks (inequality, &n);

  for (guint i = 0; i < n; i++)
    {
      PbTrendBreak mark = { find_parting (self, breaks[i].day), g_strdup (breaks[i].words) };

      g_ptr_array_add (self->names, (char *) mark.words);
      g_array_append_val (self->breaks, mark);
    }

  self->input.breaks = (const PbTrendBreak *) self->breaks->data;
  self->input.n_breaks = (int) self->breaks->len;
}

/**
 * pb_inequality_trend_new:
 * @inequality: the answer
 *
 * The lines of a measure over time, as a trend chart takes them: that of the
 * verdict first, with its interval band; the moment as the cursor; a reference
 * where there would be no gap.  A line in another unit has no place on the scale
 * and is left out.
 *
 * Returns: (transfer full): the trend; without series where there is a refusal
 */
PbInequalityTrend *
pb_inequality_trend_new (PbInequality *inequality)
{
  PbInequalityTrend *self = g_new0 (PbInequalityTrend, 1);
  guint n;
  const PbInequalityLine *lines;

  g_return_val_if_fail (PB_IS_INEQUALITY (inequality), NULL);

  self->series = g_array_new (FALSE, FALSE, sizeof (PbTrendSeries));
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->breaks = g_array_new (FALSE, FALSE, sizeof (PbTrendBreak));
  self->points = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->names = g_ptr_array_new_with_free_func (g_free);

  lines = pb_inequality_get_lines (inequality, &n);
  for (guint i = 0; i < n && pb_inequality_get_refusal (inequality) == NULL; i++)
    if (g_strcmp0 (lines[i].unit, lines[0].unit) == 0)
      add_line (self, &lines[i], i);

  add_breaks (self, inequality);
  self->input.series = (const PbTrendSeries *) self->series->data;
  self->input.n_series = (int) self->series->len;
  self->input.cursor = pb_inequality_get_shown (inequality);
  self->input.labels_extremes = TRUE;
  self->input.n_decimals = pb_inequality_get_decimals (inequality);
  self->input.reference = pb_inequality_get_no_gap (inequality);
  self->input.reference_words = _("no gap");

  return self;
}

void
pb_inequality_trend_free (PbInequalityTrend *self)
{
  g_array_unref (self->series);
  g_array_unref (self->lines);
  g_array_unref (self->breaks);
  g_ptr_array_unref (self->points);
  g_ptr_array_unref (self->names);
  g_free (self);
}

static char *
keep (PbInequalityGradientData *self,
      const char               *text)
{
  char *copy = g_strdup (text);

  g_ptr_array_add (self->names, copy);

  return copy;
}

/* Groups of small areas are nobody's publication: their figures are worked out here. */
static gboolean
is_pooled_here (PbInequality               *inequality,
                const PbInequalityGradient *gradient)
{
  const char *grouping = pb_inequality_get_question (inequality)->grouping;

  return gradient->is_of_question && grouping != NULL &&
         (g_str_has_prefix (grouping, "imd-") || g_str_equal (grouping, "core20"));
}

/**
 * pb_inequality_gradient_new:
 * @inequality: the answer
 *
 * The groups at the moment, as a gradient chart takes them.
 *
 * Returns: (transfer full) (nullable): the gradient
 */
PbInequalityGradientData *
pb_inequality_gradient_new (PbInequality *inequality)
{
  const PbInequalityGradient *gradient;
  PbInequalityGradientData *self;

  g_return_val_if_fail (PB_IS_INEQUALITY (inequality), NULL);

  gradient = pb_inequality_get_gradient (inequality);
  if (gradient == NULL)
    return NULL;

  self = g_new0 (PbInequalityGradientData, 1);
  self->points = g_array_sized_new (FALSE, FALSE, sizeof (PbGradientPoint), gradient->n_groups);
  self->names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < gradient->n_groups; i++)
    {
      const PbInequalityGroup *group = &gradient->groups[i];
      PbGradientPoint point = {
        keep (self, group->name), group->value, group->lower, group->upper, group->midpoint, group->fitted, FALSE,
      };

      g_array_append_val (self->points, point);
    }

  self->input = (PbGradientInput) {
    .points = (const PbGradientPoint *) self->points->data,
    .n_points = (int) self->points->len,
    .is_ordered = gradient->is_ordered,
    .line_start = gradient->line_start,
    .line_end = gradient->line_end,
    .most_words = keep (self, gradient->most_words),
    .least_words = keep (self, gradient->least_words),
    .is_computed = is_pooled_here (inequality, gradient),
    .n_decimals = pb_indicator_get_decimals (gradient->indicator),
    .selected = -1,
  };

  return self;
}

void
pb_inequality_gradient_free (PbInequalityGradientData *self)
{
  g_array_unref (self->points);
  g_ptr_array_unref (self->names);
  g_free (self);
}

char *
pb_inequality_dup_number (PbInequality *inequality,
                          double        value)
{
  g_autofree char *number = pb_number_format (value, pb_inequality_get_decimals (inequality));
  const char *unit = pb_inequality_get_unit (inequality);

  /* A ratio stands alone: "1.5" says all. */
  if (pb_inequality_get_no_gap (inequality) != 0)
    return g_steal_pointer (&number);
  if (*unit == '\0' || g_str_equal (unit, "%"))
    return g_strconcat (number, unit, NULL);

  return g_strconcat (number, " ", unit, NULL);
}
