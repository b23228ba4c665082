#include "pb-spine-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Measures [px at 11 pt]. */
#define GROUP_PAD   10.0
#define KEY_GAP     10.0

static double
set_group (PbSpineChart       *self,
           const PbSpineInput *input,
           int                 index,
           double              y)
{
  const char *group = input->rows[index].group;
  PbBox box;

  if (group == NULL || (index > 0 && g_strcmp0 (group, input->rows[index - 1].group) == 0))
    return y;

  box = pb_text_sheet_add_wrapped (self->texts, PB_TEXT_CAPTION_BOLD, self->theme.dim, group, 0,
                                   y + GROUP_PAD * self->unit, self->width);

  return box.y + box.height + ROW_PAD / 2 * self->unit;
}

static void
add_row (PbSpineChart       *self,
         const PbSpineInput *input,
         int                 index)
{
  const PbSpineRow *row = &input->rows[index];
  gboolean has_value = pb_spine_row_has_value (row);
  double y = set_group (self, input, index, self->height);
  SpineRow drawn = {
    .value = has_value ? row->value : NAN,
    .benchmark = row->benchmark,
    .left = row->left,
    .right = row->right,
    .low_quarter = row->low_quarter,
    .high_quarter = row->high_quarter,
    .comparison = row->comparison,
  };
  double height = self->columns.is_wide ? pb_spine_set_wide_row (self, input, row, &drawn, y)
                                        : pb_spine_set_narrow_row (self, input, row, &drawn, y);

  drawn.box = (PbBox) { 0, y, self->columns.right_x + self->columns.right_width, height };
  g_array_append_val (self->rows, drawn);
  self->height = y + height;
}

/* At the bottom of the heads, where the columns begin. */
static void
set_head (PbSpineChart *self,
          const char   *text,
          double        x,
          double        width,
          double        align)
{
  double height = pb_spine_measure_lines (self, PB_TEXT_CAPTION_BOLD, text, width);
  double y = self->columns.head_height - ROW_PAD * self->unit - height;

  pb_spine_set_lines (self, PB_TEXT_CAPTION_BOLD, self->theme.dim, text, x, width, y, align);
}

static void
set_heads (PbSpineChart       *self,
           const PbSpineInput *input)
{
  const PbSpineColumns *columns = &self->columns;

  if (columns->is_wide)
    {
      set_head (self, _("Indicator"), 0, columns->name_width, 0);
      set_head (self, _("Period"), columns->period_x, columns->period_width, 0);
      set_head (self, input->place_name, columns->place_x, columns->place_width, 1);
      set_head (self, input->benchmark_name, columns->benchmark_x, columns->benchmark_width, 1);
    }
  set_head (self, pb_spine_get_end_head (input, FALSE), columns->left_x, columns->left_width, 1);
  set_head (self, pb_spine_get_end_head (input, TRUE), columns->right_x, columns->right_width, 0);
  self->height = columns->head_height;
}

/**
 * pb_spine_chart_new:
 * @input: all rows; copied
 * @theme: colours and type; copied
 * @width: [px]
 *
 * Lays the rows out.
 *
 * Returns: (transfer full): the chart
 */
PbSpineChart *
pb_spine_chart_new (const PbSpineInput *input,
                    const PbTheme      *theme,
                    double              width)
{
  PbSpineChart *self = g_new0 (PbSpineChart, 1);

  self->theme = *theme;
  self->unit = pb_theme_get_unit (theme);
  self->width = width;
  self->texts = pb_text_sheet_new (theme);
  self->rows = g_array_new (FALSE, FALSE, sizeof (SpineRow));
  self->keys = g_array_new (FALSE, FALSE, sizeof (KeyMark));

  pb_spine_columns_choose (&self->columns, input, theme, width);
  set_heads (self, input);
  for (int i = 0; i < input->n_rows; i++)
    add_row (self, input, i);
  self->height = pb_spine_key_set (self, input, self->height + KEY_GAP * self->unit);

  return self;
}

void
pb_spine_chart_free (PbSpineChart *self)
{
  pb_text_sheet_free (self->texts);
  g_array_unref (self->rows);
  g_array_unref (self->keys);
  g_free (self);
}

double
pb_spine_chart_get_height (PbSpineChart *self)
{
  return self->height;
}

GArray *
pb_spine_chart_get_labels (PbSpineChart *self)
{
  return pb_text_sheet_get_labels (self->texts);
}

static const SpineRow *
find_row (PbSpineChart *self,
          int           row)
{
  if (row < 0 || row >= (int) self->rows->len)
    return NULL;

  return &g_array_index (self->rows, SpineRow, row);
}

gboolean
pb_spine_chart_pick (PbSpineChart *self,
                     double        x,
                     double        y,
                     int          *row_out)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (pb_box_contains (&g_array_index (self->rows, SpineRow, i).box, x, y))
      {
        *row_out = (int) i;
        return TRUE;
      }

  return FALSE;
}

PbBox
pb_spine_chart_get_row (PbSpineChart *self,
                        int           row)
{
  const SpineRow *found = find_row (self, row);

  return found != NULL ? found->box : (PbBox) { 0 };
}

PbBox
pb_spine_chart_get_track (PbSpineChart *self,
                          int           row)
{
  const SpineRow *found = find_row (self, row);

  return found != NULL ? found->track : (PbBox) { 0 };
}

double
pb_spine_chart_get_x (PbSpineChart *self,
                      int           row,
                      double        value)
{
  const SpineRow *found = find_row (self, row);
  double share;

  g_return_val_if_fail (found != NULL, NAN);

  /* Where all areas are England's equals, all stand on its line. */
  share = found->reach > 0 ? found->direction * (value - found->benchmark) / found->reach : 0;

  return found->track.x + found->track.width / 2 * (1 + share);
}

gboolean
pb_spine_chart_is_wide (PbSpineChart *self)
{
  return self->columns.is_wide;
}
