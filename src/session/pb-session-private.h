#pragma once

#include "pb-session.h"

G_BEGIN_DECLS

struct _PbSession
{
  GObject          parent_instance;

  PbWorkspace     *workspace;
  PbCatalogue     *catalogue;
  PbView          *view;

  /* What the view's words stand for in this workspace. */
  PbIndicator     *indicator;
  PbSeries        *series;
  PbArea          *place;

  PbSeriesTable   *table;
  PbFrame         *frame;
  GListStore      *summaries;
  PbPlaceProfile  *profile;
  char            *hovered;
  GError          *error;

  /* One load of each kind at a time; the newest selection wins. */
  GCancellable    *catalogue_load;
  GCancellable    *table_load;
  GCancellable    *summaries_load;
  GCancellable    *profile_load;
  int              n_loading;

  GHashTable      *boundaries;   /* "level/edition/role" -> GPtrArray of PbBoundary */

  GPtrArray       *undo;
  GPtrArray       *redo;
  gint64           last_moment_move_us;
};

/* pb-session-loads.c: what goes to the worker thread and comes back. */
void        pb_session_load_catalogue       (PbSession      *self);
void        pb_session_load_table           (PbSession      *self);
void        pb_session_load_summaries       (PbSession      *self);
void        pb_session_load_profile         (PbSession      *self);
void        pb_session_cancel_loads         (PbSession      *self);
void        pb_session_make_summaries       (PbSession      *self);
void        pb_session_move_summaries       (PbSession      *self);
GHashTable *pb_session_new_boundary_cache   (void);

/* pb-session.c: what it does with the answers. */
void        pb_session_take_catalogue       (PbSession      *self,
                                             PbCatalogue    *catalogue);
void        pb_session_take_table           (PbSession      *self,
                                             PbSeriesTable  *table);
void        pb_session_take_profile         (PbSession      *self,
                                             PbPlaceProfile *profile);
void        pb_session_take_error           (PbSession      *self,
                                             GError         *error);
void        pb_session_settle_first_view    (PbSession      *self);
void        pb_session_resolve_place        (PbSession      *self);
void        pb_session_refresh_frame        (PbSession      *self);
void        pb_session_begin_loading        (PbSession      *self);
void        pb_session_end_loading          (PbSession      *self);

G_END_DECLS
