#include "pb-export-private.h"

#include "pb-export-tables.h"
#include "pb-xlsx.h"

#include <glib/gi18n-lib.h>

/* Where a comparison with England comes from, once for all areas. */
static char *
dup_basis (PbExport *self)
{
  for (int i = 0; i < pb_frame_get_n_areas (self->frame); i++)
    {
      char *basis = pb_frame_get_area (self->frame, i)->in_set ? pb_frame_dup_basis (self->frame, i) : NULL;

      if (basis != NULL)
        return basis;
    }

  return NULL;
}

static gboolean
is_of_areas (PbExport *self)
{
  return self->reading == NULL && self->inequality == NULL && self->chart == NULL &&
         pb_frame_get_view (self->frame)->chart != PB_CHART_TREND;
}

GBytes *
pb_export_make_xlsx (PbExport               *self,
                     const PbExportOptions  *options,
                     GError                **error)
{
  g_autoptr(PbCaption) caption = pb_export_make_caption (self, options != NULL ? options->words : NULL);
  g_autofree char *basis = is_of_areas (self) ? dup_basis (self) : NULL;
  g_autofree char *comparison = basis != NULL ? g_strdup_printf (_("Comparison with England: %s."), basis) : NULL;
  const char *notes[] = { comparison, NULL };
  PbXlsxSheet sheets[3];
  guint n = 0;

  sheets[n++] = (PbXlsxSheet) { _("Figures"), _("What the chart, map or table shows, a row for each item."),
                                pb_export_get_twin (self) };
  if (pb_export_get_groups (self) != NULL)
    sheets[n++] = (PbXlsxSheet) { _("Groups"), _("The groups that are compared, a row for each."),
                                  pb_export_get_groups (self) };
  if (pb_export_get_tidy (self) != pb_export_get_twin (self))
    sheets[n++] = (PbXlsxSheet) { _("Values"), _("A row for each value, with all that it needs to stand alone."),
                                  pb_export_get_tidy (self) };

  return pb_xlsx_make (caption, sheets, n, notes, error);
}
