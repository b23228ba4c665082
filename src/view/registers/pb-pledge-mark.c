#include "pb-pledge-mark.h"


#include <math.h>

/* [px] */
#define SIZE 16
#define RADIUS 5.5

struct _PbPledgeMark
{
  PbDrawing        parent_instance;
  PbAssemblyState  state;
};

G_DEFINE_FINAL_TYPE (PbPledgeMark, pb_pledge_mark, PB_TYPE_DRAWING)

static void
draw_ring (cairo_t  *cr,
           gboolean  is_dashed)
{
  const double dashes[] = { 2.5, 2 };

  if (is_dashed)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_arc (cr, 0, 0, RADIUS, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_diamond (cairo_t *cr)
{
  cairo_move_to (cr, 0, -RADIUS - 1);
  cairo_line_to (cr, RADIUS + 1, 0);
  cairo_line_to (cr, 0, RADIUS + 1);
  cairo_line_to (cr, -RADIUS - 1, 0);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_tick (cairo_t *cr)
{
  cairo_move_to (cr, -2.6, 0.2);
  cairo_line_to (cr, -0.8, 2.2);
  cairo_line_to (cr, 2.8, -2.2);
  cairo_stroke (cr);
}

static void
draw_cross (cairo_t *cr)
{
  cairo_move_to (cr, -2.2, -2.2);
  cairo_line_to (cr, 2.2, 2.2);
  cairo_move_to (cr, 2.2, -2.2);
  cairo_line_to (cr, -2.2, 2.2);
  cairo_stroke (cr);
}

static void
draw (cairo_t         *cr,
      PbAssemblyState  state,
      const PbTheme   *theme)
{
  cairo_set_line_width (cr, 1.5);
  pb_colour_set_source (theme->text, cr);

  switch (state)
    {
    case PB_ASSEMBLY_OVERDUE:
      draw_diamond (cr);
      break;

    case PB_ASSEMBLY_MET:
      cairo_arc (cr, 0, 0, RADIUS + 0.5, 0, 2 * G_PI);
      cairo_fill (cr);
      pb_colour_set_source (theme->card, cr);
      draw_tick (cr);
      break;

    case PB_ASSEMBLY_DECLINED:
      draw_ring (cr, FALSE);
      draw_cross (cr);
      break;

    case PB_ASSEMBLY_ACCEPTED:
      draw_ring (cr, FALSE);
      cairo_arc (cr, 0, 0, 2.2, 0, 2 * G_PI);
      cairo_fill (cr);
      break;

    case PB_ASSEMBLY_UNCERTAIN:
    case PB_ASSEMBLY_LATER:
      draw_ring (cr, TRUE);
      break;

    case PB_ASSEMBLY_OPEN:
    case PB_ASSEMBLY_N_STATES:
    default:
      draw_ring (cr, FALSE);
    }
}

static void
pb_pledge_mark_draw (PbDrawing *drawing,
                     PbTheme   *theme,
                     cairo_t   *cr,
                     int        width,
                     int        height)
{

  cairo_translate (cr, width / 2.0, height / 2.0);
  draw (cr, PB_PLEDGE_MARK (drawing)->state, theme);
}

static void
pb_pledge_mark_get_room (PbDrawing      *drawing,
                         GtkOrientation  orientation,
                         int            *minimum,
                         int            *natural)
{
  *minimum = *natural = SIZE;
}

static void
pb_pledge_mark_class_init (PbPledgeMarkClass *klass)
{
  PbDrawingClass *drawing_class = PB_DRAWING_CLASS (klass);

  drawing_class->draw = pb_pledge_mark_draw;
  drawing_class->get_room = pb_pledge_mark_get_room;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
pb_pledge_mark_init (PbPledgeMark *self)
{
}

GtkWidget *
pb_pledge_mark_new (PbAssemblyState state)
{
  PbPledgeMark *self = g_object_new (PB_TYPE_PLEDGE_MARK, "valign", GTK_ALIGN_START, NULL);

  self->state = state;

  return GTK_WIDGET (self);
}
