#pragma once

#include "pb-registers.h"
#include "pb-workspace.h"

G_BEGIN_DECLS

/* Headings of what was found, in their order. */
typedef enum
{
  PB_SEARCH_INDICATORS,
  PB_SEARCH_PLACES,        /* and areas, small ones among them */
  PB_SEARCH_INNOVATIONS,   /* with their states and evidence */
  PB_SEARCH_DECISIONS,
  PB_SEARCH_AGREEMENTS,
  PB_SEARCH_SETTINGS,
  PB_SEARCH_PRIORITIES,    /* and commitments, plans, projections */
  PB_SEARCH_ASSEMBLY,
  PB_SEARCH_ORGANISATIONS, /* and people */
  PB_SEARCH_DOCUMENTS,
  PB_SEARCH_GLOSSARY,
  PB_SEARCH_OTHERS,
  PB_N_SEARCH_GROUPS,
} PbSearchGroup;

const char *pb_search_group_get_title (PbSearchGroup group);

typedef struct
{
  PbSearchGroup  group;
  char          *kind;     /* "indicator", "place" or a register's word */
  char          *key;      /* code or uid; of a small area, the district it lies in */
  char          *title;
  char          *about;    /* what it is: "Evidence", "Small area in Chesterfield" */
  char          *snippet;  /* Pango markup: where the words stand, in bold; "" where in the title alone */
} PbSearchHit;

void        pb_search_hit_free       (PbSearchHit *self);

/**
 * PbSearchIndex:
 *
 * All texts of a workspace's system, to be searched while somebody types.  Lives in
 * memory and is made anew when the catalogue or the registers are; made in any
 * thread, then used by one.
 */
#define PB_TYPE_SEARCH_INDEX (pb_search_index_get_type ())

G_DECLARE_FINAL_TYPE (PbSearchIndex, pb_search_index, PB, SEARCH_INDEX, GObject)

/* @small_areas (nullable) (element-type PbArea): beside those of the catalogue
 * @registers: (nullable) */
PbSearchIndex *pb_search_index_new          (PbCatalogue          *catalogue,
                                             PbRegisters          *registers,
                                             GPtrArray            *small_areas,
                                             GCancellable         *cancellable,
                                             GError              **error);
/* The same in a worker thread, with the small areas of the workspace's system. */
void           pb_search_index_build_async  (PbWorkspace          *workspace,
                                             PbCatalogue          *catalogue,
                                             PbRegisters          *registers,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
PbSearchIndex *pb_search_index_build_finish (GAsyncResult         *result,
                                             GError              **error);
guint          pb_search_index_get_n_texts  (PbSearchIndex        *self);

/**
 * pb_search_index_find:
 * @text: what was typed: every word must begin a word of the title or text
 * @n_per_group: at most so many of each group
 *
 * Titles come before texts; titles that begin as typed first, then short ones.
 *
 * Returns: (transfer full) (element-type PbSearchHit): by group; empty for no word
 */
GPtrArray     *pb_search_index_find         (PbSearchIndex        *self,
                                             const char           *text,
                                             guint                 n_per_group,
                                             GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbSearchHit, pb_search_hit_free)

G_END_DECLS
