#include "pb-board-pages-private.h"

#include "pb-export-private.h"

#include <glib/gi18n-lib.h>

/* A figure of any kind, drawn with its words: as a body it is the whole of them. */
typedef struct
{
  PbFigure *figure;
  GArray   *labels;   /* the figure's words are not listed */
} FigureBody;

static double
figure_get_height (gpointer chart)
{
  return pb_figure_get_body_height (((FigureBody *) chart)->figure);
}

static void
figure_draw (gpointer  chart,
             cairo_t  *cr)
{
  pb_figure_draw_body (((FigureBody *) chart)->figure, cr);
}

static GArray *
figure_get_labels (gpointer chart)
{
  return ((FigureBody *) chart)->labels;
}

static void
figure_free (gpointer chart)
{
  FigureBody *body = chart;

  pb_figure_free (body->figure);
  g_array_unref (body->labels);
  g_free (body);
}

static const PbChartBodyClass figure_class = {
  .get_height = figure_get_height,
  .draw = figure_draw,
  .get_labels = figure_get_labels,
  .free = figure_free,
};

static PbChartBody *
lay_export (gpointer       data,
            const PbTheme *theme,
            double         width)
{
  PbFigure *figure = pb_export_lay_figure (data, theme, width, NULL);
  FigureBody *body;

  if (figure == NULL || pb_figure_get_body_height (figure) <= 0)
    {
      g_clear_pointer (&figure, pb_figure_free);
      return NULL;
    }

  body = g_new0 (FigureBody, 1);
  body->figure = figure;
  body->labels = pb_labels_new ();

  return pb_chart_body_new (&figure_class, body, width);
}

/* The words of a chart that nobody can draw say why. */
static PbCaption *
make_words (PbExport *export)
{
  g_autoptr(GError) error = NULL;
  PbCaption *words = pb_export_dup_caption (export, &error);

  return words != NULL ? words
                       : pb_caption_new_of_words (g_strdup (error->message), g_strdup (""), g_strdup (""),
                                                  g_strdup (""), g_strdup (error->message));
}

void
pb_board_add_charts (PbBoardData *data,
                     PbFlow      *flow)
{
  if (data->charts->len == 0)
    return;

  pb_board_begin_page (data, flow, NULL);
  pb_flow_add_heading (flow, 1, pb_board_part_get_title (PB_BOARD_CHARTS), "charts");
  for (guint i = 0; i < data->charts->len; i++)
    {
      PbExport *export = g_ptr_array_index (data->charts, i);

      pb_flow_add_figure (flow, lay_export, export, NULL, make_words (export));
    }
}
