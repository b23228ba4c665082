#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PbDisclosureRules:
 *
 * Which rule for small counts holds for each dataset, who chose it and when; and what left
 * the program under one.
 */
#define PB_TYPE_DISCLOSURE_RULES (pb_disclosure_rules_get_type ())

G_DECLARE_FINAL_TYPE (PbDisclosureRules, pb_disclosure_rules, PB, DISCLOSURE_RULES, AdwWindow)

void pb_disclosure_rules_present (GtkWidget *parent,
                                  PbSession *session);

G_END_DECLS
