/* sample-paper FILE [N]: writes the sample paper, its Places N times, for programs that
 * read PDF, or what a word processor opens where FILE ends in ".docx".  G_TEST_SRCDIR is
 * the folder of the tests. */

#include "pb-document-docx.h"
#include "pb-document-pdf.h"
#include "sample-paper.h"

#include <stdio.h>
#include <stdlib.h>

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbDocument) document = NULL;
  g_autoptr(PbDocumentPages) pages = NULL;
  g_autoptr(GBytes) bytes = NULL;
  gint64 begun;
  gsize size;
  const char *data;
  int n_words = 1;   /* none of ours is for the test's own options */

  if (argc < 2)
    {
      fprintf (stderr, "Usage: %s FILE [N]\n", argv[0]);
      return EXIT_FAILURE;
    }

  g_test_init (&n_words, &argv, NULL);
  document = sample_paper_new (argc > 2 ? atoi (argv[2]) : 1);
  begun = g_get_monotonic_time ();
  bytes = g_str_has_suffix (argv[1], ".docx") ? pb_document_write_docx (document, &error)
                                              : pb_document_write_pdf (document, &pages, &error);
  if (bytes == NULL)
    g_error ("%s", error->message);
  data = g_bytes_get_data (bytes, &size);
  if (!g_file_set_contents (argv[1], data, (gssize) size, &error))
    g_error ("%s", error->message);
  if (pages != NULL)
    printf ("%d pages, ", pages->n_pages);
  printf ("%.0f ms\n", (double) (g_get_monotonic_time () - begun) / 1000);

  return EXIT_SUCCESS;
}
