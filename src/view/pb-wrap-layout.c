#include "pb-wrap-layout.h"

/* Between children of a line, and between lines [px]. */
#define SPACING 6

/**
 * PbWrapLayout:
 *
 * Children one after the other at their natural width, in as many lines as the
 * width needs. One that is wider than the line gets the whole line.
 */
struct _PbWrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (PbWrapLayout, pb_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
get_width (GtkWidget *child,
           int        room)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, room));
}

/* Walks the children of @widget through lines of @room [px]; places them if @is_placing.
 * Returns the height of all lines. */
static int
flow (GtkWidget *widget,
      int        room,
      gboolean   is_placing)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0, y = 0, line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int width, height;

      if (!gtk_widget_should_layout (child))
        continue;

      width = get_width (child, room);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
      if (x > 0 && x + width > room)
        {
          y += line_height + SPACING;
          x = line_height = 0;
        }

      if (is_placing)
        gtk_widget_size_allocate (child, &(GtkAllocation) { is_rtl ? room - x - width : x, y, width, height }, -1);
      x += width + SPACING;
      line_height = MAX (line_height, height);
    }

  return y + line_height;
}

static void
pb_wrap_layout_measure (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        GtkOrientation    orientation,
                        int               for_size,
                        int              *minimum,
                        int              *natural,
                        int              *minimum_baseline,
                        int              *natural_baseline)
{
  int widest = 0, together = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      widest = MAX (widest, child_minimum);
      together += child_natural + (together > 0 ? SPACING : 0);
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest;
      *natural = MAX (together, widest);
    }
  else
    *minimum = *natural = flow (widget, MAX (for_size >= 0 ? for_size : together, widest), FALSE);
}

static void
pb_wrap_layout_allocate (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         int               width,
                         int               height,
                         int               baseline)
{
  flow (widget, width, TRUE);
}

static GtkSizeRequestMode
pb_wrap_layout_get_request_mode (GtkLayoutManager *manager,
                                 GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pb_wrap_layout_class_init (PbWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = pb_wrap_layout_measure;
  layout_class->allocate = pb_wrap_layout_allocate;
  layout_class->get_request_mode = pb_wrap_layout_get_request_mode;
}

static void
pb_wrap_layout_init (PbWrapLayout *self)
{
}

GtkLayoutManager *
pb_wrap_layout_new (void)
{
  return g_object_new (PB_TYPE_WRAP_LAYOUT, NULL);
}
