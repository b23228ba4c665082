#include "pb-map-labels.h"

#include "pb-text.h"

#include <math.h>
#include <string.h>

/* Free space kept around a label, inside its area and between names [px]. */
#define PADDING 3.0

/* Letters do not fill their box to its corners: inside an area the box may reach
 * over its border by this much. */
#define INNER_WIDTH 0.96
#define INNER_HEIGHT 0.8
#define NAME_PADDING 12.0
#define EDGE 6.0

/* A leader keeps off the dots of other labels by this much [px]. */
#define DOT_CLEARANCE 7.0

/* Outside labels are looked for in rings around what they are about [px]. */
#define FIRST_REACH 30.0
#define LAST_REACH 220.0
#define REACH_STEP 10.0
#define N_DIRECTIONS 24

#define LEADER_WIDTH 1.2
#define DOT_RADIUS 2.6
#define CASING 3.0

/* The rough picture that tells what lies under a box [px of the view]. */
#define ROUGHNESS 4.0

/* Names of neighbours are tried on a grid over what is seen of them. */
#define N_TRIES 9

#define MAX_LINES 2

typedef struct
{
  int       number;    /* of the scene's labels; -1 for a neighbour's name */
  char     *lines[MAX_LINES];
  guint     n_lines;
  char     *value;
  gboolean  is_selected;
  gboolean  is_context;
  gboolean  is_outside;
  PbColour  colour;
  PbBox     box;
  PbPoint   dot;       /* outside: what it is about [px] */
} Placed;

struct _PbMapLabels
{
  PbTheme theme;
  GArray *placed;      /* Placed */
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
} Placer;

static void
placed_clear (Placed *placed)
{
  for (guint i = 0; i < placed->n_lines; i++)
    g_free (placed->lines[i]);

  g_free (placed->value);
}

static PbTextStyle
get_name_style (const Placed *placed)
{
  return placed->is_selected ? PB_TEXT_CAPTION_BOLD : PB_TEXT_CAPTION;
}

static void
measure (const PbTheme *theme, Placed *placed)
{
  placed->box.width = placed->box.height = 0;

  for (guint i = 0; i <= placed->n_lines; i++)
    {
      const char *text = i < placed->n_lines ? placed->lines[i] : placed->value;
      PbTextStyle style = i < placed->n_lines ? get_name_style (placed) : PB_TEXT_BODY_BOLD;
      double width, height;

      if (text == NULL)
        continue;

      pb_text_measure (theme, style, text, 0, &width, &height);
      placed->box.width = MAX (placed->box.width, width);
      placed->box.height += height;
    }
}

/* Breaks a name of several words where the longer half is shortest. */
static gboolean
break_name (const char *name, Placed *placed)
{
  const char *best = NULL;
  gsize length = strlen (name), shortest = G_MAXSIZE;

  for (const char *space = strchr (name, ' '); space != NULL; space = strchr (space + 1, ' '))
    {
      gsize longer = MAX ((gsize) (space - name), length - (space - name) - 1);

      if (longer < shortest)
        {
          shortest = longer;
          best = space;
        }
    }

  if (best == NULL)
    return FALSE;

  placed->lines[0] = g_strndup (name, best - name);
  placed->lines[1] = g_strdup (best + 1);
  placed->n_lines = 2;

  return TRUE;
}

static gboolean
set_text (const PbTheme *theme, const PbMapLabel *label, gboolean is_broken, Placed *placed)
{
  *placed = (Placed) { .value = g_strdup (label->value), .is_selected = label->is_selected, .number = -1 };

  if (!is_broken)
    {
      placed->lines[0] = g_strdup (label->name);
      placed->n_lines = 1;
    }
  else if (!break_name (label->name, placed))
    {
      placed_clear (placed);
      return FALSE;
    }

  measure (theme, placed);

  return TRUE;
}

static PbBox
grow (PbBox box, double by)
{
  return (PbBox) { box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by };
}

static gboolean
is_in_view (const Placer *self, const PbBox *box)
{
  return box->x >= EDGE && box->y >= EDGE && box->x + box->width <= self->view->width - EDGE &&
         box->y + box->height <= self->view->height - EDGE;
}

static gboolean
is_free (const Placer *self, const PbBox *box, double padding)
{
  PbBox around = grow (*box, padding);

  for (guint i = 0; i < self->labels->placed->len; i++)
    if (pb_box_overlaps (&around, &g_array_index (self->labels->placed, Placed, i).box))
      return FALSE;

  for (guint i = 0; i < self->n_blocked; i++)
    if (pb_box_overlaps (&around, &self->blocked[i]))
      return FALSE;

  return TRUE;
}

static gboolean
is_off_areas (const Placer *self, const PbBox *box)
{
  PbBox around = grow (*box, PADDING);
  int x1, x2, y1, y2;

  if (self->rough == NULL)
    return TRUE;

  x1 = MAX (floor (around.x / ROUGHNESS), 0);
  y1 = MAX (floor (around.y / ROUGHNESS), 0);
  x2 = MIN (ceil ((around.x + around.width) / ROUGHNESS), pb_index_raster_get_width (self->rough));
  y2 = MIN (ceil ((around.y + around.height) / ROUGHNESS), pb_index_raster_get_height (self->rough));

  for (int y = y1; y < y2; y++)
    for (int x = x1; x < x2; x++)
      if (pb_index_raster_get_area (self->rough, x, y) >= 0)
        return FALSE;

  return TRUE;
}

static gboolean
place_inside (const Placer *self, const PbMapLabel *label, Placed *placed)
{
  double pixels = pb_mercator_pixels (self->view->zoom);
  PbPoint centre;

  if (label->area < 0 ||
      !pb_mesh_find_room (self->scene->mesh, label->area, placed->box.width * INNER_WIDTH / pixels,
                          placed->box.height * INNER_HEIGHT / pixels, &centre))
    return FALSE;

  centre = pb_viewport_to_pixels (self->view, centre);
  placed->box.x = centre.x - placed->box.width / 2;
  placed->box.y = centre.y - placed->box.height / 2;
  placed->colour = label->colour;

  return is_free (self, &placed->box, PADDING);
}

/* The line from a dot to the nearest point of a box. */
static PbPoint
get_leader_end (const Placed *placed)
{
  const PbBox *box = &placed->box;

  return (PbPoint) { CLAMP (placed->dot.x, box->x - PADDING, box->x + box->width + PADDING),
                     CLAMP (placed->dot.y, box->y + box->height * 0.3, box->y + box->height * 0.7) };
}

static double
turn (PbPoint a, PbPoint b, PbPoint c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static gboolean
leaders_cross (PbPoint a, PbPoint b, PbPoint c, PbPoint d)
{
  return turn (a, b, c) * turn (a, b, d) < 0 && turn (c, d, a) * turn (c, d, b) < 0;
}

static double
distance_to_leader (PbPoint p, PbPoint a, PbPoint b)
{
  double dx = b.x - a.x, dy = b.y - a.y;
  double length2 = dx * dx + dy * dy;
  double t = length2 > 0 ? CLAMP (((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0, 1) : 0;

  return hypot (p.x - a.x - t * dx, p.y - a.y - t * dy);
}

/* A leader crosses no text and no other leader; a strict one also passes no
 * other label's dot, placed already or not. */
static gboolean
leader_is_free (const Placer *self, const PbMapLabel *label, const Placed *placed, gboolean is_strict)
{
  PbPoint end = get_leader_end (placed);

  for (guint i = 0; i < self->labels->placed->len; i++)
    {
      const Placed *other = &g_array_index (self->labels->placed, Placed, i);
      PbBox around = grow (other->box, PADDING);

      if (other->is_outside && leaders_cross (placed->dot, end, other->dot, get_leader_end (other)))
        return FALSE;

      for (double t = 0; t <= 1; t += 1 / 32.0)
        if (pb_box_contains (&around, placed->dot.x + t * (end.x - placed->dot.x),
                             placed->dot.y + t * (end.y - placed->dot.y)))
          return FALSE;
    }

  for (guint i = 0; is_strict && i < self->scene->n_labels; i++)
    if (&self->scene->labels[i] != label &&
        distance_to_leader (pb_viewport_to_pixels (self->view, self->scene->labels[i].anchor), placed->dot, end) <
          DOT_CLEARANCE)
      return FALSE;

  return TRUE;
}

/* Sideways first: 0 is right, then left, then ever steeper. */
static double
get_direction (guint i)
{
  double steep = (i / 4) * 2 * G_PI / N_DIRECTIONS;

  switch (i % 4)
    {
    case 0:
      return -steep;
    case 1:
      return steep;
    case 2:
      return G_PI + steep;
    default:
      return G_PI - steep;
    }
}

static gboolean
place_outside (const Placer *self, const PbMapLabel *label, gboolean is_strict, Placed *placed)
{
  placed->dot = pb_viewport_to_pixels (self->view, label->anchor);
  placed->is_outside = TRUE;
  placed->colour = label->is_selected ? self->labels->theme.ink : self->labels->theme.text;

  if (placed->dot.x < 0 || placed->dot.y < 0 || placed->dot.x > self->view->width ||
      placed->dot.y > self->view->height)
    return FALSE;

  for (double reach = FIRST_REACH; reach <= LAST_REACH; reach += REACH_STEP)
    for (guint i = 0; i < N_DIRECTIONS; i++)
      {
        double direction = get_direction (i);
        double x = placed->dot.x + reach * cos (direction);
        double y = placed->dot.y + reach * sin (direction);

        placed->box.x = cos (direction) >= 0 ? x : x - placed->box.width;
        placed->box.y = y - placed->box.height / 2;

        if (is_in_view (self, &placed->box) && is_free (self, &placed->box, PADDING) && is_off_areas (self, &placed->box) &&
            leader_is_free (self, label, placed, is_strict))
          return TRUE;
      }

  return FALSE;
}

static gboolean
try_inside (const Placer *self, const PbMapLabel *label, gboolean is_broken)
{
  Placed placed;

  if (!set_text (&self->labels->theme, label, is_broken, &placed))
    return FALSE;

  if (!place_inside (self, label, &placed))
    {
      placed_clear (&placed);
      return FALSE;
    }

  placed.number = label - self->scene->labels;
  g_array_append_val (self->labels->placed, placed);

  return TRUE;
}

static gboolean
try_outside (const Placer *self, const PbMapLabel *label, gboolean is_broken, gboolean is_strict)
{
  Placed placed;

  if (!set_text (&self->labels->theme, label, is_broken, &placed))
    return FALSE;

  if (!place_outside (self, label, is_strict, &placed))
    {
      placed_clear (&placed);
      return FALSE;
    }

  placed.number = label - self->scene->labels;
  g_array_append_val (self->labels->placed, placed);

  return TRUE;
}

/* Inside in one line or two, else outside: first so that no leader passes
 * another dot, at last wherever there is room. */
static void
place_labels (const Placer *self)
{
  const PbMapLabel *labels = self->scene->labels;
  g_autofree gboolean *is_placed = g_new0 (gboolean, self->scene->n_labels + 1);

  for (guint i = 0; i < self->scene->n_labels; i++)
    is_placed[i] = try_inside (self, &labels[i], FALSE) || try_inside (self, &labels[i], TRUE);

  for (guint i = 0; i < self->scene->n_labels; i++)
    if (!is_placed[i])
      is_placed[i] = try_outside (self, &labels[i], FALSE, TRUE) || try_outside (self, &labels[i], TRUE, TRUE);

  for (guint i = 0; i < self->scene->n_labels; i++)
    if (!is_placed[i])
      is_placed[i] = try_outside (self, &labels[i], FALSE, FALSE) || try_outside (self, &labels[i], TRUE, FALSE);
}

static gboolean
is_inside_neighbour (const Placer *self, guint area, const PbBox *box)
{
  for (int corner = 0; corner < 4; corner++)
    {
      PbPoint point = pb_viewport_from_pixels (self->view, box->x + (corner % 2) * box->width,
                                               box->y + (corner / 2) * box->height);

      if (!pb_mesh_area_contains (self->scene->context, area, point, self->view->zoom))
        return FALSE;
    }

  return TRUE;
}

static gboolean
place_name_at (const Placer *self, guint area, PbPoint at, gboolean may_overhang, const char *name)
{
  Placed placed = { .number = -1, .is_context = TRUE, .colour = self->labels->theme.neighbour_name };
  PbPoint pixel = pb_viewport_to_pixels (self->view, at);

  placed.lines[0] = g_strdup (name);
  placed.n_lines = 1;
  measure (&self->labels->theme, &placed);
  placed.box.x = pixel.x - placed.box.width / 2;
  placed.box.y = pixel.y - placed.box.height / 2;

  if (is_in_view (self, &placed.box) && is_free (self, &placed.box, NAME_PADDING) && is_off_areas (self, &placed.box) &&
      (may_overhang || is_inside_neighbour (self, area, &placed.box)))
    {
      g_array_append_val (self->labels->placed, placed);
      return TRUE;
    }

  placed_clear (&placed);

  return FALSE;
}

/* A neighbour is named in its own middle if that can be seen, else in the part
 * of it that can. */
static void
place_name (const Placer *self, guint area, const char *name)
{
  PbMesh *context = self->scene->context;
  PbBounds bounds = pb_mesh_get_area_bounds (context, area);
  PbBounds seen = pb_viewport_get_bounds (self->view);

  if (!pb_bounds_meets (&bounds, &seen) ||
      place_name_at (self, area, pb_mesh_get_centre (context, area, NULL), TRUE, name))
    return;

  seen = (PbBounds) { MAX (seen.x1, bounds.x1), MAX (seen.y1, bounds.y1), MIN (seen.x2, bounds.x2),
                      MIN (seen.y2, bounds.y2) };

  for (guint i = 0; i < N_TRIES * N_TRIES; i++)
    {
      PbPoint at = { seen.x1 + (i % N_TRIES + 0.5) / N_TRIES * (seen.x2 - seen.x1),
                     seen.y1 + (i / N_TRIES + 0.5) / N_TRIES * (seen.y2 - seen.y1) };

      if (pb_mesh_area_contains (context, area, at, self->view->zoom) && place_name_at (self, area, at, FALSE, name))
        return;
    }
}

static PbIndexRaster *
make_rough (const PbMapScene *scene, const PbViewport *view)
{
  PbViewport rough = *view;

  if (scene->mesh == NULL)
    return NULL;

  rough.scale = 1 / ROUGHNESS;

  return pb_index_raster_new (scene->mesh, &rough, NULL);
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
  Placer placer = { self, scene, view, blocked, n_blocked, rough };

  self->theme = *theme;
  self->n_labels = scene->n_labels;
  self->placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  g_array_set_clear_func (self->placed, (GDestroyNotify) placed_clear);

  place_labels (&placer);

  for (guint i = 0; scene->context != NULL && i < pb_mesh_get_n_areas (scene->context); i++)
    if (scene->context_names != NULL)
      place_name (&placer, i, scene->context_names[i]);

  return self;
}

void
pb_map_labels_free (PbMapLabels *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->placed);
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
  return g_array_index (self->placed, Placed, label).box;
}

/**
 * pb_map_labels_is_outside:
 *
 * Returns: %TRUE if a leader joins @label to what it is about
 */
gboolean
pb_map_labels_is_outside (const PbMapLabels *self, guint label)
{
  return g_array_index (self->placed, Placed, label).is_outside;
}

/**
 * pb_map_labels_get_text:
 *
 * Returns: (transfer none): the first line of @label
 */
const char *
pb_map_labels_get_text (const PbMapLabels *self, guint label)
{
  return g_array_index (self->placed, Placed, label).lines[0];
}

static void
draw_leader (const PbMapLabels *self, const Placed *placed, cairo_t *cr)
{
  PbPoint end = get_leader_end (placed);

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

static void
draw_text (const PbMapLabels *self, const Placed *placed, cairo_t *cr)
{
  PbColour casing = pb_colour_with_alpha (placed->is_context || placed->is_outside ? self->theme.land
                                                                                   : self->theme.map_line,
                                          0.9);
  double casing_width = placed->is_outside || placed->is_context ? CASING : 0;
  /* An outside label begins where its leader ends; others are centred. */
  gboolean is_left = placed->is_outside && placed->dot.x <= placed->box.x + placed->box.width / 2;
  gboolean is_right = placed->is_outside && !is_left;
  double align = is_left ? 0 : is_right ? 1 : 0.5;
  double x = placed->box.x + align * placed->box.width;
  double y = placed->box.y;

  for (guint i = 0; i <= placed->n_lines; i++)
    {
      const char *text = i < placed->n_lines ? placed->lines[i] : placed->value;
      PbTextStyle style = i < placed->n_lines ? get_name_style (placed) : PB_TEXT_BODY_BOLD;

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
    if (g_array_index (self->placed, Placed, i).is_context)
      draw_text (self, &g_array_index (self->placed, Placed, i), cr);
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
      const Placed *placed = &g_array_index (self->placed, Placed, i);

      if (placed->is_context)
        continue;

      if (placed->is_outside)
        draw_leader (self, placed, cr);

      draw_text (self, placed, cr);
    }

  cairo_restore (cr);
}

static gboolean
is_alike (const PbMapLabels *self, const Placed *placed, const PbMapLabel *label)
{
  double before, after;

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
 * Takes over the values and colours of another period. Figures are of one
 * width, so that most of the time every label has room where it is.
 *
 * Returns: %FALSE, with nothing changed, if the labels must be placed anew
 */
gboolean
pb_map_labels_reuse (PbMapLabels *self, const PbMapScene *scene)
{
  if (scene->n_labels != self->n_labels)
    return FALSE;

  for (guint i = 0; i < self->placed->len; i++)
    {
      const Placed *placed = &g_array_index (self->placed, Placed, i);

      if (placed->number >= 0 && !is_alike (self, placed, &scene->labels[placed->number]))
        return FALSE;
    }

  for (guint i = 0; i < self->placed->len; i++)
    {
      Placed *placed = &g_array_index (self->placed, Placed, i);
      const PbMapLabel *label = placed->number >= 0 ? &scene->labels[placed->number] : NULL;

      if (label == NULL)
        continue;

      g_free (placed->value);
      placed->value = g_strdup (label->value);

      if (!placed->is_outside)
        placed->colour = label->colour;
    }

  return TRUE;
}
