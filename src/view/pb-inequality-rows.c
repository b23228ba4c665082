#include "pb-inequality-rows.h"

#include "pb-gradient-words.h"
#include "pb-number.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Takes its strings. */
static void
append (GListStore *rows,
        char       *strings[])
{
  g_autoptr(GtkStringList) row = gtk_string_list_new ((const char *const *) strings);

  g_list_store_append (rows, row);
  for (guint i = 0; strings[i] != NULL; i++)
    g_free (strings[i]);
}

static char *
dup_interval (const PbInequalityPoint *point,
              int                      n_decimals)
{
  g_autofree char *lower = pb_number_format (point->lower, n_decimals);
  g_autofree char *upper = pb_number_format (point->upper, n_decimals);

  if (isnan (point->value))
    return g_strdup ("");
  if (isnan (point->lower) || isnan (point->upper))
    return g_strdup (_("not supplied"));

  return g_strdup_printf (_("%s to %s"), lower, upper);
}

GListModel *
pb_inequality_rows_of_trend (PbInequality *inequality)
{
  GListStore *rows = g_list_store_new (GTK_TYPE_STRING_LIST);
  int n_decimals = pb_inequality_get_decimals (inequality);
  guint n_lines;
  const PbInequalityLine *lines = pb_inequality_get_lines (inequality, &n_lines);

  for (guint i = 0; i < n_lines; i++)
    for (guint j = 0; j < lines[i].n_points; j++)
      {
        const PbInequalityPoint *point = &lines[i].points[j];
        char *strings[] = {
          g_strdup (pb_text_period (point->period)),
          g_strdup (lines[i].name),
          isnan (point->value) ? g_strdup (_("no value")) : pb_number_format (point->value, n_decimals),
          dup_interval (point, n_decimals),
          point->n_groups > 0 ? g_strdup_printf ("%u", point->n_groups) : g_strdup (_("as published")),
          NULL,
        };

        append (rows, strings);
      }

  return G_LIST_MODEL (rows);
}

const char *const *
pb_inequality_titles_of_trend (void)
{
  static const char *titles[6];

  titles[0] = _("Period");
  titles[1] = _("Line");
  titles[2] = _("Value");
  titles[3] = _("95% interval");
  titles[4] = _("Groups");

  return titles;
}

GListModel *
pb_inequality_rows_of_gradient (PbInequality *inequality)
{
  GListStore *rows = g_list_store_new (GTK_TYPE_STRING_LIST);
  const PbInequalityGradient *gradient = pb_inequality_get_gradient (inequality);

  for (guint i = 0; gradient != NULL && i < gradient->n_groups; i++)
    {
      char *strings[] = {
        g_strdup (gradient->groups[i].name),
        pb_gradient_group_dup_value (gradient, i),
        pb_gradient_group_dup_interval (gradient, i),
        pb_gradient_group_dup_population (gradient, i),
        NULL,
      };

      append (rows, strings);
    }

  return G_LIST_MODEL (rows);
}

const char *const *
pb_inequality_titles_of_gradient (void)
{
  static const char *titles[5];

  titles[0] = _("Group");
  titles[1] = _("Value");
  titles[2] = _("95% interval");
  titles[3] = _("People");

  return titles;
}
