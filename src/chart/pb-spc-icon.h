#pragma once

#include "pb-spc.h"
#include "pb-theme.h"

G_BEGIN_DECLS

/* The variation icons, by what the last point says and on which side it lies, and
 * the assurance icons.  Frame, motif, letter and words say it without the colour. */
typedef enum
{
  PB_SPC_ICON_NONE,
  PB_SPC_ICON_COMMON_CAUSE,
  PB_SPC_ICON_IMPROVEMENT_HIGH,
  PB_SPC_ICON_IMPROVEMENT_LOW,
  PB_SPC_ICON_CONCERN_HIGH,
  PB_SPC_ICON_CONCERN_LOW,
  PB_SPC_ICON_NEUTRAL_HIGH,
  PB_SPC_ICON_NEUTRAL_LOW,
  PB_SPC_ICON_PASS,
  PB_SPC_ICON_FAIL,
  PB_SPC_ICON_HIT_AND_MISS,
  PB_N_SPC_ICONS
} PbSpcIcon;

/* @rule tells the side, high or low; it is that of the last point. */
PbSpcIcon   pb_spc_icon_from_variation (PbSpcVariation  variation,
                                        PbSpcRule       rule);
/* %PB_SPC_ICON_NONE for %PB_SPC_ASSURANCE_NONE */
PbSpcIcon   pb_spc_icon_from_assurance (PbSpcAssurance  assurance);

/* "Special cause: concern, high values"; "" for none: accessible labels, tooltips. */
const char *pb_spc_icon_get_words      (PbSpcIcon       icon);
/* "Concern, high"; "" for none: beside the icon. */
const char *pb_spc_icon_get_label      (PbSpcIcon       icon);
/* Verdict colours on verdicts only; readable as text too. */
PbColour    pb_spc_icon_get_colour     (PbSpcIcon       icon,
                                        const PbTheme  *theme);
/* Draws in the square with its top left at @x, @y; 24 in tables, 32 beside a headline.
 * Draws nothing for %PB_SPC_ICON_NONE. */
void        pb_spc_icon_draw           (PbSpcIcon       icon,
                                        const PbTheme  *theme,
                                        cairo_t        *cr,
                                        double          x,
                                        double          y,
                                        double          size);

/* The shape of a point on the chart: common cause a disc, improvement a disc in a
 * ring, concern a diamond, neutral a triangle that points to its side. */
void        pb_spc_mark_draw           (PbSpcVariation  variation,
                                        const PbTheme  *theme,
                                        cairo_t        *cr,
                                        double          centre_x,
                                        double          centre_y,
                                        double          radius);
/* "Special cause: concern"; "Common cause": the legend of the shapes. */
const char *pb_spc_mark_get_words      (PbSpcVariation  variation);
PbColour    pb_spc_mark_get_colour     (PbSpcVariation  variation,
                                        const PbTheme  *theme);

G_END_DECLS
