#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PbNumberMap:
 *
 * A map from 64-bit keys to 32-bit values for building meshes, where a general
 * hash table would spend most of the time allocating.
 */
typedef struct
{
  guint64 *keys;
  guint32 *values;
  gsize    n_slots;
  gsize    n_used;
} PbNumberMap;

void     pb_number_map_init   (PbNumberMap *self,
                               gsize        n_expected);
void     pb_number_map_clear  (PbNumberMap *self);
gboolean pb_number_map_lookup (PbNumberMap *self,
                               guint64      key,
                               guint32     *value_out);
void     pb_number_map_insert (PbNumberMap *self,
                               guint64      key,
                               guint32      value);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PbNumberMap, pb_number_map_clear)

G_END_DECLS
