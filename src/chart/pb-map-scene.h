#pragma once

#include "pb-box.h"
#include "pb-mesh.h"
#include "pb-palette.h"
#include "pb-setting-marker.h"
#include "pb-theme.h"
#include "pb-words.h"

G_BEGIN_DECLS

/**
 * PbMapLabel:
 * @name: name of an area, or of a Place made of several
 * @value: (nullable): its value; %NULL for the name alone
 * @anchor: what the label is about [Web Mercator]
 * @area: the area whose inside may hold it; -1 to put it outside with a leader
 * @is_selected: the selected Place: bold
 * @colour: text colour inside the area, on its fill
 * @is_cased: it lies on more than one fill, and so needs a ground of its own
 */
typedef struct
{
  const char *name;
  const char *value;
  PbPoint     anchor;
  int         area;
  gboolean    is_selected;
  PbColour    colour;
  gboolean    is_cased;
} PbMapLabel;

/**
 * PbMapLegendRow:
 * @entry: how the areas of this row are filled
 * @label: "76.8 to 77.3", "No value"
 * @end_word: "shortest"; "" in between
 * @count: areas of the row; -1 for no count
 */
typedef struct
{
  PbPaletteEntry  entry;
  const char     *label;
  const char     *end_word;
  int             count;
} PbMapLegendRow;

/**
 * PbMapPlace:
 * @name: what people call it
 * @areas: (array length=n_areas): the areas it is made of
 *
 * A Place that is not itself an area of the mesh.
 */
typedef struct
{
  const char *name;
  const int  *areas;
  guint       n_areas;
} PbMapPlace;

/**
 * PbMapScene:
 * @mesh: (nullable): the areas coloured; %NULL while none are there
 * @entries: (nullable) (array): how each area of @mesh is filled
 * @groups: (nullable) (array): district number of each small area, to draw the
 *   districts' lines over them; %NULL where the areas are themselves districts
 * @context: (nullable): the neighbouring areas, plain land
 * @context_names: (nullable) (array): their names
 * @country: (nullable): the country's parts, to show on paper where in it the map lies
 * @country_name: (nullable): what it is called
 * @labels: (array length=n_labels): what is written on the map
 * @places: (array length=n_places): the Places made of the areas, each with one line around
 * @selected_mesh: (nullable): the mesh of the selected Place's areas where that is not
 *   @mesh: a part of a district, by its small areas
 * @selected: (array length=n_selected): the areas of the selected Place
 * @lit_mesh: (nullable): the mesh of the areas lit up: @mesh, where the entries of the
 *   others are dimmed, or another, whose areas stand out of a veil; %NULL while none are
 * @lit: (array length=n_lit): the areas of @lit_mesh that are lit up
 * @markers: (array length=n_markers): settings and sites over the labels
 * @marker_rows: (array length=n_marker_rows): what their glyphs mean, for the legend
 * @marker_note: (nullable): that most of them stand at no site, in words
 * @legend_title: (nullable): "Years, males, 2023-25"; %NULL for no legend
 * @legend_rows: (array length=n_legend_rows): from the strong end down
 * @legend_rule: (nullable): how the classes were made, in words
 * @attribution: (nullable): whose boundaries these are
 * @is_outside_dates: the area set is not in force: a hatched frame
 *
 * All that a map shows, as plain values; nothing here is owned.
 */
typedef struct
{
  PbMesh               *mesh;
  const PbPaletteEntry *entries;
  const int            *groups;
  PbMesh               *context;
  const char *const    *context_names;
  PbMesh               *country;
  const char           *country_name;
  const PbMapLabel     *labels;
  guint                 n_labels;
  const PbMapPlace     *places;
  guint                 n_places;
  PbMesh               *selected_mesh;
  const int            *selected;
  guint                 n_selected;
  PbMesh               *lit_mesh;
  const int            *lit;
  guint                 n_lit;
  const PbSettingMarker *markers;
  guint                 n_markers;
  const PbSettingRowOfLegend *marker_rows;
  guint                 n_marker_rows;
  const char           *marker_note;
  const char           *legend_title;
  const PbMapLegendRow *legend_rows;
  guint                 n_legend_rows;
  const char           *legend_rule;
  const char           *attribution;
  gboolean              is_outside_dates;
} PbMapScene;

G_END_DECLS
