#include "pb-board-place-private.h"

#include "pb-caption-source.h"
#include "pb-headline-words.h"
#include "pb-headline.h"
#include "pb-imd-edition.h"
#include "pb-innovation-text.h"
#include "pb-number.h"
#include "pb-place-areas.h"
#include "pb-place-register.h"
#include "pb-sentences.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Open decisions that leave the page whole. */
#define MOST_DECISIONS 3

#define MAP_COLUMN 0.40

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
      /* Translators: a number of people, "mid-2024" */
      g_autofree char *sentence = g_strdup_printf (ngettext ("%s person (%s).", "%s people (%s).", (gulong) profile->people),
                                                   people, profile->people_period);

      pb_sentences_add (text, sentence);
    }
  else
    pb_sentences_add (text, _("Number of people: not stated."));

  if (count != NULL)
    {
      /* Translators: numbers of small areas, and the year of the index of multiple deprivation, "2025" */
      g_autofree char *sentence =
        g_strdup_printf (ngettext ("Of %d small area, %d in England’s most deprived tenth, %d in the most deprived "
                                   "fifth (IMD %s).",
                                   "Of %d small areas, %d in England’s most deprived tenth, %d in the most deprived "
                                   "fifth (IMD %s).",
                                   count->n_areas),
                         count->n_areas, count->n_most_deprived_10, count->n_most_deprived_20, count->edition);

      pb_sentences_add (text, sentence);
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
    /* Translators: measure, area, period, value with unit: "Life expectancy for men, Derby, 2023-25: 78.4 years." */
    finding = g_strdup_printf (_("%s, %s, %s: %s."), subject, pb_area_get_name (pb_series_table_get_area (table, area)),
                               pb_frame_get_period_label (frame), value);
  else
    /* Translators: measure, period, value with unit: "Life expectancy for men, 2023-25: 78.4 years." */
    finding = g_strdup_printf (_("%s, %s: %s."), subject, pb_frame_get_period_label (frame), value);

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
      /* Translators: an innovation, its state, the strength of its evidence: "Virtual wards: kept; evidence: trial" */
      text = g_strdup_printf (_("%s: %s; evidence: %s"), pb_register_record_get_title (row->record), state,
                              pb_evidence_strength_get_label (row->strength));
      pb_prose_add (pb_flow_add_item (flow), PB_RUN_PLAIN, text);
      has_any = TRUE;
    }

  if (!has_any)
    {
      g_autofree char *finding =
        pb_innovation_text_finding (data->innovations, data->catalogue, place->code, data->recipe->moment);
      g_autoptr(GString) text = g_string_new (_("None recorded."));

      pb_sentences_add (text, finding);
      pb_flow_add_text (flow, PB_PROSE_BODY, text->str);
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
      /* Translators: a decision, how far it is: "System operating model: Proposed by Joined Up Care Derbyshire Board" */
      g_autofree char *text = g_strdup_printf (_("%s: %s"), pb_register_record_get_title (chain->decision),
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
  pb_england_rows_add_sources (rows, datasets);

  return pb_board_dup_sources (datasets, data->areas != NULL ? data->attribution : NULL);
}

void
pb_board_add_place (PbBoardData        *data,
                    const PbBoardPlace *place,
                    PbFlow             *flow)
{
  g_autoptr(PbFrame) frame = make_frame (data, place);
  g_autoptr(GArray) areas = pb_place_areas_list (frame);
  g_autoptr(GArray) rows = pb_england_rows_list (data, areas);
  g_autofree char *footer = dup_footer (data, rows);
  g_autofree char *people = dup_people (place, data->recipe->moment);
  PbFlow *left, *right;

  pb_board_begin_page (data, flow, footer);
  pb_flow_add_heading (flow, 1, place->name, place->code);
  pb_flow_add_text (flow, PB_PROSE_LEAD, people);
  add_items (flow, frame, place, areas);

  pb_flow_add_columns (flow, MAP_COLUMN, &left, &right);
  pb_board_add_place_map (data, place, frame, left);
  pb_board_add_place_trend (data, place, frame, areas, right);
  pb_board_add_place_gap (data, place, frame, right);

  pb_board_add_england_rows (place, areas, rows, flow);

  pb_flow_add_columns (flow, 0.5, &left, &right);
  add_innovations (data, left, place);
  add_decisions (data, right, place);
}
