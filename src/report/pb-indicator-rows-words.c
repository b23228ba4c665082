#include "pb-indicator-rows.h"

#include "pb-caption-source.h"
#include "pb-dataset-source.h"
#include "pb-headline-words.h"
#include "pb-number.h"
#include "pb-sentences.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

char *
pb_indicator_rows_dup_subject (PbIndicatorRows *self)
{
  if (self->group_name == NULL)
    return g_strdup (_("All indicators"));
  if (self->group == 0)
    return g_strdup (_("Overarching indicators"));

  /* Translators: a priority, "Indicators of “Prevention and self-care”" */
  return g_strdup_printf (_("Indicators of “%s”"), self->group_name);
}

char *
pb_indicator_rows_dup_when (PbIndicatorRows *self)
{
  g_autofree char *day = pb_text_day (self->moment);

  if (self->sex != NULL && *self->sex != '\0' && !g_str_equal (self->sex, "Persons"))
    /* Translators: a day, "males" or "females". */
    return g_strdup_printf (_("latest figures at %s, %s where published by sex"), day,
                            pb_text_sex_in_subtitle (self->sex));

  return g_strdup_printf (_("latest figures at %s"), day);
}

static char *
join (GPtrArray *names)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (names, i));

  return g_string_free (text, FALSE);
}

static void
add_names (GString    *notes,
           const char *beginning,
           GPtrArray  *names)
{
  g_autofree char *list = join (names);
  g_autofree char *sentence = NULL;

  if (names->len == 0)
    return;

  /* Translators: why indicators are left out, and which: "Left out, not published for districts: Overcrowding" */
  sentence = g_strdup_printf (_("%s: %s"), beginning, list);
  pb_sentences_add (notes, sentence);
}

void
pb_indicator_rows_note_left_out (PbIndicatorRows *self,
                                 GString         *notes)
{
  g_autofree char *day = pb_text_day (self->moment);
  g_autofree char *unpublished =
    g_strdup_printf (_("Left out, no values for %s"), pb_text_level_plural (self->level, 2));
  g_autofree char *later = g_strdup_printf (_("Left out, first measured after %s"), day);

  if (self->empty_group != NULL)
    {
      g_autofree char *sentence =
        g_strdup_printf (_("“%s” has no values for %s, so that all indicators are shown."), self->empty_group,
                         pb_text_level_plural (self->level, 2));

      pb_sentences_add (notes, sentence);
    }
  add_names (notes, unpublished, self->unpublished);
  add_names (notes, later, self->later);
  add_names (notes, _("Left out, counts that cannot be compared with a country’s"), self->counts);
}

/* How the values of one indicator were compared. */
typedef struct
{
  gboolean    has_published;
  gboolean    has_intervals;
  const char *reason;
} Bases;

static Bases
find_bases (PbFrame    *frame,
            const char *area_code)
{
  Bases bases = { 0 };

  for (int i = 0; i < pb_frame_get_n_areas (frame); i++)
    {
      const PbFrameArea *area = pb_frame_get_area (frame, i);
      const char *code = pb_area_get_code (pb_series_table_get_area (pb_frame_get_table (frame), i));

      if (area->cell->status != PB_STATUS_PRESENT ||
          (area_code != NULL ? !g_str_equal (code, area_code) : !(area->in_set && area->on_map)))
        continue;

      bases.has_published |= area->assessment.basis == PB_COMPARISON_BASIS_PUBLISHED;
      bases.has_intervals |= area->assessment.basis == PB_COMPARISON_BASIS_INTERVALS;
      if (area->assessment.reason != NULL)
        bases.reason = area->assessment.reason;
    }

  return bases;
}

/* One reason and the indicators that have it. */
typedef struct
{
  const char *reason;
  GPtrArray  *names;
} Reason;

static void
clear_reason (gpointer data)
{
  g_ptr_array_unref (((Reason *) data)->names);
}

static void
add_reason (GArray     *reasons,
            const char *words,
            PbFrame    *frame)
{
  Reason *found = NULL;
  PbIndicator *indicator = pb_series_table_get_indicator (pb_frame_get_table (frame));

  for (guint i = 0; i < reasons->len; i++)
    if (g_str_equal (g_array_index (reasons, Reason, i).reason, words))
      found = &g_array_index (reasons, Reason, i);

  if (found == NULL)
    {
      Reason fresh = { words, g_ptr_array_new_with_free_func (g_free) };

      g_array_append_val (reasons, fresh);
      found = &g_array_index (reasons, Reason, reasons->len - 1);
    }

  g_ptr_array_add (found->names, g_strdup (pb_indicator_get_short_name (indicator)));
}

static void
note_bases (GString    *notes,
            const char *benchmark,
            GPtrArray  *published,
            GPtrArray  *intervals)
{
  g_autofree char *sentence = NULL;
  g_autofree char *list = NULL;

  if (published->len > 0)
    {
      sentence = g_strdup_printf (_("Comparison with %s as published."), benchmark);
      pb_sentences_add (notes, sentence);
    }

  if (intervals->len == 0)
    return;

  list = join (intervals);
  g_free (sentence);
  sentence = published->len > 0
               ? g_strdup_printf (_("From 95%% intervals, the value of %s taken as exact: %s."), benchmark, list)
               : g_strdup_printf (_("Comparison with %s from 95%% intervals, its own value taken as exact."),
                                  benchmark);
  pb_sentences_add (notes, sentence);
}

void
pb_indicator_rows_note_comparison (PbIndicatorRows *self,
                                   const char      *area_code,
                                   GString         *notes)
{
  g_autoptr(GPtrArray) published = g_ptr_array_new ();
  g_autoptr(GPtrArray) intervals = g_ptr_array_new ();
  g_autoptr(GArray) reasons = g_array_new (FALSE, FALSE, sizeof (Reason));
  const char *benchmark = _("England");

  g_array_set_clear_func (reasons, clear_reason);

  for (guint i = 0; i < self->frames->len; i++)
    {
      PbFrame *frame = g_ptr_array_index (self->frames, i);
      Bases bases = find_bases (frame, area_code);
      char *name = (char *) pb_indicator_get_short_name (pb_series_table_get_indicator (pb_frame_get_table (frame)));

      if (pb_series_table_get_benchmark (pb_frame_get_table (frame)) != NULL)
        benchmark = pb_headline_benchmark (pb_frame_get_table (frame));
      if (bases.has_published)
        g_ptr_array_add (published, name);
      if (bases.has_intervals)
        g_ptr_array_add (intervals, name);
      if (bases.reason != NULL && !bases.has_published && !bases.has_intervals)
        add_reason (reasons, bases.reason, frame);
    }

  note_bases (notes, benchmark, published, intervals);
  for (guint i = 0; i < reasons->len; i++)
    {
      const Reason *reason = &g_array_index (reasons, Reason, i);
      g_autofree char *beginning = g_strdup_printf (_("Not compared, %s"), reason->reason);

      add_names (notes, beginning, reason->names);
    }
}

void
pb_indicator_rows_note_chance (int      n_compared,
                               GString *notes)
{
  g_autofree char *count = pb_number_format (n_compared, 0);
  g_autofree char *sentence = NULL;

  if (n_compared < 2)
    return;

  sentence = g_strdup_printf (_("%s values are compared: of those judged at 95%% about one in 20 would differ by "
                                "chance alone."),
                              count);
  pb_sentences_add (notes, sentence);
}

static int
count_status (PbIndicatorRows *self,
              PbStatus         status)
{
  int n = 0;

  for (guint f = 0; f < self->frames->len; f++)
    {
      PbFrame *frame = g_ptr_array_index (self->frames, f);

      for (int i = 0; i < pb_frame_get_n_areas (frame); i++)
        {
          const PbFrameArea *area = pb_frame_get_area (frame, i);

          n += area->in_set && area->on_map && area->cell->status == status;
        }
    }

  return n;
}

void
pb_indicator_rows_note_suppressed (PbIndicatorRows *self,
                                   GString         *notes)
{
  int n = count_status (self, PB_STATUS_SUPPRESSED);
  int n_here = count_status (self, PB_STATUS_SUPPRESSED_HERE);

  if (n > 0)
    {
      g_autofree char *sentence = g_strdup_printf (ngettext ("Hidden by the publisher: %d value.",
                                                             "Hidden by the publisher: %d values.", n),
                                                   n);

      pb_sentences_add (notes, sentence);
    }
  if (n_here > 0)
    {
      g_autofree char *sentence = g_strdup_printf (ngettext ("Hidden here by the rule for small counts: %d value.",
                                                             "Hidden here by the rule for small counts: %d values.",
                                                             n_here),
                                                   n_here);

      pb_sentences_add (notes, sentence);
    }
}

char *
pb_indicator_rows_dup_source (PbIndicatorRows *self)
{
  g_autoptr(GPtrArray) datasets = pb_caption_source_list ();
  g_autofree char *lines = NULL;

  for (guint f = 0; f < self->frames->len; f++)
    {
      PbFrame *frame = g_ptr_array_index (self->frames, f);
      int period = pb_frame_get_period_index (frame);

      for (int i = 0; i < pb_frame_get_n_areas (frame); i++)
        if (pb_frame_get_area (frame, i)->in_set)
          pb_caption_source_add_cell (datasets, pb_frame_get_table (frame), i, period);
      pb_caption_source_add_cell (datasets, pb_frame_get_table (frame), -1, period);
    }

  lines = pb_dataset_source_lines ((PbDataset *const *) datasets->pdata, datasets->len);

  return pb_caption_source_finish (lines, NULL);
}
