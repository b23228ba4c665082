#include "pb-spine-words.h"

#include "pb-caption-source.h"
#include "pb-headline-words.h"
#include "pb-sentences.h"
#include "pb-shapes.h"
#include "pb-text-for-people.h"
#include "pb-worst-first.h"

#include <glib/gi18n-lib.h>

#define DAYS_IN_YEAR 365

typedef struct
{
  int n_worse;
  int n_better;
  int n_similar;
  int n_level;      /* higher or lower */
  int n_valued;
} Tally;

static gboolean
is_worse (PbComparison comparison)
{
  return comparison == PB_COMPARISON_WORSE || comparison == PB_COMPARISON_WORST;
}

static Tally
tally (PbSpineData *data)
{
  Tally counts = { 0 };

  for (guint i = 0; i < data->items->len; i++)
    {
      const PbSpineItem *item = pb_spine_data_get_item (data, i);
      PbComparison comparison = item->row.comparison;

      if (item->row.value_text == NULL)
        continue;

      counts.n_valued++;
      counts.n_worse += is_worse (comparison);
      counts.n_better += comparison == PB_COMPARISON_BETTER || comparison == PB_COMPARISON_BEST;
      counts.n_similar += comparison == PB_COMPARISON_SIMILAR;
      counts.n_level += comparison == PB_COMPARISON_HIGHER || comparison == PB_COMPARISON_LOWER;
    }

  return counts;
}

static gboolean
has_ended (const PbSpineItem *item,
           PbDay              moment)
{
  return moment - pb_frame_get_period (item->frame)->last >= DAYS_IN_YEAR;
}

/* The one that a list "worst first" begins with, of those that are worse than England. */
static const PbSpineItem *
find_worst (PbSpineData *data)
{
  const PbSpineItem *worst = NULL;
  PbWorstFirst best_place;

  for (guint i = 0; i < data->items->len; i++)
    {
      const PbSpineItem *item = pb_spine_data_get_item (data, i);
      PbWorstFirst place;

      if (!is_worse (item->row.comparison))
        continue;

      /* What ended a year or more before the moment is no news. */
      place = pb_worst_first (pb_spine_item_get_indicator (item), &item->place->assessment, item->place->cell,
                              pb_frame_get_benchmark (item->frame));
      place.has_ended = has_ended (item, data->rows->moment);
      if (worst == NULL || pb_worst_first_compare (&place, &best_place) < 0)
        {
          worst = item;
          best_place = place;
        }
    }

  return worst;
}

/* "Preventable heart deaths under 75, 36.5 per 100,000 against 30.2 in 2022-24" */
static char *
say_worst (const PbSpineItem *item)
{
  g_autofree char *subject = pb_headline_subject (pb_series_table_get_series (pb_frame_get_table (item->frame)));
  g_autofree char *value = pb_text_value (pb_spine_item_get_indicator (item), item->row.value);
  const char *when = pb_text_in_period (pb_frame_get_period (item->frame));

  if (item->row.benchmark_text == NULL)
    /* Translators: a measure, the Place's value with its unit, "in 2022-24". */
    return g_strdup_printf (_("%s, %s %s"), subject, value, when);

  /* Translators: a measure, the Place's value with its unit, England's value, "in 2022-24". */
  return g_strdup_printf (_("%s, %s against %s %s"), subject, value, item->row.benchmark_text, when);
}

static char *
say_worse (PbSpineData *data,
           const Tally *counts)
{
  g_autofree char *worse = pb_headline_count (counts->n_worse);
  g_autofree char *judged = pb_headline_count (counts->n_worse + counts->n_better + counts->n_similar);
  g_autofree char *worst = say_worst (find_worst (data));

  if (counts->n_better + counts->n_similar == 0 && counts->n_worse == 1)
    /* Translators: a Place; the measure in which it is worse. */
    return g_strdup_printf (_("%s is worse than England on the one indicator compared: %s"), data->place_name, worst);

  /* Translators: a Place, "six", "13"; the measure in which its ratio to England is worst. */
  return g_strdup_printf (_("%s is worse than England on %s of %s indicators compared; farthest: %s"),
                          data->place_name, worse, judged, worst);
}

static char *
say_not_worse (PbSpineData *data,
               const Tally *counts)
{
  g_autofree char *judged = pb_headline_count (counts->n_better + counts->n_similar);
  g_autofree char *better = pb_headline_count (counts->n_better);
  g_autofree char *level = pb_headline_count (counts->n_level);

  if (counts->n_better == 1 && counts->n_similar == 0)
    return g_strdup_printf (_("%s is better than England on the one indicator compared"), data->place_name);
  if (counts->n_better > 0)
    return g_strdup_printf (_("%s is worse than England on none of %s indicators compared and better on %s"),
                            data->place_name, judged, better);
  if (counts->n_similar > 0)
    return g_strdup_printf (ngettext ("%s is neither worse nor better than England on the %s indicator compared",
                                      "%s is neither worse nor better than England on any of %s indicators compared",
                                      counts->n_similar),
                            data->place_name, judged);

  return g_strdup_printf (ngettext ("%s is higher or lower than England on %s indicator; no direction is better",
                                    "%s is higher or lower than England on %s indicators; no direction is better",
                                    counts->n_level),
                          data->place_name, level);
}

static char *
make_headline (PbSpineData *data)
{
  Tally counts = tally (data);
  g_autofree char *day = pb_text_day (data->rows->moment);
  g_autofree char *valued = pb_headline_count (counts.n_valued);

  if (data->items->len == 0)
    return g_strdup_printf (_("No indicator has values for %s at %s: choose a district or a later day"),
                            data->place_name, day);
  if (counts.n_valued == 0)
    return g_strdup_printf (_("%s has no value of its own at %s: choose another Place or day"), data->place_name,
                            day);
  if (counts.n_worse > 0)
    return say_worse (data, &counts);
  if (counts.n_better + counts.n_similar + counts.n_level > 0)
    return say_not_worse (data, &counts);

  return g_strdup_printf (ngettext ("%s is not compared with England: %s indicator without a comparison",
                                    "%s is not compared with England: %s indicators without a comparison",
                                    counts.n_valued),
                          data->place_name, valued);
}

static char *
make_subtitle (PbSpineData *data)
{
  g_autofree char *subject = pb_indicator_rows_dup_subject (data->rows);
  g_autofree char *when = pb_indicator_rows_dup_when (data->rows);

  /* Translators: a Place, "Indicators of “Place-based care”", "latest figures at 1 July 2024" */
  return g_strdup_printf (_("%s against England. %s, %s"), data->place_name, subject, when);
}

/* Over how many areas the ends and percentiles are. */
static void
note_areas (PbSpineData *data,
            GString     *notes)
{
  int fewest = G_MAXINT, most = 0;
  gboolean has_levels = FALSE;
  g_autofree char *sentence = NULL;
  PbAreaSet *area_set = pb_frame_get_area_set (pb_spine_data_get_item (data, 0)->frame);
  const char *set_name = area_set != NULL ? pb_area_set_get_name (area_set) : _("the system");

  for (guint i = 0; i < data->items->len; i++)
    {
      const PbSpineItem *item = pb_spine_data_get_item (data, i);

      fewest = MIN (fewest, item->n_valued);
      most = MAX (most, item->n_valued);
      has_levels |= !item->row.has_direction;
    }

  if (fewest == most)
    {
      g_autofree char *counted = pb_headline_count_areas (most, data->rows->level);

      /* Translators: "nine districts", the name of an area set. */
      sentence = g_strdup_printf (_("Ends and percentiles are of the %s of “%s”."), counted, set_name);
    }
  else
    /* Translators: "districts", the name of an area set, the fewest and the most of them. */
    sentence = g_strdup_printf (_("Ends and percentiles are of the %s of “%s” that have a value: "
                                  "%d to %d of them."),
                                pb_text_level_plural (data->rows->level, 2), set_name, fewest, most);
  pb_sentences_add (notes, sentence);

  g_free (sentence);
  sentence = g_strdup_printf (_("Percentiles are drawn over %d values or more."), PB_SPINE_MIN_FOR_QUARTERS);
  if (fewest < PB_SPINE_MIN_FOR_QUARTERS)
    pb_sentences_add (notes, sentence);
  if (has_levels)
    pb_sentences_add (notes, _("Where no direction is better, the ends are the lowest and the highest."));
}

static char *
make_notes (PbSpineData *data)
{
  GString *notes = g_string_new (NULL);
  Tally counts = tally (data);

  if (data->items->len > 0)
    {
      pb_sentences_add (notes, _("Every spine has a scale of its own, the same on both sides of England, "
                                 "which is its middle; better is to the right, and what is farthest from "
                                 "England reaches an end."));
      note_areas (data, notes);
      pb_indicator_rows_note_comparison (data->rows, data->place_code, notes);
      pb_indicator_rows_note_chance (counts.n_worse + counts.n_better + counts.n_similar + counts.n_level, notes);
      if (counts.n_worse > 0)
        pb_sentences_add (notes, _("Farthest: by the ratio of the Place to England, "
                                   "of what has not ended a year before."));
    }
  pb_indicator_rows_note_left_out (data->rows, notes);

  return g_string_free (notes, FALSE);
}

/* "Adult smoking, %, 2024: 10.5 (similar); England 10.4; worst 14.0 (Derby), best 6.3 (High Peak)." */
static void
tell_item (GString           *text,
           const PbSpineItem *item)
{
  const PbSpineRow *row = &item->row;

  g_string_append_printf (text, " %s, %s: %s", row->name, row->period,
                          row->value_text != NULL ? row->value_text : pb_status_to_sentence (row->status));
  if (row->value_text != NULL && row->comparison != PB_COMPARISON_NOT_COMPARED)
    g_string_append_printf (text, " (%s)", pb_comparison_to_label (row->comparison));
  g_string_append_printf (text, "; %s %s", _("England"),
                          row->benchmark_text != NULL ? row->benchmark_text
                                                      : pb_status_to_sentence (PB_STATUS_MISSING));
  if (item->n_valued > 1)
    g_string_append_printf (text, "; %s %s (%s), %s %s (%s)", row->has_direction ? _("worst") : _("lowest"),
                            row->left_text, pb_area_get_name (item->left_area),
                            row->has_direction ? _("best") : _("highest"), row->right_text,
                            pb_area_get_name (item->right_area));
  g_string_append_c (text, '.');
}

static char *
make_alternative (PbSpineData *data,
                  const char  *headline,
                  const char  *subtitle)
{
  GString *text = g_string_new (_("Spine chart."));

  pb_sentences_add (text, headline);
  pb_sentences_add (text, subtitle);
  for (guint i = 0; i < data->items->len; i++)
    tell_item (text, pb_spine_data_get_item (data, i));

  return g_string_free (text, FALSE);
}

PbCaption *
pb_spine_words_new (PbSpineData *data)
{
  char *headline = make_headline (data);
  char *subtitle = make_subtitle (data);

  return pb_caption_new_of_words (headline, subtitle, make_notes (data), pb_indicator_rows_dup_source (data->rows),
                                  make_alternative (data, headline, subtitle));
}

PbCaption *
pb_spine_words_no_place (void)
{
  const char *headline = _("A spine chart is of one Place: choose a Place");

  return pb_caption_new_of_words (g_strdup (headline), g_strdup (_("A Place against England")), g_strdup (""),
                                  pb_caption_source_finish ("", NULL), g_strconcat (headline, ".", NULL));
}
