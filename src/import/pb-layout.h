#pragma once

#include "pb-csv-reader.h"

G_BEGIN_DECLS

/* What the columns of a file of observations can mean. */
typedef enum
{
  PB_FIELD_DATASET,
  PB_FIELD_INDICATOR,
  PB_FIELD_INDICATOR_NAME,
  PB_FIELD_AREA_CODE,
  PB_FIELD_AREA_NAME,
  PB_FIELD_AREA_TYPE,
  PB_FIELD_SEX,
  PB_FIELD_AGE,
  PB_FIELD_CATEGORY_TYPE,
  PB_FIELD_CATEGORY,
  PB_FIELD_PERIOD,
  PB_FIELD_PERIOD_FROM,
  PB_FIELD_PERIOD_TO,
  PB_FIELD_PERIOD_KIND,
  PB_FIELD_VALUE,
  PB_FIELD_LOWER95,
  PB_FIELD_UPPER95,
  PB_FIELD_LOWER998,
  PB_FIELD_UPPER998,
  PB_FIELD_COUNT,
  PB_FIELD_DENOMINATOR,
  PB_FIELD_STATUS,
  PB_FIELD_NOTE,
  PB_FIELD_COMPARISON,
  PB_FIELD_TREND,
  PB_FIELD_GOAL,
  PB_N_FIELDS,
} PbField;

typedef enum
{
  PB_LAYOUT_UNKNOWN,
  PB_LAYOUT_FINGERTIPS,   /* the 26 columns of a Fingertips download */
  PB_LAYOUT_PACK,         /* observations of a system pack */
} PbLayoutKind;

/**
 * PbLayout:
 * @kind: which publisher's columns these are
 * @columns: where each field is in the file; -1 where the file lacks it
 */
typedef struct
{
  PbLayoutKind kind;
  int          columns[PB_N_FIELDS];
} PbLayout;

/* Names match whatever their order, case, blanks and punctuation. @names:
 * (nullable): a file's own header of each field, for files that name them
 * otherwise. %PB_LAYOUT_UNKNOWN where a column that is needed is not there. */
void        pb_layout_recognise      (PbLayout           *self,
                                      PbCsvReader        *reader,
                                      const char *const  *names);
/* The publisher's header of @field in files of @kind; %NULL where they have none. */
const char *pb_layout_get_name       (PbLayoutKind        kind,
                                      PbField             field);
/* May a file of @kind lack it? */
gboolean    pb_layout_is_optional    (PbLayoutKind        kind,
                                      PbField             field);
/* The field that a mapping names: "area_code"; %FALSE where there is none. */
gboolean    pb_layout_field_from_word (const char        *word,
                                       PbField           *field_out);
/* What the field means, for people. */
const char *pb_layout_describe       (PbField             field);

G_END_DECLS
