#pragma once

#include "pb-catalogue.h"
#include "pb-registers.h"
#include "pb-series-table.h"

G_BEGIN_DECLS

/* What a careful reader would find fault with, or has to know before quoting a figure. */
typedef enum
{
  PB_QUALITY_FIGURES,      /* a quoted figure and the one derived from its parts differ */
  PB_QUALITY_MISSING,      /* no value where other areas have one */
  PB_QUALITY_SUPPRESSED,   /* hidden by the publisher */
  PB_QUALITY_CARRIED,      /* one value for several periods in all areas: carried forward */
  PB_QUALITY_INTERVALS,    /* limits that do not hold their value */
  PB_QUALITY_CODES,        /* a register names a place or indicator that is not there */
  PB_QUALITY_UNVERIFIED,   /* no source of the pack states it */
  PB_QUALITY_IDENTIFIERS,  /* an indicator under a code of the pack, not a publisher's */
  PB_N_QUALITY_KINDS,
} PbQualityKind;

/**
 * PbQualityFinding:
 * @what: what it is about: "Year 6 obesity, Derby"
 * @detail: what is wrong with it: "No value in 2020/21"
 * @record_kind: (nullable): of the row of a register that it is about
 * @record_uid: (nullable): likewise
 * @indicator: (nullable): code of the indicator that it is about
 * @sex: (nullable): of its series; likewise @area
 * @area: (nullable): code
 * @moment: a day of the first period concerned; %PB_DAY_NONE for none
 *
 * One finding, with where to look at it.
 */
typedef struct
{
  PbQualityKind  kind;
  char          *what;
  char          *detail;
  char          *record_kind;
  char          *record_uid;
  char          *indicator;
  char          *sex;
  char          *area;
  PbDay          moment;
} PbQualityFinding;

void        pb_quality_finding_free     (PbQualityFinding *self);

/* "missing" of filters; "Missing values" for people */
const char *pb_quality_kind_to_word     (PbQualityKind     kind);
gboolean    pb_quality_kind_from_word   (const char       *word,
                                         PbQualityKind    *kind_out);
const char *pb_quality_kind_get_title   (PbQualityKind     kind);
/* What stands where there is none: "No value is missing". */
const char *pb_quality_kind_get_none    (PbQualityKind     kind);

/* Everything that is found, by kind. May run in a worker thread.
 * @tables: (element-type PbSeriesTable) (nullable elements): all areas of one level each
 * (transfer full) (element-type PbQualityFinding) */
GPtrArray  *pb_quality_find             (PbRegisters      *registers,
                                         PbCatalogue      *catalogue,
                                         GPtrArray        *tables);

G_END_DECLS
