#pragma once

#include "pb-catalogue.h"
#include "pb-decision-chain.h"
#include "pb-setting-list.h"

G_BEGIN_DECLS

typedef struct
{
  PbRegisterRecord *setting;
  char             *name;
  char             *place;
  char             *before;     /* "20", "part of 78", "not stated" */
  char             *after;      /* "0", "not stated", "not decided by then" */
  char             *sentence;
} PbSettingBedsRow;

/**
 * PbSettingBeds:
 * @of: the decision whose settings these are: another one where the decision itself names none
 * @rows: (element-type PbSettingBedsRow)
 * @total_before: as a statement about the decision prints it; %NULL for none
 * @total_after: "increase, number not stated"; %NULL where nothing is said of it
 * @statements: (element-type PbRegisterRecord): statements and capacity statements about
 *   the decision that are known at the moment
 *
 * Beds before a decision and at the moment, by setting. No number is derived: what
 * no source prints is "not stated".
 */
typedef struct
{
  PbRegisterRecord *of;
  gboolean          is_of_another;
  gboolean          is_support_beds;  /* the beds counted are community support beds */
  GPtrArray        *rows;
  char             *total_before;
  char             *total_after;
  char             *headline;         /* "Beds: an increase, the number is not stated" */
  GPtrArray        *statements;
} PbSettingBeds;

/* (transfer full) (nullable): %NULL for a decision that has to do with no setting */
PbSettingBeds *pb_setting_beds_new   (PbRegisters       *registers,
                                      PbCatalogue       *catalogue,
                                      PbRegisterRecord  *decision,
                                      PbDay              moment);
void           pb_setting_beds_free  (PbSettingBeds     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbSettingBeds, pb_setting_beds_free)

G_END_DECLS
