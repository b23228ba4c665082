#pragma once

#include "pb-chart-reading.h"
#include "pb-figure-pages.h"
#include "pb-workspace.h"

#include <cairo.h>

G_BEGIN_DECLS

typedef enum
{
  PB_EXPORT_PNG,
  PB_EXPORT_SVG,
  PB_EXPORT_PDF,
  PB_EXPORT_CSV,
  PB_EXPORT_XLSX,
  PB_N_EXPORT_FORMATS,
} PbExportFormat;

/* What suits the text width of an A4 page, 17 cm. */
#define PB_EXPORT_DEFAULT_WIDTH 640
#define PB_EXPORT_MIN_WIDTH     480
#define PB_EXPORT_MAX_WIDTH     2400
#define PB_EXPORT_DEFAULT_SCALE 2.0
#define PB_EXPORT_MAX_SCALE     4.0

/**
 * PbExportOptions:
 * @width: of the figure [px; 0.75 pt each in PDF]; 0 for the default
 * @scale: PNG pixels to a px; 0 for the default
 * @family: (nullable): font family; %NULL for the program's own choice
 * @words: (nullable): what a person wrote round the figure; %NULL for what the view has
 */
typedef struct
{
  double      width;
  double      scale;
  const char *family;
  const PbViewWords *words;
} PbExportOptions;

/**
 * PbExport:
 *
 * A view on its way out of the program: its chart, map or table with the
 * headline, subtitle, legend, period, source, publisher, vintage, licence and
 * footnotes that it needs to stand alone.  The view's chart decides which.
 *
 * The same view gives the same bytes; a PDF's date is SOURCE_DATE_EPOCH where
 * that is set.
 */
typedef struct _PbExport PbExport;

/* @boundaries, @context: (nullable) (element-type PbBoundary): what a map draws; of the frame's
 *   level and edition, and of the neighbours; only a map needs them, copied
 * @attribution: (nullable): of the boundaries, one a line */
PbExport   *pb_export_new           (PbFrame               *frame,
                                     GPtrArray             *boundaries,
                                     GPtrArray             *context,
                                     const char            *attribution);
/* The same with everything read from a workspace: for the command line.  A view without
 * a choice gets the pack's default; without a moment, the series' last period. */
PbExport   *pb_export_load          (PbWorkspace           *workspace,
                                     const PbView          *view,
                                     GCancellable          *cancellable,
                                     GError               **error);
void        pb_export_free          (PbExport              *self);

PbFrame    *pb_export_get_frame     (PbExport              *self);
/* (nullable): of a chart that is read; another kind has none */
PbChartReading *pb_export_get_chart (PbExport              *self);

/* What rules for small counts did to the figures, in words, for the notes: who reads of a
 * hidden figure is told that it was not the publisher. @rules: (nullable) */
void        pb_export_set_rules     (PbExport              *self,
                                     const char            *rules);
/* (transfer full) (nullable): the words as computed, whatever was written in their place */
PbCaption  *pb_export_compute_caption (PbExport            *self,
                                     GError               **error);

/* The whole file.  May run in a worker thread. */
GBytes     *pb_export_render        (PbExport              *self,
                                     PbExportFormat         format,
                                     const PbExportOptions *options,
                                     GError               **error);
/* Writes it in one step: a file that was there stays whole if anything fails. */
gboolean    pb_export_save          (PbExport              *self,
                                     PbExportFormat         format,
                                     const PbExportOptions *options,
                                     GFile                 *file,
                                     GCancellable          *cancellable,
                                     GError               **error);

/* The figure on sheets of paper of which @width by @height points can be printed on.
 * (transfer full).  Errors: as pb_export_render() */
PbFigurePages *pb_export_lay_pages  (PbExport              *self,
                                     const PbExportOptions *options,
                                     double                 width,
                                     double                 height,
                                     GError               **error);

/* "life-expectancy-male-2023-25-map.png" */
char       *pb_export_dup_name      (PbExport              *self,
                                     PbExportFormat         format);
/* What a screen reader is told: the finding and the figures. */
char       *pb_export_dup_alternative (PbExport            *self);
/* Tab-separated and HTML text of the table: for the clipboard. */
char       *pb_export_dup_tsv       (PbExport              *self);
char       *pb_export_dup_html      (PbExport              *self);

/* "png", "svg", "pdf", "csv", "xlsx" */
const char *pb_export_format_to_word   (PbExportFormat      format);
gboolean    pb_export_format_from_word (const char         *word,
                                        PbExportFormat     *format_out);
/* "image/png" */
const char *pb_export_format_get_type  (PbExportFormat      format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbExport, pb_export_free)

G_END_DECLS
