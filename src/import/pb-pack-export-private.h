#pragma once

#include "pb-pack-export.h"
#include "pb-pack-schema.h"
#include "pb-register-kinds.h"

G_BEGIN_DECLS

/* One file that was written, as datapackage.json describes it. */
typedef struct
{
  char              *name;
  char              *path;         /* within the pack */
  char              *sha256;
  guint64            n_bytes;
  const PbPackTable *table;        /* %NULL for the other kinds of file */
  const PbRegisterKind *kind;      /* of a register */
  gboolean           is_boundary;
  char              *level;        /* of outlines, likewise those below */
  char              *edition;
  char              *role;
  char              *detail;
  char              *dataset;
  char              *title;
  char              *licence;
  char              *licence_url;
  char              *attribution;
} PbPackFile;

/* One export from first to last; one file is open at a time. */
typedef struct
{
  PbDb                *db;
  gint64               system_id;
  const char          *system_code;
  const char          *folder;       /* that is being filled */
  GCancellable        *cancellable;
  GPtrArray           *files;        /* PbPackFile, in the order of the description */
  GHashTable          *stems;        /* of files, that no two share one */
  PbPackExportSummary *summary;
  PbPackFile          *file;         /* the open one, in @files */
  GOutputStream       *stream;
  GChecksum           *checksum;
  GString             *buffer;       /* not yet in @stream */
} PbPackExport;

/* @sub_folder: "" for none.  @stem becomes a name that every file system takes. */
PbPackFile *pb_pack_export_begin_file (PbPackExport  *self,
                                       const char    *sub_folder,
                                       const char    *stem,
                                       const char    *suffix,
                                       GError       **error);
gboolean    pb_pack_export_end_file   (PbPackExport  *self,
                                       GError       **error);
/* Drops what is open, where something went wrong. */
void        pb_pack_export_drop_file  (PbPackExport  *self);
/* Passes on the buffer once it is long; call after each row. */
gboolean    pb_pack_export_flush      (PbPackExport  *self,
                                       GError       **error);

/* Cells of a CSV file: quoted only where they must be, LF at the end of a row. */
void        pb_pack_export_add_header (PbPackExport  *self,
                                       PbQuery       *query);
void        pb_pack_export_add_cell   (PbPackExport  *self,
                                       const char    *text,
                                       gboolean       is_after_another);
void        pb_pack_export_add_row    (PbPackExport  *self,
                                       PbQuery       *query);

/* The parts of a pack, in this order. */
gboolean    pb_pack_export_choose       (PbPackExport  *self,
                                         GError       **error);
gboolean    pb_pack_export_tables       (PbPackExport  *self,
                                         GError       **error);
gboolean    pb_pack_export_observations (PbPackExport  *self,
                                         GError       **error);
gboolean    pb_pack_export_registers    (PbPackExport  *self,
                                         GError       **error);
gboolean    pb_pack_export_boundaries   (PbPackExport  *self,
                                         GError       **error);
gboolean    pb_pack_export_description  (PbPackExport  *self,
                                         GError       **error);
/* Takes away what pb_pack_export_choose() noted. */
gboolean    pb_pack_export_forget       (PbPackExport  *self,
                                         GError       **error);

G_END_DECLS
