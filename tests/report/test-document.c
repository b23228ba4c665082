#include "pb-document-pdf.h"
#include "pb-error.h"
#include "pb-pdf-private.h"

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
  return pb_chart_body_new (&body_class, g_memdup2 (data, sizeof (double)), width);
}

static void
add_figure (PbFlow     *flow,
            double      height,
            const char *alternative)
{
  pb_flow_add_figure (flow, lay, g_memdup2 (&height, sizeof height), g_free,
                      pb_caption_new_of_words (g_strdup ("Headline"), g_strdup ("Subtitle"), g_strdup (""),
                                               g_strdup (""), g_strdup (alternative)));
}

static void
assert_bad (PbDocument *document,
            const char *words)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (pb_document_check (document, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, words));
}

static PbDocumentPages *
write_pages (PbDocument *document)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  PbDocumentPages *pages = NULL;

  bytes = pb_document_write_pdf (document, &pages, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bytes);

  return pages;
}

static int
find_page (PbDocumentPages *pages,
           const char      *anchor)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (pages->headings, anchor));
}

static void
test_levels (void)
{
  g_autoptr(PbDocument) document = pb_document_new ("Paper", "en-GB");
  PbFlow *body = pb_document_get_body (document);

  g_assert_true (pb_document_check (document, NULL));
  pb_flow_add_heading (body, 1, "Places", NULL);
  pb_flow_add_heading (body, 2, "Derby", NULL);
  g_assert_true (pb_document_check (document, NULL));
  pb_flow_add_heading (body, 4, "Too low", NULL);
  assert_bad (document, "Too low");
}

static void
test_first_level (void)
{
  g_autoptr(PbDocument) document = pb_document_new ("Paper", "en-GB");

  pb_flow_add_heading (pb_document_get_body (document), 2, "Not the first", NULL);
  assert_bad (document, "Not the first");
}

static void
test_anchors (void)
{
  g_autoptr(PbDocument) document = pb_document_new ("Paper", "en-GB");
  PbFlow *body = pb_document_get_body (document);
  g_autoptr(GPtrArray) headings = NULL;

  /* Made of words: unique by themselves. */
  pb_flow_add_heading (body, 1, "Decisions due", NULL);
  pb_flow_add_heading (body, 1, "Decisions due", NULL);
  headings = pb_document_list_headings (document);
  g_assert_cmpstr (((PbHeading *) g_ptr_array_index (headings, 0))->anchor, ==, "decisions-due");
  g_assert_cmpstr (((PbHeading *) g_ptr_array_index (headings, 1))->anchor, ==, "decisions-due-2");
  g_assert_true (pb_document_check (document, NULL));

  pb_flow_add_heading (body, 1, "Another", "decisions-due");
  assert_bad (document, "decisions-due");
}

static void
test_targets (void)
{
  g_autoptr(PbDocument) document = pb_document_new ("Paper", "en-GB");
  PbFlow *body = pb_document_get_body (document);
  PbFlow *left, *right;

  pb_flow_add_heading (body, 1, "Derby", "E06000015");
  pb_flow_add_columns (body, 0.5, &left, &right);
  pb_prose_add_link (pb_flow_add_item (right), PB_RUN_PLAIN, "Derby", "#E06000015");
  pb_prose_add_link (pb_flow_add_item (right), PB_RUN_PLAIN, "elsewhere", "https://example.org/#nowhere");
  g_assert_true (pb_document_check (document, NULL));
  pb_prose_add_link (pb_flow_add_term (left, "Term"), PB_RUN_PLAIN, "lost", "#E07000034");
  assert_bad (document, "#E07000034");
}

static void
test_alternative (void)
{
  g_autoptr(PbDocument) document = pb_document_new ("Paper", "en-GB");
  g_autoptr(GError) error = NULL;

  add_figure (pb_document_get_body (document), 100, "");
  assert_bad (document, "Headline");
  g_assert_null (pb_document_write_pdf (document, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_FAILED);
}

static void
test_lists (void)
{
  g_autoptr(PbDocument) document = pb_document_new ("Paper", "en-GB");
  PbFlow *body = pb_document_get_body (document);

  pb_prose_add (pb_flow_add_item (body), PB_RUN_PLAIN, "one");
  pb_prose_add (pb_flow_add_item (body), PB_RUN_BOLD, "two");
  pb_flow_add_text (body, PB_PROSE_BODY, "between");
  pb_prose_add (pb_flow_add_item (body), PB_RUN_PLAIN, "three");
  g_assert_cmpuint (pb_flow_get_n_blocks (body), ==, 3);
  g_assert_cmpuint (pb_flow_get_block (body, 0)->items->len, ==, 2);
  g_assert_cmpuint (pb_flow_get_block (body, 2)->items->len, ==, 1);
}

static PbPaperTable *
add_table (PbFlow     *flow,
           guint       n_rows,
           const char *words)
{
  g_autoptr(PbDataTable) table = pb_data_table_new ("Table");

  pb_data_table_add_column (table, "name", "Name", PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "words", "Words", PB_COLUMN_WORDS);
  pb_data_table_add_column (table, "value", "Value", PB_COLUMN_NUMBERS);
  for (guint i = 0; i < n_rows; i++)
    {
      pb_data_table_add_row (table);
      pb_data_table_add_text (table, "Chesterfield");
      pb_data_table_add_text (table, words);
      pb_data_table_add_value (table, 77.3, 1, PB_STATUS_PRESENT);
    }

  return pb_flow_add_table (flow, table);
}

static void
test_cells (void)
{
  g_autoptr(PbDocument) document = pb_document_new ("Paper", "en-GB");
  PbPaperTable *table = add_table (pb_document_get_body (document), 2, "words");
  PbComparison comparison;

  g_assert_true (table->has_row_heads && table->has_title);
  g_assert_cmpint (table->benchmark_row, ==, -1);
  g_assert_false (pb_paper_table_get_comparison (table, 1, 2, &comparison));
  pb_paper_table_set_comparison (table, 1, 2, PB_COMPARISON_WORSE);
  pb_paper_table_set_flags (table, 0, 1, PB_CELL_BOLD | PB_CELL_DIM);
  pb_paper_table_set_target (table, 1, 0, "#nowhere");
  g_assert_true (pb_paper_table_get_comparison (table, 1, 2, &comparison));
  g_assert_cmpint (comparison, ==, PB_COMPARISON_WORSE);
  g_assert_false (pb_paper_table_get_comparison (table, 0, 2, &comparison));
  g_assert_cmpint (pb_paper_table_get_flags (table, 0, 1), ==, PB_CELL_BOLD | PB_CELL_DIM);
  g_assert_cmpint (pb_paper_table_get_flags (table, 1, 1), ==, 0);
  g_assert_cmpstr (pb_paper_table_get_target (table, 1, 0), ==, "#nowhere");
  g_assert_null (pb_paper_table_get_target (table, 0, 0));
  assert_bad (document, "#nowhere");
}

static void
test_empty (void)
{
  g_autoptr(PbDocument) document = pb_document_new ("Paper", "en-GB");
  g_autoptr(PbDocumentPages) pages = NULL;

  add_table (pb_document_get_body (document), 0, "");
  pages = write_pages (document);
  g_assert_cmpint (pages->n_pages, ==, 1);
}

/* Sections and breaks begin pages, and make no empty ones. */
static void
test_breaks (void)
{
  g_autoptr(PbDocument) document = pb_document_new ("Paper", "en-GB");
  g_autoptr(PbDocumentPages) pages = NULL;
  PbFlow *body = pb_document_get_body (document);

  pb_flow_add_section (body, "Left", "Right", "Footer");
  pb_flow_add_heading (body, 1, "One", "one");
  pb_flow_add_page_break (body);
  pb_flow_add_section (body, NULL, NULL, NULL);
  pb_flow_add_heading (body, 1, "Two", "two");
  pages = write_pages (document);
  g_assert_cmpint (pages->n_pages, ==, 2);
  g_assert_cmpint (find_page (pages, "one"), ==, 1);
  g_assert_cmpint (find_page (pages, "two"), ==, 2);
}

/* A heading goes with its figure where the page has room for the heading alone. */
static void
test_keeping (void)
{
  for (double above = 500; above < 720; above += 20)
    {
      g_autoptr(PbDocument) document = pb_document_new ("Paper", "en-GB");
      g_autoptr(PbDocumentPages) pages = NULL;
      PbFlow *body = pb_document_get_body (document);

      add_figure (body, above - 60, "A chart.");
      pb_flow_add_heading (body, 1, "Next", "next");
      pb_flow_add_text (body, PB_PROSE_LEAD, "What it is about.");
      add_figure (body, 400, "A chart.");
      pages = write_pages (document);
      g_assert_cmpint (pages->n_pages, ==, 2);
      g_assert_cmpint (find_page (pages, "next"), ==, 2);
    }
}

/* What is higher than a page is drawn smaller; columns that are go one after the other. */
static void
test_too_high (void)
{
  g_autoptr(PbDocument) document = pb_document_new ("Paper", "en-GB");
  g_autoptr(PbDocumentPages) pages = NULL;
  PbFlow *body = pb_document_get_body (document);
  PbFlow *left, *right;

  add_figure (body, 3000, "A high chart.");
  pb_flow_add_heading (body, 1, "After", "after");
  pb_flow_add_columns (body, 0.5, &left, &right);
  pb_flow_add_heading (left, 2, "Left", "left");
  add_figure (left, 400, "A chart.");
  add_figure (left, 400, "A chart.");
  pb_flow_add_heading (right, 2, "Right", "right");
  add_figure (right, 200, "A chart.");
  pages = write_pages (document);
  g_assert_cmpint (find_page (pages, "after"), ==, 2);
  g_assert_cmpint (find_page (pages, "left"), ==, 2);
  g_assert_cmpint (find_page (pages, "right"), ==, 3);
}

/* A cell with a thousand words goes on over pages. */
static void
test_high_row (void)
{
  g_autoptr(PbDocument) document = pb_document_new ("Paper", "en-GB");
  g_autoptr(PbDocumentPages) pages = NULL;
  g_autoptr(GString) words = g_string_new (NULL);
  PbFlow *body = pb_document_get_body (document);
  PbPaperTable *table;

  for (int i = 0; i < 1000; i++)
    g_string_append (words, "decision ");
  table = add_table (body, 1, words->str);
  pb_paper_table_set_share (table, 1, 0.3);
  pb_flow_add_heading (body, 1, "After", "after");
  pages = write_pages (document);
  g_assert_cmpint (find_page (pages, "after"), >=, 4);
  g_assert_cmpint (find_page (pages, "after"), ==, pages->n_pages);
}

static void
test_artifacts (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "0 g\nq\nQ\n", "0 g\nq\nQ\n" },
    { "0 0 m 1 1 l S\n", "/Artifact BMC\n0 0 m 1 1 l S\n\nEMC\n" },
    { "q 0 0 9 9 re W n\nBT (a) Tj ET\nQ\n", "q /Artifact BMC\n0 0 9 9 re W n\nBT (a) Tj ET\nEMC\nQ\n" },
    { "/P << /MCID 0 >> BDC\nBT (a) Tj ET\nEMC\n", "/P << /MCID 0 >> BDC\nBT (a) Tj ET\nEMC\n" },
    { "BT (a) Tj ET\n/P <</MCID 0>> BDC\n0 0 9 9 re f\nEMC\n/x1 Do\n",
      "/Artifact BMC\nBT (a) Tj ET\nEMC\n/P <</MCID 0>> BDC\n0 0 9 9 re f\nEMC\n/Artifact BMC\n/x1 Do\n\nEMC\n" },
    /* What looks like an operator in a string, a name, a number in hexadecimal, a comment. */
    { "/P <</MCID 0>> BDC\nBT (\\) EMC (q) BT) Tj <4543> Tj /EMC gs ET % EMC\n0 0 9 9 re f\nEMC\n",
      "/P <</MCID 0>> BDC\nBT (\\) EMC (q) BT) Tj <4543> Tj /EMC gs ET % EMC\n0 0 9 9 re f\nEMC\n" },
    /* The letters of a joined glyph, outside of every element and inside of one. */
    { "BT /Span << /ActualText <feff00660069> >> BDC <01> Tj EMC ET\n",
      "/Artifact BMC\nBT /Span << /ActualText <feff00660069> >> BDC <01> Tj EMC ET\n\nEMC\n" },
    { "/P <</MCID 0>> BDC BT /Span <</ActualText (x)>> BDC (a) Tj EMC (b) Tj ET EMC 0 0 m 1 1 l S",
      "/P <</MCID 0>> BDC BT /Span <</ActualText (x)>> BDC (a) Tj EMC (b) Tj ET EMC /Artifact BMC\n"
      "0 0 m 1 1 l S\nEMC\n" },
    { "/Artifact BMC BT (a) Tj ET EMC", "/Artifact BMC BT (a) Tj ET EMC" },
    /* An image's bytes. */
    { "BI /W 1 /H 1 ID EMC( EI\n/P <</MCID 0>> BDC 0 0 9 9 re f EMC",
      "/Artifact BMC\nBI /W 1 /H 1 ID EMC( EI\nEMC\n/P <</MCID 0>> BDC 0 0 9 9 re f EMC" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GString) marked = pb_pdf_mark_artifacts (cases[i][0], strlen (cases[i][0]));

      g_assert_cmpstr (marked->str, ==, cases[i][1]);
    }
}

/* Nothing that is torn makes it read beyond the end. */
static void
test_torn_content (void)
{
  const char *whole = "/P <</MCID 0>> BDC BT (a\\)b) Tj <4543> Tj ET EMC BI /W 1 ID xx EI % c\n0 0 m S";

  for (gsize length = 0; length <= strlen (whole); length++)
    {
      g_autofree char *torn = g_memdup2 (whole, length + 1);
      g_autofree char *exact = g_malloc (MAX (length, 1));
      g_autoptr(GString) marked = NULL;

      memcpy (exact, torn, length);
      marked = pb_pdf_mark_artifacts (exact, length);
      g_assert_cmpuint (marked->len, >=, length);
    }
}

static void
test_not_a_pdf (void)
{
  g_autoptr(PbPdfWords) words = pb_pdf_words_new ("Title", "en-GB");
  g_autoptr(GBytes) bytes = g_bytes_new_static ("not a PDF", 9);
  g_autoptr(GError) error = NULL;

  g_assert_null (pb_pdf_finish (bytes, words, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_FAILED);
}

static void
test_metadata (void)
{
  g_autoptr(PbPdfWords) words = pb_pdf_words_new ("Men < women & “quotes”", "en-GB");
  g_autofree char *xmp = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GMarkupParseContext) parser = g_markup_parse_context_new (&(GMarkupParser) { 0 }, 0, NULL, NULL);

  words->author = g_strdup ("Team");
  xmp = pb_pdf_make_metadata (words);
  g_assert_nonnull (strstr (xmp, "Men &lt; women &amp; “quotes”"));
  g_assert_nonnull (strstr (xmp, "<rdf:Seq><rdf:li>Team</rdf:li></rdf:Seq>"));
  g_assert_null (strstr (xmp, "dc:description"));
  g_assert_true (g_markup_parse_context_parse (parser, xmp, -1, &error));
  g_assert_true (g_markup_parse_context_end_parse (parser, &error));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/document/levels", test_levels);
  g_test_add_func ("/report/document/first-level", test_first_level);
  g_test_add_func ("/report/document/anchors", test_anchors);
  g_test_add_func ("/report/document/targets", test_targets);
  g_test_add_func ("/report/document/alternative", test_alternative);
  g_test_add_func ("/report/document/lists", test_lists);
  g_test_add_func ("/report/document/cells", test_cells);
  g_test_add_func ("/report/document/empty", test_empty);
  g_test_add_func ("/report/document/breaks", test_breaks);
  g_test_add_func ("/report/document/keeping", test_keeping);
  g_test_add_func ("/report/document/too-high", test_too_high);
  g_test_add_func ("/report/document/high-row", test_high_row);
  g_test_add_func ("/report/pdf/artifacts", test_artifacts);
  g_test_add_func ("/report/pdf/torn-content", test_torn_content);
  g_test_add_func ("/report/pdf/not-a-pdf", test_not_a_pdf);
  g_test_add_func ("/report/pdf/metadata", test_metadata);

  return g_test_run ();
}
