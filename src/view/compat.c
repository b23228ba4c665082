/* Newer libraries have newer dialogs; the macros that warn of them elsewhere are
 * lifted for this file alone. */
#undef GDK_VERSION_MAX_ALLOWED
#undef ADW_VERSION_MAX_ALLOWED

#include "compat.h"

#include <glib/gi18n-lib.h>

static const char *
get_comments (void)
{
  return _("Health inequalities and programmes of places, on a map and through time. The figures are public; "
           "each carries its source, date and licence.");
}

void
pb_compat_show_about (GtkWindow *parent)
{
  static const char *const developers[] = { "The Placeboard developers", NULL };

#if ADW_CHECK_VERSION(1, 5, 0)
  adw_show_about_dialog (GTK_WIDGET (parent),
                         "application-name", _("Placeboard"),
                         "application-icon", PB_APP_ID,
                         "version", PB_VERSION,
                         "comments", get_comments (),
                         "developers", developers,
                         "developer-name", developers[0],
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
#else
  adw_show_about_window (parent,
                         "application-name", _("Placeboard"),
                         "application-icon", PB_APP_ID,
                         "version", PB_VERSION,
                         "comments", get_comments (),
                         "developers", developers,
                         "developer-name", developers[0],
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
#endif
}

static void
style_changed_cb (AdwStyleManager *manager,
                  GParamSpec      *property,
                  gpointer         user_data)
{
  GdkDisplay *display = gdk_display_get_default ();
  GtkStyleProvider *provider = GTK_STYLE_PROVIDER (user_data);
  gboolean is_on;

  g_object_get (manager, property->name, &is_on, NULL);

  if (is_on)
    gtk_style_context_add_provider_for_display (display, provider, GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  else
    gtk_style_context_remove_provider_for_display (display, provider);
}

/* libadwaita 1.2 loads style-dark.css and style-hc.css by itself. Later ones warn of
 * that and want media queries, which GTK 4.8 does not know; this suits them all. */
void
pb_compat_follow_style (AdwStyleManager *manager)
{
  static const struct
  {
    const char *signal;
    const char *property;
    const char *resource;
  } variants[] = {
    { "notify::dark", "dark", PB_RESOURCE_BASE "/dark.css" },
    { "notify::high-contrast", "high-contrast", PB_RESOURCE_BASE "/high-contrast.css" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (variants); i++)
    {
      GtkCssProvider *provider = gtk_css_provider_new ();

      gtk_css_provider_load_from_resource (provider, variants[i].resource);
      g_object_set_data_full (G_OBJECT (manager), variants[i].resource, provider, g_object_unref);
      g_signal_connect (manager, variants[i].signal, G_CALLBACK (style_changed_cb), provider);
      style_changed_cb (manager, g_object_class_find_property (G_OBJECT_GET_CLASS (manager), variants[i].property),
                        provider);
    }
}
