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

  if (data->n_sides == 1)
    /* Translators: how many people */
    return g_strdup_printf (_("People, %s"), total);

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
  g_autofree char *people = pb_number_format (pb_pyramid_data_get_total (data), 0);
  g_autofree char *ages = NULL, *percent = NULL;
  double most = -1;
  guint fullest = 0;

  for (guint i = 0; i < data->bands->len; i++)
    {
      double share = pb_pyramid_data_get_band_share (data, i, FALSE);

      if (isfinite (share) && share > most)
        {
          most = share;
          fullest = i;
        }
    }

  ages = pb_age_band_to_words (&get_band (data, fullest)->band);
  percent = pb_number_format (fmax (most, 0), 1);

  /* Translators: a Place, "in mid-2020", people, a share, ages: "16 to 64" */
  return g_strdup_printf (_("%s %s: %s people, %s%% of them aged %s"), data->name, pb_text_in_period (data->period),
                          people, percent, ages);
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

char *
pb_pyramid_words_dup_title (const PbPyramidData *data)
{
  gboolean has_estimate = data->estimate != NULL && *data->estimate != '\0';
  g_autofree char *what = NULL;

  if (data->period == NULL)
    return g_strdup (_("People by age and sex"));

  /* Translators: a period */
  what = g_strdup_printf (data->n_sides == 1 ? _("People by age, %s") : _("People by age and sex, %s"),
                          pb_text_period (data->period));

  return has_estimate ? g_strdup_printf ("%s, %s", what, data->estimate) : g_steal_pointer (&what);
}

static char *
make_subtitle (const PbPyramidData *data)
{
  g_autofree char *title = pb_pyramid_words_dup_title (data);

  if (data->n_sides != 1)
    return g_steal_pointer (&title);

  /* Translators: "People by age, mid-2020" */
  return g_strdup_printf (_("%s; both sexes together, since the source does not tell them apart"), title);
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
  const char *none = data->n_sides == 1 ? _("England has no figures by age here")
                                        : _("England has no figures by age and sex here");
  g_autofree char *sentence = NULL;

  if (data->other_name != NULL)
    /* Translators: England, or the system */
    sentence = g_strdup_printf (_("Outline: %s, as shares of its own people"), data->other_name);
  else
    /* Translators: why: "England has no figures by age here" */
    sentence = g_strdup_printf (_("Not compared: %s"), none);

  pb_sentences_add (notes, sentence);
  if (data->other_name != NULL && !data->is_benchmark)
    pb_sentences_add (notes, none);
}

/* Which of several estimates these are, and how far the main one is from them. */
static void
note_estimate (GString             *notes,
               const PbPyramidData *data)
{
  double total = pb_pyramid_data_get_total (data);
  g_autofree char *people = pb_number_format (total, 0);
  g_autofree char *sentence = NULL;

  if (*data->estimate == '\0')
    return;

  if (isfinite (data->main_total) && data->main_total != total)
    {
      g_autofree char *others = pb_number_format (data->main_total, 0);

      /* Translators: a category of estimates, people, a Place, "in mid-2020", people */
      sentence = g_strdup_printf (_("Estimates: %s. They count %s people in %s %s; the main series has %s instead"),
                                  data->estimate, people, data->name, pb_text_in_period (data->period), others);
    }
  else
    /* Translators: a category of estimates */
    sentence = g_strdup_printf (_("Estimates: %s"), data->estimate);

  pb_sentences_add (notes, sentence);
}

/* What the workspace says of the values themselves, each once. */
static void
note_values (GString             *notes,
             const PbPyramidData *data)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < data->bands->len; i++)
    for (int side = 0; side < data->n_sides; side++)
      for (int k = 0; data->codes[k] != NULL; k++)
        {
          const PbPyramidBand *band = get_band (data, i);
          int area = pb_series_table_find_area (band->tables[side], data->codes[k]);
          const char *note = area >= 0 && band->periods[side] >= 0
                               ? pb_series_table_get_cell (band->tables[side], area, band->periods[side])->note
                               : NULL;

          if (note != NULL && *note != '\0' && g_hash_table_add (seen, (gpointer) note))
            pb_sentences_add (notes, note);
        }
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
      note_estimate (notes, data);
      note_values (notes, data);
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
    for (int side = 0; side < data->n_sides; side++)
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

static char *
tell_band (const PbPyramidData *data,
           const PbPyramidBand *band)
{
  g_autofree char *ages = pb_age_band_to_words (&band->band);
  g_autofree char *first = dup_people (band, PB_PYRAMID_LEFT);
  g_autofree char *second = NULL;

  if (data->n_sides == 1)
    return g_strdup_printf ("%s: %s", ages, first);

  second = dup_people (band, PB_PYRAMID_RIGHT);

  /* Translators: ages, males with share, females with share */
  return g_strdup_printf (_("%s: males %s, females %s"), ages, first, second);
}

static void
tell_bands (GString             *text,
            const PbPyramidData *data)
{
  for (guint i = 0; i < data->bands->len; i++)
    {
      g_autofree char *sentence = tell_band (data, get_band (data, i));

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
  GString *alternative = g_string_new (data->n_sides == 1 ? _("Age profile.") : _("Population pyramid."));

  pb_sentences_add (alternative, headline);
  pb_sentences_add (alternative, subtitle);
  tell_bands (alternative, data);

  return pb_caption_new_of_words (g_steal_pointer (&headline), g_steal_pointer (&subtitle),
                                  make_notes (data, is_part, caveats), make_source (data),
                                  g_string_free (alternative, FALSE));
}
