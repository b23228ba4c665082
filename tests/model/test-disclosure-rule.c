#include "pb-disclosure-rule.h"

#include "pb-error.h"

#include <math.h>
#include <string.h>

static PbDisclosureRule
parse (const char *text)
{
  g_autoptr(GError) error = NULL;
  PbDisclosureRule rule;

  pb_disclosure_rule_parse (text, &rule, NULL, &error);
  g_assert_no_error (error);

  return rule;
}

static void
test_forms (void)
{
  static const char *const forms[] = {
    "unknown", "controlled", "none", "hide:1-7", "hide:0-4", "round:5", "own:hide:1-7,round:5,least:20", "own:least:30",
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      PbDisclosureRule rule = parse (forms[i]);
      g_autofree char *text = pb_disclosure_rule_to_text (&rule);
      g_autofree char *words = pb_disclosure_rule_dup_words (&rule);

      g_assert_cmpstr (text, ==, forms[i]);
      /* Each rule says what it does with 0. */
      g_assert_nonnull (strstr (words, "0"));
    }
}

static void
test_words_behind (void)
{
  g_autofree char *words = NULL;
  PbDisclosureRule rule;

  g_assert_true (pb_disclosure_rule_parse ("Hide:1-7 ; agreement of June 2026", &rule, &words, NULL));
  g_assert_cmpint (rule.kind, ==, PB_DISCLOSURE_HIDE);
  g_assert_cmpuint (rule.highest_hidden, ==, 7);
  g_assert_cmpstr (words, ==, "agreement of June 2026");
}

static void
test_wrong (void)
{
  static const char *const wrong[] = {
    "", "hide", "hide:", "hide:7", "hide:2-7", "hide:1-", "hide:1-0", "hide:1-9999", "round:1", "round:", "least:20",
    "own:", "own:hide:1-7,hide:1-5", "own:hide:1-7,", "hide:1-7,round:5", "hide:1-7 round:5", "controled",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(GError) error = NULL;
      PbDisclosureRule rule;

      g_assert_false (pb_disclosure_rule_parse (wrong[i], &rule, NULL, &error));
      g_assert_error (error, PB_ERROR, PB_ERROR_BAD_INPUT);
      g_assert_cmpint (rule.kind, ==, PB_DISCLOSURE_UNKNOWN);
    }
}

/* What stands in workspaces and packs from before there were rules. */
static void
test_sentences (void)
{
  static const struct
  {
    const char       *text;
    PbDisclosureKind  kind;
  } cases[] = {
    { "Disclosure-controlled by the publisher; nothing was added or restored here.", PB_DISCLOSURE_CONTROLLED },
    { "", PB_DISCLOSURE_UNKNOWN },
    { "Counts under 5 may identify people", PB_DISCLOSURE_UNKNOWN },
    { "Not disclosure-controlled", PB_DISCLOSURE_UNKNOWN },
    { "hide:1-x", PB_DISCLOSURE_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = NULL;
      PbDisclosureRule rule;

      pb_disclosure_rule_read (cases[i].text, &rule, &words);
      g_assert_cmpint (rule.kind, ==, cases[i].kind);
      g_assert_false (pb_disclosure_rule_is_active (&rule));
      g_assert_cmpstr (words, ==, cases[i].text);
    }
}

static void
test_counts (void)
{
  PbDisclosureRule hide = parse ("hide:1-7");
  PbDisclosureRule hide_zero = parse ("hide:0-7");
  PbDisclosureRule fives = parse ("round:5");

  g_assert_false (pb_disclosure_rule_hides (&hide, 0));
  g_assert_true (pb_disclosure_rule_hides (&hide, 1));
  g_assert_true (pb_disclosure_rule_hides (&hide, 0.4));
  g_assert_true (pb_disclosure_rule_hides (&hide, 7));
  g_assert_false (pb_disclosure_rule_hides (&hide, 8));
  g_assert_false (pb_disclosure_rule_hides (&hide, NAN));
  g_assert_true (pb_disclosure_rule_hides (&hide_zero, 0));
  g_assert_false (pb_disclosure_rule_hides (&fives, 1));

  g_assert_cmpfloat (pb_disclosure_rule_round (&fives, 0), ==, 0);
  g_assert_cmpfloat (pb_disclosure_rule_round (&fives, 2), ==, 0);
  g_assert_cmpfloat (pb_disclosure_rule_round (&fives, 3), ==, 5);
  g_assert_cmpfloat (pb_disclosure_rule_round (&fives, 12), ==, 10);
  g_assert_cmpfloat (pb_disclosure_rule_round (&fives, 12.5), ==, 15);
  g_assert_cmpfloat (pb_disclosure_rule_round (&hide, 3), ==, 3);
  g_assert_true (isnan (pb_disclosure_rule_round (&fives, NAN)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/disclosure-rule/forms", test_forms);
  g_test_add_func ("/model/disclosure-rule/words-behind", test_words_behind);
  g_test_add_func ("/model/disclosure-rule/wrong", test_wrong);
  g_test_add_func ("/model/disclosure-rule/sentences", test_sentences);
  g_test_add_func ("/model/disclosure-rule/counts", test_counts);

  return g_test_run ();
}
