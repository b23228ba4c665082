#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the Inequality panel can be asked, in lines as the width needs; property "session". */
#define PB_TYPE_INEQUALITY_CHOOSERS (pb_inequality_choosers_get_type ())

G_DECLARE_FINAL_TYPE (PbInequalityChoosers, pb_inequality_choosers, PB, INEQUALITY_CHOOSERS, GtkWidget)

G_END_DECLS
