#pragma once

#include "pb-workspace.h"

G_BEGIN_DECLS

const PbDeprivationCount *pb_imd_edition_choose (const PbPlaceProfile *profile,
                                                 const char           *edition,
                                                 PbDay                 moment);

G_END_DECLS
