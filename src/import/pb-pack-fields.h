#pragma once

#include "pb-pack-schema.h"

G_BEGIN_DECLS

/* A column as a table schema of Frictionless Data names it. */
typedef struct
{
  const char *name;
  const char *type;   /* string, number, integer, boolean or date */
} PbPackField;

#define PB_N_OBSERVATION_FIELDS 23

/* The columns of observations, in their order. */
extern const PbPackField pb_pack_observation_fields[PB_N_OBSERVATION_FIELDS];

const char *pb_pack_field_type (PbCellKind kind);

G_END_DECLS
