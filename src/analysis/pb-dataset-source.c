#include "pb-dataset-source.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A pack's wording may or may not end its sentence. */
static const char *
get_stop (const char *text)
{
  return g_str_has_suffix (text, ".") ? "" : ".";
}

static const char *
get_licence_name (const char *licence)
{
  if (g_str_equal (licence, "OGL-UK-3.0"))
    return _("Open Government Licence v3.0");

  return licence;
}

/* An attribution that only repeats publisher and licence is said already. */
static gboolean
says_more (const PbDatasetFacts *facts)
{
  g_autofree char *plain = g_strdup_printf ("Source: %s licensed under", facts->publisher);

  return *facts->attribution != '\0' && !(g_str_has_prefix (facts->attribution, plain) &&
                                          strstr (facts->attribution, "Contains") == NULL);
}

char *
pb_dataset_source_line (PbDataset *dataset)
{
  const PbDatasetFacts *facts = pb_dataset_get_facts (dataset);
  g_autofree char *published = pb_text_fuzzy (facts->published);
  GString *line = g_string_new (NULL);

  g_string_append_printf (line, _("Source: %s, %s"), facts->publisher, facts->title);
  if (*facts->republisher != '\0')
    g_string_append_printf (line, _(", as re-published by %s"), facts->republisher);
  if (*published != '\0')
    g_string_append_printf (line, ", %s", published);
  g_string_append_c (line, '.');

  if (says_more (facts))
    g_string_append_printf (line, " %s%s", facts->attribution, get_stop (facts->attribution));
  else if (*facts->licence != '\0')
    g_string_append_printf (line, " %s.", get_licence_name (facts->licence));

  return g_string_free (line, FALSE);
}
