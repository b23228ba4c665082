#include "pb-reading-choosers.h"

#include "pb-choice-popover.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

/* What stands where nobody chose. */
static const char *
get_automatic (void)
{
  return _("chosen automatically");
}

static PbIndicator *
get_against (PbSession *session)
{
  const char *code = pb_session_get_view (session)->against;

  return code != NULL ? pb_catalogue_find_indicator (pb_session_get_catalogue (session), code) : NULL;
}

/* Those with figures for the areas in view come first; of the others the reason is said. */
static PbInequalityChoice
make_indicator_choice (PbSession   *session,
                       PbIndicator *indicator)
{
  PbSeries *series = pb_catalogue_choose_series (pb_session_get_catalogue (session), indicator, NULL, NULL, NULL);
  PbLevel level = pb_session_get_view (session)->level;
  gboolean has_level = series != NULL && pb_series_has_level (series, level);

  return (PbInequalityChoice) {
    .id = pb_indicator_get_code (indicator),
    .title = pb_indicator_get_name (indicator),
    .help = "",
    .is_available = has_level,
    .reason = has_level ? NULL : _("no figures for the areas in view"),
  };
}

static void
open_against_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  PbSession *session = user_data;
  PbCatalogue *catalogue = pb_session_get_catalogue (session);
  PbIndicator *shown = pb_session_get_indicator (session);
  g_autoptr(GArray) choices = g_array_new (FALSE, FALSE, sizeof (PbInequalityChoice));

  for (guint i = 0; i < pb_catalogue_get_n_indicators (catalogue); i++)
    {
      PbIndicator *indicator = pb_catalogue_get_indicator (catalogue, i);
      PbInequalityChoice choice = make_indicator_choice (session, indicator);

      if (indicator != shown)
        g_array_append_val (choices, choice);
    }

  gtk_menu_button_set_popover (button,
                               pb_choice_popover_new (session, _("Against"),
                                                      (const PbInequalityChoice *) choices->data, choices->len,
                                                      pb_session_get_view (session)->against,
                                                      pb_session_choose_against));
}

void
pb_against_chooser_show (PbChooserButton *self,
                         PbSession       *session)
{
  gboolean is_asked = pb_session_get_view (session)->chart == PB_CHART_SCATTER &&
                      pb_session_get_catalogue (session) != NULL;
  PbIndicator *against = is_asked ? get_against (session) : NULL;
  g_autofree char *label = g_strdup_printf (_("Against: %s"), against != NULL ? pb_indicator_get_short_name (against)
                                                                               : get_automatic ());

  pb_chooser_button_show_popover (self, NULL, label, is_asked ? open_against_cb : NULL, session);
}

/* Every period before the one at the moment. */
static void
open_baseline_cb (GtkMenuButton *button,
                  gpointer       user_data)
{
  PbSession *session = user_data;
  PbFrame *frame = pb_session_get_frame (session);
  PbSeriesTable *table = frame != NULL ? pb_frame_get_table (frame) : NULL;
  int now = frame != NULL ? pb_frame_get_period_index (frame) : -1;
  g_autoptr(GArray) choices = g_array_new (FALSE, FALSE, sizeof (PbInequalityChoice));

  for (int i = 0; i < now; i++)
    {
      const PbPeriod *period = pb_series_table_get_period (table, i);
      PbInequalityChoice choice = { period->label, pb_text_period (period), "", TRUE, NULL };

      g_array_append_val (choices, choice);
    }

  gtk_menu_button_set_popover (button,
                               pb_choice_popover_new (session, _("Since"), (const PbInequalityChoice *) choices->data,
                                                      choices->len, pb_session_get_view (session)->baseline,
                                                      pb_session_choose_baseline));
}

/* The period's words, as its row in the list has them. */
static const char *
get_baseline_words (PbSession *session)
{
  const char *label = pb_session_get_view (session)->baseline;
  PbSeriesTable *table = pb_frame_get_table (pb_session_get_frame (session));

  for (int i = 0; label != NULL && i < pb_series_table_get_n_periods (table); i++)
    {
      const PbPeriod *period = pb_series_table_get_period (table, i);

      if (g_str_equal (period->label, label))
        return pb_text_period (period);
    }

  return _("first period");
}

void
pb_baseline_chooser_show (PbChooserButton *self,
                          PbSession       *session)
{
  const PbView *view = pb_session_get_view (session);
  gboolean is_asked = view->chart == PB_CHART_DUMBBELL && pb_session_get_frame (session) != NULL;
  g_autofree char *label = g_strdup_printf (_("Since: %s"), is_asked ? get_baseline_words (session) : "");

  pb_chooser_button_show_popover (self, NULL, label, is_asked ? open_baseline_cb : NULL, session);
}
