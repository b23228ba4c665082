#include "pb-board-figures.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>

enum
{
  MOMENT_LATEST,
  MOMENT_IN_VIEW,
};

enum
{
  INDICATOR_DEFAULT,
  INDICATOR_IN_VIEW,
  INDICATOR_OF_RECIPE,
};

static void
set_choices (AdwComboRow       *row,
             const char *const *choices,
             guint              selected)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (choices);

  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (row, selected);
}

static void
fill_moment (AdwComboRow         *row,
             PbSession           *session,
             const PbBoardRecipe *recipe)
{
  gboolean has_moment = recipe->moment != PB_DAY_NONE;
  g_autofree char *day = pb_text_day (has_moment ? recipe->moment : pb_session_get_view (session)->moment);
  g_autofree char *in_view = g_strdup_printf (_("as known at %s"), day);
  const char *const choices[] = { _("the latest"), in_view, NULL };

  set_choices (row, choices, has_moment ? MOMENT_IN_VIEW : MOMENT_LATEST);
}

static char *
name_indicator (PbSession  *session,
                const char *code,
                const char *sex)
{
  PbIndicator *indicator = code != NULL && *code != '\0'
                             ? pb_catalogue_find_indicator (pb_session_get_catalogue (session), code)
                             : NULL;

  if (indicator == NULL)
    return NULL;
  if (sex == NULL || g_str_equal (sex, "Persons"))
    return g_strdup (pb_indicator_get_short_name (indicator));

  return g_strdup_printf ("%s, %s", pb_indicator_get_short_name (indicator), pb_text_sex_in_subtitle (sex));
}

static void
fill_indicator (AdwComboRow         *row,
                PbSession           *session,
                const PbBoardRecipe *recipe)
{
  const PbCatalogueFacts *facts = pb_catalogue_get_facts (pb_session_get_catalogue (session));
  PbSeries *series = pb_session_get_series (session);
  g_autofree char *pack = name_indicator (session, facts->default_indicator, facts->default_sex);
  g_autofree char *in_view =
    series != NULL ? name_indicator (session, pb_indicator_get_code (pb_series_get_indicator (series)),
                                     pb_series_get_sex (series))
                   : NULL;
  g_autofree char *of_recipe = name_indicator (session, recipe->indicator, recipe->sex);
  g_autofree char *in_view_words = g_strdup_printf (_("%s (in view)"), in_view != NULL ? in_view : _("none"));
  const char *const choices[] = { pack != NULL ? pack : _("the first indicator"), in_view_words, of_recipe, NULL };

  set_choices (row, choices, of_recipe != NULL ? INDICATOR_OF_RECIPE : INDICATOR_DEFAULT);
}

static void
take_indicator (AdwComboRow   *row,
                PbSession     *session,
                PbBoardRecipe *recipe)
{
  guint chosen = adw_combo_row_get_selected (row);
  PbSeries *series = pb_session_get_series (session);

  if (chosen == INDICATOR_OF_RECIPE)
    return;

  g_clear_pointer (&recipe->indicator, g_free);
  g_clear_pointer (&recipe->sex, g_free);
  if (chosen == INDICATOR_IN_VIEW && series != NULL)
    {
      recipe->indicator = g_strdup (pb_indicator_get_code (pb_series_get_indicator (series)));
      recipe->sex = g_strdup (pb_series_get_sex (series));
    }
}

void
pb_board_figures_show (AdwComboRow         *moment_row,
                       AdwComboRow         *indicator_row,
                       PbSession           *session,
                       const PbBoardRecipe *recipe)
{
  fill_moment (moment_row, session, recipe);
  fill_indicator (indicator_row, session, recipe);
}

void
pb_board_figures_take (AdwComboRow   *moment_row,
                       AdwComboRow   *indicator_row,
                       PbSession     *session,
                       PbBoardRecipe *recipe)
{
  if (adw_combo_row_get_selected (moment_row) == MOMENT_LATEST)
    recipe->moment = PB_DAY_NONE;
  else if (recipe->moment == PB_DAY_NONE)
    recipe->moment = pb_session_get_view (session)->moment;

  take_indicator (indicator_row, session, recipe);
}
