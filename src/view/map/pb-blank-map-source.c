#include "pb-blank-map-source.h"

#define MIN_ZOOM 5
#define MAX_ZOOM 17
#define TILE_SIZE 256

struct _PbBlankMapSource
{
  ShumateMapSource parent_instance;
};

G_DEFINE_FINAL_TYPE (PbBlankMapSource, pb_blank_map_source, SHUMATE_TYPE_MAP_SOURCE)

/* Nobody asks: no layer of tiles stands on this source. */
static void
pb_blank_map_source_fill_tile_async (ShumateMapSource    *self,
                                     ShumateTile         *tile,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_return_boolean (task, TRUE);
}

static gboolean
pb_blank_map_source_fill_tile_finish (ShumateMapSource *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
pb_blank_map_source_class_init (PbBlankMapSourceClass *klass)
{
  ShumateMapSourceClass *source_class = SHUMATE_MAP_SOURCE_CLASS (klass);

  source_class->fill_tile_async = pb_blank_map_source_fill_tile_async;
  source_class->fill_tile_finish = pb_blank_map_source_fill_tile_finish;
}

static void
pb_blank_map_source_init (PbBlankMapSource *self)
{
}

ShumateMapSource *
pb_blank_map_source_new (void)
{
  return g_object_new (PB_TYPE_BLANK_MAP_SOURCE,
                       "id", "placeboard-blank",
                       "min-zoom-level", MIN_ZOOM,
                       "max-zoom-level", MAX_ZOOM,
                       "tile-size", TILE_SIZE,
                       "projection", SHUMATE_MAP_PROJECTION_MERCATOR,
                       NULL);
}
