#pragma once

#include "pb-drawing.h"
#include "pb-setting-list.h"
#include "pb-use-strip.h"

G_BEGIN_DECLS

/**
 * PbSettingStripView:
 *
 * The use of a setting over time, drawn; its label says the same stretch by stretch.
 */
#define PB_TYPE_SETTING_STRIP_VIEW (pb_setting_strip_view_get_type ())

G_DECLARE_FINAL_TYPE (PbSettingStripView, pb_setting_strip_view, PB, SETTING_STRIP_VIEW, PbDrawing)

/* @from, @to: days at the ends of the strip */
GtkWidget *pb_setting_strip_view_new   (GPtrArray  *uses,
                                        PbDay       from,
                                        PbDay       to,
                                        PbDay       moment,
                                        gboolean    has_years);
/* From the year in which the first known use begins to a year after the last. */
void       pb_setting_strip_find_ends  (GPtrArray  *rows,
                                        PbDay       moment,
                                        PbDay      *from_out,
                                        PbDay      *to_out);
/* A bar of one fill, for a legend. */
GtkWidget *pb_setting_strip_swatch_new (const char *use_word);

G_END_DECLS
