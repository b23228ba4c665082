#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PB_TYPE_BANNER (pb_banner_get_type ())

G_DECLARE_FINAL_TYPE (PbBanner, pb_banner, PB, BANNER, AdwBin)

G_END_DECLS
