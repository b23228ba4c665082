#pragma once

#include "pb-catalogue.h"
#include "pb-registers.h"

G_BEGIN_DECLS

/* How a target stands at a moment. */
typedef enum
{
  PB_TARGET_LATER,        /* set after the moment */
  PB_TARGET_WITHDRAWN,
  PB_TARGET_NO_DATA,      /* no value to hold against it */
  PB_TARGET_MET,          /* the value at the moment meets it */
  PB_TARGET_NOT_YET_MET,  /* it does not, and there is time, or no day is stated */
  PB_TARGET_MISSED,       /* it does not, and all days on which it was due are past */
  PB_N_TARGET_STATES,
} PbTargetState;

/* @value: of the area it is for, at the moment [indicator's unit]; NaN where there is none.
 * A target without a direction or value is never met or missed. */
PbTargetState  pb_target_read            (PbRegisterRecord *target,
                                          double            value,
                                          PbDay             moment);
/* "met", "missed"; translated */
const char    *pb_target_state_to_words  (PbTargetState     state);
/* The indicator that it is about; %NULL where none is linked or held. */
PbIndicator   *pb_target_find_indicator  (PbRegisters      *registers,
                                          PbCatalogue      *catalogue,
                                          PbRegisterRecord *target);
/* Targets about an indicator that stand at the moment: set, not withdrawn, with a value, of
 * every place or of this one. (transfer container) (element-type PbRegisterRecord) */
GPtrArray     *pb_target_list_standing   (PbRegisters      *registers,
                                          PbIndicator      *indicator,
                                          const char       *place_code,
                                          PbDay             moment);
/* "target: at least 75% by 2028"; %NULL where it states no value. @indicator: (nullable) */
char          *pb_target_dup_words       (PbRegisterRecord *target,
                                          PbIndicator      *indicator);

G_END_DECLS
