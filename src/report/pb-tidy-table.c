#include "pb-tidy-table.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char   *name;
  const char   *heading;
  PbColumnKind  kind;
} columns[] = {
  { "area_code", N_("Area code"), PB_COLUMN_WORDS },
  { "area_name", N_("Area"), PB_COLUMN_WORDS },
  { "indicator", N_("Indicator"), PB_COLUMN_WORDS },
  { "sex", N_("Sex"), PB_COLUMN_WORDS },
  { "age", N_("Age"), PB_COLUMN_WORDS },
  { "category_type", N_("Category type"), PB_COLUMN_WORDS },
  { "category", N_("Category"), PB_COLUMN_WORDS },
  { "period", N_("Period"), PB_COLUMN_WORDS },
  { "period_from", N_("First day"), PB_COLUMN_WORDS },
  { "period_to", N_("Last day"), PB_COLUMN_WORDS },
  { "value", N_("Value"), PB_COLUMN_NUMBERS },
  { "lower95", N_("Lower 95% limit"), PB_COLUMN_NUMBERS },
  { "upper95", N_("Upper 95% limit"), PB_COLUMN_NUMBERS },
  { "lower998", N_("Lower 99.8% limit"), PB_COLUMN_NUMBERS },
  { "upper998", N_("Upper 99.8% limit"), PB_COLUMN_NUMBERS },
  { "count", N_("Count"), PB_COLUMN_NUMBERS },
  { "denominator", N_("Denominator"), PB_COLUMN_NUMBERS },
  { "status", N_("Status"), PB_COLUMN_WORDS },
  { "note", N_("Note"), PB_COLUMN_WORDS },
  { "published_comparison", N_("Comparison as published"), PB_COLUMN_WORDS },
  { "vintage", N_("Published"), PB_COLUMN_WORDS },
  { "source", N_("Source"), PB_COLUMN_WORDS },
  { "licence", N_("Licence"), PB_COLUMN_WORDS },
};

PbDataTable *
pb_tidy_table_new (const char *title)
{
  PbDataTable *self = pb_data_table_new (title);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    pb_data_table_add_column (self, columns[i].name, _(columns[i].heading), columns[i].kind);

  return self;
}

static void
add_day (PbDataTable *self,
         PbDay        day)
{
  g_autofree char *text = pb_day_format_iso (day);

  pb_data_table_add_text (self, text);
}

/* What the publisher did not give is missing, unless the value itself is: then for its reason. */
static void
add_number (PbDataTable *self,
            double       number,
            PbStatus     status)
{
  pb_data_table_add_value (self, number, -1, status);
}

static void
add_numbers (PbDataTable         *self,
             const PbObservation *cell)
{
  add_number (self, cell->value, cell->status);
  add_number (self, cell->lower95, cell->status);
  add_number (self, cell->upper95, cell->status);
  add_number (self, cell->lower998, cell->status);
  add_number (self, cell->upper998, cell->status);

  /* A count may be published though the rate made of it is not. */
  add_number (self, cell->count, cell->count >= 0 ? PB_STATUS_PRESENT : cell->status);
  add_number (self, cell->denominator, cell->denominator >= 0 ? PB_STATUS_PRESENT : cell->status);
}

/* "OHID: Life expectancy, as re-published by Trafford Data Lab" */
static char *
make_source (PbDataset *dataset)
{
  const PbDatasetFacts *facts = pb_dataset_get_facts (dataset);

  if (*facts->republisher == '\0')
    return g_strdup_printf ("%s: %s", facts->publisher, facts->title);

  return g_strdup_printf ("%s: %s, as re-published by %s", facts->publisher, facts->title, facts->republisher);
}

static void
add_source (PbDataTable *self,
            PbDataset   *dataset)
{
  g_autofree char *source = dataset != NULL ? make_source (dataset) : NULL;

  pb_data_table_add_text (self, dataset != NULL ? pb_dataset_get_facts (dataset)->published : NULL);
  pb_data_table_add_text (self, source);
  pb_data_table_add_text (self, dataset != NULL ? pb_dataset_get_facts (dataset)->licence : NULL);
}

/* @dataset: (nullable) */
static void
add_row (PbDataTable         *self,
         PbSeries            *series,
         PbArea              *area,
         const PbPeriod      *period,
         const PbObservation *cell,
         PbDataset           *dataset)
{
  pb_data_table_add_row (self);
  pb_data_table_add_text (self, pb_area_get_code (area));
  pb_data_table_add_text (self, pb_area_get_name (area));
  pb_data_table_add_text (self, pb_indicator_get_code (pb_series_get_indicator (series)));
  pb_data_table_add_text (self, pb_series_get_sex (series));
  pb_data_table_add_text (self, pb_series_get_age (series));
  pb_data_table_add_text (self, pb_series_get_category_type (series));
  pb_data_table_add_text (self, pb_series_get_category (series));
  pb_data_table_add_text (self, period->label);
  add_day (self, period->first);
  add_day (self, period->last);
  add_numbers (self, cell);
  pb_data_table_add_text (self, pb_status_to_word (cell->status));
  pb_data_table_add_text (self, cell->note);
  pb_data_table_add_text (self,
                          cell->has_published_comparison ? pb_comparison_to_word (cell->published_comparison) : NULL);
  add_source (self, dataset);
}

static PbDataset *
find_dataset (PbSeriesTable *table,
              int            number)
{
  return number >= 0 && (guint) number < pb_series_table_get_n_datasets (table)
           ? pb_series_table_get_dataset (table, number)
           : NULL;
}

void
pb_tidy_table_add_cell (PbDataTable   *self,
                        PbSeriesTable *table,
                        int            area,
                        int            period)
{
  PbArea *whose = area < 0 ? pb_series_table_get_benchmark (table) : pb_series_table_get_area (table, area);
  const PbObservation *cell = area < 0 ? pb_series_table_get_benchmark_cell (table, period)
                                       : pb_series_table_get_cell (table, area, period);

  if (whose != NULL)
    add_row (self, pb_series_table_get_series (table), whose, pb_series_table_get_period (table, period), cell,
             find_dataset (table, cell->dataset));
}

void
pb_tidy_table_add_superseded (PbDataTable   *self,
                              PbSeriesTable *table,
                              int            area)
{
  PbArea *whose = area < 0 ? pb_series_table_get_benchmark (table) : pb_series_table_get_area (table, area);
  guint n;
  const PbSupersededValue *values = pb_series_table_get_superseded (table, &n);

  for (guint i = 0; i < n && whose != NULL; i++)
    if (values[i].area == area)
      add_row (self, pb_series_table_get_series (table), whose, values[i].period, &values[i].observation,
               find_dataset (table, values[i].observation.dataset));
}
