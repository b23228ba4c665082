#include "pb-cli-measure.h"

/* A family is one adapter file, pb-measure-NAME.c, and one row here. */
const PbMeasureFamily pb_measure_families[] = {
  { .name = "sii", .columns = "key quantile population", .refused = "sii", .run = pb_measure_sii },
  { .name = "he_ordered",
    .columns = "subgroup_order est",
    .refused = "d r paf par aci rci sii_logit sii_linear rii_logit rii_linear",
    .is_refused_each_conf = TRUE,
    .run = pb_measure_he_ordered },
  { .name = "he_nonordered",
    .columns = "est",
    .refused = "d r paf par bgv mld ti bgsd cov idisu idisw mdmu mdmw mdbu mdbw mdru mdrw",
    .is_refused_each_conf = TRUE,
    .run = pb_measure_he_nonordered },
  { .name = "he_individual",
    .columns = "est subgroup_order",
    .refused = "aci rci sii_logit sii_linear rii_logit rii_linear",
    .is_refused_each_conf = TRUE,
    .run = pb_measure_he_individual },
  { NULL },
};
