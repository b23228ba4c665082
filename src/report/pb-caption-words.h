#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends a sentence after a blank, with its full stop; @sentence: (nullable): nothing for
 * %NULL or "". */
void pb_caption_add_sentence (GString    *text,
                              const char *sentence);
/* Many short sentences, one a line, become one paragraph. */
void pb_caption_add_lines    (GString    *text,
                              const char *lines);

G_END_DECLS
