#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers for people: fixed decimals, thousands grouped from 10,000.  NaN gives
 * an empty text: the caller says why a value is missing. */
char *pb_number_format       (double value,
                              int    n_decimals);
/* The same for a number of a list or scale: its thousands are grouped as soon as those
 * of @largest are, so that 5,412 stands beside 10,471. */
char *pb_number_format_among (double value,
                              int    n_decimals,
                              double largest);

/* The fewest decimals, at most @max_decimals, with which every value prints
 * exactly as published; NaN is skipped.  A series prints with one number of
 * decimals throughout. */
int   pb_number_get_decimals (const double *values,
                              int           n_values,
                              int           max_decimals);

G_END_DECLS
