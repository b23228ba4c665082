#include "pb-area-set.h"

/**
 * PbAreaSet:
 *
 * A way of dividing the system into Places, and the dates it was in force.
 *
 * A Place is made of building blocks; each belongs to it from one day to
 * another, so that a set answers for any moment.  Immutable.
 */
struct _PbAreaSet
{
  GObject     parent_instance;
  char       *code;
  char       *name;
  char       *note;
  PbDay       valid_from;
  PbDay       valid_to;
  gboolean    is_scenario;
  GPtrArray  *members;
  GPtrArray  *places;         /* (element-type PbAreaMember): the first of each Place, unowned */
  GHashTable *place_by_code;  /* code of the Place: PbAreaMember, unowned */
  GHashTable *blocks;         /* code of the block: GPtrArray of PbAreaMember, unowned */
};

G_DEFINE_FINAL_TYPE (PbAreaSet, pb_area_set, G_TYPE_OBJECT)

static gboolean
day_is_within (PbDay day,
               PbDay from,
               PbDay to)
{
  return (from == PB_DAY_NONE || day >= from) && (to == PB_DAY_NONE || day <= to);
}

/* %NULL stands for any. */
static gboolean
is_member_on (const PbAreaMember *member,
              const char         *place_code,
              const char         *edition,
              PbDay               day)
{
  return (place_code == NULL || g_str_equal (member->place_code, place_code)) &&
         (edition == NULL || g_str_equal (member->edition, edition)) &&
         day_is_within (day, member->valid_from, member->valid_to);
}

static void
index_member (PbAreaSet    *self,
              PbAreaMember *member)
{
  GPtrArray *same_block = g_hash_table_lookup (self->blocks, member->area_code);

  if (g_hash_table_insert (self->place_by_code, member->place_code, member))
    g_ptr_array_add (self->places, member);

  if (same_block == NULL)
    {
      same_block = g_ptr_array_new ();
      g_hash_table_insert (self->blocks, member->area_code, same_block);
    }

  g_ptr_array_add (same_block, member);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  PbDay day_a = *(const PbDay *) a;
  PbDay day_b = *(const PbDay *) b;

  return (day_a > day_b) - (day_a < day_b);
}

static void
pb_area_set_finalize (GObject *object)
{
  PbAreaSet *self = PB_AREA_SET (object);

  g_clear_pointer (&self->blocks, g_hash_table_unref);
  g_clear_pointer (&self->place_by_code, g_hash_table_unref);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_free (self->code);
  g_free (self->name);
  g_free (self->note);

  G_OBJECT_CLASS (pb_area_set_parent_class)->finalize (object);
}

static void
pb_area_set_class_init (PbAreaSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_area_set_finalize;
}

static void
pb_area_set_init (PbAreaSet *self)
{
  self->places = g_ptr_array_new ();
  self->place_by_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->blocks = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * pb_area_set_new:
 * @code: its code in the workspace
 * @name: what people call it
 * @valid_from: first day in force, or %PB_DAY_NONE
 * @valid_to: last day in force, or %PB_DAY_NONE
 * @is_scenario: whether it is a proposal and never was in force
 * @note: (nullable): what a reader should know of it
 * @members: (transfer full) (element-type PbAreaMember): its building blocks,
 *   Places in the order in which they are shown; the array need not free them
 *
 * Returns: (transfer full): the area set
 */
PbAreaSet *
pb_area_set_new (const char *code,
                 const char *name,
                 PbDay       valid_from,
                 PbDay       valid_to,
                 gboolean    is_scenario,
                 const char *note,
                 GPtrArray  *members)
{
  PbAreaSet *self;

  g_return_val_if_fail (code != NULL && name != NULL, NULL);
  g_return_val_if_fail (members != NULL, NULL);

  self = g_object_new (PB_TYPE_AREA_SET, NULL);
  self->code = g_strdup (code);
  self->name = g_strdup (name);
  self->note = g_strdup (note != NULL ? note : "");
  self->valid_from = valid_from;
  self->valid_to = valid_to;
  self->is_scenario = is_scenario;
  self->members = members;
  g_ptr_array_set_free_func (members, (GDestroyNotify) pb_area_member_free);

  for (guint i = 0; i < members->len; i++)
    index_member (self, g_ptr_array_index (members, i));

  return self;
}

const char *
pb_area_set_get_code (PbAreaSet *self)
{
  g_return_val_if_fail (PB_IS_AREA_SET (self), NULL);

  return self->code;
}

const char *
pb_area_set_get_name (PbAreaSet *self)
{
  g_return_val_if_fail (PB_IS_AREA_SET (self), NULL);

  return self->name;
}

PbDay
pb_area_set_get_valid_from (PbAreaSet *self)
{
  g_return_val_if_fail (PB_IS_AREA_SET (self), PB_DAY_NONE);

  return self->valid_from;
}

PbDay
pb_area_set_get_valid_to (PbAreaSet *self)
{
  g_return_val_if_fail (PB_IS_AREA_SET (self), PB_DAY_NONE);

  return self->valid_to;
}

gboolean
pb_area_set_is_scenario (PbAreaSet *self)
{
  g_return_val_if_fail (PB_IS_AREA_SET (self), FALSE);

  return self->is_scenario;
}

const char *
pb_area_set_get_note (PbAreaSet *self)
{
  g_return_val_if_fail (PB_IS_AREA_SET (self), NULL);

  return self->note;
}

gboolean
pb_area_set_is_in_force (PbAreaSet *self,
                         PbDay      moment)
{
  g_return_val_if_fail (PB_IS_AREA_SET (self), FALSE);

  return !self->is_scenario && day_is_within (moment, self->valid_from, self->valid_to);
}

guint
pb_area_set_get_n_places (PbAreaSet *self)
{
  g_return_val_if_fail (PB_IS_AREA_SET (self), 0);

  return self->places->len;
}

const char *
pb_area_set_get_place_code (PbAreaSet *self,
                            guint      position)
{
  g_return_val_if_fail (PB_IS_AREA_SET (self), NULL);
  g_return_val_if_fail (position < self->places->len, NULL);

  return ((PbAreaMember *) g_ptr_array_index (self->places, position))->place_code;
}

const char *
pb_area_set_get_place_name (PbAreaSet *self,
                            guint      position)
{
  g_return_val_if_fail (PB_IS_AREA_SET (self), NULL);
  g_return_val_if_fail (position < self->places->len, NULL);

  return ((PbAreaMember *) g_ptr_array_index (self->places, position))->place_name;
}

/**
 * pb_area_set_find_place_name:
 * @self: an area set
 * @place_code: (nullable): code of a Place
 *
 * Returns: (nullable): its name, or %NULL if the set has no such Place
 */
const char *
pb_area_set_find_place_name (PbAreaSet  *self,
                             const char *place_code)
{
  PbAreaMember *member;

  g_return_val_if_fail (PB_IS_AREA_SET (self), NULL);

  if (place_code == NULL)
    return NULL;

  member = g_hash_table_lookup (self->place_by_code, place_code);

  return member != NULL ? member->place_name : NULL;
}

/**
 * pb_area_set_place_of:
 * @self: an area set
 * @area_code: code of a building block
 * @edition: (nullable): the boundaries that @area_code is meant on; %NULL or ""
 *   for any.  A block with no edition answers for every one.
 * @moment: the day asked about
 *
 * Only building blocks are known: in a set made of districts, ask with the
 * district of a small area.
 *
 * Returns: (nullable): code of the Place that has the block on @moment
 */
const char *
pb_area_set_place_of (PbAreaSet  *self,
                      const char *area_code,
                      const char *edition,
                      PbDay       moment)
{
  GPtrArray *same_block;

  g_return_val_if_fail (PB_IS_AREA_SET (self), NULL);
  g_return_val_if_fail (area_code != NULL, NULL);

  same_block = g_hash_table_lookup (self->blocks, area_code);
  if (same_block == NULL)
    return NULL;

  for (guint i = 0; i < same_block->len; i++)
    {
      const PbAreaMember *member = g_ptr_array_index (same_block, i);
      gboolean is_edition = edition == NULL || *edition == '\0' || *member->edition == '\0' ||
                            g_str_equal (member->edition, edition);

      if (is_edition && day_is_within (moment, member->valid_from, member->valid_to))
        return member->place_code;
    }

  return NULL;
}

/**
 * pb_area_set_count_members:
 * @self: an area set
 * @place_code: (nullable): code of a Place; %NULL for all of them
 * @edition: (nullable): edition of the blocks to count; %NULL for any
 * @moment: the day asked about
 *
 * Returns: the number of building blocks
 */
guint
pb_area_set_count_members (PbAreaSet  *self,
                           const char *place_code,
                           const char *edition,
                           PbDay       moment)
{
  guint n_members = 0;

  g_return_val_if_fail (PB_IS_AREA_SET (self), 0);

  for (guint i = 0; i < self->members->len; i++)
    n_members += is_member_on (g_ptr_array_index (self->members, i), place_code, edition, moment);

  return n_members;
}

/**
 * pb_area_set_list_members:
 * @self: an area set
 * @place_code: (nullable): code of a Place; %NULL for all of them
 * @edition: (nullable): edition of the blocks; %NULL for any
 * @moment: the day asked about
 *
 * Returns: (transfer full): codes of the building blocks, ended by %NULL
 */
char **
pb_area_set_list_members (PbAreaSet  *self,
                          const char *place_code,
                          const char *edition,
                          PbDay       moment)
{
  g_autoptr(GStrvBuilder) codes = g_strv_builder_new ();

  g_return_val_if_fail (PB_IS_AREA_SET (self), NULL);

  for (guint i = 0; i < self->members->len; i++)
    {
      const PbAreaMember *member = g_ptr_array_index (self->members, i);

      if (is_member_on (member, place_code, edition, moment))
        g_strv_builder_add (codes, member->area_code);
    }

  return g_strv_builder_end (codes);
}

/**
 * pb_area_set_get_changes:
 * @self: an area set
 *
 * A block that comes changes its Place on its first day, one that goes on the
 * day after its last.  The days on which the whole set begins and ends are not
 * changes of membership.
 *
 * Returns: (transfer full) (element-type PbDay): the days, ascending
 */
GArray *
pb_area_set_get_changes (PbAreaSet *self)
{
  g_autoptr(GArray) days = NULL;
  GArray *changes;

  g_return_val_if_fail (PB_IS_AREA_SET (self), NULL);

  days = g_array_new (FALSE, FALSE, sizeof (PbDay));
  for (guint i = 0; i < self->members->len; i++)
    {
      const PbAreaMember *member = g_ptr_array_index (self->members, i);

      if (member->valid_from != PB_DAY_NONE && member->valid_from != self->valid_from)
        g_array_append_val (days, member->valid_from);

      if (member->valid_to != PB_DAY_NONE && member->valid_to != self->valid_to)
        {
          PbDay after = member->valid_to + 1;

          g_array_append_val (days, after);
        }
    }

  g_array_sort (days, compare_days);
  changes = g_array_new (FALSE, FALSE, sizeof (PbDay));
  for (guint i = 0; i < days->len; i++)
    {
      PbDay day = g_array_index (days, PbDay, i);

      if (i == 0 || day != g_array_index (days, PbDay, i - 1))
        g_array_append_val (changes, day);
    }

  return changes;
}

void
pb_area_member_free (PbAreaMember *member)
{
  if (member == NULL)
    return;

  g_free (member->place_code);
  g_free (member->place_name);
  g_free (member->area_code);
  g_free (member->edition);
  g_free (member);
}
