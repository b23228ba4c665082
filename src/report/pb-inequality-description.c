#include "pb-inequality-picture.h"

#include "pb-number.h"
#include "pb-sentences.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More groups than this are told by their ends. */
#define MOST_GROUPS_TOLD 12

static void
add_limits (GString *text,
            double   lower,
            double   upper,
            int      n_decimals)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (!isfinite (lower) || !isfinite (upper))
    return;

  low = pb_number_format (lower, n_decimals);
  high = pb_number_format (upper, n_decimals);
  /* Translators: the ends of an interval: " (3.9 to 5.1)" */
  g_string_append_printf (text, _(" (%s to %s)"), low, high);
}

/* "Derby: 2015-17 10.5, 2016-18 10.6." */
static void
tell_line (GString                *text,
           PbInequality           *inequality,
           const PbInequalityLine *line)
{
  int n_decimals = pb_inequality_get_decimals (inequality);

  g_string_append_printf (text, " %s: ", line->name);
  for (guint i = 0; i < line->n_points; i++)
    {
      const PbInequalityPoint *point = &line->points[i];
      g_autofree char *value = isfinite (point->value) ? pb_number_format (point->value, n_decimals)
                                                       : g_strdup (_("no value"));

      g_string_append_printf (text, "%s %s", pb_text_period (point->period), value);
      if (isfinite (point->value))
        add_limits (text, point->lower, point->upper, n_decimals);
      g_string_append (text, i + 1 < line->n_points ? ", " : ".");
    }
}

static void
tell_group (GString                 *text,
            const PbInequalityGroup *group,
            int                      n_decimals,
            const char              *after)
{
  g_autofree char *value = isfinite (group->value) ? pb_number_format (group->value, n_decimals) : g_strdup (_("no value"));

  g_string_append_printf (text, " %s %s", group->name, value);
  if (isfinite (group->value))
    add_limits (text, group->lower, group->upper, n_decimals);
  g_string_append (text, after);
}

static void
tell_gradient (GString                    *text,
               const PbInequalityGradient *gradient)
{
  int n_decimals = pb_indicator_get_decimals (gradient->indicator);
  guint n = gradient->n_groups;

  pb_sentences_add (text, gradient->headline);
  pb_sentences_add (text, gradient->subtitle);

  if (n > MOST_GROUPS_TOLD)
    {
      tell_group (text, &gradient->groups[0], n_decimals, ",");
      /* Translators: between the first and the last of many groups. */
      g_string_append_printf (text, ngettext (" %u between,", " %u between,", n - 2), n - 2);
      tell_group (text, &gradient->groups[n - 1], n_decimals, ".");
      return;
    }

  for (guint i = 0; i < n; i++)
    tell_group (text, &gradient->groups[i], n_decimals, i + 1 < n ? "," : ".");
}

static void
tell_trend (GString      *text,
            PbInequality *inequality)
{
  const PbInequalityLine *lines;
  guint n;

  pb_sentences_add (text, _("Line chart"));
  pb_sentences_add (text, pb_inequality_get_headline (inequality));
  pb_sentences_add (text, pb_inequality_get_verdict_words (inequality));
  pb_sentences_add (text, pb_inequality_get_subtitle (inequality));

  lines = pb_inequality_get_lines (inequality, &n);
  for (guint i = 0; i < n; i++)
    if (lines[i].n_points > 0)
      tell_line (text, inequality, &lines[i]);
}

/* The refusal, where there is one: then nothing is drawn. */
static gboolean
tell_refusal (GString      *text,
              PbInequality *inequality)
{
  if (pb_inequality_get_refusal (inequality) == NULL)
    return FALSE;

  pb_sentences_add (text, pb_inequality_get_refusal (inequality));
  pb_sentences_add (text, pb_inequality_get_subtitle (inequality));

  return TRUE;
}

/**
 * pb_inequality_dup_trend_description:
 * @inequality: the answer
 *
 * Returns: (transfer full): all that the chart over time says, in words; for a refusal,
 *   the refusal
 */
char *
pb_inequality_dup_trend_description (PbInequality *inequality)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (PB_IS_INEQUALITY (inequality), g_string_free (text, FALSE));

  if (!tell_refusal (text, inequality))
    tell_trend (text, inequality);

  return g_string_free (text, FALSE);
}

/**
 * pb_inequality_dup_description:
 * @inequality: the answer
 *
 * Returns: (transfer full): all that the two charts say, in words; for a refusal,
 *   the refusal
 */
char *
pb_inequality_dup_description (PbInequality *inequality)
{
  GString *text = g_string_new (NULL);
  const PbInequalityGradient *gradient;

  g_return_val_if_fail (PB_IS_INEQUALITY (inequality), g_string_free (text, FALSE));

  if (tell_refusal (text, inequality))
    return g_string_free (text, FALSE);

  tell_trend (text, inequality);
  gradient = pb_inequality_get_gradient (inequality);
  if (gradient != NULL)
    tell_gradient (text, gradient);

  return g_string_free (text, FALSE);
}
