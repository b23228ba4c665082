#pragma once

#include "pb-disclosure-private.h"

G_BEGIN_DECLS

/* What a figure is of; along a way in which it adds up one side is left open. */
typedef struct
{
  gint64      indicator;
  gint64      period;
  const char *sex;
  const char *age;
  const char *category_type;
  const char *category;
  const char *area;
  PbLevel     level;
} PbDisclosureKey;

/* The search for sums. */
typedef struct
{
  GArray     *cells;
  GHashTable *exact;      /* PbDisclosureKey to number + 1 */
  GPtrArray  *sums;
  GPtrArray  *warnings;
} PbDisclosureFinder;

PbDisclosureKey pb_disclosure_key_of       (const PbDisclosureCell   *cell);
/* The number of the figure that is of @key; -1 where there is none. */
int             pb_disclosure_finder_find  (const PbDisclosureFinder *self,
                                            const PbDisclosureKey    *key);
/* Takes @parts. Parts that were never written are taken for 0, which hides more rather than less. */
void            pb_disclosure_finder_add   (PbDisclosureFinder       *self,
                                            PbDisclosureWay           way,
                                            guint                     total,
                                            GArray                   *parts);

/* pb-disclosure-nested.c */
void            pb_disclosure_find_blocks  (PbDisclosureFinder       *self,
                                            GPtrArray                *blocks);
/* @same: (element-type guint): figures that differ in their periods alone; put in order */
void            pb_disclosure_find_periods (PbDisclosureFinder       *self,
                                            GArray                   *same);

static inline const PbDisclosureCell *
pb_disclosure_finder_get (const PbDisclosureFinder *self,
                          guint                     number)
{
  return &g_array_index (self->cells, PbDisclosureCell, number);
}

G_END_DECLS
