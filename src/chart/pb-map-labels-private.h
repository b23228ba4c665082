#pragma once

#include "pb-map-labels.h"
#include "pb-text.h"

G_BEGIN_DECLS

/* Free space kept around a label [px]. */
#define PB_LABEL_PADDING 3.0

#define PB_LABEL_MAX_LINES 2

/* The rough picture that tells what lies under a box [px of the view]. */
#define PB_LABEL_ROUGHNESS 4.0

/* A label or a neighbour's name with its place. */
/* What a label lies on, from what needs most of a casing to what needs none. */
typedef enum
{
  PB_LABEL_ON_ANYTHING,
  PB_LABEL_ON_NEIGHBOURS,    /* on their land, and a border between two of them */
  PB_LABEL_ON_PLAIN_LAND,
} PbLabelGround;

typedef struct
{
  int       number;    /* of the scene's labels; -1 for a neighbour's name */
  int       area;      /* of the label, as is */
  PbPoint   anchor;
  char     *lines[PB_LABEL_MAX_LINES];
  guint     n_lines;
  char     *value;
  gboolean  is_selected;
  gboolean  is_context;
  gboolean  is_outside;
  gboolean  is_cased;
  PbLabelGround ground;
  PbColour  colour;
  PbBox     box;
  PbPoint   dot;       /* outside: what it is about [px] */
} PbPlacedLabel;

struct _PbMapLabels
{
  PbTheme theme;
  GArray *placed;      /* PbPlacedLabel */
  GArray *markers;     /* PbSettingMarker: what the labels keep off, without texts */
  guint   n_labels;    /* of the scene, placed or not */
};

/* What placing one map's labels needs at hand. */
typedef struct
{
  PbMapLabels      *labels;
  const PbMapScene *scene;
  const PbViewport *view;
  const PbBox      *blocked;
  guint             n_blocked;
  PbIndexRaster    *rough;
  PbBox            *sizes;     /* two by label of the scene: on one line, on two; 0 until measured */
} PbLabelPlacer;

/* Texts and their size: pb-map-label-text.c.  @is_broken: the name on two lines;
 * %FALSE, and nothing is set, for a name of one word. */
gboolean    pb_placed_label_set_text       (PbPlacedLabel       *self,
                                            const PbMapLabel    *label,
                                            gboolean             is_broken);
void        pb_placed_label_measure        (PbPlacedLabel       *self,
                                            const PbTheme       *theme);
void        pb_placed_label_clear          (PbPlacedLabel       *self);
PbTextStyle pb_placed_label_get_style      (const PbPlacedLabel *self);
/* Where the line from its dot ends. */
PbPoint     pb_placed_label_get_leader_end (const PbPlacedLabel *self);

/* The same with the label's size, which is measured once: pb-map-label-placer.c. */
gboolean    pb_label_placer_set_text       (const PbLabelPlacer *self,
                                            PbPlacedLabel       *placed,
                                            const PbMapLabel    *label,
                                            gboolean             is_broken);

/* Where there is room: pb-map-label-placer.c. */
gboolean    pb_label_placer_is_in_view     (const PbLabelPlacer *self,
                                            const PbBox         *box);
gboolean    pb_label_placer_is_free        (const PbLabelPlacer *self,
                                            const PbBox         *box,
                                            double               padding);
gboolean    pb_label_placer_is_off_areas   (const PbLabelPlacer *self,
                                            const PbBox         *box);

/* Labels that have no room inside: pb-map-label-outside.c.  @left: their numbers. */
void        pb_label_placer_place_outside  (const PbLabelPlacer *self,
                                            const guint         *left,
                                            guint                n_left);

/* The labels of the areas, then the names of the neighbours, into the placer's labels. */
void        pb_label_placer_place_labels   (const PbLabelPlacer *self);
void        pb_label_placer_place_names    (const PbLabelPlacer *self);
/* Then which of them need no casing; pb-map-label-casing.c. */
void        pb_label_placer_find_ground     (const PbLabelPlacer *self);

G_END_DECLS
