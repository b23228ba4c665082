#include "pb-text-for-people.h"

#include "pb-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static const char *const level_labels[PB_N_LEVELS] = {
  [PB_LEVEL_COUNTRY] = N_("Countries"),
  [PB_LEVEL_REGION] = N_("Regions"),
  [PB_LEVEL_UTLA] = N_("Counties and unitary authorities"),
  [PB_LEVEL_LTLA] = N_("Districts"),
  [PB_LEVEL_NHS] = N_("NHS areas"),
  [PB_LEVEL_PLACE] = N_("Places"),
  [PB_LEVEL_WARD] = N_("Wards"),
  [PB_LEVEL_MSOA] = N_("Middle areas (MSOA)"),
  [PB_LEVEL_LSOA] = N_("Small areas (LSOA)"),
};

char *
pb_text_number (PbIndicator *indicator,
                double       value)
{
  return pb_number_format (value, MAX (pb_indicator_get_decimals (indicator), 0));
}

char *
pb_text_value (PbIndicator *indicator,
               double       value)
{
  g_autofree char *number = pb_text_number (indicator, value);
  const char *unit = pb_indicator_get_unit (indicator);

  if (*unit == '\0' || *number == '\0')
    return g_steal_pointer (&number);

  /* The one unit that stands close. */
  if (g_str_equal (unit, "%"))
    return g_strconcat (number, "%", NULL);

  return g_strconcat (number, " ", unit, NULL);
}

char *
pb_text_value_short (PbIndicator *indicator,
                     double       value)
{
  if (g_str_has_prefix (pb_indicator_get_unit (indicator), "per "))
    return pb_text_number (indicator, value);

  return pb_text_value (indicator, value);
}

char *
pb_text_interval (PbIndicator *indicator,
                  double       lower,
                  double       upper)
{
  g_autofree char *lower_text = NULL;
  g_autofree char *upper_text = NULL;

  if (isnan (lower) || isnan (upper))
    return NULL;

  lower_text = pb_text_number (indicator, lower);
  upper_text = pb_text_number (indicator, upper);

  /* Translators: the two limits of an interval, "30.8 to 47.2" */
  return g_strdup_printf (_("%s to %s"), lower_text, upper_text);
}

char *
pb_text_fifth (double decile)
{
  static const char *const fifths[] = {
    N_("1st fifth"), N_("2nd fifth"), N_("3rd fifth"), N_("4th fifth"), N_("5th fifth"),
  };
  int fifth = isnan (decile) ? 0 : (int) ceil (decile / 2);

  if (fifth < 1 || fifth > 5)
    return g_strdup ("");

  return g_strdup (_(fifths[fifth - 1]));
}

const char *
pb_text_level_plural (PbLevel level,
                      gulong  n)
{
  switch (level)
    {
    case PB_LEVEL_COUNTRY:
      return ngettext ("country", "countries", n);
    case PB_LEVEL_REGION:
      return ngettext ("region", "regions", n);
    case PB_LEVEL_UTLA:
      return ngettext ("upper-tier authority", "upper-tier authorities", n);
    case PB_LEVEL_LTLA:
      return ngettext ("district", "districts", n);
    case PB_LEVEL_NHS:
      return ngettext ("NHS area", "NHS areas", n);
    case PB_LEVEL_PLACE:
      return ngettext ("Place", "Places", n);
    case PB_LEVEL_WARD:
      return ngettext ("ward", "wards", n);
    case PB_LEVEL_MSOA:
      return ngettext ("middle area", "middle areas", n);
    case PB_LEVEL_LSOA:
      return ngettext ("small area", "small areas", n);
    case PB_N_LEVELS:
    default:
      g_return_val_if_reached ("");
    }
}

const char *
pb_text_level_label (PbLevel level)
{
  g_return_val_if_fail ((guint) level < PB_N_LEVELS, "");

  return _(level_labels[level]);
}

char *
pb_text_not_published_for (PbLevel level)
{
  /* Translators: the plural of a level of area, "districts" */
  return g_strdup_printf (_("Not published for %s"), pb_text_level_plural (level, 2));
}

const char *
pb_text_sex_in_sentence (const char *sex)
{
  if (g_strcmp0 (sex, "Male") == 0)
    return _("men");
  if (g_strcmp0 (sex, "Female") == 0)
    return _("women");

  return _("people");
}

const char *
pb_text_sex_in_subtitle (const char *sex)
{
  if (g_strcmp0 (sex, "Male") == 0)
    return _("males");
  if (g_strcmp0 (sex, "Female") == 0)
    return _("females");

  return _("persons");
}

/* English endings; a translation replaces each whole. */
static char *
format_ordinal (int n)
{
  int ending = n % 100 >= 11 && n % 100 <= 13 ? 0 : n % 10;

  switch (ending)
    {
    case 1:
      return g_strdup_printf (C_("ordinal", "%dst"), n);
    case 2:
      return g_strdup_printf (C_("ordinal", "%dnd"), n);
    case 3:
      return g_strdup_printf (C_("ordinal", "%drd"), n);
    default:
      return g_strdup_printf (C_("ordinal", "%dth"), n);
    }
}

/**
 * pb_text_rank:
 * @rank: 1 for the lowest value; areas with one value share the first of their ranks
 * @n: areas with a value, at least @rank
 * @n_joint: areas with this rank, this one included
 *
 * Says a rank from the nearer end, so that it is a small number; the middle is
 * counted from the low end.
 *
 * Returns: (transfer full): "lowest", "3rd lowest", "joint 2nd highest"; "level
 *   with all" where every value is the same
 */
char *
pb_text_rank (int rank,
              int n,
              int n_joint)
{
  int from_high = n - rank - MAX (n_joint, 1) + 2;
  gboolean is_low = rank <= from_high;
  int position = is_low ? rank : from_high;
  g_autofree char *ordinal = NULL;

  g_return_val_if_fail (rank >= 1 && rank <= n, g_strdup (""));

  if (n_joint >= n && n > 1)
    return g_strdup (_("level with all"));

  if (position == 1 && n_joint > 1)
    return g_strdup (is_low ? _("joint lowest") : _("joint highest"));
  if (position == 1)
    return g_strdup (is_low ? _("lowest") : _("highest"));

  ordinal = format_ordinal (position);
  if (n_joint > 1)
    /* Translators: an ordinal number, "joint 3rd lowest" */
    return g_strdup_printf (is_low ? _("joint %s lowest") : _("joint %s highest"), ordinal);

  /* Translators: an ordinal number, "3rd lowest" */
  return g_strdup_printf (is_low ? _("%s lowest") : _("%s highest"), ordinal);
}
