#include "pb-window-private.h"

#include "pb-erase-dialog.h"
#include "pb-error-words.h"
#include "pb-record-deletion.h"
#include "pb-record-dialog-ask.h"
#include "pb-record-dialog.h"
#include "pb-record-history.h"
#include "pb-record-words.h"
#include "pb-session-edits.h"
#include "pb-who.h"

#include <glib/gi18n-lib.h>

/* What can be done to rows of the registers, by name: pages and records come through here. */

/* Rows named in a question, before "and n more". */
#define N_NAMED 5

typedef struct
{
  PbWindow         *window;
  PbRegisterRecord *record;
  GPtrArray        *parts;
} Deletion;

/* Undoes what was just saved; it goes with the next step, which Undo would take back instead. */
static void
show_saved (PbWindow   *self,
            const char *words)
{
  AdwToast *toast = adw_toast_new (words);

  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  g_signal_connect_object (self->session, "notify::view-state", G_CALLBACK (adw_toast_dismiss), toast,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->toast_overlay), toast);
}

static void
saved_cb (PbWindow *self)
{
  show_saved (self, _("Saved"));
}

/* @draft: (transfer full) */
static void
present_form (PbWindow      *self,
              PbRecordDraft *draft)
{
  GtkWidget *dialog = pb_record_dialog_new (GTK_WINDOW (self), self->session, draft);

  g_signal_connect_object (dialog, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
add (PbWindow   *self,
     const char *kind_word,
     const char *column,
     const char *value)
{
  const PbRegisterKind *kind = pb_register_kind_find (kind_word);
  PbRegisters *registers = pb_session_get_registers (self->session);
  const PbView *view = pb_session_get_view (self->session);
  PbRecordDraft *draft;

  if (kind == NULL || registers == NULL || g_str_equal (kind->word, "link"))
    return;

  draft = pb_record_draft_new (registers, pb_session_get_catalogue (self->session), kind, NULL);
  if (column != NULL)
    pb_record_draft_preset_value (draft, column, value);
  pb_record_draft_preset (draft, view->place, view->moment);
  /* What was asked for stands over what is likely. */
  if (column != NULL)
    pb_record_draft_preset_value (draft, column, value);

  present_form (self, draft);
}

static void
add_record_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  add (PB_WINDOW (user_data), g_variant_get_string (parameter, NULL), NULL, NULL);
}

static void
add_record_for_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  const char *kind, *column, *value;

  g_variant_get (parameter, "(&s&s&s)", &kind, &column, &value);
  add (PB_WINDOW (user_data), kind, column, value);
}

/* What the chart in view shows is what the note is of; the person changes in the form what
 * it leaves open. */
static void
pin_note_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);
  PbRegisters *registers = pb_session_get_registers (self->session);
  PbSeries *series = pb_session_get_series (self->session);
  g_autofree char *today = pb_day_format_iso (pb_day_today ());
  const char *area, *period;

  if (registers == NULL || series == NULL)
    return;

  g_variant_get (parameter, "(&s&s)", &area, &period);

  {
    const struct
    {
      const char *column;
      const char *value;
    } presets[] = {
      { "date", today },
      { "author", pb_session_get_who (self->session) },
      { "indicator", pb_indicator_get_code (pb_series_get_indicator (series)) },
      { "sex", pb_series_get_sex (series) },
      { "age", pb_series_get_age (series) },
      { "category_type", pb_series_get_category_type (series) },
      { "category", pb_series_get_category (series) },
      { "area", area },
      { "period", period },
    };
    PbRecordDraft *draft = pb_record_draft_new (registers, pb_session_get_catalogue (self->session),
                                                pb_register_kind_find ("chart_note"), NULL);

    for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
      if (presets[i].value != NULL && *presets[i].value != '\0')
        pb_record_draft_preset_value (draft, presets[i].column, presets[i].value);

    present_form (self, draft);
  }
}

static PbRegisterRecord *
find_record (PbWindow *self,
             GVariant *parameter)
{
  PbRegisters *registers = pb_session_get_registers (self->session);
  const char *kind, *uid;

  g_variant_get (parameter, "(&s&s)", &kind, &uid);

  return registers != NULL && pb_register_kind_find (kind) != NULL ? pb_registers_find (registers, kind, uid) : NULL;
}

static void
edit_record_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);
  PbRegisterRecord *record = find_record (self, parameter);

  if (record != NULL)
    present_form (self, pb_record_draft_new (pb_session_get_registers (self->session),
                                             pb_session_get_catalogue (self->session),
                                             pb_register_record_get_kind (record), record));
}

static void
free_deletion (gpointer  data,
               GClosure *closure)
{
  Deletion *deletion = data;

  g_object_unref (deletion->record);
  g_ptr_array_unref (deletion->parts);
  g_free (deletion);
}

static void
delete_now (Deletion *deletion)
{
  PbWindow *self = deletion->window;
  PbRegisters *registers = pb_session_get_registers (self->session);
  g_autoptr(PbEdits) edits = pb_edits_new ();
  g_autofree char *title = pb_record_words_short_title (registers, deletion->record, 60);
  /* Translators: an action in the history and on the undo button: "Delete “Team Up Derbyshire”" */
  g_autofree char *words = g_strdup_printf (_("Delete “%s”"), title);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < deletion->parts->len; i++)
    pb_edits_add (edits, PB_EDIT_DELETE, g_ptr_array_index (deletion->parts, i));
  pb_edits_add (edits, PB_EDIT_DELETE, deletion->record);

  if (!pb_session_commit_edits (self->session, words, edits, &error))
    {
      pb_window_show_problem (self, error);
      return;
    }

  show_saved (self, _("Deleted"));
}

/* "• Evidence: Fewer people …" of each, a line each. */
static char *
list_rows (PbRegisters *registers,
           GPtrArray   *rows)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < MIN (rows->len, N_NAMED); i++)
    {
      PbRegisterRecord *row = g_ptr_array_index (rows, i);
      g_autofree char *title = pb_record_words_short_title (registers, row, 60);

      g_string_append_printf (lines, "\n• %s: %s", pb_register_kind_get_title (pb_register_record_get_kind (row)), title);
    }

  if (rows->len > N_NAMED)
    g_string_append_printf (lines, ngettext ("\nand %u more", "\nand %u more", rows->len - N_NAMED),
                            rows->len - N_NAMED);

  return g_string_free (lines, FALSE);
}

static void
nothing_cb (PbWindow *self)
{
}

static void
ask_to_delete (PbWindow         *self,
               PbRegisterRecord *record)
{
  PbRegisters *registers = pb_session_get_registers (self->session);
  g_autoptr(GPtrArray) parts = NULL;
  g_autoptr(GPtrArray) naming = NULL;
  g_autofree char *title = pb_record_words_short_title (registers, record, 60);
  g_autofree char *heading = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *body = NULL;
  Deletion *deletion;

  pb_record_deletion_look (registers, record, &parts, &naming);
  if (naming->len > 0)
    {
      heading = g_strdup_printf (_("“%s” cannot be deleted yet"), title);
      rows = list_rows (registers, naming);
      body = g_strdup_printf (_("These name it. Change them first, so that they name another row or none:\n%s"), rows);
      pb_record_dialog_ask (GTK_WINDOW (self), heading, body, _("Close"), FALSE, G_CALLBACK (nothing_cb), G_OBJECT (self));
      return;
    }

  heading = g_strdup_printf (_("Delete “%s”?"), title);
  rows = parts->len > 0 ? list_rows (registers, parts) : NULL;
  body = rows != NULL
           ? g_strdup_printf (_("Its links go with it, and these, which are parts of it:\n%s\n\nUndo brings all back."), rows)
           : g_strdup (_("Its links go with it. Undo brings all back."));

  deletion = g_new (Deletion, 1);
  deletion->window = self;
  deletion->record = g_object_ref (record);
  deletion->parts = g_steal_pointer (&parts);
  pb_record_dialog_ask_full (GTK_WINDOW (self), heading, body, _("Delete"), TRUE, G_CALLBACK (delete_now), deletion,
                             free_deletion);
}

static void
delete_given_cb (PbWindow *self)
{
  g_autoptr(PbRegisterRecord) record = g_object_steal_data (G_OBJECT (self), "pb-record-to-delete");

  if (record != NULL)
    ask_to_delete (self, record);
}

static void
delete_record_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);
  PbRegisterRecord *record = find_record (self, parameter);
  const char *who = pb_session_get_who (self->session);

  if (record == NULL)
    return;
  if (who != NULL && *who != '\0')
    {
      ask_to_delete (self, record);
      return;
    }

  g_object_set_data_full (G_OBJECT (self), "pb-record-to-delete", g_object_ref (record), g_object_unref);
  pb_who_ask (GTK_WINDOW (self), self->session, G_CALLBACK (delete_given_cb), G_OBJECT (self));
}

static void
show_history_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);
  const char *kind, *uid;

  g_variant_get (parameter, "(&s&s)", &kind, &uid);
  if (pb_session_get_workspace (self->session) != NULL && pb_register_kind_find (kind) != NULL)
    pb_record_history_present (GTK_WINDOW (self), self->session, kind, uid);
}

static void
show_changes_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);

  if (pb_session_get_workspace (self->session) != NULL)
    pb_record_history_present_all (GTK_WINDOW (self), self->session);
}

static void
erase_text_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  PbWindow *self = PB_WINDOW (user_data);

  pb_erase_dialog_present (GTK_WINDOW (self), self->session);
}

/* What Undo did to the registers may lie on another page than the one shown. */
static void
edit_undone_cb (PbWindow   *self,
                gboolean    is_redo,
                const char *words)
{
  /* Translators: what was undone, as the history names it: "Undone: Delete “Team Up Derbyshire”" */
  g_autofree char *title = g_strdup_printf (is_redo ? _("Redone: %s") : _("Undone: %s"), words);
  AdwToast *toast = adw_toast_new (title);

  g_signal_connect_object (self->session, "notify::view-state", G_CALLBACK (adw_toast_dismiss), toast,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->toast_overlay), toast);
}

static void
update (PbWindow *self)
{
  static const char *const writing[] = { "add-record", "add-record-for", "pin-note", "edit-record", "delete-record", "erase-text" };
  static const char *const reading[] = { "show-history", "show-changes" };
  PbWorkspace *workspace = pb_session_get_workspace (self->session);
  gboolean has_registers = workspace != NULL && pb_session_get_registers (self->session) != NULL;
  gboolean can_write = has_registers && !pb_workspace_is_read_only (workspace);

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), writing[i])), can_write);
  for (guint i = 0; i < G_N_ELEMENTS (reading); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), reading[i])),
                                 has_registers);
}

void
pb_window_init_record_actions (PbWindow *self)
{
  static const GActionEntry entries[] = {
    { "add-record", add_record_cb, "s", NULL, NULL },
    { "add-record-for", add_record_for_cb, "(sss)", NULL, NULL },
    { "pin-note", pin_note_cb, "(ss)", NULL, NULL },
    { "edit-record", edit_record_cb, "(ss)", NULL, NULL },
    { "delete-record", delete_record_cb, "(ss)", NULL, NULL },
    { "show-history", show_history_cb, "(ss)", NULL, NULL },
    { "show-changes", show_changes_cb, NULL, NULL, NULL },
    { "erase-text", erase_text_cb, NULL, NULL, NULL },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  pb_who_restore (self->session);
  g_signal_connect_object (self->session, "notify::registers", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::workspace", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "edit-undone", G_CALLBACK (edit_undone_cb), self, G_CONNECT_SWAPPED);
  update (self);
}
