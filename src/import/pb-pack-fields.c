#include "pb-pack-fields.h"

const PbPackField pb_pack_observation_fields[PB_N_OBSERVATION_FIELDS] = {
  { "dataset", "string" },
  { "indicator", "string" },
  { "sex", "string" },
  { "age", "string" },
  { "category_type", "string" },
  { "category", "string" },
  { "area_code", "string" },
  { "period", "string" },
  { "period_from", "date" },
  { "period_to", "date" },
  { "period_kind", "string" },
  { "value", "number" },
  { "lower95", "number" },
  { "upper95", "number" },
  { "lower998", "number" },
  { "upper998", "number" },
  { "count", "number" },
  { "denominator", "number" },
  { "status", "string" },
  { "note", "string" },
  { "published_comparison", "string" },
  { "published_trend", "string" },
  { "published_goal", "string" },
};

const char *
pb_pack_field_type (PbCellKind kind)
{
  switch ((int) kind)
    {
    case PB_CELL_DAY:
      return "date";

    case PB_CELL_NUMBER:
      return "number";

    case PB_CELL_INTEGER:
      return "integer";

    case PB_CELL_FLAG:
      return "boolean";

    default:
      return "string";
    }
}
