#pragma once

#include "pb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * pb_export_present:
 * @parent: the window to be in front of; if it is inside an AdwToastOverlay's
 *   window, a toast tells where the file went
 * @session: what is in view
 * @format: (nullable): "png", "svg", "pdf" or "csv"; png where %NULL
 *
 * Asks for a width, shows what will leave, and saves the chart, map or table
 * in view through the file chooser.
 */
void pb_export_present (GtkWindow  *parent,
                        PbSession  *session,
                        const char *format);

G_END_DECLS
