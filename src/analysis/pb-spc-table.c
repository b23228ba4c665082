#include "pb-spc-table-private.h"

#include "pb-inequality-reader.h"

G_DEFINE_FINAL_TYPE (PbSpcTable, pb_spc_table, G_TYPE_OBJECT)

static void
pb_spc_table_finalize (GObject *object)
{
  PbSpcTable *self = PB_SPC_TABLE (object);

  g_array_unref (self->rows);
  g_ptr_array_unref (self->readings);

  G_OBJECT_CLASS (pb_spc_table_parent_class)->finalize (object);
}

static void
pb_spc_table_class_init (PbSpcTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_spc_table_finalize;
}

static void
pb_spc_table_init (PbSpcTable *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (PbSpcRow));
  self->readings = g_ptr_array_new_with_free_func (g_object_unref);
}

PbSpcTable *
pb_spc_table_load (PbWorkspace   *workspace,
                   PbCatalogue   *catalogue,
                   PbAreaSet     *area_set,
                   PbDay          moment,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr(GHashTable) tables = pb_inequality_new_tables ();
  PbInequalityLoad load = { workspace, catalogue, NULL, cancellable, tables, NULL };

  g_return_val_if_fail (PB_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (PB_IS_CATALOGUE (catalogue), NULL);

  return pb_spc_table_compute (&load, area_set, moment, error);
}

typedef struct
{
  PbCatalogue *catalogue;
  PbAreaSet   *area_set;
  PbDay        moment;
} Load;

static void
load_free (Load *load)
{
  g_object_unref (load->catalogue);
  g_clear_object (&load->area_set);
  g_free (load);
}

static GObject *
read_load (PbInequalityReader  *reader,
           gpointer             question,
           GCancellable        *cancellable,
           GError             **error)
{
  const Load *load = question;
  PbInequalityLoad inner = { reader->workspace, load->catalogue, NULL, cancellable, reader->tables, NULL };

  return (GObject *) pb_spc_table_compute (&inner, load->area_set, load->moment, error);
}

void
pb_spc_table_load_async (PbWorkspace         *workspace,
                         PbCatalogue         *catalogue,
                         PbAreaSet           *area_set,
                         PbDay                moment,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  Load *load;

  g_return_if_fail (PB_IS_WORKSPACE (workspace));
  g_return_if_fail (PB_IS_CATALOGUE (catalogue));

  load = g_new0 (Load, 1);
  load->catalogue = g_object_ref (catalogue);
  load->area_set = area_set != NULL ? g_object_ref (area_set) : NULL;
  load->moment = moment;

  task = g_task_new (workspace, cancellable, callback, user_data);
  g_task_set_source_tag (task, pb_spc_table_load_async);
  pb_inequality_read_in_thread (task, read_load, load, (GDestroyNotify) load_free);
}

PbSpcTable *
pb_spc_table_load_finish (PbWorkspace   *workspace,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, workspace), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

const PbSpcRow *
pb_spc_table_get_rows (PbSpcTable *self,
                       guint      *n_out)
{
  g_return_val_if_fail (PB_IS_SPC_TABLE (self) && n_out != NULL, NULL);

  *n_out = self->rows->len;
  return (const PbSpcRow *) self->rows->data;
}
