#include "pb-words-form.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  FIELD_HEADLINE,
  FIELD_SUBTITLE,
  FIELD_NOTES,
  FIELD_ALTERNATIVE,
  N_FIELDS,
} Field;

static const struct
{
  const char *title;
  const char *help;
  int         height;   /* [px] */
} fields[N_FIELDS] = {
  [FIELD_HEADLINE] = { N_("Headline"), N_("The finding, in one sentence"), 48 },
  [FIELD_SUBTITLE] = { N_("Subtitle"), N_("Measure, unit, area and period"), 66 },
  [FIELD_NOTES] = { N_("Notes"), N_("Test, method and what to be careful with; the source stays below them"), 88 },
  [FIELD_ALTERNATIVE] = { N_("Alternative text"), N_("For who cannot see the figure: what it shows"), 88 },
};

struct _PbWordsForm
{
  AdwBin      parent_instance;
  GtkWidget  *views[N_FIELDS];
  GtkWidget  *reset_button;
  char       *computed[N_FIELDS];
  gboolean    is_filling;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbWordsForm, pb_words_form, ADW_TYPE_BIN)

static GtkTextBuffer *
get_buffer (PbWordsForm *self,
            Field        field)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->views[field]));
}

/* Returns: (transfer full) (nullable): what was written; %NULL where it is what was computed */
static char *
dup_written (PbWordsForm *self,
             Field        field)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (get_buffer (self, field), &start, &end);
  text = gtk_text_buffer_get_text (get_buffer (self, field), &start, &end, FALSE);
  g_strstrip (text);

  /* A figure may do without notes, but not without saying what it is. */
  if (*text == '\0' && field != FIELD_NOTES)
    return NULL;

  return g_strcmp0 (text, self->computed[field]) != 0 ? g_steal_pointer (&text) : NULL;
}

static void
update_reset (PbWordsForm *self)
{
  gboolean has_written = FALSE;

  for (int field = 0; field < N_FIELDS; field++)
    {
      g_autofree char *written = dup_written (self, field);

      has_written |= written != NULL;
    }

  gtk_widget_set_sensitive (self->reset_button, has_written);
}

static void
changed_cb (PbWordsForm *self)
{
  if (self->is_filling)
    return;

  update_reset (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
reset_cb (PbWordsForm *self)
{
  self->is_filling = TRUE;
  for (int field = 0; field < N_FIELDS; field++)
    gtk_text_buffer_set_text (get_buffer (self, field), self->computed[field] != NULL ? self->computed[field] : "", -1);
  self->is_filling = FALSE;
  changed_cb (self);
}

/* A word for each field above a box of a few lines. */
static void
append_field (PbWordsForm *self,
              GtkBox      *box,
              Field        field)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *label = gtk_label_new (_(fields[field].title));
  GtkWidget *help = gtk_label_new (_(fields[field].help));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_top (label, field > 0 ? 8 : 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_label_set_xalign (GTK_LABEL (help), 0);
  gtk_label_set_wrap (GTK_LABEL (help), TRUE);
  gtk_widget_add_css_class (help, "caption");
  gtk_widget_add_css_class (help, "dim-label");

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _(fields[field].title),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _(fields[field].help), -1);
  self->views[field] = view;
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), fields[field].height);
  /* The long ones share what a high window has. */
  gtk_widget_set_vexpand (scrolled, field >= FIELD_NOTES);
  gtk_widget_add_css_class (scrolled, "words-field");

  gtk_box_append (box, label);
  gtk_box_append (box, help);
  gtk_box_append (box, scrolled);
}

static void
pb_words_form_finalize (GObject *object)
{
  for (int field = 0; field < N_FIELDS; field++)
    g_free (PB_WORDS_FORM (object)->computed[field]);

  G_OBJECT_CLASS (pb_words_form_parent_class)->finalize (object);
}

static void
pb_words_form_class_init (PbWordsFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_words_form_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
pb_words_form_init (PbWordsForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_set_margin_start (box, 16);
  gtk_widget_set_margin_end (box, 16);
  gtk_widget_set_margin_top (box, 16);
  gtk_widget_set_margin_bottom (box, 16);
  for (int field = 0; field < N_FIELDS; field++)
    append_field (self, GTK_BOX (box), field);

  self->reset_button = gtk_button_new_with_label (_("Use the computed words"));
  gtk_widget_set_margin_top (self->reset_button, 8);
  gtk_widget_set_sensitive (self->reset_button, FALSE);
  g_signal_connect_object (self->reset_button, "clicked", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->reset_button);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

void
pb_words_form_show (PbWordsForm       *self,
                    const PbCaption   *computed,
                    const PbViewWords *written)
{
  const char *const words[N_FIELDS] = { computed->headline, computed->subtitle, computed->notes,
                                        computed->alternative };
  const char *const instead[N_FIELDS] = { written->headline, written->subtitle, written->notes,
                                          written->alternative };

  g_return_if_fail (PB_IS_WORDS_FORM (self));

  self->is_filling = TRUE;
  for (int field = 0; field < N_FIELDS; field++)
    {
      g_free (self->computed[field]);
      self->computed[field] = g_strstrip (g_strdup (words[field]));
      gtk_text_buffer_set_text (get_buffer (self, field),
                                instead[field] != NULL ? instead[field] : self->computed[field], -1);
    }
  self->is_filling = FALSE;
  update_reset (self);
}

void
pb_words_form_get_words (PbWordsForm *self,
                         PbViewWords *words)
{
  g_return_if_fail (PB_IS_WORDS_FORM (self));

  pb_view_words_clear (words);
  words->headline = dup_written (self, FIELD_HEADLINE);
  words->subtitle = dup_written (self, FIELD_SUBTITLE);
  words->notes = dup_written (self, FIELD_NOTES);
  words->alternative = dup_written (self, FIELD_ALTERNATIVE);
}
