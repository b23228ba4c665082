#include "pb-layout.h"

#include <glib/gi18n-lib.h>

/* "?" before a name marks a column that a file may lack. */
static const struct
{
  const char *word;         /* of mappings and of system packs */
  const char *fingertips;
  const char *pack;
  const char *meaning;
} fields[PB_N_FIELDS] = {
  [PB_FIELD_DATASET] = { "dataset", NULL, "dataset", N_("dataset") },
  [PB_FIELD_INDICATOR] = { "indicator", "Indicator ID", "indicator", N_("indicator") },
  [PB_FIELD_INDICATOR_NAME] = { "indicator_name", "Indicator Name", NULL, N_("name of the indicator") },
  [PB_FIELD_AREA_CODE] = { "area_code", "Area Code", "area_code", N_("area") },
  [PB_FIELD_AREA_NAME] = { "area_name", "?Area Name", NULL, N_("name of the area") },
  [PB_FIELD_AREA_TYPE] = { "area_type", "?Area Type", NULL, N_("kind of area") },
  [PB_FIELD_SEX] = { "sex", "Sex", "sex", N_("sex") },
  [PB_FIELD_AGE] = { "age", "Age", "age", N_("age") },
  [PB_FIELD_CATEGORY_TYPE] = { "category_type", "?Category Type", "category_type", N_("kind of breakdown; blank is the total") },
  [PB_FIELD_CATEGORY] = { "category", "?Category", "category", N_("group of the breakdown") },
  [PB_FIELD_PERIOD] = { "period", "Time period", "period", N_("period") },
  [PB_FIELD_PERIOD_FROM] = { "period_from", NULL, "period_from", N_("first day of the period") },
  [PB_FIELD_PERIOD_TO] = { "period_to", NULL, "period_to", N_("last day of the period") },
  [PB_FIELD_PERIOD_KIND] = { "period_kind", NULL, "period_kind", N_("kind of period") },
  [PB_FIELD_VALUE] = { "value", "Value", "value", N_("value") },
  [PB_FIELD_LOWER95] = { "lower95", "?Lower CI 95.0 limit", "lower95", N_("lower 95% limit") },
  [PB_FIELD_UPPER95] = { "upper95", "?Upper CI 95.0 limit", "upper95", N_("upper 95% limit") },
  [PB_FIELD_LOWER998] = { "lower998", "?Lower CI 99.8 limit", "lower998", N_("lower 99.8% limit") },
  [PB_FIELD_UPPER998] = { "upper998", "?Upper CI 99.8 limit", "upper998", N_("upper 99.8% limit") },
  [PB_FIELD_COUNT] = { "count", "?Count", "count", N_("numerator") },
  [PB_FIELD_DENOMINATOR] = { "denominator", "?Denominator", "denominator", N_("population at risk") },
  [PB_FIELD_STATUS] = { "status", NULL, "status", N_("why the value is or is not there") },
  [PB_FIELD_NOTE] = { "note", "?Value note", "note", N_("the publisher's note on the value") },
  [PB_FIELD_COMPARISON] = { "published_comparison", "?Compared to England value or percentiles", "published_comparison",
                            N_("the publisher's comparison with England") },
  [PB_FIELD_TREND] = { "published_trend", "?Recent Trend", "published_trend", N_("the publisher's recent trend") },
  [PB_FIELD_GOAL] = { "published_goal", "?Compared to goal", "published_goal", N_("the publisher's comparison with a goal") },
};

static const char *
get_raw_name (PbLayoutKind kind,
              PbField      field)
{
  switch (kind)
    {
    case PB_LAYOUT_FINGERTIPS:
      return fields[field].fingertips;

    case PB_LAYOUT_PACK:
      return fields[field].pack;

    case PB_LAYOUT_UNKNOWN:
    default:
      return NULL;
    }
}

gboolean
pb_layout_is_optional (PbLayoutKind kind,
                       PbField      field)
{
  const char *name = get_raw_name (kind, field);

  return name == NULL || *name == '?';
}

const char *
pb_layout_get_name (PbLayoutKind kind,
                    PbField      field)
{
  const char *name = get_raw_name (kind, field);

  return name != NULL && *name == '?' ? name + 1 : name;
}

static gboolean
try_kind (PbLayout          *self,
          PbLayoutKind       kind,
          PbCsvReader       *reader,
          const char *const *names)
{
  self->kind = kind;

  for (PbField field = 0; field < PB_N_FIELDS; field++)
    {
      const char *name = names != NULL && names[field] != NULL ? names[field] : pb_layout_get_name (kind, field);

      self->columns[field] = name != NULL ? pb_csv_reader_find_column (reader, name) : -1;

      if (self->columns[field] < 0 && !pb_layout_is_optional (kind, field))
        return FALSE;
    }

  return TRUE;
}

void
pb_layout_recognise (PbLayout          *self,
                     PbCsvReader       *reader,
                     const char *const *names)
{
  if (try_kind (self, PB_LAYOUT_FINGERTIPS, reader, names) || try_kind (self, PB_LAYOUT_PACK, reader, names))
    return;

  self->kind = PB_LAYOUT_UNKNOWN;
  for (PbField field = 0; field < PB_N_FIELDS; field++)
    self->columns[field] = -1;
}

gboolean
pb_layout_field_from_word (const char *word,
                           PbField    *field_out)
{
  for (PbField field = 0; field < PB_N_FIELDS; field++)
    {
      if (g_strcmp0 (word, fields[field].word) != 0)
        continue;

      *field_out = field;
      return TRUE;
    }

  return FALSE;
}

const char *
pb_layout_describe (PbField field)
{
  return _(fields[field].meaning);
}
