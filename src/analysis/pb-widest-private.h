#pragma once

#include "pb-inequality-groups.h"
#include "pb-widest.h"

G_BEGIN_DECLS

struct _PbWidest
{
  GObject       parent_instance;
  PbCatalogue  *catalogue;
  GStringChunk *texts;
  GPtrArray    *periods;   /* PbPeriod */
  GArray       *rows;      /* PbWidestRow */
};

/* Rows of a series at one level: areas against England, or their published gaps, and the gap between them. */
void     pb_widest_add_table  (PbWidest          *self,
                               PbSeriesTable     *table,
                               PbLevel            level,
                               PbDay              moment);
/* Of the most and least deprived groups of England, where they are published. */
gboolean pb_widest_add_groups (PbWidest          *self,
                               PbInequalityLoad  *load,
                               PbLevel            level,
                               GError           **error);

G_END_DECLS
