#include "pb-setting-list.h"

#include "pb-bounded-number.h"

#include <glib/gi18n-lib.h>

static int
compare_uses (gconstpointer a,
              gconstpointer b)
{
  const PbSettingUse *first = *(PbSettingUse **) a;
  const PbSettingUse *second = *(PbSettingUse **) b;

  if (first->has_from != second->has_from)
    return first->has_from ? 1 : -1;
  /* By the last day: a year that holds an exact day comes after it. */
  if (first->has_from && first->from.last != second->from.last)
    return first->from.last > second->from.last ? 1 : -1;

  return 0;
}

GPtrArray *
pb_setting_list_uses (PbRegisters      *registers,
                      PbRegisterRecord *setting)
{
  GPtrArray *records = pb_registers_list_naming (registers, "setting_use", "setting",
                                                 pb_register_record_get_uid (setting));
  GPtrArray *uses = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < records->len; i++)
    {
      PbSettingUse *use = g_new0 (PbSettingUse, 1);

      use->record = g_ptr_array_index (records, i);
      use->word = pb_register_record_get (use->record, "use");
      use->has_from = pb_register_record_get_date (use->record, "from_date", &use->from);
      use->has_to = pb_register_record_get_date (use->record, "to_date", &use->to);
      g_ptr_array_add (uses, use);
    }
  g_ptr_array_sort (uses, compare_uses);

  return uses;
}

PbSettingUse *
pb_setting_find_use (GPtrArray *uses,
                     PbDay      day)
{
  PbSettingUse *found = NULL;

  for (guint i = 0; i < uses->len; i++)
    {
      PbSettingUse *use = g_ptr_array_index (uses, i);

      if ((!use->has_from || pb_fuzzy_date_holds_certainly (&use->from, day)) &&
          (!use->has_to || day <= use->to.last))
        found = use;
    }

  return found;
}

const char *
pb_setting_use_to_words (const char *word)
{
  static const struct { const char *word; const char *title; } uses[] = {
    { "mixed", N_("mixed: long-term and community support beds") },
    { "long-term", N_("long-term beds") },
    { "dementia-long-term", N_("long-term beds, dementia") },
    { "community-support-beds", N_("community support beds") },
    { "offered-for-sale", N_("offered for sale") },
    { "closed", N_("closed") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (uses); i++)
    if (g_strcmp0 (uses[i].word, word) == 0)
      return _(uses[i].title);

  return _("not stated");
}

char *
pb_setting_use_beds (PbRegisterRecord *use)
{
  PbBoundedNumber number;

  if (use == NULL || !pb_register_record_get_number (use, "beds", &number))
    return g_strdup (_("not stated"));

  return pb_bounded_number_describe (&number);
}
