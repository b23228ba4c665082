#pragma once

#include "pb-page.h"

G_BEGIN_DECLS

/* The page of innovations: their register, or one of them. */
#define PB_TYPE_INNOVATIONS_PAGE (pb_innovations_page_get_type ())

G_DECLARE_FINAL_TYPE (PbInnovationsPage, pb_innovations_page, PB, INNOVATIONS_PAGE, PbPage)

/* Whether all that is asked for has come. */
gboolean pb_innovations_page_is_complete (PbInnovationsPage *self);

G_END_DECLS
