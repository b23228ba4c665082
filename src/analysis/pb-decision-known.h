#pragma once

#include "pb-registers.h"

G_BEGIN_DECLS

/* What can be said at a moment of a row with a date that is no more exact than its
 * source: it holds certainly from the last day the date can be, possibly from the first. */
typedef enum
{
  PB_KNOWN_LATER,
  PB_KNOWN_POSSIBLY,
  PB_KNOWN_CERTAINLY,
} PbKnown;

/* Days between two dates [days]; both -1 where one of them is missing. */
typedef struct
{
  int least;
  int most;
} PbDays;

#define PB_DAYS_NONE ((PbDays) { -1, -1 })

/* By its own date in @column; where it has none, by the date of its source; a row
 * without either was always known. */
PbKnown  pb_decision_know_row    (PbRegisters        *registers,
                                  PbRegisterRecord   *record,
                                  const char         *column,
                                  PbDay               moment);
/* The date of the document that a row comes from; %FALSE where none is recorded. */
gboolean pb_decision_source_date (PbRegisters        *registers,
                                  PbRegisterRecord   *record,
                                  PbFuzzyDate        *date_out);

PbDays   pb_days_between         (const PbFuzzyDate  *from,
                                  const PbFuzzyDate  *to);
/* "14 days", "51 to 81 days"; NULL for none */
char    *pb_days_to_words        (PbDays              days);

/* "6 March 2025", "July 2021"; "No date" where the column is empty */
char    *pb_decision_when        (PbRegisterRecord   *record,
                                  const char         *column);

/* Rows of a kind that @record links to in @role (%NULL: any), and those that link to it.
 * (transfer container) (element-type PbRegisterRecord) */
GPtrArray *pb_decision_list_linked    (PbRegisters       *registers,
                                       PbRegisterRecord  *record,
                                       const char        *role,
                                       const char        *to_kind);
GPtrArray *pb_decision_list_linking   (PbRegisters       *registers,
                                       PbRegisterRecord  *record,
                                       const char        *from_kind);
/* Codes of the Places that @record links to. (transfer container) (element-type utf8) */
GPtrArray *pb_decision_list_places    (PbRegisters       *registers,
                                       PbRegisterRecord  *record);

G_END_DECLS
