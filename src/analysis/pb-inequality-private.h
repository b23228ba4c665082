#pragma once

#include "pb-inequality-cache.h"

G_BEGIN_DECLS

struct _PbInequality
{
  GObject               parent_instance;

  PbInequalityQuestion  question;        /* its objects are referenced, its texts kept */
  PbCatalogue          *catalogue;       /* keeps indicators that the answer names */
  GStringChunk         *texts;
  GPtrArray            *groupings;       /* PbGrouping: owns groups and periods */
  GPtrArray            *beside;          /* PbGrouping: of the published line and the gradient */
  GPtrArray            *parts;           /* arrays of the lines and groups */

  PbGrouping           *grouping;        /* in @groupings; %NULL where none */
  const PbPanelMeasure *measure;
  PbIndicator          *indicator;

  GArray               *grouping_choices;
  GArray               *measure_choices;
  GArray               *baseline_choices;
  GArray               *lines;           /* PbInequalityLine */
  GArray               *breaks;
  GArray               *core20;
  int                   shown;
  int                   baseline;

  PbVerdict             verdict;
  PbInequalityGradient  gradient;
  gboolean              has_gradient;

  const char           *refusal;
  const char           *headline;
  const char           *subtitle;
  const char           *verdict_words;
  const char           *value_words;
  const char           *method;
  const char           *imd_words;
  const char           *source;
};

/* Takes @text; lives as long as the answer. */
const char *pb_inequality_keep          (PbInequality      *self,
                                         char              *text);
/* One more array of @n elements of @size; lives as long as the answer. */
gpointer    pb_inequality_allocate      (PbInequality      *self,
                                         gsize              n,
                                         gsize              size);

/* The whole answer; what was worked out anew is added to @results. */
PbInequality *pb_inequality_compute       (PbWorkspace                *workspace,
                                         PbCatalogue                *catalogue,
                                         const PbInequalityQuestion *question,
                                         GHashTable                 *tables,
                                         GPtrArray                  *results,
                                         GCancellable               *cancellable,
                                         GError                    **error);
gboolean    pb_inequality_make_lines    (PbInequality      *self,
                                         PbInequalityLoad  *load,
                                         GPtrArray         *results,
                                         GError           **error);
gboolean    pb_inequality_make_gradient (PbInequality      *self,
                                         PbInequalityLoad  *load,
                                         GError           **error);
void        pb_inequality_make_words    (PbInequality      *self,
                                         PbInequalityLoad  *load);
char       *pb_inequality_capitalise    (const char        *text);
/* What the figures of @period are from, one a line; of @indicator alone unless %NULL. (transfer full) */
char       *pb_inequality_say_source    (PbInequalityLoad  *load,
                                         PbIndicator       *indicator,
                                         const PbPeriod    *period,
                                         const char        *imd_edition);
/* The PbGrouped that is shown; %NULL where none. */
PbGrouped  *pb_inequality_get_grouped   (PbInequality      *self);
int         pb_grouped_find_shown       (GPtrArray         *periods,
                                         PbDay              moment);

G_END_DECLS
