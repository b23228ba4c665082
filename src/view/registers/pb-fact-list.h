#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PbFactList:
 *
 * A card of facts, a row each: what it is, and what is recorded of it.
 */
#define PB_TYPE_FACT_LIST (pb_fact_list_get_type ())

G_DECLARE_FINAL_TYPE (PbFactList, pb_fact_list, PB, FACT_LIST, GtkBox)

/* @heading: (nullable): for none */
GtkWidget *pb_fact_list_new         (const char *heading);
void       pb_fact_list_set_heading (PbFactList *self,
                                     const char *heading);
void       pb_fact_list_clear       (PbFactList *self);
/* @value: (nullable): "Not stated" is shown for %NULL and for an empty text. */
void       pb_fact_list_add         (PbFactList *self,
                                     const char *label,
                                     const char *value);
/* A row that opens the record. @kind is the word of a register, as "innovation". */
void       pb_fact_list_add_record  (PbFactList *self,
                                     const char *label,
                                     const char *value,
                                     const char *kind,
                                     const char *uid);
/* A row that opens the record: its name, and below it what is said of it. */
void       pb_fact_list_add_entry   (PbFactList *self,
                                     const char *name,
                                     const char *words,
                                     const char *kind,
                                     const char *uid);
/* Any widget at the end, as a button that goes on; pb_fact_list_clear() takes it away too. */
void       pb_fact_list_append      (PbFactList *self,
                                     GtkWidget  *child);
int        pb_fact_list_get_n_rows  (PbFactList *self);

G_END_DECLS
