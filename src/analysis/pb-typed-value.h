#pragma once

#include "pb-fuzzy-date.h"
#include "pb-register-kinds.h"

G_BEGIN_DECLS

/* What people type into a form, and the one text that files and workspaces hold. */

/* "2020", "June 2020", "spring 2020", "17 June 2020", "17/06/2020", "2020-06-17" and their
 * like, in English or the reader's language; a date is taken no more exact than it is typed.
 * Errors: %PB_ERROR_BAD_INPUT; the message says what to write. */
gboolean  pb_typed_date_parse       (const char              *typed,
                                     PbFuzzyDate             *date_out,
                                     GError                 **error);
/* How a date was understood: "spring 2020: April to June 2020". */
char     *pb_typed_date_explain     (const PbFuzzyDate       *date);

/* The column's text for what was typed: "over 60" of "> 60", "1500" of "1,500".  %NULL
 * without an error for nothing but blanks.  Texts of REF and CODE are taken as they are.
 * Errors: %PB_ERROR_BAD_INPUT; the message says what to write. */
char     *pb_typed_value_parse      (const PbRegisterColumn  *column,
                                     const char              *typed,
                                     GError                 **error);
/* What stands in an entry for a text of the column; pb_typed_value_parse() brings the text
 * back. "" for %NULL. */
char     *pb_typed_value_for_entry  (const PbRegisterColumn  *column,
                                     const char              *text);
/* How the text was understood, where that is worth saying; else %NULL. */
char     *pb_typed_value_explain    (const PbRegisterColumn  *column,
                                     const char              *text);

G_END_DECLS
