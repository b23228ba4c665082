#include "pb-innovation-step-view.h"

#include "pb-step-chart.h"
#include "pb-text-for-people.h"
#include "pb-widget-theme.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _PbInnovationStepView
{
  PbDrawing  parent_instance;
  GArray    *points;    /* of PbStepPoint */
  PbDay      moment;
};

G_DEFINE_FINAL_TYPE (PbInnovationStepView, pb_innovation_step_view, PB_TYPE_DRAWING)

static PbStepChart *
make_chart (PbInnovationStepView *self)
{
  PbStepChartInput input = { (const PbStepPoint *) self->points->data, (int) self->points->len, self->moment, NULL };
  PbTheme theme;

  pb_widget_get_theme (GTK_WIDGET (self), &theme);
  pb_theme_set_ground (&theme, theme.card);
  return pb_step_chart_new (&input, &theme, gtk_widget_get_width (GTK_WIDGET (self)),
                            gtk_widget_get_height (GTK_WIDGET (self)));
}

static void
pb_innovation_step_view_draw (PbDrawing *drawing,
                              PbTheme   *theme,
                              cairo_t   *cr,
                              int        width,
                              int        height)
{
  PbInnovationStepView *self = PB_INNOVATION_STEP_VIEW (drawing);
  g_autoptr(PbStepChart) chart = NULL;

  chart = make_chart (self);
  pb_step_chart_draw (chart, cr);
}

static void
pb_innovation_step_view_get_room (PbDrawing      *drawing,
                                  GtkOrientation  orientation,
                                  int            *minimum,
                                  int            *natural)
{
  PbTheme theme;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 220;
      *natural = 320;
      return;
    }

  pb_widget_get_theme (GTK_WIDGET (drawing), &theme);
  *minimum = *natural = (int) ceil (pb_step_chart_get_natural_height (&theme));
}

static gboolean
query_tooltip_cb (GtkWidget  *widget,
                  int         x,
                  int         y,
                  gboolean    keyboard,
                  GtkTooltip *tooltip)
{
  PbInnovationStepView *self = PB_INNOVATION_STEP_VIEW (widget);
  double counts[PB_N_INNOVATION_STATES];
  g_autoptr(PbStepChart) chart = NULL;
  g_autoptr(GString) text = NULL;
  g_autofree char *month = NULL;
  PbDay day;

  if (keyboard || self->points->len == 0)
    return FALSE;

  chart = make_chart (self);
  day = pb_step_chart_get_day (chart, x);
  month = pb_text_month (day);
  text = g_string_new (month);
  pb_step_points_interpolate ((const PbStepPoint *) self->points->data, (int) self->points->len, day, counts);
  for (int i = 0; i < PB_N_INNOVATION_STATES; i++)
    if (counts[i] > 0.05)
      g_string_append_printf (text, fabs (counts[i] - round (counts[i])) > 0.05 ? "\n%s: %.1f" : "\n%s: %.0f",
                              pb_innovation_state_get_title ((PbInnovationState) i), counts[i]);
  gtk_tooltip_set_text (tooltip, text->str);

  return TRUE;
}

static void
pb_innovation_step_view_finalize (GObject *object)
{
  g_array_unref (PB_INNOVATION_STEP_VIEW (object)->points);

  G_OBJECT_CLASS (pb_innovation_step_view_parent_class)->finalize (object);
}

static void
pb_innovation_step_view_class_init (PbInnovationStepViewClass *klass)
{
  PbDrawingClass *drawing_class = PB_DRAWING_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pb_innovation_step_view_finalize;
  drawing_class->draw = pb_innovation_step_view_draw;
  drawing_class->get_room = pb_innovation_step_view_get_room;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pb_innovation_step_view_init (PbInnovationStepView *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (PbStepPoint));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

/* "In use by state at July 2024: 9 undecided" */
static void
update_accessible (PbInnovationStepView *self)
{
  double counts[PB_N_INNOVATION_STATES];
  g_autofree char *month = pb_text_month (self->moment);
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append_printf (text, _("In use by state at %s:"), month);
  pb_step_points_interpolate ((const PbStepPoint *) self->points->data, (int) self->points->len, self->moment, counts);
  for (int i = 0; i < PB_N_INNOVATION_STATES; i++)
    if (counts[i] > 0.05)
      g_string_append_printf (text, " %.0f %s", counts[i], pb_innovation_state_get_label ((PbInnovationState) i));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text->str, -1);
}

void
pb_innovation_step_view_show (PbInnovationStepView *self,
                              GArray               *steps,
                              PbDay                 moment)
{
  g_return_if_fail (PB_IS_INNOVATION_STEP_VIEW (self));

  g_array_set_size (self->points, 0);
  for (guint i = 0; i < steps->len; i++)
    {
      const PbInnovationStep *step = &g_array_index (steps, PbInnovationStep, i);
      PbStepPoint point = { .day = step->day };

      for (int state = 0; state < PB_N_INNOVATION_STATES; state++)
        point.counts[state] = step->counts[state];
      g_array_append_val (self->points, point);
    }
  self->moment = moment;
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
