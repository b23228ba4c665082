#include "pb-session-private.h"

#include <math.h>

/* What a workspace opens with: the view that was kept where it still fits, else the
 * pack's own. */

/* What the pack opens with; the moment is set when the first table is there. */
static PbView *
make_default_view (PbCatalogue *catalogue)
{
  const PbCatalogueFacts *facts = pb_catalogue_get_facts (catalogue);
  PbView *view = pb_view_new ();

  view->system = *facts->system_code != '\0' ? g_strdup (facts->system_code) : NULL;
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

/* A restored view may name what this workspace does not hold; its moment may be left open. */
static gboolean
view_fits (PbCatalogue  *catalogue,
           const PbView *view)
{
  const char *system = pb_catalogue_get_facts (catalogue)->system_code;

  return view != NULL && view->indicator != NULL &&
         (view->system == NULL || g_str_equal (view->system, system)) &&
         pb_catalogue_find_indicator (catalogue, view->indicator) != NULL &&
         (view->area_set == NULL || pb_catalogue_find_area_set (catalogue, view->area_set) != NULL);
}

/* The last period where the view names none; at a first start, the Place at the end where
 * the need is. */
void
pb_session_settle_first_view (PbSession *self)
{
  g_autoptr(PbView) view = pb_view_copy (self->view);
  int n_periods = pb_series_table_get_n_periods (self->table);

  if (n_periods == 0)
    {
      view->moment = pb_day_today ();
      pb_session_apply_view (self, view);
      return;
    }

  view->moment = pb_period_get_midpoint (pb_series_table_get_period (self->table, n_periods - 1));

  if (self->is_packs_view && view->place == NULL)
    {
      gboolean low_strong = pb_indicator_is_low_strong (self->indicator);
      double strongest = NAN;

      for (int i = 0; i < pb_series_table_get_n_areas (self->table); i++)
        {
          double value = pb_series_table_get_cell (self->table, i, n_periods - 1)->value;

          if (isnan (value) || (!isnan (strongest) && (low_strong ? value >= strongest : value <= strongest)))
            continue;
          strongest = value;
          pb_session_replace_text (&view->place, pb_area_get_code (pb_series_table_get_area (self->table, i)));
        }
    }

  pb_session_apply_view (self, view);
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
  self->is_packs_view = !view_fits (catalogue, self->view);
  /* Whoever asked for a page, or turned to another system on it, stays there. */
  view->page = self->view->page;
  if (!self->is_packs_view)
    {
      g_autofree char *default_area_set = g_steal_pointer (&view->area_set);
      g_autofree char *system = g_steal_pointer (&view->system);

      /* A view may name no areas; the Places of the panel need some. */
      pb_view_free (view);
      view = pb_view_copy (self->view);
      if (view->area_set == NULL)
        view->area_set = g_steal_pointer (&default_area_set);
      g_free (view->system);
      view->system = g_steal_pointer (&system);
    }

  pb_view_free (self->view);
  self->view = pb_view_new ();
  self->view->moment = view->moment;

  pb_session_notify (self, PROP_CATALOGUE);
  pb_session_notify (self, PROP_SYSTEM_NAME);
  pb_session_make_summaries (self);
  pb_session_notify (self, PROP_SUMMARIES);
  pb_session_load_registers (self);

  if (view->indicator == NULL)
    {
      /* An empty workspace: nothing to load, and the screens say so. */
      pb_view_free (self->view);
      self->view = g_steal_pointer (&view);
      pb_session_take_table (self, NULL);
      pb_session_notify (self, PROP_VIEW_STATE);
      return;
    }

  pb_session_apply_view (self, view);
}
