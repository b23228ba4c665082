#pragma once

#include "pb-error.h"

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* One connection to one SQLite file, used by one thread at a time. */
typedef struct _PbDb PbDb;

typedef sqlite3_stmt PbQuery;                /* on loan; release resets, clears bindings */
typedef struct { PbDb *db; } PbTransaction;  /* open while db is set */

typedef enum
{
  PB_DB_READ_ONLY = 1 << 0,
  PB_DB_IMMUTABLE = 1 << 1,  /* read only, and nobody else writes: no locks, no files beside it */
  PB_DB_CREATE    = 1 << 2,  /* fails if the file exists */
} PbDbFlags;

PbDb       *pb_db_open                (const char     *path,
                                       PbDbFlags       flags,
                                       GError        **error);
void        pb_db_close               (PbDb           *self);
const char *pb_db_get_path            (PbDb           *self);
sqlite3    *pb_db_get_handle          (PbDb           *self);

/* Long statements stop with G_IO_ERROR_CANCELLED; %NULL takes it off again. */
void        pb_db_set_cancellable     (PbDb           *self,
                                       GCancellable   *cancellable);
/* How long a statement waits for another writer: 5,000 ms unless told. */
void        pb_db_set_busy_timeout    (PbDb           *self,
                                       guint           timeout_ms);

/* One or more statements that give no rows. */
gboolean    pb_db_execute             (PbDb           *self,
                                       const char     *sql,
                                       GError        **error);
/* The first column of the first row; *value_out is left alone where there is no row. */
gboolean    pb_db_get_int64           (PbDb           *self,
                                       const char     *sql,
                                       gint64         *value_out,
                                       GError        **error);
/* Sets @error from what SQLite last said; always returns %FALSE. */
gboolean    pb_db_set_error           (sqlite3        *handle,
                                       GError        **error);

/* Prepared once a connection, lent out; nested loans of one SQL are well. */
PbQuery    *pb_db_query               (PbDb           *self,
                                       const char     *sql,
                                       GError        **error);
/* %TRUE: a row is there.  %FALSE: no more, or @error; either way the query is reset. */
gboolean    pb_query_next             (PbQuery        *query,
                                       GError        **error);
/* After the last row: hands on what stopped the rows.  %TRUE if nothing did. */
gboolean    pb_query_end              (GError        **local_error,
                                       GError        **error);
/* Runs to the end and resets; bindings stay, to be changed for the next run. */
gboolean    pb_query_run              (PbQuery        *query,
                                       GError        **error);
void        pb_query_release          (PbQuery        *query);

/* NaN goes in and comes out as NULL; "" and NULL text likewise where said. */
void        pb_query_bind_double      (PbQuery        *query,
                                       int             parameter,
                                       double          value);
void        pb_query_bind_text        (PbQuery        *query,
                                       int             parameter,
                                       const char     *text);
double      pb_query_get_double       (PbQuery        *query,
                                       int             column);
/* "" for NULL; valid until the next row. */
const char *pb_query_get_text         (PbQuery        *query,
                                       int             column);

/* A writer's transaction takes its lock at once; a reader's gives one
 * unchanging picture to several queries. */
gboolean    pb_transaction_begin      (PbTransaction  *self,
                                       PbDb           *db,
                                       GError        **error);
gboolean    pb_transaction_begin_read (PbTransaction  *self,
                                       PbDb           *db,
                                       GError        **error);
gboolean    pb_transaction_commit     (PbTransaction  *self,
                                       GError        **error);
void        pb_transaction_rollback   (PbTransaction  *self);

#define PB_TRANSACTION_INIT { NULL }

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbDb, pb_db_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbQuery, pb_query_release)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PbTransaction, pb_transaction_rollback)

G_END_DECLS
