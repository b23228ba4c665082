#pragma once

#include "pb-workspace.h"

G_BEGIN_DECLS

/* Takes a person's text out of every row of the registers, out of the history and out of
 * the file's bytes, and records only that @who did so. Upper and lower case and the width
 * of blanks do not matter. Where the text stood, "[erased]" stands; a row whose uid tells
 * the text gets another uid, by which every row that named it names it from then on.
 * What the erased text was part of can be undone no more, and no pack brings it back.
 * @n_places_out: (out): how many rows and entries of the history held the text
 * Errors: %PB_ERROR_BAD_INPUT for a text of fewer than three letters; %PB_ERROR_BUSY where
 * the text is gone from every row but its bytes can leave the file only when no other
 * window holds it open; %PB_ERROR_READ_ONLY. */
gboolean pb_register_erase (PbWorkspace  *workspace,
                            const char   *who,
                            const char   *text,
                            guint        *n_places_out,
                            GError      **error);

G_END_DECLS
