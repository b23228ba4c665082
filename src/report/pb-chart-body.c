#include "pb-chart-body.h"

#include "pb-sentences.h"

struct _PbChartBody
{
  const PbChartBodyClass *class;
  gpointer                chart;
  double                  width;
};

PbChartBody *
pb_chart_body_new (const PbChartBodyClass *class,
                   gpointer                chart,
                   double                  width)
{
  PbChartBody *self = g_new0 (PbChartBody, 1);

  self->class = class;
  self->chart = chart;
  self->width = width;

  return self;
}

void
pb_chart_body_free (PbChartBody *self)
{
  self->class->free (self->chart);
  g_free (self);
}

double
pb_chart_body_get_width (PbChartBody *self)
{
  return self->width;
}

double
pb_chart_body_get_height (PbChartBody *self)
{
  return self->class->get_height (self->chart);
}

void
pb_chart_body_draw (PbChartBody *self,
                    cairo_t     *cr)
{
  cairo_save (cr);
  self->class->draw (self->chart, cr);
  cairo_restore (cr);
}

GArray *
pb_chart_body_get_labels (PbChartBody *self)
{
  return self->class->get_labels (self->chart);
}

gboolean
pb_chart_body_pick (PbChartBody *self,
                    double       x,
                    double       y,
                    int         *item_out)
{
  return self->class->pick != NULL && self->class->pick (self->chart, x, y, item_out);
}

PbBox
pb_chart_body_get_item_box (PbChartBody *self,
                            int          item)
{
  return self->class->get_item_box != NULL ? self->class->get_item_box (self->chart, item) : (PbBox) { 0 };
}

char *
pb_chart_body_dup_scale_note (PbChartBody *self)
{
  return self->class->dup_scale_note != NULL ? self->class->dup_scale_note (self->chart) : NULL;
}

char *
pb_chart_body_dup_notes (PbChartBody *self,
                         const char  *notes)
{
  g_autofree char *scale_note = self != NULL ? pb_chart_body_dup_scale_note (self) : NULL;
  GString *text;

  if (scale_note == NULL)
    return g_strdup (notes);

  text = g_string_new (NULL);
  pb_sentences_add (text, notes);
  pb_sentences_add (text, scale_note);

  return g_string_free (text, FALSE);
}
