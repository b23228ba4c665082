#include "pb-random.h"

#include <gsl/gsl_cdf.h>
#include <math.h>

#define N_LAYERS 256
/* Where the tail begins, for 256 layers of equal area. */
#define TAIL     3.6541528853610088

static double layer_edges[N_LAYERS + 1];
static double layer_ratios[N_LAYERS];

static inline guint64
rotate (guint64 value,
        int     n_bits)
{
  return value << n_bits | value >> (64 - n_bits);
}

static inline guint64
next_bits (PbRandom *self)
{
  guint64 *s = self->state;
  guint64 bits = rotate (s[0] + s[3], 23) + s[0];
  guint64 shifted = s[1] << 17;

  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= shifted;
  s[3] = rotate (s[3], 45);

  return bits;
}

static inline double
to_unit (guint64 bits)
{
  return (bits >> 11) * 0x1p-53;
}

static guint64
mix (guint64 *counter)
{
  guint64 z = *counter += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ z >> 30) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ z >> 27) * G_GUINT64_CONSTANT (0x94d049bb133111eb);

  return z ^ z >> 31;
}

/* The layers below exp (-x²/2), each of the area of the lowest with its tail. */
static void
make_layers (void)
{
  static gsize is_made = 0;
  double edge = TAIL;
  double height = exp (-0.5 * TAIL * TAIL);
  double area = TAIL * height + sqrt (2 * G_PI) * gsl_cdf_ugaussian_Q (TAIL);

  if (!g_once_init_enter (&is_made))
    return;

  layer_edges[0] = area / height;
  layer_edges[1] = TAIL;
  layer_edges[N_LAYERS] = 0;
  for (int i = 2; i < N_LAYERS; i++)
    {
      edge = sqrt (-2 * log (area / edge + height));
      height = exp (-0.5 * edge * edge);
      layer_edges[i] = edge;
    }
  for (int i = 0; i < N_LAYERS; i++)
    layer_ratios[i] = layer_edges[i + 1] / layer_edges[i];

  g_once_init_leave (&is_made, 1);
}

void
pb_random_init (PbRandom *self,
                guint64   seed,
                guint64   stream)
{
  guint64 counter = seed;

  make_layers ();
  counter = mix (&counter) ^ stream;
  for (int i = 0; i < 4; i++)
    self->state[i] = mix (&counter);
}

double
pb_random_uniform (PbRandom *self)
{
  return to_unit (next_bits (self));
}

static double
draw_from_tail (PbRandom *self,
                gboolean  is_negative)
{
  double x;
  double y;

  do
    {
      x = log (1 - pb_random_uniform (self)) / TAIL;
      y = log (1 - pb_random_uniform (self));
    }
  while (-2 * y < x * x);

  return is_negative ? x - TAIL : TAIL - x;
}

double
pb_random_normal (PbRandom *self)
{
  for (;;)
    {
      guint64 bits = next_bits (self);
      guint layer = bits & (N_LAYERS - 1);
      double u = 2 * to_unit (bits) - 1;
      double x = u * layer_edges[layer];
      double upper;
      double lower;

      if (fabs (u) < layer_ratios[layer])
        return x;

      if (layer == 0)
        return draw_from_tail (self, u < 0);

      upper = exp (-0.5 * (layer_edges[layer] * layer_edges[layer] - x * x));
      lower = exp (-0.5 * (layer_edges[layer + 1] * layer_edges[layer + 1] - x * x));
      if (lower + pb_random_uniform (self) * (upper - lower) < 1)
        return x;
    }
}
