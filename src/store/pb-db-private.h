#pragma once

#include "pb-db.h"

G_BEGIN_DECLS

struct _PbDb
{
  sqlite3      *handle;
  char         *path;
  GHashTable   *statements;      /* SQL: GPtrArray of PbStatement */
  GHashTable   *loans;           /* sqlite3_stmt: PbStatement, unowned, while on loan */
  GCancellable *cancellable;
  guint         busy_timeout_ms;
  gint64        busy_since;
};

typedef struct
{
  sqlite3_stmt *handle;
  gboolean      is_on_loan;
} PbStatement;

/* The connection of a handle, or %NULL. */
PbDb *pb_db_find                (sqlite3  *handle);

void  pb_statement_free         (gpointer  statement);

/* Puts the progress handler in again after a rollback. */
void  pb_db_watch_cancellable   (PbDb     *self);

G_END_DECLS
