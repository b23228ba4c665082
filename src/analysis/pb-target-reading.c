#include "pb-target-reading.h"

#include "pb-number.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
is_met (PbRegisterRecord *target,
        double            value)
{
  double wanted = pb_register_record_get_decimal (target, "value");

  return g_strcmp0 (pb_register_record_get (target, "direction"), "at-least") == 0 ? value >= wanted : value <= wanted;
}

static gboolean
is_set_later (PbRegisterRecord *target,
              PbDay             moment)
{
  PbFuzzyDate set;

  return pb_register_record_get_date (target, "set_date", &set) && set.first > moment;
}

PbTargetState
pb_target_read (PbRegisterRecord *target,
                double            value,
                PbDay             moment)
{
  PbFuzzyDate due;

  g_return_val_if_fail (PB_IS_REGISTER_RECORD (target), PB_TARGET_NO_DATA);

  if (is_set_later (target, moment))
    return PB_TARGET_LATER;
  if (g_strcmp0 (pb_register_record_get (target, "state"), "withdrawn") == 0)
    return PB_TARGET_WITHDRAWN;
  if (isnan (value) || isnan (pb_register_record_get_decimal (target, "value")) ||
      pb_register_record_get (target, "direction") == NULL)
    return PB_TARGET_NO_DATA;
  if (is_met (target, value))
    return PB_TARGET_MET;
  if (pb_register_record_get_date (target, "due", &due) && due.last < moment)
    return PB_TARGET_MISSED;

  return PB_TARGET_NOT_YET_MET;
}

const char *
pb_target_state_to_words (PbTargetState state)
{
  switch (state)
    {
    case PB_TARGET_LATER:
      return _("set later");
    case PB_TARGET_WITHDRAWN:
      return _("withdrawn");
    case PB_TARGET_NO_DATA:
      return _("data not available");
    case PB_TARGET_MET:
      return _("met");
    case PB_TARGET_NOT_YET_MET:
      return _("not yet met");
    case PB_TARGET_MISSED:
      return _("missed");
    case PB_N_TARGET_STATES:
    default:
      g_return_val_if_reached ("");
    }
}

PbIndicator *
pb_target_find_indicator (PbRegisters      *registers,
                          PbCatalogue      *catalogue,
                          PbRegisterRecord *target)
{
  GPtrArray *links;

  g_return_val_if_fail (PB_IS_REGISTERS (registers), NULL);
  g_return_val_if_fail (PB_IS_CATALOGUE (catalogue), NULL);

  links = pb_registers_list_links_from (registers, "target", pb_register_record_get_uid (target));
  for (guint i = 0; i < links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (links, i);

      if (g_strcmp0 (pb_register_record_get (link, "to_kind"), PB_REGISTER_LINK_TO_INDICATOR) == 0)
        return pb_catalogue_find_indicator (catalogue, pb_register_record_get (link, "to_key"));
    }

  return NULL;
}

GPtrArray *
pb_target_list_standing (PbRegisters *registers,
                         PbIndicator *indicator,
                         const char  *place_code,
                         PbDay        moment)
{
  GPtrArray *standing = g_ptr_array_new ();
  GPtrArray *links;

  g_return_val_if_fail (PB_IS_REGISTERS (registers), standing);
  g_return_val_if_fail (PB_IS_INDICATOR (indicator), standing);

  links = pb_registers_list_links_to (registers, PB_REGISTER_LINK_TO_INDICATOR, pb_indicator_get_code (indicator));
  for (guint i = 0; i < links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (links, i);
      PbRegisterRecord *target = NULL;
      const char *place;

      if (g_strcmp0 (pb_register_record_get (link, "from_kind"), "target") == 0)
        target = pb_registers_find (registers, "target", pb_register_record_get (link, "from_uid"));
      if (target == NULL || is_set_later (target, moment) ||
          g_strcmp0 (pb_register_record_get (target, "state"), "set") != 0 ||
          isnan (pb_register_record_get_decimal (target, "value")))
        continue;

      place = pb_register_record_get (target, "place");
      if (place == NULL || g_strcmp0 (place, place_code) == 0)
        g_ptr_array_add (standing, target);
    }

  return standing;
}

static char *
dup_value (PbRegisterRecord *target,
           PbIndicator      *indicator)
{
  double value = pb_register_record_get_decimal (target, "value");

  if (indicator != NULL && g_str_equal (pb_indicator_get_unit (indicator), "%"))
    {
      g_autofree char *number = pb_number_format (value, value == floor (value) ? 0 : 1);

      return g_strconcat (number, "%", NULL);
    }

  return indicator != NULL ? pb_text_value (indicator, value) : pb_number_format (value, value == floor (value) ? 0 : 1);
}

char *
pb_target_dup_words (PbRegisterRecord *target,
                     PbIndicator      *indicator)
{
  const char *due = pb_register_record_get (target, "due");
  const char *direction = pb_register_record_get (target, "direction");
  g_autofree char *value = NULL;
  g_autofree char *bounded = NULL;
  g_autofree char *by = NULL;

  g_return_val_if_fail (PB_IS_REGISTER_RECORD (target), NULL);

  if (isnan (pb_register_record_get_decimal (target, "value")))
    return NULL;

  value = dup_value (target, indicator);
  if (direction == NULL)
    bounded = g_strdup (value);
  else
    bounded = g_strdup_printf (g_str_equal (direction, "at-least") ? _("at least %s") : _("at most %s"), value);
  if (due == NULL)
    /* Translators: "target: at least 75%" */
    return g_strdup_printf (_("target: %s"), bounded);

  by = pb_text_fuzzy (due);
  /* Translators: "target: at least 75% by 2028" */
  return g_strdup_printf (_("target: %s by %s"), bounded, by);
}
