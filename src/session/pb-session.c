#include "pb-session.h"

#include "pb-session-private.h"

#include <math.h>

/* Moves of the moment nearer together than this are one undo step [microseconds]. */
#define MOMENT_STEP_US (1 * G_USEC_PER_SEC)

enum
{
  PROP_0,
  PROP_WORKSPACE,
  PROP_CATALOGUE,
  PROP_SYSTEM_NAME,
  PROP_VIEW_STATE,
  PROP_INDICATOR,
  PROP_SERIES,
  PROP_AREA_SET,
  PROP_PLACE,
  PROP_LEVEL,
  PROP_MOMENT,
  PROP_CHART,
  PROP_COLOUR_RULE,
  PROP_TABLE,
  PROP_FRAME,
  PROP_HOVERED,
  PROP_SUMMARIES,
  PROP_PLACE_PROFILE,
  PROP_IS_LOADING,
  PROP_ERROR,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (PbSession, pb_session, G_TYPE_OBJECT)

static void
notify (PbSession *self,
        int        prop)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

void
pb_session_take_error (PbSession *self,
                       GError    *error)
{
  g_clear_error (&self->error);
  self->error = error;
  notify (self, PROP_ERROR);
}

static void
set_loading (PbSession *self,
             int        step)
{
  gboolean was_loading = self->n_loading > 0;

  self->n_loading += step;
  if (was_loading != (self->n_loading > 0))
    notify (self, PROP_IS_LOADING);
}

void
pb_session_begin_loading (PbSession *self)
{
  set_loading (self, 1);
}

void
pb_session_end_loading (PbSession *self)
{
  set_loading (self, -1);
}

/* The frame follows the table and the view at once: no query, so a moved moment is
 * on the screen with the next frame. */
void
pb_session_refresh_frame (PbSession *self)
{
  g_autoptr(PbFrame) previous = g_steal_pointer (&self->frame);

  if (self->table != NULL)
    self->frame = pb_frame_new (self->view, self->catalogue, self->table, previous);

  notify (self, PROP_FRAME);
}

void
pb_session_take_table (PbSession     *self,
                       PbSeriesTable *table)
{
  g_set_object (&self->table, table);
  pb_session_resolve_place (self);
  notify (self, PROP_TABLE);
  pb_session_refresh_frame (self);
}

void
pb_session_take_profile (PbSession      *self,
                         PbPlaceProfile *profile)
{
  g_clear_pointer (&self->profile, pb_place_profile_free);
  self->profile = profile;
  notify (self, PROP_PLACE_PROFILE);
}

/* A small area is known only by the table that holds it. */
void
pb_session_resolve_place (PbSession *self)
{
  const char *code = self->view->place;
  PbArea *place = NULL;

  if (code != NULL && self->catalogue != NULL)
    place = pb_catalogue_find_area (self->catalogue, code);

  if (code != NULL && place == NULL && self->table != NULL)
    {
      int area = pb_series_table_find_area (self->table, code);

      if (area >= 0)
        place = pb_series_table_get_area (self->table, area);
    }

  /* Until the table of its level arrives, a known small area stays. */
  if (place == NULL && code != NULL && self->place != NULL && g_str_equal (pb_area_get_code (self->place), code))
    return;

  if (g_set_object (&self->place, place))
    notify (self, PROP_PLACE);
}

static void
resolve_series (PbSession *self)
{
  PbIndicator *indicator = NULL;
  PbSeries *series = NULL;

  if (self->catalogue != NULL && self->view->indicator != NULL)
    indicator = pb_catalogue_find_indicator (self->catalogue, self->view->indicator);
  if (indicator != NULL)
    series = pb_catalogue_choose_series (self->catalogue, indicator, self->view->sex, self->view->age,
                                         self->view->category);

  if (g_set_object (&self->indicator, indicator))
    notify (self, PROP_INDICATOR);
  if (g_set_object (&self->series, series))
    notify (self, PROP_SERIES);
}

static void
notify_choices (PbSession    *self,
                const PbView *before)
{
  const PbView *now = self->view;

  if (g_strcmp0 (before->area_set, now->area_set) != 0)
    notify (self, PROP_AREA_SET);
  if (before->level != now->level)
    notify (self, PROP_LEVEL);
  if (before->moment != now->moment)
    notify (self, PROP_MOMENT);
  if (before->chart != now->chart)
    notify (self, PROP_CHART);
  if (before->colour_rule != now->colour_rule)
    notify (self, PROP_COLOUR_RULE);

  notify (self, PROP_VIEW_STATE);
}

/* Membership of the chosen set differs between two moments? */
static gboolean
membership_changes_between (PbSession *self,
                            PbDay      a,
                            PbDay      b)
{
  PbAreaSet *area_set = pb_session_get_area_set (self);
  g_autoptr(GArray) changes = NULL;

  if (area_set == NULL)
    return FALSE;

  changes = pb_area_set_get_changes (area_set);
  for (guint i = 0; i < changes->len; i++)
    {
      PbDay day = g_array_index (changes, PbDay, i);

      if ((day <= a) != (day <= b))
        return TRUE;
    }

  return FALSE;
}

/* Makes @view the session's and loads what it needs and is not there. */
static void
apply_view (PbSession    *self,
            const PbView *view)
{
  g_autoptr(PbView) before = self->view;
  g_autoptr(PbSeries) old_series = self->series != NULL ? g_object_ref (self->series) : NULL;
  gboolean series_changed, place_changed, set_changed;

  self->view = pb_view_copy (view);
  resolve_series (self);
  pb_session_resolve_place (self);

  series_changed = self->series != old_series;
  place_changed = g_strcmp0 (before->place, self->view->place) != 0;
  set_changed = g_strcmp0 (before->area_set, self->view->area_set) != 0;

  if (series_changed || before->level != self->view->level)
    pb_session_load_table (self);
  else
    pb_session_refresh_frame (self);

  if (series_changed || place_changed)
    pb_session_load_summaries (self);
  if (before->moment != self->view->moment)
    pb_session_move_summaries (self);
  if (place_changed || set_changed || membership_changes_between (self, before->moment, self->view->moment))
    pb_session_load_profile (self);

  notify_choices (self, before);
}

static void
notify_history (PbSession *self)
{
  notify (self, PROP_CAN_UNDO);
  notify (self, PROP_CAN_REDO);
}

static void
forget_redo (PbSession *self)
{
  g_ptr_array_set_size (self->redo, 0);
}

static void
choose (PbSession    *self,
        const PbView *view,
        gboolean      is_moment_move)
{
  gint64 now = g_get_monotonic_time ();

  if (self->catalogue == NULL || pb_view_equal (self->view, view))
    return;

  if (!is_moment_move || now - self->last_moment_move_us > MOMENT_STEP_US)
    g_ptr_array_add (self->undo, pb_view_copy (self->view));
  self->last_moment_move_us = is_moment_move ? now : 0;

  forget_redo (self);
  apply_view (self, view);
  notify_history (self);
}

static void
replace (char       **field,
         const char  *text)
{
  char *copy = g_strdup (text);

  g_free (*field);
  *field = copy;
}

/* What the pack opens with; the moment is set when the first table is there. */
static PbView *
make_default_view (PbCatalogue *catalogue)
{
  const PbCatalogueFacts *facts = pb_catalogue_get_facts (catalogue);
  PbView *view = pb_view_new ();

  view->level = PB_LEVEL_LTLA;
  pb_level_from_word (facts->default_level, &view->level);
  view->moment = PB_DAY_NONE;

  if (pb_catalogue_find_indicator (catalogue, facts->default_indicator) != NULL)
    view->indicator = g_strdup (facts->default_indicator);
  else if (pb_catalogue_get_n_indicators (catalogue) > 0)
    view->indicator = g_strdup (pb_indicator_get_code (pb_catalogue_get_indicator (catalogue, 0)));

  if (*facts->default_sex != '\0')
    view->sex = g_strdup (facts->default_sex);

  if (pb_catalogue_find_area_set (catalogue, facts->default_area_set) != NULL)
    view->area_set = g_strdup (facts->default_area_set);
  else if (pb_catalogue_get_n_area_sets (catalogue) > 0)
    view->area_set = g_strdup (pb_area_set_get_code (pb_catalogue_get_area_set (catalogue, 0)));

  return view;
}

/* A restored view may name what this workspace does not hold. */
static gboolean
view_fits (PbCatalogue  *catalogue,
           const PbView *view)
{
  return view != NULL && view->indicator != NULL && view->moment != PB_DAY_NONE &&
         pb_catalogue_find_indicator (catalogue, view->indicator) != NULL &&
         (view->area_set == NULL || pb_catalogue_find_area_set (catalogue, view->area_set) != NULL);
}

/* At a first start: the last period of the default series, and the Place at the end
 * where the need is. */
void
pb_session_settle_first_view (PbSession *self)
{
  g_autoptr(PbView) view = pb_view_copy (self->view);
  int n_periods = pb_series_table_get_n_periods (self->table);

  if (n_periods == 0)
    {
      view->moment = pb_day_today ();
      apply_view (self, view);
      return;
    }

  view->moment = pb_period_get_midpoint (pb_series_table_get_period (self->table, n_periods - 1));

  if (view->place == NULL)
    {
      gboolean low_strong = pb_indicator_is_low_strong (self->indicator);
      double strongest = NAN;

      for (int i = 0; i < pb_series_table_get_n_areas (self->table); i++)
        {
          double value = pb_series_table_get_cell (self->table, i, n_periods - 1)->value;

          if (isnan (value) || (!isnan (strongest) && (low_strong ? value >= strongest : value <= strongest)))
            continue;
          strongest = value;
          replace (&view->place, pb_area_get_code (pb_series_table_get_area (self->table, i)));
        }
    }

  apply_view (self, view);
}

void
pb_session_take_catalogue (PbSession   *self,
                           PbCatalogue *catalogue)
{
  g_autoptr(PbView) view = NULL;

  g_set_object (&self->catalogue, catalogue);
  g_clear_pointer (&self->boundaries, g_hash_table_unref);
  self->boundaries = pb_session_new_boundary_cache ();

  /* The workspace may hold other values now: nothing of the old one stays. */
  g_clear_object (&self->series);
  g_clear_object (&self->indicator);

  view = make_default_view (catalogue);
  if (view_fits (catalogue, self->view))
    {
      g_autofree char *default_area_set = g_steal_pointer (&view->area_set);

      /* A view may name no areas; the Places of the panel need some. */
      pb_view_free (view);
      view = pb_view_copy (self->view);
      if (view->area_set == NULL)
        view->area_set = g_steal_pointer (&default_area_set);
    }

  pb_view_free (self->view);
  self->view = pb_view_new ();
  self->view->moment = view->moment;

  notify (self, PROP_CATALOGUE);
  notify (self, PROP_SYSTEM_NAME);
  pb_session_make_summaries (self);
  notify (self, PROP_SUMMARIES);

  if (view->indicator == NULL)
    {
      /* An empty workspace: nothing to load, and the screens say so. */
      pb_view_free (self->view);
      self->view = g_steal_pointer (&view);
      pb_session_take_table (self, NULL);
      notify (self, PROP_VIEW_STATE);
      return;
    }

  apply_view (self, view);
}

static void
pb_session_dispose (GObject *object)
{
  PbSession *self = PB_SESSION (object);

  pb_session_cancel_loads (self);

  g_clear_object (&self->workspace);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->indicator);
  g_clear_object (&self->series);
  g_clear_object (&self->place);
  g_clear_object (&self->table);
  g_clear_object (&self->frame);
  g_clear_object (&self->summaries);
  g_clear_pointer (&self->profile, pb_place_profile_free);
  g_clear_pointer (&self->boundaries, g_hash_table_unref);
  g_clear_pointer (&self->hovered, g_free);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (pb_session_parent_class)->dispose (object);
}

static void
pb_session_finalize (GObject *object)
{
  PbSession *self = PB_SESSION (object);

  pb_view_free (self->view);
  g_ptr_array_unref (self->undo);
  g_ptr_array_unref (self->redo);

  G_OBJECT_CLASS (pb_session_parent_class)->finalize (object);
}

static void
pb_session_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  PbSession *self = PB_SESSION (object);

  switch (prop_id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;
    case PROP_CATALOGUE:
      g_value_set_object (value, self->catalogue);
      break;
    case PROP_SYSTEM_NAME:
      g_value_set_string (value, self->catalogue != NULL ? pb_catalogue_get_facts (self->catalogue)->system_name
                                                         : "");
      break;
    case PROP_VIEW_STATE:
      g_value_set_boxed (value, self->view);
      break;
    case PROP_INDICATOR:
      g_value_set_object (value, self->indicator);
      break;
    case PROP_SERIES:
      g_value_set_object (value, self->series);
      break;
    case PROP_AREA_SET:
      g_value_set_object (value, pb_session_get_area_set (self));
      break;
    case PROP_PLACE:
      g_value_set_object (value, self->place);
      break;
    case PROP_LEVEL:
      g_value_set_int (value, self->view->level);
      break;
    case PROP_MOMENT:
      g_value_set_int (value, self->view->moment);
      break;
    case PROP_CHART:
      g_value_set_int (value, self->view->chart);
      break;
    case PROP_COLOUR_RULE:
      g_value_set_int (value, self->view->colour_rule);
      break;
    case PROP_TABLE:
      g_value_set_object (value, self->table);
      break;
    case PROP_FRAME:
      g_value_set_object (value, self->frame);
      break;
    case PROP_HOVERED:
      g_value_set_string (value, self->hovered);
      break;
    case PROP_SUMMARIES:
      g_value_set_object (value, self->summaries);
      break;
    case PROP_PLACE_PROFILE:
      g_value_set_pointer (value, self->profile);
      break;
    case PROP_IS_LOADING:
      g_value_set_boolean (value, self->n_loading > 0);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->undo->len > 0);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->redo->len > 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pb_session_class_init (PbSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = pb_session_dispose;
  object_class->finalize = pb_session_finalize;
  object_class->get_property = pb_session_get_property;

  properties[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, PB_TYPE_WORKSPACE, flags);
  properties[PROP_CATALOGUE] = g_param_spec_object ("catalogue", NULL, NULL, PB_TYPE_CATALOGUE, flags);
  properties[PROP_SYSTEM_NAME] = g_param_spec_string ("system-name", NULL, NULL, NULL, flags);
  properties[PROP_VIEW_STATE] = g_param_spec_boxed ("view-state", NULL, NULL, PB_TYPE_VIEW, flags);
  properties[PROP_INDICATOR] = g_param_spec_object ("indicator", NULL, NULL, PB_TYPE_INDICATOR, flags);
  properties[PROP_SERIES] = g_param_spec_object ("series", NULL, NULL, PB_TYPE_SERIES, flags);
  properties[PROP_AREA_SET] = g_param_spec_object ("area-set", NULL, NULL, PB_TYPE_AREA_SET, flags);
  properties[PROP_PLACE] = g_param_spec_object ("place", NULL, NULL, PB_TYPE_AREA, flags);
  properties[PROP_LEVEL] = g_param_spec_int ("level", NULL, NULL, 0, PB_N_LEVELS - 1, PB_LEVEL_LTLA, flags);
  properties[PROP_MOMENT] = g_param_spec_int ("moment", NULL, NULL, G_MININT, G_MAXINT, PB_DAY_NONE, flags);
  properties[PROP_CHART] = g_param_spec_int ("chart", NULL, NULL, 0, PB_N_CHARTS - 1, PB_CHART_MAP, flags);
  properties[PROP_COLOUR_RULE] =
    g_param_spec_int ("colour-rule", NULL, NULL, 0, PB_N_COLOUR_RULES - 1, PB_COLOUR_NATURAL_BREAKS, flags);
  properties[PROP_TABLE] = g_param_spec_object ("table", NULL, NULL, PB_TYPE_SERIES_TABLE, flags);
  properties[PROP_FRAME] = g_param_spec_object ("frame", NULL, NULL, PB_TYPE_FRAME, flags);
  properties[PROP_HOVERED] = g_param_spec_string ("hovered", NULL, NULL, NULL, flags);
  properties[PROP_SUMMARIES] = g_param_spec_object ("summaries", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_PLACE_PROFILE] = g_param_spec_pointer ("place-profile", NULL, NULL, flags);
  properties[PROP_IS_LOADING] = g_param_spec_boolean ("is-loading", NULL, NULL, FALSE, flags);
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
pb_session_init (PbSession *self)
{
  self->view = pb_view_new ();
  self->view->moment = PB_DAY_NONE;
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_view_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_view_free);
  self->summaries = g_list_store_new (PB_TYPE_INDICATOR_SUMMARY);
  self->boundaries = pb_session_new_boundary_cache ();
}

PbSession *
pb_session_new (void)
{
  return g_object_new (PB_TYPE_SESSION, NULL);
}

void
pb_session_open (PbSession    *self,
                 PbWorkspace  *workspace,
                 const PbView *view)
{
  g_return_if_fail (PB_IS_SESSION (self));
  g_return_if_fail (PB_IS_WORKSPACE (workspace));

  pb_session_cancel_loads (self);
  g_set_object (&self->workspace, workspace);
  notify (self, PROP_WORKSPACE);

  pb_view_free (self->view);
  self->view = view != NULL ? pb_view_copy (view) : pb_view_new ();
  g_clear_object (&self->place);
  g_ptr_array_set_size (self->undo, 0);
  g_ptr_array_set_size (self->redo, 0);
  notify_history (self);

  pb_session_load_catalogue (self);
}

void
pb_session_reload (PbSession *self)
{
  g_return_if_fail (PB_IS_SESSION (self));

  pb_session_cancel_loads (self);
  pb_session_load_catalogue (self);
}

PbWorkspace *
pb_session_get_workspace (PbSession *self)
{
  g_return_val_if_fail (PB_IS_SESSION (self), NULL);
  return self->workspace;
}

PbCatalogue *
pb_session_get_catalogue (PbSession *self)
{
  g_return_val_if_fail (PB_IS_SESSION (self), NULL);
  return self->catalogue;
}

const PbView *
pb_session_get_view (PbSession *self)
{
  g_return_val_if_fail (PB_IS_SESSION (self), NULL);
  return self->view;
}

PbIndicator *
pb_session_get_indicator (PbSession *self)
{
  g_return_val_if_fail (PB_IS_SESSION (self), NULL);
  return self->indicator;
}

PbSeries *
pb_session_get_series (PbSession *self)
{
  g_return_val_if_fail (PB_IS_SESSION (self), NULL);
  return self->series;
}

PbAreaSet *
pb_session_get_area_set (PbSession *self)
{
  g_return_val_if_fail (PB_IS_SESSION (self), NULL);

  if (self->catalogue == NULL || self->view->area_set == NULL)
    return NULL;

  return pb_catalogue_find_area_set (self->catalogue, self->view->area_set);
}

PbArea *
pb_session_get_place (PbSession *self)
{
  g_return_val_if_fail (PB_IS_SESSION (self), NULL);
  return self->place;
}

PbSeriesTable *
pb_session_get_table (PbSession *self)
{
  g_return_val_if_fail (PB_IS_SESSION (self), NULL);
  return self->table;
}

PbFrame *
pb_session_get_frame (PbSession *self)
{
  g_return_val_if_fail (PB_IS_SESSION (self), NULL);
  return self->frame;
}

const char *
pb_session_get_hovered (PbSession *self)
{
  g_return_val_if_fail (PB_IS_SESSION (self), NULL);
  return self->hovered;
}

GListModel *
pb_session_get_summaries (PbSession *self)
{
  g_return_val_if_fail (PB_IS_SESSION (self), NULL);
  return G_LIST_MODEL (self->summaries);
}

const PbPlaceProfile *
pb_session_get_profile (PbSession *self)
{
  g_return_val_if_fail (PB_IS_SESSION (self), NULL);
  return self->profile;
}

void
pb_session_choose_indicator (PbSession  *self,
                             const char *code)
{
  g_autoptr(PbView) view = NULL;

  g_return_if_fail (PB_IS_SESSION (self));
  g_return_if_fail (code != NULL);

  /* The sex chosen before is kept where the new indicator has it; age and category are
   * the indicator's own. */
  view = pb_view_copy (self->view);
  replace (&view->indicator, code);
  replace (&view->age, NULL);
  replace (&view->category_type, NULL);
  replace (&view->category, NULL);
  choose (self, view, FALSE);
}

void
pb_session_choose_series (PbSession *self,
                          PbSeries  *series)
{
  g_autoptr(PbView) view = NULL;

  g_return_if_fail (PB_IS_SESSION (self));
  g_return_if_fail (PB_IS_SERIES (series));

  view = pb_view_copy (self->view);
  replace (&view->indicator, pb_indicator_get_code (pb_series_get_indicator (series)));
  replace (&view->sex, pb_series_get_sex (series));
  replace (&view->age, pb_series_get_age (series));
  replace (&view->category_type, pb_series_get_category_type (series));
  replace (&view->category, pb_series_get_category (series));
  choose (self, view, FALSE);
}

void
pb_session_choose_place (PbSession  *self,
                         const char *code)
{
  g_autoptr(PbView) view = NULL;

  g_return_if_fail (PB_IS_SESSION (self));

  view = pb_view_copy (self->view);
  replace (&view->place, code);
  choose (self, view, FALSE);
}

void
pb_session_choose_area_set (PbSession  *self,
                            const char *code)
{
  g_autoptr(PbView) view = NULL;

  g_return_if_fail (PB_IS_SESSION (self));

  view = pb_view_copy (self->view);
  replace (&view->area_set, code);
  choose (self, view, FALSE);
}

void
pb_session_choose_level (PbSession *self,
                         PbLevel    level)
{
  g_autoptr(PbView) view = NULL;

  g_return_if_fail (PB_IS_SESSION (self));

  view = pb_view_copy (self->view);
  view->level = level;
  choose (self, view, FALSE);
}

void
pb_session_choose_moment (PbSession *self,
                          PbDay      moment)
{
  g_autoptr(PbView) view = NULL;

  g_return_if_fail (PB_IS_SESSION (self));
  g_return_if_fail (moment != PB_DAY_NONE);

  view = pb_view_copy (self->view);
  view->moment = moment;
  choose (self, view, TRUE);
}

void
pb_session_step_period (PbSession *self,
                        int        step)
{
  int n_periods, from, to;

  g_return_if_fail (PB_IS_SESSION (self));

  if (self->frame == NULL || (n_periods = pb_series_table_get_n_periods (self->table)) == 0)
    return;

  from = pb_frame_get_period_index (self->frame);
  to = CLAMP (from + step, 0, n_periods - 1);
  pb_session_choose_moment (self, pb_period_get_midpoint (pb_series_table_get_period (self->table, to)));
}

void
pb_session_choose_chart (PbSession   *self,
                         PbChartKind  chart)
{
  g_autoptr(PbView) view = NULL;

  g_return_if_fail (PB_IS_SESSION (self));

  view = pb_view_copy (self->view);
  view->chart = chart;
  choose (self, view, FALSE);
}

void
pb_session_choose_colour_rule (PbSession    *self,
                               PbColourRule  rule)
{
  g_autoptr(PbView) view = NULL;

  g_return_if_fail (PB_IS_SESSION (self));

  view = pb_view_copy (self->view);
  view->colour_rule = rule;
  choose (self, view, FALSE);
}

void
pb_session_reverse_shades (PbSession *self,
                           gboolean   reverse)
{
  g_autoptr(PbView) view = NULL;

  g_return_if_fail (PB_IS_SESSION (self));

  view = pb_view_copy (self->view);
  view->reverse_shades = reverse;
  choose (self, view, FALSE);
}

void
pb_session_hide_neighbours (PbSession *self,
                            gboolean   hide)
{
  g_autoptr(PbView) view = NULL;

  g_return_if_fail (PB_IS_SESSION (self));

  view = pb_view_copy (self->view);
  view->hides_neighbours = hide;
  choose (self, view, FALSE);
}

void
pb_session_choose_imd_edition (PbSession  *self,
                               const char *edition)
{
  g_autoptr(PbView) view = NULL;

  g_return_if_fail (PB_IS_SESSION (self));

  view = pb_view_copy (self->view);
  replace (&view->imd_edition, edition);
  choose (self, view, FALSE);
}

void
pb_session_set_hovered (PbSession  *self,
                        const char *code)
{
  g_return_if_fail (PB_IS_SESSION (self));

  if (g_strcmp0 (self->hovered, code) == 0)
    return;

  replace (&self->hovered, code);
  notify (self, PROP_HOVERED);
}

void
pb_session_show (PbSession    *self,
                 const PbView *view)
{
  g_return_if_fail (PB_IS_SESSION (self));
  g_return_if_fail (view != NULL);

  choose (self, view, FALSE);
}

static void
step_history (PbSession *self,
              GPtrArray *from,
              GPtrArray *to)
{
  g_autoptr(PbView) view = NULL;

  if (from->len == 0)
    return;

  view = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, pb_view_copy (self->view));
  self->last_moment_move_us = 0;
  apply_view (self, view);
  notify_history (self);
}

void
pb_session_undo (PbSession *self)
{
  g_return_if_fail (PB_IS_SESSION (self));

  step_history (self, self->undo, self->redo);
}

void
pb_session_redo (PbSession *self)
{
  g_return_if_fail (PB_IS_SESSION (self));

  step_history (self, self->redo, self->undo);
}

void
pb_session_clear_error (PbSession *self)
{
  g_return_if_fail (PB_IS_SESSION (self));

  if (self->error != NULL)
    pb_session_take_error (self, NULL);
}
