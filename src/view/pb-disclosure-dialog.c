#include "pb-disclosure-dialog.h"

#include <glib/gi18n-lib.h>

struct _PbDisclosureDialog
{
  AdwWindow   parent_instance;

  GTask      *task;          /* until it is answered */

  GtkWidget  *summary_label;
  GtkWidget  *text_view;
  GtkWidget  *error_label;
  GtkWidget  *confirm_button;
};

/* What is to be written down. */
typedef struct
{
  PbDisclosureReport *report;
  char               *path;
  char               *who;
  char               *what;
  char               *name;
} Leaving;

G_DEFINE_FINAL_TYPE (PbDisclosureDialog, pb_disclosure_dialog, ADW_TYPE_WINDOW)

static void
leaving_free (gpointer data)
{
  Leaving *leaving = data;

  pb_disclosure_report_unref (leaving->report);
  g_free (leaving->path);
  g_free (leaving->who);
  g_free (leaving->what);
  g_free (leaving->name);
  g_free (leaving);
}

static void
add_lines (GtkTextBuffer     *buffer,
           const char        *heading,
           const char *const *lines)
{
  GtkTextIter end;

  if (lines[0] == NULL)
    return;

  gtk_text_buffer_get_end_iter (buffer, &end);
  if (gtk_text_buffer_get_char_count (buffer) > 0)
    gtk_text_buffer_insert (buffer, &end, "\n", -1);
  gtk_text_buffer_insert_with_tags_by_name (buffer, &end, heading, -1, "heading", NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      gtk_text_buffer_insert (buffer, &end, "\n", -1);
      gtk_text_buffer_insert (buffer, &end, lines[i], -1);
    }
  gtk_text_buffer_insert (buffer, &end, "\n", -1);
}

static void
show_report (PbDisclosureDialog *self,
             PbDisclosureReport *report)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text_view));
  g_autofree char *summary = pb_disclosure_report_dup_summary (report);

  gtk_text_buffer_create_tag (buffer, "heading", "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_label_set_text (GTK_LABEL (self->summary_label), summary);

  /* What the person has to judge comes first. */
  add_lines (buffer, _("Warnings"), pb_disclosure_report_get_warnings (report));
  add_lines (buffer, _("Hidden"), pb_disclosure_report_get_hidden (report));
  add_lines (buffer, _("Rules"), pb_disclosure_report_get_rules (report));
}

static void
log_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Leaving *leaving = task_data;
  GError *error = NULL;

  if (pb_disclosure_report_log (leaving->report, leaving->path, leaving->who, leaving->what, leaving->name, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
logged_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(PbDisclosureDialog) self = PB_DISCLOSURE_DIALOG (user_data);
  g_autoptr(GError) error = NULL;

  if (self->task == NULL)
    return;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_autoptr(GTask) task = g_steal_pointer (&self->task);

      gtk_window_close (GTK_WINDOW (self));
      g_task_return_boolean (task, TRUE);
      return;
    }

  gtk_label_set_text (GTK_LABEL (self->error_label), error->message);
  gtk_widget_set_visible (self->error_label, TRUE);
  gtk_widget_set_sensitive (self->confirm_button, TRUE);
}

static void
confirm_clicked_cb (PbDisclosureDialog *self)
{
  g_autoptr(GTask) task = NULL;
  Leaving *leaving = g_task_get_task_data (self->task);
  Leaving *copy = g_new0 (Leaving, 1);

  gtk_widget_set_sensitive (self->confirm_button, FALSE);
  copy->report = pb_disclosure_report_ref (leaving->report);
  copy->path = g_strdup (leaving->path);
  copy->who = g_strdup (leaving->who);
  copy->what = g_strdup (leaving->what);
  copy->name = g_strdup (leaving->name);

  task = g_task_new (NULL, NULL, logged_cb, g_object_ref (self));
  g_task_set_task_data (task, copy, leaving_free);
  g_task_run_in_thread (task, log_in_thread);
}

/* Closed by any other way than a yes is a no. */
static gboolean
close_request_cb (PbDisclosureDialog *self)
{
  g_autoptr(GTask) task = g_steal_pointer (&self->task);

  if (task != NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _("Nothing left."));

  return GDK_EVENT_PROPAGATE;
}

static void
pb_disclosure_dialog_dispose (GObject *object)
{
  close_request_cb (PB_DISCLOSURE_DIALOG (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), PB_TYPE_DISCLOSURE_DIALOG);

  G_OBJECT_CLASS (pb_disclosure_dialog_parent_class)->dispose (object);
}

static void
pb_disclosure_dialog_class_init (PbDisclosureDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_disclosure_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/placeboard/Placeboard/ui/pb-disclosure-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PbDisclosureDialog, summary_label);
  gtk_widget_class_bind_template_child (widget_class, PbDisclosureDialog, text_view);
  gtk_widget_class_bind_template_child (widget_class, PbDisclosureDialog, error_label);
  gtk_widget_class_bind_template_child (widget_class, PbDisclosureDialog, confirm_button);
  gtk_widget_class_bind_template_callback (widget_class, confirm_clicked_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pb_disclosure_dialog_init (PbDisclosureDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "close-request", G_CALLBACK (close_request_cb), NULL);
}

void
pb_disclosure_confirm_async (GtkWidget           *parent,
                             PbDisclosureReport  *report,
                             const char          *path,
                             const char          *who,
                             const char          *what,
                             const char          *name,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  GtkRoot *root = gtk_widget_get_root (parent);
  PbDisclosureDialog *self;
  Leaving *leaving;

  if (!pb_disclosure_report_needs_consent (report))
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }

  leaving = g_new0 (Leaving, 1);
  leaving->report = pb_disclosure_report_ref (report);
  leaving->path = g_strdup (path);
  leaving->who = g_strdup (who);
  leaving->what = g_strdup (what);
  leaving->name = g_strdup (name);
  g_task_set_task_data (task, leaving, leaving_free);

  self = g_object_new (PB_TYPE_DISCLOSURE_DIALOG, "transient-for", GTK_IS_WINDOW (root) ? root : NULL, NULL);
  self->task = task;
  show_report (self, report);
  gtk_window_present (GTK_WINDOW (self));
}

gboolean
pb_disclosure_confirm_finish (GAsyncResult  *result,
                              GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
work_confirmed_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GError) error = NULL;

  if (pb_disclosure_confirm_finish (result, &error))
    {
      pb_export_work_let_leave (g_task_get_task_data (task));
      g_task_return_boolean (task, TRUE);
    }
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
unref_work (gpointer data)
{
  pb_export_work_unref (data);
}

void
pb_disclosure_confirm_work_async (GtkWidget           *parent,
                                  PbExportWork        *work,
                                  const char          *what,
                                  const char          *name,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, pb_export_work_ref (work), unref_work);
  pb_disclosure_confirm_async (parent, pb_export_work_get_disclosure (work), pb_export_work_get_path (work),
                               pb_export_work_get_who (work), what, name, cancellable, work_confirmed_cb, task);
}

gboolean
pb_disclosure_confirm_work_finish (GAsyncResult  *result,
                                   GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
