#include "pb-record-dialog-private.h"

/* A document or organisation that a field shall name and that is not there yet: it is
 * added in a form of its own, and named when the registers have been loaded with it. */

static void
name_added (PbRecordDialog *self)
{
  if (PB_IS_RECORD_FIELD (self->adding_to))
    {
      PbRecordField *field = PB_RECORD_FIELD (self->adding_to);

      pb_record_draft_set (self->draft, pb_record_field_get_column (field), self->added_uid);
    }
  else
    pb_record_field_links_add (PB_RECORD_FIELD_LINKS (self->adding_to), self->added_uid);
}

static const char *
get_kind_word (GtkWidget     *field,
               PbRecordDraft *draft)
{
  if (PB_IS_RECORD_FIELD (field))
    return pb_record_draft_get_kind (draft)->columns[pb_record_field_get_column (PB_RECORD_FIELD (field))].ref_kind;

  return pb_record_field_links_get_slot (PB_RECORD_FIELD_LINKS (field))->to_kind;
}

static void
registers_changed_cb (PbRecordDialog *self)
{
  PbRegisters *registers = pb_session_get_registers (self->session);

  if (self->added_uid == NULL || registers == NULL ||
      pb_registers_find (registers, get_kind_word (self->adding_to, self->draft), self->added_uid) == NULL)
    return;

  pb_record_draft_take_registers (self->draft, registers);
  name_added (self);
  g_clear_pointer (&self->added_uid, g_free);
  pb_record_dialog_refresh_form (self);
  gtk_widget_grab_focus (self->adding_to);
}

static void
added_cb (PbRecordDialog *self,
          const char     *uid)
{
  g_free (self->added_uid);
  self->added_uid = g_strdup (uid);
  registers_changed_cb (self);
}

void
pb_record_dialog_add_new (PbRecordDialog *self,
                          GtkWidget      *field,
                          const char     *kind_word,
                          const char     *typed)
{
  const PbRegisterKind *kind = pb_register_kind_find (kind_word);
  PbRecordDraft *draft;
  GtkWidget *dialog;

  g_return_if_fail (kind != NULL);

  if (self->adding_to == NULL)
    g_signal_connect_object (self->session, "notify::registers", G_CALLBACK (registers_changed_cb), self,
                             G_CONNECT_SWAPPED);

  self->adding_to = field;
  draft = pb_record_draft_new (pb_record_draft_get_registers (self->draft), pb_record_draft_get_catalogue (self->draft),
                               kind, NULL);
  pb_record_draft_set (draft, pb_register_kind_find_column (kind, kind->title_column), typed);
  dialog = pb_record_dialog_new (GTK_WINDOW (self), self->session, draft);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
