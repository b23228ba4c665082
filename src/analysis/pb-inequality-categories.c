#include "pb-inequality-groups.h"

#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* In the words of Fingertips: "Most deprived decile (IMD2019)", "Second most
 * deprived …", "Third more …", "Fifth less …", "Second least …", "Least …". */
int
pb_category_read_order (const char *category)
{
  static const char *const ordinals[] = { "", "second ", "third ", "fourth ", "fifth " };
  g_autofree char *text = g_ascii_strdown (category, -1);
  int n = strstr (text, "quintile") != NULL ? 5 : 10;

  if (strstr (text, "depriv") == NULL)
    return 0;

  for (int i = G_N_ELEMENTS (ordinals) - 1; i >= 0; i--)
    {
      const char *rest = text + strlen (ordinals[i]);

      if (!g_str_has_prefix (text, ordinals[i]))
        continue;
      if (g_str_has_prefix (rest, "most") || g_str_has_prefix (rest, "more"))
        return i + 1;
      if (g_str_has_prefix (rest, "least") || g_str_has_prefix (rest, "less"))
        return n - i;
    }

  return strstr (text, "middle") != NULL || strstr (text, "average") != NULL ? (n + 1) / 2 : 0;
}

/* Whose areas a publisher's words rank: "County & UA deprivation deciles in England (IMD2019,
 * 4/19 geog.)" */
static const char *
say_ranked (const char *type)
{
  static const struct
  {
    const char *start;
    const char *words;
  } ranked[] = {
    { "county & ua", N_("counties and unitary authorities") },
    { "district & ua", N_("districts and unitary authorities") },
    { "lsoa", N_("small areas") },
    { "msoa", N_("middle areas") },
    { "ward", N_("wards") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ranked); i++)
    if (g_ascii_strncasecmp (type, ranked[i].start, strlen (ranked[i].start)) == 0)
      return _(ranked[i].words);

  return NULL;
}

/* "IMD 2019" of "(IMD2019, 4/19 geog.)"; %NULL where no edition is named. */
static char *
say_edition (const char *type)
{
  g_autoptr(GRegex) regex = g_regex_new ("\\bIMD ?([0-9]{4})", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *year = NULL;

  if (!g_regex_match (regex, type, 0, &match))
    return NULL;

  year = g_match_info_fetch (match, 1);
  return g_strdup_printf (_("IMD %s"), year);
}

char *
pb_category_say_type (const char *type)
{
  const char *ranked = say_ranked (type);
  g_autofree char *edition = say_edition (type);
  gboolean are_tenths = strstr (type, "deprivation decile") != NULL;

  if (ranked == NULL || edition == NULL || strstr (type, "England") == NULL ||
      (!are_tenths && strstr (type, "deprivation quintile") == NULL))
    return g_strdup (type);

  /* Translators: areas, edition: "Deprivation tenths of England’s counties and unitary authorities, IMD 2019" */
  return g_strdup_printf (are_tenths ? _("Deprivation tenths of England’s %s, %s") : _("Deprivation fifths of England’s %s, %s"),
                          ranked, edition);
}

static gboolean
is_alike (PbSeries *a,
          PbSeries *b)
{
  return g_str_equal (pb_series_get_sex (a), pb_series_get_sex (b)) &&
         g_str_equal (pb_series_get_age (a), pb_series_get_age (b));
}

GPtrArray *
pb_category_list_types (PbCatalogue *catalogue,
                        PbSeries    *series)
{
  g_autoptr(GPtrArray) all = pb_catalogue_list_series (catalogue, pb_series_get_indicator (series));
  GPtrArray *types = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < all->len; i++)
    {
      PbSeries *other = g_ptr_array_index (all, i);
      const char *type = pb_series_get_category_type (other);

      if (is_alike (other, series) && pb_category_read_order (pb_series_get_category (other)) > 0 &&
          !g_ptr_array_find_with_equal_func (types, type, g_str_equal, NULL))
        g_ptr_array_add (types, g_strdup (type));
    }

  return types;
}

static int
compare_categories (gconstpointer a,
                    gconstpointer b)
{
  return pb_category_read_order (pb_series_get_category (*(PbSeries *const *) a)) -
         pb_category_read_order (pb_series_get_category (*(PbSeries *const *) b));
}

static GPtrArray *
list_categories (PbCatalogue *catalogue,
                 PbSeries    *series,
                 const char  *type)
{
  g_autoptr(GPtrArray) all = pb_catalogue_list_series (catalogue, pb_series_get_indicator (series));
  GPtrArray *categories = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      PbSeries *other = g_ptr_array_index (all, i);

      if (is_alike (other, series) && g_str_equal (pb_series_get_category_type (other), type) &&
          pb_category_read_order (pb_series_get_category (other)) > 0)
        g_ptr_array_add (categories, other);
    }

  g_ptr_array_sort (categories, compare_categories);
  return categories;
}

/* @code: (nullable): England where %NULL */
static const PbObservation *
find_cell (PbSeriesTable  *table,
           const char     *code,
           const PbPeriod *period)
{
  int column = pb_series_table_find_period (table, period->first, period->last);
  int row;

  if (column < 0)
    return NULL;
  if (code == NULL)
    return pb_series_table_get_benchmark_cell (table, column);

  row = pb_series_table_find_area (table, code);
  return row >= 0 ? pb_series_table_get_cell (table, row, column) : NULL;
}

static PbGrouped *
group_period (GPtrArray      *tables,
              GPtrArray      *categories,
              const char     *code,
              const PbPeriod *period)
{
  PbGrouped *grouped = pb_grouped_new (period);

  for (guint i = 0; i < tables->len; i++)
    {
      const PbObservation *cell = find_cell (g_ptr_array_index (tables, i), code, period);
      PbGroup *group;

      if (cell == NULL || cell->status != PB_STATUS_PRESENT)
        {
          g_array_set_size (grouped->groups, 0);
          grouped->reason = g_strdup_printf (_("no value for “%s” %s"),
                                             pb_series_get_category (g_ptr_array_index (categories, i)),
                                             pb_text_in_period (period));
          break;
        }

      group = pb_grouped_add (grouped, pb_series_get_category (g_ptr_array_index (categories, i)));
      group->value = cell->value;
      group->lower = cell->lower95;
      group->upper = cell->upper95;
      group->population = cell->denominator;
      grouped->dataset = cell->dataset;
    }

  return grouped;
}

/* Periods in which any category has a value. */
static GPtrArray *
group_periods (GPtrArray  *tables,
               GPtrArray  *categories,
               const char *code)
{
  GPtrArray *periods = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_grouped_free);
  PbSeriesTable *first = g_ptr_array_index (tables, 0);

  for (int i = 0; i < pb_series_table_get_n_periods (first); i++)
    {
      const PbPeriod *period = pb_series_table_get_period (first, i);
      gboolean has_any = FALSE;

      for (guint j = 0; j < tables->len && !has_any; j++)
        {
          const PbObservation *cell = find_cell (g_ptr_array_index (tables, j), code, period);

          has_any = cell != NULL && cell->status == PB_STATUS_PRESENT;
        }

      if (has_any)
        g_ptr_array_add (periods, group_period (tables, categories, code, period));
    }

  return periods;
}

static const char *
name_benchmark (GPtrArray *tables)
{
  PbArea *benchmark = pb_series_table_get_benchmark (g_ptr_array_index (tables, 0));

  return benchmark != NULL ? pb_area_get_name (benchmark) : _("England");
}

gboolean
pb_grouping_load_categories (PbGrouping        *self,
                             PbInequalityLoad  *load,
                             GError           **error)
{
  const PbInequalityQuestion *question = load->question;
  const char *type = strchr (self->id, ':') + 1;
  g_autoptr(GPtrArray) categories = list_categories (load->catalogue, question->series, type);
  g_autoptr(GPtrArray) tables = g_ptr_array_new ();
  g_autoptr(GPtrArray) of_place = NULL;
  g_autoptr(GPtrArray) of_england = NULL;
  PbArea *place = question->place_code != NULL ? pb_catalogue_find_area (load->catalogue, question->place_code) : NULL;
  gboolean are_fifths = categories->len <= 5;

  for (guint i = 0; i < categories->len; i++)
    {
      PbSeriesTable *table = pb_inequality_get_table (load, g_ptr_array_index (categories, i),
                                                      place != NULL ? pb_area_get_level (place) : PB_LEVEL_LTLA, error);

      if (table == NULL)
        return FALSE;
      g_ptr_array_add (tables, table);
    }

  of_england = group_periods (tables, categories, NULL);
  of_place = place != NULL ? group_periods (tables, categories, question->place_code) : g_ptr_array_new ();

  self->is_ordered = TRUE;
  self->may_average = TRUE;
  self->most_words = g_strdup (are_fifths ? _("most deprived fifth") : _("most deprived tenth"));
  self->least_words = g_strdup (are_fifths ? _("least deprived fifth") : _("least deprived tenth"));
  self->between_words = g_strdup (are_fifths ? _("between the most and least deprived fifths")
                                             : _("between the most and least deprived tenths"));

  if (of_place->len > 0)
    {
      self->place_words = g_strdup (pb_area_get_name (place));
      self->periods = g_steal_pointer (&of_place);
      self->reference_words = g_strdup (name_benchmark (tables));
      self->reference = g_steal_pointer (&of_england);
    }
  else
    {
      self->place_words = g_strdup (name_benchmark (tables));
      self->periods = g_steal_pointer (&of_england);
    }

  return TRUE;
}
