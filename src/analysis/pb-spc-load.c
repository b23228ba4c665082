#include "pb-spc-reading-private.h"

#include "pb-fuzzy-date.h"
#include "pb-headline.h"
#include "pb-inequality-reader.h"

#include <glib/gi18n-lib.h>

static PbSpcDirection
get_direction (PbIndicator *indicator)
{
  switch (pb_indicator_get_polarity (indicator))
    {
    case PB_POLARITY_HIGH_IS_GOOD:
      return PB_SPC_INCREASE_IS_GOOD;
    case PB_POLARITY_LOW_IS_GOOD:
      return PB_SPC_DECREASE_IS_GOOD;
    case PB_POLARITY_NO_JUDGEMENT:
    case PB_POLARITY_NOT_APPLICABLE:
    case PB_N_POLARITIES:
    default:
      return PB_SPC_NEUTRAL;
    }
}

/* The first that is not yet due at the moment, else the last. */
static gboolean
find_target (PbSpcReading  *self,
             PbWorkspace   *workspace,
             GError       **error)
{
  g_autoptr(GPtrArray) targets = pb_spc_store_list_targets (workspace, self->series, error);

  for (guint i = 0; targets != NULL && i < targets->len; i++)
    {
      const PbSpcStoredTarget *target = g_ptr_array_index (targets, i);
      PbFuzzyDate due;

      self->has_target = TRUE;
      self->target = (PbSpcTarget) { target->value, pb_spc_reading_keep (self, g_strdup (target->wording)),
                                     pb_spc_reading_keep (self, g_strdup (target->source)) };

      if (!pb_fuzzy_date_parse (target->due, &due, NULL) || due.last >= self->moment)
        break;
    }

  return targets != NULL;
}

static gboolean
find_settings (PbSpcReading         *self,
               PbWorkspace          *workspace,
               const PbSpcSettings  *settings,
               GError              **error)
{
  if (settings != NULL)
    self->settings = *settings;
  else if (!pb_spc_store_get_settings (workspace, &self->settings, error))
    return FALSE;

  self->rebases = pb_spc_store_list_rebases (workspace, self->series, self->area_code, error);

  return self->rebases != NULL &&
         pb_spc_store_get_n_fixed (workspace, self->series, self->area_code, &self->n_fixed, error) &&
         find_target (self, workspace, error);
}

/* Estimates for one day of each year. */
static gboolean
are_yearly_stocks (PbSpcFigures *figures)
{
  return figures->step == PB_SPC_STEP_YEARS &&
         g_array_index (figures->figures, PbSpcFigure, 0).period->kind == PB_PERIOD_DATE;
}

static const char *
refuse_type (PbIndicator  *indicator,
             PbSpcFigures *figures)
{
  PbValueType type = pb_indicator_get_value_type (indicator);

  if (type == PB_VALUE_RANK || type == PB_VALUE_DECILE)
    return _("Ranks and tenths are places in an order, not measurements: an SPC chart says nothing about them.");
  if (type == PB_VALUE_COUNT && are_yearly_stocks (figures))
    return _("These are stocks, counted on one day of each year: most of last year's are in this year's, "
             "so that they have no usual range to stay in.");

  return NULL;
}

PbSpcReading *
pb_spc_reading_new (PbInequalityLoad     *load,
                    PbSeries             *series,
                    const PbSpcChoice    *choice,
                    PbDay                 moment,
                    const PbSpcSettings  *settings,
                    GError              **error)
{
  g_autoptr(PbSpcReading) self = g_object_new (PB_TYPE_SPC_READING, NULL);
  PbIndicator *indicator = pb_series_get_indicator (series);
  PbArea *area;

  self->series = g_object_ref (series);
  self->moment = moment;
  self->direction = get_direction (indicator);
  self->area_words = pb_spc_reading_keep (self, g_strdup (choice->words));

  if (choice->table == NULL)
    {
      self->refusal = pb_spc_reading_keep (self, g_strdup (choice->refusal));
      self->settings = (PbSpcSettings) PB_SPC_SETTINGS_INIT;
      if (settings != NULL)
        self->settings = *settings;
      pb_spc_reading_make_words (self);
      return g_steal_pointer (&self);
    }

  area = choice->area >= 0 ? pb_series_table_get_area (choice->table, choice->area)
                           : pb_series_table_get_benchmark (choice->table);
  self->area_code = pb_spc_reading_keep (self, g_strdup (pb_area_get_code (area)));
  self->area_name = pb_spc_reading_keep (self, g_strdup (pb_area_get_name (area)));
  self->level = pb_area_get_level (area);

  if (!find_settings (self, load->workspace, settings, error))
    return NULL;

  self->figures = pb_spc_figures_new (choice->table, choice->area, moment);
  self->refusal = refuse_type (indicator, self->figures);
  if (self->refusal == NULL && self->figures->refusal != NULL)
    self->refusal = self->figures->refusal;

  if (!pb_spc_reading_compute (self, error))
    return NULL;

  pb_spc_reading_make_words (self);

  return g_steal_pointer (&self);
}

static PbSpcReading *
read_question (PbInequalityLoad     *load,
               const PbSpcQuestion  *question,
               GError              **error)
{
  g_auto(PbSpcChoice) choice = { 0 };
  g_autoptr(GArray) areas = g_array_new (FALSE, TRUE, sizeof (PbSpcArea));
  g_autoptr(PbSpcReading) self = NULL;

  if (!pb_spc_choose_area (load, question, areas, &choice, error))
    return NULL;

  self = pb_spc_reading_new (load, question->series, &choice, question->moment, question->settings, error);
  if (self == NULL)
    return NULL;

  g_array_append_vals (self->areas, areas->data, areas->len);
  if (choice.table != NULL)
    {
      pb_spc_reading_find_events (self, load->catalogue, question->area_set, &choice);
      self->source = pb_spc_reading_keep (self, pb_headline_source (choice.table, -1));
    }

  return g_steal_pointer (&self);
}

PbSpcReading *
pb_spc_reading_load (PbWorkspace          *workspace,
                     PbCatalogue          *catalogue,
                     const PbSpcQuestion  *question,
                     GCancellable         *cancellable,
                     GError              **error)
{
  g_autoptr(GHashTable) tables = pb_inequality_new_tables ();
  PbInequalityLoad load = { workspace, catalogue, NULL, cancellable, tables, NULL };

  g_return_val_if_fail (PB_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (PB_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (question != NULL && PB_IS_SERIES (question->series), NULL);

  return read_question (&load, question, error);
}

typedef struct
{
  PbCatalogue   *catalogue;
  PbSpcQuestion  question;
  char          *area_code;
  PbSpcSettings  settings;
} Load;

static void
load_free (Load *load)
{
  g_object_unref (load->catalogue);
  g_object_unref (load->question.series);
  g_clear_object (&load->question.area_set);
  g_free (load->area_code);
  g_free (load);
}

static GObject *
read_load (PbInequalityReader  *reader,
           gpointer             question,
           GCancellable        *cancellable,
           GError             **error)
{
  const Load *load = question;
  PbInequalityLoad inner = { reader->workspace, load->catalogue, NULL, cancellable, reader->tables, NULL };

  return (GObject *) read_question (&inner, &load->question, error);
}

void
pb_spc_reading_load_async (PbWorkspace          *workspace,
                           PbCatalogue          *catalogue,
                           const PbSpcQuestion  *question,
                           GCancellable         *cancellable,
                           GAsyncReadyCallback   callback,
                           gpointer              user_data)
{
  g_autoptr(GTask) task = NULL;
  Load *load;

  g_return_if_fail (PB_IS_WORKSPACE (workspace));
  g_return_if_fail (PB_IS_CATALOGUE (catalogue));
  g_return_if_fail (question != NULL && PB_IS_SERIES (question->series));

  load = g_new0 (Load, 1);
  load->catalogue = g_object_ref (catalogue);
  load->question = *question;
  g_object_ref (load->question.series);
  if (load->question.area_set != NULL)
    g_object_ref (load->question.area_set);
  load->question.area_code = load->area_code = g_strdup (question->area_code);
  if (question->settings != NULL)
    {
      load->settings = *question->settings;
      load->question.settings = &load->settings;
    }

  task = g_task_new (workspace, cancellable, callback, user_data);
  g_task_set_source_tag (task, pb_spc_reading_load_async);
  pb_inequality_read_in_thread (task, read_load, load, (GDestroyNotify) load_free);
}

PbSpcReading *
pb_spc_reading_load_finish (PbWorkspace   *workspace,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, workspace), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
