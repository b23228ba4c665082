#include "pb-paper-private.h"

#include <math.h>

/* Links are underlined, not coloured: blue says "better" in a paper. */
#define UNDERLINE_BELOW     0.14
#define UNDERLINE_THICKNESS 0.05

struct _PbSetText
{
  PangoLayout *layout;
  PbTheme      theme;
  PbSetStyle   style;
  GPtrArray   *runs;       /* of PbRun, with texts and targets of our own */
  GArray      *ends;       /* of int: where each run ends in the layout's text [bytes] */
  int          first_line;
  int          n_lines;
  gboolean     is_part;    /* of a split text */
};

static void
run_free (gpointer data)
{
  PbRun *run = data;

  g_free (run->text);
  g_free (run->target);
  g_free (run);
}

static void
copy_runs (PbSetText *self,
           GPtrArray *runs,
           GString   *text)
{
  self->runs = g_ptr_array_new_with_free_func (run_free);
  self->ends = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < runs->len; i++)
    {
      const PbRun *run = g_ptr_array_index (runs, i);
      PbRun *copy = g_new0 (PbRun, 1);
      int end;

      *copy = (PbRun) { g_strdup (run->text), run->style, g_strdup (run->target) };
      g_ptr_array_add (self->runs, copy);
      g_string_append (text, run->text);
      end = (int) text->len;
      g_array_append_val (self->ends, end);
    }
}

/* A colour of its own makes pango end an item where a run ends; it is drawn in ours. */
static PangoAttrList *
make_attributes (PbSetText *self)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  int start = 0;

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  for (guint i = 0; i < self->runs->len; i++)
    {
      const PbRun *run = g_ptr_array_index (self->runs, i);
      PangoAttribute *colour = pango_attr_foreground_new ((guint16) (i + 1), 0, 0);
      PangoAttribute *weight =
        pango_attr_weight_new (self->style.is_bold || (run->style & PB_RUN_BOLD) ? PANGO_WEIGHT_BOLD
                                                                               : PANGO_WEIGHT_NORMAL);

      colour->start_index = weight->start_index = (guint) start;
      colour->end_index = weight->end_index = (guint) g_array_index (self->ends, int, i);
      pango_attr_list_insert (attributes, colour);
      pango_attr_list_insert (attributes, weight);
      start = g_array_index (self->ends, int, i);
    }

  return attributes;
}

PbSetText *
pb_set_text_new (const PbTheme    *theme,
                 const PbSetStyle *style,
                 GPtrArray        *runs,
                 double            width)
{
  PbSetText *self = g_new0 (PbSetText, 1);
  PangoFontDescription *font = pango_font_description_new ();
  g_autoptr(GString) text = g_string_new (NULL);
  PangoAttrList *attributes;

  self->theme = *theme;
  self->style = *style;
  copy_runs (self, runs, text);

  self->layout = pb_text_layout (theme, PB_TEXT_BODY, text->str, width, PB_TEXT_WRAP);
  pango_font_description_set_family (font, theme->family);
  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  pango_layout_set_font_description (self->layout, font);
  pango_font_description_free (font);

  attributes = make_attributes (self);
  pango_layout_set_attributes (self->layout, attributes);
  pango_attr_list_unref (attributes);
  self->n_lines = pango_layout_get_line_count (self->layout);

  return self;
}

PbSetText *
pb_set_text_new_plain (const PbTheme    *theme,
                       const PbSetStyle *style,
                       const char       *text,
                       double            width)
{
  g_autoptr(GPtrArray) runs = g_ptr_array_new ();
  PbRun run = { (char *) text, PB_RUN_PLAIN, NULL };

  g_ptr_array_add (runs, &run);

  return pb_set_text_new (theme, style, runs, width);
}

void
pb_set_text_free (PbSetText *self)
{
  g_object_unref (self->layout);
  g_ptr_array_unref (self->runs);
  g_array_unref (self->ends);
  g_free (self);
}

void
pb_set_text_align_right (PbSetText *self)
{
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_RIGHT);
}

/* The top of a line, or the bottom of the last one, in the whole layout. */
static double
get_line_top (const PbSetText *self,
              int              line)
{
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);
  PangoRectangle extents = { 0 };
  double top;
  int i = 0;

  while (i < line && pango_layout_iter_next_line (iter))
    i++;
  pango_layout_iter_get_line_extents (iter, NULL, &extents);
  top = (double) (i < line ? extents.y + extents.height : extents.y) / PANGO_SCALE;
  pango_layout_iter_free (iter);

  return top;
}

double
pb_set_text_get_lines_height (const PbSetText *self,
                              int              n_lines)
{
  return get_line_top (self, self->first_line + n_lines) - get_line_top (self, self->first_line);
}

double
pb_set_text_get_height (const PbSetText *self)
{
  return pb_set_text_get_lines_height (self, self->n_lines);
}

double
pb_set_text_get_width (const PbSetText *self)
{
  PangoRectangle extents;

  pango_layout_get_extents (self->layout, NULL, &extents);

  return (double) extents.width / PANGO_SCALE;
}

double
pb_set_text_get_baseline (const PbSetText *self)
{
  return (double) pango_layout_get_baseline (self->layout) / PANGO_SCALE;
}

int
pb_set_text_get_n_lines (const PbSetText *self)
{
  return self->n_lines;
}

PbSetText *
pb_set_text_split (PbSetText *self,
                   int        n_lines)
{
  PbSetText *rest = g_new0 (PbSetText, 1);

  g_return_val_if_fail (n_lines > 0 && n_lines < self->n_lines, NULL);

  *rest = *self;
  g_object_ref (rest->layout);
  g_ptr_array_ref (rest->runs);
  g_array_ref (rest->ends);
  rest->first_line = self->first_line + n_lines;
  rest->n_lines = self->n_lines - n_lines;
  self->n_lines = n_lines;
  self->is_part = rest->is_part = TRUE;

  return rest;
}

static gboolean
has_links (const PbSetText *self)
{
  for (guint i = 0; i < self->runs->len; i++)
    if (((PbRun *) g_ptr_array_index (self->runs, i))->target != NULL)
      return TRUE;

  return FALSE;
}

static guint
find_run (const PbSetText *self,
          int              index)
{
  guint run = 0;

  while (run + 1 < self->ends->len && g_array_index (self->ends, int, run) <= index)
    run++;

  return run;
}

static void
draw_item (PbSetText       *self,
           PbPen           *pen,
           PangoLayoutIter *iter,
           const PbRun     *run,
           double           x,
           double           y)
{
  PangoGlyphItem *item = pango_layout_iter_get_run_readonly (iter);
  PbColour colour = run->style & PB_RUN_DIM ? self->theme.dim : self->style.colour;
  double baseline = y + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE;
  PangoRectangle box;
  double left;

  pango_layout_iter_get_run_extents (iter, NULL, &box);
  left = x + (double) box.x / PANGO_SCALE;
  pb_colour_set_source (colour, pen->cr);
  cairo_move_to (pen->cr, left, baseline);
  pango_cairo_show_glyph_item (pen->cr, pango_layout_get_text (self->layout), item);
  cairo_new_path (pen->cr);

  if (run->target != NULL)
    pb_pen_rule (pen, colour, UNDERLINE_THICKNESS * self->style.size, left,
                 baseline + UNDERLINE_BELOW * self->style.size, (double) box.width / PANGO_SCALE);
}

static void
end_leaf (PbPen      *pen,
          const PbRun *run)
{
  if (run != NULL && run->target != NULL)
    pb_pen_end_link (pen);
  else if (run != NULL)
    pb_pen_end (pen, "Span");
}

/* Every item of our lines.  Only the innermost elements hold what is drawn, so where a text
 * has several parts each is an element; a link is one a line, lest its box cover words
 * between. */
static void
draw_lines (PbSetText *self,
            PbPen     *pen,
            gboolean   has_leaves,
            double     x,
            double     y)
{
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);
  const PbRun *open = NULL;
  int line = 0, line_of_open = -1;

  y -= get_line_top (self, self->first_line);
  do
    {
      PangoGlyphItem *item = pango_layout_iter_get_run_readonly (iter);
      const PbRun *run;

      if (item == NULL)
        {
          line++;
          continue;
        }
      if (line < self->first_line || line >= self->first_line + self->n_lines)
        continue;

      run = g_ptr_array_index (self->runs, find_run (self, item->item->offset));
      if (has_leaves && (run != open || (run->target != NULL && line != line_of_open)))
        {
          end_leaf (pen, open);
          if (run->target != NULL)
            pb_pen_begin_link (pen, run->target, run->text);
          else
            pb_pen_begin (pen, "Span");
          open = run;
          line_of_open = line;
        }
      draw_item (self, pen, iter, run, x, y);
    }
  while (pango_layout_iter_next_run (iter));

  end_leaf (pen, open);
  pango_layout_iter_free (iter);
}

void
pb_set_text_draw (PbSetText  *self,
                  PbPen      *pen,
                  const char *tag,
                  double      x,
                  double      y)
{
  if (self->is_part)
    {
      draw_lines (self, pen, TRUE, x, y);
      return;
    }

  pb_pen_begin (pen, tag);
  draw_lines (self, pen, has_links (self), x, y);
  pb_pen_end (pen, tag);
}

void
pb_set_text_draw_plain (PbSetText *self,
                        PbPen     *pen,
                        double     x,
                        double     y)
{
  draw_lines (self, pen, FALSE, x, y);
}
