#include "pb-area-sort.h"

/* GtkColumnViewSorter turns the answer of a column's sorter round where the column
 * is descending, which would bring missing values to the top.  So each sorter must
 * know the direction, and GTK 4.8 does not tell it.  It is asked for: while one
 * column is probed its sorter answers "before" for anything and all others "equal";
 * what the view's sorter makes of that is the direction. */

#define NOT_PROBING (-1)

typedef struct
{
  gboolean  is_descending[PB_N_AREA_COLUMNS];
  int       probed;
} SortState;

typedef struct
{
  SortState    *state;
  PbAreaColumn  column;
} ColumnSort;

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const ColumnSort *sort = user_data;

  if (sort->state->probed != NOT_PROBING)
    return sort->state->probed == (int) sort->column ? -1 : 0;

  return pb_area_row_item_compare ((PbAreaRowItem *) a, (PbAreaRowItem *) b, sort->column,
                                   sort->state->is_descending[sort->column]);
}

static void
sorter_changed_cb (GtkSorter       *sorter,
                   GtkSorterChange  change,
                   SortState       *state)
{
  g_autoptr(GObject) one = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr(GObject) other = g_object_new (G_TYPE_OBJECT, NULL);

  for (state->probed = 0; state->probed < PB_N_AREA_COLUMNS; state->probed++)
    state->is_descending[state->probed] = gtk_sorter_compare (sorter, one, other) == GTK_ORDERING_LARGER;

  state->probed = NOT_PROBING;
}

static void
column_sort_free (gpointer data)
{
  ColumnSort *sort = data;

  g_rc_box_release (sort->state);
  g_free (sort);
}

static void
release_state (gpointer  data,
               GClosure *closure)
{
  g_rc_box_release (data);
}

void
pb_area_sort_attach (GtkColumnView              *view,
                     GtkColumnViewColumn *const *columns)
{
  SortState *state = g_rc_box_new0 (SortState);

  state->probed = NOT_PROBING;

  for (int i = 0; i < PB_N_AREA_COLUMNS; i++)
    {
      ColumnSort *sort = g_new (ColumnSort, 1);
      g_autoptr(GtkSorter) sorter = NULL;

      sort->state = g_rc_box_acquire (state);
      sort->column = i;
      sorter = GTK_SORTER (gtk_custom_sorter_new (compare_rows, sort, column_sort_free));
      gtk_column_view_column_set_sorter (columns[i], sorter);
    }

  /* Connected before any sort model is, so that the directions are known when it asks. */
  g_signal_connect_data (gtk_column_view_get_sorter (view), "changed", G_CALLBACK (sorter_changed_cb), state,
                         release_state, 0);
}
