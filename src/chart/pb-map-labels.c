#include "pb-map-labels-private.h"

#include <string.h>

#define LEADER_WIDTH 1.2
#define DOT_RADIUS 2.6
#define CASING 3.0

static PbIndexRaster *
make_rough (const PbMapScene *scene, const PbViewport *view)
{
  PbViewport rough = *view;

  if (scene->mesh == NULL)
    return NULL;

  rough.scale = 1 / PB_LABEL_ROUGHNESS;

  return pb_index_raster_new (scene->mesh, &rough, NULL);
}

/* Labels keep off the markers, which lie over them. */
static GArray *
list_blocked (const PbMapScene *scene,
              const PbViewport *view,
              const PbTheme    *theme,
              const PbBox      *blocked,
              guint             n_blocked)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (PbBox));

  if (n_blocked > 0)
    g_array_append_vals (boxes, blocked, n_blocked);

  for (guint i = 0; i < scene->n_markers; i++)
    {
      PbBox box = pb_setting_marker_get_box (&scene->markers[i], view, theme);

      g_array_append_val (boxes, box);
    }

  return boxes;
}

static void
keep_markers (PbMapLabels *self, const PbMapScene *scene)
{
  self->markers = g_array_new (FALSE, FALSE, sizeof (PbSettingMarker));
  if (scene->n_markers > 0)
    g_array_append_vals (self->markers, scene->markers, scene->n_markers);

  for (guint i = 0; i < self->markers->len; i++)
    {
      PbSettingMarker *marker = &g_array_index (self->markers, PbSettingMarker, i);

      marker->beds = g_intern_string (marker->beds);
    }
}

/**
 * pb_map_labels_new:
 * @scene: what the map shows
 * @view: where
 * @theme: type and colours
 * @blocked: (nullable) (array length=n_blocked): where no label may be, such as
 *   under a legend [px]
 * @n_blocked: number of those
 *
 * Finds a place for each label: inside its area where it fits in one line or
 * two, else outside all areas at the end of a line from a dot. No label touches
 * another; one that has no place is left out. Names of neighbours come last.
 *
 * Returns: (transfer full): the labels placed; the scene is not needed further
 */
PbMapLabels *
pb_map_labels_new (const PbMapScene *scene,
                   const PbViewport *view,
                   const PbTheme    *theme,
                   const PbBox      *blocked,
                   guint             n_blocked)
{
  PbMapLabels *self = g_new0 (PbMapLabels, 1);
  g_autoptr(PbIndexRaster) rough = make_rough (scene, view);
  g_autoptr(GArray) boxes = list_blocked (scene, view, theme, blocked, n_blocked);
  g_autofree PbBox *sizes = g_new0 (PbBox, 2 * scene->n_labels + 1);
  PbLabelPlacer placer = { self, scene, view, (const PbBox *) (gpointer) boxes->data, boxes->len, rough, sizes };

  self->theme = *theme;
  self->n_labels = scene->n_labels;
  keep_markers (self, scene);
  self->placed = g_array_new (FALSE, FALSE, sizeof (PbPlacedLabel));
  g_array_set_clear_func (self->placed, (GDestroyNotify) pb_placed_label_clear);

  pb_label_placer_place_labels (&placer);
  pb_label_placer_place_names (&placer);
  pb_label_placer_find_ground (&placer);

  return self;
}

void
pb_map_labels_free (PbMapLabels *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->placed);
  g_array_unref (self->markers);
  g_free (self);
}

/**
 * pb_map_labels_get_n:
 *
 * Returns: the number of labels that have a place
 */
guint
pb_map_labels_get_n (const PbMapLabels *self)
{
  return self->placed->len;
}

/**
 * pb_map_labels_get_box:
 *
 * Returns: where @label is written [px]
 */
PbBox
pb_map_labels_get_box (const PbMapLabels *self, guint label)
{
  return g_array_index (self->placed, PbPlacedLabel, label).box;
}

/**
 * pb_map_labels_is_outside:
 *
 * Returns: %TRUE if a leader joins @label to what it is about
 */
gboolean
pb_map_labels_is_outside (const PbMapLabels *self, guint label)
{
  return g_array_index (self->placed, PbPlacedLabel, label).is_outside;
}

/**
 * pb_map_labels_get_bounds:
 *
 * Returns: the box around all labels of areas with their lines, dots and casings [px]
 */
PbBox
pb_map_labels_get_bounds (const PbMapLabels *self)
{
  double x1 = G_MAXDOUBLE, y1 = G_MAXDOUBLE, x2 = -G_MAXDOUBLE, y2 = -G_MAXDOUBLE;
  double margin = CASING + DOT_RADIUS;

  for (guint i = 0; i < self->placed->len; i++)
    {
      const PbPlacedLabel *placed = &g_array_index (self->placed, PbPlacedLabel, i);
      PbPoint dot = placed->is_outside ? placed->dot : (PbPoint) { placed->box.x, placed->box.y };

      if (placed->is_context)
        continue;

      x1 = MIN (x1, MIN (dot.x, placed->box.x) - margin);
      y1 = MIN (y1, MIN (dot.y, placed->box.y) - margin);
      x2 = MAX (x2, MAX (dot.x, placed->box.x + placed->box.width) + margin);
      y2 = MAX (y2, MAX (dot.y, placed->box.y + placed->box.height) + margin);
    }

  return x1 > x2 ? (PbBox) { 0 } : (PbBox) { x1, y1, x2 - x1, y2 - y1 };
}

/**
 * pb_map_labels_get_leader:
 * @label: one that is outside
 * @from_out: (out): its dot, on what it is about [px]
 * @to_out: (out): where the line ends beside the text [px]
 */
void
pb_map_labels_get_leader (const PbMapLabels *self, guint label, PbPoint *from_out, PbPoint *to_out)
{
  const PbPlacedLabel *placed = &g_array_index (self->placed, PbPlacedLabel, label);

  *from_out = placed->dot;
  *to_out = pb_placed_label_get_leader_end (placed);
}

/**
 * pb_map_labels_get_text:
 *
 * Returns: (transfer none): the first line of @label
 */
const char *
pb_map_labels_get_text (const PbMapLabels *self, guint label)
{
  return g_array_index (self->placed, PbPlacedLabel, label).lines[0];
}

static void
draw_leader (const PbMapLabels *self, const PbPlacedLabel *placed, cairo_t *cr)
{
  PbPoint end = pb_placed_label_get_leader_end (placed);

  for (guint pass = 0; pass < 2; pass++)
    {
      cairo_move_to (cr, placed->dot.x, placed->dot.y);
      cairo_line_to (cr, end.x, end.y);
      cairo_set_line_width (cr, pass == 0 ? LEADER_WIDTH + 2 : LEADER_WIDTH);
      pb_colour_set_source (pass == 0 ? self->theme.map_line : self->theme.text, cr);
      cairo_stroke (cr);
      cairo_arc (cr, placed->dot.x, placed->dot.y, pass == 0 ? DOT_RADIUS + 1.2 : DOT_RADIUS, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

/* The border of two neighbours stops before a name and goes on after it. */
static void
draw_patch (const PbMapLabels *self, const PbPlacedLabel *placed, cairo_t *cr)
{
  cairo_rectangle (cr, placed->box.x, placed->box.y, placed->box.width, placed->box.height);
  pb_colour_set_source (self->theme.land, cr);
  cairo_fill (cr);
}

static void
draw_text (const PbMapLabels *self, const PbPlacedLabel *placed, cairo_t *cr)
{
  /* Around what does not lie on a plain fill: a pattern, the land, its lines. */
  gboolean is_cased = placed->ground == PB_LABEL_ON_ANYTHING &&
                      (placed->is_outside || placed->is_context || placed->is_cased || placed->value == NULL);
  PbColour casing = pb_colour_with_alpha (self->theme.land, 0.9);
  double casing_width = is_cased ? CASING : 0;
  /* An outside label begins where its leader ends; others are centred. */
  gboolean is_left = placed->is_outside && placed->dot.x <= placed->box.x + placed->box.width / 2;
  gboolean is_right = placed->is_outside && !is_left;
  double align = is_left ? 0 : is_right ? 1 : 0.5;
  double x = placed->box.x + align * placed->box.width;
  double y = placed->box.y;

  if (placed->ground == PB_LABEL_ON_NEIGHBOURS)
    draw_patch (self, placed, cr);

  for (guint i = 0; i <= placed->n_lines; i++)
    {
      const char *text = i < placed->n_lines ? placed->lines[i] : placed->value;
      PbTextStyle style = i < placed->n_lines ? pb_placed_label_get_style (placed) : PB_TEXT_BODY_BOLD;

      if (text == NULL)
        continue;

      y += pb_text_draw_cased (cr, &self->theme, style, text, x, y, align, 0, placed->colour, casing, casing_width)
             .height;
    }
}

/**
 * pb_map_labels_draw_names:
 * @cr: drawn on, in the view's pixels
 *
 * Draws the names of neighbours. They lie off the areas, so they may be drawn
 * before them.
 */
void
pb_map_labels_draw_names (const PbMapLabels *self, cairo_t *cr)
{
  for (guint i = 0; i < self->placed->len; i++)
    if (g_array_index (self->placed, PbPlacedLabel, i).is_context)
      draw_text (self, &g_array_index (self->placed, PbPlacedLabel, i), cr);
}

/**
 * pb_map_labels_draw:
 * @cr: drawn on, in the view's pixels
 *
 * Draws the labels of the areas: leaders, dots and texts.
 */
void
pb_map_labels_draw (const PbMapLabels *self, cairo_t *cr)
{
  cairo_save (cr);

  for (guint i = 0; i < self->placed->len; i++)
    {
      const PbPlacedLabel *placed = &g_array_index (self->placed, PbPlacedLabel, i);

      if (placed->is_context)
        continue;

      if (placed->is_outside)
        draw_leader (self, placed, cr);

      draw_text (self, placed, cr);
    }

  cairo_restore (cr);
}

/* A name stands in one line or, broken at a space, in two. */
static gboolean
is_named (const PbPlacedLabel *placed, const char *name)
{
  for (guint i = 0; i < placed->n_lines; i++)
    {
      if (i > 0 && *name++ != ' ')
        return FALSE;

      if (!g_str_has_prefix (name, placed->lines[i]))
        return FALSE;

      name += strlen (placed->lines[i]);
    }

  return *name == '\0';
}

static gboolean
is_same_anchor (const PbPlacedLabel *placed, const PbMapLabel *label)
{
  return placed->area == label->area && placed->anchor.x == label->anchor.x && placed->anchor.y == label->anchor.y;
}

static gboolean
is_alike (const PbMapLabels *self, const PbPlacedLabel *placed, const PbMapLabel *label)
{
  double before, after;

  if (!is_named (placed, label->name) || !is_same_anchor (placed, label))
    return FALSE;

  if (placed->is_selected != label->is_selected || (placed->value == NULL) != (label->value == NULL))
    return FALSE;

  if (label->value == NULL || g_str_equal (placed->value, label->value))
    return TRUE;

  pb_text_measure (&self->theme, PB_TEXT_BODY_BOLD, placed->value, 0, &before, NULL);
  pb_text_measure (&self->theme, PB_TEXT_BODY_BOLD, label->value, 0, &after, NULL);

  return after <= before + 0.5;
}

/**
 * pb_map_labels_reuse:
 * @scene: the same areas and view with other values
 *
 * Takes over the values and colours of another period, where the labels name the same
 * areas in the same order. Figures are of one
 * width, so that most of the time every label has room where it is.
 *
 * Returns: %FALSE, with nothing changed, if the labels must be placed anew
 */
gboolean
pb_map_labels_reuse (PbMapLabels *self, const PbMapScene *scene)
{
  if (scene->n_labels != self->n_labels ||
      !pb_setting_markers_equal ((const PbSettingMarker *) (gpointer) self->markers->data, self->markers->len,
                                 scene->markers, scene->n_markers))
    return FALSE;

  for (guint i = 0; i < self->placed->len; i++)
    {
      const PbPlacedLabel *placed = &g_array_index (self->placed, PbPlacedLabel, i);

      if (placed->number >= 0 && !is_alike (self, placed, &scene->labels[placed->number]))
        return FALSE;
    }

  for (guint i = 0; i < self->placed->len; i++)
    {
      PbPlacedLabel *placed = &g_array_index (self->placed, PbPlacedLabel, i);
      const PbMapLabel *label = placed->number >= 0 ? &scene->labels[placed->number] : NULL;

      if (label == NULL)
        continue;

      g_free (placed->value);
      placed->value = g_strdup (label->value);
      placed->is_cased = label->is_cased;

      if (!placed->is_outside)
        placed->colour = label->colour;
    }

  return TRUE;
}
