#pragma once

#include "pb-session.h"
#include "pb-spc-reading.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define PB_TYPE_SPC_SETTINGS_BUTTON (pb_spc_settings_button_get_type ())

G_DECLARE_FINAL_TYPE (PbSpcSettingsButton, pb_spc_settings_button, PB, SPC_SETTINGS_BUTTON, AdwBin)

/* Emits "changed" after something was written to the workspace. */
GtkWidget *pb_spc_settings_button_new  (PbSession           *session);

/* @reading: (nullable): whose rules and fixed limits are shown */
void       pb_spc_settings_button_show (PbSpcSettingsButton *self,
                                        PbSpcReading        *reading);

G_END_DECLS
