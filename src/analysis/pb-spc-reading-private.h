#pragma once

#include "pb-inequality-groups.h"
#include "pb-spc-figures.h"

G_BEGIN_DECLS

struct _PbSpcReading
{
  GObject          parent_instance;

  PbSeries        *series;
  PbDay            moment;
  PbLevel          level;          /* of the area shown */
  GStringChunk    *texts;
  PbSpcFigures    *figures;
  GPtrArray       *rebases;        /* PbSpcRebase */
  PbSpcSettings    settings;
  guint            n_fixed;
  PbSpcDirection   direction;

  GArray          *points;         /* PbSpcReadingPoint */
  GArray          *segments;       /* PbSpcReadingSegment */
  GArray          *events;         /* PbSpcEvent */
  GArray          *areas;          /* PbSpcArea */
  GPtrArray       *pinned;         /* PbChartNote */
  int              n_pinned_later;
  PbSpcTarget      target;
  gboolean         has_target;
  PbSpcVariation   variation;
  PbSpcAssurance   assurance;

  const char      *area_code;      /* %NULL where none */
  const char      *area_name;
  const char      *area_words;
  const char      *refusal;
  const char      *headline;
  const char      *subtitle;
  const char      *value_words;
  const char      *variation_words;
  const char      *assurance_words;
  const char      *gap_words;
  const char      *notes;
  const char      *method;
  const char      *source;
};

/* Whose figures a reading is of. */
typedef struct
{
  PbSeriesTable *table;   /* unowned; %NULL where there is none */
  int            area;    /* number in it; -1 for the benchmark */
  char          *words;   /* why it stands for the one asked for; may be %NULL */
  char          *refusal; /* why there is none */
} PbSpcChoice;

/* Takes @text; lives as long as the reading. %NULL gives "". */
const char   *pb_spc_reading_keep         (PbSpcReading         *self,
                                           char                 *text);

/* All but the words about other areas, events and sources. */
PbSpcReading *pb_spc_reading_new          (PbInequalityLoad     *load,
                                           PbSeries             *series,
                                           const PbSpcChoice    *choice,
                                           PbDay                 moment,
                                           const PbSpcSettings  *settings,
                                           GError              **error);
/* Means, limits, rules and icons from the figures. */
gboolean      pb_spc_reading_compute      (PbSpcReading         *self,
                                           GError              **error);
void          pb_spc_reading_make_words   (PbSpcReading         *self);
/* "Above the upper limit", "9 months below the mean"; "" for common cause. (transfer full) */
char         *pb_spc_reading_say_rule     (PbSpcReading         *self,
                                           guint                 point);
char         *pb_spc_reading_say_gaps     (PbSpcReading         *self);
char         *pb_spc_reading_say_notes    (PbSpcReading         *self);
char         *pb_spc_reading_say_method   (PbSpcReading         *self);
/* A mean or a limit, which needs a decimal more where figures are small. (transfer full) */
char         *pb_spc_reading_say_number   (PbSpcReading         *self,
                                           double                value);

gboolean      pb_spc_choose_area          (PbInequalityLoad     *load,
                                           const PbSpcQuestion  *question,
                                           GArray               *areas,
                                           PbSpcChoice          *choice,
                                           GError              **error);
void          pb_spc_choice_clear         (PbSpcChoice          *choice);
/* Does the area have any value? @area: -1 for the benchmark */
gboolean      pb_spc_has_values           (PbSeriesTable        *table,
                                           int                   area);
void          pb_spc_reading_find_events  (PbSpcReading         *self,
                                           PbCatalogue          *catalogue,
                                           PbAreaSet            *area_set,
                                           const PbSpcChoice    *choice);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PbSpcChoice, pb_spc_choice_clear)

G_END_DECLS
