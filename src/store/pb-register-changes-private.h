#pragma once

#include "pb-db.h"
#include "pb-register-changes-merge.h"

G_BEGIN_DECLS

typedef enum
{
  PB_PIN_NONE,
  PB_PIN_THEIRS,
  PB_PIN_MINE,    /* stronger: it is consistent with all that is here */
} PbMergePin;

/* A row that either side changed since the moment of the file. */
typedef struct
{
  PbMergeItem  item;
  gboolean     is_in_file;
  gboolean     is_refused;   /* stays as it is here, whatever is chosen */
  gboolean     is_bound;     /* a conflict for what it names, or what names it */
  int          version;      /* there */
  PbMergePin   pin;
} PbMergeRow;

struct _PbMerge
{
  PbWorkspace       *workspace;
  PbRegisterChanges *changes;
  PbDb              *db;
  GPtrArray         *rows;      /* (element-type PbMergeRow): those of the file first */
  GHashTable        *by_name;   /* "kind\nuid": PbMergeRow */
  GHashTable        *systems;   /* codes of those that are here */
};

PbMergeRow *pb_merge_find          (PbMerge              *self,
                                    const PbRegisterKind *kind,
                                    const char           *uid);
/* Whether both are the same row with the same values, or both are none. */
gboolean    pb_merge_is_same       (PbRegisterRecord  *a,
                                    PbRegisterRecord  *b);
gboolean    pb_merge_is_conflict   (PbMergeRow        *row);
void        pb_merge_refuse        (PbMergeRow        *row,
                                    char              *words);
/* Gives every row its result and fate from the choices. */
gboolean    pb_merge_resolve       (PbMerge           *self,
                                    GError           **error);

G_END_DECLS
