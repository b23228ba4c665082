#include "pb-board-pages-private.h"

#include "pb-rug-reading.h"

#include <glib/gi18n-lib.h>

/* What a page has for a rug below its words [pt]: the first begins under a heading and a
 * finding, the last has notes and sources to hold too; and the body's type. */
#define RUG_WIDTH       481.0
#define FIRST_HEIGHT    620.0
#define NEXT_HEIGHT     660.0
#define A_LINE_OF_NOTES   9.0
#define LETTERS_A_LINE  150
#define RUG_TYPE          9.0

typedef struct
{
  PbRugReading *reading;
  int           first;
  int           last;
} RugPage;

static void
free_rug_page (gpointer data)
{
  RugPage *page = data;

  g_object_unref (page->reading);
  g_free (page);
}

static PbChartBody *
lay_rug_page (gpointer       data,
              const PbTheme *theme,
              double         width)
{
  RugPage *page = data;

  return pb_rug_reading_lay_rows (page->reading, theme, width, page->first, page->last);
}

/* How high the words below the last page's rug are, nearly. */
static double
guess_words_height (const PbCaption *words)
{
  g_auto(GStrv) lines = g_strsplit (words->source, "\n", -1);
  glong n = 1 + g_utf8_strlen (words->notes, -1) / LETTERS_A_LINE;

  for (int i = 0; lines[i] != NULL; i++)
    n += 1 + g_utf8_strlen (lines[i], -1) / LETTERS_A_LINE;

  return n * A_LINE_OF_NOTES;
}

/* The last row of the page that begins with row @first; what would end the rug but leave no
 * room for its words goes on over one more. */
static int
find_last (PbRugReading    *reading,
           const PbTheme   *theme,
           const PbCaption *words,
           int              first)
{
  double height = first == 0 ? FIRST_HEIGHT : NEXT_HEIGHT;
  int last = pb_rug_reading_find_last (reading, theme, RUG_WIDTH, height, first);

  if (last + 1 < pb_rug_reading_get_n_rows (reading))
    return last;

  return pb_rug_reading_find_last (reading, theme, RUG_WIDTH, height - guess_words_height (words), first);
}

void
pb_board_add_rug (PbBoardData *data,
                  PbFlow      *flow)
{
  PbIndicatorRows *rows = pb_indicator_rows_new (g_ptr_array_ref (data->rows->frames), data->rows->level,
                                                 data->rows->moment, -1, NULL);
  g_autoptr(PbChartReading) reading = pb_rug_reading_new (rows, data->catalogue, NULL);
  g_autoptr(PbCaption) words = pb_caption_copy (pb_chart_reading_get_caption (reading));
  int n_rows = pb_rug_reading_get_n_rows (PB_RUG_READING (reading));
  PbTheme theme;

  /* Every publication of the pack is listed in a part of its own. */
  if (data->recipe->parts[PB_BOARD_SOURCES])
    {
      g_free (words->source);
      words->source = g_strdup_printf (_("Sources: listed under “%s”."), pb_board_part_get_title (PB_BOARD_SOURCES));
    }

  pb_theme_init (&theme, PB_THEME_PAPER, NULL, RUG_TYPE);
  for (int first = 0; first < n_rows;)
    {
      RugPage *page = g_new0 (RugPage, 1);
      PbCaption *caption = pb_caption_copy (words);

      page->reading = PB_RUG_READING (g_object_ref (reading));
      page->first = first;
      page->last = find_last (page->reading, &theme, words, first);

      if (first == 0)
        {
          /* The page before says at its foot whose figures its own table has, no others. */
          pb_board_begin_page (data, flow, NULL);
          pb_flow_add_heading (flow, 2, _("All indicators by Place"), "all-indicators");
        }
      else
        {
          pb_flow_add_page_break (flow);
          g_free (caption->headline);
          caption->headline = g_strdup (_("All indicators by Place, continued"));
        }

      first = page->last + 1;
      if (first < n_rows)
        {
          g_free (caption->notes);
          caption->notes = g_strdup ("");
          g_free (caption->source);
          caption->source = g_strdup ("");
        }
      pb_flow_add_figure (flow, lay_rug_page, page, free_rug_page, caption);
    }
}
