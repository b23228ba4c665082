#include "pb-spc-icon-view.h"


/**
 * PbSpcIconView:
 *
 * A variation or assurance icon. Its words are its tooltip and what a screen
 * reader says.
 */
struct _PbSpcIconView
{
  PbDrawing  parent_instance;
  PbSpcIcon  icon;
  int        size;   /* [px] */
};

G_DEFINE_FINAL_TYPE (PbSpcIconView, pb_spc_icon_view, PB_TYPE_DRAWING)

static void
pb_spc_icon_view_draw (PbDrawing *drawing,
                       PbTheme   *theme,
                       cairo_t   *cr,
                       int        width,
                       int        height)
{
  PbSpcIconView *self = PB_SPC_ICON_VIEW (drawing);

  pb_spc_icon_draw (self->icon, theme, cr, (width - self->size) / 2.0, (height - self->size) / 2.0, self->size);
}

static void
pb_spc_icon_view_get_room (PbDrawing      *drawing,
                           GtkOrientation  orientation,
                           int            *minimum,
                           int            *natural)
{
  *minimum = *natural = PB_SPC_ICON_VIEW (drawing)->size;
}

static void
pb_spc_icon_view_class_init (PbSpcIconViewClass *klass)
{
  PbDrawingClass *drawing_class = PB_DRAWING_CLASS (klass);

  drawing_class->draw = pb_spc_icon_view_draw;
  drawing_class->get_room = pb_spc_icon_view_get_room;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pb_spc_icon_view_init (PbSpcIconView *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
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
