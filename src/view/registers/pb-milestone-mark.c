#include "pb-milestone-mark.h"

#include "pb-text.h"

#include <math.h>

#define SIZE 22

struct _PbMilestoneMark
{
  PbDrawing         parent_instance;
  PbMilestoneState  state;
};

G_DEFINE_FINAL_TYPE (PbMilestoneMark, pb_milestone_mark, PB_TYPE_DRAWING)

static void
draw_ring (cairo_t  *cr,
           double    radius,
           gboolean  is_dashed,
           PbColour  colour)
{
  static const double dashes[] = { 3, 2.5 };

  cairo_arc (cr, 0, 0, radius, 0, 2 * G_PI);
  cairo_set_line_width (cr, 1.6);
  if (is_dashed)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  pb_colour_set_source (colour, cr);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_tick (cairo_t       *cr,
           double         radius,
           const PbTheme *theme)
{
  cairo_arc (cr, 0, 0, radius, 0, 2 * G_PI);
  pb_colour_set_source (theme->text, cr);
  cairo_fill (cr);

  cairo_move_to (cr, -0.42 * radius, 0.02 * radius);
  cairo_line_to (cr, -0.1 * radius, 0.36 * radius);
  cairo_line_to (cr, 0.46 * radius, -0.34 * radius);
  cairo_set_line_width (cr, 1.8);
  pb_colour_set_source (theme->view, cr);
  cairo_stroke (cr);
}

static void
pb_milestone_mark_draw (PbDrawing *drawing,
                        PbTheme   *theme,
                        cairo_t   *cr,
                        int        width,
                        int        height)
{
  PbMilestoneState state = PB_MILESTONE_MARK (drawing)->state;
  gboolean is_open = state == PB_MILESTONE_LATER || state == PB_MILESTONE_UNDATED;
  double radius = SIZE / 2.0 - 1.5;

  cairo_translate (cr, SIZE / 2.0, SIZE / 2.0);

  if (state == PB_MILESTONE_DONE)
    draw_tick (cr, radius, theme);
  else
    draw_ring (cr, radius, is_open, is_open ? theme->dim : theme->text);

  if (state == PB_MILESTONE_NOT_RECORDED || state == PB_MILESTONE_OVERDUE)
    pb_text_draw (cr, theme, PB_TEXT_CAPTION_BOLD, state == PB_MILESTONE_OVERDUE ? "!" : "?", 0, 0, 0.5, 0.5,
                  theme->text);

}

static void
pb_milestone_mark_get_room (PbDrawing      *drawing,
                            GtkOrientation  orientation,
                            int            *minimum,
                            int            *natural)
{
  *minimum = *natural = SIZE;
}

static void
pb_milestone_mark_class_init (PbMilestoneMarkClass *klass)
{
  PbDrawingClass *drawing_class = PB_DRAWING_CLASS (klass);

  drawing_class->draw = pb_milestone_mark_draw;
  drawing_class->get_room = pb_milestone_mark_get_room;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pb_milestone_mark_init (PbMilestoneMark *self)
{
}

GtkWidget *
pb_milestone_mark_new (PbMilestoneState state)
{
  PbMilestoneMark *self = g_object_new (PB_TYPE_MILESTONE_MARK, NULL);

  self->state = state;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pb_milestone_state_to_label (state), -1);

  return GTK_WIDGET (self);
}
