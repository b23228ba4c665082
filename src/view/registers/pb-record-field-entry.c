#include "pb-record-field-entry.h"

#include <glib/gi18n-lib.h>

/* As many as are read at a glance. */
#define N_OFFERED 8

struct _PbRecordFieldEntry
{
  AdwBin            parent_instance;
  PbGetSuggestions  get;
  gpointer          data;
  char             *new_words;   /* of the offer to add what is typed; %NULL for none */
  gboolean          is_setting;  /* the program writes, not the person */

  GtkWidget        *entry;
  GtkWidget        *popover;
  GtkWidget        *list;
};

enum
{
  CHANGED,
  PICKED,
  ADD_NEW,
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbRecordFieldEntry, pb_record_field_entry, ADW_TYPE_BIN)

static gboolean
is_open (PbRecordFieldEntry *self)
{
  return gtk_widget_get_visible (self->popover);
}

static void
close_list (PbRecordFieldEntry *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
append_row (PbRecordFieldEntry *self,
            const char         *text,
            const char         *key)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_set_tooltip_text (row, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (row), "text", g_strdup (text), g_free);
  g_object_set_data_full (G_OBJECT (row), "key", g_strdup (key), g_free);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
append_new_row (PbRecordFieldEntry *self,
                const char         *typed)
{
  /* Translators: an offer, and what was typed: "Add a document: “Cabinet paper”…" */
  g_autofree char *words = g_strdup_printf (_("%s: “%s”…"), self->new_words, typed);

  append_row (self, words, NULL);
}

static guint
fill_list (PbRecordFieldEntry *self,
           gboolean            shows_all)
{
  const char *typed = pb_record_field_entry_get_text (self);
  PbSuggestions *suggestions = self->get != NULL ? self->get (self->data) : NULL;
  g_autoptr(GPtrArray) matches = NULL;
  const PbSuggestion *exact;
  GtkWidget *row;
  guint n_rows;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  if (suggestions == NULL)
    return 0;

  exact = pb_suggestions_find_text (suggestions, typed);
  matches = pb_suggestions_match (suggestions, shows_all && exact != NULL ? "" : typed, N_OFFERED);
  if (!shows_all && exact != NULL && matches->len == 1)
    return 0;

  n_rows = matches->len;
  for (guint i = 0; i < matches->len; i++)
    {
      const PbSuggestion *suggestion = g_ptr_array_index (matches, i);

      append_row (self, suggestion->text, suggestion->key);
    }

  if (self->new_words != NULL && *typed != '\0' && exact == NULL)
    {
      append_new_row (self, typed);
      n_rows++;
    }

  return n_rows;
}

static void
open_list (PbRecordFieldEntry *self,
           gboolean            shows_all)
{
  if (fill_list (self, shows_all) == 0)
    {
      close_list (self);
      return;
    }

  gtk_list_box_unselect_all (GTK_LIST_BOX (self->list));
  gtk_widget_set_size_request (self->list, MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 12, 120), -1);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
pick (PbRecordFieldEntry *self,
      GtkListBoxRow      *row)
{
  g_autofree char *key = g_strdup (g_object_get_data (G_OBJECT (row), "key"));
  g_autofree char *text = g_strdup (g_object_get_data (G_OBJECT (row), "text"));

  close_list (self);
  if (key == NULL)
    {
      g_autofree char *typed = g_strdup (pb_record_field_entry_get_text (self));

      g_signal_emit (self, signals[ADD_NEW], 0, typed);
      return;
    }

  pb_record_field_entry_set_text (self, text);
  g_signal_emit (self, signals[PICKED], 0, key);
}

static void
row_activated_cb (PbRecordFieldEntry *self,
                  GtkListBoxRow      *row)
{
  pick (self, row);
}

static void
step (PbRecordFieldEntry *self,
      int                 by)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  int index = selected != NULL ? gtk_list_box_row_get_index (selected) + by : 0;
  GtkListBoxRow *row = index >= 0 ? gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index) : NULL;

  if (row != NULL || index < 0)
    gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
}

static gboolean
key_pressed_cb (PbRecordFieldEntry *self,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Down && !is_open (self) && self->get != NULL)
    {
      open_list (self, TRUE);
      return GDK_EVENT_STOP;
    }
  if (!is_open (self))
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Down:
      step (self, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Up:
      step (self, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Escape:
      close_list (self);
      return GDK_EVENT_STOP;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (selected == NULL)
        return GDK_EVENT_PROPAGATE;
      pick (self, selected);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
text_changed_cb (PbRecordFieldEntry *self)
{
  if (self->is_setting)
    return;

  g_signal_emit (self, signals[CHANGED], 0);
  if (self->get == NULL)
    return;

  if (*pb_record_field_entry_get_text (self) != '\0')
    open_list (self, FALSE);
  else
    close_list (self);
}

static void
focus_left_cb (PbRecordFieldEntry *self)
{
  close_list (self);
}

static void
activate_cb (PbRecordFieldEntry *self)
{
  close_list (self);
  g_signal_emit (self, signals[ENTERED], 0);
}

static gboolean
pb_record_field_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PB_RECORD_FIELD_ENTRY (widget)->entry);
}

/* The list is stepped through from the entry; Tab leaves both, backwards too. */
static gboolean
pb_record_field_entry_focus (GtkWidget        *widget,
                             GtkDirectionType  direction)
{
  return gtk_widget_child_focus (PB_RECORD_FIELD_ENTRY (widget)->entry, direction);
}

static void
pb_record_field_entry_dispose (GObject *object)
{
  PbRecordFieldEntry *self = PB_RECORD_FIELD_ENTRY (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->new_words, g_free);

  G_OBJECT_CLASS (pb_record_field_entry_parent_class)->dispose (object);
}

static void
pb_record_field_entry_class_init (PbRecordFieldEntryClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_record_field_entry_dispose;
  GTK_WIDGET_CLASS (klass)->focus = pb_record_field_entry_focus;
  GTK_WIDGET_CLASS (klass)->grab_focus = pb_record_field_entry_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PICKED] =
    g_signal_new ("picked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ADD_NEW] =
    g_signal_new ("add-new", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ENTERED] = g_signal_new ("entered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pb_record_field_entry_init (PbRecordFieldEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  adw_bin_set_child (ADW_BIN (self), self->entry);

  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "choices");
  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_popover_set_child (GTK_POPOVER (self->popover), self->list);
  gtk_widget_set_can_focus (self->popover, FALSE);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (self->entry, focus);

  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (text_changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
}

GtkWidget *
pb_record_field_entry_new (const char       *label,
                           PbGetSuggestions  get,
                           gpointer          data)
{
  PbRecordFieldEntry *self = g_object_new (PB_TYPE_RECORD_FIELD_ENTRY, NULL);

  self->get = get;
  self->data = data;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

void
pb_record_field_entry_offer_new (PbRecordFieldEntry *self,
                                 const char         *words)
{
  g_return_if_fail (PB_IS_RECORD_FIELD_ENTRY (self));

  g_free (self->new_words);
  self->new_words = g_strdup (words);
}

void
pb_record_field_entry_set_placeholder (PbRecordFieldEntry *self,
                                       const char         *text)
{
  g_return_if_fail (PB_IS_RECORD_FIELD_ENTRY (self));

  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), text);
}

const char *
pb_record_field_entry_get_text (PbRecordFieldEntry *self)
{
  g_return_val_if_fail (PB_IS_RECORD_FIELD_ENTRY (self), "");

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
pb_record_field_entry_set_text (PbRecordFieldEntry *self,
                                const char         *text)
{
  g_return_if_fail (PB_IS_RECORD_FIELD_ENTRY (self));

  self->is_setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->is_setting = FALSE;
}
