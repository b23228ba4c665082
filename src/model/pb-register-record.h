#pragma once

#include "pb-bounded-number.h"
#include "pb-fuzzy-date.h"
#include "pb-register-kinds.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define PB_TYPE_REGISTER_RECORD (pb_register_record_get_type ())

G_DECLARE_FINAL_TYPE (PbRegisterRecord, pb_register_record, PB, REGISTER_RECORD, GObject)

/* @uid: (nullable): %NULL for a new row, which gets a UUID.
 * @values: (array length=kind->n_columns) (nullable): texts in the order of the kind's
 * columns, %NULL where missing; an empty text is missing too. */
PbRegisterRecord     *pb_register_record_new          (const PbRegisterKind  *kind,
                                                       const char            *uid,
                                                       const char *const     *values,
                                                       int                    version);
/* The same row with another value in one column; @value %NULL takes it out. */
PbRegisterRecord     *pb_register_record_with         (PbRegisterRecord      *self,
                                                       const char            *column,
                                                       const char            *value);
/* One JSON object, a member a column, as the history keeps it; missing is null, and
 * members that are no columns (of a newer program) are passed over.
 * Errors: %PB_ERROR_BAD_INPUT for text that is no JSON object. */
PbRegisterRecord     *pb_register_record_new_from_json (const PbRegisterKind *kind,
                                                        const char           *uid,
                                                        const char           *json,
                                                        int                   version,
                                                        GError              **error);
char                 *pb_register_record_to_json      (PbRegisterRecord      *self);

const PbRegisterKind *pb_register_record_get_kind     (PbRegisterRecord      *self);
const char           *pb_register_record_get_uid      (PbRegisterRecord      *self);
/* Rises with every change; 0 for a row that is not stored yet. */
int                   pb_register_record_get_version  (PbRegisterRecord      *self);

/* %NULL where missing. */
const char           *pb_register_record_get_value    (PbRegisterRecord      *self,
                                                       guint                  column);
const char           *pb_register_record_get          (PbRegisterRecord      *self,
                                                       const char            *column);
/* %FALSE where missing or not of the column's type. */
gboolean              pb_register_record_get_date     (PbRegisterRecord      *self,
                                                       const char            *column,
                                                       PbFuzzyDate           *date_out);
gboolean              pb_register_record_get_number   (PbRegisterRecord      *self,
                                                       const char            *column,
                                                       PbBoundedNumber       *number_out);
/* NaN where missing. */
double                pb_register_record_get_decimal  (PbRegisterRecord      *self,
                                                       const char            *column);
/* -1 where missing. */
gint64                pb_register_record_get_integer  (PbRegisterRecord      *self,
                                                       const char            *column);
/* What people know the row by; its kind's title where it has no such text. */
const char           *pb_register_record_get_title    (PbRegisterRecord      *self);

/* Same kind, uid and values, whatever the versions. */
gboolean              pb_register_record_equal        (PbRegisterRecord      *self,
                                                       PbRegisterRecord      *other);
/* Whether the row can stand in its register.
 * Errors: %PB_ERROR_BAD_INPUT; the message names column and value. */
gboolean              pb_register_record_check        (PbRegisterRecord      *self,
                                                       GError               **error);

G_END_DECLS
