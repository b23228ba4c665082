#include "pb-shorthand.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *sign;
  const char *meaning;
} shorthand[] = {
  { "[c]", N_("Confidential: there is a figure, hidden so that nobody can be recognised. Nothing stands in its place.") },
  { "[x]", N_("Not available: no figure is published, or none at this level.") },
  { PB_SHORTHAND_NOT_APPLICABLE, N_("Not applicable: there can be no figure, or no words, here.") },
  { PB_SHORTHAND_BREAK, N_("Break in the series: not to be compared with the figures before it.") },
  { PB_SHORTHAND_REVISED, N_("Revised: another figure was published before.") },
  { PB_SHORTHAND_PROVISIONAL, N_("Provisional: the publisher may still change it.") },
};

const char *
pb_shorthand_of_status (PbStatus status)
{
  switch (status)
    {
    case PB_STATUS_SUPPRESSED:
    case PB_STATUS_SUPPRESSED_HERE:
      return "[c]";
    case PB_STATUS_MISSING:
    case PB_STATUS_NOT_PUBLISHED:
      return "[x]";
    case PB_STATUS_NOT_APPLICABLE:
      return PB_SHORTHAND_NOT_APPLICABLE;
    case PB_STATUS_PRESENT:
    case PB_N_STATUSES:
    default:
      return NULL;
    }
}

guint
pb_shorthand_count (void)
{
  return G_N_ELEMENTS (shorthand);
}

const char *
pb_shorthand_get_sign (guint number)
{
  g_return_val_if_fail (number < G_N_ELEMENTS (shorthand), NULL);

  return shorthand[number].sign;
}

const char *
pb_shorthand_get_meaning (guint number)
{
  g_return_val_if_fail (number < G_N_ELEMENTS (shorthand), NULL);

  return _(shorthand[number].meaning);
}
