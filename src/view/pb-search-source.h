#pragma once

#include "pb-search-index.h"
#include "pb-session.h"

G_BEGIN_DECLS

/**
 * PbSearchSource:
 *
 * What a session's search knows: the index of its catalogue and registers, made in a
 * worker when it is first asked for and again when they have changed, and what was
 * opened lately.  One a session.
 *
 * Signals:
 *  - changed: there is another index
 */
#define PB_TYPE_SEARCH_SOURCE (pb_search_source_get_type ())

G_DECLARE_FINAL_TYPE (PbSearchSource, pb_search_source, PB, SEARCH_SOURCE, GObject)

/* (transfer none): the session's */
PbSearchSource *pb_search_source_get         (PbSession         *session);
/* Sees to it that the index is of now; ::changed follows where it was not. */
void            pb_search_source_refresh     (PbSearchSource    *self);
/* (nullable): %NULL until it is made */
PbSearchIndex  *pb_search_source_get_index   (PbSearchSource    *self);
/* (nullable): why there is none */
const char     *pb_search_source_get_problem (PbSearchSource    *self);

/* What was opened, the last first. (element-type PbSearchHit) */
GPtrArray      *pb_search_source_get_recent  (PbSearchSource    *self);
void            pb_search_source_add_recent  (PbSearchSource    *self,
                                              const PbSearchHit *hit);

G_END_DECLS
