#pragma once

#include "pb-assembly-parts.h"

G_BEGIN_DECLS

/* The filter that keeps to the selected Place, and the one that chooses among meetings. */
#define PB_ASSEMBLY_PLACE_FILTER "assembly.place"
#define PB_ASSEMBLY_PLACE_MINE "mine"
#define PB_ASSEMBLY_MEETING_FILTER "assembly.meeting"

/* The head of the page: which meeting, the finding, My Place, what can be added; where no
 * assembly is recorded, that.  Fills the box anew. */
void pb_assembly_fill_head (GtkBox                  *box,
                            const PbAssemblyContext *context,
                            PbRegisterRecord        *meeting);

G_END_DECLS
