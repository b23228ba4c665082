#pragma once

#include "pb-disclosure-store.h"
#include "pb-workspace.h"

G_BEGIN_DECLS

/**
 * PbDisclosureReport:
 *
 * What the rules for small counts did to the figures that are about to leave: which are
 * hidden and why, how many are rounded, and what a person should think of before they go.
 * Immutable; may go from thread to thread.
 */
typedef struct _PbDisclosureReport PbDisclosureReport;

PbDisclosureReport *pb_disclosure_report_ref            (PbDisclosureReport *self);
void                pb_disclosure_report_unref          (PbDisclosureReport *self);

/* Whether a person has to see it first: something is hidden or rounded, or there is a warning.
 * %FALSE for published open data, and for %NULL. */
gboolean            pb_disclosure_report_needs_consent  (PbDisclosureReport *self);
guint               pb_disclosure_report_get_n_hidden   (PbDisclosureReport *self);
guint               pb_disclosure_report_get_n_rounded  (PbDisclosureReport *self);
/* "Smoking, Amber Valley, 2023: its count is from 1 to 7"; %NULL-terminated */
const char *const  *pb_disclosure_report_get_hidden     (PbDisclosureReport *self);
const char *const  *pb_disclosure_report_get_warnings   (PbDisclosureReport *self);
/* "Deaths by district: Counts from 1 to 7 are hidden; 0 is shown." */
const char *const  *pb_disclosure_report_get_rules      (PbDisclosureReport *self);
/* "3 figures are hidden; 20 figures are rounded; 1 warning." */
char               *pb_disclosure_report_dup_summary    (PbDisclosureReport *self);
/* The same of what left before: "3 figures were hidden; 20 figures were rounded; 1 warning", or
 * "nothing was hidden or rounded"; for a line that goes on. */
char               *pb_disclosure_entry_dup_summary     (const PbDisclosureEntry *entry);

/* "Hidden here, not by the publisher. Deaths by district: Counts from 1 to 7 are hidden; 0 is shown.":
 * for the paper or file itself; %NULL where nothing was hidden or rounded. */
char               *pb_disclosure_report_dup_note       (PbDisclosureReport *self);

/* Writes down that it left, before it leaves. @who: (nullable): as the person calls themselves,
 * else the name of the computer's account; @what: "export", "copy", "print" or
 * "board-pack"; @name: (nullable): of the file.  Nothing is written where no consent was needed.
 * Errors: %PB_ERROR_READ_ONLY where @path cannot be written: then nothing may leave. */
gboolean            pb_disclosure_report_log            (PbDisclosureReport *self,
                                                         const char         *path,
                                                         const char         *who,
                                                         const char         *what,
                                                         const char         *name,
                                                         GError            **error);

/* Opens a workspace, read only, for figures that are to leave: all it gives is controlled.
 * One in which every dataset is controlled already, or has no rule by choice, is opened as
 * it is.  Errors: those of pb_workspace_open(). */
PbWorkspace        *pb_disclosure_gate_open             (const char         *path,
                                                         GCancellable       *cancellable,
                                                         GError            **error);
/* What was done to the figures read since it was opened, or since it was last asked to
 * forget.  @period: (nullable): label of the one period that is shown, where it is one.
 * (transfer full): never %NULL */
PbDisclosureReport *pb_disclosure_gate_report           (PbWorkspace        *workspace,
                                                         const char         *period);
void                pb_disclosure_gate_forget           (PbWorkspace        *workspace);
/* Whether any dataset of a workspace has a rule to apply, or none stated: whoever takes
 * figures out of an open window goes through the gate then. */
gboolean            pb_disclosure_gate_is_needed        (PbWorkspace        *workspace);
/* Whether any has a rule that hides or rounds. */
gboolean            pb_disclosure_gate_changes          (PbWorkspace        *workspace);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbDisclosureReport, pb_disclosure_report_unref)

G_END_DECLS
