#include "pb-print.h"

#include "pb-copy.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A figure that is a little higher than the page is made smaller rather than cut. */
#define SMALLEST_SHARE 0.7

/* What a print holds on to. */
typedef struct
{
  PbExportWork    *work;
  PbExportOptions  options;
  PbViewWords      words;       /* the options point here */
  double           height;      /* of the figure [px] */
  double           scale;       /* page points to a px */
} PrintData;

static void
print_data_free (gpointer  data,
                 GClosure *closure)
{
  PrintData *print = data;

  pb_export_work_unref (print->work);
  pb_view_words_clear (&print->words);
  g_free (print);
}

static int
find_scale (PrintData       *print,
            GtkPrintContext *context)
{
  double page_width = gtk_print_context_get_width (context);
  double page_height = gtk_print_context_get_height (context);
  double across = page_width / print->options.width;
  double whole = page_height / print->height;

  print->scale = whole < across && whole >= across * SMALLEST_SHARE ? whole : across;

  return MAX (1, (int) ceil (print->height * print->scale / page_height - 1e-6));
}

static void
begin_cb (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          gpointer           user_data)
{
  PrintData *print = user_data;

  gtk_print_operation_set_n_pages (operation, find_scale (print, context));
}

static void
draw_cb (GtkPrintOperation *operation,
         GtkPrintContext   *context,
         int                page,
         gpointer           user_data)
{
  PrintData *print = user_data;
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double page_width = gtk_print_context_get_width (context);
  double page_height = gtk_print_context_get_height (context);
  g_autoptr(GError) error = NULL;

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, page_width, page_height);
  cairo_clip (cr);
  cairo_translate (cr, (page_width - print->options.width * print->scale) / 2, -page * page_height);
  cairo_scale (cr, print->scale, print->scale);
  if (!pb_export_work_draw (print->work, &print->options, cr, &error))
    gtk_print_operation_cancel (operation);
  cairo_restore (cr);
}

void
pb_print_figure (GtkWindow             *parent,
                 PbExportWork          *work,
                 const PbExportOptions *options)
{
  g_autoptr(GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr(GError) error = NULL;
  PrintData *print = g_new0 (PrintData, 1);
  g_autofree char *name = pb_export_dup_name (pb_export_work_get_export (work), PB_EXPORT_PDF);
  GtkPaperSize *a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  print->work = pb_export_work_ref (work);
  print->options = *options;
  if (options->words != NULL)
    {
      pb_view_words_set (&print->words, options->words);
      print->options.words = &print->words;
    }
  print->height = MAX (1, pb_export_work_get_height (work, &print->options));

  gtk_page_setup_set_paper_size_and_default_margins (setup, a4);
  gtk_paper_size_free (a4);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_cb), print, print_data_free, 0);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_cb), print);

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, &error) ==
      GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      g_autofree char *words = g_strdup_printf (_("Not printed: %s"), error->message);

      pb_copy_say (GTK_WIDGET (parent), words);
    }
}
