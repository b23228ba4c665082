#include "pb-funnel-private.h"

#include <glib/gi18n-lib.h>

PbDotMark
pb_funnel_mark_of (PbPolarity           polarity,
                   PbFunnelSignificance judgement)
{
  gboolean is_high = judgement == PB_FUNNEL_HIGH_0_025 || judgement == PB_FUNNEL_HIGH_0_001;
  gboolean is_far = judgement == PB_FUNNEL_HIGH_0_001 || judgement == PB_FUNNEL_LOW_0_001;
  gboolean is_judged = polarity == PB_POLARITY_HIGH_IS_GOOD || polarity == PB_POLARITY_LOW_IS_GOOD;

  if (!is_high && judgement != PB_FUNNEL_LOW_0_025 && judgement != PB_FUNNEL_LOW_0_001)
    return PB_DOT_WITHIN;
  if (!is_judged)
    return (is_high ? PB_DOT_HIGHER : PB_DOT_LOWER) + is_far;

  return (is_high == (polarity == PB_POLARITY_HIGH_IS_GOOD) ? PB_DOT_BETTER : PB_DOT_WORSE) + is_far;
}

const char *
pb_funnel_mark_to_words (PbDotMark mark)
{
  switch (mark)
    {
    case PB_DOT_WORSE:
      return _("worse, beyond the 95% limit");
    case PB_DOT_MUCH_WORSE:
      return _("worse, beyond the 99.8% limit");
    case PB_DOT_BETTER:
      return _("better, beyond the 95% limit");
    case PB_DOT_MUCH_BETTER:
      return _("better, beyond the 99.8% limit");
    case PB_DOT_HIGHER:
      return _("higher, beyond the 95% limit");
    case PB_DOT_MUCH_HIGHER:
      return _("higher, beyond the 99.8% limit");
    case PB_DOT_LOWER:
      return _("lower, beyond the 95% limit");
    case PB_DOT_MUCH_LOWER:
      return _("lower, beyond the 99.8% limit");
    case PB_DOT_VALUE:
    case PB_DOT_WITHIN:
    case PB_N_DOT_MARKS:
    default:
      return _("within the limits");
    }
}
