#include "pb-cli.h"

#include "pb-disclosure-export.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* What is asked; %NULL and 0 where the program chooses. */
typedef struct
{
  GStrv    views;
  char    *format;
  char    *output;   /* a folder where there are several views */
  int      width;
  double   scale;
  gboolean is_confirmed;   /* whoever asks has seen what is hidden */
} Request;

static void
request_clear (Request *self)
{
  g_strfreev (self->views);
  g_free (self->format);
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

static gboolean
has_several (const Request *request)
{
  return g_strv_length (request->views) > 1;
}

/* The format that was named, else that of the file's name. */
static gboolean
find_format (const Request  *request,
             PbExportFormat *format_out)
{
  const char *dot = has_several (request) ? NULL : strrchr (request->output, '.');
  const char *word = request->format != NULL ? request->format : dot != NULL ? dot + 1 : "";

  if (pb_export_format_from_word (word, format_out))
    return TRUE;

  if (has_several (request) && request->format == NULL)
    pb_cli_usage ("%s", _("Several views need --format."));
  else
    pb_cli_usage (_("“%s” is not a format: png, svg, pdf, csv or xlsx."), word);

  return FALSE;
}

/* "smoking.json" as a picture is "smoking.png". */
static char *
make_file_name (const char     *view,
                PbExportFormat  format)
{
  g_autofree char *name = g_path_get_basename (view);

  if (g_str_has_suffix (name, ".json"))
    name[strlen (name) - strlen (".json")] = '\0';

  return g_strconcat (name, ".", pb_export_format_to_word (format), NULL);
}

/* Two views of one name would be one file. */
static gboolean
check_names (const Request  *request,
             PbExportFormat  format)
{
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int i = 0; request->views[i] != NULL; i++)
    if (!g_hash_table_add (names, make_file_name (request->views[i], format)))
      {
        pb_cli_usage (_("Two of the views would be written to one file: “%s”."), request->views[i]);
        return FALSE;
      }

  return TRUE;
}

static gboolean
check_request (const Request  *request,
               PbExportFormat *format_out)
{
  if (request->views == NULL || request->output == NULL)
    pb_cli_usage ("%s", _("export needs --view VIEW.json and --output FILE, or FOLDER for several views."));
  else if (request->width != 0 && (request->width < PB_EXPORT_MIN_WIDTH || request->width > PB_EXPORT_MAX_WIDTH))
    pb_cli_usage (_("A width of %d is not from %d to %d."), request->width, PB_EXPORT_MIN_WIDTH, PB_EXPORT_MAX_WIDTH);
  else if (request->scale != 0 && !(request->scale >= 0.5 && request->scale <= PB_EXPORT_MAX_SCALE))
    pb_cli_usage (_("A scale of %g is not from %g to %g."), request->scale, 0.5, PB_EXPORT_MAX_SCALE);
  else
    return find_format (request, format_out) && check_names (request, *format_out);

  return FALSE;
}

static PbView *
read_view (const char  *path,
           GError     **error)
{
  g_autofree char *json = NULL;
  PbView *view;

  if (!g_file_get_contents (path, &json, NULL, error))
    return NULL;

  view = pb_view_from_json (json, error);
  if (view == NULL)
    g_prefix_error (error, "%s: ", path);

  return view;
}

static gboolean
write_view (PbWorkspace      *workspace,
            const char       *view_path,
            const Request    *request,
            PbExportFormat    format,
            GFile            *file,
            gboolean         *is_controlled_out,
            GError          **error)
{
  PbExportOptions options = { .width = request->width, .scale = request->scale };
  GCancellable *cancellable = pb_cli_get_cancellable ();
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr(PbView) view = read_view (view_path, error);
  g_autoptr(PbExport) export = NULL;
  g_autoptr(PbDisclosureReport) report = NULL;

  if (view == NULL)
    return FALSE;

  /* One view's system is not the next one's. */
  pb_workspace_set_system (workspace, NULL);
  pb_disclosure_gate_forget (workspace);
  export = pb_export_load (workspace, view, cancellable, error);
  if (export == NULL)
    return FALSE;

  report = pb_disclosure_report_new_export (workspace, export);

  return pb_cli_let_leave (workspace, report, "export", name, request->is_confirmed, is_controlled_out, error) &&
         pb_export_save (export, format, &options, file, cancellable, error);
}

static PbExit
write_one (PbCli          *cli,
           PbWorkspace    *workspace,
           const Request  *request,
           PbExportFormat  format)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (request->output);
  g_autoptr(GError) error = NULL;
  gboolean is_controlled;

  if (!write_view (workspace, request->views[0], request, format, file, &is_controlled, &error))
    return pb_cli_fail (cli, error);

  pb_cli_say (cli, _("Wrote %s."), request->output);

  return is_controlled ? PB_EXIT_REFUSALS : PB_EXIT_DONE;
}

/* Each view by itself: one that cannot be had is told, and the others are written. */
static PbExit
write_folder (PbCli          *cli,
              PbWorkspace    *workspace,
              const Request  *request,
              PbExportFormat  format)
{
  GCancellable *cancellable = pb_cli_get_cancellable ();
  guint n_views = g_strv_length (request->views);
  guint n_written = 0;
  gboolean is_any_controlled = FALSE;

  if (g_mkdir_with_parents (request->output, 0777) != 0)
    {
      g_autoptr(GError) error = g_error_new (G_IO_ERROR, g_io_error_from_errno (errno), _("%s cannot be made: %s"),
                                             request->output, g_strerror (errno));

      return pb_cli_fail (cli, error);
    }

  for (guint i = 0; i < n_views && !g_cancellable_is_cancelled (cancellable); i++)
    {
      g_autofree char *name = make_file_name (request->views[i], format);
      g_autofree char *path = g_build_filename (request->output, name, NULL);
      g_autoptr(GFile) file = g_file_new_for_path (path);
      g_autoptr(GError) error = NULL;
      gboolean is_controlled = FALSE;

      if (write_view (workspace, request->views[i], request, format, file, &is_controlled, &error))
        n_written++;
      else
        {
          g_prefix_error (&error, "%s: ", request->views[i]);
          pb_cli_fail (cli, error);
        }
      is_any_controlled |= is_controlled;
    }

  pb_cli_say (cli, _("Wrote %u of %u files to %s."), n_written, n_views, request->output);

  if (n_written == n_views && !is_any_controlled)
    return PB_EXIT_DONE;

  return n_written > 0 ? PB_EXIT_REFUSALS : PB_EXIT_NOTHING;
}

PbExit
pb_cli_export (PbCli  *cli,
               int     argc,
               char  **argv)
{
  g_auto(Request) request = { NULL };
  const GOptionEntry entries[] = {
    { "view", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &request.views, N_("What to show; several times for several files"),
      N_("VIEW.json") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &request.format, N_("png, svg, pdf, csv or xlsx"), N_("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request.output, N_("Where to write it; a folder for several views"),
      N_("FILE") },
    { "width", 0, 0, G_OPTION_ARG_INT, &request.width, N_("Width of the figure, 640 where not given"), N_("PX") },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &request.scale, N_("PNG pixels to a px, 2 where not given"), N_("N") },
    { "confirm-disclosure", 0, 0, G_OPTION_ARG_NONE, &request.is_confirmed,
      N_("You have read which small counts are hidden, and what is warned of"), NULL },
    { NULL },
  };
  g_autoptr(PbWorkspace) workspace = NULL;
  g_autoptr(GError) error = NULL;
  PbExportFormat format;

  if (!pb_cli_parse (cli, "export", NULL, entries, &argc, &argv))
    return PB_EXIT_USAGE;
  if (argc > 1)
    return pb_cli_usage (_("export takes no “%s”."), argv[1]);
  if (!check_request (&request, &format))
    return PB_EXIT_USAGE;

  workspace = pb_cli_open_gate (cli, &error);
  if (workspace == NULL)
    return pb_cli_fail (cli, error);

  return has_several (&request) ? write_folder (cli, workspace, &request, format)
                                : write_one (cli, workspace, &request, format);
}
