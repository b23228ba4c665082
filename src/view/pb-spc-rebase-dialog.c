#include "pb-spc-rebase-dialog.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

/**
 * PbSpcRebaseDialog:
 *
 * From a period on, a process chart's limits start anew; the reason is asked for,
 * since limits that move without one hide what they should show.
 */
struct _PbSpcRebaseDialog
{
  AdwWindow      parent_instance;
  PbSession     *session;
  PbSpcReading  *reading;
  GArray        *days;             /* PbDay: first of each period offered */

  GtkWidget     *about_label;
  GtkWidget     *period_chooser;
  GtkWidget     *reason_entry;
  GtkWidget     *problem_label;
  GtkWidget     *add_button;
};

enum
{
  ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbSpcRebaseDialog, pb_spc_rebase_dialog, ADW_TYPE_WINDOW)

static char *
dup_reason (PbSpcRebaseDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason_entry))));
}

static void
reason_changed_cb (PbSpcRebaseDialog *self)
{
  g_autofree char *reason = dup_reason (self);

  gtk_widget_set_sensitive (self->add_button, *reason != '\0' && self->days->len > 0);
}

static void
show_problem (PbSpcRebaseDialog *self,
              const char        *words)
{
  gtk_label_set_text (GTK_LABEL (self->problem_label), words);
  gtk_widget_set_visible (self->problem_label, TRUE);
}

static void
add_clicked_cb (PbSpcRebaseDialog *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->period_chooser));
  g_autofree char *reason = dup_reason (self);
  g_autoptr(GError) error = NULL;

  if (selected >= self->days->len || *reason == '\0')
    return;

  if (!pb_spc_store_add_rebase (pb_session_get_workspace (self->session), pb_spc_reading_get_series (self->reading),
                                pb_spc_reading_get_area_code (self->reading),
                                g_array_index (self->days, PbDay, selected), reason, NULL, &error))
    {
      show_problem (self, error->message);
      return;
    }

  g_signal_emit (self, signals[ADDED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

/* Every period up to the moment but the first, which starts limits anyway; newest first. */
static void
fill_periods (PbSpcRebaseDialog *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint n_points;
  const PbSpcReadingPoint *points = pb_spc_reading_get_points (self->reading, &n_points);

  for (guint i = n_points; i-- > 1;)
    {
      if (points[i].is_later)
        continue;

      gtk_string_list_append (names, pb_text_period (points[i].period));
      g_array_append_val (self->days, points[i].period->first);
    }

  gtk_drop_down_set_model (GTK_DROP_DOWN (self->period_chooser), G_LIST_MODEL (names));
}

static void
pb_spc_rebase_dialog_dispose (GObject *object)
{
  PbSpcRebaseDialog *self = PB_SPC_REBASE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_SPC_REBASE_DIALOG);
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_object (&self->reading);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_spc_rebase_dialog_parent_class)->dispose (object);
}

static void
pb_spc_rebase_dialog_class_init (PbSpcRebaseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_spc_rebase_dialog_dispose;

  signals[ADDED] = g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-spc-rebase-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PbSpcRebaseDialog, about_label);
  gtk_widget_class_bind_template_child (widget_class, PbSpcRebaseDialog, period_chooser);
  gtk_widget_class_bind_template_child (widget_class, PbSpcRebaseDialog, reason_entry);
  gtk_widget_class_bind_template_child (widget_class, PbSpcRebaseDialog, problem_label);
  gtk_widget_class_bind_template_child (widget_class, PbSpcRebaseDialog, add_button);
  gtk_widget_class_bind_template_callback (widget_class, reason_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pb_spc_rebase_dialog_init (PbSpcRebaseDialog *self)
{
  self->days = g_array_new (FALSE, FALSE, sizeof (PbDay));
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pb_spc_rebase_dialog_new (GtkWindow    *parent,
                          PbSession    *session,
                          PbSpcReading *reading)
{
  PbSpcRebaseDialog *self;
  g_autofree char *about = NULL;

  g_return_val_if_fail (PB_IS_SESSION (session), NULL);
  g_return_val_if_fail (PB_IS_SPC_READING (reading), NULL);

  self = g_object_new (PB_TYPE_SPC_REBASE_DIALOG, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->session = g_object_ref (session);
  self->reading = g_object_ref (reading);

  /* Translators: an indicator and an area: "Delayed transfer days, Derby" */
  about = g_strdup_printf (_("%s, %s"), pb_indicator_get_name (pb_spc_reading_get_indicator (reading)),
                           pb_spc_reading_get_area_name (reading));
  gtk_label_set_text (GTK_LABEL (self->about_label), about);
  fill_periods (self);
  reason_changed_cb (self);
  gtk_widget_grab_focus (self->reason_entry);

  return GTK_WIDGET (self);
}
