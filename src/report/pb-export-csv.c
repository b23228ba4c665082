#include "pb-export-private.h"

#include "pb-csv.h"
#include "pb-export-tables.h"

GBytes *
pb_export_make_csv (PbExport *self)
{
  GString *csv = g_string_new (NULL);

  pb_csv_add_table (csv, pb_export_get_tidy (self));

  return g_string_free_to_bytes (csv);
}
