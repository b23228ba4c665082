#include "pb-catalogue.h"

#include "pb-age-band.h"

#include <string.h>

struct _PbCatalogue
{
  GObject           parent_instance;
  PbCatalogueFacts  facts;
  GPtrArray        *areas;
  GPtrArray        *area_sets;
  GPtrArray        *priorities;
  GPtrArray        *indicators;
  GPtrArray        *series;
  GHashTable       *area_by_code;       /* unowned, as all below */
  GHashTable       *area_set_by_code;
  GHashTable       *indicator_by_code;
  GHashTable       *series_of;          /* PbIndicator: GPtrArray of PbSeries in the order shown */
};

G_DEFINE_FINAL_TYPE (PbCatalogue, pb_catalogue, G_TYPE_OBJECT)

static const gsize text_offsets[] = {
  G_STRUCT_OFFSET (PbCatalogueFacts, system_code),
  G_STRUCT_OFFSET (PbCatalogueFacts, system_name),
  G_STRUCT_OFFSET (PbCatalogueFacts, system_aliases),
  G_STRUCT_OFFSET (PbCatalogueFacts, default_indicator),
  G_STRUCT_OFFSET (PbCatalogueFacts, default_sex),
  G_STRUCT_OFFSET (PbCatalogueFacts, default_area_set),
  G_STRUCT_OFFSET (PbCatalogueFacts, default_level),
};

static int
rank_sex (const char *sex)
{
  static const char *const order[] = { "Persons", "Male", "Female" };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (g_str_equal (sex, order[i]))
      return i;

  return G_N_ELEMENTS (order);
}

/* All ages first, since no choice of age means everybody; then from the youngest up. */
static int
compare_ages (const char *a,
              const char *b)
{
  PbAgeBand band_a, band_b;
  gboolean has_a = pb_age_band_parse (a, &band_a), has_b = pb_age_band_parse (b, &band_b);
  int order = has_a && has_b ? pb_age_band_compare (&band_a, &band_b) : has_a - has_b;

  return order != 0 ? order : strcmp (a, b);
}

static int
compare_series (gconstpointer a,
                gconstpointer b)
{
  PbSeries *series_a = *(PbSeries *const *) a;
  PbSeries *series_b = *(PbSeries *const *) b;
  int order = rank_sex (pb_series_get_sex (series_a)) - rank_sex (pb_series_get_sex (series_b));

  if (order == 0)
    order = strcmp (pb_series_get_sex (series_a), pb_series_get_sex (series_b));
  if (order == 0)
    order = compare_ages (pb_series_get_age (series_a), pb_series_get_age (series_b));
  if (order == 0)
    order = strcmp (pb_series_get_category_type (series_a), pb_series_get_category_type (series_b));
  if (order == 0)
    order = strcmp (pb_series_get_category (series_a), pb_series_get_category (series_b));

  return order;
}

static void
index_series (PbCatalogue *self)
{
  GHashTableIter iter;
  gpointer list;

  for (guint i = 0; i < self->series->len; i++)
    {
      PbSeries *series = g_ptr_array_index (self->series, i);
      PbIndicator *indicator = pb_series_get_indicator (series);

      list = g_hash_table_lookup (self->series_of, indicator);
      if (list == NULL)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (self->series_of, indicator, list);
        }

      g_ptr_array_add (list, series);
    }

  g_hash_table_iter_init (&iter, self->series_of);
  while (g_hash_table_iter_next (&iter, NULL, &list))
    g_ptr_array_sort (list, compare_series);
}

/* The category weighs most, since another category is another group of people;
 * then the sex, then the age.  What was not asked for, or is not there, falls
 * back on the whole population. */
static int
score_series (PbSeries   *series,
              const char *sex,
              const char *age,
              const char *category)
{
  int score = 0;

  if (category != NULL && g_str_equal (pb_series_get_category (series), category))
    score += 32;
  else if (*pb_series_get_category (series) == '\0')
    score += 16;

  if (sex != NULL && g_str_equal (pb_series_get_sex (series), sex))
    score += 8;
  else if (rank_sex (pb_series_get_sex (series)) == 0)
    score += 4;

  if (age != NULL && g_str_equal (pb_series_get_age (series), age))
    score += 2;

  return score;
}

static void
pb_catalogue_finalize (GObject *object)
{
  PbCatalogue *self = PB_CATALOGUE (object);

  g_clear_pointer (&self->series_of, g_hash_table_unref);
  g_clear_pointer (&self->indicator_by_code, g_hash_table_unref);
  g_clear_pointer (&self->area_set_by_code, g_hash_table_unref);
  g_clear_pointer (&self->area_by_code, g_hash_table_unref);
  g_clear_pointer (&self->series, g_ptr_array_unref);
  g_clear_pointer (&self->indicators, g_ptr_array_unref);
  g_clear_pointer (&self->priorities, g_ptr_array_unref);
  g_clear_pointer (&self->area_sets, g_ptr_array_unref);
  g_clear_pointer (&self->areas, g_ptr_array_unref);

  for (guint i = 0; i < G_N_ELEMENTS (text_offsets); i++)
    g_free (G_STRUCT_MEMBER (char *, &self->facts, text_offsets[i]));

  G_OBJECT_CLASS (pb_catalogue_parent_class)->finalize (object);
}

static void
pb_catalogue_class_init (PbCatalogueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_catalogue_finalize;
}

static void
pb_catalogue_init (PbCatalogue *self)
{
  self->area_by_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->area_set_by_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->indicator_by_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->series_of = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * pb_catalogue_new:
 * @facts: the system and its defaults; copied, with "" for every %NULL
 * @areas: (transfer full) (element-type PbArea): areas above small areas
 * @area_sets: (transfer full) (element-type PbAreaSet): in the order shown
 * @priorities: (transfer full) (element-type PbPriority): by number
 * @indicators: (transfer full) (element-type PbIndicator): by group, then position
 * @series: (transfer full) (element-type PbSeries): in any order
 *
 * Each array frees its elements.
 *
 * Returns: (transfer full): the catalogue
 */
PbCatalogue *
pb_catalogue_new (const PbCatalogueFacts *facts,
                  GPtrArray              *areas,
                  GPtrArray              *area_sets,
                  GPtrArray              *priorities,
                  GPtrArray              *indicators,
                  GPtrArray              *series)
{
  PbCatalogue *self;

  g_return_val_if_fail (facts != NULL, NULL);
  g_return_val_if_fail (areas != NULL && area_sets != NULL && priorities != NULL, NULL);
  g_return_val_if_fail (indicators != NULL && series != NULL, NULL);

  self = g_object_new (PB_TYPE_CATALOGUE, NULL);
  self->areas = areas;
  self->area_sets = area_sets;
  self->priorities = priorities;
  self->indicators = indicators;
  self->series = series;

  for (guint i = 0; i < G_N_ELEMENTS (text_offsets); i++)
    {
      const char *text = G_STRUCT_MEMBER (const char *, facts, text_offsets[i]);

      G_STRUCT_MEMBER (char *, &self->facts, text_offsets[i]) = g_strdup (text != NULL ? text : "");
    }

  for (guint i = 0; i < areas->len; i++)
    g_hash_table_insert (self->area_by_code, (gpointer) pb_area_get_code (areas->pdata[i]), areas->pdata[i]);

  for (guint i = 0; i < area_sets->len; i++)
    g_hash_table_insert (self->area_set_by_code,
                         (gpointer) pb_area_set_get_code (area_sets->pdata[i]), area_sets->pdata[i]);

  for (guint i = 0; i < indicators->len; i++)
    g_hash_table_insert (self->indicator_by_code,
                         (gpointer) pb_indicator_get_code (indicators->pdata[i]), indicators->pdata[i]);

  index_series (self);

  return self;
}

const PbCatalogueFacts *
pb_catalogue_get_facts (PbCatalogue *self)
{
  g_return_val_if_fail (PB_IS_CATALOGUE (self), NULL);

  return &self->facts;
}

guint
pb_catalogue_get_n_indicators (PbCatalogue *self)
{
  g_return_val_if_fail (PB_IS_CATALOGUE (self), 0);

  return self->indicators->len;
}

PbIndicator *
pb_catalogue_get_indicator (PbCatalogue *self,
                            guint        position)
{
  g_return_val_if_fail (PB_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (position < self->indicators->len, NULL);

  return g_ptr_array_index (self->indicators, position);
}

PbIndicator *
pb_catalogue_find_indicator (PbCatalogue *self,
                             const char  *code)
{
  g_return_val_if_fail (PB_IS_CATALOGUE (self), NULL);

  return code != NULL ? g_hash_table_lookup (self->indicator_by_code, code) : NULL;
}

guint
pb_catalogue_get_n_area_sets (PbCatalogue *self)
{
  g_return_val_if_fail (PB_IS_CATALOGUE (self), 0);

  return self->area_sets->len;
}

PbAreaSet *
pb_catalogue_get_area_set (PbCatalogue *self,
                           guint        position)
{
  g_return_val_if_fail (PB_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (position < self->area_sets->len, NULL);

  return g_ptr_array_index (self->area_sets, position);
}

PbAreaSet *
pb_catalogue_find_area_set (PbCatalogue *self,
                            const char  *code)
{
  g_return_val_if_fail (PB_IS_CATALOGUE (self), NULL);

  return code != NULL ? g_hash_table_lookup (self->area_set_by_code, code) : NULL;
}

guint
pb_catalogue_get_n_priorities (PbCatalogue *self)
{
  g_return_val_if_fail (PB_IS_CATALOGUE (self), 0);

  return self->priorities->len;
}

const PbPriority *
pb_catalogue_get_priority (PbCatalogue *self,
                           guint        position)
{
  g_return_val_if_fail (PB_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (position < self->priorities->len, NULL);

  return g_ptr_array_index (self->priorities, position);
}

GPtrArray *
pb_catalogue_get_areas (PbCatalogue *self)
{
  g_return_val_if_fail (PB_IS_CATALOGUE (self), NULL);

  return self->areas;
}

PbArea *
pb_catalogue_find_area (PbCatalogue *self,
                        const char  *code)
{
  g_return_val_if_fail (PB_IS_CATALOGUE (self), NULL);

  return code != NULL ? g_hash_table_lookup (self->area_by_code, code) : NULL;
}

GPtrArray *
pb_catalogue_list_series (PbCatalogue *self,
                          PbIndicator *indicator)
{
  GPtrArray *list;

  g_return_val_if_fail (PB_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (PB_IS_INDICATOR (indicator), NULL);

  list = g_hash_table_lookup (self->series_of, indicator);

  return list != NULL ? g_ptr_array_copy (list, NULL, NULL) : g_ptr_array_new ();
}

/**
 * pb_catalogue_choose_series:
 * @self: a catalogue
 * @indicator: one of its indicators
 * @sex: (nullable): the sex wanted
 * @age: (nullable): the age wanted
 * @category: (nullable): the category wanted
 *
 * Keeps as much of the choice as @indicator is published for: first the
 * category, then the sex, then the age.
 *
 * Returns: (transfer none) (nullable): the series, or %NULL if the indicator
 *   has none
 */
PbSeries *
pb_catalogue_choose_series (PbCatalogue *self,
                            PbIndicator *indicator,
                            const char  *sex,
                            const char  *age,
                            const char  *category)
{
  GPtrArray *list;
  PbSeries *best = NULL;
  int best_score = -1;

  g_return_val_if_fail (PB_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (PB_IS_INDICATOR (indicator), NULL);

  list = g_hash_table_lookup (self->series_of, indicator);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      PbSeries *series = g_ptr_array_index (list, i);
      int score = score_series (series, sex, age, category);

      if (score > best_score)
        {
          best = series;
          best_score = score;
        }
    }

  return best;
}

void
pb_priority_free (PbPriority *priority)
{
  if (priority == NULL)
    return;

  g_free (priority->short_name);
  g_free (priority->wording);
  g_free (priority->document);
  g_free (priority);
}
