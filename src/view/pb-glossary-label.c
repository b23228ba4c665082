#include "pb-glossary.h"

struct _PbGlossaryLabel
{
  GtkWidget  parent_instance;

  GtkWidget *label;
  GtkWidget *popover;
  GtkWidget *explanation;
};

G_DEFINE_FINAL_TYPE (PbGlossaryLabel, pb_glossary_label, GTK_TYPE_WIDGET)

static void
open_popover (PbGlossaryLabel *self)
{
  g_autofree char *words = pb_glossary_dup_words_of (GTK_LABEL (self->label));

  if (words == NULL)
    return;

  gtk_label_set_text (GTK_LABEL (self->explanation), words);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* Who walks here with the keys reads the explanation; a click on the label asks for none. */
static void
focus_entered_cb (PbGlossaryLabel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (GTK_IS_WINDOW (root) && gtk_window_get_focus_visible (GTK_WINDOW (root)))
    open_popover (self);
}

static void
focus_left_cb (PbGlossaryLabel *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/* The popover takes no keys, so that Tab goes on; Escape closes it first. */
static gboolean
key_pressed_cb (PbGlossaryLabel *self,
                guint            key)
{
  gboolean is_open = gtk_widget_get_visible (self->popover);

  if (key == GDK_KEY_Escape && is_open)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  else if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space)
    open_popover (self);
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

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (pb_glossary_label_parent_class)->dispose (object);
}

static void
pb_glossary_label_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  PbGlossaryLabel *self = PB_GLOSSARY_LABEL (widget);

  gtk_widget_allocate (self->label, width, height, baseline, NULL);
  gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
pb_glossary_label_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  gtk_widget_measure (PB_GLOSSARY_LABEL (widget)->label, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

static GtkSizeRequestMode
pb_glossary_label_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (PB_GLOSSARY_LABEL (widget)->label);
}

static void
pb_glossary_label_class_init (PbGlossaryLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_glossary_label_dispose;
  widget_class->size_allocate = pb_glossary_label_size_allocate;
  widget_class->measure = pb_glossary_label_measure;
  widget_class->get_request_mode = pb_glossary_label_get_request_mode;

  gtk_widget_class_set_css_name (widget_class, "glossary");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pb_glossary_label_init (PbGlossaryLabel *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_widget_set_halign (self->label, GTK_ALIGN_START);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  pb_glossary_explain (GTK_LABEL (self->label));
  g_signal_connect_object (self->label, "notify::css-classes", G_CALLBACK (update_focus), self, G_CONNECT_SWAPPED);

  self->explanation = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->explanation), 0);
  gtk_label_set_wrap (GTK_LABEL (self->explanation), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->explanation), 48);
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->explanation);
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_entered_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
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
