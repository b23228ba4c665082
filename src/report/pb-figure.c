#include "pb-figure.h"

#include "pb-error.h"
#include "pb-figure-inequality.h"
#include "pb-frame-bars.h"
#include "pb-map-frame.h"
#include "pb-map-picture.h"
#include "pb-pinned-notes.h"
#include "pb-place-areas.h"
#include "pb-spc-picture.h"
#include "pb-table-picture.h"
#include "pb-text.h"
#include "pb-trend-chart.h"
#include "pb-trend-data.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Measures of the mock-up of an exported chart [px at 11 pt]. */
#define MARGIN        24.0
#define SUBTITLE_GAP   4.0
#define PILL_GAP       6.0
#define BODY_GAP      16.0
#define NOTES_GAP     14.0
#define SOURCE_GAP     2.0

/* Height of what has none of its own, as a share of the width. */
#define TREND_SHARE    0.38

struct _PbFigure
{
  PbTheme         theme;
  double          unit;
  double          width;
  double          height;
  PbChartKind     chart;
  PbCaption      *caption;

  PbTrendData    *trend_data;
  PbTrendChart   *trend;
  PbFrameBars    *bars_data;
  PbBarChart     *bars;
  PbTablePicture *table;
  PbMapFrame     *map;
  PbSpcPicture   *spc;
  PbFigureInequality *inequality;
  PbChartBody    *body;

  double          body_width;
  double          body_height;
  double          body_top;
  double          notes_top;
};

static gboolean
lay_trend (PbFigure  *self,
           PbFrame   *frame,
           GError   **error)
{
  g_autoptr(GArray) areas = pb_place_areas_list (frame);
  PbSeriesTable *table = pb_frame_get_table (frame);
  int period = pb_frame_get_period_index (frame);
  PbTrendInput *input;

  if (areas->len == 0)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_INSUFFICIENT_DATA,
                   _("The view has no Place with figures of its own: choose a Place whose trend to draw"));
      return FALSE;
    }

  self->trend_data = pb_trend_data_new_for_areas (table, (const int *) areas->data, (int) areas->len, period);
  input = &self->trend_data->input;

  /* The last point needs no cursor: its value is written beside it. */
  if (period == pb_series_table_get_n_periods (table) - 1)
    input->cursor = -1;
  input->labels_extremes = TRUE;

  self->body_height = self->body_width * TREND_SHARE;
  self->trend = pb_trend_chart_new (input, &self->theme, self->body_width, self->body_height);
  if (pb_trend_chart_is_empty (self->trend))
    self->body_height = 0;

  return TRUE;
}

static void
lay_bars (PbFigure *self,
          PbFrame  *frame)
{
  PbBarInput input;
  const char *place = pb_frame_get_view (frame)->place;

  self->bars_data = pb_frame_bars_new (frame);
  input = *pb_frame_bars_get_input (self->bars_data);
  if (place != NULL)
    input.selected = pb_frame_bars_find (self->bars_data, place);

  self->bars = pb_bar_chart_new (&input, &self->theme, self->body_width);
  self->body_height = pb_bar_chart_get_height (self->bars);
}

static gboolean
lay_map (PbFigure           *self,
         PbFrame            *frame,
         const PbMapGround  *ground,
         PbMapPins          *pins)
{
  g_return_val_if_fail (ground != NULL, FALSE);

  /* Whose boundaries these are stands under the figure, with the sources. */
  self->map = pb_map_frame_new (frame, ground->areas, ground->neighbours, ground->outline, NULL, pins, &self->theme,
                                NULL);
  if (ground->country != NULL)
    pb_map_frame_set_country (self->map, ground->country);
  self->body_height = pb_map_picture_get_height (pb_map_frame_get_scene (self->map), &self->theme, self->body_width);

  return TRUE;
}

static gboolean
lay_body (PbFigure           *self,
          PbFrame            *frame,
          const PbMapGround  *ground,
          PbMapPins          *pins,
          GError            **error)
{
  switch (self->chart)
    {
    case PB_CHART_TREND:
      return lay_trend (self, frame, error);

    case PB_CHART_BARS:
      lay_bars (self, frame);
      return TRUE;

    case PB_CHART_TABLE:
      self->table = pb_table_picture_new (frame, &self->theme, self->body_width);
      self->body_height = pb_table_picture_get_height (self->table);
      return TRUE;

    case PB_CHART_MAP:
    default:
      return lay_map (self, frame, ground, pins);
    }
}

/* One block of wrapped text; draws it where @cr is given and answers its height. */
static double
set_block (PbFigure    *self,
           PbTextStyle  style,
           PbColour     colour,
           const char  *tag,
           const char  *text,
           double       y,
           cairo_t     *cr)
{
  double margin = MARGIN * self->unit;
  double width = self->body_width;
  double height;

  if (*text == '\0')
    return 0;

  pb_text_measure (&self->theme, style, text, width + 1, NULL, &height);
  if (cr == NULL)
    return height;

  cairo_tag_begin (cr, tag, NULL);
  pb_text_draw_in_box (cr, &self->theme, style, text, (PbBox) { margin, y, width, height }, colour,
                       self->theme.ground, 0);
  cairo_tag_end (cr, tag);

  return height;
}

/* The chart alone, from the origin, as no element of a document. */
static void
draw_chart (PbFigure *self,
            cairo_t  *cr)
{
  if (self->inequality != NULL)
    pb_figure_inequality_draw (self->inequality, FALSE, cr);
  else if (self->trend != NULL)
    pb_trend_chart_draw (self->trend, cr);
  else if (self->bars != NULL)
    pb_bar_chart_draw (self->bars, cr);
  else if (self->table != NULL)
    pb_table_picture_draw (self->table, cr);
  else if (self->spc != NULL)
    pb_spc_picture_draw (self->spc, cr);
  else if (self->body != NULL)
    pb_chart_body_draw (self->body, cr);
  else
    pb_map_picture_draw (pb_map_frame_get_scene (self->map), &self->theme, cr, self->body_width,
                         self->body_height);
}

static void
draw_body (PbFigure *self,
           double    y,
           cairo_t  *cr)
{
  cairo_save (cr);

  /* Two figures with words between them. */
  if (self->inequality != NULL)
    {
      cairo_translate (cr, MARGIN * self->unit, y);
      pb_figure_inequality_draw (self->inequality, TRUE, cr);
      cairo_restore (cr);
      return;
    }

  cairo_tag_begin (cr, "Figure", NULL);
  cairo_translate (cr, MARGIN * self->unit, y);
  draw_chart (self, cr);
  cairo_tag_end (cr, "Figure");
  cairo_restore (cr);
}

/* What may be claimed, between the headline and the subtitle. */
static double
set_pill (PbFigure *self,
          double    y,
          cairo_t  *cr)
{
  double gap = PILL_GAP * self->unit;
  double height;

  if (self->inequality == NULL)
    return 0;

  height = pb_figure_inequality_set_pill (self->inequality, MARGIN * self->unit, y + gap, cr);

  return height > 0 ? height + 2 * gap : 0;
}

/* From top to bottom, drawing where @cr is given; answers the height of all. */
static double
run_down (PbFigure *self,
          cairo_t  *cr)
{
  double unit = self->unit;
  double y = MARGIN * unit;

  y += set_block (self, PB_TEXT_TITLE_3, self->theme.text, "H1", self->caption->headline, y, cr);
  y += set_pill (self, y, cr);
  y += SUBTITLE_GAP * unit;
  y += set_block (self, PB_TEXT_BODY, self->theme.text, "P", self->caption->subtitle, y, cr);

  if (self->body_height > 0)
    {
      y += BODY_GAP * unit;
      self->body_top = y;
      if (cr != NULL)
        draw_body (self, y, cr);
      y += self->body_height;
    }

  y += NOTES_GAP * unit;
  self->notes_top = y;
  y += set_block (self, PB_TEXT_CAPTION, self->theme.text, "P", self->caption->notes, y, cr);
  y += SOURCE_GAP * unit;
  y += set_block (self, PB_TEXT_CAPTION, self->theme.text, "P", self->caption->source, y, cr);

  return y + MARGIN * unit;
}

static PbFigure *
new_figure (const PbTheme *theme,
            double         width)
{
  PbFigure *self = g_new0 (PbFigure, 1);

  self->theme = *theme;
  self->unit = pb_theme_get_unit (theme);
  self->width = width;
  self->body_width = width - 2 * MARGIN * self->unit;

  return self;
}

/**
 * pb_figure_new:
 * @frame: what is shown; its view's chart decides what is drawn
 * @ground: (nullable): what a map is drawn on; only a map needs it
 * @pins: (nullable): settings and sites on a map
 * @attribution: (nullable): whose boundaries these are, one a line
 * @theme: colours and type
 * @width: [px]
 * @error: return location for an error
 *
 * Lays a figure out.  It is as high as it needs to be.
 *
 * Errors: %PB_ERROR_INSUFFICIENT_DATA for a trend of no Place.
 *
 * Returns: (transfer full): the figure, or %NULL
 */
PbFigure *
pb_figure_new (PbFrame            *frame,
               const PbMapGround  *ground,
               PbMapPins          *pins,
               const char         *attribution,
               const PbTheme      *theme,
               double              width,
               GError            **error)
{
  g_autoptr(PbFigure) self = new_figure (theme, width);
  g_autofree char *scale_note = NULL;

  self->chart = pb_frame_get_view (frame)->chart;

  if (!lay_body (self, frame, ground, pins, error))
    return NULL;

  if (self->trend != NULL)
    scale_note = pb_trend_chart_dup_scale_note (self->trend);
  self->caption = pb_caption_new (frame, scale_note, attribution);
  self->height = ceil (run_down (self, NULL));

  return g_steal_pointer (&self);
}

/**
 * pb_figure_new_spc:
 * @reading: what is shown; a reference is kept
 * @theme: colours and type
 * @width: [px]
 *
 * Lays a process chart out as a figure; a refusal is one too, in words.
 *
 * Returns: (transfer full): the figure
 */
PbFigure *
pb_figure_new_spc (PbSpcReading  *reading,
                   const PbTheme *theme,
                   double         width)
{
  PbFigure *self = new_figure (theme, width);
  g_autofree char *scale_note = NULL;

  self->chart = PB_CHART_SPC;
  self->spc = pb_spc_picture_new (reading, theme, self->body_width);
  self->body_height = pb_spc_picture_get_height (self->spc);
  scale_note = pb_spc_picture_dup_scale_note (self->spc);
  self->caption = pb_spc_caption_new (reading, scale_note);
  self->height = ceil (run_down (self, NULL));

  return self;
}

/**
 * pb_figure_new_inequality:
 * @inequality: what is shown; a reference is kept
 * @theme: colours and type
 * @width: [px]
 *
 * Lays a measure of inequality out as a figure: the finding and its verdict, the
 * measure over time, the groups at the moment.  A refusal is one too, in words.
 *
 * Returns: (transfer full): the figure
 */
PbFigure *
pb_figure_new_inequality (PbInequality  *inequality,
                          const PbTheme *theme,
                          double         width)
{
  PbFigure *self = new_figure (theme, width);
  g_autofree char *scale_note = NULL;

  self->chart = PB_CHART_INEQUALITY;
  self->inequality = pb_figure_inequality_new (inequality, theme, self->body_width);
  self->body_height = pb_figure_inequality_get_height (self->inequality);
  scale_note = pb_figure_inequality_dup_scale_note (self->inequality);
  self->caption = pb_caption_new_for_inequality (inequality, scale_note);
  self->height = ceil (run_down (self, NULL));

  return self;
}

/* A note of how the chart was drawn follows what the reading has to say. */
static PbCaption *
make_reading_caption (PbFigure       *self,
                      PbChartReading *reading)
{
  PbCaption *caption = pb_caption_copy (pb_chart_reading_get_caption (reading));
  g_autofree char *notes = caption->notes;

  caption->notes = pb_chart_body_dup_notes (self->body, notes);

  return caption;
}

/**
 * pb_figure_new_reading:
 * @reading: what is shown
 * @theme: colours and type
 * @width: [px]
 *
 * Lays a chart that is read out as a figure; where it cannot be had, the reason in words.
 *
 * Returns: (transfer full): the figure
 */
PbFigure *
pb_figure_new_reading (PbChartReading *reading,
                       const PbTheme  *theme,
                       double          width)
{
  PbFigure *self = new_figure (theme, width);

  self->chart = pb_chart_reading_get_kind (reading);
  self->body = pb_chart_reading_lay (reading, theme, self->body_width);
  self->body_height = self->body != NULL ? pb_chart_body_get_height (self->body) : 0;
  self->caption = make_reading_caption (self, reading);
  self->height = ceil (run_down (self, NULL));

  return self;
}

void
pb_figure_free (PbFigure *self)
{
  g_clear_pointer (&self->caption, pb_caption_free);
  g_clear_pointer (&self->trend, pb_trend_chart_free);
  g_clear_pointer (&self->trend_data, pb_trend_data_free);
  g_clear_pointer (&self->bars, pb_bar_chart_free);
  g_clear_pointer (&self->bars_data, pb_frame_bars_free);
  g_clear_pointer (&self->table, pb_table_picture_free);
  g_clear_object (&self->map);
  g_clear_pointer (&self->spc, pb_spc_picture_free);
  g_clear_pointer (&self->inequality, pb_figure_inequality_free);
  g_clear_pointer (&self->body, pb_chart_body_free);
  g_free (self);
}

void
pb_figure_add_note (PbFigure   *self,
                    const char *sentence)
{
  g_autofree char *notes = self->caption->notes;

  self->caption->notes = *notes != '\0' ? g_strdup_printf ("%s %s", notes, sentence) : g_strdup (sentence);
  self->height = ceil (run_down (self, NULL));
}

void
pb_figure_pin_notes (PbFigure          *self,
                     GPtrArray         *notes,
                     const char *const *codes)
{
  if (notes->len == 0)
    return;

  if (self->trend != NULL && !pb_trend_chart_is_empty (self->trend))
    {
      pb_trend_data_pin_notes (self->trend_data, notes, codes);
      pb_trend_chart_free (self->trend);
      self->trend = pb_trend_chart_new (&self->trend_data->input, &self->theme, self->body_width, self->body_height);
    }

  pb_pinned_notes_add (notes, pb_pinned_notes_name_area (self->chart), self->caption);
  self->height = ceil (run_down (self, NULL));
}

void
pb_figure_take_words (PbFigure          *self,
                      const PbViewWords *words)
{
  if (pb_view_words_is_empty (words))
    return;

  pb_caption_take_words (self->caption, words);
  self->height = ceil (run_down (self, NULL));
}

double
pb_figure_get_height (PbFigure *self)
{
  return self->height;
}

PbFigurePlan
pb_figure_get_plan (PbFigure *self)
{
  return (PbFigurePlan) {
    .width = self->width,
    .height = self->height,
    .body_left = MARGIN * self->unit,
    .body_top = self->body_top,
    .body_height = self->body_height,
    .head_height = self->table != NULL ? pb_table_picture_get_head_height (self->table) : 0,
    .has_rows = self->table != NULL || self->bars != NULL || self->body != NULL,
    .notes_top = self->notes_top,
  };
}

const PbTheme *
pb_figure_get_theme (PbFigure *self)
{
  return &self->theme;
}

const PbCaption *
pb_figure_get_caption (PbFigure *self)
{
  return self->caption;
}

static void
add_texts (GArray *texts,
           GArray *labels)
{
  for (guint i = 0; i < labels->len; i++)
    pb_labels_add (texts, g_array_index (labels, PbLabel, i).text, g_array_index (labels, PbLabel, i).box);
}

GArray *
pb_figure_list_texts (PbFigure *self,
                      double   *width_out,
                      double   *height_out)
{
  GArray *texts;

  *width_out = self->body_width;
  *height_out = self->body_height;
  if (self->map != NULL)
    return pb_map_picture_list_texts (pb_map_frame_get_scene (self->map), &self->theme, self->body_width,
                                      self->body_height);

  texts = pb_labels_new ();
  if (self->inequality != NULL)
    pb_figure_inequality_add_texts (self->inequality, texts);
  else if (self->trend != NULL)
    add_texts (texts, pb_trend_chart_get_labels (self->trend));
  else if (self->bars != NULL)
    add_texts (texts, pb_bar_chart_get_labels (self->bars));
  else if (self->table != NULL)
    pb_table_picture_add_texts (self->table, texts);
  else if (self->spc != NULL)
    add_texts (texts, pb_spc_picture_get_labels (self->spc));
  else if (self->body != NULL)
    add_texts (texts, pb_chart_body_get_labels (self->body));

  return texts;
}

void
pb_figure_draw (PbFigure *self,
                cairo_t  *cr)
{
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, self->width, self->height);
  pb_colour_set_source (self->theme.ground, cr);
  cairo_fill (cr);

  cairo_tag_begin (cr, "Document", NULL);
  run_down (self, cr);
  cairo_tag_end (cr, "Document");
  cairo_restore (cr);
}

double
pb_figure_get_body_height (PbFigure *self)
{
  return self->body_height;
}

void
pb_figure_draw_body (PbFigure *self,
                     cairo_t  *cr)
{
  cairo_save (cr);
  draw_chart (self, cr);
  cairo_restore (cr);
}

double
pb_figure_find_width (const PbTheme *theme,
                      double         body_width)
{
  return body_width + 2 * MARGIN * pb_theme_get_unit (theme);
}
