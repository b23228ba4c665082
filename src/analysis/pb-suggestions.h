#pragma once

#include "pb-catalogue.h"
#include "pb-registers.h"

G_BEGIN_DECLS

/* What exists already and could be meant: values of a column, rows of a register, areas. */
typedef struct _PbSuggestions PbSuggestions;

typedef struct
{
  char *text;    /* as people read it; no two of a list have the same */
  char *key;     /* what is kept: a uid, a code, the text itself */
  char *folded;  /* to compare with */
} PbSuggestion;

/* What a column of the kind can hold: texts that it holds elsewhere, rows that it can name,
 * areas by name. @catalogue may be %NULL. */
PbSuggestions      *pb_suggestions_new_for_column (PbRegisters           *registers,
                                                   PbCatalogue           *catalogue,
                                                   const PbRegisterKind  *kind,
                                                   guint                  column);
/* What a link can point to: rows of a register, or "place", "indicator", "priority". */
PbSuggestions      *pb_suggestions_new_for_target (PbRegisters           *registers,
                                                   PbCatalogue           *catalogue,
                                                   const char            *to_kind);
void                pb_suggestions_free           (PbSuggestions         *self);
/* Those that hold all words typed, the likeliest first: a text that begins with what was
 * typed, one with a word that does, any. (transfer container) (element-type PbSuggestion) */
GPtrArray          *pb_suggestions_match          (PbSuggestions         *self,
                                                   const char            *typed,
                                                   guint                  n_most);
/* The one whose text was typed, upper and lower case aside; %NULL where there is none. */
const PbSuggestion *pb_suggestions_find_text      (PbSuggestions         *self,
                                                   const char            *typed);
const PbSuggestion *pb_suggestions_find_key       (PbSuggestions         *self,
                                                   const char            *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbSuggestions, pb_suggestions_free)

G_END_DECLS
