#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers for people: fixed decimals, thousands grouped from 10,000.  NaN gives
 * an empty text: the caller says why a value is missing. */
char *pb_number_format       (double value,
                              int    n_decimals);

/* The fewest decimals, at most @max_decimals, with which every value prints
 * exactly as published; NaN is skipped.  A series prints with one number of
 * decimals throughout. */
int   pb_number_get_decimals (const double *values,
                              int           n_values,
                              int           max_decimals);

G_END_DECLS
