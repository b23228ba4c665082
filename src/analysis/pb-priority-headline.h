#pragma once

#include "pb-priority-frames.h"

G_BEGIN_DECLS

/* Does the indicator have a target that belongs to the frame: one whose source names
 * @document, or any where that is %NULL?  @user_data as given. */
typedef gboolean (*PbPriorityHasTarget) (PbIndicator *indicator,
                                         const char  *document,
                                         gpointer     user_data);

/* "Five priorities; none has a published target in the documents held", "Three priorities;
 * one has a published target in the documents held", or that none is recorded.
 * (transfer full). @frame: (nullable) */
char *pb_priority_headline (const PbPriorityFrame *frame,
                            PbPriorityHasTarget    has_target,
                            gpointer               user_data);
/* "Chesterfield against England, at March 2025. Plan of 2016, in the document’s words".
 * (transfer full). @place_name, @frame: (nullable) */
char *pb_priority_subtitle (const PbPriorityFrame *frame,
                            const char            *place_name,
                            PbDay                  moment);
/* Whether the source of a target is the document that words a frame. */
gboolean pb_priority_source_names (const char *source,
                                   const char *document);

G_END_DECLS
