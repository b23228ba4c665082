#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PbPriorityDocuments:
 *
 * What else the documents say, by kind: plans, principles, pressures, statements and the
 * like, each with its number; a kind opens the list of its records.
 */
#define PB_TYPE_PRIORITY_DOCUMENTS (pb_priority_documents_get_type ())

G_DECLARE_FINAL_TYPE (PbPriorityDocuments, pb_priority_documents, PB, PRIORITY_DOCUMENTS, AdwBin)

/* The filter by which a list is open: the kind's word. */
#define PB_PRIORITY_LIST_FILTER  "priorities.list"
#define PB_PRIORITY_FRAME_FILTER "priorities.frame"

GtkWidget *pb_priority_documents_new    (void);
void       pb_priority_documents_update (PbPriorityDocuments *self,
                                         PbSession           *session);
/* "Pressures named", "Statements": a kind as its list is called. */
const char *pb_priority_documents_get_title (const PbRegisterKind *kind);

G_END_DECLS
