#pragma once

#include "pb-register-kinds.h"

G_BEGIN_DECLS

extern const PbRegisterKind pb_register_kinds[];
extern const guint          pb_register_n_kinds;

/* Untranslated words for people of a word of any WORD column; %NULL for an unknown one. */
const char *pb_register_word_find_title (const char *word);

G_END_DECLS
