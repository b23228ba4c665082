#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends words to the name of a file: small letters and digits, other runs as one hyphen,
 * one before them where anything stands there already. */
void pb_slug_add (GString    *name,
                  const char *text);

G_END_DECLS
