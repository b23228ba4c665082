#pragma once

#include "pb-inequality-measures.h"

G_BEGIN_DECLS

/* What was worked out for one line of a trend, kept in the workspace. */
typedef struct
{
  char   *question;
  char   *fingerprint;
  char   *result;
} PbCachedResult;

void      pb_cached_result_free        (PbCachedResult   *self);

/* What the figures of @periods are made from. (transfer full): 64 hexadecimal digits */
char     *pb_inequality_fingerprint    (const char       *measure,
                                        PbIndicator      *indicator,
                                        GPtrArray        *periods);
/* Fills @figures (PbInequalityFigure, one a period) from the workspace; %FALSE where
 * nothing is kept, or it is stale. */
gboolean  pb_inequality_cache_find     (PbWorkspace      *workspace,
                                        const char       *question,
                                        const char       *fingerprint,
                                        GArray           *figures);
/* (transfer full): what pb_inequality_cache_keep() writes. */
PbCachedResult *pb_cached_result_new   (const char       *question,
                                        const char       *fingerprint,
                                        GArray           *figures);
/* Writes @results (element-type PbCachedResult); whoever cannot write does without. */
void      pb_inequality_cache_keep     (PbWorkspace      *workspace,
                                        GPtrArray        *results);

G_END_DECLS
