#pragma once

#include "pb-disclosure-cell.h"
#include "pb-workspace.h"

G_BEGIN_DECLS

/**
 * PbDatasetRule:
 * @dataset: row of the dataset
 * @words: what stands with the rule, or the sentence that is none; "" where nothing does
 * @who: who chose it; "" where it is the publisher's or the pack's
 * @at: when: "2026-11-22T10:15:00Z"; "" likewise
 *
 * The rule for small counts that holds for a dataset.
 */
typedef struct
{
  gint64            dataset;
  char             *code;
  char             *title;
  PbDisclosureRule  rule;
  char             *words;
  char             *who;
  char             *at;
} PbDatasetRule;

void          pb_dataset_rule_free            (PbDatasetRule           *self);

/* Of every dataset; those that are only boundaries are left out where their rule would ask
 * anything. (transfer full) (element-type PbDatasetRule): by title.
 * A workspace of an older schema has what publishers and packs say. */
GPtrArray    *pb_disclosure_store_list_rules  (PbWorkspace             *workspace,
                                               GError                 **error);
/* What a person chooses for a dataset, from now on; the choices before are kept.
 * Errors: %PB_ERROR_NOT_FOUND where there is no such dataset; %PB_ERROR_READ_ONLY. */
gboolean      pb_disclosure_store_set_rule    (PbWorkspace             *workspace,
                                               const char              *dataset_code,
                                               const PbDisclosureRule  *rule,
                                               const char              *words,
                                               const char              *who,
                                               GError                 **error);
/* Rules that indicators state for themselves; they stand before their datasets', but not
 * before what a person chose. Indicators whose words are no rule are left out.
 * (transfer full): indicator's row to PbDisclosureRule */
GHashTable   *pb_disclosure_store_list_indicator_rules (PbWorkspace    *workspace,
                                                        GError        **error);

/* Every figure of each indicator of which any figure is under an active rule, with its rule.
 * @rules: of pb_disclosure_store_list_rules(). (transfer full) (element-type PbDisclosureCell):
 * by row. */
GArray       *pb_disclosure_store_load_cells  (PbWorkspace             *workspace,
                                               GPtrArray               *rules,
                                               GCancellable            *cancellable,
                                               GError                 **error);
/* What areas are made of, by every set and edition.
 * (transfer full) (element-type PbDisclosureBlocks): by code */
GPtrArray    *pb_disclosure_store_load_blocks (PbWorkspace             *workspace,
                                               GError                 **error);

/* The log -------------------------------------------------------------------------- */

/**
 * PbDisclosureEntry:
 * @at: when: "2026-11-22T10:15:00Z"
 * @what: "export", "copy", "print", "board-pack" or "query"
 * @name: of the file; "" where it was none
 * @rules: JSON: [{dataset, title, rule}, …]
 * @hidden: (array zero-terminated=1): which figures and why, never what they were
 *
 * Figures that left after a person had seen what was hidden.
 */
typedef struct
{
  char   *at;
  char   *who;
  char   *what;
  char   *name;
  char   *rules;
  guint   n_hidden;
  guint   n_rounded;
  GStrv   hidden;
  GStrv   warnings;
} PbDisclosureEntry;

void          pb_disclosure_entry_free        (PbDisclosureEntry       *self);

/* @entry's time is now. Errors: %PB_ERROR_READ_ONLY where the workspace cannot be written. */
gboolean      pb_disclosure_store_log         (PbWorkspace             *workspace,
                                               const PbDisclosureEntry *entry,
                                               GError                 **error);
/* (transfer full) (element-type PbDisclosureEntry): the newest first; empty before schema 6 */
GPtrArray    *pb_disclosure_store_list_log    (PbWorkspace             *workspace,
                                               guint                    n_most,
                                               GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbDisclosureEntry, pb_disclosure_entry_free)

G_END_DECLS
