#include "pb-spc-icon.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *label;
  const char *words;
} IconFacts;

static const IconFacts facts[PB_N_SPC_ICONS] = {
  [PB_SPC_ICON_NONE] = { "", "" },
  [PB_SPC_ICON_COMMON_CAUSE] = { N_("Common cause"), N_("Common cause: it varies as it usually does") },
  [PB_SPC_ICON_IMPROVEMENT_HIGH] = { N_("Improvement, high"), N_("Special cause: improvement, high values") },
  [PB_SPC_ICON_IMPROVEMENT_LOW] = { N_("Improvement, low"), N_("Special cause: improvement, low values") },
  [PB_SPC_ICON_CONCERN_HIGH] = { N_("Concern, high"), N_("Special cause: concern, high values") },
  [PB_SPC_ICON_CONCERN_LOW] = { N_("Concern, low"), N_("Special cause: concern, low values") },
  [PB_SPC_ICON_NEUTRAL_HIGH] = { N_("Special cause, upward"), N_("Special cause: upward, neither better nor worse") },
  [PB_SPC_ICON_NEUTRAL_LOW] = { N_("Special cause, downward"),
                                N_("Special cause: downward, neither better nor worse") },
  [PB_SPC_ICON_PASS] = { N_("Consistently passes"), N_("Consistently passes: both limits are better than the target") },
  [PB_SPC_ICON_FAIL] = { N_("Consistently fails"), N_("Consistently fails: both limits are worse than the target") },
  [PB_SPC_ICON_HIT_AND_MISS] = { N_("Hit and miss"), N_("Hit and miss: the target lies between the limits") },
};

/* Whether a rule speaks of high values, 1, of low ones, -1, or of neither, 0. */
static int
get_side (PbSpcRule rule)
{
  switch (rule)
    {
    case PB_SPC_ABOVE_LIMIT:
    case PB_SPC_RISING:
    case PB_SPC_TWO_IN_THREE_ABOVE:
    case PB_SPC_RUN_ABOVE:
      return 1;
    case PB_SPC_BELOW_LIMIT:
    case PB_SPC_FALLING:
    case PB_SPC_TWO_IN_THREE_BELOW:
    case PB_SPC_RUN_BELOW:
      return -1;
    case PB_SPC_COMMON_CAUSE:
    default:
      return 0;
    }
}

PbSpcIcon
pb_spc_icon_from_variation (PbSpcVariation variation,
                            PbSpcRule      rule)
{
  gboolean is_low = get_side (rule) < 0;

  switch (variation)
    {
    case PB_SPC_VARIATION_IMPROVEMENT:
      return is_low ? PB_SPC_ICON_IMPROVEMENT_LOW : PB_SPC_ICON_IMPROVEMENT_HIGH;
    case PB_SPC_VARIATION_CONCERN:
      return is_low ? PB_SPC_ICON_CONCERN_LOW : PB_SPC_ICON_CONCERN_HIGH;
    case PB_SPC_VARIATION_NEUTRAL_HIGH:
      return PB_SPC_ICON_NEUTRAL_HIGH;
    case PB_SPC_VARIATION_NEUTRAL_LOW:
      return PB_SPC_ICON_NEUTRAL_LOW;
    case PB_SPC_VARIATION_COMMON_CAUSE:
    default:
      return PB_SPC_ICON_COMMON_CAUSE;
    }
}

PbSpcIcon
pb_spc_icon_from_assurance (PbSpcAssurance assurance)
{
  switch (assurance)
    {
    case PB_SPC_ASSURANCE_CONSISTENT_PASS:
      return PB_SPC_ICON_PASS;
    case PB_SPC_ASSURANCE_CONSISTENT_FAIL:
      return PB_SPC_ICON_FAIL;
    case PB_SPC_ASSURANCE_INCONSISTENT:
      return PB_SPC_ICON_HIT_AND_MISS;
    case PB_SPC_ASSURANCE_NONE:
    default:
      return PB_SPC_ICON_NONE;
    }
}

static const char *
translate (const char *text)
{
  return *text != '\0' ? _(text) : "";
}

const char *
pb_spc_icon_get_words (PbSpcIcon icon)
{
  g_return_val_if_fail ((guint) icon < PB_N_SPC_ICONS, "");

  return translate (facts[icon].words);
}

const char *
pb_spc_icon_get_label (PbSpcIcon icon)
{
  g_return_val_if_fail ((guint) icon < PB_N_SPC_ICONS, "");

  return translate (facts[icon].label);
}

PbColour
pb_spc_icon_get_colour (PbSpcIcon      icon,
                        const PbTheme *theme)
{
  switch (icon)
    {
    case PB_SPC_ICON_IMPROVEMENT_HIGH:
    case PB_SPC_ICON_IMPROVEMENT_LOW:
    case PB_SPC_ICON_PASS:
      return theme->better;
    case PB_SPC_ICON_CONCERN_HIGH:
    case PB_SPC_ICON_CONCERN_LOW:
    case PB_SPC_ICON_FAIL:
      return theme->worse;
    case PB_SPC_ICON_NEUTRAL_HIGH:
    case PB_SPC_ICON_NEUTRAL_LOW:
      return theme->level;
    case PB_SPC_ICON_NONE:
    case PB_SPC_ICON_COMMON_CAUSE:
    case PB_SPC_ICON_HIT_AND_MISS:
    case PB_N_SPC_ICONS:
    default:
      return theme->dim;
    }
}

PbColour
pb_spc_mark_get_colour (PbSpcVariation variation,
                        const PbTheme *theme)
{
  switch (variation)
    {
    case PB_SPC_VARIATION_IMPROVEMENT:
      return theme->better;
    case PB_SPC_VARIATION_CONCERN:
      return theme->worse;
    case PB_SPC_VARIATION_NEUTRAL_HIGH:
    case PB_SPC_VARIATION_NEUTRAL_LOW:
      return theme->level;
    case PB_SPC_VARIATION_COMMON_CAUSE:
    default:
      return theme->similar;
    }
}

const char *
pb_spc_mark_get_words (PbSpcVariation variation)
{
  switch (variation)
    {
    case PB_SPC_VARIATION_IMPROVEMENT:
      return _("Special cause: improvement");
    case PB_SPC_VARIATION_CONCERN:
      return _("Special cause: concern");
    case PB_SPC_VARIATION_NEUTRAL_HIGH:
      return _("Special cause: upward");
    case PB_SPC_VARIATION_NEUTRAL_LOW:
      return _("Special cause: downward");
    case PB_SPC_VARIATION_COMMON_CAUSE:
    default:
      return _("Common cause");
    }
}
