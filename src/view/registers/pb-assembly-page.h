#pragma once

#include "pb-page.h"

G_BEGIN_DECLS

/**
 * PbAssemblyPage:
 *
 * The assembly: its question, what was promised and asked, how old that is, and what else
 * its letter says.
 */
#define PB_TYPE_ASSEMBLY_PAGE (pb_assembly_page_get_type ())

G_DECLARE_FINAL_TYPE (PbAssemblyPage, pb_assembly_page, PB, ASSEMBLY_PAGE, PbPage)

/* Is all on the screen that the session has to show? */
gboolean pb_assembly_page_is_complete (PbAssemblyPage *self);

G_END_DECLS
