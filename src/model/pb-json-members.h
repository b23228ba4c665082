#pragma once

#include "pb-day.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * PbJsonMembers:
 * @object: an object that a person may have written
 * @whole: what it is, after "of": "the view"
 *
 * The members of a document that has to be right: one that is absent or null is
 * not chosen, and one that cannot be used is refused with its name and value.
 *
 * Errors, of all functions: %PB_ERROR_BAD_INPUT.
 */
typedef struct
{
  JsonObject *object;
  const char *whole;
} PbJsonMembers;

/* Says that @node is nothing that the member can be.  Always %FALSE. */
gboolean pb_json_members_refuse     (const PbJsonMembers  *self,
                                     const char           *name,
                                     JsonNode             *node,
                                     GError              **error);

/* *@node_out: %NULL for a member that is absent or null; else an object or array, as
 * @type says, or a value of @type */
gboolean pb_json_members_find       (const PbJsonMembers  *self,
                                     const char           *name,
                                     JsonNodeType          type,
                                     JsonNode            **node_out,
                                     GError              **error);
gboolean pb_json_members_find_value (const PbJsonMembers  *self,
                                     const char           *name,
                                     GType                 type,
                                     JsonNode            **node_out,
                                     GError              **error);

/* Keep what is there where the member is absent. */
gboolean pb_json_members_read_text  (const PbJsonMembers  *self,
                                     const char           *name,
                                     char                **text,
                                     GError              **error);
/* "2021-03-31" */
gboolean pb_json_members_read_day   (const PbJsonMembers  *self,
                                     const char           *name,
                                     PbDay                *day,
                                     GError              **error);

G_END_DECLS
