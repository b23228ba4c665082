#include "pb-age-band.h"

static void
test_parse (void)
{
  const struct
  {
    const char *text;
    int         low;
    int         high;
    const char *words;
  } cases[] = {
    { "0-4", 0, 4, "0 to 4" },
    { "16-64 yrs", 16, 64, "16 to 64" },
    { "16 to 64", 16, 64, "16 to 64" },
    { "Aged 10 to 15 years", 10, 15, "10 to 15" },
    { "Under 16", 0, 15, "0 to 15" },
    { "<1 yr", 0, 0, "0" },
    { "<75 yrs", 0, 74, "0 to 74" },
    { "Aged 4 years and under", 0, 4, "0 to 4" },
    { "65+", 65, PB_AGE_OPEN, "65 and over" },
    { "65+ yrs", 65, PB_AGE_OPEN, "65 and over" },
    { "90 years and over", 90, PB_AGE_OPEN, "90 and over" },
    { "85 or older", 85, PB_AGE_OPEN, "85 and over" },
    { "7", 7, 7, "7" },
    { "7 yrs", 7, 7, "7" },
  };
  const char *const none[] = { "All ages", "", "Persons", "64-16", "Under 0", "0-4, 5-9, 10-14", "2016-17", "999" };
  PbAgeBand band;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = NULL;

      g_assert_true (pb_age_band_parse (cases[i].text, &band));
      g_assert_cmpint (band.low, ==, cases[i].low);
      g_assert_cmpint (band.high, ==, cases[i].high);
      words = pb_age_band_to_words (&band);
      g_assert_cmpstr (words, ==, cases[i].words);
    }

  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    if (pb_age_band_parse (none[i], &band))
      g_error ("“%s” was read as %d to %d", none[i], band.low, band.high);
}

/* The finest division that has neither gap nor overlap, whatever else is there. */
static void
test_divide (void)
{
  const PbAgeBand mixed[] = { { 65, PB_AGE_OPEN }, { 0, 15 },  { 0, 4 },   { 16, 64 }, { 5, 9 },
                              { 10, 15 },          { 20, 29 }, { 16, 19 }, { 0, 74 } };
  const PbAgeBand gap[] = { { 0, 15 }, { 18, PB_AGE_OPEN } };
  const PbAgeBand closed[] = { { 10, 19 }, { 0, 9 } };
  int chosen[G_N_ELEMENTS (mixed)];

  /* 0-4, 5-9, 10-15, 16-64, 65 and over; 16-19 leads to 29 at most. */
  g_assert_cmpint (pb_age_band_divide (mixed, G_N_ELEMENTS (mixed), chosen), ==, 5);
  g_assert_cmpint (chosen[0], ==, 2);
  g_assert_cmpint (chosen[1], ==, 4);
  g_assert_cmpint (chosen[2], ==, 5);
  g_assert_cmpint (chosen[3], ==, 3);
  g_assert_cmpint (chosen[4], ==, 0);

  g_assert_cmpint (pb_age_band_divide (gap, 2, chosen), ==, 0);
  g_assert_cmpint (pb_age_band_divide (gap, 0, chosen), ==, 0);
  g_assert_cmpint (pb_age_band_divide (closed, 2, chosen), ==, 2);
  g_assert_cmpint (chosen[0], ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/age-band/parse", test_parse);
  g_test_add_func ("/base/age-band/divide", test_divide);

  return g_test_run ();
}
