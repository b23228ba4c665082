#include "pb-cli-measure.h"

/* A family is one adapter file, pb-measure-NAME.c, and one row here. */
const PbMeasureFamily pb_measure_families[] = {
  { NULL },
};
