#include "pb-workspace-private.h"

#include "pb-disclosure-cover.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Readers kept open between loads; more are opened when all are out. */
#define N_IDLE_READERS 2

struct _PbWorkspace
{
  GObject          parent_instance;
  char            *path;
  char            *system;        /* whose the loads are; %NULL for the first */
  PbDb            *db;            /* of the thread that opened the workspace */
  gboolean         is_read_only;
  GMutex           readers_lock;
  GPtrArray       *idle_readers;  /* (element-type PbDb); under readers_lock */
};

G_DEFINE_FINAL_TYPE (PbWorkspace, pb_workspace, G_TYPE_OBJECT)

static void
pb_workspace_finalize (GObject *object)
{
  PbWorkspace *self = PB_WORKSPACE (object);

  /* The writer closes last, and so folds the log in. */
  g_clear_pointer (&self->idle_readers, g_ptr_array_unref);
  g_clear_pointer (&self->db, pb_db_close);
  g_mutex_clear (&self->readers_lock);
  g_free (self->path);
  g_free (self->system);

  G_OBJECT_CLASS (pb_workspace_parent_class)->finalize (object);
}

static void
pb_workspace_class_init (PbWorkspaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_workspace_finalize;
}

static void
pb_workspace_init (PbWorkspace *self)
{
  g_mutex_init (&self->readers_lock);
  self->idle_readers = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_db_close);
}

/**
 * pb_workspace_open:
 * @path: a file
 * @mode: to read, to write, or a new one
 * @error: return location for an error
 *
 * A workspace to be written lies in WAL mode where the file system allows it.
 * One that cannot be written, on a read-only medium say, is opened as unchanging.
 *
 * Errors: %PB_ERROR_NOT_FOUND, %PB_ERROR_NOT_A_WORKSPACE,
 * %PB_ERROR_NEWER_WORKSPACE, %PB_ERROR_DAMAGED, %PB_ERROR_READ_ONLY,
 * %PB_ERROR_BUSY, %PB_ERROR_DISK_FULL. After an error the file is as it was.
 *
 * Returns: (transfer full): the workspace, or %NULL
 */
PbWorkspace *
pb_workspace_open (const char       *path,
                   PbWorkspaceMode   mode,
                   GError          **error)
{
  PbWorkspace *self;
  PbDb *db;

  g_return_val_if_fail (path != NULL, NULL);

  db = pb_store_open (path, mode, error);
  if (db == NULL)
    return NULL;

  self = g_object_new (PB_TYPE_WORKSPACE, NULL);
  self->path = g_strdup (path);
  self->db = db;
  self->is_read_only = mode == PB_WORKSPACE_READ;

  return self;
}

const char *
pb_workspace_get_path (PbWorkspace *self)
{
  g_return_val_if_fail (PB_IS_WORKSPACE (self), NULL);

  return self->path;
}

gboolean
pb_workspace_is_read_only (PbWorkspace *self)
{
  g_return_val_if_fail (PB_IS_WORKSPACE (self), TRUE);

  return self->is_read_only;
}

PbDb *
pb_workspace_get_db (PbWorkspace *self)
{
  g_return_val_if_fail (PB_IS_WORKSPACE (self), NULL);

  return self->db;
}

void
pb_workspace_set_system (PbWorkspace *self,
                         const char  *system_code)
{
  g_return_if_fail (PB_IS_WORKSPACE (self));

  g_free (self->system);
  self->system = g_strdup (system_code);
}

const char *
pb_workspace_get_system (PbWorkspace *self)
{
  g_return_val_if_fail (PB_IS_WORKSPACE (self), NULL);

  return self->system;
}

static gboolean
vacuum_into (PbDb        *db,
             const char  *target,
             GError     **error)
{
  g_autoptr(PbQuery) query = pb_db_query (db, "VACUUM INTO ?1", error);

  if (query == NULL)
    return FALSE;

  pb_query_bind_text (query, 1, target);

  return pb_query_run (query, error);
}

/* A connection that may only query refuses to vacuum into another file too, though the
 * workspace itself is not written. */
static gboolean
copy_into (PbWorkspace  *self,
           const char   *target,
           GError      **error)
{
  gboolean is_copied;

  if (!self->is_read_only)
    return vacuum_into (self->db, target, error);

  if (!pb_db_execute (self->db, "PRAGMA query_only = OFF", error))
    return FALSE;

  is_copied = vacuum_into (self->db, target, error);

  return pb_db_execute (self->db, "PRAGMA query_only = ON", is_copied ? error : NULL) && is_copied;
}

/* SQLite does not wait for the disk when it vacuums into a new file. */
static gboolean
flush_to_disk (const char  *path,
               GError     **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean is_flushed = fd >= 0 && fsync (fd) == 0;

  if (!is_flushed)
    g_set_error (error, PB_ERROR, PB_ERROR_FAILED, _("“%s” could not be written: %s."), path, g_strerror (errno));

  if (fd >= 0)
    close (fd);

  return is_flushed;
}

/**
 * pb_workspace_save_copy:
 * @self: a workspace
 * @target: a file that does not exist
 * @error: return location for an error
 *
 * Writes a compact copy that can be read anywhere, with no log beside it.  It
 * takes its name when it is whole.
 *
 * Errors: %PB_ERROR_FAILED if @target exists, %PB_ERROR_DISK_FULL, and those of
 * pb_db_set_error().
 *
 * Returns: %TRUE if @target holds the copy
 */
gboolean
pb_workspace_save_copy (PbWorkspace  *self,
                        const char   *target,
                        GError      **error)
{
  g_autofree char *partial = NULL;

  g_return_val_if_fail (PB_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  if (g_file_test (target, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, PB_ERROR, PB_ERROR_FAILED, _("“%s” exists already. Choose another name."), target);
      return FALSE;
    }

  partial = g_strdup_printf ("%s.%08x.partial", target, g_random_int ());
  if (!copy_into (self, partial, error) || !flush_to_disk (partial, error))
    {
      g_unlink (partial);
      return FALSE;
    }

  if (g_rename (partial, target) != 0)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_FAILED, _("“%s” could not be written: %s."), target,
                   g_strerror (errno));
      g_unlink (partial);
      return FALSE;
    }

  return TRUE;
}

gint64
pb_workspace_get_data_version (PbWorkspace *self)
{
  gint64 version = -1;

  g_return_val_if_fail (PB_IS_WORKSPACE (self), -1);

  pb_db_get_int64 (self->db, "PRAGMA data_version", &version, NULL);

  return version;
}

PbDb *
pb_workspace_take_reader (PbWorkspace  *self,
                          GError      **error)
{
  PbDisclosureCover *cover = pb_workspace_get_cover (self);
  PbDb *reader = NULL;

  g_mutex_lock (&self->readers_lock);
  if (self->idle_readers->len > 0)
    reader = g_ptr_array_steal_index (self->idle_readers, self->idle_readers->len - 1);
  g_mutex_unlock (&self->readers_lock);

  if (reader != NULL)
    return reader;

  reader = pb_store_open (self->path, PB_WORKSPACE_READ, error);
  if (reader != NULL && cover != NULL && !pb_disclosure_cover_lay (cover, reader, error))
    g_clear_pointer (&reader, pb_db_close);

  return reader;
}

void
pb_workspace_give_reader (PbWorkspace *self,
                          PbDb        *db)
{
  pb_db_set_cancellable (db, NULL);

  g_mutex_lock (&self->readers_lock);
  if (self->idle_readers->len < N_IDLE_READERS)
    g_ptr_array_add (self->idle_readers, g_steal_pointer (&db));
  g_mutex_unlock (&self->readers_lock);

  g_clear_pointer (&db, pb_db_close);
}

/* The plain loads: the same work on the caller's own connection. */

PbCatalogue *
pb_workspace_load_catalogue (PbWorkspace   *self,
                             GCancellable  *cancellable,
                             GError       **error)
{
  g_return_val_if_fail (PB_IS_WORKSPACE (self), NULL);

  return pb_workspace_load_catalogue_of (self, self->system, cancellable, error);
}

PbCatalogue *
pb_workspace_load_catalogue_of (PbWorkspace   *self,
                                const char    *system_code,
                                GCancellable  *cancellable,
                                GError       **error)
{
  PbCatalogue *catalogue;

  g_return_val_if_fail (PB_IS_WORKSPACE (self), NULL);

  pb_db_set_cancellable (self->db, cancellable);
  catalogue = pb_store_load_catalogue (self->db, system_code, error);
  pb_db_set_cancellable (self->db, NULL);

  return catalogue;
}

PbSeriesTable *
pb_workspace_load_table (PbWorkspace        *self,
                         PbSeries           *series,
                         PbLevel             level,
                         const char *const  *area_codes,
                         GCancellable       *cancellable,
                         GError            **error)
{
  PbSeriesTable *table;

  g_return_val_if_fail (PB_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (PB_IS_SERIES (series), NULL);

  pb_db_set_cancellable (self->db, cancellable);
  table = pb_store_load_table (self->db, self->system, series, level, area_codes, error);
  pb_db_set_cancellable (self->db, NULL);

  return table;
}

GPtrArray *
pb_workspace_load_boundaries (PbWorkspace   *self,
                              PbLevel        level,
                              const char    *edition,
                              gboolean       is_context,
                              GCancellable  *cancellable,
                              GError       **error)
{
  GPtrArray *boundaries;

  g_return_val_if_fail (PB_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (edition != NULL, NULL);

  pb_db_set_cancellable (self->db, cancellable);
  boundaries = pb_store_load_boundaries (self->db, self->system, level, edition, is_context, error);
  pb_db_set_cancellable (self->db, NULL);

  return boundaries;
}

PbPlaceProfile *
pb_workspace_load_profile (PbWorkspace   *self,
                           PbAreaSet     *area_set,
                           const char    *place_code,
                           PbDay          moment,
                           GCancellable  *cancellable,
                           GError       **error)
{
  PbPlaceProfile *profile;

  g_return_val_if_fail (PB_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (PB_IS_AREA_SET (area_set), NULL);

  pb_db_set_cancellable (self->db, cancellable);
  profile = pb_store_load_profile (self->db, self->system, area_set, place_code, moment, error);
  pb_db_set_cancellable (self->db, NULL);

  return profile;
}

GPtrArray *
pb_workspace_check (PbWorkspace   *self,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr(GPtrArray) problems = NULL;
  gboolean is_checked;

  g_return_val_if_fail (PB_IS_WORKSPACE (self), NULL);

  problems = g_ptr_array_new_with_free_func (g_free);
  pb_db_set_cancellable (self->db, cancellable);
  is_checked = pb_store_check (self->db, problems, error);
  pb_db_set_cancellable (self->db, NULL);

  return is_checked ? g_steal_pointer (&problems) : NULL;
}
