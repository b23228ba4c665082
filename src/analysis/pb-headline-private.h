#pragma once

#include "pb-headline.h"
#include "pb-survey.h"

G_BEGIN_DECLS

/* Which sentence is said follows from the data, in this order:
 *
 *   no period            not yet measured
 *   no value             why: not published, hidden, does not apply, none
 *   deprivation tenths   where the most deprived small areas are
 *   one value            the value, and how it compares
 *   life expectancy      the difference between the areas, in years
 *   any comparison       how many are worse and better, or higher and lower
 *   else                 the range, and who is at its ends
 */
typedef enum
{
  PB_SAY_NOT_YET,
  PB_SAY_NOTHING,
  PB_SAY_DEPRIVATION,
  PB_SAY_ONE,
  PB_SAY_DIFFERENCE,
  PB_SAY_COMPARISON,
  PB_SAY_RANGE,
} PbHeadlineSentence;

/* @survey is filled unless the answer is %PB_SAY_NOT_YET. */
PbHeadlineSentence pb_headline_choose              (const PbHeadlineInput *input,
                                                    PbSurvey              *survey);
/* "55 of the 127 most deprived small areas are in Derby" */
char              *pb_headline_deprivation         (const PbHeadlineInput *input,
                                                    const PbSurvey        *survey);
char              *pb_headline_deprivation_measure (const PbHeadlineInput *input,
                                                    const PbSurvey        *survey);

G_END_DECLS
