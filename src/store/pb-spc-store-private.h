#pragma once

#include "pb-spc-store.h"
#include "pb-workspace-private.h"

G_BEGIN_DECLS

/* The key of both tables; ?1 to ?6 as the function below sets them. */
#define PB_SPC_STORE_IS_KEY \
  "indicator_code = ?1 AND sex = ?2 AND age = ?3 AND category_type = ?4 AND category = ?5 AND area_code = ?6"
#define PB_SPC_STORE_KEY "indicator_code, sex, age, category_type, category, area_code"

void     pb_spc_store_bind_key    (PbQuery        *query,
                                   PbSeries       *series,
                                   const char     *area_code);
/* A workspace of an older schema that is only read has no such tables. */
gboolean pb_spc_store_has_tables  (PbDb           *db,
                                   gboolean       *has_out,
                                   GError        **error);
/* Refuses a workspace that cannot be written. */
gboolean pb_spc_store_begin       (PbWorkspace    *workspace,
                                   PbTransaction  *transaction,
                                   GError        **error);

G_END_DECLS
