#include "pb-theme.h"

#include <math.h>

/* 11 pt, Adwaita's body text, at the 96 dots per inch of CSS. */
#define DEFAULT_BASE_SIZE 14.67

/* One row a token: light and dark, as look.md section 4 lists them. */
typedef struct
{
  gsize   offset;
  guint32 light;
  guint32 dark;
} Token;

#define TOKEN(member, light, dark) { G_STRUCT_OFFSET (PbTheme, member), light, dark }

static const Token tokens[] = {
  TOKEN (view, 0xffffff, 0x1e1e1e),
  TOKEN (window, 0xfafafa, 0x242424),
  TOKEN (card, 0xffffff, 0x323234),
  TOKEN (ink, 0x1c1c20, 0xffffff),
  TOKEN (on_ink, 0xffffff, 0x1c1c20),
  TOKEN (text, 0x2e2e32, 0xeeeeec),
  TOKEN (dim, 0x5e5c64, 0xb0aeb4),
  TOKEN (faint, 0x9a9996, 0x85838a),
  TOKEN (england, 0x6f6e75, 0xa8a6ad),
  TOKEN (grid, 0xdeddda, 0x3f3f42),
  TOKEN (border, 0xc9c8c5, 0x57565c),
  TOKEN (place, 0x3d2b80, 0xc3b6f2),
  TOKEN (level, 0x6f5fb0, 0xb5a8e2),
  TOKEN (better, 0x1a6fb5, 0x6cb2f0),
  TOKEN (worse, 0xc04a06, 0xff9c5c),
  TOKEN (similar, 0x77767b, 0xa8a6ad),
  TOKEN (land, 0xefeeec, 0x2c2c2e),
  TOKEN (sea, 0xf8f8f7, 0x1a1a1b),
  TOKEN (neighbour_line, 0xffffff, 0x1e1e1e),
  TOKEN (neighbour_name, 0x6b6970, 0x98969d),
  TOKEN (map_line, 0xffffff, 0x1e1e1e),
  TOKEN (sequential[0], 0xe2dbf1, 0x3a3450),
  TOKEN (sequential[1], 0xc4b8e0, 0x5a4f86),
  TOKEN (sequential[2], 0xa091cd, 0x7a6bb3),
  TOKEN (sequential[3], 0x6f5fb0, 0xb5a8e2),
  TOKEN (sequential[4], 0x3d2b80, 0xe9e2ff),
  TOKEN (diverging[0], 0xa33b00, 0xffa366),
  TOKEN (diverging[1], 0xe8a77d, 0xa8623a),
  TOKEN (diverging[2], 0xefeeec, 0x3a3a3d),
  TOKEN (diverging[3], 0x9cc4e6, 0x4a7fb0),
  TOKEN (diverging[4], 0x0f5596, 0x9fd0ff),
  TOKEN (categorical[0], 0x12436d, 0x7fb2e5),
  TOKEN (categorical[1], 0x28a197, 0x4fc7bd),
  TOKEN (categorical[2], 0x801650, 0xe58bb9),
  TOKEN (categorical[3], 0x3d3d3d, 0xd5d4d8),
  TOKEN (on_shade[0], 0x2e2e32, 0xffffff),
  TOKEN (on_shade[1], 0x2e2e32, 0xffffff),
  TOKEN (on_shade[2], 0x2e2e32, 0xffffff),
  TOKEN (on_shade[3], 0xffffff, 0x1c1c20),
  TOKEN (on_shade[4], 0xffffff, 0x1c1c20),
  TOKEN (banner, 0xf3ece2, 0x3a352c),
  TOKEN (selected_row, 0xe4e3e1, 0x3f3f42),
  TOKEN (hovered_row, 0xefeeec, 0x363638),
};

/**
 * pb_theme_init:
 * @theme: (out): where to write
 * @kind: light, dark or paper
 * @family: (nullable): font family; %NULL for "sans-serif"
 * @base_size: body text [px on screen, surface units on paper]; 0 for 11 pt at
 *   96 dpi
 *
 * Sets every token.  Paper has the light colours on white.
 *
 * Source: look.md, section 4.
 */
void
pb_theme_init (PbTheme     *theme,
               PbThemeKind  kind,
               const char  *family,
               double       base_size)
{
  *theme = (PbTheme) { .kind = kind };

  for (gsize i = 0; i < G_N_ELEMENTS (tokens); i++)
    {
      PbColour *colour = G_STRUCT_MEMBER_P (theme, tokens[i].offset);

      *colour = pb_colour_from_rgb (kind == PB_THEME_DARK ? tokens[i].dark : tokens[i].light);
    }

  theme->family = g_intern_string (family != NULL ? family : "sans-serif");
  theme->base_size = base_size > 0 ? base_size : DEFAULT_BASE_SIZE;
  /* Half of the level on white; on black that mix would lose its violet. */
  theme->bar = kind == PB_THEME_DARK ? theme->sequential[2] : pb_colour_mix (theme->level, theme->view, 0.5);
  pb_theme_set_ground (theme, theme->view);
}

void
pb_theme_set_ground (PbTheme  *theme,
                     PbColour  ground)
{
  theme->ground = ground;
}

void
pb_theme_set_high_contrast (PbTheme  *theme,
                            gboolean  is_high_contrast)
{
  theme->is_high_contrast = is_high_contrast;

  if (is_high_contrast)
    {
      theme->grid = theme->dim;
      theme->border = theme->text;
      theme->dim = theme->text;
    }
}

double
pb_theme_get_unit (const PbTheme *theme)
{
  return theme->base_size / DEFAULT_BASE_SIZE;
}

double
pb_theme_snap (const PbTheme *theme,
               double         position)
{
  return theme->kind == PB_THEME_PAPER ? position : floor (position) + 0.5;
}

double
pb_theme_get_band_alpha (const PbTheme *theme)
{
  return theme->is_high_contrast ? 0.30 : 0.16;
}

PbColour
pb_colour_from_rgb (guint32 rgb)
{
  return (PbColour) { ((rgb >> 16) & 0xff) / 255.0, ((rgb >> 8) & 0xff) / 255.0, (rgb & 0xff) / 255.0, 1 };
}

PbColour
pb_colour_mix (PbColour a,
               PbColour b,
               double   share_of_b)
{
  double share_of_a = 1 - share_of_b;

  return (PbColour) { a.red * share_of_a + b.red * share_of_b,
                      a.green * share_of_a + b.green * share_of_b,
                      a.blue * share_of_a + b.blue * share_of_b,
                      a.alpha * share_of_a + b.alpha * share_of_b };
}

PbColour
pb_colour_with_alpha (PbColour colour,
                      double   alpha)
{
  colour.alpha = alpha;

  return colour;
}

/* WCAG 2.2, "relative luminance": linear light of an sRGB channel. */
static double
get_linear_light (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (PbColour colour)
{
  return 0.2126 * get_linear_light (colour.red) + 0.7152 * get_linear_light (colour.green) +
         0.0722 * get_linear_light (colour.blue);
}

double
pb_colour_contrast (PbColour a,
                    PbColour b)
{
  double light = fmax (get_luminance (a), get_luminance (b));
  double dark = fmin (get_luminance (a), get_luminance (b));

  return (light + 0.05) / (dark + 0.05);
}

void
pb_colour_set_source (PbColour  colour,
                      cairo_t  *cr)
{
  cairo_set_source_rgba (cr, colour.red, colour.green, colour.blue, colour.alpha);
}
