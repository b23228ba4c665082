#include "pb-pack-export-private.h"

#include <errno.h>
#include <ftw.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static void
free_file (PbPackFile *file)
{
  g_free (file->name);
  g_free (file->path);
  g_free (file->sha256);
  g_free (file->level);
  g_free (file->edition);
  g_free (file->role);
  g_free (file->detail);
  g_free (file->dataset);
  g_free (file->title);
  g_free (file->licence);
  g_free (file->licence_url);
  g_free (file->attribution);
  g_free (file);
}

static gboolean
find_system (PbPackExport  *self,
             const char    *code,
             GError       **error)
{
  g_autoptr(PbQuery) query = pb_db_query (self->db, "SELECT id FROM system WHERE code = ?1", error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  sqlite3_bind_text (query, 1, code, -1, SQLITE_STATIC);
  if (pb_query_next (query, &local_error))
    {
      self->system_id = sqlite3_column_int64 (query, 0);
      return TRUE;
    }

  if (pb_query_end (&local_error, error))
    g_set_error (error, PB_ERROR, PB_ERROR_NOT_FOUND,
                 _("The workspace has no system “%s”; “placeboard-cli list systems” names those it has."), code);

  return FALSE;
}

/* A folder that somebody made for it will do; one with something in it will not. */
static gboolean
check_is_free (const char  *folder,
               GError     **error)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);

  if (dir != NULL ? g_dir_read_name (dir) == NULL : !g_file_test (folder, G_FILE_TEST_EXISTS))
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
               _("“%s” is there and not an empty folder; name another one for the pack."), folder);
  return FALSE;
}

static gboolean
write_all (PbPackExport  *self,
           GError       **error)
{
  return pb_pack_export_choose (self, error) &&
         pb_pack_export_tables (self, error) &&
         pb_pack_export_observations (self, error) &&
         pb_pack_export_registers (self, error) &&
         pb_pack_export_boundaries (self, error) &&
         pb_pack_export_description (self, error);
}

/* Everything is read from one picture of the workspace, whoever writes meanwhile. */
static gboolean
write_in_transaction (PbPackExport  *self,
                      const char    *system_code,
                      GError       **error)
{
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;
  gboolean is_written;

  is_written = pb_transaction_begin_read (&transaction, self->db, error) &&
               find_system (self, system_code, error) &&
               write_all (self, error);
  pb_pack_export_drop_file (self);

  return is_written && pb_pack_export_forget (self, error);
}

/* What was chosen is noted in temporary tables, also on a connection that may not
 * write into the workspace. */
static gboolean
write_with_notes (PbPackExport  *self,
                  const char    *system_code,
                  GError       **error)
{
  gint64 is_query_only = 0;
  gboolean is_written;

  if (!pb_db_get_int64 (self->db, "PRAGMA query_only", &is_query_only, error) ||
      !pb_db_execute (self->db, "PRAGMA query_only = OFF", error))
    return FALSE;

  is_written = write_in_transaction (self, system_code, error);

  return (is_query_only == 0 || pb_db_execute (self->db, "PRAGMA query_only = ON", is_written ? error : NULL)) && is_written;
}

static int
remove_cb (const char        *path,
           const struct stat *status,
           int                kind,
           struct FTW        *where)
{
  return g_remove (path);
}

/* Under another name until it is whole. */
static gboolean
put_in_place (const char  *part,
              const char  *folder,
              GError     **error)
{
  g_rmdir (folder);
  if (g_chmod (part, 0755) == 0 && g_rename (part, folder) == 0)
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_READ_ONLY, _("The folder “%s” cannot be written: %s."), folder, g_strerror (errno));
  return FALSE;
}

static char *
make_part (const char  *folder,
           GError     **error)
{
  g_autofree char *absolute = g_canonicalize_filename (folder, NULL);
  g_autofree char *part = g_strconcat (absolute, ".part-XXXXXX", NULL);

  if (g_mkdtemp (part) != NULL)
    return g_steal_pointer (&part);

  g_set_error (error, PB_ERROR, PB_ERROR_READ_ONLY, _("The folder “%s” cannot be written: %s."), folder, g_strerror (errno));
  return NULL;
}

gboolean
pb_pack_export (PbDb                 *db,
                const char           *system_code,
                const char           *folder,
                GCancellable         *cancellable,
                PbPackExportSummary  *summary_out,
                GError              **error)
{
  PbPackExport self = { .db = db, .system_code = system_code, .cancellable = cancellable, .summary = summary_out };
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) free_file);
  g_autoptr(GHashTable) stems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *part = NULL;
  gboolean is_written;

  *summary_out = (PbPackExportSummary) { 0 };
  if (!check_is_free (folder, error))
    return FALSE;

  part = make_part (folder, error);
  if (part == NULL)
    return FALSE;

  self.folder = part;
  self.files = files;
  self.stems = stems;
  self.buffer = g_string_new (NULL);
  pb_db_set_cancellable (db, cancellable);
  is_written = write_with_notes (&self, system_code, error) && put_in_place (part, folder, error);
  pb_db_set_cancellable (db, NULL);
  g_string_free (self.buffer, TRUE);

  if (!is_written)
    nftw (part, remove_cb, 16, FTW_DEPTH | FTW_PHYS);

  return is_written;
}
