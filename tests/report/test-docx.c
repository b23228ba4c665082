#include "pb-document-docx.h"
#include "pb-error.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

/* A chart of a height, in one colour. */
static double
get_height (gpointer chart)
{
  return *(double *) chart;
}

static void
draw (gpointer  chart,
      cairo_t  *cr)
{
  cairo_rectangle (cr, 0, 0, 50, *(double *) chart);
  cairo_fill (cr);
}

static GArray *
get_labels (gpointer chart)
{
  return NULL;
}

static char *
dup_scale_note (gpointer chart)
{
  return g_strdup ("The scale starts at 8");
}

static const PbChartBodyClass body_class = {
  .get_height = get_height, .draw = draw, .get_labels = get_labels, .dup_scale_note = dup_scale_note, .free = g_free,
};

static PbChartBody *
lay (gpointer       data,
     const PbTheme *theme,
     double         width)
{
  return data != NULL ? pb_chart_body_new (&body_class, g_memdup2 (data, sizeof (double)), width) : NULL;
}

static void
add_figure (PbFlow     *flow,
            double      height,
            const char *alternative)
{
  gpointer data = height > 0 ? g_memdup2 (&height, sizeof height) : NULL;

  pb_flow_add_figure (flow, lay, data, g_free,
                      pb_caption_new_of_words (g_strdup ("The finding"), g_strdup ("The measure"), g_strdup ("The notes"),
                                               g_strdup ("The source"), g_strdup (alternative)));
}

static void
add_table (PbFlow *flow)
{
  g_autoptr(PbDataTable) table = pb_data_table_new ("Areas against \"England\"");
  PbPaperTable *paper;

  pb_data_table_add_column (table, "area", "Area", PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "value", "Value", PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "comparison", "Comparison", PB_COLUMN_WORDS);
  pb_data_table_add_row (table);
  pb_data_table_add_text (table, "Derby");
  pb_data_table_add_value (table, 78.4, 1, PB_STATUS_PRESENT);
  pb_data_table_add_text (table, "");
  pb_data_table_add_row (table);
  pb_data_table_add_text (table, "England");
  pb_data_table_add_value (table, 79.1, 1, PB_STATUS_PRESENT);
  pb_data_table_add_text (table, "worse here");

  paper = pb_flow_add_table (flow, table);
  paper->benchmark_row = 1;
  pb_paper_table_set_comparison (paper, 0, 2, PB_COMPARISON_BETTER);
  pb_paper_table_set_comparison (paper, 1, 2, PB_COMPARISON_WORSE);
  pb_paper_table_set_flags (paper, 0, 1, PB_CELL_BOLD);
  pb_paper_table_set_target (paper, 0, 0, "#derby");
  pb_paper_table_set_notes (paper, "Below the table");
}

static PbDocument *
make_document (void)
{
  PbDocument *document = pb_document_new ("Paper & <title>", "en-GB");
  PbFlow *body = pb_document_get_body (document);
  PbFlow *left, *right;
  PbProse *prose;

  pb_document_set_author (document, "Public health");
  pb_flow_add_text (body, PB_PROSE_TITLE, "Paper & <title>");
  pb_flow_add_heading (body, 1, "Contents", NULL);
  pb_flow_add_contents (body, 2);
  pb_flow_add_section (body, "Board", "March 2026", "Source: somebody");
  pb_flow_add_heading (body, 1, "Derby", "derby");
  prose = pb_flow_add_prose (body, PB_PROSE_BODY);
  pb_prose_add (prose, PB_RUN_BOLD, "bold\001 & ");
  pb_prose_add_link (prose, PB_RUN_PLAIN, "outside", "https://example.org/?a=1&b=2");
  pb_prose_add_link (prose, PB_RUN_PLAIN, "inside", "#derby");
  pb_flow_add_columns (body, 0.4, &left, &right);
  pb_flow_add_heading (left, 2, "On the left", NULL);
  add_figure (left, 80, "Alternative of the <left> one");
  pb_flow_add_heading (right, 2, "On the right", NULL);
  add_table (right);
  pb_prose_add (pb_flow_add_item (body), PB_RUN_PLAIN, "An item");
  pb_prose_add (pb_flow_add_term (body, "Term"), PB_RUN_DIM, "its meaning");
  pb_flow_add_section (body, "Board", "March 2026", "Source: somebody");
  pb_flow_add_heading (body, 1, "Last", NULL);
  pb_flow_add_heading (body, 2, "Deeper", NULL);
  pb_flow_add_heading (body, 3, "Not in the contents", NULL);
  add_figure (body, 0, "Nothing can be drawn");

  return document;
}

static GBytes *
write_document (PbDocument *document)
{
  g_autoptr(GError) error = NULL;
  GBytes *bytes = pb_document_write_docx (document, &error);

  g_assert_no_error (error);

  return bytes;
}

/* Name to text of every part, as another program unpacks it; the first one's name. */
static GHashTable *
unpack (GBytes  *bytes,
        char   **first_out)
{
  GHashTable *parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  struct archive *zip = archive_read_new ();
  struct archive_entry *entry;
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  archive_read_support_format_zip (zip);
  g_assert_cmpint (archive_read_open_memory (zip, data, size), ==, ARCHIVE_OK);
  while (archive_read_next_header (zip, &entry) == ARCHIVE_OK)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      char block[4096];
      la_ssize_t n;

      while ((n = archive_read_data (zip, block, sizeof block)) > 0)
        g_string_append_len (text, block, n);
      g_assert_cmpint (n, ==, 0);
      if (g_hash_table_size (parts) == 0)
        *first_out = g_strdup (archive_entry_pathname (entry));
      g_hash_table_insert (parts, g_strdup (archive_entry_pathname (entry)), g_strdup (text->str));
    }
  archive_read_free (zip);

  return parts;
}

static GHashTable *
unpack_sample (void)
{
  g_autoptr(PbDocument) document = make_document ();
  g_autoptr(GBytes) bytes = write_document (document);
  g_autofree char *first = NULL;
  GHashTable *parts = unpack (bytes, &first);

  g_assert_cmpstr (first, ==, "[Content_Types].xml");

  return parts;
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *c = strstr (text, part); c != NULL; c = strstr (c + 1, part))
    n++;

  return n;
}

static void
assert_has (const char *text,
            const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in %s", part, text);
}

static const char *
get_story (GHashTable *parts)
{
  const char *story = g_hash_table_lookup (parts, "word/document.xml");

  g_assert_nonnull (story);

  return story;
}

static void
test_well_formed (void)
{
  g_autoptr(GHashTable) parts = unpack_sample ();
  const GMarkupParser parser = { NULL };
  GHashTableIter iter;
  gpointer name, text;
  guint n_read = 0;

  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, &name, &text))
    if (!g_str_has_suffix (name, ".png"))
      {
        GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
        g_autoptr(GError) error = NULL;

        g_markup_parse_context_parse (context, text, -1, &error);
        g_assert_no_error (error);
        g_markup_parse_context_end_parse (context, &error);
        g_assert_no_error (error);
        g_markup_parse_context_free (context);
        n_read++;
      }
  g_assert_cmpuint (n_read, >=, 12);
}

/* Whatever the story refers to is there, and each part is of a kind that is told. */
static void
test_relations (void)
{
  g_autoptr(GHashTable) parts = unpack_sample ();
  const char *relations = g_hash_table_lookup (parts, "word/_rels/document.xml.rels");
  const char *types = g_hash_table_lookup (parts, "[Content_Types].xml");
  g_auto(GStrv) targets = g_strsplit (relations, "Target=\"", -1);
  g_auto(GStrv) uses = g_strsplit (get_story (parts), "\"rId", -1);

  g_assert_cmpuint (g_strv_length (targets), >, 6);
  for (guint i = 1; targets[i] != NULL; i++)
    {
      g_autofree char *target = g_strndup (targets[i], strcspn (targets[i], "\""));
      g_autofree char *path = g_strconcat ("word/", target, NULL);
      g_autofree char *override = g_strdup_printf ("PartName=\"/%s\"", path);

      if (g_str_has_prefix (target, "https:"))
        continue;
      g_assert_true (g_hash_table_contains (parts, path));
      if (g_str_has_suffix (path, ".xml"))
        assert_has (types, override);
    }

  g_assert_cmpuint (g_strv_length (uses), >, 6);
  for (guint i = 1; uses[i] != NULL; i++)
    {
      g_autofree char *id = g_strdup_printf ("Id=\"rId%s\"", strtok (uses[i], "\""));

      assert_has (relations, id);
    }
  assert_has (relations, "https://example.org/?a=1&amp;b=2");
}

static void
test_headings (void)
{
  g_autoptr(GHashTable) parts = unpack_sample ();
  const char *story = get_story (parts);

  g_assert_cmpuint (count (story, "w:val=\"TOCHeading\""), ==, 1);
  g_assert_cmpuint (count (story, "w:val=\"Heading1\""), ==, 2);
  g_assert_cmpuint (count (story, "w:val=\"Heading2\""), ==, 3);
  g_assert_cmpuint (count (story, "w:val=\"Heading3\""), ==, 1);
  assert_has (story, "TOC \\o \"1-2\"");
  g_assert_cmpuint (count (story, "w:val=\"TOC1\""), ==, 2);
  g_assert_cmpuint (count (story, "w:val=\"TOC2\""), ==, 3);
  g_assert_cmpuint (count (story, "PAGEREF"), ==, 5);
  g_assert_cmpuint (count (story, "fldCharType=\"begin\""), ==, count (story, "fldCharType=\"end\""));
  /* Of each heading, and of nothing else. */
  g_assert_cmpuint (count (story, "<w:bookmarkStart"), ==, 2 * 7);
  g_assert_cmpuint (count (story, "w:anchor=\"p_derby_2\""), ==, 2);
  assert_has (story, "w:name=\"p_derby_2\"");
}

static void
test_table (void)
{
  g_autoptr(GHashTable) parts = unpack_sample ();
  const char *story = get_story (parts);

  g_assert_cmpuint (count (story, "<w:tbl>"), ==, 1);
  g_assert_cmpuint (count (story, "<w:tblHeader/>"), ==, 1);
  g_assert_cmpuint (count (story, "<w:tr>"), ==, 3);
  g_assert_cmpuint (count (story, "<w:jc w:val=\"right\"/>"), ==, 3);
  g_assert_cmpuint (count (story, "<w:tcBorders>"), ==, 3);
  g_assert_cmpuint (count (story, "gridSpan"), ==, 0);
  g_assert_cmpuint (count (story, "vMerge"), ==, 0);
  assert_has (story, "<w:tblCaption w:val=\"Areas against &quot;England&quot;\"/>");
  /* A word stands beside the shape, once. */
  assert_has (story, ">●<");
  assert_has (story, ">better<");
  assert_has (story, ">◆<");
  g_assert_cmpuint (count (story, ">worse<"), ==, 0);
  assert_has (story, ">worse here<");
}

static void
test_figures (void)
{
  g_autoptr(GHashTable) parts = unpack_sample ();
  const char *story = get_story (parts);
  const char *headline = strstr (story, "The finding"), *picture = strstr (story, "<w:drawing>");
  const char *notes = strstr (story, "The notes");

  g_assert_cmpuint (count (story, "<w:drawing>"), ==, 1);
  g_assert_cmpuint (count (story, "The finding"), ==, 2);
  assert_has (story, "<wp:docPr id=\"1\" name=\"Figure 1\" descr=\"Alternative of the &lt;left&gt; one\"/>");
  assert_has (story, "asvg:svgBlip");
  g_assert_true (headline < picture && picture < notes);
  /* How it was drawn stands in the notes of the chart that is drawn, and not of the one that is none. */
  g_assert_cmpuint (count (story, "The notes. The scale starts at 8."), ==, 1);
  assert_has (g_hash_table_lookup (parts, "word/media/figure1.svg"), "<svg");
  assert_has (g_hash_table_lookup (parts, "word/media/figure1.png"), "PNG");
}

/* One of the cover, one before, in and after the columns, and the last. */
static void
test_sections (void)
{
  g_autoptr(GHashTable) parts = unpack_sample ();
  const char *story = get_story (parts);
  const char *left = strstr (story, ">On the left</w:t></w:r><w:bookmarkEnd");
  const char *column_break = strstr (story, "<w:br w:type=\"column\"/>");
  const char *right = strstr (story, ">On the right</w:t></w:r><w:bookmarkEnd");

  g_assert_cmpuint (count (story, "<w:sectPr>"), ==, 5);
  g_assert_cmpuint (count (story, "<w:cols w:num=\"2\""), ==, 1);
  g_assert_cmpuint (count (story, "<w:headerReference"), ==, 3);
  g_assert_true (left != NULL && left < column_break && column_break < right);
  /* The same frame is stored once. */
  g_assert_true (g_hash_table_contains (parts, "word/footer4.xml"));
  g_assert_false (g_hash_table_contains (parts, "word/header5.xml"));
  assert_has (g_hash_table_lookup (parts, "word/header3.xml"), "March 2026");
  assert_has (g_hash_table_lookup (parts, "word/footer4.xml"), "NUMPAGES");
  assert_has (g_hash_table_lookup (parts, "word/footer4.xml"), "Source: somebody");
}

static void
test_words (void)
{
  g_autoptr(GHashTable) parts = unpack_sample ();
  const char *core = g_hash_table_lookup (parts, "docProps/core.xml");

  assert_has (get_story (parts), ">bold &amp; <");
  assert_has (get_story (parts), ">Paper &amp; &lt;title&gt;<");
  assert_has (core, "<dc:title>Paper &amp; &lt;title&gt;</dc:title>");
  assert_has (core, "<dc:creator>Public health</dc:creator>");
  assert_has (core, "<dc:language>en-GB</dc:language>");
  assert_has (core, ">2025-11-24T16:00:00Z</dcterms:created>");
  assert_has (g_hash_table_lookup (parts, "word/styles.xml"), "<w:lang w:val=\"en-GB\"");
}

static void
test_same_bytes (void)
{
  g_autoptr(PbDocument) document = make_document ();
  g_autoptr(PbDocument) again = make_document ();
  g_autoptr(GBytes) first = write_document (document);
  g_autoptr(GBytes) second = write_document (document);
  g_autoptr(GBytes) third = write_document (again);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_true (g_bytes_equal (first, third));
}

static void
test_bad (void)
{
  g_autoptr(PbDocument) document = pb_document_new ("Paper", "en-GB");
  g_autoptr(GError) error = NULL;

  add_figure (pb_document_get_body (document), 100, "");
  g_assert_null (pb_document_write_docx (document, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_FAILED);
}

static void
test_empty (void)
{
  g_autoptr(PbDocument) document = pb_document_new ("Paper", "en-GB");
  g_autoptr(GBytes) bytes = write_document (document);
  g_autofree char *first = NULL;
  g_autoptr(GHashTable) parts = unpack (bytes, &first);

  /* A document has a paragraph at least. */
  g_assert_cmpuint (count (get_story (parts), "<w:p>"), ==, 1);
  g_assert_cmpuint (count (get_story (parts), "<w:sectPr>"), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("SOURCE_DATE_EPOCH", "1764000000", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/docx/well-formed", test_well_formed);
  g_test_add_func ("/docx/relations", test_relations);
  g_test_add_func ("/docx/headings", test_headings);
  g_test_add_func ("/docx/table", test_table);
  g_test_add_func ("/docx/figures", test_figures);
  g_test_add_func ("/docx/sections", test_sections);
  g_test_add_func ("/docx/words", test_words);
  g_test_add_func ("/docx/same-bytes", test_same_bytes);
  g_test_add_func ("/docx/bad", test_bad);
  g_test_add_func ("/docx/empty", test_empty);

  return g_test_run ();
}
