#pragma once

#include "pb-registers.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Terms of the glossary that stand in a text.  A term in capitals stands for itself and for
 * the words that its definition begins with: "SII" is found in "Slope index of inequality".
 * (transfer container) (element-type PbRegisterRecord): in the order of the text */
GPtrArray *pb_glossary_find    (PbRegisters *registers,
                                const char  *text);
/* "SII: slope index of …", a paragraph a term, with its document; %NULL where there is no
 * term. (transfer full) */
char      *pb_glossary_dup_words (PbRegisters *registers,
                                  const char  *text);

/* The label's terms explain themselves under the pointer, and to who hears it; those that
 * have some are underlined.  Its name stays. */
void       pb_glossary_explain (GtkLabel    *label);
/* What is said of the label's terms in its window; %NULL where it has none. (transfer full) */
char      *pb_glossary_dup_words_of (GtkLabel *label);

/**
 * PbGlossaryLabel:
 *
 * A label whose terms explain themselves under the pointer and, to the keyboard, on
 * focus and Enter.
 */
#define PB_TYPE_GLOSSARY_LABEL (pb_glossary_label_get_type ())

G_DECLARE_FINAL_TYPE (PbGlossaryLabel, pb_glossary_label, PB, GLOSSARY_LABEL, GtkWidget)

GtkWidget *pb_glossary_label_new       (const char      *text);
void       pb_glossary_label_set_text  (PbGlossaryLabel *self,
                                        const char      *text);
/* To be styled. */
GtkLabel  *pb_glossary_label_get_label (PbGlossaryLabel *self);

G_END_DECLS
