#pragma once

#include "pb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PbPriorityRecordList:
 *
 * All records of one kind with a search over their words; each opens.
 */
#define PB_TYPE_PRIORITY_RECORD_LIST (pb_priority_record_list_get_type ())

G_DECLARE_FINAL_TYPE (PbPriorityRecordList, pb_priority_record_list, PB, PRIORITY_RECORD_LIST, GtkBox)

GtkWidget *pb_priority_record_list_new  (void);
/* @kind_word: of a register */
void       pb_priority_record_list_show (PbPriorityRecordList *self,
                                         PbSession            *session,
                                         const char           *kind_word);

G_END_DECLS
