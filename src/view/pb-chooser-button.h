#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PB_TYPE_CHOOSER_BUTTON (pb_chooser_button_get_type ())

G_DECLARE_FINAL_TYPE (PbChooserButton, pb_chooser_button, PB, CHOOSER_BUTTON, AdwBin)

GtkWidget *pb_chooser_button_new  (void);

/* @name says what is chosen ("Sex"), %NULL where @label does so; @label what stands
 * ("Males"). No menu: the button hides. */
void       pb_chooser_button_show (PbChooserButton *self,
                                   const char      *name,
                                   const char      *label,
                                   GMenuModel      *menu);
/* The same with a popover of its own, made by @create each time it is opened;
 * no @create: the button hides. */
void       pb_chooser_button_show_popover (PbChooserButton              *self,
                                           const char                   *name,
                                           const char                   *label,
                                           GtkMenuButtonCreatePopupFunc  create,
                                           gpointer                      user_data);
/* What stands, whole; "" where the button hides. */
const char *pb_chooser_button_get_label (PbChooserButton *self);
/* @icon_name stands in place of the label; %NULL: the label again. */
void       pb_chooser_button_set_icon (PbChooserButton *self,
                                       const char      *icon_name);
/* The label on two lines. */
void       pb_chooser_button_set_broken (PbChooserButton *self,
                                         gboolean         is_broken);

G_END_DECLS
