#include "pb-measure-private.h"

#include "pb-error.h"
#include "pb-limits.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

PbMeasureCase *
pb_measure_case_new (const char             *id,
                     GPtrArray              *columns,
                     const PbMeasureOptions *options)
{
  PbMeasureCase *self = g_new0 (PbMeasureCase, 1);

  self->id = g_strdup (id);
  self->columns = g_ptr_array_ref (columns);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->lines = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->options = *options;

  return self;
}

void
pb_measure_case_free (PbMeasureCase *self)
{
  g_free (self->id);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->lines);
  g_free (self);
}

const PbMeasureOptions *
pb_measure_case_get_options (PbMeasureCase *self)
{
  return &self->options;
}

const char *
pb_measure_case_get_id (PbMeasureCase *self)
{
  return self->id;
}

guint
pb_measure_case_get_n_rows (PbMeasureCase *self)
{
  return self->rows->len;
}

guint64
pb_measure_case_get_line (PbMeasureCase *self,
                          guint          row)
{
  return g_array_index (self->lines, guint64, row);
}

static gboolean
find_column (PbMeasureCase *self,
             const char    *column,
             guint         *index_out)
{
  return g_ptr_array_find_with_equal_func (self->columns, column, g_str_equal, index_out);
}

gboolean
pb_measure_case_has_column (PbMeasureCase *self,
                            const char    *column)
{
  return find_column (self, column, NULL);
}

const char *
pb_measure_case_get_text (PbMeasureCase *self,
                          guint          row,
                          const char    *column)
{
  GStrv cells = g_ptr_array_index (self->rows, row);
  guint index;

  return find_column (self, column, &index) ? cells[index] : "";
}

/* NaN where nothing was written; %FALSE for what is no number. */
static gboolean
parse_number (const char *text,
              double     *value_out)
{
  char *end = NULL;

  *value_out = NAN;
  if (*text == '\0' || strcmp (text, "NA") == 0)
    return TRUE;

  *value_out = g_ascii_strtod (text, &end);
  return end != text && *end == '\0';
}

gboolean
pb_measure_case_get_number (PbMeasureCase  *self,
                            guint           row,
                            const char     *column,
                            double         *value_out,
                            GError        **error)
{
  const char *text = pb_measure_case_get_text (self, row, column);

  if (parse_number (text, value_out))
    return TRUE;

  g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
               _("Line %u, column %s: “%s” is no number. Write it with a decimal point and"
                 " without thousands separators, or leave the field empty."),
               (guint) pb_measure_case_get_line (self, row), column, text);
  return FALSE;
}

double *
pb_measure_case_dup_numbers (PbMeasureCase  *self,
                             const char     *column,
                             GError        **error)
{
  guint n_rows = self->rows->len;
  g_autofree double *numbers = g_new (double, n_rows);

  for (guint i = 0; i < n_rows; i++)
    if (!pb_measure_case_get_number (self, i, column, &numbers[i], error))
      return NULL;

  return g_steal_pointer (&numbers);
}

gboolean
pb_measure_case_get_option (PbMeasureCase  *self,
                            const char     *column,
                            double          fallback,
                            double         *value_out,
                            GError        **error)
{
  if (!pb_measure_case_get_number (self, 0, column, value_out, error))
    return FALSE;

  if (isnan (*value_out))
    *value_out = fallback;

  return TRUE;
}

double *
pb_measure_case_dup_confidences (PbMeasureCase  *self,
                                 guint          *n_out,
                                 GError        **error)
{
  const char *column = pb_measure_case_has_column (self, "confs") ? "confs" : "conf";
  const char *text = pb_measure_case_get_text (self, 0, column);
  g_auto(GStrv) words = g_strsplit (*text != '\0' ? text : "0.95", ";", -1);
  guint n = g_strv_length (words);
  g_autofree double *levels = g_new (double, n);

  for (guint i = 0; i < n; i++)
    {
      double level = NAN;

      if (!parse_number (g_strstrip (words[i]), &level) || !pb_limits_read_level (level, &levels[i], NULL))
        {
          g_set_error (error, PB_ERROR, PB_ERROR_BAD_INPUT,
                       _("Line %u, column %s: “%s” is no confidence level. It is between 0.9"
                         " and 1, or between 90 and 100."),
                       (guint) pb_measure_case_get_line (self, 0), column, words[i]);
          return NULL;
        }
    }

  *n_out = n;
  return g_steal_pointer (&levels);
}

static void
free_group (gpointer data)
{
  PbMeasureGroup *group = data;

  g_free (group->rows);
  g_free (group);
}

GPtrArray *
pb_measure_case_group (PbMeasureCase *self,
                       const char    *column)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (free_group);
  g_autoptr(GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const char *key = pb_measure_case_get_text (self, i, column);
      PbMeasureGroup *group = g_hash_table_lookup (by_key, key);

      if (group == NULL)
        {
          group = g_new0 (PbMeasureGroup, 1);
          group->key = key;
          g_hash_table_insert (by_key, (gpointer) key, group);
          g_ptr_array_add (groups, group);
        }

      /* Room grows by doubling. */
      if ((group->n_rows & (group->n_rows - 1)) == 0)
        group->rows = g_renew (guint, group->rows, MAX (group->n_rows * 2, 1));
      group->rows[group->n_rows++] = i;
    }

  return groups;
}

double *
pb_measure_group_pick (const PbMeasureGroup *group,
                       const double         *column)
{
  double *picked = g_new (double, group->n_rows);

  for (guint i = 0; i < group->n_rows; i++)
    picked[i] = column[group->rows[i]];

  return picked;
}
