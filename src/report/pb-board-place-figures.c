#include "pb-board-place-private.h"

#include "pb-board-bodies.h"
#include "pb-headline-words.h"
#include "pb-inequality-picture.h"
#include "pb-pinned-notes.h"
#include "pb-place-areas.h"
#include "pb-trend-data.h"

#include <glib/gi18n-lib.h>

/* Heights [of the width]. */
#define MAP_SHARE   0.98
#define TREND_SHARE 0.22

/* What a figure of the page holds on to. */
typedef struct
{
  PbBoardData   *data;
  PbFrame       *frame;       /* of the Place */
  PbInequality  *inequality;
} Picture;

static Picture *
picture_new (PbBoardData        *data,
             PbFrame            *frame,
             const PbBoardPlace *place)
{
  Picture *self = g_new0 (Picture, 1);

  self->data = data;
  self->frame = g_object_ref (frame);
  self->inequality = g_object_ref (place->inequality);

  return self;
}

static void
free_picture (gpointer data)
{
  Picture *self = data;

  g_object_unref (self->frame);
  g_object_unref (self->inequality);
  g_free (self);
}

static PbChartBody *
lay_map (gpointer       data,
         const PbTheme *theme,
         double         width)
{
  Picture *self = data;
  g_autoptr(PbMapFrame) map =
    pb_map_frame_new (self->frame, self->data->areas, self->data->context, NULL, NULL, NULL, theme, NULL);

  return pb_map_body_new (map, width, MAP_SHARE);
}

static PbChartBody *
lay_trend (gpointer       data,
           const PbTheme *theme,
           double         width)
{
  Picture *self = data;
  g_autoptr(GArray) areas = pb_place_areas_list (self->frame);
  int period = pb_frame_get_period_index (self->frame);
  g_autoptr(PbTrendData) trend = NULL;
  g_autoptr(GPtrArray) notes = NULL;
  g_auto(GStrv) lines = NULL;
  PbTrendInput input;

  if (areas->len == 0)
    return NULL;

  trend = pb_trend_data_new_for_areas (pb_frame_get_table (self->frame), (const int *) areas->data, (int) areas->len,
                                       period);
  notes = pb_pinned_notes_list (self->frame, self->data->registers);
  lines = pb_pinned_notes_list_lines (self->frame);
  pb_trend_data_pin_notes (trend, notes, (const char *const *) lines);
  input = trend->input;
  input.cursor = -1;

  return pb_trend_body_new (&input, theme, width, TREND_SHARE);
}

static PbChartBody *
lay_gap (gpointer       data,
         const PbTheme *theme,
         double         width)
{
  Picture *self = data;
  g_autoptr(PbInequalityTrend) trend = pb_inequality_trend_new (self->inequality);
  PbTrendInput input = trend->input;

  input.cursor = -1;

  return input.n_series > 0 ? pb_trend_body_new (&input, theme, width, TREND_SHARE) : NULL;
}

static PbCaption *
new_words (char *headline,
           char *subtitle,
           char *alternative)
{
  return pb_caption_new_of_words (headline, subtitle, g_strdup (""), g_strdup (""), alternative);
}

void
pb_board_add_place_map (PbBoardData        *data,
                        const PbBoardPlace *place,
                        PbFrame            *frame,
                        PbFlow             *flow)
{
  g_autoptr(PbCaption) words = NULL;
  g_autofree char *measure = NULL;
  g_autofree char *subtitle = NULL;

  if (data->areas == NULL)
    {
      pb_flow_add_text (flow, PB_PROSE_BODY, _("No map: the workspace has no boundaries of districts."));
      return;
    }

  words = pb_caption_new (frame, NULL, NULL);
  measure = pb_headline_measure (pb_series_table_get_series (data->table), TRUE);
  subtitle = g_strdup_printf (_("Outline: %s"), place->name);
  pb_flow_add_figure (flow, lay_map, picture_new (data, frame, place), free_picture,
                      /* Translators: measure with unit and sex, period: "Life expectancy, years, males, 2023-25" */
                      new_words (g_strdup_printf (_("%s, %s"), measure, pb_frame_get_period_label (frame)),
                                 g_steal_pointer (&subtitle), g_strdup (words->alternative)));
}

void
pb_board_add_place_trend (PbBoardData        *data,
                          const PbBoardPlace *place,
                          PbFrame            *frame,
                          GArray             *areas,
                          PbFlow             *flow)
{
  int period = pb_frame_get_period_index (frame);
  g_autoptr(PbView) view = pb_view_copy (pb_frame_get_view (frame));
  g_autoptr(PbFrame) own = NULL;
  g_autoptr(PbCaption) words = NULL;
  g_autoptr(GPtrArray) notes = NULL;
  PbCaption *caption;

  if (areas->len == 0 || period < 0)
    return;

  /* The words of the same chart alone. */
  view->chart = PB_CHART_TREND;
  own = pb_frame_new (view, data->catalogue, data->table, data->frame);
  words = pb_caption_new (own, NULL, NULL);
  notes = pb_pinned_notes_list (own, data->registers);
  caption = new_words (g_strdup (words->headline), g_strdup (words->subtitle), g_strdup (words->alternative));
  pb_pinned_notes_add (notes, FALSE, caption);
  pb_flow_add_figure (flow, lay_trend, picture_new (data, own, place), free_picture, caption);
}

void
pb_board_add_place_gap (PbBoardData        *data,
                        const PbBoardPlace *place,
                        PbFrame            *frame,
                        PbFlow             *flow)
{
  const char *verdict = pb_inequality_get_verdict_words (place->inequality);
  const char *subtitle = pb_inequality_get_subtitle (place->inequality);

  if (pb_inequality_get_refusal (place->inequality) != NULL)
    {
      pb_flow_add_text (flow, PB_PROSE_NOTE, pb_inequality_get_refusal (place->inequality));
      return;
    }

  pb_flow_add_figure (flow, lay_gap, picture_new (data, frame, place), free_picture,
                      new_words (g_strdup (pb_inequality_get_headline (place->inequality)),
                                 *verdict != '\0' ? g_strdup_printf ("%s. %s", subtitle, verdict)
                                                  : g_strdup (subtitle),
                                 pb_inequality_dup_trend_description (place->inequality)));
}
