/* Random tables of small counts: no hidden figure follows from the shown ones. */

#include "disclosure-fixture.h"

#define N_TABLES 400

static const char *const sexes[] = { "Persons", "Male", "Female" };
static const char *const categories[] = { "", "None", "Low", "Medium", "High" };

/* One country of districts of wards, by sex and, in some tables, by category. */
typedef struct
{
  GArray *cells;
  guint   n_areas;        /* the country first, then districts, then wards */
  guint   n_districts;
  guint   n_wards;        /* of each district */
  guint   n_sexes;        /* one: persons alone */
  guint   n_categories;
} Table;

static guint
get_number (const Table *table,
            guint        area,
            guint        sex,
            guint        category)
{
  return (area * table->n_sexes + sex) * table->n_categories + category;
}

static const char *
get_area (guint area)
{
  g_autofree char *code = g_strdup_printf ("T%03u", area);

  return g_intern_string (code);
}

/* The area that holds another: the country holds districts, a district its wards. */
static guint
get_parent (const Table *table,
            guint        area)
{
  return area <= table->n_districts ? 0 : 1 + (area - 1 - table->n_districts) / table->n_wards;
}

static void
add_cells (Table            *table,
           PbDisclosureRule  rule)
{
  for (guint i = 0; i < table->n_areas * table->n_sexes * table->n_categories; i++)
    {
      guint category = i % table->n_categories;
      guint sex = i / table->n_categories % table->n_sexes;
      guint area = i / table->n_categories / table->n_sexes;
      PbDisclosureCell cell = {
        .id = i + 1,
        .indicator = 1,
        .series = sex * 10 + category,
        .period = 1,
        .dataset = 1,
        .indicator_name = "Cases",
        .sex = g_intern_static_string (sexes[sex]),
        .age = g_intern_static_string ("All ages"),
        .category_type = g_intern_static_string (category > 0 ? "Need" : ""),
        .category = g_intern_static_string (categories[category]),
        .area_code = get_area (area),
        .area_name = get_area (area),
        .parent_code = area > 0 ? get_area (get_parent (table, area)) : g_intern_static_string (""),
        .period_label = "2024",
        .level = area == 0 ? PB_LEVEL_COUNTRY : area <= table->n_districts ? PB_LEVEL_LTLA : PB_LEVEL_WARD,
        .value_type = PB_VALUE_COUNT,
        .denominator = NAN, .multiplier = NAN,
        .lower95 = NAN, .upper95 = NAN, .lower998 = NAN, .upper998 = NAN,
        .status = PB_STATUS_PRESENT,
        .rule = rule,
      };

      g_array_append_val (table->cells, cell);
    }
}

static Table
make_table (void)
{
  PbDisclosureRule rule = {
    .kind = PB_DISCLOSURE_HIDE,
    .highest_hidden = (guint) g_test_rand_int_range (1, 10),
    .hides_zero = g_test_rand_bit (),
  };
  Table table = {
    .cells = g_array_new (FALSE, FALSE, sizeof (PbDisclosureCell)),
    .n_districts = (guint) g_test_rand_int_range (2, 5),
    .n_wards = (guint) g_test_rand_int_range (2, 5),
    .n_sexes = 3,
    .n_categories = g_test_rand_bit () ? (guint) g_test_rand_int_range (3, 6) : 1,
  };

  table.n_areas = 1 + table.n_districts + table.n_districts * table.n_wards;
  add_cells (&table, rule);

  return table;
}

static void
add_count (const Table *table,
           guint        area,
           guint        sex,
           guint        category,
           double       count)
{
  PbDisclosureCell *cell = get_cell (table->cells, get_number (table, area, sex, category));

  cell->count += count;
  cell->value = cell->count;
}

/* Counts of wards by sex and category, and every total above them. */
static void
fill_table (Table *table)
{
  int highest = g_test_rand_int_range (4, 40);

  for (guint ward = 1 + table->n_districts; ward < table->n_areas; ward++)
    for (guint sex = 1; sex < G_N_ELEMENTS (sexes); sex++)
      for (guint category = table->n_categories > 1 ? 1 : 0; category < table->n_categories; category++)
        {
          guint district = get_parent (table, ward);
          double count = g_test_rand_int_range (0, highest);
          guint areas[] = { ward, district, 0 };

          for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
            {
              add_count (table, areas[i], sex, category, count);
              add_count (table, areas[i], 0, category, count);
              if (category > 0)
                {
                  add_count (table, areas[i], sex, 0, count);
                  add_count (table, areas[i], 0, 0, count);
                }
            }
        }
}

typedef void (*AddSum) (gpointer data, const Table *table, GArray *left, guint total, GArray *parts);

/* Every way in which the table adds up, as whoever made it knows. */
static void
for_each_sum (const Table *table,
              GArray      *left,
              AddSum       add,
              gpointer     data)
{
  for (guint sex = 0; sex < table->n_sexes; sex++)
    for (guint category = 0; category < table->n_categories; category++)
      for (guint area = 0; area <= (table->n_wards > 0 ? table->n_districts : 0); area++)
        {
          g_autoptr(GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));

          for (guint part = 1; part < table->n_areas; part++)
            if (get_parent (table, part) == area && (area > 0 || part <= table->n_districts))
              {
                guint number = get_number (table, part, sex, category);

                g_array_append_val (parts, number);
              }
          add (data, table, left, get_number (table, area, sex, category), parts);
        }

  for (guint area = 0; area < table->n_areas; area++)
    {
      for (guint category = 0; category < table->n_categories && table->n_sexes > 1; category++)
        {
          guint numbers[] = { get_number (table, area, 1, category), get_number (table, area, 2, category) };
          g_autoptr(GArray) parts = g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (guint)), numbers, 2);

          add (data, table, left, get_number (table, area, 0, category), parts);
        }

      for (guint sex = 0; sex < table->n_sexes && table->n_categories > 1; sex++)
        {
          g_autoptr(GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));

          for (guint category = 1; category < table->n_categories; category++)
            {
              guint number = get_number (table, area, sex, category);

              g_array_append_val (parts, number);
            }
          add (data, table, left, get_number (table, area, sex, 0), parts);
        }
    }
}

static void
add_equation (gpointer     data,
              const Table *table,
              GArray      *left,
              guint        total,
              GArray      *parts)
{
  attack_add (data, left, (int) total, parts);
}

static guint
attack_table (const Table *table,
              GArray      *left)
{
  Attack attack = attack_begin (left);
  guint n_found;

  for_each_sum (table, left, add_equation, &attack);
  n_found = attack_run (&attack, table->cells);
  attack_end (&attack);

  return n_found;
}

/* What hidden parts come to together can be had from a shown total: it is no small count. */
static void
check_rest (gpointer     data,
            const Table *table,
            GArray      *left,
            guint        total,
            GArray      *parts)
{
  guint *n_small = data;
  double rest = 0;
  guint n_hidden = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      guint number = g_array_index (parts, guint, i);

      if (pb_disclosure_action_hides (get_cell (left, number)->action))
        {
          rest += get_cell (table->cells, number)->count;
          n_hidden++;
        }
    }

  if (n_hidden > 0 && !pb_disclosure_action_hides (get_cell (left, total)->action) &&
      pb_disclosure_rule_hides (&get_cell (left, total)->rule, rest))
    (*n_small)++;
}

static void
test_random_tables (void)
{
  guint n_found_before = 0;
  guint n_small_before = 0;
  guint n_hidden = 0;
  guint n_second = 0;

  for (guint i = 0; i < N_TABLES; i++)
    {
      Table table = make_table ();
      g_autoptr(GArray) primary = NULL;
      g_autoptr(GArray) left = NULL;
      g_autoptr(GPtrArray) warnings = NULL;
      guint n_small = 0;

      fill_table (&table);
      primary = g_array_copy (table.cells);
      left = g_array_copy (table.cells);

      pb_disclosure_hide_small (primary);
      n_found_before += attack_table (&table, primary);
      for_each_sum (&table, primary, check_rest, &n_small_before);

      warnings = pb_disclosure_control (left, NULL);
      g_assert_cmpuint (attack_table (&table, left), ==, 0);
      for_each_sum (&table, left, check_rest, &n_small);
      g_assert_cmpuint (n_small, ==, 0);

      for (guint j = 0; j < left->len; j++)
        {
          const PbDisclosureCell *cell = get_cell (left, j);

          if (pb_disclosure_action_hides (cell->action))
            {
              g_assert_true (isnan (cell->count) && isnan (cell->value) && isnan (cell->denominator));
              n_hidden++;
              n_second += cell->action == PB_DISCLOSURE_HIDDEN_SECOND;
            }
          else
            {
              g_assert_false (pb_disclosure_rule_hides (&cell->rule, cell->count));
              g_assert_cmpfloat (cell->count, ==, get_cell (table.cells, j)->count);
            }
        }
      g_array_unref (table.cells);
    }

  /* The attack is worth its name: it succeeds where the second step is left out. */
  g_assert_cmpuint (n_found_before, >, N_TABLES);
  g_assert_cmpuint (n_small_before, >, 0);
  g_assert_cmpuint (n_second, >, 0);
  g_test_message ("%u hidden, %u of them for others; %u were found before", n_hidden, n_second, n_found_before);
}

/* Small counts in two corners of a table, and one that joins them.  Every row and every column has
 * two that are hidden, and together they come to more than the rule hides; yet the rows of the
 * first corner less its columns are the one between. */
static void
test_bridge (void)
{
  static const int counts[4][4] = {
    { 5, 6, 30, 40 },
    { 6, 5, 4, 20 },
    { 25, 50, 7, 5 },
    { 60, 35, 5, 7 },
  };
  Table table = {
    .cells = g_array_new (FALSE, FALSE, sizeof (PbDisclosureCell)),
    .n_areas = 5, .n_districts = 4, .n_wards = 0, .n_sexes = 1, .n_categories = 5,
  };
  g_autoptr(GArray) primary = NULL;
  g_autoptr(GArray) left = NULL;
  g_autoptr(GPtrArray) warnings = NULL;
  guint bridge;

  add_cells (&table, (PbDisclosureRule) { .kind = PB_DISCLOSURE_HIDE, .highest_hidden = 7 });
  for (guint area = 0; area < 4; area++)
    for (guint category = 0; category < 4; category++)
      for (guint i = 0; i < 4; i++)
        add_count (&table, i % 2 == 0 ? area + 1 : 0, 0, i / 2 == 0 ? category + 1 : 0, counts[area][category]);

  primary = g_array_copy (table.cells);
  pb_disclosure_hide_small (primary);
  bridge = get_number (&table, 2, 0, 3);
  g_assert_cmpint (get_cell (primary, bridge)->action, ==, PB_DISCLOSURE_HIDDEN_COUNT);
  g_assert_cmpuint (attack_table (&table, primary), ==, 1);

  left = g_array_copy (table.cells);
  warnings = pb_disclosure_control (left, NULL);
  g_assert_cmpuint (attack_table (&table, left), ==, 0);
  g_array_unref (table.cells);
}

/* The same figures are hidden each time, so two files of two days agree. */
static void
test_same_again (void)
{
  Table table = make_table ();
  g_autoptr(GArray) first = NULL;
  g_autoptr(GArray) second = NULL;
  g_autoptr(GPtrArray) first_warnings = NULL;
  g_autoptr(GPtrArray) second_warnings = NULL;

  fill_table (&table);
  first = g_array_copy (table.cells);
  second = g_array_copy (table.cells);
  first_warnings = pb_disclosure_control (first, NULL);
  second_warnings = pb_disclosure_control (second, NULL);

  for (guint i = 0; i < first->len; i++)
    g_assert_cmpint (get_cell (first, i)->action, ==, get_cell (second, i)->action);
  g_array_unref (table.cells);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/disclosure-tables/random", test_random_tables);
  g_test_add_func ("/report/disclosure-tables/bridge", test_bridge);
  g_test_add_func ("/report/disclosure-tables/same-again", test_same_again);

  return g_test_run ();
}
