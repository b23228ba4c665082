#pragma once

/* Shared by pb-funnel-words.c and pb-funnel-notes.c alone. */

#include "pb-funnel-words.h"

G_BEGIN_DECLS

/* "districts", as many as @n */
const char *pb_funnel_words_get_areas (const PbFunnelData *data,
                                       int                 n);
/* Areas with a place in the plot. */
int   pb_funnel_words_count_drawn  (const PbFunnelData *data);
/* Of them those beyond a limit; @only_far: beyond the outer ones. */
int   pb_funnel_words_count_beyond (const PbFunnelData *data,
                                    gboolean            only_far);
/* (transfer full): one paragraph */
char *pb_funnel_words_make_notes   (const PbFunnelData *data);

G_END_DECLS
