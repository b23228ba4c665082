#include "pb-export-dialog.h"

#include "pb-copy.h"
#include "pb-dialog-size.h"
#include "pb-disclosure-dialog.h"
#include "pb-drag.h"
#include "pb-export-work.h"
#include "pb-file-chooser.h"
#include "pb-number.h"
#include "pb-print.h"
#include "pb-words-form.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define PX_PER_CM (96 / 2.54)
/* [px] */
#define FORM_WIDTH  320
#define MOST_HEIGHT 760
/* A figure that is higher than this many widths is shown this wide at least, and scrolls. */
#define MOST_WIDTHS  1.7
#define LEAST_PAPER  420
/* Lines of a table that are shown; the rest is more of the same. */
#define N_PREVIEW_LINES 200

/**
 * PbExportDialog:
 *
 * The view as a file or a print: format, width, sharpness, the words round it,
 * and a picture of what leaves.
 */
struct _PbExportDialog
{
  AdwWindow       parent_instance;

  PbSession      *session;
  PbChartKind     chart;
  PbExportWork   *work;          /* NULL until it is read */
  PbViewWords     words;         /* as written */
  gboolean        has_new_words;
  PbExportFormat  format;
  char           *names[PB_N_EXPORT_FORMATS];
  GCancellable   *cancellable;   /* of everything in flight */
  gboolean        is_drawing;
  gboolean        was_shown;
  gboolean        is_stale;      /* something changed while the preview was drawn */
  int             height;        /* of the preview [px] */

  GtkWidget      *save_button;
  GtkWidget      *print_button;
  GtkWidget      *words_button;
  GtkWidget      *words_revealer;
  GtkWidget      *words_form;    /* NULL until somebody wants to write */
  PbCaption      *computed;      /* what may be written over; NULL where nothing can be drawn */
  GtkWidget      *stack;
  GtkWidget      *wait_label;
  GtkWidget      *scroller;
  GtkWidget      *paper;
  GtkWidget      *picture;
  GtkWidget      *text_view;
  GtkWidget      *formats_box;
  GtkWidget      *width_box;
  GtkWidget      *width_button;
  GtkWidget      *scale_box;
  GtkWidget      *scale_button;
  GtkWidget      *note_label;
};

G_DEFINE_FINAL_TYPE (PbExportDialog, pb_export_dialog, ADW_TYPE_WINDOW)

static void draw_preview (PbExportDialog *self);

/* Of these the figures are shown, not a picture. */
static gboolean
is_table (PbExportFormat format)
{
  return format == PB_EXPORT_CSV || format == PB_EXPORT_XLSX;
}

static PbExportOptions
get_options (PbExportDialog *self)
{
  double width_cm = gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->width_button));

  return (PbExportOptions) {
    .width = CLAMP (round (width_cm * PX_PER_CM), PB_EXPORT_MIN_WIDTH, PB_EXPORT_MAX_WIDTH),
    .scale = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->scale_button)) + 1,
    .words = &self->words,
  };
}

/* What the format is good for, and how big a picture is. */
static void
update_note (PbExportDialog *self)
{
  PbExportOptions options = get_options (self);
  g_autofree char *note = NULL;

  switch (self->format)
    {
    case PB_EXPORT_PNG:
      if (self->height > 0)
        {
          g_autofree char *width = pb_number_format (options.width * options.scale, 0);
          g_autofree char *height = pb_number_format (self->height * options.scale, 0);

          note = g_strdup_printf (_("A picture of %s × %s pixels, for documents and slides."), width, height);
        }
      break;
    case PB_EXPORT_SVG:
      note = g_strdup (_("A drawing that stays sharp at any size and can be edited."));
      break;
    case PB_EXPORT_PDF:
      note = g_strdup (_("A page that stays sharp at any size, for papers and print."));
      break;
    case PB_EXPORT_XLSX:
      note = g_strdup (_("A workbook for Excel or LibreOffice: the figures with contents, notes and source."));
      break;
    case PB_EXPORT_CSV:
    case PB_N_EXPORT_FORMATS:
    default:
      note = g_strdup (_("The figures behind the view, one row each, with source and licence."));
      break;
    }

  gtk_label_set_text (GTK_LABEL (self->note_label), note != NULL ? note : "");
}

static void
show_words (PbExportDialog *self,
            const char     *words)
{
  gtk_label_set_text (GTK_LABEL (self->wait_label), words);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "wait");
}

static void
show_text (PbExportDialog *self,
           GBytes         *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_utf8_make_valid (data, (gssize) size);
  char *end = text;

  for (int i = 0; i < N_PREVIEW_LINES && end != NULL; i++)
    {
      end = strchr (end, '\n');
      end = end != NULL ? end + 1 : NULL;
    }
  if (end != NULL)
    *end = '\0';

  /* A byte order mark is for spreadsheets. */
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->text_view)),
                            g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text, -1);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "text");
}

/* A figure of many rows, small enough to be seen whole, could not be read. */
static void
fit_paper (PbExportDialog *self,
           double          widths)
{
  gboolean is_long = widths > MOST_WIDTHS;

  gtk_aspect_frame_set_ratio (GTK_ASPECT_FRAME (self->paper), (float) (1 / widths));
  gtk_widget_set_size_request (self->paper, -1, is_long ? (int) (LEAST_PAPER * widths) : -1);
  /* By the keys too; one that takes the focus without a use for it would hold Tab up. */
  gtk_widget_set_can_focus (self->scroller, is_long);
}

static gboolean
show_picture (PbExportDialog  *self,
              GBytes          *bytes,
              GError         **error)
{
  g_autoptr(GdkTexture) texture = gdk_texture_new_from_bytes (bytes, error);

  if (texture == NULL)
    return FALSE;

  self->height = MAX (gdk_texture_get_height (texture), 1);
  fit_paper (self, (double) self->height / MAX (gdk_texture_get_width (texture), 1));
  gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (texture));
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "picture");
  update_note (self);

  return TRUE;
}

static void
drawn_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(PbExportDialog) self = PB_EXPORT_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = pb_export_work_render_finish (result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  self->is_drawing = FALSE;
  if (self->is_stale)
    {
      draw_preview (self);
      return;
    }

  if (bytes != NULL && is_table (self->format))
    show_text (self, bytes);
  else if (bytes != NULL)
    show_picture (self, bytes, &error);

  if (error != NULL)
    show_words (self, error->message);
  gtk_widget_set_sensitive (self->save_button, error == NULL);
  gtk_widget_set_sensitive (self->print_button, error == NULL && !is_table (self->format));
  if (!self->was_shown)
    gtk_widget_grab_focus (self->save_button);
  self->was_shown = TRUE;
}

/* A picture for any format that draws; one preview at a time. */
static void
draw_preview (PbExportDialog *self)
{
  PbExportOptions options = get_options (self);

  self->is_stale = self->is_drawing;
  if (self->work == NULL || self->is_drawing)
    return;

  options.scale = 1;
  self->is_drawing = TRUE;
  pb_export_work_render_async (self->work, is_table (self->format) ? PB_EXPORT_CSV : PB_EXPORT_PNG, &options,
                               self->cancellable, drawn_cb, g_object_ref (self));
}

static void
options_changed_cb (PbExportDialog *self)
{
  update_note (self);
  draw_preview (self);
}

static void
words_changed_cb (PbExportDialog *self)
{
  pb_words_form_get_words (PB_WORDS_FORM (self->words_form), &self->words);
  self->has_new_words = TRUE;
  draw_preview (self);
}

/* Few write: the form is made when it is asked for. */
static void
words_toggled_cb (PbExportDialog *self)
{
  if (self->words_form == NULL)
    {
      self->words_form = g_object_new (PB_TYPE_WORDS_FORM, "width-request", FORM_WIDTH, NULL);
      g_signal_connect_object (self->words_form, "changed", G_CALLBACK (words_changed_cb), self, G_CONNECT_SWAPPED);
      gtk_revealer_set_child (GTK_REVEALER (self->words_revealer), self->words_form);
      pb_words_form_show (PB_WORDS_FORM (self->words_form), self->computed, &self->words);
    }

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->words_revealer),
                                 gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->words_button)));
}

/* What was written is kept with the view, and can be undone there. */
static void
keep_words (PbExportDialog *self)
{
  if (self->has_new_words)
    pb_session_write_words (self->session, self->chart, &self->words);
  self->has_new_words = FALSE;
}

static gboolean
close_request_cb (PbExportDialog *self)
{
  keep_words (self);

  return GDK_EVENT_PROPAGATE;
}

static void
print_confirmed_cb (GObject      *object,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr(PbExportDialog) self = PB_EXPORT_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  PbExportOptions options;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (!pb_disclosure_confirm_work_finish (result, &error))
    {
      gtk_label_set_text (GTK_LABEL (self->note_label), error->message);
      return;
    }

  options = get_options (self);
  if (!pb_print_figure (GTK_WINDOW (self), self->work, &options, &error))
    {
      g_autofree char *words = g_strdup_printf (_("Not printed: %s"), error->message);

      gtk_label_set_text (GTK_LABEL (self->note_label), words);
    }
}

static void
print_clicked_cb (PbExportDialog *self)
{
  keep_words (self);
  pb_disclosure_confirm_work_async (GTK_WIDGET (self), self->work, "print", NULL, NULL, print_confirmed_cb,
                                    g_object_ref (self));
}

/* The picture as a file, for where it is dropped. */
static GdkContentProvider *
drag_prepare_cb (PbExportDialog *self)
{
  PbExportOptions options = get_options (self);

  return self->work != NULL ? pb_drag_new_provider (self->work, self->format, &options) : NULL;
}

static void
set_format (PbExportDialog *self,
            PbExportFormat  format)
{
  self->format = format;
  gtk_widget_set_visible (self->width_box, !is_table (format));
  gtk_widget_set_visible (self->scale_box, format == PB_EXPORT_PNG);
  update_note (self);
  draw_preview (self);
}

static void
format_toggled_cb (PbExportDialog  *self,
                   GtkToggleButton *button)
{
  PbExportFormat format;

  if (gtk_toggle_button_get_active (button) &&
      pb_export_format_from_word (gtk_widget_get_name (GTK_WIDGET (button)), &format))
    set_format (self, format);
}

static void
make_format_buttons (PbExportDialog *self)
{
  static const char *const labels[PB_N_EXPORT_FORMATS] = { "PNG", "SVG", "PDF", "CSV", "XLSX" };
  GtkToggleButton *first = NULL;

  for (int i = 0; i < PB_N_EXPORT_FORMATS; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (labels[i]);

      gtk_widget_set_name (button, pb_export_format_to_word (i));
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, labels[i], -1);
      g_signal_connect_object (button, "toggled", G_CALLBACK (format_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->formats_box), button);
      if (first == NULL)
        first = GTK_TOGGLE_BUTTON (button);
    }
}

/* A table of figures that cannot be drawn has no words either. */
static void
take_words (PbExportDialog *self)
{
  PbExport *export = pb_export_work_get_export (self->work);
  const PbView *view = pb_frame_get_view (pb_export_get_frame (export));

  if (pb_view_words_hold (view))
    pb_view_words_set (&self->words, &view->words);
  self->computed = pb_export_compute_caption (export, NULL);
  gtk_widget_set_sensitive (self->words_button, self->computed != NULL);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(PbExportDialog) self = PB_EXPORT_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbExportWork) work = pb_export_work_load_finish (result, &error);
  g_autofree char *words = NULL;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (work == NULL)
    {
      show_words (self, error->message);
      return;
    }

  self->work = g_steal_pointer (&work);
  for (int i = 0; i < PB_N_EXPORT_FORMATS; i++)
    self->names[i] = pb_export_dup_name (pb_export_work_get_export (self->work), i);

  words = pb_export_dup_alternative (pb_export_work_get_export (self->work));
  gtk_picture_set_alternative_text (GTK_PICTURE (self->picture), words);
  take_words (self);
  draw_preview (self);
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(PbExportDialog) self = PB_EXPORT_DIALOG (user_data);
  g_autoptr(GFile) file = g_object_steal_data (G_OBJECT (self), "pb-file");
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;

  if (pb_export_work_save_finish (result, &error))
    {
      GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
      g_autofree char *name = g_file_get_basename (file);

      words = g_strdup_printf (_("Saved as %s"), name);
      if (parent != NULL)
        pb_copy_say (GTK_WIDGET (parent), words);
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (!g_cancellable_is_cancelled (self->cancellable))
    {
      words = g_strdup_printf (_("Not saved: %s"), error->message);
      gtk_label_set_text (GTK_LABEL (self->note_label), words);
      gtk_widget_set_sensitive (self->save_button, TRUE);
    }
}

static void
confirmed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(PbExportDialog) self = PB_EXPORT_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  GFile *file = g_object_get_data (G_OBJECT (self), "pb-file");
  PbExportOptions options;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (!pb_disclosure_confirm_work_finish (result, &error))
    {
      gtk_label_set_text (GTK_LABEL (self->note_label), error->message);
      gtk_widget_set_sensitive (self->save_button, TRUE);
      return;
    }

  options = get_options (self);
  pb_export_work_save_async (self->work, self->format, &options, file, self->cancellable, saved_cb,
                             g_object_ref (self));
}

static void
chosen_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(PbExportDialog) self = PB_EXPORT_DIALOG (user_data);
  g_autoptr(GError) error = NULL;
  g_autoptr(GFile) file = pb_file_chooser_choose_finish (result, &error);
  g_autofree char *name = NULL;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (error != NULL)
    gtk_label_set_text (GTK_LABEL (self->note_label), error->message);
  if (file == NULL)
    return;

  gtk_widget_set_sensitive (self->save_button, FALSE);
  g_object_set_data_full (G_OBJECT (self), "pb-file", g_object_ref (file), g_object_unref);
  name = g_file_get_basename (file);
  pb_disclosure_confirm_work_async (GTK_WIDGET (self), self->work, "export", name, NULL, confirmed_cb,
                                    g_object_ref (self));
}

static void
save_clicked_cb (PbExportDialog *self)
{
  const PbFileKind kinds[PB_N_EXPORT_FORMATS][2] = {
    [PB_EXPORT_PNG] = { { _("PNG pictures"), "*.png" }, { NULL, NULL } },
    [PB_EXPORT_SVG] = { { _("SVG drawings"), "*.svg" }, { NULL, NULL } },
    [PB_EXPORT_PDF] = { { _("PDF documents"), "*.pdf" }, { NULL, NULL } },
    [PB_EXPORT_CSV] = { { _("CSV tables"), "*.csv" }, { NULL, NULL } },
    [PB_EXPORT_XLSX] = { { _("XLSX workbooks"), "*.xlsx" }, { NULL, NULL } },
  };

  pb_file_chooser_choose_async (PB_FILE_CHOOSER_SAVE, GTK_WINDOW (self), _("Export"), self->names[self->format],
                                kinds[self->format], self->cancellable, chosen_cb, g_object_ref (self));
}

static void
pb_export_dialog_dispose (GObject *object)
{
  PbExportDialog *self = PB_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->work, pb_export_work_unref);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), PB_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (pb_export_dialog_parent_class)->dispose (object);
}

static void
pb_export_dialog_finalize (GObject *object)
{
  PbExportDialog *self = PB_EXPORT_DIALOG (object);

  g_clear_object (&self->cancellable);
  pb_view_words_clear (&self->words);
  g_clear_pointer (&self->computed, pb_caption_free);
  for (int i = 0; i < PB_N_EXPORT_FORMATS; i++)
    g_free (self->names[i]);

  G_OBJECT_CLASS (pb_export_dialog_parent_class)->finalize (object);
}

static void
pb_export_dialog_class_init (PbExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pb_export_dialog_dispose;
  object_class->finalize = pb_export_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, PB_RESOURCE_BASE "/ui/pb-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, print_button);
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, words_button);
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, words_revealer);
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, wait_label);
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, paper);
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, picture);
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, text_view);
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, formats_box);
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, width_box);
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, width_button);
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, scale_box);
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, scale_button);
  gtk_widget_class_bind_template_child (widget_class, PbExportDialog, note_label);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_bind_template_callback (widget_class, options_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_note);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pb_export_dialog_init (PbExportDialog *self)
{
  GtkDragSource *drag = gtk_drag_source_new ();

  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  make_format_buttons (self);
  g_signal_connect_object (drag, "prepare", G_CALLBACK (drag_prepare_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->stack, GTK_EVENT_CONTROLLER (drag));
}

void
pb_export_present (GtkWindow   *parent,
                   PbSession   *session,
                   PbChartKind  chart,
                   const char  *format)
{
  PbExportDialog *self;
  PbExportFormat chosen = PB_EXPORT_PNG;

  g_return_if_fail (PB_IS_SESSION (session));

  /* Nothing is in view yet. */
  if (pb_session_get_frame (session) == NULL)
    return;

  if (format != NULL && !pb_export_format_from_word (format, &chosen))
    g_return_if_reached ();

  self = g_object_new (PB_TYPE_EXPORT_DIALOG, "transient-for", parent, "destroy-with-parent", TRUE, NULL);
  for (GtkWidget *button = gtk_widget_get_first_child (self->formats_box); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    if (g_str_equal (gtk_widget_get_name (button), pb_export_format_to_word (chosen)))
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);

  self->session = g_object_ref (session);
  self->chart = chart;
  pb_export_work_load_async (session, chart, self->cancellable, loaded_cb, g_object_ref (self));
  pb_dialog_size_fit (GTK_WINDOW (self), MOST_HEIGHT);
  gtk_window_present (GTK_WINDOW (self));
}
