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
