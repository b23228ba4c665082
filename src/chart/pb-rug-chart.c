#include "pb-rug-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Measures [px at 11 pt]. */
#define GROUP_PAD   10.0
#define BLOCK_GAP   18.0
#define KEY_GAP     10.0

/* Words stand at the bottom of the heads, where the columns begin. */
static void
set_head_words (PbRugChart *self,
                const char *text,
                double      x,
                double      bottom,
                double      align_x)
{
  pb_text_sheet_add (self->texts, PB_TEXT_CAPTION_BOLD, self->theme.dim, text, x,
                     bottom - pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION_BOLD), align_x);
}

static void
set_place_head (PbRugChart       *self,
                const PbRugInput *input,
                const RugBlock   *block,
                int               column,
                double            bottom)
{
  PbColour colour = column == input->selected ? self->theme.ink : self->theme.text;
  double x = pb_rug_get_column_x (self, block, column);
  double height;

  if (self->columns.turns_heads)
    {
      pb_text_sheet_add_turned (self->texts, PB_TEXT_CAPTION_BOLD, colour, input->columns[column],
                                x + self->columns.column_width / 2, bottom, self->columns.head_room);
      return;
    }

  pb_text_measure (&self->theme, PB_TEXT_CAPTION_BOLD, input->columns[column], self->columns.head_room, NULL,
                   &height);
  pb_text_sheet_add_wrapped (self->texts, PB_TEXT_CAPTION_BOLD, colour, input->columns[column],
                             x + CELL_PAD * self->unit, bottom - height, self->columns.head_room);
}

static double
set_heads (PbRugChart       *self,
           const PbRugInput *input,
           const RugBlock   *block)
{
  double bottom = block->top + self->columns.head_height - ROW_PAD * self->unit;

  if (self->columns.has_names)
    set_head_words (self, _("Indicator"), 0, bottom, 0);
  if (self->columns.has_period)
    set_head_words (self, _("Period"), self->columns.name_width, bottom, 0);
  for (int i = block->first; i < block->end; i++)
    set_place_head (self, input, block, i, bottom);
  set_head_words (self, input->benchmark_name, self->row_end, bottom, 1);

  return block->top + self->columns.head_height;
}

static double
set_group (PbRugChart       *self,
           const PbRugInput *input,
           int               index,
           double            y)
{
  const char *group = input->rows[index].group;
  gboolean goes_on = index > 0 && g_strcmp0 (group, input->rows[index - 1].group) == 0;
  g_autofree char *heading = NULL;
  PbBox box;

  if (group == NULL || (goes_on && index > self->first))
    return y;

  /* Translators: a heading on the page after the one where its rows begin. */
  heading = goes_on ? g_strdup_printf (_("%s, continued"), group) : g_strdup (group);
  box = pb_text_sheet_add_wrapped (self->texts, PB_TEXT_CAPTION_BOLD, self->theme.dim, heading, 0,
                                   y + GROUP_PAD * self->unit,
                                   self->columns.has_names ? pb_rug_get_places_x (self) - COLUMN_GAP * self->unit
                                                           : self->row_end);

  return box.y + box.height + ROW_PAD / 2 * self->unit;
}

/* What lies over rows: the line before the benchmark, the outline of the selected Place. */
static void
add_lines (PbRugChart     *self,
           const RugBlock *block,
           int             selected,
           double          top,
           double          bottom)
{
  double gap = CELL_GAP / 2 * self->unit;
  PbBox edge = { self->row_end - self->columns.benchmark_width + COLUMN_GAP / 2 * self->unit, top, 0, bottom - top };
  PbBox column = { pb_rug_get_column_x (self, block, selected) + gap / 2, top + gap / 2,
                   self->columns.column_width - gap, bottom - top - gap };

  g_array_append_val (self->edges, edge);
  if (selected >= block->first && selected < block->end)
    g_array_append_val (self->selected, column);
}

static double
set_block (PbRugChart       *self,
           const PbRugInput *input,
           const RugBlock   *block)
{
  double top = set_heads (self, input, block);
  double y = top;

  for (int i = self->first; i <= self->last; i++)
    {
      double end = pb_rug_set_row (self, &input->rows[i], block, i, set_group (self, input, i, y));

      /* A name over its cells is not to be crossed. */
      if (!self->columns.has_names)
        add_lines (self, block, input->selected, end - pb_rug_get_cells_height (self, &input->rows[i], block), end);
      y = end;
    }
  if (self->columns.has_names)
    add_lines (self, block, input->selected, top, y);

  return y;
}

static double
set_blocks (PbRugChart       *self,
            const PbRugInput *input)
{
  RugBlock block = { 0 };
  double y = 0;

  do
    {
      block.end = MIN (block.first + self->columns.n_across, input->n_columns);
      block.top = y;
      y = set_block (self, input, &block);
      block.first = block.end;
      if (block.first < input->n_columns)
        y += BLOCK_GAP * self->unit;
    }
  while (block.first < input->n_columns);

  return y;
}

/**
 * pb_rug_chart_new:
 * @input: all rows and Places; copied
 * @theme: colours and type; copied
 * @width: [px]
 * @first: the first row to draw
 * @last: the last row to draw, @first at least
 *
 * Lays a range of rows out.
 *
 * Returns: (transfer full): the chart
 */
PbRugChart *
pb_rug_chart_new (const PbRugInput *input,
                  const PbTheme    *theme,
                  double            width,
                  int               first,
                  int               last)
{
  PbRugChart *self = g_new0 (PbRugChart, 1);

  self->theme = *theme;
  self->unit = pb_theme_get_unit (theme);
  self->line = pb_text_get_line_height (theme, PB_TEXT_CAPTION);
  self->width = width;
  self->first = CLAMP (first, 0, MAX (input->n_rows - 1, 0));
  self->last = MIN (last, input->n_rows - 1);
  self->n_places = input->n_columns;
  self->texts = pb_text_sheet_new (theme);
  self->marks = g_array_new (FALSE, FALSE, sizeof (RugMark));
  self->bands = g_array_new (FALSE, FALSE, sizeof (RugBand));
  self->cells = g_array_new (FALSE, TRUE, sizeof (PbBox));
  self->selected = g_array_new (FALSE, FALSE, sizeof (PbBox));
  self->edges = g_array_new (FALSE, FALSE, sizeof (PbBox));
  g_array_set_size (self->cells, (guint) (MAX (self->last - self->first + 1, 0) * MAX (self->n_places, 0)));

  pb_rug_columns_choose (&self->columns, input, theme, width);
  self->row_end = fmin (width, pb_rug_get_places_x (self) + self->columns.n_across * self->columns.column_width +
                                 self->columns.benchmark_width);
  self->height = set_blocks (self, input);
  self->n_cells = self->marks->len;
  self->height = pb_rug_key_set (self, input, self->height + KEY_GAP * self->unit);

  return self;
}

void
pb_rug_chart_free (PbRugChart *self)
{
  pb_text_sheet_free (self->texts);
  g_array_unref (self->marks);
  g_array_unref (self->bands);
  g_array_unref (self->cells);
  g_array_unref (self->selected);
  g_array_unref (self->edges);
  g_free (self);
}

int
pb_rug_chart_find_last (const PbRugInput *input,
                        const PbTheme    *theme,
                        double            width,
                        double            height,
                        int               first)
{
  int low = first;
  int high = input->n_rows - 1;

  while (low < high)
    {
      int middle = (low + high + 1) / 2;
      g_autoptr(PbRugChart) chart = pb_rug_chart_new (input, theme, width, first, middle);

      if (chart->height <= height)
        low = middle;
      else
        high = middle - 1;
    }

  return low;
}

double
pb_rug_chart_get_height (PbRugChart *self)
{
  return self->height;
}

GArray *
pb_rug_chart_get_labels (PbRugChart *self)
{
  return pb_text_sheet_get_labels (self->texts);
}

gboolean
pb_rug_chart_pick (PbRugChart *self,
                   double      x,
                   double      y,
                   int        *row_out)
{
  for (guint i = 0; i < self->bands->len; i++)
    {
      const RugBand *band = &g_array_index (self->bands, RugBand, i);

      if (pb_box_contains (&band->box, x, y))
        {
          *row_out = band->row;
          return TRUE;
        }
    }

  return FALSE;
}

PbBox
pb_rug_chart_get_row (PbRugChart *self,
                      int         row)
{
  if (row < self->first || row > self->last)
    return (PbBox) { 0 };

  return g_array_index (self->bands, RugBand, row - self->first).box;
}

PbBox
pb_rug_chart_get_cell (PbRugChart *self,
                       int         row,
                       int         column)
{
  g_return_val_if_fail (column >= 0 && column < self->n_places, ((PbBox) { 0 }));

  if (row < self->first || row > self->last)
    return (PbBox) { 0 };

  return g_array_index (self->cells, PbBox, (row - self->first) * self->n_places + column);
}

int
pb_rug_chart_get_n_across (PbRugChart *self)
{
  return self->columns.n_across;
}

gboolean
pb_rug_chart_has_words (PbRugChart *self)
{
  return self->columns.style == PB_RUG_WORDS;
}

gboolean
pb_rug_chart_has_period_column (PbRugChart *self)
{
  return self->columns.has_period;
}
