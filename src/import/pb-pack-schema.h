#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a cell of a pack's table must be. */
typedef enum
{
  PB_CELL_TEXT,       /* anything; blank is "" */
  PB_CELL_DAY,        /* 2024-03-31; blank is NULL, likewise below */
  PB_CELL_FUZZY,      /* 2024, 2024-03, 2024-spring or a day; blank is "" */
  PB_CELL_NUMBER,
  PB_CELL_INTEGER,
  PB_CELL_FLAG,       /* 0 or 1, false or true */
  PB_CELL_LEVEL,
  PB_CELL_POLARITY,
  PB_CELL_VALUE_TYPE,
  PB_CELL_ROLE,       /* own, context or benchmark */
  PB_CELL_SET_KIND,   /* actual or scenario */
  PB_CELL_AREA,       /* code of an area of the pack or the workspace */
  PB_CELL_AREA_SET,   /* code of a set of the pack */
  PB_CELL_INDICATOR,  /* code of an indicator of the pack or the workspace */
} PbCellKind;

typedef struct
{
  const char *name;
  PbCellKind  kind;
  gboolean    is_required;   /* may not be blank */
} PbPackColumn;

#define PB_PACK_MAX_COLUMNS 17

/* Tables in the order in which they are read and written. */
typedef enum
{
  PB_PACK_DATASETS,
  PB_PACK_AREAS,
  PB_PACK_AREA_SETS,
  PB_PACK_AREA_MEMBERS,
  PB_PACK_AREA_SUCCESSORS,
  PB_PACK_PRIORITIES,
  PB_PACK_INDICATORS,
  PB_N_PACK_TABLES,
} PbPackTableKind;

/* @insert takes the cells as ?1 to ?n, ?20 the system and ?21 the row's id, which
 * is NULL where any will do. */
typedef struct
{
  const char   *name;        /* of the resource */
  PbPackColumn  columns[PB_PACK_MAX_COLUMNS];
  const char   *clear;       /* before the rows; ?1 the system; %NULL for none */
  const char   *insert;
  const char   *insert_too;  /* after @insert, with the same parameters; %NULL for none */
} PbPackTable;

extern const PbPackTable pb_pack_tables[PB_N_PACK_TABLES];

guint       pb_pack_count_columns (const PbPackTable *table);

/* %NULL where @text is what @kind must be; else why not, for people. Codes are
 * looked up by the caller. */
const char *pb_cell_check     (PbCellKind   kind,
                               const char  *text);
/* What is stored of @text; %NULL for SQL's NULL. */
const char *pb_cell_to_stored (PbCellKind   kind,
                               const char  *text);

G_END_DECLS
