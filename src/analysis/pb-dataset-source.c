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

/* With its full stop; NULL where none is stated. */
static char *
dup_licence (const PbDatasetFacts *facts)
{
  if (says_more (facts))
    return g_strconcat (facts->attribution, get_stop (facts->attribution), NULL);
  if (*facts->licence != '\0')
    return g_strconcat (get_licence_name (facts->licence), ".", NULL);

  return NULL;
}

char *
pb_dataset_source_line (PbDataset *dataset)
{
  const PbDatasetFacts *facts = pb_dataset_get_facts (dataset);
  g_autofree char *published = pb_text_fuzzy (facts->published);
  g_autofree char *licence = NULL;
  GString *line = g_string_new (NULL);

  g_string_append_printf (line, _("Source: %s, %s"), facts->publisher, facts->title);
  if (*facts->republisher != '\0')
    g_string_append_printf (line, _(", as re-published by %s"), facts->republisher);
  if (*published != '\0')
    g_string_append_printf (line, ", %s", published);
  g_string_append_c (line, '.');

  licence = dup_licence (facts);
  if (licence != NULL)
    g_string_append_printf (line, " %s", licence);

  return g_string_free (line, FALSE);
}

static gboolean
is_of_one_house (PbDataset *a,
                 PbDataset *b)
{
  const PbDatasetFacts *first = pb_dataset_get_facts (a);
  const PbDatasetFacts *second = pb_dataset_get_facts (b);

  return g_str_equal (first->publisher, second->publisher) && g_str_equal (first->republisher, second->republisher);
}

/* The datasets of @first's publisher and re-publisher. (element-type PbDataset) */
static GPtrArray *
list_house (PbDataset *const *datasets,
            guint             n_datasets,
            PbDataset        *first)
{
  GPtrArray *house = g_ptr_array_new ();

  for (guint i = 0; i < n_datasets; i++)
    if (is_of_one_house (datasets[i], first))
      g_ptr_array_add (house, datasets[i]);

  return house;
}

/* When all were published; NULL where they differ. */
static const char *
find_common_date (GPtrArray *house)
{
  const char *date = pb_dataset_get_facts (g_ptr_array_index (house, 0))->published;

  for (guint i = 1; i < house->len; i++)
    if (!g_str_equal (pb_dataset_get_facts (g_ptr_array_index (house, i))->published, date))
      return NULL;

  return date;
}

static void
add_titles (GString   *line,
            GPtrArray *house)
{
  const char *common = find_common_date (house);
  g_autofree char *when = common != NULL ? pb_text_fuzzy (common) : NULL;

  for (guint i = 0; i < house->len; i++)
    {
      const PbDatasetFacts *facts = pb_dataset_get_facts (g_ptr_array_index (house, i));
      g_autofree char *own = pb_text_fuzzy (facts->published);

      g_string_append_printf (line, "%s %s", i == 0 ? ":" : ";", facts->title);
      if (common == NULL && *own != '\0')
        g_string_append_printf (line, ", %s", own);
    }

  if (when != NULL && *when != '\0')
    g_string_append_printf (line, ", %s", when);
  g_string_append_c (line, '.');
}

/* @said: (element-type utf8): what was said of licences so far */
static void
add_licences (GString   *line,
              GPtrArray *house,
              GPtrArray *said)
{
  for (guint i = 0; i < house->len; i++)
    {
      char *licence = dup_licence (pb_dataset_get_facts (g_ptr_array_index (house, i)));

      if (licence == NULL || g_ptr_array_find_with_equal_func (said, licence, g_str_equal, NULL))
        {
          g_free (licence);
          continue;
        }

      g_string_append_printf (line, " %s", licence);
      g_ptr_array_add (said, licence);
    }
}

char *
pb_dataset_source_lines (PbDataset *const *datasets,
                         guint             n_datasets)
{
  g_autoptr(GPtrArray) said = g_ptr_array_new_with_free_func (g_free);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < n_datasets; i++)
    {
      const PbDatasetFacts *facts = pb_dataset_get_facts (datasets[i]);
      g_autoptr(GPtrArray) house = list_house (datasets, n_datasets, datasets[i]);
      g_autoptr(GString) line = g_string_new (NULL);

      if (g_ptr_array_index (house, 0) != datasets[i])
        continue;

      g_string_append_printf (line, _("Source: %s"), facts->publisher);
      if (*facts->republisher != '\0')
        g_string_append_printf (line, _(", as re-published by %s"), facts->republisher);
      add_titles (line, house);
      add_licences (line, house, said);
      g_string_append_printf (all, "%s%s", all->len > 0 ? "\n" : "", line->str);
    }

  return g_string_free (all, FALSE);
}
