#include "pb-comparison-icon.h"

#include "pb-shapes.h"

/**
 * PbComparisonIcon:
 *
 * How a value compares with England, as a shape: a diamond, a disc, a ring, a
 * triangle or a bar. The word stands beside it, never in its colour alone.
 */
struct _PbComparisonIcon
{
  PbDrawing     parent_instance;
  PbComparison  comparison;
  int           size;
};

enum
{
  PROP_0,
  PROP_COMPARISON,
  PROP_SIZE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbComparisonIcon, pb_comparison_icon, PB_TYPE_DRAWING)

static void
update_label (PbComparisonIcon *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, pb_comparison_to_label (self->comparison),
                                  -1);
}

static void
pb_comparison_icon_draw (PbDrawing *drawing,
                         PbTheme   *theme,
                         cairo_t   *cr,
                         int        width,
                         int        height)
{
  PbComparisonIcon *self = PB_COMPARISON_ICON (drawing);

  pb_comparison_draw (self->comparison, theme, cr, width / 2.0, height / 2.0, self->size);
}

static void
pb_comparison_icon_get_room (PbDrawing      *drawing,
                             GtkOrientation  orientation,
                             int            *minimum,
                             int            *natural)
{
  *minimum = *natural = PB_COMPARISON_ICON (drawing)->size;
}

static void
pb_comparison_icon_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  PbComparisonIcon *self = PB_COMPARISON_ICON (object);

  switch (prop_id)
    {
    case PROP_COMPARISON:
      g_value_set_int (value, self->comparison);
      break;
    case PROP_SIZE:
      g_value_set_int (value, self->size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_comparison_icon_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  PbComparisonIcon *self = PB_COMPARISON_ICON (object);

  switch (prop_id)
    {
    case PROP_COMPARISON:
      pb_comparison_icon_set_comparison (self, g_value_get_int (value));
      break;
    case PROP_SIZE:
      self->size = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_comparison_icon_class_init (PbComparisonIconClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  PbDrawingClass *drawing_class = PB_DRAWING_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pb_comparison_icon_get_property;
  object_class->set_property = pb_comparison_icon_set_property;
  drawing_class->draw = pb_comparison_icon_draw;
  drawing_class->get_room = pb_comparison_icon_get_room;

  /**
   * PbComparisonIcon:comparison:
   *
   * The comparison shown: a #PbComparison.
   */
  properties[PROP_COMPARISON] =
    g_param_spec_int ("comparison", NULL, NULL, 0, PB_N_COMPARISONS - 1, PB_COMPARISON_NOT_COMPARED,
                      flags | G_PARAM_EXPLICIT_NOTIFY);
  /**
   * PbComparisonIcon:size:
   *
   * Width and height of the shape [px].
   */
  properties[PROP_SIZE] = g_param_spec_int ("size", NULL, NULL, 8, 64, 12, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pb_comparison_icon_init (PbComparisonIcon *self)
{
  self->comparison = PB_COMPARISON_NOT_COMPARED;
  self->size = 12;
  update_label (self);
}

GtkWidget *
pb_comparison_icon_new (void)
{
  return g_object_new (PB_TYPE_COMPARISON_ICON, NULL);
}

void
pb_comparison_icon_set_comparison (PbComparisonIcon *self,
                                   PbComparison      comparison)
{
  g_return_if_fail (PB_IS_COMPARISON_ICON (self));

  if (self->comparison == comparison)
    return;

  self->comparison = comparison;
  update_label (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPARISON]);
}
