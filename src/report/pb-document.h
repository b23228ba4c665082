#pragma once

#include "pb-caption.h"
#include "pb-chart-body.h"
#include "pb-data-table.h"

G_BEGIN_DECLS

/**
 * PbDocument:
 *
 * A paper for a board as data: what it is called, what frames its pages, and
 * its blocks in reading order.  Whoever composes a paper adds to its flow; a
 * writer (PDF, word processor) walks the same blocks and decides the pages.
 *
 * Built once by one thread, then read.  Everything that an `add` function
 * answers belongs to the document.
 */
typedef struct _PbDocument PbDocument;
/* A run of blocks from top to bottom: the body of a document, or a column. */
typedef struct _PbFlow PbFlow;

/* How a piece of text is set; may be joined by "|". */
typedef enum
{
  PB_RUN_PLAIN = 0,
  PB_RUN_BOLD = 1 << 0,
  PB_RUN_DIM = 1 << 1,   /* secondary grey, still 6.6:1 on white */
} PbRunStyle;

/* @target: (nullable): where the text leads: "#anchor" of a heading, else a URI */
typedef struct
{
  char       *text;
  PbRunStyle  style;
  char       *target;
} PbRun;

typedef enum
{
  PB_PROSE_BODY,
  PB_PROSE_LEAD,      /* below a heading: dim, body size */
  PB_PROSE_NOTE,      /* notes, sources: 7 pt */
  PB_PROSE_TITLE,     /* the document's name on its cover */
  PB_PROSE_SUBTITLE,  /* below it */
} PbProseStyle;

/* @runs: (element-type PbRun): a paragraph, an item, what a term means */
typedef struct
{
  PbProseStyle  style;
  GPtrArray    *runs;
} PbProse;

/* @level: 1 to 4; one level below the heading before it at most
 * @anchor: where links to "#anchor" lead; unique in the document; never %NULL */
typedef struct
{
  int   level;
  char *text;
  char *anchor;
} PbHeading;

/* An entry of a glossary. */
typedef struct
{
  char    *term;
  PbProse *meaning;
} PbTerm;

/**
 * PbPaperTable:
 * @table: the cells; numbers on the right
 * @shares: (array): of the width, one a column; 0 takes what its words need
 * @flags: (array): PbCellFlags, row by row
 * @comparisons: (array): PbComparison whose shape stands before a cell's words, row
 *   by row; -1 for none
 * @targets: (element-type utf8): where a cell's words lead, row by row; %NULL for nowhere
 * @has_title: whether @table's title stands above it; so it is unless told, or a heading
 *   says the same
 * @has_row_heads: whether the first column names the rows; so it is unless told
 * @benchmark_row: the row with a heavier line above it (England); -1 for none
 * @notes: (nullable): below it, small
 *
 * A native table; its head is repeated where it goes on over a page.
 */
typedef struct
{
  PbDataTable *table;
  double      *shares;
  guint8      *flags;
  gint8       *comparisons;
  GPtrArray   *targets;
  gboolean     has_title;
  gboolean     has_row_heads;
  int          benchmark_row;
  char        *notes;
} PbPaperTable;

/* How the text of a cell is set; may be joined by "|". */
typedef enum
{
  PB_CELL_BOLD = 1 << 0,
  PB_CELL_DIM = 1 << 1,   /* secondary grey, as %PB_RUN_DIM */
} PbCellFlags;

/* Lays a chart out; (nullable): nothing can be drawn, the words say why. */
typedef PbChartBody *(*PbPaperLay) (gpointer       data,
                                    const PbTheme *theme,
                                    double         width);

/**
 * PbPaperFigure:
 * @lay: lays the chart for a width; a writer may call it more than once
 * @words: headline above, subtitle below that, notes and source under the chart where
 *   they are not ""; the alternative for who cannot see it, never ""
 * @share: of the flow's width, 0 to 1
 *
 * A chart or map.  One unit is a point: a theme for it has the paper's body size.
 */
typedef struct
{
  PbPaperLay      lay;
  gpointer        data;
  GDestroyNotify  destroy;
  PbCaption      *words;
  double          share;
} PbPaperFigure;

/* What frames the pages of a section; each (nullable). */
typedef struct
{
  char *header_left;
  char *header_right;
  char *footer;        /* sources, above the bottom margin; the page's number beside it */
} PbFurniture;

typedef enum
{
  PB_BLOCK_HEADING,
  PB_BLOCK_PROSE,
  PB_BLOCK_LIST,
  PB_BLOCK_TERMS,
  PB_BLOCK_TABLE,
  PB_BLOCK_FIGURE,
  PB_BLOCK_COLUMNS,
  PB_BLOCK_PAGE_BREAK,
  PB_BLOCK_SECTION,
  PB_BLOCK_CONTENTS,
} PbBlockKind;

/**
 * PbBlock:
 * @heading: of %PB_BLOCK_HEADING
 * @prose: of %PB_BLOCK_PROSE
 * @items: (element-type PbProse): of %PB_BLOCK_LIST
 * @terms: (element-type PbTerm): of %PB_BLOCK_TERMS
 * @table: of %PB_BLOCK_TABLE
 * @figure: of %PB_BLOCK_FIGURE
 * @columns: of %PB_BLOCK_COLUMNS: @left, then @right in reading order; @share is the left
 *   one's of the width, the gap between them aside
 * @furniture: of %PB_BLOCK_SECTION
 * @depth: of %PB_BLOCK_CONTENTS: the lowest level of heading that is listed
 */
typedef struct
{
  PbBlockKind kind;
  union
  {
    PbHeading     heading;
    PbProse      *prose;
    GPtrArray    *items;
    GPtrArray    *terms;
    PbPaperTable  table;
    PbPaperFigure figure;
    struct
    {
      double  share;
      PbFlow *left;
      PbFlow *right;
    }             columns;
    PbFurniture   furniture;
    int           depth;
  };
} PbBlock;

/* @title: of the window and the file.  @language: "en-GB" */
PbDocument    *pb_document_new           (const char        *title,
                                          const char        *language);
PbDocument    *pb_document_ref           (PbDocument        *self);
void           pb_document_unref         (PbDocument        *self);
/* Both (nullable). */
void           pb_document_set_author    (PbDocument        *self,
                                          const char        *author);
void           pb_document_set_subject   (PbDocument        *self,
                                          const char        *subject);
const char    *pb_document_get_title     (const PbDocument  *self);
const char    *pb_document_get_language  (const PbDocument  *self);
const char    *pb_document_get_author    (const PbDocument  *self);
const char    *pb_document_get_subject   (const PbDocument  *self);
PbFlow        *pb_document_get_body      (PbDocument        *self);

/* Composing.  Sections, page breaks and contents belong in the body alone. */

/* @anchor: (nullable): one is made of the text */
void           pb_flow_add_heading       (PbFlow            *self,
                                          int                level,
                                          const char        *text,
                                          const char        *anchor);
/* An empty paragraph, to which runs are added. */
PbProse       *pb_flow_add_prose         (PbFlow            *self,
                                          PbProseStyle       style);
/* A paragraph of plain text. */
void           pb_flow_add_text          (PbFlow            *self,
                                          PbProseStyle       style,
                                          const char        *text);
/* The next item of the bullet list at the flow's end, which begins where there is none. */
PbProse       *pb_flow_add_item          (PbFlow            *self);
/* The same for a list of terms: the facts of a cover, a glossary. */
PbProse       *pb_flow_add_term          (PbFlow            *self,
                                          const char        *term);
/* The table is kept, not copied; no row is added to it after this. */
PbPaperTable  *pb_flow_add_table         (PbFlow            *self,
                                          PbDataTable       *table);
/* @words: (transfer full).  @destroy: (nullable): of @data */
PbPaperFigure *pb_flow_add_figure        (PbFlow            *self,
                                          PbPaperLay         lay,
                                          gpointer           data,
                                          GDestroyNotify     destroy,
                                          PbCaption         *words);
/* @share: the left column's, 0 to 1 */
void           pb_flow_add_columns       (PbFlow            *self,
                                          double             share,
                                          PbFlow           **left_out,
                                          PbFlow           **right_out);
void           pb_flow_add_page_break    (PbFlow            *self);
/* Begins a page, and frames it and those that follow.  Texts (nullable), copied. */
void           pb_flow_add_section       (PbFlow            *self,
                                          const char        *header_left,
                                          const char        *header_right,
                                          const char        *footer);
void           pb_flow_add_contents      (PbFlow            *self,
                                          int                depth);

void           pb_prose_add              (PbProse           *self,
                                          PbRunStyle         style,
                                          const char        *text);
/* @target: "#anchor" or a URI */
void           pb_prose_add_link         (PbProse           *self,
                                          PbRunStyle         style,
                                          const char        *text,
                                          const char        *target);
/* (transfer full): the text of all runs */
char          *pb_prose_dup_text         (const PbProse     *self);

void           pb_paper_table_set_share  (PbPaperTable      *self,
                                          guint              column,
                                          double             share);
void           pb_paper_table_set_flags  (PbPaperTable      *self,
                                          guint              row,
                                          guint              column,
                                          PbCellFlags        flags);
void           pb_paper_table_set_comparison (PbPaperTable  *self,
                                          guint              row,
                                          guint              column,
                                          PbComparison       comparison);
void           pb_paper_table_set_target (PbPaperTable      *self,
                                          guint              row,
                                          guint              column,
                                          const char        *target);
void           pb_paper_table_set_notes  (PbPaperTable      *self,
                                          const char        *notes);
PbCellFlags    pb_paper_table_get_flags  (const PbPaperTable *self,
                                          guint              row,
                                          guint              column);
/* FALSE: no shape */
gboolean       pb_paper_table_get_comparison (const PbPaperTable *self,
                                          guint              row,
                                          guint              column,
                                          PbComparison      *comparison_out);
const char    *pb_paper_table_get_target (const PbPaperTable *self,
                                          guint              row,
                                          guint              column);

/* Reading. */
guint          pb_flow_get_n_blocks      (const PbFlow      *self);
const PbBlock *pb_flow_get_block         (const PbFlow      *self,
                                          guint              index);
/* Every heading in reading order, columns included; (transfer container) (element-type PbHeading) */
GPtrArray     *pb_document_list_headings (PbDocument        *self);
/**
 * pb_document_check:
 * @self: the document
 * @error: return location for an error
 *
 * What a writer may rely on: headings begin at level 1 and go down one level at a
 * time, anchors are unique, links to anchors lead somewhere, tables are complete,
 * figures have their words.
 *
 * Errors: %PB_ERROR_FAILED naming what is wrong.
 *
 * Returns: %TRUE if so
 */
gboolean       pb_document_check         (PbDocument        *self,
                                          GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbDocument, pb_document_unref)

G_END_DECLS
