#include "pb-priority-row.h"

#include "pb-milestone-mark.h"
#include "pb-priority-items.h"
#include "pb-priority-rows.h"
#include "pb-priority-tile.h"

#include <glib/gi18n-lib.h>

/* Rows of tiles before "All 12" is pressed. */
#define N_FOLDED_ROWS 1
#define HEAD_WIDTH    260
#define HEAD_CHARS    28

struct _PbPriorityRow
{
  GtkBox                  parent_instance;
  PbSession              *session;
  const PbFramePriority  *priority;
  GPtrArray              *made;         /* PbPriorityTile, as the catalogue orders them */
  GPtrArray              *tiles;        /* the same as shown */
  int                     n_columns;
  gboolean                is_stacked;

  GtkWidget              *top;          /* words and tiles */
  GtkWidget              *head;
  GtkWidget              *grid;
  GtkWidget              *all_button;
  GtkWidget              *records_button;
  GtkWidget              *records_label;
  GtkWidget              *records;      /* a box a section; filled when revealed */
};

G_DEFINE_FINAL_TYPE (PbPriorityRow, pb_priority_row, GTK_TYPE_BOX)

static PbIndicatorSummary *
find_summary (PbSession   *session,
              PbIndicator *indicator)
{
  GListModel *summaries = pb_session_get_summaries (session);

  for (guint i = 0; i < g_list_model_get_n_items (summaries); i++)
    {
      g_autoptr(PbIndicatorSummary) summary = g_list_model_get_item (summaries, i);

      if (pb_indicator_summary_get_indicator (summary) == indicator)
        return g_steal_pointer (&summary);
    }

  return NULL;
}

static void
make_tiles (PbPriorityRow *self)
{
  GPtrArray *indicators = self->priority->indicators;

  for (guint i = 0; i < indicators->len; i++)
    {
      g_autoptr(PbIndicatorSummary) summary = find_summary (self->session, g_ptr_array_index (indicators, i));

      if (summary != NULL)
        g_ptr_array_add (self->made, g_object_ref_sink (pb_priority_tile_new (self->session, summary)));
    }
}

/* Another Place has figures of other indicators. Answers whether any tile moved. */
static gboolean
sort_tiles (PbPriorityRow *self)
{
  guint n = 0;
  gboolean has_moved = self->tiles->len != self->made->len;

  for (int rank = 0; rank <= PB_PRIORITY_TILE_LAST_RANK; rank++)
    for (guint i = 0; i < self->made->len; i++)
      {
        PbPriorityTile *tile = g_ptr_array_index (self->made, i);

        if (pb_priority_tile_get_rank (tile) != rank)
          continue;

        if (n >= self->tiles->len)
          g_ptr_array_add (self->tiles, tile);
        has_moved = has_moved || g_ptr_array_index (self->tiles, n) != tile;
        g_ptr_array_index (self->tiles, n++) = tile;
      }

  return has_moved;
}

static gboolean
shows_all (PbPriorityRow *self)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->all_button));
}

static void
place_tiles (PbPriorityRow *self)
{
  guint n_shown = shows_all (self) ? self->tiles->len : (guint) (self->n_columns * N_FOLDED_ROWS);
  g_autofree char *all = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), child);

  for (guint i = 0; i < MIN (n_shown, self->tiles->len); i++)
    gtk_grid_attach (GTK_GRID (self->grid), g_ptr_array_index (self->tiles, i), (int) i % self->n_columns,
                     (int) i / self->n_columns, 1, 1);

  /* Few tiles are as wide as those of the other priorities. */
  for (int i = (int) self->tiles->len; i < self->n_columns; i++)
    gtk_grid_attach (GTK_GRID (self->grid), gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), i, 0, 1, 1);

  if (self->tiles->len == 0)
    gtk_grid_attach (GTK_GRID (self->grid),
                     pb_priority_label_new (_("No indicator is linked to this priority"), "caption", "dim-label"),
                     0, 1, self->n_columns, 1);

  all = shows_all (self) ? g_strdup (_("Fewer indicators"))
                         /* Translators: of the indicators of a priority; shows them all */
                         : g_strdup_printf (ngettext ("All %u indicator", "All %u indicators", self->tiles->len),
                                            self->tiles->len);
  gtk_button_set_label (GTK_BUTTON (self->all_button), all);
  gtk_widget_set_visible (self->all_button, shows_all (self) || self->tiles->len > n_shown);
}

static void
append_part (GString    *text,
             const char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* "4 programmes · 2 decisions · no milestones" */
static char *
describe_items (GPtrArray *items)
{
  guint n_of[PB_N_PRIORITY_SECTIONS] = { 0 };
  guint n_later = 0;
  GString *text = g_string_new (NULL);
  g_autofree char *programmes = NULL;
  g_autofree char *decisions = NULL;
  g_autofree char *milestones = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      const PbPriorityItem *item = g_ptr_array_index (items, i);

      if (item->is_later)
        n_later += item->section != PB_PRIORITY_WORDS;
      else
        n_of[item->section]++;
    }

  programmes = g_strdup_printf (ngettext ("%u programme", "%u programmes", n_of[PB_PRIORITY_PROGRAMMES]),
                                n_of[PB_PRIORITY_PROGRAMMES]);
  decisions = g_strdup_printf (ngettext ("%u decision", "%u decisions", n_of[PB_PRIORITY_DECISIONS]),
                               n_of[PB_PRIORITY_DECISIONS]);
  milestones = g_strdup_printf (ngettext ("%u milestone", "%u milestones", n_of[PB_PRIORITY_MILESTONES]),
                                n_of[PB_PRIORITY_MILESTONES]);
  append_part (text, n_of[PB_PRIORITY_PROGRAMMES] > 0 ? programmes : _("no programmes"));
  append_part (text, n_of[PB_PRIORITY_DECISIONS] > 0 ? decisions : _("no decisions"));
  append_part (text, n_of[PB_PRIORITY_MILESTONES] > 0 ? milestones : _("no milestones"));
  if (n_later > 0)
    {
      /* Translators: programmes, decisions and milestones of after the moment */
      g_autofree char *later = g_strdup_printf (_("%u later"), n_later);

      append_part (text, later);
    }

  return g_string_free (text, FALSE);
}

static void
add_section (PbPriorityRow     *self,
             GPtrArray         *items,
             PbPrioritySection  section)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  guint n = 0;

  gtk_box_append (GTK_BOX (box), pb_priority_heading_new (pb_priority_section_to_label (section)));
  for (guint i = 0; i < items->len; i++)
    {
      const PbPriorityItem *item = g_ptr_array_index (items, i);
      GtkWidget *mark = section == PB_PRIORITY_MILESTONES ? pb_milestone_mark_new (item->milestone) : NULL;

      if (item->section != section)
        {
          if (mark != NULL)
            g_object_unref (g_object_ref_sink (mark));
          continue;
        }

      gtk_box_append (GTK_BOX (box),
                      pb_priority_row_button_new (mark, item->title, item->detail, item->record, item->is_later));
      n++;
    }

  if (n == 0 && section == PB_PRIORITY_WORDS)
    {
      g_object_unref (g_object_ref_sink (box));
      return;
    }
  if (n == 0)
    gtk_box_append (GTK_BOX (box), pb_priority_label_new (pb_priority_section_to_none (section), "caption", "dim-label"));
  gtk_box_append (GTK_BOX (self->records), box);
}

static void
update_records (PbPriorityRow *self)
{
  PbRegisters *registers = pb_session_get_registers (self->session);
  gboolean is_revealed = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->records_button));
  g_autoptr(GPtrArray) items = NULL;
  g_autofree char *label = NULL;
  g_autofree char *sentence = NULL;

  gtk_widget_set_visible (self->records_button, registers != NULL);
  gtk_widget_set_visible (self->records, registers != NULL && is_revealed);
  if (registers == NULL)
    return;

  items = pb_priority_items_list (registers, self->priority, pb_session_get_view (self->session)->moment);
  label = describe_items (items);
  sentence = g_strdup_printf (_("%s: %s"), self->priority->short_name, label);
  gtk_label_set_text (GTK_LABEL (self->records_label), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->records_button), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);

  pb_priority_box_clear (self->records);
  if (is_revealed)
    for (int section = 0; section < PB_N_PRIORITY_SECTIONS; section++)
      add_section (self, items, section);
}

/* Its natural width is a column's, not that of a long sentence. */
static void
append_words (GtkWidget  *box,
              const char *text,
              const char *css_class,
              const char *second_class)
{
  GtkWidget *label = pb_priority_label_new (text, css_class, second_class);

  gtk_label_set_max_width_chars (GTK_LABEL (label), HEAD_CHARS);
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
make_head (const PbFramePriority *priority)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *number;
  g_autofree char *digits = g_strdup_printf ("%d", priority->number);
  g_autofree char *quote = priority->wording != NULL ? g_strdup_printf ("“%s”", priority->wording) : NULL;

  number = pb_priority_label_new (digits, "title-2", "numeric");
  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_label_set_width_chars (GTK_LABEL (number), 2);
  gtk_box_append (GTK_BOX (head), number);

  append_words (words, priority->short_name, "heading", NULL);
  if (quote != NULL)
    append_words (words, quote, "caption", "dim-label");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (head), words);

  return head;
}

static GtkWidget *
make_foot (PbPriorityRow *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->records_label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->records_label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (content), self->records_label);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  self->records_button = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->records_button), content);
  gtk_widget_set_tooltip_text (self->records_button, _("Programmes, decisions and milestones of this priority"));
  g_signal_connect_object (self->records_button, "toggled", G_CALLBACK (update_records), self, G_CONNECT_SWAPPED);

  self->all_button = gtk_toggle_button_new ();
  gtk_widget_set_hexpand (self->all_button, TRUE);
  gtk_widget_set_halign (self->all_button, GTK_ALIGN_END);
  g_signal_connect_object (self->all_button, "toggled", G_CALLBACK (place_tiles), self, G_CONNECT_SWAPPED);

  gtk_widget_add_css_class (self->records_button, "flat");
  gtk_widget_add_css_class (self->all_button, "flat");
  gtk_widget_add_css_class (foot, "priority-foot");
  gtk_box_append (GTK_BOX (foot), self->records_button);
  gtk_box_append (GTK_BOX (foot), self->all_button);

  return foot;
}

static void
pb_priority_row_dispose (GObject *object)
{
  PbPriorityRow *self = PB_PRIORITY_ROW (object);

  g_clear_pointer (&self->tiles, g_ptr_array_unref);
  g_clear_pointer (&self->made, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (pb_priority_row_parent_class)->dispose (object);
}

static void
pb_priority_row_class_init (PbPriorityRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_priority_row_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pb_priority_row_init (PbPriorityRow *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "priority-row");
  self->made = g_ptr_array_new_with_free_func (g_object_unref);
  self->tiles = g_ptr_array_new ();
  self->n_columns = 3;
}

GtkWidget *
pb_priority_row_new (PbSession             *session,
                     const PbFramePriority *priority)
{
  PbPriorityRow *self;
  g_autofree char *label = NULL;

  g_return_val_if_fail (PB_IS_SESSION (session), NULL);
  g_return_val_if_fail (priority != NULL, NULL);

  self = g_object_new (PB_TYPE_PRIORITY_ROW, NULL);
  self->session = g_object_ref (session);
  self->priority = priority;

  self->top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->head = make_head (priority);
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (self->grid), TRUE);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 8);
  gtk_widget_set_hexpand (self->grid, TRUE);
  gtk_box_append (GTK_BOX (self->top), self->head);
  gtk_box_append (GTK_BOX (self->top), self->grid);

  self->records = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (self->records, "priority-records");
  gtk_box_append (GTK_BOX (self), self->top);
  gtk_box_append (GTK_BOX (self), make_foot (self));
  gtk_box_append (GTK_BOX (self), self->records);

  label = priority->wording != NULL
            ? g_strdup_printf (_("Priority %d, %s: “%s”"), priority->number, priority->short_name, priority->wording)
            : g_strdup_printf (_("Priority %d, %s"), priority->number, priority->short_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  make_tiles (self);
  sort_tiles (self);
  pb_priority_row_lay_out (self, 3, FALSE);
  update_records (self);

  return GTK_WIDGET (self);
}

void
pb_priority_row_lay_out (PbPriorityRow *self,
                         int            n_columns,
                         gboolean       is_stacked)
{
  g_return_if_fail (PB_IS_PRIORITY_ROW (self));

  self->n_columns = MAX (n_columns, 1);
  self->is_stacked = is_stacked;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->top),
                                  is_stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_size_request (self->head, is_stacked ? -1 : HEAD_WIDTH, -1);
  gtk_widget_set_hexpand (self->head, is_stacked);
  place_tiles (self);
}

void
pb_priority_row_update (PbPriorityRow *self)
{
  g_return_if_fail (PB_IS_PRIORITY_ROW (self));

  for (guint i = 0; i < self->tiles->len; i++)
    pb_priority_tile_update (g_ptr_array_index (self->tiles, i));
  if (sort_tiles (self))
    place_tiles (self);
  update_records (self);
}
