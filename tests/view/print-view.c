/* A view printed into a file, by the code behind the print dialog.
 *
 *     print-view WORKSPACE VIEW PDF [cancel]
 *
 * Ends with 0 and the number of pages, with 1 and what went wrong, or with 2 where it was
 * cancelled. */

#include "pb-print.h"

static void
cancel_cb (GtkPrintOperation *operation)
{
  gtk_print_operation_cancel (operation);
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         gpointer                 user_data)
{
  *(GtkPrintOperationResult *) user_data = result;
}

static int
print (PbExportWork *work,
       const char   *path,
       gboolean      is_cancelled)
{
  const PbExportOptions options = { 0 };
  g_autoptr(GtkPrintOperation) operation = pb_print_new_operation (work, &options);
  GtkPrintOperationResult result = GTK_PRINT_OPERATION_RESULT_IN_PROGRESS;
  g_autoptr(GError) error = NULL;
  int n_pages;

  gtk_print_operation_set_export_filename (operation, path);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), &result);
  if (is_cancelled)
    g_signal_connect (operation, "draw-page", G_CALLBACK (cancel_cb), NULL);

  if (!pb_print_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  g_object_get (operation, "n-pages", &n_pages, NULL);
  g_print ("%d\n", n_pages);

  return result == GTK_PRINT_OPERATION_RESULT_APPLY ? 0 : 2;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(PbView) view = NULL;
  g_autoptr(PbExportWork) work = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *json = NULL;

  g_assert_cmpint (argc, >=, 4);

  if (g_file_get_contents (argv[2], &json, NULL, &error))
    view = pb_view_from_json (json, &error);
  if (view != NULL)
    work = pb_export_work_load_view (argv[1], "Ann Example", view, NULL, &error);
  if (work == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }

  return print (work, argv[3], argc > 4);
}
