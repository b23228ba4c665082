#pragma once

#include "pb-disclosure-gate.h"
#include "pb-export.h"

G_BEGIN_DECLS

/* What was done to the figures of an export that was read from a workspace at the gate: of
 * the period that it shows, where it shows one. (transfer full) */
PbDisclosureReport *pb_disclosure_report_new_export (PbWorkspace *workspace,
                                                     PbExport    *export);

G_END_DECLS
