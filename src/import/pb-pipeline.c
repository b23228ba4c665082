#include "pb-pipeline.h"

#define N_BATCHES 4

typedef struct
{
  PbRowReader *reader;
  GAsyncQueue *empty;      /* PbBatch to fill, or &stop */
  GAsyncQueue *filled;     /* PbBatch to store, or &stop after the last */
  PbBatch      stop;
  GError      *error;      /* read after the thread has ended */
} Pipeline;

static gpointer
read_in_thread (gpointer data)
{
  Pipeline *self = data;
  gboolean is_more = TRUE;

  while (is_more)
    {
      PbBatch *batch = g_async_queue_pop (self->empty);

      if (batch == &self->stop)
        break;

      pb_batch_clear (batch);
      is_more = pb_row_reader_fill (self->reader, batch, &self->error);
      g_async_queue_push (self->filled, batch);
    }

  g_async_queue_push (self->filled, &self->stop);
  return NULL;
}

static gboolean
store_batches (Pipeline      *self,
               PbBatchFunc    func,
               gpointer       user_data,
               GCancellable  *cancellable,
               GError       **error)
{
  for (;;)
    {
      PbBatch *batch = g_async_queue_pop (self->filled);

      if (batch == &self->stop)
        return TRUE;

      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !func (batch, user_data, error))
        {
          g_async_queue_push (self->empty, batch);
          return FALSE;
        }

      g_async_queue_push (self->empty, batch);
    }
}

gboolean
pb_pipeline_run (PbRowReader   *reader,
                 PbBatchFunc    func,
                 gpointer       user_data,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr(GPtrArray) batches = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_batch_free);
  Pipeline self = { .reader = reader, .empty = g_async_queue_new (), .filled = g_async_queue_new () };
  GThread *thread;
  gboolean is_stored;

  for (int i = 0; i < N_BATCHES; i++)
    {
      g_ptr_array_add (batches, pb_batch_new ());
      g_async_queue_push (self.empty, g_ptr_array_index (batches, i));
    }

  thread = g_thread_new ("import-reader", read_in_thread, &self);
  is_stored = store_batches (&self, func, user_data, cancellable, error);

  /* Ahead of the empty batches, so that a reader that is not done stops now. */
  if (!is_stored)
    g_async_queue_push_front (self.empty, &self.stop);

  g_thread_join (thread);
  g_async_queue_unref (self.empty);
  g_async_queue_unref (self.filled);

  if (self.error != NULL && is_stored)
    {
      g_propagate_error (error, g_steal_pointer (&self.error));
      return FALSE;
    }

  g_clear_error (&self.error);
  return is_stored;
}
