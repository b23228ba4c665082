#include "pb-series.h"

/**
 * PbSeries:
 *
 * An indicator for one sex, age and category: what a line in a chart shows.
 * Immutable.
 */
struct _PbSeries
{
  GObject      parent_instance;
  gint64       id;
  PbIndicator *indicator;
  char        *sex;
  char        *age;
  char        *category_type;
  char        *category;
  guint        levels;
};

G_DEFINE_FINAL_TYPE (PbSeries, pb_series, G_TYPE_OBJECT)

static void
pb_series_finalize (GObject *object)
{
  PbSeries *self = PB_SERIES (object);

  g_clear_object (&self->indicator);
  g_free (self->sex);
  g_free (self->age);
  g_free (self->category_type);
  g_free (self->category);

  G_OBJECT_CLASS (pb_series_parent_class)->finalize (object);
}

static void
pb_series_class_init (PbSeriesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_series_finalize;
}

static void
pb_series_init (PbSeries *self)
{
}

/**
 * pb_series_new:
 * @id: its row in the workspace
 * @indicator: what it measures
 * @sex: (nullable): "Male", "Female" or "Persons", as published
 * @age: (nullable): as published, such as "18+ yrs"
 * @category_type: (nullable): what @category divides by; "" for the whole
 * @category: (nullable): the category; "" for the whole
 * @levels: bit `1 << level` for each level at which a value is present
 *
 * Returns: (transfer full): the series
 */
PbSeries *
pb_series_new (gint64       id,
               PbIndicator *indicator,
               const char  *sex,
               const char  *age,
               const char  *category_type,
               const char  *category,
               guint        levels)
{
  PbSeries *self;

  g_return_val_if_fail (PB_IS_INDICATOR (indicator), NULL);

  self = g_object_new (PB_TYPE_SERIES, NULL);
  self->id = id;
  self->indicator = g_object_ref (indicator);
  self->sex = g_strdup (sex != NULL ? sex : "");
  self->age = g_strdup (age != NULL ? age : "");
  self->category_type = g_strdup (category_type != NULL ? category_type : "");
  self->category = g_strdup (category != NULL ? category : "");
  self->levels = levels;

  return self;
}

gint64
pb_series_get_id (PbSeries *self)
{
  g_return_val_if_fail (PB_IS_SERIES (self), 0);

  return self->id;
}

PbIndicator *
pb_series_get_indicator (PbSeries *self)
{
  g_return_val_if_fail (PB_IS_SERIES (self), NULL);

  return self->indicator;
}

const char *
pb_series_get_sex (PbSeries *self)
{
  g_return_val_if_fail (PB_IS_SERIES (self), NULL);

  return self->sex;
}

const char *
pb_series_get_age (PbSeries *self)
{
  g_return_val_if_fail (PB_IS_SERIES (self), NULL);

  return self->age;
}

const char *
pb_series_get_category_type (PbSeries *self)
{
  g_return_val_if_fail (PB_IS_SERIES (self), NULL);

  return self->category_type;
}

const char *
pb_series_get_category (PbSeries *self)
{
  g_return_val_if_fail (PB_IS_SERIES (self), NULL);

  return self->category;
}

gboolean
pb_series_has_level (PbSeries *self,
                     PbLevel   level)
{
  g_return_val_if_fail (PB_IS_SERIES (self), FALSE);

  return (self->levels & (1u << level)) != 0;
}
