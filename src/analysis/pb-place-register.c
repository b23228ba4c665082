#include "pb-place-register.h"

#include "pb-register-places.h"

static gboolean
is_linked (PbInnovationRegister  *innovations,
           const PbInnovationRow *row,
           PbIndicator           *indicator,
           PbPlaceLink            link)
{
  PbRegisters *registers = pb_innovation_register_get_registers (innovations);
  g_autofree char *group = NULL;

  if (link == PB_PLACE_LINK_INDICATOR)
    return pb_registers_has_link (registers, row->record, "about", PB_REGISTER_LINK_TO_INDICATOR,
                                  pb_indicator_get_code (indicator));

  group = g_strdup_printf ("%d", pb_indicator_get_facts (indicator)->group);

  return pb_registers_has_link (registers, row->record, "about", PB_REGISTER_LINK_TO_PRIORITY, group);
}

GArray *
pb_place_register_list_innovations (PbInnovationRegister *innovations,
                                    PbCatalogue          *catalogue,
                                    const char           *place_code,
                                    PbIndicator          *indicator,
                                    PbDay                 moment,
                                    PbPlaceLink          *link_out)
{
  PbInnovationQuestion question = { .moment = moment, .place = place_code };
  g_autoptr(GArray) rows = NULL;

  g_return_val_if_fail (PB_IS_INNOVATION_REGISTER (innovations), NULL);
  g_return_val_if_fail (PB_IS_INDICATOR (indicator), NULL);

  rows = pb_innovation_register_filter (innovations, &question);
  for (*link_out = PB_PLACE_LINK_INDICATOR; *link_out <= PB_PLACE_LINK_PRIORITY; (*link_out)++)
    {
      g_autoptr(GArray) linked = g_array_new (FALSE, FALSE, sizeof (PbInnovationRow));

      for (guint i = 0; i < rows->len; i++)
        if (is_linked (innovations, &g_array_index (rows, PbInnovationRow, i), indicator, *link_out))
          g_array_append_val (linked, g_array_index (rows, PbInnovationRow, i));
      if (linked->len > 0)
        return g_steal_pointer (&linked);
    }

  *link_out = PB_PLACE_LINK_NONE;
  return g_array_new (FALSE, FALSE, sizeof (PbInnovationRow));
}

/* A decision that names no Place is one of the whole system. */
static gboolean
concerns (PbRegisters      *registers,
          PbCatalogue      *catalogue,
          PbRegisterRecord *decision,
          const char       *place_code)
{
  g_autoptr(GPtrArray) places = pb_decision_list_places (registers, decision);

  for (guint i = 0; i < places->len; i++)
    if (pb_register_places_covers (catalogue, g_ptr_array_index (places, i), place_code))
      return TRUE;

  return places->len == 0;
}

static gboolean
is_open (PbDecisionState state)
{
  switch (state)
    {
    case PB_DECISION_RAISED:
    case PB_DECISION_IN_PROGRESS:
    case PB_DECISION_PROPOSED:
    case PB_DECISION_IN_PRINCIPLE:
    case PB_DECISION_DEFERRED:
      return TRUE;
    case PB_DECISION_NOT_RAISED:
    case PB_DECISION_DECIDED:
    case PB_DECISION_REJECTED:
    case PB_DECISION_SIGNED:
    case PB_DECISION_IN_OPERATION:
    case PB_DECISION_ENDED:
    default:
      return FALSE;
    }
}

GPtrArray *
pb_place_register_list_open_decisions (PbRegisters *registers,
                                       PbCatalogue *catalogue,
                                       const char  *place_code,
                                       PbDay        moment)
{
  GPtrArray *open = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_decision_chain_free);
  GPtrArray *decisions;

  g_return_val_if_fail (PB_IS_REGISTERS (registers), open);

  decisions = pb_registers_list (registers, "decision");
  for (guint i = 0; i < decisions->len; i++)
    {
      PbRegisterRecord *decision = g_ptr_array_index (decisions, i);
      g_autoptr(PbDecisionChain) chain = NULL;

      if (!concerns (registers, catalogue, decision, place_code))
        continue;

      chain = pb_decision_chain_new (registers, decision, moment);
      if (is_open (chain->state))
        g_ptr_array_add (open, g_steal_pointer (&chain));
    }

  return open;
}

static gboolean
is_network_of (PbRegisters      *registers,
               PbCatalogue      *catalogue,
               PbRegisterRecord *organisation,
               const char       *place_code)
{
  GPtrArray *links;

  if (g_strcmp0 (pb_register_record_get (organisation, "kind"), "network") != 0)
    return FALSE;

  links = pb_registers_list_links_from (registers, "organisation", pb_register_record_get_uid (organisation));
  for (guint i = 0; i < links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (links, i);

      /* A network of the whole system is none of the Place. */
      if (g_strcmp0 (pb_register_record_get (link, "role"), "area") == 0 &&
          g_strcmp0 (pb_register_record_get (link, "to_kind"), PB_REGISTER_LINK_TO_PLACE) == 0 &&
          pb_register_places_covers (catalogue, place_code, pb_register_record_get (link, "to_key")))
        return TRUE;
    }

  return FALSE;
}

char *
pb_place_register_dup_networks (PbRegisters *registers,
                                PbCatalogue *catalogue,
                                const char  *place_code)
{
  g_autoptr(GString) names = g_string_new (NULL);
  GPtrArray *organisations;

  g_return_val_if_fail (PB_IS_REGISTERS (registers), NULL);

  organisations = pb_registers_list (registers, "organisation");
  for (guint i = 0; i < organisations->len; i++)
    {
      PbRegisterRecord *organisation = g_ptr_array_index (organisations, i);

      if (is_network_of (registers, catalogue, organisation, place_code))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                pb_register_record_get_title (organisation));
    }

  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}
