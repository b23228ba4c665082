#include "pb-assembly-meetings.h"

#include <string.h>

/* Registers that the page shows in places of their own, or that hold no text. */
static const char *const shown_elsewhere[] = {
  "meeting", "assembly_question", "assembly_response", "topic", "pledge", "ask", "link",
};

static PbDay
get_first_day (PbRegisterRecord *meeting)
{
  PbFuzzyDate date;

  return pb_register_record_get_date (meeting, "date", &date) ? date.first : G_MAXINT32;
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  PbDay first = get_first_day (*(PbRegisterRecord *const *) a);
  PbDay second = get_first_day (*(PbRegisterRecord *const *) b);

  return (first > second) - (first < second);
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static void
add (GPtrArray        *list,
     PbRegisterRecord *record)
{
  g_ptr_array_add (list, g_object_ref (record));
}

GPtrArray *
pb_assembly_list_meetings (PbRegisters *registers)
{
  GPtrArray *meetings = new_list ();
  GPtrArray *all;

  g_return_val_if_fail (PB_IS_REGISTERS (registers), meetings);

  all = pb_registers_list (registers, "meeting");
  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (pb_register_record_get (g_ptr_array_index (all, i), "kind"), "assembly") == 0)
      add (meetings, g_ptr_array_index (all, i));

  g_ptr_array_sort (meetings, compare_days);

  return meetings;
}

PbRegisterRecord *
pb_assembly_choose_meeting (PbRegisters *registers,
                            const char  *uid,
                            PbDay        moment)
{
  g_autoptr(GPtrArray) meetings = pb_assembly_list_meetings (registers);
  PbRegisterRecord *chosen = meetings->len > 0 ? g_ptr_array_index (meetings, 0) : NULL;

  for (guint i = 0; i < meetings->len; i++)
    {
      PbRegisterRecord *meeting = g_ptr_array_index (meetings, i);

      if (uid != NULL && g_str_equal (pb_register_record_get_uid (meeting), uid))
        return meeting; /* the registers hold it */
      if (!pb_assembly_meeting_is_later (meeting, moment))
        chosen = meeting;
    }

  return chosen;
}

gboolean
pb_assembly_meeting_is_later (PbRegisterRecord *meeting,
                              PbDay             moment)
{
  PbFuzzyDate date;

  return pb_register_record_get_date (meeting, "date", &date) && !pb_fuzzy_date_holds_possibly (&date, moment);
}

GPtrArray *
pb_assembly_list_topics (PbRegisters      *registers,
                         PbRegisterRecord *meeting)
{
  GPtrArray *all = pb_registers_list (registers, "topic");
  GPtrArray *topics = new_list ();

  for (guint i = 0; i < all->len; i++)
    {
      PbRegisterRecord *topic = g_ptr_array_index (all, i);
      const char *own_meeting = pb_register_record_get (topic, "meeting");

      if (meeting == NULL || own_meeting == NULL ||
          g_str_equal (own_meeting, pb_register_record_get_uid (meeting)))
        add (topics, topic);
    }

  return topics;
}

GPtrArray *
pb_assembly_list_responses (PbRegisters      *registers,
                            PbRegisterRecord *question)
{
  GPtrArray *all = pb_registers_list_naming (registers, "assembly_response", "question",
                                             pb_register_record_get_uid (question));
  GPtrArray *responses = new_list ();

  for (guint i = 0; i < all->len; i++)
    {
      PbRegisterRecord *response = g_ptr_array_index (all, i);
      const char *place = pb_register_record_get (response, "place");
      guint position = responses->len;

      for (guint j = responses->len; j > 0 && position == responses->len; j--)
        if (g_strcmp0 (pb_register_record_get (g_ptr_array_index (responses, j - 1), "place"), place) == 0)
          {
            position = j;
            break;
          }

      g_ptr_array_insert (responses, position, g_object_ref (response));
    }

  return responses;
}

static gboolean
is_shown_elsewhere (const PbRegisterKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (shown_elsewhere); i++)
    if (g_str_equal (kind->word, shown_elsewhere[i]))
      return TRUE;

  return FALSE;
}

static void
add_roles (GPtrArray   *list,
           PbRegisters *registers,
           const char  *person_uid)
{
  GPtrArray *roles = pb_registers_list_naming (registers, "role", "person", person_uid);

  for (guint i = 0; i < roles->len; i++)
    if (!g_ptr_array_find (list, g_ptr_array_index (roles, i), NULL))
      add (list, g_ptr_array_index (roles, i));
}

/* Rows of one register that the document states. */
static void
add_rows (GPtrArray            *list,
          PbRegisters          *registers,
          const PbRegisterKind *kind,
          const char           *source)
{
  GPtrArray *rows = pb_registers_list (registers, kind->word);
  guint n_before = list->len;

  for (guint i = 0; i < rows->len; i++)
    {
      PbRegisterRecord *row = g_ptr_array_index (rows, i);

      if (g_strcmp0 (pb_register_record_get (row, "source"), source) == 0 ||
          g_str_equal (pb_register_record_get_uid (row), source))
        add (list, row);
    }

  /* Who the people were is often told by another document. */
  if (g_str_equal (kind->word, "person"))
    for (guint i = n_before, n = list->len; i < n; i++)
      add_roles (list, registers, pb_register_record_get_uid (g_ptr_array_index (list, i)));
}

GPtrArray *
pb_assembly_list_letter (PbRegisters      *registers,
                         PbRegisterRecord *meeting)
{
  const char *source = pb_register_record_get (meeting, "source");
  GPtrArray *list = new_list ();
  GPtrArray *profiles;
  const PbRegisterKind *kinds;
  guint n_kinds;

  if (source == NULL)
    return list;

  kinds = pb_register_kinds_get (&n_kinds);
  for (guint i = 0; i < n_kinds; i++)
    if (!is_shown_elsewhere (&kinds[i]) && !g_str_equal (kinds[i].word, "place_profile") &&
        !g_str_equal (kinds[i].word, "role"))
      add_rows (list, registers, &kinds[i], source);

  profiles = pb_registers_list (registers, "place_profile");
  for (guint i = 0; i < profiles->len; i++)
    add (list, g_ptr_array_index (profiles, i));

  return list;
}
