#include "pb-chooser-button.h"

/**
 * PbChooserButton:
 *
 * A menu button that says what is chosen. Its label gives way where room is
 * short; the tooltip holds the whole.
 */
struct _PbChooserButton
{
  AdwBin      parent_instance;
  GtkWidget  *button;
  GtkWidget  *label;
};

G_DEFINE_FINAL_TYPE (PbChooserButton, pb_chooser_button, ADW_TYPE_BIN)

static void
pb_chooser_button_class_init (PbChooserButtonClass *klass)
{
}

static void
pb_chooser_button_init (PbChooserButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (self->label), 4);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), box);
  adw_bin_set_child (ADW_BIN (self), self->button);
  gtk_widget_add_css_class (GTK_WIDGET (self), "chooser");
}

GtkWidget *
pb_chooser_button_new (void)
{
  return g_object_new (PB_TYPE_CHOOSER_BUTTON, NULL);
}

static void
show_words (PbChooserButton *self,
            const char      *name,
            const char      *label)
{
  g_autofree char *spoken = name != NULL ? g_strdup_printf ("%s: %s", name, label) : g_strdup (label);

  gtk_label_set_text (GTK_LABEL (self->label), label);
  gtk_widget_set_tooltip_text (self->button, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

void
pb_chooser_button_show (PbChooserButton *self,
                        const char      *name,
                        const char      *label,
                        GMenuModel      *menu)
{
  g_return_if_fail (PB_IS_CHOOSER_BUTTON (self));

  show_words (self, name, label);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->button), menu);
  gtk_widget_set_visible (GTK_WIDGET (self), menu != NULL);
}

void
pb_chooser_button_show_popover (PbChooserButton              *self,
                                const char                   *name,
                                const char                   *label,
                                GtkMenuButtonCreatePopupFunc  create,
                                gpointer                      user_data)
{
  g_return_if_fail (PB_IS_CHOOSER_BUTTON (self));

  show_words (self, name, label);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->button), create, user_data, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), create != NULL);
}
