#include "pb-fingertips.h"

#include "pb-words.h"

#include <string.h>

int
pb_fingertips_comparison (const char *text)
{
  static const struct
  {
    const char   *word;
    PbComparison  comparison;
  } words[] = {
    { "not compared", PB_COMPARISON_NOT_COMPARED },
    { "similar", PB_COMPARISON_SIMILAR },
    { "better", PB_COMPARISON_BETTER },
    { "worse", PB_COMPARISON_WORSE },
    { "higher", PB_COMPARISON_HIGHER },
    { "lower", PB_COMPARISON_LOWER },
    { "best", PB_COMPARISON_BEST },
    { "worst", PB_COMPARISON_WORST },
  };

  if (*text == '\0')
    return -1;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i].word);

      /* "Better 95%", "Worse (99.8)": how sure they are follows the word. */
      if (g_ascii_strncasecmp (text, words[i].word, length) == 0 && !g_ascii_isalpha (text[length]))
        return words[i].comparison;
    }

  return -1;
}

PbPeriodKind
pb_fingertips_year_kind (const char *age)
{
  /* The ages of the National Child Measurement Programme and of school pupils. */
  static const char *const school_ages[] = { "4-5 yrs", "10-11 yrs", "5 yrs", "15 yrs", "School age", NULL };

  return g_strv_contains (school_ages, age) ? PB_PERIOD_ACADEMIC : PB_PERIOD_FINANCIAL;
}

static gboolean
has_words (const char        *name,
           const char *const *words)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);

  for (int i = 0; words[i] != NULL; i++)
    if (strstr (lower, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

PbValueType
pb_fingertips_value_type (const char *indicator_name)
{
  static const char *const sii[] = { "slope index", "inequality in", "(sii)", NULL };
  static const char *const life_expectancy[] = { "life expectancy", NULL };
  static const char *const proportion[] = { "percentage", "prevalence", "proportion", "%", NULL };
  static const char *const rate[] = { "rate", "mortality", "admission", "per 100,000", "per 1,000", NULL };

  if (has_words (indicator_name, sii))
    return PB_VALUE_SII;
  if (has_words (indicator_name, life_expectancy))
    return PB_VALUE_LIFE_EXPECTANCY;
  if (has_words (indicator_name, proportion))
    return PB_VALUE_PROPORTION;
  if (has_words (indicator_name, rate))
    return PB_VALUE_RATE;

  return PB_VALUE_SCORE;
}

const char *
pb_fingertips_unit (const char  *indicator_name,
                    PbValueType  value_type)
{
  static const char *const per_100k[] = { "100,000", NULL };

  if (value_type == PB_VALUE_PROPORTION)
    return "%";
  if (value_type == PB_VALUE_LIFE_EXPECTANCY)
    return "years";

  return has_words (indicator_name, per_100k) ? "per 100,000" : "";
}
