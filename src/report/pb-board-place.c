#include "pb-board-pages-private.h"

#include "pb-board-bodies.h"
#include "pb-caption-source.h"
#include "pb-headline-words.h"
#include "pb-headline.h"
#include "pb-imd-edition.h"
#include "pb-inequality-picture.h"
#include "pb-innovation-text.h"
#include "pb-number.h"
#include "pb-pinned-notes.h"
#include "pb-place-areas.h"
#include "pb-place-register.h"
#include "pb-shapes.h"
#include "pb-text-for-people.h"
#include "pb-trend-data.h"
#include "pb-worst-first.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Rows against England, and open decisions, that leave the page whole. */
#define MOST_ROWS      7
#define MOST_DECISIONS 3

/* A value of a period that ended longer ago comes behind the newer ones [days]. */
#define OLD_DAYS (3 * 365)

#define MAP_COLUMN  0.40
#define MAP_SHARE   0.98
#define TREND_SHARE 0.24

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

/* The pack's indicator, with the Place outlined. */
static PbFrame *
make_frame (PbBoardData        *data,
            const PbBoardPlace *place)
{
  g_autoptr(PbView) view = pb_view_copy (pb_frame_get_view (data->frame));

  g_free (view->place);
  view->place = g_strdup (place->code);

  return pb_frame_new (view, data->catalogue, data->table, data->frame);
}

static char *
dup_people (const PbBoardPlace *place,
            PbDay               moment)
{
  const PbPlaceProfile *profile = place->profile;
  const PbDeprivationCount *count = pb_imd_edition_choose (profile, NULL, moment);
  g_autoptr(GString) text = g_string_new (NULL);

  if (isfinite (profile->people))
    {
      g_autofree char *people = pb_number_format (profile->people, 0);

      g_string_append_printf (text, _("%s people (%s)."), people, profile->people_period);
    }
  else
    g_string_append (text, _("Number of people: not stated."));

  if (count != NULL)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, _("Of %d small areas, %d in England’s most deprived tenth, %d in the most deprived "
                                      "fifth (IMD %s)."),
                              count->n_areas, count->n_most_deprived_10, count->n_most_deprived_20, count->edition);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* "Life expectancy, years, males, 2023-25: 77.3 years." and how it stands and goes. */
static void
add_value_item (PbFlow  *flow,
                PbFrame *frame,
                int      area,
                gboolean says_area)
{
  PbSeriesTable *table = pb_frame_get_table (frame);
  int period = pb_frame_get_period_index (frame);
  g_autofree char *subject = pb_headline_subject (pb_series_table_get_series (table));
  g_autofree char *value = pb_frame_dup_value (frame, area);
  g_autofree char *trend = period >= 0 ? pb_headline_trend (table, area, period, table) : NULL;
  g_autofree char *finding = NULL;
  PbProse *item = pb_flow_add_item (flow);

  if (says_area)
    finding = g_strdup_printf ("%s, %s, %s: %s.", subject, pb_area_get_name (pb_series_table_get_area (table, area)),
                               pb_frame_get_period_label (frame), value);
  else
    finding = g_strdup_printf ("%s, %s: %s.", subject, pb_frame_get_period_label (frame), value);

  pb_prose_add (item, PB_RUN_BOLD, finding);
  if (trend != NULL)
    {
      g_autofree char *rest = g_strdup_printf (" %s.", trend);

      pb_prose_add (item, PB_RUN_PLAIN, rest);
    }
}

static void
add_gap_item (PbFlow  *flow,
              PbFrame *frame,
              int      area)
{
  int period = pb_frame_get_period_index (frame);
  g_autofree char *gap = period >= 0 ? pb_headline_gap (pb_frame_get_table (frame), area, period) : NULL;
  g_autofree char *sentence = gap != NULL ? g_strdup_printf ("%s.", gap) : NULL;

  if (sentence != NULL)
    pb_prose_add (pb_flow_add_item (flow), PB_RUN_PLAIN, sentence);
}

static void
add_inequality_item (PbFlow             *flow,
                     const PbBoardPlace *place)
{
  const char *verdict = pb_inequality_get_verdict_words (place->inequality);
  g_autofree char *finding = NULL;
  PbProse *item;

  if (pb_inequality_get_refusal (place->inequality) != NULL)
    return;

  finding = g_strdup_printf ("%s.", pb_inequality_get_headline (place->inequality));
  item = pb_flow_add_item (flow);
  pb_prose_add (item, PB_RUN_BOLD, finding);
  if (*verdict != '\0')
    {
      g_autofree char *rest = g_strdup_printf (" %s.", verdict);

      pb_prose_add (item, PB_RUN_PLAIN, rest);
    }
}

static void
add_items (PbFlow             *flow,
           PbFrame            *frame,
           const PbBoardPlace *place,
           GArray             *areas)
{
  for (guint i = 0; i < areas->len; i++)
    {
      add_value_item (flow, frame, g_array_index (areas, int, i), areas->len > 1);
      if (areas->len == 1)
        add_gap_item (flow, frame, g_array_index (areas, int, i));
    }

  add_inequality_item (flow, place);
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

static void
add_map (PbBoardData        *data,
         PbFlow             *flow,
         PbFrame            *frame,
         const PbBoardPlace *place)
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
                      new_words (g_strdup_printf ("%s, %s", measure, pb_frame_get_period_label (frame)),
                                 g_steal_pointer (&subtitle), g_strdup (words->alternative)));
}

static void
add_trend (PbBoardData        *data,
           PbFlow             *flow,
           PbFrame            *frame,
           const PbBoardPlace *place,
           GArray             *areas)
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

static void
add_gap (PbBoardData        *data,
         PbFlow             *flow,
         PbFrame            *frame,
         const PbBoardPlace *place)
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

/* One indicator of one district against England. */
typedef struct
{
  PbWorstFirst  order;
  PbFrame      *frame;
  int           area;
} Row;

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  return pb_worst_first_compare (&((const Row *) a)->order, &((const Row *) b)->order);
}

/* Worst first, of all the districts of the Place. (element-type Row) */
static GArray *
list_rows (PbBoardData *data,
           GArray      *areas)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

  for (guint i = 0; i < data->rows->frames->len; i++)
    for (guint a = 0; a < areas->len; a++)
      {
        PbFrame *frame = g_ptr_array_index (data->rows->frames, i);
        PbArea *area = pb_series_table_get_area (data->table, g_array_index (areas, int, a));
        Row row = { .frame = frame };
        const PbFrameArea *found = pb_indicator_rows_find_area (frame, pb_area_get_code (area), &row.area);

        if (found == NULL || found->cell->status != PB_STATUS_PRESENT)
          continue;

        row.order = pb_worst_first (pb_series_table_get_indicator (pb_frame_get_table (frame)), &found->assessment,
                                    found->cell, pb_frame_get_benchmark (frame));
        row.order.has_ended = pb_frame_get_period (frame)->last + OLD_DAYS < data->recipe->moment;
        g_array_append_val (rows, row);
      }

  g_array_sort (rows, compare_rows);

  return rows;
}

static PbDataTable *
new_england_table (const PbBoardPlace *place,
                   gboolean            has_districts)
{
  g_autofree char *title = g_strdup_printf (_("%s against England, worst first"), place->name);
  PbDataTable *table = pb_data_table_new (title);

  pb_data_table_add_column (table, "indicator", _("Indicator"), PB_COLUMN_WORDS);
  if (has_districts)
    pb_data_table_add_column (table, "district", _("District"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "period", _("Period"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "value", has_districts ? _("Value") : place->name, PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "england", _("England"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "comparison", _("Comparison"), PB_COLUMN_WORDS);

  return table;
}

static void
add_number (PbDataTable         *table,
            PbIndicator         *indicator,
            const PbObservation *cell)
{
  if (cell->status == PB_STATUS_PRESENT)
    {
      g_autofree char *text = pb_text_number (indicator, cell->value);

      pb_data_table_add_cell (table, text, cell->value, pb_indicator_get_facts (indicator)->decimals, cell->status);
    }
  else
    pb_data_table_add_value (table, 0, 0, cell->status);
}

static void
add_england_row (PbDataTable *table,
                 const Row   *row,
                 gboolean     has_districts)
{
  PbSeriesTable *of = pb_frame_get_table (row->frame);
  PbIndicator *indicator = pb_series_table_get_indicator (of);
  const PbFrameArea *area = pb_frame_get_area (row->frame, row->area);
  g_autofree char *name = pb_indicator_rows_dup_name (row->frame);

  pb_data_table_add_row (table);
  pb_data_table_add_text (table, name);
  if (has_districts)
    pb_data_table_add_text (table, pb_area_get_name (pb_series_table_get_area (of, row->area)));
  pb_data_table_add_text (table, pb_frame_get_period_label (row->frame));
  add_number (table, indicator, area->cell);
  add_number (table, indicator, pb_frame_get_benchmark (row->frame));
  pb_data_table_add_text (table, pb_comparison_to_label (area->assessment.comparison));
}

/* What stands against England, as many rows as the page has room for. */
static void
add_england (PbBoardData        *data,
             PbFlow             *flow,
             const PbBoardPlace *place,
             GArray             *areas,
             GArray             *rows)
{
  gboolean has_districts = areas->len > 1;
  guint n = MIN (rows->len, MOST_ROWS);
  g_autoptr(PbDataTable) table = new_england_table (place, has_districts);
  g_autofree char *notes = NULL;
  PbPaperTable *paper;
  guint comparison = has_districts ? 5 : 4;
  guint value = has_districts ? 3 : 2;

  pb_flow_add_heading (flow, 2, _("Against England"), NULL);
  if (n == 0)
    {
      pb_flow_add_text (flow, PB_PROSE_BODY, _("No indicator has a value here."));
      return;
    }

  for (guint i = 0; i < n; i++)
    add_england_row (table, &g_array_index (rows, Row, i), has_districts);

  paper = pb_flow_add_table (flow, table);
  paper->has_title = FALSE;
  for (guint i = 0; i < n; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      PbComparison compared = pb_frame_get_area (row->frame, row->area)->assessment.comparison;

      pb_paper_table_set_comparison (paper, i, comparison, compared);
      pb_paper_table_set_flags (paper, i, value, PB_CELL_BOLD);
    }

  notes = g_strdup_printf (has_districts
                             ? ngettext ("%u of %u figure of its districts, worst against England first. "
                                         "Compared as published, else from 95%% intervals.",
                                         "%u of %u figures of its districts, worst against England first. "
                                         "Compared as published, else from 95%% intervals.",
                                         rows->len)
                             : ngettext ("%u of %u indicator with a value, worst against England first. "
                                         "Compared as published, else from 95%% intervals.",
                                         "%u of %u indicators with a value, worst against England first. "
                                         "Compared as published, else from 95%% intervals.",
                                         rows->len),
                           n, rows->len);
  pb_paper_table_set_notes (paper, notes);
}

/* Innovations kept here; how many reach the Place, where none is. */
static void
add_innovations (PbBoardData        *data,
                 PbFlow             *flow,
                 const PbBoardPlace *place)
{
  PbInnovationQuestion question = { .moment = data->recipe->moment, .place = place->code };
  g_autoptr(GArray) rows = pb_innovation_register_filter (data->innovations, &question);
  gboolean has_any = FALSE;

  pb_flow_add_heading (flow, 2, _("Kept innovations"), NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const PbInnovationRow *row = &g_array_index (rows, PbInnovationRow, i);
      g_autofree char *state = NULL;
      g_autofree char *text = NULL;

      if (!pb_innovation_state_is_kept (row->state) || row->holds != PB_HOLDS_CERTAINLY)
        continue;

      state = pb_innovation_text_state (row);
      text = g_strdup_printf ("%s: %s; %s: %s", pb_register_record_get_title (row->record), state, _("evidence"),
                              pb_evidence_strength_get_label (row->strength));
      pb_prose_add (pb_flow_add_item (flow), PB_RUN_PLAIN, text);
      has_any = TRUE;
    }

  if (!has_any)
    {
      g_autofree char *finding =
        pb_innovation_text_finding (data->innovations, data->catalogue, place->code, data->recipe->moment);
      g_autofree char *text = g_strdup_printf (_("None recorded. %s."), finding);

      pb_flow_add_text (flow, PB_PROSE_BODY, text);
    }
}

static void
add_decisions (PbBoardData        *data,
               PbFlow             *flow,
               const PbBoardPlace *place)
{
  g_autoptr(GPtrArray) open = pb_place_register_list_open_decisions (data->registers, data->catalogue, place->code,
                                                                     data->recipe->moment);

  pb_flow_add_heading (flow, 2, _("Decisions due"), NULL);
  for (guint i = 0; i < MIN (open->len, MOST_DECISIONS); i++)
    {
      const PbDecisionChain *chain = g_ptr_array_index (open, i);
      g_autofree char *text = g_strdup_printf ("%s: %s", pb_register_record_get_title (chain->decision),
                                               chain->headline != NULL ? chain->headline : chain->subtitle);

      pb_prose_add (pb_flow_add_item (flow), PB_RUN_PLAIN, text);
    }

  if (open->len == 0)
    pb_flow_add_text (flow, PB_PROSE_BODY, _("No open decision is recorded."));
  else if (open->len > MOST_DECISIONS)
    {
      guint n = open->len - MOST_DECISIONS;
      g_autofree char *more = g_strdup_printf (ngettext ("And %u more, in the decision log.",
                                                         "And %u more, in the decision log.", n), n);

      pb_flow_add_text (flow, PB_PROSE_NOTE, more);
    }
}

/* Who published what the page is made of; the section's footer is known before its blocks. */
static char *
dup_footer (PbBoardData *data,
            GArray      *rows)
{
  g_autoptr(GPtrArray) datasets = pb_caption_source_list ();

  pb_caption_source_add_table (datasets, data->table);
  for (guint i = 0; i < MIN (rows->len, MOST_ROWS); i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      pb_caption_source_add_period (datasets, pb_frame_get_table (row->frame), pb_frame_get_period_index (row->frame));
    }

  return pb_board_dup_sources (datasets, data->areas != NULL ? data->attribution : NULL);
}

void
pb_board_add_place (PbBoardData        *data,
                    const PbBoardPlace *place,
                    PbFlow             *flow)
{
  g_autoptr(PbFrame) frame = make_frame (data, place);
  g_autoptr(GArray) areas = pb_place_areas_list (frame);
  g_autoptr(GArray) rows = list_rows (data, areas);
  g_autofree char *footer = dup_footer (data, rows);
  g_autofree char *people = dup_people (place, data->recipe->moment);
  PbFlow *left, *right;

  pb_board_begin_page (data, flow, footer);
  pb_flow_add_heading (flow, 1, place->name, place->code);
  pb_flow_add_text (flow, PB_PROSE_LEAD, people);
  add_items (flow, frame, place, areas);

  pb_flow_add_columns (flow, MAP_COLUMN, &left, &right);
  add_map (data, left, frame, place);
  add_trend (data, right, frame, place, areas);
  add_gap (data, right, frame, place);

  add_england (data, flow, place, areas, rows);

  pb_flow_add_columns (flow, 0.5, &left, &right);
  add_innovations (data, left, place);
  add_decisions (data, right, place);
}
