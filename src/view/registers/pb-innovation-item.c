#include "pb-innovation-item.h"

#include "pb-innovation-text.h"

struct _PbInnovationItem
{
  GObject                parent_instance;
  PbInnovationRegister  *innovations;
  PbCatalogue           *catalogue;
  PbInnovationRow        row;
  char                  *reach;
};

G_DEFINE_FINAL_TYPE (PbInnovationItem, pb_innovation_item, G_TYPE_OBJECT)

static void
pb_innovation_item_finalize (GObject *object)
{
  PbInnovationItem *self = PB_INNOVATION_ITEM (object);

  g_clear_object (&self->innovations);
  g_clear_object (&self->catalogue);
  g_free (self->reach);

  G_OBJECT_CLASS (pb_innovation_item_parent_class)->finalize (object);
}

static void
pb_innovation_item_class_init (PbInnovationItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_innovation_item_finalize;
}

static void
pb_innovation_item_init (PbInnovationItem *self)
{
}

PbInnovationItem *
pb_innovation_item_new (PbInnovationRegister  *innovations,
                        PbCatalogue           *catalogue,
                        const PbInnovationRow *row)
{
  PbInnovationItem *self = g_object_new (PB_TYPE_INNOVATION_ITEM, NULL);

  self->innovations = g_object_ref (innovations);
  g_set_object (&self->catalogue, catalogue);
  self->row = *row;

  return self;
}

const PbInnovationRow *
pb_innovation_item_get_row (PbInnovationItem *self)
{
  g_return_val_if_fail (PB_IS_INNOVATION_ITEM (self), NULL);

  return &self->row;
}

PbInnovationRegister *
pb_innovation_item_get_innovations (PbInnovationItem *self)
{
  g_return_val_if_fail (PB_IS_INNOVATION_ITEM (self), NULL);

  return self->innovations;
}

PbCatalogue *
pb_innovation_item_get_catalogue (PbInnovationItem *self)
{
  g_return_val_if_fail (PB_IS_INNOVATION_ITEM (self), NULL);

  return self->catalogue;
}

const char *
pb_innovation_item_get_name (PbInnovationItem *self)
{
  g_return_val_if_fail (PB_IS_INNOVATION_ITEM (self), NULL);

  return pb_register_record_get_title (self->row.record);
}

const char *
pb_innovation_item_get_uid (PbInnovationItem *self)
{
  g_return_val_if_fail (PB_IS_INNOVATION_ITEM (self), NULL);

  return pb_register_record_get_uid (self->row.record);
}

const char *
pb_innovation_item_get_reach (PbInnovationItem *self)
{
  g_return_val_if_fail (PB_IS_INNOVATION_ITEM (self), NULL);

  if (self->reach == NULL)
    self->reach = pb_innovation_text_reach (self->innovations, self->catalogue, self->row.number);

  return self->reach;
}
