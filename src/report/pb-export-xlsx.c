#include "pb-export-private.h"

#include "pb-export-tables.h"
#include "pb-xlsx.h"

#include <glib/gi18n-lib.h>

GBytes *
pb_export_make_xlsx (PbExport               *self,
                     const PbExportOptions  *options,
                     GError                **error)
{
  g_autoptr(PbCaption) caption = pb_export_make_caption (self, options != NULL ? options->words : NULL);
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

  return pb_xlsx_make (caption, sheets, n, NULL, error);
}
