#include "pb-spc-icon-table.h"

#include "pb-spc-icon-grid.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

/**
 * PbSpcIconTable:
 *
 * Every process chart of the system at a glance, as it could be known at the
 * moment, and why other indicators have none.
 */
struct _PbSpcIconTable
{
  AdwBin         parent_instance;
  PbSession     *session;
  PbSpcTable    *table;         /* on show; NULL for none */
  GCancellable  *cancellable;   /* of the load in flight; NULL without one */
  PbAreaSet     *area_set;      /* what was asked for last */
  PbDay          moment;
  gboolean       is_asked;

  PbSeries      *series;        /* in view */
  char          *area_code;

  GtkWidget     *filter_button;
  GtkWidget     *about_label;
  GtkWidget     *none_label;
  GtkWidget     *grid;
  GtkWidget     *grid_bin;
  GtkWidget     *reasons_expander;
  GtkWidget     *reasons_label;
};

G_DEFINE_FINAL_TYPE (PbSpcIconTable, pb_spc_icon_table, ADW_TYPE_BIN)

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* Indicators without any chart, by reason: the reason stands once. */
static void
update_reasons (PbSpcIconTable *self)
{
  g_autoptr(GHashTable) charted = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) named = g_hash_table_new (NULL, NULL);
  g_autoptr(GHashTable) by_reason = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) order = g_ptr_array_new ();
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *title = NULL;
  const PbSpcRow *rows = NULL;
  guint n_rows = 0;

  if (self->table != NULL)
    rows = pb_spc_table_get_rows (self->table, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    if (rows[i].reason == NULL)
      g_hash_table_add (charted, rows[i].series);

  for (guint i = 0; i < n_rows; i++)
    {
      GString *names;

      if (rows[i].reason == NULL || g_hash_table_contains (charted, rows[i].series) ||
          !g_hash_table_add (named, rows[i].series))
        continue;

      names = g_hash_table_lookup (by_reason, rows[i].reason);
      if (names == NULL)
        {
          names = g_string_new (NULL);
          g_hash_table_insert (by_reason, (gpointer) rows[i].reason, names);
          g_ptr_array_add (order, (gpointer) rows[i].reason);
        }
      g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "",
                              pb_indicator_get_short_name (pb_series_get_indicator (rows[i].series)));
    }

  for (guint i = 0; i < order->len; i++)
    {
      GString *names = g_hash_table_lookup (by_reason, order->pdata[i]);
      g_autofree char *line = g_markup_printf_escaped ("<b>%s</b>\n%s", (char *) order->pdata[i], names->str);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", line);
      g_string_free (names, TRUE);
    }

  title = g_strdup_printf (ngettext ("%u indicator has no process chart", "%u indicators have no process chart",
                                     g_hash_table_size (named)),
                           g_hash_table_size (named));
  gtk_expander_set_label (GTK_EXPANDER (self->reasons_expander), title);
  gtk_label_set_markup (GTK_LABEL (self->reasons_label), text->str);
  gtk_widget_set_visible (self->reasons_expander, g_hash_table_size (named) > 0);
}

static void
update_about (PbSpcIconTable *self)
{
  g_autofree char *month = pb_text_month (self->moment);
  g_autofree char *words =
    g_strdup_printf (_("What the latest point says, as it could be known in %s. An icon leads to its chart."), month);

  gtk_label_set_text (GTK_LABEL (self->about_label), words);
}

static void
update (PbSpcIconTable *self)
{
  gboolean has_special_only = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->filter_button));
  guint n_shown = pb_spc_icon_grid_show (PB_SPC_ICON_GRID (self->grid), self->table, has_special_only);

  pb_spc_icon_grid_mark (PB_SPC_ICON_GRID (self->grid), self->series, self->area_code);
  gtk_label_set_text (GTK_LABEL (self->none_label),
                      has_special_only ? _("No special cause at this moment.")
                                       : _("No indicator has a process chart at this moment."));
  gtk_widget_set_visible (self->none_label, self->table != NULL && n_shown == 0);
  gtk_widget_set_visible (self->grid_bin, n_shown > 0);
  update_about (self);
  update_reasons (self);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(PbSpcIconTable) self = PB_SPC_ICON_TABLE (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbSpcTable) table = pb_spc_table_load_finish (PB_WORKSPACE (object), result, &error);

  /* A newer one is on its way. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->grid == NULL)
    return;

  g_clear_object (&self->cancellable);
  g_set_object (&self->table, table);
  update (self);
  if (error != NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->none_label), error->message);
      gtk_widget_set_visible (self->none_label, TRUE);
    }
}

static void
stop (PbSpcIconTable *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
pb_spc_icon_table_dispose (GObject *object)
{
  PbSpcIconTable *self = PB_SPC_ICON_TABLE (object);

  stop (self);
  self->grid = NULL;
  g_clear_object (&self->table);
  g_clear_object (&self->area_set);
  g_clear_object (&self->series);
  g_clear_pointer (&self->area_code, g_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_spc_icon_table_parent_class)->dispose (object);
}

static void
pb_spc_icon_table_class_init (PbSpcIconTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_spc_icon_table_dispose;
}

static GtkWidget *
make_head (PbSpcIconTable *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = make_label (_("Process charts of the system"), "heading");

  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  self->filter_button = gtk_toggle_button_new_with_label (_("Special causes only"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->filter_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Special causes only"), -1);
  gtk_box_append (GTK_BOX (head), self->filter_button);

  return head;
}

static void
pb_spc_icon_table_init (PbSpcIconTable *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_box_append (GTK_BOX (box), make_head (self));
  self->about_label = make_label ("", "caption");
  gtk_widget_add_css_class (self->about_label, "dim-label");
  gtk_box_append (GTK_BOX (box), self->about_label);
  self->none_label = make_label ("", "dim-label");
  gtk_widget_set_visible (self->none_label, FALSE);
  gtk_box_append (GTK_BOX (box), self->none_label);

  self->grid_bin = adw_bin_new ();
  gtk_box_append (GTK_BOX (box), self->grid_bin);

  self->reasons_expander = gtk_expander_new (NULL);
  self->reasons_label = make_label ("", "caption");
  gtk_widget_set_margin_top (self->reasons_label, 8);
  gtk_expander_set_child (GTK_EXPANDER (self->reasons_expander), self->reasons_label);
  gtk_widget_set_visible (self->reasons_expander, FALSE);
  gtk_box_append (GTK_BOX (box), self->reasons_expander);

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "padded");
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
pb_spc_icon_table_new (PbSession *session)
{
  PbSpcIconTable *self = g_object_new (PB_TYPE_SPC_ICON_TABLE, NULL);

  self->session = g_object_ref (session);
  self->grid = pb_spc_icon_grid_new (session);
  adw_bin_set_child (ADW_BIN (self->grid_bin), self->grid);
  g_signal_connect_swapped (self->filter_button, "toggled", G_CALLBACK (update), self);

  return GTK_WIDGET (self);
}

void
pb_spc_icon_table_reload (PbSpcIconTable *self)
{
  PbCatalogue *catalogue = pb_session_get_catalogue (self->session);

  g_return_if_fail (PB_IS_SPC_ICON_TABLE (self));

  if (catalogue == NULL)
    return;

  stop (self);
  g_set_object (&self->area_set, pb_session_get_area_set (self->session));
  self->moment = pb_session_get_view (self->session)->moment;
  self->is_asked = TRUE;
  self->cancellable = g_cancellable_new ();
  pb_spc_table_load_async (pb_session_get_workspace (self->session), catalogue, self->area_set, self->moment,
                           self->cancellable, loaded_cb, g_object_ref (self));
}

void
pb_spc_icon_table_load (PbSpcIconTable *self)
{
  g_return_if_fail (PB_IS_SPC_ICON_TABLE (self));

  if (!self->is_asked || self->area_set != pb_session_get_area_set (self->session) ||
      self->moment != pb_session_get_view (self->session)->moment)
    pb_spc_icon_table_reload (self);
}

void
pb_spc_icon_table_mark (PbSpcIconTable *self,
                        PbSeries       *series,
                        const char     *area_code)
{
  g_return_if_fail (PB_IS_SPC_ICON_TABLE (self));

  g_set_object (&self->series, series);
  g_free (self->area_code);
  self->area_code = g_strdup (area_code);
  pb_spc_icon_grid_mark (PB_SPC_ICON_GRID (self->grid), series, area_code);
}

gboolean
pb_spc_icon_table_is_complete (PbSpcIconTable *self)
{
  g_return_val_if_fail (PB_IS_SPC_ICON_TABLE (self), FALSE);

  return self->is_asked && self->cancellable == NULL;
}
