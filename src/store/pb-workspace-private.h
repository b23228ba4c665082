#pragma once

#include "pb-db.h"
#include "pb-workspace.h"

G_BEGIN_DECLS

/* What the public loads do, on any connection: the caller's own or a worker's. */
PbCatalogue    *pb_store_load_catalogue   (PbDb               *db,
                                           GError            **error);
PbSeriesTable  *pb_store_load_table       (PbDb               *db,
                                           PbSeries           *series,
                                           PbLevel             level,
                                           const char *const  *area_codes,
                                           GError            **error);
GPtrArray      *pb_store_load_boundaries  (PbDb               *db,
                                           PbLevel             level,
                                           const char         *edition,
                                           gboolean            is_context,
                                           GError            **error);
PbPlaceProfile *pb_store_load_profile     (PbDb               *db,
                                           PbAreaSet          *area_set,
                                           const char         *place_code,
                                           PbDay               moment,
                                           GError            **error);

/* Sentences of what is wrong; see pb_workspace_check(). */
gboolean        pb_store_check            (PbDb               *db,
                                           GPtrArray          *problems,
                                           GError            **error);

/* Opens @path with all that a workspace must be, or says why not. */
PbDb           *pb_store_open             (const char         *path,
                                           PbWorkspaceMode     mode,
                                           GError            **error);

/* A worker's connection, waited for by nobody: taken, used, given back. */
PbDb           *pb_workspace_take_reader  (PbWorkspace        *self,
                                           GError            **error);
void            pb_workspace_give_reader  (PbWorkspace        *self,
                                           PbDb               *db);

PbDay           pb_store_get_day          (PbQuery            *query,
                                           int                 column);

G_END_DECLS
