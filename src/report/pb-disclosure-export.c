#include "pb-disclosure-export.h"

PbDisclosureReport *
pb_disclosure_report_new_export (PbWorkspace *workspace,
                                 PbExport    *export)
{
  PbFrame *frame = pb_export_get_frame (export);
  PbChartKind chart = pb_frame_get_view (frame)->chart;
  gboolean is_of_one_period = chart == PB_CHART_MAP || chart == PB_CHART_TABLE || chart == PB_CHART_BARS;
  const PbPeriod *period = is_of_one_period ? pb_frame_get_period (frame) : NULL;

  return pb_disclosure_gate_report (workspace, period != NULL ? period->label : NULL);
}
