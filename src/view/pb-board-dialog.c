#include "pb-board-dialog.h"

#include "pb-board-checks.h"
#include "pb-board-keep.h"
#include "pb-board-work.h"
#include "pb-chart-kinds.h"
#include "pb-copy.h"
#include "pb-disclosure-dialog.h"
#include "pb-export-work.h"
#include "pb-file-chooser.h"
#include "pb-session-edits.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Choices of the rows that say of what the figures are. */
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

/**
 * PbBoardDialog:
 *
 * A board pack before it is built: the paper's words, its parts, Places and charts.
 *
 * Actions: board.open-recipe, board.save-recipe.
 */
struct _PbBoardDialog
{
  AdwWindow       parent_instance;
  PbSession      *session;
  PbBoardRecipe  *recipe;         /* what the rows cannot show of it: charts, system */
  GPtrArray      *meetings;       /* of PbRegisterRecord: as the rows of the chooser, after the first */
  PbBoardFile    *file;           /* built, on its way out */
  GCancellable   *cancellable;
  gboolean        is_filling;
  gboolean        is_of_place;    /* one page: what a pack holds is not asked anew by it */

  GtkWidget      *build_button;
  GtkWidget      *recipe_button;
  GtkWidget      *page;
  GtkWidget      *meeting_row;
  GtkWidget      *title_row;
  GtkWidget      *body_row;
  GtkWidget      *date_row;
  GtkWidget      *item_row;
  GtkWidget      *author_row;
  GtkWidget      *purpose_row;
  GtkWidget      *action_row;
  GtkWidget      *format_row;
  GtkWidget      *moment_row;
  GtkWidget      *indicator_row;
  GtkWidget      *parts_row;
  GtkWidget      *places_row;
  GtkWidget      *indicators_row;
  GtkWidget      *charts_row;
  GtkWidget      *status_label;

  PbBoardChecks  *parts;
  PbBoardChecks  *places;
  PbBoardChecks  *indicators;
  GPtrArray      *chart_rows;     /* of GtkWidget */
};

G_DEFINE_FINAL_TYPE (PbBoardDialog, pb_board_dialog, ADW_TYPE_WINDOW)

static void fill_charts (PbBoardDialog *self);

static void
say (PbBoardDialog *self,
     const char    *words)
{
  gtk_label_set_text (GTK_LABEL (self->status_label), words);
  gtk_widget_set_visible (self->status_label, *words != '\0');
}

/* The rows' texts, by where the recipe has them. */
typedef struct
{
  GtkWidget  *row;
  char      **text;
} Field;

#define N_FIELDS 7

static void
list_fields (PbBoardDialog *self,
             PbBoardRecipe *recipe,
             Field          fields[N_FIELDS])
{
  const Field all[N_FIELDS] = {
    { self->title_row, &recipe->title },     { self->body_row, &recipe->body },
    { self->date_row, &recipe->date },       { self->item_row, &recipe->agenda_item },
    { self->author_row, &recipe->author },   { self->purpose_row, &recipe->purpose },
    { self->action_row, &recipe->action },
  };

  for (guint i = 0; i < N_FIELDS; i++)
    fields[i] = all[i];
}

static void
show_fields (PbBoardDialog *self)
{
  Field fields[N_FIELDS];

  list_fields (self, self->recipe, fields);
  for (guint i = 0; i < N_FIELDS; i++)
    gtk_editable_set_text (GTK_EDITABLE (fields[i].row), *fields[i].text != NULL ? *fields[i].text : "");
}

/* What is left empty was not said; a paper has a title. */
static void
take_fields (PbBoardDialog *self)
{
  Field fields[N_FIELDS];

  list_fields (self, self->recipe, fields);
  for (guint i = 0; i < N_FIELDS; i++)
    {
      g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (fields[i].row))));

      g_clear_pointer (fields[i].text, g_free);
      if (*text != '\0')
        *fields[i].text = g_steal_pointer (&text);
    }

  if (self->recipe->title == NULL)
    self->recipe->title = g_strdup (_("Health inequalities by Place"));
}

/* Meetings of the register, and none. */
static void
fill_meetings (PbBoardDialog *self)
{
  PbRegisters *registers = pb_session_get_registers (self->session);
  GPtrArray *meetings = registers != NULL ? pb_registers_list (registers, "meeting") : NULL;
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("not chosen"));
  g_ptr_array_set_size (self->meetings, 0);
  for (guint i = 0; meetings != NULL && i < meetings->len; i++)
    {
      PbRegisterRecord *meeting = g_ptr_array_index (meetings, i);
      const char *date = pb_register_record_get (meeting, "date");
      g_autofree char *when = date != NULL ? pb_text_fuzzy (date) : g_strdup (_("no date stated"));
      g_autofree char *name = g_strdup_printf ("%s, %s", pb_register_record_get_title (meeting), when);

      gtk_string_list_append (names, name);
      g_ptr_array_add (self->meetings, g_object_ref (meeting));
    }

  adw_combo_row_set_model (ADW_COMBO_ROW (self->meeting_row), G_LIST_MODEL (names));
  gtk_widget_set_visible (self->meeting_row, self->meetings->len > 0);
}

static void
meeting_chosen_cb (PbBoardDialog *self)
{
  guint chosen = adw_combo_row_get_selected (ADW_COMBO_ROW (self->meeting_row));
  PbRegisters *registers = self->session != NULL ? pb_session_get_registers (self->session) : NULL;
  PbRegisterRecord *meeting;
  const char *body, *date;

  if (self->is_filling || registers == NULL || chosen == 0 || chosen > self->meetings->len)
    return;

  meeting = g_ptr_array_index (self->meetings, chosen - 1);
  body = pb_registers_get_title_of (registers, meeting, "body");
  date = pb_register_record_get (meeting, "date");
  gtk_editable_set_text (GTK_EDITABLE (self->body_row),
                         body != NULL ? body : pb_register_record_get_title (meeting));
  if (date != NULL)
    {
      g_autofree char *when = pb_text_fuzzy (date);

      gtk_editable_set_text (GTK_EDITABLE (self->date_row), when);
    }
}

static void
set_choices (GtkWidget         *row,
             const char *const *choices,
             guint              selected)
{
  g_autoptr(GtkStringList) list = gtk_string_list_new (choices);

  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
}

static void
fill_moment (PbBoardDialog *self)
{
  PbDay moment = self->recipe->moment != PB_DAY_NONE ? self->recipe->moment
                                                     : pb_session_get_view (self->session)->moment;
  g_autofree char *day = pb_text_day (moment);
  g_autofree char *in_view = g_strdup_printf (_("as known at %s"), day);
  const char *const choices[] = { _("the latest"), in_view, NULL };

  set_choices (self->moment_row, choices,
               self->recipe->moment != PB_DAY_NONE ? MOMENT_IN_VIEW : MOMENT_LATEST);
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
fill_indicator (PbBoardDialog *self)
{
  const PbCatalogueFacts *facts = pb_catalogue_get_facts (pb_session_get_catalogue (self->session));
  PbSeries *series = pb_session_get_series (self->session);
  g_autofree char *pack = name_indicator (self->session, facts->default_indicator, facts->default_sex);
  g_autofree char *in_view =
    series != NULL ? name_indicator (self->session, pb_indicator_get_code (pb_series_get_indicator (series)),
                                     pb_series_get_sex (series))
                   : NULL;
  g_autofree char *of_recipe = name_indicator (self->session, self->recipe->indicator, self->recipe->sex);
  g_autofree char *in_view_words = g_strdup_printf (_("%s (in view)"), in_view != NULL ? in_view : _("none"));
  const char *const choices[] = { pack != NULL ? pack : _("the first indicator"), in_view_words, of_recipe, NULL };

  set_choices (self->indicator_row, choices, of_recipe != NULL ? INDICATOR_OF_RECIPE : INDICATOR_DEFAULT);
}

static void
take_figures (PbBoardDialog *self)
{
  PbBoardRecipe *recipe = self->recipe;
  PbSeries *series = pb_session_get_series (self->session);

  if (adw_combo_row_get_selected (ADW_COMBO_ROW (self->moment_row)) == MOMENT_LATEST)
    recipe->moment = PB_DAY_NONE;
  else if (recipe->moment == PB_DAY_NONE)
    recipe->moment = pb_session_get_view (self->session)->moment;

  switch (adw_combo_row_get_selected (ADW_COMBO_ROW (self->indicator_row)))
    {
    case INDICATOR_OF_RECIPE:
      break;
    case INDICATOR_IN_VIEW:
      g_free (recipe->indicator);
      g_free (recipe->sex);
      recipe->indicator = series != NULL ? g_strdup (pb_indicator_get_code (pb_series_get_indicator (series))) : NULL;
      recipe->sex = series != NULL ? g_strdup (pb_series_get_sex (series)) : NULL;
      break;
    case INDICATOR_DEFAULT:
    default:
      g_clear_pointer (&recipe->indicator, g_free);
      g_clear_pointer (&recipe->sex, g_free);
    }
}

static void
fill_parts (PbBoardDialog *self)
{
  for (int part = 0; part < PB_N_BOARD_PARTS; part++)
    pb_board_checks_add (self->parts, pb_board_part_to_word (part), pb_board_part_get_title (part),
                         self->recipe->parts[part]);
}

static gboolean
is_wanted (char       **codes,
           const char  *code)
{
  return codes == NULL || g_strv_contains ((const char *const *) codes, code);
}

/* The recipe's, where it has one that the workspace knows; else that in view. */
static PbAreaSet *
get_area_set (PbBoardDialog *self)
{
  PbAreaSet *area_set = self->recipe->area_set != NULL
                          ? pb_catalogue_find_area_set (pb_session_get_catalogue (self->session),
                                                        self->recipe->area_set)
                          : NULL;

  return area_set != NULL ? area_set : pb_session_get_area_set (self->session);
}

/* Districts, then the Places that the area set makes of them or of small areas. */
static void
fill_places (PbBoardDialog *self)
{
  GPtrArray *areas = pb_catalogue_get_areas (pb_session_get_catalogue (self->session));
  PbAreaSet *area_set = get_area_set (self);

  for (guint i = 0; i < areas->len; i++)
    {
      PbArea *area = g_ptr_array_index (areas, i);

      if (pb_area_get_level (area) == PB_LEVEL_LTLA)
        pb_board_checks_add (self->places, pb_area_get_code (area), pb_area_get_name (area),
                             is_wanted (self->recipe->places, pb_area_get_code (area)));
    }

  for (guint i = 0; area_set != NULL && i < pb_area_set_get_n_places (area_set); i++)
    {
      const char *code = pb_area_set_get_place_code (area_set, i);

      if (!pb_board_checks_has (self->places, code))
        pb_board_checks_add (self->places, code, pb_area_set_get_place_name (area_set, i),
                             self->recipe->places != NULL && is_wanted (self->recipe->places, code));
    }
}

static void
fill_indicators (PbBoardDialog *self)
{
  PbCatalogue *catalogue = pb_session_get_catalogue (self->session);

  for (guint i = 0; i < pb_catalogue_get_n_indicators (catalogue); i++)
    {
      PbIndicator *indicator = pb_catalogue_get_indicator (catalogue, i);
      const char *code = pb_indicator_get_code (indicator);

      pb_board_checks_add (self->indicators, code, pb_indicator_get_name (indicator),
                           self->recipe->indicators != NULL && is_wanted (self->recipe->indicators, code));
    }
}

static void
remove_chart_cb (PbBoardDialog *self,
                 GtkWidget     *button)
{
  guint number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "pb-number"));

  if (number < self->recipe->charts->len)
    g_ptr_array_remove_index (self->recipe->charts, number);
  fill_charts (self);
}

static GtkWidget *
make_chart_row (PbBoardDialog *self,
                guint          number)
{
  const PbView *view = g_ptr_array_index (self->recipe->charts, number);
  PbIndicator *indicator = view->indicator != NULL
                             ? pb_catalogue_find_indicator (pb_session_get_catalogue (self->session), view->indicator)
                             : NULL;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *spoken = g_strdup_printf (_("Remove chart %u"), number + 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), pb_chart_kind_get_name (view->chart));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), indicator != NULL ? pb_indicator_get_name (indicator) : "");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data (G_OBJECT (button), "pb-number", GUINT_TO_POINTER (number));
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_chart_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static void
fill_charts (PbBoardDialog *self)
{
  guint n = self->recipe->charts->len;
  g_autofree char *count = n > 0 ? g_strdup_printf (ngettext ("%u chart", "%u charts", n), n) : g_strdup (_("none"));

  for (guint i = 0; i < self->chart_rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self->charts_row), g_ptr_array_index (self->chart_rows, i));
  g_ptr_array_set_size (self->chart_rows, 0);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *row = make_chart_row (self, i);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (self->charts_row), row);
      g_ptr_array_add (self->chart_rows, row);
    }

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self->charts_row), count);
}

static void
add_chart_cb (PbBoardDialog *self)
{
  PbChartKind chart = pb_session_get_view (self->session)->chart;

  g_ptr_array_add (self->recipe->charts, pb_export_work_dup_view (self->session, chart));
  fill_charts (self);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->charts_row), TRUE);
}

/* Takes over @recipe and shows it. */
static void
show_recipe (PbBoardDialog *self,
             PbBoardRecipe *recipe)
{
  g_clear_pointer (&self->recipe, pb_board_recipe_free);
  self->recipe = recipe;

  self->is_filling = TRUE;
  pb_board_checks_clear (self->parts);
  pb_board_checks_clear (self->places);
  pb_board_checks_clear (self->indicators);
  fill_meetings (self);
  fill_moment (self);
  fill_indicator (self);
  fill_parts (self);
  fill_places (self);
  fill_indicators (self);
  fill_charts (self);
  show_fields (self);
  self->is_filling = FALSE;
}

/* The recipe that the rows are. */
static void
take_recipe (PbBoardDialog *self)
{
  PbBoardRecipe *recipe = self->recipe;
  const PbView *view = pb_session_get_view (self->session);

  take_fields (self);
  take_figures (self);
  for (int part = 0; part < PB_N_BOARD_PARTS; part++)
    recipe->parts[part] = pb_board_checks_get (self->parts, pb_board_part_to_word (part));

  g_strfreev (recipe->places);
  recipe->places = pb_board_checks_list (self->places);
  g_strfreev (recipe->indicators);
  recipe->indicators = pb_board_checks_count (self->indicators) > 0 ? pb_board_checks_list (self->indicators) : NULL;

  g_free (recipe->system);
  recipe->system = g_strdup (pb_catalogue_get_facts (pb_session_get_catalogue (self->session))->system_code);
  if (get_area_set (self) == pb_session_get_area_set (self->session))
    {
      g_free (recipe->area_set);
      recipe->area_set = g_strdup (view->area_set);
    }
}

static void
set_busy (PbBoardDialog *self,
          gboolean       is_busy)
{
  gtk_widget_set_sensitive (self->build_button, !is_busy);
  gtk_widget_set_sensitive (self->recipe_button, !is_busy);
  gtk_widget_set_sensitive (self->page, !is_busy);
  say (self, is_busy ? _("Building…") : "");
}

static void
fail (PbBoardDialog *self,
      const GError  *error)
{
  set_busy (self, FALSE);
  if (error != NULL)
    say (self, error->message);
}

static void
chosen_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(PbBoardDialog) self = PB_BOARD_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = pb_file_chooser_choose_finish (result, &error);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;
  gsize size;
  const char *contents;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  contents = g_bytes_get_data (self->file->bytes, &size);
  if (file == NULL ||
      !g_file_replace_contents (file, contents, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, self->cancellable,
                                &error))
    {
      fail (self, error);
      return;
    }

  name = g_file_get_basename (file);
  words = g_strdup_printf (_("Saved as %s"), name);
  if (parent != NULL)
    pb_copy_say (GTK_WIDGET (parent), words);
  gtk_window_close (GTK_WINDOW (self));
}

static void
confirmed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(PbBoardDialog) self = PB_BOARD_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  const PbFileKind kinds[PB_N_BOARD_FORMATS][2] = {
    [PB_BOARD_PDF] = { { _("PDF documents"), "*.pdf" }, { NULL, NULL } },
    [PB_BOARD_DOCX] = { { _("Word documents"), "*.docx" }, { NULL, NULL } },
  };
  gboolean may_leave = pb_disclosure_confirm_finish (result, &error);
  guint format;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (!may_leave)
    {
      fail (self, g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? NULL : error);
      return;
    }

  format = adw_combo_row_get_selected (ADW_COMBO_ROW (self->format_row));
  pb_file_chooser_choose_async (PB_FILE_CHOOSER_SAVE, GTK_WINDOW (self), _("Board pack"), self->file->name,
                                kinds[MIN (format, PB_BOARD_DOCX)], self->cancellable, chosen_cb,
                                g_object_ref (self));
}

static void
built_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(PbBoardDialog) self = PB_BOARD_DIALOG (user_data);
  g_autoptr(GError) error = NULL;

  g_clear_pointer (&self->file, pb_board_file_free);
  self->file = pb_board_work_build_finish (result, &error);
  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (self->file == NULL)
    {
      fail (self, error);
      return;
    }

  pb_disclosure_confirm_async (GTK_WIDGET (self), self->file->report,
                               pb_workspace_get_path (pb_session_get_workspace (self->session)),
                               pb_session_get_who (self->session), "board-pack", self->file->name,
                               self->cancellable, confirmed_cb, g_object_ref (self));
}

static void
build_clicked_cb (PbBoardDialog *self)
{
  take_recipe (self);
  if (self->recipe->parts[PB_BOARD_PLACES] && pb_board_checks_count (self->places) == 0)
    {
      say (self, _("No Place is chosen: choose one, or leave the part “Places” out."));
      return;
    }

  if (!self->is_of_place)
    pb_board_keep (self->recipe);
  set_busy (self, TRUE);
  pb_board_work_build_async (pb_workspace_get_path (pb_session_get_workspace (self->session)), self->recipe,
                             (PbBoardFormat) adw_combo_row_get_selected (ADW_COMBO_ROW (self->format_row)),
                             self->cancellable, built_cb, g_object_ref (self));
}

/* Recipes -------------------------------------------------------------------------- */

static void
recipe_to_save_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(PbBoardDialog) self = PB_BOARD_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = pb_file_chooser_choose_finish (result, &error);
  g_autofree char *json = NULL;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (file == NULL)
    {
      if (error != NULL)
        say (self, error->message);
      return;
    }

  take_recipe (self);
  json = pb_board_recipe_to_json (self->recipe);
  if (g_file_replace_contents (file, json, strlen (json), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error))
    {
      g_autofree char *name = g_file_get_basename (file);
      g_autofree char *words = g_strdup_printf (_("Saved as %s"), name);

      say (self, words);
    }
  else
    say (self, error->message);
}

static void
recipe_to_open_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(PbBoardDialog) self = PB_BOARD_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = pb_file_chooser_choose_finish (result, &error);
  g_autofree char *json = NULL;
  PbBoardRecipe *recipe = NULL;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (file != NULL && g_file_load_contents (file, NULL, &json, NULL, NULL, &error))
    recipe = pb_board_recipe_from_json (json, &error);

  if (recipe != NULL)
    {
      show_recipe (self, recipe);
      say (self, "");
    }
  else if (error != NULL)
    say (self, error->message);
}

static void
recipe_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PbBoardDialog *self = PB_BOARD_DIALOG (widget);
  const PbFileKind kinds[] = { { _("Recipes"), "*.json" }, { NULL, NULL } };
  gboolean is_save = g_str_equal (name, "board.save-recipe");

  pb_file_chooser_choose_async (is_save ? PB_FILE_CHOOSER_SAVE : PB_FILE_CHOOSER_OPEN, GTK_WINDOW (self),
                                _("Recipe"), is_save ? "board-pack.json" : NULL, kinds, self->cancellable,
                                is_save ? recipe_to_save_cb : recipe_to_open_cb, g_object_ref (self));
}

static void
pb_board_dialog_dispose (GObject *object)
{
  PbBoardDialog *self = PB_BOARD_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->parts, pb_board_checks_free);
  g_clear_pointer (&self->places, pb_board_checks_free);
  g_clear_pointer (&self->indicators, pb_board_checks_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_BOARD_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_board_dialog_parent_class)->dispose (object);
}

static void
pb_board_dialog_finalize (GObject *object)
{
  PbBoardDialog *self = PB_BOARD_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->recipe, pb_board_recipe_free);
  g_clear_pointer (&self->file, pb_board_file_free);
  g_ptr_array_unref (self->meetings);
  g_ptr_array_unref (self->chart_rows);

  G_OBJECT_CLASS (pb_board_dialog_parent_class)->finalize (object);
}

static void
pb_board_dialog_class_init (PbBoardDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_board_dialog_dispose;
  object_class->finalize = pb_board_dialog_finalize;

  gtk_widget_class_install_action (widget_class, "board.open-recipe", NULL, recipe_action);
  gtk_widget_class_install_action (widget_class, "board.save-recipe", NULL, recipe_action);
  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-board-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PbBoardDialog, build_button);
  gtk_widget_class_bind_template_child (widget_class, PbBoardDialog, recipe_button);
  gtk_widget_class_bind_template_child (widget_class, PbBoardDialog, page);
  gtk_widget_class_bind_template_child (widget_class, PbBoardDialog, meeting_row);
  gtk_widget_class_bind_template_child (widget_class, PbBoardDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, PbBoardDialog, body_row);
  gtk_widget_class_bind_template_child (widget_class, PbBoardDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, PbBoardDialog, item_row);
  gtk_widget_class_bind_template_child (widget_class, PbBoardDialog, author_row);
  gtk_widget_class_bind_template_child (widget_class, PbBoardDialog, purpose_row);
  gtk_widget_class_bind_template_child (widget_class, PbBoardDialog, action_row);
  gtk_widget_class_bind_template_child (widget_class, PbBoardDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, PbBoardDialog, moment_row);
  gtk_widget_class_bind_template_child (widget_class, PbBoardDialog, indicator_row);
  gtk_widget_class_bind_template_child (widget_class, PbBoardDialog, parts_row);
  gtk_widget_class_bind_template_child (widget_class, PbBoardDialog, places_row);
  gtk_widget_class_bind_template_child (widget_class, PbBoardDialog, indicators_row);
  gtk_widget_class_bind_template_child (widget_class, PbBoardDialog, charts_row);
  gtk_widget_class_bind_template_child (widget_class, PbBoardDialog, status_label);
  gtk_widget_class_bind_template_callback (widget_class, build_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, meeting_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_chart_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pb_board_dialog_init (PbBoardDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->meetings = g_ptr_array_new_with_free_func (g_object_unref);
  self->chart_rows = g_ptr_array_new ();
  self->is_filling = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->parts = pb_board_checks_new (ADW_EXPANDER_ROW (self->parts_row), NULL);
  self->places = pb_board_checks_new (ADW_EXPANDER_ROW (self->places_row), NULL);
  self->indicators = pb_board_checks_new (ADW_EXPANDER_ROW (self->indicators_row), _("chosen automatically"));
}

static void
present (GtkWindow     *parent,
         PbSession     *session,
         PbBoardRecipe *recipe,
         gboolean       is_of_place)
{
  PbBoardDialog *self;

  self = g_object_new (PB_TYPE_BOARD_DIALOG, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->session = g_object_ref (session);
  self->is_of_place = is_of_place;
  show_recipe (self, recipe);
  gtk_window_present (GTK_WINDOW (self));
}

void
pb_board_present (GtkWindow *parent,
                  PbSession *session)
{
  g_return_if_fail (PB_IS_SESSION (session));

  if (pb_session_get_catalogue (session) != NULL)
    present (parent, session, pb_board_keep_load (), FALSE);
}

void
pb_board_present_place (GtkWindow *parent,
                        PbSession *session)
{
  const char *place;
  PbBoardRecipe *recipe;

  g_return_if_fail (PB_IS_SESSION (session));

  place = pb_session_get_view (session)->place;
  if (pb_session_get_catalogue (session) == NULL || place == NULL)
    return;

  recipe = pb_board_keep_load ();
  for (int part = 0; part < PB_N_BOARD_PARTS; part++)
    recipe->parts[part] = part == PB_BOARD_PLACES;
  g_strfreev (recipe->places);
  recipe->places = g_strsplit (place, "\n", 1);
  present (parent, session, recipe, TRUE);
}
