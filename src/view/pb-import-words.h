#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What the command line program says of a file and an import, as sentences. */

/* "Fingertips download, 48,213 rows": of an inspection */
char     *pb_import_words_dup_format   (JsonObject *inspection);
/* Can it be imported as it is? */
gboolean  pb_import_words_is_known     (JsonObject *inspection);

/* "48,210 rows came in, 3 were refused", "Nothing new: …": of a summary */
char     *pb_import_words_dup_headline (JsonObject *summary);
/* Older vintages, new indicators and areas, notes: sentences, one a line; "" for none */
char     *pb_import_words_dup_details  (JsonObject *summary);
/* Did anything come in? */
gboolean  pb_import_words_has_changed  (JsonObject *summary);
/* "12,000 rows, 80,000 a second" */
char     *pb_import_words_dup_progress (guint64     n_rows,
                                        guint64     rows_per_second);

G_END_DECLS
