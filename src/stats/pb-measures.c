#include "pb-measures.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define GROUPS       N_("values and populations of groups")
#define GROUPS_SE    N_("values, populations and standard errors of groups")
#define VALUES_SE    N_("values and standard errors of groups")
#define INDICATOR    N_("as the indicator")
#define PERCENT      N_("%")
#define RATIO        N_("ratio")
#define INDEX        N_("index from −1 to 1")
#define THOUSANDTHS  N_("thousandths")

#define LOW    "Low & Low 2004, Journal of Public Health 26(4), 388–395"
#define WHO    "Schlotheuber & Hosseinpoor 2022, Int J Environ Res Public Health 19(6), 3697"
#define WALTER "Walter 1978, International Journal of Epidemiology 7(2), 175–182"
#define KAKWANI "Kakwani, Wagstaff & van Doorslaer 1997, Journal of Econometrics 77(1), 87–103"

/* The same measure under a name that tells how its limits were found, or what
 * was done to its groups first. */
#define DRAWN(name, title, inputs, unit)                                                                              \
  {                                                                                                                    \
    name "_sim_limit", title, "he_nonordered", N_("The same figure, with 95% limits from 100,000 draws and not 100."), \
      inputs, unit, FALSE, PB_READING_MORE_IS_WORSE, WHO                                                               \
  }
#define WITHOUT_SE(name, title, families, unit, reading)                                                               \
  {                                                                                                                    \
    name "_without_se", title, families, N_("The same figure without limits, where there are no standard errors."),   \
      N_("values of groups"), unit, FALSE, reading, WHO                                                                \
  }
#define RENUMBERED(name, title, unit, reading)                                                                         \
  {                                                                                                                    \
    name "_renumbered", title, "he_ordered",                                                                           \
      N_("The same measure where a group in the middle of the order was left out and the gap closed."), GROUPS, unit,  \
      TRUE, reading, WHO                                                                                               \
  }

#define WILSON "Wilson 1927, Journal of the American Statistical Association 22(158), 209–212"
#define BRESLOW "Breslow & Day 1987, Statistical methods in cancer research II, IARC"
#define DOBSON "Dobson et al 1991, Statistics in Medicine 10(3), 457–462"
#define SPIEGELHALTER "Spiegelhalter 2005, Statistics in Medicine 24(8), 1185–1202"
#define FINGERTIPS "Fingertips, Public health data technical guidance"
#define MAKING_DATA_COUNT "NHS England, Making data count"
#define EVENTS_PEOPLE N_("events and people")
#define BANDS N_("events and people by age band, and a standard population")
#define REFERENCE N_("events and people by age band, here and in a reference population")
#define SERIES N_("one value a date, at even steps")
#define INTERVALS N_("a value with its limits, and a benchmark")
#define WORD N_("word")

/* Who adds a measure writes one file and one row; the order is the chooser's. */
const PbMeasure pb_measures[] = {
  /* Slope and relative index of inequality, with limits from the groups' own errors. */
  { "sii", N_("Slope index of inequality"), "sii",
    N_("The gap between the most and the least deprived, read from the line through all groups."),
    N_("values, populations and limits or standard errors of 5 to 100 groups"), INDICATOR, TRUE,
    PB_READING_OFF_ZERO_IS_WORSE, LOW },
  { "rii", N_("Relative index of inequality"), "sii",
    N_("How many times as high the same line is at the least deprived end as at the most deprived; turned round where low"
       " is good, so that above 1 is always to the disadvantage of the more deprived."),
    N_("values, populations and limits or standard errors of 5 to 100 groups"), RATIO, TRUE,
    PB_READING_OFF_ONE_IS_WORSE, LOW },
  { "sii_analytic_limit", N_("Slope index of inequality, exact limits"), "sii",
    N_("The slope index with the limits that its simulation approaches."),
    N_("values, populations and limits or standard errors of 5 to 100 groups"), INDICATOR, TRUE,
    PB_READING_OFF_ZERO_IS_WORSE, LOW },
  { "rii_analytic_limit", N_("Relative index of inequality, exact limits"), "sii",
    N_("The relative index with the limits that its simulation approaches."),
    N_("values, populations and limits or standard errors of 5 to 100 groups"), RATIO, TRUE,
    PB_READING_OFF_ONE_IS_WORSE, LOW },
  { "sii_numeric_order", N_("Slope index of inequality, quantiles sorted as numbers"), "sii",
    N_("The slope index of quantiles that were given as text, in their right order."),
    N_("values, populations and limits or standard errors of 5 to 100 groups"), INDICATOR, TRUE,
    PB_READING_OFF_ZERO_IS_WORSE, LOW },
  { "rii_numeric_order", N_("Relative index of inequality, quantiles sorted as numbers"), "sii",
    N_("The relative index of quantiles that were given as text, in their right order."),
    N_("values, populations and limits or standard errors of 5 to 100 groups"), RATIO, TRUE,
    PB_READING_OFF_ONE_IS_WORSE, LOW },
  { "sii_reliability", N_("Slope index of inequality, reliability of its limits"), "sii",
    N_("How far simulated limits move on average when they are drawn nine times anew (--part reliability)."),
    N_("values, populations and limits or standard errors of 5 to 100 groups"), INDICATOR, TRUE, PB_READING_NONE, LOW },
  { "rii_reliability", N_("Relative index of inequality, reliability of its limits"), "sii",
    N_("The same of the relative index (--part reliability)."),
    N_("values, populations and limits or standard errors of 5 to 100 groups"), RATIO, TRUE, PB_READING_NONE, LOW },
  { "intercept", N_("Value at the most deprived end"), "sii",
    N_("Where the line of the slope index starts."), GROUPS, INDICATOR, TRUE, PB_READING_OF_THE_INDICATOR, LOW },

  /* Simple. */
  { "d", N_("Difference"), "he_ordered he_nonordered",
    N_("The value of one group less that of another: the ends of the order, or the best and the worst."), VALUES_SE,
    INDICATOR, FALSE, PB_READING_OFF_ZERO_IS_WORSE, WHO },
  { "r", N_("Ratio"), "he_ordered he_nonordered",
    N_("The value of one group divided by that of another."), VALUES_SE, RATIO, FALSE, PB_READING_OFF_ONE_IS_WORSE,
    WHO },

  /* Population attributable. */
  { "par", N_("Population attributable risk"), "he_ordered he_nonordered",
    N_("How much the average would change if every group had the value of the best-placed one."), GROUPS, INDICATOR,
    FALSE, PB_READING_OFF_ZERO_IS_WORSE, WALTER },
  { "paf_ci_percent", N_("Population attributable fraction"), "he_ordered he_nonordered",
    N_("The same change as a share of the average; limits in percent."), GROUPS, PERCENT, FALSE,
    PB_READING_OFF_ZERO_IS_WORSE, WALTER },
  { "paf", N_("Population attributable fraction, limits as healthequal gives them"), "he_ordered he_nonordered",
    N_("The same estimate; its limits add a fraction to a percentage and are too narrow."), GROUPS, PERCENT, FALSE,
    PB_READING_OFF_ZERO_IS_WORSE, WALTER },

  /* Along an order. */
  { "aci", N_("Absolute concentration index"), "he_ordered he_individual",
    N_("How far the indicator is gathered at one end of the order, in its own unit."), GROUPS, INDICATOR, TRUE,
    PB_READING_OFF_ZERO_IS_WORSE, KAKWANI },
  { "rci", N_("Relative concentration index"), "he_ordered he_individual",
    N_("How far the indicator is gathered at one end of the order, as a share of its average."), GROUPS, INDEX, TRUE,
    PB_READING_OFF_ZERO_IS_WORSE, KAKWANI },
  { "rci_wagstaff", N_("Concentration index, Wagstaff’s normalisation"), "he_ordered",
    N_("For an indicator between two bounds: the index as a share of the largest it can reach."),
    N_("values and populations of groups, and the indicator’s bounds"), INDEX, TRUE, PB_READING_OFF_ZERO_IS_WORSE,
    "Wagstaff 2005, Health Economics 14(4), 429–432" },
  { "rci_erreygers", N_("Concentration index, Erreygers’ normalisation"), "he_ordered",
    N_("For an indicator between two bounds: the same for the good and for the bad side of it."),
    N_("values and populations of groups, and the indicator’s bounds"), INDEX, TRUE, PB_READING_OFF_ZERO_IS_WORSE,
    "Erreygers 2009, Journal of Health Economics 28(2), 504–515" },
  { "sii_logit", N_("Slope index of inequality, logistic"), "he_ordered he_individual",
    N_("The gap between the two ends of the order, from a logistic curve through the groups."), GROUPS, INDICATOR,
    TRUE, PB_READING_OFF_ZERO_IS_WORSE, WHO },
  { "sii_linear", N_("Slope index of inequality, linear, errors from scatter"), "he_ordered he_individual",
    N_("The gap between the two ends of the order, from a line; limits from how far the groups lie off it."), GROUPS,
    INDICATOR, TRUE, PB_READING_OFF_ZERO_IS_WORSE, WHO },
  { "rii_logit", N_("Relative index of inequality, logistic"), "he_ordered he_individual",
    N_("The ratio of the two ends of the order, from a logistic curve through the groups."), GROUPS, RATIO, TRUE,
    PB_READING_OFF_ONE_IS_WORSE, WHO },
  { "rii_linear", N_("Relative index of inequality, linear, errors from scatter"), "he_ordered he_individual",
    N_("The ratio of the two ends of the order, from a line; limits from how far the groups lie off it."), GROUPS,
    RATIO, TRUE, PB_READING_OFF_ONE_IS_WORSE, WHO },

  /* Between groups without an order. */
  { "bgv", N_("Between-group variance"), "he_nonordered",
    N_("The average squared distance of the groups from the average; large gaps count most."), GROUPS_SE,
    N_("the indicator’s unit squared"), FALSE, PB_READING_MORE_IS_WORSE, WHO },
  { "bgsd", N_("Between-group standard deviation"), "he_nonordered",
    N_("How far the groups typically lie from the average."), GROUPS_SE, INDICATOR, FALSE, PB_READING_MORE_IS_WORSE,
    WHO },
  { "cov", N_("Coefficient of variation"), "he_nonordered",
    N_("How far the groups typically lie from the average, as a share of it."), GROUPS_SE, PERCENT, FALSE,
    PB_READING_MORE_IS_WORSE, WHO },
  { "mdmu", N_("Mean difference from the average"), "he_nonordered",
    N_("The average distance of the groups from the average, each group counted once."), GROUPS_SE, INDICATOR, FALSE,
    PB_READING_MORE_IS_WORSE, WHO },
  { "mdmw", N_("Mean difference from the average, weighted"), "he_nonordered",
    N_("The average distance of the groups from the average, by population."), GROUPS_SE, INDICATOR, FALSE,
    PB_READING_MORE_IS_WORSE, WHO },
  { "mdbu", N_("Mean difference from the best group"), "he_nonordered",
    N_("The average distance of the groups from the best, each group counted once."), VALUES_SE, INDICATOR, FALSE,
    PB_READING_MORE_IS_WORSE, WHO },
  { "mdbw", N_("Mean difference from the best group, weighted"), "he_nonordered",
    N_("The average distance of the groups from the best, by population."), GROUPS_SE, INDICATOR, FALSE,
    PB_READING_MORE_IS_WORSE, WHO },
  { "mdru", N_("Mean difference from a reference group"), "he_nonordered",
    N_("The average distance of the groups from one of them, each group counted once."), VALUES_SE, INDICATOR, FALSE,
    PB_READING_MORE_IS_WORSE, WHO },
  { "mdrw", N_("Mean difference from a reference group, weighted"), "he_nonordered",
    N_("The average distance of the groups from one of them, by population."), GROUPS_SE, INDICATOR, FALSE,
    PB_READING_MORE_IS_WORSE, WHO },
  { "idisu", N_("Index of disparity"), "he_nonordered",
    N_("The average distance of the groups from the average, as a share of it, each group counted once."), GROUPS_SE,
    PERCENT, FALSE, PB_READING_MORE_IS_WORSE, "Pearcy & Keppel 2002, Public Health Reports 117(3), 273–280" },
  { "idisw", N_("Index of disparity, weighted"), "he_nonordered",
    N_("The average distance of the groups from the average, as a share of it, by population."), GROUPS_SE, PERCENT,
    FALSE, PB_READING_MORE_IS_WORSE, WHO },
  { "ti_ci_x1000", N_("Theil index"), "he_nonordered",
    N_("How unevenly the indicator is shared; groups far above the average count most."), GROUPS_SE, THOUSANDTHS,
    FALSE, PB_READING_MORE_IS_WORSE, WHO },
  { "ti", N_("Theil index, limits as healthequal gives them"), "he_nonordered",
    N_("The same estimate; its limits leave out the factor of a thousand and are too narrow."), GROUPS_SE, THOUSANDTHS,
    FALSE, PB_READING_MORE_IS_WORSE, WHO },
  { "mld_ci_x1000", N_("Mean log deviation"), "he_nonordered",
    N_("How unevenly the indicator is shared; groups far below the average count most."), GROUPS_SE, THOUSANDTHS,
    FALSE, PB_READING_MORE_IS_WORSE, WHO },
  { "mld", N_("Mean log deviation, limits as healthequal gives them"), "he_nonordered",
    N_("The same estimate; its limits leave out the factor of a thousand and are too narrow."), GROUPS_SE, THOUSANDTHS,
    FALSE, PB_READING_MORE_IS_WORSE, WHO },

  /* The same with other limits, or after a repair of the groups. */
  { "idisw_ci_drawn_mean", N_("Index of disparity, weighted"), "he_nonordered",
    N_("The same figure, with limits whose average is drawn anew each time; healthequal leaves it where it was."),
    GROUPS_SE, PERCENT, FALSE, PB_READING_MORE_IS_WORSE, WHO },
  DRAWN ("bgsd", N_("Between-group standard deviation"), GROUPS_SE, INDICATOR),
  DRAWN ("cov", N_("Coefficient of variation"), GROUPS_SE, PERCENT),
  DRAWN ("mdmu", N_("Mean difference from the average"), GROUPS_SE, INDICATOR),
  DRAWN ("mdmw", N_("Mean difference from the average, weighted"), GROUPS_SE, INDICATOR),
  DRAWN ("mdbu", N_("Mean difference from the best group"), VALUES_SE, INDICATOR),
  DRAWN ("mdbw", N_("Mean difference from the best group, weighted"), GROUPS_SE, INDICATOR),
  DRAWN ("mdru", N_("Mean difference from a reference group"), VALUES_SE, INDICATOR),
  DRAWN ("mdrw", N_("Mean difference from a reference group, weighted"), GROUPS_SE, INDICATOR),
  DRAWN ("idisu", N_("Index of disparity"), GROUPS_SE, PERCENT),
  DRAWN ("idisw", N_("Index of disparity, weighted"), GROUPS_SE, PERCENT),
  WITHOUT_SE ("r", N_("Ratio"), "he_ordered he_nonordered", RATIO, PB_READING_OFF_ONE_IS_WORSE),
  WITHOUT_SE ("mdbu", N_("Mean difference from the best group"), "he_nonordered", INDICATOR,
              PB_READING_MORE_IS_WORSE),
  WITHOUT_SE ("mdbw", N_("Mean difference from the best group, weighted"), "he_nonordered", INDICATOR,
              PB_READING_MORE_IS_WORSE),
  WITHOUT_SE ("mdru", N_("Mean difference from a reference group"), "he_nonordered", INDICATOR,
              PB_READING_MORE_IS_WORSE),
  WITHOUT_SE ("mdrw", N_("Mean difference from a reference group, weighted"), "he_nonordered", INDICATOR,
              PB_READING_MORE_IS_WORSE),
  RENUMBERED ("aci", N_("Absolute concentration index"), INDICATOR, PB_READING_OFF_ZERO_IS_WORSE),
  RENUMBERED ("rci", N_("Relative concentration index"), INDEX, PB_READING_OFF_ZERO_IS_WORSE),
  RENUMBERED ("sii_logit", N_("Slope index of inequality, logistic"), INDICATOR, PB_READING_OFF_ZERO_IS_WORSE),
  RENUMBERED ("sii_linear", N_("Slope index of inequality, linear, errors from scatter"), INDICATOR,
              PB_READING_OFF_ZERO_IS_WORSE),
  RENUMBERED ("rii_logit", N_("Relative index of inequality, logistic"), RATIO, PB_READING_OFF_ONE_IS_WORSE),
  RENUMBERED ("rii_linear", N_("Relative index of inequality, linear, errors from scatter"), RATIO,
              PB_READING_OFF_ONE_IS_WORSE),

  /* One area's figure. */
  { "proportion", N_("Proportion"), "proportion",
    N_("How many of a group have something, with Wilson's score limits."), EVENTS_PEOPLE,
    N_("fraction, or times the multiplier"), FALSE, PB_READING_OF_THE_INDICATOR, WILSON },
  { "rate", N_("Crude rate"), "rate",
    N_("Events for so many people; limits are exact below 10 events and Byar's from 10."), EVENTS_PEOPLE,
    N_("events per multiplier"), FALSE, PB_READING_OF_THE_INDICATOR, BRESLOW },
  { "mean", N_("Mean"), "mean", N_("The average of values, with Student's limits."), N_("values"), INDICATOR, FALSE,
    PB_READING_OF_THE_INDICATOR, "Altman et al 2000, Statistics with confidence" },
  { "quantile", N_("Quantile"), "quantile",
    N_("To which tenth, fifth or other share of the areas one belongs, by its rank."), N_("values of areas"),
    N_("number from 1"), TRUE, PB_READING_NONE, FINGERTIPS },
  { "dsr", N_("Directly standardised rate"), "dsr",
    N_("The rate that the area would have if its people had the ages of the standard population. None below 10 events."),
    BANDS, N_("events per multiplier"), FALSE, PB_READING_OF_THE_INDICATOR, DOBSON },
  { "total_count", N_("Events"), "dsr", N_("All events that a standardised rate is made of."), BANDS, N_("events"),
    FALSE, PB_READING_NONE, DOBSON },
  { "total_pop", N_("Population"), "dsr", N_("All people that a standardised rate is made of."), BANDS, N_("people"),
    FALSE, PB_READING_NONE, DOBSON },
  { "isr_ratio", N_("Indirectly standardised ratio"), "isr",
    N_("Events observed over those expected at the reference population's rates by age."), REFERENCE, RATIO, FALSE,
    PB_READING_OF_THE_INDICATOR, BRESLOW },
  { "isr_rate", N_("Indirectly standardised rate"), "isr",
    N_("The same ratio times the reference population's rate."), REFERENCE, N_("events per multiplier"), FALSE,
    PB_READING_OF_THE_INDICATOR, BRESLOW },
  { "observed", N_("Observed events"), "isr", N_("What happened."), REFERENCE, N_("events"), FALSE, PB_READING_NONE,
    BRESLOW },
  { "expected", N_("Expected events"), "isr", N_("What would have happened at the reference population's rates."),
    REFERENCE, N_("events"), FALSE, PB_READING_NONE, BRESLOW },
  { "ref_rate", N_("Reference rate"), "isr", N_("The reference population's rate at all ages."), REFERENCE,
    N_("events per multiplier"), FALSE, PB_READING_NONE, BRESLOW },
  { "life_expectancy", N_("Life expectancy"), "le",
    N_("Years left on average at an age, if today's death rates stayed. None for 5,000 people or fewer."),
    N_("deaths and people in 20 age bands"), N_("years"), FALSE, PB_READING_OF_THE_INDICATOR,
    "Chiang 1968; Silcocks et al 2001, Journal of Epidemiology and Community Health 55(1), 38–43" },

  /* Comparison. */
  { "funnel_significance", N_("Funnel plot significance"), "funnel",
    N_("Whether an area differs from the areas' average by more than chance would have it."), EVENTS_PEOPLE, WORD,
    FALSE, PB_READING_NONE, FINGERTIPS },
  { "funnel_limits", N_("Funnel plot limits"), "funnel",
    N_("The lines within which areas of each size lie by chance, at 95% and 99.8%; as PHEindicatormethods draws them,"
       " with a proportion's upper lines capped at 100."), EVENTS_PEOPLE, INDICATOR, FALSE, PB_READING_NONE,
    SPIEGELHALTER },
  { "funnel_capped_limits", N_("Funnel plot limits, capped at the multiplier"), "funnel",
    N_("The same lines; a proportion's end at the highest that it can be (--part capped-limits)."), EVENTS_PEOPLE,
    INDICATOR, FALSE, PB_READING_NONE, SPIEGELHALTER },
  { "funnel_point_rate", N_("Funnel plot point, rate"), "funnel",
    N_("Where an area stands upright; a directly standardised rate only from 10 events."), EVENTS_PEOPLE,
    N_("events per multiplier"), FALSE, PB_READING_OF_THE_INDICATOR, FINGERTIPS },
  { "funnel_point_denominator_per_year", N_("Funnel plot point, people a year"), "funnel",
    N_("Where an area stands along the axis."), EVENTS_PEOPLE, N_("people a year"), FALSE, PB_READING_NONE,
    FINGERTIPS },
  { "compare_ci95", N_("Comparison by the 95% interval"), "compare",
    N_("Better, worse or similar: similar where the benchmark lies in the value's 95% interval."), INTERVALS, WORD,
    FALSE, PB_READING_NONE, FINGERTIPS },
  { "compare_ci95_998", N_("Comparison by the 95% and 99.8% intervals"), "compare",
    N_("The same in two steps: best or worst where the benchmark lies beyond the 99.8% interval too."), INTERVALS,
    WORD, FALSE, PB_READING_NONE, FINGERTIPS },
  { "compare_double_ci95", N_("Comparison of two intervals"), "compare",
    N_("Similar where the 95% intervals of both values meet."), INTERVALS, WORD, FALSE, PB_READING_NONE, FINGERTIPS },
  { "compare_spc_proportion", N_("Comparison with control limits, proportion"), "compare",
    N_("Whether a proportion lies in the benchmark's limits among so many people."),
    N_("a value, its denominator and a benchmark"), WORD, FALSE, PB_READING_NONE, FINGERTIPS },
  { "compare_spc_dsr", N_("Comparison with control limits, standardised rate"), "compare",
    N_("Whether a rate lies in the benchmark's exact limits among so many people."),
    N_("a value, its denominator and a benchmark"), WORD, FALSE, PB_READING_NONE, FINGERTIPS },
  { "compare_target", N_("Comparison with a target"), "compare", N_("Better where the value reaches the target."),
    N_("a value and a target"), WORD, FALSE, PB_READING_NONE, FINGERTIPS },
  { "compare_target_ci95", N_("Comparison of an interval with a target"), "compare",
    N_("Better where the whole 95% interval reaches the target, worse where all of it falls short."),
    N_("a value's limits and a target"), WORD, FALSE, PB_READING_NONE, FINGERTIPS },
  { "compare_target_range", N_("Comparison with a target range"), "compare",
    N_("Whether the value lies below, in or above a range."), N_("a value and a range"), WORD, FALSE, PB_READING_NONE,
    FINGERTIPS },
  { "compare_quartiles", N_("Quartile among areas"), "compare",
    N_("In which quarter of the areas' values a value lies, by percentiles."), N_("values of areas"),
    N_("number from 1"), TRUE, PB_READING_NONE, FINGERTIPS },
  { "compare_quintiles", N_("Quintile among areas"), "compare",
    N_("In which fifth of the areas' values a value lies, by percentiles."), N_("values of areas"),
    N_("number from 1"), TRUE, PB_READING_NONE, FINGERTIPS },

  /* Over time. */
  { "trend_marker", N_("Recent trend"), "trend",
    N_("Whether the latest five years rise or fall, tested at 99.8%; one year alone makes no trend."),
    N_("values with limits, or counts, of five years or more"), WORD, FALSE, PB_READING_NONE, FINGERTIPS },
  { "trend_label", N_("Recent trend, judged"), "trend",
    N_("The same, with whether that is getting better or worse."),
    N_("values with limits, or counts, of five years or more"), WORD, FALSE, PB_READING_NONE, FINGERTIPS },
  { "trend_chi2", N_("Recent trend, test"), "trend", N_("The chi-squared statistic for trend, of one degree."),
    N_("values with limits, or counts, of five years or more"), N_("chi-squared"), FALSE, PB_READING_NONE,
    "Armitage 1955, Biometrics 11(3), 375–386" },
  { "trend_slope", N_("Recent trend, slope"), "trend",
    N_("The change a year; of a proportion, in log odds."), N_("values with limits, or counts, of five years or more"),
    N_("as the indicator a year; log odds a year"), FALSE, PB_READING_OF_THE_INDICATOR, FINGERTIPS },
  { "spc", N_("XmR control chart"), "spc",
    N_("Whether a process changes by more than it always does: limits, special causes, and the icons of variation and"
       " assurance."), SERIES, INDICATOR, FALSE, PB_READING_NONE, MAKING_DATA_COUNT },
  { NULL },
};

const PbMeasure *
pb_measure_find (const char *name)
{
  for (const PbMeasure *measure = pb_measures; measure->name != NULL; measure++)
    if (strcmp (measure->name, name) == 0)
      return measure;

  return NULL;
}

const char *
pb_measure_reading_word (PbMeasureReading reading)
{
  static const char *const words[] = { "as-the-indicator", "more-is-worse", "off-zero-is-worse", "off-one-is-worse",
                                       "none" };

  return words[reading];
}
