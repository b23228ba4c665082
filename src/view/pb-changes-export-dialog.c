#include "pb-changes-dialog.h"

#include "pb-day.h"
#include "pb-file-chooser.h"
#include "pb-session-edits.h"
#include "pb-settings.h"

#include <glib/gi18n-lib.h>

#define LAST_EXPORT "last-changes-export"

struct _PbChangesExportDialog
{
  AdwWindow   parent_instance;

  PbSession  *session;
  char       *exact;       /* the moment of the last export, while its day stands in the box */

  GtkWidget  *since_entry;
  GtkWidget  *last_button;
  GtkWidget  *count_label;
  GtkWidget  *save_button;
};

G_DEFINE_FINAL_TYPE (PbChangesExportDialog, pb_changes_export_dialog, ADW_TYPE_WINDOW)

/* %NULL where the box holds no day. (transfer full) */
static char *
dup_since (PbChangesExportDialog *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->since_entry))));
  g_autofree char *iso = NULL;
  g_autoptr(GTimeZone) here = g_time_zone_new_local ();
  g_autoptr(GDateTime) midnight = NULL;
  PbDay day;

  if (*text == '\0')
    return g_strdup ("");
  if (!pb_day_parse_iso (text, &day))
    return NULL;
  if (self->exact != NULL && g_str_has_prefix (self->exact, text))
    return g_strdup (self->exact);

  iso = g_strdup_printf ("%sT00:00:00", text);
  midnight = g_date_time_new_from_iso8601 (iso, here);

  return midnight != NULL ? pb_register_changes_dup_moment (midnight) : NULL;
}

static PbRegisterChanges *
collect (PbChangesExportDialog  *self,
         GError                **error)
{
  g_autofree char *since = dup_since (self);

  if (since == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _("Write the day as 2026-11-15: year, month, day."));
      return NULL;
    }

  return pb_register_changes_collect (pb_session_get_workspace (self->session), since, pb_session_get_who (self->session), error);
}

static char *
count_words (PbRegisterChanges *changes)
{
  guint n_added = 0, n_deleted = 0;

  for (guint i = 0; i < changes->rows->len; i++)
    {
      PbRegisterChange *change = g_ptr_array_index (changes->rows, i);

      n_added += change->before == NULL;
      n_deleted += change->after == NULL;
    }

  if (changes->rows->len == 0)
    return g_strdup (_("Nothing has changed since then."));

  return g_strdup_printf (ngettext ("%u row has changed since then: %u added, %u changed, %u deleted.",
                                    "%u rows have changed since then: %u added, %u changed, %u deleted.", changes->rows->len),
                          changes->rows->len, n_added, changes->rows->len - n_added - n_deleted, n_deleted);
}

static void
since_changed_cb (PbChangesExportDialog *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbRegisterChanges) changes = collect (self, &error);
  g_autofree char *words = changes != NULL ? count_words (changes) : g_strdup (error->message);

  gtk_label_set_text (GTK_LABEL (self->count_label), words);
  gtk_widget_set_sensitive (self->save_button, changes != NULL && changes->rows->len > 0);
}

static void
set_day (PbChangesExportDialog *self,
         GDateTime             *moment)
{
  g_autofree char *text = g_date_time_format (moment, "%Y-%m-%d");

  gtk_editable_set_text (GTK_EDITABLE (self->since_entry), text);
}

static void
week_clicked_cb (PbChangesExportDialog *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GDateTime) then = g_date_time_add_days (now, -7);

  set_day (self, then);
}

static void
month_clicked_cb (PbChangesExportDialog *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GDateTime) then = g_date_time_add_months (now, -1);

  set_day (self, then);
}

static void
last_clicked_cb (PbChangesExportDialog *self)
{
  g_autofree char *day = NULL;

  g_free (self->exact);
  self->exact = g_settings_get_string (pb_settings_get (), LAST_EXPORT);
  day = g_strndup (self->exact, strlen ("2026-11-15"));
  gtk_editable_set_text (GTK_EDITABLE (self->since_entry), day);
  since_changed_cb (self);
}

static void
file_chosen_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(PbChangesExportDialog) self = PB_CHANGES_EXPORT_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = pb_file_chooser_choose_finish (result, &error);
  g_autoptr(PbRegisterChanges) changes = NULL;

  /* Nothing was chosen, or the window has been closed meanwhile. */
  if ((file == NULL && error == NULL) || self->session == NULL)
    return;

  changes = file != NULL ? collect (self, &error) : NULL;
  if (changes == NULL || !pb_register_changes_write (changes, file, NULL, &error))
    {
      gtk_label_set_text (GTK_LABEL (self->count_label), error->message);
      return;
    }

  if (pb_settings_get () != NULL)
    g_settings_set_string (pb_settings_get (), LAST_EXPORT, changes->until);
  gtk_window_close (GTK_WINDOW (self));
}

static void
save_clicked_cb (PbChangesExportDialog *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *name = g_date_time_format (now, "placeboard-changes-%Y-%m-%d.jsonl");
  const PbFileKind kinds[] = {
    { _("Changes (JSON Lines)"), "*.jsonl" },
    { NULL, NULL },
  };

  pb_file_chooser_choose_async (PB_FILE_CHOOSER_SAVE, GTK_WINDOW (self), _("Export changes"), name, kinds, NULL,
                                file_chosen_cb, g_object_ref (self));
}

static void
pb_changes_export_dialog_dispose (GObject *object)
{
  PbChangesExportDialog *self = PB_CHANGES_EXPORT_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->exact, g_free);

  G_OBJECT_CLASS (pb_changes_export_dialog_parent_class)->dispose (object);
}

static void
pb_changes_export_dialog_class_init (PbChangesExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_changes_export_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-changes-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PbChangesExportDialog, since_entry);
  gtk_widget_class_bind_template_child (widget_class, PbChangesExportDialog, last_button);
  gtk_widget_class_bind_template_child (widget_class, PbChangesExportDialog, count_label);
  gtk_widget_class_bind_template_child (widget_class, PbChangesExportDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, since_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, week_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, last_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pb_changes_export_dialog_init (PbChangesExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pb_changes_export_dialog_new (GtkWindow *parent,
                              PbSession *session)
{
  PbChangesExportDialog *self;
  g_autofree char *last = pb_settings_get () != NULL ? g_settings_get_string (pb_settings_get (), LAST_EXPORT) : g_strdup ("");

  g_return_val_if_fail (PB_IS_SESSION (session), NULL);

  self = g_object_new (PB_TYPE_CHANGES_EXPORT_DIALOG, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->session = g_object_ref (session);
  gtk_widget_set_sensitive (self->last_button, *last != '\0');
  if (*last != '\0')
    last_clicked_cb (self);
  else
    week_clicked_cb (self);

  return GTK_WIDGET (self);
}
