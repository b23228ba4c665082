#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A cell of RFC 4180, quoted only where it must be.  @text: (nullable): %NULL is empty */
void pb_csv_cell_add      (GString    *csv,
                           const char *text);
/* The same after a comma, unless it begins the file or a row. */
void pb_csv_cell_add_next (GString    *csv,
                           const char *text);

G_END_DECLS
