#include "pb-paper-private.h"

void
pb_pen_begin (PbPen      *self,
              const char *tag)
{
  cairo_tag_begin (self->cr, tag, NULL);
}

void
pb_pen_end (PbPen      *self,
            const char *tag)
{
  cairo_tag_end (self->cr, tag);
}

/* In single quotes, as cairo's attributes are read. */
static char *
quote (const char *text)
{
  GString *quoted = g_string_new ("'");

  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '\'' || *c == '\\')
        g_string_append_c (quoted, '\\');
      g_string_append_c (quoted, *c);
    }
  g_string_append_c (quoted, '\'');

  return g_string_free (quoted, FALSE);
}

void
pb_pen_begin_link (PbPen      *self,
                   const char *target,
                   const char *words)
{
  gboolean is_inside = *target == '#';
  g_autofree char *quoted = quote (is_inside ? target + 1 : target);
  g_autofree char *attributes = g_strdup_printf ("%s=%s", is_inside ? "dest" : "uri", quoted);

  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes);
  g_ptr_array_add (self->words->links, g_strdup (words));
}

void
pb_pen_end_link (PbPen *self)
{
  cairo_tag_end (self->cr, CAIRO_TAG_LINK);
}

void
pb_pen_add_anchor (PbPen      *self,
                   const char *anchor,
                   double      x,
                   double      y)
{
  g_autofree char *quoted = quote (anchor);
  char left[G_ASCII_DTOSTR_BUF_SIZE], top[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *attributes =
    g_strdup_printf ("name=%s x=%s y=%s", quoted, g_ascii_formatd (left, sizeof left, "%.2f", x),
                     g_ascii_formatd (top, sizeof top, "%.2f", y));

  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

void
pb_pen_rule (PbPen    *self,
             PbColour  colour,
             double    thickness,
             double    x,
             double    y,
             double    width)
{
  cairo_move_to (self->cr, x, y);
  cairo_line_to (self->cr, x + width, y);
  cairo_set_line_width (self->cr, thickness);
  pb_colour_set_source (colour, self->cr);
  cairo_stroke (self->cr);
}
