#pragma once

#include "pb-innovation-register.h"

G_BEGIN_DECLS

/* A record of evidence, as much of it as filters need. */
typedef struct
{
  PbDay    known;        /* G_MININT32 where it is known always */
  guint8   strength;
  guint8   is_national;
} PbInnovationProof;

/* An innovation, as much of it as filters need. Ranges are of the register's arrays. */
typedef struct
{
  PbRegisterRecord *record;
  const char       *phase;        /* the record's; NULL where none */
  guint64           priorities;   /* bit n: about priority n, of those below 64 */
  char             *text;         /* folded, of the search */
  PbFuzzyDate       review;
  gboolean          has_review;
  guint             first_event;
  guint             n_events;
  guint             first_proof;
  guint             n_proofs;
  guint             first_reach;
  guint             n_reach;
} PbInnovationEntry;

/* A Place that an innovation is linked with. */
typedef struct
{
  guint    code;        /* in the register's codes */
  gboolean is_without;
} PbInnovationReach;

struct _PbInnovationRegister
{
  GObject       parent_instance;
  PbRegisters  *registers;
  PbCatalogue  *catalogue;
  GArray       *entries;      /* of PbInnovationEntry */
  GArray       *events;       /* of PbInnovationEvent */
  GArray       *proofs;       /* of PbInnovationProof */
  GArray       *reach;        /* of PbInnovationReach */
  GPtrArray    *codes;        /* of places, each once; texts of the registers */
  GHashTable   *numbers;      /* uid to number + 1 */
  GMutex        mutex;        /* of @covers */
  GHashTable   *covers;       /* place asked for to (guint8 *), one a code */
};

void     pb_innovation_register_build    (PbInnovationRegister *self);
/* One a code: whether it holds the place, or lies in it. */
const guint8 *pb_innovation_register_get_covers (PbInnovationRegister *self,
                                                 const char           *place_code);
/* Whether the row passes all of the question but its state. */
typedef struct
{
  const PbInnovationQuestion *question;
  const guint8               *covers;     /* NULL where no place is asked for */
  guint64                     priority;   /* 0 for any */
  int                         strength;   /* -1 for any */
  char                      **words;      /* folded; NULL for any */
} PbInnovationSieve;

void     pb_innovation_sieve_init        (PbInnovationSieve          *self,
                                          PbInnovationRegister       *innovations,
                                          const PbInnovationQuestion *question);
void     pb_innovation_sieve_clear       (PbInnovationSieve          *self);
/* What does not hang on the moment. */
gboolean pb_innovation_sieve_passes      (const PbInnovationSieve    *self,
                                          PbInnovationRegister       *innovations,
                                          const PbInnovationEntry    *entry);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PbInnovationSieve, pb_innovation_sieve_clear)

G_END_DECLS
