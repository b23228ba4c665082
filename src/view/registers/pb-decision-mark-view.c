#include "pb-decision-mark-view.h"

#include "pb-text.h"

/* On a column this wide, with the mark's middle this far down [px]. */
#define WIDTH   28
#define MIDDLE  20
#define RADIUS  11.0
#define SQUARE   6.5

struct _PbDecisionMarkView
{
  PbDrawing       parent_instance;
  PbDecisionMark  mark;
  PbDecisionLine  above;
  PbDecisionLine  below;
};

G_DEFINE_FINAL_TYPE (PbDecisionMarkView, pb_decision_mark_view, PB_TYPE_DRAWING)

static void
draw_line (cairo_t        *cr,
           const PbTheme  *theme,
           PbDecisionLine  line,
           double          from,
           double          to)
{
  if (line == PB_DECISION_LINE_NONE || to <= from)
    return;

  cairo_save (cr);
  if (line == PB_DECISION_LINE_DASHED)
    cairo_set_dash (cr, (const double[]) { 4, 4 }, 2, 0);
  pb_colour_set_source (line == PB_DECISION_LINE_SOLID ? theme->ink : theme->faint, cr);
  cairo_set_line_width (cr, line == PB_DECISION_LINE_SOLID ? 2.4 : 2);
  cairo_move_to (cr, WIDTH / 2.0, from);
  cairo_line_to (cr, WIDTH / 2.0, to);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_disc (cairo_t       *cr,
           const PbTheme *theme,
           gboolean       is_cross)
{
  cairo_arc (cr, WIDTH / 2.0, MIDDLE, RADIUS, 0, 2 * G_PI);
  pb_colour_set_source (theme->ink, cr);
  cairo_fill (cr);
  pb_colour_set_source (theme->on_ink, cr);
  cairo_set_line_width (cr, 2.2);
  if (is_cross)
    {
      cairo_move_to (cr, WIDTH / 2.0 - 4, MIDDLE - 4);
      cairo_line_to (cr, WIDTH / 2.0 + 4, MIDDLE + 4);
      cairo_move_to (cr, WIDTH / 2.0 - 4, MIDDLE + 4);
      cairo_line_to (cr, WIDTH / 2.0 + 4, MIDDLE - 4);
    }
  else
    {
      cairo_move_to (cr, WIDTH / 2.0 - 4.5, MIDDLE + 0.5);
      cairo_line_to (cr, WIDTH / 2.0 - 1.5, MIDDLE + 3.5);
      cairo_line_to (cr, WIDTH / 2.0 + 4.5, MIDDLE - 3.5);
    }
  cairo_stroke (cr);
}

static void
draw_ring (cairo_t       *cr,
           const PbTheme *theme,
           gboolean       is_dashed)
{
  cairo_save (cr);
  cairo_arc (cr, WIDTH / 2.0, MIDDLE, RADIUS - 1, 0, 2 * G_PI);
  pb_colour_set_source (is_dashed ? theme->faint : theme->ink, cr);
  cairo_set_line_width (cr, 2);
  if (is_dashed)
    cairo_set_dash (cr, (const double[]) { 3.5, 3 }, 2, 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_mark (PbDecisionMark  mark,
           const PbTheme  *theme,
           cairo_t        *cr)
{
  switch (mark)
    {
    case PB_DECISION_MARK_DONE:
    case PB_DECISION_MARK_REJECTED:
      draw_disc (cr, theme, mark == PB_DECISION_MARK_REJECTED);
      break;
    case PB_DECISION_MARK_DOCUMENT:
      cairo_rectangle (cr, WIDTH / 2.0 - SQUARE, MIDDLE - SQUARE, 2 * SQUARE, 2 * SQUARE);
      pb_colour_set_source (theme->ink, cr);
      cairo_set_line_width (cr, 2);
      cairo_stroke (cr);
      break;
    case PB_DECISION_MARK_DUE:
      draw_ring (cr, theme, FALSE);
      pb_text_draw (cr, theme, PB_TEXT_CAPTION_BOLD, "?", WIDTH / 2.0, MIDDLE, 0.5, 0.5, theme->ink);
      break;
    case PB_DECISION_MARK_DEFERRED:
      draw_ring (cr, theme, FALSE);
      cairo_rectangle (cr, WIDTH / 2.0 - 4, MIDDLE - 4.5, 2.5, 9);
      cairo_rectangle (cr, WIDTH / 2.0 + 1.5, MIDDLE - 4.5, 2.5, 9);
      cairo_fill (cr);
      break;
    case PB_DECISION_MARK_WAITING:
    case PB_N_DECISION_MARKS:
    default:
      draw_ring (cr, theme, TRUE);
    }
}

static void
pb_decision_mark_view_draw (PbDrawing *drawing,
                            PbTheme   *theme,
                            cairo_t   *cr,
                            int        width,
                            int        height)
{
  PbDecisionMarkView *self = PB_DECISION_MARK_VIEW (drawing);
  double gap = self->mark == PB_DECISION_MARK_DOCUMENT ? SQUARE + 3 : RADIUS + 2;

  draw_line (cr, theme, self->above, 0, MIDDLE - gap);
  draw_line (cr, theme, self->below, MIDDLE + gap, height);
  draw_mark (self->mark, theme, cr);
}

static void
pb_decision_mark_view_get_room (PbDrawing      *drawing,
                                GtkOrientation  orientation,
                                int            *minimum,
                                int            *natural)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : 2 * MIDDLE;
}

static void
pb_decision_mark_view_class_init (PbDecisionMarkViewClass *klass)
{
  PbDrawingClass *drawing_class = PB_DRAWING_CLASS (klass);

  drawing_class->draw = pb_decision_mark_view_draw;
  drawing_class->get_room = pb_decision_mark_view_get_room;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
pb_decision_mark_view_init (PbDecisionMarkView *self)
{
}

GtkWidget *
pb_decision_mark_view_new (PbDecisionMark mark,
                           PbDecisionLine above,
                           PbDecisionLine below)
{
  PbDecisionMarkView *self = g_object_new (PB_TYPE_DECISION_MARK_VIEW, NULL);

  self->mark = mark;
  self->above = above;
  self->below = below;

  return GTK_WIDGET (self);
}
