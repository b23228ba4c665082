#include "pb-export-private.h"

#include "pb-csv.h"

#include <math.h>

/* After every period. */
#define LATEST 9999

static const char header[] =
  "indicator,indicator_name,sex,age,area_code,area_name,level,grouping,measure,kind,line,period,period_from,period_to,"
  "value,lower95,upper95,unit,population,n_groups,shown,direction,change,verdict,verdict_words,status,note,imd,method,"
  "source";

static const char *const kind_words[] = {
  [PB_LINE_OURS] = "measure",
  [PB_LINE_PUBLISHED] = "published",
  [PB_LINE_REFERENCE] = "reference",
  [PB_LINE_OLDER] = "older",
};

/* One row of the table: a point of a line, or a group. */
typedef struct
{
  PbIndicator    *indicator;
  const char     *kind;
  const char     *line;
  const PbPeriod *period;
  double          value;
  double          lower;
  double          upper;
  const char     *unit;
  double          population;
  double          n_groups;
  const char     *shown;
  const char     *note;
  gboolean        is_borrowed;   /* another indicator's group: neither method nor source are the answer's */
} Row;

/* A difference of tenths has a dust of binary digits, which is no figure. */
static void
add_figure (GString *csv,
            double   value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (isfinite (value))
    value = g_ascii_strtod (g_ascii_formatd (digits, sizeof digits, "%.13g", value), NULL);

  pb_csv_add_number (csv, value);
}

static void
add_day (GString *csv,
         PbDay    day)
{
  g_autofree char *text = pb_day_format_iso (day);

  pb_csv_add_text (csv, text);
}

static void
add_text (GString    *csv,
          const char *text)
{
  pb_csv_add_text (csv, text != NULL ? text : "");
}

/* Several sentences, one a line, in one cell of one line. */
static void
add_lines_of (GString    *csv,
              const char *lines)
{
  g_autofree char *text = g_strdelimit (g_strdup (lines), "\n", ' ');

  pb_csv_add_text (csv, text);
}

/* The Place's, as its set, the list of areas or, of a small area, the figures have it; else
 * the system's. */
static const char *
find_place_name (PbExport *self)
{
  const PbInequalityQuestion *question = pb_inequality_get_question (self->inequality);
  PbCatalogue *catalogue = pb_frame_get_catalogue (self->frame);
  PbSeriesTable *table = pb_frame_get_table (self->frame);
  const char *name = NULL;
  PbArea *area;
  int row;

  if (question->place_code == NULL)
    return pb_catalogue_get_facts (catalogue)->system_name;

  if (question->area_set != NULL)
    name = pb_area_set_find_place_name (question->area_set, question->place_code);
  if (name != NULL)
    return name;

  area = pb_catalogue_find_area (catalogue, question->place_code);
  row = area == NULL ? pb_series_table_find_area (table, question->place_code) : -1;
  if (row >= 0)
    area = pb_series_table_get_area (table, row);

  return area != NULL ? pb_area_get_name (area) : question->place_code;
}

/* @is_borrowed: a group of another indicator answers no question of the Place's. */
static void
add_question (GString      *csv,
              PbExport     *self,
              PbIndicator  *indicator,
              gboolean      is_borrowed)
{
  const PbInequalityQuestion *question = pb_inequality_get_question (self->inequality);

  add_text (csv, pb_indicator_get_code (indicator));
  add_text (csv, pb_indicator_get_name (indicator));
  add_text (csv, pb_series_get_sex (question->series));
  add_text (csv, pb_series_get_age (question->series));
  add_text (csv, is_borrowed ? "" : question->place_code);
  add_text (csv, is_borrowed ? "" : find_place_name (self));
  add_text (csv, is_borrowed ? "" : pb_level_to_word (question->level));
  add_text (csv, is_borrowed ? "" : question->grouping);
  add_text (csv, is_borrowed ? "" : question->measure);
}

static void
add_row (GString   *csv,
         PbExport  *self,
         const Row *row)
{
  const PbVerdict *verdict = pb_inequality_get_verdict (self->inequality);
  gboolean has_verdict = g_str_equal (row->shown, "moment");

  add_question (csv, self, row->indicator, row->is_borrowed);
  add_text (csv, row->kind);
  add_text (csv, row->line);
  add_text (csv, row->period->label);
  add_day (csv, row->period->first);
  add_day (csv, row->period->last);
  add_figure (csv, row->value);
  add_figure (csv, row->lower);
  add_figure (csv, row->upper);
  add_text (csv, row->unit);
  pb_csv_add_number (csv, row->population);
  pb_csv_add_number (csv, row->n_groups);
  add_text (csv, row->shown);
  add_text (csv, has_verdict ? pb_direction_to_word (verdict->direction) : "");
  add_figure (csv, has_verdict ? verdict->change : NAN);
  add_text (csv, has_verdict ? pb_verdict_kind_to_word (verdict->kind) : "");
  add_text (csv, has_verdict ? pb_inequality_get_verdict_words (self->inequality) : "");
  add_text (csv, isfinite (row->value) ? "present" : "missing");
  add_text (csv, row->note);
  add_text (csv, row->is_borrowed ? "" : pb_inequality_get_imd_words (self->inequality));
  add_lines_of (csv, row->is_borrowed ? "" : pb_inequality_get_method (self->inequality));
  add_lines_of (csv, row->is_borrowed ? pb_inequality_get_gradient (self->inequality)->source
                                      : pb_inequality_get_source (self->inequality));
  pb_csv_end_row (csv);
}

static void
add_lines (GString   *csv,
           PbExport  *self)
{
  PbIndicator *indicator = pb_series_get_indicator (pb_inequality_get_question (self->inequality)->series);
  int shown = pb_inequality_get_shown (self->inequality);
  int baseline = pb_inequality_get_baseline (self->inequality);
  const PbInequalityLine *lines;
  guint n;

  lines = pb_inequality_get_lines (self->inequality, &n);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < lines[i].n_points; j++)
      {
        const PbInequalityPoint *point = &lines[i].points[j];
        gboolean is_moment = i == 0 && (int) j == shown;
        Row row = {
          indicator, kind_words[lines[i].kind], lines[i].name, point->period, point->value, point->lower, point->upper,
          lines[i].unit, NAN, point->n_groups > 0 ? point->n_groups : NAN,
          is_moment                          ? "moment"
          : i == 0 && (int) j == baseline ? "baseline"
                                             : "",
          is_moment && point->reason == NULL ? pb_inequality_get_headline (self->inequality) : point->reason, FALSE,
        };

        add_row (csv, self, &row);
      }
}

static void
add_groups (GString   *csv,
            PbExport  *self)
{
  const PbInequalityGradient *gradient = pb_inequality_get_gradient (self->inequality);

  for (guint i = 0; gradient != NULL && i < gradient->n_groups; i++)
    {
      const PbInequalityGroup *group = &gradient->groups[i];
      Row row = {
        gradient->indicator, "group", group->name, gradient->period, group->value, group->lower, group->upper,
        pb_indicator_get_unit (gradient->indicator), group->population, NAN, "", gradient->subtitle,
        !gradient->is_of_question,
      };

      add_row (csv, self, &row);
    }
}

/* What cannot be shown is one row that says why, not a table without rows. */
static void
add_refusal (GString   *csv,
             PbExport  *self)
{
  add_question (csv, self, pb_series_get_indicator (pb_inequality_get_question (self->inequality)->series), FALSE);
  add_text (csv, "refusal");
  for (int i = 0; i < 15; i++)
    add_text (csv, "");
  add_text (csv, "missing");
  add_text (csv, pb_inequality_get_refusal (self->inequality));
  for (int i = 0; i < 2; i++)
    add_text (csv, "");
  add_lines_of (csv, pb_inequality_get_source (self->inequality));
  pb_csv_end_row (csv);
}

gboolean
pb_export_load_inequality (PbExport      *self,
                           PbWorkspace   *workspace,
                           PbCatalogue   *catalogue,
                           PbSeries      *series,
                           const PbView  *view,
                           GCancellable  *cancellable,
                           GError       **error)
{
  PbInequalityQuestion question = {
    .series = series,
    .level = view->level,
    .area_set = view->area_set != NULL ? pb_catalogue_find_area_set (catalogue, view->area_set) : NULL,
    .place_code = view->place,
    .moment = view->moment != PB_DAY_NONE ? view->moment : pb_day_from_ymd (LATEST, 1, 1),
    .measure = view->measure,
    .grouping = view->grouping,
    .baseline = view->baseline,
    .imd_edition = view->imd_edition,
  };

  self->inequality = pb_inequality_load (workspace, catalogue, &question, cancellable, error);

  return self->inequality != NULL;
}

char *
pb_export_dup_inequality_words (PbExport *self)
{
  const PbInequalityQuestion *question = pb_inequality_get_question (self->inequality);
  int shown = pb_inequality_get_shown (self->inequality);
  GString *words = g_string_new (question->place_code != NULL ? find_place_name (self) : "");
  const PbInequalityLine *lines;
  guint n;

  lines = pb_inequality_get_lines (self->inequality, &n);
  if (question->measure != NULL)
    g_string_append_printf (words, " %s", question->measure);
  if (n > 0 && shown >= 0)
    g_string_append_printf (words, " %s", lines[0].points[shown].period->label);

  return g_string_free (words, FALSE);
}

GBytes *
pb_export_make_inequality_csv (PbExport *self)
{
  GString *csv = g_string_new (header);

  pb_csv_end_row (csv);
  if (pb_inequality_get_refusal (self->inequality) != NULL)
    add_refusal (csv, self);
  else
    add_lines (csv, self);
  add_groups (csv, self);

  return g_string_free_to_bytes (csv);
}
