#pragma once

#include "pb-box.h"
#include "pb-mercator.h"
#include "pb-theme.h"

G_BEGIN_DECLS

/* What a setting is used for; the glyph on its marker. */
typedef enum
{
  PB_SETTING_BEDS,        /* community support beds: a bed */
  PB_SETTING_LONG_TERM,   /* a house */
  PB_SETTING_DEMENTIA,    /* a filled house: long-term beds for dementia */
  PB_SETTING_MIXED,       /* house and bed: half a house filled */
  PB_SETTING_FOR_SALE,    /* a pound sign */
  PB_SETTING_CLOSED,      /* a cross, grey */
  PB_SETTING_NOT_STATED,  /* a question mark */
  PB_SETTING_SITE,        /* of an organisation: a medical cross */
  PB_N_SETTING_GLYPHS,
} PbSettingGlyph;

/**
 * PbSettingMarker:
 * @at: its site or, where that is not known, a point inside its Place [Web Mercator]
 * @room: how far @at is from the border of that Place [Web Mercator]; 0 of a site
 * @is_hollow: @at stands for the Place
 * @rank: of the hollow markers of one Place, which stand in a block round @at
 * @n_in_place: how many those are
 * @glyph: the use at the moment
 * @beds: (nullable): the number beside the glyph, "?" where not stated; %NULL for none
 */
typedef struct
{
  PbPoint         at;
  double          room;
  gboolean        is_hollow;
  guint           rank;
  guint           n_in_place;
  PbSettingGlyph  glyph;
  const char     *beds;
} PbSettingMarker;

/* A row of the legend: what a glyph means, and how many there are. */
typedef struct
{
  PbSettingGlyph  glyph;
  const char     *label;
  int             count;
} PbSettingRowOfLegend;

/* "community-support-beds" and the other words of uses; %NULL is a site of an organisation. */
PbSettingGlyph pb_setting_glyph_from_use   (const char            *use);
/* "Community support beds": of a legend */
const char    *pb_setting_glyph_to_label   (PbSettingGlyph         glyph);

/* Where it is drawn in a view [px]. */
PbBox          pb_setting_marker_get_box   (const PbSettingMarker *self,
                                            const PbViewport      *view,
                                            const PbTheme         *theme);
/* Into a box of that size. */
void           pb_setting_marker_draw      (const PbSettingMarker *self,
                                            const PbTheme         *theme,
                                            cairo_t               *cr,
                                            PbBox                  box);
/* The glyph alone, for a legend. */
void           pb_setting_glyph_draw       (PbSettingGlyph         glyph,
                                            const PbTheme         *theme,
                                            cairo_t               *cr,
                                            double                 x,
                                            double                 y);
/* The marker under the pointer, -1 for none. @markers: (array length=n_markers) */
int            pb_setting_markers_pick     (const PbSettingMarker *markers,
                                            guint                  n_markers,
                                            const PbViewport      *view,
                                            const PbTheme         *theme,
                                            double                 x,
                                            double                 y);
/* Whether both look alike in the same places. */
gboolean       pb_setting_markers_equal    (const PbSettingMarker *a,
                                            guint                  n_a,
                                            const PbSettingMarker *b,
                                            guint                  n_b);

G_END_DECLS
