#pragma once

#include "pb-db.h"
#include "pb-workspace.h"

G_BEGIN_DECLS

/* What the public loads do, on any connection: the caller's own or a worker's.
 * @system: (nullable): code of the system whose they are; the first where %NULL */
PbCatalogue    *pb_store_load_catalogue   (PbDb               *db,
                                           const char         *system,
                                           GError            **error);
PbSeriesTable  *pb_store_load_table       (PbDb               *db,
                                           const char         *system,
                                           PbSeries           *series,
                                           PbLevel             level,
                                           const char *const  *area_codes,
                                           GError            **error);
GPtrArray      *pb_store_load_boundaries  (PbDb               *db,
                                           const char         *system,
                                           PbLevel             level,
                                           const char         *edition,
                                           gboolean            is_context,
                                           GError            **error);
PbPlaceProfile *pb_store_load_profile     (PbDb               *db,
                                           const char         *system,
                                           PbAreaSet          *area_set,
                                           const char         *place_code,
                                           PbDay               moment,
                                           GError            **error);

/* @kind_word: (nullable): of one register, which is then read alone */
PbRegisters    *pb_store_load_registers   (PbDb               *db,
                                           const char         *system,
                                           const char         *kind_word,
                                           GError            **error);

/* The id of a system; 0 where the workspace has none at all. */
gboolean        pb_store_find_system      (PbDb               *db,
                                           const char         *system,
                                           gint64             *id_out,
                                           GError            **error);

/* In SQL: is @area one of the system's own, or one that came with a boundary
 * file and so belongs to any? */
#define PB_STORE_IS_OWN(area, system) \
  area ".role = 'own' AND (" area ".system_id IS NULL OR " area ".system_id = " system ")"

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
