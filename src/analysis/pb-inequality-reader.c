#include "pb-inequality-reader.h"

#include "pb-db.h"

#define KEY "placeboard-inequality-reader"
/* More tables than a person looks at in a sitting. */
#define MAX_TABLES 400

static void
reader_free (PbInequalityReader *self)
{
  g_clear_object (&self->workspace);
  g_hash_table_unref (self->tables);
  g_free (self->stamp);
  g_free (self);
}

GHashTable *
pb_inequality_new_tables (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/* Values change by imports alone, made or taken back. */
static char *
make_stamp (PbWorkspace  *workspace,
            const char   *system,
            GError      **error)
{
  gint64 last = 0, n_undone = 0;

  if (!pb_db_get_int64 (pb_workspace_get_db (workspace), "SELECT COALESCE (max (id), 0) FROM import", &last, error) ||
      !pb_db_get_int64 (pb_workspace_get_db (workspace), "SELECT count (undone) FROM import", &n_undone, error))
    return NULL;

  return g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s", last, n_undone, system != NULL ? system : "");
}

PbInequalityReader *
pb_inequality_take_reader (PbWorkspace  *workspace,
                           const char   *system,
                           GError      **error)
{
  PbInequalityReader *self = g_object_steal_data (G_OBJECT (workspace), KEY);
  g_autofree char *stamp = NULL;

  if (self == NULL)
    {
      self = g_new0 (PbInequalityReader, 1);
      self->tables = pb_inequality_new_tables ();
      self->workspace = pb_workspace_open (pb_workspace_get_path (workspace), PB_WORKSPACE_READ, error);
    }

  if (self->workspace != NULL)
    stamp = make_stamp (self->workspace, system, error);

  if (stamp == NULL)
    {
      reader_free (self);
      return NULL;
    }

  pb_workspace_set_system (self->workspace, system);
  if (g_strcmp0 (stamp, self->stamp) != 0 || g_hash_table_size (self->tables) > MAX_TABLES)
    g_hash_table_remove_all (self->tables);
  g_free (self->stamp);
  self->stamp = g_steal_pointer (&stamp);

  return self;
}

void
pb_inequality_give_reader (PbWorkspace        *workspace,
                           PbInequalityReader *reader)
{
  g_object_set_data_full (G_OBJECT (workspace), KEY, reader, (GDestroyNotify) reader_free);
}

/* A question on its way; the system is the one of the day it was asked. */
typedef struct
{
  PbInequalityReadFunc  func;
  gpointer              question;
  GDestroyNotify        free_question;
  char                 *system;
} Reading;

static void
reading_free (Reading *reading)
{
  reading->free_question (reading->question);
  g_free (reading->system);
  g_free (reading);
}

static void
read_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Reading *reading = task_data;
  GError *error = NULL;
  PbInequalityReader *reader;
  GObject *answer = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  reader = pb_inequality_take_reader (source_object, reading->system, &error);
  if (reader != NULL)
    {
      answer = reading->func (reader, reading->question, cancellable, &error);
      pb_inequality_give_reader (source_object, reader);
    }

  if (answer != NULL)
    g_task_return_pointer (task, answer, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
pb_inequality_read_in_thread (GTask                *task,
                              PbInequalityReadFunc  func,
                              gpointer              question,
                              GDestroyNotify        free_question)
{
  Reading *reading = g_new (Reading, 1);

  *reading = (Reading) { func, question, free_question,
                         g_strdup (pb_workspace_get_system (g_task_get_source_object (task))) };
  g_task_set_task_data (task, reading, (GDestroyNotify) reading_free);
  g_task_run_in_thread (task, read_in_thread);
}
