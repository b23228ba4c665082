#pragma once

#include "pb-time-chart.h"
#include "pb-time-line.h"
#include "pb-time-marks.h"

G_BEGIN_DECLS

/**
 * PbTimeLine:
 *
 * The moment: every period of the series in its true length, the one shown in
 * ink, what was decided and done when, and a line that is dragged.  A slider to
 * the keyboard and to a screen reader, which can go from mark to mark.
 *
 * Properties: session; is-playing.
 */
struct _PbTimeLine
{
  GtkWidget     parent_instance;

  PbSession    *session;
  PbTimeChart  *chart;        /* of the last snapshot; for the pointer */
  PbSeriesTable *chart_table; /* whose periods the chart points to */
  GPtrArray    *marks;        /* PbDatedMark */
  GPtrArray    *bands;        /* PbDatedBand */
  int           mark;         /* the one that the moment stands on; -1 for none */
  GtkWidget    *list;         /* popover of the marks pressed; NULL for none */
  GCancellable *names;        /* of small areas, on their way to the list */
  int           hovered;
  guint         play_id;
  double        drag_x;
  gboolean      has_dragged;
  int           height;
};

/* pb-time-line.c */
/* The moment, a mark or what is known of them changed: draws and says it again. */
void    pb_time_line_refresh    (PbTimeLine  *self);

/* pb-time-line-marks.c */
/* What the chart draws of the marks and bands, in their order; the texts are the marks'.
 * (transfer full) (element-type PbTimeMark) */
GArray *pb_time_line_list_marks (PbTimeLine  *self);
/* (transfer full) (element-type PbTimeBand) */
GArray *pb_time_line_list_bands (PbTimeLine  *self);
/* A line each, for a tooltip. */
char   *pb_time_line_dup_names  (PbTimeLine  *self,
                                 const int   *marks,
                                 guint        n_marks);
/* One mark is gone to; several are listed first, as is a boundary, whose areas are named. */
void    pb_time_line_press      (PbTimeLine  *self,
                                 const int   *marks,
                                 guint        n_marks,
                                 double       x,
                                 double       y);
void    pb_time_line_close_list (PbTimeLine  *self);
/* To the day of the next mark, or of the one before. */
void    pb_time_line_step_mark  (PbTimeLine  *self,
                                 int          step);

G_END_DECLS
