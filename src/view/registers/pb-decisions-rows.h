#pragma once

#include "pb-registers.h"
#include "pb-session.h"

G_BEGIN_DECLS

/* One line of the list: a heading, an overview or a record. */
typedef struct
{
  gboolean          is_heading;
  const char       *overview;   /* its word; NULL */
  PbRegisterRecord *record;     /* NULL */
  gboolean          is_dim;
  char             *title;
  char             *subtitle;   /* of a heading: at its right; NULL */
} PbDecisionsLine;

/* (transfer full) (element-type PbDecisionsLine): of everything, in the list's order.
 * @search: (nullable): only lines whose title has it, whatever its case. */
GPtrArray *pb_decisions_rows_new (PbSession    *session,
                                  PbRegisters  *registers,
                                  const char   *place,
                                  const char   *search);

G_END_DECLS
