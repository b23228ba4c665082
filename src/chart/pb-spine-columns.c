#include "pb-spine-layout.h"

#include "pb-shapes.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Measures [px at 11 pt]. */
#define LEAST_NAME    112.0
#define MOST_NAME     280.0
#define MOST_PERIOD    66.0
#define LEAST_SPINE   120.0
#define MOST_SPINE    420.0

gboolean
pb_spine_row_has_value (const PbSpineRow *row)
{
  return row->status == PB_STATUS_PRESENT && row->value_text != NULL;
}

const char *
pb_spine_row_get_value (const PbSpineRow *row)
{
  if (pb_spine_row_has_value (row))
    return row->value_text;

  /* A row that claims a value and has none is a missing one. */
  return pb_status_to_label (row->status == PB_STATUS_PRESENT ? PB_STATUS_MISSING : row->status);
}

const char *
pb_spine_row_get_word (const PbSpineRow *row)
{
  /* That a value is not compared is no finding: the short bar, the words beside it and the
   * key say it. */
  if (!pb_spine_row_has_value (row) || row->comparison == PB_COMPARISON_NOT_COMPARED)
    return "";

  return pb_comparison_to_label (row->comparison);
}

gboolean
pb_spine_has_direction (const PbSpineInput *input)
{
  for (int i = 0; i < input->n_rows; i++)
    if (input->rows[i].has_direction)
      return TRUE;

  return FALSE;
}

const char *
pb_spine_row_get_end_word (const PbSpineInput *input,
                           const PbSpineRow   *row,
                           gboolean            is_right)
{
  if (row->has_direction || row->left_text == NULL || !pb_spine_has_direction (input))
    return "";

  return is_right ? _("highest") : _("lowest");
}

const char *
pb_spine_get_end_head (const PbSpineInput *input,
                       gboolean            is_right)
{
  if (pb_spine_has_direction (input))
    return is_right ? _("Best") : _("Worst");

  return is_right ? _("Highest") : _("Lowest");
}

static double
measure (const PbTheme *theme,
         PbTextStyle    style,
         const char    *text)
{
  return text != NULL ? pb_text_box (theme, style, text, 0, 0, 0, 0).width : 0;
}

static double
measure_word (const PbTheme *theme,
              PbTextStyle    style,
              const char    *text)
{
  return pb_text_sheet_measure_word (theme, style, text);
}

typedef struct
{
  double name, name_word, period, place, benchmark, left, right;
} Needs;

static void
find_needs_of_row (Needs              *needs,
                   const PbSpineInput *input,
                   const PbSpineRow   *row,
                   const PbTheme      *theme)
{
  const char *value = pb_spine_row_get_value (row);
  double unit = pb_theme_get_unit (theme);

  needs->name = fmax (needs->name, measure (theme, PB_TEXT_CAPTION, row->name));
  needs->name_word = fmax (needs->name_word, measure_word (theme, PB_TEXT_CAPTION, row->name));
  needs->period = fmax (needs->period, fmin (measure (theme, PB_TEXT_CAPTION, row->period),
                                             fmax (MOST_PERIOD * unit,
                                                   measure_word (theme, PB_TEXT_CAPTION, row->period))));
  needs->place = fmax (needs->place, pb_spine_row_has_value (row)
                                       ? measure (theme, PB_TEXT_CAPTION_BOLD, value)
                                       : measure_word (theme, PB_TEXT_CAPTION, value));
  needs->place = fmax (needs->place, measure_word (theme, PB_TEXT_CAPTION, pb_spine_row_get_word (row)));
  needs->benchmark = fmax (needs->benchmark,
                           measure (theme, PB_TEXT_CAPTION,
                                    row->benchmark_text != NULL ? row->benchmark_text
                                                                : pb_status_to_label (PB_STATUS_MISSING)));
  needs->left = fmax (needs->left, measure (theme, PB_TEXT_CAPTION, row->left_text));
  needs->left = fmax (needs->left, measure (theme, PB_TEXT_CAPTION, pb_spine_row_get_end_word (input, row, FALSE)));
  needs->right = fmax (needs->right, measure (theme, PB_TEXT_CAPTION, row->right_text));
  needs->right = fmax (needs->right, measure (theme, PB_TEXT_CAPTION, pb_spine_row_get_end_word (input, row, TRUE)));
}

static Needs
find_needs (const PbSpineInput *input,
            const PbTheme      *theme)
{
  Needs needs = {
    .name_word = measure (theme, PB_TEXT_CAPTION_BOLD, _("Indicator")),
    .period = measure (theme, PB_TEXT_CAPTION_BOLD, _("Period")),
    .place = measure_word (theme, PB_TEXT_CAPTION_BOLD, input->place_name),
    .benchmark = measure (theme, PB_TEXT_CAPTION_BOLD, input->benchmark_name),
    .left = measure (theme, PB_TEXT_CAPTION_BOLD, pb_spine_get_end_head (input, FALSE)),
    .right = measure (theme, PB_TEXT_CAPTION_BOLD, pb_spine_get_end_head (input, TRUE)),
  };

  for (int i = 0; i < input->n_rows; i++)
    find_needs_of_row (&needs, input, &input->rows[i], theme);

  return needs;
}

/* Everything in one line; FALSE where there is no room for it. */
static gboolean
place_beside (PbSpineColumns *self,
              const Needs    *needs,
              double          width,
              double          unit)
{
  double gap = COLUMN_GAP * unit;
  double least_name = fmax (fmin (LEAST_NAME * unit, needs->name), needs->name_word);
  double fixed = needs->period + needs->place + needs->benchmark + needs->left + needs->right + 6 * gap;
  double spare = width - fixed - least_name - LEAST_SPINE * unit;
  double name_share;

  if (spare < 0)
    return FALSE;

  name_share = fmin (spare / 2, fmax (0, fmin (needs->name + 1, MOST_NAME * unit) - least_name));
  self->name_width = least_name + name_share;
  self->spine_width = fmin (MOST_SPINE * unit, LEAST_SPINE * unit + spare - name_share);
  self->period_x = self->name_width + gap;
  self->period_width = needs->period;
  self->place_x = self->period_x + self->period_width + gap;
  self->place_width = needs->place;
  self->benchmark_x = self->place_x + self->place_width + gap;
  self->benchmark_width = needs->benchmark;
  self->left_x = self->benchmark_x + self->benchmark_width + gap;

  return TRUE;
}

/* Texts over the spine, as wide as the chart. */
static void
place_below (PbSpineColumns *self,
             const Needs    *needs,
             double          width,
             double          unit)
{
  self->name_width = width;
  self->left_x = 0;
  self->spine_width = fmin (MOST_SPINE * unit,
                            fmax (1, width - needs->left - needs->right - 2 * COLUMN_GAP * unit));
}

void
pb_spine_columns_choose (PbSpineColumns     *self,
                         const PbSpineInput *input,
                         const PbTheme      *theme,
                         double              width)
{
  Needs needs = find_needs (input, theme);
  double unit = pb_theme_get_unit (theme);
  double line = pb_text_get_line_height (theme, PB_TEXT_CAPTION_BOLD);
  double height = line;

  self->is_wide = place_beside (self, &needs, width, unit);
  if (!self->is_wide)
    place_below (self, &needs, width, unit);

  self->left_width = needs.left;
  self->right_width = needs.right;
  self->spine_x = self->left_x + self->left_width + COLUMN_GAP * unit;
  self->right_x = self->spine_x + self->spine_width + COLUMN_GAP * unit;
  if (self->is_wide)
    pb_text_measure (theme, PB_TEXT_CAPTION_BOLD, input->place_name, self->place_width + 1, NULL, &height);
  self->head_height = fmax (height, line) + ROW_PAD * unit;
}
