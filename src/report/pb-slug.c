#include "pb-slug.h"

void
pb_slug_add (GString    *name,
             const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text, "en");
  gboolean needs_hyphen = name->len > 0;

  for (const char *c = ascii; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c))
      needs_hyphen = name->len > 0;
    else
      {
        if (needs_hyphen)
          g_string_append_c (name, '-');
        needs_hyphen = FALSE;
        g_string_append_c (name, g_ascii_tolower (*c));
      }
}
