/* Small counts: each step is shown to be needed by an attack that succeeds without it. */

#include "disclosure-fixture.h"

#include "pb-disclosure-gate.h"
#include "pb-limits.h"

/* What an attacker knows of the county: it is its districts, and persons are women and men. */
static guint
attack_tables (GArray *left,
               GArray *truth)
{
  static const char *const sexes[] = { "Persons", "Male", "Female" };
  static const char *const years[] = { "2023", "2024" };
  static const char *const areas[] = { "Alder", "Birch", "Cedar", "Dogwood", "Elder", "Fir", "Woodshire" };
  Attack attack = attack_begin (left);
  guint n_found;

  for (guint y = 0; y < G_N_ELEMENTS (years); y++)
    {
      for (guint s = 0; s < G_N_ELEMENTS (sexes); s++)
        {
          g_autoptr(GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));

          for (guint a = 0; a + 1 < G_N_ELEMENTS (areas); a++)
            {
              guint part = (guint) find_cell (left, "Admissions", areas[a], sexes[s], years[y]);

              g_array_append_val (parts, part);
            }
          attack_add (&attack, left, find_cell (left, "Admissions", "Woodshire", sexes[s], years[y]), parts);
        }

      for (guint a = 0; a < G_N_ELEMENTS (areas); a++)
        {
          g_autoptr(GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));
          guint male = (guint) find_cell (left, "Admissions", areas[a], "Male", years[y]);
          guint female = (guint) find_cell (left, "Admissions", areas[a], "Female", years[y]);

          g_array_append_val (parts, male);
          g_array_append_val (parts, female);
          attack_add (&attack, left, find_cell (left, "Admissions", areas[a], "Persons", years[y]), parts);
        }
    }

  n_found = attack_run (&attack, truth);
  attack_end (&attack);

  return n_found;
}

/* Keeps the sums of one way only. */
static void
keep_way (GPtrArray       *sums,
          PbDisclosureWay  way)
{
  for (guint i = sums->len; i > 0; i--)
    if (((PbDisclosureSum *) g_ptr_array_index (sums, i - 1))->way != way)
      g_ptr_array_remove_index (sums, i - 1);
}

static GPtrArray *
new_warnings (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) pb_disclosure_warning_free);
}

static void
test_parent_total (Fixture       *fixture,
                   gconstpointer  pack)
{
  g_autoptr(GArray) primary = g_array_copy (fixture->cells);
  g_autoptr(GArray) all = g_array_copy (fixture->cells);
  g_autoptr(GPtrArray) warnings = NULL;
  const PbDisclosureCell *dogwood;

  /* Without the second step all small counts are had to the unit: a woman’s, a man’s, and the
   * persons of the same men. */
  pb_disclosure_hide_small (primary);
  g_assert_cmpuint (attack_tables (primary, fixture->cells), ==, 3);

  warnings = pb_disclosure_control (all, fixture->blocks);
  g_assert_cmpuint (attack_tables (all, fixture->cells), ==, 0);
  g_assert_cmpuint (warnings->len, ==, 0);

  dogwood = get_cell (all, (guint) find_cell (all, "Admissions", "Dogwood", "Female", "2023"));
  g_assert_cmpint (dogwood->action, ==, PB_DISCLOSURE_HIDDEN_COUNT);
  g_assert_cmpint (dogwood->status, ==, PB_STATUS_SUPPRESSED_HERE);
  g_assert_true (isnan (dogwood->value) && isnan (dogwood->lower95) && isnan (dogwood->upper998) &&
                 isnan (dogwood->count) && isnan (dogwood->denominator));
  /* A count of 0 is shown by this rule, unless it is needed to hide another. */
  g_assert_cmpint (get_cell (all, (guint) find_cell (all, "Admissions", "Fir", "Male", "2024"))->action, ==,
                   PB_DISCLOSURE_HIDDEN_COUNT);
  g_assert_cmpint (get_cell (all, (guint) find_cell (all, "Admissions", "Woodshire", "Persons", "2023"))->action, ==,
                   PB_DISCLOSURE_SHOWN);
}

/* Districts alone, or sexes alone, leave the other way open; only both together close it. */
static void
test_each_way_is_needed (Fixture       *fixture,
                         gconstpointer  pack)
{
  static const PbDisclosureWay ways[] = { PB_DISCLOSURE_BY_AREA, PB_DISCLOSURE_BY_SEX };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr(GArray) cells = g_array_copy (fixture->cells);
      g_autoptr(GPtrArray) warnings = new_warnings ();
      g_autoptr(GPtrArray) sums = pb_disclosure_find_sums (cells, fixture->blocks, warnings);

      keep_way (sums, ways[i]);
      g_assert_cmpuint (sums->len, >, 0);
      pb_disclosure_hide_small (cells);
      pb_disclosure_hide_second (cells, sums, warnings);
      g_assert_cmpuint (attack_tables (cells, fixture->cells), >, 0);
    }
}

/* A district whose figure is nowhere in the file is still what its county leaves. */
static void
test_remainder (Fixture       *fixture,
                gconstpointer  pack)
{
  g_autoptr(GArray) cells = g_array_copy (fixture->cells);
  g_autoptr(GPtrArray) warnings = NULL;
  int dogwood = find_cell (cells, "Admissions", "Dogwood", "Female", "2023");

  g_array_remove_index (cells, (guint) dogwood);
  warnings = pb_disclosure_control (cells, fixture->blocks);
  g_assert_true (has_warning (warnings, "Woodshire, Female, All ages, 2023: less all its parts by area"));
  g_assert_true (has_warning (warnings, "Dogwood, Persons, All ages, 2023: less all its parts by sex"));
  g_assert_false (has_warning (warnings, "Woodshire, Male, All ages, 2023"));
}

/* A figure that others hold without a rule is not ours to hide; then it is said. */
static void
test_public_neighbours (Fixture       *fixture,
                        gconstpointer  pack)
{
  g_autoptr(GArray) cells = g_array_copy (fixture->cells);
  g_autoptr(GPtrArray) warnings = NULL;

  for (guint i = 0; i < cells->len; i++)
    if (!g_str_equal (get_cell (cells, i)->area_name, "Dogwood"))
      get_cell (cells, i)->rule = (PbDisclosureRule) { .kind = PB_DISCLOSURE_CONTROLLED };

  warnings = pb_disclosure_control (cells, fixture->blocks);
  g_assert_true (has_warning (warnings, "Dogwood, Female, All ages, 2023 is hidden, but can be worked out"));
  for (guint i = 0; i < cells->len; i++)
    if (!g_str_equal (get_cell (cells, i)->area_name, "Dogwood"))
      g_assert_cmpint (get_cell (cells, i)->action, ==, PB_DISCLOSURE_SHOWN);
}

/* Rounding ------------------------------------------------------------------------ */

/* Counts that a rate and a published population give. */
static guint
attack_rates (GArray *left,
              GArray *truth)
{
  guint n_found = 0;

  for (guint i = 0; i < left->len; i++)
    {
      const PbDisclosureCell *cell = get_cell (left, i);
      const PbDisclosureCell *known = get_cell (truth, i);
      double count = cell->value * known->denominator / known->multiplier;

      if (fmod (known->count, 5) != 0 && fabs (count - known->count) < 0.01)
        n_found++;
    }

  return n_found;
}

/* Counts whose limits are the ones that left. */
static guint
attack_limits (GArray *left,
               GArray *truth)
{
  guint n_found = 0;

  for (guint i = 0; i < left->len; i++)
    {
      const PbDisclosureCell *cell = get_cell (left, i);
      const PbDisclosureCell *known = get_cell (truth, i);

      if (known->value_type != PB_VALUE_PROPORTION || fmod (known->count, 5) == 0)
        continue;

      for (int count = 0; count <= 200 && count <= known->denominator; count++)
        {
          PbInterval limits =
            pb_interval_scale (pb_limits_wilson (count, known->denominator, 0.95), known->multiplier);

          if (count == known->count && fabs (limits.upper - cell->upper95) < 1e-6)
            n_found++;
        }
    }

  return n_found;
}

static void
test_rounding (Fixture       *fixture,
               gconstpointer  pack)
{
  g_autoptr(GArray) counts_only = g_array_copy (fixture->cells);
  g_autoptr(GArray) all = g_array_copy (fixture->cells);
  g_autoptr(GPtrArray) warnings = NULL;
  const PbDisclosureCell *alder;

  /* Rounded counts beside the rates and limits that were made of the true ones hide nothing. */
  for (guint i = 0; i < counts_only->len; i++)
    {
      PbDisclosureCell *cell = get_cell (counts_only, i);

      cell->count = pb_disclosure_rule_round (&cell->rule, cell->count);
      cell->denominator = pb_disclosure_rule_round (&cell->rule, cell->denominator);
    }
  g_assert_cmpuint (attack_rates (counts_only, fixture->cells), ==, 11);
  g_assert_cmpuint (attack_limits (counts_only, fixture->cells), ==, 5);

  warnings = pb_disclosure_control (all, fixture->blocks);
  g_assert_cmpuint (attack_rates (all, fixture->cells), ==, 0);
  g_assert_cmpuint (attack_limits (all, fixture->cells), ==, 0);

  alder = get_cell (all, (guint) find_cell (all, "Smokers at delivery", "Alder", "Persons", "2024"));
  g_assert_cmpint (alder->action, ==, PB_DISCLOSURE_ROUNDED);
  g_assert_cmpint (alder->status, ==, PB_STATUS_PRESENT);
  g_assert_cmpfloat (alder->count, ==, 5);
  g_assert_cmpfloat (alder->denominator, ==, 210);
  g_assert_cmpfloat_with_epsilon (alder->value, 100.0 * 5 / 210, 1e-12);
  g_assert_cmpfloat (alder->lower95, <, alder->value);
  g_assert_cmpfloat (alder->upper998, >, alder->upper95);

  /* 0 stays 0. */
  g_assert_cmpfloat (get_cell (all, (guint) find_cell (all, "Smokers at delivery", "Dogwood", "Persons", "2024"))->value,
                     ==, 0);
  g_assert_cmpfloat (get_cell (all, (guint) find_cell (all, "Falls", "Alder", "Persons", "2024"))->count, ==, 0);
}

/* What is no quotient of two counts keeps its value, and loses the limits that tell the count. */
static void
test_rounding_standardised (Fixture       *fixture,
                            gconstpointer  pack)
{
  g_autoptr(GArray) cells = g_array_copy (fixture->cells);
  g_autoptr(GPtrArray) warnings = NULL;
  int number = find_cell (cells, "Smokers at delivery", "Birch", "Persons", "2024");
  double value = get_cell (cells, (guint) number)->value;

  get_cell (cells, (guint) number)->value_type = PB_VALUE_DSR;
  warnings = pb_disclosure_control (cells, fixture->blocks);

  g_assert_cmpfloat (get_cell (cells, (guint) number)->value, ==, value);
  g_assert_cmpfloat (get_cell (cells, (guint) number)->count, ==, 10);
  g_assert_true (isnan (get_cell (cells, (guint) number)->lower95));
  g_assert_true (isnan (get_cell (cells, (guint) number)->upper998));
}

/* Differences --------------------------------------------------------------------- */

/* @outer less @inner where both are shown; NaN where not. */
static double
subtract (GArray     *cells,
          const char *indicator,
          const char *outer_area,
          const char *outer_period,
          const char *inner_area,
          const char *inner_period)
{
  const PbDisclosureCell *outer =
    get_cell (cells, (guint) find_cell (cells, indicator, outer_area, "Persons", outer_period));
  const PbDisclosureCell *inner =
    get_cell (cells, (guint) find_cell (cells, indicator, inner_area, "Persons", inner_period));

  return outer->count - inner->count;
}

static void
test_two_area_sets (Fixture       *fixture,
                    gconstpointer  pack)
{
  g_autoptr(GArray) blind = g_array_copy (fixture->cells);
  g_autoptr(GArray) all = g_array_copy (fixture->cells);
  g_autoptr(GPtrArray) no_warnings = pb_disclosure_control (blind, NULL);
  g_autoptr(GPtrArray) warnings = pb_disclosure_control (all, fixture->blocks);
  int town = find_cell (all, "Overdoses", "Fir", "Persons", "2024");

  g_assert_cmpint (get_cell (blind, (guint) town)->action, ==, PB_DISCLOSURE_HIDDEN_COUNT);
  g_assert_cmpint (get_cell (all, (guint) town)->action, ==, PB_DISCLOSURE_HIDDEN_COUNT);

  /* Who does not know what the Places are made of gives the town away. */
  g_assert_cmpfloat (subtract (blind, "Overdoses", "Forest and Fir", "2024", "Forest", "2024"), ==, 4);
  g_assert_true (isnan (subtract (all, "Overdoses", "Forest and Fir", "2024", "Forest", "2024")));

  /* Where no figure of the town is held, two Places still tell it: that is for a person to judge. */
  g_assert_cmpfloat (subtract (all, "Drownings", "Forest and Fir", "2024", "Forest", "2024"), ==, 2);
  g_assert_true (has_warning (warnings, "Drownings, Forest, Persons, All ages, 2024; Drownings, Forest and Fir"));
  g_assert_false (has_warning (no_warnings, "Drownings"));
}

static void
test_two_periods (Fixture       *fixture,
                  gconstpointer  pack)
{
  g_autoptr(GArray) blind = g_array_copy (fixture->cells);
  g_autoptr(GArray) all = g_array_copy (fixture->cells);
  g_autoptr(GPtrArray) blind_warnings = new_warnings ();
  g_autoptr(GPtrArray) warnings = pb_disclosure_control (all, fixture->blocks);
  g_autoptr(GPtrArray) sums = pb_disclosure_find_sums (blind, fixture->blocks, blind_warnings);

  keep_way (sums, PB_DISCLOSURE_BY_AREA);
  pb_disclosure_hide_small (blind);
  pb_disclosure_hide_second (blind, sums, blind_warnings);
  pb_disclosure_apply (blind);

  g_assert_cmpfloat (subtract (blind, "Injuries in fires", "Alder", "2024 Apr-Sep", "Alder", "2024 Apr-Jun"), ==, 3);
  g_assert_true (isnan (subtract (all, "Injuries in fires", "Alder", "2024 Apr-Sep", "Alder", "2024 Apr-Jun")));
  g_assert_cmpfloat (subtract (all, "Injuries in fires", "Birch", "2024 Apr-Sep", "Birch", "2024 Apr-Jun"), ==, 31);

  g_assert_true (has_warning (warnings, "Dog bites, Cedar, Persons, All ages, 2024 Apr-Jun; Dog bites, Cedar"));
  g_assert_false (has_warning (blind_warnings, "Dog bites"));
}

/* The log --------------------------------------------------------------------------- */

static void
test_log_words (void)
{
  char *warnings[] = { (char *) "Look.", NULL };
  const struct
  {
    PbDisclosureEntry entry;
    const char       *words;
  } cases[] = {
    { { .n_hidden = 2, .n_rounded = 1 }, "2 figures were hidden; 1 figure was rounded" },
    /* Rounding alone is no "0 figures hidden". */
    { { .n_rounded = 20, .warnings = warnings }, "20 figures were rounded; 1 warning" },
    { { .n_hidden = 1 }, "1 figure was hidden" },
    { { .warnings = warnings }, "nothing was hidden or rounded; 1 warning" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = pb_disclosure_entry_dup_summary (&cases[i].entry);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

#define add_test(name, pack, function) g_test_add (name, Fixture, pack, fixture_set_up, function, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/report/disclosure/parent-total", "parent-total", test_parent_total);
  add_test ("/report/disclosure/each-way-is-needed", "parent-total", test_each_way_is_needed);
  add_test ("/report/disclosure/remainder", "parent-total", test_remainder);
  add_test ("/report/disclosure/public-neighbours", "parent-total", test_public_neighbours);
  add_test ("/report/disclosure/rounding", "rounding", test_rounding);
  add_test ("/report/disclosure/rounding-standardised", "rounding", test_rounding_standardised);
  add_test ("/report/disclosure/two-area-sets", "differences", test_two_area_sets);
  add_test ("/report/disclosure/two-periods", "differences", test_two_periods);
  g_test_add_func ("/report/disclosure/log-words", test_log_words);

  return g_test_run ();
}
