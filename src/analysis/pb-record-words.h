#pragma once

#include "pb-catalogue.h"
#include "pb-registers.h"

G_BEGIN_DECLS

/* Rows of registers in words for people, in their language, whatever their kind. The
 * catalogue may be %NULL: then codes of areas and indicators stand for themselves. */

/* "Kept" of "kept": how a word stands alone. (transfer full) */
char      *pb_record_words_capitalise (const char       *text);
/* What a column holds: a date with its precision, a number with its bound, the title of
 * the row that it names. (transfer full) (nullable): %NULL where missing */
char      *pb_record_words_value      (PbRegisters      *registers,
                                       PbCatalogue      *catalogue,
                                       PbRegisterRecord *record,
                                       guint             column);
/* What the row is called where it stands alone: "Team Up Derbyshire: kept" of a state,
 * which nobody knows by its own title. (transfer full) */
char      *pb_record_words_title      (PbRegisters      *registers,
                                       PbRegisterRecord *record);
/* That title, of at most @n_characters. */
char      *pb_record_words_short_title (PbRegisters     *registers,
                                        PbRegisterRecord *record,
                                        int              n_characters);
/* The name of what a link points to; the key itself where nothing is known by it. */
char      *pb_record_words_target     (PbRegisters      *registers,
                                       PbCatalogue      *catalogue,
                                       const char       *to_kind,
                                       const char       *to_key);
/* What the links of a role are together: "Partners", "Reaches", "Decisions".
 * @is_back: the links that come from rows of @kind_word, not those that go to them */
char      *pb_record_words_links      (const char       *role,
                                       const char       *kind_word,
                                       gboolean          is_back);
/* "Place", "Indicator", "Organisation": one of what a link points to */
const char *pb_record_words_target_kind (const char     *to_kind);

typedef struct
{
  char *label;
  char *value;  /* %NULL: not stated */
  char *kind;   /* with @uid, the row that it opens; %NULL for none */
  char *uid;
} PbRecordFact;

typedef struct
{
  char      *heading;  /* %NULL: the row's own columns */
  GPtrArray *facts;    /* of PbRecordFact */
} PbRecordGroup;

/* All that is recorded of a row: its own columns, what names it, its links both ways, the
 * source with mark, wording and note. (transfer full) (element-type PbRecordGroup) */
GPtrArray *pb_record_words_list_groups (PbRegisters      *registers,
                                        PbCatalogue      *catalogue,
                                        PbRegisterRecord *record);

G_END_DECLS
