#pragma once

#include "pb-dataset.h"

G_BEGIN_DECLS

/* "Source: OHID, Fingertips 90366, as re-published by Trafford Data Lab, April 2026. Open
 * Government Licence v3.0.": publisher, title, re-publisher, when, and the licence or the
 * attribution that says it.  (transfer full) */
char *pb_dataset_source_line  (PbDataset        *dataset);
/* The same of many, those of one publisher and re-publisher in one line and no licence said
 * twice: "Source: OHID, as re-published by Trafford Data Lab: Adult smoking; Tooth decay, May
 * 2026. Open Government Licence v3.0."  (transfer full), one group a line */
char *pb_dataset_source_lines (PbDataset *const *datasets,
                               guint             n_datasets);

G_END_DECLS
