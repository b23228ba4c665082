#include "pb-inequality-private.h"

#include "pb-headline-words.h"
#include "pb-inequality-reader.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static void
add_choice (PbInequality *self,
            GArray       *choices,
            const char   *id,
            const char   *title,
            const char   *help,
            const char   *reason)
{
  PbInequalityChoice choice = {
    pb_inequality_keep (self, g_strdup (id)), pb_inequality_keep (self, g_strdup (title)),
    pb_inequality_keep (self, g_strdup (help)), reason == NULL, pb_inequality_keep (self, g_strdup (reason)),
  };

  g_array_append_val (choices, choice);
}

/* The groups at the moment, or the latest that there are. */
static const PbGrouped *
look_at_groups (PbGrouping *grouping,
                PbDay       moment)
{
  int shown = grouping->periods != NULL ? pb_grouped_find_shown (grouping->periods, moment) : -1;

  return shown >= 0 ? g_ptr_array_index (grouping->periods, shown) : NULL;
}

static gboolean
load_grouping (PbGrouping        *grouping,
               PbInequalityLoad  *load,
               GError           **error)
{
  if (grouping->periods != NULL || grouping->reason != NULL)
    return TRUE;

  if (!pb_grouping_load (grouping, load, error))
    return FALSE;

  if (grouping->reason == NULL && grouping->periods->len == 0)
    grouping->reason = g_strdup (_("No value is published for this Place."));

  return TRUE;
}

/* The first that has groups or figures at the moment; of categories the one whose period is latest. */
static gboolean
choose_default (PbInequality      *self,
                PbInequalityLoad  *load,
                GError           **error)
{
  PbDay latest = PB_DAY_NONE;

  for (guint i = 0; i < self->groupings->len; i++)
    {
      PbGrouping *grouping = g_ptr_array_index (self->groupings, i);
      const PbGrouped *grouped;

      if (self->grouping != NULL && grouping->kind != PB_GROUPING_CATEGORIES)
        break;
      if (grouping->reason != NULL)
        continue;
      if (!load_grouping (grouping, load, error))
        return FALSE;

      grouped = look_at_groups (grouping, load->question->moment);
      if (grouped == NULL || (grouped->groups->len < 2 && isnan (grouped->value)) || grouped->period->last <= latest)
        continue;

      self->grouping = grouping;
      latest = grouped->period->last;
      if (grouping->kind != PB_GROUPING_CATEGORIES)
        break;
    }

  /* Nothing at this moment: whatever there is, so that words can say when. */
  for (guint i = 0; self->grouping == NULL && i < self->groupings->len; i++)
    if (((PbGrouping *) g_ptr_array_index (self->groupings, i))->reason == NULL)
      self->grouping = g_ptr_array_index (self->groupings, i);

  return TRUE;
}

static gboolean
choose_grouping (PbInequality      *self,
                 PbInequalityLoad  *load,
                 GError           **error)
{
  const char *wanted = load->question->grouping;

  if (wanted == NULL && !choose_default (self, load, error))
    return FALSE;

  for (guint i = 0; wanted != NULL && i < self->groupings->len; i++)
    {
      PbGrouping *grouping = g_ptr_array_index (self->groupings, i);

      if (g_str_equal (grouping->id, wanted))
        self->grouping = grouping;
    }

  if (self->grouping != NULL && !load_grouping (self->grouping, load, error))
    return FALSE;

  for (guint i = 0; i < self->groupings->len; i++)
    {
      PbGrouping *grouping = g_ptr_array_index (self->groupings, i);

      add_choice (self, self->grouping_choices, grouping->id, grouping->title, grouping->help, grouping->reason);
    }

  if (self->grouping == NULL && wanted == NULL && pb_inequality_refuse_place (load->question) != NULL)
    self->refusal = pb_inequality_refuse_place (load->question);
  else if (self->grouping == NULL)
    self->refusal = pb_inequality_keep (self, g_strdup (wanted != NULL ? _("The indicator has no such groups.")
                                                                       : _("The indicator has no groups to compare.")));
  else if (self->grouping->reason != NULL)
    self->refusal = self->grouping->reason;

  return TRUE;
}

static void
choose_measure (PbInequality     *self,
                PbInequalityLoad *load)
{
  const PbPanelMeasure *wanted = pb_panel_measure_find (load->question->measure);
  const PbGrouped *grouped = look_at_groups (self->grouping, load->question->moment);
  g_autofree char *wanted_reason = NULL;

  /* Why a period has no groups is said of the period, not of every measure. */
  if (grouped != NULL && grouped->reason != NULL)
    grouped = NULL;

  for (const PbPanelMeasure *measure = pb_panel_measures; measure->name != NULL; measure++)
    {
      const PbMeasure *facts = pb_measure_find (measure->name);
      g_autofree char *reason = pb_panel_measure_refuse (measure, self->grouping, grouped, self->indicator);

      add_choice (self, self->measure_choices, measure->name, _(facts->title), _(facts->help), reason);
      if (measure == wanted && reason != NULL)
        wanted_reason = g_steal_pointer (&reason);
      else if (measure == wanted || (load->question->measure == NULL && self->measure == NULL && reason == NULL))
        self->measure = measure;
    }

  if (self->measure == NULL)
    self->refusal = pb_inequality_keep (self, wanted_reason != NULL
                                                ? g_steal_pointer (&wanted_reason)
                                                : g_strdup (_("No measure can be had from these groups.")));
}

static const PbGrouped *
find_grouped (PbInequality            *self,
              const PbInequalityPoint *point)
{
  for (guint i = 0; i < self->grouping->periods->len; i++)
    {
      const PbGrouped *grouped = g_ptr_array_index (self->grouping->periods, i);

      if (grouped->period->first == point->period->first && grouped->period->last == point->period->last)
        return grouped;
    }

  return NULL;
}

static gboolean
has_group (const PbGrouped *grouped,
           const char      *name)
{
  for (guint i = 0; i < grouped->groups->len; i++)
    if (g_str_equal (g_array_index (grouped->groups, PbGroup, i).name, name))
      return TRUE;

  return FALSE;
}

/* The gap between five areas is not that between nine, nor between five others. */
static gboolean
are_of_other_areas (PbInequality            *self,
                    const PbInequalityPoint *from,
                    const PbInequalityPoint *to)
{
  const PbGrouped *before = find_grouped (self, from);
  const PbGrouped *now = find_grouped (self, to);

  if (self->grouping->kind != PB_GROUPING_AREAS || before == NULL || now == NULL)
    return FALSE;
  if (before->groups->len != now->groups->len)
    return TRUE;

  for (guint i = 0; i < now->groups->len; i++)
    if (!has_group (before, g_array_index (now->groups, PbGroup, i).name))
      return TRUE;

  return FALSE;
}

/* Returns: why nothing may be compared although there are earlier figures; %NULL otherwise. */
static const char *
choose_baseline (PbInequality     *self,
                 PbInequalityLoad *load)
{
  const PbInequalityLine *line = &g_array_index (self->lines, PbInequalityLine, 0);
  const PbInequalityPoint *to = &line->points[self->shown];
  const char *others = _("not the same areas had a value");
  const char *obstacle = NULL, *wanted_obstacle = NULL;
  int wanted = -1;

  for (int i = 0; i < self->shown; i++)
    {
      const PbInequalityPoint *from = &line->points[i];
      const char *reason = pb_period_overlaps (from->period, to->period) ? _("it shares years with the period shown")
                           : isnan (from->value)                         ? _("no figure")
                           : are_of_other_areas (self, from, to) ? others
                                                                 : NULL;

      add_choice (self, self->baseline_choices, from->period->label, pb_text_period (from->period), "", reason);
      if (g_strcmp0 (load->question->baseline, from->period->label) == 0)
        {
          wanted = i;
          wanted_obstacle = reason == others ? others : NULL;
        }
      if (reason == NULL && self->baseline < 0)
        self->baseline = i;
      if (reason == others)
        obstacle = others;
    }

  /* What was asked for is judged for what it is: the verdict says why it cannot be compared. */
  if (wanted >= 0)
    self->baseline = wanted;

  return wanted >= 0 ? wanted_obstacle : self->baseline < 0 ? obstacle : NULL;
}

static void
judge (PbInequality *self,
       const char   *obstacle)
{
  const PbInequalityLine *line = &g_array_index (self->lines, PbInequalityLine, 0);
  const PbInequalityPoint *to = &line->points[self->shown];
  const PbInequalityPoint *from = &line->points[self->baseline >= 0 ? self->baseline : self->shown];
  PbPolarity polarity = pb_indicator_get_polarity (self->indicator);
  PbVerdictInput input = {
    .from = { from->value, from->lower, from->upper },
    .to = { to->value, to->lower, to->upper },
    .decimals = pb_inequality_get_decimals (self),
    .is_ratio = self->measure->scale == PB_SCALE_RATIO,
    /* Whichever sex is worse off, that is no reversed gradient. */
    .has_polarity = (polarity == PB_POLARITY_HIGH_IS_GOOD || polarity == PB_POLARITY_LOW_IS_GOOD) &&
                    (self->grouping->kind != PB_GROUPING_SEXES || to->value >= pb_inequality_get_no_gap (self)),
    .overlaps = from != to && pb_period_overlaps (from->period, to->period),
    .is_same_period = from == to,
    .obstacle = obstacle,
  };

  self->verdict = pb_verdict (&input);
}

static void
say_why_not (PbInequality     *self,
             PbInequalityLoad *load)
{
  const PbInequalityLine *line = &g_array_index (self->lines, PbInequalityLine, 0);
  const char *name = pb_indicator_get_short_name (self->indicator);

  if (self->shown >= 0)
    self->refusal = pb_inequality_keep (self, g_strdup_printf (_("%s: %s."), pb_text_period (line->points[self->shown].period),
                                                               line->points[self->shown].reason));
  else if (line->n_points > 0)
    self->refusal = pb_inequality_keep (self, g_strdup_printf (_("Not yet measured. %s was first measured %s."), name,
                                                               pb_text_in_period (line->points[0].period)));
  else
    self->refusal = pb_inequality_keep (self, g_strdup (_("No value is published for this Place.")));
}

/* Small areas of the Place, or of every Place of the set, in England's most
 * deprived fifth; one count an edition, on its own boundaries. */
static gboolean
load_core20 (PbInequality      *self,
             PbInequalityLoad  *load,
             GError           **error)
{
  PbSeries *series = pb_inequality_find_imd (load->catalogue, TRUE);
  PbSeriesTable *imd;

  if (series == NULL || !pb_series_has_level (series, PB_LEVEL_LSOA))
    return TRUE;

  imd = pb_inequality_get_table (load, series, PB_LEVEL_LSOA, error);
  if (imd == NULL)
    return FALSE;

  for (int i = 0; i < pb_series_table_get_n_periods (imd); i++)
    {
      PbCore20 core20 = { pb_inequality_keep (self, g_strdup (pb_series_table_get_period (imd, i)->label)), 0, 0 };

      for (int j = 0; j < pb_series_table_get_n_areas (imd); j++)
        {
          const PbObservation *cell = pb_series_table_get_cell (imd, j, i);

          if (cell->status != PB_STATUS_PRESENT ||
              !pb_inequality_is_in_place (load->question, pb_series_table_get_area (imd, j),
                                          pb_series_table_get_edition (imd, i)))
            continue;

          core20.n_areas++;
          core20.n_core20 += cell->value <= PB_CORE20_DECILES;
        }

      if (core20.n_areas > 0)
        g_array_append_val (self->core20, core20);
    }

  return TRUE;
}

static void
copy_question (PbInequality               *self,
               const PbInequalityQuestion *question)
{
  self->question = (PbInequalityQuestion) {
    .series = g_object_ref (question->series),
    .level = question->level,
    .area_set = question->area_set != NULL ? g_object_ref (question->area_set) : NULL,
    .place_code = pb_inequality_keep (self, g_strdup (question->place_code)),
    .moment = question->moment,
    .imd_edition = pb_inequality_keep (self, g_strdup (question->imd_edition)),
  };
  self->indicator = pb_series_get_indicator (question->series);
}

static gboolean
answer (PbInequality      *self,
        PbInequalityLoad  *load,
        GPtrArray         *results,
        GError           **error)
{
  const PbInequalityLine *line;

  g_ptr_array_unref (self->groupings);
  self->groupings = pb_groupings_list (load);

  if (!load_core20 (self, load, error) || !choose_grouping (self, load, error))
    return FALSE;

  if (self->refusal == NULL)
    choose_measure (self, load);

  if (self->refusal == NULL)
    {
      if (!pb_inequality_make_lines (self, load, results, error))
        return FALSE;

      line = &g_array_index (self->lines, PbInequalityLine, 0);
      if (self->shown < 0 || isnan (line->points[self->shown].value))
        say_why_not (self, load);
      else
        {
          judge (self, choose_baseline (self, load));
          pb_inequality_make_words (self, load);
          self->question.measure = self->measure->name;
          self->question.grouping = self->grouping->id;
          if (self->baseline >= 0)
            self->question.baseline = line->points[self->baseline].period->label;
        }
    }

  if (self->refusal != NULL)
    {
      self->headline = self->refusal;
      self->subtitle = pb_inequality_keep (self, pb_headline_measure (load->question->series, FALSE));
    }

  return pb_inequality_make_gradient (self, load, error);
}

PbInequality *
pb_inequality_compute (PbWorkspace                 *workspace,
                       PbCatalogue                 *catalogue,
                       const PbInequalityQuestion  *question,
                       GHashTable                  *tables,
                       GPtrArray                   *results,
                       GCancellable                *cancellable,
                       GError                     **error)
{
  g_autoptr(PbInequality) self = g_object_new (PB_TYPE_INEQUALITY, NULL);
  g_autoptr(GPtrArray) used = g_ptr_array_new ();
  PbInequalityLoad load = { workspace, catalogue, question, cancellable, tables, used };

  self->catalogue = g_object_ref (catalogue);
  copy_question (self, question);

  return answer (self, &load, results, error) ? g_steal_pointer (&self) : NULL;
}

PbInequality *
pb_inequality_load (PbWorkspace                 *workspace,
                    PbCatalogue                 *catalogue,
                    const PbInequalityQuestion  *question,
                    GCancellable                *cancellable,
                    GError                     **error)
{
  g_autoptr(GPtrArray) results = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_cached_result_free);
  g_autoptr(GHashTable) tables = pb_inequality_new_tables ();
  PbInequality *self;

  g_return_val_if_fail (PB_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (PB_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (question != NULL && PB_IS_SERIES (question->series), NULL);

  self = pb_inequality_compute (workspace, catalogue, question, tables, results, cancellable, error);
  if (self != NULL)
    pb_inequality_cache_keep (workspace, results);

  return self;
}
