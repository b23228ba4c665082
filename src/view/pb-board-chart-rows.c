#include "pb-board-chart-rows.h"

#include "pb-chart-kinds.h"
#include "pb-export-work.h"

#include <glib/gi18n-lib.h>

struct _PbBoardChartRows
{
  AdwExpanderRow *row;
  PbSession      *session;   /* NULL until it is shown, as the next */
  GPtrArray      *charts;    /* of PbView: the recipe's own */
  GPtrArray      *rows;      /* of GtkWidget, one a chart */
};

static void fill (PbBoardChartRows *self);

/* The focus stays in the list: on the chart that took the place of the one that went. */
static void
remove_chart_cb (PbBoardChartRows *self,
                 GtkWidget        *button)
{
  guint number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "pb-number"));

  if (number >= self->charts->len)
    return;

  g_ptr_array_remove_index (self->charts, number);
  fill (self);
  if (self->rows->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, MIN (number, self->rows->len - 1)));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->row), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
make_remove_button (PbBoardChartRows *self,
                    guint             number)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *spoken = g_strdup_printf (_("Remove chart %u"), number + 1);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data (G_OBJECT (button), "pb-number", GUINT_TO_POINTER (number));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_chart_cb), self);

  return button;
}

static GtkWidget *
make_row (PbBoardChartRows *self,
          guint             number)
{
  const PbView *view = g_ptr_array_index (self->charts, number);
  PbIndicator *indicator = view->indicator != NULL
                             ? pb_catalogue_find_indicator (pb_session_get_catalogue (self->session), view->indicator)
                             : NULL;
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pb_chart_kind_get_name (view->chart));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), indicator != NULL ? pb_indicator_get_name (indicator) : "");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_remove_button (self, number));

  return row;
}

static void
clear_rows (PbBoardChartRows *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->row, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
fill (PbBoardChartRows *self)
{
  guint n = self->charts->len;
  g_autofree char *count = n > 0 ? g_strdup_printf (ngettext ("%u chart", "%u charts", n), n) : g_strdup (_("none"));

  clear_rows (self);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = make_row (self, i);

      adw_expander_row_add_row (self->row, row);
      g_ptr_array_add (self->rows, row);
    }

  adw_expander_row_set_subtitle (self->row, count);
}

PbBoardChartRows *
pb_board_chart_rows_new (AdwExpanderRow *row)
{
  PbBoardChartRows *self = g_new0 (PbBoardChartRows, 1);

  self->row = g_object_ref (row);
  self->rows = g_ptr_array_new ();

  return self;
}

void
pb_board_chart_rows_free (PbBoardChartRows *self)
{
  clear_rows (self);
  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->charts, g_ptr_array_unref);
  g_clear_object (&self->session);
  g_object_unref (self->row);
  g_free (self);
}

void
pb_board_chart_rows_show (PbBoardChartRows *self,
                          PbSession        *session,
                          GPtrArray        *charts)
{
  g_set_object (&self->session, session);
  g_clear_pointer (&self->charts, g_ptr_array_unref);
  self->charts = g_ptr_array_ref (charts);
  fill (self);
}

void
pb_board_chart_rows_add (PbBoardChartRows *self)
{
  g_return_if_fail (self->session != NULL);

  g_ptr_array_add (self->charts,
                   pb_export_work_dup_view (self->session, pb_session_get_view (self->session)->chart));
  fill (self);
  adw_expander_row_set_expanded (self->row, TRUE);
}
