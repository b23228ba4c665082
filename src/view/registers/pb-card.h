#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PbCard:
 *
 * A card of a page: heading, a line below it, then what is appended.
 */
#define PB_TYPE_CARD (pb_card_get_type ())

G_DECLARE_FINAL_TYPE (PbCard, pb_card, PB, CARD, GtkBox)

/* @title, @subtitle: (nullable): for none */
GtkWidget *pb_card_new          (const char *title,
                                 const char *subtitle);
void       pb_card_set_title    (PbCard     *self,
                                 const char *title);
void       pb_card_set_subtitle (PbCard     *self,
                                 const char *subtitle);
void       pb_card_append       (PbCard     *self,
                                 GtkWidget  *child);
/* Takes away what was appended; heading and line stay. */
void       pb_card_clear        (PbCard     *self);

G_END_DECLS
