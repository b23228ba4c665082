#pragma once

#include "pb-spc-reading-private.h"
#include "pb-spc-table.h"

G_BEGIN_DECLS

struct _PbSpcTable
{
  GObject    parent_instance;

  GArray    *rows;       /* PbSpcRow */
  GPtrArray *readings;   /* PbSpcReading: own what rows point to */
};

/* Every row, from what @load reads. */
PbSpcTable *pb_spc_table_compute (PbInequalityLoad  *load,
                                  PbAreaSet         *area_set,
                                  PbDay              moment,
                                  GError           **error);

G_END_DECLS
