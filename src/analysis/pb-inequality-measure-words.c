#include "pb-inequality-measures.h"

#include "pb-headline-words.h"
#include "pb-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

int
pb_panel_measure_get_decimals (const PbPanelMeasure *self,
                               PbIndicator          *indicator)
{
  switch (self->scale)
    {
    case PB_SCALE_INDEX:
      return 3;
    case PB_SCALE_RATIO:
      return 2;
    case PB_SCALE_PERCENT:
    case PB_SCALE_THOUSANDTHS:
      return 1;
    case PB_SCALE_SQUARED:
      return 2;
    case PB_SCALE_INDICATOR:
    default:
      return MAX (pb_indicator_get_decimals (indicator), 0);
    }
}

/* Of a difference between two values. */
static const char *
get_difference_unit (PbIndicator *indicator)
{
  PbValueType type = pb_indicator_get_value_type (indicator);
  const char *unit = pb_indicator_get_unit (indicator);

  if (g_str_equal (unit, "%"))
    return _("percentage points");

  return type == PB_VALUE_MEAN || type == PB_VALUE_SCORE ? _("points") : unit;
}

/* "years squared"; "per 100,000, squared" */
static const char *
get_squared_unit (PbIndicator *indicator)
{
  const char *unit = get_difference_unit (indicator);
  g_autofree char *squared = g_strdup_printf (g_str_has_prefix (unit, "per ") ? _("%s, squared") : _("%s squared"), unit);

  return g_intern_string (squared);
}

const char *
pb_panel_measure_get_unit (const PbPanelMeasure *self,
                           PbIndicator          *indicator)
{
  switch (self->scale)
    {
    case PB_SCALE_RATIO:
      return _("times");
    case PB_SCALE_PERCENT:
      return "%";
    case PB_SCALE_THOUSANDTHS:
      return _("thousandths");
    case PB_SCALE_INDEX:
      return "";
    case PB_SCALE_SQUARED:
      return get_squared_unit (indicator);
    case PB_SCALE_INDICATOR:
    default:
      return get_difference_unit (indicator);
    }
}

char *
pb_panel_measure_say_number (const PbPanelMeasure *self,
                             PbIndicator          *indicator,
                             double                value)
{
  g_autofree char *number = pb_number_format (value, pb_panel_measure_get_decimals (self, indicator));

  return self->scale == PB_SCALE_PERCENT ? g_strconcat (number, "%", NULL) : g_steal_pointer (&number);
}

char *
pb_panel_measure_say_change (const PbPanelMeasure *self,
                             PbIndicator          *indicator,
                             double                change)
{
  g_autofree char *number = NULL;

  if (self->scale == PB_SCALE_INDICATOR)
    return pb_headline_difference (indicator, change);

  number = pb_number_format (fabs (change), pb_panel_measure_get_decimals (self, indicator));
  if (self->scale == PB_SCALE_PERCENT)
    return g_strdup_printf (_("%s percentage points"), number);

  return g_steal_pointer (&number);
}

static const char *
say_limits (const PbPanelMeasure *self,
            PbGrouping           *grouping,
            PbIndicator          *indicator)
{
  PbValueType type = pb_indicator_get_value_type (indicator);

  if (g_str_equal (self->name, "sii") || g_str_equal (self->name, "rii"))
    return type == PB_VALUE_PROPORTION || type == PB_VALUE_DSR || type == PB_VALUE_RATE
             ? _("95% limits from 10,000 draws of the groups’ values within their own limits.")
             : _("Exact 95% limits from the groups’ own limits.");
  if (self->is_drawn)
    return _("95% limits from 1,000 to 10,000 draws of the groups’ values within their own limits.");
  if (g_str_equal (self->name, "aci") || g_str_equal (self->name, "rci"))
    return _("95% limits from how far the groups lie off a line.");
  if (g_str_equal (self->name, "par") || g_str_equal (self->name, "paf_ci_percent"))
    return _("95% limits by Walter’s formula, for percentages and rates alone.");

  return _("95% limits from the groups’ own limits, taken as independent.");
}

char *
pb_panel_measure_say_method (const PbPanelMeasure *self,
                             PbGrouping           *grouping,
                             PbIndicator          *indicator,
                             gboolean              has_limits)
{
  const PbMeasure *measure = pb_measure_find (self->name);
  GString *method = g_string_new (NULL);

  g_string_append_printf (method, "%s: %s\n", _(measure->title), _(measure->help));

  if (grouping->kind == PB_GROUPING_PUBLISHED)
    g_string_append_printf (method, "%s\n", _("As the publisher worked it out; not calculated here."));
  else
    g_string_append_printf (method, "%s %s\n", has_limits ? say_limits (self, grouping, indicator) : _("No interval can be had from these groups."),
                            measure->source);

  if (grouping->kind == PB_GROUPING_AREAS && self->min_groups == 2)
    g_string_append_printf (method, "%s\n", has_limits ? _("The best and the worst area are picked by their own values, so chance "
                                                           "widens this gap; its limits do not allow for that.")
                                                       : _("The best and the worst area are picked by their own values, so chance "
                                                           "widens this gap."));

  if (pb_indicator_get_polarity (indicator) != PB_POLARITY_HIGH_IS_GOOD &&
      pb_indicator_get_polarity (indicator) != PB_POLARITY_LOW_IS_GOOD)
    g_string_append_printf (method, "%s\n", _("No end of this indicator is better: the figure is least less most deprived, "
                                              "and there is no verdict."));
  else if (grouping->is_ordered && grouping->kind != PB_GROUPING_SEXES)
    g_string_append_printf (method, "%s\n", self->scale == PB_SCALE_RATIO
                                              ? _("Above 1 is to the disadvantage of the more deprived.")
                                              : _("Positive is to the disadvantage of the more deprived."));
  else if (grouping->kind == PB_GROUPING_SEXES)
    g_string_append_printf (method, "%s\n", _("Positive, or above 1, is to the disadvantage of men."));

  return g_string_free (method, FALSE);
}
