#pragma once

#include "pb-inequality.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The words of the panel's tables: rows of strings, #GtkStringList, with their titles. */

/* Line, period, value, 95% interval, groups: every line, in its order. */
GListModel         *pb_inequality_rows_of_trend        (PbInequality *inequality);
const char *const  *pb_inequality_titles_of_trend      (void);
#define PB_INEQUALITY_TREND_WORDS 2

/* Group, value, 95% interval, people. */
GListModel         *pb_inequality_rows_of_gradient     (PbInequality *inequality);
const char *const  *pb_inequality_titles_of_gradient   (void);
#define PB_INEQUALITY_GRADIENT_WORDS 1

G_END_DECLS
