#pragma once

#include "pb-words.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* What kind of number an indicator is; it decides which arithmetic is valid. */
typedef enum
{
  PB_VALUE_LIFE_EXPECTANCY,
  PB_VALUE_SII,
  PB_VALUE_DSR,
  PB_VALUE_RATE,
  PB_VALUE_PROPORTION,
  PB_VALUE_MEAN,
  PB_VALUE_SCORE,
  PB_VALUE_RANK,
  PB_VALUE_DECILE,
  PB_VALUE_COUNT,
  PB_N_VALUE_TYPES,
} PbValueType;

const char *pb_value_type_to_word   (PbValueType  value_type);
gboolean    pb_value_type_from_word (const char  *word,
                                     PbValueType *value_type_out);

/* Everything the pack says about an indicator; plain words, never NULL ("" where not stated). */
typedef struct
{
  gint64       id;
  const char  *code;
  const char  *name;
  const char  *short_name;
  const char  *definition;
  const char  *unit;          /* follows a number: "years", "%", "per 100,000" */
  PbValueType  value_type;
  int          decimals;      /* as published */
  PbPolarity   polarity;
  double       multiplier;
  const char  *ci_method;
  const char  *standard_population;
  const char  *disclosure_rule;
  const char  *caveats;
  const char  *source_note;
  int          group;         /* 0: overarching; else the number of a priority */
  int          position;      /* within the group */
} PbIndicatorFacts;

#define PB_TYPE_INDICATOR (pb_indicator_get_type ())

G_DECLARE_FINAL_TYPE (PbIndicator, pb_indicator, PB, INDICATOR, GObject)

PbIndicator            *pb_indicator_new            (const PbIndicatorFacts *facts);

const PbIndicatorFacts *pb_indicator_get_facts      (PbIndicator *self);
const char             *pb_indicator_get_code       (PbIndicator *self);
const char             *pb_indicator_get_name       (PbIndicator *self);
const char             *pb_indicator_get_short_name (PbIndicator *self);
const char             *pb_indicator_get_unit       (PbIndicator *self);
PbPolarity              pb_indicator_get_polarity   (PbIndicator *self);
PbValueType             pb_indicator_get_value_type (PbIndicator *self);
int                     pb_indicator_get_decimals   (PbIndicator *self);

/* Is the lower value the end where the need is?  Life expectancy: yes; smoking: no;
 * with no polarity the higher value is the strong end. */
gboolean                pb_indicator_is_low_strong  (PbIndicator *self);

G_END_DECLS
