#include "pb-survey.h"

#include <math.h>

double
pb_survey_round (PbIndicator *indicator,
                 double       value)
{
  char format[8], printed[G_ASCII_DTOSTR_BUF_SIZE + 310];

  if (isnan (value))
    return NAN;

  /* Through its digits, so that it is the very number that pb_number_format()
   * shows: halves go the same way. */
  g_snprintf (format, sizeof format, "%%.%df", CLAMP (pb_indicator_get_decimals (indicator), 0, 9));
  g_ascii_formatd (printed, sizeof printed, format, value);

  return g_ascii_strtod (printed, NULL);
}

static void
add_value (PbSurvey *self,
           double    value,
           int       area)
{
  if (self->n_valued == 0 || value < self->low)
    {
      self->low = value;
      self->low_area = area;
      self->n_low = 0;
    }

  if (self->n_valued == 0 || value > self->high)
    {
      self->high = value;
      self->high_area = area;
      self->n_high = 0;
    }

  self->n_low += value == self->low;
  self->n_high += value == self->high;
  self->n_valued++;
}

static void
add_assessment (PbSurvey           *self,
                const PbAssessment *assessment)
{
  self->n_comparisons[assessment->comparison]++;
  self->has_published |= assessment->basis == PB_COMPARISON_BASIS_PUBLISHED;
  self->has_from_intervals |= assessment->basis == PB_COMPARISON_BASIS_INTERVALS;

  if (assessment->comparison == PB_COMPARISON_NOT_COMPARED)
    self->reason = assessment->reason;
}

void
pb_survey_areas (PbSurvey       *self,
                 PbSeriesTable  *table,
                 int             period,
                 const gboolean *in_set)
{
  PbIndicator *indicator = pb_series_table_get_indicator (table);
  const PbObservation *benchmark = pb_series_table_get_benchmark_cell (table, period);

  *self = (PbSurvey) { .low = NAN, .high = NAN, .low_area = -1, .high_area = -1 };

  for (int i = 0; i < pb_series_table_get_n_areas (table); i++)
    {
      const PbObservation *cell = pb_series_table_get_cell (table, i, period);
      PbAssessment assessment;

      /* What nobody wrote and cannot be is an area of other boundaries. */
      if ((in_set != NULL && !in_set[i]) || (cell->status == PB_STATUS_NOT_APPLICABLE && cell->dataset < 0))
        continue;

      self->n_areas++;
      self->n_statuses[cell->status]++;

      if (cell->status != PB_STATUS_PRESENT)
        continue;

      add_value (self, pb_survey_round (indicator, cell->value), i);
      assessment = pb_assess (indicator, cell, benchmark);
      add_assessment (self, &assessment);
      self->has_intervals |= !isnan (cell->lower95) && !isnan (cell->upper95);
    }
}
