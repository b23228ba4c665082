#include "pb-chooser-button.h"

#include <string.h>

/**
 * PbChooserButton:
 *
 * A menu button that says what is chosen. Where room is short its label is broken in
 * two, gives way, or an icon stands for it; the tooltip holds the whole.
 */
struct _PbChooserButton
{
  AdwBin      parent_instance;
  GtkWidget  *button;
  GtkWidget  *icon;
  GtkWidget  *label;
  char       *words;
  gboolean    is_broken;       /* in two lines */
};

G_DEFINE_FINAL_TYPE (PbChooserButton, pb_chooser_button, ADW_TYPE_BIN)

static void
pb_chooser_button_finalize (GObject *object)
{
  g_free (PB_CHOOSER_BUTTON (object)->words);

  G_OBJECT_CLASS (pb_chooser_button_parent_class)->finalize (object);
}

static void
pb_chooser_button_class_init (PbChooserButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_chooser_button_finalize;
}

static void
pb_chooser_button_init (PbChooserButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->icon = gtk_image_new ();
  gtk_widget_set_visible (self->icon, FALSE);
  gtk_box_append (GTK_BOX (box), self->icon);

  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (self->label), 4);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));

  self->words = g_strdup ("");
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

/* At the space nearest the middle. A menu button does not give its child more height for
 * less width, so that a label in it cannot wrap by itself. */
static char *
break_in_two (const char *words)
{
  char *broken = g_strdup (words);
  gsize length = strlen (broken);

  for (gsize off = 0; off <= length / 2; off++)
    for (int side = 0; side < 2; side++)
      {
        gsize at = side == 0 ? length / 2 - off : MIN (length / 2 + off, length);

        if (broken[at] != ' ')
          continue;

        broken[at] = '\n';
        return broken;
      }

  return broken;
}

static void
update_label (PbChooserButton *self)
{
  g_autofree char *label = self->is_broken ? break_in_two (self->words) : g_strdup (self->words);

  gtk_label_set_text (GTK_LABEL (self->label), label);
}

static void
show_words (PbChooserButton *self,
            const char      *name,
            const char      *label)
{
  g_autofree char *spoken = name != NULL ? g_strdup_printf ("%s: %s", name, label) : g_strdup (label);

  g_free (self->words);
  self->words = g_strdup (label);
  update_label (self);
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

const char *
pb_chooser_button_get_label (PbChooserButton *self)
{
  g_return_val_if_fail (PB_IS_CHOOSER_BUTTON (self), NULL);

  return gtk_widget_get_visible (GTK_WIDGET (self)) ? self->words : "";
}

void
pb_chooser_button_set_icon (PbChooserButton *self,
                            const char      *icon_name)
{
  g_return_if_fail (PB_IS_CHOOSER_BUTTON (self));

  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), icon_name);
  gtk_widget_set_visible (self->icon, icon_name != NULL);
  gtk_widget_set_visible (self->label, icon_name == NULL);
}

void
pb_chooser_button_set_broken (PbChooserButton *self,
                              gboolean         is_broken)
{
  g_return_if_fail (PB_IS_CHOOSER_BUTTON (self));

  self->is_broken = is_broken;
  update_label (self);
}
