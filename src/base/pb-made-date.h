#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* When what is made now is dated: SOURCE_DATE_EPOCH where that is set, so that a build that
 * must be repeatable gives the same bytes; else the present.  UTC. (transfer full) */
GDateTime *pb_made_date_new      (void);
/* "2026-11-22T11:00:00Z" */
char      *pb_made_date_dup_text (void);

G_END_DECLS
