#include "pb-cli.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdarg.h>
#include <string.h>

const PbCommand pb_commands[] = {
  { "inspect", "FILE", N_("Say what a file is, without importing it"), pb_cli_inspect },
  { "import", "PATH…", N_("Import a data file, a boundary file or a system pack"), pb_cli_import },
  { "imports", NULL, N_("List what was imported"), pb_cli_imports },
  { "undo-import", "ID", N_("Take an import back"), pb_cli_undo_import },
  { "list", "WHAT", N_("List systems, indicators, series, areas, area-sets, periods or measures"), pb_cli_list },
  { "query", "--indicator CODE", N_("Print observations"), pb_cli_query },
  { "measure", "FAMILY --input FILE", N_("Calculate statistics over a file"), pb_cli_measure },
  { "inequality", "--indicator CODE", N_("Print inequality measures of the workspace, as its panel shows them"),
    pb_cli_inequality },
  { "export", "--view VIEW.json", N_("Write charts, maps or tables to files"), pb_cli_export },
  { "disclosure", "[log|set DATASET RULE]", N_("Say and choose what is done to small counts before figures leave"),
    pb_cli_disclosure },
  { "board-pack", "--recipe R.json", N_("Write a board paper of every Place"), pb_cli_board_pack },
  { "pack", "export SYSTEM DIR", N_("Write a system as a pack again"), pb_cli_pack },
  { "changes", "export|import|show FILE", N_("Carry changes of the registers between colleagues"), pb_cli_changes },
  { "check", "[PACK…]", N_("Check that the workspace and the installed packs are whole"), pb_cli_check },
  { "help", "[COMMAND]", N_("Say how a command is used"), pb_cli_help },
  { NULL },
};

PbExit
pb_cli_usage (const char *format,
              ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_printerr ("placeboard-cli: %s\n", message);
  g_printerr (_("“placeboard-cli help” says what there is.\n"));

  return PB_EXIT_USAGE;
}

PbExit
pb_cli_fail (PbCli        *cli,
             const GError *error)
{
  if (cli->is_json)
    {
      g_autoptr(JsonBuilder) builder = json_builder_new ();
      g_autoptr(JsonNode) node = NULL;

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "type");
      json_builder_add_string_value (builder, "error");
      json_builder_set_member_name (builder, "message");
      json_builder_add_string_value (builder, error->message);
      json_builder_end_object (builder);
      node = json_builder_get_root (builder);
      pb_cli_print_json (node);
    }

  g_printerr ("placeboard-cli: %s\n", error->message);
  return PB_EXIT_NOTHING;
}

void
pb_cli_say (PbCli      *cli,
            const char *format,
            ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  if (cli->is_quiet)
    return;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("%s\n", message);
}

/* @command is %NULL for what stands before the command. */
static GOptionContext *
make_context (PbCli              *cli,
              const char         *command,
              const char         *description,
              const GOptionEntry *entries)
{
  const GOptionEntry common[] = {
    { "workspace", 'w', 0, G_OPTION_ARG_FILENAME, &cli->workspace, N_("The workspace to use"), N_("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &cli->is_json, N_("Print JSON for programs"), NULL },
    { "quiet", 'q', 0, G_OPTION_ARG_NONE, &cli->is_quiet, N_("Print no words for people"), NULL },
    { NULL },
  };
  const PbCommand *found = NULL;
  g_autofree char *usage = NULL;
  GOptionContext *context;

  for (int i = 0; command != NULL && pb_commands[i].name != NULL; i++)
    if (strcmp (pb_commands[i].name, command) == 0)
      found = &pb_commands[i];

  usage = found == NULL ? g_strdup ("COMMAND …")
                        : g_strjoin (found->arguments != NULL ? " " : "", found->name,
                                     found->arguments != NULL ? found->arguments : "", NULL);
  context = g_option_context_new (usage);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);

  if (found != NULL)
    g_option_context_set_summary (context, _(found->summary));
  if (description != NULL)
    g_option_context_set_description (context, description);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);

  return context;
}

gboolean
pb_cli_parse (PbCli               *cli,
              const char          *command,
              const char          *description,
              const GOptionEntry  *entries,
              int                 *argc,
              char              ***argv)
{
  g_autoptr(GOptionContext) context = make_context (cli, command, description, entries);
  g_autoptr(GError) error = NULL;

  /* "--" and what it protects stay for the command. */
  if (g_option_context_parse (context, argc, argv, &error))
    {
      if (*argc > 1 && strcmp ((*argv)[1], "--") == 0)
        {
          for (int i = 1; i < *argc; i++)
            (*argv)[i] = (*argv)[i + 1];
          (*argc)--;
        }
      return TRUE;
    }

  g_printerr ("placeboard-cli: %s\n", error->message);
  return FALSE;
}

static const PbCommand *
find_command (const char *name)
{
  for (int i = 0; pb_commands[i].name != NULL; i++)
    if (strcmp (pb_commands[i].name, name) == 0)
      return &pb_commands[i];

  return NULL;
}

static PbExit
run (PbCli  *cli,
     int     argc,
     char  **argv)
{
  gboolean is_version = FALSE;
  gboolean is_help = FALSE;
  const GOptionEntry entries[] = {
    { "version", 0, 0, G_OPTION_ARG_NONE, &is_version, N_("Print the version"), NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &is_help, N_("Say how it is used"), NULL },
    { NULL },
  };
  g_autoptr(GOptionContext) context = make_context (cli, NULL, NULL, entries);
  g_autoptr(GError) error = NULL;
  const PbCommand *command;

  /* Options of the command are not read here. */
  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_set_help_enabled (context, FALSE);

  if (!g_option_context_parse (context, &argc, &argv, &error))
    return pb_cli_usage ("%s", error->message);

  if (is_version)
    {
      g_print ("placeboard-cli %s\n", PLACEBOARD_VERSION);
      return PB_EXIT_DONE;
    }

  if (is_help)
    return pb_cli_help (cli, 1, argv);

  if (argc < 2)
    return pb_cli_usage ("%s", _("No command was given."));

  command = find_command (argv[1]);
  if (command == NULL)
    return pb_cli_usage (_("There is no command “%s”."), argv[1]);

  return command->run (cli, argc - 1, argv + 1);
}

int
main (int    argc,
      char **argv)
{
  PbCli cli = { NULL };
  g_auto(GStrv) words = NULL;
  g_autofree char **unowned = NULL;
  PbExit status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, PLACEBOARD_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("placeboard-cli");
  pb_cli_get_cancellable ();

  /* GOption moves the words about, so it gets an array that owns none of them. */
  words = g_strdupv (argv);
  unowned = g_memdup2 (words, (argc + 1) * sizeof *words);
  status = run (&cli, argc, unowned);
  g_free (cli.workspace);

  return status;
}
