#include "pb-docx-private.h"

#include "pb-pdf-finish.h"

#define PART_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."

/* Title, author, subject, language and date, for who looks a file up. */
static void
add_properties (PbDocx *self)
{
  GString *xml = g_string_new (PB_DOCX_XML_HEAD
                               "<cp:coreProperties "
                               "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                               "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                               "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
                               "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n");
  const char *words[][2] = {
    { "title", pb_document_get_title (self->document) },
    { "subject", pb_document_get_subject (self->document) },
    { "creator", pb_document_get_author (self->document) },
    { "language", pb_document_get_language (self->document) },
  };
  g_autoptr(PbPdfWords) dated = pb_pdf_words_new ("", "");

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i][1] != NULL)
      {
        g_string_append_printf (xml, "<dc:%s>", words[i][0]);
        pb_docx_append_escaped (xml, words[i][1]);
        g_string_append_printf (xml, "</dc:%s>\n", words[i][0]);
      }
  g_string_append_printf (xml,
                          "<dcterms:created xsi:type=\"dcterms:W3CDTF\">%s</dcterms:created>\n"
                          "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">%s</dcterms:modified>\n"
                          "</cp:coreProperties>\n",
                          dated->date, dated->date);

  pb_docx_add_text_part (self, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml",
                         g_string_free (xml, FALSE));
}

static void
add_program (PbDocx *self)
{
  pb_docx_add_text_part (
    self, "docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    g_strdup (PB_DOCX_XML_HEAD
              "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
              "<Application>Placeboard</Application></Properties>\n"));
}

/* Mode 15 lays tables out by their grid, with their edge on the margin. */
static void
add_settings (PbDocx *self)
{
  g_autofree char *language = g_markup_escape_text (pb_document_get_language (self->document), -1);

  pb_docx_add_text_part (
    self, "word/settings.xml", PART_TYPE "settings+xml",
    g_strdup_printf (PB_DOCX_XML_HEAD
                     "<w:settings " PB_DOCX_NAMESPACES ">\n"
                     "<w:defaultTabStop w:val=\"720\"/>\n"
                     "<w:characterSpacingControl w:val=\"doNotCompress\"/>\n"
                     "<w:compat><w:compatSetting w:name=\"compatibilityMode\" "
                     "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\n"
                     "<w:themeFontLang w:val=\"%s\"/>\n"
                     "<w:decimalSymbol w:val=\".\"/>\n<w:listSeparator w:val=\",\"/>\n"
                     "</w:settings>\n",
                     language));
  pb_docx_add_relation (self, "settings", "settings.xml", FALSE);
}

static void
add_numbering (PbDocx *self)
{
  pb_docx_add_text_part (
    self, "word/numbering.xml", PART_TYPE "numbering+xml",
    g_strdup (PB_DOCX_XML_HEAD
              "<w:numbering " PB_DOCX_NAMESPACES ">\n"
              "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"singleLevel\"/>"
              "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:pStyle w:val=\"ListBullet\"/>"
              "<w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/>"
              "<w:pPr><w:ind w:left=\"180\" w:hanging=\"180\"/></w:pPr>"
              "<w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/></w:rPr></w:lvl></w:abstractNum>\n"
              "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>\n"
              "</w:numbering>\n"));
  pb_docx_add_relation (self, "numbering", "numbering.xml", FALSE);
}

/* What stands in for a font where a computer does not have it. */
static void
add_fonts (PbDocx *self)
{
  pb_docx_add_text_part (
    self, "word/fontTable.xml", PART_TYPE "fontTable+xml",
    g_strdup (PB_DOCX_XML_HEAD
              "<w:fonts " PB_DOCX_NAMESPACES ">\n"
              "<w:font w:name=\"Arial\"><w:altName w:val=\"Liberation Sans\"/><w:panose1 w:val=\"020B0604020202020204\"/>"
              "<w:charset w:val=\"00\"/><w:family w:val=\"swiss\"/><w:pitch w:val=\"variable\"/></w:font>\n"
              "<w:font w:name=\"Segoe UI Symbol\"><w:altName w:val=\"DejaVu Sans\"/>"
              "<w:charset w:val=\"00\"/><w:family w:val=\"swiss\"/><w:pitch w:val=\"variable\"/></w:font>\n"
              "</w:fonts>\n"));
  pb_docx_add_relation (self, "fontTable", "fontTable.xml", FALSE);
}

void
pb_docx_add_front (PbDocx *self)
{
  pb_docx_add_text_part (
    self, "_rels/.rels", NULL,
    g_strdup (PB_DOCX_XML_HEAD
              "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\n"
              "<Relationship Id=\"rId1\" "
              "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
              "Target=\"word/document.xml\"/>\n"
              "<Relationship Id=\"rId2\" "
              "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" "
              "Target=\"docProps/core.xml\"/>\n"
              "<Relationship Id=\"rId3\" "
              "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" "
              "Target=\"docProps/app.xml\"/>\n"
              "</Relationships>\n"));
  add_properties (self);
  add_program (self);
  add_settings (self);
  add_numbering (self);
  add_fonts (self);
}
