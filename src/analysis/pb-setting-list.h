#pragma once

#include "pb-catalogue.h"
#include "pb-decision-known.h"

G_BEGIN_DECLS

/* One stretch of a setting's use. Without a start it always was, without an end it goes on. */
typedef struct
{
  PbRegisterRecord *record;      /* setting_use */
  const char       *word;        /* "community-support-beds" */
  gboolean          has_from;
  gboolean          has_to;
  PbFuzzyDate       from;
  PbFuzzyDate       to;
} PbSettingUse;

typedef struct
{
  PbRegisterRecord *setting;
  GPtrArray        *uses;            /* (element-type PbSettingUse), by start */
  PbRegisterRecord *use;             /* certain at the moment; NULL for none */
  PbRegisterRecord *possible;        /* of a start that may have come already; NULL for none */
  char             *use_words;       /* "community support beds"; "none recorded by 1 May 2024" */
  char             *since;           /* "from 20 February 2025"; NULL */
  char             *beds;            /* "20", "not stated" */
  char             *change;          /* "20 beds leave, 2025"; NULL where no number falls */
  char             *later;           /* "From 20 February 2025: long-term beds (dementia)"; NULL */
  char             *place;           /* name; "not stated" */
  char             *location;        /* "approximate: town"; "not stated" */
  char             *sentence;        /* all of it, for a screen reader */
} PbSettingRow;

/* (transfer full): free with pb_setting_row_free() */
PbSettingRow *pb_setting_row_new         (PbRegisters       *registers,
                                          PbCatalogue       *catalogue,
                                          PbRegisterRecord  *setting,
                                          PbDay              moment);
void          pb_setting_row_free        (PbSettingRow      *row);
/* Those of @place (%NULL: all), by name. (transfer full) (element-type PbSettingRow) */
GPtrArray    *pb_setting_list_new        (PbRegisters       *registers,
                                          PbCatalogue       *catalogue,
                                          const char        *place,
                                          PbDay              moment);

/* (transfer full) (element-type PbSettingUse): by start, undated first */
GPtrArray    *pb_setting_list_uses       (PbRegisters       *registers,
                                          PbRegisterRecord  *setting);
/* The use that holds certainly on @day; %NULL for none. */
PbSettingUse *pb_setting_find_use        (GPtrArray         *uses,
                                          PbDay              day);
/* "community support beds", "not stated" */
const char   *pb_setting_use_to_words    (const char        *word);
/* "about 20", "not stated" */
char         *pb_setting_use_beds        (PbRegisterRecord  *use);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbSettingRow, pb_setting_row_free)

G_END_DECLS
