#include "pb-quality-private.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *word;
  const char *title;
  const char *none;
} kinds[PB_N_QUALITY_KINDS] = {
  [PB_QUALITY_FIGURES] = { "figures", N_("Figures that do not reconcile"),
                           N_("Every quoted figure agrees with what can be derived") },
  [PB_QUALITY_MISSING] = { "missing", N_("Missing values"), N_("No value is missing") },
  [PB_QUALITY_SUPPRESSED] = { "suppressed", N_("Hidden by the publisher"), N_("No value is hidden") },
  [PB_QUALITY_CARRIED] = { "carried", N_("Carried-forward values"), N_("No values are carried forward") },
  [PB_QUALITY_INTERVALS] = { "intervals", N_("Broken intervals"), N_("Every interval holds its value") },
  [PB_QUALITY_CODES] = { "codes", N_("Unmatched codes"), N_("Every code is known in this workspace") },
  [PB_QUALITY_UNVERIFIED] = { "unverified", N_("Background, unverified"), N_("Every row names its source") },
  [PB_QUALITY_IDENTIFIERS] = { "identifiers", N_("Unverified identifiers"),
                               N_("Every indicator stands under its publisher’s identifier") },
};

void
pb_quality_finding_free (PbQualityFinding *self)
{
  g_free (self->what);
  g_free (self->detail);
  g_free (self->record_kind);
  g_free (self->record_uid);
  g_free (self->indicator);
  g_free (self->sex);
  g_free (self->area);
  g_free (self);
}

const char *
pb_quality_kind_to_word (PbQualityKind kind)
{
  g_return_val_if_fail ((guint) kind < PB_N_QUALITY_KINDS, NULL);
  return kinds[kind].word;
}

gboolean
pb_quality_kind_from_word (const char    *word,
                           PbQualityKind *kind_out)
{
  for (int kind = 0; kind < PB_N_QUALITY_KINDS; kind++)
    if (g_strcmp0 (kinds[kind].word, word) == 0)
      {
        *kind_out = (PbQualityKind) kind;
        return TRUE;
      }

  return FALSE;
}

const char *
pb_quality_kind_get_title (PbQualityKind kind)
{
  g_return_val_if_fail ((guint) kind < PB_N_QUALITY_KINDS, NULL);
  return _(kinds[kind].title);
}

const char *
pb_quality_kind_get_none (PbQualityKind kind)
{
  g_return_val_if_fail ((guint) kind < PB_N_QUALITY_KINDS, NULL);
  return _(kinds[kind].none);
}

PbQualityFinding *
pb_quality_add (GPtrArray     *findings,
                PbQualityKind  kind,
                char          *what,
                char          *detail)
{
  PbQualityFinding *finding = g_new0 (PbQualityFinding, 1);

  finding->kind = kind;
  finding->what = what;
  finding->detail = detail;
  finding->moment = PB_DAY_NONE;
  g_ptr_array_add (findings, finding);

  return finding;
}

static void
add_identifiers (GPtrArray   *findings,
                 PbCatalogue *catalogue)
{
  for (guint i = 0; i < pb_catalogue_get_n_indicators (catalogue); i++)
    {
      PbIndicator *indicator = pb_catalogue_get_indicator (catalogue, i);
      const char *code = pb_indicator_get_code (indicator);
      PbQualityFinding *finding;

      /* Fingertips numbers its indicators. */
      if (g_ascii_isdigit (*code))
        continue;

      finding = pb_quality_add (findings, PB_QUALITY_IDENTIFIERS, g_strdup (pb_indicator_get_name (indicator)),
                                g_strdup_printf (_("“%s” is a code of this pack; no publisher’s identifier is held"),
                                                 code));
      finding->indicator = g_strdup (code);
    }
}

static int
compare_kinds (gconstpointer a,
               gconstpointer b)
{
  const PbQualityFinding *first = *(const PbQualityFinding *const *) a;
  const PbQualityFinding *second = *(const PbQualityFinding *const *) b;

  if (first->kind != second->kind)
    return (int) first->kind - (int) second->kind;

  return g_utf8_collate (first->what, second->what);
}

GPtrArray *
pb_quality_find (PbRegisters *registers,
                 PbCatalogue *catalogue,
                 GPtrArray   *tables)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_quality_finding_free);

  g_return_val_if_fail (PB_IS_REGISTERS (registers), findings);
  g_return_val_if_fail (PB_IS_CATALOGUE (catalogue), findings);
  g_return_val_if_fail (tables != NULL, findings);

  pb_quality_add_registers (findings, registers, catalogue);
  for (guint i = 0; i < tables->len; i++)
    if (g_ptr_array_index (tables, i) != NULL)
      pb_quality_add_values (findings, g_ptr_array_index (tables, i));
  add_identifiers (findings, catalogue);
  g_ptr_array_sort (findings, compare_kinds);

  return findings;
}
