#pragma once

#include "pb-caption.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Headline, subtitle, notes and alternative text of a figure, to be written over.
 * Emits "changed" when a person wrote. */
#define PB_TYPE_WORDS_FORM (pb_words_form_get_type ())

G_DECLARE_FINAL_TYPE (PbWordsForm, pb_words_form, PB, WORDS_FORM, AdwBin)

/* @written: stands in place of @computed where it is not %NULL. */
void pb_words_form_show      (PbWordsForm       *self,
                              const PbCaption   *computed,
                              const PbViewWords *written);
/* What differs from the computed words; %NULL for the rest. @words is cleared first. */
void pb_words_form_get_words (PbWordsForm       *self,
                              PbViewWords       *words);

G_END_DECLS
