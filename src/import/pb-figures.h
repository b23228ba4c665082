#pragma once

#include "pb-words.h"

G_BEGIN_DECLS

/**
 * PbStagedRow:
 * @line: where the row begins in its file
 * @series: id of the indicator for one sex, age and category
 * @period: id of the period
 * @area: id of the area
 * @dataset: number of its dataset in this import
 * @value: the figure [indicator's unit]; NaN unless @status is present
 * @lower95: NaN where none is supplied, likewise the others
 * @comparison: a #PbComparison; -1 where the publisher gives none
 * @note: %NULL where there is none, likewise @trend and @goal
 *
 * One observation on its way into the workspace.
 */
typedef struct
{
  guint64     line;
  gint64      series;
  gint64      period;
  gint64      area;
  int         dataset;
  PbStatus    status;
  int         comparison;
  double      value;
  double      lower95;
  double      upper95;
  double      lower998;
  double      upper998;
  double      count;
  double      denominator;
  const char *note;
  const char *trend;
  const char *goal;
} PbStagedRow;

/* A number as published: "12.5", "1,234", "-3.1e2"; blank is NaN.  %FALSE for
 * anything else, and for infinities. */
gboolean    pb_figure_parse       (const char  *text,
                                   double      *value_out);
/* The shortest text that reads back as @value. */
void        pb_figure_format      (double       value,
                                   char         text[G_ASCII_DTOSTR_BUF_SIZE]);
/* A mark that stands in a value's place: "*", ":", "NA", "[c]" ...; %FALSE
 * where @text is none. */
gboolean    pb_figure_parse_mark  (const char  *text,
                                   PbStatus    *status_out);
/* What a note on an absent value says about why it is absent. */
PbStatus    pb_figure_status_of_note (const char *note);

/* What is wrong with figures that were each read well: the name of the wrong
 * one in @field_out and why; %NULL where they can all be true. */
const char *pb_figures_check      (const PbStagedRow *row,
                                   int               *field_out);

G_END_DECLS
