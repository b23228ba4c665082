#include "pb-priority-projection.h"

#include "pb-priority-known.h"

#include <glib/gi18n-lib.h>

static gboolean
is_of_priority (PbRegisters      *registers,
                PbRegisterRecord *projection)
{
  GPtrArray *links = pb_registers_list_links_from (registers, "projection", pb_register_record_get_uid (projection));

  for (guint i = 0; i < links->len; i++)
    if (g_strcmp0 (pb_register_record_get (g_ptr_array_index (links, i), "to_kind"),
                   PB_REGISTER_LINK_TO_PRIORITY) == 0)
      return TRUE;

  return FALSE;
}

/* What adds up the parts speaks of the same unit, year and condition. */
static gboolean
is_sum_of (PbPriorityProjection *self,
           PbRegisterRecord     *projection)
{
  return self->parts->len > 0 && g_strcmp0 (pb_register_record_get (projection, "is_derived"), "1") == 0 &&
         g_strcmp0 (pb_register_record_get (projection, "unit"), self->unit) == 0 &&
         g_strcmp0 (pb_register_record_get (projection, "by_date"), self->by) == 0 &&
         g_strcmp0 (pb_register_record_get (projection, "condition"), self->condition) == 0;
}

PbPriorityProjection *
pb_priority_projection_new (PbRegisters *registers,
                            PbDay        moment)
{
  PbPriorityProjection *self = g_new0 (PbPriorityProjection, 1);
  GPtrArray *rows;

  self->parts = g_ptr_array_new_with_free_func (g_object_unref);
  self->others = g_ptr_array_new_with_free_func (g_object_unref);
  self->unit = "";
  g_return_val_if_fail (PB_IS_REGISTERS (registers), self);

  rows = pb_registers_list (registers, "projection");
  for (guint i = 0; i < rows->len; i++)
    {
      PbRegisterRecord *row = g_ptr_array_index (rows, i);

      if (pb_priority_is_later (registers, row, moment) || !is_of_priority (registers, row))
        continue;

      if (self->parts->len == 0)
        {
          self->condition = pb_register_record_get (row, "condition");
          self->unit = pb_register_record_get (row, "unit");
          self->by = pb_register_record_get (row, "by_date");
          self->made = pb_priority_known_since (registers, row);
        }
      g_ptr_array_add (self->parts, g_object_ref (row));
    }

  for (guint i = 0; i < rows->len; i++)
    {
      PbRegisterRecord *row = g_ptr_array_index (rows, i);

      if (pb_priority_is_later (registers, row, moment) || is_of_priority (registers, row))
        continue;
      if (self->sum == NULL && is_sum_of (self, row))
        self->sum = g_object_ref (row);
      else
        g_ptr_array_add (self->others, g_object_ref (row));
    }

  return self;
}

void
pb_priority_projection_free (PbPriorityProjection *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->others);
  g_clear_object (&self->sum);
  g_free (self);
}

/* Million pounds are written as in the field, "£219m"; with the bound in front. */
static char *
join_unit (PbBoundedNumber *number,
           const char      *unit)
{
  PbBoundedNumber exact = *number;
  g_autofree char *whole = pb_bounded_number_describe (number);
  g_autofree char *plain = NULL;
  const char *at;

  if (unit == NULL || *unit == '\0')
    return g_steal_pointer (&whole);
  if (!g_str_equal (unit, "£m"))
    return g_strdup_printf ("%s %s", whole, unit);

  exact.bound = PB_BOUND_EXACT;
  plain = pb_bounded_number_describe (&exact);
  at = strstr (whole, plain);
  if (number->bound == PB_BOUND_RANGE || at == NULL)
    return g_strdup_printf ("£%sm", whole);

  return g_strdup_printf ("%.*s£%sm%s", (int) (at - whole), whole, plain, at + strlen (plain));
}

char *
pb_priority_projection_amount (PbRegisterRecord *projection)
{
  PbBoundedNumber number;

  if (!pb_register_record_get_number (projection, "amount", &number))
    return g_strdup (_("not stated"));

  return join_unit (&number, pb_register_record_get (projection, "unit"));
}

char *
pb_priority_projection_part (PbRegisterRecord *projection)
{
  const char *sector = pb_register_record_get (projection, "sector");
  g_autofree char *amount = pb_priority_projection_amount (projection);
  g_autofree char *first = NULL;

  if (sector == NULL)
    return g_steal_pointer (&amount);

  first = g_utf8_strup (sector, g_utf8_next_char (sector) - sector);
  return g_strdup_printf ("%s%s %s", first, g_utf8_next_char (sector), amount);
}

char *
pb_priority_projection_headline (PbPriorityProjection *self)
{
  GString *amounts;
  g_autofree char *text = NULL;

  if (self->parts->len == 0)
    return NULL;

  amounts = g_string_new (NULL);
  for (guint i = 0; i < self->parts->len; i++)
    {
      g_autofree char *amount = pb_priority_projection_amount (g_ptr_array_index (self->parts, i));

      if (i > 0)
        g_string_append (amounts, i + 1 == self->parts->len ? _(" and ") : ", ");
      g_string_append (amounts, amount);
    }

  text = g_string_free (amounts, FALSE);
  /* Translators: of a projection whose condition is that nothing changes; %s is "£219m and £136m" */
  return g_strdup_printf (_("Do nothing, and the gap reaches %s"), text);
}
