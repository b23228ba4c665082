#pragma once

#include "pb-paper-pages.h"

G_BEGIN_DECLS

/* What the word processing writer makes a file of.  Lengths of text are points; the
 * format's own unit is a twentieth of one, of pictures 1/12700. */
#define PB_DOCX_TWIPS 20.0
#define PB_DOCX_EMUS  12700.0

#define PB_DOCX_NAMESPACES \
  "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" " \
  "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
#define PB_DOCX_XML_HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

/**
 * PbDocxPart:
 * @name: its path in the package: "word/document.xml"
 * @type: (nullable): its media type, where the ending of its name does not tell
 */
typedef struct
{
  char       *name;
  const char *type;
  GBytes     *bytes;
} PbDocxPart;

/**
 * PbDocx:
 * @body: the story so far
 * @parts: (element-type PbDocxPart): the others, in the order in which they are stored
 * @relations: what the story refers to, as XML
 * @bookmarks: from the anchor of a heading to its number (from 1)
 * @pages: (nullable): from anchor to the number of its page, for contents
 * @frames: from the XML of a header or footer to the name of its relation
 * @furniture: that frames the present section
 * @columns: of the present section; 0 where it has one
 * @begins_page: whether the present section does
 * @section_start: where in @body it begins
 * @end_of_properties: where in @body those of the last paragraph end; -1 if a table is last
 * @breaks: whether the next paragraph begins a page
 * @is_top: whether nothing stands on the page yet
 * @error: the first thing that went wrong
 *
 * A document on its way into a package.
 */
typedef struct
{
  PbDocument        *document;
  PbTheme            theme;
  GString           *body;
  GPtrArray         *parts;
  GString           *relations;
  guint              n_relations;
  guint              n_figures;
  GHashTable        *bookmarks;
  GHashTable        *pages;
  GHashTable        *frames;
  const PbFurniture *furniture;
  double             columns[2];
  gboolean           begins_page;
  gsize              section_start;
  gssize             end_of_properties;
  gboolean           breaks;
  gboolean           is_top;
  GError            *error;
} PbDocx;

/* How a paragraph differs from its style.  @more: (nullable): what follows breaks in the
 * schema's order: numbering, borders, tabs, spacing, indents, sides. */
typedef struct
{
  const char *style;
  gboolean    keeps_next;
  const char *more;
} PbDocxParagraph;

/* The package; pb-docx-package.c. */
void        pb_docx_add_part        (PbDocx                *self,
                                     const char            *name,
                                     const char            *type,
                                     GBytes                *bytes);
/* @text: (transfer full) */
void        pb_docx_add_text_part   (PbDocx                *self,
                                     const char            *name,
                                     const char            *type,
                                     char                  *text);
/* @kind: the last word of the relation's type: "image".  Answers N of "rIdN". */
guint       pb_docx_add_relation    (PbDocx                *self,
                                     const char            *kind,
                                     const char            *target,
                                     gboolean               is_outside);
/* Every part as one file. */
GBytes     *pb_docx_pack            (PbDocx                *self,
                                     GError               **error);

/* Parts that are there in every document; pb-docx-styles.c, pb-docx-front.c. */
void        pb_docx_add_styles      (PbDocx                *self);
void        pb_docx_add_front       (PbDocx                *self);

/* Words; pb-docx-text.c. */
char       *pb_docx_dup_hex         (PbColour               colour);
/* Escaped, and without what XML cannot hold. */
void        pb_docx_append_escaped  (GString               *xml,
                                     const char            *text);
/* A run of text; @properties: (nullable): in the schema's order */
void        pb_docx_append_run      (GString               *xml,
                                     const char            *properties,
                                     const char            *text);
/* A field with what it shows until it is computed anew. */
void        pb_docx_append_field    (GString               *xml,
                                     const char            *instruction,
                                     const char            *result);
void        pb_docx_begin_link      (PbDocx                *self,
                                     const char            *target);
void        pb_docx_end_link        (PbDocx                *self);
void        pb_docx_begin_paragraph (PbDocx                *self,
                                     PbDocxParagraph        paragraph);
void        pb_docx_end_paragraph   (PbDocx                *self);
void        pb_docx_add_paragraph   (PbDocx                *self,
                                     PbDocxParagraph        paragraph,
                                     const char            *text);
/* Between tables, and where a cell or a page would end with one. */
void        pb_docx_add_spacer      (PbDocx                *self);
char       *pb_docx_dup_bookmark    (PbDocx                *self,
                                     const char            *anchor);

/* A run of blocks; pb-document-docx.c. */
void        pb_docx_add_flow        (PbDocx                *self,
                                     const PbFlow          *flow,
                                     double                 width);
/* One of each kind of block. */
void        pb_docx_add_heading     (PbDocx                *self,
                                     const PbHeading       *heading,
                                     gboolean               is_of_contents);
void        pb_docx_add_prose       (PbDocx                *self,
                                     const PbProse         *prose);
void        pb_docx_add_list        (PbDocx                *self,
                                     GPtrArray             *items);
void        pb_docx_add_terms       (PbDocx                *self,
                                     GPtrArray             *terms,
                                     double                 width);
void        pb_docx_add_contents    (PbDocx                *self,
                                     const PbHeading       *own,
                                     int                    depth);
void        pb_docx_add_table       (PbDocx                *self,
                                     const PbPaperTable    *table,
                                     double                 width);
void        pb_docx_add_figure      (PbDocx                *self,
                                     const PbPaperFigure   *figure,
                                     double                 width);
/* Sections; pb-docx-furniture.c.  Ends that which is there, and begins one on a page of its
 * own, framed by @furniture. */
void        pb_docx_begin_page      (PbDocx                *self,
                                     const PbFurniture     *furniture);
/* The same on the page that is there, in one column. */
void        pb_docx_begin_column    (PbDocx                *self);
/* The same in two columns of these widths. */
void        pb_docx_begin_columns   (PbDocx                *self,
                                     double                 left,
                                     double                 right);
/* Ends the last one. */
void        pb_docx_end_sections    (PbDocx                *self);

G_END_DECLS
