#pragma once

#include "pb-db.h"
#include "pb-register-record.h"

G_BEGIN_DECLS

/* Rows of registers on a connection: for whoever has a transaction of their own, such as
 * the importer.  People's actions go through pb-register-action.h. */

typedef enum
{
  PB_REGISTER_PUT_UNCHANGED,
  PB_REGISTER_PUT_ADDED,
  PB_REGISTER_PUT_CHANGED,
} PbRegisterPut;

/* %FALSE for a workspace of a schema before the registers, opened for reading only. */
gboolean          pb_register_rows_are_there       (PbDb                  *db,
                                                    gboolean              *are_there_out,
                                                    GError               **error);
/* All rows of a register in the order in which they came, or those whose @column is
 * @value; @column may be %NULL. (transfer full) (element-type PbRegisterRecord) */
GPtrArray        *pb_register_rows_list            (PbDb                  *db,
                                                    const PbRegisterKind  *kind,
                                                    const char            *column,
                                                    const char            *value,
                                                    GError               **error);
/* *record_out is %NULL where there is no such row. */
gboolean          pb_register_rows_find            (PbDb                  *db,
                                                    const PbRegisterKind  *kind,
                                                    const char            *uid,
                                                    PbRegisterRecord     **record_out,
                                                    GError               **error);
/* Rows of all registers that name this one in a column, source among them; links aside.
 * (transfer full) (element-type PbRegisterRecord) */
GPtrArray        *pb_register_rows_list_naming     (PbDb                  *db,
                                                    const PbRegisterKind  *kind,
                                                    const char            *uid,
                                                    GError               **error);
/* Links from or to a row. @kind_word may also be "indicator", "place" or "priority", with
 * its code as @key. (transfer full) (element-type PbRegisterRecord) */
GPtrArray        *pb_register_rows_list_links      (PbDb                  *db,
                                                    const char            *kind_word,
                                                    const char            *key,
                                                    GError               **error);

/* Each checks the record first; the version written is the record's own for an insert
 * (at least 1), one more than the stored one for an update.
 * @row_id: 0 for the next free one. */
gboolean          pb_register_rows_insert          (PbDb                  *db,
                                                    PbRegisterRecord      *record,
                                                    gint64                 row_id,
                                                    GError               **error);
gboolean          pb_register_rows_update          (PbDb                  *db,
                                                    PbRegisterRecord      *record,
                                                    GError               **error);
gboolean          pb_register_rows_delete          (PbDb                  *db,
                                                    const PbRegisterKind  *kind,
                                                    const char            *uid,
                                                    GError               **error);
/* Inserts, updates where values differ, or leaves the row alone. */
gboolean          pb_register_rows_put             (PbDb                  *db,
                                                    PbRegisterRecord      *record,
                                                    PbRegisterPut         *put_out,
                                                    GError               **error);

/* Rows that are written between these two are not recorded one by one; the end writes
 * one row of the history for all of them, with @who and @words, and ends the redo branch.
 * Both belong into one transaction: a rollback undoes the beginning too. */
gboolean          pb_register_rows_begin_loading   (PbDb                  *db,
                                                    GError               **error);
gboolean          pb_register_rows_end_loading     (PbDb                  *db,
                                                    const char            *who,
                                                    const char            *words,
                                                    GError               **error);
/* Deletes the rows that came with @system, as one row of the history; refused where
 * people changed them or name them. Within the caller's transaction. */
gboolean          pb_register_rows_take_back_system (PbDb                  *db,
                                                     const char            *system,
                                                     GError               **error);
/* Whether people, or another program, changed, added, deleted or erased the row and have
 * not taken that back: then a newer pack leaves it alone. To be asked of rows that are
 * not there, too: a pack does not bring back what was deleted or erased. */
gboolean          pb_register_rows_is_changed_by_people (PbDb                 *db,
                                                         const PbRegisterKind *kind,
                                                         const char           *uid,
                                                         gboolean             *is_changed_out,
                                                         GError              **error);

G_END_DECLS
