#include "pb-cli.h"

#include "pb-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is asked; %NULL and 0 where the program chooses. */
typedef struct
{
  char    *view;
  char    *format;
  char    *output;
  int      width;
  double   scale;
} Request;

static void
request_clear (Request *self)
{
  g_free (self->view);
  g_free (self->format);
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

/* The format that was named, else that of the file's name. */
static gboolean
find_format (const Request  *request,
             PbExportFormat *format_out)
{
  const char *dot = strrchr (request->output, '.');
  const char *word = request->format != NULL ? request->format : dot != NULL ? dot + 1 : "";

  if (pb_export_format_from_word (word, format_out))
    return TRUE;

  pb_cli_usage (_("“%s” is not a format: png, svg, pdf or csv."), word);
  return FALSE;
}

static gboolean
check_request (const Request  *request,
               PbExportFormat *format_out)
{
  if (request->view == NULL || request->output == NULL)
    pb_cli_usage ("%s", _("export needs --view VIEW.json and --output FILE."));
  else if (request->width != 0 && (request->width < PB_EXPORT_MIN_WIDTH || request->width > PB_EXPORT_MAX_WIDTH))
    pb_cli_usage (_("A width of %d is not from %d to %d."), request->width, PB_EXPORT_MIN_WIDTH, PB_EXPORT_MAX_WIDTH);
  else if (request->scale != 0 && !(request->scale >= 0.5 && request->scale <= PB_EXPORT_MAX_SCALE))
    pb_cli_usage (_("A scale of %g is not from %g to %g."), request->scale, 0.5, PB_EXPORT_MAX_SCALE);
  else
    return find_format (request, format_out);

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
write_export (PbCli           *cli,
              const Request   *request,
              PbExportFormat   format,
              GError         **error)
{
  PbExportOptions options = { request->width, request->scale, NULL };
  g_autofree char *path = NULL;
  g_autoptr(PbWorkspace) workspace = NULL;
  g_autoptr(PbView) view = read_view (request->view, error);
  g_autoptr(PbExport) export = NULL;
  g_autoptr(GFile) file = NULL;

  if (view == NULL)
    return FALSE;

  path = pb_cli_find_workspace (cli, error);
  workspace = path != NULL ? pb_workspace_open (path, PB_WORKSPACE_READ, error) : NULL;
  if (workspace == NULL)
    return FALSE;

  export = pb_export_load (workspace, view, pb_cli_get_cancellable (), error);
  if (export == NULL)
    return FALSE;

  file = g_file_new_for_commandline_arg (request->output);

  return pb_export_save (export, format, &options, file, pb_cli_get_cancellable (), error);
}

PbExit
pb_cli_export (PbCli  *cli,
               int     argc,
               char  **argv)
{
  g_auto(Request) request = { NULL };
  const GOptionEntry entries[] = {
    { "view", 0, 0, G_OPTION_ARG_FILENAME, &request.view, N_("What to show"), N_("VIEW.json") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &request.format, N_("png, svg, pdf or csv"), N_("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request.output, N_("Where to write it"), N_("FILE") },
    { "width", 0, 0, G_OPTION_ARG_INT, &request.width, N_("Width of the figure, 640 where not given"), N_("PX") },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &request.scale, N_("PNG pixels to a px, 2 where not given"), N_("N") },
    { NULL },
  };
  g_autoptr(GError) error = NULL;
  PbExportFormat format;

  if (!pb_cli_parse (cli, "export", NULL, entries, &argc, &argv))
    return PB_EXIT_USAGE;
  if (argc > 1)
    return pb_cli_usage (_("export takes no “%s”."), argv[1]);
  if (!check_request (&request, &format))
    return PB_EXIT_USAGE;

  if (!write_export (cli, &request, format, &error))
    return pb_cli_fail (cli, error);

  pb_cli_say (cli, _("Wrote %s."), request.output);

  return PB_EXIT_DONE;
}
