#pragma once

#include "pb-day.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* One building block of a Place, in the set from @valid_from to @valid_to. */
typedef struct
{
  char  *place_code;
  char  *place_name;
  char  *area_code;
  char  *edition;      /* "2011" or "2021" of a small area; "" where the area has one */
  PbDay  valid_from;   /* PB_DAY_NONE: open */
  PbDay  valid_to;
} PbAreaMember;

#define PB_TYPE_AREA_SET (pb_area_set_get_type ())

G_DECLARE_FINAL_TYPE (PbAreaSet, pb_area_set, PB, AREA_SET, GObject)

/* @members: (transfer full) (element-type PbAreaMember): allocated with g_new */
PbAreaSet          *pb_area_set_new             (const char *code,
                                                 const char *name,
                                                 PbDay       valid_from,
                                                 PbDay       valid_to,
                                                 gboolean    is_scenario,
                                                 const char *note,
                                                 GPtrArray  *members);

const char         *pb_area_set_get_code        (PbAreaSet  *self);
const char         *pb_area_set_get_name        (PbAreaSet  *self);
PbDay               pb_area_set_get_valid_from  (PbAreaSet  *self);
PbDay               pb_area_set_get_valid_to    (PbAreaSet  *self);
gboolean            pb_area_set_is_scenario     (PbAreaSet  *self);
const char         *pb_area_set_get_note        (PbAreaSet  *self);

/* In force on @moment? */
gboolean            pb_area_set_is_in_force     (PbAreaSet  *self,
                                                 PbDay       moment);

/* The Places in the order of the pack. */
guint               pb_area_set_get_n_places    (PbAreaSet  *self);
const char         *pb_area_set_get_place_code  (PbAreaSet  *self,
                                                 guint       position);
const char         *pb_area_set_get_place_name  (PbAreaSet  *self,
                                                 guint       position);
const char         *pb_area_set_find_place_name (PbAreaSet  *self,
                                                 const char *place_code);

/* The Place that @area_code belongs to on @moment, or %NULL. */
const char         *pb_area_set_place_of        (PbAreaSet  *self,
                                                 const char *area_code,
                                                 const char *edition,
                                                 PbDay       moment);
/* How many blocks of @edition @place_code (all Places where %NULL) has on @moment. */
guint               pb_area_set_count_members   (PbAreaSet  *self,
                                                 const char *place_code,
                                                 const char *edition,
                                                 PbDay       moment);
/* Codes of the same blocks. (transfer full), ended by %NULL */
char              **pb_area_set_list_members    (PbAreaSet  *self,
                                                 const char *place_code,
                                                 const char *edition,
                                                 PbDay       moment);
/* The days on which membership changes, ascending. (transfer full) (element-type PbDay) */
GArray             *pb_area_set_get_changes     (PbAreaSet  *self);

void                pb_area_member_free         (PbAreaMember *member);

G_END_DECLS
