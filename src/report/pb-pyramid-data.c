#include "pb-pyramid-data.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* How old a bar of "and over" reaches on paper, where the bands differ in length. */
#define DRAWN_TO 100

/* The sides of one banding; a publication may have several, of other years or methods. */
typedef struct
{
  const char *key;         /* of the series' category; ages aside */
  int         n_sides;
  GArray     *bands;       /* of PbPyramidBand */
} Division;

static PbPyramidBand *
get_band (GArray *bands,
          guint   index)
{
  return &g_array_index (bands, PbPyramidBand, index);
}

/* Some publishers hold ages as a category. */
static gboolean
is_age_category (PbSeries *series)
{
  g_autofree char *type = g_ascii_strdown (pb_series_get_category_type (series), -1);

  return g_str_has_prefix (type, "age");
}

static gboolean
find_band (PbSeries  *series,
           PbAgeBand *band_out)
{
  if (is_age_category (series))
    return pb_age_band_parse (pb_series_get_category (series), band_out);

  return pb_age_band_parse (pb_series_get_age (series), band_out);
}

/* FALSE for what is no sex. */
static gboolean
find_side (PbSeries      *series,
           PbPyramidSide *side_out,
           int           *n_sides_out)
{
  static const struct
  {
    const char    *sex;
    PbPyramidSide  side;
    int            n_sides;
  } sexes[] = {
    { "Male", PB_PYRAMID_LEFT, 2 }, { "Female", PB_PYRAMID_RIGHT, 2 }, { "Persons", PB_PYRAMID_ONLY, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sexes); i++)
    if (g_str_equal (pb_series_get_sex (series), sexes[i].sex))
      {
        *side_out = sexes[i].side;
        *n_sides_out = sexes[i].n_sides;
        return TRUE;
      }

  return FALSE;
}

GPtrArray *
pb_pyramid_list_series (PbCatalogue *catalogue,
                        PbIndicator *indicator,
                        PbLevel      level)
{
  g_autoptr(GPtrArray) all = pb_catalogue_list_series (catalogue, indicator);
  GPtrArray *list = g_ptr_array_new ();
  PbPyramidSide side;
  PbAgeBand band;
  int n_sides;

  for (guint i = 0; i < all->len; i++)
    {
      PbSeries *series = g_ptr_array_index (all, i);

      if (pb_series_has_level (series, level) && find_side (series, &side, &n_sides) &&
          find_band (series, &band))
        g_ptr_array_add (list, series);
    }

  return list;
}

static const char *
get_key (PbSeries *series)
{
  return is_age_category (series) ? "" : pb_series_get_category (series);
}

static void
clear_division (gpointer data)
{
  g_array_unref (((Division *) data)->bands);
}

static void
add_table (GArray        *divisions,
           PbSeriesTable *table)
{
  PbSeries *series = pb_series_table_get_series (table);
  PbPyramidBand added = { .periods = { -1, -1 }, .counts = { NAN, NAN } };
  Division *division = NULL;
  PbPyramidSide side;
  int n_sides;

  if (!find_side (series, &side, &n_sides) || !find_band (series, &added.band))
    return;

  for (guint i = 0; i < divisions->len && division == NULL; i++)
    {
      Division *one = &g_array_index (divisions, Division, i);

      if (one->n_sides == n_sides && g_str_equal (one->key, get_key (series)))
        division = one;
    }

  if (division == NULL)
    {
      Division one = { get_key (series), n_sides, g_array_new (FALSE, FALSE, sizeof (PbPyramidBand)) };

      g_array_append_val (divisions, one);
      division = &g_array_index (divisions, Division, divisions->len - 1);
    }

  for (guint i = 0; i < division->bands->len; i++)
    if (pb_age_band_compare (&get_band (division->bands, i)->band, &added.band) == 0)
      {
        get_band (division->bands, i)->tables[side] = table;
        return;
      }

  added.tables[side] = table;
  g_array_append_val (division->bands, added);
}

/* Bands of every side that cover all ages once. */
static void
keep_division (Division *division)
{
  guint n = division->bands->len;
  g_autofree PbAgeBand *bands = g_new (PbAgeBand, MAX (n, 1));
  g_autofree int *which = g_new (int, MAX (n, 1));
  g_autofree int *chosen = g_new (int, MAX (n, 1));
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (PbPyramidBand));
  int n_whole = 0, n_chosen;

  for (guint i = 0; i < n; i++)
    {
      PbPyramidBand *band = get_band (division->bands, i);

      if (band->tables[0] == NULL || band->tables[division->n_sides - 1] == NULL)
        continue;

      bands[n_whole] = band->band;
      which[n_whole++] = (int) i;
    }

  n_chosen = pb_age_band_divide (bands, n_whole, chosen);
  for (int i = 0; i < n_chosen; i++)
    g_array_append_val (kept, *get_band (division->bands, (guint) which[chosen[i]]));

  g_array_unref (division->bands);
  division->bands = kept;
}

/* The latest period at or before the moment of the youngest band. */
static const PbPeriod *
find_latest (const Division *division,
             PbDay           moment)
{
  PbSeriesTable *table;
  int period;

  if (division->bands->len < 2)
    return NULL;

  table = get_band (division->bands, 0)->tables[0];
  pb_period_rule (pb_series_table_get_periods (table), pb_series_table_get_n_periods (table), moment, &period);

  return period >= 0 ? pb_series_table_get_period (table, period) : NULL;
}

/* The division of so many sides with the latest figures, and of those the finest.  %NULL where
 * none has any. */
static Division *
choose_division (GArray          *divisions,
                 int              n_sides,
                 PbDay            moment,
                 const PbPeriod **period_out)
{
  Division *best = NULL;

  for (guint i = 0; i < divisions->len; i++)
    {
      Division *one = &g_array_index (divisions, Division, i);
      const PbPeriod *period = one->n_sides == n_sides ? find_latest (one, moment) : NULL;
      int order = period != NULL && best != NULL ? pb_period_compare (period, *period_out) : 0;

      if (period == NULL || order < 0 || (best != NULL && order == 0 && one->bands->len <= best->bands->len))
        continue;

      best = one;
      *period_out = period;
    }

  return best;
}

/* People of one band and sex in several areas; one that lacks them makes the sum lack them. */
static double
add_up (PbSeriesTable     *table,
        int                period,
        const char *const *codes,
        PbStatus          *status_out)
{
  double sum = 0;

  *status_out = PB_STATUS_PRESENT;
  for (int i = 0; codes[i] != NULL; i++)
    {
      int area = pb_series_table_find_area (table, codes[i]);
      const PbObservation *cell = area >= 0 && period >= 0 ? pb_series_table_get_cell (table, area, period) : NULL;

      if (cell != NULL && cell->status == PB_STATUS_PRESENT)
        sum += cell->value;
      else
        *status_out = cell != NULL ? cell->status : PB_STATUS_MISSING;
    }

  return *status_out == PB_STATUS_PRESENT ? sum : NAN;
}

static void
count_people (PbPyramidData *self)
{
  for (guint i = 0; i < self->bands->len; i++)
    for (int side = 0; side < self->n_sides; side++)
      {
        PbPyramidBand *band = get_band (self->bands, i);

        band->periods[side] = pb_series_table_find_label (band->tables[side], self->period->label);
        band->counts[side] = add_up (band->tables[side], band->periods[side], (const char *const *) self->codes,
                                     &band->statuses[side]);
        if (isfinite (band->counts[side]))
          self->totals[side] += band->counts[side];
        else
          self->has_missing = TRUE;
      }

  for (guint i = 0; i < self->bands->len; i++)
    for (int side = 0; side < self->n_sides; side++)
      get_band (self->bands, i)->shares[side] = 100 * get_band (self->bands, i)->counts[side] /
                                                 pb_pyramid_data_get_total (self);
}

/* FALSE unless every band is there. */
static gboolean
compare_with (PbPyramidData     *self,
              const char *const *codes)
{
  double all = 0;

  for (guint i = 0; i < self->bands->len; i++)
    for (int side = 0; side < self->n_sides; side++)
      {
        PbPyramidBand *band = get_band (self->bands, i);
        PbStatus status;

        if (codes != NULL)
          band->others[side] = add_up (band->tables[side], band->periods[side], codes, &status);
        else
          band->others[side] = band->periods[side] >= 0
                                 ? pb_series_table_get_benchmark_cell (band->tables[side], band->periods[side])->value
                                 : NAN;
        all += band->others[side];
      }

  for (guint i = 0; i < self->bands->len; i++)
    for (int side = 0; side < self->n_sides; side++)
      get_band (self->bands, i)->others[side] =
        all > 0 ? 100 * get_band (self->bands, i)->others[side] / all : NAN;

  return all > 0;
}

static void
find_other (PbPyramidData           *self,
            const PbPyramidQuestion *question)
{
  PbArea *benchmark = pb_series_table_get_benchmark (get_band (self->bands, 0)->tables[0]);

  if (benchmark != NULL && compare_with (self, NULL))
    {
      self->is_benchmark = TRUE;
      self->other_name = g_strdup (pb_area_get_name (benchmark));
    }
  else if (question->system_codes != NULL && *question->system_codes != NULL &&
           compare_with (self, question->system_codes))
    self->other_name = g_strdup (question->system_name);
}

/* In even bands of several years the last is drawn as tall as the others, as is usual; after
 * single years it would stick out by all who are in it. */
static void
find_spans (PbPyramidData *self)
{
  PbPyramidBand *first = get_band (self->bands, 0);

  self->is_even = first->band.high > first->band.low;
  for (guint i = 0; i < self->bands->len; i++)
    {
      PbPyramidBand *band = get_band (self->bands, i);
      gboolean is_open = band->band.high == PB_AGE_OPEN;

      band->span = is_open ? MAX (DRAWN_TO - band->band.low, 1) : band->band.high - band->band.low + 1;
      self->is_even &= is_open || band->span == first->span;
    }

  for (guint i = 0; i < self->bands->len && self->is_even; i++)
    get_band (self->bands, i)->span = first->span;
}

PbPyramidData *
pb_pyramid_data_new_refusal (const char *name,
                             char       *refusal)
{
  PbPyramidData *self = g_new0 (PbPyramidData, 1);

  self->name = g_strdup (name);
  self->refusal = refusal;
  self->main_total = NAN;
  self->bands = g_array_new (FALSE, FALSE, sizeof (PbPyramidBand));

  return self;
}

static char *
refuse (const PbPyramidQuestion *question,
        GArray                  *divisions)
{
  gboolean has_bands = FALSE;

  for (guint i = 0; i < divisions->len; i++)
    has_bands |= g_array_index (divisions, Division, i).bands->len > 1;

  if (has_bands)
    /* Translators: a Place */
    return g_strdup_printf (_("No pyramid of %s: people by age were counted only later. Choose a later moment"),
                            question->name);
  if (divisions->len > 0)
    return g_strdup_printf (_("No pyramid of %s: the ages that this workspace has leave gaps or are of one sex. Import "
                              "counts for all ages"), question->name);

  return g_strdup_printf (_("No pyramid of %s: this workspace has no people by age. Import counts by age, and by sex "
                            "where it is known"), question->name);
}

/* FALSE where the Place has nobody in it; @found_out: whether another Place may. */
static gboolean
read_division (PbPyramidData *self,
               GArray        *divisions,
               int            n_sides,
               PbDay          moment,
               gboolean      *found_out)
{
  Division *chosen = choose_division (divisions, n_sides, moment, &self->period);

  if (chosen == NULL)
    return FALSE;

  *found_out = TRUE;
  self->n_sides = n_sides;
  self->estimate = chosen->key;
  g_array_append_vals (self->bands, chosen->bands->data, chosen->bands->len);
  count_people (self);
  if (pb_pyramid_data_get_total (self) > 0)
    return TRUE;

  g_array_set_size (self->bands, 0);
  self->estimate = NULL;
  self->has_missing = FALSE;
  return FALSE;
}

/* What the main series says of the same people, where the bands are of another estimate. */
static void
find_main_total (PbPyramidData *self,
                 PbSeriesTable *table)
{
  PbStatus status;

  if (table == NULL || *self->estimate == '\0' || self->has_missing)
    return;

  self->main_total = add_up (table, pb_series_table_find_label (table, self->period->label),
                             (const char *const *) self->codes, &status);
}

/**
 * pb_pyramid_data_new:
 * @question: which people, and when
 *
 * Finds the finest banding by sex of the latest period, or, without any, of both sexes
 * together; adds up the areas of the Place, and compares with England or, where it has
 * no figures, with all of the system.
 *
 * Returns: (transfer full): the figures, or a refusal in words
 */
PbPyramidData *
pb_pyramid_data_new (const PbPyramidQuestion *question)
{
  g_autoptr(GArray) divisions = g_array_new (FALSE, FALSE, sizeof (Division));
  PbPyramidData *self = pb_pyramid_data_new_refusal (question->name, NULL);
  gboolean is_found = FALSE;

  g_array_set_clear_func (divisions, clear_division);
  self->tables = g_ptr_array_ref (question->tables);
  self->codes = g_strdupv ((char **) question->codes);
  for (guint i = 0; i < question->tables->len; i++)
    add_table (divisions, g_ptr_array_index (question->tables, i));
  for (guint i = 0; i < divisions->len; i++)
    keep_division (&g_array_index (divisions, Division, i));

  if (!read_division (self, divisions, PB_PYRAMID_N_SIDES, question->moment, &is_found) &&
      !read_division (self, divisions, 1, question->moment, &is_found))
    {
      /* Translators: a Place */
      self->refusal = is_found ? g_strdup_printf (_("No pyramid of %s: its people are not published by age. Choose "
                                                    "another Place"), question->name)
                               : refuse (question, divisions);
      return self;
    }

  find_spans (self);
  find_other (self, question);
  find_main_total (self, question->main_table);
  if (self->other_name != NULL && !self->is_benchmark)
    self->system_codes = g_strdupv ((char **) question->system_codes);

  return self;
}

void
pb_pyramid_data_free (PbPyramidData *self)
{
  g_clear_pointer (&self->tables, g_ptr_array_unref);
  g_array_unref (self->bands);
  g_strfreev (self->codes);
  g_strfreev (self->system_codes);
  g_free (self->refusal);
  g_free (self->name);
  g_free (self->other_name);
  g_free (self);
}

double
pb_pyramid_data_get_total (const PbPyramidData *self)
{
  double total = 0;

  for (int side = 0; side < self->n_sides; side++)
    total += self->totals[side];

  return total;
}

double
pb_pyramid_data_get_band_share (const PbPyramidData *self,
                                guint                band,
                                gboolean             is_other)
{
  const PbPyramidBand *one = get_band (self->bands, band);
  double share = 0;

  for (int side = 0; side < self->n_sides; side++)
    share += is_other ? one->others[side] : one->shares[side];

  return share;
}

double
pb_pyramid_data_get_share (const PbPyramidData *self,
                           gboolean             is_other,
                           int                  low,
                           int                  high)
{
  gboolean begins = FALSE, ends = FALSE;
  double share = 0;

  for (guint i = 0; i < self->bands->len; i++)
    {
      const PbPyramidBand *band = get_band (self->bands, i);
      gboolean is_over = high != PB_AGE_OPEN && (band->band.high == PB_AGE_OPEN || band->band.high > high);

      if (band->band.low < low || is_over)
        continue;

      begins |= band->band.low == low;
      ends |= band->band.high == high;
      share += pb_pyramid_data_get_band_share (self, i, is_other);
    }

  return begins && ends ? share : NAN;
}
