#pragma once

#include "pb-theme.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PB_TYPE_DRAWING (pb_drawing_get_type ())

G_DECLARE_DERIVABLE_TYPE (PbDrawing, pb_drawing, PB, DRAWING, GtkWidget)

/**
 * PbDrawingClass:
 * @draw: draws in the room of the widget, which is not empty [px]; @theme is in the style
 *   that the widget has now, on the ground of the view
 * @get_room: how much room the drawing wants [px]
 */
struct _PbDrawingClass
{
  GtkWidgetClass parent_class;

  void (*draw)     (PbDrawing      *self,
                    PbTheme        *theme,
                    cairo_t        *cr,
                    int             width,
                    int             height);
  void (*get_room) (PbDrawing      *self,
                    GtkOrientation  orientation,
                    int            *minimum,
                    int            *natural);
};

G_END_DECLS
