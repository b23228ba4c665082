#include "pb-funnel-private.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

char *
pb_funnel_data_refuse (const PbFunnelData *self,
                       gboolean            has_statistic)
{
  const char *name = pb_indicator_get_short_name (pb_series_table_get_indicator (pb_frame_get_table (self->frame)));
  const char *areas = pb_text_level_plural (pb_frame_get_view (self->frame)->level, 2);

  if (!has_statistic)
    /* Translators: a measure */
    return g_strdup_printf (_("No funnel plot of %s: the measure is not a count among so many. Choose a "
                              "percentage or a rate"), name);
  if (pb_frame_get_period (self->frame) == NULL)
    return g_strdup_printf (_("No funnel plot of %s: not yet measured. Choose a later moment"), name);
  if (self->n_of_level == self->n_valueless)
    /* Translators: a measure, the plural of a level of area */
    return g_strdup_printf (_("No funnel plot of %s: no %s have a value. Choose another level"), name, areas);

  return g_strdup_printf (_("No funnel plot of %s: the source gives no counts and denominators for %s. Choose bars, "
                            "which need none"), name, areas);
}

char *
pb_funnel_data_refuse_judged (const PbFunnelData *self)
{
  const char *name = pb_indicator_get_short_name (pb_series_table_get_indicator (pb_frame_get_table (self->frame)));
  int n_drawn = 0;

  if (self->average <= 0)
    /* Translators: a measure */
    return g_strdup_printf (_("No funnel plot of %s: every count is 0. Choose another period"), name);

  for (guint i = 0; i < self->areas->len; i++)
    n_drawn += isfinite (g_array_index (self->areas, PbFunnelArea, i).value);

  if (n_drawn > 1 || (n_drawn == 1 && self->is_benchmark))
    return NULL;
  if (n_drawn == 1)
    return g_strdup_printf (_("No funnel plot of %s: one area alone has a count, and England no value to set it "
                              "against. Choose another level"), name);

  return g_strdup_printf (_("No funnel plot of %s: every count is under 10, too few to judge. Choose a longer period"),
                          name);
}
