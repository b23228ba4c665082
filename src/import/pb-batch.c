#include "pb-batch.h"

#include <string.h>

#define MAX_VALUE_LETTERS 200

PbBatch *
pb_batch_new (void)
{
  PbBatch *self = g_new0 (PbBatch, 1);

  self->rows = g_array_sized_new (FALSE, FALSE, sizeof (PbStagedRow), PB_BATCH_ROWS);
  self->order = g_array_sized_new (FALSE, FALSE, sizeof (PbRowOrder), PB_BATCH_ROWS);
  self->refusals = g_array_new (FALSE, FALSE, sizeof (PbRefusal));
  self->text = g_string_chunk_new (4096);

  return self;
}

void
pb_batch_free (PbBatch *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->order);
  g_array_unref (self->refusals);
  g_string_chunk_free (self->text);
  g_free (self);
}

void
pb_batch_clear (PbBatch *self)
{
  g_array_set_size (self->rows, 0);
  g_array_set_size (self->order, 0);
  g_array_set_size (self->refusals, 0);
  g_string_chunk_clear (self->text);
  self->n_read = 0;
  self->position = 0;
}

static int
compare_order (gconstpointer a,
               gconstpointer b)
{
  const PbRowOrder *first = a;
  const PbRowOrder *second = b;

  if (first->key != second->key)
    return first->key < second->key ? -1 : 1;

  return first->row < second->row ? -1 : first->row > second->row;
}

void
pb_batch_sort (PbBatch *self)
{
  g_array_set_size (self->order, self->rows->len);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const PbStagedRow *row = &g_array_index (self->rows, PbStagedRow, i);

      g_array_index (self->order, PbRowOrder, i) =
        (PbRowOrder) { row->series << 40 | row->area << 18 | row->period, i };
    }

  g_array_sort (self->order, compare_order);
}

void
pb_batch_refuse (PbBatch    *self,
                 guint64     line,
                 const char *column,
                 const char *value,
                 const char *reason)
{
  g_autofree char *cut = NULL;
  PbRefusal refusal = { .line = line };

  if (strlen (value) > MAX_VALUE_LETTERS && g_utf8_strlen (value, -1) > MAX_VALUE_LETTERS)
    {
      g_autofree char *start = g_utf8_substring (value, 0, MAX_VALUE_LETTERS);

      value = cut = g_strconcat (start, "…", NULL);
    }

  refusal.column = g_string_chunk_insert_const (self->text, column);
  refusal.value = g_string_chunk_insert_const (self->text, value);
  refusal.reason = g_string_chunk_insert_const (self->text, reason);
  g_array_append_val (self->refusals, refusal);
}
