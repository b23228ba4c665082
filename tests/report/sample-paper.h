#pragma once

/* A paper of real figures with every kind of block, as a board would get it. */

#include "pb-bar-chart.h"
#include "pb-document.h"
#include "pb-frame-bars.h"
#include "pb-headline.h"
#include "pb-map-frame.h"
#include "pb-map-picture.h"
#include "pb-place-areas.h"
#include "pb-shapes.h"
#include "pb-trend-chart.h"
#include "pb-trend-data.h"
#include "report-fixture.h"

#define SAMPLE_MAP_SHARE   1.0
#define SAMPLE_TREND_SHARE 0.52

/* A chart laid out, with what it is laid out of. */
typedef struct
{
  PbTheme       theme;
  double        width;
  double        height;
  double        scale;
  PbTrendData  *data;
  PbTrendChart *trend;
  PbFrameBars  *rows;
  PbBarChart   *bars;
  PbMapFrame   *map;
} SampleChart;

static inline double
sample_get_height (gpointer chart)
{
  return ((SampleChart *) chart)->height;
}

static inline void
sample_draw (gpointer  chart,
             cairo_t  *cr)
{
  SampleChart *self = chart;

  if (self->trend != NULL)
    pb_trend_chart_draw (self->trend, cr);
  else if (self->bars != NULL)
    pb_bar_chart_draw (self->bars, cr);
  else
    {
      /* A map has the measures of a screen. */
      cairo_scale (cr, self->scale, self->scale);
      pb_map_picture_draw (pb_map_frame_get_scene (self->map), &self->theme, cr, self->width / self->scale,
                           self->height / self->scale);
    }
}

static inline GArray *
sample_get_labels (gpointer chart)
{
  SampleChart *self = chart;

  return self->trend != NULL ? pb_trend_chart_get_labels (self->trend)
         : self->bars != NULL ? pb_bar_chart_get_labels (self->bars)
                              : NULL;
}

static inline void
sample_free (gpointer chart)
{
  SampleChart *self = chart;

  g_clear_pointer (&self->trend, pb_trend_chart_free);
  g_clear_pointer (&self->data, pb_trend_data_free);
  g_clear_pointer (&self->bars, pb_bar_chart_free);
  g_clear_pointer (&self->rows, pb_frame_bars_free);
  g_clear_object (&self->map);
  g_free (self);
}

static const PbChartBodyClass sample_class = { sample_get_height, sample_draw, sample_get_labels, NULL, NULL, NULL,
                                               sample_free };

static inline PbChartBody *
sample_lay (gpointer       data,
            const PbTheme *theme,
            double         width)
{
  PbFrame *frame = data;
  SampleChart *chart = g_new0 (SampleChart, 1);
  PbChartKind kind = pb_frame_get_view (frame)->chart;

  chart->theme = *theme;
  chart->width = width;
  if (kind == PB_CHART_MAP)
    {
      g_autoptr(GPtrArray) districts = fixture_boundaries ("districts.geojson");
      g_autoptr(GPtrArray) neighbours = fixture_boundaries ("neighbours.geojson");
      g_autoptr(PbMapAreas) areas = pb_map_areas_new (districts, NULL);
      g_autoptr(PbMapAreas) context = pb_map_areas_new (neighbours, NULL);

      chart->scale = pb_theme_get_unit (theme);
      pb_theme_init (&chart->theme, PB_THEME_PAPER, theme->family, 0);
      chart->map = pb_map_frame_new (frame, areas, context, NULL, NULL, NULL, &chart->theme, NULL);
      chart->height = width * SAMPLE_MAP_SHARE;
    }
  else if (kind == PB_CHART_BARS)
    {
      chart->rows = pb_frame_bars_new (frame);
      chart->bars = pb_bar_chart_new (pb_frame_bars_get_input (chart->rows), theme, width);
      chart->height = pb_bar_chart_get_height (chart->bars);
    }
  else
    {
      g_autoptr(GArray) areas = pb_place_areas_list (frame);

      chart->data = pb_trend_data_new_for_areas (pb_frame_get_table (frame), (const int *) areas->data,
                                                 (int) areas->len, pb_frame_get_period_index (frame));
      chart->data->input.cursor = -1;
      chart->height = width * SAMPLE_TREND_SHARE;
      chart->trend = pb_trend_chart_new (&chart->data->input, theme, width, chart->height);
    }

  return pb_chart_body_new (&sample_class, chart, width);
}

static inline void
sample_add_figure (PbFlow        *flow,
                   FixtureSeries  series,
                   PbChartKind    kind,
                   const char    *place)
{
  PbFrame *frame = fixture_frame (series, kind, place, -1);
  PbCaption *words = pb_caption_new (frame, NULL, NULL);

  pb_flow_add_figure (flow, sample_lay, frame, g_object_unref, words);
}

/* The figures of one Place, as its frames have them, England beside. */
static inline void
sample_add_table (PbFlow     *flow,
                  const char *place)
{
  static const FixtureSeries series[] = { FIXTURE_LIFE_EXPECTANCY, FIXTURE_SII, FIXTURE_HEART };
  g_autoptr(PbDataTable) table = pb_data_table_new ("Against England, as published");
  PbComparison comparisons[G_N_ELEMENTS (series)];
  PbPaperTable *paper;

  pb_data_table_add_column (table, "indicator", "Indicator", PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "period", "Period", PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "value", "Value", PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "england", "England", PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "comparison", "Comparison", PB_COLUMN_WORDS);

  for (gsize i = 0; i < G_N_ELEMENTS (series); i++)
    {
      g_autoptr(PbFrame) frame = fixture_frame (series[i], PB_CHART_BARS, place, -1);
      PbSeriesTable *values = pb_frame_get_table (frame);
      g_autoptr(GArray) areas = pb_place_areas_list (frame);
      const PbFrameArea *area = pb_frame_get_area (frame, g_array_index (areas, int, 0));

      comparisons[i] = area->assessment.comparison;
      pb_data_table_add_row (table);
      pb_data_table_add_text (table, pb_indicator_get_short_name (pb_series_table_get_indicator (values)));
      pb_data_table_add_text (table, pb_frame_get_period (frame)->label);
      pb_data_table_add_value (table, area->cell->value, 1, area->cell->status);
      pb_data_table_add_value (table, pb_frame_get_benchmark (frame)->value, 1,
                               pb_frame_get_benchmark (frame)->status);
      pb_data_table_add_text (table, pb_comparison_to_label (comparisons[i]));
    }

  paper = pb_flow_add_table (flow, table);
  paper->has_title = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    {
      pb_paper_table_set_flags (paper, i, 1, PB_CELL_DIM);
      pb_paper_table_set_flags (paper, i, 2, PB_CELL_BOLD);
      pb_paper_table_set_comparison (paper, i, 4, comparisons[i]);
    }
}

/* Every year of every district: longer than a page. */
static inline void
sample_add_long_table (PbFlow *flow)
{
  g_autoptr(PbFrame) frame = fixture_frame (FIXTURE_HEART, PB_CHART_BARS, NULL, -1);
  PbSeriesTable *values = pb_frame_get_table (frame);
  g_autoptr(PbDataTable) table = pb_data_table_new ("Preventable heart deaths by district and period, per 100,000");
  PbPaperTable *paper;

  pb_data_table_add_column (table, "district", "District", PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "period", "Period", PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "value", "Deaths per 100,000", PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "interval", "95% interval", PB_COLUMN_NUMBERS);
  for (int i = 0; i < pb_series_table_get_n_areas (values); i++)
    for (int k = 0; k < pb_series_table_get_n_periods (values); k++)
      {
        const PbObservation *cell = pb_series_table_get_cell (values, i, k);
        g_autofree char *interval = isfinite (cell->lower95)
                                      ? g_strdup_printf ("%.1f to %.1f", cell->lower95, cell->upper95)
                                      : NULL;

        pb_data_table_add_row (table);
        pb_data_table_add_text (table, pb_area_get_name (pb_series_table_get_area (values, i)));
        pb_data_table_add_text (table, pb_series_table_get_period (values, k)->label);
        pb_data_table_add_value (table, cell->value, 1, cell->status);
        pb_data_table_add_text (table, interval);
      }

  paper = pb_flow_add_table (flow, table);
  pb_paper_table_set_notes (paper, "Directly standardised rates of people under 75, with 95% confidence intervals.");
}

static inline void
sample_add_place (PbFlow     *body,
                  const char *code,
                  const char *name,
                  const char *anchor)
{
  g_autoptr(PbFrame) frame = fixture_frame (FIXTURE_LIFE_EXPECTANCY, PB_CHART_TREND, code, -1);
  g_autoptr(PbCaption) words = pb_caption_new (frame, NULL, NULL);
  PbFlow *left, *right;
  PbProse *item;

  pb_flow_add_section (body, "Joined Up Care Derbyshire    Health inequalities by Place", "Agenda item: to be set",
                       "Sources: OHID Fingertips 90366, 92901, as re-published by Trafford Data Lab, May 2026; Office "
                       "for National Statistics, Explore Local Statistics. Contains OS data © Crown copyright and "
                       "database right 2024. Open Government Licence v3.0");
  pb_flow_add_heading (body, 1, name, anchor);
  pb_flow_add_text (body, PB_PROSE_LEAD, "Figures as published; not tested where no intervals are supplied.");
  item = pb_flow_add_item (body);
  pb_prose_add (item, PB_RUN_BOLD, words->headline);
  pb_prose_add (item, PB_RUN_PLAIN, ". Not tested: no intervals supplied.");
  item = pb_flow_add_item (body);
  pb_prose_add (item, PB_RUN_PLAIN, "See the ");
  pb_prose_add_link (item, PB_RUN_PLAIN, "table of every district", "#every-district");
  pb_prose_add (item, PB_RUN_PLAIN, " and the ");
  pb_prose_add_link (item, PB_RUN_PLAIN, "indicators’ definitions", "https://fingertips.phe.org.uk/");
  pb_prose_add (item, PB_RUN_PLAIN, ".");

  pb_flow_add_columns (body, 0.52, &left, &right);
  sample_add_figure (left, FIXTURE_LIFE_EXPECTANCY, PB_CHART_MAP, code);
  sample_add_figure (right, FIXTURE_LIFE_EXPECTANCY, PB_CHART_TREND, code);
  sample_add_figure (right, FIXTURE_HEART, PB_CHART_TREND, code);

  pb_flow_add_heading (body, 2, "Against England, as published", NULL);
  sample_add_table (body, code);

  pb_flow_add_columns (body, 0.5, &left, &right);
  pb_flow_add_heading (left, 2, "Kept innovations", NULL);
  pb_flow_add_text (left, PB_PROSE_BODY, "None recorded.");
  pb_flow_add_heading (right, 2, "Decisions due", NULL);
  pb_flow_add_text (right, PB_PROSE_BODY, "Staveley Centre, support beds only: agreed 20 February 2025; beds after: "
                                          "not stated.");
}

static inline void
sample_add_cover (PbFlow *body)
{
  static const char *const facts[][2] = {
    { "For", "Derbyshire Health and Wellbeing Board" },
    { "Date", "To be set" },
    { "Agenda item", "To be set" },
    { "Purpose", "To show how health differs between the Places, what has been done about it, and what is open" },
    { "Action asked", "Note the figures; say which of the innovations to keep, to revise or to stop" },
  };

  pb_flow_add_text (body, PB_PROSE_TITLE, "Health inequalities by Place");
  pb_flow_add_text (body, PB_PROSE_SUBTITLE, "Derby and Derbyshire, latest figures");
  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    pb_prose_add (pb_flow_add_term (body, facts[i][0]), PB_RUN_PLAIN, facts[i][1]);
  pb_flow_add_page_break (body);
  pb_flow_add_heading (body, 1, "Contents", NULL);
  pb_flow_add_contents (body, 2);
}

/* @n_times: how often the Places follow each other: for a paper of any length */
static inline PbDocument *
sample_paper_new (int n_times)
{
  PbDocument *document = pb_document_new ("Health inequalities by Place: Derby and Derbyshire", "en-GB");
  PbFlow *body = pb_document_get_body (document);
  g_autoptr(PbFrame) frame = fixture_frame (FIXTURE_LIFE_EXPECTANCY, PB_CHART_BARS, NULL, -1);
  PbSeriesTable *table = pb_frame_get_table (frame);

  pb_document_set_author (document, "Public health team");
  pb_document_set_subject (document, "Life expectancy, its gap and preventable heart deaths in nine districts");
  sample_add_cover (body);

  for (int i = 0; i < n_times * pb_series_table_get_n_areas (table); i++)
    {
      PbArea *area = pb_series_table_get_area (table, i % pb_series_table_get_n_areas (table));
      g_autofree char *anchor = g_strdup_printf ("%s-%d", pb_area_get_code (area), i);

      sample_add_place (body, pb_area_get_code (area), pb_area_get_name (area), anchor);
    }

  pb_flow_add_section (body, "Joined Up Care Derbyshire    Health inequalities by Place", "Agenda item: to be set", NULL);
  pb_flow_add_heading (body, 1, "Every district", "every-district");
  sample_add_figure (body, FIXTURE_HEART, PB_CHART_BARS, NULL);
  sample_add_long_table (body);
  pb_flow_add_heading (body, 2, "Terms", NULL);
  pb_prose_add (pb_flow_add_term (body, "Slope index of inequality"), PB_RUN_PLAIN,
                "The gap between the most and the least deprived, from the line through all ten tenths.");
  pb_prose_add (pb_flow_add_term (body, "Life expectancy"), PB_RUN_PLAIN,
                "It describes death rates now, not the life of babies born now.");
  pb_flow_add_heading (body, 3, "How the figures are compared", NULL);
  for (int i = 0; i < 14; i++)
    pb_flow_add_text (body, PB_PROSE_BODY,
                      "A value is compared with England’s as its publisher compared it; where the publisher did not, "
                      "by its 95% interval: better or worse where England’s value lies outside of it, similar where "
                      "inside. A value without an interval is not compared. Periods of three years overlap, so that "
                      "one cannot be set against the next. Nothing here is called a change unless a test says so. "
                      "Where a publisher hides a small number, the number stays hidden here, and what could be "
                      "worked out of it is hidden too; where a source has no value, the words say so. Figures are "
                      "as their publishers had them on the day that is named beside them.");

  return document;
}
