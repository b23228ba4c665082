#include "pb-area-columns.h"

#include "pb-area-cells.h"
#include "pb-area-rows.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Beyond this a name is cut rather than a column left out [px]. */
#define MAX_NAME_WIDTH 240
/* What a narrow window does without, first to last. */
static const PbAreaColumn spared_columns[] = {
  PB_AREA_COLUMN_EARLIER,
  PB_AREA_COLUMN_SINCE,
  PB_AREA_COLUMN_INTERVAL,
};

struct _PbAreaColumns
{
  GtkColumnView       *view;
  GtkColumnViewColumn *columns[PB_N_AREA_COLUMNS];
  gboolean             has_column[PB_N_AREA_COLUMNS];   /* the frame has something to say in it */
  int                  min_widths[PB_N_AREA_COLUMNS];   /* of those [px] */
  gboolean             has_min_widths;
  PbSeriesTable       *table;                           /* of the last frame */
};

/* Shows what has something to say, but for the first @n_hidden of those that can be spared. */
static void
show_columns (PbAreaColumns *self,
              guint        n_hidden)
{
  for (int i = 0; i < PB_N_AREA_COLUMNS; i++)
    {
      gboolean is_visible = self->has_column[i];

      for (guint j = 0; j < n_hidden; j++)
        is_visible &= (int) spared_columns[j] != i;
      gtk_column_view_column_set_visible (self->columns[i], is_visible);
    }
}

/* The widest of a column's head and cells, by which a row's children are asked in turn:
 * hidden columns have no cells, and their heads are not visible. */
static void
measure_row (PbAreaColumns *self,
             GtkWidget   *row)
{
  GtkWidget *cell = gtk_widget_get_first_child (row);

  for (int i = 0; i < PB_N_AREA_COLUMNS && cell != NULL; i++)
    {
      int minimum, natural;

      if (!self->has_column[i])
        continue;

      while (cell != NULL && !gtk_widget_get_visible (cell))
        cell = gtk_widget_get_next_sibling (cell);
      if (cell == NULL)
        break;

      gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      /* Whole names are worth more than another column. */
      self->min_widths[i] = MAX (self->min_widths[i],
                                 i == PB_AREA_COLUMN_NAME ? MIN (natural, MAX_NAME_WIDTH) : minimum);
      cell = gtk_widget_get_next_sibling (cell);
    }
}

/* Once for a table, because to show a column makes its cells. */
static void
measure_columns (PbAreaColumns *self)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (self->view));

  show_columns (self, 0);
  memset (self->min_widths, 0, sizeof self->min_widths);
  measure_row (self, gtk_widget_get_first_child (GTK_WIDGET (self->view)));
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL; row = gtk_widget_get_next_sibling (row))
    measure_row (self, row);

  self->has_min_widths = TRUE;
}

/* A column head is a button that holds a box of words and arrow; numbers have their
 * heads on the right too, with the arrow before the words. */
static void
align_heads (PbAreaColumns *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *head = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  for (int i = 0; i < PB_N_AREA_COLUMNS && head != NULL; i++)
    {
      GtkWidget *box = gtk_widget_get_first_child (head);
      gboolean is_number = i == PB_AREA_COLUMN_VALUE || i == PB_AREA_COLUMN_INTERVAL || i == PB_AREA_COLUMN_EARLIER;

      if (box != NULL && is_number)
        {
          gtk_widget_set_halign (box, GTK_ALIGN_END);
          if (GTK_IS_BOX (box) && gtk_widget_get_first_child (box) != gtk_widget_get_last_child (box))
            gtk_box_reorder_child_after (GTK_BOX (box), gtk_widget_get_last_child (box), NULL);
        }
      head = gtk_widget_get_next_sibling (head);
    }
}

/* "District": the level's word as a heading. */
static char *
dup_level_title (PbLevel level)
{
  const char *word = pb_text_level_plural (level, 1);
  g_autofree char *first = g_utf8_substring (word, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, word + strlen (first), NULL);
}

static void
update_heads (PbAreaColumns *self,
              PbFrame     *frame,
              int          earlier)
{
  PbSeriesTable *table = pb_frame_get_table (frame);
  g_autofree char *level = dup_level_title (pb_series_table_get_level (table));
  const char *first = pb_series_table_get_n_periods (table) > 0 ? pb_text_period (pb_series_table_get_period (table, 0)) : "";
  g_autofree char *since = g_strdup_printf (_("Since %s"), first);

  gtk_column_view_column_set_title (self->columns[PB_AREA_COLUMN_NAME], level);
  gtk_column_view_column_set_title (self->columns[PB_AREA_COLUMN_EARLIER],
                                    earlier >= 0 ? pb_text_period (pb_series_table_get_period (table, earlier)) : "");
  gtk_column_view_column_set_title (self->columns[PB_AREA_COLUMN_SINCE], since);
}

PbAreaColumns *
pb_area_columns_new (GtkColumnView *view)
{
  static const char *const titles[PB_N_AREA_COLUMNS] = {
    [PB_AREA_COLUMN_NAME] = N_("Area"),
    [PB_AREA_COLUMN_VALUE] = N_("Value"),
    [PB_AREA_COLUMN_INTERVAL] = N_("95% interval"),
    [PB_AREA_COLUMN_COMPARISON] = N_("To England"),
    [PB_AREA_COLUMN_EARLIER] = N_("Earlier"),
    [PB_AREA_COLUMN_SINCE] = N_("Over time"),
  };
  PbAreaColumns *self = g_new0 (PbAreaColumns, 1);

  self->view = view;

  for (int i = 0; i < PB_N_AREA_COLUMNS; i++)
    {
      g_autoptr(GtkColumnViewColumn) column =
        gtk_column_view_column_new (_(titles[i]), pb_area_cells_new_factory (i));

      gtk_column_view_column_set_expand (column, i == PB_AREA_COLUMN_NAME);
      gtk_column_view_append_column (view, column);
      self->columns[i] = column; /* the view's */
    }

  align_heads (self);

  return self;
}

void
pb_area_columns_free (PbAreaColumns *self)
{
  g_clear_object (&self->table);
  g_free (self);
}

GtkColumnViewColumn *const *
pb_area_columns_get_all (PbAreaColumns *self)
{
  return self->columns;
}

/* A column that would say the same of every area is left to the footnote. */
gboolean
pb_area_columns_set_frame (PbAreaColumns *self,
                           PbFrame       *frame,
                           int            earlier)
{
  gboolean is_other = g_set_object (&self->table, pb_frame_get_table (frame));

  for (int i = 0; i < PB_N_AREA_COLUMNS; i++)
    {
      gboolean need = pb_area_rows_need (frame, i, earlier);

      is_other |= need != self->has_column[i];
      self->has_column[i] = need;
    }

  update_heads (self, frame, earlier);
  if (is_other)
    self->has_min_widths = FALSE;

  return is_other;
}

void
pb_area_columns_fit (PbAreaColumns *self,
                     int            width)
{
  guint n_hidden = 0;
  int needed = 0;

  if (width <= 0)
    return;

  if (!self->has_min_widths)
    measure_columns (self);

  for (int i = 0; i < PB_N_AREA_COLUMNS; i++)
    needed += self->min_widths[i];
  while (n_hidden < G_N_ELEMENTS (spared_columns) && needed > width)
    needed -= self->min_widths[spared_columns[n_hidden++]];
  show_columns (self, n_hidden);
}

gboolean
pb_area_columns_is_shown (PbAreaColumns *self,
                          PbAreaColumn   column)
{
  return gtk_column_view_column_get_visible (self->columns[column]);
}
