#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The registers' one description.  Tables, triggers, files of packs, forms,
 * sentences of the history and search are all made from, or checked against, it. */

/**
 * PbRegisterType:
 * @PB_REGISTER_TEXT: one line
 * @PB_REGISTER_LONG_TEXT: one or more paragraphs
 * @PB_REGISTER_DATE: a date with its precision, the text of pb_fuzzy_date_parse()
 * @PB_REGISTER_NUMBER: a number with its bound ("over 60", "nearly 1500"), the text of
 *   pb_bounded_number_parse(); kept as text, so that it comes back as it went in
 * @PB_REGISTER_DECIMAL: a plain number, a REAL: degrees
 * @PB_REGISTER_INTEGER: a whole number of 0 or more
 * @PB_REGISTER_BOOLEAN: "1" or "0"
 * @PB_REGISTER_WORD: one of the column's words
 * @PB_REGISTER_REF: the uid of a row of another register
 * @PB_REGISTER_CODE: the code of an area
 *
 * What a column holds.  Everywhere outside SQL a value is a text, or %NULL where missing.
 */
typedef enum
{
  PB_REGISTER_TEXT,
  PB_REGISTER_LONG_TEXT,
  PB_REGISTER_DATE,
  PB_REGISTER_NUMBER,
  PB_REGISTER_DECIMAL,
  PB_REGISTER_INTEGER,
  PB_REGISTER_BOOLEAN,
  PB_REGISTER_WORD,
  PB_REGISTER_REF,
  PB_REGISTER_CODE,
} PbRegisterType;

typedef struct
{
  const char        *name;         /* in SQL and in files: "start_date" */
  const char        *title;        /* for people; untranslated, see pb_register_column_get_title() */
  PbRegisterType     type;
  const char *const *words;        /* of a WORD: NULL-terminated, weakest or earliest first */
  const char        *ref_kind;     /* of a REF: the kind that it names */
  gboolean           is_required;
} PbRegisterColumn;

/**
 * PbRegisterKind:
 * @word: the kind's name in files and links: "innovation_state"
 * @table: its table: @word, but "register_link" for links
 * @title: for people, one row: "State of an innovation"; untranslated
 * @plural: for people, the register: "States of innovations"; untranslated
 * @file_name: in a pack: "registers/innovation_state.csv", "registers/links.csv"
 * @columns: (array length=n_columns): its own columns first, then, from @n_own on, those
 *   that every row has: source (uid of a document), source_mark (row of the source
 *   reading, or page), quote (exact short wording), note and system (code of the
 *   system that the row came with; %NULL for people's own)
 * @n_own: how many columns are its own
 * @title_column: the column by which people know a row
 *
 * Every row also has a uid, by which files, links and columns of type REF name it,
 * and a version that rises with every change.
 */
typedef struct
{
  const char             *word;
  const char             *table;
  const char             *title;
  const char             *plural;
  const char             *file_name;
  const PbRegisterColumn *columns;
  guint                   n_columns;
  guint                   n_own;
  const char             *title_column;
} PbRegisterKind;

/* All kinds, a kind after those that it names; links last. */
const PbRegisterKind *pb_register_kinds_get            (guint                   *n_kinds_out);
/* %NULL for a word that is no kind. */
const PbRegisterKind *pb_register_kind_find            (const char              *word);
const PbRegisterKind *pb_register_kind_find_table      (const char              *table);
/* -1 for a name that is no column. */
int                   pb_register_kind_find_column     (const PbRegisterKind    *self,
                                                        const char              *name);
const char           *pb_register_kind_get_title       (const PbRegisterKind    *self);
const char           *pb_register_kind_get_plural      (const PbRegisterKind    *self);
const char           *pb_register_column_get_title     (const PbRegisterColumn  *self);
/* The word of a WORD for people, translated; @word itself where the column has no such word. */
const char           *pb_register_column_get_word_title (const PbRegisterColumn *self,
                                                         const char             *word);

/* Whether @text can stand in the column; %NULL is a missing value.
 * Errors: %PB_ERROR_BAD_INPUT; the message names column and value and says what to do. */
gboolean              pb_register_column_check         (const PbRegisterColumn  *self,
                                                        const char              *text,
                                                        GError                 **error);

/* What a link may point to beside rows of registers: to_key is then a code or number. */
#define PB_REGISTER_LINK_TO_INDICATOR "indicator"  /* an indicator's code */
#define PB_REGISTER_LINK_TO_PLACE     "place"      /* a Place's or area's code */
#define PB_REGISTER_LINK_TO_PRIORITY  "priority"   /* number of a priority of the row's system */

gboolean              pb_register_link_is_target       (const char              *to_kind);

G_END_DECLS
