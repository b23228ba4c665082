#include "pb-quality-private.h"

#include "pb-register-places.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Figures, codes and sources of the registers' rows. */

static PbQualityFinding *
add_record (GPtrArray        *findings,
            PbQualityKind     kind,
            PbRegisterRecord *record,
            char             *detail)
{
  PbQualityFinding *finding =
    pb_quality_add (findings, kind, g_strdup (pb_register_record_get_title (record)), detail);

  finding->record_kind = g_strdup (pb_register_record_get_kind (record)->word);
  finding->record_uid = g_strdup (pb_register_record_get_uid (record));

  return finding;
}

/* "286 beds quoted, 201 derived (2546 − 2345 = 201)" */
static void
add_figures (GPtrArray   *findings,
             PbRegisters *registers)
{
  GPtrArray *figures = pb_registers_list (registers, "quoted_figure");

  for (guint i = 0; i < figures->len; i++)
    {
      PbRegisterRecord *figure = g_ptr_array_index (figures, i);
      const char *working = pb_register_record_get (figure, "working");
      const char *unit = pb_register_record_get (figure, "unit");
      g_autofree char *quoted_words = NULL;
      g_autofree char *derived_words = NULL;
      PbBoundedNumber quoted, derived;

      if (!pb_register_record_get_number (figure, "quoted", &quoted) ||
          !pb_register_record_get_number (figure, "derived", &derived) || quoted.value == derived.value)
        continue;

      quoted_words = pb_bounded_number_describe (&quoted);
      derived_words = pb_bounded_number_describe (&derived);
      add_record (findings, PB_QUALITY_FIGURES, figure,
                  /* Translators: two numbers, their unit, and how the second was worked out */
                  g_strdup_printf (_("%s quoted, %s derived, in %s. %s"), quoted_words, derived_words,
                                   unit != NULL ? unit : _("units not stated"), working != NULL ? working : ""));
    }
}

static PbRegisterRecord *
find_from (PbRegisters      *registers,
           PbRegisterRecord *link)
{
  PbRegisterRecord *from = pb_registers_find (registers, pb_register_record_get (link, "from_kind"),
                                              pb_register_record_get (link, "from_uid"));

  return from != NULL ? from : link;
}

/* Links to indicators that nobody imported and to places that no area carries. */
static void
add_codes (GPtrArray   *findings,
           PbRegisters *registers,
           PbCatalogue *catalogue)
{
  GPtrArray *links = pb_registers_list (registers, "link");

  for (guint i = 0; i < links->len; i++)
    {
      PbRegisterRecord *link = g_ptr_array_index (links, i);
      const char *to_kind = pb_register_record_get (link, "to_kind");
      const char *key = pb_register_record_get (link, "to_key");

      if (g_strcmp0 (to_kind, PB_REGISTER_LINK_TO_INDICATOR) == 0 &&
          pb_catalogue_find_indicator (catalogue, key) == NULL)
        add_record (findings, PB_QUALITY_CODES, find_from (registers, link),
                    g_strdup_printf (_("Names the indicator “%s”, which this workspace does not hold"), key));
      else if (g_strcmp0 (to_kind, PB_REGISTER_LINK_TO_PLACE) == 0 &&
               g_strcmp0 (pb_register_places_get_name (catalogue, key), key) == 0)
        add_record (findings, PB_QUALITY_CODES, find_from (registers, link),
                    g_strdup_printf (_("Names the place “%s”, whose name is not known in this workspace"), key));
    }
}

static void
add_unverified (GPtrArray   *findings,
                PbRegisters *registers)
{
  guint n_kinds;
  const PbRegisterKind *kinds = pb_register_kinds_get (&n_kinds);

  for (guint k = 0; k < n_kinds; k++)
    {
      GPtrArray *records = pb_registers_list (registers, kinds[k].word);

      if (g_str_equal (kinds[k].word, "link"))
        continue;

      for (guint i = 0; i < records->len; i++)
        {
          PbRegisterRecord *record = g_ptr_array_index (records, i);
          const char *note = pb_register_record_get (record, "note");

          if (note != NULL && strcasestr (note, "unverified") != NULL)
            add_record (findings, PB_QUALITY_UNVERIFIED, record,
                        g_strdup_printf ("%s: %s", pb_register_kind_get_title (&kinds[k]), note));
        }
    }
}

void
pb_quality_add_registers (GPtrArray   *findings,
                          PbRegisters *registers,
                          PbCatalogue *catalogue)
{
  add_figures (findings, registers);
  add_codes (findings, registers, catalogue);
  add_unverified (findings, registers);
}
