#include "pb-link-slots.h"

typedef struct
{
  const char *kind;
  PbLinkSlot  slot;
} UsualSlot;

/* By kind, the likeliest first. */
static const UsualSlot usual_slots[] = {
  { "action", { "about", "meeting" } },
  { "agreement", { "party", "organisation" } },
  { "agreement", { "reach", "place" } },
  { "agreement", { "about", "priority" } },
  { "agreement", { "about", "document" } },
  { "ask", { "about", "priority" } },
  { "assessment", { "about", "decision" } },
  { "capacity_statement", { "about", "setting" } },
  { "capacity_statement", { "about", "decision" } },
  { "commitment", { "about", "indicator" } },
  { "consultation", { "about", "plan" } },
  { "decision", { "about", "place" } },
  { "decision", { "about", "priority" } },
  { "decision", { "about", "indicator" } },
  { "decision", { "about", "organisation" } },
  { "decision", { "about", "setting" } },
  { "decision", { "about", "agreement" } },
  { "decision", { "about", "meeting" } },
  { "decision", { "considered", "consultation" } },
  { "decision", { "considered", "assessment" } },
  { "decision_step", { "about", "document" } },
  { "document", { "author", "person" } },
  { "document", { "signatory", "person" } },
  { "driver", { "about", "indicator" } },
  { "engagement", { "about", "plan" } },
  { "engagement", { "about", "place" } },
  { "event", { "about", "organisation" } },
  { "event", { "about", "decision" } },
  { "event", { "about", "place" } },
  { "evidence", { "about", "indicator" } },
  { "evidence", { "about", "place" } },
  { "evidence", { "about", "document" } },
  { "frame_priority", { "about", "indicator" } },
  { "impact", { "about", "decision" } },
  { "initiative", { "reach", "place" } },
  { "initiative", { "partner", "organisation" } },
  { "initiative", { "about", "priority" } },
  { "initiative", { "about", "indicator" } },
  { "innovation", { "reach", "place" } },
  { "innovation", { "without", "place" } },
  { "innovation", { "partner", "organisation" } },
  { "innovation", { "about", "priority" } },
  { "innovation", { "about", "indicator" } },
  { "meeting", { "chair", "person" } },
  { "meeting", { "attachment", "document" } },
  { "meeting", { "theme", "theme" } },
  { "milestone", { "about", "priority" } },
  { "milestone", { "about", "decision" } },
  { "milestone", { "about", "plan" } },
  { "organisation", { "area", "place" } },
  { "organisation", { "site", "place" } },
  { "period_band", { "about", "plan" } },
  { "plan", { "partner", "organisation" } },
  { "plan", { "about", "document" } },
  { "pledge", { "answers", "ask" } },
  { "pledge", { "partner", "organisation" } },
  { "pledge", { "partner", "place" } },
  { "pledge", { "about", "priority" } },
  { "principle", { "about", "priority" } },
  { "projection", { "about", "priority" } },
  { "projection", { "about", "plan" } },
  { "recommendation", { "about", "priority" } },
  { "recommendation_set", { "about", "organisation" } },
  { "service", { "about", "priority" } },
  { "setting", { "place", "place" } },
  { "statement", { "about", "indicator" } },
  { "statement", { "about", "place" } },
  { "target", { "about", "indicator" } },
  { "target", { "about", "priority" } },
  { "theme", { "about", "indicator" } },
  { "theme", { "about", "organisation" } },
  { "topic", { "about", "indicator" } },
};

static void
add (GPtrArray  *slots,
     const char *role,
     const char *to_kind)
{
  PbLinkSlot *slot;

  for (guint i = 0; i < slots->len; i++)
    {
      slot = g_ptr_array_index (slots, i);
      if (g_str_equal (slot->role, role) && g_str_equal (slot->to_kind, to_kind))
        return;
    }

  slot = g_new (PbLinkSlot, 1);
  slot->role = g_intern_string (role);
  slot->to_kind = g_intern_string (to_kind);
  g_ptr_array_add (slots, slot);
}

GPtrArray *
pb_link_slots_list (PbRegisters *registers,
                    const char  *kind_word)
{
  GPtrArray *slots = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *links;

  g_return_val_if_fail (PB_IS_REGISTERS (registers) && kind_word != NULL, slots);

  for (guint i = 0; i < G_N_ELEMENTS (usual_slots); i++)
    if (g_str_equal (usual_slots[i].kind, kind_word))
      add (slots, usual_slots[i].slot.role, usual_slots[i].slot.to_kind);

  links = pb_registers_list (registers, "link");
  for (guint i = 0; i < links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (links, i);

      if (g_str_equal (pb_register_record_get (link, "from_kind"), kind_word))
        add (slots, pb_register_record_get (link, "role"), pb_register_record_get (link, "to_kind"));
    }

  return slots;
}
