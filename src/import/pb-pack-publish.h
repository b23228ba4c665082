#pragma once

#include "pb-db.h"
#include "pb-pack-schema.h"
#include "pb-pack.h"

G_BEGIN_DECLS

/* What a pack's tables become in the workspace; all within the caller's
 * transaction. */

/* The pack's system, new or brought up to date. */
gboolean pb_pack_publish_system  (PbPack             *pack,
                                  PbDb               *db,
                                  gint64             *system_id_out,
                                  GError            **error);
/* Before the rows of a table. */
gboolean pb_pack_publish_clear   (const PbPackTable  *schema,
                                  PbDb               *db,
                                  gint64              system_id,
                                  GError            **error);
/* @cells: in the order of the schema; @row_id: 0 for any */
gboolean pb_pack_publish_row     (const PbPackTable  *schema,
                                  const char *const  *cells,
                                  gint64              row_id,
                                  PbDb               *db,
                                  gint64              system_id,
                                  GError            **error);
/* The same, where a row that breaks a rule of its table is no error: it leaves
 * nothing, and @reason_out says why and @column_out where.  %NULL: it stands. */
gboolean pb_pack_publish_try_row (const PbPackTable  *schema,
                                  const char *const  *cells,
                                  PbDb               *db,
                                  gint64              system_id,
                                  guint              *column_out,
                                  char              **reason_out,
                                  GError            **error);

G_END_DECLS
