#include "pb-reading-widget.h"

#include "pb-widget-theme.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

/* Narrower the charts of many columns cannot be read [px]. */
#define MINIMUM_WIDTH 300
#define NATURAL_WIDTH 640

/**
 * PbReadingWidget:
 *
 * A chart that was read, as high as it needs to be at its width. Its items are
 * pointed at, or stepped through by the arrow keys, and say what they are.
 *
 * Property: words, what the item under the pointer or the keys says; "" for none.
 */
struct _PbReadingWidget
{
  GtkWidget       parent_instance;
  PbChartReading *reading;
  PbChartBody    *body;      /* laid out for the width below; NULL when stale or refused */
  int             width;     /* -1 when stale */
  int             item;      /* -1: none */
  char           *words;
};

enum
{
  PROP_0,
  PROP_WORDS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbReadingWidget, pb_reading_widget, GTK_TYPE_WIDGET)

static void
drop_body (PbReadingWidget *self)
{
  g_clear_pointer (&self->body, pb_chart_body_free);
  self->width = -1;
}

static PbChartBody *
ensure_body (PbReadingWidget *self,
             int              width)
{
  PbTheme theme;

  if (self->width == width || self->reading == NULL || width <= 0)
    return self->body;

  drop_body (self);
  pb_widget_get_theme (GTK_WIDGET (self), &theme);
  self->body = pb_chart_reading_lay (self->reading, &theme, width);
  self->width = width;

  return self->body;
}

static int
count_items (PbReadingWidget *self)
{
  PbDataTable *table = self->reading != NULL ? pb_chart_reading_get_table (self->reading) : NULL;

  return table != NULL ? (int) pb_data_table_get_n_rows (table) : 0;
}

static void
set_item (PbReadingWidget *self,
          int              item)
{
  g_autofree char *words = NULL;

  if (item == self->item)
    return;

  self->item = item;
  words = item >= 0 && item < count_items (self) ? pb_chart_reading_dup_item (self->reading, item) : g_strdup ("");
  g_free (self->words);
  self->words = g_steal_pointer (&words);

  if (item >= 0)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORDS]);
}

static void
motion_cb (PbReadingWidget *self,
           double           x,
           double           y)
{
  PbChartBody *body = ensure_body (self, gtk_widget_get_width (GTK_WIDGET (self)));
  int item;

  set_item (self, body != NULL && pb_chart_body_pick (body, x, y, &item) ? item : -1);
}

static void
leave_cb (PbReadingWidget *self)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    set_item (self, -1);
}

/* -1 and 1 step, -2 and 2 go to the ends. */
static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  PbReadingWidget *self = PB_READING_WIDGET (widget);
  int step = g_variant_get_int32 (arguments);
  int n = count_items (self);

  if (n == 0)
    return FALSE;

  if (step == -2 || step == 2)
    set_item (self, step < 0 ? 0 : n - 1);
  else
    set_item (self, self->item < 0 ? (step > 0 ? 0 : n - 1) : CLAMP (self->item + step, 0, n - 1));

  return TRUE;
}

/* The box of the item, so that the eye finds what the words are about. */
static void
draw_cursor (PbReadingWidget *self,
             PbChartBody     *body,
             cairo_t         *cr)
{
  PbBox box = pb_chart_body_get_item_box (body, self->item);
  PbTheme theme;

  if (box.width <= 0)
    return;

  pb_widget_get_theme (GTK_WIDGET (self), &theme);
  pb_colour_set_source (theme.ink, cr);
  cairo_set_line_width (cr, 1.5);
  cairo_rectangle (cr, floor (box.x) - 1.5, floor (box.y) - 1.5, ceil (box.width) + 3, ceil (box.height) + 3);
  cairo_stroke (cr);
}

static void
pb_reading_widget_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  PbReadingWidget *self = PB_READING_WIDGET (widget);
  int width = gtk_widget_get_width (widget);
  PbChartBody *body = ensure_body (self, width);
  cairo_t *cr;

  if (body == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, gtk_widget_get_height (widget)));
  pb_chart_body_draw (body, cr);
  if (self->item >= 0)
    draw_cursor (self, body, cr);
  cairo_destroy (cr);
}

static GtkSizeRequestMode
pb_reading_widget_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pb_reading_widget_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  PbReadingWidget *self = PB_READING_WIDGET (widget);
  PbChartBody *body;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }

  body = ensure_body (self, for_size > 0 ? for_size : MAX (gtk_widget_get_width (widget), MINIMUM_WIDTH));
  *minimum = *natural = body != NULL ? (int) ceil (pb_chart_body_get_height (body)) : 0;
}

static void
restyle (PbReadingWidget *self)
{
  drop_body (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
pb_reading_widget_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (pb_reading_widget_parent_class)->css_changed (widget, change);
  restyle (PB_READING_WIDGET (widget));
}

static void
pb_reading_widget_dispose (GObject *object)
{
  PbReadingWidget *self = PB_READING_WIDGET (object);

  drop_body (self);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (pb_reading_widget_parent_class)->dispose (object);
}

static void
pb_reading_widget_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_WORDS)
    g_value_set_string (value, PB_READING_WIDGET (object)->words);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
add_step (GtkWidgetClass *widget_class,
          guint           key,
          int             step)
{
  gtk_widget_class_add_binding (widget_class, key, 0, step_cb, "i", step);
}

static void
pb_reading_widget_class_init (PbReadingWidgetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_reading_widget_dispose;
  object_class->get_property = pb_reading_widget_get_property;
  widget_class->snapshot = pb_reading_widget_snapshot;
  widget_class->get_request_mode = pb_reading_widget_get_request_mode;
  widget_class->measure = pb_reading_widget_measure;
  widget_class->css_changed = pb_reading_widget_css_changed;

  properties[PROP_WORDS] =
    g_param_spec_string ("words", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  add_step (widget_class, GDK_KEY_Left, -1);
  add_step (widget_class, GDK_KEY_Up, -1);
  add_step (widget_class, GDK_KEY_Right, 1);
  add_step (widget_class, GDK_KEY_Down, 1);
  add_step (widget_class, GDK_KEY_Home, -2);
  add_step (widget_class, GDK_KEY_End, 2);

  gtk_widget_class_set_css_name (widget_class, "readingchart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pb_reading_widget_init (PbReadingWidget *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->width = -1;
  self->item = -1;
  self->words = g_strdup ("");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (restyle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (restyle), self, G_CONNECT_SWAPPED);
}

GtkWidget *
pb_reading_widget_new (void)
{
  return g_object_new (PB_TYPE_READING_WIDGET, NULL);
}

void
pb_reading_widget_show (PbReadingWidget *self,
                        PbChartReading  *reading)
{
  g_return_if_fail (PB_IS_READING_WIDGET (self));

  if (!g_set_object (&self->reading, reading))
    return;

  set_item (self, -1);
  restyle (self);
  if (reading != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, pb_chart_reading_get_caption (reading)->alternative,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "", -1);
}

char *
pb_reading_widget_dup_scale_note (PbReadingWidget *self)
{
  PbChartBody *body;

  g_return_val_if_fail (PB_IS_READING_WIDGET (self), NULL);

  body = ensure_body (self, MAX (gtk_widget_get_width (GTK_WIDGET (self)), MINIMUM_WIDTH));

  return body != NULL ? pb_chart_body_dup_scale_note (body) : NULL;
}
