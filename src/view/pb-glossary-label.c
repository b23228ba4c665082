#include "pb-glossary.h"

struct _PbGlossaryLabel
{
  GtkWidget  parent_instance;

  GtkWidget *label;
  GtkWidget *explanation;
};

G_DEFINE_FINAL_TYPE (PbGlossaryLabel, pb_glossary_label, GTK_TYPE_WIDGET)

/* Under the words, as part of what they stand in: a popover of its own would hide that. */
static void
show_explanation (PbGlossaryLabel *self)
{
  g_autofree char *words = pb_glossary_dup_words_of (GTK_LABEL (self->label));

  if (words != NULL)
    gtk_label_set_text (GTK_LABEL (self->explanation), words);
  gtk_widget_set_visible (self->explanation, words != NULL);
}

static void
hide_explanation (PbGlossaryLabel *self)
{
  gtk_widget_set_visible (self->explanation, FALSE);
}

/* Who walks here with the keys reads the explanation; who points has it under the pointer. */
static void
focus_entered_cb (PbGlossaryLabel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (GTK_IS_WINDOW (root) && gtk_window_get_focus_visible (GTK_WINDOW (root)))
    show_explanation (self);
}

static gboolean
key_pressed_cb (PbGlossaryLabel *self,
                guint            key)
{
  if (key == GDK_KEY_Escape && gtk_widget_get_visible (self->explanation))
    hide_explanation (self);
  else if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space)
    show_explanation (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* Without a term there is nothing to stop at. */
static void
update_focus (PbGlossaryLabel *self)
{
  g_autofree char *words = gtk_widget_get_mapped (self->label) ? pb_glossary_dup_words_of (GTK_LABEL (self->label)) : NULL;

  gtk_widget_set_focusable (GTK_WIDGET (self), words != NULL);
  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
pb_glossary_label_dispose (GObject *object)
{
  PbGlossaryLabel *self = PB_GLOSSARY_LABEL (object);

  g_clear_pointer (&self->explanation, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (pb_glossary_label_parent_class)->dispose (object);
}

static void
pb_glossary_label_class_init (PbGlossaryLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_glossary_label_dispose;

  gtk_widget_class_set_css_name (widget_class, "glossary");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_label (PbGlossaryLabel *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
pb_glossary_label_init (PbGlossaryLabel *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);

  self->label = make_label (self);
  pb_glossary_explain (GTK_LABEL (self->label));
  g_signal_connect_object (self->label, "notify::css-classes", G_CALLBACK (update_focus), self, G_CONNECT_SWAPPED);

  self->explanation = make_label (self);
  gtk_label_set_max_width_chars (GTK_LABEL (self->explanation), 48);
  gtk_widget_add_css_class (self->explanation, "caption");
  gtk_widget_add_css_class (self->explanation, "dim-label");
  gtk_widget_set_visible (self->explanation, FALSE);

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_entered_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (hide_explanation), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

GtkWidget *
pb_glossary_label_new (const char *text)
{
  PbGlossaryLabel *self = g_object_new (PB_TYPE_GLOSSARY_LABEL, NULL);

  pb_glossary_label_set_text (self, text);

  return GTK_WIDGET (self);
}

void
pb_glossary_label_set_text (PbGlossaryLabel *self,
                            const char      *text)
{
  g_return_if_fail (PB_IS_GLOSSARY_LABEL (self));

  gtk_label_set_text (GTK_LABEL (self->label), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

GtkLabel *
pb_glossary_label_get_label (PbGlossaryLabel *self)
{
  g_return_val_if_fail (PB_IS_GLOSSARY_LABEL (self), NULL);

  return GTK_LABEL (self->label);
}
