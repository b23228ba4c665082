#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * pb_pack_check:
 * @folder: a folder with a datapackage.json
 * @cancellable: (nullable): asked between files
 * @error: return location for an error
 *
 * Checks a pack by data/packs/pack.schema.json, whose rules are repeated here so that
 * each message can name file, member and value and say what to do; then its files:
 * there, as long as described, with the hash and the columns that are described.
 * What stands in the rows is checked by an import.
 *
 * Errors: %PB_ERROR_BAD_INPUT where datapackage.json is no JSON object,
 * %G_IO_ERROR_CANCELLED.
 *
 * Returns: (transfer full) (element-type utf8): what is wrong, one sentence each;
 *   empty when all is well; %NULL on error
 */
GPtrArray *pb_pack_check (const char    *folder,
                          GCancellable  *cancellable,
                          GError       **error);

G_END_DECLS
