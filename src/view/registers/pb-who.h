#pragma once

#include "pb-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Who edits: the name that the history keeps with each change. */

/* Gives the session the name that was given before. */
void pb_who_restore (PbSession *session);
/* Asks for the name, keeps it and gives it to the session. @given_cb: (nullable): called
 * with @data, swapped, once it is given; not where nobody gives one. */
void pb_who_ask     (GtkWindow *parent,
                     PbSession *session,
                     GCallback  given_cb,
                     GObject   *data);

G_END_DECLS
