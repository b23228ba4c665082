#include "pb-chart-notes.h"

#include "pb-register-places.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

static void
note_free (gpointer data)
{
  PbChartNote *note = data;

  g_object_unref (note->record);
  g_free (note->area);
  g_free (note->period);
  g_free (note);
}

/* What a note leaves open it says of every one. */
static gboolean
is_of (PbRegisterRecord *record,
       const char       *column,
       const char       *word)
{
  const char *value = pb_register_record_get (record, column);

  return value == NULL || g_strcmp0 (value, word) == 0;
}

/* A note that names no category is of all people, not of a part of them. */
static gboolean
is_of_series (PbRegisterRecord *record,
              PbSeries         *series)
{
  const char *category = pb_register_record_get (record, "category");

  return g_strcmp0 (pb_register_record_get (record, "indicator"),
                    pb_indicator_get_code (pb_series_get_indicator (series))) == 0 &&
         is_of (record, "sex", pb_series_get_sex (series)) && is_of (record, "age", pb_series_get_age (series)) &&
         is_of (record, "category_type", pb_series_get_category_type (series)) &&
         g_str_equal (category != NULL ? category : "", pb_series_get_category (series));
}

static gboolean
is_of_areas (PbRegisterRecord  *record,
             const char *const *areas)
{
  const char *area = pb_register_record_get (record, "area");

  return area == NULL || areas == NULL || g_strv_contains (areas, area);
}

static gboolean
is_later (PbRegisterRecord *record,
          PbDay             moment)
{
  PbFuzzyDate date;

  return moment != PB_DAY_NONE && pb_register_record_get_date (record, "date", &date) && date.first > moment;
}

static int
find_point (const PbChartNoteQuestion *question,
            const char                *label)
{
  for (int i = 0; i < question->n_periods && label != NULL; i++)
    if (g_str_equal (question->periods[i]->label, label))
      return i;

  return -1;
}

static PbChartNote *
note_new (PbRegisterRecord          *record,
          PbCatalogue               *catalogue,
          const PbChartNoteQuestion *question)
{
  const char *label = pb_register_record_get (record, "period");
  const char *area = pb_register_places_get_name (catalogue, pb_register_record_get (record, "area"));
  PbChartNote *note = g_new0 (PbChartNote, 1);

  note->record = g_object_ref (record);
  note->area = g_strdup (area != NULL ? area : "");
  note->point = find_point (question, label);
  if (note->point >= 0)
    note->period = g_strdup (pb_text_period (question->periods[note->point]));
  else if (question->period != NULL && label != NULL)
    note->period = g_strdup (pb_text_period (question->period));
  else
    note->period = g_strdup (label != NULL ? label : "");

  return note;
}

/* Those of points by time; then those of periods that have none, then those of the whole;
 * else as they came. */
static int
compare_notes (gconstpointer a,
               gconstpointer b)
{
  const PbChartNote *first = *(const PbChartNote *const *) a;
  const PbChartNote *second = *(const PbChartNote *const *) b;
  int first_place = first->point >= 0 ? first->point : *first->period != '\0' ? G_MAXINT - 1 : G_MAXINT;
  int second_place = second->point >= 0 ? second->point : *second->period != '\0' ? G_MAXINT - 1 : G_MAXINT;

  if (first_place != second_place)
    return first_place < second_place ? -1 : 1;

  return g_strcmp0 (pb_register_record_get (first->record, "date"), pb_register_record_get (second->record, "date"));
}

GPtrArray *
pb_chart_notes_list (PbRegisters               *registers,
                     PbCatalogue               *catalogue,
                     const PbChartNoteQuestion *question,
                     int                       *n_later_out)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (note_free);
  GPtrArray *records;
  int n_later = 0;

  g_return_val_if_fail (PB_IS_REGISTERS (registers), notes);
  g_return_val_if_fail (PB_IS_SERIES (question->series), notes);

  records = pb_registers_list (registers, "chart_note");
  for (guint i = 0; i < records->len; i++)
    {
      PbRegisterRecord *record = g_ptr_array_index (records, i);

      if (!is_of_series (record, question->series) || !is_of_areas (record, question->areas) ||
          (question->period != NULL && !is_of (record, "period", question->period->label)))
        continue;

      if (is_later (record, question->moment))
        n_later++;
      else
        g_ptr_array_add (notes, note_new (record, catalogue, question));
    }

  g_ptr_array_sort (notes, compare_notes);
  for (guint i = 0; i < notes->len; i++)
    {
      PbChartNote *note = g_ptr_array_index (notes, i);

      note->number = note->point >= 0 ? (int) i + 1 : 0;
    }

  if (n_later_out != NULL)
    *n_later_out = n_later;

  return notes;
}

PbDay
pb_chart_notes_find_day (const PbPeriod *last,
                         PbDay           moment)
{
  return last != NULL && moment >= pb_period_get_midpoint (last) ? PB_DAY_NONE : moment;
}

/* "Clinic closed (A. Smith, 3 March 2025)" */
static char *
dup_text (const PbChartNote *note)
{
  const char *text = pb_register_record_get (note->record, "text");
  const char *author = pb_register_record_get (note->record, "author");
  const char *date = pb_register_record_get (note->record, "date");
  g_autofree char *day = date != NULL ? pb_text_fuzzy (date) : g_strdup ("");

  if (author == NULL)
    /* Translators: a note on a chart, and the day on which it was written. */
    return g_strdup_printf (_("%s (%s)"), text, day);

  /* Translators: a note on a chart, who wrote it, and on which day: "Clinic closed (A. Smith, 3 March 2025)" */
  return g_strdup_printf (_("%s (%s, %s)"), text, author, day);
}

char *
pb_chart_note_dup_words (const PbChartNote *note,
                         gboolean           names_area)
{
  g_autofree char *text = dup_text (note);
  /* Translators: what a note on a chart is of where it names no period. */
  const char *period = *note->period != '\0' ? note->period : _("Whole chart");
  g_autofree char *where = names_area && *note->area != '\0'
                             /* Translators: an area and a period: "Derby, 2020-22" */
                             ? g_strdup_printf (_("%s, %s"), note->area, period)
                             : g_strdup (period);

  if (note->number > 0)
    /* Translators: number of a note's tag on a chart, what it is of, what it says: "1 2020-22: Clinic closed" */
    return g_strdup_printf (_("%d %s: %s"), note->number, where, text);

  /* Translators: what a note on a chart is of, and what it says: "2020-22: Clinic closed" */
  return g_strdup_printf (_("%s: %s"), where, text);
}

char *
pb_chart_notes_dup_tag (GPtrArray *notes,
                        int        point)
{
  g_autoptr(GString) tag = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    {
      const PbChartNote *note = g_ptr_array_index (notes, i);

      if (note->point == point && note->number > 0)
        g_string_append_printf (tag, "%s%d", tag->len > 0 ? ", " : "", note->number);
    }

  return tag->len > 0 ? g_string_free (g_steal_pointer (&tag), FALSE) : NULL;
}

char *
pb_chart_notes_dup_lines (GPtrArray *notes,
                          int        point)
{
  g_autoptr(GString) lines = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    {
      const PbChartNote *note = g_ptr_array_index (notes, i);
      g_autofree char *words = note->point == point ? pb_chart_note_dup_words (note, FALSE) : NULL;

      if (words != NULL)
        g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", words);
    }

  return lines->len > 0 ? g_string_free (g_steal_pointer (&lines), FALSE) : NULL;
}
