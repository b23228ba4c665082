#pragma once

#include "pb-session.h"
#include "pb-spc-reading.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PB_TYPE_XMR_VIEW (pb_xmr_view_get_type ())

G_DECLARE_FINAL_TYPE (PbXmrView, pb_xmr_view, PB, XMR_VIEW, GtkWidget)

GtkWidget  *pb_xmr_view_new       (PbSession    *session);

/* @reading: (nullable) */
void        pb_xmr_view_show      (PbXmrView    *self,
                                   PbSpcReading *reading);
/* Of the point under the pointer, else of the keyboard's: "December 2019: 357 days. 9
 * months in a row below the mean. Special cause: improvement"; "" where there is none. The
 * property "words" notifies. A screen reader hears the latest point where there is none. */
const char *pb_xmr_view_get_words (PbXmrView    *self);
/* Label of the period that is looked at, else of the latest; %NULL where there is none. */
const char *pb_xmr_view_get_period (PbXmrView   *self);
/* The notes pinned to the reading are others now. */
void        pb_xmr_view_update_notes (PbXmrView *self);
/* What the chart's axis hides: "The scale starts at 8"; "" where nothing. (transfer full) */
char       *pb_xmr_view_dup_scale_note (PbXmrView *self);

G_END_DECLS
