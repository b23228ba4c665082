#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The last age of a band that has no end. */
#define PB_AGE_OPEN -1

/**
 * PbAgeBand:
 * @low: first age in it [completed years]
 * @high: last age in it; %PB_AGE_OPEN for "and over"
 *
 * Ages as a publication groups them.
 */
typedef struct
{
  int low;
  int high;
} PbAgeBand;

/* "0-4", "16 to 64 yrs", "Under 16", "<75 yrs", "Aged 4 years and under", "65+", "90 years and over", "7";
 * FALSE for "All ages" and all that is no band. */
gboolean pb_age_band_parse    (const char      *text,
                               PbAgeBand       *band_out);
/* Youngest first, the narrower before the wider. */
int      pb_age_band_compare  (const PbAgeBand *a,
                               const PbAgeBand *b);
/* "0 to 15", "65 and over", "7" */
char    *pb_age_band_to_words (const PbAgeBand *band);

/**
 * pb_age_band_divide:
 * @bands: (array length=n): any, in any order
 * @chosen_out: (array length=n): of @bands, youngest first
 *
 * Chooses bands that follow each other without gap or overlap from the youngest age to
 * the oldest, as many as there can be.
 *
 * Returns: how many; 0 where no choice reaches
 */
int      pb_age_band_divide   (const PbAgeBand *bands,
                               int              n,
                               int             *chosen_out);

G_END_DECLS
