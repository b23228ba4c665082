#include "pb-data-table.h"

#include "pb-number.h"
#include "pb-shapes.h"

#include <math.h>

/* Digits beyond which a double holds no more. */
#define MOST_DECIMALS 12

typedef struct
{
  char         *name;
  char         *heading;
  PbColumnKind  kind;
} Column;

struct _PbDataTable
{
  char   *title;
  GArray *columns;   /* of Column */
  GArray *cells;     /* of PbDataCell, row after row */
  guint   n_rows;
};

static void
column_clear (gpointer data)
{
  Column *column = data;

  g_free (column->name);
  g_free (column->heading);
}

static void
cell_clear (gpointer data)
{
  g_free (((PbDataCell *) data)->text);
}

PbDataTable *
pb_data_table_new (const char *title)
{
  PbDataTable *self = g_atomic_rc_box_new0 (PbDataTable);

  self->title = g_strdup (title);
  self->columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_array_set_clear_func (self->columns, column_clear);
  self->cells = g_array_new (FALSE, FALSE, sizeof (PbDataCell));
  g_array_set_clear_func (self->cells, cell_clear);

  return self;
}

PbDataTable *
pb_data_table_ref (PbDataTable *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_table (gpointer data)
{
  PbDataTable *self = data;

  g_free (self->title);
  g_array_unref (self->columns);
  g_array_unref (self->cells);
}

void
pb_data_table_unref (PbDataTable *self)
{
  g_atomic_rc_box_release_full (self, clear_table);
}

void
pb_data_table_add_column (PbDataTable  *self,
                          const char   *name,
                          const char   *heading,
                          PbColumnKind  kind)
{
  Column column = { g_strdup (name), g_strdup (heading), kind };

  g_return_if_fail (self->n_rows == 0);
  g_return_if_fail (pb_data_table_find_column (self, name) < 0);

  g_array_append_val (self->columns, column);
}

void
pb_data_table_add_row (PbDataTable *self)
{
  g_return_if_fail (self->cells->len == self->n_rows * self->columns->len);

  self->n_rows++;
}

void
pb_data_table_add_cell (PbDataTable *self,
                        const char  *text,
                        double       number,
                        int          decimals,
                        PbStatus     status)
{
  PbDataCell cell = { g_strdup (text != NULL ? text : ""), number, decimals, status };

  g_return_if_fail (self->cells->len < self->n_rows * self->columns->len);

  g_array_append_val (self->cells, cell);
}

void
pb_data_table_add_text (PbDataTable *self,
                        const char  *text)
{
  pb_data_table_add_cell (self, text, NAN, -1, PB_STATUS_PRESENT);
}

void
pb_data_table_add_value (PbDataTable *self,
                         double       value,
                         int          decimals,
                         PbStatus     status)
{
  g_autofree char *text = NULL;

  if (status != PB_STATUS_PRESENT || !isfinite (value))
    {
      PbStatus reason = status == PB_STATUS_PRESENT ? PB_STATUS_MISSING : status;

      pb_data_table_add_cell (self, pb_status_to_label (reason), NAN, decimals, reason);
      return;
    }

  text = pb_number_format (value, decimals >= 0 ? decimals : pb_number_get_decimals (&value, 1, MOST_DECIMALS));
  pb_data_table_add_cell (self, text, value, decimals, status);
}

const char *
pb_data_table_get_title (const PbDataTable *self)
{
  return self->title;
}

guint
pb_data_table_get_n_columns (const PbDataTable *self)
{
  return self->columns->len;
}

guint
pb_data_table_get_n_rows (const PbDataTable *self)
{
  return self->n_rows;
}

const char *
pb_data_table_get_name (const PbDataTable *self,
                        guint              column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return g_array_index (self->columns, Column, column).name;
}

const char *
pb_data_table_get_heading (const PbDataTable *self,
                           guint              column)
{
  g_return_val_if_fail (column < self->columns->len, NULL);

  return g_array_index (self->columns, Column, column).heading;
}

PbColumnKind
pb_data_table_get_kind (const PbDataTable *self,
                        guint              column)
{
  g_return_val_if_fail (column < self->columns->len, PB_COLUMN_WORDS);

  return g_array_index (self->columns, Column, column).kind;
}

const PbDataCell *
pb_data_table_get_cell (const PbDataTable *self,
                        guint              row,
                        guint              column)
{
  guint cell = row * self->columns->len + column;

  g_return_val_if_fail (column < self->columns->len, NULL);
  g_return_val_if_fail (cell < self->cells->len, NULL);

  return &g_array_index (self->cells, PbDataCell, cell);
}

int
pb_data_table_find_column (const PbDataTable *self,
                           const char        *name)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_str_equal (g_array_index (self->columns, Column, i).name, name))
      return (int) i;

  return -1;
}
