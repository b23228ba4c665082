#include "pb-import-job-private.h"

#include <json-glib/json-glib.h>

struct _PbRefusalItem
{
  GObject  parent_instance;
  char    *file;
  guint64  line;
  char    *column;
  char    *value;
  char    *reason;
};

G_DEFINE_FINAL_TYPE (PbRefusalItem, pb_refusal_item, G_TYPE_OBJECT)

static void
pb_refusal_item_finalize (GObject *object)
{
  PbRefusalItem *self = PB_REFUSAL_ITEM (object);

  g_free (self->file);
  g_free (self->column);
  g_free (self->value);
  g_free (self->reason);

  G_OBJECT_CLASS (pb_refusal_item_parent_class)->finalize (object);
}

static void
pb_refusal_item_class_init (PbRefusalItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_refusal_item_finalize;
}

static void
pb_refusal_item_init (PbRefusalItem *self)
{
}

static char *
dup_member (JsonObject *message,
            const char *member)
{
  return g_strdup (json_object_get_string_member_with_default (message, member, ""));
}

PbRefusalItem *
pb_refusal_item_new (JsonObject *message)
{
  PbRefusalItem *self = g_object_new (PB_TYPE_REFUSAL_ITEM, NULL);

  self->file = dup_member (message, "file");
  self->line = (guint64) json_object_get_int_member_with_default (message, "line", 0);
  self->column = dup_member (message, "column");
  self->value = dup_member (message, "value");
  self->reason = dup_member (message, "reason");

  return self;
}

const char *
pb_refusal_item_get_file (PbRefusalItem *self)
{
  g_return_val_if_fail (PB_IS_REFUSAL_ITEM (self), "");
  return self->file;
}

guint64
pb_refusal_item_get_line (PbRefusalItem *self)
{
  g_return_val_if_fail (PB_IS_REFUSAL_ITEM (self), 0);
  return self->line;
}

const char *
pb_refusal_item_get_column (PbRefusalItem *self)
{
  g_return_val_if_fail (PB_IS_REFUSAL_ITEM (self), "");
  return self->column;
}

const char *
pb_refusal_item_get_value (PbRefusalItem *self)
{
  g_return_val_if_fail (PB_IS_REFUSAL_ITEM (self), "");
  return self->value;
}

const char *
pb_refusal_item_get_reason (PbRefusalItem *self)
{
  g_return_val_if_fail (PB_IS_REFUSAL_ITEM (self), "");
  return self->reason;
}
