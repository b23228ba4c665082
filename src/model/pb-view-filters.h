#pragma once

#include "pb-view.h"

G_BEGIN_DECLS

/* The filters of a view as members of one JSON object. */
JsonObject *pb_view_filters_to_json   (const PbView *self);
/* %FALSE for a member that is no text, or can be no filter. */
gboolean    pb_view_filters_from_json (PbView       *self,
                                       JsonObject   *object);
gboolean    pb_view_filters_equal     (const PbView *a,
                                       const PbView *b);

G_END_DECLS
