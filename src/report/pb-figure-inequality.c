#include "pb-figure-inequality.h"

#include "pb-inequality-picture.h"
#include "pb-shapes.h"
#include "pb-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Measures of the mock-ups [px at 11 pt]. */
#define PILL_PADDING   10.0
#define PILL_SIDE       3.0
#define PILL_GAP        6.0
#define SHAPE_SIZE     11.0
#define PART_GAP       22.0
#define WORDS_GAP       3.0
#define CHART_GAP      10.0

/* Height of a chart as a share of the width. */
#define TREND_SHARE     0.38
#define GRADIENT_SHARE  0.30

struct _PbFigureInequality
{
  PbTheme                   theme;
  double                    unit;
  double                    width;
  PbInequality             *inequality;
  gboolean                  is_tagged;    /* its parts are elements of a document */

  PbInequalityTrend        *trend_data;
  PbTrendChart             *trend;      /* NULL where there is none */
  double                    trend_height;

  PbInequalityGradientData *gradient_data;
  PbGradientChart          *gradient;   /* NULL where there is none */
  double                    gradient_height;
};

static void
lay_trend (PbFigureInequality *self)
{
  PbTrendInput input;

  self->trend_data = pb_inequality_trend_new (self->inequality);
  input = self->trend_data->input;

  /* The last point needs no cursor: its value is written beside it. */
  if (input.n_series > 0 && input.cursor == input.series[0].n_points - 1)
    input.cursor = -1;

  self->trend_height = self->width * TREND_SHARE;
  self->trend = pb_trend_chart_new (&input, &self->theme, self->width, self->trend_height);
  if (pb_trend_chart_is_empty (self->trend))
    g_clear_pointer (&self->trend, pb_trend_chart_free);
}

static void
lay_gradient (PbFigureInequality *self)
{
  self->gradient_data = pb_inequality_gradient_new (self->inequality);
  if (self->gradient_data == NULL)
    return;

  self->gradient_height = self->gradient_data->input.is_ordered
                            ? self->width * GRADIENT_SHARE
                            : pb_gradient_chart_measure_height (&self->gradient_data->input, &self->theme);
  self->gradient = pb_gradient_chart_new (&self->gradient_data->input, &self->theme, self->width, self->gradient_height);
  if (pb_gradient_chart_is_empty (self->gradient))
    g_clear_pointer (&self->gradient, pb_gradient_chart_free);
}

PbFigureInequality *
pb_figure_inequality_new (PbInequality  *inequality,
                          const PbTheme *theme,
                          double         width)
{
  PbFigureInequality *self = g_new0 (PbFigureInequality, 1);

  self->theme = *theme;
  self->unit = pb_theme_get_unit (theme);
  self->width = width;
  self->inequality = g_object_ref (inequality);

  lay_trend (self);
  lay_gradient (self);

  return self;
}

void
pb_figure_inequality_free (PbFigureInequality *self)
{
  g_clear_pointer (&self->trend, pb_trend_chart_free);
  g_clear_pointer (&self->trend_data, pb_inequality_trend_free);
  g_clear_pointer (&self->gradient, pb_gradient_chart_free);
  g_clear_pointer (&self->gradient_data, pb_inequality_gradient_free);
  g_clear_object (&self->inequality);
  g_free (self);
}

static void
begin_tag (PbFigureInequality *self,
           const char         *tag,
           cairo_t            *cr)
{
  if (self->is_tagged)
    cairo_tag_begin (cr, tag, NULL);
}

static void
end_tag (PbFigureInequality *self,
         const char         *tag,
         cairo_t            *cr)
{
  if (self->is_tagged)
    cairo_tag_end (cr, tag);
}

static double
set_words (PbFigureInequality *self,
           PbTextStyle         style,
           const char         *tag,
           const char         *text,
           double              y,
           cairo_t            *cr)
{
  double height;

  if (*text == '\0')
    return 0;

  pb_text_measure (&self->theme, style, text, self->width + 1, NULL, &height);
  if (cr == NULL)
    return height;

  begin_tag (self, tag, cr);
  pb_text_draw_in_box (cr, &self->theme, style, text, (PbBox) { 0, y, self->width, height }, self->theme.text,
                       self->theme.ground, 0);
  end_tag (self, tag, cr);

  return height;
}

static double
set_gradient (PbFigureInequality *self,
              double              y,
              cairo_t            *cr)
{
  const PbInequalityGradient *gradient = pb_inequality_get_gradient (self->inequality);
  double top = y;

  y += set_words (self, PB_TEXT_TITLE_4, "H2", gradient->headline, y, cr);
  y += WORDS_GAP * self->unit;
  y += set_words (self, PB_TEXT_BODY, "P", gradient->subtitle, y, cr);
  y += CHART_GAP * self->unit;

  if (cr != NULL)
    {
      cairo_save (cr);
      begin_tag (self, "Figure", cr);
      cairo_translate (cr, 0, y);
      pb_gradient_chart_draw (self->gradient, cr);
      end_tag (self, "Figure", cr);
      cairo_restore (cr);
    }

  return y + self->gradient_height - top;
}

/* From top to bottom, drawing where @cr is given; answers the height of all. */
static double
run_down (PbFigureInequality *self,
          cairo_t            *cr)
{
  double y = 0;

  if (self->trend != NULL)
    {
      if (cr != NULL)
        {
          begin_tag (self, "Figure", cr);
          pb_trend_chart_draw (self->trend, cr);
          end_tag (self, "Figure", cr);
        }
      y += self->trend_height;
    }

  if (self->gradient != NULL)
    {
      if (self->trend != NULL)
        y += PART_GAP * self->unit;
      y += set_gradient (self, y, cr);
    }

  return y;
}

double
pb_figure_inequality_get_height (PbFigureInequality *self)
{
  return run_down (self, NULL);
}

void
pb_figure_inequality_draw (PbFigureInequality *self,
                           gboolean            is_tagged,
                           cairo_t            *cr)
{
  self->is_tagged = is_tagged;
  run_down (self, cr);
}

static void
add_labels (GArray *texts,
            GArray *labels,
            double  y)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const PbLabel *label = &g_array_index (labels, PbLabel, i);
      PbBox box = label->box;

      box.y += y;
      pb_labels_add (texts, label->text, box);
    }
}

static double
add_words (PbFigureInequality *self,
           GArray             *texts,
           PbTextStyle         style,
           const char         *text,
           double              y)
{
  double height = set_words (self, style, "P", text, y, NULL);

  if (height > 0)
    pb_labels_add (texts, text, (PbBox) { 0, y, self->width, height });

  return height;
}

void
pb_figure_inequality_add_texts (PbFigureInequality *self,
                                GArray             *texts)
{
  const PbInequalityGradient *gradient = pb_inequality_get_gradient (self->inequality);
  double y = 0;

  if (self->trend != NULL)
    {
      add_labels (texts, pb_trend_chart_get_labels (self->trend), 0);
      y = self->trend_height + PART_GAP * self->unit;
    }
  if (self->gradient == NULL)
    return;

  y += add_words (self, texts, PB_TEXT_TITLE_4, gradient->headline, y) + WORDS_GAP * self->unit;
  y += add_words (self, texts, PB_TEXT_BODY, gradient->subtitle, y) + CHART_GAP * self->unit;
  add_labels (texts, pb_gradient_chart_get_labels (self->gradient), y);
}

char *
pb_figure_inequality_dup_scale_note (PbFigureInequality *self)
{
  g_autofree char *trend = self->trend != NULL ? pb_trend_chart_dup_scale_note (self->trend) : NULL;
  g_autofree char *gradient = self->gradient != NULL ? pb_gradient_chart_dup_scale_note (self->gradient) : NULL;
  g_autofree char *lower = NULL;

  if (gradient == NULL)
    return g_steal_pointer (&trend);
  if (self->trend == NULL)
    return g_steal_pointer (&gradient);

  /* Translators: what the lower of two charts says of its axis, "The scale starts at 76" */
  lower = g_strdup_printf (_("Lower chart: %s"), gradient);

  return trend != NULL ? g_strconcat (trend, ". ", lower, NULL) : g_steal_pointer (&lower);
}

/* The pill ------------------------------------------------------------------------ */

static void
draw_pill (PbFigureInequality *self,
           PbBox               box,
           const char         *words,
           cairo_t            *cr)
{
  PbComparison shape = pb_verdict_kind_to_comparison (pb_inequality_get_verdict (self->inequality)->kind);
  double middle = box.y + box.height / 2;
  double size = SHAPE_SIZE * self->unit;
  double x = box.x + PILL_PADDING * self->unit;
  gboolean is_verdict = shape == PB_COMPARISON_WORSE || shape == PB_COMPARISON_BETTER;

  cairo_tag_begin (cr, "P", NULL);
  pb_rounded_box_path (cr, box, box.height / 2);
  pb_colour_set_source (self->theme.border, cr);
  cairo_set_line_width (cr, self->unit);
  cairo_stroke (cr);
  pb_comparison_draw (shape, &self->theme, cr, x + size / 2, middle, size);
  pb_text_draw (cr, &self->theme, PB_TEXT_CAPTION_BOLD, words, x + size + PILL_GAP * self->unit, middle, 0, 0.5,
                is_verdict ? pb_comparison_get_colour (shape, &self->theme) : self->theme.text);
  cairo_tag_end (cr, "P");
}

double
pb_figure_inequality_set_pill (PbFigureInequality *self,
                               double              x,
                               double              y,
                               cairo_t            *cr)
{
  const char *words = pb_inequality_get_verdict_words (self->inequality);
  double unit = self->unit;
  PbBox box;

  if (*words == '\0')
    return 0;

  box = pb_text_box (&self->theme, PB_TEXT_CAPTION_BOLD, words, x, y, 0, 0);
  box.width += (2 * PILL_PADDING + SHAPE_SIZE + PILL_GAP) * unit;
  box.height += 2 * PILL_SIDE * unit;
  if (cr != NULL)
    draw_pill (self, box, words, cr);

  return box.height;
}
