#include "pb-spc-point-table.h"

#include "pb-spc-icon.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef enum
{
  COLUMN_PERIOD,
  COLUMN_VALUE,
  COLUMN_MEAN,
  COLUMN_LOWER,
  COLUMN_UPPER,
  COLUMN_RULE,
  N_COLUMNS,
} Column;

static const char *const titles[N_COLUMNS] = {
  N_("Period"), N_("Value"), N_("Mean"), N_("Lower limit"), N_("Upper limit"), N_("What it says"),
};

/* A row: a point of a reading. */
#define PB_TYPE_SPC_POINT_ITEM (pb_spc_point_item_get_type ())

G_DECLARE_FINAL_TYPE (PbSpcPointItem, pb_spc_point_item, PB, SPC_POINT_ITEM, GObject)

struct _PbSpcPointItem
{
  GObject        parent_instance;
  PbSpcReading  *reading;
  guint          point;
};

G_DEFINE_FINAL_TYPE (PbSpcPointItem, pb_spc_point_item, G_TYPE_OBJECT)

static void
pb_spc_point_item_dispose (GObject *object)
{
  g_clear_object (&PB_SPC_POINT_ITEM (object)->reading);

  G_OBJECT_CLASS (pb_spc_point_item_parent_class)->dispose (object);
}

static void
pb_spc_point_item_class_init (PbSpcPointItemClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_spc_point_item_dispose;
}

static void
pb_spc_point_item_init (PbSpcPointItem *self)
{
}

static gboolean
is_number (Column column)
{
  return column != COLUMN_PERIOD && column != COLUMN_RULE;
}

static char *
dup_number (PbSpcReading *reading,
            double        value)
{
  return isnan (value) ? g_strdup ("") : pb_text_number (pb_spc_reading_get_indicator (reading), value);
}

/* The stretch that a point is in; %NULL for none. */
static const PbSpcReadingSegment *
find_segment (PbSpcReading            *reading,
              const PbSpcReadingPoint *point)
{
  guint n_segments;
  const PbSpcReadingSegment *segments = pb_spc_reading_get_segments (reading, &n_segments);

  return !point->is_later && point->segment < n_segments ? &segments[point->segment] : NULL;
}

static char *
dup_rule (PbSpcReading            *reading,
          const PbSpcReadingPoint *point)
{
  if (point->is_later)
    return g_strdup (_("Later than the moment"));
  if (isnan (point->value) || pb_spc_reading_get_refusal (reading) != NULL)
    return g_strdup (point->words);
  if (*point->words == '\0')
    return g_strdup (pb_spc_mark_get_words (point->variation));

  /* Translators: a rule and what it means, "Above the upper limit. Special cause: concern" */
  return g_strdup_printf (_("%s. %s"), point->words, pb_spc_mark_get_words (point->variation));
}

static char *
dup_cell (PbSpcReading            *reading,
          const PbSpcReadingPoint *point,
          Column                   column)
{
  const PbSpcReadingSegment *segment = find_segment (reading, point);

  switch (column)
    {
    case COLUMN_PERIOD:
      return g_strdup (pb_text_period (point->period));
    case COLUMN_VALUE:
      return dup_number (reading, point->value);
    case COLUMN_MEAN:
      return dup_number (reading, segment != NULL ? segment->mean : NAN);
    case COLUMN_LOWER:
      return dup_number (reading, segment != NULL ? segment->lower : NAN);
    case COLUMN_UPPER:
      return dup_number (reading, segment != NULL ? segment->upper : NAN);
    case COLUMN_RULE:
    case N_COLUMNS:
    default:
      return dup_rule (reading, point);
    }
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item,
          gpointer            user_data)
{
  Column column = GPOINTER_TO_INT (user_data);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), is_number (column) ? 1 : 0);
  gtk_label_set_wrap (GTK_LABEL (label), column == COLUMN_RULE);
  gtk_label_set_width_chars (GTK_LABEL (label), column == COLUMN_RULE ? 16 : -1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (list_item, label);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item,
         gpointer            user_data)
{
  PbSpcPointItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *label = gtk_list_item_get_child (list_item);
  guint n_points;
  const PbSpcReadingPoint *points = pb_spc_reading_get_points (item->reading, &n_points);
  g_autofree char *text = dup_cell (item->reading, &points[item->point], GPOINTER_TO_INT (user_data));

  gtk_label_set_text (GTK_LABEL (label), text);
  if (points[item->point].is_later)
    gtk_widget_add_css_class (label, "dim-label");
  else
    gtk_widget_remove_css_class (label, "dim-label");
}

/* Heads stand over their numbers. */
static void
append_column (GtkColumnView *view,
               Column         column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkColumnViewColumn) head = gtk_column_view_column_new (_(titles[column]), factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (column));
  gtk_column_view_column_set_expand (head, column == COLUMN_RULE);
  gtk_column_view_append_column (view, head);
}

GtkWidget *
pb_spc_point_table_new (void)
{
  GtkWidget *view = gtk_column_view_new (NULL);

  for (int column = 0; column < N_COLUMNS; column++)
    append_column (GTK_COLUMN_VIEW (view), column);

  gtk_widget_add_css_class (view, "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Points of the process chart"), -1);

  return view;
}

void
pb_spc_point_table_show (GtkWidget    *table,
                         PbSpcReading *reading)
{
  g_autoptr(GListStore) rows = g_list_store_new (PB_TYPE_SPC_POINT_ITEM);
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GtkSelectionModel) selection = NULL;
  guint n_points = 0;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (table));

  if (reading != NULL)
    pb_spc_reading_get_points (reading, &n_points);

  for (guint i = 0; i < n_points; i++)
    {
      PbSpcPointItem *item = g_object_new (PB_TYPE_SPC_POINT_ITEM, NULL);

      item->reading = g_object_ref (reading);
      item->point = i;
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (rows, 0, 0, items->pdata, items->len);

  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&rows))));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (table), selection);
}

char *
pb_spc_point_table_dup_text (PbSpcReading *reading)
{
  GString *text = g_string_new (NULL);
  guint n_points;
  const PbSpcReadingPoint *points;

  g_return_val_if_fail (PB_IS_SPC_READING (reading), NULL);

  points = pb_spc_reading_get_points (reading, &n_points);
  for (int column = 0; column < N_COLUMNS; column++)
    g_string_append_printf (text, "%s%s", column > 0 ? "\t" : "", _(titles[column]));
  g_string_append_c (text, '\n');

  for (guint i = 0; i < n_points; i++)
    {
      for (int column = 0; column < N_COLUMNS; column++)
        {
          g_autofree char *cell = dup_cell (reading, &points[i], column);

          g_string_append_printf (text, "%s%s", column > 0 ? "\t" : "", cell);
        }
      g_string_append_c (text, '\n');
    }

  g_string_append_printf (text, "%s\n%s\n%s\n", pb_spc_reading_get_subtitle (reading),
                          pb_spc_reading_get_method (reading), pb_spc_reading_get_source (reading));

  return g_string_free (text, FALSE);
}
