#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A system pack that was installed with the program. */
typedef struct
{
  char *name;    /* of the system: "Cheshire and Merseyside" */
  char *path;    /* its folder */
} PbInstalledPack;

/* The folder of `workspaces` and `packs`: PLACEBOARD_DATA_DIR, else where the build
 * installed it. */
const char *pb_installed_data_get_dir       (void);
/* The workspace that a first run copies; %NULL where none is installed. */
char       *pb_installed_data_dup_workspace (void);
/* (transfer full) (element-type PbInstalledPack): by name */
GPtrArray  *pb_installed_data_list_packs    (void);

/* The person's own workspace, whether it is there already or not. */
char       *pb_own_workspace_dup_path       (void);

G_END_DECLS
