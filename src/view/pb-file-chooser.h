#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  PB_FILE_CHOOSER_OPEN,
  PB_FILE_CHOOSER_OPEN_FOLDER,
  PB_FILE_CHOOSER_SAVE,     /* asks before a file is written over */
} PbFileChooserKind;

/* What may be chosen: "CSV files", "*.csv". Ends with a %NULL name. */
typedef struct
{
  const char *name;         /* translated */
  const char *patterns;     /* parted by blanks */
} PbFileKind;

/**
 * pb_file_chooser_choose_async:
 * @parent: the window to be in front of
 * @title: what the choice is for
 * @suggested_name: (nullable): for saving
 * @kinds: (nullable) (array zero-terminated=1): the first is taken at the start
 *
 * Asks for one file through the desktop's own chooser, which in a sandbox is
 * the portal's.
 *
 * For tests, PLACEBOARD_SAVE_DIR answers in place of a person: a name in that
 * folder that is not taken yet; and PLACEBOARD_OPEN_FILE, the file to open.
 */
void   pb_file_chooser_choose_async  (PbFileChooserKind     kind,
                                      GtkWindow            *parent,
                                      const char           *title,
                                      const char           *suggested_name,
                                      const PbFileKind     *kinds,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);

/* (transfer full) (nullable): %NULL without an error where nothing was chosen */
GFile *pb_file_chooser_choose_finish (GAsyncResult         *result,
                                      GError              **error);

G_END_DECLS
