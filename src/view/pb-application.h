#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PB_TYPE_APPLICATION (pb_application_get_type ())

G_DECLARE_FINAL_TYPE (PbApplication, pb_application, PB, APPLICATION, AdwApplication)

PbApplication *pb_application_new             (void);

/* What the program ends with: 0 unless a picture was asked for and not taken. */
int            pb_application_get_exit_status (PbApplication *self);

G_END_DECLS
