#include "pb-spc-rebase-list.h"

#include "pb-copy.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

/**
 * PbSpcRebaseList:
 *
 * The days from which a chart's limits start anew, each with its reason and a
 * button that takes it back.
 */
struct _PbSpcRebaseList
{
  AdwBin         parent_instance;
  PbSession     *session;
  PbSpcReading  *reading;   /* whose rebases are listed; NULL for none */
  GtkWidget     *list;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbSpcRebaseList, pb_spc_rebase_list, ADW_TYPE_BIN)

/* What was taken out of the workspace, as far as a person wrote it. */
typedef struct
{
  PbSpcRebaseList *list;        /* unowned: the closure goes with it */
  PbWorkspace     *workspace;
  PbSeries        *series;
  char            *area_code;
  PbDay            day;
  char            *reason;
} Removed;

static void
removed_free (gpointer  data,
              GClosure *closure)
{
  Removed *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->series);
  g_free (self->area_code);
  g_free (self->reason);
  g_free (self);
}

static void
put_back_cb (Removed *self)
{
  PbSpcRebaseList *list = self->list;
  g_autoptr(GError) error = NULL;

  if (!pb_spc_store_add_rebase (self->workspace, self->series, self->area_code, self->day, self->reason, NULL, &error))
    {
      pb_copy_say (GTK_WIDGET (list), error->message);
      return;
    }

  pb_copy_say (GTK_WIDGET (list), _("Rebase put back"));
  g_signal_emit (list, signals[CHANGED], 0);
}

static const PbSpcRebase *
find_rebase (PbSpcReading *reading,
             const char   *uid)
{
  guint n_rebases;
  const PbSpcRebase *const *rebases = pb_spc_reading_get_rebases (reading, &n_rebases);

  for (guint i = 0; i < n_rebases; i++)
    if (g_str_equal (rebases[i]->uid, uid))
      return rebases[i];

  return NULL;
}

static GClosure *
make_undo (PbSpcRebaseList   *self,
           const PbSpcRebase *rebase)
{
  Removed *removed = g_new0 (Removed, 1);
  GClosure *undo;

  removed->list = self;
  removed->workspace = g_object_ref (pb_session_get_workspace (self->session));
  removed->series = g_object_ref (pb_spc_reading_get_series (self->reading));
  removed->area_code = g_strdup (pb_spc_reading_get_area_code (self->reading));
  removed->day = rebase->day;
  removed->reason = g_strdup (rebase->reason);

  undo = g_cclosure_new_swap (G_CALLBACK (put_back_cb), removed, removed_free);
  g_object_watch_closure (G_OBJECT (self), undo);

  return undo;
}

static void
remove_clicked_cb (PbSpcRebaseList *self,
                   GtkWidget       *button)
{
  const PbSpcRebase *rebase = find_rebase (self->reading, g_object_get_data (G_OBJECT (button), "pb-uid"));
  g_autoptr(GError) error = NULL;

  if (!pb_spc_store_remove_rebase (pb_session_get_workspace (self->session), rebase->uid, &error))
    {
      pb_copy_say (GTK_WIDGET (self), error->message);
      return;
    }

  pb_copy_say_undoable (GTK_WIDGET (self), _("Rebase removed"), make_undo (self, rebase));
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* "1 April 2014 · recorded 22 November 2026": the day that a person wrote it is part of the record. */
static char *
dup_days (const PbSpcRebase *rebase)
{
  g_autofree char *day = pb_text_day (rebase->day);
  g_autofree char *iso = rebase->recorded != NULL ? g_strndup (rebase->recorded, 10) : NULL;
  g_autofree char *recorded = NULL;
  PbDay recorded_day;

  if (iso == NULL || !pb_day_parse_iso (iso, &recorded_day))
    return g_strdup_printf (_("From %s"), day);

  recorded = pb_text_day (recorded_day);
  return g_strdup_printf (_("From %s · recorded %s"), day, recorded);
}

static GtkWidget *
make_row (PbSpcRebaseList   *self,
          const PbSpcRebase *rebase,
          gboolean           is_read_only)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  GtkWidget *days;
  g_autofree char *text = dup_days (rebase);
  g_autofree char *day = pb_text_day (rebase->day);
  g_autofree char *spoken = g_strdup_printf (_("Remove the rebase from %s"), day);

  gtk_box_append (GTK_BOX (words), make_label (rebase->reason, NULL));
  days = make_label (text, "caption");
  gtk_widget_add_css_class (days, "dim-label");
  gtk_box_append (GTK_BOX (words), days);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), words);

  g_object_set_data_full (G_OBJECT (button), "pb-uid", g_strdup (rebase->uid), g_free);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_clicked_cb), self);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !is_read_only);
  gtk_widget_set_tooltip_text (button, is_read_only ? _("The workspace can only be read") : spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_box_append (GTK_BOX (row), button);

  return row;
}

static void
pb_spc_rebase_list_dispose (GObject *object)
{
  PbSpcRebaseList *self = PB_SPC_REBASE_LIST (object);

  g_clear_object (&self->reading);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_spc_rebase_list_parent_class)->dispose (object);
}

static void
pb_spc_rebase_list_class_init (PbSpcRebaseListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_spc_rebase_list_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
pb_spc_rebase_list_init (PbSpcRebaseList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (box), make_label (_("Limits start anew"), "heading"));
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "padded");
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
pb_spc_rebase_list_new (PbSession *session)
{
  PbSpcRebaseList *self = g_object_new (PB_TYPE_SPC_REBASE_LIST, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

void
pb_spc_rebase_list_show (PbSpcRebaseList *self,
                         PbSpcReading    *reading)
{
  PbWorkspace *workspace = pb_session_get_workspace (self->session);
  gboolean is_read_only = workspace == NULL || pb_workspace_is_read_only (workspace);
  const PbSpcRebase *const *rebases = NULL;
  guint n_rebases = 0;
  GtkWidget *row;

  g_return_if_fail (PB_IS_SPC_REBASE_LIST (self));

  g_set_object (&self->reading, reading);
  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), row);

  if (reading != NULL)
    rebases = pb_spc_reading_get_rebases (reading, &n_rebases);
  for (guint i = 0; i < n_rebases; i++)
    gtk_box_append (GTK_BOX (self->list), make_row (self, rebases[i], is_read_only));

  gtk_widget_set_visible (GTK_WIDGET (self), n_rebases > 0);
}
