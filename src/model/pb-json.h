#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Members of JSON that anybody may have written: whatever is missing or of
 * another type is "", %NULL or the default, never a warning. */

const char *pb_json_get_text   (JsonObject  *object,
                                const char  *member);
JsonObject *pb_json_get_object (JsonObject  *object,
                                const char  *member);
JsonArray  *pb_json_get_array  (JsonObject  *object,
                                const char  *member);
gint64      pb_json_get_int    (JsonObject  *object,
                                const char  *member,
                                gint64       otherwise);

/* A member of the object that is being built. */
void        pb_json_add_text   (JsonBuilder *builder,
                                const char  *member,
                                const char  *text);
void        pb_json_add_int    (JsonBuilder *builder,
                                const char  *member,
                                gint64       value);

/* The object that is the whole of a file.
 * Errors: %PB_ERROR_BAD_INPUT naming @path and the place in it. */
JsonParser *pb_json_read_file  (const char  *path,
                                GError     **error);

G_END_DECLS
