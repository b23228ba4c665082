#include "pb-changes-dialog.h"

#include "pb-session-edits.h"
#include "pb-text-for-people.h"
#include "pb-who.h"

#include <glib/gi18n-lib.h>

/* Rows that are merely added, changed or deleted are listed up to here; conflicts always. */
#define MAX_LISTED 300

struct _PbChangesImportDialog
{
  AdwWindow   parent_instance;

  PbSession  *session;
  PbMerge    *merge;

  GtkWidget  *heading;
  GtkWidget  *summary;
  GtkWidget  *prefer_box;
  GtkWidget  *rows;
  GtkWidget  *problem;
  GtkWidget  *import_button;
};

G_DEFINE_FINAL_TYPE (PbChangesImportDialog, pb_changes_import_dialog, ADW_TYPE_WINDOW)

static const char *
get_fate_title (PbMergeFate fate)
{
  static const char *const titles[PB_N_MERGE_FATES] = {
    [PB_MERGE_ADD] = N_("Added"),
    [PB_MERGE_CHANGE] = N_("Changed"),
    [PB_MERGE_DELETE] = N_("Deleted"),
    [PB_MERGE_THERE] = N_("There already"),
    [PB_MERGE_CONFLICT] = N_("Changed on both sides"),
    [PB_MERGE_REFUSED] = N_("Cannot be applied"),
  };

  return _(titles[fate]);
}

static GtkWidget *
make_label (const char *words,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
show_problem (PbChangesImportDialog *self,
              const char            *words)
{
  gtk_label_set_text (GTK_LABEL (self->problem), words);
  gtk_widget_set_visible (self->problem, TRUE);
}

/* Conflicts ------------------------------------------------------------------------ */

/* Which choice a button makes; G_MAXUINT columns: of the row. */
typedef struct
{
  PbChangesImportDialog *self;
  guint                  position;
  guint                  column;
} Choice;

static void
choice_toggled_cb (GtkCheckButton *button,
                   gpointer        user_data)
{
  Choice *choice = user_data;
  PbMergeSide side = gtk_check_button_get_active (button) ? PB_SIDE_THEIRS : PB_SIDE_MINE;
  g_autoptr(GError) error = NULL;
  gboolean is_done = choice->column == G_MAXUINT
                     ? pb_merge_choose (choice->self->merge, choice->position, side, &error)
                     : pb_merge_choose_column (choice->self->merge, choice->position, choice->column, side, &error);

  if (!is_done)
    show_problem (choice->self, error->message);
}

static GtkWidget *
make_radio (const char *words,
            const char *spoken)
{
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *label = make_label (words, NULL);

  gtk_label_set_max_width_chars (GTK_LABEL (label), 34);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return button;
}

/* A line of the grid: what it is, my version, theirs. */
static void
add_choice (PbChangesImportDialog *self,
            GtkWidget             *grid,
            int                    line,
            guint                  position,
            guint                  column,
            const char            *title,
            const char            *mine,
            const char            *theirs,
            PbMergeSide            side)
{
  g_autofree char *say_mine = g_strdup_printf (_("%s, mine: %s"), title, mine);
  g_autofree char *say_theirs = g_strdup_printf (_("%s, theirs: %s"), title, theirs);
  GtkWidget *mine_button = make_radio (mine, say_mine);
  GtkWidget *theirs_button = make_radio (theirs, say_theirs);
  GtkWidget *label = make_label (title, "dim-label");
  Choice *choice = g_new (Choice, 1);

  *choice = (Choice) { self, position, column };
  gtk_check_button_set_group (GTK_CHECK_BUTTON (theirs_button), GTK_CHECK_BUTTON (mine_button));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (side == PB_SIDE_MINE ? mine_button : theirs_button), TRUE);
  g_signal_connect_data (theirs_button, "toggled", G_CALLBACK (choice_toggled_cb), choice,
                         (GClosureNotify) (void (*) (void)) g_free, 0);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_margin_top (label, 4);
  gtk_grid_attach (GTK_GRID (grid), label, 0, line, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), mine_button, 1, line, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), theirs_button, 2, line, 1, 1);
}

static const char *
or_empty (PbRegisterRecord *record,
          guint             column)
{
  const char *value = pb_register_record_get_value (record, column);

  return value != NULL ? value : _("empty");
}

static void
add_conflict (PbChangesImportDialog *self,
              guint                  position,
              const PbMergeItem     *item,
              GtkWidget             *card)
{
  GtkWidget *grid = gtk_grid_new ();
  int line = 1;

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_attach (GTK_GRID (grid), make_label (_("Mine"), "heading"), 1, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), make_label (_("Theirs"), "heading"), 2, 0, 1, 1);
  gtk_box_append (GTK_BOX (card), grid);

  if (!item->is_by_column)
    {
      add_choice (self, grid, line, position, G_MAXUINT, _("The row"),
                  item->mine != NULL ? _("Keep it as it is here") : _("Leave it out"),
                  item->theirs != NULL ? _("Take it as it is there") : _("Delete it"), item->side);
      return;
    }

  for (guint i = 0; i < item->kind->n_columns; i++)
    if (g_strcmp0 (pb_register_record_get_value (item->mine, i), pb_register_record_get_value (item->theirs, i)) != 0)
      add_choice (self, grid, line++, position, i, pb_register_column_get_title (&item->kind->columns[i]),
                  or_empty (item->mine, i), or_empty (item->theirs, i), item->column_sides[i]);
}

/* Rows ----------------------------------------------------------------------------- */

static void
append_differences (const PbMergeItem *item,
                    GtkWidget         *card)
{
  for (guint i = 0; i < item->kind->n_columns; i++)
    if (g_strcmp0 (pb_register_record_get_value (item->mine, i), pb_register_record_get_value (item->result, i)) != 0)
      {
        g_autofree char *words = g_strdup_printf (_("%s: “%s” becomes “%s”"), pb_register_column_get_title (&item->kind->columns[i]),
                                                  or_empty (item->mine, i), or_empty (item->result, i));

        gtk_box_append (GTK_BOX (card), make_label (words, "caption"));
      }
}

static void
add_row (PbChangesImportDialog *self,
         guint                  position,
         const PbMergeItem     *item)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "padded");
  gtk_box_append (GTK_BOX (card), make_label (pb_merge_item_get_title (item), NULL));
  gtk_widget_add_css_class (gtk_widget_get_first_child (card), "heading");
  gtk_box_append (GTK_BOX (card), make_label (pb_register_kind_get_title (item->kind), "caption"));
  if (item->words != NULL)
    gtk_box_append (GTK_BOX (card), make_label (item->words, NULL));

  if (item->fate == PB_MERGE_CONFLICT)
    add_conflict (self, position, item, card);
  else if (item->fate == PB_MERGE_CHANGE)
    append_differences (item, card);

  gtk_box_append (GTK_BOX (self->rows), card);
}

static void
add_rows_of (PbChangesImportDialog *self,
             PbMergeFate            fate)
{
  guint n = pb_merge_count (self->merge, fate);
  guint n_listed = 0;
  g_autofree char *title = g_strdup_printf ("%s (%u)", get_fate_title (fate), n);

  if (n == 0)
    return;

  gtk_box_append (GTK_BOX (self->rows), make_label (title, "title-4"));
  for (guint i = 0; i < pb_merge_get_n_items (self->merge); i++)
    {
      const PbMergeItem *item = pb_merge_get_item (self->merge, i);

      if (item->fate == fate && (fate == PB_MERGE_CONFLICT || n_listed++ < MAX_LISTED))
        add_row (self, i, item);
    }

  if (fate != PB_MERGE_CONFLICT && n > MAX_LISTED)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n - MAX_LISTED), n - MAX_LISTED);

      gtk_box_append (GTK_BOX (self->rows), make_label (more, "dim-label"));
    }
}

static void
fill (PbChangesImportDialog *self)
{
  static const PbMergeFate order[] = { PB_MERGE_CONFLICT, PB_MERGE_REFUSED, PB_MERGE_ADD, PB_MERGE_CHANGE, PB_MERGE_DELETE };
  guint n[PB_N_MERGE_FATES];
  g_autofree char *words = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->rows)) != NULL)
    gtk_box_remove (GTK_BOX (self->rows), child);

  for (guint fate = 0; fate < PB_N_MERGE_FATES; fate++)
    n[fate] = pb_merge_count (self->merge, fate);

  words = g_strdup_printf (_("%u added, %u changed, %u deleted, %u there already, %u changed on both sides, %u that cannot be applied"),
                           n[PB_MERGE_ADD], n[PB_MERGE_CHANGE], n[PB_MERGE_DELETE], n[PB_MERGE_THERE], n[PB_MERGE_CONFLICT],
                           n[PB_MERGE_REFUSED]);
  gtk_label_set_text (GTK_LABEL (self->summary), words);
  gtk_widget_set_visible (self->prefer_box, n[PB_MERGE_CONFLICT] > 0);
  gtk_widget_set_sensitive (self->import_button,
                            n[PB_MERGE_ADD] + n[PB_MERGE_CHANGE] + n[PB_MERGE_DELETE] + n[PB_MERGE_CONFLICT] > 0);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    add_rows_of (self, order[i]);
}

static void
prefer (PbChangesImportDialog *self,
        PbMergeSide            side)
{
  g_autoptr(GError) error = NULL;

  if (pb_merge_prefer (self->merge, side, &error))
    fill (self);
  else
    show_problem (self, error->message);
}

static void
mine_clicked_cb (PbChangesImportDialog *self)
{
  prefer (self, PB_SIDE_MINE);
}

static void
theirs_clicked_cb (PbChangesImportDialog *self)
{
  prefer (self, PB_SIDE_THEIRS);
}

static void
apply (PbChangesImportDialog *self)
{
  g_autoptr(GError) error = NULL;
  guint n_rows = 0;

  if (!pb_merge_apply (self->merge, pb_session_get_who (self->session), &n_rows, &error))
    {
      show_problem (self, error->message);
      return;
    }

  if (n_rows > 0)
    pb_session_take_edits (self->session, TRUE);
  gtk_window_close (GTK_WINDOW (self));
}

/* The history keeps who did it; that is asked once. */
static void
import_clicked_cb (PbChangesImportDialog *self)
{
  if (*pb_session_get_who (self->session) == '\0')
    pb_who_ask (GTK_WINDOW (self), self->session, G_CALLBACK (apply), G_OBJECT (self));
  else
    apply (self);
}

static void
pb_changes_import_dialog_dispose (GObject *object)
{
  PbChangesImportDialog *self = PB_CHANGES_IMPORT_DIALOG (object);

  g_clear_pointer (&self->merge, pb_merge_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_changes_import_dialog_parent_class)->dispose (object);
}

static void
pb_changes_import_dialog_class_init (PbChangesImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_changes_import_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-changes-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PbChangesImportDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, PbChangesImportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, PbChangesImportDialog, prefer_box);
  gtk_widget_class_bind_template_child (widget_class, PbChangesImportDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, PbChangesImportDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, PbChangesImportDialog, import_button);
  gtk_widget_class_bind_template_callback (widget_class, mine_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, theirs_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_clicked_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pb_changes_import_dialog_init (PbChangesImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
pb_changes_import_dialog_new (GtkWindow *parent,
                              PbSession *session,
                              PbMerge   *merge)
{
  PbChangesImportDialog *self;
  const PbRegisterChanges *changes = pb_merge_get_changes (merge);
  g_autofree char *day = g_strndup (changes->since, strlen ("2026-11-15"));
  g_autofree char *since = *day != '\0' ? pb_text_fuzzy (day) : g_strdup (_("the beginning"));
  g_autofree char *words = NULL;

  g_return_val_if_fail (PB_IS_SESSION (session), NULL);

  self = g_object_new (PB_TYPE_CHANGES_IMPORT_DIALOG, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  self->session = g_object_ref (session);
  self->merge = merge;
  words = *changes->who != '\0' ? g_strdup_printf (_("What %s changed since %s"), changes->who, since)
                                : g_strdup_printf (_("What changed in %s since %s"), changes->workspace, since);
  gtk_label_set_text (GTK_LABEL (self->heading), words);
  fill (self);

  return GTK_WIDGET (self);
}
