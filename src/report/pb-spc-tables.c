#include "pb-export-private.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const struct
{
  const char   *name;
  const char   *heading;
  PbColumnKind  kind;
} columns[] = {
  { "indicator", N_("Indicator"), PB_COLUMN_WORDS },
  { "sex", N_("Sex"), PB_COLUMN_WORDS },
  { "age", N_("Age"), PB_COLUMN_WORDS },
  { "category", N_("Category"), PB_COLUMN_WORDS },
  { "area_code", N_("Area code"), PB_COLUMN_WORDS },
  { "area_name", N_("Area"), PB_COLUMN_WORDS },
  { "period", N_("Period"), PB_COLUMN_WORDS },
  { "period_from", N_("First day"), PB_COLUMN_WORDS },
  { "period_to", N_("Last day"), PB_COLUMN_WORDS },
  { "value", N_("Value"), PB_COLUMN_NUMBERS },
  { "unit", N_("Unit"), PB_COLUMN_WORDS },
  { "mean", N_("Mean"), PB_COLUMN_NUMBERS },
  { "lower_limit", N_("Lower limit"), PB_COLUMN_NUMBERS },
  { "upper_limit", N_("Upper limit"), PB_COLUMN_NUMBERS },
  { "target", N_("Target"), PB_COLUMN_NUMBERS },
  { "stretch", N_("Stretch"), PB_COLUMN_NUMBERS },
  { "special_cause", N_("Rule met"), PB_COLUMN_WORDS },
  { "variation", N_("Variation"), PB_COLUMN_WORDS },
  { "status", N_("Status"), PB_COLUMN_WORDS },
  { "words", N_("In words"), PB_COLUMN_WORDS },
  { "note", N_("Note"), PB_COLUMN_WORDS },
  { "events", N_("Events"), PB_COLUMN_WORDS },
  { "new_limits_reason", N_("Reason for new limits"), PB_COLUMN_WORDS },
  { "run_length", N_("Points in a run"), PB_COLUMN_NUMBERS },
  { "limits_fixed_on", N_("Limits fixed on first points"), PB_COLUMN_NUMBERS },
  { "tool", N_("Rules of"), PB_COLUMN_WORDS },
  { "source", N_("Source"), PB_COLUMN_WORDS },
};

/* The stretch that a point is in; %NULL where it is later or has no limits. */
static const PbSpcReadingSegment *
find_segment (PbSpcReading            *reading,
              const PbSpcReadingPoint *point)
{
  guint n;
  const PbSpcReadingSegment *segments = pb_spc_reading_get_segments (reading, &n);

  return !point->is_later && point->segment < n ? &segments[point->segment] : NULL;
}

static void
add_day (PbDataTable *table,
         PbDay        day)
{
  g_autofree char *text = pb_day_format_iso (day);

  pb_data_table_add_text (table, text);
}

/* A limit or target that there is not is no figure to be missed. */
static void
add_limit (PbDataTable *table,
           double       limit,
           int          decimals)
{
  if (isfinite (limit))
    pb_data_table_add_value (table, limit, decimals, PB_STATUS_PRESENT);
  else
    pb_data_table_add_cell (table, "", NAN, decimals, PB_STATUS_NOT_APPLICABLE);
}

static void
add_series (PbDataTable  *table,
            PbSpcReading *reading)
{
  PbSeries *series = pb_spc_reading_get_series (reading);

  pb_data_table_add_text (table, pb_indicator_get_code (pb_spc_reading_get_indicator (reading)));
  pb_data_table_add_text (table, pb_series_get_sex (series));
  pb_data_table_add_text (table, pb_series_get_age (series));
  pb_data_table_add_text (table, pb_series_get_category (series));
  pb_data_table_add_text (table, pb_spc_reading_get_area_code (reading));
  pb_data_table_add_text (table, pb_spc_reading_get_area_name (reading));
}

static void
add_figures (PbDataTable             *table,
             PbSpcReading            *reading,
             const PbSpcReadingPoint *point)
{
  const PbSpcReadingSegment *segment = find_segment (reading, point);
  const PbSpcTarget *target = pb_spc_reading_get_target (reading);

  pb_data_table_add_value (table, point->value, -1, point->status);
  pb_data_table_add_text (table, pb_indicator_get_unit (pb_spc_reading_get_indicator (reading)));
  add_limit (table, segment != NULL ? segment->mean : NAN, -1);
  add_limit (table, segment != NULL ? segment->lower : NAN, -1);
  add_limit (table, segment != NULL ? segment->upper : NAN, -1);
  add_limit (table, target != NULL ? target->value : NAN, -1);
  add_limit (table, segment != NULL ? point->segment + 1 : NAN, 0);
}

static void
add_findings (PbDataTable             *table,
              PbSpcReading            *reading,
              const PbSpcReadingPoint *point)
{
  gboolean is_gap = isnan (point->value);
  gboolean is_judged = !is_gap && find_segment (reading, point) != NULL;
  g_autofree char *rule = pb_spc_rule_to_word (point->rule, pb_spc_reading_get_settings (reading)->run_length);

  pb_data_table_add_text (table, is_judged ? rule : NULL);
  pb_data_table_add_text (table, is_judged ? pb_spc_variation_to_word (point->variation) : NULL);
  pb_data_table_add_text (table, is_gap ? "gap" : point->is_later ? "later" : "used");
  pb_data_table_add_text (table, point->words);
  pb_data_table_add_text (table, point->note);
}

/* What happened in the period of a point, or since the one before it ended. */
static char *
dup_events (PbSpcReading *reading,
            guint         point)
{
  guint n_points, n_events;
  const PbSpcReadingPoint *points = pb_spc_reading_get_points (reading, &n_points);
  const PbSpcEvent *events = pb_spc_reading_get_events (reading, &n_events);
  PbDay after = point > 0 ? points[point - 1].period->last : points[point].period->first - 1;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_events; i++)
    if (events[i].day > after && events[i].day <= points[point].period->last)
      {
        g_autofree char *day = pb_day_format_iso (events[i].day);

        g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "; " : "", day, events[i].words);
      }

  return g_string_free (text, FALSE);
}

/* What a row needs to stand alone: what happened, why its limits started anew, the rules,
 * the source. */
static void
add_provenance (PbDataTable             *table,
                PbSpcReading            *reading,
                const PbSpcReadingPoint *point,
                guint                    number)
{
  const PbSpcReadingSegment *segment = find_segment (reading, point);
  const PbSpcSettings *settings = pb_spc_reading_get_settings (reading);
  g_autofree char *source = g_strdelimit (g_strdup (pb_spc_reading_get_source (reading)), "\n", ' ');
  g_autofree char *events = dup_events (reading, number);

  pb_data_table_add_text (table, events);
  pb_data_table_add_text (table, segment != NULL && segment->rebase != NULL ? segment->rebase->reason : NULL);
  pb_data_table_add_value (table, settings->run_length, 0, PB_STATUS_PRESENT);
  pb_data_table_add_value (table, pb_spc_reading_get_n_fixed (reading), 0, PB_STATUS_PRESENT);
  pb_data_table_add_text (table, pb_spc_tool_to_word (settings->tool));
  pb_data_table_add_text (table, source);
}

PbDataTable *
pb_export_make_spc_tidy (PbSpcReading *reading)
{
  PbDataTable *table = pb_data_table_new (pb_spc_reading_get_subtitle (reading));
  guint n;
  const PbSpcReadingPoint *points = pb_spc_reading_get_points (reading, &n);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    pb_data_table_add_column (table, columns[i].name, _(columns[i].heading), columns[i].kind);

  for (guint i = 0; i < n; i++)
    {
      pb_data_table_add_row (table);
      add_series (table, reading);
      pb_data_table_add_text (table, points[i].period->label);
      add_day (table, points[i].period->first);
      add_day (table, points[i].period->last);
      add_figures (table, reading, &points[i]);
      add_findings (table, reading, &points[i]);
      add_provenance (table, reading, &points[i], i);
    }

  return table;
}

PbDataTable *
pb_export_make_spc_twin (PbSpcReading *reading,
                         const char   *title)
{
  PbDataTable *table = pb_data_table_new (title);
  int decimals = MAX (pb_indicator_get_decimals (pb_spc_reading_get_indicator (reading)), 0);
  guint n;
  const PbSpcReadingPoint *points = pb_spc_reading_get_points (reading, &n);

  pb_data_table_add_column (table, "period", _("Period"), PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "value", _("Value"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "mean", _("Mean"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "lower_limit", _("Lower limit"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "upper_limit", _("Upper limit"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "special_cause", _("Special cause"), PB_COLUMN_WORDS);

  for (guint i = 0; i < n; i++)
    {
      const PbSpcReadingSegment *segment = find_segment (reading, &points[i]);

      pb_data_table_add_row (table);
      pb_data_table_add_text (table, pb_text_period (points[i].period));
      pb_data_table_add_value (table, points[i].value, decimals, points[i].status);
      add_limit (table, segment != NULL ? segment->mean : NAN, decimals);
      add_limit (table, segment != NULL ? segment->lower : NAN, decimals);
      add_limit (table, segment != NULL ? segment->upper : NAN, decimals);
      pb_data_table_add_text (table, points[i].words);
    }

  return table;
}
