#include "pb-drawing.h"

#include "pb-widget-theme.h"

/**
 * PbDrawing:
 *
 * What the small widgets that draw one thing have in common: marks, glyphs, icons,
 * strips.  It is drawn anew with every change of style and answers to no pointer or key.
 */
G_DEFINE_ABSTRACT_TYPE (PbDrawing, pb_drawing, GTK_TYPE_WIDGET)

static void
pb_drawing_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  PbTheme theme;
  cairo_t *cr;

  if (width <= 0 || height <= 0)
    return;

  pb_widget_get_theme (widget, &theme);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  PB_DRAWING_GET_CLASS (widget)->draw (PB_DRAWING (widget), &theme, cr, width, height);
  cairo_destroy (cr);
}

static void
pb_drawing_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  PB_DRAWING_GET_CLASS (widget)->get_room (PB_DRAWING (widget), orientation, minimum, natural);
}

static void
pb_drawing_class_init (PbDrawingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = pb_drawing_snapshot;
  widget_class->measure = pb_drawing_measure;
}

static void
pb_drawing_init (PbDrawing *self)
{
  pb_widget_follow_style (GTK_WIDGET (self));
}
