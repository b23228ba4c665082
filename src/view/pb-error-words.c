#include "pb-error-words.h"

#include "pb-error.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

/* What a person can do about it: errors of the system join ours. */
static PbError
get_kind (const GError *error)
{
  if (error->domain == PB_ERROR)
    return error->code;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC))
    return PB_ERROR_DISK_FULL;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ACCES) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ROFS))
    return PB_ERROR_READ_ONLY;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return PB_ERROR_NOT_FOUND;

  return PB_ERROR_FAILED;
}

const char *
pb_error_get_title (const GError *error)
{
  g_return_val_if_fail (error != NULL, "");

  switch (get_kind (error))
    {
    case PB_ERROR_DISK_FULL:
      return _("There is no room on the disk");
    case PB_ERROR_READ_ONLY:
      return _("The workspace cannot be written");
    case PB_ERROR_NEWER_WORKSPACE:
      return _("This workspace is from a newer Placeboard");
    case PB_ERROR_NOT_A_WORKSPACE:
      return _("This file is not a workspace");
    case PB_ERROR_DAMAGED:
      return _("This workspace is damaged");
    case PB_ERROR_BUSY:
      return _("Another program is writing to the workspace");
    case PB_ERROR_NOT_FOUND:
      return _("The workspace was not found");
    case PB_ERROR_BAD_INPUT:
      return _("This file cannot be used");
    case PB_ERROR_INSUFFICIENT_DATA:
      return _("There are too few values");
    case PB_ERROR_FAILED:
    case PB_ERROR_USAGE:
    default:
      return _("That did not work");
    }
}

/* Our own messages say what to do; those of the system do not. */
static const char *
get_advice (const GError *error)
{
  if (g_error_matches (error, PB_ERROR, PB_ERROR_NEWER_WORKSPACE))
    return _("The file was left as it is.");
  if (error->domain == PB_ERROR)
    return NULL;

  switch (get_kind (error))
    {
    case PB_ERROR_DISK_FULL:
      return _("Make room and try again. Nothing was changed.");
    case PB_ERROR_READ_ONLY:
      return _("Choose a folder that you may write to.");
    default:
      return NULL;
    }
}

char *
pb_error_dup_sentences (const GError *error)
{
  const char *advice;

  g_return_val_if_fail (error != NULL, NULL);

  advice = get_advice (error);
  if (advice == NULL)
    return g_strdup (error->message);

  return g_strdup_printf ("%s%s %s", error->message, g_str_has_suffix (error->message, ".") ? "" : ".", advice);
}

gboolean
pb_error_is_passing (const GError *error)
{
  g_return_val_if_fail (error != NULL, FALSE);

  switch (get_kind (error))
    {
    case PB_ERROR_NEWER_WORKSPACE:
    case PB_ERROR_NOT_A_WORKSPACE:
    case PB_ERROR_DAMAGED:
    case PB_ERROR_BAD_INPUT:
      return FALSE;
    default:
      return TRUE;
    }
}
