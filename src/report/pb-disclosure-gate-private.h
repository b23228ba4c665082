#pragma once

#include "pb-disclosure-gate.h"

G_BEGIN_DECLS

/* Takes all of them. */
PbDisclosureReport *pb_disclosure_report_new (GStrv  hidden,
                                              guint  n_rounded,
                                              GStrv  warnings,
                                              GStrv  rules,
                                              GStrv  acting,
                                              char  *rules_json);

G_END_DECLS
