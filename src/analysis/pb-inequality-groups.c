#include "pb-inequality-groups.h"

#include "pb-area-code.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

void
pb_group_clear (PbGroup *self)
{
  g_free (self->name);
  g_clear_pointer (&self->area_codes, g_ptr_array_unref);
}

PbGrouped *
pb_grouped_new (const PbPeriod *period)
{
  PbGrouped *self = g_new0 (PbGrouped, 1);

  self->period = pb_period_copy (period);
  self->edition = g_strdup ("");
  self->dataset = -1;
  self->value = self->lower = self->upper = NAN;
  self->groups = g_array_new (FALSE, TRUE, sizeof (PbGroup));
  g_array_set_clear_func (self->groups, (GDestroyNotify) pb_group_clear);

  return self;
}

void
pb_grouped_free (PbGrouped *self)
{
  pb_period_free (self->period);
  g_free (self->edition);
  g_free (self->published);
  g_free (self->reason);
  g_array_unref (self->groups);
  g_free (self);
}

PbGroup *
pb_grouped_add (PbGrouped  *self,
                const char *name)
{
  PbGroup group = { g_strdup (name), NAN, NAN, NAN, NAN, g_ptr_array_new_with_free_func (g_free) };

  g_array_append_val (self->groups, group);

  return &g_array_index (self->groups, PbGroup, self->groups->len - 1);
}

PbSeriesTable *
pb_inequality_get_table (PbInequalityLoad  *load,
                         PbSeries          *series,
                         PbLevel            level,
                         GError           **error)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT " %d", pb_series_get_id (series), level);
  PbSeriesTable *table = g_hash_table_lookup (load->tables, key);

  if (table == NULL)
    {
      table = pb_workspace_load_table (load->workspace, series, level, NULL, load->cancellable, error);
      if (table == NULL)
        return NULL;
      g_hash_table_insert (load->tables, g_steal_pointer (&key), table);
    }

  if (load->used != NULL && !g_ptr_array_find (load->used, table, NULL))
    g_ptr_array_add (load->used, table);

  return table;
}

PbGrouping *
pb_grouping_new (PbGroupingKind  kind,
                 const char     *id,
                 const char     *title,
                 const char     *help)
{
  PbGrouping *self = g_new0 (PbGrouping, 1);

  self->kind = kind;
  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->help = g_strdup (help);

  return self;
}

void
pb_grouping_free (PbGrouping *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->help);
  g_free (self->reason);
  g_free (self->most_words);
  g_free (self->least_words);
  g_free (self->between_words);
  g_free (self->place_words);
  g_free (self->reference_words);
  g_clear_pointer (&self->periods, g_ptr_array_unref);
  g_clear_pointer (&self->older, g_ptr_array_unref);
  g_clear_pointer (&self->reference_older, g_ptr_array_unref);
  g_clear_pointer (&self->reference, g_ptr_array_unref);
  g_free (self);
}

PbSeries *
pb_inequality_find_published (PbCatalogue *catalogue,
                              PbSeries    *series)
{
  PbIndicator *indicator = pb_series_get_indicator (series);
  g_autofree char *name = g_utf8_casefold (pb_indicator_get_name (indicator), -1);

  if (pb_indicator_get_value_type (indicator) == PB_VALUE_SII)
    return NULL;

  for (guint i = 0; i < pb_catalogue_get_n_indicators (catalogue); i++)
    {
      PbIndicator *other = pb_catalogue_get_indicator (catalogue, i);
      g_autofree char *other_name = g_utf8_casefold (pb_indicator_get_name (other), -1);
      PbSeries *found;

      /* "Inequality in life expectancy at birth" is of "Life expectancy at birth". */
      if (pb_indicator_get_value_type (other) != PB_VALUE_SII || strstr (other_name, name) == NULL)
        continue;

      found = pb_catalogue_choose_series (catalogue, other, pb_series_get_sex (series), pb_series_get_age (series), NULL);
      if (found != NULL && g_str_equal (pb_series_get_sex (found), pb_series_get_sex (series)))
        return found;
    }

  return NULL;
}

/* An indicator of amounts, or one that is itself a ranking, has no gap. */
static const char *
refuse_value_type (PbValueType type)
{
  switch (type)
    {
    case PB_VALUE_COUNT:
      return _("A count grows with the number of people, so groups of different size cannot be compared by it.");
    case PB_VALUE_RANK:
    case PB_VALUE_DECILE:
      return _("A position in a ranking says who is ahead, not by how much.");
    case PB_VALUE_SII:
      return _("This figure is itself a gap within each area; it cannot be averaged, and a gap of gaps says nothing.");
    case PB_VALUE_LIFE_EXPECTANCY:
    case PB_VALUE_DSR:
    case PB_VALUE_RATE:
    case PB_VALUE_PROPORTION:
    case PB_VALUE_MEAN:
    case PB_VALUE_SCORE:
    case PB_N_VALUE_TYPES:
    default:
      return NULL;
    }
}

const char *
pb_inequality_refuse_place (const PbInequalityQuestion *question)
{
  const char *code = question->place_code;
  PbLevel level = PB_LEVEL_COUNTRY;

  if (code != NULL && pb_area_code_get_level (code, &level) && (level == PB_LEVEL_LSOA || level == PB_LEVEL_MSOA))
    return _("One small area has no inequality of its own. Choose a district, or no Place for the whole system.");

  return NULL;
}

static const char *
refuse_small_areas (PbInequalityLoad *load)
{
  PbSeries *series = load->question->series;
  PbIndicator *indicator = pb_series_get_indicator (series);

  if (g_str_has_prefix (pb_indicator_get_code (indicator), "imd"))
    return _("Deprivation cannot be ranked by itself.");
  if (!pb_series_has_level (series, PB_LEVEL_LSOA) && !pb_series_has_level (series, PB_LEVEL_MSOA))
    return _("Not published for small areas, and no figure of larger areas can be shared out.");
  if (pb_indicator_get_value_type (indicator) != PB_VALUE_PROPORTION &&
      pb_indicator_get_value_type (indicator) != PB_VALUE_RATE)
    return _("Only figures with counts can be added up over small areas; this one would have to be averaged.");

  return NULL;
}

static const char *
refuse_core20 (PbInequalityLoad *load)
{
  if (!pb_series_has_level (load->question->series, PB_LEVEL_LSOA))
    return _("Core20 is a fifth of England’s small areas (LSOA); middle areas (MSOA) have no national rank.");

  return NULL;
}

static gboolean
has_both_sexes (PbInequalityLoad *load)
{
  g_autoptr(GPtrArray) all = pb_catalogue_list_series (load->catalogue,
                                                       pb_series_get_indicator (load->question->series));
  int n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      PbSeries *other = g_ptr_array_index (all, i);

      n += (g_str_equal (pb_series_get_sex (other), "Male") || g_str_equal (pb_series_get_sex (other), "Female")) &&
           g_str_equal (pb_series_get_age (other), pb_series_get_age (load->question->series)) &&
           g_str_equal (pb_series_get_category (other), pb_series_get_category (load->question->series));
    }

  return n == 2;
}

static void
take (GPtrArray  *groupings,
      PbGrouping *grouping,
      const char *reason)
{
  if (grouping->reason == NULL)
    grouping->reason = g_strdup (reason);
  g_ptr_array_add (groupings, grouping);
}

static void
list_categories (PbInequalityLoad *load,
                 GPtrArray        *groupings,
                 const char       *reason)
{
  g_autoptr(GPtrArray) types = pb_category_list_types (load->catalogue, load->question->series);

  for (guint i = 0; i < types->len; i++)
    {
      const char *type = g_ptr_array_index (types, i);
      g_autofree char *id = g_strconcat ("category:", type, NULL);

      g_autofree char *title = pb_category_say_type (type);

      take (groupings, pb_grouping_new (PB_GROUPING_CATEGORIES, id, title,
                                        _("Groups as published with the indicator.")), reason);
    }
}

/**
 * pb_groupings_list:
 * @load: the question and what answers it
 *
 * The first that is available is the one to begin with: what the publisher
 * gives comes before what is worked out.
 *
 * Returns: (transfer full) (element-type PbGrouping): nothing loaded yet
 */
GPtrArray *
pb_groupings_list (PbInequalityLoad *load)
{
  GPtrArray *groupings = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_grouping_free);
  PbSeries *series = load->question->series;
  PbValueType type = pb_indicator_get_value_type (pb_series_get_indicator (series));
  gboolean has_place = load->question->place_code != NULL;
  const char *of_place = pb_inequality_refuse_place (load->question);
  const char *reason = of_place != NULL ? of_place : refuse_value_type (type);
  const char *small = reason != NULL ? reason : refuse_small_areas (load);
  const char *level = pb_text_level_label (load->question->level);

  if (type == PB_VALUE_SII)
    take (groupings, pb_grouping_new (PB_GROUPING_PUBLISHED, "published", _("As published"),
                                      _("The slope index of inequality as the publisher worked it out.")),
          of_place);

  list_categories (load, groupings, reason);
  take (groupings, pb_grouping_new (PB_GROUPING_TENTHS, "imd-tenths",
                                    has_place ? _("Deprivation tenths of the Place") : _("Deprivation tenths of the system"),
                                    _("Small areas ranked by the Index of Multiple Deprivation within the Place, or the "
                                      "whole system, in ten groups.")), small);
  take (groupings, pb_grouping_new (PB_GROUPING_FIFTHS, "imd-fifths",
                                    has_place ? _("Deprivation fifths of the Place") : _("Deprivation fifths of the system"),
                                    _("Small areas ranked by the Index of Multiple Deprivation within the Place, or the "
                                      "whole system, in five groups.")), small);
  take (groupings, pb_grouping_new (PB_GROUPING_CORE20, "core20", _("Core20 and the rest"),
                                    _("Small areas in the most deprived 20% of England, against all others.")),
        small != NULL ? small : refuse_core20 (load));
  take (groupings, pb_grouping_new (PB_GROUPING_AREAS, "areas", level, _("Each area is a group of its own.")),
        reason != NULL                                          ? reason
        : !pb_series_has_level (series, load->question->level) ? _("Not published for these areas.")
                                                                : NULL);
  take (groupings, pb_grouping_new (PB_GROUPING_SEXES, "sexes", _("Men and women"),
                                    _("The gap between men and women; positive is to the disadvantage of men.")),
        reason != NULL             ? reason
        : !has_both_sexes (load) ? _("Not published for men and women apart.")
                                 : NULL);

  return groupings;
}

gboolean
pb_grouping_load (PbGrouping        *self,
                  PbInequalityLoad  *load,
                  GError           **error)
{
  switch (self->kind)
    {
    case PB_GROUPING_PUBLISHED:
      return pb_grouping_load_published (self, load, error);
    case PB_GROUPING_CATEGORIES:
      return pb_grouping_load_categories (self, load, error);
    case PB_GROUPING_TENTHS:
    case PB_GROUPING_FIFTHS:
    case PB_GROUPING_CORE20:
      return pb_grouping_load_small_areas (self, load, error);
    case PB_GROUPING_AREAS:
      return pb_grouping_load_areas (self, load, error);
    case PB_GROUPING_SEXES:
      return pb_grouping_load_sexes (self, load, error);
    default:
      g_return_val_if_reached (FALSE);
    }
}
