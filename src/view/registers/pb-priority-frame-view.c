#include "pb-priority-frame-view.h"

#include "pb-chooser-button.h"
#include "pb-comparison-icon.h"
#include "pb-milestone-strip.h"
#include "pb-priority-documents.h"
#include "pb-priority-headline.h"
#include "pb-priority-known.h"
#include "pb-priority-row.h"
#include "pb-priority-rows.h"
#include "pb-shapes.h"
#include "pb-spc-store.h"
#include "pb-wrap-layout.h"

#include <glib/gi18n-lib.h>

/* Below this the words of a priority stand above its tiles [px]. */
#define STACKED_WIDTH 620
/* What the words take, and a tile at least [px]. */
#define WORDS_WIDTH 300
#define TILE_WIDTH  180

struct _PbPriorityFrameView
{
  GtkBox                  parent_instance;
  PbSession              *session;
  PbCatalogue            *catalogue;   /* that the rows are of */
  PbRegisters            *registers;
  guint                   n_summaries;
  GPtrArray              *frames;      /* PbPriorityFrame */
  const PbPriorityFrame  *frame;       /* the one shown */
  GHashTable             *targets;     /* indicator's code -> strv of sources */
  int                     n_columns;
  gboolean                is_stacked;

  GtkWidget              *headline;
  GtkWidget              *subtitle;
  GtkWidget              *chooser;
  GtkWidget              *note;
  GtkWidget              *rows;
  GtkWidget              *legend;
  GtkWidget              *milestones;
};

G_DEFINE_FINAL_TYPE (PbPriorityFrameView, pb_priority_frame_view, GTK_TYPE_BOX)

/* The sources of the targets of an indicator, by its first series; read once a catalogue. */
static GPtrArray *
list_targets (PbPriorityFrameView *self,
              PbIndicator         *indicator)
{
  const char *code = pb_indicator_get_code (indicator);
  GPtrArray *sources = g_hash_table_lookup (self->targets, code);
  PbSeries *series = pb_catalogue_choose_series (self->catalogue, indicator, NULL, NULL, NULL);
  g_autoptr(GPtrArray) stored = NULL;

  if (sources != NULL)
    return sources;

  sources = g_ptr_array_new_with_free_func (g_free);
  g_hash_table_insert (self->targets, g_strdup (code), sources);
  if (series != NULL)
    stored = pb_spc_store_list_targets (pb_session_get_workspace (self->session), series, NULL);
  for (guint i = 0; stored != NULL && i < stored->len; i++)
    g_ptr_array_add (sources, g_strdup (((PbSpcStoredTarget *) g_ptr_array_index (stored, i))->source));

  return sources;
}

static gboolean
has_target (PbIndicator *indicator,
            const char  *document,
            gpointer     user_data)
{
  GPtrArray *sources = list_targets (PB_PRIORITY_FRAME_VIEW (user_data), indicator);

  for (guint i = 0; i < sources->len; i++)
    if (pb_priority_source_names (g_ptr_array_index (sources, i), document))
      return TRUE;

  return FALSE;
}

static char *
dup_frame_label (const PbPriorityFrame *frame)
{
  g_autofree char *later = NULL;

  if (!frame->is_later)
    return g_strdup (frame->name);

  later = pb_priority_later_words (frame->date);
  return g_strdup_printf ("%s · %s", frame->name, later);
}

static void
update_chooser (PbPriorityFrameView *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  for (guint i = 0; i < self->frames->len; i++)
    {
      const PbPriorityFrame *frame = g_ptr_array_index (self->frames, i);
      g_autofree char *label = dup_frame_label (frame);
      g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.set-filter", "(ss)", PB_PRIORITY_FRAME_FILTER,
                                         i > 0 && frame->uid != NULL ? frame->uid : "");
      g_menu_append_item (menu, item);
    }

  pb_chooser_button_show (PB_CHOOSER_BUTTON (self->chooser), _("Frame of priorities"),
                          self->frame != NULL ? self->frame->name : "",
                          self->frames->len > 1 ? G_MENU_MODEL (menu) : NULL);
}

static void
lay_out_rows (PbPriorityFrameView *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (PB_IS_PRIORITY_ROW (row))
      pb_priority_row_lay_out (PB_PRIORITY_ROW (row), self->n_columns, self->is_stacked);
}

static void
make_rows (PbPriorityFrameView *self)
{
  pb_priority_box_clear (self->rows);
  for (guint i = 0; self->frame != NULL && i < self->frame->priorities->len; i++)
    gtk_box_append (GTK_BOX (self->rows),
                    pb_priority_row_new (self->session, g_ptr_array_index (self->frame->priorities, i)));
  lay_out_rows (self);
}

static void
update_rows (PbPriorityFrameView *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (self->rows); row != NULL; row = gtk_widget_get_next_sibling (row))
    if (PB_IS_PRIORITY_ROW (row))
      pb_priority_row_update (PB_PRIORITY_ROW (row));
}

static void
update_words (PbPriorityFrameView *self)
{
  PbArea *place = pb_session_get_place (self->session);
  g_autofree char *headline = pb_priority_headline (self->frame, has_target, self);
  g_autofree char *subtitle = pb_priority_subtitle (self->frame, place != NULL ? pb_area_get_name (place) : NULL,
                                                    pb_session_get_view (self->session)->moment);
  gboolean is_empty = self->frame == NULL || self->frame->priorities->len == 0;
  const char *note = self->frame != NULL ? self->frame->note : NULL;

  gtk_label_set_text (GTK_LABEL (self->headline), headline);
  gtk_label_set_text (GTK_LABEL (self->subtitle), subtitle);
  gtk_label_set_text (GTK_LABEL (self->note), note != NULL ? note : "");
  gtk_widget_set_visible (self->note, note != NULL);
  gtk_widget_set_visible (self->rows, !is_empty);
  gtk_widget_set_visible (self->legend, !is_empty);
}

/* Whether the rows that stand are of what the session holds now. */
static gboolean
is_stale (PbPriorityFrameView *self,
          const char          *uid)
{
  guint n_summaries = g_list_model_get_n_items (pb_session_get_summaries (self->session));

  return self->catalogue != pb_session_get_catalogue (self->session) ||
         self->registers != pb_session_get_registers (self->session) || self->n_summaries != n_summaries ||
         self->frame == NULL || (uid != NULL && g_strcmp0 (self->frame->uid, uid) != 0) ||
         (uid == NULL && self->frame != g_ptr_array_index (self->frames, 0));
}

/* The names of frames say which are later than the moment: they are made again with each,
 * and the rows, which hold priorities of them, are kept with the frames they belong to. */
static void
update_later (PbPriorityFrameView *self)
{
  g_autoptr(GPtrArray) now =
    pb_priority_frames_list (self->registers, self->catalogue, pb_session_get_view (self->session)->moment);

  for (guint i = 0; i < MIN (now->len, self->frames->len); i++)
    ((PbPriorityFrame *) g_ptr_array_index (self->frames, i))->is_later =
      ((PbPriorityFrame *) g_ptr_array_index (now, i))->is_later;
}

static void
load_frames (PbPriorityFrameView *self,
             const char          *uid)
{
  /* Rows point into the frames: they go first. */
  pb_priority_box_clear (self->rows);

  if (g_set_object (&self->catalogue, pb_session_get_catalogue (self->session)))
    g_hash_table_remove_all (self->targets);
  g_set_object (&self->registers, pb_session_get_registers (self->session));
  self->n_summaries = g_list_model_get_n_items (pb_session_get_summaries (self->session));

  g_clear_pointer (&self->frames, g_ptr_array_unref);
  self->frames = pb_priority_frames_list (self->registers, self->catalogue, pb_session_get_view (self->session)->moment);
  self->frame = pb_priority_frames_find (self->frames, uid);
  make_rows (self);
}

void
pb_priority_frame_view_update (PbPriorityFrameView *self,
                               PbSession           *session)
{
  const char *uid;

  g_return_if_fail (PB_IS_PRIORITY_FRAME_VIEW (self));
  g_return_if_fail (PB_IS_SESSION (session));

  g_set_object (&self->session, session);
  if (pb_session_get_catalogue (session) == NULL)
    return;

  uid = pb_view_get_filter (pb_session_get_view (session), PB_PRIORITY_FRAME_FILTER);
  if (is_stale (self, uid))
    load_frames (self, uid);
  else
    {
      update_later (self);
      update_rows (self);
    }

  update_chooser (self);
  update_words (self);
  pb_milestone_strip_update (PB_MILESTONE_STRIP (self->milestones), session);
}

void
pb_priority_frame_view_lay_out (PbPriorityFrameView *self,
                                int                  width)
{
  gboolean is_stacked = width < STACKED_WIDTH;
  int room = is_stacked ? width - 32 : width - WORDS_WIDTH - 32;
  int n_columns = CLAMP (room / TILE_WIDTH, 1, 4);

  g_return_if_fail (PB_IS_PRIORITY_FRAME_VIEW (self));

  if (self->n_columns == n_columns && self->is_stacked == is_stacked)
    return;

  self->n_columns = n_columns;
  self->is_stacked = is_stacked;
  lay_out_rows (self);
  pb_milestone_strip_lay_out (PB_MILESTONE_STRIP (self->milestones), CLAMP (width / 270, 1, 4));
}

static void
add_shape (GtkWidget    *legend,
           PbComparison  comparison)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = pb_comparison_icon_new ();

  pb_comparison_icon_set_comparison (PB_COMPARISON_ICON (icon), comparison);
  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), pb_priority_label_new (pb_comparison_to_label (comparison), "caption", "dim-label"));
  gtk_box_append (GTK_BOX (legend), box);
}

static GtkWidget *
make_legend (void)
{
  static const PbComparison shapes[] = {
    PB_COMPARISON_WORSE, PB_COMPARISON_SIMILAR, PB_COMPARISON_BETTER,
    PB_COMPARISON_HIGHER, PB_COMPARISON_LOWER, PB_COMPARISON_NOT_COMPARED,
  };
  GtkWidget *legend = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (legend, pb_wrap_layout_new ());
  gtk_widget_add_css_class (legend, "priority-legend");
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    add_shape (legend, shapes[i]);
  gtk_box_append (GTK_BOX (legend),
                  pb_priority_label_new (_("than England, as published or from 95% intervals. Grey line: England"),
                                         "caption", "dim-label"));

  return legend;
}

static GtkWidget *
make_top (PbPriorityFrameView *self)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->headline = pb_priority_label_new (NULL, "title-3", NULL);
  self->subtitle = pb_priority_label_new (NULL, "caption", "dim-label");
  self->note = pb_priority_label_new (NULL, "caption", "dim-label");
  self->chooser = pb_chooser_button_new ();
  gtk_widget_set_valign (self->chooser, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), self->headline);
  gtk_box_append (GTK_BOX (words), self->subtitle);
  gtk_box_append (GTK_BOX (words), self->note);
  gtk_box_append (GTK_BOX (top), words);
  gtk_box_append (GTK_BOX (top), self->chooser);
  gtk_widget_add_css_class (top, "priority-top");

  return top;
}

static void
pb_priority_frame_view_dispose (GObject *object)
{
  PbPriorityFrameView *self = PB_PRIORITY_FRAME_VIEW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->registers);

  G_OBJECT_CLASS (pb_priority_frame_view_parent_class)->dispose (object);
}

static void
pb_priority_frame_view_finalize (GObject *object)
{
  PbPriorityFrameView *self = PB_PRIORITY_FRAME_VIEW (object);

  g_ptr_array_unref (self->frames);
  g_hash_table_unref (self->targets);

  G_OBJECT_CLASS (pb_priority_frame_view_parent_class)->finalize (object);
}

static void
pb_priority_frame_view_class_init (PbPriorityFrameViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = pb_priority_frame_view_dispose;
  object_class->finalize = pb_priority_frame_view_finalize;
}

static void
pb_priority_frame_view_init (PbPriorityFrameView *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  self->frames = g_ptr_array_new ();
  self->targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->n_columns = 3;

  gtk_box_append (GTK_BOX (self), make_top (self));
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self), self->rows);
  self->legend = make_legend ();
  gtk_box_append (GTK_BOX (self), self->legend);
  self->milestones = pb_milestone_strip_new ();
  gtk_box_append (GTK_BOX (self), self->milestones);
}

GtkWidget *
pb_priority_frame_view_new (void)
{
  return g_object_new (PB_TYPE_PRIORITY_FRAME_VIEW, NULL);
}
