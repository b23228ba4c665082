#pragma once

#include "pb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A choice of the session by id: pb_session_choose_measure and the like. */
typedef void (*PbChoiceFunc) (PbSession  *session,
                              const char *id);

/**
 * pb_choice_popover_new:
 * @session: what @choose is called on
 * @choices: (array length=n_choices): copied
 * @current: (nullable): id of the one that stands
 * @choose: called with the id of a row that is pressed
 *
 * Makes a list of choices with their help. Those that cannot be had come last,
 * below the reason why not: the keyboard reaches them, so that it can be read.
 */
GtkWidget *pb_choice_popover_new (PbSession                *session,
                                  const char               *title,
                                  const PbInequalityChoice *choices,
                                  guint                     n_choices,
                                  const char               *current,
                                  PbChoiceFunc              choose);

G_END_DECLS
