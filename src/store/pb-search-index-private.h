#pragma once

#include "pb-search-index.h"

G_BEGIN_DECLS

/* What is indexed: one indicator, area or row. */
typedef struct
{
  const char *kind;    /* interned */
  char       *key;
  char       *title;
  char       *about;   /* (nullable): by its kind */
  char       *body;    /* (nullable) */
  gboolean    is_named; /* else the title is a text among others */
} PbSearchText;

void pb_search_text_free     (gpointer     text);
/* Appends to @groups[PB_N_SEARCH_GROUPS] (element-type PbSearchText). */
void pb_search_collect       (PbCatalogue *catalogue,
                              PbRegisters *registers,
                              GPtrArray   *small_areas,
                              GPtrArray  **groups);

/* Words as the index folds them, without case and accents. (transfer full) */
char **pb_search_split_words  (const char         *text);
/* Pango markup: some words of @body around the first that begins with one of @words, these
 * in bold; %NULL where none does, or where @title says it already. */
char  *pb_search_make_snippet (const char         *body,
                               const char         *title,
                               const char *const  *words);

G_END_DECLS
