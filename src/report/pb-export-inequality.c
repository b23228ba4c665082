#include "pb-export-private.h"

/* After every period. */
#define LATEST 9999

/* The Place's, as its set, the list of areas or, of a small area, the figures have it; else
 * the system's. */
const char *
pb_export_find_place_name (PbExport *self)
{
  const PbInequalityQuestion *question = pb_inequality_get_question (self->inequality);
  PbCatalogue *catalogue = pb_frame_get_catalogue (self->frame);
  PbSeriesTable *table = pb_frame_get_table (self->frame);
  const char *name = NULL;
  PbArea *area;
  int row;

  if (question->place_code == NULL)
    return pb_catalogue_get_facts (catalogue)->system_name;

  if (question->area_set != NULL)
    name = pb_area_set_find_place_name (question->area_set, question->place_code);
  if (name != NULL)
    return name;

  area = pb_catalogue_find_area (catalogue, question->place_code);
  row = area == NULL ? pb_series_table_find_area (table, question->place_code) : -1;
  if (row >= 0)
    area = pb_series_table_get_area (table, row);

  return area != NULL ? pb_area_get_name (area) : question->place_code;
}

gboolean
pb_export_load_inequality (PbExport      *self,
                           PbWorkspace   *workspace,
                           PbCatalogue   *catalogue,
                           PbSeries      *series,
                           const PbView  *view,
                           GCancellable  *cancellable,
                           GError       **error)
{
  PbInequalityQuestion question = {
    .series = series,
    .level = view->level,
    .area_set = view->area_set != NULL ? pb_catalogue_find_area_set (catalogue, view->area_set) : NULL,
    .place_code = view->place,
    .moment = view->moment != PB_DAY_NONE ? view->moment : pb_day_from_ymd (LATEST, 1, 1),
    .measure = view->measure,
    .grouping = view->grouping,
    .baseline = view->baseline,
    .imd_edition = view->imd_edition,
  };

  self->inequality = pb_inequality_load (workspace, catalogue, &question, cancellable, error);

  return self->inequality != NULL;
}

char *
pb_export_dup_inequality_words (PbExport *self)
{
  const PbInequalityQuestion *question = pb_inequality_get_question (self->inequality);
  int shown = pb_inequality_get_shown (self->inequality);
  GString *words = g_string_new (question->place_code != NULL ? pb_export_find_place_name (self) : "");
  const PbInequalityLine *lines;
  guint n;

  lines = pb_inequality_get_lines (self->inequality, &n);
  if (question->measure != NULL)
    g_string_append_printf (words, " %s", question->measure);
  if (n > 0 && shown >= 0)
    g_string_append_printf (words, " %s", lines[0].points[shown].period->label);

  return g_string_free (words, FALSE);
}
