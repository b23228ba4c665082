#pragma once

#include "pb-registers.h"

G_BEGIN_DECLS

/* What goes, and what stands in the way, when a row is deleted. */

/* Whether rows of the kind are parts of rows of the other one, as a state is of an
 * innovation; the column that says of which. */
const PbRegisterColumn *pb_record_deletion_find_part_column (const PbRegisterKind  *part,
                                                             const char            *of_kind);
/* @parts_out: rows that are parts of the row, parts of those before them: they go with it.
 * @naming_out: rows that name one of these and are no parts: they have to be changed first.
 * Both (transfer full) (element-type PbRegisterRecord). */
void                    pb_record_deletion_look             (PbRegisters           *registers,
                                                             PbRegisterRecord      *record,
                                                             GPtrArray            **parts_out,
                                                             GPtrArray            **naming_out);

G_END_DECLS
