#include "pb-split.h"

#include "pb-layout-rules.h"

#include <adwaita.h>

struct _PbSplit
{
  GtkWidget   parent_instance;
  GtkWidget  *scroller;      /* of both, while one stands under the other */
  GtkWidget  *box;
  GtkWidget  *main;          /* the two columns: each holds a scroller, or what it scrolls */
  GtkWidget  *side;
  GtkWidget  *main_child;
  GtkWidget  *side_child;
  gboolean    is_wide;
  int         side_width;    /* as last set [px] */
  int         width;         /* last allocated [px] */
  guint       lay_out_id;
};

G_DEFINE_FINAL_TYPE (PbSplit, pb_split, GTK_TYPE_WIDGET)

static GtkWidget *
make_scroller (void)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);

  return scroller;
}

/* A scroller that never scrolls does not ask how high its child is at the width that it
 * has: where both columns scroll together they have none of their own. */
static void
put_into (GtkWidget *column,
          GtkWidget *child,
          gboolean   is_scrolling)
{
  GtkWidget *old = adw_bin_get_child (ADW_BIN (column));

  g_object_ref (child);
  if (old != NULL && GTK_IS_SCROLLED_WINDOW (old) && old != child)
    gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (old), NULL);
  adw_bin_set_child (ADW_BIN (column), NULL);
  if (is_scrolling)
    {
      GtkWidget *scroller = make_scroller ();

      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
      adw_bin_set_child (ADW_BIN (column), scroller);
    }
  else
    adw_bin_set_child (ADW_BIN (column), child);
  g_object_unref (child);
}

/* Whoever is in a column stays there while it changes places. */
static void
put_columns (PbSplit *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    focus = NULL;
  if (focus != NULL)
    g_object_ref (focus);

  put_into (self->main, self->main_child, self->is_wide);
  put_into (self->side, self->side_child, self->is_wide);

  if (focus != NULL)
    {
      if (gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
        gtk_widget_grab_focus (focus);
      g_object_unref (focus);
    }
}

static void
lay_out (PbSplit *self)
{
  int side = pb_layout_rules_get_side_width (self->width);
  gboolean is_wide = side > 0;

  if (side == self->side_width)
    return;

  self->side_width = side;
  gtk_widget_set_size_request (self->side, is_wide ? side : -1, -1);
  if (is_wide == self->is_wide)
    return;

  self->is_wide = is_wide;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  is_wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  put_columns (self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  is_wide ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC);
  gtk_widget_set_hexpand (self->side, !is_wide);
  if (is_wide)
    gtk_widget_add_css_class (GTK_WIDGET (self), "wide");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "wide");
}

static gboolean
lay_out_cb (gpointer user_data)
{
  PbSplit *self = PB_SPLIT (user_data);

  self->lay_out_id = 0;
  lay_out (self);

  return G_SOURCE_REMOVE;
}

/* Asks for the width of one column only, or a window with two would never become
 * narrow enough to put one under the other. */
static void
pb_split_measure (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline,
                  int            *natural_baseline)
{
  PbSplit *self = PB_SPLIT (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int main_minimum, side_minimum;

      gtk_widget_measure (self->main, orientation, -1, &main_minimum, NULL, NULL, NULL);
      gtk_widget_measure (self->side_child, orientation, -1, &side_minimum, NULL, NULL, NULL);
      gtk_widget_measure (self->scroller, orientation, -1, NULL, natural, NULL, NULL);
      *minimum = MAX (main_minimum, side_minimum);
      *natural = MAX (*minimum, *natural);
      return;
    }

  /* The height is what the window gives; the columns scroll in it. */
  *minimum = 0;
  gtk_widget_measure (self->scroller, orientation, -1, NULL, natural, NULL, NULL);
}

static void
pb_split_size_allocate (GtkWidget *widget,
                        int        width,
                        int        height,
                        int        baseline)
{
  PbSplit *self = PB_SPLIT (widget);
  int minimum_width, minimum_height;

  /* Parts cannot change places while they are being allocated. */
  self->width = width;
  if (pb_layout_rules_get_side_width (width) != self->side_width && self->lay_out_id == 0)
    self->lay_out_id = g_idle_add_full (GTK_PRIORITY_RESIZE, lay_out_cb, self, NULL);

  gtk_widget_measure (self->scroller, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, NULL, NULL, NULL);
  minimum_width = MAX (minimum_width, width);
  gtk_widget_measure (self->scroller, GTK_ORIENTATION_VERTICAL, minimum_width, &minimum_height, NULL, NULL, NULL);
  gtk_widget_allocate (self->scroller, minimum_width, MAX (minimum_height, height), -1, NULL);
}

static GtkSizeRequestMode
pb_split_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
pb_split_dispose (GObject *object)
{
  PbSplit *self = PB_SPLIT (object);

  g_clear_handle_id (&self->lay_out_id, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (pb_split_parent_class)->dispose (object);
}

static void
pb_split_class_init (PbSplitClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_split_dispose;
  widget_class->measure = pb_split_measure;
  widget_class->size_allocate = pb_split_size_allocate;
  widget_class->get_request_mode = pb_split_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "split");
}

static GtkWidget *
make_column (const char *css_class)
{
  GtkWidget *column = adw_bin_new ();

  gtk_widget_add_css_class (column, css_class);

  return column;
}

static void
pb_split_init (PbSplit *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_hexpand (widget, TRUE);
  gtk_widget_set_vexpand (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);

  self->main = make_column ("split-main");
  self->side = make_column ("split-side");
  gtk_widget_set_hexpand (self->main, TRUE);
  gtk_widget_set_vexpand (self->main, TRUE);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->box), self->main);
  gtk_box_append (GTK_BOX (self->box), self->side);

  self->scroller = make_scroller ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_widget_set_parent (self->scroller, widget);

  /* What stands in the cards may want all the room there is. */
  gtk_widget_set_hexpand (self->side, FALSE);
  self->side_width = -1;
  self->is_wide = TRUE;
  gtk_widget_add_css_class (widget, "wide");
}

GtkWidget *
pb_split_new (GtkWidget *main,
              GtkWidget *side)
{
  PbSplit *self;

  g_return_val_if_fail (GTK_IS_WIDGET (main), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (side), NULL);

  self = g_object_new (PB_TYPE_SPLIT, NULL);
  self->main_child = main;
  self->side_child = side;
  put_columns (self);
  /* No column for cards that there are not. */
  g_object_bind_property (side, "visible", self->side, "visible", G_BINDING_SYNC_CREATE);

  return GTK_WIDGET (self);
}

gboolean
pb_split_is_wide (PbSplit *self)
{
  g_return_val_if_fail (PB_IS_SPLIT (self), FALSE);
  return self->is_wide;
}

static void
scroll_to_top (GtkWidget *scroller)
{
  if (!GTK_IS_SCROLLED_WINDOW (scroller))
    return;

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), 0);
}

void
pb_split_scroll_to_top (PbSplit *self)
{
  g_return_if_fail (PB_IS_SPLIT (self));

  scroll_to_top (self->scroller);
  scroll_to_top (adw_bin_get_child (ADW_BIN (self->main)));
  scroll_to_top (adw_bin_get_child (ADW_BIN (self->side)));
}
