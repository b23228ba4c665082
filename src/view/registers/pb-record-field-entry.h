#pragma once

#include "pb-suggestions.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PbRecordFieldEntry:
 *
 * An entry that offers what exists as one types.
 *
 * Signals:
 *  - changed: the text is another one
 *  - picked (utf8 key): one of those offered was chosen; its text stands in the entry
 *  - add-new (utf8 typed): there is none, and the one typed shall be added
 *  - entered: Enter was pressed, and nothing was being chosen
 */
#define PB_TYPE_RECORD_FIELD_ENTRY (pb_record_field_entry_get_type ())

G_DECLARE_FINAL_TYPE (PbRecordFieldEntry, pb_record_field_entry, PB, RECORD_FIELD_ENTRY, AdwBin)

/* Asked for whenever the list is to be shown; %NULL for none. */
typedef PbSuggestions *(*PbGetSuggestions) (gpointer data);

/* @label: what a screen reader calls it; @get: (nullable) */
GtkWidget  *pb_record_field_entry_new             (const char         *label,
                                                   PbGetSuggestions    get,
                                                   gpointer            data);
/* The list ends with an offer to add what is typed. @words: "Add an organisation" */
void        pb_record_field_entry_offer_new       (PbRecordFieldEntry *self,
                                                   const char         *words);
void        pb_record_field_entry_set_placeholder (PbRecordFieldEntry *self,
                                                   const char         *text);
const char *pb_record_field_entry_get_text        (PbRecordFieldEntry *self);
/* Shows no list. */
void        pb_record_field_entry_set_text        (PbRecordFieldEntry *self,
                                                   const char         *text);

G_END_DECLS
