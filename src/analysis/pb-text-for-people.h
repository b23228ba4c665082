#pragma once

#include "pb-area.h"
#include "pb-indicator.h"
#include "pb-period.h"
#include "pb-series.h"

G_BEGIN_DECLS

/* Words and numbers as people read them, in their language.  Numbers print with
 * the indicator's decimals as published, thousands grouped, the unit once. */

/* "79.7" */
char       *pb_text_number              (PbIndicator *indicator,
                                         double       value);
/* "79.7 years", "10.5%", "200.3 per 100,000" */
char       *pb_text_value               (PbIndicator *indicator,
                                         double       value);
/* As a row has room for: a unit that starts with "per" is left to the subtitle: "200.3" */
char       *pb_text_value_short         (PbIndicator *indicator,
                                         double       value);
/* "30.8 to 47.2"; NULL unless both limits are there */
char       *pb_text_interval            (PbIndicator *indicator,
                                         double       lower,
                                         double       upper);
/* "1st fifth" of a decile: the first fifth is the most deprived */
char       *pb_text_fifth               (double       decile);

/* "districts", "small areas"; one or many by ngettext; capitalised where a label begins with it */
const char *pb_text_level_plural        (PbLevel      level,
                                         gulong       n);
/* "Districts", "Small areas (LSOA)": the level chooser */
const char *pb_text_level_label         (PbLevel      level);
/* "Not published for districts" */
char       *pb_text_not_published_for   (PbLevel      level);
/* "men", "women", "people" in sentences */
const char *pb_text_sex_in_sentence     (const char  *sex);
/* "males", "females", "persons" in subtitles */
const char *pb_text_sex_in_subtitle     (const char  *sex);
/* "July 2024"; "1 July 2022" */
char       *pb_text_month               (PbDay        day);
char       *pb_text_day                 (PbDay        day);
/* "2 years", "7 months", "12 days" from @then to @now, in whole ones */
char       *pb_text_time_since          (PbDay        then,
                                         PbDay        now);
/* The label as people read it: as published, but "21 March 2021" of "2021-03-21" */
const char *pb_text_period              (const PbPeriod *period);
/* That period as a sentence goes on: "in 2015-17", "in March 2021", but "on 21 March 2021" of one day */
const char *pb_text_in_period           (const PbPeriod *period);
/* "May 2026" of the fuzzy date text "2026-05"; the text itself where it cannot be read */
char       *pb_text_fuzzy               (const char  *fuzzy_date);
/* "lowest", "3rd lowest", "joint 2nd highest": @rank from the low end, @n valued, @n_joint with the same rank */
char       *pb_text_rank                (int          rank,
                                         int          n,
                                         int          n_joint);

G_END_DECLS
