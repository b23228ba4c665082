#include "pb-docx-private.h"

#include <glib/gi18n-lib.h>

#define PART_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."

/* As on paper [pt]. */
#define HEADER_TOP     34.0
#define FOOTER_BOTTOM  32.0
#define BODY_TOP       64.0   /* lower where a header has more lines */
#define BARE_TOP       50.0
#define BODY_BOTTOM    60.0   /* higher where a footer has more lines */
#define HEADER_SIZE     8.0
#define FOOTER_SIZE     7.4
#define HEADER_GAP     12.0
#define COLUMN_GAP     22.0

/* Stand for the numbers in a translated sentence, which may have them in any order. */
#define PAGE_SIGN  987001
#define PAGES_SIGN 987002

static int
to_twips (double points)
{
  return (int) (points * PB_DOCX_TWIPS + 0.5);
}

static char *
make_right_tab (void)
{
  return g_strdup_printf ("<w:tabs><w:tab w:val=\"right\" w:pos=\"%d\"/></w:tabs>", to_twips (PB_PAGE_TEXT_WIDTH));
}

/* Whether both texts have room on one line. */
static gboolean
fit_beside (PbDocx     *self,
            const char *left,
            const char *right)
{
  const PbSetStyle style = { HEADER_SIZE, FALSE, self->theme.text };
  g_autoptr(PbSetText) set_left = pb_set_text_new_plain (&self->theme, &style, left, 0);
  g_autoptr(PbSetText) set_right = pb_set_text_new_plain (&self->theme, &style, right, 0);

  return pb_set_text_get_width (set_left) + HEADER_GAP + pb_set_text_get_width (set_right) <= PB_PAGE_TEXT_WIDTH;
}

static char *
make_header (PbDocx *self)
{
  const PbFurniture *furniture = self->furniture;
  GString *xml = g_string_new (PB_DOCX_XML_HEAD "<w:hdr " PB_DOCX_NAMESPACES "><w:p><w:pPr><w:pStyle w:val=\"Header\"/>");
  const char *left = furniture->header_left != NULL ? furniture->header_left : "";
  const char *right = furniture->header_right != NULL ? furniture->header_right : "";
  g_autofree char *rule = pb_docx_dup_hex (self->theme.dim);
  g_autofree char *tab = make_right_tab ();

  if (*left != '\0' || *right != '\0')
    {
      g_string_append_printf (xml,
                              "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"%s\"/></w:pBdr>%s",
                              rule, tab);
      g_string_append (xml, "<w:spacing w:after=\"180\"/></w:pPr>");
      pb_docx_append_run (xml, NULL, left);
      if (!fit_beside (self, left, right))
        g_string_append (xml, "<w:r><w:br/></w:r>");
      g_string_append (xml, "<w:r><w:tab/></w:r>");
      pb_docx_append_run (xml, NULL, right);
    }
  else
    g_string_append (xml, "</w:pPr>");
  g_string_append (xml, "</w:p></w:hdr>\n");

  return g_string_free (xml, FALSE);
}

/* "Page X of Y" with the numbers as fields. */
static void
append_number (GString *xml)
{
  g_autofree char *words = g_strdup_printf (_("Page %d of %d"), PAGE_SIGN, PAGES_SIGN);
  const char *rest = words;

  while (*rest != '\0')
    {
      const char *sign = strstr (rest, "98700");
      g_autofree char *before = sign != NULL ? g_strndup (rest, (gsize) (sign - rest)) : g_strdup (rest);

      if (*before != '\0')
        pb_docx_append_run (xml, NULL, before);
      if (sign == NULL)
        break;
      pb_docx_append_field (xml, sign[5] == '1' ? "PAGE" : "NUMPAGES", "1");
      rest = sign + 6;
    }
}

static int
count_lines (PbDocx     *self,
             const char *words)
{
  const PbSetStyle style = { FOOTER_SIZE, FALSE, self->theme.text };
  g_autoptr(PbSetText) set = pb_set_text_new_plain (&self->theme, &style, words, PB_PAGE_TEXT_WIDTH);

  return pb_set_text_get_n_lines (set);
}

/* Whether the last line of the sources has room for the page's number, which no space breaks. */
static gboolean
fit_number (PbDocx     *self,
            const char *words)
{
  g_autofree char *number = g_strdup_printf (_("Page %d of %d"), 999, 999);
  g_autofree char *both = g_strconcat (words, "    ", number, NULL);
  GString *glued = g_string_new (both);
  gboolean fits;

  for (gsize i = glued->len; i > strlen (words); i--)
    if (glued->str[i - 1] == ' ')
      {
        g_string_erase (glued, (gssize) i - 1, 1);
        g_string_insert (glued, (gssize) i - 1, "\302\240");
      }
  fits = count_lines (self, glued->str) == count_lines (self, words);
  g_string_free (glued, TRUE);

  return fits;
}

/* The page's number stands on the right of the sources, or below them where their last
 * line is full: LibreOffice hides what a tab would put past the words' right end. */
static char *
make_footer (PbDocx *self)
{
  GString *xml = g_string_new (PB_DOCX_XML_HEAD "<w:ftr " PB_DOCX_NAMESPACES "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/>");
  const char *words = self->furniture->footer != NULL ? self->furniture->footer : "";
  g_autofree char *rule = pb_docx_dup_hex (self->theme.dim);
  g_autofree char *tab = make_right_tab ();

  g_string_append_printf (xml,
                          "<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"5\" w:color=\"%s\"/></w:pBdr>%s"
                          "<w:spacing w:before=\"240\"/></w:pPr>",
                          rule, tab);
  if (*words != '\0')
    pb_docx_append_run (xml, NULL, words);
  if (!fit_number (self, words))
    g_string_append (xml, "<w:r><w:br/></w:r>");
  g_string_append (xml, "<w:r><w:tab/></w:r>");
  append_number (xml);
  g_string_append (xml, "</w:p></w:ftr>\n");

  return g_string_free (xml, FALSE);
}

/* The same frame is stored once.  @kind: "header" or "footer"; @xml: (transfer full) */
static guint
add_frame (PbDocx     *self,
           const char *kind,
           char       *xml)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->frames, xml));

  if (number == 0)
    {
      g_autofree char *name = g_strdup_printf ("%s%u.xml", kind, g_hash_table_size (self->frames) + 1);
      g_autofree char *path = g_strconcat ("word/", name, NULL);

      number = pb_docx_add_relation (self, kind, name, FALSE);
      pb_docx_add_text_part (self, path, g_str_equal (kind, "header") ? PART_TYPE "header+xml" : PART_TYPE "footer+xml",
                             g_strdup (xml));
      g_hash_table_insert (self->frames, g_strdup (xml), GUINT_TO_POINTER (number));
    }
  g_free (xml);

  return number;
}

static void
append_columns (PbDocx  *self,
                GString *xml)
{
  if (self->columns[0] > 0)
    g_string_append_printf (xml,
                            "<w:cols w:num=\"2\" w:equalWidth=\"0\"><w:col w:w=\"%d\" w:space=\"%d\"/>"
                            "<w:col w:w=\"%d\"/></w:cols>",
                            to_twips (self->columns[0]), to_twips (COLUMN_GAP), to_twips (self->columns[1]));
  else
    g_string_append (xml, "<w:cols w:space=\"708\"/>");
}

/* What frames the present section.  One that goes on on a page takes the frames of the one
 * before. */
static char *
make_section (PbDocx *self)
{
  GString *xml = g_string_new ("<w:sectPr>");
  gboolean has_header = self->furniture->header_left != NULL || self->furniture->header_right != NULL;

  if (self->begins_page)
    {
      guint header = add_frame (self, "header", make_header (self));
      guint footer = add_frame (self, "footer", make_footer (self));

      g_string_append_printf (xml,
                              "<w:headerReference w:type=\"default\" r:id=\"rId%u\"/>"
                              "<w:footerReference w:type=\"default\" r:id=\"rId%u\"/><w:type w:val=\"nextPage\"/>",
                              header, footer);
    }
  else
    g_string_append (xml, "<w:type w:val=\"continuous\"/>");

  g_string_append_printf (xml,
                          "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" "
                          "w:left=\"%d\" w:header=\"%d\" w:footer=\"%d\" w:gutter=\"0\"/>",
                          to_twips (has_header ? BODY_TOP : BARE_TOP), to_twips (PB_PAGE_MARGIN), to_twips (BODY_BOTTOM),
                          to_twips (PB_PAGE_MARGIN), to_twips (HEADER_TOP), to_twips (FOOTER_BOTTOM));
  append_columns (self, xml);
  g_string_append (xml, "</w:sectPr>");

  return g_string_free (xml, FALSE);
}

/* A section ends with its last paragraph, in whose properties it is described. */
static void
end_section (PbDocx *self)
{
  g_autofree char *section = NULL;

  if (self->body->len == self->section_start)
    return;

  section = make_section (self);
  if (self->end_of_properties < 0)
    pb_docx_add_spacer (self);
  g_string_insert (self->body, self->end_of_properties, section);
  self->section_start = self->body->len;
  self->end_of_properties = -1;
}

void
pb_docx_begin_page (PbDocx            *self,
                    const PbFurniture *furniture)
{
  end_section (self);
  self->furniture = furniture;
  self->columns[0] = self->columns[1] = 0;
  self->begins_page = TRUE;
  self->breaks = FALSE;
  self->is_top = TRUE;
}

void
pb_docx_begin_column (PbDocx *self)
{
  pb_docx_begin_columns (self, 0, 0);
}

void
pb_docx_begin_columns (PbDocx *self,
                       double  left,
                       double  right)
{
  gboolean is_empty = self->body->len == self->section_start;

  end_section (self);
  /* One with nothing in it hands on that it begins a page. */
  self->begins_page = self->begins_page && is_empty;
  self->columns[0] = left;
  self->columns[1] = right;
}

void
pb_docx_end_sections (PbDocx *self)
{
  g_autofree char *section = make_section (self);

  if (self->end_of_properties < 0)
    pb_docx_add_spacer (self);
  g_string_append (self->body, section);
}
