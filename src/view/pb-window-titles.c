#include "pb-window-private.h"

#include "pb-installed-data.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

/* The words of the header bar and its system menu. */

/* "Life expectancy at birth, males" */
static char *
dup_series_words (PbWindow *self)
{
  PbIndicator *indicator = pb_session_get_indicator (self->session);
  PbSeries *series = pb_session_get_series (self->session);

  if (indicator == NULL)
    return g_strdup ("");
  if (series == NULL || g_str_equal (pb_series_get_sex (series), "Persons"))
    return g_strdup (pb_indicator_get_name (indicator));

  return g_strdup_printf ("%s, %s", pb_indicator_get_name (indicator),
                          pb_text_sex_in_subtitle (pb_series_get_sex (series)));
}

void
pb_window_update_titles (PbWindow *self)
{
  PbArea *place = pb_session_get_place (self->session);
  gboolean is_narrow = self->widths.kind == PB_LAYOUT_NARROW;
  g_autofree char *words = dup_series_words (self);
  AdwWindowTitle *title = ADW_WINDOW_TITLE (self->window_title);

  /* A narrow window has no panel that would name the Place. */
  adw_window_title_set_title (title, is_narrow && place != NULL ? pb_area_get_name (place) : _("Placeboard"));
  adw_window_title_set_subtitle (title, self->widths.kind == PB_LAYOUT_WIDE ? words : "");
}

static GMenuModel *
make_area_set_menu (PbCatalogue *catalogue)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < pb_catalogue_get_n_area_sets (catalogue); i++)
    {
      PbAreaSet *area_set = pb_catalogue_get_area_set (catalogue, i);
      g_autoptr(GMenuItem) item = g_menu_item_new (pb_area_set_get_name (area_set), NULL);

      g_menu_item_set_action_and_target (item, "win.choose-area-set", "s", pb_area_set_get_code (area_set));
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

/* Systems that are installed and could be added; %NULL where there is none. */
static GMenuModel *
make_packs_menu (PbCatalogue *catalogue)
{
  g_autoptr(GPtrArray) packs = pb_installed_data_list_packs ();
  const char *present = catalogue != NULL ? pb_catalogue_get_facts (catalogue)->system_code : "";
  g_autoptr(GMenu) menu = g_menu_new ();

  for (guint i = 0; i < packs->len; i++)
    {
      const PbInstalledPack *pack = g_ptr_array_index (packs, i);
      g_autofree char *code = g_path_get_basename (pack->path);
      g_autoptr(GMenuItem) item = g_menu_item_new (pack->title, NULL);

      if (g_str_equal (code, present))
        continue;

      g_menu_item_set_action_and_target (item, "win.add-system", "s", pack->path);
      g_menu_append_item (menu, item);
    }

  return g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0 ? G_MENU_MODEL (g_steal_pointer (&menu)) : NULL;
}

static void
update_system (PbWindow *self)
{
  PbCatalogue *catalogue = pb_session_get_catalogue (self->session);
  const char *name = catalogue != NULL ? pb_catalogue_get_facts (catalogue)->system_name : "";
  g_autoptr(GMenuModel) packs = make_packs_menu (catalogue);
  g_autofree char *spoken = NULL;
  g_autoptr(GMenu) menu = NULL;

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->add_system_button), packs);
  gtk_widget_set_visible (self->add_system_button, packs != NULL);
  self->has_system = *name != '\0';
  pb_window_fold_header (self);
  if (catalogue == NULL || *name == '\0')
    return;

  menu = g_menu_new ();
  if (pb_catalogue_get_n_area_sets (catalogue) > 0)
    {
      g_autoptr(GMenuModel) area_sets = make_area_set_menu (catalogue);

      g_menu_append_section (menu, _("Areas"), area_sets);
    }
  if (packs != NULL)
    {
      g_autoptr(GMenu) section = g_menu_new ();

      g_menu_append_submenu (section, _("Add a system"), packs);
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
    }

  spoken = g_strdup_printf (_("System: %s"), name);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->system_button), name);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->system_button), G_MENU_MODEL (menu));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->system_button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
}

void
pb_window_init_titles (PbWindow *self)
{
  static const char *const followed[] = { "notify::series", "notify::indicator", "notify::place" };

  for (guint i = 0; i < G_N_ELEMENTS (followed); i++)
    g_signal_connect_object (self->session, followed[i], G_CALLBACK (pb_window_update_titles), self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::catalogue", G_CALLBACK (update_system), self,
                           G_CONNECT_SWAPPED);
}
