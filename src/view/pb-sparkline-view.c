#include "pb-sparkline-view.h"

#include "pb-sparkline.h"
#include "pb-text-for-people.h"
#include "pb-trend-data.h"

#include <glib/gi18n-lib.h>

/**
 * PbSparklineView:
 *
 * A series over time in the size of a word, without an axis: the Place's
 * values, England's behind, and a dot at the moment.
 */
struct _PbSparklineView
{
  PbDrawing       parent_instance;
  PbSeriesTable  *table;
  int             area;
  int             period;
};

G_DEFINE_FINAL_TYPE (PbSparklineView, pb_sparkline_view, PB_TYPE_DRAWING)

/* A screen reader has the figures in the row's own words; here it hears the span. */
static void
update_label (PbSparklineView *self)
{
  g_autofree char *label = NULL;
  int n = self->table != NULL ? pb_series_table_get_n_periods (self->table) : 0;

  if (self->area == -1 || n == 0)
    label = g_strdup (_("No values over time"));
  else
    label = g_strdup_printf (_("Values from %s to %s"),
                             pb_text_period (pb_series_table_get_period (self->table, 0)),
                             pb_text_period (pb_series_table_get_period (self->table, n - 1)));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
pb_sparkline_view_draw (PbDrawing *drawing,
                        PbTheme   *theme,
                        cairo_t   *cr,
                        int        width,
                        int        height)
{
  PbSparklineView *self = PB_SPARKLINE_VIEW (drawing);
  g_autofree double *x = NULL;
  g_autofree double *place = NULL;
  g_autofree double *england = NULL;
  g_autofree gboolean *breaks = NULL;
  PbSparkline line = { 0 };

  if (self->table == NULL || self->area == -1)
    return;

  line.n = pb_series_table_get_n_periods (self->table);
  x = g_new (double, MAX (line.n, 1));
  place = g_new (double, MAX (line.n, 1));
  england = g_new (double, MAX (line.n, 1));
  breaks = g_new (gboolean, MAX (line.n, 1));

  for (int i = 0; i < line.n; i++)
    {
      x[i] = pb_period_get_midpoint2 (pb_series_table_get_period (self->table, i)) / 2.0;
      breaks[i] = pb_trend_data_has_break (self->table, i);
    }

  pb_trend_data_fill_line (self->table, -1, england);
  pb_trend_data_fill_line (self->table, self->area == PB_SPARKLINE_BENCHMARK ? -1 : self->area, place);

  line.x = x;
  line.place = place;
  line.breaks = breaks;
  /* Beside England's count a Place's would be a line along the ground. */
  if (pb_indicator_get_value_type (pb_series_table_get_indicator (self->table)) != PB_VALUE_COUNT)
    line.england = england;
  line.moment = self->period;

  pb_sparkline_draw (&line, theme, cr, width, height);
}

static void
pb_sparkline_view_get_room (PbDrawing      *drawing,
                            GtkOrientation  orientation,
                            int            *minimum,
                            int            *natural)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? PB_SPARKLINE_WIDTH : PB_SPARKLINE_HEIGHT;
}

static void
pb_sparkline_view_finalize (GObject *object)
{
  PbSparklineView *self = PB_SPARKLINE_VIEW (object);

  g_clear_object (&self->table);

  G_OBJECT_CLASS (pb_sparkline_view_parent_class)->finalize (object);
}

static void
pb_sparkline_view_class_init (PbSparklineViewClass *klass)
{
  PbDrawingClass *drawing_class = PB_DRAWING_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pb_sparkline_view_finalize;
  drawing_class->draw = pb_sparkline_view_draw;
  drawing_class->get_room = pb_sparkline_view_get_room;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pb_sparkline_view_init (PbSparklineView *self)
{
  self->area = -1;
  self->period = -1;
  update_label (self);
}

GtkWidget *
pb_sparkline_view_new (void)
{
  return g_object_new (PB_TYPE_SPARKLINE_VIEW, NULL);
}

void
pb_sparkline_view_show (PbSparklineView *self,
                        PbSeriesTable   *table,
                        int              area,
                        int              period)
{
  g_return_if_fail (PB_IS_SPARKLINE_VIEW (self));

  g_set_object (&self->table, table);
  self->area = table != NULL ? area : -1;
  self->period = period;

  update_label (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
