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

G_END_DECLS
