#pragma once

#include "pb-frame.h"

G_BEGIN_DECLS

struct _PbFrame
{
  GObject         parent_instance;

  PbView         *view;
  PbCatalogue    *catalogue;
  PbSeriesTable  *table;
  PbAreaSet      *area_set;     /* owned by the catalogue; NULL where none is chosen */

  int             period;
  PbShownKind     shown_kind;
  PbFrameArea    *areas;
  gboolean       *in_set;       /* the same as in areas, in a row */
  int             n_valued;
  PbObservation   no_cell;      /* stands for every cell where nothing is measured yet */

  PbClasses      *classes;      /* shared by the frames of one scale */

  /* Words, made when first asked for. */
  char           *period_words;
  GArray         *legend;
  GPtrArray      *legend_texts;
  char           *legend_title;
  char           *legend_rule;
  char           *headline;
  char           *subtitle;
  char           *footnote;
  char           *banner;
  char           *banner_label;
  char           *banner_action;
};

/* The moment or, where the set is shown outside its dates, its first or last day. */
PbDay       pb_frame_get_day_of_set (PbFrame *self);
/* Code of the Place that has @area: what the set says of the area itself or, where it
 * speaks of districts, of its district.  Outside its dates a set stands as on its nearest
 * day.  NULL for none. */
const char *pb_frame_find_place     (PbFrame *self,
                                     PbArea  *area);

/* Whether too few areas ever have a value for breaks between them: what would be broken
 * is the history of one or two. */
gboolean    pb_frame_has_few_areas  (PbFrame *self);

/* pb-frame-words.c */
char   *pb_frame_make_period_words (PbFrame *self);
void    pb_frame_make_legend       (PbFrame *self);
char   *pb_frame_make_legend_title (PbFrame *self);
char   *pb_frame_make_legend_rule  (PbFrame *self);
char   *pb_frame_make_footnote     (PbFrame *self);
void    pb_frame_make_banner       (PbFrame *self);

G_END_DECLS
