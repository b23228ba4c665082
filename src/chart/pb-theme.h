#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} PbColour;

typedef enum
{
  PB_THEME_LIGHT,
  PB_THEME_DARK,
  PB_THEME_PAPER,   /* light tokens on white: exports and print */
} PbThemeKind;

#define PB_N_SHADES      5
#define PB_N_CATEGORIES  4

/* Every colour a chart or map may use, by its meaning.  A plain value: copy it
 * freely, nothing to free. */
typedef struct
{
  PbThemeKind  kind;
  gboolean     is_high_contrast;

  PbColour     ground;        /* what the chart is drawn on */
  PbColour     view;
  PbColour     window;
  PbColour     card;

  PbColour     ink;           /* the session: this place, this moment */
  PbColour     on_ink;
  PbColour     text;
  PbColour     dim;
  PbColour     faint;         /* hatches and dots of missing values */

  PbColour     england;       /* comparator lines */
  PbColour     grid;
  PbColour     border;

  PbColour     place;
  PbColour     level;         /* higher, lower; innovation marks */
  PbColour     better;
  PbColour     worse;
  PbColour     similar;       /* also: not compared */

  PbColour     land;
  PbColour     sea;
  PbColour     neighbour_line;
  PbColour     neighbour_name;
  PbColour     map_line;      /* ground-coloured borders between fills */

  PbColour     sequential[PB_N_SHADES];    /* weakest to strongest */
  PbColour     diverging[PB_N_SHADES];     /* worst to best */
  PbColour     categorical[PB_N_CATEGORIES];
  PbColour     on_shade[PB_N_SHADES];      /* labels on sequential[] */

  PbColour     banner;
  PbColour     selected_row;
  PbColour     hovered_row;
  PbColour     bar;           /* a bar without a verdict, not selected */

  const char  *family;        /* interned font family */
  double       base_size;     /* body text [px on screen, pt on paper] */
} PbTheme;

/* @family: a font family as pango knows it; NULL takes "sans-serif".
 * @base_size: body text [px; on paper the surface's unit]; 0 takes 14.67 px on
 * screen (11 pt at 96 dpi). */
void     pb_theme_init          (PbTheme        *theme,
                                 PbThemeKind     kind,
                                 const char     *family,
                                 double          base_size);

/* The ground follows where the chart is put: a card, the window, the view. */
void     pb_theme_set_ground    (PbTheme        *theme,
                                 PbColour        ground);
void     pb_theme_set_high_contrast (PbTheme    *theme,
                                     gboolean    is_high_contrast);

/* What one pixel of the mock-ups is at this text size: 1 for 11 pt on screen.  Line
 * widths, points and gaps are multiples of it, so paper and large text keep the
 * proportions. */
double   pb_theme_get_unit      (const PbTheme  *theme);

/* The middle of a pixel nearest to @position, so that a thin line is crisp on screen;
 * on paper, where there are no pixels, @position itself. */
double   pb_theme_snap          (const PbTheme  *theme,
                                 double          position);

/* The share of a series' colour in its interval band. */
double   pb_theme_get_band_alpha (const PbTheme *theme);

PbColour pb_colour_from_rgb     (guint32         rgb);
PbColour pb_colour_mix          (PbColour        a,
                                 PbColour        b,
                                 double          share_of_b);
PbColour pb_colour_with_alpha   (PbColour        colour,
                                 double          alpha);
/* WCAG 2 contrast ratio, 1 to 21; alpha is ignored. */
double   pb_colour_contrast     (PbColour        a,
                                 PbColour        b);
void     pb_colour_set_source   (PbColour        colour,
                                 cairo_t        *cr);

G_END_DECLS
