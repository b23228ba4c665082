#pragma once

#include "pb-catalogue.h"
#include "pb-registers.h"
#include "pb-series-table.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  PB_WORKSPACE_READ,     /* immutable=1 where the file or folder cannot be written */
  PB_WORKSPACE_WRITE,    /* WAL; migrates an older schema */
  PB_WORKSPACE_CREATE,   /* a new empty workspace; fails if the file exists */
} PbWorkspaceMode;

/**
 * PbWorkspace:
 *
 * One SQLite file that is also a GeoPackage 1.3: every area, boundary,
 * indicator and value, with where each came from.
 *
 * The plain functions run where they are called and belong to one thread at a
 * time; the `_async` ones run on a connection of their own in a worker thread.
 * A second load of the same kind does not cancel the first: the caller's
 * cancellable does.
 */
#define PB_TYPE_WORKSPACE (pb_workspace_get_type ())

G_DECLARE_FINAL_TYPE (PbWorkspace, pb_workspace, PB, WORKSPACE, GObject)

PbWorkspace   *pb_workspace_open            (const char       *path,
                                             PbWorkspaceMode   mode,
                                             GError          **error);
const char    *pb_workspace_get_path        (PbWorkspace      *self);
gboolean       pb_workspace_is_read_only    (PbWorkspace      *self);
/* The connection of the plain functions, for the importer and the command line. */
struct _PbDb  *pb_workspace_get_db          (PbWorkspace      *self);
/* Copies by VACUUM INTO, in rollback mode; @target must not exist. */
gboolean       pb_workspace_save_copy       (PbWorkspace      *self,
                                             const char       *target,
                                             GError          **error);
/* integrity_check, foreign keys, GeoPackage rules, schema version: what is wrong,
 * one sentence each; empty when all is well. (transfer full) (element-type utf8) */
GPtrArray     *pb_workspace_check           (PbWorkspace      *self,
                                             GCancellable     *cancellable,
                                             GError          **error);
/* Changes whenever another connection published something. */
gint64         pb_workspace_get_data_version (PbWorkspace     *self);

/* Whose areas, area sets, indicators and boundaries the loads below give.
 * @system_code: (nullable): %NULL for the workspace's first system, as at the
 * start. Loads in flight end as they began. */
void           pb_workspace_set_system      (PbWorkspace      *self,
                                             const char       *system_code);
const char    *pb_workspace_get_system      (PbWorkspace      *self);

/* A health and care system that a pack describes. */
typedef struct
{
  char *code;
  char *name;
} PbSystem;

void           pb_system_free               (PbSystem         *system);
/* All that the workspace holds, in the order in which they came. (transfer full)
 * (element-type PbSystem) */
GPtrArray     *pb_workspace_list_systems    (PbWorkspace      *self,
                                             GError          **error);

/* One system as its pack describes it: its own area sets, areas, priorities, and
 * the indicators of its groups. Areas of its neighbours are those that have a
 * boundary as context. Indicators that stand in no system's groups (they came with
 * somebody's file) stand under group 0, behind the system's own. */
PbCatalogue   *pb_workspace_load_catalogue  (PbWorkspace      *self,
                                             GCancellable     *cancellable,
                                             GError          **error);
/* The same of another system than the one set.
 * Errors: %PB_ERROR_NOT_FOUND where the workspace has no such system. */
PbCatalogue   *pb_workspace_load_catalogue_of (PbWorkspace    *self,
                                               const char     *system_code,
                                               GCancellable   *cancellable,
                                               GError        **error);

/* All values of @series at @level, with England as benchmark. @area_codes: (nullable):
 * only these areas. Areas of the system (role own) only; context areas have no values.
 * Counties include unitary authorities. The periods are those in which any area of the
 * level is named; where none ever is, all periods of the series; England's cells stand in
 * the same periods.
 * An area of the level that the series never names is still a row, with status
 * not-published if no area of the level has any value in that period, else missing;
 * an area that does not exist on the period's edition (or, where the level has no
 * editions, in its days) is not-applicable. What is written stands, whatever the dates. */
PbSeriesTable *pb_workspace_load_table      (PbWorkspace        *self,
                                             PbSeries           *series,
                                             PbLevel             level,
                                             const char *const  *area_codes,
                                             GCancellable       *cancellable,
                                             GError            **error);

/* One row of boundaries: the polygon as GeoPackage geometry blob. */
typedef struct
{
  char   *code;
  char   *name;
  char   *parent_code;   /* %NULL where none */
  GBytes *geometry;
} PbBoundary;

void           pb_boundary_free             (PbBoundary       *boundary);

/* (transfer full) (element-type PbBoundary): ordered by code. @edition may be "" (the newest). */
GPtrArray     *pb_workspace_load_boundaries (PbWorkspace      *self,
                                             PbLevel           level,
                                             const char       *edition,
                                             gboolean          is_context,
                                             GCancellable     *cancellable,
                                             GError          **error);

/* Attribution lines of everything drawn or shown. (transfer full), one a line */
char          *pb_workspace_load_attribution (PbWorkspace     *self,
                                              GError         **error);
/* Of the boundaries of one level and edition ("" for any) alone, as the map shows it. */
char          *pb_workspace_load_boundary_attribution (PbWorkspace  *self,
                                                       PbLevel       level,
                                                       const char   *edition,
                                                       GError      **error);

/* Small areas of a Place in England's most deprived tenth and fifth. */
typedef struct
{
  char *edition;        /* of the IMD: "2019" */
  int   n_areas;
  int   n_most_deprived_10;
  int   n_most_deprived_20;
} PbDeprivationCount;

/* People and deprivation of one Place (or of all Places of the set: @place_code %NULL)
 * on @moment, by the set's dated membership. */
typedef struct
{
  double              people;          /* NaN where not stated */
  char               *people_period;   /* "mid-2024" */
  PbDeprivationCount *counts;          /* one an IMD edition, by edition */
  int                 n_counts;
} PbPlaceProfile;

PbPlaceProfile *pb_workspace_load_profile   (PbWorkspace      *self,
                                             PbAreaSet        *area_set,
                                             const char       *place_code,
                                             PbDay             moment,
                                             GCancellable     *cancellable,
                                             GError          **error);
void            pb_place_profile_free       (PbPlaceProfile   *profile);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPlaceProfile, pb_place_profile_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbBoundary, pb_boundary_free)

/* All registers of the system set, and what people wrote, at one instant; empty where the
 * workspace is of a schema before the registers. */
PbRegisters    *pb_workspace_load_registers (PbWorkspace      *self,
                                             GCancellable     *cancellable,
                                             GError          **error);
/* One of them alone, for who needs no other: "chart_note" */
PbRegisters    *pb_workspace_load_register  (PbWorkspace      *self,
                                             const char       *kind_word,
                                             GCancellable     *cancellable,
                                             GError          **error);

/* The same off the main thread.  A load in flight keeps @self alive. */
void            pb_workspace_load_catalogue_async   (PbWorkspace         *self,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
PbCatalogue    *pb_workspace_load_catalogue_finish  (PbWorkspace         *self,
                                                     GAsyncResult        *result,
                                                     GError             **error);
void            pb_workspace_load_table_async       (PbWorkspace         *self,
                                                     PbSeries            *series,
                                                     PbLevel              level,
                                                     const char *const   *area_codes,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
PbSeriesTable  *pb_workspace_load_table_finish      (PbWorkspace         *self,
                                                     GAsyncResult        *result,
                                                     GError             **error);
/* Several tables in one go: for the sidebar. @series (element-type PbSeries), one level
 * each in @levels; result: (transfer full) (element-type PbSeriesTable), NULL elements where
 * a series has nothing there. */
void            pb_workspace_load_tables_async      (PbWorkspace         *self,
                                                     GPtrArray           *series,
                                                     const PbLevel       *levels,
                                                     const char *const   *area_codes,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
GPtrArray      *pb_workspace_load_tables_finish     (PbWorkspace         *self,
                                                     GAsyncResult        *result,
                                                     GError             **error);
void            pb_workspace_load_boundaries_async  (PbWorkspace         *self,
                                                     PbLevel              level,
                                                     const char          *edition,
                                                     gboolean             is_context,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
GPtrArray      *pb_workspace_load_boundaries_finish (PbWorkspace         *self,
                                                     GAsyncResult        *result,
                                                     GError             **error);
void            pb_workspace_load_profile_async     (PbWorkspace         *self,
                                                     PbAreaSet           *area_set,
                                                     const char          *place_code,
                                                     PbDay                moment,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
PbPlaceProfile *pb_workspace_load_profile_finish    (PbWorkspace         *self,
                                                     GAsyncResult        *result,
                                                     GError             **error);
void            pb_workspace_load_registers_async   (PbWorkspace         *self,
                                                     GCancellable        *cancellable,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
PbRegisters    *pb_workspace_load_registers_finish  (PbWorkspace         *self,
                                                     GAsyncResult        *result,
                                                     GError             **error);

G_END_DECLS
