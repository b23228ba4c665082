#include "pb-export-private.h"

#include "pb-error.h"
#include "pb-pdf-finish.h"
#include "pb-svg-surfaces.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* CSS pixels to points. */
#define PT_PER_PX 0.75

/* In which words are computed. */
#define LANGUAGE "en-GB"

/* What an image surface can hold, and what is still one sheet to a PDF reader. */
#define MOST_PIXELS 32767
#define MOST_POINTS 14400

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static gboolean
check_status (cairo_status_t   status,
              GError         **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_FAILED, _("The figure could not be drawn: %s"),
               cairo_status_to_string (status));

  return FALSE;
}

/* Draws, finishes and frees @surface. */
static gboolean
draw_on (cairo_surface_t  *surface,
         PbFigure         *figure,
         double            scale,
         GError          **error)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_scale (cr, scale, scale);
  pb_figure_draw (figure, cr);
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return check_status (status, error);
}

static GBytes *
render_png (PbFigure               *figure,
            double                  width,
            const PbExportOptions  *options,
            GError                **error)
{
  double scale = options != NULL && options->scale > 0 ? fmin (options->scale, PB_EXPORT_MAX_SCALE)
                                                       : PB_EXPORT_DEFAULT_SCALE;
  double pixels_x = ceil (width * scale);
  double pixels_y = ceil (pb_figure_get_height (figure) * scale);
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  if (pixels_x > MOST_PIXELS || pixels_y > MOST_PIXELS)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_FAILED,
                   _("The picture would be %.0f by %.0f pixels, more than a PNG should be: choose a smaller scale, "
                     "PDF or CSV"),
                   pixels_x, pixels_y);
      return NULL;
    }

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) pixels_x, (int) pixels_y);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  pb_figure_draw (figure, cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_surface_destroy (surface);

  return check_status (status, error) ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

/* A title and a description that a reader aloud can find. */
static GBytes *
describe_svg (const char       *svg,
              const PbCaption  *caption,
              GError          **error)
{
  const char *start = strstr (svg, "<svg ");
  const char *end = start != NULL ? strchr (start, '>') : NULL;
  GString *described;

  if (end == NULL)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_FAILED, _("The figure could not be drawn: %s"), "svg");
      return NULL;
    }

  described = g_string_new_len (svg, end - svg);
  g_string_append (described, " role=\"img\" aria-labelledby=\"title desc\">\n");

  {
    g_autofree char *title = g_markup_escape_text (caption->headline, -1);
    g_autofree char *desc = g_markup_escape_text (caption->alternative, -1);
    g_autofree char *source = g_markup_escape_text (caption->source, -1);

    g_string_append_printf (described, "<title id=\"title\">%s</title>\n<desc id=\"desc\">%s %s</desc>", title, desc,
                            source);
  }

  g_string_append (described, end + 1);

  return g_string_free_to_bytes (described);
}

static GBytes *
render_svg (PbFigure  *figure,
            double     width,
            GError   **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  g_autofree char *svg = NULL;
  cairo_surface_t *surface =
    cairo_svg_surface_create_for_stream (append_bytes, bytes, width, pb_figure_get_height (figure));

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  if (!draw_on (surface, figure, 1, error))
    return NULL;

  g_byte_array_append (bytes, (const guint8 *) "", 1);
  svg = pb_svg_renumber_surfaces ((const char *) bytes->data, error);

  return svg != NULL ? describe_svg (svg, pb_figure_get_caption (figure), error) : NULL;
}

static GBytes *
render_pdf (PbFigure  *figure,
            double     width,
            GError   **error)
{
  const PbCaption *caption = pb_figure_get_caption (figure);
  double points_x = width * PT_PER_PX;
  double points_y = pb_figure_get_height (figure) * PT_PER_PX;
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  g_autoptr(PbPdfWords) words = pb_pdf_words_new (caption->headline, LANGUAGE);
  g_autoptr(GBytes) drawn = NULL;
  cairo_surface_t *surface;

  if (points_y > MOST_POINTS)
    {
      g_set_error (error, PB_ERROR, PB_ERROR_FAILED,
                   _("The page would be %.0f points high, more than a PDF reader shows: choose CSV"), points_y);
      return NULL;
    }

  words->subject = g_strdup_printf ("%s\n%s", caption->subtitle, caption->alternative);
  words->every_figure = g_strdup (caption->alternative);
  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, points_x, points_y);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, words->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, words->subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, caption->source);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Placeboard");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, words->date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, words->date);
  if (!draw_on (surface, figure, PT_PER_PX, error))
    return NULL;

  drawn = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  return pb_pdf_finish (drawn, words, error);
}

/**
 * pb_export_render:
 * @self: the export
 * @format: of the file
 * @options: (nullable): width, scale and font
 * @error: return location for an error
 *
 * Makes the whole file.
 *
 * Errors: %PB_ERROR_INSUFFICIENT_DATA for a trend of no Place, %PB_ERROR_NOT_FOUND
 * for a map without boundaries, %PB_ERROR_FAILED for a picture larger than its
 * format allows.
 *
 * Returns: (transfer full): the file, or %NULL
 */
GBytes *
pb_export_render (PbExport               *self,
                  PbExportFormat          format,
                  const PbExportOptions  *options,
                  GError                **error)
{
  double width = pb_export_get_width (options);
  g_autoptr(PbFigure) figure = NULL;

  if (format == PB_EXPORT_CSV)
    return pb_export_make_csv (self);
  if (format == PB_EXPORT_XLSX)
    return pb_export_make_xlsx (self, options, error);

  figure = pb_export_make_figure (self, options, error);
  if (figure == NULL)
    return NULL;

  switch (format)
    {
    case PB_EXPORT_SVG:
      return render_svg (figure, width, error);
    case PB_EXPORT_PDF:
      return render_pdf (figure, width, error);
    case PB_EXPORT_PNG:
    case PB_EXPORT_CSV:
    case PB_EXPORT_XLSX:
    case PB_N_EXPORT_FORMATS:
    default:
      return render_png (figure, width, options, error);
    }
}
