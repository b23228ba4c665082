#pragma once

#include "pb-box.h"
#include "pb-mercator.h"
#include "pb-theme.h"

G_BEGIN_DECLS

/**
 * PbMapScale:
 * @km: what the bar stands for: 1, 2 or 5 times a power of ten [km]
 * @width: its length [px]
 *
 * A bar that says how long a kilometre is on a map, at the latitude of its middle.
 */
typedef struct
{
  double km;
  double width;
} PbMapScale;

/* The longest round one that is no wider than @most_width [px]. */
PbMapScale pb_map_scale_choose  (const PbViewport *view,
                                 double            most_width);
/* "20 km", "500 m" */
char      *pb_map_scale_dup_words (const PbMapScale *self);
/* Bar and words, with the bottom right there. */
PbBox      pb_map_scale_get_box (const PbMapScale *self,
                                 const PbTheme    *theme,
                                 double            right,
                                 double            bottom);
/* Where the words stand in that box. */
PbBox      pb_map_scale_get_words_box (const PbMapScale *self,
                                       const PbTheme    *theme,
                                       PbBox             box);
void       pb_map_scale_draw    (const PbMapScale *self,
                                 const PbTheme    *theme,
                                 cairo_t          *cr,
                                 PbBox             box);

G_END_DECLS
