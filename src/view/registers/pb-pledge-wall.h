#pragma once

#include "pb-assembly-parts.h"

G_BEGIN_DECLS

/* The pledge wall: "What I will do for my Place is…", a card a Place of the area set.
 * Fills the box anew. */
void pb_pledge_wall_fill (GtkBox                  *box,
                          const PbAssemblyContext *context);

G_END_DECLS
