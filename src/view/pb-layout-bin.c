#include "pb-layout-bin.h"

/* As small as a window of ours can be made [px]. */
#define MINIMUM_WIDTH 360
#define MINIMUM_HEIGHT 300

/**
 * PbLayoutBin:
 *
 * Holds the whole window and tells when its size changed, so that parts can
 * fold away. It asks for little room whatever is in it: else a wide layout
 * would keep the window from ever becoming narrow enough to lose it.
 */
struct _PbLayoutBin
{
  GtkWidget   parent_instance;
  GtkWidget  *child;
  int         width;
  int         height;
  guint       resized_id;
};

enum
{
  PROP_0,
  PROP_CHILD,
  N_PROPS
};

enum
{
  RESIZED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbLayoutBin, pb_layout_bin, GTK_TYPE_WIDGET)

static gboolean
resized_idle_cb (gpointer user_data)
{
  PbLayoutBin *self = PB_LAYOUT_BIN (user_data);

  self->resized_id = 0;
  g_signal_emit (self, signals[RESIZED], 0, self->width, self->height);

  return G_SOURCE_REMOVE;
}

static void
pb_layout_bin_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  PbLayoutBin *self = PB_LAYOUT_BIN (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MINIMUM_WIDTH : MINIMUM_HEIGHT;
  *natural = *minimum;

  if (self->child != NULL)
    {
      int child_natural;

      gtk_widget_measure (self->child, orientation, -1, NULL, &child_natural, NULL, NULL);
      *natural = MAX (*natural, child_natural);
    }
}

static void
pb_layout_bin_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  PbLayoutBin *self = PB_LAYOUT_BIN (widget);
  int child_width;
  int child_height;

  if (self->child == NULL)
    return;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &child_width, NULL, NULL, NULL);
  child_width = MAX (child_width, width);
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, child_width, &child_height, NULL, NULL, NULL);
  gtk_widget_allocate (self->child, child_width, MAX (child_height, height), -1, NULL);

  if (self->width == width && self->height == height)
    return;

  /* Parts cannot fold away while they are being allocated. */
  self->width = width;
  self->height = height;
  if (self->resized_id == 0)
    self->resized_id = g_idle_add_full (GTK_PRIORITY_RESIZE, resized_idle_cb, self, NULL);
}

static GtkSizeRequestMode
pb_layout_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
pb_layout_bin_dispose (GObject *object)
{
  PbLayoutBin *self = PB_LAYOUT_BIN (object);

  g_clear_handle_id (&self->resized_id, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (pb_layout_bin_parent_class)->dispose (object);
}

static void
pb_layout_bin_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHILD:
      g_value_set_object (value, PB_LAYOUT_BIN (object)->child);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_layout_bin_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  PbLayoutBin *self = PB_LAYOUT_BIN (object);

  switch (prop_id)
    {
    case PROP_CHILD:
      g_clear_pointer (&self->child, gtk_widget_unparent);
      self->child = g_value_get_object (value);
      if (self->child != NULL)
        gtk_widget_set_parent (self->child, GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_layout_bin_class_init (PbLayoutBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_layout_bin_dispose;
  object_class->get_property = pb_layout_bin_get_property;
  object_class->set_property = pb_layout_bin_set_property;
  widget_class->measure = pb_layout_bin_measure;
  widget_class->size_allocate = pb_layout_bin_size_allocate;
  widget_class->get_request_mode = pb_layout_bin_get_request_mode;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * PbLayoutBin::resized:
   * @width: [px]
   * @height: [px]
   *
   * The size is another one; emitted after it was allocated, before it is drawn.
   */
  signals[RESIZED] = g_signal_new ("resized", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT);
}

static void
pb_layout_bin_init (PbLayoutBin *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}
