#include "pb-settings.h"

GSettings *
pb_settings_get (void)
{
  static GSettings *settings;
  static gsize is_looked_up;

  if (g_once_init_enter (&is_looked_up))
    {
      GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
      g_autoptr(GSettingsSchema) schema =
        source != NULL ? g_settings_schema_source_lookup (source, PB_APP_ID, TRUE) : NULL;

      if (schema != NULL)
        settings = g_settings_new_full (schema, NULL, NULL);
      else
        g_info ("The settings schema %s is not installed: sizes and the last view are not kept", PB_APP_ID);

      g_once_init_leave (&is_looked_up, 1);
    }

  return settings;
}
