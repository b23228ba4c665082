#include "pb-rug-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

double
pb_rug_get_places_x (PbRugChart *self)
{
  return self->columns.name_width + self->columns.period_width;
}

double
pb_rug_get_column_x (PbRugChart     *self,
                     const RugBlock *block,
                     int             column)
{
  return pb_rug_get_places_x (self) + (column - block->first) * self->columns.column_width;
}

static double
set_name_over_cells (PbRugChart     *self,
                     const PbRugRow *row,
                     double          y)
{
  /* Translators: an indicator with its unit, the period of its figures. */
  g_autofree char *text = g_strdup_printf (_("%s, %s"), row->name, row->period);

  return pb_text_sheet_add_wrapped (self->texts, PB_TEXT_CAPTION, self->theme.text, text, 0, y, self->row_end).height;
}

/* The name, and under it the period where it has no column; answers the height. */
static double
set_name (PbRugChart     *self,
          const PbRugRow *row,
          double          y)
{
  double room = self->columns.name_width - COLUMN_GAP * self->unit;
  PbBox name = pb_text_sheet_add_wrapped (self->texts, PB_TEXT_CAPTION, self->theme.text, row->name, 0, y, room);
  PbBox period;

  if (!self->columns.has_period)
    {
      period = pb_text_sheet_add_wrapped (self->texts, PB_TEXT_CAPTION, self->theme.dim, row->period, 0,
                                          y + name.height, room);
      return name.height + period.height;
    }

  period = pb_text_sheet_add_wrapped (self->texts, PB_TEXT_CAPTION, self->theme.dim, row->period,
                                      self->columns.name_width, y,
                                      self->columns.period_width - COLUMN_GAP * self->unit + 1);

  return fmax (name.height, period.height);
}

static void
add_mark (PbRugChart      *self,
          const PbRugCell *cell,
          PbBox            box,
          double           x,
          double           y)
{
  PbStatus status = cell->status;
  RugMark mark;

  if (!pb_rug_cell_has_value (cell) && status == PB_STATUS_PRESENT)
    status = PB_STATUS_MISSING;
  mark = (RugMark) { box, status, cell->comparison, x, y };
  g_array_append_val (self->marks, mark);
}

/* How high the cell's texts are, at least. */
static double
get_cell_height (PbRugChart      *self,
                 const PbRugCell *cell)
{
  double words;

  switch (self->columns.style)
    {
    case PB_RUG_WORDS:
      if (*pb_rug_cell_get_words (cell) == '\0')
        return self->line;
      pb_text_measure (&self->theme, PB_TEXT_CAPTION, pb_rug_cell_get_words (cell),
                       self->columns.column_width - (CELL_GAP + 2 * CELL_PAD) * self->unit + 1, NULL, &words);
      return self->line + words;
    case PB_RUG_STACKED:
      return self->line + (SHAPE_SIZE + SHAPE_GAP / 2) * self->unit;
    case PB_RUG_INLINE:
    default:
      return self->line;
    }
}

static void
set_beside (PbRugChart      *self,
            const PbRugCell *cell,
            PbBox            box,
            double           y)
{
  double left = box.x + CELL_PAD * self->unit;
  double right = box.x + box.width - CELL_PAD * self->unit;
  gboolean has_value = pb_rug_cell_has_value (cell);

  add_mark (self, cell, box, left + SWATCH_WIDTH / 2 * self->unit, y + self->line / 2);
  pb_text_sheet_add (self->texts, has_value ? PB_TEXT_CAPTION_BOLD : PB_TEXT_CAPTION,
                     has_value ? self->theme.text : self->theme.dim, pb_rug_cell_get_value (cell), right, y, 1);
  if (self->columns.style == PB_RUG_WORDS)
    pb_text_sheet_add_wrapped (self->texts, PB_TEXT_CAPTION, self->theme.text, pb_rug_cell_get_words (cell), left,
                               y + self->line, right - left + 1);
}

static void
set_stacked (PbRugChart      *self,
             const PbRugCell *cell,
             PbBox            box,
             double           y)
{
  double middle = box.x + box.width / 2;
  gboolean has_value = pb_rug_cell_has_value (cell);

  add_mark (self, cell, box, middle, y + SHAPE_SIZE / 2 * self->unit);
  pb_text_sheet_add (self->texts, has_value ? PB_TEXT_CAPTION_BOLD : PB_TEXT_CAPTION,
                     has_value ? self->theme.text : self->theme.dim, pb_rug_cell_get_value (cell), middle,
                     y + (SHAPE_SIZE + SHAPE_GAP / 2) * self->unit, 0.5);
}

/* Where a cell's texts begin: with words at its top, else in its middle. */
static double
get_inset (PbRugChart      *self,
           const PbRugCell *cell,
           double           height)
{
  if (self->columns.style == PB_RUG_WORDS)
    return ROW_PAD * self->unit;

  return (height - get_cell_height (self, cell)) / 2;
}

static void
set_cell (PbRugChart      *self,
          const PbRugCell *cell,
          PbBox            box)
{
  double gap = CELL_GAP * self->unit;
  double y = box.y - gap / 2 + get_inset (self, cell, box.height + gap);

  if (self->columns.style == PB_RUG_STACKED)
    set_stacked (self, cell, box, y);
  else
    set_beside (self, cell, box, y);
}

/* On the line on which the values of the Places stand. */
static void
set_benchmark (PbRugChart     *self,
               const PbRugRow *row,
               double          y,
               double          height)
{
  gboolean has_value = pb_rug_cell_has_value (&row->benchmark);
  double under_shape = self->columns.style == PB_RUG_STACKED ? (SHAPE_SIZE + SHAPE_GAP / 2) * self->unit : 0;

  pb_text_sheet_add (self->texts, PB_TEXT_CAPTION, has_value ? self->theme.text : self->theme.dim,
                     pb_rug_cell_get_value (&row->benchmark), self->row_end,
                     y + get_inset (self, &row->benchmark, height) + under_shape, 1);
}

static void
set_cells (PbRugChart     *self,
           const PbRugRow *row,
           const RugBlock *block,
           int             index,
           double          y,
           double          height)
{
  double gap = CELL_GAP * self->unit;

  for (int i = block->first; i < block->end; i++)
    {
      PbBox box = { pb_rug_get_column_x (self, block, i) + gap / 2, y + gap / 2, self->columns.column_width - gap,
                    height - gap };

      g_array_index (self->cells, PbBox, (index - self->first) * self->n_places + i) = box;
      set_cell (self, &row->cells[i], box);
    }
}

/* The height that the cells take, padding and all. */
double
pb_rug_get_cells_height (PbRugChart     *self,
                         const PbRugRow *row,
                         const RugBlock *block)
{
  double height = 0;

  for (int i = block->first; i < block->end; i++)
    height = fmax (height, get_cell_height (self, &row->cells[i]));

  return height + 2 * ROW_PAD * self->unit;
}

double
pb_rug_set_row (PbRugChart     *self,
                const PbRugRow *row,
                const RugBlock *block,
                int             index,
                double          top)
{
  double pad = ROW_PAD * self->unit;
  double height = pb_rug_get_cells_height (self, row, block);
  double y = top;
  RugBand band;

  if (self->columns.has_names)
    height = fmax (height, set_name (self, row, y + pad) + 2 * pad);
  else
    y += pad + set_name_over_cells (self, row, y + pad) + CELL_GAP * self->unit;
  set_cells (self, row, block, index, y, height);
  set_benchmark (self, row, y, height);

  band = (RugBand) { { 0, top, self->row_end, y + height - top }, index };
  g_array_append_val (self->bands, band);

  return y + height;
}
