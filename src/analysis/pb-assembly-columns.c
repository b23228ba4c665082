#include "pb-assembly-promises.h"

#include "pb-register-places.h"

/* The pledge wall: whose pledge stands in which column. */

static void
column_free (gpointer data)
{
  PbAssemblyColumn *column = data;

  g_free (column->place_code);
  g_free (column->name);
  g_array_unref (column->pledges);
  g_free (column);
}

static PbAssemblyColumn *
add_column (GPtrArray  *columns,
            const char *place_code,
            const char *name)
{
  PbAssemblyColumn *column = g_new0 (PbAssemblyColumn, 1);

  column->place_code = g_strdup (place_code);
  column->name = g_strdup (name);
  column->pledges = g_array_new (FALSE, FALSE, sizeof (PbAssemblyPromise));
  g_ptr_array_add (columns, column);

  return column;
}

/* The Place that was named, else the one Place of the set that has it within. A county is
 * within none of its districts. */
static PbAssemblyColumn *
find_column (GPtrArray   *columns,
             PbCatalogue *catalogue,
             const char  *place_code,
             guint        n_places)
{
  for (guint i = 0; i < columns->len; i++)
    {
      PbAssemblyColumn *column = g_ptr_array_index (columns, i);

      if (g_strcmp0 (column->place_code, place_code) == 0)
        return column;
    }

  for (guint i = 0; place_code != NULL && i < n_places; i++)
    {
      PbAssemblyColumn *column = g_ptr_array_index (columns, i);

      if (pb_register_places_covers (catalogue, column->place_code, place_code) &&
          !pb_register_places_covers (catalogue, place_code, column->place_code))
        return column;
    }

  return NULL;
}

static guint
add_places (GPtrArray *columns,
            PbAreaSet *area_set)
{
  guint n_places = area_set != NULL ? pb_area_set_get_n_places (area_set) : 0;

  for (guint i = 0; i < n_places; i++)
    add_column (columns, pb_area_set_get_place_code (area_set, i), pb_area_set_get_place_name (area_set, i));

  return n_places;
}

/* A chosen Place keeps its column though it is empty: "none recorded" is an answer. */
static void
drop_empty (GPtrArray  *columns,
            const char *place_code)
{
  for (guint i = columns->len; i > 0; i--)
    {
      PbAssemblyColumn *column = g_ptr_array_index (columns, i - 1);

      if (column->pledges->len == 0 && g_strcmp0 (column->place_code, place_code) != 0)
        g_ptr_array_remove_index (columns, i - 1);
    }
}

GPtrArray *
pb_assembly_list_columns (PbRegisters *registers,
                          PbCatalogue *catalogue,
                          PbAreaSet   *area_set,
                          const char  *place_code,
                          PbDay        moment)
{
  g_autoptr(GArray) pledges = NULL;
  GPtrArray *columns = g_ptr_array_new_with_free_func (column_free);
  PbAssemblyColumn *unplaced = NULL;
  guint n_places;

  g_return_val_if_fail (PB_IS_REGISTERS (registers), columns);
  g_return_val_if_fail (PB_IS_CATALOGUE (catalogue), columns);

  pledges = pb_assembly_list_promises (registers, catalogue, "pledge", place_code, moment);
  n_places = add_places (columns, area_set);
  for (guint i = 0; i < pledges->len; i++)
    {
      const PbAssemblyPromise *pledge = &g_array_index (pledges, PbAssemblyPromise, i);
      const char *own_code = pb_register_record_get (pledge->record, "place");
      PbAssemblyColumn *column = own_code != NULL ? find_column (columns, catalogue, own_code, n_places) : unplaced;

      if (column == NULL)
        column = add_column (columns, own_code, pb_register_places_get_name (catalogue, own_code));
      if (own_code == NULL)
        unplaced = column;
      g_array_append_val (column->pledges, *pledge);
    }

  if (unplaced != NULL)
    {
      guint position;

      if (g_ptr_array_find (columns, unplaced, &position))
        g_ptr_array_add (columns, g_ptr_array_steal_index (columns, position));
    }
  if (place_code != NULL)
    drop_empty (columns, place_code);

  return columns;
}
