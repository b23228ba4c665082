#pragma once

#include "pb-assembly-words.h"
#include "pb-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Pieces that the cards of the Assembly page are put together from. */

/* What the cards show: the registers of the session, of all or of one Place, at a moment. */
typedef struct
{
  PbSession   *session;
  PbRegisters *registers;
  PbCatalogue *catalogue;
  const char  *place_code;   /* only what concerns it; %NULL for all */
  const char  *my_place;     /* the selected Place, whatever is shown; %NULL for none */
  const char  *my_place_name;
  PbDay        moment;
} PbAssemblyContext;

/* Wraps; @css_class: (nullable): several, by blanks */
GtkWidget *pb_assembly_label_new       (const char              *text,
                                        const char              *css_class);
/* A row that opens a record: text, a line below it (nullable), and all of it in words. */
GtkWidget *pb_assembly_row_new         (const char              *text,
                                        const char              *line,
                                        const char              *sentence,
                                        const char              *kind_word,
                                        const char              *uid);
/* The same of a promise, with the shape of its state; @shows_kind names "Pledge", "Ask". */
GtkWidget *pb_assembly_promise_row_new (const PbAssemblyPromise *promise,
                                        const PbAssemblyContext *context,
                                        gboolean                 shows_kind);
/* A flat button that does an action of the window. Takes a floating @target; %NULL for none. */
GtkWidget *pb_assembly_button_new      (const char              *label,
                                        const char              *action_name,
                                        GVariant                *target);
/* "No ask is recorded." and the button that mends it. */
GtkWidget *pb_assembly_empty_new       (const char              *sentence,
                                        GtkWidget               *button);
/* The button that adds a row of a kind; @column: (nullable): it begins with @value there. */
GtkWidget *pb_assembly_add_button_new  (const char              *label,
                                        const char              *kind_word,
                                        const char              *column,
                                        const char              *value);

/* What to come back to when the cards are made again: the focus goes to the widget of the
 * same key.  Rows have theirs. */
void       pb_assembly_set_key         (GtkWidget               *widget,
                                        const char              *key);
/* (nullable): the key of the widget within @within that has the focus */
char      *pb_assembly_dup_focus_key   (GtkWidget               *within);
gboolean   pb_assembly_focus_key       (GtkWidget               *within,
                                        const char              *key);

G_END_DECLS
