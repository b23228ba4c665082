#include "pb-words.h"

static const char *const status_words[PB_N_STATUSES] = {
  [PB_STATUS_PRESENT] = "present",
  [PB_STATUS_MISSING] = "missing",
  [PB_STATUS_SUPPRESSED] = "suppressed",
  [PB_STATUS_SUPPRESSED_HERE] = "suppressed-here",
  [PB_STATUS_NOT_PUBLISHED] = "not-published",
  [PB_STATUS_NOT_APPLICABLE] = "not-applicable",
};

static const char *const polarity_words[PB_N_POLARITIES] = {
  [PB_POLARITY_HIGH_IS_GOOD] = "high-is-good",
  [PB_POLARITY_LOW_IS_GOOD] = "low-is-good",
  [PB_POLARITY_NO_JUDGEMENT] = "no-judgement",
  [PB_POLARITY_NOT_APPLICABLE] = "not-applicable",
};

static const char *const comparison_words[PB_N_COMPARISONS] = {
  [PB_COMPARISON_NOT_COMPARED] = "not-compared",
  [PB_COMPARISON_WORST] = "worst",
  [PB_COMPARISON_WORSE] = "worse",
  [PB_COMPARISON_SIMILAR] = "similar",
  [PB_COMPARISON_BETTER] = "better",
  [PB_COMPARISON_BEST] = "best",
  [PB_COMPARISON_LOWER] = "lower",
  [PB_COMPARISON_HIGHER] = "higher",
};

static const char *const level_words[PB_N_LEVELS] = {
  [PB_LEVEL_COUNTRY] = "country",
  [PB_LEVEL_REGION] = "region",
  [PB_LEVEL_UTLA] = "utla",
  [PB_LEVEL_LTLA] = "ltla",
  [PB_LEVEL_NHS] = "nhs",
  [PB_LEVEL_PLACE] = "place",
  [PB_LEVEL_WARD] = "ward",
  [PB_LEVEL_MSOA] = "msoa",
  [PB_LEVEL_LSOA] = "lsoa",
};

static gboolean
find_word (const char        *word,
           const char *const *words,
           int                n_words,
           int               *index_out)
{
  if (word == NULL)
    return FALSE;

  for (int i = 0; i < n_words; i++)
    if (g_str_equal (word, words[i]))
      {
        *index_out = i;
        return TRUE;
      }

  return FALSE;
}

#define DEFINE_VOCABULARY(Type, name, N)                       \
  const char *                                                 \
  pb_##name##_to_word (Type name)                              \
  {                                                            \
    g_return_val_if_fail ((int) name >= 0 && name < N, NULL);  \
    return name##_words[name];                                 \
  }                                                            \
                                                               \
  gboolean                                                     \
  pb_##name##_from_word (const char *word,                     \
                         Type       *name##_out)               \
  {                                                            \
    int index;                                                 \
                                                               \
    if (!find_word (word, name##_words, N, &index))            \
      return FALSE;                                            \
                                                               \
    *name##_out = (Type) index;                                \
    return TRUE;                                               \
  }

DEFINE_VOCABULARY (PbStatus, status, PB_N_STATUSES)
DEFINE_VOCABULARY (PbPolarity, polarity, PB_N_POLARITIES)
DEFINE_VOCABULARY (PbComparison, comparison, PB_N_COMPARISONS)
DEFINE_VOCABULARY (PbLevel, level, PB_N_LEVELS)
