#include "pb-innovation-columns.h"

#include "pb-innovation-mark.h"
#include "pb-innovation-rows.h"
#include "pb-innovation-text.h"

#include <glib/gi18n-lib.h>

/* Below these widths of the list a column is left out [px]. */
#define MIN_WIDTH_REACH 760
#define MIN_WIDTH_START 560
#define MIN_WIDTH_EVIDENCE 440

struct _PbInnovationCell
{
  GtkWidget           parent_instance;
  PbInnovationSlot   *slot;
  PbInnovationItem   *item;
  PbInnovationColumn  column;
  GtkWidget          *mark;
  GtkWidget          *label;
  GtkWidget          *note;     /* dim, behind the label */
};

G_DEFINE_FINAL_TYPE (PbInnovationCell, pb_innovation_cell, GTK_TYPE_WIDGET)

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  PbInnovationCell *self = PB_INNOVATION_CELL (widget);

  if (self->item != NULL)
    gtk_widget_activate_action (widget, "win.show-record", "(ss)", "innovation", pb_innovation_item_get_uid (self->item));
}

static void
pb_innovation_cell_dispose (GObject *object)
{
  PbInnovationCell *self = PB_INNOVATION_CELL (object);
  GtkWidget *child;

  if (self->slot != NULL)
    g_signal_handlers_disconnect_by_data (self->slot, self);
  g_clear_object (&self->slot);
  g_clear_object (&self->item);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (pb_innovation_cell_parent_class)->dispose (object);
}

static void
pb_innovation_cell_class_init (PbInnovationCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_innovation_cell_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "innovation.open", NULL, open_action);
}

static void
pb_innovation_cell_init (PbInnovationCell *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_box_layout_set_spacing (layout, 8);
}

static gboolean
query_tooltip_cb (GtkLabel   *label,
                  int         x,
                  int         y,
                  gboolean    is_keyboard,
                  GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return TRUE;
}

void
pb_innovation_columns_add_tooltip (GtkWidget *label)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_widget_set_has_tooltip (label, TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

static GtkWidget *
add_label (PbInnovationCell *self,
           gboolean          is_expanding)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, is_expanding);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static PbInnovationColumn
get_column (GtkListItemFactory *factory)
{
  return (PbInnovationColumn) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (factory), "pb-column"));
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item)
{
  PbInnovationCell *cell = g_object_new (PB_TYPE_INNOVATION_CELL, NULL);
  PbInnovationColumn column = cell->column = get_column (factory);

  if (column == PB_INNOVATION_COLUMN_STATE || column == PB_INNOVATION_COLUMN_EVIDENCE)
    {
      cell->mark = pb_innovation_mark_new ();
      gtk_widget_set_parent (cell->mark, GTK_WIDGET (cell));
    }
  cell->label = add_label (cell, column != PB_INNOVATION_COLUMN_EVIDENCE);
  if (column == PB_INNOVATION_COLUMN_EVIDENCE)
    {
      gtk_label_set_ellipsize (GTK_LABEL (cell->label), PANGO_ELLIPSIZE_NONE);
      cell->note = add_label (cell, TRUE);
      gtk_widget_add_css_class (cell->note, "caption");
      gtk_widget_add_css_class (cell->note, "dim-label");
    }
  if (column == PB_INNOVATION_COLUMN_START || column == PB_INNOVATION_COLUMN_REACH)
    gtk_widget_add_css_class (cell->label, "dim-label");
  if (column == PB_INNOVATION_COLUMN_NAME || column == PB_INNOVATION_COLUMN_REACH)
    pb_innovation_columns_add_tooltip (cell->label);
  gtk_list_item_set_child (list_item, GTK_WIDGET (cell));
}

/* GTK 4.8 names rows and cells by their class: what they say is given to both. */
static void
name_ancestors (GtkWidget  *cell,
                const char *words,
                const char *row_words)
{
  GtkWidget *list_cell = gtk_widget_get_parent (cell);
  GtkWidget *row = list_cell != NULL ? gtk_widget_get_parent (list_cell) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (list_cell != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_cell), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  if (row != NULL && row_words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, row_words, -1);
}

static void
set_dim (GtkWidget *label,
         gboolean   is_dim)
{
  if (is_dim)
    gtk_widget_add_css_class (label, "dim-label");
  else
    gtk_widget_remove_css_class (label, "dim-label");
}

static void
fill_name (PbInnovationCell *cell,
           gboolean          is_grid)
{
  const PbInnovationRow *row = pb_innovation_item_get_row (cell->item);
  const char *name = pb_innovation_item_get_name (cell->item);
  g_autofree char *sentence =
    pb_innovation_text_row (pb_innovation_item_get_innovations (cell->item),
                            pb_innovation_item_get_catalogue (cell->item), row);

  gtk_label_set_text (GTK_LABEL (cell->label), name);
  set_dim (cell->label, row->holds == PB_HOLDS_NOT);
  name_ancestors (GTK_WIDGET (cell), is_grid ? name : sentence, sentence);
}

static void
fill_evidence (PbInnovationCell *cell)
{
  const PbInnovationRow *row = pb_innovation_item_get_row (cell->item);
  const char *label = pb_evidence_strength_get_label (row->strength);
  g_autofree char *records = pb_innovation_text_records (row);
  g_autofree char *words = *records != '\0' ? g_strdup_printf ("%s, %s", label, records) : g_strdup (label);

  pb_innovation_mark_set_strength (PB_INNOVATION_MARK (cell->mark), row->strength);
  gtk_label_set_text (GTK_LABEL (cell->label), label);
  gtk_label_set_text (GTK_LABEL (cell->note), records);
  name_ancestors (GTK_WIDGET (cell), words, NULL);
}

static void
fill_text (PbInnovationCell   *cell,
           PbInnovationColumn  column)
{
  const PbInnovationRow *row = pb_innovation_item_get_row (cell->item);
  g_autofree char *words = NULL;

  if (column == PB_INNOVATION_COLUMN_START)
    words = pb_innovation_text_start (row);
  else if (column == PB_INNOVATION_COLUMN_STATE)
    words = pb_innovation_text_state (row);
  else
    words = g_strdup (pb_innovation_item_get_reach (cell->item));

  if (column == PB_INNOVATION_COLUMN_STATE)
    {
      pb_innovation_mark_set_state (PB_INNOVATION_MARK (cell->mark), row->state);
      gtk_widget_set_visible (cell->mark, row->holds != PB_HOLDS_NOT);
      set_dim (cell->label, row->holds == PB_HOLDS_NOT);
    }
  gtk_label_set_text (GTK_LABEL (cell->label), words);
  name_ancestors (GTK_WIDGET (cell), words, NULL);
}

static void
fill_cell (PbInnovationCell *cell)
{
  g_set_object (&cell->item, pb_innovation_slot_get_item (cell->slot));
  if (cell->column == PB_INNOVATION_COLUMN_NAME)
    fill_name (cell, FALSE);
  else if (cell->column == PB_INNOVATION_COLUMN_EVIDENCE)
    fill_evidence (cell);
  else
    fill_text (cell, cell->column);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item)
{
  PbInnovationCell *cell = PB_INNOVATION_CELL (gtk_list_item_get_child (list_item));

  g_set_object (&cell->slot, gtk_list_item_get_item (list_item));
  g_signal_connect_swapped (cell->slot, "notify::item", G_CALLBACK (fill_cell), cell);
  fill_cell (cell);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *list_item)
{
  PbInnovationCell *cell = PB_INNOVATION_CELL (gtk_list_item_get_child (list_item));

  if (cell == NULL || cell->slot == NULL)
    return;

  g_signal_handlers_disconnect_by_data (cell->slot, cell);
  g_clear_object (&cell->slot);
}

static int
compare_texts (const char *a,
               const char *b)
{
  g_autofree char *key_a = g_utf8_collate_key (a, -1), *key_b = g_utf8_collate_key (b, -1);

  return strcmp (key_a, key_b);
}

/* What is not stated comes last. */
static int
compare_starts (const PbInnovationRow *a,
                const PbInnovationRow *b)
{
  PbFuzzyDate date_a, date_b;
  gboolean has_a = pb_register_record_get_date (a->record, "start_date", &date_a);
  gboolean has_b = pb_register_record_get_date (b->record, "start_date", &date_b);

  if (!has_a || !has_b)
    return has_b - has_a;
  if (date_a.first != date_b.first)
    return (date_a.first > date_b.first) - (date_a.first < date_b.first);

  return (date_a.last > date_b.last) - (date_a.last < date_b.last);
}

static int
compare_items (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  PbInnovationItem *item_a = PB_INNOVATION_ITEM ((gpointer) a), *item_b = PB_INNOVATION_ITEM ((gpointer) b);
  const PbInnovationRow *row_a = pb_innovation_item_get_row (item_a), *row_b = pb_innovation_item_get_row (item_b);

  switch ((PbInnovationColumn) GPOINTER_TO_INT (user_data))
    {
    case PB_INNOVATION_COLUMN_START:
      return compare_starts (row_a, row_b);
    case PB_INNOVATION_COLUMN_STATE:
      return ((row_a->holds == PB_HOLDS_NOT) - (row_b->holds == PB_HOLDS_NOT)) * PB_N_INNOVATION_STATES +
             (int) row_a->state - (int) row_b->state;
    case PB_INNOVATION_COLUMN_REACH:
      return compare_texts (pb_innovation_item_get_reach (item_a), pb_innovation_item_get_reach (item_b));
    case PB_INNOVATION_COLUMN_EVIDENCE:
      /* The strongest first. */
      if (row_a->strength != row_b->strength)
        return (int) row_b->strength - (int) row_a->strength;
      return (int) row_b->n_local - (int) row_a->n_local;
    case PB_INNOVATION_COLUMN_NAME:
    case PB_N_INNOVATION_COLUMNS:
    default:
      return compare_texts (pb_innovation_item_get_name (item_a), pb_innovation_item_get_name (item_b));
    }
}

static GtkListItemFactory *
make_factory (PbInnovationColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "pb-column", GINT_TO_POINTER (column));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}

static void
append_column (GtkColumnView      *view,
               const char         *title,
               PbInnovationColumn  column,
               GtkListItemFactory *factory)
{
  g_autoptr(GtkColumnViewColumn) view_column = gtk_column_view_column_new (title, factory);
  g_autoptr(GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_items, GINT_TO_POINTER (column), NULL));

  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_column_set_expand (view_column,
                                     column == PB_INNOVATION_COLUMN_NAME || column == PB_INNOVATION_COLUMN_REACH);
  gtk_column_view_append_column (view, view_column);
}

void
pb_innovation_columns_append (GtkColumnView *view)
{
  static const char *const titles[PB_N_INNOVATION_COLUMNS] = {
    [PB_INNOVATION_COLUMN_NAME] = N_("Innovation"),
    [PB_INNOVATION_COLUMN_START] = N_("Started"),
    [PB_INNOVATION_COLUMN_STATE] = N_("State"),
    [PB_INNOVATION_COLUMN_REACH] = N_("Reach"),
    [PB_INNOVATION_COLUMN_EVIDENCE] = N_("Strongest local evidence"),
  };

  for (int i = 0; i < PB_N_INNOVATION_COLUMNS; i++)
    append_column (view, _(titles[i]), (PbInnovationColumn) i,
                   make_factory ((PbInnovationColumn) i));
}

static void
show_column (GtkColumnView      *view,
             PbInnovationColumn  column,
             gboolean            is_shown)
{
  g_autoptr(GtkColumnViewColumn) view_column =
    g_list_model_get_item (gtk_column_view_get_columns (view), (guint) column);

  if (gtk_column_view_column_get_visible (view_column) != is_shown)
    gtk_column_view_column_set_visible (view_column, is_shown);
}

void
pb_innovation_columns_fit (GtkColumnView *view,
                           int            width)
{
  show_column (view, PB_INNOVATION_COLUMN_REACH, width >= MIN_WIDTH_REACH);
  show_column (view, PB_INNOVATION_COLUMN_START, width >= MIN_WIDTH_START);
  show_column (view, PB_INNOVATION_COLUMN_EVIDENCE, width >= MIN_WIDTH_EVIDENCE);
}
