#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What went wrong, as the title of a page: "There is no room on the disk". */
const char *pb_error_get_title     (const GError *error);
/* What happened and what to do, for a page or a message: one or two sentences. */
char       *pb_error_dup_sentences (const GError *error);

/* May the same thing work at another moment? */
gboolean    pb_error_is_passing    (const GError *error);

G_END_DECLS
