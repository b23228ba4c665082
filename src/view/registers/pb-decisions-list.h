#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the page shows where no record is opened: the value of this filter. */
#define PB_DECISIONS_OVERVIEW "decisions.overview"
#define PB_DECISIONS_LOG      "log"
#define PB_DECISIONS_WATCH    "watch"
#define PB_DECISIONS_SETTINGS "settings"
#define PB_DECISIONS_ACTIONS  "actions"
/* "selected" for the Place that is selected, a code for that area; none for all */
#define PB_DECISIONS_PLACE    "decisions.place"
#define PB_DECISIONS_SELECTED "selected"

/**
 * PbDecisionsList:
 *
 * Everything of the Decisions page by name: overviews, decisions with their state at
 * the moment, agreements, settings, recommendations, actions, meetings, consultations
 * and engagement; a box that searches them.
 */
#define PB_TYPE_DECISIONS_LIST (pb_decisions_list_get_type ())

G_DECLARE_FINAL_TYPE (PbDecisionsList, pb_decisions_list, PB, DECISIONS_LIST, AdwBin)

GtkWidget  *pb_decisions_list_new         (void);
/* Makes the rows anew; those who have the focus keep it. */
void        pb_decisions_list_refresh     (PbDecisionsList  *self,
                                           PbSession        *session);
/* Alone in its column it grows with its rows; beside another one it scrolls. */
void        pb_decisions_list_set_scrolls (PbDecisionsList  *self,
                                           gboolean          scrolls);
/* The code of the Place that the page is filtered by; %NULL for all. */
const char *pb_decisions_list_find_place  (PbSession        *session);

G_END_DECLS
