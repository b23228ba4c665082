#include "pb-spread-layout.h"

#include "pb-number.h"

#include <math.h>

/**
 * PbSpreadChart:
 *
 * How the areas of a level spread in each period: a box from quartile to quartile
 * with its median, whiskers, the areas beyond them by themselves; England's mark
 * in grey and the selected Place's ring with its line.  Fewer than five areas are
 * points alone.
 *
 * Never changes once built.
 */

void
pb_spread_text_clear (SpreadText *text)
{
  g_clear_pointer (&text->text, g_free);
}

gboolean
pb_spread_has_box (const SpreadPeriod *period)
{
  return period->box.n >= PB_BOX_PLOT_LEAST;
}

double
pb_spread_chart_measure (PbSpreadChart *self,
                         PbTextStyle    style,
                         const char    *text)
{
  return pb_text_box (&self->theme, style, text, 0, 0, 0, 0).width;
}

int
pb_spread_chart_find_last (PbSpreadChart *self,
                           gboolean       is_place)
{
  for (int i = self->n_periods - 1; i >= 0; i--)
    if (isfinite (is_place ? self->periods[i].place : self->periods[i].benchmark))
      return i;

  return -1;
}

static void
copy_periods (PbSpreadChart       *self,
              const PbSpreadInput *input)
{
  self->n_periods = input->n_periods;
  self->periods = g_new0 (SpreadPeriod, MAX (input->n_periods, 1));
  self->n_decimals = MAX (input->n_decimals, 0);

  for (int i = 0; i < input->n_periods; i++)
    {
      const PbSpreadPeriod *from = &input->periods[i];
      SpreadPeriod *period = &self->periods[i];

      *period = (SpreadPeriod) {
        .period = g_strdup (from->period),
        .box = from->box,
        .status = from->status == PB_STATUS_PRESENT ? PB_STATUS_MISSING : from->status,
        .points = g_new0 (SpreadPoint, MAX (from->n_points, 1)),
        .n_points = from->n_points,
        .benchmark = from->benchmark,
        .place = from->place,
        .is_apart = from->is_apart,
      };

      for (int k = 0; k < from->n_points; k++)
        {
          period->points[k] = (SpreadPoint) { g_strdup (from->points[k].name), from->points[k].value };
          if (input->n_decimals < 0)
            self->n_decimals = MAX (self->n_decimals, pb_number_get_decimals (&from->points[k].value, 1, 1));
        }
      if (input->n_decimals < 0)
        self->n_decimals = MAX (self->n_decimals, pb_number_get_decimals (&from->box.median, 1, 1));
    }
}

static void
find_axis (PbSpreadChart *self)
{
  double lowest = INFINITY, highest = -INFINITY;

  for (int i = 0; i < self->n_periods; i++)
    {
      const SpreadPeriod *period = &self->periods[i];

      pb_axis_widen (period->box.lowest, &lowest, &highest);
      pb_axis_widen (period->box.highest, &lowest, &highest);
      pb_axis_widen (period->benchmark, &lowest, &highest);
      pb_axis_widen (period->place, &lowest, &highest);
    }

  self->is_empty = lowest > highest;
  if (self->is_empty)
    return;

  pb_axis_init_for_marks (&self->axis, lowest, highest, pow (10, -self->n_decimals));
}

/* "Chesterfield 77.3", with the last value there is. */
static void
make_direct_label (PbSpreadChart *self,
                   SpreadText    *label,
                   const char    *name,
                   gboolean       is_place)
{
  int last = pb_spread_chart_find_last (self, is_place);
  g_autofree char *value = NULL;

  if (name == NULL || last < 0)
    return;

  value = pb_number_format (is_place ? self->periods[last].place : self->periods[last].benchmark, self->n_decimals);
  label->text = g_strconcat (name, " ", value, NULL);
  label->style = is_place ? PB_TEXT_CAPTION_BOLD : PB_TEXT_CAPTION;
}

static void
add_key (PbSpreadChart *self,
         const char    *words,
         SpreadKeyKind  kind)
{
  if (words != NULL)
    self->keys[self->n_keys++] = (SpreadKey) { { g_strdup (words) }, kind };
}

static GArray *
texts_new (void)
{
  GArray *texts = g_array_new (FALSE, FALSE, sizeof (SpreadText));

  g_array_set_clear_func (texts, (GDestroyNotify) pb_spread_text_clear);

  return texts;
}

/**
 * pb_spread_chart_new:
 * @input: the periods in their order; copied
 * @theme: colours and type; copied
 * @width: [px]
 *
 * Lays a box plot by period out.
 *
 * Returns: (transfer full): the chart
 */
PbSpreadChart *
pb_spread_chart_new (const PbSpreadInput *input,
                     const PbTheme       *theme,
                     double               width)
{
  PbSpreadChart *self = g_new0 (PbSpreadChart, 1);
  gboolean has_box = FALSE, has_points = FALSE;

  self->theme = *theme;
  self->unit = pb_theme_get_unit (theme);
  self->width = width;
  self->moment = input->moment;
  self->labels = pb_labels_new ();
  self->ticks = texts_new ();
  self->feet = texts_new ();
  self->names = texts_new ();
  copy_periods (self, input);
  find_axis (self);

  for (int i = 0; i < self->n_periods; i++)
    {
      has_box |= pb_spread_has_box (&self->periods[i]);
      has_points |= self->periods[i].n_points > 0;
    }
  if (has_box)
    add_key (self, input->box_words, SPREAD_KEY_BOX);
  if (has_points)
    add_key (self, input->point_words, SPREAD_KEY_POINT);
  make_direct_label (self, &self->place_label, input->place_name, TRUE);
  make_direct_label (self, &self->benchmark_label, input->benchmark_name, FALSE);
  pb_spread_chart_place (self);

  return self;
}

void
pb_spread_chart_free (PbSpreadChart *self)
{
  for (int i = 0; i < self->n_periods; i++)
    {
      for (int k = 0; k < self->periods[i].n_points; k++)
        g_free (self->periods[i].points[k].name);
      g_free (self->periods[i].points);
      g_free (self->periods[i].period);
    }
  for (int i = 0; i < self->n_keys; i++)
    pb_spread_text_clear (&self->keys[i].label);

  pb_spread_text_clear (&self->place_label);
  pb_spread_text_clear (&self->benchmark_label);
  g_free (self->periods);
  g_array_unref (self->ticks);
  g_array_unref (self->feet);
  g_array_unref (self->names);
  g_array_unref (self->labels);
  g_free (self);
}

double
pb_spread_chart_get_height (PbSpreadChart *self)
{
  return self->height;
}

GArray *
pb_spread_chart_get_labels (PbSpreadChart *self)
{
  return self->labels;
}

gboolean
pb_spread_chart_pick (PbSpreadChart *self,
                      double         x,
                      double         y,
                      int           *period_out)
{
  for (int i = 0; i < self->n_periods; i++)
    {
      PbBox box = pb_spread_chart_get_item_box (self, i);

      if (pb_box_contains (&box, x, y))
        {
          *period_out = i;
          return TRUE;
        }
    }

  return FALSE;
}

PbBox
pb_spread_chart_get_item_box (PbSpreadChart *self,
                              int            period)
{
  g_return_val_if_fail (period >= 0 && period < self->n_periods, (PbBox) { 0 });

  return (PbBox) { self->periods[period].x - self->slot / 2, self->plot.y, self->slot, self->height - self->plot.y };
}

PbBox
pb_spread_chart_get_box (PbSpreadChart *self,
                         int            period)
{
  const SpreadPeriod *from;
  double top;

  g_return_val_if_fail (period >= 0 && period < self->n_periods, (PbBox) { 0 });

  from = &self->periods[period];
  if (!pb_spread_has_box (from))
    return (PbBox) { from->x, self->plot.y, 0, 0 };

  top = pb_spread_chart_get_y (self, from->box.upper_quartile);

  return (PbBox) { from->x - self->box_width / 2, top, self->box_width,
                   pb_spread_chart_get_y (self, from->box.lower_quartile) - top };
}

double
pb_spread_chart_get_x (PbSpreadChart *self,
                       int            period)
{
  g_return_val_if_fail (period >= 0 && period < self->n_periods, 0);

  return self->periods[period].x;
}

double
pb_spread_chart_get_y (PbSpreadChart *self,
                       double         value)
{
  return self->plot.y + (1 - pb_axis_map (&self->axis, value)) * self->plot.height;
}

char *
pb_spread_chart_dup_scale_note (PbSpreadChart *self)
{
  return self->is_empty ? NULL : pb_axis_dup_note (&self->axis);
}
