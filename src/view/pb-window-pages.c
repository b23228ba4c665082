#include "pb-window-pages.h"

#include "pb-assembly-page.h"
#include "pb-decisions-page.h"
#include "pb-innovations-page.h"
#include "pb-priorities-page.h"
#include "pb-quality-page.h"
#include "pb-targets-page.h"

/* The types of the pages, by their kind. */

typedef struct
{
  GType    (*get_type) (void);   /* a widget with the property session; %NULL for none */
  gboolean (*is_complete) (GtkWidget *widget);
} Page;

static const Page pages[PB_N_PAGES] = {
  [PB_PAGE_EXPLORE] = { NULL, NULL },
  [PB_PAGE_PRIORITIES] = { pb_priorities_page_get_type, (gboolean (*) (GtkWidget *)) pb_priorities_page_is_complete },
  [PB_PAGE_DECISIONS] = { pb_decisions_page_get_type, (gboolean (*) (GtkWidget *)) pb_decisions_page_is_complete },
  [PB_PAGE_INNOVATIONS] = { pb_innovations_page_get_type,
                            (gboolean (*) (GtkWidget *)) pb_innovations_page_is_complete },
  [PB_PAGE_TARGETS] = { pb_targets_page_get_type, (gboolean (*) (GtkWidget *)) pb_targets_page_is_complete },
  [PB_PAGE_QUALITY] = { pb_quality_page_get_type, (gboolean (*) (GtkWidget *)) pb_quality_page_is_complete },
  [PB_PAGE_ASSEMBLY] = { pb_assembly_page_get_type, (gboolean (*) (GtkWidget *)) pb_assembly_page_is_complete },
};

gboolean
pb_window_has_page (const char *word)
{
  PbPanelKind panel;
  PbPageKind page;

  if (pb_panel_kind_from_word (word, &panel))
    return TRUE;
  if (!pb_page_kind_from_word (word, &page))
    return FALSE;

  return page == PB_PAGE_EXPLORE || pages[page].get_type != NULL;
}

GtkWidget *
pb_window_make_page (PbPageKind  page,
                     PbSession  *session)
{
  g_return_val_if_fail ((int) page >= 0 && page < PB_N_PAGES, NULL);
  g_return_val_if_fail (PB_IS_SESSION (session), NULL);

  if (pages[page].get_type == NULL)
    return NULL;

  return g_object_new (pages[page].get_type (), "session", session, "hexpand", TRUE, "vexpand", TRUE, NULL);
}

gboolean
pb_window_page_is_complete (PbPageKind  page,
                            GtkWidget  *widget)
{
  g_return_val_if_fail ((int) page >= 0 && page < PB_N_PAGES, TRUE);

  return widget == NULL || pages[page].is_complete == NULL || pages[page].is_complete (widget);
}
