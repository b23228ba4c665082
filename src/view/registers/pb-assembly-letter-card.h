#pragma once

#include "pb-assembly-parts.h"

G_BEGIN_DECLS

/* "Also in the letter": what else stands in the document that tells of the meeting, by
 * register, in its exact wording.  Fills the box anew; empty where there is nothing. */
void pb_assembly_fill_letter (GtkBox                  *box,
                              const PbAssemblyContext *context,
                              PbRegisterRecord        *meeting);

G_END_DECLS
