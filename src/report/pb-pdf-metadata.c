#include "pb-pdf-private.h"

/* A property that may have words in several languages. */
static void
add_words (GString    *xmp,
           const char *name,
           const char *words)
{
  g_autofree char *escaped = words != NULL ? g_markup_escape_text (words, -1) : NULL;

  if (escaped != NULL)
    g_string_append_printf (xmp, "   <%s><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></%s>\n", name,
                            escaped, name);
}

static void
add_list (GString    *xmp,
          const char *name,
          const char *kind,
          const char *item)
{
  g_autofree char *escaped = item != NULL ? g_markup_escape_text (item, -1) : NULL;

  if (escaped != NULL)
    g_string_append_printf (xmp, "   <%s><rdf:%s><rdf:li>%s</rdf:li></rdf:%s></%s>\n", name, kind, escaped, kind,
                            name);
}

/**
 * pb_pdf_make_metadata:
 * @words: of the file
 *
 * Writes the title, author, subject, language and dates as XMP.
 *
 * Source: ISO 16684-1; ISO 32000-1, 14.3.2.
 *
 * Returns: (transfer full): the packet
 */
char *
pb_pdf_make_metadata (const PbPdfWords *words)
{
  GString *xmp = g_string_new (
    "<?xpacket begin=\"\357\273\277\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "  <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
    "   <dc:format>application/pdf</dc:format>\n");

  add_words (xmp, "dc:title", words->title);
  add_words (xmp, "dc:description", words->subject);
  add_list (xmp, "dc:creator", "Seq", words->author);
  add_list (xmp, "dc:language", "Bag", words->language);
  g_string_append_printf (xmp,
                          "   <xmp:CreatorTool>Placeboard</xmp:CreatorTool>\n"
                          "   <xmp:CreateDate>%s</xmp:CreateDate>\n"
                          "   <xmp:ModifyDate>%s</xmp:ModifyDate>\n",
                          words->date, words->date);
  g_string_append (xmp, "  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");

  return g_string_free (xmp, FALSE);
}
