#include "pb-docx-private.h"

#include "pb-shapes.h"

#define COLUMN_GAP    11.0
#define HEAVY_RULE    "9"    /* eighths of a point */
#define WIDER_FACE    1.12   /* how much wider another face may set a word */
#define SYMBOL_FONT   "Segoe UI Symbol"

/* The shapes of comparisons as letters that fonts have. */
static const char *const shapes[] = {
  [PB_COMPARISON_NOT_COMPARED] = "–",
  [PB_COMPARISON_WORST] = "◆",
  [PB_COMPARISON_WORSE] = "◆",
  [PB_COMPARISON_SIMILAR] = "○",
  [PB_COMPARISON_BETTER] = "●",
  [PB_COMPARISON_BEST] = "●",
  [PB_COMPARISON_LOWER] = "▼",
  [PB_COMPARISON_HIGHER] = "▲",
};

static gboolean
has_words (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalpha (g_utf8_get_char (c)))
      return TRUE;

  return FALSE;
}

/* The shape in its colour. */
static void
append_shape (PbDocx       *self,
              PbComparison  comparison)
{
  g_autofree char *colour = pb_docx_dup_hex (pb_comparison_get_colour (comparison, &self->theme));
  g_autofree char *properties =
    g_strdup_printf ("<w:rFonts w:ascii=\"" SYMBOL_FONT "\" w:hAnsi=\"" SYMBOL_FONT "\" w:eastAsia=\"" SYMBOL_FONT
                     "\" w:cs=\"" SYMBOL_FONT "\"/><w:color w:val=\"%s\"/>",
                     colour);

  pb_docx_append_run (self->body, properties, shapes[comparison]);
  pb_docx_append_run (self->body, NULL, " ");
}

/* What the shape means, below a figure: nobody needs to know the shapes. */
static void
append_meaning (PbDocx       *self,
                PbComparison  comparison,
                gboolean      is_below)
{
  if (is_below)
    g_string_append (self->body, "<w:r><w:br/></w:r>");
  pb_docx_append_run (self->body,
                      is_below ? "<w:rStyle w:val=\"Dim\"/><w:sz w:val=\"14\"/><w:szCs w:val=\"14\"/>" : NULL,
                      pb_comparison_to_label (comparison));
}

static void
append_words (PbDocx             *self,
              const PbPaperTable *table,
              guint               row,
              guint               column)
{
  const char *text = pb_data_table_get_cell (table->table, row, column)->text;
  PbCellFlags flags = pb_paper_table_get_flags (table, row, column);
  const char *target = pb_paper_table_get_target (table, row, column);
  g_autofree char *properties = g_strconcat (target != NULL        ? "<w:rStyle w:val=\"Hyperlink\"/>"
                                             : flags & PB_CELL_DIM ? "<w:rStyle w:val=\"Dim\"/>"
                                                                   : "",
                                             flags & PB_CELL_BOLD ? "<w:b/><w:bCs/>" : "", NULL);
  PbComparison comparison;
  gboolean has_shape = pb_paper_table_get_comparison (table, row, column, &comparison);

  if (has_shape)
    append_shape (self, comparison);
  if (target != NULL)
    pb_docx_begin_link (self, target);
  if (*text != '\0')
    pb_docx_append_run (self->body, properties, text);
  if (target != NULL)
    pb_docx_end_link (self);
  if (has_shape && !has_words (text))
    append_meaning (self, comparison, *text != '\0');
}

/* @row: -1 for the head */
static void
add_cell (PbDocx             *self,
          const PbPaperTable *table,
          int                 row,
          guint               column,
          int                 width)
{
  gboolean is_last = column + 1 == pb_data_table_get_n_columns (table->table);
  gboolean keeps_next = row >= 0 && row + 1 == table->benchmark_row;
  gboolean is_right = pb_data_table_get_kind (table->table, column) == PB_COLUMN_NUMBERS;

  g_string_append_printf (self->body, "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>", width);
  if (row >= 0 && row == table->benchmark_row)
    {
      g_autofree char *colour = pb_docx_dup_hex (self->theme.text);

      g_string_append_printf (self->body,
                              "<w:tcBorders><w:top w:val=\"single\" w:sz=\"" HEAVY_RULE
                              "\" w:space=\"0\" w:color=\"%s\"/></w:tcBorders>",
                              colour);
    }
  if (is_last)
    g_string_append (self->body, "<w:tcMar><w:right w:w=\"0\" w:type=\"dxa\"/></w:tcMar>");
  if (row < 0)
    g_string_append (self->body, "<w:vAlign w:val=\"bottom\"/>");
  g_string_append (self->body, "</w:tcPr>");

  pb_docx_begin_paragraph (self, (PbDocxParagraph) { .style = row < 0 ? "TableHead" : "TableText",
                                                     .keeps_next = keeps_next,
                                                     .more = is_right ? "<w:jc w:val=\"right\"/>" : NULL });
  if (row < 0)
    pb_docx_append_run (self->body, NULL, pb_data_table_get_heading (table->table, column));
  else
    append_words (self, table, (guint) row, column);
  pb_docx_end_paragraph (self);
  g_string_append (self->body, "</w:tc>");
}

static void
add_row (PbDocx             *self,
         const PbPaperTable *table,
         int                 row,
         const int          *widths)
{
  g_string_append_printf (self->body, "<w:tr><w:trPr><w:cantSplit/>%s</w:trPr>", row < 0 ? "<w:tblHeader/>" : "");
  for (guint column = 0; column < pb_data_table_get_n_columns (table->table); column++)
    add_cell (self, table, row, column, widths[column]);
  g_string_append (self->body, "</w:tr>\n");
}

/* Columns in twentieths of a point, the gap on the right of each but the last.  They are those
 * of a narrower table: whoever opens the paper may set it in a wider face. */
static int *
share_out (PbDocx             *self,
           const PbPaperTable *table,
           double              width)
{
  guint n_columns = pb_data_table_get_n_columns (table->table);
  g_autofree double *widths = pb_paper_table_share_out (table, &self->theme, width / WIDER_FACE,
                                                                COLUMN_GAP / WIDER_FACE);
  int *twips = g_new0 (int, n_columns);

  for (guint i = 0; i < n_columns; i++)
    twips[i] = (int) ((widths[i] * WIDER_FACE + (i + 1 < n_columns ? COLUMN_GAP : 0)) * PB_DOCX_TWIPS);

  return twips;
}

static void
begin_table (PbDocx             *self,
             const PbPaperTable *table,
             const int          *widths)
{
  guint n_columns = pb_data_table_get_n_columns (table->table);
  int width = 0;

  for (guint i = 0; i < n_columns; i++)
    width += widths[i];

  g_string_append_printf (self->body,
                          "<w:tbl><w:tblPr><w:tblStyle w:val=\"PaperTable\"/>"
                          "<w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
                          "<w:tblLook w:val=\"%s\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"%d\" "
                          "w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/><w:tblCaption w:val=\"",
                          width, table->has_row_heads ? "06A0" : "0620", table->has_row_heads ? 1 : 0);
  pb_docx_append_escaped (self->body, pb_data_table_get_title (table->table));
  g_string_append (self->body, "\"/></w:tblPr><w:tblGrid>");
  for (guint i = 0; i < n_columns; i++)
    g_string_append_printf (self->body, "<w:gridCol w:w=\"%d\"/>", widths[i]);
  g_string_append (self->body, "</w:tblGrid>\n");
}

void
pb_docx_add_table (PbDocx             *self,
                   const PbPaperTable *table,
                   double              width)
{
  g_autofree int *widths = share_out (self, table, width);
  int n_rows = (int) pb_data_table_get_n_rows (table->table);

  if (table->has_title)
    pb_docx_add_paragraph (self, (PbDocxParagraph) { .style = "Caption" }, pb_data_table_get_title (table->table));
  /* Two tables with nothing between would be one. */
  else if (self->end_of_properties < 0 || self->breaks)
    pb_docx_add_spacer (self);

  begin_table (self, table, widths);
  for (int row = -1; row < n_rows; row++)
    add_row (self, table, row, widths);
  g_string_append (self->body, "</w:tbl>\n");
  self->end_of_properties = -1;

  if (table->notes != NULL && *table->notes != '\0')
    pb_docx_add_paragraph (self, (PbDocxParagraph) { .style = "Note" }, table->notes);
}
