#pragma once

#include "pb-assembly-promises.h"

G_BEGIN_DECLS

/* Who asks whom: how many asks from each party to each. */
typedef struct
{
  GPtrArray *from;     /* (element-type utf8): names, by alphabet; "" last for not stated */
  GPtrArray *to;       /* the same of those who are asked */
  guint     *n_asks;   /* (array length=from*to): row by row */
  guint     *n_open;   /* of these, open, accepted or overdue at the moment */
} PbAssemblyMatrix;

/* Asks that concern the Place (%NULL: all) and were made by the moment.  Names are those of
 * pb_assembly_party_dup_name(). */
PbAssemblyMatrix *pb_assembly_matrix_new      (PbRegisters            *registers,
                                               PbCatalogue            *catalogue,
                                               const char             *place_code,
                                               PbDay                   moment);
void              pb_assembly_matrix_free     (PbAssemblyMatrix       *self);
guint             pb_assembly_matrix_get      (const PbAssemblyMatrix *self,
                                               guint                   from,
                                               guint                   to,
                                               guint                  *n_open_out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbAssemblyMatrix, pb_assembly_matrix_free)

G_END_DECLS
