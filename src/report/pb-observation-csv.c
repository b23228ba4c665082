#include "pb-observation-csv.h"

#include "pb-csv.h"

static const char header[] = "area_code,area_name,indicator,sex,age,category_type,category,period,period_from,"
                             "period_to,value,lower95,upper95,lower998,upper998,count,denominator,status,note,"
                             "published_comparison,vintage,source";

char *
pb_observation_csv_header (gboolean with_licence)
{
  return g_strconcat (header, with_licence ? ",licence" : NULL, NULL);
}

char *
pb_observation_csv_source (PbDataset *dataset)
{
  const PbDatasetFacts *facts = pb_dataset_get_facts (dataset);

  if (*facts->republisher == '\0')
    return g_strdup_printf ("%s: %s", facts->publisher, facts->title);

  return g_strdup_printf ("%s: %s, as re-published by %s", facts->publisher, facts->title, facts->republisher);
}

static void
add_day (GString *csv,
         PbDay    day)
{
  g_autofree char *text = pb_day_format_iso (day);

  pb_csv_add_text (csv, text);
}

static void
add_dataset (GString   *csv,
             PbDataset *dataset,
             gboolean   with_licence)
{
  g_autofree char *source = dataset != NULL ? pb_observation_csv_source (dataset) : g_strdup ("");

  pb_csv_add_text (csv, dataset != NULL ? pb_dataset_get_facts (dataset)->published : "");
  pb_csv_add_text (csv, source);
  if (with_licence)
    pb_csv_add_text (csv, dataset != NULL ? pb_dataset_get_facts (dataset)->licence : "");
}

void
pb_observation_csv_append (GString             *csv,
                           PbSeries            *series,
                           PbArea              *area,
                           const PbPeriod      *period,
                           const PbObservation *cell,
                           PbDataset           *dataset,
                           gboolean             with_licence)
{
  pb_csv_add_text (csv, pb_area_get_code (area));
  pb_csv_add_text (csv, pb_area_get_name (area));
  pb_csv_add_text (csv, pb_indicator_get_code (pb_series_get_indicator (series)));
  pb_csv_add_text (csv, pb_series_get_sex (series));
  pb_csv_add_text (csv, pb_series_get_age (series));
  pb_csv_add_text (csv, pb_series_get_category_type (series));
  pb_csv_add_text (csv, pb_series_get_category (series));
  pb_csv_add_text (csv, period->label);
  add_day (csv, period->first);
  add_day (csv, period->last);
  pb_csv_add_number (csv, cell->value);
  pb_csv_add_number (csv, cell->lower95);
  pb_csv_add_number (csv, cell->upper95);
  pb_csv_add_number (csv, cell->lower998);
  pb_csv_add_number (csv, cell->upper998);
  pb_csv_add_number (csv, cell->count);
  pb_csv_add_number (csv, cell->denominator);
  pb_csv_add_text (csv, pb_status_to_word (cell->status));
  pb_csv_add_text (csv, cell->note != NULL ? cell->note : "");
  pb_csv_add_text (csv, cell->has_published_comparison ? pb_comparison_to_word (cell->published_comparison) : "");
  add_dataset (csv, dataset, with_licence);
  pb_csv_end_row (csv);
}
