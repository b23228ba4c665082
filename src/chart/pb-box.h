#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A rectangle in the chart's own pixels, y downwards. */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} PbBox;

/* A piece of text that a chart draws, and where; charts list theirs so that a
 * test can measure that none overlaps another or leaves the chart. */
typedef struct
{
  char  *text;
  PbBox  box;
} PbLabel;

gboolean pb_box_contains (const PbBox *self,
                          double       x,
                          double       y);
gboolean pb_box_overlaps (const PbBox *self,
                          const PbBox *other);

/* An array of PbLabel that owns its texts. */
GArray  *pb_labels_new   (void);
void     pb_labels_add   (GArray      *labels,
                          const char  *text,
                          PbBox        box);
/* Whether @box would touch a label already placed. */
gboolean pb_labels_hit   (GArray      *labels,
                          const PbBox *box);

G_END_DECLS
