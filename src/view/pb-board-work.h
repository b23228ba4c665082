#pragma once

#include "pb-board-recipe.h"
#include "pb-disclosure-gate.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  PB_BOARD_PDF,
  PB_BOARD_DOCX,
  PB_N_BOARD_FORMATS,
} PbBoardFormat;

/**
 * PbBoardFile:
 * @bytes: the whole file
 * @name: what to call it, with its ending
 * @report: what was hidden before it may leave
 */
typedef struct
{
  GBytes             *bytes;
  char               *name;
  PbDisclosureReport *report;
} PbBoardFile;

/* Reads the workspace at @path over a connection of its own and writes the pack, off the
 * main thread. */
void         pb_board_work_build_async  (const char           *path,
                                         const PbBoardRecipe  *recipe,
                                         PbBoardFormat         format,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
PbBoardFile *pb_board_work_build_finish (GAsyncResult         *result,
                                         GError              **error);
void         pb_board_file_free         (PbBoardFile          *self);

/* "pdf", "docx" */
const char  *pb_board_format_to_word    (PbBoardFormat         format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbBoardFile, pb_board_file_free)

G_END_DECLS
