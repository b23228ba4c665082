#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Calls @task with every number below @n_tasks, on all processors; returns when
 * all are done.  Tasks write to places of their own. */
void pb_parallel_for (guint    n_tasks,
                      void   (*task) (guint number, gpointer data),
                      gpointer data);

G_END_DECLS
