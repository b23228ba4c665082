#include "pb-import-dialog.h"

#include "pb-copy.h"
#include "pb-file-chooser.h"
#include "pb-import-job.h"
#include "pb-import-preview.h"
#include "pb-import-words.h"
#include "pb-refusal-columns.h"

#include <glib/gi18n-lib.h>

/**
 * PbImportDialog:
 *
 * One page after the other: choose a file, see what it is, watch it come in,
 * read what became of its rows.
 */
struct _PbImportDialog
{
  AdwWindow    parent_instance;

  PbSession   *session;
  PbImportJob *job;
  char        *path;
  gboolean     is_working;

  GtkWidget   *close_button;
  GtkWidget   *import_button;
  GtkWidget   *stack;
  GtkWidget   *choose_file_button;
  GtkWidget   *file_label;
  GtkWidget   *format_label;
  GtkWidget   *problems_box;
  GtkWidget   *columns_list;
  GtkWidget   *work_label;
  GtkWidget   *progress_bar;
  GtkWidget   *progress_label;
  GtkWidget   *result_label;
  GtkWidget   *details_label;
  GtkWidget   *refusals_box;
  GtkWidget   *refusals_view;
  GtkWidget   *refusals_label;
};

G_DEFINE_FINAL_TYPE (PbImportDialog, pb_import_dialog, ADW_TYPE_WINDOW)

static void
set_page (PbImportDialog *self,
          const char     *name,
          const char     *close_words,
          gboolean        can_import)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
  gtk_button_set_label (GTK_BUTTON (self->close_button), close_words);
  gtk_widget_set_visible (self->import_button, g_str_equal (name, "preview"));
  gtk_widget_set_sensitive (self->import_button, can_import);
}

/* One page for the good and the bad end. */
static void
show_result (PbImportDialog *self,
             const char     *headline,
             const char     *details)
{
  gtk_label_set_text (GTK_LABEL (self->result_label), headline);
  gtk_label_set_text (GTK_LABEL (self->details_label), details);
  gtk_widget_set_visible (self->details_label, *details != '\0');
  set_page (self, "result", _("Close"), FALSE);
}

static void
show_refusals (PbImportDialog *self,
               gint64          n_refused)
{
  guint n_listed = g_list_model_get_n_items (pb_import_job_get_refusals (self->job));
  g_autofree char *words = NULL;

  gtk_widget_set_visible (self->refusals_box, n_listed > 0);
  if (n_refused > n_listed)
    words = g_strdup_printf (_("The first %u of %lld are listed. All of them are in the table "
                               "import_refusal of the workspace."), n_listed, (long long) n_refused);

  gtk_label_set_text (GTK_LABEL (self->refusals_label), words != NULL ? words : "");
  gtk_widget_set_visible (self->refusals_label, words != NULL);
}

static void
imported_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(PbImportDialog) self = PB_IMPORT_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonObject) summary = pb_import_job_import_finish (PB_IMPORT_JOB (object), result, &error);

  self->is_working = FALSE;

  /* What came in is to be seen, even if the dialog went with its parent. */
  if (summary != NULL && self->session != NULL && pb_import_words_has_changed (summary))
    pb_session_reload (self->session);
  if (self->job == NULL)
    return;

  if (summary != NULL)
    {
      g_autofree char *headline = pb_import_words_dup_headline (summary);
      g_autofree char *details = pb_import_words_dup_details (summary);

      show_refusals (self, json_object_get_int_member_with_default (summary, "rows_refused", 0));
      show_result (self, headline, details);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      show_refusals (self, 0);
      show_result (self, _("Import stopped"), _("Nothing was changed: the workspace is as it was."));
    }
  else
    {
      show_refusals (self, 0);
      show_result (self, _("The file was not imported"), error->message);
    }
}

static void
progress_cb (PbImportDialog *self,
             double          share,
             guint64         n_rows,
             guint64         rows_per_second)
{
  g_autofree char *words = pb_import_words_dup_progress (n_rows, rows_per_second);

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress_bar), share);
  gtk_label_set_text (GTK_LABEL (self->progress_label), n_rows > 0 ? words : "");
}

static void
import_clicked_cb (PbImportDialog *self)
{
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *words = g_strdup_printf (_("Importing %s"), name);
  gboolean is_folder = g_file_test (self->path, G_FILE_TEST_IS_DIR);

  if (g_list_model_get_n_items (gtk_column_view_get_columns (GTK_COLUMN_VIEW (self->refusals_view))) == 0)
    pb_refusal_columns_append (GTK_COLUMN_VIEW (self->refusals_view), is_folder);

  gtk_label_set_text (GTK_LABEL (self->work_label), words);
  progress_cb (self, 0, 0, 0);
  set_page (self, "work", _("Stop"), FALSE);

  self->is_working = TRUE;
  pb_import_job_import_async (self->job, self->path, pb_workspace_get_path (pb_session_get_workspace (self->session)),
                              imported_cb, g_object_ref (self));
}

static void
inspected_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(PbImportDialog) self = PB_IMPORT_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonObject) inspection = pb_import_job_inspect_finish (PB_IMPORT_JOB (object), result, &error);
  g_autofree char *name = g_path_get_basename (self->path);
  g_autofree char *format = NULL;

  /* The dialog was closed meanwhile. */
  if (self->job == NULL)
    return;

  if (inspection == NULL)
    {
      show_refusals (self, 0);
      show_result (self, _("The file cannot be read"), error->message);
      return;
    }

  format = pb_import_words_dup_format (inspection);
  gtk_label_set_text (GTK_LABEL (self->file_label), name);
  gtk_label_set_text (GTK_LABEL (self->format_label), format);
  pb_import_preview_fill_problems (GTK_BOX (self->problems_box), inspection);
  pb_import_preview_fill (GTK_LIST_BOX (self->columns_list), inspection);
  set_page (self, "preview", _("Cancel"), pb_import_words_is_known (inspection));
  if (pb_import_words_is_known (inspection))
    gtk_widget_grab_focus (self->import_button);
}

/* Says why at once where nothing could be written in the end. */
static void
inspect (PbImportDialog *self,
         GFile          *file)
{
  PbWorkspace *workspace = pb_session_get_workspace (self->session);
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  g_free (self->path);
  self->path = g_file_get_path (file);

  if (self->path == NULL)
    {
      show_refusals (self, 0);
      show_result (self, _("The file cannot be read"), _("It is not on this computer. Copy it here first."));
      return;
    }

  if (workspace == NULL || pb_workspace_is_read_only (workspace))
    {
      show_refusals (self, 0);
      show_result (self, _("This workspace is read-only"),
                   _("Nothing can be imported into it. Open a workspace of your own, or ask whoever keeps this one."));
      return;
    }

  name = g_path_get_basename (self->path);
  words = g_strdup_printf (_("Reading %s"), name);
  gtk_label_set_text (GTK_LABEL (self->work_label), words);
  progress_cb (self, 0, 0, 0);
  set_page (self, "work", _("Cancel"), FALSE);
  pb_import_job_inspect_async (self->job, self->path, inspected_cb, g_object_ref (self));
}

static void
chosen_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(PbImportDialog) self = PB_IMPORT_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = pb_file_chooser_choose_finish (result, &error);

  if (self->job == NULL)
    return;

  if (file != NULL)
    inspect (self, file);
  else if (error != NULL)
    show_result (self, _("No file could be chosen"), error->message);
}

static void
choose_file_cb (PbImportDialog *self)
{
  const PbFileKind kinds[] = {
    { _("Data and boundary files"), "*.csv *.CSV *.tsv *.txt *.geojson *.json *.gpkg *.shp *.zip" },
    { _("All files"), "*" },
    { NULL, NULL },
  };

  pb_file_chooser_choose_async (PB_FILE_CHOOSER_OPEN, GTK_WINDOW (self), _("Choose a file to import"), NULL, kinds,
                                NULL, chosen_cb, g_object_ref (self));
}

static void
choose_folder_cb (PbImportDialog *self)
{
  pb_file_chooser_choose_async (PB_FILE_CHOOSER_OPEN_FOLDER, GTK_WINDOW (self),
                                _("Choose the folder of a system pack"), NULL, NULL, NULL, chosen_cb,
                                g_object_ref (self));
}

static void
copy_list_cb (PbImportDialog *self)
{
  g_autofree char *text = pb_import_job_dup_refusals (self->job);

  pb_copy_text (GTK_WIDGET (self), text);
  gtk_label_set_text (GTK_LABEL (self->refusals_label), _("List copied"));
  gtk_widget_set_visible (self->refusals_label, TRUE);
}

static void
save_list (PbImportDialog *self,
           GFile          *file)
{
  g_autofree char *text = pb_import_job_dup_refusals (self->job);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *words = NULL;
  g_autoptr(GError) error = NULL;

  if (g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error))
    words = g_strdup_printf (_("Saved as %s"), name);
  else
    words = g_strdup_printf (_("Not saved: %s"), error->message);

  gtk_label_set_text (GTK_LABEL (self->refusals_label), words);
  gtk_widget_set_visible (self->refusals_label, TRUE);
}

static void
list_chosen_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(PbImportDialog) self = PB_IMPORT_DIALOG (user_data);
  g_autoptr(GFile) file = pb_file_chooser_choose_finish (result, NULL);

  if (file != NULL && self->job != NULL)
    save_list (self, file);
}

static void
save_list_cb (PbImportDialog *self)
{
  pb_file_chooser_choose_async (PB_FILE_CHOOSER_SAVE, GTK_WINDOW (self), _("Save the list of refused rows"),
                                _("refused-rows.tsv"), NULL, NULL, list_chosen_cb, g_object_ref (self));
}

static gboolean
drop_cb (PbImportDialog *self,
         const GValue   *value)
{
  if (self->is_working)
    return FALSE;

  inspect (self, g_value_get_object (value));
  return TRUE;
}

/* Closing while rows come in stops them; what happened is then told. */
static gboolean
pb_import_dialog_close_request (GtkWindow *window)
{
  PbImportDialog *self = PB_IMPORT_DIALOG (window);

  if (self->is_working)
    {
      pb_import_job_stop (self->job);
      return TRUE;
    }

  return GTK_WINDOW_CLASS (pb_import_dialog_parent_class)->close_request (window);
}

static void
pb_import_dialog_dispose (GObject *object)
{
  PbImportDialog *self = PB_IMPORT_DIALOG (object);

  if (self->job != NULL)
    g_signal_handlers_disconnect_by_data (self->job, self);
  g_clear_object (&self->job);
  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_IMPORT_DIALOG);

  G_OBJECT_CLASS (pb_import_dialog_parent_class)->dispose (object);
}

static void
pb_import_dialog_finalize (GObject *object)
{
  PbImportDialog *self = PB_IMPORT_DIALOG (object);

  g_clear_object (&self->session);
  g_free (self->path);

  G_OBJECT_CLASS (pb_import_dialog_parent_class)->finalize (object);
}

static void
pb_import_dialog_class_init (PbImportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_import_dialog_dispose;
  object_class->finalize = pb_import_dialog_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = pb_import_dialog_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PbImportDialog, close_button);
  gtk_widget_class_bind_template_child (widget_class, PbImportDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, PbImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, PbImportDialog, choose_file_button);
  gtk_widget_class_bind_template_child (widget_class, PbImportDialog, file_label);
  gtk_widget_class_bind_template_child (widget_class, PbImportDialog, format_label);
  gtk_widget_class_bind_template_child (widget_class, PbImportDialog, problems_box);
  gtk_widget_class_bind_template_child (widget_class, PbImportDialog, columns_list);
  gtk_widget_class_bind_template_child (widget_class, PbImportDialog, work_label);
  gtk_widget_class_bind_template_child (widget_class, PbImportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, PbImportDialog, progress_label);
  gtk_widget_class_bind_template_child (widget_class, PbImportDialog, result_label);
  gtk_widget_class_bind_template_child (widget_class, PbImportDialog, details_label);
  gtk_widget_class_bind_template_child (widget_class, PbImportDialog, refusals_box);
  gtk_widget_class_bind_template_child (widget_class, PbImportDialog, refusals_view);
  gtk_widget_class_bind_template_child (widget_class, PbImportDialog, refusals_label);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_file_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_list_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pb_import_dialog_init (PbImportDialog *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);
  g_autoptr(GtkSelectionModel) refusals = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->job = pb_import_job_new ();
  g_signal_connect_swapped (self->job, "progress", G_CALLBACK (progress_cb), self);
  refusals = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (pb_import_job_get_refusals (self->job))));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->refusals_view), refusals);

  g_signal_connect_swapped (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
}

void
pb_import_present (GtkWindow *parent,
                   PbSession *session,
                   GFile     *file)
{
  PbImportDialog *self;

  g_return_if_fail (PB_IS_SESSION (session));

  self = g_object_new (PB_TYPE_IMPORT_DIALOG, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->session = g_object_ref (session);

  set_page (self, "choose", _("Cancel"), FALSE);
  gtk_window_set_focus (GTK_WINDOW (self), self->choose_file_button);
  if (file != NULL)
    inspect (self, file);

  gtk_window_present (GTK_WINDOW (self));
}

static gboolean
widget_drop_cb (GtkDropTarget *drop,
                const GValue  *value,
                double         x,
                double         y,
                gpointer       user_data)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (drop));
  GtkRoot *root = gtk_widget_get_root (widget);

  pb_import_present (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, PB_SESSION (user_data),
                     g_value_get_object (value));

  return TRUE;
}

void
pb_import_add_drop (GtkWidget *widget,
                    PbSession *session)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_FILE, GDK_ACTION_COPY);

  g_signal_connect_object (drop, "drop", G_CALLBACK (widget_drop_cb), session, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drop));
}
