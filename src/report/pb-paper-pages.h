#pragma once

#include "pb-paper-private.h"

G_BEGIN_DECLS

/* A4, with the margins of a paper that is punched or stapled [pt]. */
#define PB_PAGE_WIDTH   595.276
#define PB_PAGE_MARGIN   51.0
#define PB_PAGE_TEXT_WIDTH (PB_PAGE_WIDTH - 2 * PB_PAGE_MARGIN)

/* @piece: not owned.  @y: of its top, of the repeated head's where it has one */
typedef struct
{
  PbPiece *piece;
  double   y;
  gboolean has_head;
} PbPlaced;

/* @placed: (element-type PbPlaced).  @furniture: not owned; never %NULL */
typedef struct
{
  GArray            *placed;
  const PbFurniture *furniture;
} PbPage;

/**
 * PbPages:
 * @pieces: (element-type PbPiece): of the whole paper, those that were split too
 * @pages: (element-type PbPage)
 * @theme: of the paper
 * @document: what they show
 *
 * A paper cut into pages, not drawn yet.
 */
typedef struct
{
  GPtrArray  *pieces;
  GPtrArray  *pages;
  PbTheme     theme;
  PbDocument *document;
} PbPages;

PbPages    *pb_pages_new           (PbDocument *document);
void        pb_pages_free          (PbPages    *self);
/* (transfer full): from anchor to number of the page; keys of the document */
GHashTable *pb_pages_find_headings (PbPages    *self);
void        pb_pages_draw          (PbPages    *self,
                                    PbPen      *pen);

/* What frames a page; pb-paper-furniture.c. */
double      pb_furniture_get_top    (const PbFurniture *self,
                                     const PbTheme     *theme);
double      pb_furniture_get_bottom (const PbFurniture *self,
                                     const PbTheme     *theme);
void        pb_furniture_draw       (const PbFurniture *self,
                                     const PbTheme     *theme,
                                     int                number,
                                     int                n_pages,
                                     PbPen             *pen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPages, pb_pages_free)

G_END_DECLS
