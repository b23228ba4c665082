#include "pb-session-private.h"

/* What a person chooses: each choice makes another view and is one step of undo. */

/* Moves of the moment nearer together than this are one undo step [microseconds]. */
#define MOMENT_STEP_US (1 * G_USEC_PER_SEC)

void
pb_session_replace_text (char       **field,
                         const char  *text)
{
  char *copy = g_strdup (text);

  g_free (*field);
  *field = copy;
}

/* What a person wrote was about another figure than @view's: the computed words come back. */
static gboolean
has_stale_words (PbSession    *self,
                 const PbView *view)
{
  return !pb_view_words_is_empty (&view->words) && pb_view_words_equal (&self->view->words, &view->words) &&
         !pb_view_is_same_figure (self->view, view);
}

static void
choose (PbSession    *self,
        const PbView *chosen,
        gboolean      is_moment_move)
{
  gint64 now = g_get_monotonic_time ();
  g_autoptr(PbView) view = NULL;

  if (self->catalogue == NULL || pb_view_equal (self->view, chosen))
    return;

  view = pb_view_copy (chosen);
  if (has_stale_words (self, view))
    pb_view_words_clear (&view->words);

  if (!is_moment_move || now - self->last_moment_move_us > MOMENT_STEP_US)
    pb_session_add_step (self, pb_view_copy (self->view));
  self->last_moment_move_us = is_moment_move ? now : 0;

  g_ptr_array_set_size (self->redo, 0);
  pb_session_apply_view (self, view);
  pb_session_notify_history (self);
}

/* Another indicator has other groups and periods: its own measure, grouping and baseline. */
static void
forget_measure (PbView *view)
{
  pb_session_replace_text (&view->measure, NULL);
  pb_session_replace_text (&view->grouping, NULL);
  pb_session_replace_text (&view->baseline, NULL);
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
  pb_session_replace_text (&view->indicator, code);
  pb_session_replace_text (&view->age, NULL);
  pb_session_replace_text (&view->category_type, NULL);
  pb_session_replace_text (&view->category, NULL);
  forget_measure (view);
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
  if (g_strcmp0 (view->indicator, pb_indicator_get_code (pb_series_get_indicator (series))) != 0)
    forget_measure (view);
  pb_session_replace_text (&view->indicator, pb_indicator_get_code (pb_series_get_indicator (series)));
  pb_session_replace_text (&view->sex, pb_series_get_sex (series));
  pb_session_replace_text (&view->age, pb_series_get_age (series));
  pb_session_replace_text (&view->category_type, pb_series_get_category_type (series));
  pb_session_replace_text (&view->category, pb_series_get_category (series));
  choose (self, view, FALSE);
}

void
pb_session_choose_place (PbSession  *self,
                         const char *code)
{
  g_autoptr(PbView) view = NULL;

  g_return_if_fail (PB_IS_SESSION (self));

  view = pb_view_copy (self->view);
  pb_session_replace_text (&view->place, code);
  choose (self, view, FALSE);
}

void
pb_session_choose_area_set (PbSession  *self,
                            const char *code)
{
  g_autoptr(PbView) view = NULL;

  g_return_if_fail (PB_IS_SESSION (self));

  view = pb_view_copy (self->view);
  pb_session_replace_text (&view->area_set, code);
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
  pb_session_replace_text (&view->imd_edition, edition);
  choose (self, view, FALSE);
}

void
pb_session_choose_panel (PbSession   *self,
                         PbPanelKind  panel)
{
  g_autoptr(PbView) view = NULL;

  g_return_if_fail (PB_IS_SESSION (self));

  view = pb_view_copy (self->view);
  view->panel = panel;
  choose (self, view, FALSE);
}

void
pb_session_choose_page (PbSession  *self,
                        PbPageKind  page)
{
  g_autoptr(PbView) view = NULL;

  g_return_if_fail (PB_IS_SESSION (self));

  view = pb_view_copy (self->view);
  if (view->page != page)
    pb_view_set_record (view, NULL, NULL);
  view->page = page;
  choose (self, view, FALSE);
}

void
pb_session_choose_record (PbSession  *self,
                          const char *kind_word,
                          const char *uid)
{
  g_autoptr(PbView) view = NULL;

  g_return_if_fail (PB_IS_SESSION (self));

  view = pb_view_copy (self->view);
  pb_view_set_record (view, kind_word, uid);
  if (uid != NULL)
    view->page = pb_session_find_page_of (self, kind_word, uid);
  choose (self, view, FALSE);
}

void
pb_session_choose_filter (PbSession  *self,
                          const char *key,
                          const char *value)
{
  g_autoptr(PbView) view = NULL;

  g_return_if_fail (PB_IS_SESSION (self));

  view = pb_view_copy (self->view);
  pb_view_set_filter (view, key, value);
  choose (self, view, FALSE);
}

void
pb_session_choose_measure (PbSession  *self,
                           const char *measure)
{
  g_autoptr(PbView) view = NULL;

  g_return_if_fail (PB_IS_SESSION (self));

  view = pb_view_copy (self->view);
  pb_session_replace_text (&view->measure, measure);
  choose (self, view, FALSE);
}

void
pb_session_choose_grouping (PbSession  *self,
                            const char *grouping)
{
  g_autoptr(PbView) view = NULL;

  g_return_if_fail (PB_IS_SESSION (self));

  /* Which measures there are depends on the groups. */
  view = pb_view_copy (self->view);
  forget_measure (view);
  pb_session_replace_text (&view->grouping, grouping);
  choose (self, view, FALSE);
}

void
pb_session_choose_baseline (PbSession  *self,
                            const char *baseline)
{
  g_autoptr(PbView) view = NULL;

  g_return_if_fail (PB_IS_SESSION (self));

  view = pb_view_copy (self->view);
  pb_session_replace_text (&view->baseline, baseline);
  choose (self, view, FALSE);
}

void
pb_session_choose_against (PbSession  *self,
                           const char *indicator)
{
  g_autoptr(PbView) view = NULL;

  g_return_if_fail (PB_IS_SESSION (self));

  view = pb_view_copy (self->view);
  pb_session_replace_text (&view->against, indicator);
  choose (self, view, FALSE);
}

void
pb_session_write_words (PbSession         *self,
                        PbChartKind        chart,
                        const PbViewWords *words)
{
  g_autoptr(PbView) view = NULL;

  g_return_if_fail (PB_IS_SESSION (self));
  g_return_if_fail (words != NULL);

  view = pb_view_copy (self->view);
  pb_view_words_set (&view->words, words);
  pb_session_replace_text (&view->words.chart,
                           pb_view_words_is_empty (words) ? NULL : pb_chart_kind_to_word (chart));
  choose (self, view, FALSE);
}

void
pb_session_show (PbSession    *self,
                 const PbView *view)
{
  g_return_if_fail (PB_IS_SESSION (self));
  g_return_if_fail (view != NULL);

  if (!pb_session_turn_to_system_of (self, view))
    choose (self, view, FALSE);
}
