#include "pb-indicator-rows.h"

#include "pb-headline-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static PbIndicatorRows *
rows_new (PbLevel level,
          PbDay   moment)
{
  PbIndicatorRows *self = g_new0 (PbIndicatorRows, 1);

  self->level = level;
  self->moment = moment;
  self->group = -1;
  self->frames = g_ptr_array_new_with_free_func (g_object_unref);
  self->unpublished = g_ptr_array_new_with_free_func (g_free);
  self->later = g_ptr_array_new_with_free_func (g_free);
  self->counts = g_ptr_array_new_with_free_func (g_free);

  return self;
}

PbIndicatorRows *
pb_indicator_rows_new (GPtrArray  *frames,
                       PbLevel     level,
                       PbDay       moment,
                       int         group,
                       const char *group_name)
{
  PbIndicatorRows *self = rows_new (level, moment);

  g_ptr_array_unref (self->frames);
  self->frames = frames;
  self->group = group;
  self->group_name = g_strdup (group_name);

  return self;
}

void
pb_indicator_rows_free (PbIndicatorRows *self)
{
  g_free (self->group_name);
  g_free (self->empty_group);
  g_free (self->sex);
  g_ptr_array_unref (self->frames);
  g_ptr_array_unref (self->unpublished);
  g_ptr_array_unref (self->later);
  g_ptr_array_unref (self->counts);
  g_free (self);
}

const char *
pb_indicator_rows_get_heading (PbCatalogue *catalogue,
                               int          group)
{
  for (guint i = 0; i < pb_catalogue_get_n_priorities (catalogue); i++)
    {
      const PbPriority *priority = pb_catalogue_get_priority (catalogue, i);

      if (priority->number == group)
        return priority->short_name;
    }

  return group == 0 ? _("Overarching") : _("Other indicators");
}

char *
pb_indicator_rows_dup_name (PbFrame *frame)
{
  return pb_headline_measure (pb_series_table_get_series (pb_frame_get_table (frame)), TRUE);
}

static PbSeries *
choose_series (const PbChartQuestion *question,
               PbIndicator           *indicator)
{
  if (indicator == pb_series_get_indicator (question->series))
    return question->series;

  return pb_catalogue_choose_series (question->catalogue, indicator, question->view->sex, NULL, NULL);
}

/* Has any source said anything of an area that counts? */
static gboolean
says_anything (PbFrame *frame)
{
  for (int i = 0; i < pb_frame_get_n_areas (frame); i++)
    {
      const PbFrameArea *area = pb_frame_get_area (frame, i);

      if (area->in_set && area->on_map &&
          (area->cell->status == PB_STATUS_PRESENT || area->cell->status == PB_STATUS_SUPPRESSED))
        return TRUE;
    }

  return FALSE;
}

/* The question's view, of another series. */
static PbFrame *
make_frame (const PbChartQuestion *question,
            PbSeriesTable         *table,
            PbLevel                level)
{
  g_autoptr(PbView) view = pb_view_copy (question->view);
  PbSeries *series = pb_series_table_get_series (table);

  g_free (view->indicator);
  g_free (view->sex);
  g_free (view->age);
  g_free (view->category);
  view->indicator = g_strdup (pb_indicator_get_code (pb_series_get_indicator (series)));
  view->sex = g_strdup (pb_series_get_sex (series));
  view->age = g_strdup (pb_series_get_age (series));
  view->category = g_strdup (pb_series_get_category (series));
  view->level = level;
  /* No class is drawn: the breaks that cost least. */
  view->colour_rule = PB_COLOUR_EQUAL_INTERVALS;

  return pb_frame_new (view, question->catalogue, table, NULL);
}

static gboolean
add_indicator (PbIndicatorRows        *self,
               const PbChartQuestion  *question,
               PbIndicator            *indicator,
               GCancellable           *cancellable,
               GError                **error)
{
  PbSeries *series = choose_series (question, indicator);
  g_autoptr(PbSeriesTable) table = NULL;
  g_autoptr(PbFrame) frame = NULL;
  const char *name = pb_indicator_get_short_name (indicator);

  if (pb_indicator_get_value_type (indicator) == PB_VALUE_COUNT)
    {
      g_ptr_array_add (self->counts, g_strdup (name));
      return TRUE;
    }

  if (series == NULL || !pb_series_has_level (series, self->level))
    {
      g_ptr_array_add (self->unpublished, g_strdup (name));
      return TRUE;
    }

  table = pb_workspace_load_table (question->workspace, series, self->level, NULL, cancellable, error);
  if (table == NULL)
    return FALSE;

  frame = make_frame (question, table, self->level);
  if (pb_frame_get_period_index (frame) < 0)
    g_ptr_array_add (self->later, g_strdup (name));
  else if (!says_anything (frame))
    g_ptr_array_add (self->unpublished, g_strdup (name));
  else
    g_ptr_array_add (self->frames, g_steal_pointer (&frame));

  return TRUE;
}

/* @group: -1 for all */
static PbIndicatorRows *
load_group (const PbChartQuestion  *question,
            PbLevel                 level,
            int                     group,
            GCancellable           *cancellable,
            GError                **error)
{
  g_autoptr(PbIndicatorRows) self = rows_new (level, question->view->moment);

  self->group = group;
  self->sex = g_strdup (question->view->sex);
  if (group >= 0)
    self->group_name = g_strdup (pb_indicator_rows_get_heading (question->catalogue, group));

  for (guint i = 0; i < pb_catalogue_get_n_indicators (question->catalogue); i++)
    {
      PbIndicator *indicator = pb_catalogue_get_indicator (question->catalogue, i);

      if (group >= 0 && pb_indicator_get_facts (indicator)->group != group)
        continue;
      if (!add_indicator (self, question, indicator, cancellable, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

PbIndicatorRows *
pb_indicator_rows_load (const PbChartQuestion  *question,
                        PbLevel                 level,
                        GCancellable           *cancellable,
                        GError                **error)
{
  int group = pb_indicator_get_facts (pb_series_get_indicator (question->series))->group;
  g_autoptr(PbIndicatorRows) self = load_group (question, level, group, cancellable, error);
  PbIndicatorRows *all;

  if (self == NULL || self->frames->len > 0)
    return g_steal_pointer (&self);

  all = load_group (question, level, -1, cancellable, error);
  if (all != NULL)
    all->empty_group = g_strdup (self->group_name);

  return all;
}

PbIndicatorRows *
pb_indicator_rows_load_all (const PbChartQuestion  *question,
                            PbLevel                 level,
                            GCancellable           *cancellable,
                            GError                **error)
{
  return load_group (question, level, -1, cancellable, error);
}

const PbFrameArea *
pb_indicator_rows_find_area (PbFrame    *frame,
                             const char *area_code,
                             int        *index_out)
{
  int index = pb_series_table_find_area (pb_frame_get_table (frame), area_code);

  if (index_out != NULL)
    *index_out = index;

  return index >= 0 ? pb_frame_get_area (frame, index) : NULL;
}

static gint
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (pb_area_get_name (*(PbArea *const *) a), pb_area_get_name (*(PbArea *const *) b));
}

GPtrArray *
pb_indicator_rows_list_areas (PbIndicatorRows *self)
{
  GPtrArray *areas = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint f = 0; f < self->frames->len; f++)
    {
      PbFrame *frame = g_ptr_array_index (self->frames, f);

      for (int i = 0; i < pb_frame_get_n_areas (frame); i++)
        {
          PbArea *area = pb_series_table_get_area (pb_frame_get_table (frame), i);

          if (pb_frame_get_area (frame, i)->in_set && pb_frame_get_area (frame, i)->on_map &&
              g_hash_table_add (seen, (gpointer) pb_area_get_code (area)))
            g_ptr_array_add (areas, g_object_ref (area));
        }
    }

  g_ptr_array_sort (areas, compare_names);

  return areas;
}
