#pragma once

#include "pb-registers.h"

G_BEGIN_DECLS

/* The documents that rows of registers come from, gathered in the order in which they are
 * met, each once: the sources under a chart of records. */

/* (transfer full) (element-type PbRegisterRecord): to gather into; holds references */
GPtrArray *pb_record_sources_list (void);
/* Adds the document of a row, where it names one. */
void       pb_record_sources_add  (GPtrArray        *documents,
                                   PbRegisters      *registers,
                                   PbRegisterRecord *record);
/* Title, issuer and date of each, those of one licence together, a licence a line; then who
 * made the picture.  (transfer full) */
char      *pb_record_sources_say  (GPtrArray        *documents);

G_END_DECLS
