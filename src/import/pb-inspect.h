#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What a file is, without importing it: {"format", "title", "encoding",
 * "delimiter", "columns": [{"name", "meaning"}], "rows": [[...]], "problems":
 * [...]} of a CSV; "layers" of boundaries; "resources" of a pack.  A file that
 * cannot be imported is described too, with the reason among the problems.
 * Errors: %PB_ERROR_NOT_FOUND where there is no such file. */
JsonNode *pb_inspect_file (const char  *path,
                           GError     **error);

G_END_DECLS
