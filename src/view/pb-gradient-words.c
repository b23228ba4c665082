#include "pb-gradient-words.h"

#include "pb-number.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

char *
pb_gradient_group_dup_value (const PbInequalityGradient *gradient,
                             guint                       group)
{
  double value = gradient->groups[group].value;

  return isnan (value) ? g_strdup (_("no value")) : pb_text_value (gradient->indicator, value);
}

char *
pb_gradient_group_dup_interval (const PbInequalityGradient *gradient,
                                guint                       group)
{
  const PbInequalityGroup *row = &gradient->groups[group];
  char *interval = pb_text_interval (gradient->indicator, row->lower, row->upper);

  return interval != NULL ? interval : g_strdup ("");
}

char *
pb_gradient_group_dup_population (const PbInequalityGradient *gradient,
                                  guint                       group)
{
  return pb_number_format (gradient->groups[group].population, 0);
}

char *
pb_gradient_group_dup_words (const PbInequalityGradient *gradient,
                             guint                       group,
                             const char                 *separator)
{
  g_autofree char *value = pb_gradient_group_dup_value (gradient, group);
  g_autofree char *interval = pb_gradient_group_dup_interval (gradient, group);
  g_autofree char *population = pb_gradient_group_dup_population (gradient, group);
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, "%s: %s", gradient->groups[group].name, value);
  if (*interval != '\0')
    {
      g_string_append (words, separator);
      g_string_append_printf (words, _("95%% interval %s"), interval);
    }
  if (*population != '\0')
    {
      g_string_append (words, separator);
      g_string_append_printf (words, _("%s people"), population);
    }

  return g_string_free (words, FALSE);
}
