#include "pb-file-system.h"

#include <sys/vfs.h>

/* From statfs(2) and the kernel's linux/magic.h. */
static const guint32 remote_types[] = {
  0x65735546, /* FUSE, and so sshfs, rclone and a Flatpak's document portal */
  0x00006969, /* NFS */
  0xFF534D42, /* CIFS */
  0xFE534D42, /* SMB2 */
  0x0000517B, /* SMB */
  0x01021997, /* 9P, and so folders shared with a virtual machine */
  0x5346414F, /* AFS */
  0x6B414653, /* the kernel's AFS */
  0x73757245, /* Coda */
  0x00C36400, /* Ceph */
  0x0BD00BD0, /* Lustre */
  0x47504653, /* GPFS */
  0x0000564C, /* NetWare */
  0x786F4256, /* VirtualBox shared folder */
};

gboolean
pb_file_system_type_is_local (guint32 type)
{
  for (guint i = 0; i < G_N_ELEMENTS (remote_types); i++)
    if (type == remote_types[i])
      return FALSE;

  return TRUE;
}

/**
 * pb_file_system_is_local:
 * @path: a file
 *
 * Where nothing can be told, the safe answer is no.
 *
 * Returns: %TRUE if WAL may be used there
 */
gboolean
pb_file_system_is_local (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (absolute);
  struct statfs info;

  if (statfs (path, &info) != 0 && statfs (folder, &info) != 0)
    return FALSE;

  return pb_file_system_type_is_local ((guint32) info.f_type);
}
