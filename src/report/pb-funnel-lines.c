#include "pb-funnel-private.h"

#include <math.h>

/* The lines begin far under the largest area and go on a little beyond it, for the axis to cut. */
#define SHRINK  0.02
#define STRETCH 1.5

/* Of a rate the lines are by events: so many are expected of that many people, to whom
 * the limit itself belongs. */
static void
draw_line (PbFunnelData       *self,
           PbFunnelDrawn       which,
           const PbFunnelLine *lines)
{
  gboolean is_by_events = self->statistic != PB_FUNNEL_PROPORTION;
  double multiplier = pb_funnel_data_get_multiplier (self);

  self->xs[which] = g_new (double, PB_FUNNEL_N_LINES);
  self->ys[which] = g_new (double, PB_FUNNEL_N_LINES);

  for (int i = 0; i < PB_FUNNEL_N_LINES; i++)
    {
      const double limits[] = { self->average, lines[i].lower95, lines[i].upper95, lines[i].lower998,
                                lines[i].upper998 };

      self->ys[which][i] = limits[which];
      self->xs[which][i] = is_by_events ? multiplier * lines[i].x / limits[which] / self->n_years : lines[i].x;
    }
}

void
pb_funnel_data_draw_lines (PbFunnelData  *self,
                           PbFunnelInput  input,
                           const double  *bases,
                           double         average)
{
  PbFunnelLine lines[PB_FUNNEL_N_LINES];
  double ends[2] = { 0, 0 };

  for (guint i = 0; i < self->areas->len; i++)
    if (!isnan (bases[i]))
      {
        ends[0] = fmax (ends[0], bases[i] * SHRINK);
        ends[1] = fmax (ends[1], bases[i] * STRETCH);
      }

  input.n_points = G_N_ELEMENTS (ends);
  pb_funnel_get_lines (&input, ends, average, lines);
  self->n_points = PB_FUNNEL_N_LINES;
  for (int which = 0; which < PB_FUNNEL_N_DRAWN; which++)
    draw_line (self, (PbFunnelDrawn) which, lines);

  /* The line in the middle is as long as the plot. */
  self->xs[PB_FUNNEL_LINE_AVERAGE][0] = 0;
}

/* A line at @x by its own points, which rise. */
double
pb_funnel_data_get_line (const PbFunnelData *self,
                         PbFunnelDrawn       which,
                         double              x)
{
  const double *xs = self->xs[which], *ys = self->ys[which];

  for (int i = 1; i < self->n_points; i++)
    if (xs[i - 1] <= x && x <= xs[i] && xs[i] > xs[i - 1])
      return ys[i - 1] + (ys[i] - ys[i - 1]) * (x - xs[i - 1]) / (xs[i] - xs[i - 1]);

  return NAN;
}
