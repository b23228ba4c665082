#include "pb-series-choosers.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

const char *
pb_facet_get_action (PbFacet facet)
{
  static const char *const actions[PB_N_FACETS] = { "choose-sex", "choose-age", "choose-category" };

  return actions[facet];
}

const char *
pb_facet_get_name (PbFacet facet)
{
  switch (facet)
    {
    case PB_FACET_SEX:
      return _("Sex");
    case PB_FACET_AGE:
      return _("Age");
    case PB_FACET_CATEGORY:
    case PB_N_FACETS:
    default:
      return _("Group");
    }
}

const char *
pb_facet_get_word (PbFacet   facet,
                   PbSeries *series)
{
  switch (facet)
    {
    case PB_FACET_SEX:
      return pb_series_get_sex (series);
    case PB_FACET_AGE:
      return pb_series_get_age (series);
    case PB_FACET_CATEGORY:
    case PB_N_FACETS:
    default:
      return pb_series_get_category (series);
    }
}

char *
pb_facet_dup_label (PbFacet   facet,
                    PbSeries *series)
{
  const char *word = pb_facet_get_word (facet, series);

  if (facet == PB_FACET_SEX)
    {
      const char *sex = pb_text_sex_in_subtitle (word);
      g_autofree char *first = g_utf8_strup (sex, g_utf8_next_char (sex) - sex);

      return g_strconcat (first, g_utf8_next_char (sex), NULL);
    }

  return g_strdup (*word != '\0' ? word : _("Main series"));
}

GMenuModel *
pb_facet_make_menu (PbFacet      facet,
                    PbCatalogue *catalogue,
                    PbSeries    *series)
{
  g_autoptr(GPtrArray) all = pb_catalogue_list_series (catalogue, pb_series_get_indicator (series));
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autofree char *action = g_strconcat ("win.", pb_facet_get_action (facet), NULL);

  for (guint i = 0; i < all->len; i++)
    {
      PbSeries *other = g_ptr_array_index (all, i);
      const char *word = pb_facet_get_word (facet, other);
      g_autofree char *label = NULL;
      g_autoptr(GMenuItem) item = NULL;

      if (!g_hash_table_add (seen, (gpointer) word))
        continue;

      label = pb_facet_dup_label (facet, other);
      item = g_menu_item_new (label, NULL);
      g_menu_item_set_action_and_target (item, action, "s", word);
      g_menu_append_item (menu, item);
    }

  return g_hash_table_size (seen) > 1 ? G_MENU_MODEL (g_steal_pointer (&menu)) : NULL;
}

PbSeries *
pb_facet_find_series (PbFacet      facet,
                      PbCatalogue *catalogue,
                      PbSeries    *series,
                      const char  *word)
{
  const char *words[PB_N_FACETS];
  PbSeries *found;

  for (int i = 0; i < PB_N_FACETS; i++)
    words[i] = i == (int) facet ? word : pb_facet_get_word (i, series);

  found = pb_catalogue_choose_series (catalogue, pb_series_get_indicator (series), words[PB_FACET_SEX],
                                      words[PB_FACET_AGE], words[PB_FACET_CATEGORY]);
  if (found != NULL && g_str_equal (pb_facet_get_word (facet, found), word))
    return found;

  /* The other two do not go with it: what was asked for weighs more. */
  for (int i = 0; i < PB_N_FACETS; i++)
    words[i] = i == (int) facet ? word : NULL;

  return pb_catalogue_choose_series (catalogue, pb_series_get_indicator (series), words[PB_FACET_SEX],
                                     words[PB_FACET_AGE], words[PB_FACET_CATEGORY]);
}

static gboolean
has_level (PbCatalogue *catalogue,
           PbLevel      level)
{
  for (guint i = 0; i < pb_catalogue_get_n_indicators (catalogue); i++)
    {
      g_autoptr(GPtrArray) all =
        pb_catalogue_list_series (catalogue, pb_catalogue_get_indicator (catalogue, i));

      for (guint j = 0; j < all->len; j++)
        if (pb_series_has_level (g_ptr_array_index (all, j), level))
          return TRUE;
    }

  return FALSE;
}

GMenuModel *
pb_level_make_menu (PbCatalogue *catalogue)
{
  /* Larger areas hold one or two of the system: nothing to compare on a map. */
  static const PbLevel levels[] = {
    PB_LEVEL_PLACE, PB_LEVEL_LTLA, PB_LEVEL_WARD, PB_LEVEL_MSOA, PB_LEVEL_LSOA,
  };
  g_autoptr(GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (has_level (catalogue, levels[i]))
      {
        g_autoptr(GMenuItem) item = g_menu_item_new (pb_text_level_label (levels[i]), NULL);

        g_menu_item_set_action_and_target (item, "win.show-level", "s", pb_level_to_word (levels[i]));
        g_menu_append_item (menu, item);
      }

  return g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 1 ? G_MENU_MODEL (g_steal_pointer (&menu)) : NULL;
}
