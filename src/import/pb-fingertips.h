#pragma once

#include "pb-indicator.h"
#include "pb-period.h"

G_BEGIN_DECLS

/* What is particular to the files of Fingertips (OHID), beyond their columns. */

/* "Better 95%", "Worse", "Not compared" ...: a #PbComparison; -1 where blank or
 * where it compares with percentiles. */
int           pb_fingertips_comparison   (const char *text);
/* "2010/11" of a measure of school children is the school year, else the
 * financial year. */
PbPeriodKind  pb_fingertips_year_kind    (const char *age);
/* What kind of number an indicator is, as far as its name tells;
 * %PB_VALUE_SCORE, which no arithmetic is valid for, where it does not. */
PbValueType   pb_fingertips_value_type   (const char *indicator_name);
/* What follows a number of that kind; "" where the name does not tell. */
const char   *pb_fingertips_unit         (const char *indicator_name,
                                          PbValueType value_type);

#define PB_FINGERTIPS_PUBLISHER   "Department of Health and Social Care (OHID, Fingertips)"
#define PB_FINGERTIPS_LICENCE     "OGL-UK-3.0"
#define PB_FINGERTIPS_LICENCE_URL "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
#define PB_FINGERTIPS_ATTRIBUTION \
  "Source: Office for Health Improvement and Disparities, Fingertips. Contains public sector information licensed under " \
  "the Open Government Licence v3.0."

G_END_DECLS
