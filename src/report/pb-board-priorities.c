#include "pb-board-pages-private.h"

#include "pb-commitment-reviews.h"
#include "pb-headline-words.h"
#include "pb-priority-items.h"
#include "pb-priority-measures.h"
#include "pb-sentences.h"
#include "pb-shapes.h"
#include "pb-survey.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Which areas count. */
static gboolean *
list_counting (PbFrame *frame)
{
  int n = pb_frame_get_n_areas (frame);
  gboolean *in_set = g_new (gboolean, MAX (n, 1));

  for (int i = 0; i < n; i++)
    in_set[i] = pb_frame_get_area (frame, i)->in_set && pb_frame_get_area (frame, i)->on_map;

  return in_set;
}

/* Whole, for a language may have another word for each number of districts. */
static char *
say_comparison (PbComparison comparison,
                int          n)
{
  switch (comparison)
    {
    case PB_COMPARISON_WORST:
      return g_strdup_printf (ngettext ("%d much worse", "%d much worse", n), n);
    case PB_COMPARISON_WORSE:
      return g_strdup_printf (ngettext ("%d worse", "%d worse", n), n);
    case PB_COMPARISON_BETTER:
      return g_strdup_printf (ngettext ("%d better", "%d better", n), n);
    case PB_COMPARISON_BEST:
      return g_strdup_printf (ngettext ("%d much better", "%d much better", n), n);
    case PB_COMPARISON_HIGHER:
      return g_strdup_printf (ngettext ("%d higher", "%d higher", n), n);
    case PB_COMPARISON_LOWER:
      return g_strdup_printf (ngettext ("%d lower", "%d lower", n), n);
    case PB_COMPARISON_SIMILAR:
    case PB_COMPARISON_NOT_COMPARED:
    case PB_N_COMPARISONS:
    default:
      return g_strdup_printf (ngettext ("%d similar", "%d similar", n), n);
    }
}

/* "2 worse, 6 similar, 1 better"; "not compared" */
static char *
say_comparisons (const PbSurvey *survey)
{
  static const PbComparison order[] = {
    PB_COMPARISON_WORST,  PB_COMPARISON_WORSE, PB_COMPARISON_SIMILAR, PB_COMPARISON_BETTER,
    PB_COMPARISON_BEST,   PB_COMPARISON_HIGHER, PB_COMPARISON_LOWER,
  };
  g_autoptr(GStrvBuilder) parts = g_strv_builder_new ();
  g_auto(GStrv) words = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (survey->n_comparisons[order[i]] > 0)
      {
        g_autofree char *part = say_comparison (order[i], survey->n_comparisons[order[i]]);

        g_strv_builder_add (parts, part);
      }

  words = g_strv_builder_end (parts);

  /* Translators: between the parts of a list: "2 worse, 6 similar" */
  return words[0] != NULL ? g_strjoinv (_(", "), words) : g_strdup (_("not compared"));
}

static char *
say_range (PbFrame        *frame,
           const PbSurvey *survey)
{
  PbIndicator *indicator = pb_series_table_get_indicator (pb_frame_get_table (frame));
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (survey->n_valued == 0)
    return g_strdup (_("No value"));

  low = pb_text_number (indicator, survey->low);
  if (survey->n_valued == 1)
    return g_strdup_printf (_("%s, one district"), low);

  high = pb_text_number (indicator, survey->high);

  return g_strdup_printf (_("%s to %s"), low, high);
}

static char *
say_england (PbFrame *frame)
{
  PbIndicator *indicator = pb_series_table_get_indicator (pb_frame_get_table (frame));
  const PbObservation *cell = pb_frame_get_benchmark (frame);

  return cell->status == PB_STATUS_PRESENT ? pb_text_number (indicator, cell->value)
                                           : g_strdup (pb_status_to_label (cell->status));
}

static PbDataTable *
new_table (const char *priority)
{
  g_autofree char *title = g_strdup_printf (_("Indicators of “%s”, districts"), priority);
  PbDataTable *table = pb_data_table_new (title);

  pb_data_table_add_column (table, "indicator", _("Indicator"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "period", _("Period"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "range", _("Lowest to highest"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "england", _("England"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "comparison", _("Districts against England"), PB_COLUMN_WORDS);

  return table;
}

static void
add_row (PbDataTable *table,
         PbFrame     *frame)
{
  g_autofree gboolean *in_set = list_counting (frame);
  g_autofree char *name = pb_indicator_rows_dup_name (frame);
  g_autofree char *range = NULL;
  g_autofree char *england = say_england (frame);
  g_autofree char *comparisons = NULL;
  const PbObservation *benchmark = pb_frame_get_benchmark (frame);
  PbSurvey survey;

  pb_survey_areas (&survey, pb_frame_get_table (frame), pb_frame_get_period_index (frame), in_set);
  range = say_range (frame, &survey);
  comparisons = say_comparisons (&survey);

  pb_data_table_add_row (table);
  pb_data_table_add_text (table, name);
  pb_data_table_add_text (table, pb_frame_get_period_label (frame));
  pb_data_table_add_text (table, range);
  pb_data_table_add_cell (table, england, benchmark->value, -1, benchmark->status);
  pb_data_table_add_text (table, comparisons);
}

static PbFrame *
find_frame (PbBoardData *data,
            PbIndicator *indicator)
{
  for (guint i = 0; i < data->rows->frames->len; i++)
    {
      PbFrame *frame = g_ptr_array_index (data->rows->frames, i);

      if (pb_series_table_get_indicator (pb_frame_get_table (frame)) == indicator)
        return frame;
    }

  return NULL;
}

/* Indicators that the registers count, and those that no source holds for districts. */
static void
add_others (PbBoardData           *data,
            PbFlow                *flow,
            const PbFramePriority *priority)
{
  g_autoptr(GString) missing = g_string_new (NULL);

  for (guint i = 0; i < priority->indicators->len; i++)
    {
      PbIndicator *indicator = g_ptr_array_index (priority->indicators, i);
      g_autoptr(PbPriorityMeasure) measure =
        pb_priority_measure (data->registers, pb_indicator_get_code (indicator), data->recipe->moment);

      if (measure != NULL)
        {
          /* Translators: a measure, what the registers count: "Days to decide: 2 decisions with both dates" */
          g_autofree char *text = g_strdup_printf (_("%s: %s"), pb_indicator_get_short_name (indicator), measure->value);

          pb_prose_add (pb_flow_add_item (flow), PB_RUN_PLAIN, text);
        }
      else if (find_frame (data, indicator) == NULL)
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? "; " : "",
                                pb_indicator_get_short_name (indicator));
    }

  if (missing->len > 0)
    {
      g_autofree char *text = g_strdup_printf (_("No figures for districts: %s."), missing->str);

      pb_flow_add_text (flow, PB_PROSE_NOTE, text);
    }
}

static void
add_milestones (PbBoardData           *data,
                PbFlow                *flow,
                const PbFramePriority *priority)
{
  g_autoptr(GPtrArray) items = pb_priority_items_list (data->registers, priority, data->recipe->moment);
  gboolean has_any = FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      const PbPriorityItem *item = g_ptr_array_index (items, i);
      g_autofree char *text = NULL;

      if (item->section != PB_PRIORITY_MILESTONES || item->is_later)
        continue;

      /* Translators: what it is, and how far: "Milestone: A new model of support beds; no date stated" */
      text = g_strdup_printf (_("Milestone: %s; %s"), item->title, pb_milestone_state_to_label (item->milestone));
      pb_prose_add (pb_flow_add_item (flow), PB_RUN_PLAIN, text);
      has_any = TRUE;
    }

  if (!has_any)
    {
      g_autoptr(GString) none = g_string_new (NULL);

      pb_sentences_add (none, pb_priority_section_to_none (PB_PRIORITY_MILESTONES));
      pb_flow_add_text (flow, PB_PROSE_NOTE, none->str);
    }
}

static void
add_priority (PbBoardData           *data,
              PbFlow                *flow,
              const PbFramePriority *priority)
{
  /* Translators: a priority by number: "1. Prevention and self-care" */
  g_autofree char *heading = g_strdup_printf (_("%d. %s"), priority->number, priority->short_name);
  g_autoptr(PbDataTable) table = new_table (priority->short_name);

  pb_flow_add_heading (flow, 2, heading, NULL);
  if (priority->wording != NULL)
    {
      g_autofree char *quoted = g_strdup_printf ("“%s”", priority->wording);

      pb_flow_add_text (flow, PB_PROSE_LEAD, quoted);
    }

  for (guint i = 0; i < priority->indicators->len; i++)
    {
      PbFrame *frame = find_frame (data, g_ptr_array_index (priority->indicators, i));

      if (frame != NULL)
        add_row (table, frame);
    }

  if (pb_data_table_get_n_rows (table) > 0)
    pb_flow_add_table (flow, table)->has_title = FALSE;
  add_others (data, flow, priority);
  add_milestones (data, flow, priority);
}

static void
add_commitments (PbBoardData *data,
                 PbFlow      *flow)
{
  g_autoptr(GPtrArray) reviews =
    pb_commitment_reviews_list (data->registers, data->catalogue, data->recipe->moment);
  g_autofree char *headline = pb_commitment_reviews_headline (reviews);

  if (headline == NULL)
    return;

  pb_flow_add_heading (flow, 2, headline, "commitments");
  for (guint i = 0; i < reviews->len; i++)
    {
      const PbCommitmentReview *review = g_ptr_array_index (reviews, i);
      PbProse *item = pb_flow_add_item (flow);
      g_autofree char *title = g_strdup_printf ("%s.", review->title);

      pb_prose_add (item, PB_RUN_BOLD, title);
      for (guint j = 0; j < review->sentences->len; j++)
        {
          g_autofree char *sentence = g_strdup_printf (" %s.", (char *) g_ptr_array_index (review->sentences, j));

          pb_prose_add (item, PB_RUN_PLAIN, sentence);
        }
      if (review->sentences->len == 0)
        {
          g_autofree char *sentence = g_strdup_printf (" %s.", _("Nothing in the registers is counted towards it"));

          pb_prose_add (item, PB_RUN_PLAIN, sentence);
        }
    }
}

void
pb_board_add_priorities (PbBoardData *data,
                         PbFlow      *flow)
{
  g_autoptr(GPtrArray) frames =
    pb_priority_frames_list (data->registers, data->catalogue, data->recipe->moment);
  const PbPriorityFrame *frame = frames->len > 0 ? g_ptr_array_index (frames, 0) : NULL;

  pb_board_begin_part (data, flow);
  pb_flow_add_heading (flow, 1, pb_board_part_get_title (PB_BOARD_PRIORITIES), "priorities");
  if (frame == NULL || frame->priorities->len == 0)
    {
      pb_flow_add_text (flow, PB_PROSE_BODY, _("No priorities are recorded."));
      add_commitments (data, flow);
      return;
    }

  if (frame->document != NULL)
    {
      g_autofree char *lead = g_strdup_printf (_("In the words of: %s"), frame->document);

      pb_flow_add_text (flow, PB_PROSE_LEAD, lead);
    }
  for (guint i = 0; i < frame->priorities->len; i++)
    add_priority (data, flow, g_ptr_array_index (frame->priorities, i));
  add_commitments (data, flow);
}
