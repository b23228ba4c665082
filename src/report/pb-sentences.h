#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends a sentence after a blank, with a stop at its end; nothing for %NULL and "". */
void pb_sentences_add       (GString    *text,
                             const char *sentence);
/* The same of many, one a line. */
void pb_sentences_add_lines (GString    *text,
                             const char *lines);
/* The same words with a capital at the beginning. (transfer full) */
char *pb_sentences_capitalise (const char *text);

G_END_DECLS
