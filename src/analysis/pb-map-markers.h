#pragma once

#include "pb-catalogue.h"
#include "pb-registers.h"
#include "pb-view.h"

G_BEGIN_DECLS

/* What stands on the map at a moment besides the areas: settings, by their use and beds, and
 * the sites of organisations. */

/**
 * PbMapMarker:
 * @record_kind: "setting" or "organisation"
 * @record_uid: the row
 * @name: what people call it
 * @use: (nullable): word of the use at the moment, "community-support-beds"; %NULL of a site
 * @beds: "20", "over 60"; "?" where not stated; %NULL of a site
 * @latitude: [degrees]; NaN where no coordinate is sourced
 * @longitude: [degrees]; NaN where no coordinate is sourced
 * @place_code: (nullable): the Place that it is in
 * @kind_words: "Care home, Belper"
 * @lines: what is known of it at the moment, a line each, for a card
 * @sentence: all of that in one, for a screen reader
 */
typedef struct
{
  const char *record_kind;
  char       *record_uid;
  char       *name;
  char       *use;
  char       *beds;
  double      latitude;
  double      longitude;
  char       *place_code;
  char       *kind_words;
  char       *lines;
  char       *sentence;
} PbMapMarker;

/* By Place, then by name; settings that have no use yet at the moment are not there.
 * (transfer full) (element-type PbMapMarker).  @registers: (nullable) */
GPtrArray *pb_map_markers_list     (PbRegisters  *registers,
                                    PbCatalogue  *catalogue,
                                    PbDay         moment);
/* Whether a view shows them: where they were asked for, and on the way to one that is open
 * as the record. */
gboolean   pb_map_markers_is_shown (const PbView *view);
#define PB_MAP_MARKERS_FILTER "explore.markers"
#define PB_MAP_MARKERS_SHOWN  "shown"
#define PB_MAP_MARKERS_HIDDEN "hidden"

/* Codes of the districts that the opened innovation reaches; %NULL where the view opens none
 * on the map, or no reach is recorded. @words_out: "Reach of Team Up Derbyshire" */
char     **pb_map_markers_dup_reach (PbRegisters  *registers,
                                     PbCatalogue  *catalogue,
                                     const PbView *view,
                                     char        **words_out);

G_END_DECLS
