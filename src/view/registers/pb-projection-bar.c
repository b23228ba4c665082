#include "pb-projection-bar.h"

#include "pb-gap-bar.h"
#include "pb-widget-theme.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _PbProjectionBar
{
  GtkWidget   parent_instance;
  GPtrArray  *labels;     /* of the parts */
  GArray     *amounts;    /* double, as many */
  char       *total;      /* NULL where nothing adds them up */
};

G_DEFINE_FINAL_TYPE (PbProjectionBar, pb_projection_bar, GTK_TYPE_WIDGET)

static PbGapBar *
make_bar (PbProjectionBar *self,
          int              width)
{
  g_autofree PbGapPart *parts = g_new (PbGapPart, MAX (self->labels->len, 1));
  PbGapBarInput input = { .parts = parts, .n_parts = (int) self->labels->len, .total_words = self->total };
  PbTheme theme;

  for (guint i = 0; i < self->labels->len; i++)
    parts[i] = (PbGapPart) { g_ptr_array_index (self->labels, i), g_array_index (self->amounts, double, i) };

  pb_widget_get_theme (GTK_WIDGET (self), &theme);
  pb_theme_set_ground (&theme, theme.card);

  return pb_gap_bar_new (&input, &theme, width);
}

static void
pb_projection_bar_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  PbProjectionBar *self = PB_PROJECTION_BAR (widget);
  int width = gtk_widget_get_width (widget);
  g_autoptr(PbGapBar) bar = NULL;
  cairo_t *cr;

  if (self->labels->len == 0 || width <= 0)
    return;

  bar = make_bar (self, width);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, gtk_widget_get_height (widget)));
  pb_gap_bar_draw (bar, cr);
  cairo_destroy (cr);
}

static GtkSizeRequestMode
pb_projection_bar_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pb_projection_bar_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  PbProjectionBar *self = PB_PROJECTION_BAR (widget);
  g_autoptr(PbGapBar) bar = NULL;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 160;
      *natural = 320;
      return;
    }

  bar = make_bar (self, for_size > 0 ? for_size : 320);
  *minimum = *natural = self->labels->len > 0 ? (int) ceil (pb_gap_bar_get_height (bar)) : 0;
}

static void
pb_projection_bar_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (pb_projection_bar_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
}

static void
pb_projection_bar_finalize (GObject *object)
{
  PbProjectionBar *self = PB_PROJECTION_BAR (object);

  g_ptr_array_unref (self->labels);
  g_array_unref (self->amounts);
  g_free (self->total);

  G_OBJECT_CLASS (pb_projection_bar_parent_class)->finalize (object);
}

static void
pb_projection_bar_class_init (PbProjectionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = pb_projection_bar_finalize;
  widget_class->snapshot = pb_projection_bar_snapshot;
  widget_class->measure = pb_projection_bar_measure;
  widget_class->get_request_mode = pb_projection_bar_get_request_mode;
  widget_class->css_changed = pb_projection_bar_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pb_projection_bar_init (PbProjectionBar *self)
{
  self->labels = g_ptr_array_new_with_free_func (g_free);
  self->amounts = g_array_new (FALSE, FALSE, sizeof (double));
  pb_widget_follow_style (GTK_WIDGET (self));
}

GtkWidget *
pb_projection_bar_new (void)
{
  return g_object_new (PB_TYPE_PROJECTION_BAR, NULL);
}

static void
say (PbProjectionBar *self)
{
  GString *text = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < self->labels->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", (char *) g_ptr_array_index (self->labels, i));
  if (self->total != NULL)
    g_string_append_printf (text, ". %s", self->total);

  sentence = g_string_free (text, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
}

void
pb_projection_bar_show (PbProjectionBar      *self,
                        PbPriorityProjection *projection)
{
  g_return_if_fail (PB_IS_PROJECTION_BAR (self));
  g_return_if_fail (projection != NULL);

  g_ptr_array_set_size (self->labels, 0);
  g_array_set_size (self->amounts, 0);
  g_clear_pointer (&self->total, g_free);

  for (guint i = 0; i < projection->parts->len; i++)
    {
      PbRegisterRecord *part = g_ptr_array_index (projection->parts, i);
      PbBoundedNumber number;

      if (!pb_register_record_get_number (part, "amount", &number) || !(number.value > 0))
        continue;

      g_ptr_array_add (self->labels, pb_priority_projection_part (part));
      g_array_append_val (self->amounts, number.value);
    }

  if (projection->sum != NULL && self->labels->len == projection->parts->len)
    {
      g_autofree char *amount = pb_priority_projection_amount (projection->sum);

      self->total = g_strdup_printf (ngettext ("%s, our sum", "%s, our sum of the two", self->labels->len == 2 ? 2 : 1),
                                     amount);
    }

  say (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
