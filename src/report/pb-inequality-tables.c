#include "pb-export-private.h"

#include "pb-inequality-picture.h"
#include "pb-trend-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const struct
{
  const char   *name;
  const char   *heading;
  PbColumnKind  kind;
} columns[] = {
  { "indicator", N_("Indicator"), PB_COLUMN_WORDS },
  { "indicator_name", N_("Indicator’s name"), PB_COLUMN_WORDS },
  { "sex", N_("Sex"), PB_COLUMN_WORDS },
  { "age", N_("Age"), PB_COLUMN_WORDS },
  { "area_code", N_("Area code"), PB_COLUMN_WORDS },
  { "area_name", N_("Area"), PB_COLUMN_WORDS },
  { "level", N_("Level"), PB_COLUMN_WORDS },
  { "grouping", N_("Grouping"), PB_COLUMN_WORDS },
  { "measure", N_("Measure"), PB_COLUMN_WORDS },
  { "kind", N_("Kind of row"), PB_COLUMN_WORDS },
  { "line", N_("Line or group"), PB_COLUMN_WORDS },
  { "period", N_("Period"), PB_COLUMN_WORDS },
  { "period_from", N_("First day"), PB_COLUMN_WORDS },
  { "period_to", N_("Last day"), PB_COLUMN_WORDS },
  { "value", N_("Value"), PB_COLUMN_NUMBERS },
  { "lower95", N_("Lower 95% limit"), PB_COLUMN_NUMBERS },
  { "upper95", N_("Upper 95% limit"), PB_COLUMN_NUMBERS },
  { "unit", N_("Unit"), PB_COLUMN_WORDS },
  { "population", N_("Population"), PB_COLUMN_NUMBERS },
  { "n_groups", N_("Groups"), PB_COLUMN_NUMBERS },
  { "shown", N_("Shown as"), PB_COLUMN_WORDS },
  { "direction", N_("Direction"), PB_COLUMN_WORDS },
  { "change", N_("Change"), PB_COLUMN_NUMBERS },
  { "verdict", N_("Verdict"), PB_COLUMN_WORDS },
  { "verdict_words", N_("Verdict in words"), PB_COLUMN_WORDS },
  { "status", N_("Status"), PB_COLUMN_WORDS },
  { "note", N_("Note"), PB_COLUMN_WORDS },
  { "imd", N_("Deprivation index"), PB_COLUMN_WORDS },
  { "method", N_("Method"), PB_COLUMN_WORDS },
  { "source", N_("Source"), PB_COLUMN_WORDS },
};

static const char *const kind_words[] = {
  [PB_LINE_OURS] = "measure",
  [PB_LINE_PUBLISHED] = "published",
  [PB_LINE_REFERENCE] = "reference",
  [PB_LINE_OLDER] = "older",
};

/* One row: a point of a line, a group, or why there is nothing. */
typedef struct
{
  PbIndicator    *indicator;
  const char     *kind;
  const char     *line;
  const PbPeriod *period;        /* NULL: of none */
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
add_figure (PbDataTable *table,
            double       value,
            PbStatus     reason)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (isfinite (value))
    value = g_ascii_strtod (g_ascii_formatd (digits, sizeof digits, "%.13g", value), NULL);

  pb_data_table_add_value (table, value, -1, isfinite (value) ? PB_STATUS_PRESENT : reason);
}

static void
add_day (PbDataTable *table,
         PbDay        day)
{
  g_autofree char *text = pb_day_format_iso (day);

  pb_data_table_add_text (table, text);
}

/* Several sentences, one a line, in one cell of one line. */
static void
add_lines_of (PbDataTable *table,
              const char  *lines)
{
  g_autofree char *text = g_strdelimit (g_strdup (lines), "\n", ' ');

  pb_data_table_add_text (table, text);
}

/* A group of another indicator answers no question of the Place's. */
static void
add_question (PbDataTable *table,
              PbExport    *self,
              const Row   *row)
{
  const PbInequalityQuestion *question = pb_inequality_get_question (self->inequality);
  const char *own[] = {
    question->place_code, pb_export_find_place_name (self), pb_level_to_word (question->level), question->grouping,
    question->measure,
  };

  pb_data_table_add_text (table, pb_indicator_get_code (row->indicator));
  pb_data_table_add_text (table, pb_indicator_get_name (row->indicator));
  pb_data_table_add_text (table, pb_series_get_sex (question->series));
  pb_data_table_add_text (table, pb_series_get_age (question->series));
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    pb_data_table_add_text (table, row->is_borrowed ? NULL : own[i]);
}

static void
add_period (PbDataTable    *table,
            const PbPeriod *period)
{
  pb_data_table_add_text (table, period != NULL ? period->label : NULL);
  if (period != NULL)
    {
      add_day (table, period->first);
      add_day (table, period->last);
      return;
    }

  pb_data_table_add_text (table, NULL);
  pb_data_table_add_text (table, NULL);
}

/* Only at the moment is there a change, and what it means. */
static void
add_verdict (PbDataTable *table,
             PbExport    *self,
             gboolean     has_verdict)
{
  const PbVerdict *verdict = pb_inequality_get_verdict (self->inequality);

  pb_data_table_add_text (table, has_verdict ? pb_direction_to_word (verdict->direction) : NULL);
  add_figure (table, has_verdict ? verdict->change : NAN, has_verdict ? PB_STATUS_MISSING : PB_STATUS_NOT_APPLICABLE);
  pb_data_table_add_text (table, has_verdict ? pb_verdict_kind_to_word (verdict->kind) : NULL);
  pb_data_table_add_text (table, has_verdict ? pb_inequality_get_verdict_words (self->inequality) : NULL);
}

static void
add_provenance (PbDataTable *table,
                PbExport    *self,
                const Row   *row)
{
  gboolean has_answer = !row->is_borrowed && row->period != NULL;

  pb_data_table_add_text (table, has_answer ? pb_inequality_get_imd_words (self->inequality) : NULL);
  add_lines_of (table, has_answer ? pb_inequality_get_method (self->inequality) : "");
  add_lines_of (table, row->is_borrowed ? pb_inequality_get_gradient (self->inequality)->source
                                        : pb_inequality_get_source (self->inequality));
}

static void
add_row (PbDataTable *table,
         PbExport    *self,
         const Row   *row)
{
  PbStatus reason = row->period != NULL ? PB_STATUS_MISSING : PB_STATUS_NOT_APPLICABLE;

  pb_data_table_add_row (table);
  add_question (table, self, row);
  pb_data_table_add_text (table, row->kind);
  pb_data_table_add_text (table, row->line);
  add_period (table, row->period);
  add_figure (table, row->value, PB_STATUS_MISSING);
  add_figure (table, row->lower, reason);
  add_figure (table, row->upper, reason);
  pb_data_table_add_text (table, row->unit);
  add_figure (table, row->population, PB_STATUS_NOT_APPLICABLE);
  add_figure (table, row->n_groups, PB_STATUS_NOT_APPLICABLE);
  pb_data_table_add_text (table, row->shown);
  add_verdict (table, self, g_strcmp0 (row->shown, "moment") == 0);
  pb_data_table_add_text (table, isfinite (row->value) ? "present" : "missing");
  pb_data_table_add_text (table, row->note);
  add_provenance (table, self, row);
}

static void
add_line (PbDataTable            *table,
          PbExport               *self,
          const PbInequalityLine *line,
          gboolean                is_first)
{
  int shown = is_first ? pb_inequality_get_shown (self->inequality) : -1;
  int baseline = is_first ? pb_inequality_get_baseline (self->inequality) : -1;

  for (int i = 0; i < (int) line->n_points; i++)
    {
      const PbInequalityPoint *point = &line->points[i];
      Row row = {
        .indicator = pb_series_get_indicator (pb_inequality_get_question (self->inequality)->series),
        .kind = kind_words[line->kind],
        .line = line->name,
        .period = point->period,
        .value = point->value,
        .lower = point->lower,
        .upper = point->upper,
        .unit = line->unit,
        .population = NAN,
        .n_groups = point->n_groups > 0 ? point->n_groups : NAN,
        .shown = i == shown ? "moment" : i == baseline ? "baseline" : "",
        .note = i == shown && point->reason == NULL ? pb_inequality_get_headline (self->inequality) : point->reason,
      };

      add_row (table, self, &row);
    }
}

static void
add_groups (PbDataTable *table,
            PbExport    *self)
{
  const PbInequalityGradient *gradient = pb_inequality_get_gradient (self->inequality);

  for (guint i = 0; gradient != NULL && i < gradient->n_groups; i++)
    {
      const PbInequalityGroup *group = &gradient->groups[i];
      Row row = {
        .indicator = gradient->indicator,
        .kind = "group",
        .line = group->name,
        .period = gradient->period,
        .value = group->value,
        .lower = group->lower,
        .upper = group->upper,
        .unit = pb_indicator_get_unit (gradient->indicator),
        .population = group->population,
        .n_groups = NAN,
        .note = gradient->subtitle,
        .is_borrowed = !gradient->is_of_question,
      };

      add_row (table, self, &row);
    }
}

/* What cannot be shown is one row that says why, not a table without rows. */
static void
add_refusal (PbDataTable *table,
             PbExport    *self)
{
  Row row = {
    .indicator = pb_series_get_indicator (pb_inequality_get_question (self->inequality)->series),
    .kind = "refusal",
    .value = NAN,
    .lower = NAN,
    .upper = NAN,
    .population = NAN,
    .n_groups = NAN,
    .note = pb_inequality_get_refusal (self->inequality),
  };

  add_row (table, self, &row);
}

PbDataTable *
pb_export_make_inequality_tidy (PbExport *self)
{
  PbDataTable *table = pb_data_table_new (pb_inequality_get_subtitle (self->inequality));
  guint n;
  const PbInequalityLine *lines = pb_inequality_get_lines (self->inequality, &n);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    pb_data_table_add_column (table, columns[i].name, _(columns[i].heading), columns[i].kind);

  if (pb_inequality_get_refusal (self->inequality) != NULL)
    add_refusal (table, self);
  else
    for (guint i = 0; i < n; i++)
      add_line (table, self, &lines[i], i == 0);
  add_groups (table, self);

  return table;
}

PbDataTable *
pb_export_make_inequality_twin (PbInequality *inequality,
                                const char   *title)
{
  g_autoptr(PbInequalityTrend) trend = pb_inequality_trend_new (inequality);

  return pb_trend_table_new (title, &trend->input, NULL, NULL);
}

static gboolean
has_limits (const PbInequalityGradient *gradient)
{
  for (guint i = 0; i < gradient->n_groups; i++)
    if (isfinite (gradient->groups[i].lower) && isfinite (gradient->groups[i].upper))
      return TRUE;

  return FALSE;
}

PbDataTable *
pb_export_make_inequality_groups (PbInequality *inequality)
{
  const PbInequalityGradient *gradient = pb_inequality_get_gradient (inequality);
  gboolean with_limits = gradient != NULL && has_limits (gradient);
  PbDataTable *table;
  int decimals;

  if (gradient == NULL)
    return NULL;

  decimals = MAX (pb_indicator_get_decimals (gradient->indicator), 0);
  table = pb_data_table_new (gradient->subtitle);
  pb_data_table_add_column (table, "group", _("Group"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "value", _("Value"), PB_COLUMN_NUMBERS);
  if (with_limits)
    {
      pb_data_table_add_column (table, "lower95", _("Lower 95% limit"), PB_COLUMN_NUMBERS);
      pb_data_table_add_column (table, "upper95", _("Upper 95% limit"), PB_COLUMN_NUMBERS);
    }
  pb_data_table_add_column (table, "population", _("Population"), PB_COLUMN_NUMBERS);

  for (guint i = 0; i < gradient->n_groups; i++)
    {
      const PbInequalityGroup *group = &gradient->groups[i];

      pb_data_table_add_row (table);
      pb_data_table_add_text (table, group->name);
      pb_data_table_add_value (table, group->value, decimals, PB_STATUS_PRESENT);
      if (with_limits)
        {
          pb_data_table_add_value (table, group->lower, decimals, PB_STATUS_PRESENT);
          pb_data_table_add_value (table, group->upper, decimals, PB_STATUS_PRESENT);
        }
      pb_data_table_add_value (table, group->population, 0, PB_STATUS_PRESENT);
    }

  return table;
}
