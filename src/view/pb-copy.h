#pragma once

#include "pb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts the chart, map or table in view on the clipboard: a picture (PNG and SVG)
 * of a chart or map; tab-separated text and HTML of the table. */
void pb_copy_view     (GtkWidget  *widget,
                       PbSession  *session);
/* The same for a picture of another kind of chart, which a panel shows. */
void pb_copy_chart    (GtkWidget  *widget,
                       PbSession  *session,
                       PbChartKind chart);

/* @rows: (element-type PbAreaRowItem): as sorted and filtered.  Where a dataset of the window's
 * workspace has a rule for small counts, nothing is copied and it is said why. */
void pb_copy_rows     (GtkWidget  *widget,
                       GListModel *rows);
/* Tab-separated text of a table of figures, likewise; and says that it was copied. */
void pb_copy_table_text (GtkWidget  *widget,
                         const char *text);
/* Words that are no figures. */
void pb_copy_text     (GtkWidget  *widget,
                       const char *text);

/* A right click, Shift+F10 or the Menu key on @widget offers Copy and Export
 * (win.copy, win.export).  Call once a widget. */
void pb_copy_add_menu (GtkWidget  *widget);
/* The same for a chart of a panel (win.copy-chart, win.export-chart). */
void pb_copy_add_chart_menu (GtkWidget   *widget,
                             PbChartKind  chart);

/* Says in the window of @widget, where it has a place for it, what was done. */
void pb_copy_say      (GtkWidget  *widget,
                       const char *words);
/* The same, for some seconds with a button that calls @undo; takes @undo if it floats. */
void pb_copy_say_undoable (GtkWidget  *widget,
                           const char *words,
                           GClosure   *undo);

G_END_DECLS
