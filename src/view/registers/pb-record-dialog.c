#include "pb-record-dialog-private.h"

#include "pb-error-words.h"
#include "pb-error.h"
#include "pb-record-conflict.h"
#include "pb-record-dialog-ask.h"
#include "pb-session-edits.h"
#include "pb-who.h"

#include <glib/gi18n-lib.h>

enum
{
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbRecordDialog, pb_record_dialog, ADW_TYPE_WINDOW)

static void
show_status (PbRecordDialog *self,
             const char     *words,
             gboolean        is_error)
{
  gtk_label_set_text (GTK_LABEL (self->status_label), words != NULL ? words : "");
  if (is_error)
    gtk_widget_add_css_class (self->status_label, "error");
  else
    gtk_widget_remove_css_class (self->status_label, "error");
}

static char *
dup_hindrance (PbRecordDialog *self)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      char *pending = pb_record_field_links_dup_pending (g_ptr_array_index (self->links, i));

      if (pending != NULL)
        return pending;
    }

  if (pb_record_draft_get_base (self->draft) != NULL && !pb_record_draft_is_changed (self->draft))
    return g_strdup (_("Nothing has been changed"));

  return pb_record_draft_dup_hindrance (self->draft);
}

void
pb_record_dialog_update (PbRecordDialog *self)
{
  g_autofree char *hindrance = dup_hindrance (self);

  gtk_widget_set_sensitive (self->save_button, hindrance == NULL);
  gtk_widget_set_tooltip_text (self->save_button, hindrance != NULL ? hindrance : _("Save (Ctrl+Enter)"));
  show_status (self, hindrance, FALSE);
}

static void
update_who (PbRecordDialog *self)
{
  const char *who = pb_session_get_who (self->session);
  gboolean is_known = who != NULL && *who != '\0';
  /* Translators: whose name the history keeps: "Recorded as Ann" */
  g_autofree char *words = is_known ? g_strdup_printf (_("Recorded as %s"), who) : NULL;

  gtk_widget_set_visible (self->who_button, is_known);
  if (is_known)
    gtk_label_set_text (GTK_LABEL (self->who_label), words);
}

static void
who_given_cb (PbRecordDialog *self)
{
  update_who (self);
}

static void
who_given_to_save_cb (PbRecordDialog *self)
{
  update_who (self);
  pb_record_dialog_save (self);
}

static void
close_now (PbRecordDialog *self)
{
  self->is_closing = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
add_all (PbEdits    *edits,
         PbEditKind  kind,
         GPtrArray  *records)
{
  for (guint i = 0; i < records->len; i++)
    pb_edits_add (edits, kind, g_ptr_array_index (records, i));
}

static gboolean
commit (PbRecordDialog  *self,
        GError         **error)
{
  g_autoptr(PbEdits) edits = pb_edits_new ();
  g_autoptr(GPtrArray) inserted = NULL;
  g_autoptr(GPtrArray) updated = NULL;
  g_autoptr(GPtrArray) deleted = NULL;
  g_autofree char *words = pb_record_draft_dup_words (self->draft);

  pb_record_draft_list_changes (self->draft, &inserted, &updated, &deleted);
  add_all (edits, PB_EDIT_INSERT, inserted);
  add_all (edits, PB_EDIT_UPDATE, updated);
  add_all (edits, PB_EDIT_DELETE, deleted);

  return pb_session_commit_edits (self->session, words, edits, error);
}

/* Who took theirs of every field has nothing left to save. */
static void
conflict_resolved_cb (PbRecordDialog *self)
{
  if (!pb_record_draft_is_changed (self->draft))
    {
      close_now (self);
      return;
    }

  pb_record_dialog_refresh_form (self);
  pb_record_dialog_save (self);
}

/* Somebody else was faster.  What is there now is read from the workspace itself: the
 * session may not have heard of it yet. */
static void
resolve_conflict (PbRecordDialog *self,
                  const GError   *conflict)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegisters) newer =
    pb_workspace_load_registers (pb_session_get_workspace (self->session), NULL, &error);

  if (newer == NULL)
    {
      show_status (self, error->message, TRUE);
      return;
    }

  if (!pb_record_conflict_present (GTK_WINDOW (self), self->draft, newer, G_CALLBACK (conflict_resolved_cb),
                                   G_OBJECT (self)))
    {
      /* Only links had changed: saving again writes over nothing. */
      pb_record_dialog_refresh_form (self);
      show_status (self, conflict->message, TRUE);
    }
}

void
pb_record_dialog_save (PbRecordDialog *self)
{
  g_autofree char *hindrance = dup_hindrance (self);
  g_autofree char *uid = NULL;
  g_autoptr(PbRegisterRecord) record = NULL;
  g_autoptr(GError) error = NULL;
  const char *who = pb_session_get_who (self->session);

  if (hindrance != NULL)
    {
      show_status (self, hindrance, TRUE);
      return;
    }
  if (who == NULL || *who == '\0')
    {
      pb_who_ask (GTK_WINDOW (self), self->session, G_CALLBACK (who_given_to_save_cb), G_OBJECT (self));
      return;
    }

  if (!commit (self, &error))
    {
      g_autofree char *sentences = pb_error_dup_sentences (error);

      if (g_error_matches (error, PB_ERROR, PB_ERROR_CONFLICT))
        resolve_conflict (self, error);
      else
        show_status (self, sentences, TRUE);
      return;
    }

  record = pb_record_draft_dup_record (self->draft);
  uid = g_strdup (pb_register_record_get_uid (record));
  /* Before it closes, which forgets who listens. */
  g_object_ref (self);
  g_signal_emit (self, signals[SAVED], 0, uid);
  close_now (self);
  g_object_unref (self);
}

static void
save_clicked_cb (PbRecordDialog *self)
{
  pb_record_dialog_save (self);
}

static void
who_clicked_cb (PbRecordDialog *self)
{
  pb_who_ask (GTK_WINDOW (self), self->session, G_CALLBACK (who_given_cb), G_OBJECT (self));
}

/* Before a text view, to which Enter is a new line whatever is held down. */
static gboolean
key_pressed_cb (PbRecordDialog  *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if ((state & GDK_CONTROL_MASK) == 0 || (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter))
    return GDK_EVENT_PROPAGATE;

  pb_record_dialog_save (self);
  return GDK_EVENT_STOP;
}

static gboolean
has_written (PbRecordDialog *self)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      g_autofree char *pending = pb_record_field_links_dup_pending (g_ptr_array_index (self->links, i));

      if (pending != NULL)
        return TRUE;
    }

  return pb_record_draft_is_changed (self->draft);
}

static gboolean
pb_record_dialog_close_request (GtkWindow *window)
{
  PbRecordDialog *self = PB_RECORD_DIALOG (window);

  if (!self->is_closing && has_written (self))
    {
      pb_record_dialog_ask (window, _("Discard what you wrote?"), _("It has not been saved."), _("Discard"), TRUE,
                            G_CALLBACK (close_now), G_OBJECT (self));
      return TRUE;
    }

  return GTK_WINDOW_CLASS (pb_record_dialog_parent_class)->close_request (window);
}

static void
pb_record_dialog_dispose (GObject *object)
{
  PbRecordDialog *self = PB_RECORD_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_RECORD_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_record_dialog_parent_class)->dispose (object);
}

static void
pb_record_dialog_finalize (GObject *object)
{
  PbRecordDialog *self = PB_RECORD_DIALOG (object);

  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->links);
  g_free (self->added_uid);
  /* The fields are gone by now. */
  g_clear_pointer (&self->draft, pb_record_draft_free);

  G_OBJECT_CLASS (pb_record_dialog_parent_class)->finalize (object);
}

static void
pb_record_dialog_class_init (PbRecordDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_record_dialog_dispose;
  object_class->finalize = pb_record_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = pb_record_dialog_close_request;

  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/registers/pb-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PbRecordDialog, form);
  gtk_widget_class_bind_template_child (widget_class, PbRecordDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, PbRecordDialog, status_label);
  gtk_widget_class_bind_template_child (widget_class, PbRecordDialog, who_button);
  gtk_widget_class_bind_template_child (widget_class, PbRecordDialog, who_label);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, who_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pb_record_dialog_init (PbRecordDialog *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->fields = g_ptr_array_new ();
  self->links = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
pb_record_dialog_new (GtkWindow     *parent,
                      PbSession     *session,
                      PbRecordDraft *draft)
{
  PbRecordDialog *self;
  const char *kind;
  g_autofree char *title = NULL;

  g_return_val_if_fail (PB_IS_SESSION (session) && draft != NULL, NULL);

  self = g_object_new (PB_TYPE_RECORD_DIALOG, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->session = g_object_ref (session);
  self->draft = draft;

  kind = pb_register_kind_get_title (pb_record_draft_get_kind (draft));
  /* Translators: titles of a form, for a kind of row: "Add: Pledge", "Edit: Pledge" */
  title = g_strdup_printf (pb_record_draft_get_base (draft) == NULL ? _("Add: %s") : _("Edit: %s"), kind);
  gtk_window_set_title (GTK_WINDOW (self), title);
  pb_record_dialog_build_form (self);
  update_who (self);
  pb_record_dialog_update (self);
  pb_record_dialog_focus_first (self);

  return GTK_WIDGET (self);
}
