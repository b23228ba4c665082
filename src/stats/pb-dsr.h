#pragma once

#include "pb-limits.h"

G_BEGIN_DECLS

#define PB_ESP2013_N_BANDS 19

/* The European Standard Population of 2013 in the bands 0-4 to 90+; its sum is 100,000. */
extern const double pb_esp2013[PB_ESP2013_N_BANDS];
/* The band "40-44", "0-4", "90+" as an index to it, or -1. */
int      pb_esp2013_find_band        (const char    *band);

/* A standardised rate before its limits are taken. */
typedef struct
{
  double rate;            /* [events per multiplier]; NaN where suppressed */
  double total_count;     /* events */
  double total_population;
  double spread;          /* of the rate for each event's deviation of the count [per multiplier] */
} PbDsr;

gboolean pb_dsr_calculate            (const double  *events,
                                      const double  *populations,
                                      const double  *weights,
                                      guint          n_bands,
                                      double         multiplier,
                                      const char    *group,
                                      PbDsr         *dsr_out,
                                      GError       **error);
gboolean pb_dsr_calculate_repeated   (const double  *people,
                                      const double  *frequencies,
                                      guint          n_frequencies,
                                      const double  *populations,
                                      const double  *weights,
                                      guint          n_bands,
                                      double         multiplier,
                                      const char    *group,
                                      PbDsr         *dsr_out,
                                      GError       **error);
PbInterval pb_dsr_get_limits         (const PbDsr   *dsr,
                                      double         confidence);

G_END_DECLS
