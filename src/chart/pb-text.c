#include "pb-text.h"

#include <math.h>

/* look.md section 3: the least size on screen [px] and on paper [pt]. */
#define LEAST_SCREEN_SIZE 12.0
#define LEAST_PAPER_SIZE   7.0

static const struct
{
  double      scale;
  PangoWeight weight;
} styles[] = {
  [PB_TEXT_CAPTION] = { 0.82, PANGO_WEIGHT_NORMAL },
  [PB_TEXT_CAPTION_BOLD] = { 0.82, PANGO_WEIGHT_BOLD },
  [PB_TEXT_BODY] = { 1.0, PANGO_WEIGHT_NORMAL },
  [PB_TEXT_BODY_BOLD] = { 1.0, PANGO_WEIGHT_BOLD },
  [PB_TEXT_TITLE_4] = { 1.09, PANGO_WEIGHT_BOLD },
  [PB_TEXT_TITLE_3] = { 1.20, PANGO_WEIGHT_BOLD },
  [PB_TEXT_TITLE_2] = { 1.36, PANGO_WEIGHT_BOLD },
};

/* Pango's default font map is the thread's own, so its context must be too. */
static GPrivate thread_context = G_PRIVATE_INIT (g_object_unref);

static PangoContext *
get_context (void)
{
  PangoContext *context = g_private_get (&thread_context);
  cairo_font_options_t *options;

  if (context != NULL)
    return context;

  context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  options = cairo_font_options_create ();
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);

  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  g_private_set (&thread_context, context);

  return context;
}

double
pb_text_get_size (const PbTheme *theme,
                  PbTextStyle    style)
{
  double least = theme->kind == PB_THEME_PAPER ? LEAST_PAPER_SIZE : LEAST_SCREEN_SIZE;

  return fmax (least, theme->base_size * styles[style].scale);
}

double
pb_text_get_line_height (const PbTheme *theme,
                         PbTextStyle    style)
{
  double height;

  pb_text_measure (theme, style, "0g", 0, NULL, &height);

  return height;
}

PangoLayout *
pb_text_layout (const PbTheme *theme,
                PbTextStyle    style,
                const char    *text,
                double         max_width,
                PbTextFit      fit)
{
  PangoLayout *layout = pango_layout_new (get_context ());
  PangoFontDescription *font = pango_font_description_new ();
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_font_description_set_family (font, theme->family);
  pango_font_description_set_weight (font, styles[style].weight);
  pango_font_description_set_absolute_size (font, pb_text_get_size (theme, style) * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);

  /* Tabular figures: digits stand under digits. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);

  if (max_width > 0)
    {
      pango_layout_set_width (layout, (int) ceil (max_width * PANGO_SCALE));
      if (fit == PB_TEXT_ELLIPSIZE)
        pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      else
        pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    }

  pango_attr_list_unref (attributes);
  pango_font_description_free (font);

  return layout;
}

void
pb_text_measure (const PbTheme *theme,
                 PbTextStyle    style,
                 const char    *text,
                 double         max_width,
                 double        *width_out,
                 double        *height_out)
{
  g_autoptr(PangoLayout) layout = pb_text_layout (theme, style, text, max_width, PB_TEXT_WRAP);
  int width, height;

  pango_layout_get_size (layout, &width, &height);

  if (width_out != NULL)
    *width_out = (double) width / PANGO_SCALE;
  if (height_out != NULL)
    *height_out = (double) height / PANGO_SCALE;
}

PbBox
pb_text_box (const PbTheme *theme,
             PbTextStyle    style,
             const char    *text,
             double         x,
             double         y,
             double         align_x,
             double         align_y)
{
  PbBox box;

  pb_text_measure (theme, style, text, 0, &box.width, &box.height);
  box.x = x - align_x * box.width;
  box.y = y - align_y * box.height;

  return box;
}

static void
draw_layout (cairo_t     *cr,
             PangoLayout *layout,
             PbBox        box,
             PbColour     colour,
             PbColour     casing,
             double       casing_width)
{
  cairo_save (cr);

  if (casing_width > 0)
    {
      cairo_move_to (cr, box.x, box.y);
      pango_cairo_layout_path (cr, layout);
      cairo_set_line_width (cr, casing_width);
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      pb_colour_set_source (casing, cr);
      cairo_stroke (cr);
    }

  cairo_move_to (cr, box.x, box.y);
  pb_colour_set_source (colour, cr);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);

  /* The next arc must not be joined to where the text began. */
  cairo_new_path (cr);
}

PbBox
pb_text_draw (cairo_t       *cr,
              const PbTheme *theme,
              PbTextStyle    style,
              const char    *text,
              double         x,
              double         y,
              double         align_x,
              double         align_y,
              PbColour       colour)
{
  return pb_text_draw_cased (cr, theme, style, text, x, y, align_x, align_y, colour, theme->ground, 0);
}

PbBox
pb_text_draw_cased (cairo_t       *cr,
                    const PbTheme *theme,
                    PbTextStyle    style,
                    const char    *text,
                    double         x,
                    double         y,
                    double         align_x,
                    double         align_y,
                    PbColour       colour,
                    PbColour       casing,
                    double         casing_width)
{
  PbBox box = pb_text_box (theme, style, text, x, y, align_x, align_y);
  g_autoptr(PangoLayout) layout = pb_text_layout (theme, style, text, 0, PB_TEXT_WRAP);

  draw_layout (cr, layout, box, colour, casing, casing_width);

  return box;
}

void
pb_text_draw_in_box (cairo_t       *cr,
                     const PbTheme *theme,
                     PbTextStyle    style,
                     const char    *text,
                     PbBox          box,
                     PbColour       colour,
                     PbColour       casing,
                     double         casing_width)
{
  /* One unit of room, so that a box as wide as its text breaks no word. */
  g_autoptr(PangoLayout) layout = pb_text_layout (theme, style, text, box.width + 1, PB_TEXT_WRAP);

  draw_layout (cr, layout, box, colour, casing, casing_width);
}
