#pragma once

#include "pb-export.h"
#include "pb-figure.h"

G_BEGIN_DECLS

struct _PbExport
{
  char       *rules;       /* what was hidden or rounded here, in words; or NULL */
  PbViewWords words;       /* what a person wrote */
  PbFrame   *frame;
  GPtrArray *boundaries;   /* of PbBoundary, or NULL */
  GPtrArray *context;      /* of PbBoundary, or NULL */
  GPtrArray *country;      /* of PbBoundary: its parts, for the map's inset; or NULL */
  PbMapGround *ground;     /* all of these as meshes; NULL until a map is drawn */
  GPtrArray *part;         /* of PbBoundary: small areas, some of which the Place is; or NULL */
  PbMapPins *pins;         /* settings and sites on a map, or NULL */
  char      *attribution;  /* or NULL */
  GPtrArray *notes;        /* of PbChartNote: pinned to what is shown, or NULL */
  PbSpcReading *reading;   /* of a process chart, or NULL */
  PbInequality *inequality; /* of the chart of an inequality, or NULL */
  PbChartReading *chart;   /* of the kinds that are read, or NULL */
  PbDataTable *twin;       /* pb-export-tables.c: once asked for */
  PbDataTable *groups;
  PbDataTable *tidy;
};

/* The figure at the options' width; scale and format aside. */
PbFigure *pb_export_make_figure (PbExport              *self,
                                 const PbExportOptions *options,
                                 GError               **error);
/* The same in another style, so wide that its chart is @width. */
PbFigure *pb_export_lay_figure  (PbExport              *self,
                                 const PbTheme         *theme,
                                 double                 width,
                                 GError               **error);
/* With what a person wrote.  (transfer full) */
PbCaption *pb_export_dup_caption (PbExport             *self,
                                 GError               **error);
double    pb_export_get_width   (const PbExportOptions *options);
GBytes   *pb_export_make_csv    (PbExport              *self);
GBytes   *pb_export_make_xlsx   (PbExport              *self,
                                 const PbExportOptions *options,
                                 GError               **error);

/* The small areas of which the selected Place is some, where it is a part of a district;
 * pb-export-part.c.  %NULL where it is whole or @boundaries hold all of it; @edition_out
 * is theirs. */
gboolean  pb_export_load_part   (PbWorkspace           *workspace,
                                 PbFrame               *frame,
                                 GPtrArray             *boundaries,
                                 GPtrArray            **part_out,
                                 const char           **edition_out,
                                 GCancellable          *cancellable,
                                 GError               **error);

/* Inequality, pb-export-inequality.c.  A view without a moment is of the latest period. */
gboolean  pb_export_load_inequality (PbExport          *self,
                                     PbWorkspace       *workspace,
                                     PbCatalogue       *catalogue,
                                     PbSeries          *series,
                                     const PbView      *view,
                                     GCancellable      *cancellable,
                                     GError           **error);
/* "sii-2022-24", "derby-gap-2023-25": whose, which measure, when. */
char     *pb_export_dup_inequality_words (PbExport     *self);
const char *pb_export_find_place_name (PbExport        *self);
/* Its tables, pb-inequality-tables.c. */
PbDataTable *pb_export_make_inequality_twin   (PbInequality *inequality,
                                               const char   *title);
PbDataTable *pb_export_make_inequality_groups (PbInequality *inequality);
PbDataTable *pb_export_make_inequality_tidy   (PbExport     *self);

/* Process charts, pb-spc-export.c.  A view without a moment is of all points. */
gboolean  pb_export_load_spc    (PbExport              *self,
                                 PbWorkspace           *workspace,
                                 PbCatalogue           *catalogue,
                                 PbSeries              *series,
                                 const PbView          *view,
                                 GCancellable          *cancellable,
                                 GError               **error);
/* Its tables, pb-spc-tables.c. */
PbDataTable *pb_export_make_spc_twin (PbSpcReading     *reading,
                                      const char       *title);
PbDataTable *pb_export_make_spc_tidy (PbSpcReading     *reading);

G_END_DECLS
