#include "pb-batch.h"

#include <string.h>

#define MAX_VALUE_LETTERS 200

PbBatch *
pb_batch_new (void)
{
  PbBatch *self = g_new0 (PbBatch, 1);

  self->rows = g_array_sized_new (FALSE, FALSE, sizeof (PbStagedRow), PB_BATCH_ROWS);
  self->refusals = g_array_new (FALSE, FALSE, sizeof (PbRefusal));
  self->text = g_string_chunk_new (4096);

  return self;
}

void
pb_batch_free (PbBatch *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->refusals);
  g_string_chunk_free (self->text);
  g_free (self);
}

void
pb_batch_clear (PbBatch *self)
{
  g_array_set_size (self->rows, 0);
  g_array_set_size (self->refusals, 0);
  g_string_chunk_clear (self->text);
  self->n_read = 0;
  self->position = 0;
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
