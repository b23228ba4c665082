#pragma once

#include "pb-disclosure-cell.h"
#include "pb-workspace.h"

G_BEGIN_DECLS

/**
 * PbDisclosureCover:
 *
 * Lies over the figures of a workspace that is read in order to leave: whatever asks it
 * for a figure, by whichever way, gets the controlled one.  It also remembers which
 * figures were asked for.
 *
 * The control is laid over the connection and not over each chart, so that a kind of chart
 * that is added one day cannot forget it.
 */
typedef struct _PbDisclosureCover PbDisclosureCover;

/* @cells: (element-type PbDisclosureCell): after control; those that are shown as they are
 *   may be left out; copied
 * @dropped_datasets: (element-type gint64): datasets with a rule, of whose older publications
 *   nothing is shown */
PbDisclosureCover *pb_disclosure_cover_new        (GArray            *cells,
                                                   GArray            *dropped_datasets,
                                                   const char        *note);
PbDisclosureCover *pb_disclosure_cover_ref        (PbDisclosureCover *self);
void               pb_disclosure_cover_unref      (PbDisclosureCover *self);

/* From here on @workspace gives controlled figures, on every connection. Once. */
gboolean           pb_workspace_set_cover         (PbWorkspace       *workspace,
                                                   PbDisclosureCover *cover,
                                                   GError           **error);
/* (transfer none): %NULL where there is none */
PbDisclosureCover *pb_workspace_get_cover         (PbWorkspace       *workspace);
/* The same over one more connection to the workspace's file. */
gboolean           pb_disclosure_cover_lay        (PbDisclosureCover *self,
                                                   struct _PbDb      *db,
                                                   GError           **error);

/* What was asked for since it was laid or last forgotten. */
gboolean           pb_disclosure_cover_was_read   (PbDisclosureCover *self,
                                                   gint64             observation);
gboolean           pb_disclosure_cover_was_series_read (PbDisclosureCover *self,
                                                        gint64             dataset,
                                                        gint64             series);
gboolean           pb_disclosure_cover_was_dataset_read (PbDisclosureCover *self,
                                                         gint64             dataset);
void               pb_disclosure_cover_forget     (PbDisclosureCover *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbDisclosureCover, pb_disclosure_cover_unref)

G_END_DECLS
