#include "pb-parallel.h"

typedef struct
{
  guint    n_tasks;
  gint     next;   /* (atomic) */
  void   (*task) (guint number, gpointer data);
  gpointer data;
} Work;

static gpointer
work_in_thread (gpointer data)
{
  Work *work = data;

  for (;;)
    {
      guint number = (guint) g_atomic_int_add (&work->next, 1);

      if (number >= work->n_tasks)
        return NULL;
      work->task (number, work->data);
    }
}

void
pb_parallel_for (guint    n_tasks,
                 void   (*task) (guint number, gpointer data),
                 gpointer data)
{
  Work work = { n_tasks, 0, task, data };
  guint n_helpers = MIN (g_get_num_processors (), n_tasks);
  g_autofree GThread **helpers = g_new0 (GThread *, MAX (n_helpers, 1));

  /* The calling thread works too; a helper that cannot start leaves it more. */
  for (guint i = 1; i < n_helpers; i++)
    helpers[i] = g_thread_try_new ("pb-parallel", work_in_thread, &work, NULL);

  work_in_thread (&work);

  for (guint i = 1; i < n_helpers; i++)
    if (helpers[i] != NULL)
      g_thread_join (helpers[i]);
}
