#pragma once

#include "pb-day.h"
#include "pb-words.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define PB_TYPE_AREA (pb_area_get_type ())

G_DECLARE_FINAL_TYPE (PbArea, pb_area, PB, AREA, GObject)

PbArea     *pb_area_new             (const char *code,
                                     const char *name,
                                     PbLevel     level,
                                     const char *parent_code,
                                     PbDay       valid_from,
                                     PbDay       valid_to);

const char *pb_area_get_code        (PbArea     *self);
const char *pb_area_get_name        (PbArea     *self);
PbLevel     pb_area_get_level       (PbArea     *self);
/* The district of an LSOA; %NULL where none. */
const char *pb_area_get_parent_code (PbArea     *self);
/* %PB_DAY_NONE where open. */
PbDay       pb_area_get_valid_from  (PbArea     *self);
PbDay       pb_area_get_valid_to    (PbArea     *self);

G_END_DECLS
