#include "pb-rug-layout.h"

#include "pb-shapes.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Measures [px at 11 pt]. */
#define MOST_NAME      300.0
#define MOST_PERIOD     66.0
#define MOST_COLUMN    104.0
#define MOST_TURNED    132.0
#define LEAST_IN_BLOCK   2

/* What is tried, from the roomiest: the first that has room for every Place is taken. */
static const struct
{
  PbRugStyle style;
  gboolean   has_period;
  double     least_name;        /* 0: names stand over their cells */
} trials[] = {
  { PB_RUG_WORDS, TRUE, 170 },
  { PB_RUG_INLINE, TRUE, 150 },
  { PB_RUG_STACKED, TRUE, 124 },
  { PB_RUG_STACKED, FALSE, 104 },
  { PB_RUG_STACKED, FALSE, 0 },
};

/* What the texts of the input need. */
typedef struct
{
  double name;          /* all of the widest on one line */
  double name_word;     /* the widest word of any */
  double period;
  double value;
  double word;          /* the widest word of what a cell says */
  double head_word;
  double benchmark;
} Needs;

gboolean
pb_rug_cell_has_value (const PbRugCell *cell)
{
  return cell->status == PB_STATUS_PRESENT && cell->text != NULL;
}

/* A cell that claims a value and has none is a missing one. */
static PbStatus
get_status (const PbRugCell *cell)
{
  return cell->status == PB_STATUS_PRESENT ? PB_STATUS_MISSING : cell->status;
}

/* That a value is not compared is no finding: the short bar and the key say it. */
const char *
pb_rug_cell_get_words (const PbRugCell *cell)
{
  if (!pb_rug_cell_has_value (cell))
    return pb_status_to_label (get_status (cell));

  return cell->comparison == PB_COMPARISON_NOT_COMPARED ? "" : pb_comparison_to_label (cell->comparison);
}

const char *
pb_rug_cell_get_value (const PbRugCell *cell)
{
  return pb_rug_cell_has_value (cell) ? cell->text : pb_status_to_mark (get_status (cell));
}

static double
measure (const PbTheme *theme,
         PbTextStyle    style,
         const char    *text)
{
  return pb_text_box (theme, style, text, 0, 0, 0, 0).width;
}

static double
measure_word (const PbTheme *theme,
              const char    *text)
{
  return pb_text_sheet_measure_word (theme, PB_TEXT_CAPTION, text);
}

static void
find_needs_of_row (Needs            *needs,
                   const PbRugInput *input,
                   const PbRugRow   *row,
                   const PbTheme    *theme)
{
  needs->name = fmax (needs->name, measure (theme, PB_TEXT_CAPTION, row->name));
  needs->name_word = fmax (needs->name_word, measure_word (theme, row->name));
  needs->period = fmax (needs->period, fmin (measure (theme, PB_TEXT_CAPTION, row->period),
                                             fmax (MOST_PERIOD * pb_theme_get_unit (theme),
                                                   measure_word (theme, row->period))));
  needs->benchmark = fmax (needs->benchmark, measure (theme, PB_TEXT_CAPTION,
                                                      pb_rug_cell_get_value (&row->benchmark)));

  for (int i = 0; i < input->n_columns; i++)
    {
      const char *value = pb_rug_cell_get_value (&row->cells[i]);

      needs->value = fmax (needs->value, measure (theme, PB_TEXT_CAPTION_BOLD, value));
    }
}

/* The words of a cell are few: each is measured once. */
static void
find_needs_of_words (Needs            *needs,
                     const PbRugInput *input,
                     const PbTheme    *theme)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i < input->n_rows; i++)
    for (int j = 0; j < input->n_columns; j++)
      {
        const char *words = pb_rug_cell_get_words (&input->rows[i].cells[j]);

        if (g_hash_table_add (seen, (gpointer) words))
          needs->word = fmax (needs->word, measure_word (theme, words));
      }
}

static Needs
find_needs (const PbRugInput *input,
            const PbTheme    *theme)
{
  Needs needs = {
    .name_word = measure (theme, PB_TEXT_CAPTION_BOLD, _("Indicator")),
    .period = measure (theme, PB_TEXT_CAPTION_BOLD, _("Period")),
  };

  for (int i = 0; i < input->n_rows; i++)
    find_needs_of_row (&needs, input, &input->rows[i], theme);
  find_needs_of_words (&needs, input, theme);
  for (int i = 0; i < input->n_columns; i++)
    needs.head_word = fmax (needs.head_word,
                            pb_text_sheet_measure_word (theme, PB_TEXT_CAPTION_BOLD, input->columns[i]));

  return needs;
}

static double
get_least_column (const Needs *needs,
                  PbRugStyle   style,
                  double       unit)
{
  double inset = 2 * CELL_PAD * unit + CELL_GAP * unit;
  double line = (SWATCH_WIDTH + SHAPE_GAP) * unit + needs->value;

  switch (style)
    {
    case PB_RUG_WORDS:
      return inset + fmax (line, needs->word);
    case PB_RUG_INLINE:
      return inset + line;
    case PB_RUG_STACKED:
    default:
      return inset + fmax (needs->value, SWATCH_WIDTH * unit);
    }
}

static void
try_columns (PbRugColumns *self,
             const Needs  *needs,
             guint         trial,
             double        unit)
{
  self->style = trials[trial].style;
  self->has_period = trials[trial].has_period;
  self->has_names = trials[trial].least_name > 0;
  self->name_width =
    self->has_names ? fmax (fmin (trials[trial].least_name * unit, needs->name), needs->name_word) + COLUMN_GAP * unit
                    : 0;
  self->period_width = self->has_period ? needs->period + COLUMN_GAP * unit : 0;
  self->column_width = get_least_column (needs, self->style, unit);
  self->benchmark_width = needs->benchmark + 2 * COLUMN_GAP * unit;
}

/* All but the Places. */
static double
get_fixed (const PbRugColumns *self)
{
  return self->name_width + self->period_width + self->benchmark_width;
}

/* What is left over widens the names, as far as they need it, then the Places. */
static void
share_out (PbRugColumns *self,
           const Needs  *needs,
           double        width,
           double        unit)
{
  double spare = width - get_fixed (self) - self->n_across * self->column_width;
  double wanted = self->has_names
                    ? fmax (0, fmin (needs->name + 1, MOST_NAME * unit) + COLUMN_GAP * unit - self->name_width)
                    : 0;
  double given = CLAMP (spare, 0, wanted);

  self->name_width += given;
  spare = fmax (0, spare - given);
  if (self->n_across > 0)
    self->column_width = fmax (self->column_width,
                               fmin (MOST_COLUMN * unit, self->column_width + spare / self->n_across));
}

/* Names side by side where their words fit, else turned to read upwards. */
static void
set_heads (PbRugColumns     *self,
           const PbRugInput *input,
           const Needs      *needs,
           const PbTheme    *theme)
{
  double unit = pb_theme_get_unit (theme);
  double room = self->column_width - (CELL_GAP + CELL_PAD) * unit;
  double highest = pb_text_get_line_height (theme, PB_TEXT_CAPTION_BOLD);

  self->turns_heads = needs->head_word > room;
  self->head_room = self->turns_heads ? MOST_TURNED * unit : room;

  for (int i = 0; i < input->n_columns; i++)
    {
      double along, across;

      pb_text_measure (theme, PB_TEXT_CAPTION_BOLD, input->columns[i], self->head_room, &along, &across);
      highest = fmax (highest, self->turns_heads ? along : across);
    }

  self->head_height = highest + ROW_PAD * unit;
}

/* A head that is turned may take two lines, which a narrow column must hold. */
static double
get_turned_width (const PbRugInput *input,
                  const PbTheme    *theme)
{
  double unit = pb_theme_get_unit (theme);
  double widest = 0;

  for (int i = 0; i < input->n_columns; i++)
    {
      double across;

      pb_text_measure (theme, PB_TEXT_CAPTION_BOLD, input->columns[i], MOST_TURNED * unit, NULL, &across);
      widest = fmax (widest, across);
    }

  return widest + CELL_GAP * unit;
}

/**
 * pb_rug_columns_choose:
 * @self: to fill
 * @input: all rows, whichever are drawn
 * @theme: type
 * @width: [px]
 *
 * Chooses the roomiest way in which every Place finds room beside the others; where
 * none does, as many as there is room for stand side by side and the rest in blocks
 * below.
 */
void
pb_rug_columns_choose (PbRugColumns     *self,
                       const PbRugInput *input,
                       const PbTheme    *theme,
                       double            width)
{
  Needs needs = find_needs (input, theme);
  double unit = pb_theme_get_unit (theme);
  double turned = get_turned_width (input, theme);
  double head = measure (theme, PB_TEXT_CAPTION_BOLD, input->benchmark_name) + COLUMN_GAP * unit;
  int n_fitting;

  for (guint i = 0; i < G_N_ELEMENTS (trials); i++)
    {
      try_columns (self, &needs, i, unit);
      self->column_width = fmax (self->column_width, turned);
      self->benchmark_width = fmax (self->benchmark_width, head);
      n_fitting = (int) floor ((width - get_fixed (self)) / self->column_width + 1e-9);
      if (n_fitting >= input->n_columns)
        break;
    }

  self->n_across = CLAMP (n_fitting, MIN (LEAST_IN_BLOCK, MAX (input->n_columns, 1)), MAX (input->n_columns, 1));
  /* Blocks of like length: nine Places are three of three, not four, four and one. */
  if (self->n_across < input->n_columns)
    {
      int n_blocks = (input->n_columns + self->n_across - 1) / self->n_across;

      self->n_across = (input->n_columns + n_blocks - 1) / n_blocks;
    }

  share_out (self, &needs, width, unit);
  set_heads (self, input, &needs, theme);
}
