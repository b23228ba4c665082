#pragma once

#include "pb-assembly-parts.h"

G_BEGIN_DECLS

/* The filter that a cell sets: who asks and who is asked, with a tab between them. */
#define PB_ASK_MATRIX_FILTER "assembly.asks"

/* Asks: "What I need from other partners is…", a table of who asks whom whose cells choose
 * the asks listed below it.  Fills the box anew. */
void pb_ask_matrix_fill (GtkBox                  *box,
                         const PbAssemblyContext *context);

G_END_DECLS
