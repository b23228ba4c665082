#pragma once

#include "pb-suggestions.h"

G_BEGIN_DECLS

/**
 * PbRecordDraft:
 *
 * A row as it is being written, with its links, before it is saved: what a form holds,
 * without the form.
 */
typedef struct _PbRecordDraft PbRecordDraft;

/* @base: (nullable): the row to change; %NULL for a new one. @catalogue may be %NULL. */
PbRecordDraft        *pb_record_draft_new             (PbRegisters           *registers,
                                                       PbCatalogue           *catalogue,
                                                       const PbRegisterKind  *kind,
                                                       PbRegisterRecord      *base);
void                  pb_record_draft_free            (PbRecordDraft         *self);
/* What is likely of a new row: the Place and the moment looked at, the first state, the next number.
 * Not counted as written. @place: (nullable): code of an area */
void                  pb_record_draft_preset          (PbRecordDraft         *self,
                                                       const char            *place,
                                                       PbDay                  moment);
/* A value that was asked for; neither counted as written. */
void                  pb_record_draft_preset_value    (PbRecordDraft         *self,
                                                       const char            *column,
                                                       const char            *value);

const PbRegisterKind *pb_record_draft_get_kind        (PbRecordDraft         *self);
PbRegisters          *pb_record_draft_get_registers   (PbRecordDraft         *self);
PbCatalogue          *pb_record_draft_get_catalogue   (PbRecordDraft         *self);
/* %NULL of a new row */
PbRegisterRecord     *pb_record_draft_get_base        (PbRecordDraft         *self);
/* What can be meant by what is typed in a column. */
PbSuggestions        *pb_record_draft_get_suggestions (PbRecordDraft         *self,
                                                       guint                  column);

/* Takes what was typed in a column: a date in words, the title of a row, the name of an area. */
void                  pb_record_draft_type            (PbRecordDraft         *self,
                                                       guint                  column,
                                                       const char            *typed);
/* Takes a value as it is kept; %NULL for none. */
void                  pb_record_draft_set             (PbRecordDraft         *self,
                                                       guint                  column,
                                                       const char            *value);
const char           *pb_record_draft_get             (PbRecordDraft         *self,
                                                       guint                  column);
/* What stands in an entry for the value. (transfer full) */
char                 *pb_record_draft_dup_entry       (PbRecordDraft         *self,
                                                       guint                  column);
/* What is wrong with what was typed; %NULL where nothing is. That it is missing is not wrong yet. */
const char           *pb_record_draft_get_problem     (PbRecordDraft         *self,
                                                       guint                  column);

/* The links from the row as they would be saved. (transfer container) (element-type PbRegisterRecord) */
GPtrArray            *pb_record_draft_list_links      (PbRecordDraft         *self);
/* %FALSE where the row has that link already. */
gboolean              pb_record_draft_add_link        (PbRecordDraft         *self,
                                                       const char            *role,
                                                       const char            *to_kind,
                                                       const char            *to_key);
void                  pb_record_draft_remove_link     (PbRecordDraft         *self,
                                                       PbRegisterRecord      *link);

/* Whether anything would be lost. */
gboolean              pb_record_draft_is_changed      (PbRecordDraft         *self);
/* Why it cannot be saved, in words; %NULL where it can. (transfer full) */
char                 *pb_record_draft_dup_hindrance   (PbRecordDraft         *self);
PbRegisterRecord     *pb_record_draft_dup_record      (PbRecordDraft         *self);
/* "Add the pledge “…”", "Change “Team Up Derbyshire”": for the history. */
char                 *pb_record_draft_dup_words       (PbRecordDraft         *self);
/* What saving does, in order: each of the three (element-type PbRegisterRecord). */
void                  pb_record_draft_list_changes    (PbRecordDraft         *self,
                                                       GPtrArray            **inserted_out,
                                                       GPtrArray            **updated_out,
                                                       GPtrArray            **deleted_out);
/* What can be meant is from now on what newer registers hold; the row is the one that was read. */
void                  pb_record_draft_take_registers  (PbRecordDraft         *self,
                                                       PbRegisters           *newer);
/* From now on what is written changes the row as it is in newer registers; what somebody else
 * deleted is added again. Values and links as written stay. */
void                  pb_record_draft_rebase          (PbRecordDraft         *self,
                                                       PbRegisters           *newer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbRecordDraft, pb_record_draft_free)

G_END_DECLS
