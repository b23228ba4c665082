#include "pb-random.h"

#include <gsl/gsl_cdf.h>

#define N_WORDS 624
#define OFFSET  397

void
pb_r_random_init (PbRRandom *self,
                  guint32    seed)
{
  /* R scrambles a seed by fifty steps; the next word would be the position. */
  for (int i = 0; i < 51; i++)
    seed = 69069 * seed + 1;

  for (int i = 0; i < N_WORDS; i++)
    {
      seed = 69069 * seed + 1;
      self->state[i] = seed;
    }
  self->position = N_WORDS;
}

static void
refill (guint32 *words)
{
  for (int i = 0; i < N_WORDS; i++)
    {
      guint32 mixed = (words[i] & 0x80000000u) | (words[(i + 1) % N_WORDS] & 0x7fffffffu);

      words[i] = words[(i + OFFSET) % N_WORDS] ^ mixed >> 1 ^ ((mixed & 1) != 0 ? 0x9908b0dfu : 0);
    }
}

double
pb_r_random_uniform (PbRRandom *self)
{
  guint32 word;
  double value;

  if (self->position == N_WORDS)
    {
      refill (self->state);
      self->position = 0;
    }

  word = self->state[self->position++];
  word ^= word >> 11;
  word ^= word << 7 & 0x9d2c5680u;
  word ^= word << 15 & 0xefc60000u;
  word ^= word >> 18;

  /* As R: by this factor, and kept off both ends. */
  value = word * 2.3283064365386963e-10;

  return CLAMP (value, 0.5 * 2.328306437080797e-10, 1 - 0.5 * 2.328306437080797e-10);
}

double
pb_r_random_normal (PbRRandom *self)
{
  const double big = 134217728;
  double u = (int) (big * pb_r_random_uniform (self));

  u += pb_r_random_uniform (self);

  return gsl_cdf_ugaussian_Pinv (u / big);
}
