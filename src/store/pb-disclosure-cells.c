#include "pb-disclosure-store.h"

#include "pb-workspace-private.h"

static gboolean
is_active_dataset (GPtrArray *rules,
                   gint64     dataset,
                   const PbDatasetRule **rule_out)
{
  for (guint i = 0; i < rules->len; i++)
    {
      const PbDatasetRule *rule = g_ptr_array_index (rules, i);

      if (rule->dataset == dataset)
        {
          *rule_out = rule;
          return pb_disclosure_rule_is_active (&rule->rule);
        }
    }

  return FALSE;
}

/* A person's choice, else what the indicator says, else what the dataset says. */
static void
find_rule (GPtrArray        *rules,
           GHashTable       *indicator_rules,
           PbDisclosureCell *cell)
{
  const PbDatasetRule *of_dataset = NULL;
  const PbDisclosureRule *of_indicator = g_hash_table_lookup (indicator_rules, &cell->indicator);

  is_active_dataset (rules, cell->dataset, &of_dataset);
  if (of_indicator != NULL && (of_dataset == NULL || *of_dataset->who == '\0'))
    cell->rule = *of_indicator;
  else if (of_dataset != NULL)
    cell->rule = of_dataset->rule;
}

static const char *
intern (PbQuery *query,
        int      column)
{
  return g_intern_string (pb_query_get_text (query, column));
}

static void
read_place (PbQuery          *query,
            PbDisclosureCell *cell)
{
  cell->area_code = intern (query, 15);
  cell->area_name = intern (query, 16);
  pb_level_from_word (pb_query_get_text (query, 17), &cell->level);
  cell->parent_code = intern (query, 18);
  cell->period_label = intern (query, 19);
  cell->first_day = pb_store_get_day (query, 20);
  cell->last_day = pb_store_get_day (query, 21);
}

static void
read_cell (PbQuery          *query,
           PbDisclosureCell *cell)
{
  *cell = (PbDisclosureCell) {
    .id = sqlite3_column_int64 (query, 0),
    .dataset = sqlite3_column_int64 (query, 1),
    .series = sqlite3_column_int64 (query, 2),
    .period = sqlite3_column_int64 (query, 3),
    .value = pb_query_get_double (query, 4),
    .lower95 = pb_query_get_double (query, 5),
    .upper95 = pb_query_get_double (query, 6),
    .lower998 = pb_query_get_double (query, 7),
    .upper998 = pb_query_get_double (query, 8),
    .count = pb_query_get_double (query, 9),
    .denominator = pb_query_get_double (query, 10),
    .sex = intern (query, 12),
    .age = intern (query, 13),
    .category_type = intern (query, 14),
    .indicator = sqlite3_column_int64 (query, 22),
    .indicator_name = intern (query, 23),
    .multiplier = pb_query_get_double (query, 25),
    .category = intern (query, 26),
  };
  pb_status_from_word (pb_query_get_text (query, 11), &cell->status);
  pb_value_type_from_word (pb_query_get_text (query, 24), &cell->value_type);
  read_place (query, cell);
}

/* All figures of one indicator; the tables are named in full, so that a covered connection
 * still sees them as they are. */
static const char cells_sql[] =
  "SELECT o.id, o.dataset_id, o.series_id, o.period_id, o.value, o.lower95, o.upper95, o.lower998, o.upper998, o.count,"
  "       o.denominator, o.status, s.sex, s.age, s.category_type, a.code, a.name, a.level, coalesce (a.parent_code, ''),"
  "       p.label, p.first_day, p.last_day, i.id, i.name, i.value_type, i.multiplier, s.category"
  "  FROM series AS s JOIN indicator AS i ON i.id = s.indicator_id"
  "  JOIN main.observation AS o ON o.series_id = s.id JOIN area AS a ON a.id = o.area_id"
  "  JOIN period AS p ON p.id = o.period_id WHERE s.indicator_id = ?1 ORDER BY o.id";

static gboolean
load_indicator (PbDb        *db,
                gint64       indicator,
                GPtrArray   *rules,
                GHashTable  *indicator_rules,
                GArray      *cells,
                GError     **error)
{
  g_autoptr(PbQuery) query = pb_db_query (db, cells_sql, error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return FALSE;

  sqlite3_bind_int64 (query, 1, indicator);
  while (pb_query_next (query, &local_error))
    {
      PbDisclosureCell cell;

      read_cell (query, &cell);
      find_rule (rules, indicator_rules, &cell);
      g_array_append_val (cells, cell);
    }

  return pb_query_end (&local_error, error);
}

/* Indicators with a figure of a dataset that has a rule, or with a rule of their own. */
static GArray *
list_indicators (PbDb        *db,
                 GPtrArray   *rules,
                 GHashTable  *indicator_rules,
                 GError     **error)
{
  g_autoptr(GArray) indicators = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(PbQuery) query =
    pb_db_query (db, "SELECT DISTINCT s.indicator_id, o.dataset_id FROM main.observation AS o"
                     "  JOIN series AS s ON s.id = o.series_id ORDER BY 1, 2", error);
  g_autoptr(GError) local_error = NULL;

  if (query == NULL)
    return NULL;

  while (pb_query_next (query, &local_error))
    {
      PbDisclosureCell cell = { .indicator = sqlite3_column_int64 (query, 0), .dataset = sqlite3_column_int64 (query, 1) };
      gboolean is_listed =
        indicators->len > 0 && g_array_index (indicators, gint64, indicators->len - 1) == cell.indicator;

      find_rule (rules, indicator_rules, &cell);
      if (!is_listed && pb_disclosure_rule_is_active (&cell.rule))
        g_array_append_val (indicators, cell.indicator);
    }

  return pb_query_end (&local_error, error) ? g_steal_pointer (&indicators) : NULL;
}

GArray *
pb_disclosure_store_load_cells (PbWorkspace   *workspace,
                                GPtrArray     *rules,
                                GCancellable  *cancellable,
                                GError       **error)
{
  PbDb *db = pb_workspace_get_db (workspace);
  g_auto(PbTransaction) transaction = PB_TRANSACTION_INIT;
  g_autoptr(GArray) cells = g_array_new (FALSE, FALSE, sizeof (PbDisclosureCell));
  g_autoptr(GHashTable) indicator_rules = pb_disclosure_store_list_indicator_rules (workspace, error);
  g_autoptr(GArray) indicators = NULL;
  gboolean is_loaded = TRUE;

  if (indicator_rules == NULL)
    return NULL;

  pb_db_set_cancellable (db, cancellable);
  is_loaded = pb_transaction_begin_read (&transaction, db, error) &&
              (indicators = list_indicators (db, rules, indicator_rules, error)) != NULL;
  for (guint i = 0; is_loaded && i < indicators->len; i++)
    is_loaded = load_indicator (db, g_array_index (indicators, gint64, i), rules, indicator_rules, cells, error);
  pb_db_set_cancellable (db, NULL);

  return is_loaded ? g_steal_pointer (&cells) : NULL;
}

static void
blocks_free (gpointer data)
{
  PbDisclosureBlocks *blocks = data;

  g_ptr_array_unref (blocks->members);
  g_free (blocks);
}

static int
compare_addresses (gconstpointer a,
                   gconstpointer b)
{
  const char *first = *(const char *const *) a;
  const char *second = *(const char *const *) b;

  return (first > second) - (first < second);
}

/* One part of an area, for its days. */
typedef struct
{
  const char *code;
  PbDay       from;
  PbDay       to;
} Member;

static gboolean
is_member_on (const Member *member,
              PbDay         day)
{
  return (member->from == PB_DAY_NONE || member->from <= day) && (member->to == PB_DAY_NONE || member->to >= day);
}

/* What the area is made of on @day; before all days where it is the least of all. */
static void
add_blocks (GPtrArray  *all,
            const char *code,
            GArray     *members,
            PbDay       day)
{
  PbDisclosureBlocks *blocks = g_new0 (PbDisclosureBlocks, 1);

  blocks->code = code;
  blocks->members = g_ptr_array_new ();
  for (guint i = 0; i < members->len; i++)
    if (is_member_on (&g_array_index (members, Member, i), day))
      g_ptr_array_add (blocks->members, (gpointer) g_array_index (members, Member, i).code);

  g_ptr_array_sort (blocks->members, compare_addresses);
  g_ptr_array_add (all, blocks);
}

/* Members come and go, so an area is a set of blocks for each stretch between two changes. */
static void
add_stretches (GPtrArray  *all,
               const char *code,
               GArray     *members)
{
  g_autoptr(GHashTable) days = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer day;

  if (members->len == 0)
    return;

  g_hash_table_add (days, GINT_TO_POINTER (PB_DAY_NONE + 1));
  for (guint i = 0; i < members->len; i++)
    {
      const Member *member = &g_array_index (members, Member, i);

      if (member->from != PB_DAY_NONE)
        g_hash_table_add (days, GINT_TO_POINTER (member->from));
      if (member->to != PB_DAY_NONE)
        g_hash_table_add (days, GINT_TO_POINTER (member->to + 1));
    }

  g_hash_table_iter_init (&iter, days);
  while (g_hash_table_iter_next (&iter, &day, NULL))
    add_blocks (all, code, members, GPOINTER_TO_INT (day));
  g_array_set_size (members, 0);
}

static const char members_sql[] =
  "SELECT place_code, area_code, valid_from, valid_to, area_set_id || ' ' || edition FROM area_member"
  " ORDER BY place_code, 5, area_code";

GPtrArray *
pb_disclosure_store_load_blocks (PbWorkspace  *workspace,
                                 GError      **error)
{
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func (blocks_free);
  g_autoptr(GArray) members = g_array_new (FALSE, FALSE, sizeof (Member));
  g_autoptr(PbQuery) query = pb_db_query (pb_workspace_get_db (workspace), members_sql, error);
  g_autoptr(GError) local_error = NULL;
  const char *code = NULL;
  const char *set = NULL;

  if (query == NULL)
    return NULL;

  while (pb_query_next (query, &local_error))
    {
      Member member = { intern (query, 1), pb_store_get_day (query, 2), pb_store_get_day (query, 3) };

      if (code != intern (query, 0) || set != intern (query, 4))
        add_stretches (all, code, members);
      code = intern (query, 0);
      set = intern (query, 4);
      g_array_append_val (members, member);
    }
  add_stretches (all, code, members);

  return pb_query_end (&local_error, error) ? g_steal_pointer (&all) : NULL;
}
