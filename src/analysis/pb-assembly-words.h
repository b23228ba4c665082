#pragma once

#include "pb-assembly-promises.h"

G_BEGIN_DECLS

/* What the Assembly page says of promises. All (transfer full). */

/* "Overdue by 12 days", "Open", "Met", "Later: open" */
char *pb_assembly_promise_dup_state    (const PbAssemblyPromise *self);
/* "12 days old", "at least 30 days old", "age not stated"; "made 3 May 2026" of a later one */
char *pb_assembly_promise_dup_age      (const PbAssemblyPromise *self);
/* Whose it is: "Bolsover", "Place A asks Place B", "By not stated" */
char *pb_assembly_promise_dup_who      (const PbAssemblyPromise *self,
                                        PbRegisters             *registers,
                                        PbCatalogue             *catalogue);
/* "Due 1 July 2023", "Due date not stated"; %NULL for an ask, which has none */
char *pb_assembly_promise_dup_due      (const PbAssemblyPromise *self);
/* What was pledged to an ask by the moment: "Pledged by Chesterfield: Lend a nurse"; %NULL
 * where nothing was, and for what is no ask */
char *pb_assembly_promise_dup_answer   (const PbAssemblyPromise *self,
                                        PbRegisters             *registers,
                                        PbCatalogue             *catalogue);
/* All of it, for a screen reader: kind, text, whose, due, state, age, answer */
char *pb_assembly_promise_dup_sentence (const PbAssemblyPromise *self,
                                        PbRegisters             *registers,
                                        PbCatalogue             *catalogue);
/* "Place A asks Place B: 2 asks, 1 open"; "" for a party that is not stated */
char *pb_assembly_dup_cell_sentence    (const char              *from,
                                        const char              *to,
                                        guint                    n_asks,
                                        guint                    n_open);
/* The finding of the page: "2 pledges and 1 ask recorded: 1 open, none overdue" */
char *pb_assembly_dup_headline         (PbRegisters             *registers,
                                        PbCatalogue             *catalogue,
                                        const char              *place_code,
                                        PbDay                    moment);

G_END_DECLS
