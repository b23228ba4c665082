#pragma once

#include "pb-db.h"
#include "pb-disclosure-gate.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* How a command ended: the contract with scripts and with the window. */
typedef enum
{
  PB_EXIT_DONE = 0,
  PB_EXIT_REFUSALS = 1,   /* done, with refusals; for check: problems */
  PB_EXIT_NOTHING = 2,    /* nothing changed, nothing found, or an error */
  PB_EXIT_USAGE = 64,
} PbExit;

/* What stands before the command, or among its options. */
typedef struct
{
  char     *workspace;    /* %NULL: the person's, else the installed default */
  gboolean  is_json;
  gboolean  is_quiet;
} PbCli;

/* One command, one file.  @run gets the words from the command on. */
typedef struct
{
  const char *name;
  const char *arguments;  /* "FILE", for the help */
  const char *summary;
  PbExit    (*run) (PbCli  *cli,
                    int     argc,
                    char  **argv);
} PbCommand;

/* Every command there is, in the order of the help; ends with a name of %NULL.
 * Who adds one writes pb-cli-NAME.c and a line in pb-cli.c. */
extern const PbCommand pb_commands[];

PbExit pb_cli_inspect     (PbCli *cli, int argc, char **argv);
PbExit pb_cli_import      (PbCli *cli, int argc, char **argv);
PbExit pb_cli_imports     (PbCli *cli, int argc, char **argv);
PbExit pb_cli_undo_import (PbCli *cli, int argc, char **argv);
PbExit pb_cli_list        (PbCli *cli, int argc, char **argv);
/* The registry of measures, for `list measures` and `measure --list`. */
PbExit pb_cli_list_measures (PbCli *cli);
PbExit pb_cli_measure     (PbCli *cli, int argc, char **argv);
PbExit pb_cli_query       (PbCli *cli, int argc, char **argv);
PbExit pb_cli_inequality  (PbCli *cli, int argc, char **argv);
PbExit pb_cli_export      (PbCli *cli, int argc, char **argv);
PbExit pb_cli_board_pack  (PbCli *cli, int argc, char **argv);
PbExit pb_cli_disclosure  (PbCli *cli, int argc, char **argv);
PbExit pb_cli_pack        (PbCli *cli, int argc, char **argv);
PbExit pb_cli_changes     (PbCli *cli, int argc, char **argv);
PbExit pb_cli_check       (PbCli *cli, int argc, char **argv);
PbExit pb_cli_help        (PbCli *cli, int argc, char **argv);

/* Options --------------------------------------------------------------------- */

/* Takes @entries and the common options out of @argv. @description: (nullable):
 * more words for the help. Prints what is wrong. */
gboolean         pb_cli_parse         (PbCli              *cli,
                                       const char         *command,
                                       const char         *description,
                                       const GOptionEntry *entries,
                                       int                *argc,
                                       char             ***argv);
/* Prints a sentence on stderr and answers %PB_EXIT_USAGE. */
PbExit           pb_cli_usage         (const char         *format,
                                       ...) G_GNUC_PRINTF (1, 2);
/* Prints the error on stderr (as JSON too, where asked) and answers %PB_EXIT_NOTHING. */
PbExit           pb_cli_fail          (PbCli              *cli,
                                       const GError       *error);
/* Words for people on stderr, unless quiet. */
void             pb_cli_say           (PbCli              *cli,
                                       const char         *format,
                                       ...) G_GNUC_PRINTF (2, 3);

/* The workspace ----------------------------------------------------------------- */

/* The one named, the person's, or the installed default.
 * Errors: %PB_ERROR_NOT_FOUND where there is none of them. */
char            *pb_cli_find_workspace (PbCli             *cli,
                                        GError           **error);
/* The same to write into: never the installed default, of which the person gets
 * a copy first. @is_copied_out: whether that was done just now; a command that
 * then writes nothing takes it away with pb_cli_remove_workspace(). */
char            *pb_cli_find_workspace_to_write (PbCli    *cli,
                                                 gboolean *is_copied_out,
                                                 GError  **error);
/* A workspace that this command made, with its log. */
void             pb_cli_remove_workspace (const char      *path);
PbDb            *pb_cli_open           (PbCli             *cli,
                                        GError           **error);
/* The same for figures that are to leave: controlled by the rules for small counts. */
PbWorkspace     *pb_cli_open_gate      (PbCli             *cli,
                                        GError           **error);
/* Prints on stderr what was hidden; %TRUE where anything was hidden or rounded. */
gboolean         pb_cli_say_hidden     (PbDisclosureReport *report);
/* The same, and lets a file leave: where anything is to be looked at only if @is_confirmed, and
 * not before it is written down. @name: of the file. */
gboolean         pb_cli_let_leave      (PbWorkspace        *workspace,
                                        PbDisclosureReport *report,
                                        const char         *what,
                                        const char         *name,
                                        gboolean            is_confirmed,
                                        gboolean           *is_controlled_out,
                                        GError            **error);
/* Where the packs are installed; it need not be there. */
char            *pb_cli_get_pack_folder (void);
/* Asked by SIGINT and SIGTERM; call once, before any thread is started. */
GCancellable    *pb_cli_get_cancellable (void);

/* Output ------------------------------------------------------------------------- */

/* Prints all rows of @query on stdout with its column names: CSV, or one JSON
 * array of objects. @n_rows_out: (nullable) */
gboolean         pb_cli_print_query    (PbQuery           *query,
                                        gboolean           is_json,
                                        guint64           *n_rows_out,
                                        GError           **error);
/* One line of JSON on stdout, at once. */
void             pb_cli_print_json     (JsonNode          *node);

G_END_DECLS
