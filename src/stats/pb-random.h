#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PbRandom:
 *
 * A stream of random numbers that depends on nothing but its seed and its
 * number, so that a simulation gives the same figures on every machine and
 * with any number of threads: each task draws from a stream of its own.
 *
 * Source: Blackman & Vigna (2021), *ACM Transactions on Mathematical Software*
 * 47(4), 36 (xoshiro256++); Doornik (2005), An improved ziggurat method.
 */
typedef struct
{
  guint64 state[4];
} PbRandom;

void   pb_random_init       (PbRandom *self,
                             guint64   seed,
                             guint64   stream);
/* Below one, not below zero. */
double pb_random_uniform    (PbRandom *self);
/* Standard normal. */
double pb_random_normal     (PbRandom *self);

/**
 * PbRRandom:
 *
 * The stream that R draws from after set.seed() with its default generators
 * (Mersenne-Twister, inversion), for figures to be compared bit for bit.
 *
 * Source: Matsumoto & Nishimura (1998), *ACM Transactions on Modeling and
 * Computer Simulation* 8(1), 3–30; R's manual page Random; measures.md,
 * sections 10 and 14.
 */
typedef struct
{
  guint32 state[624];
  guint   position;
} PbRRandom;

void   pb_r_random_init     (PbRRandom *self,
                             guint32    seed);
/* Between zero and one, neither of them. */
double pb_r_random_uniform  (PbRRandom *self);
/* Standard normal. */
double pb_r_random_normal   (PbRRandom *self);

G_END_DECLS
