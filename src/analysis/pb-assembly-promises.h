#pragma once

#include "pb-assembly-parties.h"

G_BEGIN_DECLS

/* How a promise stands at a moment. */
typedef enum
{
  PB_ASSEMBLY_OPEN,
  PB_ASSEMBLY_ACCEPTED,
  PB_ASSEMBLY_OVERDUE,    /* open or accepted, and all days on which it can be due are past */
  PB_ASSEMBLY_MET,        /* an action's "done" too */
  PB_ASSEMBLY_DECLINED,   /* an action's "dropped" too */
  PB_ASSEMBLY_UNCERTAIN,  /* met or declined on a day not stated, and due only later */
  PB_ASSEMBLY_LATER,      /* made after the moment */
  PB_ASSEMBLY_N_STATES,
} PbAssemblyState;

/* A pledge, an ask or an action, at a moment. */
typedef struct
{
  PbRegisterRecord *record;
  PbDay             moment;
  PbAssemblyState   state;
  int               age_days;       /* since it was made; -1 where no date is stated */
  gboolean          is_age_least;   /* the date is not exact: at least so many days */
  int               overdue_days;   /* since the last day on which it was due; -1 where that is not known */
} PbAssemblyPromise;

PbAssemblyPromise  pb_assembly_promise_read      (PbRegisterRecord  *record,
                                                  PbDay              moment);
/* Open, accepted or overdue. */
gboolean           pb_assembly_promise_is_open   (const PbAssemblyPromise *self);

/* Rows of one kind ("pledge", "ask") that concern the Place (%NULL: all), in their order,
 * those made later than the moment last. (transfer full) (element-type PbAssemblyPromise);
 * holds no references: the registers must stay. */
GArray            *pb_assembly_list_promises     (PbRegisters       *registers,
                                                  PbCatalogue       *catalogue,
                                                  const char        *kind_word,
                                                  const char        *place_code,
                                                  PbDay              moment);
/* Open pledges, asks and actions: the oldest first, then those of no stated date. */
GArray            *pb_assembly_list_follow_up    (PbRegisters       *registers,
                                                  PbCatalogue       *catalogue,
                                                  const char        *place_code,
                                                  PbDay              moment);

/* Asks from one party to another; the texts are as pb_assembly_party_dup_name() gives them,
 * %NULL where none is stated (a wildcard never: see the other function). */
gboolean           pb_assembly_ask_is_between    (PbRegisters       *registers,
                                                  PbCatalogue       *catalogue,
                                                  PbRegisterRecord  *ask,
                                                  const char        *from,
                                                  const char        *to);

/* Pledges of one Place, or of what is no Place of the area set. */
typedef struct
{
  char   *place_code;   /* %NULL where the pledges state none */
  char   *name;         /* %NULL where the pledges state no place */
  GArray *pledges;      /* (element-type PbAssemblyPromise) */
} PbAssemblyColumn;

/* One column a Place of the set in its order, pledges or none; then one for each other
 * place that pledges name, a county say, and last for those that name none. With a Place
 * chosen: its own column, and of the others those with a pledge that concerns it.
 * (transfer full) (element-type PbAssemblyColumn) */
GPtrArray         *pb_assembly_list_columns      (PbRegisters       *registers,
                                                  PbCatalogue       *catalogue,
                                                  PbAreaSet         *area_set,
                                                  const char        *place_code,
                                                  PbDay              moment);

G_END_DECLS
