#pragma once

#include "pb-map-scene.h"

#include <cairo.h>

G_BEGIN_DECLS

/* The labels of a map, each with its place. */
typedef struct _PbMapLabels PbMapLabels;

PbMapLabels *pb_map_labels_new        (const PbMapScene  *scene,
                                       const PbViewport  *view,
                                       const PbTheme     *theme,
                                       const PbBox       *blocked,
                                       guint              n_blocked);
void         pb_map_labels_free       (PbMapLabels       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbMapLabels, pb_map_labels_free)

guint        pb_map_labels_get_n      (const PbMapLabels *self);
PbBox        pb_map_labels_get_box    (const PbMapLabels *self,
                                       guint              label);
gboolean     pb_map_labels_is_outside (const PbMapLabels *self,
                                       guint              label);
/* What pb_map_labels_draw() covers at most [px]; no width where nothing is drawn. */
PbBox        pb_map_labels_get_bounds (const PbMapLabels *self);
/* Of an outside label. */
void         pb_map_labels_get_leader (const PbMapLabels *self,
                                       guint              label,
                                       PbPoint           *from_out,
                                       PbPoint           *to_out);
const char  *pb_map_labels_get_text   (const PbMapLabels *self,
                                       guint              label);
/* The names of neighbours, then the labels of the areas. */
void         pb_map_labels_draw_names (const PbMapLabels *self,
                                       cairo_t           *cr);
void         pb_map_labels_draw       (const PbMapLabels *self,
                                       cairo_t           *cr);
/* Other values in the same places: %FALSE, and nothing is changed, if they need others. */
gboolean     pb_map_labels_reuse      (PbMapLabels       *self,
                                       const PbMapScene  *scene);

G_END_DECLS
