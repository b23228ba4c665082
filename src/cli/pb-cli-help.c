#include "pb-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
print_overview (void)
{
  g_print ("%s\n  placeboard-cli [--workspace FILE] [--json] [--quiet] %s\n\n%s\n", _("Usage:"), _("COMMAND …"),
           _("Commands:"));

  for (int i = 0; pb_commands[i].name != NULL; i++)
    {
      g_autofree char *usage =
        g_strjoin (" ", pb_commands[i].name, pb_commands[i].arguments != NULL ? pb_commands[i].arguments : "", NULL);
      int n_blanks = MAX (26 - (int) g_utf8_strlen (usage, -1), 1);

      g_print ("  %s%*s%s\n", usage, n_blanks, "", _(pb_commands[i].summary));
    }

  g_print ("\n%s\n",
           _("Without --workspace it is your own workspace, else the installed default one, read only.\n"
             "Output for programs goes to stdout, words for people to stderr. Exit status: 0 all done;\n"
             "1 done, with refusals, which are listed; 2 nothing changed; 64 wrong usage."));
}

PbExit
pb_cli_help (PbCli  *cli,
             int     argc,
             char  **argv)
{
  if (argc < 2)
    {
      print_overview ();
      return PB_EXIT_DONE;
    }

  for (int i = 0; pb_commands[i].name != NULL; i++)
    {
      char *words[] = { argv[1], (char *) "--help", NULL };

      if (strcmp (pb_commands[i].name, argv[1]) != 0)
        continue;

      /* A command knows its options; asked for help it prints them and ends. */
      if (pb_commands[i].run != pb_cli_help)
        return pb_commands[i].run (cli, 2, words);

      print_overview ();
      return PB_EXIT_DONE;
    }

  return pb_cli_usage (_("There is no command “%s”."), argv[1]);
}
