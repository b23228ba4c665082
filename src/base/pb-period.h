#pragma once

#include "pb-day.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* What a period's label says about how its days were counted. */
typedef enum
{
  PB_PERIOD_DATE,       /* one day: "2010-03-15" */
  PB_PERIOD_MONTH,      /* "April 2019" */
  PB_PERIOD_QUARTER,    /* "2019/20 Q1", "Jan - Mar 2020" */
  PB_PERIOD_CALENDAR,   /* "2024", "2015-17": whole calendar years */
  PB_PERIOD_FINANCIAL,  /* "2024/25", "2021/22 - 23/24": from 1 April */
  PB_PERIOD_ACADEMIC,   /* "2024/25" of a school measure: from 1 September */
  PB_PERIOD_SPAN,       /* any other run of days */
} PbPeriodKind;

/**
 * PbPeriod:
 * @label: as published, with blanks tidied ("2015 - 17" becomes "2015-17")
 * @first: first day in the period
 * @last: last day in the period, at or after @first
 * @kind: how the days were counted
 *
 * A period keeps the publisher's words and the days that they mean.
 */
typedef struct
{
  char         *label;
  PbDay         first;
  PbDay         last;
  PbPeriodKind  kind;
} PbPeriod;

#define PB_TYPE_PERIOD (pb_period_get_type ())

GType       pb_period_get_type       (void) G_GNUC_CONST;

PbPeriod   *pb_period_new            (const char      *label,
                                      PbDay            first,
                                      PbDay            last,
                                      PbPeriodKind     kind);
PbPeriod   *pb_period_parse          (const char      *text,
                                      PbPeriodKind     two_year_kind,
                                      GError         **error);
PbPeriod   *pb_period_copy           (const PbPeriod  *self);
void        pb_period_free           (PbPeriod        *self);

/* Days in the period, first and last included. */
int         pb_period_get_length     (const PbPeriod  *self);

/* Twice the midpoint [days from 1970-01-01], whole so that ties are exact. */
gint64      pb_period_get_midpoint2  (const PbPeriod  *self);
/* The day at the middle, the earlier of two. */
PbDay       pb_period_get_midpoint   (const PbPeriod  *self);
gboolean    pb_period_overlaps       (const PbPeriod  *self,
                                      const PbPeriod  *other);
/* By midpoint, then by length: the order in which a series is stepped. */
int         pb_period_compare        (const PbPeriod  *a,
                                      const PbPeriod  *b);

const char *pb_period_kind_to_word   (PbPeriodKind     kind);
gboolean    pb_period_kind_from_word (const char      *word,
                                      PbPeriodKind    *kind_out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPeriod, pb_period_free)

/* The period rule: which period a moment shows. */
typedef enum
{
  PB_SHOWN_CONTAINS,        /* the moment lies in the period */
  PB_SHOWN_LATEST_ENDED,    /* none contains it: the latest that ended before */
  PB_SHOWN_NOT_YET,         /* none contains it and none ended before */
} PbShownKind;

/* @periods: (array length=n_periods); *index_out is -1 for %PB_SHOWN_NOT_YET */
PbShownKind pb_period_rule           (const PbPeriod *const *periods,
                                      int                    n_periods,
                                      PbDay                  moment,
                                      int                   *index_out);

G_END_DECLS
