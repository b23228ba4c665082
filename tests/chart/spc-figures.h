#pragma once

/* Days of delayed transfers of care in Derby, April 2011 to December 2019, a month: NHS
 * England, as re-published by Rich Tyler (DTOC), 2020.  Open Government Licence v3.0. */

#include "pb-xmr-chart.h"

#include <math.h>

static const double derby_delays[] = {
  354, 289, 309, 526, 423, 464, 322, 592, 456, 266, 186, 297, 348, 434, 345, 524, 499, 398, 706, 572,
  694, 647, 406, 407, 547, 497, 472, 390, 171, 279, 215, 284, 207, 279, 168, 256, 273, 296, 294, 368,
  376, 490, 421, 515, 302, 449, 476, 481, 489, 421, 412, 491, 350, 718, 880, 1053, 709, 397, 426,
  476, 565, 534, 465, 545, 599, 538, 469, 390, 411, 463, 283, 303, 363, 341, 342, 310, 264, 299, 387,
  541, 372, 312, 233, 334, 300, 423, 374, 252, 349, 196, 347, 328, 302, 227, 348, 333, 380, 327, 266,
  290, 274, 253, 253, 293, 357
};
#define N_DELAYS ((int) G_N_ELEMENTS (derby_delays))

typedef struct
{
  PbXmrPoint    points[G_N_ELEMENTS (derby_delays)];
  char          periods[G_N_ELEMENTS (derby_delays)][16];
  PbXmrSegment  segments[G_N_ELEMENTS (derby_delays)];
  PbXmrInput    input;
} TestDelays;

/* The whole series, fewer is better, with the limits that the rules give it.
 * @missing: index of a month to leave without a value, -1 for none
 * @start: index of the month that new limits begin with, 0 for none */
static inline void
test_delays_init (TestDelays *self,
                  int         missing,
                  int         start)
{
  static const char *const months[] = { "January", "February", "March", "April", "May", "June", "July", "August",
                                        "September", "October", "November", "December" };
  PbSpcOptions options = PB_SPC_OPTIONS_INIT;
  double values[G_N_ELEMENTS (derby_delays)];
  gboolean starts[G_N_ELEMENTS (derby_delays)] = { FALSE };
  PbSpcPoint found[G_N_ELEMENTS (derby_delays)];
  PbSpcSegment segments[G_N_ELEMENTS (derby_delays)];
  guint n_segments;

  options.direction = PB_SPC_DECREASE_IS_GOOD;
  for (int i = 0; i < N_DELAYS; i++)
    {
      PbDay first = pb_day_add_months (pb_day_from_ymd (2011, 4, 1), i);
      int year, month;

      pb_day_to_ymd (first, &year, &month, NULL);
      g_snprintf (self->periods[i], sizeof self->periods[i], "%s %d", months[month - 1], year);
      values[i] = i == missing ? NAN : derby_delays[i];
      starts[i] = start > 0 && i == start;
      self->points[i] = (PbXmrPoint) { .period = self->periods[i], .first = first,
                                       .last = pb_day_add_months (first, 1) - 1, .value = values[i],
                                       .is_missing = i == missing };
    }

  g_assert_true (pb_spc_calculate (values, starts, N_DELAYS, NAN, &options, found, segments, &n_segments, NULL));
  for (int i = 0; i < N_DELAYS; i++)
    {
      self->points[i].rule = found[i].rule;
      self->points[i].variation = found[i].variation;
    }
  for (guint i = 0; i < n_segments; i++)
    self->segments[i] = (PbXmrSegment) { (int) segments[i].first, (int) segments[i].n_points, segments[i].mean,
                                         segments[i].lower, segments[i].upper, FALSE };

  self->input = (PbXmrInput) { .points = self->points, .n_points = N_DELAYS, .segments = self->segments,
                               .n_segments = (int) n_segments, .target = NAN, .cursor = -1, .n_decimals = 0 };
}
