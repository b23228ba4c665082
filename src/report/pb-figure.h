#pragma once

#include "pb-caption.h"
#include "pb-chart-reading.h"
#include "pb-inequality.h"
#include "pb-map-ground.h"
#include "pb-map-pins.h"
#include "pb-spc-reading.h"
#include "pb-theme.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * PbFigure:
 *
 * A view laid out to stand alone: headline, subtitle, the chart, map or table,
 * notes and source, on white.  Draws on any cairo surface; on a PDF with the
 * tags of a document.
 */
typedef struct _PbFigure PbFigure;

/* @ground: (nullable): only a map needs it.
 * Errors: %PB_ERROR_INSUFFICIENT_DATA where there is nothing to draw. */
PbFigure        *pb_figure_new         (PbFrame            *frame,
                                        const PbMapGround  *ground,
                                        PbMapPins          *pins,
                                        const char         *attribution,
                                        const PbTheme      *theme,
                                        double              width,
                                        GError            **error);
/* A process chart: the reading alone decides what is drawn. */
PbFigure        *pb_figure_new_spc     (PbSpcReading   *reading,
                                        const PbTheme  *theme,
                                        double          width);
/* A measure of inequality over time and its gradient: the answer alone decides. */
PbFigure        *pb_figure_new_inequality (PbInequality   *inequality,
                                           const PbTheme  *theme,
                                           double          width);
/* A kind of chart that is read: its reading alone decides what is drawn. */
PbFigure        *pb_figure_new_reading (PbChartReading *reading,
                                        const PbTheme  *theme,
                                        double          width);
void             pb_figure_free        (PbFigure       *self);

/* Notes that people pinned: tags at the points of a trend, words after the figure's notes and
 * alternative text; after the words that a person wrote.  @notes: (element-type PbChartNote).
 * @codes: (array zero-terminated=1): of the areas whose lines a trend draws */
/* One more sentence among the notes. */
void             pb_figure_add_note    (PbFigure       *self,
                                        const char     *sentence);
void             pb_figure_pin_notes   (PbFigure          *self,
                                        GPtrArray         *notes,
                                        const char *const *codes);
/* What a person wrote stands in place of what was computed, and makes the figure lower or higher. */
void             pb_figure_take_words  (PbFigure          *self,
                                        const PbViewWords *words);

/**
 * PbFigurePlan:
 * @width: [px], as all below
 * @body_left: where the chart begins
 * @body_top: likewise; above it is what says what it is
 * @body_height: 0 where there is nothing to draw
 * @head_height: what stands at the top of the chart and names its columns; 0 where nothing does
 * @has_rows: may it be cut between its texts? A map or a line may not
 * @notes_top: where the lines of notes and source begin
 *
 * What stands where in a figure, for who cuts it into pages.
 */
typedef struct
{
  double   width;
  double   height;
  double   body_left;
  double   body_top;
  double   body_height;
  double   head_height;
  gboolean has_rows;
  double   notes_top;
} PbFigurePlan;

double           pb_figure_get_height  (PbFigure       *self);
PbFigurePlan     pb_figure_get_plan    (PbFigure       *self);
const PbTheme   *pb_figure_get_theme   (PbFigure       *self);
const PbCaption *pb_figure_get_caption (PbFigure       *self);
/* Every text of the chart, from the chart's own corner. (transfer full) (element-type PbLabel)
 * @width_out, @height_out: (out): of the chart [px] */
GArray          *pb_figure_list_texts  (PbFigure       *self,
                                        double         *width_out,
                                        double         *height_out);
void             pb_figure_draw        (PbFigure       *self,
                                        cairo_t        *cr);

/* The chart without its words and margins, for a page that has its own: its height, 0 where
 * there is nothing to draw, and itself, from the origin. */
double           pb_figure_get_body_height (PbFigure      *self);
void             pb_figure_draw_body   (PbFigure       *self,
                                        cairo_t        *cr);
/* The width of a figure whose chart is to be @body_width wide. */
double           pb_figure_find_width  (const PbTheme  *theme,
                                        double          body_width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbFigure, pb_figure_free)

G_END_DECLS
