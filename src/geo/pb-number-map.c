#include "pb-number-map.h"

/* No key takes this value: coordinates and edges never fill all 64 bits. */
#define FREE_SLOT G_MAXUINT64

/* Spreads neighbouring keys (Fibonacci hashing); Knuth, TAOCP 3, 6.4. */
#define MULTIPLIER G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)

static gsize
find_slot (const guint64 *keys, gsize n_slots, guint64 key)
{
  gsize slot = ((key * MULTIPLIER) >> 20) & (n_slots - 1);

  while (keys[slot] != FREE_SLOT && keys[slot] != key)
    slot = (slot + 1) & (n_slots - 1);

  return slot;
}

static void
allocate (PbNumberMap *self, gsize n_slots)
{
  self->n_slots = n_slots;
  self->keys = g_new (guint64, n_slots);
  self->values = g_new (guint32, n_slots);

  for (gsize i = 0; i < n_slots; i++)
    self->keys[i] = FREE_SLOT;
}

static void
grow (PbNumberMap *self)
{
  g_autofree guint64 *keys = self->keys;
  g_autofree guint32 *values = self->values;
  gsize n_slots = self->n_slots;

  allocate (self, n_slots * 2);

  for (gsize i = 0; i < n_slots; i++)
    if (keys[i] != FREE_SLOT)
      {
        gsize slot = find_slot (self->keys, self->n_slots, keys[i]);

        self->keys[slot] = keys[i];
        self->values[slot] = values[i];
      }
}

/**
 * pb_number_map_init:
 * @n_expected: how many keys to make room for; more may come
 */
void
pb_number_map_init (PbNumberMap *self, gsize n_expected)
{
  gsize n_slots = 64;

  while (n_slots < n_expected * 2)
    n_slots *= 2;

  self->n_used = 0;
  allocate (self, n_slots);
}

void
pb_number_map_clear (PbNumberMap *self)
{
  g_clear_pointer (&self->keys, g_free);
  g_clear_pointer (&self->values, g_free);
}

/**
 * pb_number_map_lookup:
 * @value_out: (out): the value of @key, untouched if there is none
 *
 * Returns: %TRUE if @key is in the map
 */
gboolean
pb_number_map_lookup (PbNumberMap *self, guint64 key, guint32 *value_out)
{
  gsize slot = find_slot (self->keys, self->n_slots, key);

  if (self->keys[slot] == FREE_SLOT)
    return FALSE;

  *value_out = self->values[slot];

  return TRUE;
}

/**
 * pb_number_map_insert:
 *
 * Sets the value of @key, replacing an earlier one.
 */
void
pb_number_map_insert (PbNumberMap *self, guint64 key, guint32 value)
{
  gsize slot;

  g_assert (key != FREE_SLOT);

  if (self->n_used * 2 >= self->n_slots)
    grow (self);

  slot = find_slot (self->keys, self->n_slots, key);
  self->n_used += self->keys[slot] == FREE_SLOT;
  self->keys[slot] = key;
  self->values[slot] = value;
}
