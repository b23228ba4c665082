#include "pb-inequality-private.h"

#include "pb-csv-cell.h"

#include <json-glib/json-glib.h>
#include <math.h>

const char pb_inequality_csv_header[] =
  "indicator,sex,age,area_code,grouping,measure,kind,line,period,period_from,period_to,value,lower95,upper95,unit,"
  "population,n_groups,shown,direction,change,verdict,status,words";

static const char *const kind_words[] = {
  [PB_LINE_OURS] = "measure",
  [PB_LINE_PUBLISHED] = "published",
  [PB_LINE_REFERENCE] = "reference",
  [PB_LINE_OLDER] = "older",
};

/* The fewest digits that read back as the same number, but for the dust of a sum. */
static char *
print_number (double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  for (int precision = 6; isfinite (number) && precision <= 17; precision++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", precision);
      g_ascii_formatd (digits, sizeof digits, format, number);
      if (fabs (g_ascii_strtod (digits, NULL) - number) <= 1e-13 * MAX (fabs (number), 1))
        break;
    }

  return g_strdup (isfinite (number) ? digits : "");
}

static void
append_number (GString *csv,
               double   number)
{
  g_autofree char *digits = print_number (number);

  pb_csv_cell_add_next (csv, digits);
}

static void
append_count (GString *csv,
              guint    n)
{
  g_autofree char *digits = g_strdup_printf ("%u", n);

  pb_csv_cell_add_next (csv, digits);
}

static void
append_question (GString      *csv,
                 PbInequality *self)
{
  PbSeries *series = self->question.series;

  pb_csv_cell_add_next (csv, pb_indicator_get_code (self->indicator));
  pb_csv_cell_add_next (csv, pb_series_get_sex (series));
  pb_csv_cell_add_next (csv, pb_series_get_age (series));
  pb_csv_cell_add_next (csv, self->question.place_code);
  pb_csv_cell_add_next (csv, self->question.grouping);
  pb_csv_cell_add_next (csv, self->question.measure);
}

static void
append_period (GString        *csv,
               const PbPeriod *period)
{
  g_autofree char *first = pb_day_format_iso (period->first);
  g_autofree char *last = pb_day_format_iso (period->last);

  pb_csv_cell_add_next (csv, period->label);
  pb_csv_cell_add_next (csv, first);
  pb_csv_cell_add_next (csv, last);
}

static void
append_point (GString                 *csv,
              PbInequality            *self,
              const PbInequalityLine  *line,
              const PbInequalityPoint *point,
              const char              *shown)
{
  gboolean has_verdict = g_str_equal (shown, "moment");

  append_question (csv, self);
  pb_csv_cell_add_next (csv, kind_words[line->kind]);
  pb_csv_cell_add_next (csv, line->name);
  append_period (csv, point->period);
  append_number (csv, point->value);
  append_number (csv, point->lower);
  append_number (csv, point->upper);
  pb_csv_cell_add_next (csv, line->unit);
  pb_csv_cell_add_next (csv, "");
  append_count (csv, point->n_groups);
  pb_csv_cell_add_next (csv, shown);
  pb_csv_cell_add_next (csv, has_verdict ? pb_direction_to_word (self->verdict.direction) : "");
  append_number (csv, has_verdict ? self->verdict.change : NAN);
  pb_csv_cell_add_next (csv, has_verdict ? pb_verdict_kind_to_word (self->verdict.kind) : "");
  pb_csv_cell_add_next (csv, isnan (point->value) ? "missing" : "present");
  pb_csv_cell_add_next (csv, has_verdict ? self->headline : point->reason);
  g_string_append_c (csv, '\n');
}

static void
append_group (GString                 *csv,
              PbInequality            *self,
              const PbInequalityGroup *group)
{
  append_question (csv, self);
  pb_csv_cell_add_next (csv, "group");
  pb_csv_cell_add_next (csv, group->name);
  append_period (csv, self->gradient.period);
  append_number (csv, group->value);
  append_number (csv, group->lower);
  append_number (csv, group->upper);
  pb_csv_cell_add_next (csv, pb_indicator_get_unit (self->gradient.indicator));
  append_number (csv, group->population);
  for (int i = 0; i < 5; i++)
    pb_csv_cell_add_next (csv, "");
  pb_csv_cell_add_next (csv, isnan (group->value) ? "missing" : "present");
  pb_csv_cell_add_next (csv, "");
  g_string_append_c (csv, '\n');
}

static const char *
say_shown (PbInequality *self,
           guint         line,
           guint         point)
{
  if (line != 0)
    return "";

  return (int) point == self->shown ? "moment" : (int) point == self->baseline ? "baseline" : "";
}

char *
pb_inequality_to_csv (PbInequality *self)
{
  GString *csv = g_string_new (pb_inequality_csv_header);

  g_return_val_if_fail (PB_IS_INEQUALITY (self), g_string_free (csv, FALSE));

  g_string_append_c (csv, '\n');
  for (guint i = 0; i < self->lines->len; i++)
    {
      const PbInequalityLine *line = &g_array_index (self->lines, PbInequalityLine, i);

      for (guint j = 0; j < line->n_points; j++)
        append_point (csv, self, line, &line->points[j], say_shown (self, i, j));
    }

  for (guint i = 0; self->has_gradient && self->gradient.is_of_question && i < self->gradient.n_groups; i++)
    append_group (csv, self, &self->gradient.groups[i]);

  return g_string_free (csv, FALSE);
}

/* JSON -------------------------------------------------------------------------- */

static void
add_text (JsonBuilder *json,
          const char  *name,
          const char  *text)
{
  json_builder_set_member_name (json, name);
  if (text != NULL)
    json_builder_add_string_value (json, text);
  else
    json_builder_add_null_value (json);
}

static void
add_number (JsonBuilder *json,
            const char  *name,
            double       number)
{
  json_builder_set_member_name (json, name);
  if (isfinite (number))
    json_builder_add_double_value (json, number);
  else
    json_builder_add_null_value (json);
}

static void
add_choices (JsonBuilder *json,
             const char  *name,
             GArray      *choices)
{
  json_builder_set_member_name (json, name);
  json_builder_begin_array (json);
  for (guint i = 0; i < choices->len; i++)
    {
      const PbInequalityChoice *choice = &g_array_index (choices, PbInequalityChoice, i);

      json_builder_begin_object (json);
      add_text (json, "id", choice->id);
      add_text (json, "title", choice->title);
      add_text (json, "reason", choice->reason);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_lines (JsonBuilder  *json,
           PbInequality *self)
{
  json_builder_set_member_name (json, "lines");
  json_builder_begin_array (json);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const PbInequalityLine *line = &g_array_index (self->lines, PbInequalityLine, i);

      json_builder_begin_object (json);
      add_text (json, "kind", kind_words[line->kind]);
      add_text (json, "name", line->name);
      json_builder_set_member_name (json, "computed");
      json_builder_add_boolean_value (json, line->is_computed);
      json_builder_set_member_name (json, "points");
      json_builder_begin_array (json);
      for (guint j = 0; j < line->n_points; j++)
        {
          const PbInequalityPoint *point = &line->points[j];

          json_builder_begin_object (json);
          add_text (json, "period", point->period->label);
          add_number (json, "value", point->value);
          add_number (json, "lower95", point->lower);
          add_number (json, "upper95", point->upper);
          add_text (json, "status", isnan (point->value) ? "missing" : "present");
          add_text (json, "reason", point->reason);
          add_text (json, "shown", say_shown (self, i, j));
          json_builder_end_object (json);
        }
      json_builder_end_array (json);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

static void
add_gradient (JsonBuilder  *json,
              PbInequality *self)
{
  const PbInequalityGradient *gradient = &self->gradient;

  json_builder_set_member_name (json, "gradient");
  if (!self->has_gradient)
    {
      json_builder_add_null_value (json);
      return;
    }

  json_builder_begin_object (json);
  add_text (json, "indicator", pb_indicator_get_code (gradient->indicator));
  add_text (json, "headline", gradient->headline);
  add_text (json, "subtitle", gradient->subtitle);
  add_text (json, "period", gradient->period->label);
  add_number (json, "line_start", gradient->line_start);
  add_number (json, "line_end", gradient->line_end);
  json_builder_set_member_name (json, "groups");
  json_builder_begin_array (json);
  for (guint i = 0; i < gradient->n_groups; i++)
    {
      const PbInequalityGroup *group = &gradient->groups[i];

      json_builder_begin_object (json);
      add_text (json, "name", group->name);
      add_number (json, "value", group->value);
      add_number (json, "lower95", group->lower);
      add_number (json, "upper95", group->upper);
      add_number (json, "population", group->population);
      add_number (json, "midpoint", group->midpoint);
      add_number (json, "fitted", group->fitted);
      json_builder_set_member_name (json, "areas");
      json_builder_begin_array (json);
      for (int j = 0; group->area_codes[j] != NULL; j++)
        json_builder_add_string_value (json, group->area_codes[j]);
      json_builder_end_array (json);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  json_builder_end_object (json);
}

static void
add_core20 (JsonBuilder  *json,
            PbInequality *self)
{
  json_builder_set_member_name (json, "core20");
  json_builder_begin_array (json);
  for (guint i = 0; i < self->core20->len; i++)
    {
      const PbCore20 *core20 = &g_array_index (self->core20, PbCore20, i);

      json_builder_begin_object (json);
      add_text (json, "imd_edition", core20->imd_edition);
      json_builder_set_member_name (json, "n_areas");
      json_builder_add_int_value (json, core20->n_areas);
      json_builder_set_member_name (json, "n_core20");
      json_builder_add_int_value (json, core20->n_core20);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
}

char *
pb_inequality_to_json (PbInequality *self)
{
  g_autoptr(JsonBuilder) json = json_builder_new ();
  g_autoptr(JsonNode) root = NULL;

  g_return_val_if_fail (PB_IS_INEQUALITY (self), NULL);

  json_builder_begin_object (json);
  add_text (json, "indicator", pb_indicator_get_code (self->indicator));
  add_text (json, "sex", pb_series_get_sex (self->question.series));
  add_text (json, "area", self->question.place_code);
  add_text (json, "grouping", self->question.grouping);
  add_text (json, "measure", self->question.measure);
  add_text (json, "baseline", self->question.baseline);
  add_text (json, "refusal", self->refusal);
  add_text (json, "headline", self->headline);
  add_text (json, "subtitle", self->subtitle);
  add_text (json, "value_words", self->value_words);
  add_text (json, "direction", pb_direction_to_word (self->verdict.direction));
  add_number (json, "change", self->verdict.change);
  add_text (json, "verdict", pb_verdict_kind_to_word (self->verdict.kind));
  add_text (json, "verdict_words", self->verdict_words);
  add_number (json, "z", self->verdict.z);
  add_number (json, "p", self->verdict.p);
  add_text (json, "unit", pb_inequality_get_unit (self));
  add_text (json, "method", self->method);
  add_text (json, "imd", self->imd_words);
  add_text (json, "source", self->source);
  add_choices (json, "groupings", self->grouping_choices);
  add_choices (json, "measures", self->measure_choices);
  add_choices (json, "baselines", self->baseline_choices);
  add_lines (json, self);
  add_gradient (json, self);
  add_core20 (json, self);
  json_builder_end_object (json);

  root = json_builder_get_root (json);
  return json_to_string (root, TRUE);
}
