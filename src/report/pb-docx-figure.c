#include "pb-docx-private.h"

#include "pb-error.h"
#include "pb-svg-surfaces.h"

#include <cairo-svg.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define PNG_SCALE  3.0     /* 216 dots an inch */
/* What a page holds, and what the words round a figure may need of it. */
#define MOST_HEIGHT (PB_PAGE_HEIGHT - 160)
#define WORDS_ROOM   40.0

static cairo_status_t
append_bytes (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
note_status (PbDocx         *self,
             cairo_status_t  status)
{
  if (status != CAIRO_STATUS_SUCCESS && self->error == NULL)
    g_set_error (&self->error, PB_ERROR, PB_ERROR_FAILED, _("The paper could not be drawn: %s"),
                 cairo_status_to_string (status));
}

static GBytes *
draw_svg (PbDocx      *self,
          PbChartBody *body)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append_bytes, bytes, pb_chart_body_get_width (body),
                                                                  pb_chart_body_get_height (body));
  cairo_t *cr;
  char *svg;

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PT);
  cr = cairo_create (surface);
  pb_chart_body_draw (body, cr);
  cairo_show_page (cr);
  note_status (self, cairo_status (cr));
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  note_status (self, cairo_surface_status (surface));
  cairo_surface_destroy (surface);

  g_byte_array_append (bytes, (const guint8 *) "", 1);
  svg = pb_svg_renumber_surfaces ((const char *) bytes->data, self->error == NULL ? &self->error : NULL);

  return svg != NULL ? g_bytes_new_take (svg, strlen (svg)) : g_bytes_new (NULL, 0);
}

static GBytes *
draw_png (PbDocx      *self,
          PbChartBody *body)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (PNG_SCALE * pb_chart_body_get_width (body)),
                                (int) ceil (PNG_SCALE * pb_chart_body_get_height (body)));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, PNG_SCALE, PNG_SCALE);
  pb_chart_body_draw (body, cr);
  note_status (self, cairo_status (cr));
  cairo_destroy (cr);
  note_status (self, cairo_surface_write_to_png_stream (surface, append_bytes, bytes));
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static guint
add_picture (PbDocx     *self,
             const char *ending,
             GBytes     *bytes)
{
  g_autofree char *name = g_strdup_printf ("media/figure%u.%s", self->n_figures, ending);
  g_autofree char *path = g_strconcat ("word/", name, NULL);

  pb_docx_add_part (self, path, NULL, bytes);

  return pb_docx_add_relation (self, "image", name, FALSE);
}

/* The PNG is what a program shows that knows no SVG. */
static void
append_drawing (PbDocx              *self,
                const PbPaperFigure *figure,
                PbChartBody         *body,
                double               scale)
{
  g_autoptr(GBytes) svg = draw_svg (self, body);
  g_autoptr(GBytes) png = draw_png (self, body);
  guint number = ++self->n_figures;
  guint fallback = add_picture (self, "png", png);
  guint picture = add_picture (self, "svg", svg);
  long width = lround (scale * pb_chart_body_get_width (body) * PB_DOCX_EMUS);
  long height = lround (scale * pb_chart_body_get_height (body) * PB_DOCX_EMUS);
  g_autoptr(GString) alternative = g_string_new (NULL);

  pb_docx_append_escaped (alternative, figure->words->alternative);
  g_string_append_printf (self->body,
                          "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
                          "<wp:extent cx=\"%ld\" cy=\"%ld\"/><wp:docPr id=\"%u\" name=\"Figure %u\" descr=\"%s\"/>"
                          "<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>"
                          "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">",
                          width, height, number, number, alternative->str);
  g_string_append_printf (self->body,
                          "<pic:pic><pic:nvPicPr><pic:cNvPr id=\"%u\" name=\"Figure %u\" descr=\"%s\"/><pic:cNvPicPr/>"
                          "</pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId%u\"><a:extLst>"
                          "<a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\"><asvg:svgBlip "
                          "xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" r:embed=\"rId%u\"/>"
                          "</a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>",
                          number, number, alternative->str, fallback, picture);
  g_string_append_printf (self->body,
                          "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"%ld\" cy=\"%ld\"/></a:xfrm>"
                          "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
                          "</a:graphic></wp:inline></w:drawing></w:r>",
                          width, height);
}

static double
measure_words (PbDocx     *self,
               double      size,
               const char *text,
               double      width)
{
  const PbSetStyle style = { size, FALSE, self->theme.text };
  g_autoptr(PbSetText) set = pb_set_text_new_plain (&self->theme, &style, text, width);

  return *text != '\0' ? pb_set_text_get_height (set) : 0;
}

/* A figure is never split, so it is no higher than a page. */
static double
find_scale (PbDocx              *self,
            const PbPaperFigure *figure,
            PbChartBody         *body,
            const char          *notes,
            double               width)
{
  double words = measure_words (self, 10.5, figure->words->headline, width) +
                 measure_words (self, 8, figure->words->subtitle, width) +
                 measure_words (self, PB_PAPER_NOTE, notes, width) +
                 measure_words (self, PB_PAPER_NOTE, figure->words->source, width) + WORDS_ROOM;

  return CLAMP ((MOST_HEIGHT - words) / pb_chart_body_get_height (body), 0.2, 1);
}

static void
add_words (PbDocx     *self,
           const char *style,
           gboolean    keeps_next,
           const char *text)
{
  if (*text != '\0')
    pb_docx_add_paragraph (self, (PbDocxParagraph) { .style = style, .keeps_next = keeps_next }, text);
}

void
pb_docx_add_figure (PbDocx              *self,
                    const PbPaperFigure *figure,
                    double               width)
{
  const PbCaption *words = figure->words;
  double own = width * CLAMP (figure->share, 0.1, 1);
  g_autoptr(PbChartBody) body = figure->lay (figure->data, &self->theme, own);
  g_autofree char *notes = pb_chart_body_dup_notes (body, words->notes);
  gboolean has_source = *words->source != '\0';
  gboolean has_more = *notes != '\0' || has_source;

  add_words (self, "Caption", FALSE, words->headline);
  add_words (self, "CaptionDetail", FALSE, words->subtitle);
  if (body != NULL)
    {
      pb_docx_begin_paragraph (self, (PbDocxParagraph) { .style = "Figure", .keeps_next = has_more });
      append_drawing (self, figure, body, find_scale (self, figure, body, notes, own));
      pb_docx_end_paragraph (self);
    }
  add_words (self, "Note", has_source, notes);
  add_words (self, "Note", FALSE, words->source);
}
