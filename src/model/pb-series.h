#pragma once

#include "pb-indicator.h"

G_BEGIN_DECLS

#define PB_TYPE_SERIES (pb_series_get_type ())

G_DECLARE_FINAL_TYPE (PbSeries, pb_series, PB, SERIES, GObject)

/* An indicator for one sex, age and category. */
PbSeries    *pb_series_new               (gint64       id,
                                          PbIndicator *indicator,
                                          const char  *sex,
                                          const char  *age,
                                          const char  *category_type,
                                          const char  *category,
                                          guint        levels);

gint64       pb_series_get_id            (PbSeries    *self);
PbIndicator *pb_series_get_indicator     (PbSeries    *self);
/* "Male", "Female", "Persons" as published; never %NULL */
const char  *pb_series_get_sex           (PbSeries    *self);
const char  *pb_series_get_age           (PbSeries    *self);
const char  *pb_series_get_category_type (PbSeries    *self);
const char  *pb_series_get_category      (PbSeries    *self);
/* Has any value present at @level? */
gboolean     pb_series_has_level         (PbSeries    *self,
                                          PbLevel      level);

G_END_DECLS
