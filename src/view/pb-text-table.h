#pragma once

#include "pb-data-table.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The table twin of a chart: words in rows and columns, that can be copied. */
#define PB_TYPE_TEXT_TABLE (pb_text_table_get_type ())

G_DECLARE_FINAL_TYPE (PbTextTable, pb_text_table, PB, TEXT_TABLE, AdwBin)

/**
 * pb_text_table_show:
 * @name: what the table holds, for a screen reader
 * @titles: (array zero-terminated=1): of the columns; the first @n_words of them hold words,
 *   the others numbers, which stand on the right
 * @rows: (element-type GtkStringList): as many strings each as there are titles
 */
void       pb_text_table_show     (PbTextTable        *self,
                                   const char         *name,
                                   const char *const  *titles,
                                   guint               n_words,
                                   GListModel         *rows);
/* The same of a table whose columns know what they hold. */
void       pb_text_table_show_data (PbTextTable       *self,
                                    PbDataTable       *table);

G_END_DECLS
