#include "pb-measure-private.h"

#include "pb-csv-reader.h"
#include "pb-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static GPtrArray *
read_header (PbCsvReader *reader)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < pb_csv_reader_get_n_columns (reader); i++)
    g_ptr_array_add (columns, g_strdup (pb_csv_reader_get_header (reader, i)));

  return columns;
}

static gboolean
has_columns (GPtrArray              *columns,
             const PbMeasureFamily  *family,
             const char             *path,
             GError                **error)
{
  g_autofree char *all = g_strconcat ("case_id ", family->columns, NULL);
  g_auto(GStrv) wanted = g_strsplit (all, " ", -1);

  for (int i = 0; wanted[i] != NULL; i++)
    {
      if (*wanted[i] == '\0' || g_ptr_array_find_with_equal_func (columns, wanted[i], g_str_equal, NULL))
        continue;

      g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                   _("%s has no column “%s”. The family %s reads the columns: %s."), path, wanted[i], family->name,
                   all);
      return FALSE;
    }

  return TRUE;
}

static void
add_row (PbMeasureCase  *in,
         const PbCsvRow *row)
{
  GStrv cells = g_new0 (char *, in->columns->len + 1);

  for (guint i = 0; i < in->columns->len; i++)
    cells[i] = g_strdup (pb_csv_row_get (row, i));

  g_ptr_array_add (in->rows, cells);
  g_array_append_val (in->lines, row->line);
}

GPtrArray *
pb_measure_read (const char              *path,
                 const PbMeasureFamily   *family,
                 const PbMeasureOptions  *options,
                 GError                 **error)
{
  g_autoptr(PbCsvReader) reader = pb_csv_reader_new (path, error);
  g_autoptr(GPtrArray) columns = reader != NULL ? read_header (reader) : NULL;
  g_autoptr(GPtrArray) cases = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_measure_case_free);
  g_autoptr(GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GError) local_error = NULL;
  PbCsvRow row;
  guint id_column;

  if (columns == NULL || !has_columns (columns, family, path, error))
    return NULL;

  g_ptr_array_find_with_equal_func (columns, "case_id", g_str_equal, &id_column);

  while (pb_csv_reader_next (reader, &row, &local_error))
    {
      const char *id = pb_csv_row_get (&row, id_column);
      PbMeasureCase *in = g_hash_table_lookup (by_id, id);

      if (in == NULL)
        {
          in = pb_measure_case_new (id, columns, options);
          g_hash_table_insert (by_id, in->id, in);
          g_ptr_array_add (cases, in);
        }

      add_row (in, &row);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_steal_pointer (&cases);
}
