#pragma once

#include "pb-quality.h"

G_BEGIN_DECLS

/* Takes @what and @detail; the finding belongs to the list. */
PbQualityFinding *pb_quality_add           (GPtrArray     *findings,
                                            PbQualityKind  kind,
                                            char          *what,
                                            char          *detail);

/* pb-quality-registers.c */
void              pb_quality_add_registers (GPtrArray     *findings,
                                            PbRegisters   *registers,
                                            PbCatalogue   *catalogue);
/* pb-quality-values.c */
void              pb_quality_add_values    (GPtrArray     *findings,
                                            PbSeriesTable *table);

G_END_DECLS
