#include "pb-docx-private.h"

#include <math.h>

char *
pb_docx_dup_hex (PbColour colour)
{
  return g_strdup_printf ("%02X%02X%02X", (guint) lround (255 * colour.red), (guint) lround (255 * colour.green),
                          (guint) lround (255 * colour.blue));
}

void
pb_docx_append_escaped (GString    *xml,
                        const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (letter == '&')
        g_string_append (xml, "&amp;");
      else if (letter == '<')
        g_string_append (xml, "&lt;");
      else if (letter == '>')
        g_string_append (xml, "&gt;");
      else if (letter == '"')
        g_string_append (xml, "&quot;");
      else if (letter >= 0x20 && letter != 0x7f && letter != 0xfffe && letter != 0xffff)
        g_string_append_unichar (xml, letter);
      else if (letter == '\n' || letter == '\t')
        g_string_append_c (xml, ' ');
    }
}

static void
append_text (GString    *xml,
             const char *text)
{
  g_string_append (xml, "<w:t xml:space=\"preserve\">");
  pb_docx_append_escaped (xml, text);
  g_string_append (xml, "</w:t>");
}

void
pb_docx_append_run (GString    *xml,
                    const char *properties,
                    const char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  g_string_append (xml, "<w:r>");
  if (properties != NULL && *properties != '\0')
    g_string_append_printf (xml, "<w:rPr>%s</w:rPr>", properties);
  for (int i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (xml, "<w:br/>");
      append_text (xml, lines[i]);
    }
  g_string_append (xml, "</w:r>");
}

void
pb_docx_append_field (GString    *xml,
                      const char *instruction,
                      const char *result)
{
  g_string_append_printf (xml,
                          "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                          "<w:r><w:instrText xml:space=\"preserve\"> %s </w:instrText></w:r>"
                          "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
                          instruction);
  pb_docx_append_run (xml, NULL, result);
  g_string_append (xml, "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
}

/* A name that word processors take: no hyphen, at most 40 letters.  The number keeps those
 * apart that are the same but for what was cut. */
char *
pb_docx_dup_bookmark (PbDocx     *self,
                      const char *anchor)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->bookmarks, anchor));
  g_autofree char *start = g_strndup (anchor, 28);

  g_strcanon (start, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "_", '_');

  return g_strdup_printf ("p_%s_%u", start, number);
}

void
pb_docx_begin_link (PbDocx     *self,
                    const char *target)
{
  if (*target == '#')
    {
      g_autofree char *bookmark = pb_docx_dup_bookmark (self, target + 1);

      g_string_append_printf (self->body, "<w:hyperlink w:anchor=\"%s\" w:history=\"1\">", bookmark);
    }
  else
    g_string_append_printf (self->body, "<w:hyperlink r:id=\"rId%u\" w:history=\"1\">",
                            pb_docx_add_relation (self, "hyperlink", target, TRUE));
}

void
pb_docx_end_link (PbDocx *self)
{
  g_string_append (self->body, "</w:hyperlink>");
}

void
pb_docx_begin_paragraph (PbDocx          *self,
                         PbDocxParagraph  paragraph)
{
  gboolean is_heading_at_top = (self->is_top || self->breaks) && g_str_has_prefix (paragraph.style, "Heading");

  g_string_append_printf (self->body, "<w:p><w:pPr><w:pStyle w:val=\"%s\"/>%s%s%s%s", paragraph.style,
                          paragraph.keeps_next ? "<w:keepNext/>" : "", self->breaks ? "<w:pageBreakBefore/>" : "",
                          is_heading_at_top ? "<w:spacing w:before=\"0\"/>" : "",
                          paragraph.more != NULL ? paragraph.more : "");
  self->end_of_properties = (gssize) self->body->len;
  g_string_append (self->body, "</w:pPr>");
  self->breaks = self->is_top = FALSE;
}

void
pb_docx_end_paragraph (PbDocx *self)
{
  g_string_append (self->body, "</w:p>\n");
}

void
pb_docx_add_paragraph (PbDocx          *self,
                       PbDocxParagraph  paragraph,
                       const char      *text)
{
  pb_docx_begin_paragraph (self, paragraph);
  pb_docx_append_run (self->body, NULL, text);
  pb_docx_end_paragraph (self);
}

void
pb_docx_add_spacer (PbDocx *self)
{
  pb_docx_begin_paragraph (self, (PbDocxParagraph) { .style = "Spacer" });
  pb_docx_end_paragraph (self);
}
