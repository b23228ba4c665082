#include "pb-docx-private.h"

#define TERM_SHARE 0.24
#define TERM_ROOM  12.0

static const char *const prose_styles[] = {
  [PB_PROSE_BODY] = "Normal",
  [PB_PROSE_LEAD] = "Lead",
  [PB_PROSE_NOTE] = "Note",
  [PB_PROSE_TITLE] = "Title",
  [PB_PROSE_SUBTITLE] = "Subtitle",
};

/* Two names for one place: that of contents is replaced whenever they are made anew. */
static void
append_bookmarks (PbDocx     *self,
                  const char *anchor,
                  gboolean    is_start)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->bookmarks, anchor));
  g_autofree char *name = pb_docx_dup_bookmark (self, anchor);

  if (is_start)
    g_string_append_printf (self->body,
                            "<w:bookmarkStart w:id=\"%u\" w:name=\"%s\"/><w:bookmarkStart w:id=\"%u\" w:name=\"_Toc%08u\"/>",
                            2 * number, name, 2 * number + 1, number);
  else
    g_string_append_printf (self->body, "<w:bookmarkEnd w:id=\"%u\"/><w:bookmarkEnd w:id=\"%u\"/>", 2 * number + 1,
                            2 * number);
}

void
pb_docx_add_heading (PbDocx          *self,
                     const PbHeading *heading,
                     gboolean         is_of_contents)
{
  g_autofree char *style = is_of_contents ? g_strdup ("TOCHeading") : g_strdup_printf ("Heading%d", heading->level);

  pb_docx_begin_paragraph (self, (PbDocxParagraph) { .style = style });
  append_bookmarks (self, heading->anchor, TRUE);
  pb_docx_append_run (self->body, NULL, heading->text);
  append_bookmarks (self, heading->anchor, FALSE);
  pb_docx_end_paragraph (self);
}

static void
append_runs (PbDocx        *self,
             const PbProse *prose)
{
  for (guint i = 0; i < prose->runs->len; i++)
    {
      const PbRun *run = g_ptr_array_index (prose->runs, i);
      g_autofree char *properties =
        g_strconcat (run->target != NULL        ? "<w:rStyle w:val=\"Hyperlink\"/>"
                     : run->style & PB_RUN_DIM ? "<w:rStyle w:val=\"Dim\"/>"
                                               : "",
                     run->style & PB_RUN_BOLD ? "<w:b/><w:bCs/>" : "", NULL);

      if (run->target != NULL)
        pb_docx_begin_link (self, run->target);
      pb_docx_append_run (self->body, properties, run->text);
      if (run->target != NULL)
        pb_docx_end_link (self);
    }
}

void
pb_docx_add_prose (PbDocx        *self,
                   const PbProse *prose)
{
  pb_docx_begin_paragraph (self, (PbDocxParagraph) { .style = prose_styles[prose->style] });
  append_runs (self, prose);
  pb_docx_end_paragraph (self);
}

void
pb_docx_add_list (PbDocx    *self,
                  GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      pb_docx_begin_paragraph (self, (PbDocxParagraph) { .style = "ListBullet" });
      append_runs (self, g_ptr_array_index (items, i));
      pb_docx_end_paragraph (self);
    }
}

/* A term stands beside what it means, or on a line above where it is too long for that. */
void
pb_docx_add_terms (PbDocx    *self,
                   GPtrArray *terms,
                   double     width)
{
  const PbSetStyle style = { PB_PAPER_BODY, TRUE, self->theme.text };
  int column = (int) (TERM_SHARE * width * PB_DOCX_TWIPS);
  g_autofree char *indent = g_strdup_printf ("<w:tabs><w:tab w:val=\"left\" w:pos=\"%d\"/></w:tabs>"
                                             "<w:ind w:left=\"%d\" w:hanging=\"%d\"/>",
                                             column, column, column);

  for (guint i = 0; i < terms->len; i++)
    {
      const PbTerm *term = g_ptr_array_index (terms, i);
      g_autoptr(PbSetText) words = pb_set_text_new_plain (&self->theme, &style, term->term, 0);

      pb_docx_begin_paragraph (self, (PbDocxParagraph) { .style = "Term", .more = indent });
      pb_docx_append_run (self->body, "<w:b/><w:bCs/>", term->term);
      g_string_append (self->body, pb_set_text_get_width (words) + TERM_ROOM > TERM_SHARE * width
                                     ? "<w:r><w:br/></w:r>"
                                     : "<w:r><w:tab/></w:r>");
      append_runs (self, term->meaning);
      pb_docx_end_paragraph (self);
    }
}

static void
add_entry (PbDocx          *self,
           const PbHeading *heading,
           const char      *field)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->bookmarks, heading->anchor));
  int page = self->pages != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (self->pages, heading->anchor)) : 1;
  g_autofree char *style = g_strdup_printf ("TOC%d", heading->level);
  g_autofree char *instruction = g_strdup_printf ("PAGEREF _Toc%08u \\h", number);
  g_autofree char *result = g_strdup_printf ("%d", page);

  pb_docx_begin_paragraph (self, (PbDocxParagraph) { .style = style });
  g_string_append (self->body, field);
  g_string_append_printf (self->body, "<w:hyperlink w:anchor=\"_Toc%08u\" w:history=\"1\">", number);
  pb_docx_append_run (self->body, NULL, heading->text);
  g_string_append (self->body, "<w:r><w:tab/></w:r>");
  pb_docx_append_field (self->body, instruction, result);
  g_string_append (self->body, "</w:hyperlink>");
}

/* A field whose result is there already: what it lists when it is made anew. */
void
pb_docx_add_contents (PbDocx          *self,
                      const PbHeading *own,
                      int              depth)
{
  g_autoptr(GPtrArray) headings = pb_document_list_headings (self->document);
  g_autofree char *begin = g_strdup_printf ("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                                            "<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-%d\" \\h \\z \\u "
                                            "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
                                            depth);
  const char *field = begin;

  for (guint i = 0; i < headings->len; i++)
    {
      const PbHeading *heading = g_ptr_array_index (headings, i);

      if (heading->level > depth || heading == own)
        continue;
      if (field != begin)
        pb_docx_end_paragraph (self);
      add_entry (self, heading, field);
      field = "";
    }

  if (field != begin)
    {
      pb_docx_end_paragraph (self);
      pb_docx_begin_paragraph (self, (PbDocxParagraph) { .style = "Spacer" });
      g_string_append (self->body, "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
      pb_docx_end_paragraph (self);
      /* A section that ends in the field would take the page numbers of its frames into it. */
      self->end_of_properties = -1;
    }
}
