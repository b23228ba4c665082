#include "pb-assembly-matrix.h"

#include <string.h>

static char *
dup_party (PbRegisters             *registers,
           PbCatalogue             *catalogue,
           const PbAssemblyPromise *ask,
           const char              *column)
{
  char *name = pb_assembly_party_dup_name (registers, catalogue, pb_register_record_get (ask->record, column));

  return name != NULL ? name : g_strdup ("");
}

/* By alphabet as people read it; what is not stated stands last. */
static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const char *first = *(const char *const *) a;
  const char *second = *(const char *const *) b;

  if (*first == '\0' || *second == '\0')
    return (*first == '\0') - (*second == '\0');

  return g_utf8_collate (first, second);
}

static guint
find_name (GPtrArray  *names,
           const char *name)
{
  guint position = 0;

  if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, &position))
    g_assert_not_reached ();

  return position;
}

static GPtrArray *
list_names (GArray      *asks,
            PbRegisters *registers,
            PbCatalogue *catalogue,
            const char  *column)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < asks->len; i++)
    {
      char *name = dup_party (registers, catalogue, &g_array_index (asks, PbAssemblyPromise, i), column);

      if (g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_free (name);
      else
        g_ptr_array_add (names, name);
    }

  g_ptr_array_sort (names, compare_names);

  return names;
}

static void
drop_later (GArray *asks)
{
  for (guint i = asks->len; i > 0; i--)
    if (g_array_index (asks, PbAssemblyPromise, i - 1).state == PB_ASSEMBLY_LATER)
      g_array_remove_index (asks, i - 1);
}

PbAssemblyMatrix *
pb_assembly_matrix_new (PbRegisters *registers,
                        PbCatalogue *catalogue,
                        const char  *place_code,
                        PbDay        moment)
{
  g_autoptr(GArray) asks = pb_assembly_list_promises (registers, catalogue, "ask", place_code, moment);
  PbAssemblyMatrix *self = g_new0 (PbAssemblyMatrix, 1);

  drop_later (asks);
  self->from = list_names (asks, registers, catalogue, "from_party");
  self->to = list_names (asks, registers, catalogue, "to_party");
  self->n_asks = g_new0 (guint, MAX (self->from->len * self->to->len, 1));
  self->n_open = g_new0 (guint, MAX (self->from->len * self->to->len, 1));

  for (guint i = 0; i < asks->len; i++)
    {
      const PbAssemblyPromise *ask = &g_array_index (asks, PbAssemblyPromise, i);
      g_autofree char *from = dup_party (registers, catalogue, ask, "from_party");
      g_autofree char *to = dup_party (registers, catalogue, ask, "to_party");
      guint cell = find_name (self->from, from) * self->to->len + find_name (self->to, to);

      self->n_asks[cell]++;
      self->n_open[cell] += pb_assembly_promise_is_open (ask);
    }

  return self;
}

void
pb_assembly_matrix_free (PbAssemblyMatrix *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->from);
  g_ptr_array_unref (self->to);
  g_free (self->n_asks);
  g_free (self->n_open);
  g_free (self);
}

guint
pb_assembly_matrix_get (const PbAssemblyMatrix *self,
                        guint                   from,
                        guint                   to,
                        guint                  *n_open_out)
{
  g_return_val_if_fail (from < self->from->len && to < self->to->len, 0);

  if (n_open_out != NULL)
    *n_open_out = self->n_open[from * self->to->len + to];

  return self->n_asks[from * self->to->len + to];
}
