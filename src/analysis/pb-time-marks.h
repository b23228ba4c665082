#pragma once

#include "pb-catalogue.h"
#include "pb-fuzzy-date.h"
#include "pb-registers.h"

G_BEGIN_DECLS

/* What happened when, for the time bar: everything comes from the registers and the area
 * sets of the workspace; what has no date is not there. */

typedef enum
{
  PB_DATED_DECISION,     /* a step of a decision */
  PB_DATED_MEETING,
  PB_DATED_EVENT,
  PB_DATED_DOCUMENT,     /* one that the workspace holds, not every one that it cites */
  PB_DATED_INNOVATION,   /* its start */
  PB_DATED_STATE,        /* another state of an innovation */
  PB_DATED_BOUNDARY,     /* membership of an area set changes */
} PbDatedKind;

/**
 * PbDatedMark:
 * @kind: what it is
 * @date: when, no more exact than its source
 * @date_text: "20 February 2025", "April 2021"
 * @words: "Use of the remaining care homes: decided"
 * @record_kind: (nullable): what opens it: a register's word, with
 * @record_uid: (nullable): the row; both %NULL for a boundary, which is
 * @area_set: (nullable): of this set
 */
typedef struct
{
  PbDatedKind  kind;
  PbFuzzyDate  date;
  char        *date_text;
  char        *words;
  char        *record_kind;
  char        *record_uid;
  char        *area_set;
} PbDatedMark;

typedef enum
{
  PB_DATED_PLAN,
  PB_DATED_PANDEMIC,
  PB_DATED_PHASE,
} PbDatedBandKind;

/**
 * PbDatedBand:
 * @from: when it begins, first and last possible day
 * @to: when it ends; of no use where @is_open
 * @is_open: no end is known
 * @words: "Integrated Care Strategy, from April 2023"
 *
 * Bands without a start are not there: a phase that a letter names without dates.
 */
typedef struct
{
  PbDatedBandKind  kind;
  PbFuzzyDate      from;
  PbFuzzyDate      to;
  gboolean         is_open;
  char            *name;
  char            *words;
  char            *record_kind;
  char            *record_uid;
} PbDatedBand;

/* (transfer full) (element-type PbDatedMark): by the last day that they can be of, then by kind.
 * @registers, @catalogue: (nullable) */
GPtrArray *pb_time_marks_list       (PbRegisters       *registers,
                                     PbCatalogue       *catalogue);
/* (transfer full) (element-type PbDatedBand): by their first day */
GPtrArray *pb_time_marks_list_bands (PbRegisters       *registers);

/* The day to go to for it to have happened: the last that it can be of. */
PbDay      pb_dated_mark_get_day    (const PbDatedMark *self);
/* "20 February 2025: Use of the remaining care homes: decided" */
char      *pb_dated_mark_dup_sentence (const PbDatedMark *self);
/* The mark after (@step 1) or before (-1) @mark or, where that is -1, the first after or the
 * last before the day; -1 where there is none. */
int        pb_time_marks_step       (GPtrArray         *marks,
                                     int                mark,
                                     PbDay              moment,
                                     int                step);
/* "23 marks: 9 steps of decisions, 3 meetings, ..."; "No marks" */
char      *pb_time_marks_dup_count  (GPtrArray         *marks);

G_END_DECLS
