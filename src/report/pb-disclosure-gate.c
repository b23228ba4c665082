#include "pb-disclosure-gate-private.h"

#include "pb-disclosure-cover.h"
#include "pb-disclosure-store.h"
#include "pb-disclosure.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

/* What is kept beside a workspace at the gate. */
typedef struct
{
  GPtrArray *rules;      /* of PbDatasetRule */
  GArray    *cells;      /* of PbDisclosureCell, after control */
  GPtrArray *warnings;   /* of PbDisclosureWarning */
} Gate;

static void
gate_free (gpointer data)
{
  Gate *self = data;

  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Gate, gate_free)

typedef gboolean (*RuleTest) (const PbDisclosureRule *rule);

static gboolean
asks_anything (const PbDisclosureRule *rule)
{
  return pb_disclosure_rule_is_active (rule) || rule->kind == PB_DISCLOSURE_UNKNOWN;
}

/* Of the datasets, or of an indicator by itself. */
static gboolean
is_any (RuleTest    test,
        GPtrArray  *rules,
        GHashTable *indicator_rules)
{
  GHashTableIter iter;
  gpointer rule;

  for (guint i = 0; i < rules->len; i++)
    if (test (&((const PbDatasetRule *) g_ptr_array_index (rules, i))->rule))
      return TRUE;

  g_hash_table_iter_init (&iter, indicator_rules);
  while (g_hash_table_iter_next (&iter, NULL, &rule))
    if (pb_disclosure_rule_is_active (rule))
      return TRUE;

  return FALSE;
}

/* Older publications are tables that nobody has controlled: of a dataset with a rule they stay here. */
static GArray *
list_dropped (GPtrArray *rules,
              GArray    *cells)
{
  GArray *dropped = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < rules->len; i++)
    {
      const PbDatasetRule *rule = g_ptr_array_index (rules, i);

      if (pb_disclosure_rule_is_active (&rule->rule))
        g_array_append_val (dropped, rule->dataset);
    }

  for (guint i = 0; i < cells->len; i++)
    {
      const PbDisclosureCell *cell = &g_array_index (cells, PbDisclosureCell, i);

      if (pb_disclosure_rule_is_active (&cell->rule))
        g_array_append_val (dropped, cell->dataset);
    }

  return dropped;
}

static gboolean
control (PbWorkspace   *workspace,
         Gate          *gate,
         GCancellable  *cancellable,
         GError       **error)
{
  g_autoptr(GPtrArray) blocks = pb_disclosure_store_load_blocks (workspace, error);
  g_autoptr(GArray) dropped = NULL;
  g_autoptr(PbDisclosureCover) cover = NULL;

  gate->cells = blocks != NULL ? pb_disclosure_store_load_cells (workspace, gate->rules, cancellable, error) : NULL;
  if (gate->cells == NULL)
    return FALSE;

  gate->warnings = pb_disclosure_control (gate->cells, blocks);
  dropped = list_dropped (gate->rules, gate->cells);
  cover = pb_disclosure_cover_new (gate->cells, dropped, _("Hidden by the rule for small counts"));

  return pb_workspace_set_cover (workspace, cover, error);
}

PbWorkspace *
pb_disclosure_gate_open (const char    *path,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autoptr(PbWorkspace) workspace = pb_workspace_open (path, PB_WORKSPACE_READ, error);
  g_autoptr(Gate) gate = NULL;
  g_autoptr(GHashTable) indicator_rules = NULL;

  if (workspace == NULL)
    return NULL;

  gate = g_new0 (Gate, 1);
  gate->rules = pb_disclosure_store_list_rules (workspace, error);
  indicator_rules = gate->rules != NULL ? pb_disclosure_store_list_indicator_rules (workspace, error) : NULL;
  if (indicator_rules == NULL)
    return NULL;

  if (is_any (asks_anything, gate->rules, indicator_rules))
    {
      if (!control (workspace, gate, cancellable, error))
        return NULL;
      g_object_set_data_full (G_OBJECT (workspace), "pb-disclosure-gate", g_steal_pointer (&gate), gate_free);
    }

  return g_steal_pointer (&workspace);
}

static gboolean
is_any_in (PbWorkspace *workspace,
           RuleTest     test)
{
  g_autoptr(GPtrArray) rules = pb_disclosure_store_list_rules (workspace, NULL);
  g_autoptr(GHashTable) indicator_rules = pb_disclosure_store_list_indicator_rules (workspace, NULL);

  /* A workspace that cannot be read says so when it is opened at the gate. */
  return rules == NULL || indicator_rules == NULL || is_any (test, rules, indicator_rules);
}

gboolean
pb_disclosure_gate_is_needed (PbWorkspace *workspace)
{
  return is_any_in (workspace, asks_anything);
}

gboolean
pb_disclosure_gate_changes (PbWorkspace *workspace)
{
  return is_any_in (workspace, pb_disclosure_rule_is_active);
}

void
pb_disclosure_gate_forget (PbWorkspace *workspace)
{
  PbDisclosureCover *cover = pb_workspace_get_cover (workspace);

  if (cover != NULL)
    pb_disclosure_cover_forget (cover);
}

/* Of a figure that was read, in the period that is shown where it is one. */
static gboolean
was_changed (const PbDisclosureCell *cell,
             PbDisclosureCover      *cover,
             const char             *period)
{
  return cell->action != PB_DISCLOSURE_SHOWN && cell->action != PB_DISCLOSURE_HIDDEN_BEFORE &&
         (period == NULL || g_str_equal (period, cell->period_label)) && pb_disclosure_cover_was_read (cover, cell->id);
}

static const char *
find_title (const Gate *gate,
            gint64      dataset)
{
  for (guint i = 0; i < gate->rules->len; i++)
    {
      const PbDatasetRule *rule = g_ptr_array_index (gate->rules, i);

      if (rule->dataset == dataset)
        return rule->title;
    }

  return NULL;
}

/* The rules that changed a figure, an indicator's own among them, each once. */
static GStrv
list_acting (const Gate        *gate,
             PbDisclosureCover *cover,
             const char        *period)
{
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr(GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < gate->cells->len; i++)
    {
      const PbDisclosureCell *cell = &g_array_index (gate->cells, PbDisclosureCell, i);
      g_autofree char *sentence = NULL;
      char *line;

      if (!was_changed (cell, cover, period))
        continue;

      sentence = pb_disclosure_rule_dup_words (&cell->rule);
      line = g_strdup_printf ("%s: %s", find_title (gate, cell->dataset), sentence);
      if (g_hash_table_add (said, line))
        g_strv_builder_add (lines, line);
    }

  return g_strv_builder_end (lines);
}

static GStrv
list_hidden (const Gate        *gate,
             PbDisclosureCover *cover,
             const char        *period,
             guint             *n_rounded_out)
{
  g_autoptr(GStrvBuilder) hidden = g_strv_builder_new ();

  *n_rounded_out = 0;
  for (guint i = 0; i < gate->cells->len; i++)
    {
      const PbDisclosureCell *cell = &g_array_index (gate->cells, PbDisclosureCell, i);

      if (!was_changed (cell, cover, period))
        continue;

      if (cell->action == PB_DISCLOSURE_ROUNDED)
        (*n_rounded_out)++;
      else
        {
          g_autofree char *name = pb_disclosure_cell_dup_name (cell);
          g_autofree char *reason = pb_disclosure_cell_dup_reason (cell);
          g_autofree char *words = g_strdup_printf ("%s: %s", name, reason);

          g_strv_builder_add (hidden, words);
        }
    }

  return g_strv_builder_end (hidden);
}

static GStrv
list_warnings (const Gate        *gate,
               PbDisclosureCover *cover)
{
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; i < gate->rules->len; i++)
    {
      const PbDatasetRule *rule = g_ptr_array_index (gate->rules, i);
      g_autofree char *warning = NULL;

      if (rule->rule.kind != PB_DISCLOSURE_UNKNOWN || !pb_disclosure_cover_was_dataset_read (cover, rule->dataset))
        continue;

      warning = g_strdup_printf (_("%s: nobody has said which rule for small counts holds, so its figures leave as they are."),
                                 rule->title);
      g_strv_builder_add (words, warning);
    }

  for (guint i = 0; i < gate->warnings->len; i++)
    {
      const PbDisclosureWarning *warning = g_ptr_array_index (gate->warnings, i);

      if (pb_disclosure_cover_was_series_read (cover, warning->dataset, warning->series))
        g_strv_builder_add (words, warning->words);
    }

  return g_strv_builder_end (words);
}

static void
add_rule (JsonBuilder         *builder,
          const PbDatasetRule *rule)
{
  g_autofree char *text = pb_disclosure_rule_to_text (&rule->rule);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "dataset");
  json_builder_add_string_value (builder, rule->code);
  json_builder_set_member_name (builder, "title");
  json_builder_add_string_value (builder, rule->title);
  json_builder_set_member_name (builder, "rule");
  json_builder_add_string_value (builder, text);
  json_builder_end_object (builder);
}

static GStrv
list_rules (const Gate         *gate,
            PbDisclosureCover  *cover,
            char              **json_out)
{
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonNode) node = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < gate->rules->len; i++)
    {
      const PbDatasetRule *rule = g_ptr_array_index (gate->rules, i);
      g_autofree char *sentence = NULL;
      g_autofree char *line = NULL;

      if (!pb_disclosure_cover_was_dataset_read (cover, rule->dataset))
        continue;

      sentence = pb_disclosure_rule_dup_words (&rule->rule);
      line = g_strdup_printf ("%s: %s", rule->title, sentence);
      g_strv_builder_add (words, line);
      add_rule (builder, rule);
    }
  json_builder_end_array (builder);
  node = json_builder_get_root (builder);
  *json_out = json_to_string (node, FALSE);

  return g_strv_builder_end (words);
}

PbDisclosureReport *
pb_disclosure_gate_report (PbWorkspace *workspace,
                           const char  *period)
{
  const Gate *gate = g_object_get_data (G_OBJECT (workspace), "pb-disclosure-gate");
  PbDisclosureCover *cover = pb_workspace_get_cover (workspace);
  guint n_rounded = 0;
  char *rules_json = NULL;
  GStrv hidden;
  GStrv rules;

  if (gate == NULL || cover == NULL)
    return pb_disclosure_report_new (g_new0 (char *, 1), 0, g_new0 (char *, 1), g_new0 (char *, 1), g_new0 (char *, 1),
                                     g_strdup ("[]"));

  hidden = list_hidden (gate, cover, period, &n_rounded);
  rules = list_rules (gate, cover, &rules_json);

  return pb_disclosure_report_new (hidden, n_rounded, list_warnings (gate, cover), rules, list_acting (gate, cover, period),
                                   rules_json);
}
