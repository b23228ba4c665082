#include "pb-widget-theme.h"

#include <adwaita.h>

/* Body text of @widget [px]; 0 where its font says nothing. */
static double
get_base_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  double resolution = pango_cairo_context_get_resolution (context);

  if (pango_font_description_get_size_is_absolute (font))
    return size;

  return size * (resolution > 0 ? resolution : 96.0) / 72.0;
}

void
pb_widget_get_theme (GtkWidget *widget,
                     PbTheme   *theme_out)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);

  pb_theme_init (theme_out,
                 adw_style_manager_get_dark (manager) ? PB_THEME_DARK : PB_THEME_LIGHT,
                 pango_font_description_get_family (font),
                 get_base_size (widget));

  if (adw_style_manager_get_high_contrast (manager))
    pb_theme_set_high_contrast (theme_out, TRUE);
}

void
pb_widget_follow_style (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast",
                           G_CALLBACK (gtk_widget_queue_draw), widget, G_CONNECT_SWAPPED);
}
