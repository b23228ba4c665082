#pragma once

#include "pb-db.h"

G_BEGIN_DECLS

/* What publishing did with what was staged. */
typedef struct
{
  guint64 n_added;         /* values where there were none */
  guint64 n_superseded;    /* values that replaced others, which are kept */
  guint64 n_older;         /* values of an older vintage, kept beside newer ones */
  guint64 n_unchanged;     /* values that were there already */
  guint64 n_boundaries;
  guint64 n_boundaries_unchanged;
} PbPublished;

/* From the attached "staging" into the workspace, within the caller's
 * transaction.  @may_meet: whether any value can be there already. */
gboolean pb_import_publish_values     (PbDb         *db,
                                       gint64        import_id,
                                       gboolean      may_meet,
                                       PbPublished  *published,
                                       GError      **error);
gboolean pb_import_publish_boundaries (PbDb         *db,
                                       gint64        import_id,
                                       PbPublished  *published,
                                       GError      **error);
gboolean pb_import_publish_refusals   (PbDb         *db,
                                       gint64        import_id,
                                       GError      **error);

G_END_DECLS
