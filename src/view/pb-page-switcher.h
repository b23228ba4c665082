#pragma once

#include "pb-view.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How the pages are offered. */
typedef enum
{
  PB_PAGE_SWITCHER_LABELS,    /* icon and label */
  PB_PAGE_SWITCHER_TIGHT,     /* less room between, and no word for the menu */
  PB_PAGE_SWITCHER_ICONS,
} PbPageSwitcherStyle;

/**
 * PbPageSwitcher:
 *
 * Buttons that turn to the pages of the window, the last ones in a menu; they say
 * which page is shown.  All go through the action win.show-page, whose state is
 * the page's word.
 *
 * At the bottom of a narrow window (property is-bottom) the icon stands over the
 * label, and the two panels are pages beside the others.
 *
 * Properties: is-bottom (construct).
 */
#define PB_TYPE_PAGE_SWITCHER (pb_page_switcher_get_type ())

G_DECLARE_FINAL_TYPE (PbPageSwitcher, pb_page_switcher, PB, PAGE_SWITCHER, GtkBox)

void pb_page_switcher_set_style (PbPageSwitcher      *self,
                                 PbPageSwitcherStyle  style);
/* Which page is shown: a word of pb_page_kind_to_word() or pb_panel_kind_to_word(). */
void pb_page_switcher_set_shown (PbPageSwitcher      *self,
                                 const char          *word);

/* The name of a page or panel: "Data quality". */
const char *pb_page_switcher_get_name (const char *word);

G_END_DECLS
