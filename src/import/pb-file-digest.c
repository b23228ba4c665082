#include "pb-file-digest.h"

#include "pb-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <sys/stat.h>
#include <unistd.h>

#define BUFFER_BYTES (256 * 1024)

static char *
digest (int            fd,
        const char    *path,
        guint64       *n_bytes_out,
        GCancellable  *cancellable,
        GError       **error)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guint8 *buffer = g_malloc (BUFFER_BYTES);
  gssize n_read;

  *n_bytes_out = 0;

  while ((n_read = read (fd, buffer, BUFFER_BYTES)) != 0)
    {
      if (n_read < 0 && errno == EINTR)
        continue;

      if (n_read < 0)
        {
          g_set_error (error, PB_ERROR, PB_ERROR_FAILED, _("%s could not be read: %s."), path, g_strerror (errno));
          return NULL;
        }

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;

      g_checksum_update (checksum, buffer, n_read);
      *n_bytes_out += n_read;
    }

  return g_strdup (g_checksum_get_string (checksum));
}

char *
pb_file_digest (const char    *path,
                guint64       *n_bytes_out,
                GCancellable  *cancellable,
                GError       **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  struct stat status;
  char *result = NULL;

  if (fd < 0)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND, _("%s could not be opened: %s."), path, g_strerror (errno));
      return NULL;
    }

  if (fstat (fd, &status) == 0 && S_ISREG (status.st_mode))
    result = digest (fd, path, n_bytes_out, cancellable, error);
  else
    g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT, _("%s is not a file."), path);

  close (fd);
  return result;
}
