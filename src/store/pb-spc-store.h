#pragma once

#include "pb-workspace.h"

G_BEGIN_DECLS

/* Which national tool an XmR chart follows. They differ in one thing: NHSRplotthedots
 * leaves very large moving ranges out of their mean, the Excel tool keeps them. */
typedef enum
{
  PB_SPC_TOOL_PLOT_THE_DOTS,
  PB_SPC_TOOL_EXCEL,
  PB_N_SPC_TOOLS,
} PbSpcTool;

/* Of the whole workspace. */
typedef struct
{
  guint     run_length;   /* points that make a run or a trend: 6, 7 or 8 */
  PbSpcTool tool;
} PbSpcSettings;

#define PB_SPC_SETTINGS_INIT { .run_length = 7, .tool = PB_SPC_TOOL_PLOT_THE_DOTS }

/* The limits of one series and area start anew on a day. */
typedef struct
{
  char  *uid;        /* names it for good */
  PbDay  day;        /* the first period that begins on it or later starts the new limits */
  char  *reason;     /* in the words of whoever recorded it */
  char  *recorded;   /* when: "2026-11-22T10:15:00Z" */
} PbSpcRebase;

void           pb_spc_rebase_free         (PbSpcRebase    *rebase);

/* "plot-the-dots", "excel-tool" */
const char    *pb_spc_tool_to_word        (PbSpcTool       tool);
gboolean       pb_spc_tool_from_word      (const char     *word,
                                           PbSpcTool      *tool_out);

/* Each of these is one transaction on the workspace's own connection.
 * Errors: %PB_ERROR_READ_ONLY for a workspace that cannot be written; others say what
 * is wrong with the value.  Reading from a workspace of an older schema gives the
 * defaults.  @area_code is an area of the workspace, "E06000015". */

gboolean       pb_spc_store_get_settings  (PbWorkspace          *workspace,
                                           PbSpcSettings        *settings_out,
                                           GError              **error);
gboolean       pb_spc_store_set_settings  (PbWorkspace          *workspace,
                                           const PbSpcSettings  *settings,
                                           GError              **error);

/* (transfer full) (element-type PbSpcRebase): by day */
GPtrArray     *pb_spc_store_list_rebases  (PbWorkspace          *workspace,
                                           PbSeries             *series,
                                           const char           *area_code,
                                           GError              **error);
/* A second rebase on one day is refused. @uid_out: (out) (optional) (transfer full) */
gboolean       pb_spc_store_add_rebase    (PbWorkspace          *workspace,
                                           PbSeries             *series,
                                           const char           *area_code,
                                           PbDay                 day,
                                           const char           *reason,
                                           char                **uid_out,
                                           GError              **error);
gboolean       pb_spc_store_remove_rebase (PbWorkspace          *workspace,
                                           const char           *uid,
                                           GError              **error);

/* How many points of each stretch its limits come from; 0: all of them. */
gboolean       pb_spc_store_get_n_fixed   (PbWorkspace          *workspace,
                                           PbSeries             *series,
                                           const char           *area_code,
                                           guint                *n_fixed_out,
                                           GError              **error);
/* @n_fixed: 0, or 12 and more */
gboolean       pb_spc_store_set_n_fixed   (PbWorkspace          *workspace,
                                           PbSeries             *series,
                                           const char           *area_code,
                                           guint                 n_fixed,
                                           GError              **error);

/* What is to be reached; a pack brings it. */
typedef struct
{
  double  value;       /* [indicator's unit] */
  char   *due;         /* by when, as exact as the source says; "" where it does not */
  char   *wording;
  char   *source;
} PbSpcStoredTarget;

void           pb_spc_stored_target_free  (PbSpcStoredTarget    *target);

/* Targets with a value of the workspace's system for @series: those that name its sex and
 * age, or none. (transfer full) (element-type PbSpcStoredTarget): by date, undated last */
GPtrArray     *pb_spc_store_list_targets  (PbWorkspace          *workspace,
                                           PbSeries             *series,
                                           GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbSpcRebase, pb_spc_rebase_free)

G_END_DECLS
