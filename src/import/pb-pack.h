#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  PB_RESOURCE_TABLE,         /* areas.csv and its like */
  PB_RESOURCE_OBSERVATIONS,
  PB_RESOURCE_BOUNDARY,
  PB_RESOURCE_REGISTER,
  PB_RESOURCE_OTHER,         /* nothing that is imported */
} PbResourceKind;

/* One file of a pack.  Text is never %NULL, "" where not stated. */
typedef struct
{
  PbResourceKind  kind;
  char           *name;          /* "areas"; of a table, the name that says which */
  char           *path;          /* within the pack */
  char           *full_path;
  GStrv           fields;        /* of the schema, in order; %NULL where it has none */
  char           *level;         /* of a boundary, likewise those below */
  char           *edition;
  char           *role;
  char           *code_field;
  char           *name_field;
  char           *detail;
  char           *dataset;
  char           *register_word; /* of a register: "innovation" */
} PbPackResource;

/**
 * PbPack:
 *
 * A system pack: a folder that is a Frictionless Data Package.  What its
 * datapackage.json says, and that its files are the ones it describes.
 */
typedef struct
{
  char      *folder;
  char      *name;
  char      *title;
  char      *version;
  char      *system_code;
  char      *system_name;
  char      *aliases;            /* JSON array of text */
  char      *default_indicator;
  char      *default_sex;
  char      *default_level;
  char      *default_area_set;
  char      *sha256;             /* of all files together */
  guint64    n_bytes;
  GPtrArray *resources;          /* PbPackResource */
} PbPack;

gboolean  pb_pack_is_likely (const char  *path);
/* Is @path, of a resource, that of a file within the pack? */
gboolean  pb_pack_path_is_inside (const char *path);

/* Errors: %PB_ERROR_BAD_INPUT naming the member or file that is wrong. */
PbPack   *pb_pack_open      (const char  *folder,
                             GError     **error);
void      pb_pack_free      (PbPack      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPack, pb_pack_free)

G_END_DECLS
