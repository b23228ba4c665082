#include "pb-docx-private.h"

#define PART_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."

/* Every computer has it, or a font of the same widths; it is that of the NHS identity for
 * what staff write. */
#define FONT "Arial"

typedef enum
{
  BOLD = 1 << 0,
  DIM = 1 << 1,
  KEEPS_NEXT = 1 << 2,
  KEEPS_LINES = 1 << 3,
  IN_GALLERY = 1 << 4,   /* offered to who goes on writing */
} StyleFlags;

/* @before, @after: room [pt].  @outline: level of a heading, from 1; 0 for none */
typedef struct
{
  const char *id;
  const char *name;
  const char *based_on;
  const char *next;
  double      size;
  double      before;
  double      after;
  StyleFlags  flags;
  int         outline;
} ParagraphStyle;

/* Sizes and room as on paper; names that the format knows stand for what it means by them. */
static const ParagraphStyle styles[] = {
  { "Title", "Title", "Normal", "Subtitle", 26, 110, 0, BOLD | KEEPS_NEXT | IN_GALLERY, 0 },
  { "Subtitle", "Subtitle", "Normal", "Normal", 13, 8, 0, DIM | IN_GALLERY, 0 },
  { "Heading1", "heading 1", "Normal", "Normal", 18, 18, 0, BOLD | KEEPS_NEXT | KEEPS_LINES | IN_GALLERY, 1 },
  { "Heading2", "heading 2", "Normal", "Normal", 11.5, 14, 0, BOLD | KEEPS_NEXT | KEEPS_LINES | IN_GALLERY, 2 },
  { "Heading3", "heading 3", "Normal", "Normal", 10, 11, 0, BOLD | KEEPS_NEXT | KEEPS_LINES | IN_GALLERY, 3 },
  { "Heading4", "heading 4", "Normal", "Normal", 9, 9, 0, BOLD | KEEPS_NEXT | KEEPS_LINES | IN_GALLERY, 4 },
  { "TOCHeading", "TOC Heading", "Heading1", "Normal", 18, 18, 0, BOLD | KEEPS_NEXT | KEEPS_LINES, 10 },
  { "Lead", "Lead", "Normal", "Normal", 9, 2, 0, DIM | KEEPS_NEXT | IN_GALLERY, 0 },
  { "Note", "Note", "Normal", "Normal", 7, 4, 0, DIM | IN_GALLERY, 0 },
  { "ListBullet", "List Bullet", "Normal", "ListBullet", 9, 3, 0, IN_GALLERY, 0 },
  { "Term", "Term", "Normal", "Term", 9, 5, 0, IN_GALLERY, 0 },
  { "Caption", "caption", "Normal", "Normal", 10.5, 12, 0, BOLD | KEEPS_NEXT | KEEPS_LINES | IN_GALLERY, 0 },
  { "CaptionDetail", "Caption detail", "Normal", "Normal", 8, 1, 0, DIM | KEEPS_NEXT | KEEPS_LINES, 0 },
  { "Figure", "Figure", "Normal", "Normal", 9, 6, 0, 0, 0 },
  { "TableText", "Table text", "Normal", "TableText", 9, 3, 3, IN_GALLERY, 0 },
  { "TableHead", "Table head", "TableText", "TableText", 8.1, 5, 3, BOLD | DIM | KEEPS_NEXT | IN_GALLERY, 0 },
  { "TOC1", "toc 1", "Normal", "Normal", 9, 6, 0, BOLD, 0 },
  { "TOC2", "toc 2", "Normal", "Normal", 9, 3, 0, 0, 0 },
  { "TOC3", "toc 3", "Normal", "Normal", 9, 3, 0, 0, 0 },
  { "TOC4", "toc 4", "Normal", "Normal", 9, 3, 0, 0, 0 },
  { "Header", "header", "Normal", "Header", 8, 0, 0, 0, 0 },
  { "Footer", "footer", "Normal", "Footer", 7.4, 0, 0, 0, 0 },
};

/* A right stop at the end of the line, for the number of a page. */
static char *
make_tabs (const ParagraphStyle *style)
{
  int level = g_str_has_prefix (style->id, "TOC") ? style->id[3] - '0' : 0;
  int end = (int) (PB_PAGE_TEXT_WIDTH * PB_DOCX_TWIPS);

  if (level < 1 || level > 4)
    return g_strdup ("");

  return g_strdup_printf ("<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"%d\"/></w:tabs>", end);
}

static char *
make_indent (const ParagraphStyle *style)
{
  int level = g_str_has_prefix (style->id, "TOC") ? style->id[3] - '0' : 0;

  if (g_str_equal (style->id, "ListBullet"))
    return g_strdup ("<w:ind w:left=\"180\" w:hanging=\"180\"/>");
  if (level < 1 || level > 4)
    return g_strdup ("");

  return g_strdup_printf ("<w:ind w:left=\"%d\"/>", (level - 1) * 240);
}

static void
add_style (GString              *xml,
           const ParagraphStyle *style,
           const char           *dim)
{
  g_autofree char *tabs = make_tabs (style);
  g_autofree char *indent = make_indent (style);
  g_autofree char *outline =
    style->outline > 0 ? g_strdup_printf ("<w:outlineLvl w:val=\"%d\"/>", style->outline - 1) : g_strdup ("");
  g_autofree char *colour =
    style->flags & DIM ? g_strdup_printf ("<w:color w:val=\"%s\"/>", dim) : g_strdup ("");
  int half_points = (int) (2 * style->size + 0.5);

  g_string_append_printf (xml,
                          "<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>"
                          "<w:basedOn w:val=\"%s\"/><w:next w:val=\"%s\"/>%s",
                          style->id, style->name, style->based_on, style->next,
                          style->flags & IN_GALLERY ? "<w:qFormat/>" : "");
  g_string_append_printf (xml, "<w:pPr>%s%s%s%s<w:spacing w:before=\"%d\" w:after=\"%d\"/>%s%s</w:pPr>",
                          style->flags & KEEPS_NEXT ? "<w:keepNext/>" : "",
                          style->flags & KEEPS_LINES ? "<w:keepLines/>" : "",
                          g_str_equal (style->id, "ListBullet") ? "<w:numPr><w:numId w:val=\"1\"/></w:numPr>" : "", tabs,
                          (int) (style->before * PB_DOCX_TWIPS), (int) (style->after * PB_DOCX_TWIPS), indent, outline);
  g_string_append_printf (xml, "<w:rPr>%s%s<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/></w:rPr></w:style>\n",
                          style->flags & BOLD ? "<w:b/><w:bCs/>" : "", colour, half_points, half_points);
}

/* What a document begins with: language, font, body text, and the styles of all else. */
static char *
make_defaults (PbDocx     *self,
               const char *text)
{
  g_autofree char *language = g_markup_escape_text (pb_document_get_language (self->document), -1);
  int size = (int) (2 * PB_PAPER_BODY);

  return g_strdup_printf (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    "<w:rFonts w:ascii=\"%s\" w:hAnsi=\"%s\" w:eastAsia=\"%s\" w:cs=\"%s\"/><w:color w:val=\"%s\"/>"
    "<w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/><w:lang w:val=\"%s\" w:eastAsia=\"%s\"/>"
    "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line=\"252\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>"
    "</w:docDefaults>\n"
    "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/>"
    "<w:pPr><w:spacing w:before=\"100\" w:after=\"0\"/></w:pPr></w:style>\n"
    "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">"
    "<w:name w:val=\"Default Paragraph Font\"/></w:style>\n"
    "<w:style w:type=\"numbering\" w:default=\"1\" w:styleId=\"NoList\"><w:name w:val=\"No List\"/></w:style>\n",
    FONT, FONT, FONT, FONT, text, size, size, language, language);
}

/* Rows between thin lines, under a head that is said to be one. */
static void
add_table_styles (GString    *xml,
                  const char *grid,
                  const char *border)
{
  g_string_append (
    xml, "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>"
         "<w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/>"
         "<w:left w:w=\"0\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/>"
         "</w:tblCellMar></w:tblPr></w:style>\n");
  g_string_append_printf (
    xml,
    "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"PaperTable\"><w:name w:val=\"Paper table\"/>"
    "<w:basedOn w:val=\"TableNormal\"/><w:qFormat/><w:tblPr><w:tblBorders>"
    "<w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"%s\"/>"
    "<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"%s\"/></w:tblBorders>"
    "<w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"220\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
    "<w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:tcBorders>"
    "<w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"%s\"/></w:tcBorders></w:tcPr></w:tblStylePr>"
    "</w:style>\n",
    grid, grid, border);
}

void
pb_docx_add_styles (PbDocx *self)
{
  GString *xml = g_string_new (PB_DOCX_XML_HEAD "<w:styles " PB_DOCX_NAMESPACES ">\n");
  g_autofree char *text = pb_docx_dup_hex (self->theme.text);
  g_autofree char *dim = pb_docx_dup_hex (self->theme.dim);
  g_autofree char *grid = pb_docx_dup_hex (self->theme.grid);
  g_autofree char *border = pb_docx_dup_hex (self->theme.border);
  g_autofree char *defaults = make_defaults (self, text);

  g_string_append (xml, defaults);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    add_style (xml, &styles[i], dim);

  /* A line of one point. */
  g_string_append (xml, "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Spacer\"><w:name w:val=\"Spacer\"/>"
                        "<w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" "
                        "w:lineRule=\"exact\"/></w:pPr><w:rPr><w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/></w:rPr></w:style>\n");
  g_string_append_printf (xml,
                          "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"Dim\"><w:name w:val=\"Dim\"/>"
                          "<w:qFormat/><w:rPr><w:color w:val=\"%s\"/></w:rPr></w:style>\n",
                          dim);
  g_string_append (xml, "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/>"
                        "<w:rPr><w:u w:val=\"single\"/></w:rPr></w:style>\n");
  add_table_styles (xml, grid, border);
  g_string_append (xml, "</w:styles>\n");

  pb_docx_add_text_part (self, "word/styles.xml", PART_TYPE "styles+xml", g_string_free (xml, FALSE));
  pb_docx_add_relation (self, "styles", "styles.xml", FALSE);
}
