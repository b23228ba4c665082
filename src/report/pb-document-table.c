#include "pb-document.h"

/* Where a cell's properties are; the caller has checked both numbers. */
static guint
get_index (const PbPaperTable *self,
           guint               row,
           guint               column)
{
  return row * pb_data_table_get_n_columns (self->table) + column;
}

static gboolean
has_cell (const PbPaperTable *self,
          guint               row,
          guint               column)
{
  return row < pb_data_table_get_n_rows (self->table) && column < pb_data_table_get_n_columns (self->table);
}

void
pb_paper_table_set_share (PbPaperTable *self,
                          guint         column,
                          double        share)
{
  g_return_if_fail (column < pb_data_table_get_n_columns (self->table) && share >= 0 && share <= 1);

  self->shares[column] = share;
}

void
pb_paper_table_set_flags (PbPaperTable *self,
                          guint         row,
                          guint         column,
                          PbCellFlags   flags)
{
  g_return_if_fail (has_cell (self, row, column));

  self->flags[get_index (self, row, column)] = (guint8) flags;
}

void
pb_paper_table_set_comparison (PbPaperTable *self,
                               guint         row,
                               guint         column,
                               PbComparison  comparison)
{
  g_return_if_fail (has_cell (self, row, column));

  self->comparisons[get_index (self, row, column)] = (gint8) comparison;
}

void
pb_paper_table_set_target (PbPaperTable *self,
                           guint         row,
                           guint         column,
                           const char   *target)
{
  gpointer *place = NULL;

  g_return_if_fail (has_cell (self, row, column));

  place = &g_ptr_array_index (self->targets, get_index (self, row, column));
  g_free (*place);
  *place = g_strdup (target);
}

void
pb_paper_table_set_notes (PbPaperTable *self,
                          const char   *notes)
{
  g_free (self->notes);
  self->notes = g_strdup (notes);
}

PbCellFlags
pb_paper_table_get_flags (const PbPaperTable *self,
                          guint               row,
                          guint               column)
{
  g_return_val_if_fail (has_cell (self, row, column), 0);

  return (PbCellFlags) self->flags[get_index (self, row, column)];
}

gboolean
pb_paper_table_get_comparison (const PbPaperTable *self,
                               guint               row,
                               guint               column,
                               PbComparison       *comparison_out)
{
  int comparison;

  g_return_val_if_fail (has_cell (self, row, column), FALSE);

  comparison = self->comparisons[get_index (self, row, column)];
  if (comparison < 0)
    return FALSE;
  *comparison_out = (PbComparison) comparison;

  return TRUE;
}

const char *
pb_paper_table_get_target (const PbPaperTable *self,
                           guint               row,
                           guint               column)
{
  g_return_val_if_fail (has_cell (self, row, column), NULL);

  return g_ptr_array_index (self->targets, get_index (self, row, column));
}
