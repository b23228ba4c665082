#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What leaves the window: seen before it is saved. */
#define PB_TYPE_EXPORT_DIALOG (pb_export_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PbExportDialog, pb_export_dialog, PB, EXPORT_DIALOG, AdwWindow)

/**
 * pb_export_present:
 * @parent: the window to be in front of; its toast overlay, if it has one, tells
 *   where the file went
 * @session: what is in view
 * @chart: as what it leaves: the view's own kind, or one that a panel shows beside it
 * @format: (nullable): "png", "svg", "pdf" or "csv"; png where %NULL
 *
 * Asks for a width, shows what will leave, and saves the chart, map or table
 * in view through the file chooser.
 */
void pb_export_present (GtkWindow   *parent,
                        PbSession   *session,
                        PbChartKind  chart,
                        const char  *format);

G_END_DECLS
