#pragma once

#include "pb-view.h"

G_BEGIN_DECLS

/* The filters of a view as members of one JSON object. */
JsonObject *pb_view_filters_to_json   (const PbView *self);
/* %FALSE for what is no object of texts. */
gboolean    pb_view_filters_from_json (PbView       *self,
                                       JsonNode     *node);
gboolean    pb_view_filters_equal     (const PbView *a,
                                       const PbView *b);

G_END_DECLS
