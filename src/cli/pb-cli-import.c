#include "pb-cli.h"

#include "pb-importer.h"
#include "pb-json.h"
#include "pb-workspace.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <unistd.h>

#define PROTOCOL 1
#define MAX_REFUSED_SHOWN 1000
#define MAX_REFUSED_WORDS 20
#define BAR_WIDTH 30
#define REPORT_EVERY_US (G_USEC_PER_SEC / 10)

/* What the person or the program at the other end hears. */
typedef struct
{
  PbCli  *cli;
  gboolean has_bar;
  gint64  started_us;
  gint64  reported_us;
  guint64 n_refused;
} Reporter;

static JsonBuilder *
begin_message (const char *type)
{
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "type");
  json_builder_add_string_value (builder, type);

  return builder;
}

static void
send (JsonBuilder *builder)
{
  g_autoptr(JsonNode) node = NULL;

  json_builder_end_object (builder);
  node = json_builder_get_root (builder);
  pb_cli_print_json (node);
}

static void
send_hello (void)
{
  g_autoptr(JsonBuilder) builder = begin_message ("hello");

  pb_json_add_int (builder, "protocol", PROTOCOL);
  pb_json_add_text (builder, "version", PLACEBOARD_VERSION);
  send (builder);
}

static void
draw_bar (guint64 done,
          guint64 total,
          guint64 n_rows,
          gint64  rows_per_second)
{
  int n_full = total > 0 ? (int) (MIN (done, total) * BAR_WIDTH / total) : 0;
  g_autoptr(GString) bar = g_string_new (NULL);

  for (int i = 0; i < BAR_WIDTH; i++)
    g_string_append (bar, i < n_full ? "█" : "░");

  g_printerr ("\r%s %3d%%  ", bar->str, total > 0 ? (int) (MIN (done, total) * 100 / total) : 0);
  g_printerr (_("%llu rows, %lld a second"), (unsigned long long) n_rows, (long long) rows_per_second);
  g_printerr (" ");
}

static void
clear_bar (Reporter *self)
{
  if (self->has_bar)
    g_printerr ("\r\033[K");
}

static void
progress_cb (guint64  done,
             guint64  total,
             guint64  n_rows,
             gpointer user_data)
{
  Reporter *self = user_data;
  gint64 now_us = g_get_monotonic_time ();
  gint64 elapsed_us = MAX (now_us - self->started_us, 1);
  gint64 rows_per_second = n_rows * G_USEC_PER_SEC / elapsed_us;

  if (now_us - self->reported_us < REPORT_EVERY_US && done < total)
    return;

  self->reported_us = now_us;

  if (self->cli->is_json)
    {
      g_autoptr(JsonBuilder) builder = begin_message ("progress");

      pb_json_add_int (builder, "done", MIN (done, total));
      pb_json_add_int (builder, "total", total);
      pb_json_add_int (builder, "rows", n_rows);
      pb_json_add_int (builder, "rows_per_second", rows_per_second);
      send (builder);
    }
  else if (self->has_bar)
    {
      draw_bar (done, total, n_rows, rows_per_second);
    }
}

static void
refused_cb (const char      *file_name,
            const PbRefusal *refusal,
            gpointer         user_data)
{
  Reporter *self = user_data;

  self->n_refused++;

  if (self->cli->is_json && self->n_refused <= MAX_REFUSED_SHOWN)
    {
      g_autoptr(JsonBuilder) builder = begin_message ("refused");

      pb_json_add_text (builder, "file", file_name);
      pb_json_add_int (builder, "line", refusal->line);
      pb_json_add_text (builder, "column", refusal->column);
      pb_json_add_text (builder, "value", refusal->value);
      pb_json_add_text (builder, "reason", refusal->reason);
      send (builder);
    }
  else if (!self->cli->is_json && !self->cli->is_quiet && self->n_refused <= MAX_REFUSED_WORDS)
    {
      clear_bar (self);
      if (*refusal->column != '\0')
        g_printerr (_("%s, line %llu, %s “%s”: %s.\n"), file_name, (unsigned long long) refusal->line, refusal->column,
                    refusal->value, refusal->reason);
      else
        g_printerr (_("%s, line %llu, “%s”: %s.\n"), file_name, (unsigned long long) refusal->line, refusal->value,
                    refusal->reason);
    }
}

static void
send_summary (const PbImportSummary *summary)
{
  g_autoptr(JsonBuilder) builder = begin_message ("summary");

  pb_json_add_text (builder, "file", summary->file_name);
  pb_json_add_text (builder, "kind", pb_import_kind_to_word (summary->kind));
  pb_json_add_text (builder, "title", summary->title);
  pb_json_add_int (builder, "import", summary->import_id);
  pb_json_add_int (builder, "repeats_import", summary->repeats_import);
  json_builder_set_member_name (builder, "dry_run");
  json_builder_add_boolean_value (builder, summary->is_dry_run);
  pb_json_add_int (builder, "rows_read", summary->rows_read);
  pb_json_add_int (builder, "rows_kept", summary->rows_kept);
  pb_json_add_int (builder, "rows_unchanged", summary->rows_unchanged);
  pb_json_add_int (builder, "rows_refused", summary->rows_refused);
  pb_json_add_int (builder, "superseded", summary->published.n_superseded);
  pb_json_add_int (builder, "older_vintage", summary->published.n_older);
  pb_json_add_int (builder, "boundaries", summary->published.n_boundaries);
  pb_json_add_int (builder, "new_indicators", summary->n_new_indicators);
  pb_json_add_int (builder, "new_areas", summary->n_new_areas);
  json_builder_set_member_name (builder, "notes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < summary->notes->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (summary->notes, i));
  json_builder_end_array (builder);
  send (builder);
}

static void
say_counts (PbCli                 *cli,
            const PbImportSummary *summary)
{
  const PbPublished *published = &summary->published;

  pb_cli_say (cli,
              _("%s: %llu rows read, %llu kept, %llu unchanged, %llu refused."),
              summary->file_name, (unsigned long long) summary->rows_read, (unsigned long long) summary->rows_kept,
              (unsigned long long) summary->rows_unchanged, (unsigned long long) summary->rows_refused);

  if (published->n_superseded > 0)
    pb_cli_say (cli,
                ngettext ("%llu value took the place of another, which is kept as an older vintage.",
                          "%llu values took the place of others, which are kept as an older vintage.",
                          published->n_superseded),
                (unsigned long long) published->n_superseded);
  if (published->n_older > 0)
    pb_cli_say (cli,
                ngettext ("%llu value is of an older vintage and is kept beside the newer one.",
                          "%llu values are of an older vintage and are kept beside the newer ones.", published->n_older),
                (unsigned long long) published->n_older);
  if (summary->n_new_indicators > 0)
    pb_cli_say (cli, ngettext ("%u indicator is new; which end is good was not judged.",
                               "%u indicators are new; which end is good was not judged.", summary->n_new_indicators),
                summary->n_new_indicators);
  if (summary->n_new_areas > 0)
    pb_cli_say (cli, ngettext ("%u area is new.", "%u areas are new.", summary->n_new_areas), summary->n_new_areas);
  for (guint i = 0; i < summary->notes->len; i++)
    pb_cli_say (cli, "%s", (const char *) g_ptr_array_index (summary->notes, i));
}

static void
say_summary (Reporter              *self,
             const PbImportSummary *summary)
{
  PbCli *cli = self->cli;

  clear_bar (self);

  if (summary->repeats_import != 0)
    {
      pb_cli_say (cli, _("%s is the same file as import %lld; nothing was added."), summary->file_name,
                  (long long) summary->repeats_import);
      return;
    }

  if (self->n_refused > MAX_REFUSED_WORDS && !cli->is_json)
    pb_cli_say (cli,
                summary->import_id != 0
                  ? _("… and %llu more; all of them are in the table import_refusal of the workspace.")
                  : _("… and %llu more."),
                (unsigned long long) (self->n_refused - MAX_REFUSED_WORDS));

  say_counts (cli, summary);
  if (summary->is_dry_run)
    pb_cli_say (cli, "%s", _("This was a dry run: nothing was written."));
}

static PbExit
get_exit (const PbImportSummary *summary)
{
  if (summary->repeats_import != 0 || summary->rows_kept == 0)
    return PB_EXIT_NOTHING;

  return summary->rows_refused > 0 ? PB_EXIT_REFUSALS : PB_EXIT_DONE;
}

static gboolean
import_one (Reporter         *self,
            const char       *path,
            const char       *workspace,
            PbImportOptions  *options,
            PbExit           *exit_out,
            GError          **error)
{
  g_autoptr(PbImportSummary) summary = NULL;

  self->started_us = g_get_monotonic_time ();
  self->reported_us = 0;
  self->n_refused = 0;

  if (!pb_importer_run (path, workspace, options, pb_cli_get_cancellable (), &summary, error))
    {
      clear_bar (self);
      return FALSE;
    }

  say_summary (self, summary);
  if (self->cli->is_json)
    send_summary (summary);

  *exit_out = get_exit (summary);
  return TRUE;
}

/* A workspace that is named but not there is made; one that nothing came into
 * goes again, as does a copy of the installed one. */
static gboolean
make_workspace (const char  *path,
                gboolean    *is_new_out,
                GError     **error)
{
  g_autoptr(PbWorkspace) workspace = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  *is_new_out = TRUE;
  workspace = pb_workspace_open (path, PB_WORKSPACE_CREATE, error);
  return workspace != NULL;
}

/* Of several files the gravest end counts, but what was done was done. */
static PbExit
join_exits (PbExit before,
            PbExit one,
            gboolean is_first)
{
  if (is_first || before == one)
    return one;

  return PB_EXIT_REFUSALS;
}

static PbExit
import_all (PbCli            *cli,
            char            **paths,
            PbImportOptions  *options,
            GError          **error)
{
  Reporter reporter = { .cli = cli };
  gboolean is_new = FALSE;
  g_autofree char *workspace = pb_cli_find_workspace_to_write (cli, &is_new, error);
  PbExit status = PB_EXIT_DONE;

  if (workspace == NULL || !make_workspace (workspace, &is_new, error))
    return PB_EXIT_NOTHING;

  reporter.has_bar = !cli->is_json && !cli->is_quiet && isatty (STDERR_FILENO);
  options->progress = progress_cb;
  options->refused = refused_cb;
  options->user_data = &reporter;

  for (int i = 0; paths[i] != NULL; i++)
    {
      PbExit one;

      if (!import_one (&reporter, paths[i], workspace, options, &one, error))
        {
          if (is_new && i == 0)
            pb_cli_remove_workspace (workspace);
          return PB_EXIT_NOTHING;
        }

      status = join_exits (status, one, i == 0);
    }

  if (is_new && options->is_dry_run)
    pb_cli_remove_workspace (workspace);

  return status;
}

PbExit
pb_cli_import (PbCli  *cli,
               int     argc,
               char  **argv)
{
  g_autofree char *mapping_path = NULL;
  gboolean is_dry_run = FALSE;
  const GOptionEntry entries[] = {
    { "mapping", 'm', 0, G_OPTION_ARG_FILENAME, &mapping_path, N_("What the file does not say itself, as JSON"), N_("M.json") },
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &is_dry_run, N_("Do everything but write"), NULL },
    { NULL },
  };
  g_autoptr(PbMapping) mapping = NULL;
  g_autoptr(GError) error = NULL;
  PbImportOptions options = { 0 };
  PbExit status;

  if (!pb_cli_parse (cli, "import", NULL, entries, &argc, &argv))
    return PB_EXIT_USAGE;
  if (argc < 2)
    return pb_cli_usage ("%s", _("import takes one or more files or folders."));

  if (cli->is_json)
    send_hello ();

  if (mapping_path != NULL)
    {
      mapping = pb_mapping_read_file (mapping_path, &error);
      if (mapping == NULL)
        return pb_cli_fail (cli, error);
    }

  options.is_dry_run = is_dry_run;
  options.mapping = mapping;
  status = import_all (cli, argv + 1, &options, &error);

  return error != NULL ? pb_cli_fail (cli, error) : status;
}
