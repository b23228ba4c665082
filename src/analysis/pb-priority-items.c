#include "pb-priority-items.h"

#include "pb-innovation-register.h"
#include "pb-priority-known.h"

#include <glib/gi18n-lib.h>

static void
item_free (PbPriorityItem *item)
{
  g_object_unref (item->record);
  g_free (item->title);
  g_free (item->detail);
  g_free (item);
}

static PbPrioritySection
get_section (const char *kind)
{
  static const char *const programmes[] = { "initiative", "innovation", "service", "agreement", NULL };

  if (g_strv_contains (programmes, kind))
    return PB_PRIORITY_PROGRAMMES;
  if (g_str_equal (kind, "decision"))
    return PB_PRIORITY_DECISIONS;

  return PB_PRIORITY_WORDS;
}

/* The outcome of the last step whose date has come. */
static char *
describe_decision (PbRegisters      *registers,
                   PbRegisterRecord *decision,
                   PbDay             moment)
{
  GPtrArray *steps = pb_registers_list_naming (registers, "decision_step", "decision",
                                               pb_register_record_get_uid (decision));
  const PbRegisterKind *kind = pb_register_kind_find ("decision_step");
  const PbRegisterColumn *column = &kind->columns[pb_register_kind_find_column (kind, "outcome")];
  PbRegisterRecord *last = NULL;
  g_autofree char *date = NULL;

  for (guint i = 0; i < steps->len; i++)
    {
      PbRegisterRecord *step = g_ptr_array_index (steps, i);
      PbFuzzyDate day;

      if (pb_register_record_get_date (step, "date", &day) && pb_fuzzy_date_holds_possibly (&day, moment) &&
          (last == NULL ||
           pb_register_record_get_integer (step, "number") > pb_register_record_get_integer (last, "number")))
        last = step;
    }

  if (last == NULL)
    return g_strdup (_("no step by then"));

  date = pb_priority_date_words (pb_register_record_get (last, "date"));
  /* Translators: the outcome of a step and its date: "decided, 20 February 2025" */
  return g_strdup_printf (_("%s, %s"),
                          pb_register_column_get_word_title (column, pb_register_record_get (last, "outcome")), date);
}

/* The word of a column for people; %NULL where it is missing. */
static const char *
get_word_title (PbRegisterRecord *record,
                const char       *name,
                const char       *word)
{
  const PbRegisterKind *kind = pb_register_record_get_kind (record);
  int column = pb_register_kind_find_column (kind, name);

  return word != NULL && column >= 0 ? pb_register_column_get_word_title (&kind->columns[column], word) : NULL;
}

static char *
describe_innovation (PbRegisters      *registers,
                     PbRegisterRecord *innovation,
                     PbDay             moment)
{
  g_autoptr(PbInnovationRegister) all = pb_innovation_register_new (registers, NULL);
  int number = pb_innovation_register_find (all, pb_register_record_get_uid (innovation));
  PbInnovationRow row;

  if (number < 0)
    return NULL;

  pb_innovation_register_get_row (all, (guint) number, moment, &row);
  return row.holds != PB_HOLDS_NOT ? g_strdup (pb_innovation_state_get_label (row.state)) : NULL;
}

static char *
describe_state (PbRegisters      *registers,
                PbRegisterRecord *record,
                PbDay             moment)
{
  const char *kind = pb_register_record_get_kind (record)->word;

  if (g_str_equal (kind, "decision"))
    return describe_decision (registers, record, moment);

  if (g_str_equal (kind, "innovation"))
    return describe_innovation (registers, record, moment);

  if (g_str_equal (kind, "evidence"))
    return g_strdup (get_word_title (record, "kind", pb_register_record_get (record, "kind")));
  if (g_str_equal (kind, "commitment") || g_str_equal (kind, "statement"))
    return g_strdup (get_word_title (record, "confidence", pb_register_record_get (record, "confidence")));

  return pb_register_kind_find_column (pb_register_record_get_kind (record), "state") >= 0
           ? g_strdup (get_word_title (record, "state", pb_register_record_get (record, "state")))
           : NULL;
}

char *
pb_priority_item_describe (PbRegisters      *registers,
                           PbRegisterRecord *record,
                           PbDay             moment)
{
  const char *kind = pb_register_kind_get_title (pb_register_record_get_kind (record));
  const char *since = pb_priority_known_since (registers, record);
  g_autofree char *state = NULL;
  g_autofree char *date = NULL;

  if (pb_priority_is_later (registers, record, moment))
    {
      date = pb_priority_later_words (since);
      return g_strdup_printf ("%s · %s", kind, date);
    }

  state = describe_state (registers, record, moment);
  date = pb_priority_date_words (since);
  if (state != NULL && g_str_equal (pb_register_record_get_kind (record)->word, "decision"))
    return g_strdup_printf ("%s · %s", kind, state);
  if (state != NULL)
    return g_strdup_printf ("%s · %s · %s", kind, state, date);

  return g_strdup_printf ("%s · %s", kind, date);
}

static void
add_linked (GPtrArray   *items,
            PbRegisters *registers,
            const char  *to_kind,
            const char  *to_key,
            PbDay        moment)
{
  GPtrArray *links = pb_registers_list_links_to (registers, to_kind, to_key);

  for (guint i = 0; i < links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (links, i);
      const char *kind = pb_register_record_get (link, "from_kind");
      PbRegisterRecord *record = pb_registers_find (registers, kind, pb_register_record_get (link, "from_uid"));
      PbPriorityItem *item;

      /* Milestones come with their states below. */
      if (record == NULL || g_str_equal (kind, "milestone"))
        continue;

      item = g_new0 (PbPriorityItem, 1);
      item->section = get_section (kind);
      item->record = g_object_ref (record);
      item->title = g_strdup (pb_register_record_get_title (record));
      item->detail = pb_priority_item_describe (registers, record, moment);
      item->is_later = pb_priority_is_later (registers, record, moment);
      g_ptr_array_add (items, item);
    }
}

static void
add_milestones (GPtrArray   *items,
                PbRegisters *registers,
                const char  *to_kind,
                const char  *to_key,
                PbDay        moment)
{
  g_autoptr(GPtrArray) milestones = pb_milestones_list (registers, moment);

  for (guint i = 0; i < milestones->len; i++)
    {
      PbMilestone *milestone = g_ptr_array_index (milestones, i);
      PbPriorityItem *item;

      if (!pb_milestone_belongs (registers, milestone, to_kind, to_key))
        continue;

      item = g_new0 (PbPriorityItem, 1);
      item->section = PB_PRIORITY_MILESTONES;
      item->record = g_object_ref (milestone->opens);
      item->title = g_strdup (milestone->title);
      item->milestone = milestone->state;
      item->is_later = milestone->state == PB_MILESTONE_LATER;
      item->detail = g_strdup_printf ("%s · %s", pb_milestone_state_to_label (milestone->state), milestone->date_words);
      g_ptr_array_add (items, item);
    }
}

static gint
compare_items (gconstpointer a,
               gconstpointer b)
{
  const PbPriorityItem *first = *(PbPriorityItem *const *) a;
  const PbPriorityItem *second = *(PbPriorityItem *const *) b;

  if (first->section != second->section)
    return (int) first->section - (int) second->section;

  return first->is_later - second->is_later;
}

GPtrArray *
pb_priority_items_list (PbRegisters           *registers,
                        const PbFramePriority *priority,
                        PbDay                  moment)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  g_autofree char *number = g_strdup_printf ("%d", priority->number);
  const char *to_kind = priority->uid != NULL ? "frame_priority" : PB_REGISTER_LINK_TO_PRIORITY;
  const char *to_key = priority->uid != NULL ? priority->uid : number;

  g_return_val_if_fail (PB_IS_REGISTERS (registers), items);

  add_linked (items, registers, to_kind, to_key, moment);
  add_milestones (items, registers, to_kind, to_key, moment);
  /* Stable: GLib sorts arrays by merging, so rows keep their register's order. */
  g_ptr_array_sort (items, compare_items);

  return items;
}

const char *
pb_priority_section_to_label (PbPrioritySection section)
{
  switch (section)
    {
    case PB_PRIORITY_PROGRAMMES:
      return _("Programmes");
    case PB_PRIORITY_DECISIONS:
      return _("Decisions");
    case PB_PRIORITY_MILESTONES:
      return _("Milestones");
    case PB_PRIORITY_WORDS:
      return _("Also about it");
    case PB_N_PRIORITY_SECTIONS:
    default:
      g_return_val_if_reached ("");
    }
}

const char *
pb_priority_section_to_none (PbPrioritySection section)
{
  switch (section)
    {
    case PB_PRIORITY_PROGRAMMES:
      return _("No programmes recorded for this priority");
    case PB_PRIORITY_DECISIONS:
      return _("No decisions recorded for this priority");
    case PB_PRIORITY_MILESTONES:
      return _("No milestones recorded for this priority");
    case PB_PRIORITY_WORDS:
      return _("No other records about this priority");
    case PB_N_PRIORITY_SECTIONS:
    default:
      g_return_val_if_reached ("");
    }
}
