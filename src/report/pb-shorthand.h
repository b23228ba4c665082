#pragma once

#include "pb-words.h"

G_BEGIN_DECLS

/* What stands in a table where a number does not, and beside one that needs a word:
 * the shorthand of UK government statistics. */

#define PB_SHORTHAND_BREAK       "[b]"
#define PB_SHORTHAND_REVISED     "[r]"
#define PB_SHORTHAND_PROVISIONAL "[p]"
#define PB_SHORTHAND_NOT_APPLICABLE "[z]"

/* "[c]", "[x]" or "[z]"; %NULL for a value that is there */
const char *pb_shorthand_of_status  (PbStatus    status);

guint       pb_shorthand_count      (void);
/* By number, from 0: the sign and what it means, a sentence. */
const char *pb_shorthand_get_sign    (guint number);
const char *pb_shorthand_get_meaning (guint number);

G_END_DECLS
