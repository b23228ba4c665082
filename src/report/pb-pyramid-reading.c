#include "pb-pyramid-reading.h"

#include "pb-chart-kinds-private.h"
#include "pb-number.h"
#include "pb-place-areas.h"
#include "pb-pyramid-people.h"
#include "pb-pyramid-words.h"
#include "pb-tidy-table.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The indicator of people, as packs name it. */
#define POPULATION "population"

#define PB_TYPE_PYRAMID_READING (pb_pyramid_reading_get_type ())

G_DECLARE_FINAL_TYPE (PbPyramidReading, pb_pyramid_reading, PB, PYRAMID_READING, PbChartReading)

/**
 * PbPyramidReading:
 *
 * People of a Place, or of the whole system, by age, and by sex where it is known.
 */
struct _PbPyramidReading
{
  PbChartReading  parent_instance;
  PbPyramidData  *data;
};

G_DEFINE_FINAL_TYPE (PbPyramidReading, pb_pyramid_reading, PB_TYPE_CHART_READING)

static const PbPyramidBand *
get_band (PbPyramidReading *self,
          guint             index)
{
  return &g_array_index (self->data->bands, PbPyramidBand, index);
}

static const PbChartBodyClass body_class = {
  PB_CHART_BODY_METHODS (pb_pyramid_chart, get_bar_box),
};

/* @largest: of all counts.  @texts: what @bar shows, kept for the caller */
static void
fill_bar (PbPyramidReading *self,
          guint             index,
          double            largest,
          PbPyramidBar     *bar,
          GPtrArray        *texts)
{
  const PbPyramidBand *band = get_band (self, index);
  double years = self->data->is_even ? 1 : band->span;

  g_ptr_array_add (texts, pb_age_band_to_words (&band->band));
  bar->name = g_ptr_array_index (texts, texts->len - 1);
  bar->span = band->span;

  for (int side = 0; side < self->data->n_sides; side++)
    {
      bar->values[side] = band->shares[side] / years;
      bar->others[side] = band->others[side] / years;
      bar->statuses[side] = band->statuses[side];
      if (!isfinite (band->counts[side]))
        continue;

      g_ptr_array_add (texts, pb_number_format_among (band->counts[side], 0, largest));
      bar->words[side] = g_ptr_array_index (texts, texts->len - 1);
    }
}

static PbChartBody *
pb_pyramid_reading_lay (PbChartReading *reading,
                        const PbTheme  *theme,
                        double          width)
{
  PbPyramidReading *self = PB_PYRAMID_READING (reading);
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree PbPyramidBar *bars = NULL;
  g_autofree char *first = NULL, *second = NULL;
  PbPyramidInput input = { 0 };
  double largest = 0;

  if (self->data->refusal != NULL)
    return NULL;

  for (guint i = 0; i < self->data->bands->len; i++)
    for (int side = 0; side < self->data->n_sides; side++)
      largest = fmax (largest, get_band (self, i)->counts[side]);

  bars = g_new0 (PbPyramidBar, self->data->bands->len);
  for (guint i = 0; i < self->data->bands->len; i++)
    fill_bar (self, i, largest, &bars[i], texts);

  first = pb_pyramid_words_dup_side (self->data, PB_PYRAMID_LEFT);
  second = self->data->n_sides > 1 ? pb_pyramid_words_dup_side (self->data, PB_PYRAMID_RIGHT) : NULL;
  input = (PbPyramidInput) {
    .bars = bars, .n_bars = (int) self->data->bands->len, .n_sides = self->data->n_sides,
    .sides = { first, second }, .scale_title = pb_pyramid_words_get_scale (self->data),
    .other_name = self->data->other_name,
  };

  return pb_chart_body_new (&body_class, pb_pyramid_chart_new (&input, theme, width), width);
}

static void
pb_pyramid_reading_finalize (GObject *object)
{
  PbPyramidReading *self = PB_PYRAMID_READING (object);

  g_clear_pointer (&self->data, pb_pyramid_data_free);

  G_OBJECT_CLASS (pb_pyramid_reading_parent_class)->finalize (object);
}

static void
pb_pyramid_reading_class_init (PbPyramidReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_pyramid_reading_finalize;
  PB_CHART_READING_CLASS (klass)->lay = pb_pyramid_reading_lay;
}

static void
pb_pyramid_reading_init (PbPyramidReading *self)
{
}

static void
add_columns_of_both (PbPyramidReading *self,
                     PbDataTable      *table)
{
  const char *other = self->data->other_name;

  pb_data_table_add_column (table, "people", _("People"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "share", _("Share, %"), PB_COLUMN_NUMBERS);

  if (other != NULL)
    {
      /* Translators: England, or the system that a Place is compared with */
      g_autofree char *share = g_strdup_printf (_("%s, %%"), other);

      pb_data_table_add_column (table, "other_share", share, PB_COLUMN_NUMBERS);
    }
}

static void
add_columns_of_sexes (PbPyramidReading *self,
                      PbDataTable      *table)
{
  const char *other = self->data->other_name;

  pb_data_table_add_column (table, "males", _("Males"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "females", _("Females"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "males_share", _("Males, %"), PB_COLUMN_NUMBERS);
  pb_data_table_add_column (table, "females_share", _("Females, %"), PB_COLUMN_NUMBERS);

  if (other != NULL)
    {
      /* Translators: England, or the system that a Place is compared with */
      g_autofree char *males = g_strdup_printf (_("%s, males, %%"), other);
      g_autofree char *females = g_strdup_printf (_("%s, females, %%"), other);

      pb_data_table_add_column (table, "other_males_share", males, PB_COLUMN_NUMBERS);
      pb_data_table_add_column (table, "other_females_share", females, PB_COLUMN_NUMBERS);
    }
}

static PbDataTable *
make_table (PbPyramidReading *self,
            const char       *title)
{
  PbDataTable *table = pb_data_table_new (title);

  pb_data_table_add_column (table, "age", _("Age"), PB_COLUMN_WORDS);
  if (self->data->n_sides == 1)
    add_columns_of_both (self, table);
  else
    add_columns_of_sexes (self, table);

  for (guint i = 0; i < self->data->bands->len; i++)
    {
      const PbPyramidBand *band = get_band (self, i);
      g_autofree char *ages = pb_age_band_to_words (&band->band);

      pb_data_table_add_row (table);
      pb_data_table_add_text (table, ages);
      for (int side = 0; side < self->data->n_sides; side++)
        pb_data_table_add_value (table, band->counts[side], 0, band->statuses[side]);
      for (int side = 0; side < self->data->n_sides; side++)
        pb_data_table_add_value (table, band->shares[side], 1, band->statuses[side]);
      for (int side = 0; side < self->data->n_sides && self->data->other_name != NULL; side++)
        pb_data_table_add_value (table, band->others[side], 1, PB_STATUS_PRESENT);
    }

  return table;
}

static void
add_areas (PbDataTable       *tidy,
           PbSeriesTable     *table,
           int                period,
           const char *const *codes)
{
  for (int i = 0; codes != NULL && codes[i] != NULL && period >= 0; i++)
    {
      int area = pb_series_table_find_area (table, codes[i]);

      if (area >= 0)
        pb_tidy_table_add_cell (tidy, table, area, period);
    }
}

/* The people of the Place's areas, or of all areas of the system, which has them too; England's. */
static PbDataTable *
make_tidy (PbPyramidReading *self,
           const char       *title)
{
  PbDataTable *tidy = pb_tidy_table_new (title);
  char **codes = self->data->system_codes != NULL ? self->data->system_codes : self->data->codes;

  for (guint i = 0; i < self->data->bands->len; i++)
    for (int side = 0; side < self->data->n_sides; side++)
      {
        const PbPyramidBand *band = get_band (self, i);

        add_areas (tidy, band->tables[side], band->periods[side], (const char *const *) codes);
        if (self->data->is_benchmark && band->periods[side] >= 0)
          pb_tidy_table_add_cell (tidy, band->tables[side], -1, band->periods[side]);
      }

  return tidy;
}

PbChartReading *
pb_pyramid_reading_new (PbPyramidData *data,
                        gboolean       is_part,
                        const char    *caveats)
{
  PbPyramidReading *self = g_object_new (PB_TYPE_PYRAMID_READING, NULL);
  PbCaption *caption = pb_pyramid_words_caption (data, is_part, caveats);
  g_autofree char *what = pb_pyramid_words_dup_title (data);
  g_autofree char *title = NULL;

  self->data = data;

  /* Translators: what a table holds, and of which Place */
  title = g_strdup_printf (_("%s, %s"), what, data->name);
  pb_chart_reading_set (PB_CHART_READING (self), caption, make_table (self, title), make_tidy (self, title),
                        g_strconcat (data->n_sides == 1 ? _("people by age") : _("people by age and sex"), " ",
                                     data->name, NULL));

  return PB_CHART_READING (self);
}

PbChartReading *
pb_pyramid_reading_load (const PbChartQuestion *question,
                         GCancellable          *cancellable,
                         GError               **error)
{
  PbIndicator *population = pb_catalogue_find_indicator (question->catalogue, POPULATION);
  g_auto(GStrv) part = pb_place_areas_list_part (question->frame);
  PbPyramidData *data;

  if (population == NULL)
    data = pb_pyramid_data_new_refusal (pb_catalogue_get_facts (question->catalogue)->system_name,
                                        g_strdup (_("No pyramid: this workspace has no indicator “population”. "
                                                    "Import counts of people by age, and by sex where it is known")));
  else
    data = pb_pyramid_people_load (question, population, cancellable, error);

  if (data == NULL)
    return NULL;

  return pb_pyramid_reading_new (data, part != NULL,
                                 population != NULL ? pb_indicator_get_facts (population)->caveats : "");
}
