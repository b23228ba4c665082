#pragma once

#include "pb-registers.h"

G_BEGIN_DECLS

/* A kind of link that rows of a register have: what they are to what they point to. */
typedef struct
{
  const char *role;
  const char *to_kind;
} PbLinkSlot;

/* The links that a row of the kind can be given: the usual ones, then those that rows of
 * the kind have in these registers. (transfer full) (element-type PbLinkSlot) */
GPtrArray *pb_link_slots_list (PbRegisters *registers,
                               const char  *kind_word);

G_END_DECLS
