#include "pb-erase-dialog.h"

#include "pb-error-words.h"
#include "pb-error.h"
#include "pb-record-dialog-ask.h"
#include "pb-register-erase.h"
#include "pb-session-edits.h"
#include "pb-who.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * PbEraseDialog:
 *
 * Erases a person's text from all registers and from their history, for good.
 */
#define PB_TYPE_ERASE_DIALOG (pb_erase_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PbEraseDialog, pb_erase_dialog, PB, ERASE_DIALOG, AdwWindow)

struct _PbEraseDialog
{
  AdwWindow   parent_instance;
  PbSession  *session;
  gboolean    is_erasing;

  GtkWidget  *text_entry;
  GtkWidget  *count_label;
  GtkWidget  *outcome_label;
  GtkWidget  *erase_button;
};

typedef struct
{
  char  *path;
  char  *who;
  char  *text;
  guint  n_places;
} Erasure;

G_DEFINE_FINAL_TYPE (PbEraseDialog, pb_erase_dialog, ADW_TYPE_WINDOW)

static void
free_erasure (gpointer data)
{
  Erasure *erasure = data;

  g_free (erasure->path);
  g_free (erasure->who);
  g_free (erasure->text);
  g_free (erasure);
}

static char *
dup_text (PbEraseDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text_entry))));
}

static gboolean
holds_text (PbRegisterRecord *record,
            const char       *folded)
{
  guint n_columns = pb_register_record_get_kind (record)->n_columns;

  for (guint i = 0; i < n_columns; i++)
    {
      const char *value = pb_register_record_get_value (record, i);
      g_autofree char *other = value != NULL ? g_utf8_casefold (value, -1) : NULL;

      if (other != NULL && strstr (other, folded) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* How many rows of the registers hold the text as they stand; the history may hold more. */
static guint
count_rows (PbEraseDialog *self,
            const char    *text)
{
  PbRegisters *registers = pb_session_get_registers (self->session);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  const PbRegisterKind *kinds;
  guint n_kinds;
  guint n = 0;

  kinds = pb_register_kinds_get (&n_kinds);
  for (guint k = 0; registers != NULL && k < n_kinds; k++)
    {
      GPtrArray *rows = pb_registers_list (registers, kinds[k].word);

      for (guint i = 0; i < rows->len; i++)
        n += holds_text (g_ptr_array_index (rows, i), folded);
    }

  return n;
}

static void
text_changed_cb (PbEraseDialog *self)
{
  g_autofree char *text = dup_text (self);
  gboolean is_long_enough = g_utf8_strlen (text, -1) >= 3;
  guint n = is_long_enough ? count_rows (self, text) : 0;
  g_autofree char *count =
    is_long_enough
      ? g_strdup_printf (ngettext ("%u row holds this text now. The history may hold it in more places.",
                                   "%u rows hold this text now. The history may hold it in more places.", n),
                         n)
      : g_strdup (_("At least three letters."));

  gtk_label_set_text (GTK_LABEL (self->count_label), count);
  gtk_label_set_text (GTK_LABEL (self->outcome_label), "");
  gtk_widget_set_sensitive (self->erase_button, is_long_enough && !self->is_erasing);
}

static void
erase_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Erasure *erasure = task_data;
  GError *error = NULL;
  /* A connection of its own: the window's goes on meanwhile. */
  g_autoptr(PbWorkspace) workspace = pb_workspace_open (erasure->path, PB_WORKSPACE_WRITE, &error);

  if (workspace != NULL && pb_register_erase (workspace, erasure->who, erasure->text, &erasure->n_places, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
show_outcome (PbEraseDialog *self,
              const char    *words,
              gboolean       is_error)
{
  gtk_label_set_text (GTK_LABEL (self->outcome_label), words);
  if (is_error)
    gtk_widget_add_css_class (self->outcome_label, "error");
  else
    gtk_widget_remove_css_class (self->outcome_label, "error");
}

static void
erased_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  PbEraseDialog *self = PB_ERASE_DIALOG (object);
  Erasure *erasure = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  gboolean is_done = g_task_propagate_boolean (G_TASK (result), &error);
  g_autofree char *words = NULL;

  self->is_erasing = FALSE;
  if (self->session == NULL)
    return;

  pb_session_take_edits (self->session, FALSE);
  if (is_done && erasure->n_places > 0)
    words = g_strdup_printf (ngettext ("Erased in %u place.", "Erased in %u places.", erasure->n_places),
                             erasure->n_places);
  else if (is_done)
    words = g_strdup (_("The text stands nowhere."));
  else if (g_error_matches (error, PB_ERROR, PB_ERROR_BUSY))
    words = g_strdup (error->message);
  else
    words = pb_error_dup_sentences (error);

  text_changed_cb (self);
  show_outcome (self, words, !is_done);
}

static void
erase (PbEraseDialog *self)
{
  g_autoptr(GTask) task = g_task_new (self, NULL, erased_cb, NULL);
  Erasure *erasure = g_new0 (Erasure, 1);

  erasure->path = g_strdup (pb_workspace_get_path (pb_session_get_workspace (self->session)));
  erasure->who = g_strdup (pb_session_get_who (self->session));
  erasure->text = dup_text (self);
  g_task_set_task_data (task, erasure, free_erasure);

  self->is_erasing = TRUE;
  gtk_widget_set_sensitive (self->erase_button, FALSE);
  show_outcome (self, _("Erasing…"), FALSE);
  g_task_run_in_thread (task, erase_in_thread);
}

static void
ask (PbEraseDialog *self)
{
  g_autofree char *text = dup_text (self);
  g_autofree char *heading = g_strdup_printf (_("Erase “%s” everywhere?"), text);

  pb_record_dialog_ask (GTK_WINDOW (self), heading, _("This cannot be undone."), _("Erase"), TRUE, G_CALLBACK (erase),
                        G_OBJECT (self));
}

static void
erase_clicked_cb (PbEraseDialog *self)
{
  const char *who = pb_session_get_who (self->session);

  if (!gtk_widget_get_sensitive (self->erase_button))
    return;

  if (who == NULL || *who == '\0')
    pb_who_ask (GTK_WINDOW (self), self->session, G_CALLBACK (ask), G_OBJECT (self));
  else
    ask (self);
}

static void
pb_erase_dialog_dispose (GObject *object)
{
  PbEraseDialog *self = PB_ERASE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_ERASE_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_erase_dialog_parent_class)->dispose (object);
}

static void
pb_erase_dialog_class_init (PbEraseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_erase_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/registers/pb-erase-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PbEraseDialog, text_entry);
  gtk_widget_class_bind_template_child (widget_class, PbEraseDialog, count_label);
  gtk_widget_class_bind_template_child (widget_class, PbEraseDialog, outcome_label);
  gtk_widget_class_bind_template_child (widget_class, PbEraseDialog, erase_button);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, erase_clicked_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pb_erase_dialog_init (PbEraseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
pb_erase_dialog_present (GtkWindow *parent,
                         PbSession *session)
{
  PbEraseDialog *self;

  g_return_if_fail (PB_IS_SESSION (session));

  self = g_object_new (PB_TYPE_ERASE_DIALOG, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->session = g_object_ref (session);
  text_changed_cb (self);
  gtk_widget_grab_focus (self->text_entry);
  gtk_window_present (GTK_WINDOW (self));
}
