#include "pb-box.h"

gboolean
pb_box_contains (const PbBox *self,
                 double       x,
                 double       y)
{
  return x >= self->x && x < self->x + self->width && y >= self->y && y < self->y + self->height;
}

gboolean
pb_box_overlaps (const PbBox *self,
                 const PbBox *other)
{
  return self->x < other->x + other->width && other->x < self->x + self->width &&
         self->y < other->y + other->height && other->y < self->y + self->height;
}

static void
clear_label (gpointer data)
{
  PbLabel *label = data;

  g_clear_pointer (&label->text, g_free);
}

GArray *
pb_labels_new (void)
{
  GArray *labels = g_array_new (FALSE, FALSE, sizeof (PbLabel));

  g_array_set_clear_func (labels, clear_label);

  return labels;
}

void
pb_labels_add (GArray     *labels,
               const char *text,
               PbBox       box)
{
  PbLabel label = { g_strdup (text), box };

  g_array_append_val (labels, label);
}

gboolean
pb_labels_hit (GArray      *labels,
               const PbBox *box)
{
  for (guint i = 0; i < labels->len; i++)
    if (pb_box_overlaps (&g_array_index (labels, PbLabel, i).box, box))
      return TRUE;

  return FALSE;
}
