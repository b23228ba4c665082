#include "pb-cli.h"

#include "pb-csv.h"
#include "pb-disclosure-store.h"
#include "pb-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_ENTRIES 100000

static void
print_object (JsonBuilder *builder)
{
  g_autoptr(JsonNode) node = NULL;

  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  pb_cli_print_json (node);
}

static void
print_row (const char *const *cells,
           guint              n_cells)
{
  g_autoptr(GString) row = g_string_new (NULL);

  for (guint i = 0; i < n_cells; i++)
    pb_csv_add_text (row, cells[i]);
  pb_csv_end_row (row);
  g_print ("%s", row->str);
}

static void
print_rule (const PbDatasetRule *rule,
            gboolean             is_json)
{
  g_autofree char *text = pb_disclosure_rule_to_text (&rule->rule);
  g_autofree char *meaning = pb_disclosure_rule_dup_words (&rule->rule);
  const char *const cells[] = { rule->code, rule->title, text, meaning, rule->words, rule->who, rule->at };

  if (is_json)
    {
      g_autoptr(JsonBuilder) builder = json_builder_new ();
      static const char *const names[] = { "dataset", "title", "rule", "meaning", "words", "who", "at" };

      json_builder_begin_object (builder);
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        pb_json_add_text (builder, names[i], cells[i]);
      print_object (builder);
    }
  else
    print_row (cells, G_N_ELEMENTS (cells));
}

static PbExit
list_rules (PbCli *cli)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = pb_cli_find_workspace (cli, &error);
  g_autoptr(PbWorkspace) workspace = path != NULL ? pb_workspace_open (path, PB_WORKSPACE_READ, &error) : NULL;
  g_autoptr(GPtrArray) rules = workspace != NULL ? pb_disclosure_store_list_rules (workspace, &error) : NULL;

  if (rules == NULL)
    return pb_cli_fail (cli, error);

  if (!cli->is_json)
    g_print ("dataset,title,rule,meaning,words,who,at\r\n");
  for (guint i = 0; i < rules->len; i++)
    print_rule (g_ptr_array_index (rules, i), cli->is_json);

  return PB_EXIT_DONE;
}

static PbExit
set_rule (PbCli      *cli,
          const char *dataset,
          const char *text,
          const char *who)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(PbWorkspace) workspace = NULL;
  g_autofree char *words = NULL;
  g_autofree char *path = NULL;
  g_autofree char *meaning = NULL;
  PbDisclosureRule rule;
  gboolean is_copied = FALSE;

  if (!pb_disclosure_rule_parse (text, &rule, &words, &error))
    return pb_cli_usage ("%s", error->message);

  path = pb_cli_find_workspace_to_write (cli, &is_copied, &error);
  workspace = path != NULL ? pb_workspace_open (path, PB_WORKSPACE_WRITE, &error) : NULL;
  if (workspace == NULL || !pb_disclosure_store_set_rule (workspace, dataset, &rule, words, who, &error))
    {
      g_clear_object (&workspace);
      if (is_copied)
        pb_cli_remove_workspace (path);
      return pb_cli_fail (cli, error);
    }

  meaning = pb_disclosure_rule_dup_words (&rule);
  pb_cli_say (cli, "%s: %s", dataset, meaning);

  return PB_EXIT_DONE;
}

static void
add_texts (JsonBuilder *builder,
           const char  *name,
           GStrv        texts)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; texts[i] != NULL; i++)
    json_builder_add_string_value (builder, texts[i]);
  json_builder_end_array (builder);
}

static void
print_entry (const PbDisclosureEntry *entry,
             gboolean                 is_json)
{
  g_autofree char *n_hidden = g_strdup_printf ("%u", entry->n_hidden);
  g_autofree char *n_rounded = g_strdup_printf ("%u", entry->n_rounded);
  g_autofree char *hidden = g_strjoinv ("; ", entry->hidden);
  g_autofree char *warnings = g_strjoinv ("; ", entry->warnings);
  const char *const cells[] = { entry->at, entry->who, entry->what, entry->name, n_hidden, n_rounded, hidden, warnings };

  if (is_json)
    {
      g_autoptr(JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      pb_json_add_text (builder, "at", entry->at);
      pb_json_add_text (builder, "who", entry->who);
      pb_json_add_text (builder, "what", entry->what);
      pb_json_add_text (builder, "name", entry->name);
      pb_json_add_text (builder, "rules", entry->rules);
      json_builder_set_member_name (builder, "n_hidden");
      json_builder_add_int_value (builder, entry->n_hidden);
      json_builder_set_member_name (builder, "n_rounded");
      json_builder_add_int_value (builder, entry->n_rounded);
      add_texts (builder, "hidden", entry->hidden);
      add_texts (builder, "warnings", entry->warnings);
      print_object (builder);
    }
  else
    print_row (cells, G_N_ELEMENTS (cells));
}

static PbExit
print_log (PbCli *cli)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = pb_cli_find_workspace (cli, &error);
  g_autoptr(PbWorkspace) workspace = path != NULL ? pb_workspace_open (path, PB_WORKSPACE_READ, &error) : NULL;
  g_autoptr(GPtrArray) entries =
    workspace != NULL ? pb_disclosure_store_list_log (workspace, MAX_ENTRIES, &error) : NULL;

  if (entries == NULL)
    return pb_cli_fail (cli, error);

  if (!cli->is_json)
    g_print ("at,who,what,name,n_hidden,n_rounded,hidden,warnings\r\n");
  for (guint i = 0; i < entries->len; i++)
    print_entry (g_ptr_array_index (entries, i), cli->is_json);

  return PB_EXIT_DONE;
}

PbExit
pb_cli_disclosure (PbCli  *cli,
                   int     argc,
                   char  **argv)
{
  g_autofree char *who = NULL;
  const GOptionEntry entries[] = {
    { "who", 0, 0, G_OPTION_ARG_STRING, &who, N_("Who chose it; else the name of the account"), N_("NAME") },
    { NULL },
  };

  if (!pb_cli_parse (cli, "disclosure",
                     _("Without words it lists the rule of each dataset; “log” prints what left and who confirmed it;\n"
                       "“set DATASET RULE” chooses one: controlled, none, unknown, hide:1-7, hide:0-7, round:5 or\n"
                       "own:hide:1-7,round:5,least:20, with words behind a semicolon."),
                     entries, &argc, &argv))
    return PB_EXIT_USAGE;

  if (argc == 1)
    return list_rules (cli);
  if (argc == 2 && strcmp (argv[1], "log") == 0)
    return print_log (cli);
  if (argc == 4 && strcmp (argv[1], "set") == 0)
    return set_rule (cli, argv[2], argv[3], who);

  return pb_cli_usage ("%s", _("disclosure is used alone, as “disclosure log”, or as “disclosure set DATASET RULE”."));
}
