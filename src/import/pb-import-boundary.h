#pragma once

#include "pb-batch.h"
#include "pb-boundary-source.h"
#include "pb-dimensions.h"

G_BEGIN_DECLS

/* An area that a boundary file brings in. */
typedef struct
{
  gint64   id;
  char    *code;
  char    *name;
  PbLevel  level;
} PbNewArea;

void pb_new_area_free (PbNewArea *area);

/* Text is never %NULL. */
typedef struct
{
  const char *level;        /* "": each area's own, as its code tells */
  const char *edition;
  const char *role;         /* own or context */
  const char *detail;
  gint64      dataset_id;
  gboolean    is_pack;      /* replaces outlines; adds no areas */
} PbBoundaryFacts;

/* Stages every usable outline of @source.  Others become refusals of @batch,
 * whose "line" is the number of the feature.  @new_areas: (element-type
 * PbNewArea): those that the workspace lacks.  @n_repaired_out: outlines that
 * crossed themselves and were made valid. */
gboolean pb_import_stage_boundaries (PbBoundarySource       *source,
                                     const PbBoundaryFacts  *facts,
                                     PbDb                   *db,
                                     PbDimensions           *dimensions,
                                     GPtrArray              *new_areas,
                                     PbBatch                *batch,
                                     guint                  *n_repaired_out,
                                     GCancellable           *cancellable,
                                     GError                **error);

/* Within the caller's transaction. */
gboolean pb_import_publish_areas    (GPtrArray              *new_areas,
                                     PbDb                   *db,
                                     GError                **error);

G_END_DECLS
