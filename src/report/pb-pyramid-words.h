#pragma once

#include "pb-caption.h"
#include "pb-pyramid-data.h"

G_BEGIN_DECLS

/* The words round a pyramid.  @is_part: the area set counts only a part of the Place, but its
 * people are those of all of it. @caveats: of the indicator. */
PbCaption  *pb_pyramid_words_caption      (const PbPyramidData *data,
                                           gboolean             is_part,
                                           const char          *caveats);
/* What the figure shows, in a few words: "People by age and sex, mid-2020" */
char       *pb_pyramid_words_dup_title    (const PbPyramidData *data);
/* "Males, 129,510" */
char       *pb_pyramid_words_dup_side     (const PbPyramidData *data,
                                           PbPyramidSide        side);
/* What the length of a bar is. */
const char *pb_pyramid_words_get_scale    (const PbPyramidData *data);

G_END_DECLS
