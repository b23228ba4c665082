#pragma once

#include "pb-box.h"
#include "pb-text.h"

G_BEGIN_DECLS

/**
 * PbTextSheet:
 *
 * All texts of a chart, each where it stands.  What is set here is what is drawn
 * and what is listed, so that a test which finds the labels apart has seen every
 * word of the picture.
 */
typedef struct _PbTextSheet PbTextSheet;

/* @theme: copied */
PbTextSheet *pb_text_sheet_new        (const PbTheme *theme);
void         pb_text_sheet_free       (PbTextSheet   *self);

/* One line, with its left (0), middle (0.5) or right (1) at @x and its top at @y.
 * Empty texts take no place.  All three answer the box taken. */
PbBox        pb_text_sheet_add        (PbTextSheet   *self,
                                       PbTextStyle    style,
                                       PbColour       colour,
                                       const char    *text,
                                       double         x,
                                       double         y,
                                       double         align_x);
/* Wrapped at @width, from the top left. */
PbBox        pb_text_sheet_add_wrapped (PbTextSheet  *self,
                                        PbTextStyle   style,
                                        PbColour      colour,
                                        const char   *text,
                                        double        x,
                                        double        y,
                                        double        width);
/* Turned to read upwards, its lines at most @length long, round @centre_x and from @bottom up. */
PbBox        pb_text_sheet_add_turned (PbTextSheet   *self,
                                       PbTextStyle    style,
                                       PbColour       colour,
                                       const char    *text,
                                       double         centre_x,
                                       double         bottom,
                                       double         length);

/* Array of PbLabel, in the order in which they were added; owned by the sheet. */
GArray      *pb_text_sheet_get_labels (PbTextSheet   *self);
void         pb_text_sheet_draw       (PbTextSheet   *self,
                                       cairo_t       *cr);

/* The widest word of a text [px]: what a column must hold for no word to break. */
double       pb_text_sheet_measure_word (const PbTheme *theme,
                                         PbTextStyle    style,
                                         const char    *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbTextSheet, pb_text_sheet_free)

G_END_DECLS
