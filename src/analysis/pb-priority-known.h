#pragma once

#include "pb-registers.h"

G_BEGIN_DECLS

/* From when a row of a register was known: its own start or date where it is of
 * something that began then, else the date of its source. */

/* The text of a fuzzy date; %NULL where neither is stated. */
const char *pb_priority_known_since (PbRegisters      *registers,
                                     PbRegisterRecord *record);
/* Whether it became known after the moment only: shown greyed, not counted. */
gboolean    pb_priority_is_later    (PbRegisters      *registers,
                                     PbRegisterRecord *record,
                                     PbDay             moment);
/* "Later: June 2020" of the text of a fuzzy date. (transfer full) */
char       *pb_priority_later_words (const char       *fuzzy_date);
/* "June 2020" of one column, "no date stated" where there is none. (transfer full) */
char       *pb_priority_date_words  (const char       *fuzzy_date);

G_END_DECLS
