#include "pb-spc-icon-view.h"

#include "pb-widget-theme.h"

/**
 * PbSpcIconView:
 *
 * A variation or assurance icon. Its words are its tooltip and what a screen
 * reader says.
 */
struct _PbSpcIconView
{
  GtkWidget  parent_instance;
  PbSpcIcon  icon;
  int        size;   /* [px] */
};

G_DEFINE_FINAL_TYPE (PbSpcIconView, pb_spc_icon_view, GTK_TYPE_WIDGET)

static void
pb_spc_icon_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  PbSpcIconView *self = PB_SPC_ICON_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  PbTheme theme;
  cairo_t *cr;

  if (width <= 0 || height <= 0)
    return;

  pb_widget_get_theme (widget, &theme);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  pb_spc_icon_draw (self->icon, &theme, cr, (width - self->size) / 2.0, (height - self->size) / 2.0, self->size);
  cairo_destroy (cr);
}

static void
pb_spc_icon_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = *natural = PB_SPC_ICON_VIEW (widget)->size;
}

static void
pb_spc_icon_view_class_init (PbSpcIconViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = pb_spc_icon_view_snapshot;
  widget_class->measure = pb_spc_icon_view_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pb_spc_icon_view_init (PbSpcIconView *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  pb_widget_follow_style (GTK_WIDGET (self));
}

GtkWidget *
pb_spc_icon_view_new (int size)
{
  PbSpcIconView *self = g_object_new (PB_TYPE_SPC_ICON_VIEW, NULL);

  self->size = size;
  return GTK_WIDGET (self);
}

void
pb_spc_icon_view_set_icon (PbSpcIconView *self,
                           PbSpcIcon      icon)
{
  const char *words = pb_spc_icon_get_words (icon);

  g_return_if_fail (PB_IS_SPC_ICON_VIEW (self));

  self->icon = icon;
  gtk_widget_set_visible (GTK_WIDGET (self), icon != PB_SPC_ICON_NONE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
