#include "pb-card.h"

#include "pb-glossary.h"

struct _PbCard
{
  GtkBox      parent_instance;
  GtkWidget  *title;
  GtkWidget  *subtitle;
  GtkWidget  *content;
};

G_DEFINE_FINAL_TYPE (PbCard, pb_card, GTK_TYPE_BOX)

static GtkWidget *
add_label (PbCard     *self,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_visible (label, FALSE);
  gtk_box_append (GTK_BOX (self), label);
  pb_glossary_explain (GTK_LABEL (label));

  return label;
}

static void
set_text (GtkWidget  *label,
          const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0');
}

static void
pb_card_class_init (PbCardClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pb_card_init (PbCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "padded");

  self->title = add_label (self, "heading");
  self->subtitle = add_label (self, "caption");
  gtk_widget_add_css_class (self->subtitle, "dim-label");

  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_visible (self->content, FALSE);
  gtk_box_append (GTK_BOX (self), self->content);
}

/* Room above the content only where something stands above it. */
static void
update_room (PbCard *self)
{
  gboolean has_head = gtk_widget_get_visible (self->title) || gtk_widget_get_visible (self->subtitle);

  gtk_widget_set_margin_top (self->content, has_head ? 8 : 0);
}

GtkWidget *
pb_card_new (const char *title,
             const char *subtitle)
{
  PbCard *self = g_object_new (PB_TYPE_CARD, NULL);

  pb_card_set_title (self, title);
  pb_card_set_subtitle (self, subtitle);

  return GTK_WIDGET (self);
}

void
pb_card_set_title (PbCard     *self,
                   const char *title)
{
  g_return_if_fail (PB_IS_CARD (self));

  set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : "", -1);
  update_room (self);
}

void
pb_card_set_subtitle (PbCard     *self,
                      const char *subtitle)
{
  g_return_if_fail (PB_IS_CARD (self));

  set_text (self->subtitle, subtitle);
  update_room (self);
}

void
pb_card_append (PbCard    *self,
                GtkWidget *child)
{
  g_return_if_fail (PB_IS_CARD (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_box_append (GTK_BOX (self->content), child);
  gtk_widget_set_visible (self->content, TRUE);
}

void
pb_card_clear (PbCard *self)
{
  GtkWidget *child;

  g_return_if_fail (PB_IS_CARD (self));

  while ((child = gtk_widget_get_first_child (self->content)) != NULL)
    gtk_box_remove (GTK_BOX (self->content), child);
  gtk_widget_set_visible (self->content, FALSE);
}
