#include "pb-table-picture.h"

#include "pb-shapes.h"
#include "pb-text-for-people.h"
#include "pb-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Measures of the mock-ups [px at 11 pt]. */
#define ROW_HEIGHT       30.0
#define DENSE_ROW_HEIGHT 22.0
#define MOST_ROOMY_ROWS  40
#define COLUMN_GAP       24.0
#define SHAPE_SIZE       14.0
#define SHAPE_GAP        18.0
#define BAND_ROOM         6.0

enum
{
  COLUMN_NAME,
  COLUMN_VALUE,
  COLUMN_INTERVAL,
  COLUMN_COMPARISON,
  N_COLUMNS,
};

typedef struct
{
  char         *cells[N_COLUMNS];
  PbStatus      status;
  PbComparison  comparison;
  gboolean      is_selected;
  gboolean      is_benchmark;
} Row;

struct _PbTablePicture
{
  PbTheme   theme;
  double    unit;
  double    width;
  double    row_height;
  char     *head[N_COLUMNS];
  GArray   *rows;            /* of Row */
  int       columns[N_COLUMNS];
  int       n_columns;
  double    lefts[N_COLUMNS];
  double    widths[N_COLUMNS];
};

static void
clear_row (gpointer data)
{
  Row *row = data;

  for (int i = 0; i < N_COLUMNS; i++)
    g_free (row->cells[i]);
}

static char *
dup_or_empty (char *text)
{
  return text != NULL ? text : g_strdup ("");
}

static void
add_area_row (PbTablePicture *self,
              PbFrame        *frame,
              int             index,
              const char     *place)
{
  PbSeriesTable *table = pb_frame_get_table (frame);
  PbIndicator *indicator = pb_series_table_get_indicator (table);
  const PbFrameArea *area = pb_frame_get_area (frame, index);
  PbArea *named = pb_series_table_get_area (table, index);
  Row row = { .status = area->cell->status, .comparison = area->assessment.comparison };
  gboolean has_value = area->cell->status == PB_STATUS_PRESENT;

  row.is_selected = g_strcmp0 (pb_area_get_code (named), place) == 0;
  row.cells[COLUMN_NAME] = g_strdup (pb_area_get_name (named));
  row.cells[COLUMN_VALUE] = has_value ? pb_text_number (indicator, area->cell->value)
                                      : g_strdup (pb_status_to_label (area->cell->status));
  row.cells[COLUMN_INTERVAL] = dup_or_empty (pb_frame_dup_interval (frame, index));
  row.cells[COLUMN_COMPARISON] =
    g_strdup (has_value ? pb_comparison_to_label (area->assessment.comparison) : "");
  g_array_append_val (self->rows, row);
}

static void
add_benchmark_row (PbTablePicture *self,
                   PbFrame        *frame)
{
  PbSeriesTable *table = pb_frame_get_table (frame);
  PbIndicator *indicator = pb_series_table_get_indicator (table);
  PbArea *benchmark = pb_series_table_get_benchmark (table);
  const PbObservation *cell = pb_frame_get_benchmark (frame);
  Row row = { .status = cell->status, .comparison = PB_COMPARISON_NOT_COMPARED, .is_benchmark = TRUE };

  if (benchmark == NULL || cell->status != PB_STATUS_PRESENT)
    return;

  row.cells[COLUMN_NAME] = g_strdup (pb_area_get_name (benchmark));
  row.cells[COLUMN_VALUE] = pb_text_number (indicator, cell->value);
  row.cells[COLUMN_INTERVAL] = dup_or_empty (pb_text_interval (indicator, cell->lower95, cell->upper95));
  row.cells[COLUMN_COMPARISON] = g_strdup ("");
  g_array_append_val (self->rows, row);
}

static double
measure (PbTablePicture *self,
         PbTextStyle     style,
         const char     *text)
{
  return pb_text_box (&self->theme, style, text, 0, 0, 0, 0).width;
}

static PbTextStyle
get_style (const Row *row,
           int        column)
{
  gboolean is_bold = (column == COLUMN_VALUE && row->status == PB_STATUS_PRESENT) ||
                     (column == COLUMN_NAME && row->is_selected);

  return is_bold ? PB_TEXT_BODY_BOLD : PB_TEXT_BODY;
}

/* Intervals that nobody supplied have no column. */
static void
choose_columns (PbTablePicture *self)
{
  gboolean has_intervals = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    has_intervals |= *g_array_index (self->rows, Row, i).cells[COLUMN_INTERVAL] != '\0';

  for (int column = 0; column < N_COLUMNS; column++)
    if (column != COLUMN_INTERVAL || has_intervals)
      self->columns[self->n_columns++] = column;
}

static void
place_columns (PbTablePicture *self)
{
  double used = 0, x;

  for (int c = 0; c < self->n_columns; c++)
    {
      int column = self->columns[c];
      double widest = measure (self, PB_TEXT_CAPTION_BOLD, self->head[column]);

      for (guint i = 0; i < self->rows->len; i++)
        {
          const Row *row = &g_array_index (self->rows, Row, i);

          widest = fmax (widest, measure (self, get_style (row, column), row->cells[column]));
        }
      if (column == COLUMN_COMPARISON)
        widest += SHAPE_GAP * self->unit;

      self->widths[column] = widest;
      used += widest;
    }

  /* The name takes what the others leave. */
  used += (self->n_columns - 1) * COLUMN_GAP * self->unit;
  self->widths[COLUMN_NAME] = fmax (60 * self->unit, self->widths[COLUMN_NAME] + self->width - used);

  x = 0;
  for (int c = 0; c < self->n_columns; c++)
    {
      self->lefts[self->columns[c]] = x;
      x += self->widths[self->columns[c]] + COLUMN_GAP * self->unit;
    }
}

PbTablePicture *
pb_table_picture_new (PbFrame       *frame,
                      const PbTheme *theme,
                      double         width)
{
  PbTablePicture *self = g_new0 (PbTablePicture, 1);
  g_autoptr(PbFrameBars) order = pb_frame_bars_new (frame);
  int n_areas = pb_frame_bars_get_input (order)->n_bars;
  PbLevel level = pb_series_table_get_level (pb_frame_get_table (frame));

  self->theme = *theme;
  self->unit = pb_theme_get_unit (theme);
  self->width = width;
  self->row_height = (n_areas > MOST_ROOMY_ROWS ? DENSE_ROW_HEIGHT : ROW_HEIGHT) * self->unit;
  self->head[COLUMN_NAME] = g_strdup (pb_text_level_label (level));
  self->head[COLUMN_VALUE] = g_strdup (_("Value"));
  self->head[COLUMN_INTERVAL] = g_strdup (_("95% interval"));
  self->head[COLUMN_COMPARISON] = g_strdup (_("To England"));
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);

  for (int i = 0; i < n_areas; i++)
    add_area_row (self, frame, pb_frame_bars_get_area (order, i), pb_frame_get_view (frame)->place);
  add_benchmark_row (self, frame);
  choose_columns (self);
  place_columns (self);

  return self;
}

void
pb_table_picture_free (PbTablePicture *self)
{
  for (int i = 0; i < N_COLUMNS; i++)
    g_free (self->head[i]);
  g_array_unref (self->rows);
  g_free (self);
}

double
pb_table_picture_get_height (PbTablePicture *self)
{
  return (self->rows->len + 1) * self->row_height + self->unit;
}

double
pb_table_picture_get_head_height (PbTablePicture *self)
{
  return self->row_height;
}

static gboolean
is_right_aligned (int column)
{
  return column == COLUMN_VALUE || column == COLUMN_INTERVAL;
}

/* Where a cell's text stands; a name is cut only where it would run into the value. */
static PbBox
get_cell_box (PbTablePicture *self,
              const char     *text,
              PbTextStyle     style,
              int             column,
              double          middle)
{
  double align = is_right_aligned (column) ? 1 : 0;
  double indent = column == COLUMN_COMPARISON ? SHAPE_GAP * self->unit : 0;
  PbBox box = pb_text_box (&self->theme, style, text, self->lefts[column] + indent + align * self->widths[column],
                           middle, align, 0.5);

  if (column == COLUMN_NAME)
    box.width = fmin (box.width, self->widths[column]);

  return box;
}

/* The heading of comparisons stands over their shapes. */
static PbBox
get_head_box (PbTablePicture *self,
              int             column)
{
  PbBox box = get_cell_box (self, self->head[column], PB_TEXT_CAPTION_BOLD, column, self->row_height / 2);

  if (column == COLUMN_COMPARISON)
    box.x = self->lefts[column];

  return box;
}

static void
draw_cell (PbTablePicture *self,
           const char     *text,
           PbTextStyle     style,
           PbColour        colour,
           int             column,
           double          middle,
           cairo_t        *cr)
{
  PbBox box = get_cell_box (self, text, style, column, middle);

  if (column == COLUMN_NAME && box.width >= self->widths[column])
    {
      g_autoptr(PangoLayout) layout =
        pb_text_layout (&self->theme, style, text, self->widths[column], PB_TEXT_ELLIPSIZE);

      cairo_move_to (cr, box.x, box.y);
      pb_colour_set_source (colour, cr);
      pango_cairo_show_layout (cr, layout);
      cairo_new_path (cr);
      return;
    }

  pb_text_draw (cr, &self->theme, style, text, box.x, box.y, 0, 0, colour);
}

static void
draw_rule (PbTablePicture *self,
           double          y,
           double          thickness,
           PbColour        colour,
           cairo_t        *cr)
{
  cairo_move_to (cr, 0, y);
  cairo_line_to (cr, self->width, y);
  cairo_set_line_width (cr, thickness * self->unit);
  pb_colour_set_source (colour, cr);
  cairo_stroke (cr);
}

static PbColour
get_cell_colour (PbTablePicture *self,
                 const Row      *row,
                 int             column)
{
  if (column == COLUMN_COMPARISON)
    return pb_comparison_get_text_colour (row->comparison, &self->theme);

  return column == COLUMN_INTERVAL || row->status != PB_STATUS_PRESENT ? self->theme.dim : self->theme.text;
}

static void
draw_row (PbTablePicture *self,
          const Row      *row,
          double          y,
          cairo_t        *cr)
{
  double middle = y + self->row_height / 2;

  if (row->is_selected)
    {
      cairo_rectangle (cr, -BAND_ROOM * self->unit, y, self->width + 2 * BAND_ROOM * self->unit, self->row_height);
      pb_colour_set_source (self->theme.selected_row, cr);
      cairo_fill (cr);
    }

  draw_rule (self, y, row->is_benchmark ? 2 : 1, row->is_benchmark ? self->theme.border : self->theme.grid, cr);

  for (int c = 0; c < self->n_columns; c++)
    {
      int column = self->columns[c];
      /* The name of an area without a value is as plain as any. */
      PbColour colour = column == COLUMN_NAME ? self->theme.text : get_cell_colour (self, row, column);

      draw_cell (self, row->cells[column], get_style (row, column), colour, column, middle, cr);
    }

  if (*row->cells[COLUMN_COMPARISON] != '\0')
    pb_comparison_draw (row->comparison, &self->theme, cr,
                        self->lefts[COLUMN_COMPARISON] + SHAPE_SIZE / 2 * self->unit, middle,
                        SHAPE_SIZE * self->unit);
}

void
pb_table_picture_draw (PbTablePicture *self,
                       cairo_t        *cr)
{
  cairo_save (cr);

  for (int c = 0; c < self->n_columns; c++)
    {
      int column = self->columns[c];
      PbBox box = get_head_box (self, column);

      pb_text_draw (cr, &self->theme, PB_TEXT_CAPTION_BOLD, self->head[column], box.x, box.y, 0, 0, self->theme.dim);
    }

  for (guint i = 0; i < self->rows->len; i++)
    draw_row (self, &g_array_index (self->rows, Row, i), (i + 1) * self->row_height, cr);

  draw_rule (self, (self->rows->len + 1) * self->row_height, 1, self->theme.grid, cr);
  cairo_restore (cr);
}

void
pb_table_picture_add_texts (PbTablePicture *self,
                            GArray         *texts)
{
  for (int c = 0; c < self->n_columns; c++)
    {
      int column = self->columns[c];

      pb_labels_add (texts, self->head[column], get_head_box (self, column));
      for (guint i = 0; i < self->rows->len; i++)
        {
          const Row *row = &g_array_index (self->rows, Row, i);

          if (*row->cells[column] != '\0')
            pb_labels_add (texts, row->cells[column],
                           get_cell_box (self, row->cells[column], get_style (row, column), column,
                                         (i + 1.5) * self->row_height));
        }
    }
}
