#include "pb-window-private.h"

#include "pb-installed-data.h"
#include "pb-page-switcher.h"

#include <glib/gi18n-lib.h>

/* The words of the header bar and its system menu. */

void
pb_window_update_titles (PbWindow *self)
{
  PbArea *place = pb_session_get_place (self->session);
  const char *shown = pb_window_get_shown (self);
  const char *name = pb_page_switcher_get_name (shown);
  const char *root = gtk_stack_get_visible_child_name (GTK_STACK (self->root_stack));
  gboolean has_pages = g_strcmp0 (root, "explore") == 0;
  g_autofree char *title = NULL;

  /* Translators: the title of the window for a page, "Innovations – Placeboard" */
  title = has_pages ? g_strdup_printf (_("%s – Placeboard"), name) : g_strdup (_("Placeboard"));
  gtk_window_set_title (GTK_WINDOW (self), title);

  /* The map of a narrow window has no panel beside it that would name the Place. */
  if (has_pages && !g_str_equal (shown, "explore"))
    adw_window_title_set_title (ADW_WINDOW_TITLE (self->window_title), name);
  else
    adw_window_title_set_title (ADW_WINDOW_TITLE (self->window_title),
                                has_pages && place != NULL ? pb_area_get_name (place) : _("Placeboard"));
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

/* Systems of the workspace, one of which is in view; %NULL where there is no choice. */
static GMenuModel *
make_systems_menu (GPtrArray *systems)
{
  GMenu *menu;

  if (systems->len < 2)
    return NULL;

  menu = g_menu_new ();
  for (guint i = 0; i < systems->len; i++)
    {
      const PbSystem *system = g_ptr_array_index (systems, i);
      g_autoptr(GMenuItem) item = g_menu_item_new (system->name, NULL);

      g_menu_item_set_action_and_target (item, "win.choose-system", "s", system->code);
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (menu);
}

static gboolean
is_present (GPtrArray  *systems,
            const char *code)
{
  for (guint i = 0; i < systems->len; i++)
    if (g_str_equal (((const PbSystem *) g_ptr_array_index (systems, i))->code, code))
      return TRUE;

  return FALSE;
}

/* Systems that are installed and could be added; %NULL where there is none. */
static GMenuModel *
make_packs_menu (GPtrArray *systems)
{
  g_autoptr(GPtrArray) packs = pb_installed_data_list_packs ();
  g_autoptr(GMenu) menu = g_menu_new ();

  for (guint i = 0; i < packs->len; i++)
    {
      const PbInstalledPack *pack = g_ptr_array_index (packs, i);
      g_autofree char *code = g_path_get_basename (pack->path);
      g_autoptr(GMenuItem) item = g_menu_item_new (pack->name, NULL);

      if (is_present (systems, code))
        continue;

      g_menu_item_set_action_and_target (item, "win.add-system", "s", pack->path);
      g_menu_append_item (menu, item);
    }

  return g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0 ? G_MENU_MODEL (g_steal_pointer (&menu)) : NULL;
}

/* What else the system is called, and what its area was at what time. */
static void
update_system_words (PbWindow *self)
{
  PbCatalogue *catalogue = pb_session_get_catalogue (self->session);
  PbAreaSet *area_set = pb_session_get_area_set (self->session);
  const PbCatalogueFacts *facts = catalogue != NULL ? pb_catalogue_get_facts (catalogue) : NULL;
  GString *words = g_string_new (NULL);
  g_autofree char *spoken = NULL;
  g_autofree char *tooltip = NULL;

  if (facts != NULL && *facts->system_aliases != '\0')
    g_string_append_printf (words, _("Also called %s."), facts->system_aliases);
  if (area_set != NULL && *pb_area_set_get_note (area_set) != '\0')
    g_string_append_printf (words, "%s%s: %s", words->len > 0 ? "\n" : "", pb_area_set_get_name (area_set),
                            pb_area_set_get_note (area_set));

  spoken = g_strdup_printf (_("System: %s"), facts != NULL ? facts->system_name : "");
  tooltip = words->len > 0 ? g_strdup_printf ("%s\n%s", spoken, words->str) : g_strdup (spoken);
  gtk_widget_set_tooltip_text (self->system_button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->system_button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str, -1);
  g_string_free (words, TRUE);
}

static void
update_system (PbWindow *self)
{
  PbCatalogue *catalogue = pb_session_get_catalogue (self->session);
  const char *name = catalogue != NULL ? pb_catalogue_get_facts (catalogue)->system_name : "";
  g_autoptr(GPtrArray) systems = pb_session_list_systems (self->session);
  g_autoptr(GMenuModel) packs = make_packs_menu (systems);
  g_autoptr(GMenuModel) choices = make_systems_menu (systems);
  g_autoptr(GMenu) menu = NULL;

  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->add_system_button), packs);
  gtk_widget_set_visible (self->add_system_button, packs != NULL);
  self->has_system = *name != '\0';
  pb_window_fold_header (self);
  if (catalogue == NULL || *name == '\0')
    return;

  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "choose-system")),
                             g_variant_new_string (pb_catalogue_get_facts (catalogue)->system_code));
  menu = g_menu_new ();
  if (choices != NULL)
    g_menu_append_section (menu, _("Systems"), choices);
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

  gtk_label_set_text (GTK_LABEL (self->system_label), name);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->system_button), G_MENU_MODEL (menu));
  update_system_words (self);
  pb_window_fold_header (self);
}

static void
choose_system_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  pb_session_choose_system (PB_WINDOW (user_data)->session, g_variant_get_string (parameter, NULL));
}

void
pb_window_init_titles (PbWindow *self)
{
  static const GActionEntry entries[] = {
    { "choose-system", choose_system_cb, "s", "''", NULL },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->session, "notify::place", G_CALLBACK (pb_window_update_titles), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::catalogue", G_CALLBACK (update_system), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::area-set", G_CALLBACK (update_system_words), self,
                           G_CONNECT_SWAPPED);
}
