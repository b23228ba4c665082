#include "pb-page-switcher.h"

#include "pb-window-pages.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *word;
  const char *name;
  const char *icon;
  const char *shortcut;     /* as people read it */
  gboolean    is_panel;     /* a button of its own at the bottom only */
  gboolean    is_more;      /* in the menu, at the top */
  gboolean    is_more_below; /* in the menu, at the bottom */
} Page;

static const Page pages[] = {
  { "explore", N_("Explore"), "pb-map-symbolic", NULL, FALSE, FALSE, FALSE },
  { "place", N_("Place"), "pb-place-symbolic", "Ctrl+1", TRUE, FALSE, FALSE },
  { "inequality", N_("Inequality"), "pb-inequality-symbolic", "Ctrl+2", TRUE, FALSE, FALSE },
  { "priorities", N_("Priorities"), "pb-priorities-symbolic", "Ctrl+3", FALSE, FALSE, FALSE },
  { "innovations", N_("Innovations"), "pb-innovations-symbolic", "Ctrl+4", FALSE, FALSE, FALSE },
  { "decisions", N_("Decisions"), "pb-decisions-symbolic", "Ctrl+5", FALSE, FALSE, FALSE },
  { "assembly", N_("Assembly"), "pb-assembly-symbolic", "Ctrl+6", FALSE, FALSE, TRUE },
  { "targets", N_("Targets"), NULL, "Ctrl+7", FALSE, TRUE, TRUE },
  { "quality", N_("Data quality"), NULL, "Ctrl+8", FALSE, TRUE, TRUE },
};

struct _PbPageSwitcher
{
  GtkBox      parent_instance;
  gboolean    is_bottom;
  GPtrArray  *labels;       /* of the buttons; not owned */
  GtkWidget  *more_button;  /* nullable */
};

enum
{
  PROP_0,
  PROP_IS_BOTTOM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbPageSwitcher, pb_page_switcher, GTK_TYPE_BOX)

static const Page *
find_page (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].word, word) == 0)
      return &pages[i];

  return NULL;
}

static gboolean
is_more (PbPageSwitcher *self,
         const Page     *page)
{
  return self->is_bottom ? page->is_more_below : page->is_more;
}

/* Icon and label, which stays its name when the label goes. */
static void
dress (PbPageSwitcher *self,
       GtkWidget      *button,
       const char     *name,
       const char     *icon,
       const char     *shortcut,
       GtkWidget     **child_out)
{
  GtkWidget *box = gtk_box_new (self->is_bottom ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL,
                                self->is_bottom ? 2 : 6);
  GtkWidget *label = gtk_label_new (name);
  g_autofree char *tooltip = NULL;

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role",
                                               GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_ptr_array_add (self->labels, label);
  *child_out = box;

  /* Translators: a page and its shortcut, "Innovations (Ctrl+4)" */
  tooltip = shortcut != NULL ? g_strdup_printf (_("%s (%s)"), name, shortcut) : g_strdup (name);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (self), button);
}

static void
add_button (PbPageSwitcher *self,
            const Page     *page)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *child;

  dress (self, button, _(page->name), page->icon, page->shortcut, &child);
  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", page->word);
}

static void
add_more (PbPageSwitcher *self,
          GMenu          *menu)
{
  GtkWidget *child;

  self->more_button = gtk_menu_button_new ();
  dress (self, self->more_button, _("More"), "pb-more-symbolic", NULL, &child);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->more_button), child);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->more_button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (self->more_button, _("More pages"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("More pages"), -1);
}

static void
pb_page_switcher_constructed (GObject *object)
{
  PbPageSwitcher *self = PB_PAGE_SWITCHER (object);
  g_autoptr(GMenu) menu = g_menu_new ();

  G_OBJECT_CLASS (pb_page_switcher_parent_class)->constructed (object);

  gtk_widget_add_css_class (GTK_WIDGET (self), self->is_bottom ? "bottom-pages" : "pages");
  gtk_box_set_homogeneous (GTK_BOX (self), self->is_bottom);
  gtk_box_set_spacing (GTK_BOX (self), 2);

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *action = g_strdup_printf ("win.show-page('%s')", pages[i].word);

      if (!pb_window_has_page (pages[i].word) || (pages[i].is_panel && !self->is_bottom))
        continue;

      if (is_more (self, &pages[i]))
        g_menu_append (menu, _(pages[i].name), action);
      else
        add_button (self, &pages[i]);
    }

  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0)
    add_more (self, menu);
}

static void
pb_page_switcher_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_IS_BOTTOM:
      PB_PAGE_SWITCHER (object)->is_bottom = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_page_switcher_finalize (GObject *object)
{
  g_ptr_array_unref (PB_PAGE_SWITCHER (object)->labels);

  G_OBJECT_CLASS (pb_page_switcher_parent_class)->finalize (object);
}

static void
pb_page_switcher_class_init (PbPageSwitcherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = pb_page_switcher_constructed;
  object_class->set_property = pb_page_switcher_set_property;
  object_class->finalize = pb_page_switcher_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  /**
   * PbPageSwitcher:is-bottom:
   *
   * Whether it stands at the bottom of a narrow window.
   */
  properties[PROP_IS_BOTTOM] =
    g_param_spec_boolean ("is-bottom", NULL, NULL, FALSE,
                          G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pb_page_switcher_init (PbPageSwitcher *self)
{
  self->labels = g_ptr_array_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pages"), -1);
}

void
pb_page_switcher_set_style (PbPageSwitcher      *self,
                            PbPageSwitcherStyle  style)
{
  g_return_if_fail (PB_IS_PAGE_SWITCHER (self));

  for (guint i = 0; i < self->labels->len; i++)
    {
      GtkWidget *label = g_ptr_array_index (self->labels, i);
      gboolean is_last = self->more_button != NULL && i == self->labels->len - 1;

      gtk_widget_set_visible (label, style == PB_PAGE_SWITCHER_LABELS ||
                                       (style == PB_PAGE_SWITCHER_TIGHT && !is_last));
    }

  if (style == PB_PAGE_SWITCHER_TIGHT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "tight");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "tight");

  /* GTK 4.8 keeps the size that a menu button had with the padding of before. */
  if (self->more_button != NULL)
    gtk_widget_queue_resize (gtk_widget_get_first_child (self->more_button));
}

void
pb_page_switcher_set_shown (PbPageSwitcher *self,
                            const char     *word)
{
  const Page *page = find_page (word);
  gboolean is_there;
  g_autofree char *description = NULL;

  g_return_if_fail (PB_IS_PAGE_SWITCHER (self));

  if (self->more_button == NULL)
    return;

  is_there = page != NULL && is_more (self, page);
  if (is_there)
    gtk_widget_add_css_class (self->more_button, "current");
  else
    gtk_widget_remove_css_class (self->more_button, "current");

  /* Translators: which page of the menu is shown, "Showing Data quality" */
  description = is_there ? g_strdup_printf (_("Showing %s"), _(page->name)) : g_strdup ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
}

const char *
pb_page_switcher_get_name (const char *word)
{
  const Page *page = find_page (word);

  return page != NULL ? _(page->name) : NULL;
}
