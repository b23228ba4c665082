#include "pb-cli.h"

#include "pb-day.h"
#include "pb-register-changes-merge.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

typedef struct
{
  char     *since;
  char     *who;
  char     *prefer;
  gboolean  is_dry_run;
} Options;

static const struct { const char *name; const char *words; } fates[PB_N_MERGE_FATES] = {
  [PB_MERGE_ADD] = { "added", N_("added") },
  [PB_MERGE_CHANGE] = { "changed", N_("changed") },
  [PB_MERGE_DELETE] = { "deleted", N_("deleted") },
  [PB_MERGE_THERE] = { "there_already", N_("there already") },
  [PB_MERGE_CONFLICT] = { "conflicts", N_("changed on both sides") },
  [PB_MERGE_REFUSED] = { "refused", N_("cannot be applied") },
};

/* A day begins at midnight where the person is; %NULL for a text that is no day. */
static char *
parse_since (const char *text)
{
  g_autoptr(GDateTime) moment = NULL;
  PbDay day;
  int year, month, day_of_month;

  if (text == NULL)
    return g_strdup ("");
  if (!pb_day_parse_iso (text, &day) || sscanf (text, "%d-%d-%d", &year, &month, &day_of_month) != 3)
    return NULL;

  moment = g_date_time_new_local (year, month, day_of_month, 0, 0, 0);

  return moment != NULL ? pb_register_changes_dup_moment (moment) : NULL;
}

static void
print_item (PbCli             *cli,
            const PbMergeItem *item)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) node = NULL;

  if (!cli->is_json)
    {
      g_print ("%s: %s “%s” (%s)%s%s\n", _(fates[item->fate].words), pb_register_kind_get_title (item->kind),
               pb_merge_item_get_title (item), item->uid, item->words != NULL ? ": " : "",
               item->words != NULL ? item->words : "");
      return;
    }

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "type");
  json_builder_add_string_value (builder, "row");
  json_builder_set_member_name (builder, "fate");
  json_builder_add_string_value (builder, fates[item->fate].name);
  json_builder_set_member_name (builder, "kind");
  json_builder_add_string_value (builder, item->kind->word);
  json_builder_set_member_name (builder, "uid");
  json_builder_add_string_value (builder, item->uid);
  json_builder_set_member_name (builder, "title");
  json_builder_add_string_value (builder, pb_merge_item_get_title (item));
  json_builder_set_member_name (builder, "words");
  json_builder_add_string_value (builder, item->words != NULL ? item->words : "");
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  pb_cli_print_json (node);
}

/* @n_written: rows; -1 where nothing was to be written */
static void
print_summary (PbCli   *cli,
               PbMerge *merge,
               int      n_written)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) node = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "type");
  json_builder_add_string_value (builder, "summary");
  for (guint fate = 0; fate < PB_N_MERGE_FATES; fate++)
    {
      guint n = pb_merge_count (merge, fate);

      json_builder_set_member_name (builder, fates[fate].name);
      json_builder_add_int_value (builder, n);
      if (n > 0 && !cli->is_json)
        pb_cli_say (cli, "%u %s", n, _(fates[fate].words));
    }
  if (n_written >= 0)
    {
      json_builder_set_member_name (builder, "written");
      json_builder_add_int_value (builder, n_written);
    }
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  if (cli->is_json)
    pb_cli_print_json (node);
}

static PbWorkspace *
open_workspace (PbCli    *cli,
                gboolean  is_written,
                GError  **error)
{
  gboolean is_copied;
  g_autofree char *path =
    is_written ? pb_cli_find_workspace_to_write (cli, &is_copied, error) : pb_cli_find_workspace (cli, error);

  return path != NULL ? pb_workspace_open (path, is_written ? PB_WORKSPACE_WRITE : PB_WORKSPACE_READ, error) : NULL;
}

static PbExit
export_changes (PbCli      *cli,
                Options    *options,
                const char *path)
{
  g_autofree char *since = parse_since (options->since);
  g_autoptr(GError) error = NULL;
  g_autoptr(PbWorkspace) workspace = NULL;
  g_autoptr(PbRegisterChanges) changes = NULL;
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);

  if (since == NULL)
    return pb_cli_usage (_("“%s” is no day. Write it as 2026-11-15."), options->since);

  workspace = open_workspace (cli, FALSE, &error);
  changes = workspace != NULL
            ? pb_register_changes_collect (workspace, since, options->who != NULL ? options->who : "", &error)
            : NULL;
  if (changes == NULL)
    return pb_cli_fail (cli, error);

  if (changes->rows->len == 0)
    {
      pb_cli_say (cli, _("Nothing has changed since then, so nothing was written."));
      return PB_EXIT_NOTHING;
    }

  if (!pb_register_changes_write (changes, file, pb_cli_get_cancellable (), &error))
    return pb_cli_fail (cli, error);

  pb_cli_say (cli, ngettext ("“%s” holds %u changed row.", "“%s” holds %u changed rows.", changes->rows->len), path,
              changes->rows->len);

  return PB_EXIT_DONE;
}

/* Shows first what it would do; rows that cannot be applied are refusals. */
static PbExit
import_changes (PbCli      *cli,
                Options    *options,
                const char *path,
                gboolean    is_written)
{
  PbMergeSide side = g_strcmp0 (options->prefer, "theirs") == 0 ? PB_SIDE_THEIRS : PB_SIDE_MINE;
  g_autoptr(GError) error = NULL;
  g_autoptr(PbWorkspace) workspace = NULL;
  g_autoptr(PbMerge) merge = NULL;
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  PbRegisterChanges *changes = pb_register_changes_read (file, pb_cli_get_cancellable (), &error);
  guint n_written = 0;

  if (changes == NULL)
    return pb_cli_fail (cli, error);

  workspace = open_workspace (cli, is_written, &error);
  if (workspace == NULL)
    {
      pb_register_changes_free (changes);
      return pb_cli_fail (cli, error);
    }

  merge = pb_merge_new (workspace, changes, &error);
  if (merge == NULL || !pb_merge_prefer (merge, side, &error))
    return pb_cli_fail (cli, error);

  for (guint i = 0; i < pb_merge_get_n_items (merge); i++)
    print_item (cli, pb_merge_get_item (merge, i));

  if (is_written && !pb_merge_apply (merge, options->who != NULL ? options->who : "", &n_written, &error))
    return pb_cli_fail (cli, error);

  print_summary (cli, merge, is_written ? (int) n_written : -1);

  if (pb_merge_count (merge, PB_MERGE_REFUSED) + (options->prefer == NULL ? pb_merge_count (merge, PB_MERGE_CONFLICT) : 0) > 0)
    return PB_EXIT_REFUSALS;

  return is_written && n_written == 0 ? PB_EXIT_NOTHING : PB_EXIT_DONE;
}

PbExit
pb_cli_changes (PbCli  *cli,
                int     argc,
                char  **argv)
{
  Options options = { NULL };
  g_autofree char *since = NULL;
  g_autofree char *who = NULL;
  g_autofree char *prefer = NULL;
  PbExit status;
  const GOptionEntry entries[] = {
    { "since", 0, 0, G_OPTION_ARG_STRING, &options.since, N_("Export what changed from this day on; all without"), N_("DATE") },
    { "who", 0, 0, G_OPTION_ARG_STRING, &options.who, N_("Whose changes, or who imports them"), N_("NAME") },
    { "prefer", 0, 0, G_OPTION_ARG_STRING, &options.prefer,
      N_("Whose version of what both sides changed: mine or theirs; mine, as refusals, without"), N_("SIDE") },
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &options.is_dry_run, N_("Say what would be done, and do nothing"), NULL },
    { NULL },
  };

  if (!pb_cli_parse (cli, "changes", _("Changes of the registers between colleagues, as JSON Lines."), entries, &argc, &argv))
    return PB_EXIT_USAGE;

  since = options.since;
  who = options.who;
  prefer = options.prefer;
  if (prefer != NULL && !g_str_equal (prefer, "mine") && !g_str_equal (prefer, "theirs"))
    return pb_cli_usage (_("--prefer is “mine” or “theirs”, not “%s”."), prefer);
  if (argc != 3)
    return pb_cli_usage ("%s", _("changes is used as “changes export|import|show FILE”."));

  if (g_str_equal (argv[1], "export"))
    status = export_changes (cli, &options, argv[2]);
  else if (g_str_equal (argv[1], "import") || g_str_equal (argv[1], "show"))
    status = import_changes (cli, &options, argv[2], g_str_equal (argv[1], "import") && !options.is_dry_run);
  else
    status = pb_cli_usage ("%s", _("changes is used as “changes export|import|show FILE”."));

  return status;
}
