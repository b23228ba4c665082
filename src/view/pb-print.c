#include "pb-print.h"

#include "pb-copy.h"
#include "pb-disclosure-dialog.h"

#include <glib/gi18n-lib.h>

/* What an operation holds, and what a window is about to print. */
#define PRINT_DATA "pb-print"
#define PRINT_WORK "pb-print-work"

/* What a print holds on to. */
typedef struct
{
  PbExportWork    *work;
  PbExportOptions  options;
  PbViewWords      words;   /* the options point here */
  PbFigurePages   *pages;   /* NULL until the paper is known */
  GError          *error;   /* why nothing could be drawn; or NULL */
} PrintData;

static void
print_data_free (gpointer data)
{
  PrintData *print = data;

  g_clear_pointer (&print->pages, pb_figure_pages_free);
  pb_export_work_unref (print->work);
  pb_view_words_clear (&print->words);
  g_clear_error (&print->error);
  g_free (print);
}

static void
begin_cb (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          gpointer           user_data)
{
  PrintData *print = user_data;

  g_clear_pointer (&print->pages, pb_figure_pages_free);
  print->pages = pb_export_work_lay_pages (print->work, &print->options, gtk_print_context_get_width (context),
                                           gtk_print_context_get_height (context), &print->error);
  if (print->pages == NULL)
    gtk_print_operation_cancel (operation);

  gtk_print_operation_set_n_pages (operation, print->pages != NULL ? pb_figure_pages_get_n (print->pages) : 1);
}

static void
draw_cb (GtkPrintOperation *operation,
         GtkPrintContext   *context,
         int                page,
         gpointer           user_data)
{
  PrintData *print = user_data;

  if (print->pages != NULL)
    pb_export_work_draw_page (print->work, print->pages, page, gtk_print_context_get_cairo_context (context));
}

GtkPrintOperation *
pb_print_new_operation (PbExportWork          *work,
                        const PbExportOptions *options)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  g_autofree char *name = pb_export_dup_name (pb_export_work_get_export (work), PB_EXPORT_PDF);
  GtkPaperSize *a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  PrintData *print = g_new0 (PrintData, 1);

  print->work = pb_export_work_ref (work);
  print->options = *options;
  if (options->words != NULL)
    {
      pb_view_words_set (&print->words, options->words);
      print->options.words = &print->words;
    }
  g_object_set_data_full (G_OBJECT (operation), PRINT_DATA, print, print_data_free);

  gtk_page_setup_set_paper_size_and_default_margins (setup, a4);
  gtk_paper_size_free (a4);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), print);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), print);

  return operation;
}

gboolean
pb_print_run (GtkPrintOperation        *operation,
              GtkPrintOperationAction   action,
              GtkWindow                *parent,
              GError                  **error)
{
  PrintData *print = g_object_get_data (G_OBJECT (operation), PRINT_DATA);

  if (gtk_print_operation_run (operation, action, parent, error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    return FALSE;

  if (print->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&print->error));
      return FALSE;
    }

  return TRUE;
}

gboolean
pb_print_figure (GtkWindow              *parent,
                 PbExportWork           *work,
                 const PbExportOptions  *options,
                 GError                **error)
{
  g_autoptr(GtkPrintOperation) operation = pb_print_new_operation (work, options);

  return pb_print_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, error);
}

/* A print of what is in view, from the window. */

static void
say_failed (GtkWindow    *parent,
            const GError *error)
{
  g_autofree char *words = g_strdup_printf (_("Not printed: %s"), error->message);

  pb_copy_say (GTK_WIDGET (parent), words);
}

static void
confirmed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GtkWindow) parent = user_data;
  g_autoptr(PbExportWork) work = g_object_steal_data (G_OBJECT (parent), PRINT_WORK);
  const PbExportOptions options = { 0 };
  g_autoptr(GError) error = NULL;

  if (pb_disclosure_confirm_work_finish (result, &error))
    pb_print_figure (parent, work, &options, &error);

  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say_failed (parent, error);
}

static void
unref_work (gpointer data)
{
  pb_export_work_unref (data);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GtkWindow) parent = user_data;
  g_autoptr(GError) error = NULL;
  PbExportWork *work = pb_export_work_load_finish (result, &error);

  if (work == NULL)
    {
      say_failed (parent, error);
      return;
    }

  g_object_set_data_full (G_OBJECT (parent), PRINT_WORK, work, unref_work);
  pb_disclosure_confirm_work_async (GTK_WIDGET (parent), work, "print", NULL, NULL, confirmed_cb,
                                    g_object_ref (parent));
}

void
pb_print_view (GtkWindow *parent,
               PbSession *session)
{
  g_return_if_fail (PB_IS_SESSION (session));

  if (pb_session_get_frame (session) != NULL)
    pb_export_work_load_async (session, pb_session_get_view (session)->chart, NULL, loaded_cb,
                               g_object_ref (parent));
}
