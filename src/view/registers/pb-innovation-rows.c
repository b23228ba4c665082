#include "pb-innovation-rows.h"

/* A list makes so many rows, in sight or not [rows]. */
#define N_ROWS_OF_LIST 200
/* What is changed before the next frame, and between two after it: more would be felt [rows]. */
#define N_AT_ONCE 24

/**
 * PbInnovationSlot:
 *
 * A place in the list; which innovation stands there changes.
 *
 * Properties: item, read only, notified.
 */
struct _PbInnovationSlot
{
  GObject            parent_instance;
  PbInnovationItem  *item;
};

enum
{
  PROP_0,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbInnovationSlot, pb_innovation_slot, G_TYPE_OBJECT)

/**
 * PbInnovationRows:
 *
 * The items of another list, each in a slot that stays where it is: a list view keeps the
 * widgets of a row for as long as its object, and to make two hundred rows anew stalls the
 * window at every letter of a search. What is out of sight at the top of the list follows
 * when the window has nothing better to do.
 */
struct _PbInnovationRows
{
  GObject      parent_instance;
  GListModel  *source;
  GPtrArray   *slots;     /* of those asked for so far, or NULL */
  guint        n;         /* that the list knows of, at most as many as the source has */
  guint        n_filled;  /* slots before this one are as in the source */
  guint        follow_id;
};

static GType
pb_innovation_rows_get_item_type (GListModel *model)
{
  return PB_TYPE_INNOVATION_SLOT;
}

static guint
pb_innovation_rows_get_n_items (GListModel *model)
{
  return PB_INNOVATION_ROWS (model)->n;
}

static gpointer
pb_innovation_rows_get_item (GListModel *model,
                             guint       position)
{
  PbInnovationRows *self = PB_INNOVATION_ROWS (model);
  PbInnovationSlot *slot;

  if (position >= self->n)
    return NULL;

  if (position >= self->slots->len)
    g_ptr_array_set_size (self->slots, (int) position + 1);
  slot = g_ptr_array_index (self->slots, position);
  if (slot == NULL)
    {
      slot = g_object_new (PB_TYPE_INNOVATION_SLOT, NULL);
      slot->item = g_list_model_get_item (self->source, position);
      g_ptr_array_index (self->slots, position) = slot;
    }

  return g_object_ref (slot);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = pb_innovation_rows_get_item_type;
  iface->get_n_items = pb_innovation_rows_get_n_items;
  iface->get_item = pb_innovation_rows_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (PbInnovationRows, pb_innovation_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
pb_innovation_slot_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, PB_INNOVATION_SLOT (object)->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_innovation_slot_finalize (GObject *object)
{
  g_clear_object (&PB_INNOVATION_SLOT (object)->item);

  G_OBJECT_CLASS (pb_innovation_slot_parent_class)->finalize (object);
}

static void
pb_innovation_slot_class_init (PbInnovationSlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = pb_innovation_slot_finalize;
  object_class->get_property = pb_innovation_slot_get_property;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, PB_TYPE_INNOVATION_ITEM,
                                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pb_innovation_slot_init (PbInnovationSlot *self)
{
}

PbInnovationItem *
pb_innovation_slot_get_item (PbInnovationSlot *self)
{
  g_return_val_if_fail (PB_IS_INNOVATION_SLOT (self), NULL);

  return self->item;
}

static void
fill (PbInnovationRows *self,
      guint             first,
      guint             end)
{
  for (guint i = first; i < MIN (end, self->slots->len); i++)
    {
      PbInnovationSlot *slot = g_ptr_array_index (self->slots, i);
      g_autoptr(PbInnovationItem) item = g_list_model_get_item (self->source, i);

      if (slot != NULL && item != NULL && g_set_object (&slot->item, item))
        g_object_notify_by_pspec (G_OBJECT (slot), properties[PROP_ITEM]);
    }
  self->n_filled = end;
}

static void
grow (PbInnovationRows *self,
      guint             n)
{
  guint before = self->n;

  self->n = n;
  if (n > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, n - before);
}

/* Fills what is stale, then adds what is missing; when the list has all rows that it makes
 * the rest costs nothing. */
static gboolean
follow_cb (gpointer user_data)
{
  PbInnovationRows *self = PB_INNOVATION_ROWS (user_data);
  guint n_all = g_list_model_get_n_items (self->source);

  if (self->n_filled < MIN (self->n, self->slots->len))
    fill (self, self->n_filled, self->n_filled + N_AT_ONCE);
  else
    grow (self, self->n + N_AT_ONCE >= MIN (n_all, N_ROWS_OF_LIST) ? n_all : self->n + N_AT_ONCE);

  if (self->n_filled < MIN (self->n, self->slots->len) || self->n < n_all)
    return G_SOURCE_CONTINUE;

  self->follow_id = 0;
  return G_SOURCE_REMOVE;
}

static void
source_changed_cb (PbInnovationRows *self,
                   guint             position,
                   guint             n_removed,
                   guint             n_added)
{
  guint n_all = g_list_model_get_n_items (self->source);

  if (self->n > n_all)
    {
      guint n_gone = self->n - n_all;

      self->n = n_all;
      if (self->slots->len > n_all)
        g_ptr_array_set_size (self->slots, (int) n_all);
      g_list_model_items_changed (G_LIST_MODEL (self), n_all, n_gone, 0);
    }

  self->n_filled = MIN (self->n_filled, position);
  fill (self, self->n_filled, MAX (self->n_filled, N_AT_ONCE));
  if (self->n < MIN (n_all, N_AT_ONCE))
    grow (self, MIN (n_all, N_AT_ONCE));
  if (self->follow_id == 0)
    self->follow_id = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, follow_cb, self, NULL);
}

static void
pb_innovation_rows_dispose (GObject *object)
{
  PbInnovationRows *self = PB_INNOVATION_ROWS (object);

  g_clear_handle_id (&self->follow_id, g_source_remove);
  if (self->source != NULL)
    g_signal_handlers_disconnect_by_data (self->source, self);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (pb_innovation_rows_parent_class)->dispose (object);
}

static void
unref_slot (gpointer slot)
{
  g_clear_object (&slot);
}

static void
pb_innovation_rows_finalize (GObject *object)
{
  g_ptr_array_unref (PB_INNOVATION_ROWS (object)->slots);

  G_OBJECT_CLASS (pb_innovation_rows_parent_class)->finalize (object);
}

static void
pb_innovation_rows_class_init (PbInnovationRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_innovation_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_innovation_rows_finalize;
}

static void
pb_innovation_rows_init (PbInnovationRows *self)
{
  self->slots = g_ptr_array_new_with_free_func (unref_slot);
}

PbInnovationRows *
pb_innovation_rows_new (GListModel *source)
{
  PbInnovationRows *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (source), NULL);

  self = g_object_new (PB_TYPE_INNOVATION_ROWS, NULL);
  self->source = g_object_ref (source);
  g_signal_connect_swapped (source, "items-changed", G_CALLBACK (source_changed_cb), self);
  source_changed_cb (self, 0, 0, g_list_model_get_n_items (source));

  return self;
}
