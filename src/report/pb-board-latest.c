#include "pb-board-pages-private.h"

#include "pb-caption-source.h"
#include "pb-headline-words.h"
#include "pb-sentences.h"
#include "pb-shapes.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Columns of figures that an A4 page has room for. */
#define MOST_INDICATORS 7

/* Of one group, while others have room. */
#define MOST_OF_GROUP 3

/* How long ago a figure may be from that stands there unasked [days]. */
#define RECENT_DAYS (5 * 365)

/* Of the width for the names of Places. */
#define NAME_SHARE 0.16

static gboolean
is_listed (char       **codes,
           const char  *code)
{
  return g_strv_contains ((const char *const *) codes, code);
}

/* Do most of the areas have a value of late? */
static gboolean
is_full (PbFrame *frame,
         PbDay    moment)
{
  int n_areas = 0;

  for (int i = 0; i < pb_frame_get_n_areas (frame); i++)
    n_areas += pb_frame_get_area (frame, i)->in_set && pb_frame_get_area (frame, i)->on_map;

  return 2 * pb_frame_get_n_valued (frame) > n_areas && pb_frame_get_period (frame)->last + RECENT_DAYS > moment;
}

/* Where nobody chose: what England has too. */
static gboolean
is_typical (PbFrame *frame,
            PbDay    moment)
{
  return pb_frame_get_benchmark (frame)->status == PB_STATUS_PRESENT && is_full (frame, moment);
}

static int
get_group (PbFrame *frame)
{
  return pb_indicator_get_facts (pb_series_table_get_indicator (pb_frame_get_table (frame)))->group;
}

static guint
count_of_group (GHashTable *chosen,
                int         group)
{
  GHashTableIter iter;
  gpointer frame;
  guint n = 0;

  g_hash_table_iter_init (&iter, chosen);
  while (g_hash_table_iter_next (&iter, &frame, NULL))
    n += get_group (frame) == group;

  return n;
}

/* The first of each group; the room that is left goes to those that follow. */
static void
choose_typical (PbBoardData *data,
                GHashTable  *chosen,
                guint        most_of_group)
{
  for (guint i = 0; i < data->rows->frames->len && g_hash_table_size (chosen) < MOST_INDICATORS; i++)
    {
      PbFrame *frame = g_ptr_array_index (data->rows->frames, i);

      if (is_typical (frame, data->rows->moment) && count_of_group (chosen, get_group (frame)) < most_of_group)
        g_hash_table_add (chosen, frame);
    }
}

/* In their order. (transfer container) (element-type PbFrame) */
static GPtrArray *
choose_frames (PbBoardData *data)
{
  GPtrArray *frames = g_ptr_array_new ();
  g_autoptr(GHashTable) chosen = g_hash_table_new (NULL, NULL);

  if (data->recipe->indicators == NULL)
    {
      choose_typical (data, chosen, MOST_OF_GROUP);
      choose_typical (data, chosen, G_MAXUINT);
    }

  for (guint i = 0; i < data->rows->frames->len && frames->len < MOST_INDICATORS; i++)
    {
      PbFrame *frame = g_ptr_array_index (data->rows->frames, i);
      const char *code = pb_indicator_get_code (pb_series_table_get_indicator (pb_frame_get_table (frame)));

      if (data->recipe->indicators != NULL ? is_listed (data->recipe->indicators, code)
                                           : g_hash_table_contains (chosen, frame))
        g_ptr_array_add (frames, frame);
    }

  return frames;
}

/* "Life expectancy, years, males, 2023-25" */
static char *
dup_heading (PbFrame *frame)
{
  g_autofree char *name = pb_indicator_rows_dup_name (frame);

  /* Translators: measure with unit and sex, period: "Life expectancy, years, males, 2023-25" */
  return g_strdup_printf (_("%s, %s"), name, pb_frame_get_period_label (frame));
}

static PbDataTable *
new_table (GPtrArray *frames)
{
  PbDataTable *table = pb_data_table_new (_("Latest figures by Place"));

  pb_data_table_add_column (table, "place", _("Place"), PB_COLUMN_WORDS);
  for (guint i = 0; i < frames->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("figure%u", i + 1);
      g_autofree char *heading = dup_heading (g_ptr_array_index (frames, i));

      pb_data_table_add_column (table, name, heading, PB_COLUMN_NUMBERS);
    }

  return table;
}

static void
add_cell (PbDataTable         *table,
          PbFrame             *frame,
          const PbObservation *cell)
{
  PbIndicator *indicator = pb_series_table_get_indicator (pb_frame_get_table (frame));

  if (cell != NULL && cell->status == PB_STATUS_PRESENT)
    {
      g_autofree char *text = pb_text_number (indicator, cell->value);

      pb_data_table_add_cell (table, text, cell->value, pb_indicator_get_facts (indicator)->decimals, cell->status);
    }
  else
    {
      PbStatus status = cell != NULL ? cell->status : PB_STATUS_NOT_PUBLISHED;

      pb_data_table_add_cell (table, pb_status_to_mark (status), NAN, -1, status);
    }
}

/* What the marks of the table mean, those that it has. */
static void
add_marks (GString           *notes,
           const PbDataTable *table)
{
  gboolean has[PB_N_STATUSES] = { FALSE };

  for (guint row = 0; row < pb_data_table_get_n_rows (table); row++)
    for (guint column = 1; column < pb_data_table_get_n_columns (table); column++)
      has[pb_data_table_get_cell (table, row, column)->status] = TRUE;

  for (int status = PB_STATUS_MISSING; status < PB_N_STATUSES; status++)
    if (has[status])
      {
        /* Translators: the mark of a table and what it stands for: "[c] Hidden, small number" */
        g_autofree char *mark_words = g_strdup_printf (_("%s %s"), pb_status_to_mark (status), pb_status_to_label (status));

        pb_sentences_add (notes, mark_words);
      }
}

static void
add_rows (PbDataTable *table,
          GPtrArray   *frames,
          GPtrArray   *areas)
{
  for (guint row = 0; row < areas->len; row++)
    {
      PbArea *area = g_ptr_array_index (areas, row);

      pb_data_table_add_row (table);
      pb_data_table_add_text (table, pb_area_get_name (area));
      for (guint i = 0; i < frames->len; i++)
        {
          const PbFrameArea *found =
            pb_indicator_rows_find_area (g_ptr_array_index (frames, i), pb_area_get_code (area), NULL);

          add_cell (table, g_ptr_array_index (frames, i), found != NULL ? found->cell : NULL);
        }
    }

  pb_data_table_add_row (table);
  pb_data_table_add_text (table, _("England"));
  for (guint i = 0; i < frames->len; i++)
    add_cell (table, g_ptr_array_index (frames, i), pb_frame_get_benchmark (g_ptr_array_index (frames, i)));
}

/* The shape of what was compared, in the cell. */
static void
mark (PbPaperTable *table,
      GPtrArray    *frames,
      GPtrArray    *areas)
{
  for (guint row = 0; row < areas->len; row++)
    for (guint i = 0; i < frames->len; i++)
      {
        const PbFrameArea *found = pb_indicator_rows_find_area (
          g_ptr_array_index (frames, i), pb_area_get_code (g_ptr_array_index (areas, row)), NULL);

        if (found != NULL && found->assessment.comparison != PB_COMPARISON_NOT_COMPARED)
          pb_paper_table_set_comparison (table, row, i + 1, found->assessment.comparison);
      }

  table->benchmark_row = (int) areas->len;
}

/* How the figures of this table were compared. */
static void
add_comparison (PbBoardData *data,
                GPtrArray   *frames,
                GString     *notes)
{
  GPtrArray *shown = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(PbIndicatorRows) rows = NULL;

  for (guint i = 0; i < frames->len; i++)
    g_ptr_array_add (shown, g_object_ref (g_ptr_array_index (frames, i)));
  rows = pb_indicator_rows_new (shown, data->rows->level, data->rows->moment, -1, NULL);
  pb_indicator_rows_note_comparison (rows, NULL, notes);
}

static char *
dup_lead (PbBoardData *data)
{
  g_autofree char *day = pb_text_day (data->recipe->moment);

  /* Translators: a day */
  return g_strdup_printf (
    _("The latest figures at %s. Diamond: worse than England; disc: better; ring: similar; triangle: higher or lower, "
      "where neither is better; no shape: not compared."),
    day);
}

void
pb_board_add_latest (PbBoardData *data,
                     PbFlow      *flow)
{
  g_autoptr(GPtrArray) frames = choose_frames (data);
  g_autoptr(GPtrArray) areas = pb_indicator_rows_list_areas (data->rows);
  g_autoptr(GPtrArray) datasets = pb_caption_source_list ();
  g_autoptr(GString) notes = g_string_new (NULL);
  g_autofree char *lead = dup_lead (data);
  g_autofree char *footer = NULL;
  g_autoptr(PbDataTable) table = new_table (frames);
  PbPaperTable *paper;

  for (guint i = 0; i < frames->len; i++)
    {
      PbFrame *frame = g_ptr_array_index (frames, i);

      pb_caption_source_add_period (datasets, pb_frame_get_table (frame), pb_frame_get_period_index (frame));
    }
  footer = pb_board_dup_sources (datasets, NULL);

  pb_board_begin_page (data, flow, footer);
  pb_flow_add_heading (flow, 1, pb_board_part_get_title (PB_BOARD_LATEST), "latest");
  pb_flow_add_text (flow, PB_PROSE_LEAD, lead);
  if (frames->len == 0 || areas->len == 0)
    {
      pb_flow_add_text (flow, PB_PROSE_BODY, _("This workspace holds no figures for the districts of this area set."));
      return;
    }

  add_rows (table, frames, areas);
  paper = pb_flow_add_table (flow, table);
  paper->has_title = FALSE;
  pb_paper_table_set_share (paper, 0, NAME_SHARE);
  for (guint i = 0; i < frames->len; i++)
    pb_paper_table_set_share (paper, i + 1, (1 - NAME_SHARE) / frames->len);
  mark (paper, frames, areas);
  add_marks (notes, table);
  add_comparison (data, frames, notes);
  pb_paper_table_set_notes (paper, notes->str);

  pb_board_add_rug (data, flow);
}
