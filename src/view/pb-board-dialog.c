#include "pb-board-dialog.h"

#include "pb-board-chart-rows.h"
#include "pb-board-figures.h"
#include "pb-board-keep.h"
#include "pb-board-recipe-file.h"
#include "pb-board-scope.h"
#include "pb-board-words.h"
#include "pb-board-work.h"
#include "pb-copy.h"
#include "pb-dialog-size.h"
#include "pb-disclosure-dialog.h"
#include "pb-file-chooser.h"
#include "pb-session-edits.h"

#include <glib/gi18n-lib.h>

/* [px] */
#define MOST_HEIGHT 720

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
  PbBoardRecipe  *recipe;         /* as it was shown, or taken from the rows last */
  PbBoardFile    *file;           /* built, on its way out */
  GCancellable   *cancellable;
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

  PbBoardWords     *words;
  PbBoardScope     *scope;
  PbBoardChartRows *charts;
};

G_DEFINE_FINAL_TYPE (PbBoardDialog, pb_board_dialog, ADW_TYPE_WINDOW)

static void
say (PbBoardDialog *self,
     const char    *words)
{
  gtk_label_set_text (GTK_LABEL (self->status_label), words);
  gtk_widget_set_visible (self->status_label, *words != '\0');
}

/* Takes over @recipe and shows it. */
static void
show_recipe (PbBoardDialog *self,
             PbBoardRecipe *recipe)
{
  g_clear_pointer (&self->recipe, pb_board_recipe_free);
  self->recipe = recipe;

  pb_board_words_show (self->words, self->session, recipe);
  pb_board_figures_show (ADW_COMBO_ROW (self->moment_row), ADW_COMBO_ROW (self->indicator_row), self->session, recipe);
  pb_board_scope_show (self->scope, self->session, recipe);
  pb_board_chart_rows_show (self->charts, self->session, recipe->charts);
}

/* The recipe that the rows are; its charts are changed as they are. */
static void
take_recipe (PbBoardDialog *self)
{
  PbBoardRecipe *recipe = self->recipe;

  pb_board_words_take (self->words, recipe);
  pb_board_figures_take (ADW_COMBO_ROW (self->moment_row), ADW_COMBO_ROW (self->indicator_row), self->session, recipe);
  pb_board_scope_take (self->scope, self->session, recipe);
}

static void
add_chart_cb (PbBoardDialog *self)
{
  pb_board_chart_rows_add (self->charts);
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
  if (pb_board_scope_lacks_places (self->scope))
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
say_failed (PbBoardDialog *self,
            const GError  *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say (self, error->message);
}

static void
recipe_saved_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(PbBoardDialog) self = PB_BOARD_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  g_autofree char *name = pb_board_recipe_file_save_finish (result, &error);
  g_autofree char *words = NULL;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (name == NULL)
    {
      say_failed (self, error);
      return;
    }

  words = g_strdup_printf (_("Saved as %s"), name);
  say (self, words);
}

static void
recipe_opened_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(PbBoardDialog) self = PB_BOARD_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  PbBoardRecipe *recipe = pb_board_recipe_file_open_finish (result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    {
      g_clear_pointer (&recipe, pb_board_recipe_free);
      return;
    }

  if (recipe == NULL)
    {
      say_failed (self, error);
      return;
    }

  show_recipe (self, recipe);
  say (self, "");
}

static void
recipe_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  PbBoardDialog *self = PB_BOARD_DIALOG (widget);

  if (g_str_equal (name, "board.open-recipe"))
    {
      pb_board_recipe_file_open_async (GTK_WINDOW (self), self->cancellable, recipe_opened_cb, g_object_ref (self));
      return;
    }

  take_recipe (self);
  pb_board_recipe_file_save_async (GTK_WINDOW (self), self->recipe, self->cancellable, recipe_saved_cb,
                                   g_object_ref (self));
}

static void
pb_board_dialog_dispose (GObject *object)
{
  PbBoardDialog *self = PB_BOARD_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->words, pb_board_words_free);
  g_clear_pointer (&self->scope, pb_board_scope_free);
  g_clear_pointer (&self->charts, pb_board_chart_rows_free);
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
  gtk_widget_class_bind_template_callback (widget_class, add_chart_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
make_helpers (PbBoardDialog *self)
{
  GtkWidget *const rows[PB_N_BOARD_WORDS] = {
    [PB_BOARD_TITLE] = self->title_row,     [PB_BOARD_BODY] = self->body_row,
    [PB_BOARD_DATE] = self->date_row,       [PB_BOARD_AGENDA_ITEM] = self->item_row,
    [PB_BOARD_AUTHOR] = self->author_row,   [PB_BOARD_PURPOSE] = self->purpose_row,
    [PB_BOARD_ACTION] = self->action_row,
  };

  self->words = pb_board_words_new (ADW_COMBO_ROW (self->meeting_row), rows);
  self->scope = pb_board_scope_new (ADW_EXPANDER_ROW (self->parts_row), ADW_EXPANDER_ROW (self->places_row),
                                    ADW_EXPANDER_ROW (self->indicators_row));
  self->charts = pb_board_chart_rows_new (ADW_EXPANDER_ROW (self->charts_row));
}

static void
pb_board_dialog_init (PbBoardDialog *self)
{
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  make_helpers (self);
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
  pb_dialog_size_fit (GTK_WINDOW (self), MOST_HEIGHT);
  gtk_widget_grab_focus (gtk_widget_get_visible (self->meeting_row) ? self->meeting_row : self->title_row);
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
