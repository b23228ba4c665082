#include "pb-innovation-mark.h"

#include "pb-evidence-badge.h"
#include "pb-state-glyph.h"

#define REACH_SIZE 14

typedef enum
{
  MARK_STATE,
  MARK_STRENGTH,
  MARK_REACH,
} MarkKind;

struct _PbInnovationMark
{
  PbDrawing  parent_instance;
  MarkKind   kind;
  int        value;
};

G_DEFINE_FINAL_TYPE (PbInnovationMark, pb_innovation_mark, PB_TYPE_DRAWING)

static int
get_width (PbInnovationMark *self)
{
  return self->kind == MARK_STATE ? PB_STATE_GLYPH_SIZE : self->kind == MARK_STRENGTH ? PB_EVIDENCE_BADGE_WIDTH : REACH_SIZE;
}

static int
get_height (PbInnovationMark *self)
{
  return self->kind == MARK_STATE ? PB_STATE_GLYPH_SIZE
                                  : self->kind == MARK_STRENGTH ? PB_EVIDENCE_BADGE_HEIGHT : REACH_SIZE;
}

/* A disc: it has it; a ring: recorded as without; nothing: not stated. */
static void
draw_reach (PbReach        reach,
            const PbTheme *theme,
            cairo_t       *cr,
            double         x,
            double         y)
{
  cairo_arc (cr, x + REACH_SIZE / 2.0, y + REACH_SIZE / 2.0, REACH_SIZE / 2.0 - 2, 0, 2 * G_PI);
  if (reach == PB_REACH_COVERS)
    {
      pb_colour_set_source (theme->place, cr);
      cairo_fill (cr);
    }
  else if (reach == PB_REACH_WITHOUT)
    {
      pb_colour_set_source (theme->dim, cr);
      cairo_set_line_width (cr, 1.6);
      cairo_stroke (cr);
    }
  cairo_new_path (cr);
}

static void
pb_innovation_mark_draw (PbDrawing *drawing,
                         PbTheme   *theme,
                         cairo_t   *cr,
                         int        width,
                         int        height)
{
  PbInnovationMark *self = PB_INNOVATION_MARK (drawing);
  double x = (width - get_width (self)) / 2, y = (height - get_height (self)) / 2;

  if (self->kind == MARK_STATE)
    pb_state_glyph_draw ((PbInnovationState) self->value, theme, cr, x, y, PB_STATE_GLYPH_SIZE);
  else if (self->kind == MARK_STRENGTH)
    pb_evidence_badge_draw ((PbEvidenceStrength) self->value, theme, cr, x, y, PB_EVIDENCE_BADGE_WIDTH,
                            PB_EVIDENCE_BADGE_HEIGHT);
  else
    draw_reach ((PbReach) self->value, theme, cr, x, y);
}

static void
pb_innovation_mark_get_room (PbDrawing      *drawing,
                             GtkOrientation  orientation,
                             int            *minimum,
                             int            *natural)
{
  PbInnovationMark *self = PB_INNOVATION_MARK (drawing);

  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? get_width (self) : get_height (self);
}

static void
pb_innovation_mark_class_init (PbInnovationMarkClass *klass)
{
  PbDrawingClass *drawing_class = PB_DRAWING_CLASS (klass);

  drawing_class->draw = pb_innovation_mark_draw;
  drawing_class->get_room = pb_innovation_mark_get_room;
  /* Its word stands beside it. */
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
pb_innovation_mark_init (PbInnovationMark *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
pb_innovation_mark_new (void)
{
  return g_object_new (PB_TYPE_INNOVATION_MARK, NULL);
}

static void
set_value (PbInnovationMark *self,
           MarkKind          kind,
           int               value)
{
  gboolean is_resized = self->kind != kind;

  self->kind = kind;
  self->value = value;
  if (is_resized)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
pb_innovation_mark_set_state (PbInnovationMark  *self,
                              PbInnovationState  state)
{
  g_return_if_fail (PB_IS_INNOVATION_MARK (self));

  set_value (self, MARK_STATE, (int) state);
}

void
pb_innovation_mark_set_strength (PbInnovationMark   *self,
                                 PbEvidenceStrength  strength)
{
  g_return_if_fail (PB_IS_INNOVATION_MARK (self));

  set_value (self, MARK_STRENGTH, (int) strength);
}

void
pb_innovation_mark_set_reach (PbInnovationMark *self,
                              PbReach           reach)
{
  g_return_if_fail (PB_IS_INNOVATION_MARK (self));

  set_value (self, MARK_REACH, (int) reach);
}
