#include "pb-headline-words.h"

#include "pb-number.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static gboolean
is_whole_population (const char *sex)
{
  return *sex == '\0' || g_str_equal (sex, "Persons");
}

/* "10-11 yrs", "<16 yrs" and "5 yrs" are children; "16+ yrs" and "<75 yrs" are not. */
static gboolean
is_of_children (const char *age)
{
  const char *last = strrchr (age, '-');
  int upper;

  if (strchr (age, '+') != NULL)
    return FALSE;

  last = last != NULL ? last + 1 : age + (*age == '<');
  upper = atoi (last);

  return g_ascii_isdigit (*last) && upper <= 17;
}

static const char *
get_people (PbSeries *series)
{
  const char *sex = pb_series_get_sex (series);

  if (!is_of_children (pb_series_get_age (series)))
    return pb_text_sex_in_sentence (sex);

  return g_str_equal (sex, "Male") ? _("boys") : _("girls");
}

/* An abbreviation in brackets is for subtitles. */
static char *
drop_brackets (const char *name)
{
  const char *bracket = strrchr (name, '(');

  if (bracket == NULL || bracket == name || !g_str_has_suffix (name, ")"))
    return g_strdup (name);

  return g_strchomp (g_strndup (name, bracket - name));
}

char *
pb_headline_subject (PbSeries *series)
{
  const char *sex = pb_series_get_sex (series);
  const char *category = pb_series_get_category (series);
  g_autofree char *name = drop_brackets (pb_indicator_get_short_name (pb_series_get_indicator (series)));
  g_autofree char *subject = NULL;

  if (is_whole_population (sex))
    subject = g_steal_pointer (&name);
  else
    /* Translators: a measure and whom it is of, "Life expectancy for men" */
    subject = g_strdup_printf (_("%s for %s"), name, get_people (series));

  /* The value's own words say that it is a tenth or a fifth. */
  if (*category == '\0' || g_str_equal (category, "Decile"))
    return g_steal_pointer (&subject);

  /* Translators: a measure and the part of it, "Obesity in Year 6, most deprived quintile" */
  return g_strdup_printf (_("%s, %s"), subject, category);
}

/* "<75 yrs" after a name that says "under 75" would only be said twice. */
static gboolean
names_age (const char *name,
           const char *age)
{
  const char *digits = age + strcspn (age, "0123456789");
  g_autofree char *number = g_strndup (digits, strspn (digits, "0123456789"));
  const char *found = *number != '\0' ? strstr (name, number) : NULL;

  return found != NULL && !g_ascii_isdigit (found[strlen (number)]) && strchr (age, '-') == NULL &&
         (found == name || !g_ascii_isdigit (found[-1]));
}

static void
append (GString    *text,
        const char *part)
{
  if (*part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
}

static char *
say_measure (PbSeries *series,
             gboolean  is_short,
             gboolean  has_sex)
{
  PbIndicator *indicator = pb_series_get_indicator (series);
  const char *sex = pb_series_get_sex (series);
  const char *age = pb_series_get_age (series);
  const char *unit = pb_indicator_get_unit (indicator);
  GString *measure = g_string_new (is_short ? pb_indicator_get_short_name (indicator)
                                            : pb_indicator_get_name (indicator));

  /* Some names carry their unit already. */
  if (strstr (measure->str, unit) == NULL)
    append (measure, unit);
  if (has_sex && !is_whole_population (sex))
    append (measure, pb_text_sex_in_subtitle (sex));
  if (!is_short && !g_str_equal (age, "All ages") && !names_age (pb_indicator_get_name (indicator), age))
    append (measure, age);
  append (measure, pb_series_get_category (series));

  return g_string_free (measure, FALSE);
}

char *
pb_headline_measure (PbSeries *series,
                     gboolean  is_short)
{
  return say_measure (series, is_short, TRUE);
}

char *
pb_headline_measure_of_both (PbSeries *series)
{
  return say_measure (series, FALSE, FALSE);
}

char *
pb_headline_count (int n)
{
  static const char *const words[] = {
    NC_("count", "no"), NC_("count", "one"), NC_("count", "two"), NC_("count", "three"), NC_("count", "four"),
    NC_("count", "five"), NC_("count", "six"), NC_("count", "seven"), NC_("count", "eight"),
    NC_("count", "nine"),
  };

  if (n >= 0 && n < (int) G_N_ELEMENTS (words))
    return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "count", words[n]));

  return pb_number_format (n, 0);
}

char *
pb_headline_count_areas (int     n,
                         PbLevel level)
{
  g_autofree char *count = pb_headline_count (n);

  /* English says "no district". */
  return g_strdup_printf ("%s %s", count, pb_text_level_plural (level, n == 0 ? 1 : n));
}

char *
pb_headline_all_areas (int     n,
                       int     n_areas,
                       PbLevel level)
{
  g_autofree char *counted = pb_headline_count_areas (n, level);
  g_autofree char *areas = NULL;

  if (n == 2)
    /* Translators: the plural of a level of area, "both districts" */
    areas = g_strdup_printf (_("both %s"), pb_text_level_plural (level, n));
  else
    /* Translators: "all nine districts" */
    areas = g_strdup_printf (_("all %s"), counted);

  if (n == n_areas)
    return g_steal_pointer (&areas);

  /* Translators: "all six districts with a value" */
  return g_strdup_printf (_("%s with a value"), areas);
}

char *
pb_headline_difference (PbIndicator *indicator,
                        double       difference)
{
  const char *unit = pb_indicator_get_unit (indicator);
  PbValueType type = pb_indicator_get_value_type (indicator);
  g_autofree char *number = pb_text_number (indicator, fabs (difference));

  if (g_str_equal (unit, "%"))
    /* Translators: a number, "2.1 percentage points" */
    return g_strdup_printf (_("%s percentage points"), number);

  /* A difference of scores "out of 10" is not itself out of 10. */
  if (type == PB_VALUE_MEAN || type == PB_VALUE_SCORE)
    /* Translators: a number, "0.12 points" */
    return g_strdup_printf (_("%s points"), number);

  return pb_text_value (indicator, fabs (difference));
}

gboolean
pb_headline_may_tell_change (PbIndicator *indicator)
{
  PbValueType type = pb_indicator_get_value_type (indicator);

  return type != PB_VALUE_PROPORTION && type != PB_VALUE_MEAN && type != PB_VALUE_SCORE;
}

const char *
pb_headline_benchmark (PbSeriesTable *table)
{
  PbArea *benchmark = pb_series_table_get_benchmark (table);

  return benchmark != NULL ? pb_area_get_name (benchmark) : _("England");
}

gboolean
pb_headline_is_deprivation (PbSeriesTable *table)
{
  const char *category = pb_series_get_category (pb_series_table_get_series (table));

  return pb_indicator_get_value_type (pb_series_table_get_indicator (table)) == PB_VALUE_DECILE &&
         (*category == '\0' || g_str_equal (category, "Decile"));
}
