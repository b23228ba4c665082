#pragma once

#include "pb-disclosure-cell.h"

G_BEGIN_DECLS

/* The control of small counts over figures: pure functions, no workspace.
 *
 * What is hidden never depends on what is asked for: all figures of an indicator are
 * controlled together, so that two files that leave on two days cannot be laid on one
 * another to see what either of them hides. */

/* How figures add up; a total and its parts. */
typedef enum
{
  PB_DISCLOSURE_BY_AREA,       /* a parent and the areas of one level in it */
  PB_DISCLOSURE_BY_BLOCKS,     /* a Place and what it is made of */
  PB_DISCLOSURE_BY_SEX,
  PB_DISCLOSURE_BY_AGE,
  PB_DISCLOSURE_BY_CATEGORY,
  PB_DISCLOSURE_BY_PERIOD,     /* a year and its quarters */
} PbDisclosureWay;

/**
 * PbDisclosureSum:
 * @way: how it adds up
 * @total: number of the total among the cells
 * @parts: (element-type guint): numbers of the parts
 */
typedef struct
{
  PbDisclosureWay  way;
  guint            total;
  GArray          *parts;
} PbDisclosureSum;

/**
 * PbDisclosureWarning:
 * @words: a sentence for the person who decides
 * @dataset: of a figure that it is about; also its @series
 */
typedef struct
{
  char   *words;
  gint64  dataset;
  gint64  series;
} PbDisclosureWarning;

void       pb_disclosure_warning_free  (PbDisclosureWarning    *self);
/* Takes @words. */
void       pb_disclosure_warn          (GPtrArray              *warnings,
                                        const PbDisclosureCell *cell,
                                        char                   *words);

/* Events or persons of a cell: as stated, else as value and denominator give it, to the
 * nearest whole; NaN where neither can be. */
double     pb_disclosure_cell_count    (const PbDisclosureCell *cell);

/* Every way in which @cells add up: those that truly do, or would if what is unknown were known.
 * @cells: (element-type PbDisclosureCell); @blocks: (nullable) (element-type PbDisclosureBlocks)
 * @warnings: (element-type PbDisclosureWarning): gets one where parts that are all shown miss
 *   their total by a small number
 * (transfer full) (element-type PbDisclosureSum) */
GPtrArray *pb_disclosure_find_sums     (GArray                 *cells,
                                        GPtrArray              *blocks,
                                        GPtrArray              *warnings);

/* Hides what is small by each cell's own rule: sets actions, changes no figure. */
void       pb_disclosure_hide_small    (GArray                 *cells);
/* Hides, in every sum in which a hidden figure could be worked out, the next smallest; then
 * whatever else equations over several sums would give away.  Where only figures without a
 * rule are left to hide, a warning is added.
 *
 * No hidden figure can be worked out exactly from the sums known here.  It is not kept from
 * being narrowed down: that a count is no less than 0, that one hidden as small lies in the
 * rule's range, that the next smallest was hidden with it, and the limits of neighbours may
 * together leave a few whole numbers, or one (an interval attack).  Nor does it know sums
 * over areas or groups that this workspace does not hold, figures that others have published,
 * or what left under another rule on an earlier day. */
void       pb_disclosure_hide_second   (GArray                 *cells,
                                        GPtrArray              *sums,
                                        GPtrArray              *warnings);
/* Takes figures out of what is hidden, and rounds counts and what is made of them. */
void       pb_disclosure_apply         (GArray                 *cells);
/* Sentences on two areas or two periods, both shown, that differ by a small number. */
void       pb_disclosure_find_differences (GArray              *cells,
                                           GPtrArray           *blocks,
                                           GPtrArray           *warnings);

/* All of it in order. (transfer full) (element-type PbDisclosureWarning) */
GPtrArray *pb_disclosure_control       (GArray                 *cells,
                                        GPtrArray              *blocks);

/* "Smoking prevalence, Amber Valley, Female, 2023" */
char      *pb_disclosure_cell_dup_name (const PbDisclosureCell *cell);
/* "its count is small" */
char      *pb_disclosure_cell_dup_reason (const PbDisclosureCell *cell);

G_END_DECLS
