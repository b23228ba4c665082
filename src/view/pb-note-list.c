#include "pb-note-list.h"

#include <glib/gi18n-lib.h>

struct _PbNoteList
{
  GtkBox      parent_instance;
  GtkWidget  *notes;
  GtkWidget  *later_label;
  GtkWidget  *pin_button;
};

G_DEFINE_FINAL_TYPE (PbNoteList, pb_note_list, GTK_TYPE_BOX)

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "caption");

  return label;
}

/* A link of its own for each note, a line each: the address is the note's uid. */
static char *
dup_markup (GPtrArray *notes)
{
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    {
      const PbChartNote *note = g_ptr_array_index (notes, i);
      g_autofree char *words = pb_chart_note_dup_words (note, FALSE);
      g_autofree char *line = g_markup_printf_escaped ("<a href=\"%s\">%s</a>",
                                                       pb_register_record_get_uid (note->record), words);

      g_string_append_printf (markup, "%s%s", i > 0 ? "\n" : "", line);
    }

  return g_string_free (markup, FALSE);
}

static gboolean
activate_link_cb (PbNoteList *self,
                  const char *uid)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.edit-record", "(ss)", "chart_note", uid);

  return TRUE;
}

static void
pb_note_list_class_init (PbNoteListClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pb_note_list_init (PbNoteList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_widget_set_margin_top (GTK_WIDGET (self), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Notes on this chart"), -1);

  self->notes = make_label (NULL);
  g_signal_connect_swapped (self->notes, "activate-link", G_CALLBACK (activate_link_cb), self);
  self->later_label = make_label (NULL);
  gtk_widget_add_css_class (self->later_label, "dim-label");
  self->pin_button = gtk_button_new_with_label (_("Pin a note…"));
  gtk_widget_set_halign (self->pin_button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->pin_button, _("Write a note on the period in view (N on the chart)"));

  gtk_box_append (GTK_BOX (self), self->notes);
  gtk_box_append (GTK_BOX (self), self->later_label);
  gtk_box_append (GTK_BOX (self), self->pin_button);
}

void
pb_note_list_show (PbNoteList *self,
                   GPtrArray  *notes,
                   int         n_later,
                   const char *area,
                   const char *period)
{
  g_autofree char *markup = NULL;
  g_autofree char *later = NULL;

  g_return_if_fail (PB_IS_NOTE_LIST (self));

  markup = dup_markup (notes);
  gtk_label_set_markup (GTK_LABEL (self->notes), markup);
  gtk_widget_set_visible (self->notes, notes->len > 0);

  later = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d note was written after this moment and is not shown",
                                        "%d notes were written after this moment and are not shown", n_later),
                           n_later);
  gtk_label_set_text (GTK_LABEL (self->later_label), later);
  gtk_widget_set_visible (self->later_label, n_later > 0);

  pb_note_list_set_period (self, area, period);
}

void
pb_note_list_set_period (PbNoteList *self,
                         const char *area,
                         const char *period)
{
  g_return_if_fail (PB_IS_NOTE_LIST (self));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->pin_button), "(ss)", area != NULL ? area : "",
                                    period != NULL ? period : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->pin_button), "win.pin-note");
}

void
pb_note_list_pin (GtkWidget  *widget,
                  const char *area,
                  const char *period)
{
  gtk_widget_activate_action (widget, "win.pin-note", "(ss)", area != NULL ? area : "", period != NULL ? period : "");
}
