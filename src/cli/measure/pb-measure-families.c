#include "pb-cli-measure.h"

/* A family is one adapter file, pb-measure-NAME.c, and one row here. */
const PbMeasureFamily pb_measure_families[] = {
  { .name = "sii", .columns = "key quantile population", .refused = "sii", .run = pb_measure_sii },
  { NULL },
};
