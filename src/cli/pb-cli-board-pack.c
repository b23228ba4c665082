#include "pb-cli.h"

#include "pb-board-pack.h"
#include "pb-document-docx.h"
#include "pb-document-pdf.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* What is asked. */
typedef struct
{
  char     *recipe;
  char     *output;
  char     *format;         /* %NULL: both */
  gboolean  is_confirmed;
} Request;

static void
request_clear (Request *self)
{
  g_free (self->recipe);
  g_free (self->output);
  g_free (self->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

static gboolean
check_request (const Request *request)
{
  if (request->recipe == NULL || request->output == NULL)
    pb_cli_usage ("%s", _("board-pack needs --recipe R.json and --output DIR."));
  else if (request->format != NULL && !g_str_equal (request->format, "pdf") && !g_str_equal (request->format, "docx"))
    pb_cli_usage (_("“%s” is not a format: pdf or docx."), request->format);
  else
    return TRUE;

  return FALSE;
}

static PbBoardRecipe *
read_recipe (const char  *path,
             GError     **error)
{
  g_autofree char *json = NULL;
  PbBoardRecipe *recipe;

  if (!g_file_get_contents (path, &json, NULL, error))
    return NULL;

  recipe = pb_board_recipe_from_json (json, error);
  if (recipe == NULL)
    g_prefix_error (error, "%s: ", path);

  return recipe;
}

static void
say_progress (int      done,
              int      total,
              gpointer user_data)
{
  g_print ("{\"type\":\"progress\",\"done\":%d,\"total\":%d}\n", done, total);
}

static gboolean
is_asked (const Request *request,
          const char    *format)
{
  return request->format == NULL || g_str_equal (request->format, format);
}

/* In one step: a file that was there stays whole if anything fails. */
static gboolean
write_file (PbCli         *cli,
            const Request *request,
            const char    *name,
            const char    *format,
            GBytes        *bytes,
            GError       **error)
{
  g_autofree char *base = g_strdup_printf ("%s.%s", name, format);
  g_autofree char *path = g_build_filename (request->output, base, NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  gsize size;
  const char *contents = g_bytes_get_data (bytes, &size);

  if (!g_file_replace_contents (file, contents, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                pb_cli_get_cancellable (), error))
    return FALSE;

  pb_cli_say (cli, _("Wrote %s."), path);
  if (cli->is_json)
    {
      g_autoptr(JsonNode) node = json_node_init_string (json_node_alloc (), path);
      g_autofree char *quoted = json_to_string (node, FALSE);

      g_print ("{\"type\":\"summary\",\"file\":%s}\n", quoted);
    }

  return TRUE;
}

static gboolean
write_pack (PbCli         *cli,
            const Request *request,
            PbBoardData   *data,
            GError       **error)
{
  g_autoptr(PbDocument) document = pb_board_pack_compose (data);
  g_autofree char *name = pb_board_pack_dup_name (data->recipe);

  if (!pb_document_check (document, error))
    return FALSE;

  if (is_asked (request, "pdf"))
    {
      g_autoptr(GBytes) bytes = pb_document_write_pdf (document, NULL, error);

      if (bytes == NULL || !write_file (cli, request, name, "pdf", bytes, error))
        return FALSE;
    }

  if (is_asked (request, "docx"))
    {
      g_autoptr(GBytes) bytes = pb_document_write_docx (document, error);

      if (bytes == NULL || !write_file (cli, request, name, "docx", bytes, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
run (PbCli         *cli,
     const Request *request,
     gboolean      *is_controlled_out,
     GError       **error)
{
  g_autoptr(PbBoardRecipe) recipe = read_recipe (request->recipe, error);
  g_autoptr(PbWorkspace) workspace = recipe != NULL ? pb_cli_open_gate (cli, error) : NULL;
  g_autoptr(PbBoardData) data = NULL;
  g_autoptr(PbDisclosureReport) report = NULL;
  g_autofree char *name = NULL;

  if (workspace == NULL)
    return FALSE;

  if (g_mkdir_with_parents (request->output, 0777) != 0)
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", request->output,
                   g_strerror (errno));
      return FALSE;
    }

  data = pb_board_data_load (workspace, recipe, cli->is_json ? say_progress : NULL, NULL, pb_cli_get_cancellable (),
                             error);
  if (data == NULL)
    return FALSE;

  name = pb_board_pack_dup_name (data->recipe);
  report = pb_disclosure_gate_report (workspace, NULL);

  return pb_cli_let_leave (workspace, report, "board-pack", name, request->is_confirmed, is_controlled_out, error) &&
         write_pack (cli, request, data, error);
}

PbExit
pb_cli_board_pack (PbCli  *cli,
                   int     argc,
                   char  **argv)
{
  g_auto(Request) request = { NULL };
  const GOptionEntry entries[] = {
    { "recipe", 0, 0, G_OPTION_ARG_FILENAME, &request.recipe, N_("How the pack is made"), N_("R.json") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request.output, N_("Folder to write it into"), N_("DIR") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &request.format, N_("pdf or docx; both where not given"), N_("FORMAT") },
    { "confirm-disclosure", 0, 0, G_OPTION_ARG_NONE, &request.is_confirmed,
      N_("You have read which small counts are hidden, and what is warned of"), NULL },
    { NULL },
  };
  g_autoptr(GError) error = NULL;
  gboolean is_controlled = FALSE;

  if (!pb_cli_parse (cli, "board-pack", NULL, entries, &argc, &argv))
    return PB_EXIT_USAGE;
  if (argc > 1)
    return pb_cli_usage (_("board-pack takes no “%s”."), argv[1]);
  if (!check_request (&request))
    return PB_EXIT_USAGE;

  if (!run (cli, &request, &is_controlled, &error))
    return pb_cli_fail (cli, error);

  return is_controlled ? PB_EXIT_REFUSALS : PB_EXIT_DONE;
}
