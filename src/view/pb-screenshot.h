#pragma once

#include "pb-window.h"

G_BEGIN_DECLS

/* Makes @window look as on a plain desktop, whatever this one is set to: the font, its
 * hinting, one button to close, no motion, no frame of its own. Before it is shown. */
void     pb_screenshot_prepare     (PbWindow             *window);

/* Waits until @window has drawn everything, then saves it as a PNG.
 *
 * Errors: %PB_ERROR_FAILED when nothing complete was drawn in half a minute. */
void     pb_screenshot_take_async  (PbWindow             *window,
                                    const char           *path,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
gboolean pb_screenshot_take_finish (GAsyncResult         *result,
                                    GError              **error);

G_END_DECLS
