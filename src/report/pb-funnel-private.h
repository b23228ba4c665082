#pragma once

#include "pb-funnel-data.h"

G_BEGIN_DECLS

/* What the figures of a funnel plot are made with. */

/* So many people its values count [people]; 1 where not stated */
double    pb_funnel_data_get_multiplier (const PbFunnelData   *self);

/* pb-funnel-lines.c */
/* Fills the lines. @bases: of each area; @average: [events a person] */
void      pb_funnel_data_draw_lines     (PbFunnelData         *self,
                                         PbFunnelInput         input,
                                         const double         *bases,
                                         double                average);

/* pb-funnel-refusal.c */
/* Why no area can be judged, and what to do. (transfer full) */
char     *pb_funnel_data_refuse         (const PbFunnelData   *self,
                                         gboolean              has_statistic);
/* Why counts that were judged leave nothing to draw. (transfer full) (nullable) */
char     *pb_funnel_data_refuse_judged  (const PbFunnelData   *self);

/* pb-funnel-marks.c */
PbDotMark pb_funnel_mark_of             (PbPolarity            polarity,
                                         PbFunnelSignificance  judgement);

G_END_DECLS
