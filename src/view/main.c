#include "compat.h"
#include "pb-application.h"
#include "pb-ui-resources.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

int
main (int   argc,
      char *argv[])
{
  g_autoptr(PbApplication) application = NULL;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, PB_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* Named here, or the linker would leave the resources of the library out. */
  g_resources_register (pb_ui_get_resource ());

  pb_compat_spare_gl ();
  application = pb_application_new ();
  status = g_application_run (G_APPLICATION (application), argc, argv);

  return status != 0 ? status : pb_application_get_exit_status (application);
}
