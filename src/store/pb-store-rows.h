#pragma once

#include "pb-workspace-private.h"

G_BEGIN_DECLS

/* Makes what a row stands for; %NULL where that was put elsewhere. */
typedef gpointer (*PbMakeRow)       (PbQuery          *query,
                                     gpointer          user_data);

/* Loads every row of one query into an array. @sql: ?1 is the system */
GPtrArray *pb_store_load_rows       (PbDb             *db,
                                     gint64            system_id,
                                     const char       *sql,
                                     PbMakeRow         make_row,
                                     gpointer          user_data,
                                     GDestroyNotify    free_row,
                                     GError          **error);

/* (element-type PbAreaSet): a system's, the default first */
GPtrArray *pb_store_load_area_sets  (PbDb             *db,
                                     gint64            system_id,
                                     GError          **error);

G_END_DECLS
