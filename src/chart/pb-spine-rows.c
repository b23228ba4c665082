#include "pb-spine-layout.h"

#include "pb-shapes.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define TRACK_HEIGHT 20.0   /* [px at 11 pt] */

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
double
pb_spine_set_lines (PbSpineChart *self,
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

double
pb_spine_measure_lines (PbSpineChart *self,
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
  double height = pb_spine_measure_lines (self, style, first, width) +
                  pb_spine_measure_lines (self, PB_TEXT_CAPTION, second, width);
  double y = middle - height / 2;

  y += pb_spine_set_lines (self, style, colour, first, x, width, y, align);
  pb_spine_set_lines (self, PB_TEXT_CAPTION, self->theme.dim, second, x, width, y, align);
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
  double height = pb_spine_measure_lines (self, PB_TEXT_CAPTION, row->name, columns->name_width);
  double end = *pb_spine_row_get_end_word (input, row, FALSE) != '\0' ? 2 * line : line;

  height = fmax (height, pb_spine_measure_lines (self, PB_TEXT_CAPTION, row->period, columns->period_width));
  height = fmax (height, pb_spine_measure_lines (self, style, pb_spine_row_get_value (row), columns->place_width) +
                           pb_spine_measure_lines (self, PB_TEXT_CAPTION, pb_spine_row_get_word (row),
                                                   columns->place_width));
  height = fmax (height, pb_spine_measure_lines (self, PB_TEXT_CAPTION, get_benchmark_text (row),
                                                 columns->benchmark_width));
  if (row->no_spine != NULL)
    height = fmax (height, pb_spine_measure_lines (self, PB_TEXT_CAPTION, row->no_spine, columns->spine_width));

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

double
pb_spine_set_wide_row (PbSpineChart       *self,
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

double
pb_spine_set_narrow_row (PbSpineChart       *self,
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
    height = fmax (height, pb_spine_measure_lines (self, PB_TEXT_CAPTION, row->no_spine, self->columns.spine_width));
  y += pad / 2;
  set_spine (self, input, row, drawn, y + height / 2);

  return y + height + pad - top;
}
