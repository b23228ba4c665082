#pragma once

#include "pb-workspace.h"

G_BEGIN_DECLS

/* What happened to one row as sentences for people, in their language, oldest first:
 * "On 22 November 2026 at 14:05 Ann changed Owner from “A” to “B”." A row that came with a
 * pack begins with that. Times are those of the reader's place.
 * @kind_word: a register's word
 * Errors: %PB_ERROR_NOT_FOUND for a row that never was.
 * (transfer full) (element-type utf8) */
GPtrArray *pb_register_list_history (PbWorkspace  *workspace,
                                     const char   *kind_word,
                                     const char   *uid,
                                     GError      **error);

G_END_DECLS
