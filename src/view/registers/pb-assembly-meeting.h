#pragma once

#include "pb-assembly-parts.h"

G_BEGIN_DECLS

/* The cards of one meeting of the assembly.  Each fills its box anew; @meeting is %NULL
 * where none is recorded. */

/* Its questions in the document's words, and the responses to each by Place. */
void  pb_assembly_fill_questions (GtkBox                  *box,
                                  const PbAssemblyContext *context,
                                  PbRegisterRecord        *meeting);
/* When, where, who, what was attached, what was decided for it. */
void  pb_assembly_fill_meeting   (GtkBox                  *box,
                                  const PbAssemblyContext *context,
                                  PbRegisterRecord        *meeting);
/* Topics that were parked, and when they were picked up. */
void  pb_assembly_fill_topics    (GtkBox                  *box,
                                  const PbAssemblyContext *context,
                                  PbRegisterRecord        *meeting);
/* "Partnership Assembly, 17 September 2020" (transfer full) */
char *pb_assembly_dup_meeting_name (PbRegisterRecord     *meeting);
/* "17 September 2020 · Partnership Assembly · online" (transfer full) */
char *pb_assembly_dup_subtitle   (const PbAssemblyContext *context,
                                  PbRegisterRecord        *meeting);

G_END_DECLS
