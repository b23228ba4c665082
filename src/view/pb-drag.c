#include "pb-drag.h"

#include <glib/gstdio.h>

/* Whoever took a dropped file has made a copy by then [s]. */
#define KEPT_SECONDS (24 * 60 * 60)

static void
remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }

  g_rmdir (folder);
}

/* Files of earlier drags; what cannot be removed is tried again by the next. */
static void
forget_old_drags (const char *root)
{
  g_autoptr(GDir) dir = g_dir_open (root, 0, NULL);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *folder = g_build_filename (root, name, NULL);
      GStatBuf facts;

      if (g_stat (folder, &facts) == 0 && now - (gint64) facts.st_mtime > KEPT_SECONDS)
        remove_folder (folder);
    }
}

/* One file a drag, in a folder of the drag's own, so that it has the name that the export
 * has and replaces none. */
static GFile *
write_file (const char *name,
            GBytes     *bytes)
{
  g_autofree char *root = g_build_filename (g_get_user_cache_dir (), "placeboard", "drag", NULL);
  g_autofree char *pattern = g_build_filename (root, "XXXXXX", NULL);
  g_autofree char *path = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  forget_old_drags (root);
  if (g_mkdir_with_parents (root, 0700) != 0 || g_mkdtemp (pattern) == NULL)
    return NULL;

  path = g_build_filename (pattern, name, NULL);

  return g_file_set_contents (path, data, (gssize) size, NULL) ? g_file_new_for_path (path) : NULL;
}

GdkContentProvider *
pb_drag_new_provider (PbExportWork          *work,
                      PbExportFormat         format,
                      const PbExportOptions *options)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *name = pb_export_dup_name (pb_export_work_get_export (work), format);
  g_autoptr(GFile) file = NULL;
  GdkContentProvider *providers[2];

  /* A drag cannot wait for an answer: what has to be asked about leaves by export, which asks. */
  if (pb_disclosure_report_needs_consent (pb_export_work_get_disclosure (work)))
    return NULL;

  bytes = pb_export_work_render (work, format, options, NULL);
  file = bytes != NULL ? write_file (name, bytes) : NULL;
  if (file == NULL)
    return NULL;

  providers[0] = gdk_content_provider_new_typed (G_TYPE_FILE, file);
  providers[1] = gdk_content_provider_new_for_bytes (pb_export_format_get_type (format), bytes);

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            gpointer       user_data)
{
  g_autoptr(PbExportWork) work = pb_export_work_load (user_data, NULL);
  PbExportOptions options = { 0 };

  return work != NULL ? pb_drag_new_provider (work, PB_EXPORT_PNG, &options) : NULL;
}

void
pb_drag_add (GtkWidget *widget,
             PbSession *session)
{
  GtkDragSource *drag = gtk_drag_source_new ();

  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_signal_connect_object (drag, "prepare", G_CALLBACK (prepare_cb), session, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
}
