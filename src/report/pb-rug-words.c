#include "pb-rug-words.h"

#include "pb-headline-words.h"
#include "pb-number.h"
#include "pb-sentences.h"
#include "pb-shapes.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

/* A rug of more cells is told Place by Place, and not figure by figure. */
#define MOST_CELLS_TOLD 60

/* How one Place compares, over all rows. */
typedef struct
{
  PbArea *area;
  int     n_comparisons[PB_N_COMPARISONS];   /* of values */
  int     n_worse;
  int     n_better;
  int     n_judged;                          /* worse, similar or better */
  int     n_level;                           /* higher or lower */
} Tally;

static void
count_cell (Tally             *tally,
            const PbFrameArea *area)
{
  PbComparison comparison = area->assessment.comparison;

  if (area->cell->status != PB_STATUS_PRESENT)
    return;

  tally->n_comparisons[comparison]++;
  tally->n_worse += comparison == PB_COMPARISON_WORSE || comparison == PB_COMPARISON_WORST;
  tally->n_better += comparison == PB_COMPARISON_BETTER || comparison == PB_COMPARISON_BEST;
  tally->n_level += comparison == PB_COMPARISON_HIGHER || comparison == PB_COMPARISON_LOWER;
}

static GArray *
tally_areas (PbIndicatorRows *rows,
             GPtrArray       *areas)
{
  GArray *tallies = g_array_new (FALSE, TRUE, sizeof (Tally));

  for (guint i = 0; i < areas->len; i++)
    {
      Tally tally = { .area = g_ptr_array_index (areas, i) };

      for (guint f = 0; f < rows->frames->len; f++)
        {
          const PbFrameArea *area =
            pb_indicator_rows_find_area (g_ptr_array_index (rows->frames, f), pb_area_get_code (tally.area), NULL);

          if (area != NULL)
            count_cell (&tally, area);
        }
      tally.n_judged = tally.n_worse + tally.n_better + tally.n_comparisons[PB_COMPARISON_SIMILAR];
      g_array_append_val (tallies, tally);
    }

  return tallies;
}

#define GET_TALLY(tallies, i) (&g_array_index (tallies, Tally, i))

static int
count_all (GArray *tallies)
{
  int n = 0;

  for (guint i = 0; i < tallies->len; i++)
    n += GET_TALLY (tallies, i)->n_judged + GET_TALLY (tallies, i)->n_level;

  return n;
}

/* The Place with the most (@sign 1) or fewest (-1) worse values; @n_out: how many share that. */
static const Tally *
find_extreme (GArray *tallies,
              int     sign,
              guint  *n_out)
{
  const Tally *found = NULL;

  *n_out = 0;
  for (guint i = 0; i < tallies->len; i++)
    {
      const Tally *tally = GET_TALLY (tallies, i);

      if (tally->n_judged == 0)
        continue;
      if (found == NULL || sign * tally->n_worse > sign * found->n_worse)
        {
          found = tally;
          *n_out = 0;
        }
      *n_out += tally->n_worse == found->n_worse;
    }

  return found;
}

/* "Derby", "Derby and Bolsover", "three districts": those with as many worse values as @like */
static char *
say_who (GArray      *tallies,
         const Tally *like,
         guint        n,
         PbLevel      level)
{
  const char *first = NULL;

  for (guint i = 0; i < tallies->len; i++)
    {
      const Tally *tally = GET_TALLY (tallies, i);

      if (tally->n_judged == 0 || tally->n_worse != like->n_worse)
        continue;
      if (n == 1)
        return g_strdup (pb_area_get_name (tally->area));
      if (n == 2 && first != NULL)
        /* Translators: two Places. */
        return g_strdup_printf (_("%s and %s"), first, pb_area_get_name (tally->area));
      first = pb_area_get_name (tally->area);
    }

  return pb_headline_count_areas ((int) n, level);
}

static char *
say_worst (GArray  *tallies,
           PbLevel  level)
{
  guint n_most, n_least;
  const Tally *most = find_extreme (tallies, 1, &n_most);
  const Tally *least = find_extreme (tallies, -1, &n_least);
  g_autofree char *who = say_who (tallies, most, n_most, level);
  g_autofree char *begun = pb_sentences_capitalise (who);
  g_autofree char *count = pb_headline_count (most->n_worse);
  g_autofree char *judged = pb_headline_count (most->n_judged);
  g_autofree char *few = pb_headline_count (least->n_worse);
  g_autofree char *sentence = NULL;

  if (most->n_judged == 1 && n_most == 1)
    sentence = g_strdup_printf (_("%s is worse than England on the one indicator compared"), begun);
  else if (n_most > 1)
    /* Translators: "Derby and Bolsover", "six": of the indicators of the chart. */
    sentence = g_strdup_printf (_("%s are each worse than England on %s of the indicators compared"), begun, count);
  else if (tallies->len == 1)
    /* Translators: a Place, "nine", "14". */
    sentence = g_strdup_printf (_("%s is worse than England on %s of %s indicators compared"), begun, count, judged);
  else
    /* Translators: a Place, "nine", "14"; "district". */
    sentence = g_strdup_printf (_("%s is worse than England on %s of %s indicators compared, more than any other %s"),
                                begun, count, judged, pb_text_level_plural (level, 1));

  if (n_least == 1 && least->n_worse < most->n_worse)
    /* Translators: a sentence on the worst Place; the Place with the fewest, "no", "two". */
    return g_strdup_printf (_("%s; %s on %s, the fewest"), sentence, pb_area_get_name (least->area),
                            least->n_worse == 0 ? _("none") : few);

  return g_steal_pointer (&sentence);
}

/* Nothing is worse: is anything better, or is there no better at all? */
static char *
say_no_worse (GArray  *tallies,
              PbLevel  level,
              guint    n_rows)
{
  g_autofree char *rows = pb_headline_count ((int) n_rows);
  int n_judged = 0, n_better = 0, n_level = 0;

  for (guint i = 0; i < tallies->len; i++)
    {
      n_judged += GET_TALLY (tallies, i)->n_judged;
      n_better += GET_TALLY (tallies, i)->n_better;
      n_level += GET_TALLY (tallies, i)->n_level;
    }

  if (n_judged > 0 && n_better == 0)
    return g_strdup_printf (_("No %s is worse or better than England on any indicator compared"),
                            pb_text_level_plural (level, 1));
  if (n_judged > 0)
    return g_strdup_printf (_("No %s is worse than England on any indicator compared"),
                            pb_text_level_plural (level, 1));
  if (n_level > 0)
    return g_strdup_printf (ngettext ("%d value is higher or lower than England’s; no direction is better",
                                      "%d values are higher or lower than England’s; no direction is better",
                                      n_level),
                            n_level);

  /* Translators: "one", "nine" indicators. */
  return g_strdup_printf (ngettext ("Not compared with England: %s indicator without a comparison",
                                    "Not compared with England: %s indicators without a comparison", n_rows), rows);
}

static char *
make_headline (PbIndicatorRows *rows,
               GArray          *tallies)
{
  guint n_most;
  const Tally *most = find_extreme (tallies, 1, &n_most);
  g_autofree char *day = pb_text_day (rows->moment);

  if (rows->frames->len == 0)
    return g_strdup_printf (_("No indicator has values for %s at %s: choose another level or a later day"),
                            pb_text_level_plural (rows->level, 2), day);

  return most != NULL && most->n_worse > 0 ? say_worst (tallies, rows->level)
                                           : say_no_worse (tallies, rows->level, rows->frames->len);
}

static char *
make_subtitle (PbIndicatorRows *rows,
               guint            n_areas)
{
  g_autofree char *subject = pb_indicator_rows_dup_subject (rows);
  g_autofree char *when = pb_indicator_rows_dup_when (rows);

  /* Translators: "Indicators of “Place-based care”", "districts", "latest figures at 1 July 2024" */
  return g_strdup_printf (_("%s, %s, %s"), subject, pb_text_level_plural (rows->level, n_areas), when);
}

static char *
make_notes (PbIndicatorRows *rows,
            GArray          *tallies)
{
  GString *notes = g_string_new (NULL);

  if (rows->frames->len > 0)
    {
      pb_indicator_rows_note_comparison (rows, NULL, notes);
      pb_indicator_rows_note_chance (count_all (tallies), notes);
      pb_sentences_add (notes, _("Values as published; each indicator has its own period."));
      pb_indicator_rows_note_suppressed (rows, notes);
    }
  pb_indicator_rows_note_left_out (rows, notes);

  return g_string_free (notes, FALSE);
}

/* "Amber Valley: worse 3, similar 9, not compared 2." */
static void
tell_tally (GString     *text,
            const Tally *tally)
{
  static const PbComparison order[] = {
    PB_COMPARISON_WORST, PB_COMPARISON_WORSE, PB_COMPARISON_SIMILAR, PB_COMPARISON_BETTER, PB_COMPARISON_BEST,
    PB_COMPARISON_HIGHER, PB_COMPARISON_LOWER, PB_COMPARISON_NOT_COMPARED,
  };
  const char *separator = ":";

  g_string_append_printf (text, " %s", pb_area_get_name (tally->area));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (tally->n_comparisons[order[i]] > 0)
      {
        g_string_append_printf (text, "%s %s %d", separator, pb_comparison_to_label (order[i]),
                                tally->n_comparisons[order[i]]);
        separator = ",";
      }
  if (*separator == ':')
    g_string_append_printf (text, ": %s", pb_status_to_label (PB_STATUS_MISSING));
  g_string_append_c (text, '.');
}

static void
tell_value (GString             *text,
            PbFrame             *frame,
            const PbObservation *cell,
            const char          *name)
{
  PbIndicator *indicator = pb_series_table_get_indicator (pb_frame_get_table (frame));
  g_autofree char *value = cell->status == PB_STATUS_PRESENT ? pb_text_number (indicator, cell->value)
                                                             : g_strdup (pb_status_to_sentence (cell->status));

  g_string_append_printf (text, "%s %s", name, value);
}

/* "Adult smoking, %, 2024: Derby 12.9 (similar), Bolsover 12.0 (worse), England 10.4." */
static void
tell_row (GString   *text,
          PbFrame   *frame,
          GPtrArray *areas)
{
  g_autofree char *name = pb_indicator_rows_dup_name (frame);

  g_string_append_printf (text, " %s, %s: ", name, pb_text_period (pb_frame_get_period (frame)));
  for (guint i = 0; i < areas->len; i++)
    {
      PbArea *area = g_ptr_array_index (areas, i);
      const PbFrameArea *found = pb_indicator_rows_find_area (frame, pb_area_get_code (area), NULL);

      if (found == NULL)
        continue;
      tell_value (text, frame, found->cell, pb_area_get_name (area));
      if (found->assessment.comparison != PB_COMPARISON_NOT_COMPARED)
        g_string_append_printf (text, " (%s)", pb_comparison_to_label (found->assessment.comparison));
      g_string_append (text, ", ");
    }
  tell_value (text, frame, pb_frame_get_benchmark (frame), _("England"));
  g_string_append_c (text, '.');
}

static char *
make_alternative (PbIndicatorRows *rows,
                  GPtrArray       *areas,
                  GArray          *tallies,
                  const char      *headline,
                  const char      *subtitle)
{
  GString *text = g_string_new (_("Tartan rug."));

  pb_sentences_add (text, headline);
  pb_sentences_add (text, subtitle);
  if (rows->frames->len * areas->len <= MOST_CELLS_TOLD)
    for (guint i = 0; i < rows->frames->len; i++)
      tell_row (text, g_ptr_array_index (rows->frames, i), areas);
  else
    for (guint i = 0; i < tallies->len; i++)
      tell_tally (text, GET_TALLY (tallies, i));

  return g_string_free (text, FALSE);
}

PbCaption *
pb_rug_words_new (PbIndicatorRows *rows,
                  GPtrArray       *areas)
{
  g_autoptr(GArray) tallies = tally_areas (rows, areas);
  char *headline = make_headline (rows, tallies);
  char *subtitle = make_subtitle (rows, areas->len);

  return pb_caption_new_of_words (headline, subtitle, make_notes (rows, tallies), pb_indicator_rows_dup_source (rows),
                                  make_alternative (rows, areas, tallies, headline, subtitle));
}
