#include "pb-workspace-private.h"

#include "pb-file-system.h"
#include "pb-migrations.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* The database header: https://www.sqlite.org/fileformat2.html, section 1.3. */
#define MAGIC "SQLite format 3"
#define HEADER_LENGTH 100
#define WRITE_VERSION_AT 18
#define WAL_VERSION 2

static gboolean
set_not_a_workspace (const char  *path,
                     GError     **error)
{
  g_set_error (error, PB_ERROR, PB_ERROR_NOT_A_WORKSPACE,
               _("“%s” is not a Placeboard workspace. Import it into one, or choose another file."), path);
  return FALSE;
}

/* Looks at the first bytes alone, so that a file of another kind is told from a
 * damaged workspace before SQLite reads it. SQLite opens and closes it all the same:
 * a file descriptor of our own would, when it is closed, let go of all locks that the
 * program has on the file, and another program could then take the log away. See
 * https://www.sqlite.org/howtocorrupt.html, section 2.2. */
static gboolean
read_header (const char  *path,
             gboolean    *is_wal_out,
             GError     **error)
{
  guint8 header[HEADER_LENGTH] = { 0 };
  g_autoptr(PbDb) db = NULL;
  sqlite3_file *file = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS) && access (path, R_OK) != 0)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_READ_ONLY, _("“%s” cannot be read. Ask its owner for leave to read it."), path);
      return FALSE;
    }

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return set_not_a_workspace (path, error);

  db = pb_db_open (path, PB_DB_READ_ONLY, error);
  if (db == NULL)
    return FALSE;

  /* A file that is shorter than a header is refused by the read itself. */
  if (sqlite3_file_control (pb_db_get_handle (db), "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
      file == NULL || file->pMethods == NULL || file->pMethods->xRead (file, header, sizeof header, 0) != SQLITE_OK ||
      memcmp (header, MAGIC, strlen (MAGIC) + 1) != 0)
    return set_not_a_workspace (path, error);

  *is_wal_out = header[WRITE_VERSION_AT] == WAL_VERSION;
  return TRUE;
}

static gboolean
has_unfolded_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf info;

  return g_stat (log, &info) == 0 && info.st_size > 0;
}

static gboolean
folder_is_writable (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (absolute);

  return access (folder, W_OK) == 0;
}

static gboolean
check_schema (PbDb             *db,
              PbWorkspaceMode   mode,
              GError          **error)
{
  int version;
  int latest = pb_migrations_get_latest ();

  if (!pb_migrations_get_version (db, &version, error))
    return FALSE;

  if (version == 0)
    return set_not_a_workspace (pb_db_get_path (db), error);

  if (version > latest)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_NEWER_WORKSPACE,
                   _("“%s” was written by a newer Placeboard: its schema is version %d and this program "
                     "knows versions up to %d. Install the newer program, or open a copy made before."),
                   pb_db_get_path (db), version, latest);
      return FALSE;
    }

  if (version < PB_MIGRATIONS_OLDEST_READABLE && mode == PB_WORKSPACE_READ)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_READ_ONLY,
                   _("“%s” has schema version %d and must be brought to version %d before it is read. "
                     "Save a copy in a folder of your own and open that."),
                   pb_db_get_path (db), version, latest);
      return FALSE;
    }

  return TRUE;
}

/* A torn file must stay as it is: until the schema was read, closing must not
 * fold a log into it. */
static void
allow_checkpoint_on_close (PbDb     *db,
                           gboolean  is_allowed)
{
  sqlite3_db_config (pb_db_get_handle (db), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, !is_allowed, NULL);
}

/* WAL needs memory shared between programs, which network file systems lack.
 * There the log goes, and without shared memory, hence the exclusive lock. */
static gboolean
choose_journal (PbDb      *db,
                gboolean   is_wal,
                GError   **error)
{
  gboolean is_local = pb_file_system_is_local (pb_db_get_path (db));

  if (is_local)
    return pb_db_execute (db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;", error);

  if (!is_wal)
    return TRUE;

  return pb_db_execute (db,
                        "PRAGMA locking_mode = EXCLUSIVE;"
                        "PRAGMA journal_mode = DELETE;"
                        "PRAGMA locking_mode = NORMAL;"
                        "SELECT 1 FROM sqlite_master;",
                        error);
}

static PbDb *
open_for_reading (const char  *path,
                  GError     **error)
{
  g_autoptr(PbDb) db = NULL;
  PbDbFlags flags = PB_DB_READ_ONLY;
  gboolean is_wal;
  gboolean cannot_share;

  if (!read_header (path, &is_wal, error))
    return NULL;

  cannot_share = is_wal && !pb_file_system_is_local (path);

  if (access (path, W_OK) != 0 || !folder_is_writable (path) || cannot_share)
    {
      if (has_unfolded_log (path))
        {
          g_set_error (error, PB_ERROR, PB_ERROR_READ_ONLY,
                       _("“%s” was left by a program that did not end well: a log of its last changes lies beside it. "
                         "Copy both files to a folder of your own and open the workspace there."),
                       path);
          return NULL;
        }

      flags |= PB_DB_IMMUTABLE;
    }

  /* Whoever reads a log last clears it away, which SQLite leaves to a connection
   * that may write; ours is told not to. */
  if (is_wal && !(flags & PB_DB_IMMUTABLE))
    flags = 0;

  db = pb_db_open (path, flags, error);
  if (db == NULL)
    return NULL;

  allow_checkpoint_on_close (db, FALSE);
  if (!check_schema (db, PB_WORKSPACE_READ, error) || !pb_db_execute (db, "PRAGMA query_only = ON", error))
    return NULL;

  allow_checkpoint_on_close (db, TRUE);
  return g_steal_pointer (&db);
}

static PbDb *
open_for_writing (const char  *path,
                  GError     **error)
{
  g_autoptr(PbDb) db = NULL;
  gboolean is_wal;

  if (!read_header (path, &is_wal, error))
    return NULL;

  if (access (path, W_OK) != 0 || !folder_is_writable (path))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_READ_ONLY,
                   _("“%s” cannot be written. Save a copy in a folder of your own and open that."), path);
      return NULL;
    }

  db = pb_db_open (path, 0, error);
  if (db == NULL)
    return NULL;

  allow_checkpoint_on_close (db, FALSE);
  if (!check_schema (db, PB_WORKSPACE_WRITE, error))
    return NULL;

  allow_checkpoint_on_close (db, TRUE);
  if (!pb_migrations_run (db, error) || !choose_journal (db, is_wal, error))
    return NULL;

  return g_steal_pointer (&db);
}

static PbDb *
create (const char  *path,
        GError     **error)
{
  g_autoptr(PbDb) db = pb_db_open (path, PB_DB_CREATE, error);

  if (db == NULL)
    return NULL;

  if (!pb_migrations_run (db, error) || !choose_journal (db, FALSE, error))
    {
      g_clear_pointer (&db, pb_db_close);
      g_unlink (path);
      return NULL;
    }

  return g_steal_pointer (&db);
}

PbDb *
pb_store_open (const char       *path,
               PbWorkspaceMode   mode,
               GError          **error)
{
  switch (mode)
    {
    case PB_WORKSPACE_READ:
      return open_for_reading (path, error);

    case PB_WORKSPACE_WRITE:
      return open_for_writing (path, error);

    case PB_WORKSPACE_CREATE:
      return create (path, error);

    default:
      g_return_val_if_reached (NULL);
    }
}
