#include "pb-disclosure-export.h"

/* A figure that leaves says whose hand hid what it does not show. */
static void
say_rules (PbExport           *export,
           PbDisclosureReport *report)
{
  g_autofree char *note = pb_disclosure_report_dup_note (report);

  if (note != NULL)
    pb_export_set_rules (export, note);
}

PbDisclosureReport *
pb_disclosure_report_new_export (PbWorkspace *workspace,
                                 PbExport    *export)
{
  PbFrame *frame = pb_export_get_frame (export);
  PbChartKind chart = pb_frame_get_view (frame)->chart;
  gboolean is_of_one_period = chart == PB_CHART_MAP || chart == PB_CHART_TABLE || chart == PB_CHART_BARS;
  const PbPeriod *period = is_of_one_period ? pb_frame_get_period (frame) : NULL;

  PbDisclosureReport *report = pb_disclosure_gate_report (workspace, period != NULL ? period->label : NULL);

  say_rules (export, report);

  return report;
}
