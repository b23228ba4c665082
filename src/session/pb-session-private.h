#pragma once

#include "pb-session.h"

G_BEGIN_DECLS

/* Numbers of the properties, for pb_session_notify(). */
enum
{
  PROP_0,
  PROP_WORKSPACE,
  PROP_CATALOGUE,
  PROP_SYSTEM_NAME,
  PROP_VIEW_STATE,
  PROP_INDICATOR,
  PROP_SERIES,
  PROP_AREA_SET,
  PROP_PLACE,
  PROP_LEVEL,
  PROP_MOMENT,
  PROP_CHART,
  PROP_COLOUR_RULE,
  PROP_TABLE,
  PROP_FRAME,
  PROP_HOVERED,
  PROP_LIT,
  PROP_PANEL,
  PROP_INEQUALITY,
  PROP_PAGE,
  PROP_REGISTERS,
  PROP_SUMMARIES,
  PROP_PLACE_PROFILE,
  PROP_IS_LOADING,
  PROP_ERROR,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS
};

struct _PbSession
{
  GObject          parent_instance;

  PbWorkspace     *workspace;
  PbCatalogue     *catalogue;
  PbView          *view;
  gboolean         is_packs_view;  /* the view the pack opens with: a Place is chosen for it */

  /* What the view's words stand for in this workspace. */
  PbIndicator     *indicator;
  PbSeries        *series;
  PbArea          *place;

  PbSeriesTable   *table;
  PbFrame         *frame;
  GListStore      *summaries;
  PbPlaceProfile  *profile;
  char            *hovered;
  char           **lit;          /* area codes; %NULL for none */
  char            *lit_words;
  PbRegisters     *registers;
  PbInnovationRegister *innovations;  /* of those registers; %NULL until somebody asks */
  PbInequality    *inequality;   /* of the view before while the next one loads */
  GError          *error;

  /* One load of each kind at a time; the newest selection wins. */
  GCancellable    *catalogue_load;
  GCancellable    *table_load;
  GCancellable    *summaries_load;
  GCancellable    *profile_load;
  GCancellable    *inequality_load;
  GCancellable    *registers_load;
  int              n_loading;
  gboolean         is_held;      /* what the first picture does not show waits */

  GHashTable      *left_views;   /* code of a system -> PbView it was left with */
  GHashTable      *boundaries;   /* "level/edition/role" -> GPtrArray of PbBoundary */

  /* Steps of undo: the view before a choice; %NULL where the step is an edit of the registers. */
  GPtrArray       *undo;
  GPtrArray       *redo;
  char            *who;            /* who edits, for the history */
  gint64           last_action;    /* of the registers that are shown */
  guint            watch_id;       /* looks for what other windows and programs change */
  gboolean         can_undo_edit;  /* the workspace holds one to undo, of whatever day */
  gboolean         can_redo_edit;
  gint64           last_moment_move_us;
};

/* pb-session-loads.c: what goes to the worker thread and comes back. */
void        pb_session_load_catalogue       (PbSession      *self);
void        pb_session_load_table           (PbSession      *self);
void        pb_session_load_summaries       (PbSession      *self);
void        pb_session_load_profile         (PbSession      *self);
void        pb_session_load_inequality      (PbSession      *self);
void        pb_session_load_registers       (PbSession      *self);
void        pb_session_cancel_loads         (PbSession      *self);
void        pb_session_make_summaries       (PbSession      *self);
void        pb_session_move_summaries       (PbSession      *self);
GHashTable *pb_session_new_boundary_cache   (void);

/* pb-session.c: what it does with the answers. */
void        pb_session_take_table           (PbSession      *self,
                                             PbSeriesTable  *table);
void        pb_session_take_profile         (PbSession      *self,
                                             PbPlaceProfile *profile);
void        pb_session_take_error           (PbSession      *self,
                                             GError         *error);
void        pb_session_take_inequality      (PbSession      *self,
                                             PbInequality   *inequality);
void        pb_session_take_registers       (PbSession      *self,
                                             PbRegisters    *registers);
void        pb_session_resolve_place        (PbSession      *self);
void        pb_session_refresh_frame        (PbSession      *self);
void        pb_session_begin_loading        (PbSession      *self);
void        pb_session_end_loading          (PbSession      *self);
void        pb_session_notify               (PbSession      *self,
                                             int             prop);
/* Makes @view the session's and loads what it needs and is not there. */
void        pb_session_apply_view           (PbSession      *self,
                                             const PbView   *view);

/* pb-session-first-view.c: what a workspace opens with. */
void        pb_session_take_catalogue       (PbSession      *self,
                                             PbCatalogue    *catalogue);
void        pb_session_settle_first_view    (PbSession      *self);

/* pb-session-edits.c: edits of the registers, by whomever. */
void        pb_session_watch_edits          (PbSession      *self);
void        pb_session_stop_watching        (PbSession      *self);
void        pb_session_look_at_edits        (PbSession      *self);

/* pb-session-history.c: steps back and forth. */
void        pb_session_add_step             (PbSession      *self,
                                             PbView         *view);
void        pb_session_notify_history       (PbSession      *self);
gboolean    pb_session_can_undo             (PbSession      *self);
gboolean    pb_session_can_redo             (PbSession      *self);
void        pb_session_emit_edit_undone     (PbSession      *self,
                                             gboolean        is_redo,
                                             const char     *words);

/* pb-session-systems.c */
/* The workspace loads the system that the view names, where it holds that one. */
void        pb_session_settle_system        (PbSession      *self);
/* Whether @view is of another system of the workspace than the one in view; then it is
 * turned to, with that view. */
gboolean    pb_session_turn_to_system_of    (PbSession      *self,
                                             const PbView   *view);

/* pb-session-choices.c */
void        pb_session_replace_text         (char          **field,
                                             const char     *text);

G_END_DECLS
