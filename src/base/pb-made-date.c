#include "pb-made-date.h"

GDateTime *
pb_made_date_new (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  guint64 seconds;

  if (epoch != NULL && g_ascii_string_to_unsigned (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    return g_date_time_new_from_unix_utc ((gint64) seconds);

  return g_date_time_new_now_utc ();
}

char *
pb_made_date_dup_text (void)
{
  g_autoptr(GDateTime) date = pb_made_date_new ();

  return g_date_time_format (date, "%Y-%m-%dT%H:%M:%SZ");
}
