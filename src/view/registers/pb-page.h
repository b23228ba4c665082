#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * PbPage:
 *
 * A page of the window that shows what the registers hold: it follows the session while
 * it is mapped, and catches up when it is shown again.
 *
 * Property: session, given when the page is made.
 */
#define PB_TYPE_PAGE (pb_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (PbPage, pb_page, PB, PAGE, AdwBin)

struct _PbPageClass
{
  AdwBinClass parent_class;

  /* The view, the registers, the catalogue or what else the page follows changed, and the
   * page is seen. There are registers and a catalogue. */
  void     (*update) (PbPage *self);
};

PbSession *pb_page_get_session  (PbPage      *self);
/* Has the page updated with another property of the session too: "notify::place". */
void       pb_page_follow       (PbPage      *self,
                                 const char  *signal);
/* Whether it shows what the session holds. */
gboolean   pb_page_is_current   (PbPage      *self);

/* A line of the page's head, as long as it is. */
GtkWidget *pb_page_label_new    (const char  *css_class);
/* Holds what shows a record, with a way back to all. @back_words: "Back to all targets" */
GtkWidget *pb_page_record_new   (PbPage      *self,
                                 const char  *back_words,
                                 GtkWidget   *record_view);

G_END_DECLS
