#pragma once

#include "pb-workspace.h"

G_BEGIN_DECLS

/* A worker's own reader of a workspace, with the tables it read before: kept
 * with the workspace between loads, so that another Place costs no reading. */
typedef struct
{
  PbWorkspace *workspace;
  GHashTable  *tables;     /* "series level": PbSeriesTable */
  char        *stamp;      /* the imports and the system that @tables are of */
} PbInequalityReader;

/* Whoever takes it has it alone. */
PbInequalityReader *pb_inequality_take_reader (PbWorkspace         *workspace,
                                               const char          *system,
                                               GError             **error);
void                pb_inequality_give_reader (PbWorkspace         *workspace,
                                               PbInequalityReader  *reader);
GHashTable         *pb_inequality_new_tables  (void);

/* What a worker makes of a question, with a reader that it has alone. */
typedef GObject * (*PbInequalityReadFunc) (PbInequalityReader  *reader,
                                           gpointer             question,
                                           GCancellable        *cancellable,
                                           GError             **error);

/* Runs @task, whose source is the workspace, in a worker; it returns what @func makes.
 * @question (transfer full): freed by @free_question */
void                pb_inequality_read_in_thread (GTask                *task,
                                                  PbInequalityReadFunc  func,
                                                  gpointer              question,
                                                  GDestroyNotify        free_question);

G_END_DECLS
