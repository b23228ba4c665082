#include "pb-session.h"

#include "pb-session-private.h"

static GParamSpec *properties[N_PROPS];
static guint edit_undone_signal;

G_DEFINE_FINAL_TYPE (PbSession, pb_session, G_TYPE_OBJECT)

void
pb_session_notify (PbSession *self,
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
  pb_session_notify (self, PROP_ERROR);
}

static void
set_loading (PbSession *self,
             int        step)
{
  gboolean was_loading = self->n_loading > 0;

  self->n_loading += step;
  if (was_loading != (self->n_loading > 0))
    pb_session_notify (self, PROP_IS_LOADING);
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

  pb_session_notify (self, PROP_FRAME);
}

void
pb_session_take_table (PbSession     *self,
                       PbSeriesTable *table)
{
  g_set_object (&self->table, table);
  pb_session_resolve_place (self);
  pb_session_notify (self, PROP_TABLE);
  pb_session_refresh_frame (self);
}

void
pb_session_take_profile (PbSession      *self,
                         PbPlaceProfile *profile)
{
  g_clear_pointer (&self->profile, pb_place_profile_free);
  self->profile = profile;
  pb_session_notify (self, PROP_PLACE_PROFILE);
}

void
pb_session_take_inequality (PbSession    *self,
                            PbInequality *inequality)
{
  if (g_set_object (&self->inequality, inequality))
    pb_session_notify (self, PROP_INEQUALITY);
}

void
pb_session_take_registers (PbSession   *self,
                           PbRegisters *registers)
{
  if (!g_set_object (&self->registers, registers))
    return;

  g_clear_object (&self->innovations);
  pb_session_notify (self, PROP_REGISTERS);
}

void
pb_session_emit_edit_undone (PbSession  *self,
                             gboolean    is_redo,
                             const char *words)
{
  g_signal_emit (self, edit_undone_signal, 0, is_redo, words);
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
    pb_session_notify (self, PROP_PLACE);
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
    pb_session_notify (self, PROP_INDICATOR);
  if (g_set_object (&self->series, series))
    pb_session_notify (self, PROP_SERIES);
}

static void
notify_choices (PbSession    *self,
                const PbView *before)
{
  const PbView *now = self->view;

  if (g_strcmp0 (before->area_set, now->area_set) != 0)
    pb_session_notify (self, PROP_AREA_SET);
  if (before->level != now->level)
    pb_session_notify (self, PROP_LEVEL);
  if (before->moment != now->moment)
    pb_session_notify (self, PROP_MOMENT);
  if (before->chart != now->chart)
    pb_session_notify (self, PROP_CHART);
  if (before->colour_rule != now->colour_rule)
    pb_session_notify (self, PROP_COLOUR_RULE);
  if (before->panel != now->panel)
    pb_session_notify (self, PROP_PANEL);
  if (before->page != now->page)
    pb_session_notify (self, PROP_PAGE);

  pb_session_notify (self, PROP_VIEW_STATE);
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

/* Whether the views differ in nothing but what the pages of registers show. */
static gboolean
turns_pages_only (const PbView *before,
                  const PbView *now)
{
  g_autoptr(PbView) turned = pb_view_copy (now);

  turned->page = before->page;
  pb_session_replace_text (&turned->record, before->record);
  g_strfreev (turned->filters);
  turned->filters = g_strdupv (before->filters);

  return pb_view_equal (before, turned);
}

/* Whether the two views ask something else about inequality. */
static gboolean
asks_otherwise (const PbView *a,
                const PbView *b)
{
  return a->level != b->level || a->moment != b->moment || g_strcmp0 (a->measure, b->measure) != 0 ||
         g_strcmp0 (a->grouping, b->grouping) != 0 || g_strcmp0 (a->baseline, b->baseline) != 0 ||
         g_strcmp0 (a->imd_edition, b->imd_edition) != 0;
}

/* Makes @view the session's and loads what it needs and is not there. */
void
pb_session_apply_view (PbSession    *self,
                       const PbView *view)
{
  g_autoptr(PbView) before = self->view;
  g_autoptr(PbSeries) old_series = self->series != NULL ? g_object_ref (self->series) : NULL;
  gboolean series_changed, place_changed, set_changed;

  self->view = pb_view_copy (view);
  if (self->frame != NULL && turns_pages_only (before, self->view))
    {
      notify_choices (self, before);
      return;
    }

  resolve_series (self);
  pb_session_resolve_place (self);
  /* No period will come to start at. */
  if (self->indicator != NULL && self->series == NULL && self->view->moment == PB_DAY_NONE)
    self->view->moment = pb_day_today ();

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

  /* What was lit belonged to the groups of before. */
  if (series_changed || place_changed || set_changed || asks_otherwise (before, self->view))
    pb_session_set_lit (self, NULL, NULL);
  if (series_changed || place_changed || set_changed || before->panel != self->view->panel ||
      asks_otherwise (before, self->view))
    pb_session_load_inequality (self);

  notify_choices (self, before);
}

static void
pb_session_dispose (GObject *object)
{
  PbSession *self = PB_SESSION (object);

  pb_session_cancel_loads (self);
  pb_session_stop_watching (self);

  g_clear_object (&self->workspace);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->indicator);
  g_clear_object (&self->series);
  g_clear_object (&self->place);
  g_clear_object (&self->table);
  g_clear_object (&self->frame);
  g_clear_object (&self->summaries);
  g_clear_object (&self->inequality);
  g_clear_object (&self->registers);
  g_clear_object (&self->innovations);
  g_clear_pointer (&self->lit, g_strfreev);
  g_clear_pointer (&self->lit_words, g_free);
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
  g_hash_table_unref (self->left_views);
  g_free (self->who);

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
    case PROP_LIT:
      g_value_set_boxed (value, self->lit);
      break;
    case PROP_PANEL:
      g_value_set_int (value, self->view->panel);
      break;
    case PROP_INEQUALITY:
      g_value_set_object (value, self->inequality);
      break;
    case PROP_PAGE:
      g_value_set_int (value, self->view->page);
      break;
    case PROP_REGISTERS:
      g_value_set_object (value, self->registers);
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
      g_value_set_boolean (value, pb_session_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, pb_session_can_redo (self));
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
  properties[PROP_LIT] = g_param_spec_boxed ("lit", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_PANEL] = g_param_spec_int ("panel", NULL, NULL, 0, PB_N_PANELS - 1, PB_PANEL_PLACE, flags);
  properties[PROP_INEQUALITY] = g_param_spec_object ("inequality", NULL, NULL, PB_TYPE_INEQUALITY, flags);
  properties[PROP_PAGE] = g_param_spec_int ("page", NULL, NULL, 0, PB_N_PAGES - 1, PB_PAGE_EXPLORE, flags);
  properties[PROP_REGISTERS] = g_param_spec_object ("registers", NULL, NULL, PB_TYPE_REGISTERS, flags);
  properties[PROP_SUMMARIES] = g_param_spec_object ("summaries", NULL, NULL, G_TYPE_LIST_MODEL, flags);
  properties[PROP_PLACE_PROFILE] = g_param_spec_pointer ("place-profile", NULL, NULL, flags);
  properties[PROP_IS_LOADING] = g_param_spec_boolean ("is-loading", NULL, NULL, FALSE, flags);
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  edit_undone_signal = g_signal_new ("edit-undone", PB_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 2, G_TYPE_BOOLEAN, G_TYPE_STRING);
}

static void
pb_session_init (PbSession *self)
{
  self->view = pb_view_new ();
  self->view->moment = PB_DAY_NONE;
  self->who = g_strdup ("");
  self->undo = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_view_free);
  self->redo = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_view_free);
  self->summaries = g_list_store_new (PB_TYPE_INDICATOR_SUMMARY);
  self->boundaries = pb_session_new_boundary_cache ();
  self->left_views = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pb_view_free);
}

PbSession *
pb_session_new (void)
{
  return g_object_new (PB_TYPE_SESSION, NULL);
}

void
pb_session_hold (PbSession *self)
{
  g_return_if_fail (PB_IS_SESSION (self));
  g_return_if_fail (!self->is_held);

  self->is_held = TRUE;
  pb_session_begin_loading (self);
}

void
pb_session_release (PbSession *self)
{
  g_return_if_fail (PB_IS_SESSION (self));

  if (!self->is_held)
    return;

  self->is_held = FALSE;
  if (self->catalogue != NULL)
    {
      pb_session_make_summaries (self);
      pb_session_notify (self, PROP_SUMMARIES);
      pb_session_load_summaries (self);
      pb_session_load_profile (self);
      pb_session_load_inequality (self);
      pb_session_load_registers (self);
    }
  pb_session_end_loading (self);
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
  pb_session_notify (self, PROP_WORKSPACE);

  pb_view_free (self->view);
  self->view = view != NULL ? pb_view_copy (view) : pb_view_new ();
  g_clear_object (&self->place);
  g_ptr_array_set_size (self->undo, 0);
  g_ptr_array_set_size (self->redo, 0);
  pb_session_take_registers (self, NULL);
  g_hash_table_remove_all (self->left_views);
  pb_session_settle_system (self);
  pb_session_watch_edits (self);
  pb_session_notify_history (self);

  pb_session_load_catalogue (self);
}

void
pb_session_reload (PbSession *self)
{
  g_return_if_fail (PB_IS_SESSION (self));

  pb_session_cancel_loads (self);
  pb_session_settle_system (self);
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

const char *const *
pb_session_get_lit (PbSession   *self,
                    const char **words_out)
{
  g_return_val_if_fail (PB_IS_SESSION (self), NULL);

  if (words_out != NULL)
    *words_out = self->lit_words;
  return (const char *const *) self->lit;
}

PbInequality *
pb_session_get_inequality (PbSession *self)
{
  g_return_val_if_fail (PB_IS_SESSION (self), NULL);
  return self->inequality;
}

GListModel *
pb_session_get_summaries (PbSession *self)
{
  g_return_val_if_fail (PB_IS_SESSION (self), NULL);
  return G_LIST_MODEL (self->summaries);
}

PbRegisters *
pb_session_get_registers (PbSession *self)
{
  g_return_val_if_fail (PB_IS_SESSION (self), NULL);
  return self->registers;
}

PbInnovationRegister *
pb_session_get_innovations (PbSession *self)
{
  g_return_val_if_fail (PB_IS_SESSION (self), NULL);

  if (self->innovations == NULL && self->registers != NULL)
    self->innovations = pb_innovation_register_new (self->registers, self->catalogue);

  return self->innovations;
}

const PbPlaceProfile *
pb_session_get_profile (PbSession *self)
{
  g_return_val_if_fail (PB_IS_SESSION (self), NULL);
  return self->profile;
}

void
pb_session_set_hovered (PbSession  *self,
                        const char *code)
{
  g_return_if_fail (PB_IS_SESSION (self));

  if (g_strcmp0 (self->hovered, code) == 0)
    return;

  pb_session_replace_text (&self->hovered, code);
  pb_session_notify (self, PROP_HOVERED);
}

void
pb_session_set_lit (PbSession         *self,
                    const char *const *codes,
                    const char        *words)
{
  g_return_if_fail (PB_IS_SESSION (self));

  if (codes == NULL && self->lit == NULL)
    return;

  g_strfreev (self->lit);
  self->lit = g_strdupv ((char **) codes);
  pb_session_replace_text (&self->lit_words, codes != NULL ? words : NULL);
  pb_session_notify (self, PROP_LIT);
}

void
pb_session_clear_error (PbSession *self)
{
  g_return_if_fail (PB_IS_SESSION (self));

  if (self->error != NULL)
    pb_session_take_error (self, NULL);
}
