#include "pb-spine-layout.h"

#include "pb-shapes.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Measures [px at 11 pt]. */
#define GROUP_PAD   10.0
#define KEY_GAP     10.0
#define TRACK_HEIGHT 20.0

/* A column's words in lines of their own, so that each can stand at the right. */
static char **
break_lines (PbSpineChart *self,
             PbTextStyle   style,
             const char   *text,
             double        width)
{
  g_autoptr(PangoLayout) layout = pb_text_layout (&self->theme, style, text, width + 1, PB_TEXT_WRAP);
  int n_lines = pango_layout_get_line_count (layout);
  char **lines = g_new0 (char *, n_lines + 1);

  for (int i = 0; i < n_lines; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);

      lines[i] = g_strstrip (g_strndup (text + line->start_index, (gsize) line->length));
    }

  return lines;
}

/* Sets @text in a column, its lines at the right (@align 1) or the left; answers the height. */
static double
set_lines (PbSpineChart *self,
           PbTextStyle   style,
           PbColour      colour,
           const char   *text,
           double        x,
           double        width,
           double        y,
           double        align)
{
  g_auto(GStrv) lines = break_lines (self, style, text, width);
  double line = pb_text_get_line_height (&self->theme, style);
  double top = y;

  for (int i = 0; *text != '\0' && lines[i] != NULL; i++, y += line)
    pb_text_sheet_add (self->texts, style, colour, lines[i], x + align * width, y, align);

  return y - top;
}

static double
measure_lines (PbSpineChart *self,
               PbTextStyle   style,
               const char   *text,
               double        width)
{
  double height;

  if (*text == '\0')
    return 0;

  pb_text_measure (&self->theme, style, text, width + 1, NULL, &height);

  return height;
}

/* Two texts of one column, the second under the first, round the middle of a row. */
static void
set_pair (PbSpineChart *self,
          PbTextStyle   style,
          PbColour      colour,
          const char   *first,
          const char   *second,
          double        x,
          double        width,
          double        middle,
          double        align)
{
  double height = measure_lines (self, style, first, width) + measure_lines (self, PB_TEXT_CAPTION, second, width);
  double y = middle - height / 2;

  y += set_lines (self, style, colour, first, x, width, y, align);
  set_lines (self, PB_TEXT_CAPTION, self->theme.dim, second, x, width, y, align);
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

static const char *
get_benchmark_text (const PbSpineRow *row)
{
  return row->benchmark_text != NULL ? row->benchmark_text : pb_status_to_label (PB_STATUS_MISSING);
}

/* How high the tallest text of a wide row is. */
static double
get_text_height (PbSpineChart       *self,
                 const PbSpineInput *input,
                 const PbSpineRow   *row)
{
  const PbSpineColumns *columns = &self->columns;
  PbTextStyle style = pb_spine_row_has_value (row) ? PB_TEXT_CAPTION_BOLD : PB_TEXT_CAPTION;
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  double height = measure_lines (self, PB_TEXT_CAPTION, row->name, columns->name_width);
  double end = *pb_spine_row_get_end_word (input, row, FALSE) != '\0' ? 2 * line : line;

  height = fmax (height, measure_lines (self, PB_TEXT_CAPTION, row->period, columns->period_width));
  height = fmax (height, measure_lines (self, style, pb_spine_row_get_value (row), columns->place_width) +
                           measure_lines (self, PB_TEXT_CAPTION, pb_spine_row_get_word (row), columns->place_width));
  height = fmax (height, measure_lines (self, PB_TEXT_CAPTION, get_benchmark_text (row), columns->benchmark_width));
  if (row->no_spine != NULL)
    height = fmax (height, measure_lines (self, PB_TEXT_CAPTION, row->no_spine, columns->spine_width));

  return fmax (fmax (height, end), TRACK_HEIGHT * self->unit);
}

/* The scale is the same on both sides of England; all that is drawn lies within it. */
static void
find_scale (SpineRow *row)
{
  row->direction = row->right < row->left ? -1 : 1;
  row->reach = fmax (fabs (row->left - row->benchmark), fabs (row->right - row->benchmark));
  if (isfinite (row->value))
    row->reach = fmax (row->reach, fabs (row->value - row->benchmark));
}

static void
set_spine (PbSpineChart       *self,
           const PbSpineInput *input,
           const PbSpineRow   *row,
           SpineRow           *drawn,
           double              middle)
{
  const PbSpineColumns *columns = &self->columns;

  set_pair (self, PB_TEXT_CAPTION, self->theme.text, or_empty (row->left_text),
            pb_spine_row_get_end_word (input, row, FALSE), columns->left_x, columns->left_width, middle, 1);
  set_pair (self, PB_TEXT_CAPTION, self->theme.text, or_empty (row->right_text),
            pb_spine_row_get_end_word (input, row, TRUE), columns->right_x, columns->right_width, middle, 0);

  if (row->no_spine != NULL)
    {
      set_pair (self, PB_TEXT_CAPTION, self->theme.dim, row->no_spine, "", columns->spine_x, columns->spine_width,
                middle, 0);
      return;
    }

  drawn->track = (PbBox) { columns->spine_x, middle - TRACK_HEIGHT / 2 * self->unit, columns->spine_width,
                           TRACK_HEIGHT * self->unit };
  find_scale (drawn);
}

static double
set_wide_row (PbSpineChart       *self,
              const PbSpineInput *input,
              const PbSpineRow   *row,
              SpineRow           *drawn,
              double              y)
{
  const PbSpineColumns *columns = &self->columns;
  gboolean has_value = pb_spine_row_has_value (row);
  double height = get_text_height (self, input, row) + 2 * ROW_PAD * self->unit;
  double middle = y + height / 2;

  set_pair (self, PB_TEXT_CAPTION, self->theme.text, row->name, "", 0, columns->name_width, middle, 0);
  set_pair (self, PB_TEXT_CAPTION, self->theme.dim, row->period, "", columns->period_x, columns->period_width,
            middle, 0);
  set_pair (self, has_value ? PB_TEXT_CAPTION_BOLD : PB_TEXT_CAPTION, has_value ? self->theme.text : self->theme.dim,
            pb_spine_row_get_value (row), pb_spine_row_get_word (row), columns->place_x, columns->place_width, middle,
            1);
  set_pair (self, PB_TEXT_CAPTION, row->benchmark_text != NULL ? self->theme.text : self->theme.dim,
            get_benchmark_text (row), "", columns->benchmark_x, columns->benchmark_width, middle, 1);
  set_spine (self, input, row, drawn, middle);

  return height;
}

/* "77.3, worse; England 79.7" */
static char *
say_values (const PbSpineInput *input,
            const PbSpineRow   *row)
{
  const char *word = pb_spine_row_get_word (row);
  g_autofree char *value = NULL;

  if (*word != '\0')
    /* Translators: a value and how it compares with England, "200.3, worse" */
    value = g_strdup_printf (_("%s, %s"), pb_spine_row_get_value (row), word);
  else
    value = g_strdup (pb_spine_row_get_value (row));

  /* Where the spine would be stands that England has none. */
  if (row->benchmark_text == NULL)
    return g_steal_pointer (&value);

  /* Translators: the Place's value, "England", its value: "77.3, worse; England 79.7" */
  return g_strdup_printf (_("%s; %s %s"), value, input->benchmark_name, row->benchmark_text);
}

static double
set_narrow_row (PbSpineChart       *self,
                const PbSpineInput *input,
                const PbSpineRow   *row,
                SpineRow           *drawn,
                double              top)
{
  double pad = ROW_PAD * self->unit;
  double line = pb_text_get_line_height (&self->theme, PB_TEXT_CAPTION);
  /* Translators: an indicator with its unit, the period of its figures. */
  g_autofree char *name = g_strdup_printf (_("%s, %s"), row->name, row->period);
  g_autofree char *values = say_values (input, row);
  double y = top + pad;
  double height = fmax (TRACK_HEIGHT * self->unit,
                        *pb_spine_row_get_end_word (input, row, FALSE) != '\0' ? 2 * line : line);

  y += pb_text_sheet_add_wrapped (self->texts, PB_TEXT_CAPTION, self->theme.text, name, 0, y, self->width).height;
  y += pb_text_sheet_add_wrapped (self->texts, PB_TEXT_CAPTION_BOLD, self->theme.text, values, 0, y,
                                  self->width).height;
  if (row->no_spine != NULL)
    height = fmax (height, measure_lines (self, PB_TEXT_CAPTION, row->no_spine, self->columns.spine_width));
  y += pad / 2;
  set_spine (self, input, row, drawn, y + height / 2);

  return y + height + pad - top;
}

static double
set_group (PbSpineChart       *self,
           const PbSpineInput *input,
           int                 index,
           double              y)
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
  double height = self->columns.is_wide ? set_wide_row (self, input, row, &drawn, y)
                                        : set_narrow_row (self, input, row, &drawn, y);

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
  double height = measure_lines (self, PB_TEXT_CAPTION_BOLD, text, width);
  double y = self->columns.head_height - ROW_PAD * self->unit - height;

  set_lines (self, PB_TEXT_CAPTION_BOLD, self->theme.dim, text, x, width, y, align);
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
 * @first: the first row to draw
 * @last: the last row to draw, @first at least
 *
 * Lays a range of rows out.
 *
 * Returns: (transfer full): the chart
 */
PbSpineChart *
pb_spine_chart_new (const PbSpineInput *input,
                    const PbTheme      *theme,
                    double              width,
                    int                 first,
                    int                 last)
{
  PbSpineChart *self = g_new0 (PbSpineChart, 1);

  self->theme = *theme;
  self->unit = pb_theme_get_unit (theme);
  self->width = width;
  self->first = MAX (first, 0);
  self->texts = pb_text_sheet_new (theme);
  self->rows = g_array_new (FALSE, FALSE, sizeof (SpineRow));
  self->keys = g_array_new (FALSE, FALSE, sizeof (KeyMark));

  pb_spine_columns_choose (&self->columns, input, theme, width);
  set_heads (self, input);
  for (int i = self->first; i <= MIN (last, input->n_rows - 1); i++)
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

int
pb_spine_chart_find_last (const PbSpineInput *input,
                          const PbTheme      *theme,
                          double              width,
                          double              height,
                          int                 first)
{
  int low = first;
  int high = input->n_rows - 1;

  while (low < high)
    {
      int middle = (low + high + 1) / 2;
      g_autoptr(PbSpineChart) chart = pb_spine_chart_new (input, theme, width, first, middle);

      if (chart->height <= height)
        low = middle;
      else
        high = middle - 1;
    }

  return low;
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
  if (row < self->first || row - self->first >= (int) self->rows->len)
    return NULL;

  return &g_array_index (self->rows, SpineRow, row - self->first);
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
        *row_out = self->first + (int) i;
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
