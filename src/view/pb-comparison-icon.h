#pragma once

#include "pb-drawing.h"
#include "pb-words.h"

G_BEGIN_DECLS

#define PB_TYPE_COMPARISON_ICON (pb_comparison_icon_get_type ())

G_DECLARE_FINAL_TYPE (PbComparisonIcon, pb_comparison_icon, PB, COMPARISON_ICON, PbDrawing)

GtkWidget    *pb_comparison_icon_new            (void);

void          pb_comparison_icon_set_comparison (PbComparisonIcon *self,
                                                 PbComparison      comparison);

G_END_DECLS
