#include "pb-pyramid-words.h"

#include "pb-caption-source.h"
#include "pb-number.h"
#include "pb-sentences.h"
#include "pb-shapes.h"
#include "pb-text-for-people.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Until then one is a child, from then one is old: the first pair that the bands have. */
static const int childhoods[] = { 16, 15, 18, 20 };
#define OLD_AGE 65

static const PbPyramidBand *
get_band (const PbPyramidData *data,
          guint                index)
{
  return &g_array_index (data->bands, PbPyramidBand, index);
}

char *
pb_pyramid_words_dup_side (const PbPyramidData *data,
                           PbPyramidSide        side)
{
  g_autofree char *total = pb_number_format (data->totals[side], 0);

  /* Translators: how many people are males, females */
  return side == PB_PYRAMID_LEFT ? g_strdup_printf (_("Males, %s"), total) : g_strdup_printf (_("Females, %s"), total);
}

const char *
pb_pyramid_words_get_scale (const PbPyramidData *data)
{
  return data->is_even ? _("% of all people") : _("% of all people in each year of age");
}

/* The age under which the bands tell children; 0 for none. */
static int
find_childhood (const PbPyramidData *data)
{
  for (guint i = 0; i < G_N_ELEMENTS (childhoods); i++)
    if (isfinite (pb_pyramid_data_get_share (data, FALSE, 0, childhoods[i] - 1)))
      return childhoods[i];

  return 0;
}

static char *
dup_share (const PbPyramidData *data,
           gboolean             is_other,
           int                  low,
           int                  high)
{
  g_autofree char *share = pb_number_format (pb_pyramid_data_get_share (data, is_other, low, high), 1);

  return g_strconcat (share, "%", NULL);
}

/* Where the bands do not tell young from old: how many there are, and the fullest. */
static char *
make_plain_headline (const PbPyramidData *data)
{
  double all = data->totals[0] + data->totals[1];
  g_autofree char *people = pb_number_format (all, 0);
  g_autofree char *ages = NULL, *share = NULL;
  double most = -1;
  guint fullest = 0;

  for (guint i = 0; i < data->bands->len; i++)
    {
      double both = get_band (data, i)->shares[0] + get_band (data, i)->shares[1];

      if (isfinite (both) && both > most)
        {
          most = both;
          fullest = i;
        }
    }

  ages = pb_age_band_to_words (&get_band (data, fullest)->band);
  share = pb_number_format (fmax (most, 0), 1);

  /* Translators: a Place, "in mid-2020", people, a share, ages: "16 to 64" */
  return g_strdup_printf (_("%s %s: %s people, %s%% of them aged %s"), data->name, pb_text_in_period (data->period),
                          people, share, ages);
}

static char *
make_headline (const PbPyramidData *data)
{
  int childhood = find_childhood (data);
  g_autofree char *young = NULL, *old = NULL, *other_young = NULL, *other_old = NULL;

  if (childhood == 0 || !isfinite (pb_pyramid_data_get_share (data, FALSE, OLD_AGE, PB_AGE_OPEN)))
    return make_plain_headline (data);

  young = dup_share (data, FALSE, 0, childhood - 1);
  old = dup_share (data, FALSE, OLD_AGE, PB_AGE_OPEN);
  if (data->other_name == NULL)
    /* Translators: a Place, "in mid-2020", a share, an age, a share, an age */
    return g_strdup_printf (_("%s %s: %s of people are under %d and %s are %d and over"), data->name,
                            pb_text_in_period (data->period), young, childhood, old, OLD_AGE);

  other_young = dup_share (data, TRUE, 0, childhood - 1);
  other_old = dup_share (data, TRUE, OLD_AGE, PB_AGE_OPEN);

  /* Translators: the same, then what it is compared with and its two shares: "(England 18.6% and 18.4%)" */
  return g_strdup_printf (_("%s %s: %s of people are under %d and %s are %d and over (%s %s and %s)"), data->name,
                          pb_text_in_period (data->period), young, childhood, old, OLD_AGE, data->other_name,
                          other_young, other_old);
}

static char *
make_subtitle (const PbPyramidData *data)
{
  /* Translators: a period */
  return data->period != NULL ? g_strdup_printf (_("People by age and sex, %s"), pb_text_period (data->period))
                              : g_strdup (_("People by age and sex"));
}

static void
note_bands (GString             *notes,
            const PbPyramidData *data)
{
  const PbPyramidBand *last = get_band (data, data->bands->len - 1);

  if (!data->is_even)
    pb_sentences_add (notes, _("A bar is as tall as the years it spans and as long as its people in each year of age, "
                               "so that areas compare"));

  if (last->band.high == PB_AGE_OPEN)
    {
      g_autofree char *ages = pb_age_band_to_words (&last->band);
      int n_years = (int) last->span;
      g_autofree char *sentence = NULL;

      /* Translators: "90 and over" */
      sentence = g_strdup_printf (ngettext ("“%s” has no end: it is drawn as %d year",
                                            "“%s” has no end: it is drawn as %d years", n_years), ages, n_years);

      pb_sentences_add (notes, sentence);
    }
}

static void
note_other (GString             *notes,
            const PbPyramidData *data)
{
  g_autofree char *sentence = NULL;

  if (data->other_name != NULL)
    /* Translators: England, or the system */
    sentence = g_strdup_printf (_("Outline: %s, as shares of its own people"), data->other_name);
  else
    sentence = g_strdup (_("Not compared: England has no figures by age and sex here"));

  pb_sentences_add (notes, sentence);
  if (data->other_name != NULL && !data->is_benchmark)
    pb_sentences_add (notes, _("England has no figures by age and sex here"));
}

static char *
make_notes (const PbPyramidData *data,
            gboolean             is_part,
            const char          *caveats)
{
  GString *notes = g_string_new (NULL);

  if (data->refusal == NULL)
    {
      note_bands (notes, data);
      note_other (notes, data);
      if (data->has_missing)
        pb_sentences_add (notes, _("Shares are of the people who are counted here: some ages have no value"));
      if (is_part)
        pb_sentences_add (notes, _("The people are those of the whole district, of which the area set counts a part"));
    }
  pb_sentences_add (notes, caveats);

  return g_string_free (notes, FALSE);
}

static void
add_sources (GPtrArray         *datasets,
             PbSeriesTable     *table,
             int                period,
             const char *const *codes)
{
  for (int i = 0; codes != NULL && codes[i] != NULL && period >= 0; i++)
    {
      int area = pb_series_table_find_area (table, codes[i]);

      if (area >= 0)
        pb_caption_source_add_cell (datasets, table, area, period);
    }
}

static char *
make_source (const PbPyramidData *data)
{
  g_autoptr(GPtrArray) datasets = pb_caption_source_list ();

  for (guint i = 0; i < data->bands->len; i++)
    for (int side = 0; side < PB_PYRAMID_N_SIDES; side++)
      {
        const PbPyramidBand *band = get_band (data, i);

        add_sources (datasets, band->tables[side], band->periods[side], (const char *const *) data->codes);
        add_sources (datasets, band->tables[side], band->periods[side], (const char *const *) data->system_codes);
        if (data->is_benchmark)
          pb_caption_source_add_cell (datasets, band->tables[side], -1, band->periods[side]);
      }

  return pb_caption_source_of (datasets);
}

static char *
dup_people (const PbPyramidBand *band,
            PbPyramidSide        side)
{
  g_autofree char *count = NULL, *share = NULL;

  if (!isfinite (band->counts[side]))
    return g_strdup (pb_status_to_sentence (band->statuses[side]));

  count = pb_number_format (band->counts[side], 0);
  share = pb_number_format (band->shares[side], 1);

  return g_strdup_printf ("%s (%s%%)", count, share);
}

static void
tell_bands (GString             *text,
            const PbPyramidData *data)
{
  for (guint i = 0; i < data->bands->len; i++)
    {
      const PbPyramidBand *band = get_band (data, i);
      g_autofree char *ages = pb_age_band_to_words (&band->band);
      g_autofree char *males = dup_people (band, PB_PYRAMID_LEFT);
      g_autofree char *females = dup_people (band, PB_PYRAMID_RIGHT);
      /* Translators: ages, males with share, females with share */
      g_autofree char *sentence = g_strdup_printf (_("%s: males %s, females %s"), ages, males, females);

      pb_sentences_add (text, sentence);
    }
}

PbCaption *
pb_pyramid_words_caption (const PbPyramidData *data,
                          gboolean             is_part,
                          const char          *caveats)
{
  g_autofree char *headline = data->refusal != NULL ? g_strdup (data->refusal) : make_headline (data);
  g_autofree char *subtitle = make_subtitle (data);
  GString *alternative = g_string_new (_("Population pyramid."));

  pb_sentences_add (alternative, headline);
  pb_sentences_add (alternative, subtitle);
  tell_bands (alternative, data);

  return pb_caption_new_of_words (g_steal_pointer (&headline), g_steal_pointer (&subtitle),
                                  make_notes (data, is_part, caveats), make_source (data),
                                  g_string_free (alternative, FALSE));
}
