#include "pb-pdf-private.h"

#include "pb-error.h"

#include <glib/gi18n-lib.h>

/* @n_figures, @n_links: met so far */
typedef struct
{
  qpdf_data         pdf;
  const PbPdfWords *words;
  guint             n_figures;
  guint             n_links;
} Walk;

static void
set_words (Walk       *self,
           qpdf_oh     dictionary,
           const char *key,
           const char *words)
{
  qpdf_oh_replace_key (self->pdf, dictionary, key, qpdf_oh_new_unicode_string (self->pdf, words));
}

static qpdf_oh
new_number (Walk   *self,
            double  number)
{
  return qpdf_oh_new_real_from_double (self->pdf, number, 2);
}

/* An attribute object of one owner with one name as its value. */
static qpdf_oh
make_attribute (Walk       *self,
                const char *owner,
                const char *key,
                const char *value)
{
  qpdf_oh attribute = qpdf_oh_new_dictionary (self->pdf);

  qpdf_oh_replace_key (self->pdf, attribute, "/O", qpdf_oh_new_name (self->pdf, owner));
  qpdf_oh_replace_key (self->pdf, attribute, key, qpdf_oh_new_name (self->pdf, value));

  return attribute;
}

/* From the bottom left, as PDF measures. */
static void
finish_figure (Walk    *self,
               qpdf_oh  element)
{
  const PbPdfFigure *figure = NULL;
  qpdf_oh attribute, box;

  if (self->n_figures++ >= self->words->figures->len)
    {
      if (self->words->every_figure != NULL)
        set_words (self, element, "/Alt", self->words->every_figure);
      return;
    }

  figure = g_ptr_array_index (self->words->figures, self->n_figures - 1);
  set_words (self, element, "/Alt", figure->alternative);
  if (figure->box.width <= 0)
    return;

  attribute = make_attribute (self, "/Layout", "/Placement", "/Block");
  box = qpdf_oh_new_array (self->pdf);
  qpdf_oh_append_item (self->pdf, box, new_number (self, figure->box.x));
  qpdf_oh_append_item (self->pdf, box,
                       new_number (self, figure->page_height - figure->box.y - figure->box.height));
  qpdf_oh_append_item (self->pdf, box, new_number (self, figure->box.x + figure->box.width));
  qpdf_oh_append_item (self->pdf, box, new_number (self, figure->page_height - figure->box.y));
  qpdf_oh_replace_key (self->pdf, attribute, "/BBox", box);
  qpdf_oh_replace_key (self->pdf, element, "/A", attribute);
}

/* What is clicked says where it leads, and is printed as it is seen. */
static void
finish_link (Walk    *self,
             qpdf_oh  element)
{
  qpdf_oh kids = qpdf_oh_get_key (self->pdf, element, "/K");
  const char *words = NULL;

  if (self->n_links++ >= self->words->links->len)
    return;

  words = g_ptr_array_index (self->words->links, self->n_links - 1);
  for (int i = 0; qpdf_oh_is_array (self->pdf, kids) && i < qpdf_oh_get_array_n_items (self->pdf, kids); i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (self->pdf, kids, i);
      qpdf_oh annotation = qpdf_oh_get_key_if_dict (self->pdf, kid, "/Obj");

      if (!qpdf_oh_is_dictionary (self->pdf, annotation))
        continue;
      set_words (self, annotation, "/Contents", words);
      qpdf_oh_replace_key (self->pdf, annotation, "/F", qpdf_oh_new_integer (self->pdf, 4));
    }
}

static gboolean
is_kind (Walk       *self,
         qpdf_oh     element,
         const char *kind)
{
  return qpdf_oh_is_name_and_equals (self->pdf, qpdf_oh_get_key_if_dict (self->pdf, element, "/S"), kind);
}

/* A row of heads alone names the columns, a head beside cells its row. */
static void
finish_row (Walk    *self,
            qpdf_oh  row)
{
  qpdf_oh kids = qpdf_oh_get_key (self->pdf, row, "/K");
  int n = qpdf_oh_is_array (self->pdf, kids) ? qpdf_oh_get_array_n_items (self->pdf, kids) : 0;
  gboolean has_cells = FALSE;

  for (int i = 0; i < n; i++)
    has_cells |= is_kind (self, qpdf_oh_get_array_item (self->pdf, kids, i), "/TD");

  for (int i = 0; i < n; i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (self->pdf, kids, i);

      if (is_kind (self, kid, "/TH"))
        qpdf_oh_replace_key (self->pdf, kid, "/A",
                             make_attribute (self, "/Table", "/Scope", has_cells ? "/Row" : "/Column"));
    }
}

static void walk (Walk    *self,
                  qpdf_oh  element);

static void
walk_kids (Walk    *self,
           qpdf_oh  element)
{
  qpdf_oh kids = qpdf_oh_get_key (self->pdf, element, "/K");

  if (!qpdf_oh_is_array (self->pdf, kids))
    {
      walk (self, kids);
      return;
    }

  for (int i = 0; i < qpdf_oh_get_array_n_items (self->pdf, kids); i++)
    walk (self, qpdf_oh_get_array_item (self->pdf, kids, i));
}

/* Numbers of marked content and references to annotations have no kind. */
static void
walk (Walk    *self,
      qpdf_oh  element)
{
  if (!qpdf_oh_is_dictionary (self->pdf, element) || !qpdf_oh_has_key (self->pdf, element, "/S"))
    return;

  if (is_kind (self, element, "/Figure"))
    finish_figure (self, element);
  else if (is_kind (self, element, "/Link"))
    finish_link (self, element);
  else if (is_kind (self, element, "/TR"))
    finish_row (self, element);
  else if (is_kind (self, element, "/L"))
    qpdf_oh_replace_key (self->pdf, element, "/A", make_attribute (self, "/List", "/ListNumbering", "/Disc"));

  walk_kids (self, element);
}

gboolean
pb_pdf_finish_structure (qpdf_data          pdf,
                         const PbPdfWords  *words,
                         GError           **error)
{
  Walk self = { .pdf = pdf, .words = words };
  qpdf_oh tree = qpdf_oh_get_key (pdf, qpdf_get_root (pdf), "/StructTreeRoot");

  if (qpdf_oh_is_dictionary (pdf, tree))
    walk_kids (&self, tree);

  if ((self.n_figures == words->figures->len || words->every_figure != NULL) && self.n_links == words->links->len)
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_FAILED,
               _("The PDF has %u figures and %u links, but there are words for %u and %u"), self.n_figures,
               self.n_links, words->figures->len, words->links->len);

  return FALSE;
}
