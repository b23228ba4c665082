#include "pb-record-conflict.h"

#include "pb-record-dialog-ask.h"
#include "pb-record-words.h"

#include <glib/gi18n-lib.h>

/**
 * PbRecordConflict:
 *
 * Two versions of one row side by side, and which to keep of each field that differs.
 */
#define PB_TYPE_RECORD_CONFLICT (pb_record_conflict_get_type ())

G_DECLARE_FINAL_TYPE (PbRecordConflict, pb_record_conflict, PB, RECORD_CONFLICT, AdwWindow)

struct _PbRecordConflict
{
  AdwWindow          parent_instance;
  PbRecordDraft     *draft;      /* the form's, which waits behind */
  PbRegisters       *newer;
  PbRegisterRecord  *yours;
  PbRegisterRecord  *theirs;     /* %NULL where it was deleted */
  GCallback          resolved_cb;
  GObject           *waiting;    /* weak: who is called with it */
  GtkWidget        **choices;    /* (array length=n_columns) "theirs" of each; %NULL where both are the same */

  GtkWidget         *about_label;
  GtkWidget         *fields;
};

G_DEFINE_FINAL_TYPE (PbRecordConflict, pb_record_conflict, ADW_TYPE_WINDOW)

static void
choose_all (PbRecordConflict *self,
            gboolean          is_theirs)
{
  const PbRegisterKind *kind = pb_record_draft_get_kind (self->draft);

  for (guint i = 0; i < kind->n_columns; i++)
    if (self->choices[i] != NULL)
      {
        GtkWidget *yours = g_object_get_data (G_OBJECT (self->choices[i]), "yours");

        gtk_check_button_set_active (GTK_CHECK_BUTTON (is_theirs ? self->choices[i] : yours), TRUE);
      }
}

static void
keep_yours_cb (PbRecordConflict *self)
{
  choose_all (self, FALSE);
}

static void
take_theirs_cb (PbRecordConflict *self)
{
  choose_all (self, TRUE);
}

static void
resolve (PbRecordConflict *self)
{
  GCallback resolved_cb = self->resolved_cb;
  g_autoptr(GObject) waiting = self->waiting != NULL ? g_object_ref (self->waiting) : NULL;

  pb_record_draft_rebase (self->draft, self->newer);
  /* Whoever waits may close the window behind, which this one then must not know. */
  gtk_window_set_transient_for (GTK_WINDOW (self), NULL);
  gtk_window_destroy (GTK_WINDOW (self));
  if (waiting != NULL)
    ((void (*) (GObject *)) resolved_cb) (waiting);
}

static void
save_clicked_cb (PbRecordConflict *self)
{
  const PbRegisterKind *kind = pb_record_draft_get_kind (self->draft);

  for (guint i = 0; i < kind->n_columns; i++)
    if (self->choices[i] != NULL && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->choices[i])))
      pb_record_draft_set (self->draft, i, pb_register_record_get_value (self->theirs, i));

  resolve (self);
}

static char *
dup_value (PbRecordConflict *self,
           PbRegisterRecord *record,
           guint             i)
{
  char *value =
    pb_record_words_value (self->newer, pb_record_draft_get_catalogue (self->draft), record, i);

  return value != NULL ? value : g_strdup (_("Not stated"));
}

static GtkWidget *
make_choice (const char *whose,
             const char *title,
             const char *value)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *head = gtk_label_new (whose);
  GtkWidget *text = gtk_label_new (value);
  /* Translators: a choice between two versions of a field: "Owner, theirs: Ann" */
  g_autofree char *name = g_strdup_printf (_("%s, %s: %s"), title, whose, value);

  gtk_label_set_xalign (GTK_LABEL (head), 0);
  gtk_widget_add_css_class (head, "caption");
  gtk_widget_add_css_class (head, "dim-label");
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_yalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), text);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), box);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

/* What one did not touch is taken from them; what both changed stays as one wrote it until
 * another choice is made. */
static void
add_difference (PbRecordConflict *self,
                guint             i)
{
  const PbRegisterColumn *column = &pb_record_draft_get_kind (self->draft)->columns[i];
  const char *title = pb_register_column_get_title (column);
  g_autofree char *yours_value = dup_value (self, self->yours, i);
  g_autofree char *theirs_value = dup_value (self, self->theirs, i);
  const char *before = pb_register_record_get_value (pb_record_draft_get_base (self->draft), i);
  gboolean is_mine = g_strcmp0 (before, pb_register_record_get_value (self->yours, i)) != 0;
  gboolean is_both = is_mine && g_strcmp0 (before, pb_register_record_get_value (self->theirs, i)) != 0;
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *name = gtk_label_new (title);
  GtkWidget *mark = gtk_label_new (is_both ? _("≠ changed by both") : is_mine ? _("≠ changed by you") : _("≠ changed by them"));
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *yours = make_choice (_("yours"), title, yours_value);
  GtkWidget *theirs = make_choice (_("theirs"), title, theirs_value);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "padded");
  gtk_widget_add_css_class (name, "heading");
  gtk_widget_add_css_class (mark, "caption");
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (head), name);
  gtk_box_append (GTK_BOX (head), mark);

  gtk_check_button_set_group (GTK_CHECK_BUTTON (theirs), GTK_CHECK_BUTTON (yours));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (is_mine ? yours : theirs), TRUE);
  g_object_set_data (G_OBJECT (theirs), "yours", yours);
  self->choices[i] = theirs;
  gtk_box_set_homogeneous (GTK_BOX (sides), TRUE);
  gtk_box_append (GTK_BOX (sides), yours);
  gtk_box_append (GTK_BOX (sides), theirs);

  gtk_box_append (GTK_BOX (card), head);
  gtk_box_append (GTK_BOX (card), sides);
  gtk_box_append (GTK_BOX (self->fields), card);
}

static void
add_same (PbRecordConflict *self)
{
  const PbRegisterKind *kind = pb_record_draft_get_kind (self->draft);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *expander = gtk_expander_new (_("The same in both"));

  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_start (box, 12);
  for (guint i = 0; i < kind->n_columns; i++)
    {
      g_autofree char *value = NULL;
      g_autofree char *words = NULL;
      GtkWidget *label;

      if (self->choices[i] != NULL)
        continue;

      value = dup_value (self, self->yours, i);
      words = g_strdup_printf (_("%s: %s"), pb_register_column_get_title (&kind->columns[i]), value);
      label = gtk_label_new (words);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
    }

  gtk_expander_set_child (GTK_EXPANDER (expander), box);
  gtk_box_append (GTK_BOX (self->fields), expander);
}

static void
pb_record_conflict_dispose (GObject *object)
{
  PbRecordConflict *self = PB_RECORD_CONFLICT (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_RECORD_CONFLICT);
  g_clear_pointer (&self->choices, g_free);
  g_clear_weak_pointer (&self->waiting);
  g_clear_object (&self->yours);
  g_clear_object (&self->theirs);
  g_clear_object (&self->newer);

  G_OBJECT_CLASS (pb_record_conflict_parent_class)->dispose (object);
}

static void
pb_record_conflict_class_init (PbRecordConflictClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_record_conflict_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/registers/pb-record-conflict.ui");
  gtk_widget_class_bind_template_child (widget_class, PbRecordConflict, about_label);
  gtk_widget_class_bind_template_child (widget_class, PbRecordConflict, fields);
  gtk_widget_class_bind_template_callback (widget_class, keep_yours_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_theirs_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pb_record_conflict_init (PbRecordConflict *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill (PbRecordConflict *self)
{
  const PbRegisterKind *kind = pb_record_draft_get_kind (self->draft);
  g_autofree char *title = pb_record_words_short_title (self->newer, self->theirs, 80);
  g_autofree char *about =
    g_strdup_printf (_("“%s” was changed by somebody else while you were writing. Choose what to keep of each field "
                       "that differs; nothing is saved before you do."),
                     title);

  gtk_label_set_text (GTK_LABEL (self->about_label), about);
  self->choices = g_new0 (GtkWidget *, kind->n_columns);
  for (guint i = 0; i < kind->n_columns; i++)
    if (g_strcmp0 (pb_register_record_get_value (self->yours, i), pb_register_record_get_value (self->theirs, i)) != 0)
      add_difference (self, i);
  add_same (self);
}

gboolean
pb_record_conflict_present (GtkWindow     *parent,
                            PbRecordDraft *draft,
                            PbRegisters   *newer,
                            GCallback      resolved_cb,
                            GObject       *data)
{
  PbRecordConflict *self;
  PbRegisterRecord *base;
  g_autoptr(PbRegisterRecord) yours = NULL;
  PbRegisterRecord *theirs;

  g_return_val_if_fail (draft != NULL && PB_IS_REGISTERS (newer), FALSE);

  base = pb_record_draft_get_base (draft);
  yours = pb_record_draft_dup_record (draft);
  theirs = pb_registers_find (newer, pb_record_draft_get_kind (draft)->word, pb_register_record_get_uid (yours));
  if (base == NULL ||
      (theirs != NULL && pb_register_record_get_version (theirs) == pb_register_record_get_version (base)))
    {
      pb_record_draft_rebase (draft, newer);
      return FALSE;
    }

  self = g_object_new (PB_TYPE_RECORD_CONFLICT, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->draft = draft;
  self->newer = g_object_ref (newer);
  self->yours = g_steal_pointer (&yours);
  self->theirs = theirs != NULL ? g_object_ref (theirs) : NULL;
  self->resolved_cb = resolved_cb;
  g_set_weak_pointer (&self->waiting, data);

  if (theirs == NULL)
    {
      pb_record_dialog_ask (parent, _("Deleted by somebody else"),
                            _("The row was deleted while you were writing. You can add it again as you wrote it, "
                              "with its links."),
                            _("Add it again"), FALSE, G_CALLBACK (resolve), G_OBJECT (self));
      return TRUE;
    }

  fill (self);
  gtk_window_present (GTK_WINDOW (self));

  return TRUE;
}
